// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/connectiontable.h"

#include "ui/delegates/kickdelegate.h"
#include "ui/delegates/sparklinedelegate.h"
#include "ui/delegates/statedelegate.h"
#include "ui/support/density.h"
#include "ui/widgets/connectionheader.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace Switchboard {
namespace {

constexpr int KickIndex = int(ConnectionColumn::Kick);

} // namespace

ConnectionTable::ConnectionTable(ConnectionTableModel *model, ConnectionFilterProxy *proxy,
                                 QWidget *parent)
    : QTableView(parent), m_model(model), m_proxy(proxy), m_columns(new ConnectionHeader(this))
{
    setObjectName(QStringLiteral("connTable"));
    setHorizontalHeader(m_columns);
    setModel(proxy);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false); // Tab leaves the table; the arrows move inside of it
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    updateRowHeight();
    setUpDelegates();
    m_columns->start();

    m_reorderTimer.start(ReorderMs);
    connect(&m_reorderTimer, &QTimer::timeout, this, &ConnectionTable::reorderIfIdle);
    m_freezeTimer.setInterval(100);
    connect(&m_freezeTimer, &QTimer::timeout, this, &ConnectionTable::updateFreeze);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ConnectionTable::selectedSessionsChanged);
    connect(proxy, &QAbstractItemModel::modelAboutToBeReset, this,
            &ConnectionTable::rememberSelection);
    connect(proxy, &QAbstractItemModel::modelReset, this, &ConnectionTable::restoreSelection);
    retranslate();
}

QList<SessionId> ConnectionTable::selectedSessions() const
{
    QList<SessionId> ids;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex &index : std::as_const(rows)) {
        const SessionId id = sessionAt(index);
        const ConnectionRow *row = m_model->find(id);
        if (row && !row->isClosed())
            ids.append(id);
    }
    return ids;
}

SessionId ConnectionTable::currentSession() const
{
    return sessionAt(currentIndex());
}

QString ConnectionTable::currentCellText() const
{
    const QModelIndex index = currentIndex();
    const QString text = index.data().toString();
    return text.isEmpty() ? index.data(Qt::AccessibleTextRole).toString() : text;
}

QString ConnectionTable::selectedRowsText() const
{
    QStringList lines;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int visual = 0; visual < m_columns->count(); ++visual) {
            const int column = m_columns->logicalIndex(visual);
            if (!m_columns->isSectionHidden(column) && column != KickIndex)
                cells.append(row.siblingAtColumn(column).data().toString());
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n'));
}

bool ConnectionTable::isOrderFrozen() const
{
    return m_menuOpen || m_pressedKick.isValid()
        || (QApplication::mouseButtons() != Qt::NoButton && underMouse())
        || (m_lastUse.isValid() && m_lastUse.elapsed() < InUseMs);
}

void ConnectionTable::setMenuOpen(bool open)
{
    m_menuOpen = open;
    noteUse();
}

void ConnectionTable::retranslate()
{
    setAccessibleName(tr("Connections"));
    m_columns->retranslate();
    m_model->retranslate();
}

void ConnectionTable::mousePressEvent(QMouseEvent *event)
{
    noteUse();
    const QPoint position = event->position().toPoint();
    const SessionId kick = event->button() == Qt::LeftButton ? kickAt(position) : SessionId();
    if (!kick.isValid()) {
        QTableView::mousePressEvent(event);
        return;
    }
    // The selection stays as it is: the button means its own connection only.
    setFocus(Qt::MouseFocusReason);
    m_pressedKick = kick;
    m_pressedRect = visualRect(m_proxy->index(m_proxy->rowOf(kick), KickIndex));
    m_model->setRemovalHeld(true);
    updateFreeze();
    viewport()->update(m_pressedRect);
}

void ConnectionTable::mouseMoveEvent(QMouseEvent *event)
{
    noteUse();
    setHover(event->position().toPoint());
    if (!m_pressedKick.isValid())
        QTableView::mouseMoveEvent(event);
}

void ConnectionTable::mouseReleaseEvent(QMouseEvent *event)
{
    noteUse();
    if (!m_pressedKick.isValid() || event->button() != Qt::LeftButton) {
        QTableView::mouseReleaseEvent(event);
        return;
    }
    // Rows may have moved meanwhile: what counts is the connection that was pressed.
    const QPoint position = event->position().toPoint();
    const SessionId pressed = m_pressedKick;
    const bool meant = m_pressedRect.contains(position) || kickAt(position) == pressed;
    m_pressedKick = SessionId();
    m_model->setRemovalHeld(false);
    viewport()->update();
    if (meant)
        Q_EMIT kickRequested({pressed});
}

void ConnectionTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    // The second click on a kick button is a click too.
    mousePressEvent(event);
}

