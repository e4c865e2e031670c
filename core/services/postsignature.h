// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/secret.h"

#include <QByteArray>

namespace Switchboard {

//! The value of `X-Signature` for the exact bytes of \a body (protocol.md section 5):
//! `sha1=` and the HMAC-SHA1 in 40 lower-case digits. Empty when \a secret is: the field is left
//! out then.
[[nodiscard]] QByteArray postSignature(const Secret &secret, const QByteArray &body);

} // namespace Switchboard
