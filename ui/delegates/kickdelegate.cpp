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
    const SessionId id(index.data(ConnectionTableModel::SessionIdRole).toULongLong());
    const bool pressed = context().pressedKick() == id;
    const bool pointed = context().hoveredRow() == index.row() && context().isKickHovered();
    const bool meant = pressed || pointed || option.state.testFlag(QStyle::State_Selected)
        || option.state.testFlag(QStyle::State_HasFocus);

    Look look = QuietLook;
    if (pressed)
        look = PressedLook;
    else if (pointed)
        look = PointedLook;
    else if (meant)
        look = MeantLook;
    m_pictures.draw(painter, option.rect.topLeft(), option.font,
                    {look, label(), option.rect.size(), false},
                    [look, &option](QPainter *inside, const QRect &rect) {
                        paintButton(inside, rect, option.font, look);
                    });
}

void KickDelegate::paintButton(QPainter *painter, const QRect &cell, const QFont &font, Look look)
{
    const Colors &colors = currentColors();
    QColor face = Qt::transparent;
    if (look == PressedLook)
        face = mixed(colors.dangerFace, colors.danger, 0.12);
    else if (look == PointedLook)
        face = colors.dangerFace;
    else if (look == MeantLook)
        face = colors.base;
    const bool quiet = look == QuietLook;
    const QRect button = buttonRect(cell);
    paintRounded(painter, button, face, quiet ? colors.control : colors.danger);
    painter->setFont(font);
    painter->setPen(quiet ? colors.secondary : colors.danger);
    painter->drawText(button, Qt::AlignCenter | Qt::TextSingleLine, label());
}

} // namespace Switchboard
