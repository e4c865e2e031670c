// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace Switchboard {

//! What a state means at a glance. Each token has its own shape, so that colour is never alone.
enum class StateToken {
    Ok, //!< disc
    Busy, //!< part ring
    Warn, //!< triangle
    Error, //!< square
    Off, //!< ring
    Simulated, //!< diamond
};

//! Text and shape colour of \a token; at least 4.5:1 on its background and on every row colour.
[[nodiscard]] QColor stateForeground(StateToken token, bool dark);
//! Face of a pill or a banner of \a token.
[[nodiscard]] QColor stateBackground(StateToken token, bool dark);
//! As above, for the theme in use.
[[nodiscard]] QColor stateForeground(StateToken token);
[[nodiscard]] QColor stateBackground(StateToken token);

//! Paints the shape of \a token as a path into the largest centred square of \a rect.
void paintStateShape(QPainter *painter, const QRectF &rect, StateToken token, bool dark);

} // namespace Switchboard
