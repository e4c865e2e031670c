// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

namespace Switchboard {

//! The UTF-8 form of \a text, cut at a character boundary so that it has at most \a maximum bytes.
[[nodiscard]] QByteArray utf8Truncated(const QString &text, qsizetype maximum);

} // namespace Switchboard
