// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QTableView>

namespace Switchboard {

class HeaderCover;

//! A table with one column that never scrolls away: while there is more to the side than fits, it
//! floats at the far edge (the right one, or the left one in a mirrored window) and the others pass
//! under it. Clicks, keyboard, screen readers and tool tips find its cells where they are seen.
//!
//! The column has to be the last one on the screen, so that it stands in its own place once the
//! table is scrolled to the end.
class FrozenColumnTable : public QTableView
{
    Q_OBJECT

public:
    FrozenColumnTable(int frozenColumn, QWidget *parent);

    //! Where the frozen column is in the viewport.
    [[nodiscard]] QRect frozenStrip() const;
    //! Whether something lies under the frozen column now.
    [[nodiscard]] bool isFloating() const;

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &position) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    //! A context menu was asked for in the header of the frozen column.
    void headerMenuRequested(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;

private:
    void paintFrozenCells(QPainter *painter, const QRect &exposed);
    void updateCover();

    int m_frozenColumn;
    HeaderCover *m_cover;
};

} // namespace Switchboard
