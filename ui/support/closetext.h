// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/closeinfo.h"

#include <QString>

namespace Switchboard {

//! How a connection ended, in the user's language: who or what ended it, code and reason.
[[nodiscard]] QString closeText(const CloseInfo &close);

} // namespace Switchboard
