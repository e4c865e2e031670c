// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QMargins>
#include <QString>

namespace Switchboard {

//! Margins as a mirrored window needs them: \a leading is where lines begin. Layouts mirror the
//! order of their items and leave their margins as they are.
[[nodiscard]] QMargins directedMargins(int leading, int top, int trailing, int bottom);

//! \a text so that it reads in its own direction inside of a mirrored window; `2 of 4 up` and
//! `[::1]:6700` would fall apart. The same text where nothing is mirrored.
[[nodiscard]] QString inOwnDirection(const QString &text);

} // namespace Switchboard
