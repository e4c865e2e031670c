// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QRect>
#include <QString>

class QFont;
class QPainter;

namespace Switchboard {

//! Keys as people see them on a keyboard: each in a small frame, `Ctrl` `K`.

//! The width that \a keys, in native text, take up; 0 for none.
[[nodiscard]] int keyCapsWidth(const QFont &font, const QString &keys);
//! Paints \a keys at the right edge and the vertical centre of \a rect.
void paintKeyCaps(QPainter *painter, const QRect &rect, const QFont &font, const QString &keys);

} // namespace Switchboard
