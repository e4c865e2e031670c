// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/frozencolumntable.h"

#include "ui/support/stylepainting.h"
#include "ui/widgets/headercover.h"

#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace Switchboard {

FrozenColumnTable::FrozenColumnTable(int frozenColumn, QWidget *parent)
    : QTableView(parent), m_frozenColumn(frozenColumn), m_cover(new HeaderCover(this))
{
    setHorizontalScrollMode(ScrollPerPixel);
    connect(m_cover, &HeaderCover::menuRequested, this, &FrozenColumnTable::headerMenuRequested);
}

QRect FrozenColumnTable::frozenStrip() const
{
    const QRect area = viewport()->rect();
    const int width = horizontalHeader()->sectionSize(m_frozenColumn);
    return {isRightToLeft() ? 0 : area.width() - width, 0, width, area.height()};
}

bool FrozenColumnTable::isFloating() const
{
    return columnViewportPosition(m_frozenColumn) != frozenStrip().left();
}

QRect FrozenColumnTable::visualRect(const QModelIndex &index) const
{
    QRect rect = QTableView::visualRect(index);
    if (index.column() == m_frozenColumn && !rect.isNull())
        rect.moveLeft(frozenStrip().left());
    return rect;
}

QModelIndex FrozenColumnTable::indexAt(const QPoint &position) const
{
    const QModelIndex index = QTableView::indexAt(position);
    if (!frozenStrip().contains(position))
        return index;
    const int row = rowAt(position.y());
    return row < 0 ? QModelIndex() : model()->index(row, m_frozenColumn);
}

void FrozenColumnTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QScrollBar *bar = horizontalScrollBar();
    const int before = bar->value();
    QTableView::scrollTo(index, hint);
    if (index.column() == m_frozenColumn) {
        bar->setValue(before); // it is in sight anyway
        return;
    }
    const QRect cell = visualRect(index);
    const QRect strip = frozenStrip();
    if (cell.isNull() || !isFloating())
        return;
    // What the frozen column covers is not in sight, but the start of the cell matters most.
    const int hidden =
        isRightToLeft() ? strip.right() - cell.left() + 1 : cell.right() - strip.left() + 1;
    const int room = isRightToLeft() ? viewport()->width() - 1 - cell.right() : cell.left();
    if (hidden > 0)
        bar->setValue(bar->value() + std::min(hidden, std::max(room, 0)));
}

void FrozenColumnTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!isFloating())
        return;
    QPainter painter(viewport());
    paintFrozenCells(&painter, event->rect());
    paintFloatingEdge(&painter, frozenStrip(), layoutDirection());
}

void FrozenColumnTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0) {
        viewport()->update(); // the frozen cells were moved along with the rest
        updateCover();
    }
}

void FrozenColumnTable::updateGeometries()
{
    QTableView::updateGeometries();
    updateCover();
}

QRegion FrozenColumnTable::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region = QTableView::visualRegionForSelection(selection);
    if (isFloating() && !selection.isEmpty())
        region += frozenStrip();
    return region;
}

void FrozenColumnTable::paintFrozenCells(QPainter *painter, const QRect &exposed)
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State state = option.state;
    const int first = rowAt(std::max(exposed.top(), 0));
    for (int row = first; row >= 0 && row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, m_frozenColumn);
        option.rect = visualRect(index);
        if (option.rect.top() > exposed.bottom())
            break;
        option.state = state;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && currentIndex() == index);
        itemDelegateForIndex(index)->paint(painter, option, index);
    }
}

void FrozenColumnTable::updateCover()
{
    const QHeaderView *header = horizontalHeader();
    const QRect strip = frozenStrip();
    m_cover->setVisible(header->isVisibleTo(this) && isFloating());
    m_cover->setGeometry(viewport()->x() + strip.left(), header->y(), strip.width(),
                         header->height());
    m_cover->raise();
}

} // namespace Switchboard
