// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace Switchboard {

//! Cells of a plain list: text in line with the titles above it, with a state's shape before it
//! where the model has one.
class ListCellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    //! Asked of the model; both may be missing.
    enum Role {
        ShapeRole = Qt::UserRole + 64, //!< int of a StateToken
        QuietRole, //!< bool: less important, in the secondary colour
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace Switchboard
