// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/typedid.h"

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
    //! Where the text of a closed row goes: from the first live figure to the end of the row.
    [[nodiscard]] virtual QRect closeTextRect(const QModelIndex &index) const = 0;
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

protected:
    //! Everything but the background and the focus ring, for an open connection.
    virtual void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const;
    //! Whether a closed row's reason covers this cell.
    [[nodiscard]] static bool isLiveFigure(const QModelIndex &index);

    [[nodiscard]] const RowContext &context() const { return m_context; }

private:
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const;
    void paintCloseText(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const;

    const RowContext &m_context;
};

} // namespace Switchboard