void ConnectionTable::keyPressEvent(QKeyEvent *event)
{
    noteUse();
    const bool activates = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter;
    if (activates && event->modifiers() == Qt::NoModifier && currentIndex().isValid()
        && currentIndex().column() == KickIndex) {
        Q_EMIT kickRequested({currentSession()});
        return;
    }
    QTableView::keyPressEvent(event);
}

void ConnectionTable::wheelEvent(QWheelEvent *event)
{
    noteUse();
    QTableView::wheelEvent(event);
}

void ConnectionTable::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard)
        position = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    Q_EMIT menuRequested(position);
}

bool ConnectionTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        clearHover();
    return QTableView::viewportEvent(event);
}

void ConnectionTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_columns->refit();
}

void ConnectionTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateRowHeight();
        m_columns->refit();
    } else if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

QRect ConnectionTable::closeTextRect(const QModelIndex &index) const
{
    // The reason starts at the first live figure that stands behind the last other column.
    int visual = m_columns->count() - 1;
    int left = columnViewportPosition(KickIndex);
    for (; visual >= 0; --visual) {
        const int column = m_columns->logicalIndex(visual);
        if (m_columns->isSectionHidden(column))
            continue;
        const auto which = ConnectionColumn(column);
        const bool live = which == ConnectionColumn::Kick || which == ConnectionColumn::InRate
            || which == ConnectionColumn::OutRate || which == ConnectionColumn::Sparkline
            || which == ConnectionColumn::Queue || which == ConnectionColumn::RoundTrip;
        if (!live)
            break;
        left = columnViewportPosition(column);
    }
    const QRect cell = visualRect(index);
    return {left, cell.top(), viewport()->width() - left, cell.height()};
}

SessionId ConnectionTable::kickAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid() || index.column() != KickIndex
        || !KickDelegate::buttonRect(visualRect(index)).contains(position))
        return {};
    const SessionId id = sessionAt(index);
    const ConnectionRow *row = m_model->find(id);
    return row && !row->isClosed() ? id : SessionId();
}

SessionId ConnectionTable::sessionAt(const QModelIndex &index) const
{
    return index.isValid() ? m_proxy->idAt(index.row()) : SessionId();
}

void ConnectionTable::setUpDelegates()
{
    setItemDelegate(new CellDelegate(*this, this));
    setItemDelegateForColumn(int(ConnectionColumn::State), new StateDelegate(*this, this));
    setItemDelegateForColumn(int(ConnectionColumn::Sparkline), new SparklineDelegate(*this, this));
    setItemDelegateForColumn(KickIndex, new KickDelegate(*this, this));
}

void ConnectionTable::updateRowHeight()
{
    applyRowHeight(this);
}

void ConnectionTable::setHover(const QPoint &position)
{
    const int row = rowAt(position.y());
    const bool overKick = kickAt(position).isValid();
    if (row == m_hoveredRow && overKick == m_kickHovered)
        return;
    updateRow(m_hoveredRow);
    m_hoveredRow = row;
    m_kickHovered = overKick;
    updateRow(m_hoveredRow);
}

void ConnectionTable::clearHover()
{
    updateRow(m_hoveredRow);
    m_hoveredRow = -1;
    m_kickHovered = false;
}

void ConnectionTable::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

void ConnectionTable::noteUse()
{
    m_lastUse.start();
    updateFreeze();
}

void ConnectionTable::updateFreeze()
{
    const bool frozen = isOrderFrozen();
    frozen ? m_freezeTimer.start() : m_freezeTimer.stop();
    const bool matters = frozen && m_proxy->isSortedByLiveColumn();
    if (matters == m_frozen)
        return;
    m_frozen = matters;
    Q_EMIT orderFrozenChanged(matters);
}

void ConnectionTable::reorderIfIdle()
{
    // Without a sort or a filter the rows stand right by themselves.
    if (!isVisible() || isOrderFrozen()
        || (m_proxy->sortColumn() < 0 && m_proxy->filterText().isEmpty()))
        return;
    m_proxy->refresh();
}

void ConnectionTable::rememberSelection()
{
    m_selectedBeforeReset = selectedSessions();
    m_currentBeforeReset = currentSession();
}

void ConnectionTable::restoreSelection()
{
    QItemSelection selection;
    for (const SessionId id : std::as_const(m_selectedBeforeReset)) {
        const int row = m_proxy->rowOf(id);
        if (row >= 0)
            selection.select(m_proxy->index(row, 0), m_proxy->index(row, KickIndex));
    }
    const int current = m_proxy->rowOf(m_currentBeforeReset);
    if (current >= 0)
        selectionModel()->setCurrentIndex(m_proxy->index(current, 0),
                                          QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_selectedBeforeReset.clear();
}

} // namespace Switchboard
