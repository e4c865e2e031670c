// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/delegates/celldelegate.h"

#include "ui/models/connectiontablemodel.h"
#include "ui/support/colors.h"
#include "ui/support/formatting.h"
#include "ui/support/stateshapes.h"
#include "ui/support/stylepainting.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QtMath>

namespace Switchboard {
namespace {

QColor textColor(const QStyleOptionViewItem &option, const QModelIndex &index, const QString &text)
{
    const Colors &colors = currentColors();
    if (index.data(ConnectionTableModel::ClosedRole).toBool())
        return colors.disabled;
    switch (ConnectionColumn(index.column())) {
    case ConnectionColumn::Number:
        return colors.secondary;
    case ConnectionColumn::InRate:
    case ConnectionColumn::OutRate:
    case ConnectionColumn::Queue:
    case ConnectionColumn::InFlight:
    case ConnectionColumn::Errors:
    case ConnectionColumn::Dropped:
        if (text == QLatin1String("0"))
            return colors.secondary;
        break;
    default:
        if (text == formatMissing())
            return colors.secondary;
        break;
    }
    return option.palette.color(QPalette::Active, QPalette::Text);
}

//! Of an address both ends matter: the network and the port.
Qt::TextElideMode elideMode(const QModelIndex &index)
{
    return index.column() == int(ConnectionColumn::Peer) ? Qt::ElideMiddle : Qt::ElideRight;
}

} // namespace

CellDelegate::CellDelegate(const RowContext &context, QObject *parent)
    : QStyledItemDelegate(parent), m_context(context)
{ }

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(painter, option.rect, option.state, index);
    // Addresses and figures read from left to right in a mirrored window too.
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    paintContent(painter, option, index);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, QRectF(option.rect).adjusted(1, 1, -1, -1));
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    return {option.fontMetrics.horizontalAdvance(text) + 2 * Padding,
            option.fontMetrics.height() + 10};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isTip = event->type() == QEvent::ToolTip;
    if (!isTip || !index.data(Qt::ToolTipRole).toString().isEmpty()
        || sizeHint(option, index).width() <= option.rect.width())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), index.data().toString(), view, option.rect);
    return true;
}

void CellDelegate::paintGround(QPainter *painter, const QRect &rect, QStyle::State state,
                               const QModelIndex &index) const
{
    const Colors &colors = currentColors();
    QColor color = index.row() % 2 == 1 ? colors.alternate : colors.base;
    if (state.testFlag(QStyle::State_Selected))
        color = colors.selected;
    else if (m_context.hoveredRow() == index.row())
        color = colors.hover;
    painter->fillRect(rect, color);
}

void CellDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const QString text = index.data().toString();
    const QVariant emphasis = index.data(ConnectionTableModel::EmphasisRole);
    const QRect rect = option.rect.adjusted(Padding, 0, -Padding, 0);
    const Qt::Alignment alignment = QStyle::visualAlignment(
        option.direction, Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()));
    QFont font = option.font;
    if (emphasis.isValid())
        font.setBold(true);
    const QStaticText &laidOut = m_texts.laidOut(text, font, elideMode(index), rect.width() + 1);
    const QSizeF size = laidOut.size();
    if (emphasis.isValid()) { // only figures have it: the shape stands in front of the digits
        const int width = std::min(qCeil(size.width()), rect.width());
        const int side = QFontMetrics(font).xHeight() + 2;
        const int gap = side + 3;
        const int left = alignment.testFlag(Qt::AlignRight)
            ? std::max(option.rect.left() + 2, rect.right() - width - gap)
            : std::min(option.rect.right() - side, rect.left() + width + gap - side);
        paintStateShape(painter, QRect(left, rect.center().y() - side / 2, side, side),
                        StateToken(emphasis.toInt()), isDarkTheme());
    }
    QPointF place(rect.left(), rect.top() + (rect.height() - size.height()) / 2);
    if (alignment.testFlag(Qt::AlignRight))
        place.rx() += rect.width() - size.width();
    painter->setFont(font);
    painter->setPen(textColor(option, index, text));
    painter->drawStaticText(place, laidOut);
}

} // namespace Switchboard
