// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/traffic/traffictable.h"

#include "ui/support/density.h"
#include "ui/traffic/trafficdelegate.h"
#include "ui/traffic/trafficmodel.h"
#include "ui/traffic/traffictext.h"
#include "ui/widgets/newrowsbutton.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QItemSelection>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace Switchboard {

namespace {

constexpr int MostRememberedRows = 10'000; // of a selection, while a filter changes
constexpr int LeastSummaryCharacters = 18;

} // namespace

TrafficTable::TrafficTable(TrafficModel &model, QWidget *parent)
    : QTableView(parent), m_model(model), m_delegate(new TrafficDelegate(model, this))
{
    setObjectName(QStringLiteral("trafficTable"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1); // the style's is larger than a row
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(false);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &TrafficTable::remember);
    m_newRows = new NewRowsButton(this);
    connect(m_newRows, &NewRowsButton::followingChanged, this, &TrafficTable::followingChanged);
    // Behind the view and the button, who look at the new rows first.
    connect(&model, &QAbstractItemModel::modelReset, this, &TrafficTable::restore);
    retranslate();
}

bool TrafficTable::isFollowing() const
{
    return m_newRows->isFollowing();
}

void TrafficTable::follow()
{
    m_newRows->follow();
}

void TrafficTable::hold()
{
    m_newRows->hold();
}

const TrafficRecord *TrafficTable::currentRecord() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() && selectionModel()->isRowSelected(index.row())
        ? &m_model.recordAt(index.row())
        : nullptr;
}

QList<TrafficRecord> TrafficTable::selectedRecords(int most) const
{
    QItemSelection ranges = selectionModel()->selection();
    std::ranges::sort(ranges, {}, &QItemSelectionRange::top);
    QList<TrafficRecord> records;
    for (const QItemSelectionRange &range : std::as_const(ranges)) {
        for (int row = range.top(); row <= range.bottom() && records.size() < most; ++row)
            records.append(m_model.recordAt(row));
    }
    return records;
}

int TrafficTable::selectedCount() const
{
    int count = 0;
    const QItemSelection ranges = selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges)
        count += range.height();
    return count;
}

void TrafficTable::selectMessage(quint64 number)
{
    const int row = m_model.rowOf(number);
    if (row < 0)
        return;
    hold();
    setCurrentIndex(m_model.index(row, std::max(currentIndex().column(), 0)));
    scrollTo(currentIndex(), PositionAtCenter);
}

void TrafficTable::remember()
{
    m_place = {};
    m_place.following = isFollowing();
    const QList<TrafficRecord> selected = selectedRecords(MostRememberedRows);
    for (const TrafficRecord &record : selected)
        m_place.selected.append(record.number);
    QModelIndex anchor = indexAt({1, 1});
    if (const TrafficRecord *record = currentRecord()) {
        m_place.current = record->number;
        if (viewport()->rect().intersects(visualRect(currentIndex())))
            anchor = currentIndex();
        else
            anchor = {}; // it comes into view where there is most around it
    }
    if (anchor.isValid()) {
        m_place.anchor = m_model.recordAt(anchor.row()).number;
        m_place.anchorTop = visualRect(anchor).top();
    }
}

void TrafficTable::restore()
{
    const QScopedValueRollback restoring(m_restoring, true);
    QItemSelection selection;
    for (const quint64 number : std::as_const(m_place.selected)) {
        if (const int row = m_model.rowOf(number); row >= 0)
            selection.select(m_model.index(row, 0), m_model.index(row, m_model.columnCount() - 1));
    }
    const int current = m_place.current != 0 ? m_model.rowOf(m_place.current) : -1;
    if (current >= 0)
        selectionModel()->setCurrentIndex(m_model.index(current, 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (current < 0 && m_place.following) {
        follow();
    } else {
        const quint64 anchor = m_place.anchor != 0 ? m_place.anchor : m_place.current;
        const int row = std::min(m_model.firstRowFrom(anchor), m_model.rowCount() - 1);
        hold();
        if (m_place.anchor == 0 && row >= 0)
            scrollTo(m_model.index(row, 0), PositionAtCenter);
        else
            verticalScrollBar()->setValue(row * verticalHeader()->defaultSectionSize()
                                          - m_place.anchorTop);
    }
    m_restoring = false;
    selectionMoved();
}

void TrafficTable::selectionMoved()
{
    if (!m_restoring)
        Q_EMIT selectionEdited();
}

void TrafficTable::selectionChanged(const QItemSelection &selected,
                                    const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    selectionMoved();
}

void TrafficTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_restoring && current.isValid())
        hold(); // the row that somebody looks at must not scroll away
    selectionMoved();
}

