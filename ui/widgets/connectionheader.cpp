// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/connectionheader.h"

#include "ui/models/connectiontablemodel.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTimer>

namespace Switchboard {
namespace {

constexpr int KickIndex = int(ConnectionColumn::Kick);
constexpr double DefaultFontHeight = 18; // of the font that the default widths were made for

} // namespace

ConnectionHeader::ConnectionHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(QStringLiteral("connHeader"));
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setSortIndicatorClearable(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
    setMinimumSectionSize(8);
}

void ConnectionHeader::start()
{
    setSortIndicator(-1, Qt::AscendingOrder);
    connect(this, &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) {
                model()->sort(column == KickIndex ? -1 : column, order);
                Q_EMIT layoutEdited();
            });
    connect(this, &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { noteResize(column, width); });
    connect(this, &QHeaderView::sectionMoved, this, &ConnectionHeader::noteMove);
    m_started = true;
    applyOrder();
    refit();
}

void ConnectionHeader::setColumnLayout(const ColumnLayout &layout)
{
    m_layout = layout;
    applyOrder();
    refit();
}

void ConnectionHeader::refit()
{
    if (!m_started)
        return;
    const QScopedValueRollback guard(m_fitting, true);
    const auto *view = qobject_cast<QAbstractItemView *>(parentWidget());
    const QList<int> widths = m_layout.fit(view->viewport()->width(), fontScale());
    for (int column = 0; column < widths.size(); ++column) {
        const int width = widths.at(column);
        setSectionHidden(column, width == 0);
        if (width > 0)
            resizeSection(column, width);
    }
    setSectionResizeMode(KickIndex, Fixed);
}

void ConnectionHeader::fitToContents()
{
    auto *view = qobject_cast<QAbstractItemView *>(parentWidget());
    setResizeContentsPrecision(0); // the visible rows only: all of them would stall the window
    for (int column = 0; column < ConnectionColumnCount; ++column) {
        if (isSectionHidden(column) || column == KickIndex)
            continue;
        const int width = std::max(sectionSizeHint(column), view->sizeHintForColumn(column));
        m_layout.setWidth(ConnectionColumn(column), qRound(width / fontScale()));
    }
    refit();
    Q_EMIT layoutEdited();
}

void ConnectionHeader::resetLayout()
{
    setSortIndicator(-1, Qt::AscendingOrder);
    setColumnLayout(ColumnLayout());
    Q_EMIT layoutEdited();
}

void ConnectionHeader::retranslate()
{
    setAccessibleName(tr("Columns of the connection table"));
    viewport()->update();
}

QMenu *ConnectionHeader::createMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("columnMenu"));
    addColumnActions(menu);
    menu->addSeparator();
    connect(menu->addAction(tr("Fit widths to contents")), &QAction::triggered, this,
            &ConnectionHeader::fitToContents);
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this,
            &ConnectionHeader::resetLayout);
    return menu;
}

void ConnectionHeader::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

double ConnectionHeader::fontScale() const
{
    return std::max(1.0, fontMetrics().height() / DefaultFontHeight);
}

void ConnectionHeader::applyOrder()
{
    if (!m_started)
        return;
    const QScopedValueRollback guard(m_fitting, true);
    const QList<ConnectionColumn> &order = m_layout.order();
    for (int visual = 0; visual < order.size(); ++visual)
        moveSection(visualIndex(int(order.at(visual))), visual);
}

void ConnectionHeader::noteResize(int column, int width)
{
    if (m_fitting || width <= 0)
        return;
    m_layout.setWidth(ConnectionColumn(column), qRound(width / fontScale()));
    // Not now: the header is in the middle of following the mouse.
    QTimer::singleShot(0, this, &ConnectionHeader::refit);
    Q_EMIT layoutEdited();
}

void ConnectionHeader::noteMove()
{
    if (m_fitting)
        return;
    QList<ConnectionColumn> order;
    for (int visual = 0; visual < count(); ++visual)
        order.append(ConnectionColumn(logicalIndex(visual)));
    m_layout.setOrder(order);
    QTimer::singleShot(0, this, [this] { applyOrder(); }); // the kick buttons stay at the edge
    Q_EMIT layoutEdited();
}

void ConnectionHeader::addColumnActions(QMenu *menu)
{
    for (const ConnectionColumn column : m_layout.order()) {
        if (column == ConnectionColumn::Kick)
            continue;
        const bool shown = m_layout.isShown(column);
        QString text = nameOf(column);
        if (shown && isSectionHidden(int(column)))
            text = tr("%1 (the window is too narrow)").arg(text);
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(shown);
        ColumnLayout without = m_layout;
        action->setEnabled(!shown || without.setShown(column, false));
        connect(action, &QAction::toggled, this, [this, column](bool wanted) {
            m_layout.setShown(column, wanted);
            refit();
            Q_EMIT layoutEdited();
        });
    }
}

} // namespace Switchboard
