// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QRect>

class QWidget;

namespace Switchboard {

//! \a wanted as it is when all of it lies on \a screens, also across several; otherwise moved, and
//! shrunk if need be, onto the screen that shows most of it, or onto the first one.
[[nodiscard]] QRect clampToScreens(const QRect &wanted, const QList<QRect> &screens);

//! The version of a saved dock layout. A layout of the mirrored window is none for the other one.
[[nodiscard]] int layoutVersion();

//! Moves \a window, a top-level one, back onto a screen that is there. Also its floating docks.
void keepOnScreen(QWidget &window);

} // namespace Switchboard
