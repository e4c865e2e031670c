// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/delegates/celldelegate.h"

#include "ui/models/connectiontablemodel.h"
#include "ui/support/colors.h"
#include "ui/support/stateshapes.h"
#include "ui/support/stylepainting.h"

#include <QPainter>

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
        break;
    }
    return option.palette.color(QPalette::Active, QPalette::Text);
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
    paintBackground(painter, option, index);
    if (isLiveFigure(index) && index.data(ConnectionTableModel::ClosedRole).toBool())
        paintCloseText(painter, option, index);
    else
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

void CellDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const QString text = index.data().toString();
    const bool emphasis = index.data(ConnectionTableModel::EmphasisRole).toBool();
    QRect rect = option.rect.adjusted(Padding, 0, -Padding, 0);
    QFont font = option.font;
    font.setBold(emphasis);
    const QFontMetrics metrics(font);
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    if (emphasis) {
        const int side = metrics.xHeight() + 2;
        const int left = std::max(option.rect.left() + 2,
                                  rect.right() - metrics.horizontalAdvance(text) - side - 3);
        paintStateShape(painter, QRect(left, rect.center().y() - side / 2, side, side),
                        StateToken::Warn, isDarkTheme());
    }
    painter->setFont(font);
    painter->setPen(textColor(option, index, text));
    painter->drawText(rect, int(alignment) | Qt::TextSingleLine,
                      metrics.elidedText(text, Qt::ElideRight, rect.width() + 1));
}

bool CellDelegate::isLiveFigure(const QModelIndex &index)
{
    switch (ConnectionColumn(index.column())) {
    case ConnectionColumn::InRate:
    case ConnectionColumn::OutRate:
    case ConnectionColumn::Sparkline:
    case ConnectionColumn::Queue:
    case ConnectionColumn::RoundTrip:
    case ConnectionColumn::Kick:
        return true;
    default:
        return false;
    }
}

void CellDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const Colors &colors = currentColors();
    QColor color = index.row() % 2 == 1 ? colors.alternate : colors.base;
    if (option.state.testFlag(QStyle::State_Selected))
        color = colors.selected;
    else if (m_context.hoveredRow() == index.row())
        color = colors.hover;
    painter->fillRect(option.rect, color);
}

void CellDelegate::paintCloseText(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    // Every cell of the span paints the same text and shows its own part of it.
    const QRect rect = m_context.closeTextRect(index).adjusted(Padding, 0, -Padding, 0);
    const QString text = index.data(ConnectionTableModel::CloseTextRole).toString();
    painter->setFont(option.font);
    painter->setPen(currentColors().disabled);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace Switchboard
