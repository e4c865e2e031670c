// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/action.h"
#include "core/onebot/actionspec.h"
#include "core/support/result.h"

#include <QByteArrayView>

namespace Switchboard {

//! Checks and converts the parameters of one request (protocol.md section 9).
//!
//! \a params is the JSON text of an object that a JsonScanner has accepted, or empty. The call
//! holds every declared parameter that was given or has a default, under its main name and in its
//! declared type; a message and the nodes of a merged forward are apart, `auto_escape` and
//! `anonymous` are used up, unknown parameters are dropped. The error names the parameter and what
//! it must be; it answers the request with RetCode::BadParameter.
[[nodiscard]] Result<ActionCall> convertParameters(const ActionSpec &action, QByteArrayView params);

} // namespace Switchboard
