// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace Switchboard {

class TrafficModel;
struct TrafficMessage;

//! Cells of the traffic table. A kind is a shape, a word and a colour; a direction an arrow and a
//! word.
class TrafficDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int Padding = 8; //!< as the titles of the columns
    static constexpr int ShapeSpace = 16; //!< a shape with its gap

    TrafficDelegate(const TrafficModel &model, QObject *parent);

    //! The row under the pointer, -1 = none.
    void setHoveredRow(int row) { m_hoveredRow = row; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    [[nodiscard]] QColor textColor(const TrafficMessage &message, int column) const;

    const TrafficModel &m_model;
    int m_hoveredRow = -1;
};

//! Paints the shape of the kind of \a message into the largest centred square of \a rect.
void paintKindShape(QPainter *painter, const QRectF &rect, const TrafficMessage &message);

} // namespace Switchboard
