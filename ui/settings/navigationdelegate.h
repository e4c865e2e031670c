// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace Switchboard {

//! Paints the pages at the side of the settings: icon, name, and how many settings match a search.
class NavigationDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { CountRole = Qt::UserRole + 1 };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace Switchboard
