// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QStringView>

namespace Switchboard {

//! The bytes of \a text: base64 of the standard or the URL-safe alphabet, with or without padding,
//! without whitespace. What would become more than \a maximum bytes is refused before it is
//! decoded.
Result<QByteArray> decodeBase64(QStringView text, qint64 maximum);

} // namespace Switchboard
