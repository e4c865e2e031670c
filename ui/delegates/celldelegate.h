// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/typedid.h"
#include "ui/delegates/celltexts.h"

#include <QRect>
#include <QStyledItemDelegate>

namespace Switchboard {

//! What the delegates of the connection table need to know about the table they paint for.
class RowContext
{
public:
    virtual ~RowContext() = default;

    //! The row under the pointer, or -1.
    [[nodiscard]] virtual int hoveredRow() const = 0;
    //! The connection whose kick button is held down, or an invalid id.
    [[nodiscard]] virtual SessionId pressedKick() const = 0;
    //! Whether the pointer is over the kick button of its row.
    [[nodiscard]] virtual bool isKickHovered() const = 0;
};

//! A text cell of the connection table, and the ground of all other cells.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int Padding = 8;

    CellDelegate(const RowContext &context, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    //! The model's tool tip, or the whole text of a cell that is too narrow for it.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    //! The ground of the row of \a index in \a rect.
    void paintGround(QPainter *painter, const QRect &rect, QStyle::State state,
                     const QModelIndex &index) const;

protected:
    //! Everything but the background and the focus ring.
    virtual void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const;

    [[nodiscard]] const RowContext &context() const { return m_context; }

private:
    const RowContext &m_context;
    mutable CellTexts m_texts;
};

} // namespace Switchboard