void TrafficTable::mousePressEvent(QMouseEvent *event)
{
    QTableView::mousePressEvent(event);
    if (indexAt(event->position().toPoint()).isValid())
        hold();
}

void TrafficTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home && event->modifiers() == Qt::NoModifier) {
        hold();
        scrollToTop();
        return;
    }
    if (event->key() == Qt::Key_Escape && selectionModel()->hasSelection()) {
        clearSelection();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TrafficTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid()) {
        const QRect cell = visualRect(currentIndex());
        Q_EMIT menuRequested(viewport()->mapToGlobal(cell.bottomLeft()));
        return;
    }
    Q_EMIT menuRequested(event->globalPos());
}

void TrafficTable::hover(int row)
{
    if (row == m_hoveredRow)
        return;
    m_hoveredRow = row;
    m_delegate->setHoveredRow(row);
    viewport()->update();
}

void TrafficTable::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    // A row that passes below the pointer while the table follows is not pointed at.
    hover(isFollowing() ? -1 : indexAt(event->position().toPoint()).row());
}

void TrafficTable::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    hover(-1);
}

void TrafficTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void TrafficTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        sizeColumns();
}

void TrafficTable::retranslate()
{
    setAccessibleName(tr("Traffic"));
    sizeColumns();
}

void TrafficTable::sizeColumns()
{
    const QFontMetrics metrics(font());
    const auto fit = [this, &metrics](int column, const QStringList &samples, int extra = 0) {
        int width = metrics.horizontalAdvance(
            m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (const QString &sample : samples)
            width = std::max(width, metrics.horizontalAdvance(sample) + extra);
        setColumnWidth(column, width + 2 * TrafficDelegate::Padding + 2);
    };
    QStringList kinds;
    for (int kind = 0; kind < TrafficKindCount; ++kind)
        kinds.append(kindText(TrafficKind(kind)));
    fit(TrafficModel::TimeColumn, {QStringLiteral("00:00:00.000")});
    fit(TrafficModel::DirectionColumn,
        {directionText(TrafficDirection::In), directionText(TrafficDirection::Out)},
        TrafficDelegate::ShapeSpace);
    fit(TrafficModel::ConnectionColumn, {QStringLiteral("#0000")});
    fit(TrafficModel::ServiceColumn, {QStringLiteral("ws-main00")});
    fit(TrafficModel::KindColumn, kinds, TrafficDelegate::ShapeSpace);
    fit(TrafficModel::TypeColumn, {QStringLiteral("message.private")});
    fit(TrafficModel::SizeColumn, {QStringLiteral("999.9 KiB")});
    fit(TrafficModel::LatencyColumn, {QStringLiteral("99.99 s")});
    verticalHeader()->setDefaultSectionSize(tableRowHeight(metrics));
    fitColumns();
}

//! Where it is narrow, columns that matter less step back until the summary can be read.
void TrafficTable::fitColumns()
{
    constexpr std::array StepBack{TrafficModel::SizeColumn, TrafficModel::ServiceColumn,
                                  TrafficModel::LatencyColumn, TrafficModel::DirectionColumn};
    int needed = fontMetrics().averageCharWidth() * LeastSummaryCharacters;
    for (const int column : StepBack)
        setColumnHidden(column, false);
    for (int column = 0; column < TrafficModel::SummaryColumn; ++column)
        needed += columnWidth(column);
    for (const int column : StepBack) {
        if (needed <= viewport()->width())
            break;
        needed -= columnWidth(column);
        setColumnHidden(column, true);
    }
}

} // namespace Switchboard
