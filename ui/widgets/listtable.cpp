// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/listtable.h"

#include "ui/delegates/listcelldelegate.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int CellPadding = 17;
constexpr int SortMarkRoom = 10;

} // namespace

ListTable::ListTable(QWidget *parent) : QTableView(parent), m_proxy(new QSortFilterProxyModel(this))
{
    setItemDelegate(new ListCellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table; the arrows move inside of it
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSortingEnabled(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    m_proxy->setDynamicSortFilter(false);
    m_proxy->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setSortLocaleAware(true);
    addCopyAction(QKeySequence::Copy, "copyCell", &ListTable::copyCell);
    addCopyAction(QKeySequence(QStringLiteral("Ctrl+Shift+C")), "copyRows", &ListTable::copyRows);
    updateSizes();
}

void ListTable::setSource(QAbstractItemModel *source, int sortRole)
{
    m_proxy->setSortRole(sortRole);
    m_proxy->setSourceModel(source);
    setModel(m_proxy);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ListTable::selectedRowsChanged);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ListTable::selectedRowsChanged);
}

void ListTable::setSampleTexts(const QStringList &texts)
{
    m_samples = texts;
    updateSizes();
}

void ListTable::setOptionalColumns(const QList<int> &columns)
{
    m_optional = columns;
    fitColumns();
}

QList<int> ListTable::selectedSourceRows() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<int> result;
    for (const QModelIndex &row : std::as_const(rows))
        result.append(m_proxy->mapToSource(row).row());
    return result;
}

void ListTable::selectSourceRow(int row)
{
    const QModelIndex index = m_proxy->mapFromSource(m_proxy->sourceModel()->index(row, 0));
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void ListTable::refreshOrder()
{
    if (!isInUse())
        m_proxy->sort(horizontalHeader()->sortIndicatorSection(),
                      horizontalHeader()->sortIndicatorOrder());
}

void ListTable::retranslate()
{
    for (QAction *action : actions())
        action->setText(action->objectName() == QLatin1String("copyCell") ? tr("Copy cell")
                                                                          : tr("Copy rows"));
    updateSizes();
}

void ListTable::copyCell()
{
    if (currentIndex().isValid())
        QApplication::clipboard()->setText(currentIndex().data().toString());
}

void ListTable::copyRows()
{
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < m_proxy->columnCount(); ++column)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(QLatin1Char('\t')));
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

void ListTable::contextMenuEvent(QContextMenuEvent *event)
{
    m_lastUse.start();
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard)
        position = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    Q_EMIT menuRequested(position);
}

void ListTable::mousePressEvent(QMouseEvent *event)
{
    m_lastUse.start();
    QTableView::mousePressEvent(event);
}

void ListTable::mouseMoveEvent(QMouseEvent *event)
{
    m_lastUse.start();
    QTableView::mouseMoveEvent(event);
}

void ListTable::wheelEvent(QWheelEvent *event)
{
    m_lastUse.start();
    QTableView::wheelEvent(event);
}

void ListTable::keyPressEvent(QKeyEvent *event)
{
    m_lastUse.start();
    QTableView::keyPressEvent(event);
}

void ListTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateSizes();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ListTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void ListTable::addCopyAction(const QKeySequence &keys, const char *name, void (ListTable::*slot)())
{
    auto *action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
}

void ListTable::updateSizes()
{
    const QFontMetrics metrics(font());
    const int height = std::max(28, metrics.height() + 10);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    if (!model())
        return;
    m_widths.fill(0, model()->columnCount());
    for (qsizetype column = 0; column < m_samples.size(); ++column) {
        if (m_samples.at(column).isEmpty())
            continue;
        const QString title =
            model()->headerData(int(column), Qt::Horizontal, Qt::DisplayRole).toString();
        m_widths[column] = std::max(metrics.horizontalAdvance(m_samples.at(column)),
                                    metrics.horizontalAdvance(title) + SortMarkRoom)
            + CellPadding;
        setColumnWidth(int(column), m_widths.at(column));
    }
    fitColumns();
}

void ListTable::fitColumns()
{
    int total = 0;
    for (const int width : std::as_const(m_widths))
        total += width;
    for (const int column : std::as_const(m_optional)) {
        const bool fits = total <= viewport()->width();
        setColumnHidden(column, !fits);
        if (!fits)
            total -= m_widths.value(column);
    }
}

bool ListTable::isInUse() const
{
    return (m_lastUse.isValid() && m_lastUse.elapsed() < InUseMs)
        || QApplication::mouseButtons() != Qt::NoButton || QApplication::activePopupWidget();
}

} // namespace Switchboard
