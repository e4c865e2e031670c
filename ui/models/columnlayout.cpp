// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/columnlayout.h"

#include <algorithm>
#include <numeric>

namespace Switchboard {
namespace {

int scaled(int width, double scale)
{
    return qRound(width * scale);
}

int sum(const QList<int> &widths)
{
    return std::accumulate(widths.cbegin(), widths.cend(), 0);
}

//! Takes \a excess from the columns in proportion to how much each may shrink.
void shrink(QList<int> *widths, const QList<int> &least, int excess)
{
    int slack = sum(*widths) - sum(least);
    for (int column = 0; column < widths->size() && slack > 0 && excess > 0; ++column) {
        const int own = widths->at(column) - least.at(column);
        const int taken = std::min(own, int((qint64(excess) * own + slack - 1) / slack));
        (*widths)[column] -= taken;
        slack -= own;
        excess -= taken;
    }
}

} // namespace

ColumnLayout::ColumnLayout()
{
    for (int index = 0; index < ConnectionColumnCount; ++index) {
        const ConnectionColumnTraits &traits = traitsOf(ConnectionColumn(index));
        m_order.append(ConnectionColumn(index));
        m_widths.append(traits.width);
        m_shown.append(traits.shownByDefault);
    }
}

QStringList ColumnLayout::save() const
{
    QStringList entries;
    for (const ConnectionColumn column : m_order)
        entries.append(QStringLiteral("%1:%2:%3")
                           .arg(QLatin1String(traitsOf(column).id))
                           .arg(width(column))
                           .arg(isShown(column) ? 1 : 0));
    return entries;
}

ColumnLayout ColumnLayout::restore(const QStringList &entries)
{
    ColumnLayout layout;
    QList<ConnectionColumn> order;
    for (const QString &entry : entries) {
        const QStringList parts = entry.split(QLatin1Char(':'));
        const int index = connectionColumnOf(parts.value(0));
        const auto column = ConnectionColumn(index);
        if (index < 0 || parts.size() != 3 || order.contains(column))
            continue;
        order.append(column);
        layout.setWidth(column, parts.at(1).toInt());
        if (column != ConnectionColumn::Kick)
            layout.m_shown[index] = parts.at(2) == QLatin1String("1");
    }
    if (layout.shownCount() < 2)
        return ColumnLayout();
    layout.setOrder(order);
    return layout;
}

void ColumnLayout::setOrder(const QList<ConnectionColumn> &order)
{
    QList<ConnectionColumn> complete = order;
    for (int index = 0; index < ConnectionColumnCount; ++index) {
        if (!complete.contains(ConnectionColumn(index)))
            complete.append(ConnectionColumn(index));
    }
    complete.removeAll(ConnectionColumn::Kick);
    complete.append(ConnectionColumn::Kick);
    m_order = complete;
}

bool ColumnLayout::isShown(ConnectionColumn column) const
{
    return m_shown.at(int(column));
}

bool ColumnLayout::setShown(ConnectionColumn column, bool shown)
{
    if (column == ConnectionColumn::Kick)
        return false;
    if (!shown && isShown(column) && shownCount() <= 2) // the other one is the kick column
        return false;
    m_shown[int(column)] = shown;
    return true;
}

int ColumnLayout::shownCount() const
{
    return int(std::ranges::count(m_shown, true));
}

int ColumnLayout::width(ConnectionColumn column) const
{
    return m_widths.at(int(column));
}

void ColumnLayout::setWidth(ConnectionColumn column, int width)
{
    const ConnectionColumnTraits &traits = traitsOf(column);
    if (width <= 0 || width > MaximumWidth)
        width = traits.width;
    m_widths[int(column)] = std::max(width, traits.minimumWidth);
}

QList<int> ColumnLayout::fit(int available, double scale) const
{
    QList<int> widths(ConnectionColumnCount, 0);
    QList<int> least(ConnectionColumnCount, 0);
    for (int index = 0; index < ConnectionColumnCount; ++index) {
        if (!m_shown.at(index))
            continue;
        const ConnectionColumnTraits &traits = traitsOf(ConnectionColumn(index));
        widths[index] = scaled(m_widths.at(index), scale);
        least[index] = scaled(traits.minimumWidth, scale);
    }

    // Who goes first: the lowest rank, and of equals the one farthest to the right.
    while (sum(least) > available) {
        int leaving = -1;
        for (const ConnectionColumn column : m_order) {
            const int rank = traitsOf(column).givesWay;
            if (least.at(int(column)) > 0 && rank > 0
                && (leaving < 0 || rank <= traitsOf(ConnectionColumn(leaving)).givesWay))
                leaving = int(column);
        }
        if (leaving < 0)
            break;
        widths[leaving] = least[leaving] = 0;
    }
    const int excess = sum(widths) - available;
    if (excess > 0)
        shrink(&widths, least, excess);

    const int spare = available - sum(widths);
    const int peer = int(ConnectionColumn::Peer);
    if (spare > 0) {
        const int stretched = widths.at(peer) > 0 ? peer : -1;
        if (stretched >= 0) {
            widths[stretched] += spare;
        } else {
            for (auto it = m_order.crbegin(); it != m_order.crend(); ++it) {
                if (*it != ConnectionColumn::Kick && widths.at(int(*it)) > 0) {
                    widths[int(*it)] += spare;
                    break;
                }
            }
        }
    }
    return widths;
}

} // namespace Switchboard
