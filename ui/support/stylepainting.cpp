// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/stylepainting.h"

#include "ui/support/colors.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace Switchboard {
namespace {

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

QColor buttonFace(const QStyleOption &option)
{
    const Colors &colors = currentColors();
    if (!has(option, QStyle::State_Enabled))
        return colors.window;
    if (has(option, QStyle::State_Sunken))
        return colors.pressed;
    if (has(option, QStyle::State_On))
        return colors.selected;
    return has(option, QStyle::State_MouseOver) ? colors.hover : colors.button;
}

QColor indicatorOutline(const QStyleOption &option)
{
    const Colors &colors = currentColors();
    if (!has(option, QStyle::State_Enabled))
        return colors.border;
    return has(option, QStyle::State_MouseOver) ? colors.link : colors.secondary;
}

QRectF indicatorSquare(const QStyleOption &option)
{
    QRectF square(0, 0, 16, 16);
    square.moveCenter(QRectF(option.rect).center());
    return square;
}

} // namespace

void paintRounded(QPainter *painter, const QRectF &rect, const QColor &face, const QColor &outline,
                  double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(face);
    painter->setPen(outline.alpha() == 0 ? QPen(Qt::NoPen) : QPen(outline, 1));
    const QRectF inner = outline.alpha() == 0 ? rect : rect.adjusted(0.5, 0.5, -0.5, -0.5);
    painter->drawRoundedRect(inner, radius, radius);
    painter->restore();
}

void paintFocusRing(QPainter *painter, const QRectF &rect, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(currentColors().link, 2));
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

void paintHairline(QPainter *painter, const QRect &rect, Qt::Edge edge)
{
    QRect line = rect;
    switch (edge) {
    case Qt::TopEdge:
        line.setHeight(1);
        break;
    case Qt::BottomEdge:
        line.setTop(rect.bottom());
        break;
    case Qt::LeftEdge:
        line.setWidth(1);
        break;
    case Qt::RightEdge:
        line.setLeft(rect.right());
        break;
    }
    painter->fillRect(line, currentColors().border);
}

void paintFloatingEdge(QPainter *painter, const QRect &strip, Qt::LayoutDirection direction)
{
    constexpr int ShadeWidth = 8;
    const bool mirrored = direction == Qt::RightToLeft;
    const QRect shade(mirrored ? strip.right() + 1 : strip.left() - ShadeWidth, strip.top(),
                      ShadeWidth, strip.height());
    QColor dark(Qt::black);
    dark.setAlphaF(isDarkTheme() ? 0.35F : 0.10F);
    QColor none(dark);
    none.setAlphaF(0);
    QLinearGradient gradient(shade.left(), 0, shade.right() + 1, 0);
    gradient.setColorAt(mirrored ? 0 : 1, dark);
    gradient.setColorAt(mirrored ? 1 : 0, none);
    painter->fillRect(shade, gradient);
    paintHairline(painter, strip, mirrored ? Qt::RightEdge : Qt::LeftEdge);
}

void paintPushButton(QPainter *painter, const QStyleOptionButton &option, bool danger)
{
    const Colors &colors = currentColors();
    const bool enabled = has(option, QStyle::State_Enabled);
    QColor face = buttonFace(option);
    QColor outline = enabled ? colors.control : colors.border;
    if (danger && enabled) {
        outline = colors.danger;
        if (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken))
            face = colors.dangerFace;
    } else if (enabled && option.features.testFlag(QStyleOptionButton::DefaultButton)) {
        outline = colors.link;
    }
    paintRounded(painter, option.rect, face, outline);
    if (has(option, QStyle::State_HasFocus))
        paintFocusRing(painter, option.rect);
}

void paintToolButtonPanel(QPainter *painter, const QStyleOption &option)
{
    const Colors &colors = currentColors();
    if (has(option, QStyle::State_Enabled)) {
        const bool pressed = has(option, QStyle::State_Sunken);
        const bool pointed = has(option, QStyle::State_MouseOver);
        if (has(option, QStyle::State_On))
            paintRounded(painter, option.rect, colors.selected, Qt::transparent);
        else if (pressed || pointed)
            paintRounded(painter, option.rect,
                         pressed ? colors.pressed : mixed(colors.window, colors.text, 0.07),
                         Qt::transparent);
    }
    if (has(option, QStyle::State_HasFocus))
        paintFocusRing(painter, option.rect);
}

void paintField(QPainter *painter, const QStyleOption &option)
{
    const Colors &colors = currentColors();
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool pointed = enabled && has(option, QStyle::State_MouseOver);
    paintRounded(painter, option.rect, enabled ? colors.base : colors.window,
                 pointed ? mixed(colors.control, colors.text, 0.25) : colors.control);
    if (enabled && has(option, QStyle::State_HasFocus))
        paintFocusRing(painter, option.rect);
}

void paintCheckBox(QPainter *painter, const QStyleOption &option)
{
    const Colors &colors = currentColors();
    const QRectF square = indicatorSquare(option);
    const bool checked = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor accent = enabled ? colors.link : colors.control;
    paintRounded(painter, square, checked ? accent : colors.base,
                 checked ? accent : indicatorOutline(option), 3);
    if (!checked)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colors.base, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF origin = square.topLeft();
    if (has(option, QStyle::State_NoChange))
        painter->drawLine(origin + QPointF(4.5, 8), origin + QPointF(11.5, 8));
    else
        painter->drawPolyline(QPolygonF(
            {origin + QPointF(4, 8.3), origin + QPointF(7, 11.2), origin + QPointF(12, 5.2)}));
    painter->restore();
}

