// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/delegates/statedelegate.h"

#include "ui/models/connectiontablemodel.h"
#include "ui/support/statepill.h"

#include <QPainter>

namespace Switchboard {
namespace {

constexpr int PillPadding = 4; // the pill's own padding makes up for the rest

} // namespace

QSize StateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize pill = statePillSize(option.font, index.data().toString());
    return {pill.width() + 2 * PillPadding, pill.height() + 8};
}

void StateDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const auto token = StateToken(index.data(ConnectionTableModel::TokenRole).toInt());
    painter->setLayoutDirection(option.direction); // decides at which edge the pill stands
    paintStatePill(painter, option.rect.adjusted(PillPadding, 0, -PillPadding, 0), option.font,
                   token, index.data().toString());
}

} // namespace Switchboard
