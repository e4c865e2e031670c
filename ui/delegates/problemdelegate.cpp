// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/delegates/problemdelegate.h"

#include "ui/models/problemmodel.h"
#include "ui/support/colors.h"
#include "ui/support/stateshapes.h"

#include <QPainter>
#include <QStyle>

namespace Switchboard {
namespace {

constexpr int ShapeSide = 9;
constexpr int ShapeGap = 8;
constexpr int TextMargin = 8;

} // namespace

void ProblemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    cell.state.setFlag(QStyle::State_HasFocus, false);
    cell.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    QRect text = option.rect.adjusted(TextMargin, 0, -TextMargin, 0);
    painter->save();
    if (index.column() == ProblemModel::WhatColumn) {
        const QRect shape(text.left(), text.center().y() - ShapeSide / 2, ShapeSide, ShapeSide);
        paintStateShape(painter, QStyle::visualRect(option.direction, option.rect, shape),
                        StateToken(index.data(ProblemModel::TokenRole).toInt()), isDarkTheme());
        text.setLeft(shape.right() + 1 + ShapeGap);
    }
    const bool strong = index.column() == ProblemModel::WhatColumn;
    QFont font = option.font;
    font.setBold(strong);
    painter->setFont(font);
    painter->setPen(index.column() == ProblemModel::SinceColumn ? currentColors().secondary
                                                                : currentColors().text);
    painter->drawText(
        QStyle::visualRect(option.direction, option.rect, text),
        QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter
            | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace Switchboard