void paintRadioButton(QPainter *painter, const QStyleOption &option)
{
    const Colors &colors = currentColors();
    const QRectF square = indicatorSquare(option);
    const bool checked = has(option, QStyle::State_On);
    paintRounded(painter, square, colors.base, checked ? colors.link : indicatorOutline(option), 8);
    if (checked)
        paintRounded(painter, square.adjusted(4, 4, -4, -4), colors.link, Qt::transparent, 4);
}

void paintTab(QPainter *painter, const QStyleOption &option)
{
    const Colors &colors = currentColors();
    const bool selected = has(option, QStyle::State_Selected);
    if (!selected && has(option, QStyle::State_MouseOver))
        paintRounded(painter, option.rect.adjusted(2, 4, -2, -5),
                     mixed(colors.window, colors.text, 0.06), Qt::transparent);
    if (selected) {
        const QRectF line(option.rect.left() + 10, option.rect.bottom() - 2.0,
                          option.rect.width() - 20, 3);
        paintRounded(painter, line, colors.link, Qt::transparent, 1.5);
    }
}

void paintHeader(QPainter *painter, const QStyleOptionHeader &option)
{
    const Colors &colors = currentColors();
    const bool pointed = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    painter->fillRect(option.rect, pointed ? mixed(colors.base, colors.text, 0.05) : colors.base);
    paintHairline(painter, option.rect, Qt::BottomEdge);

    constexpr int Padding = 8;
    constexpr int ArrowSide = 8;
    QRect label = option.rect.adjusted(Padding, 0, -Padding, -1);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const QFontMetrics metrics = option.fontMetrics;
    const Qt::Alignment alignment = QStyle::visualAlignment(option.direction, option.textAlignment);
    const bool right = alignment.testFlag(Qt::AlignRight);
    const QColor textColor = sorted ? colors.text : colors.secondary;
    if (sorted) {
        // The arrow goes to the free side and into the padding there, so that the title stays whole
        // and above its figures.
        constexpr int Gap = 3;
        const QRect room = right ? option.rect.adjusted(2, 0, -Padding, -1)
                                 : option.rect.adjusted(Padding, 0, -2, -1);
        const int textWidth = std::min(metrics.horizontalAdvance(option.text),
                                       std::max(0, room.width() - ArrowSide - Gap));
        label = right ? room.adjusted(room.width() - textWidth, 0, 0, 0)
                      : room.adjusted(0, 0, textWidth - room.width(), 0);
        QRectF arrow(0, 0, ArrowSide, ArrowSide);
        const double offset = Gap + ArrowSide / 2.0;
        arrow.moveCenter(QPointF(right ? label.left() - offset : label.right() + offset,
                                 label.center().y() + 1));
        const bool up = option.sortIndicator == QStyleOptionHeader::SortDown; // Qt's ascending
        paintChevron(painter, arrow, up ? Qt::UpArrow : Qt::DownArrow, colors.link);
    }
    painter->setPen(textColor);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // the alignment knows already
    painter->drawText(label, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                      metrics.elidedText(option.text, Qt::ElideRight, label.width() + 1));
}

void paintScrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &handle)
{
    const Colors &colors = currentColors();
    painter->fillRect(option.rect, colors.base);
    if (option.maximum <= option.minimum)
        return;
    const bool active = has(option, QStyle::State_Sunken) || has(option, QStyle::State_MouseOver);
    const int inset = active ? 2 : 3;
    const QRectF bar = option.orientation == Qt::Vertical
        ? QRectF(handle).adjusted(inset, 2, -inset, -2)
        : QRectF(handle).adjusted(2, inset, -2, -inset);
    const double radius = std::min(bar.width(), bar.height()) / 2;
    paintRounded(painter, bar, active ? mixed(colors.scroll, colors.text, 0.25) : colors.scroll,
                 Qt::transparent, radius);
}

void paintChevron(QPainter *painter, const QRectF &rect, Qt::ArrowType direction,
                  const QColor &color)
{
    const QPointF center = rect.center();
    const double wide = rect.width() * 0.4;
    const double high = rect.height() * 0.22;
    QPolygonF points;
    switch (direction) {
    case Qt::UpArrow:
        points = QPolygonF({center + QPointF(-wide, high), center + QPointF(0, -high),
                            center + QPointF(wide, high)});
        break;
    case Qt::LeftArrow:
        points = QPolygonF({center + QPointF(high, -wide), center + QPointF(-high, 0),
                            center + QPointF(high, wide)});
        break;
    case Qt::RightArrow:
        points = QPolygonF({center + QPointF(-high, -wide), center + QPointF(high, 0),
                            center + QPointF(-high, wide)});
        break;
    default:
        points = QPolygonF({center + QPointF(-wide, -high), center + QPointF(0, high),
                            center + QPointF(wide, -high)});
        break;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(points);
    painter->restore();
}

} // namespace Switchboard
