// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/statepill.h"

#include "ui/support/colors.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace Switchboard {
namespace {

constexpr int SidePadding = 8;
constexpr int ShapeGap = 5;

int shapeSide(const QFontMetrics &metrics)
{
    return std::max(8, metrics.xHeight() + 2);
}

int pillHeight(const QFontMetrics &metrics)
{
    return std::max(20, metrics.ascent() + metrics.descent() + 2);
}

} // namespace

QSize statePillSize(const QFont &font, const QString &text)
{
    const QFontMetrics metrics(font);
    const int textWidth = text.isEmpty() ? 0 : ShapeGap + metrics.horizontalAdvance(text);
    return {2 * SidePadding + shapeSide(metrics) + textWidth, pillHeight(metrics)};
}

void paintStatePill(QPainter *painter, const QRect &rect, const QFont &font, StateToken token,
                    const QString &text, double opacity)
{
    const QFontMetrics metrics(font);
    const int height = std::min(pillHeight(metrics), rect.height());
    const int width = std::min(statePillSize(font, text).width(), rect.width());
    const bool mirrored = painter->layoutDirection() == Qt::RightToLeft;
    const QRect pill(mirrored ? rect.right() - width + 1 : rect.left(),
                     rect.top() + (rect.height() - height) / 2, width, height);
    const int side = shapeSide(metrics);
    const auto placed = [&](const QRect &place) {
        return mirrored ? QStyle::visualRect(Qt::RightToLeft, pill, place) : place;
    };
    const QRect start(pill.left() + SidePadding, pill.top() + (height - side) / 2, side, side);
    const QRect shape = placed(start);
    const QRect label = placed({start.right() + 1 + ShapeGap, pill.top(),
                                pill.right() - SidePadding / 2 - start.right() - ShapeGap, height});

    painter->save();
    painter->setOpacity(painter->opacity() * opacity);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(stateBackground(token));
    painter->drawRoundedRect(pill, height / 2.0, height / 2.0);
    paintStateShape(painter, shape, token, isDarkTheme());
    painter->setPen(stateForeground(token));
    painter->setFont(font);
    const Qt::Alignment edge = mirrored ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(label, int(edge | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine,
                      metrics.elidedText(text, Qt::ElideRight, label.width()));
    painter->restore();
}

} // namespace Switchboard
