// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/connectionheader.h"

#include "ui/models/connectiontablemodel.h"
#include "ui/widgets/columnmenu.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QScopedValueRollback>
#include <QTimer>

namespace Switchboard {
namespace {

constexpr int KickIndex = int(ConnectionColumn::Kick);
constexpr int CellPadding = 8;
constexpr double DefaultFontHeight = 18; // of the font that the default widths were made for

} // namespace

ConnectionHeader::ConnectionHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(QStringLiteral("connHeader"));
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSortIndicatorClearable(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
    setMinimumSectionSize(8);
}

void ConnectionHeader::start()
{
    setSortIndicatorShown(true); // here, for the table took it back when it got this header
    setSortIndicator(-1, Qt::AscendingOrder);
    connect(this, &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) {
                model()->sort(column == KickIndex ? -1 : column, order);
                Q_EMIT layoutEdited();
            });
    connect(this, &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { noteResize(column, width); });
    connect(this, &QHeaderView::sectionMoved, this, &ConnectionHeader::noteMove);
    connect(model(), &QAbstractItemModel::rowsInserted, this, &ConnectionHeader::fitNumbers);
    m_started = true;
    applyOrder();
    refit();
}

void ConnectionHeader::setColumnLayout(const ColumnLayout &layout)
{
    m_layout = layout;
    m_layout.setSeveralBots(m_severalBots);
    applyOrder();
    refit();
}

void ConnectionHeader::refit()
{
    if (!m_started)
        return;
    const QScopedValueRollback guard(m_fitting, true);
    const auto *view = qobject_cast<QAbstractItemView *>(parentWidget());
    ColumnLayout layout = m_layout;
    layout.setWidth(ConnectionColumn::Number,
                    std::max(layout.width(ConnectionColumn::Number), m_numberWidth));
    const QList<int> widths = layout.fit(view->viewport()->width(), fontScale());
    for (int column = 0; column < widths.size(); ++column) {
        const int width = widths.at(column);
        setSectionHidden(column, width == 0);
        if (width > 0)
            resizeSection(column, width);
    }
    setSectionResizeMode(KickIndex, Fixed);
}

void ConnectionHeader::fitNumbers()
{
    // New rows go to the end, and their numbers are the greatest.
    const int last = model()->rowCount() - 1;
    const QString number = model()->index(last, int(ConnectionColumn::Number)).data().toString();
    const QString digits(number.size(), QLatin1Char('0'));
    const int width = fontMetrics().horizontalAdvance(digits) + 2 * CellPadding;
    if (qRound(width / fontScale()) <= m_numberWidth)
        return;
    m_numberWidth = qRound(width / fontScale());
    refit();
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

void ConnectionHeader::setColumnShown(ConnectionColumn column, bool shown)
{
    if (m_layout.isShown(column) == shown || !m_layout.setShown(column, shown))
        return;
    refit();
    Q_EMIT layoutEdited();
}

void ConnectionHeader::setSeveralBots(bool several)
{
    m_severalBots = several;
    m_layout.setSeveralBots(several);
    refit();
}

QList<ConnectionColumn> ConnectionHeader::shownColumns() const
{
    QList<ConnectionColumn> shown;
    for (const ConnectionColumn column : m_layout.order()) {
        if (column != ConnectionColumn::Kick && m_layout.isShown(column))
            shown.append(column);
    }
    return shown;
}

void ConnectionHeader::openMenu(const QPoint &globalPosition)
{
    auto *menu = new ColumnMenu(*this, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &ColumnMenu::fitRequested, this, &ConnectionHeader::fitToContents);
    connect(menu, &ColumnMenu::resetRequested, this, &ConnectionHeader::resetLayout);
    menu->popup(globalPosition);
}

void ConnectionHeader::contextMenuEvent(QContextMenuEvent *event)
{
    openMenu(event->globalPos());
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

} // namespace Switchboard
