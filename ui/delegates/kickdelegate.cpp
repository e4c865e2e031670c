// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/delegates/kickdelegate.h"

#include "ui/models/connectiontablemodel.h"
#include "ui/support/colors.h"
#include "ui/support/stylepainting.h"

#include <QPainter>

namespace Switchboard {

KickDelegate::KickDelegate(const RowContext &context, QObject *parent)
    : CellDelegate(context, parent)
{ }

QRect KickDelegate::buttonRect(const QRect &cell)
{
    const int height = std::min(cell.height() - 4, 24);
    const int width = cell.width() - 12;
    return {cell.left() + 4, cell.top() + (cell.height() - height) / 2, width, height};
}

QSize KickDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.horizontalAdvance(label()) + 36, option.fontMetrics.height() + 10};
}

QString KickDelegate::label()
{
    return tr("Kick", "button of a row");
}

void KickDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    if (index.data(ConnectionTableModel::ClosedRole).toBool())
        return;
    const Colors &colors = currentColors();
    const SessionId id(index.data(ConnectionTableModel::SessionIdRole).toULongLong());
    const bool pressed = context().pressedKick() == id;
    const bool pointed = context().hoveredRow() == index.row() && context().isKickHovered();
    const bool meant = pressed || pointed || option.state.testFlag(QStyle::State_Selected)
        || option.state.testFlag(QStyle::State_HasFocus);

    QColor face = Qt::transparent;
    if (pressed)
        face = mixed(colors.dangerFace, colors.danger, 0.12);
    else if (pointed)
        face = colors.dangerFace;
    else if (meant)
        face = colors.base;
    const QRect button = buttonRect(option.rect);
    paintRounded(painter, button, face, meant ? colors.danger : colors.control);
    painter->setFont(option.font);
    painter->setPen(meant ? colors.danger : colors.secondary);
    painter->drawText(button, Qt::AlignCenter | Qt::TextSingleLine, label());
}

} // namespace Switchboard
