// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/support/stateshapes.h"

#include <QFont>
#include <QSize>
#include <QString>

class QPainter;

namespace Switchboard {

//! The one drawing of a state pill, for table cells, service rows and banners alike.

//! The size of a pill with \a text: its height depends on \a font alone, so that baselines agree.
[[nodiscard]] QSize statePillSize(const QFont &font, const QString &text);
//! Paints a pill at the left edge and the vertical centre of \a rect, the text elided to its width.
//! With \a opacity below 1 for rows that are gone.
void paintStatePill(QPainter *painter, const QRect &rect, const QFont &font, StateToken token,
                    const QString &text, double opacity = 1.0);

} // namespace Switchboard
