// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/keycaps.h"

#include "ui/support/colors.h"
#include "ui/support/stylepainting.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStringList>

namespace Switchboard {
namespace {

constexpr int Padding = 6;
constexpr int Gap = 3;

QFont smaller(const QFont &font)
{
    QFont result = font;
    result.setBold(false);
    result.setPointSizeF(font.pointSizeF() * 0.85);
    return result;
}

//! `Ctrl`, `+` of `Ctrl++`.
QStringList partsOf(const QString &keys)
{
    QStringList parts = keys.split(QLatin1Char('+'), Qt::SkipEmptyParts);
    if (keys.endsWith(QLatin1Char('+')))
        parts.append(QStringLiteral("+"));
    return parts;
}

int capWidth(const QFontMetrics &metrics, const QString &part)
{
    return std::max(metrics.horizontalAdvance(part), metrics.height() - Padding) + 2 * Padding;
}

} // namespace

int keyCapsWidth(const QFont &font, const QString &keys)
{
    const QFontMetrics metrics(smaller(font));
    int width = 0;
    const QStringList parts = partsOf(keys);
    for (const QString &part : parts)
        width += capWidth(metrics, part) + (width > 0 ? Gap : 0);
    return width;
}

void paintKeyCaps(QPainter *painter, const QRect &rect, const QFont &font, const QString &keys)
{
    const QStringList parts = partsOf(keys);
    if (parts.isEmpty())
        return;
    const QFont small = smaller(font);
    const QFontMetrics metrics(small);
    const Colors &colors = currentColors();
    const int height = metrics.height() + 4;
    QRect cap(rect.right() + 1 - keyCapsWidth(font, keys), rect.center().y() - height / 2 + 1, 0,
              height);
    painter->save();
    painter->setFont(small);
    for (const QString &part : parts) {
        cap.setWidth(capWidth(metrics, part));
        paintRounded(painter, cap, colors.button, colors.control, 4);
        painter->setPen(colors.secondary);
        painter->drawText(cap, Qt::AlignCenter, part);
        cap.moveLeft(cap.right() + 1 + Gap);
    }
    painter->restore();
}

} // namespace Switchboard
