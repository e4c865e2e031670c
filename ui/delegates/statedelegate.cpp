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
    const QString text = index.data().toString();
    const QRect place = option.rect.adjusted(PillPadding, 0, -PillPadding, 0);
    const bool mirrored = option.direction == Qt::RightToLeft; // the edge at which it stands
    m_pictures.draw(painter, place.topLeft(), option.font,
                    {int(token), text, place.size(), mirrored},
                    [&](QPainter *inside, const QRect &rect) {
                        paintStatePill(inside, rect, option.font, token, text);
                    });
}

} // namespace Switchboard
