// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QIcon>

namespace Switchboard {

//! The line icon resources/icons/\a name.svg in the colours of the theme; follows a change of
//! theme.
[[nodiscard]] QIcon themedIcon(const QString &name);
//! As themedIcon(), always in \a color.
[[nodiscard]] QIcon coloredIcon(const QString &name, const QColor &color);
//! The program's own icon.
[[nodiscard]] QIcon applicationIcon();

} // namespace Switchboard
