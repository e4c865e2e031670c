// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/delegates/listcelldelegate.h"

#include "ui/support/colors.h"
#include "ui/support/stateshapes.h"

#include <QApplication>
#include <QPainter>

namespace Switchboard {

namespace {

constexpr int TitlePadding = 8; //!< as the titles of the columns
constexpr int ShapeSize = 10;
constexpr int ShapeGap = 7;

} // namespace

void ListCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    QRect content = cell.rect.adjusted(TitlePadding, 0, -TitlePadding, 0);
    painter->save();
    const QVariant shape = index.data(ShapeRole);
    if (shape.isValid()) {
        const QRect place = QStyle::visualRect(
            cell.direction, content,
            QRect(content.left(), content.center().y() + 1 - ShapeSize / 2, ShapeSize, ShapeSize));
        paintStateShape(painter, place, StateToken(shape.toInt()), isDarkTheme());
        const int room = ShapeSize + ShapeGap;
        content = cell.direction == Qt::LeftToRight ? content.adjusted(room, 0, 0, 0)
                                                    : content.adjusted(0, 0, -room, 0);
    }
    const bool quiet = index.data(QuietRole).toBool();
    painter->setFont(cell.font);
    painter->setPen(quiet ? currentColors().secondary : currentColors().text);
    const Qt::Alignment alignment = QStyle::visualAlignment(cell.direction, cell.displayAlignment);
    painter->drawText(content, int(alignment) | Qt::TextSingleLine,
                      cell.fontMetrics.elidedText(text, Qt::ElideRight, content.width()));
    painter->restore();
}

QSize ListCellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int shape = index.data(ShapeRole).isValid() ? ShapeSize + ShapeGap : 0;
    return {option.fontMetrics.horizontalAdvance(index.data().toString()) + shape + 2 * TitlePadding
                + 2,
            option.fontMetrics.height() + 10};
}

} // namespace Switchboard
