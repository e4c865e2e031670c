// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>

namespace Switchboard {

//! Every colour of one theme that is not a state colour. Pairs that carry text reach 4.5:1.
struct Colors {
    QColor window; //!< behind bars and docks
    QColor base; //!< tables, lists, fields
    QColor alternate; //!< every second row
    QColor selected; //!< selected row; text keeps its colour
    QColor hover; //!< row or control under the pointer
    QColor text;
    QColor secondary; //!< less important text and icons
    QColor disabled; //!< text of what cannot be used now
    QColor link; //!< links, focus ring, accent
    QColor border; //!< hairlines between areas
    QColor control; //!< outline of fields and buttons
    QColor button; //!< face of a push button
    QColor pressed; //!< face of a pressed control
    QColor switchOn; //!< track of a switch that is on
    QColor scroll; //!< handle of a scroll bar
    QColor danger; //!< outline and text of a destructive button
    QColor dangerFace; //!< its face while pointed at
};

//! The colours of the light or the dark theme.
[[nodiscard]] const Colors &colorsOf(bool dark);
//! The colours of the theme in use. GUI thread.
[[nodiscard]] const Colors &currentColors();
//! Whether the dark theme is in use. GUI thread.
[[nodiscard]] bool isDarkTheme();
//! Told by the theme alone. GUI thread.
void setDarkTheme(bool dark);

//! \a top drawn with \a share (0 to 1) over \a bottom.
[[nodiscard]] QColor mixed(const QColor &bottom, const QColor &top, double share);
//! WCAG 2 contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

} // namespace Switchboard
