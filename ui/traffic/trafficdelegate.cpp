// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/traffic/trafficdelegate.h"

#include "ui/support/colors.h"
#include "ui/support/stateshapes.h"
#include "ui/support/stylepainting.h"
#include "ui/traffic/trafficmodel.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int ShapeSize = 10;
constexpr int ArrowWidth = 11;

//! Points to the right for what we receive and answer with, as the arrows of the direction do not.
QPainterPath triangle(const QRectF &square, bool pointsRight)
{
    const QRectF box = square.adjusted(square.width() * 0.12, 0, -square.width() * 0.12, 0);
    const double tip = pointsRight ? box.right() : box.left();
    const double back = pointsRight ? box.left() : box.right();
    QPainterPath path(QPointF(back, box.top()));
    path.lineTo(tip, box.center().y());
    path.lineTo(back, box.bottom());
    path.closeSubpath();
    return path;
}

void paintArrow(QPainter *painter, const QRectF &rect, TrafficDirection direction,
                const QColor &color)
{
    const double sign = direction == TrafficDirection::Out ? 1 : -1;
    const QPointF centre = rect.center();
    const double half = rect.width() / 2 - 1;
    const double head = 3.2;
    const QPointF tip = centre + QPointF(sign * half, 0);
    QPainterPath path(centre - QPointF(sign * half, 0));
    path.lineTo(tip);
    path.moveTo(tip + QPointF(-sign * head, -head));
    path.lineTo(tip);
    path.lineTo(tip + QPointF(-sign * head, head));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(path);
    painter->restore();
}

} // namespace

void paintKindShape(QPainter *painter, const QRectF &rect, const TrafficMessage &message)
{
    const double side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    const bool dark = isDarkTheme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (message.kind) {
    case TrafficKind::Event:
        if (message.simulated) {
            paintStateShape(painter, square, StateToken::Simulated, dark);
            break;
        }
        painter->setPen(Qt::NoPen);
        painter->setBrush(currentColors().link);
        painter->drawEllipse(square.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    case TrafficKind::Action:
        painter->fillPath(triangle(square, true), currentColors().text);
        break;
    case TrafficKind::Response:
        if (message.isFailure())
            paintStateShape(painter, square, StateToken::Error, dark);
        else
            painter->fillPath(triangle(square, false), stateForeground(StateToken::Ok));
        break;
    case TrafficKind::Meta:
        paintStateShape(painter, square, StateToken::Off, dark);
        break;
    case TrafficKind::Control:
        painter->setPen(QPen(currentColors().secondary, 1.5));
        painter->drawRect(square.adjusted(1.5, 1.5, -1.5, -1.5));
        break;
    case TrafficKind::System:
        painter->setPen(QPen(currentColors().secondary, 2, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(square.center() - QPointF(side * 0.35, 0),
                          square.center() + QPointF(side * 0.35, 0));
        painter->drawLine(square.center() - QPointF(0, side * 0.35),
                          square.center() + QPointF(0, side * 0.35));
        break;
    }
    painter->restore();
}

TrafficDelegate::TrafficDelegate(const TrafficModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{ }

void TrafficDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Colors &colors = currentColors();
    QColor ground = index.data(TrafficModel::StripeRole).toBool() ? colors.alternate : colors.base;
    if (option.state.testFlag(QStyle::State_Selected))
        ground = colors.selected;
    else if (m_hoveredRow == index.row())
        ground = colors.hover;
    painter->fillRect(option.rect, ground);

    const TrafficMessage &message = *m_model.recordAt(index.row()).message;
    QRect content = option.rect.adjusted(Padding, 0, -Padding, 0);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto takeSpace = [&content, mirrored](int width) {
        const QRect taken(mirrored ? content.right() - width + 1 : content.left(), content.top(),
                          width, content.height());
        content.adjust(mirrored ? 0 : ShapeSpace, 0, mirrored ? -ShapeSpace : 0, 0);
        return taken;
    };
    painter->save();
    painter->setClipRect(option.rect);
    if (index.column() == TrafficModel::KindColumn) {
        const QRect shape = takeSpace(ShapeSize);
        paintKindShape(
            painter,
            QRectF(shape.left(), shape.center().y() + 1 - ShapeSize / 2.0, ShapeSize, ShapeSize),
            message);
    } else if (index.column() == TrafficModel::DirectionColumn
               && message.direction != TrafficDirection::None) {
        paintArrow(painter, QRectF(takeSpace(ArrowWidth)), message.direction, colors.secondary);
    }
    const QString text = index.data().toString();
    const auto alignment = QStyle::visualAlignment(
        option.direction, Qt::Alignment(index.data(Qt::TextAlignmentRole).value<Qt::Alignment>()));
    painter->setFont(option.font);
    painter->setPen(textColor(message, index.column()));
    painter->drawText(content, int(alignment) | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(text, Qt::ElideRight, content.width() + 1));
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, QRectF(option.rect).adjusted(1, 1, -1, -1));
    painter->restore();
}

QColor TrafficDelegate::textColor(const TrafficMessage &message, int column) const
{
    const Colors &colors = currentColors();
    if (message.isFailure()
        && (column == TrafficModel::KindColumn || column == TrafficModel::SummaryColumn))
        return stateForeground(StateToken::Error);
    const bool quiet = column == TrafficModel::TimeColumn || column == TrafficModel::DirectionColumn
        || column == TrafficModel::ServiceColumn || column == TrafficModel::SizeColumn
        || message.kind >= TrafficKind::Meta;
    return quiet ? colors.secondary : colors.text;
}

} // namespace Switchboard
