// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/settings/navigationdelegate.h"

#include "ui/support/colors.h"
#include "ui/support/stateshapes.h"
#include "ui/support/stylepainting.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace Switchboard {
namespace {

constexpr int IconSide = 18;
constexpr int Padding = 10;

} // namespace

void NavigationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Colors &colors = currentColors();
    const QRect row = option.rect.adjusted(0, 1, 0, -1);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        paintRounded(painter, row, colors.selected, Qt::transparent);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        paintRounded(painter, row, mixed(colors.window, colors.text, 0.06), Qt::transparent);
    if (selected && option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, row);

    const auto mirrored = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QRect icon(row.left() + Padding, row.center().y() - IconSide / 2 + 1, IconSide, IconSide);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, mirrored(icon), Qt::AlignCenter,
               selected ? QIcon::Selected : QIcon::Normal);

    QRect text = row.adjusted(Padding + IconSide + 10, 0, -Padding, 0);
    painter->save();
    if (const int count = index.data(CountRole).toInt(); count > 0) {
        const QString number = QString::number(count);
        const int width = std::max(22, option.fontMetrics.horizontalAdvance(number) + 12);
        const QRect pill(text.right() - width + 1, row.center().y() - 9, width, 20);
        paintRounded(painter, mirrored(pill), stateBackground(StateToken::Busy), Qt::transparent,
                     10);
        painter->setPen(stateForeground(StateToken::Busy));
        painter->drawText(mirrored(pill), Qt::AlignCenter, number);
        text.setRight(pill.left() - 6);
    }
    painter->setPen(colors.text);
    const QString title = option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(),
                                                        Qt::ElideRight, text.width());
    painter->drawText(mirrored(text),
                      QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter,
                      title);
    painter->restore();
}

} // namespace Switchboard
