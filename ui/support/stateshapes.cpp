// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/stateshapes.h"

#include "ui/support/colors.h"

#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include <array>

namespace Switchboard {
namespace {

struct TokenColors {
    QRgb lightForeground;
    QRgb lightBackground;
    QRgb darkForeground;
    QRgb darkBackground;
};

constexpr std::array<TokenColors, 6> AllTokenColors{{
    {0xFF156B2E, 0xFFDFF3E4, 0xFF4CC26B, 0xFF1D3A26}, // Ok
    {0xFF0A5FC4, 0xFFDFEBFB, 0xFF6CB2FF, 0xFF1B3350}, // Busy
    {0xFF8A5A00, 0xFFFBEFD3, 0xFFE0A83A, 0xFF3E3216}, // Warn
    {0xFFC01C28, 0xFFFBE1E2, 0xFFFF857D, 0xFF4A2224}, // Error
    {0xFF5A626C, 0xFFE9EBEE, 0xFFA6AEB8, 0xFF33363B}, // Off
    {0xFF7A3EC8, 0xFFEFE5FB, 0xFFC39BFF, 0xFF382A50}, // Simulated
}};

const TokenColors &colorsFor(StateToken token)
{
    return AllTokenColors.at(size_t(token));
}

QRectF centredSquare(const QRectF &rect)
{
    const double side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    return square;
}

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(points));
    path.closeSubpath();
    return path;
}

QPainterPath filledShape(StateToken token, const QRectF &square)
{
    const double side = square.width();
    QPainterPath path;
    switch (token) {
    case StateToken::Warn:
        // A triangle looks smaller than a disc of the same height, so it uses the whole square.
        return polygon({{square.center().x(), square.top() + side * 0.04},
                        {square.right(), square.bottom() - side * 0.06},
                        {square.left(), square.bottom() - side * 0.06}});
    case StateToken::Error:
        path.addRoundedRect(square.adjusted(side * 0.1, side * 0.1, -side * 0.1, -side * 0.1),
                            side * 0.1, side * 0.1);
        return path;
    case StateToken::Simulated:
        return polygon({{square.center().x(), square.top()},
                        {square.right(), square.center().y()},
                        {square.center().x(), square.bottom()},
                        {square.left(), square.center().y()}});
    default:
        path.addEllipse(square.adjusted(side * 0.05, side * 0.05, -side * 0.05, -side * 0.05));
        return path;
    }
}

} // namespace

QColor stateForeground(StateToken token, bool dark)
{
    const TokenColors &colors = colorsFor(token);
    return QColor(dark ? colors.darkForeground : colors.lightForeground);
}

QColor stateBackground(StateToken token, bool dark)
{
    const TokenColors &colors = colorsFor(token);
    return QColor(dark ? colors.darkBackground : colors.lightBackground);
}

QColor stateForeground(StateToken token)
{
    return stateForeground(token, isDarkTheme());
}

QColor stateBackground(StateToken token)
{
    return stateBackground(token, isDarkTheme());
}

void paintStateShape(QPainter *painter, const QRectF &rect, StateToken token, bool dark)
{
    const QRectF square = centredSquare(rect);
    const QColor color = stateForeground(token, dark);
    const double stroke = square.width() * 0.2;
    const QRectF ring =
        square.adjusted(stroke * 0.75, stroke * 0.75, -stroke * 0.75, -stroke * 0.75);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    if (token == StateToken::Off) {
        painter->setPen(QPen(color, stroke));
        painter->drawEllipse(ring);
    } else if (token == StateToken::Busy) {
        painter->setPen(QPen(color, stroke, Qt::SolidLine, Qt::RoundCap));
        painter->drawArc(ring, 80 * 16, 260 * 16);
    } else {
        painter->fillPath(filledShape(token, square), color);
    }
    painter->restore();
}

} // namespace Switchboard
