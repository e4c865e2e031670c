// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/connectiontable.h"

#include "ui/delegates/kickdelegate.h"
#include "ui/delegates/sparklinedelegate.h"
#include "ui/delegates/statedelegate.h"
#include "ui/support/colors.h"
#include "ui/support/density.h"
#include "ui/widgets/connectionheader.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace Switchboard {
namespace {

constexpr int KickIndex = int(ConnectionColumn::Kick);
constexpr int MinimumCloseText = 260; //!< width

} // namespace

ConnectionTable::ConnectionTable(ConnectionTableModel *model, ConnectionFilterProxy *proxy,
                                 QWidget *parent)
    : FrozenColumnTable(KickIndex, parent), m_model(model), m_proxy(proxy),
      m_columns(new ConnectionHeader(this)), m_cells(new CellDelegate(*this, this))
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
    setVerticalScrollMode(ScrollPerPixel);
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
    connect(this, &FrozenColumnTable::headerMenuRequested, m_columns, &ConnectionHeader::openMenu);
    connect(model, &ConnectionTableModel::severalBotsSeen, m_columns,
            [this] { m_columns->setSeveralBots(true); });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ConnectionTable::selectedSessionsChanged);
    connect(proxy, &QAbstractItemModel::modelAboutToBeReset, this,
            &ConnectionTable::rememberSelection);
    connect(proxy, &QAbstractItemModel::modelReset, this, &ConnectionTable::restoreSelection);
    retranslate();
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
        FrozenColumnTable::mousePressEvent(event);
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
        FrozenColumnTable::mouseMoveEvent(event);
}

void ConnectionTable::mouseReleaseEvent(QMouseEvent *event)
{
    noteUse();
    if (!m_pressedKick.isValid() || event->button() != Qt::LeftButton) {
        FrozenColumnTable::mouseReleaseEvent(event);
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
    FrozenColumnTable::keyPressEvent(event);
}

void ConnectionTable::wheelEvent(QWheelEvent *event)
{
    noteUse();
    FrozenColumnTable::wheelEvent(event);
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
    return FrozenColumnTable::viewportEvent(event);
}

void ConnectionTable::resizeEvent(QResizeEvent *event)
{
    FrozenColumnTable::resizeEvent(event);
    m_columns->refit();
    updateGeometries(); // now, not a moment later: nothing is to flicker
}

void ConnectionTable::changeEvent(QEvent *event)
{
    FrozenColumnTable::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateRowHeight();
        m_columns->refit();
    } else if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ConnectionTable::paintEvent(QPaintEvent *event)
{
    FrozenColumnTable::paintEvent(event);
    QPainter painter(viewport());
    const int first = rowAt(std::max(event->rect().top(), 0));
    for (int row = first; row >= 0 && row < m_proxy->rowCount(); ++row) {
        if (rowViewportPosition(row) > event->rect().bottom())
            break;
        if (m_model->find(m_proxy->idAt(row))->isClosed())
            paintCloseText(&painter, row);
    }
}

QRect ConnectionTable::closeTextRect(int row) const
{
    // From the first of the figures at the end of the row, but never too narrow to be read.
    const auto isFigure = [](ConnectionColumn column) {
        return column == ConnectionColumn::Kick || column == ConnectionColumn::InRate
            || column == ConnectionColumn::OutRate || column == ConnectionColumn::Sparkline
            || column == ConnectionColumn::Queue || column == ConnectionColumn::RoundTrip;
    };
    int start = KickIndex;
    for (int visual = m_columns->count() - 1; visual >= 0; --visual) {
        const int column = m_columns->logicalIndex(visual);
        if (m_columns->isSectionHidden(column))
            continue;
        if (!isFigure(ConnectionColumn(column)))
            break;
        start = column;
    }
    const int end = viewport()->width();
    const int least = std::min(MinimumCloseText, end);
    const int top = rowViewportPosition(row);
    const int left = columnViewportPosition(start);
    if (isRightToLeft())
        return {0, top, std::max(left + m_columns->sectionSize(start), least), rowHeight(row)};
    const int from = std::max(std::min(left, end - least), 0);
    return {from, top, end - from, rowHeight(row)};
}

void ConnectionTable::paintCloseText(QPainter *painter, int row) const
{
    const QModelIndex index = m_proxy->index(row, KickIndex);
    QStyle::State state;
    state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    const QRect strip = closeTextRect(row);
    m_cells->paintGround(painter, strip, state, index);
    const QRect rect = strip.adjusted(CellDelegate::Padding, 0, -CellDelegate::Padding, 0);
    painter->setPen(currentColors().disabled);
    painter->drawText(
        rect, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
        fontMetrics().elidedText(index.data(ConnectionTableModel::CloseTextRole).toString(),
                                 Qt::ElideRight, rect.width()));
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
    setItemDelegate(m_cells);
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

} // namespace Switchboard
