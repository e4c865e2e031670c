// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace Switchboard {

//! Cells of the journal, in line with the titles above them. A level is a shape and a word; only
//! what needs attention is coloured.
class JournalDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    static void paintLevel(QPainter *painter, const QStyleOptionViewItem &cell,
                           const QRect &content, const QModelIndex &index);
};

} // namespace Switchboard
