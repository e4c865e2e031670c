// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/columnlayout.h"

#include <algorithm>
#include <numeric>

namespace Switchboard {
namespace {

const QLatin1String ChoiceLetters("01a"); //!< how a Choice is saved

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
        m_choices.append(traits.shownByDefault ? Choice::Shown : Choice::Hidden);
    }
    m_choices[int(ConnectionColumn::SelfId)] = Choice::Automatic;
}

QStringList ColumnLayout::save() const
{
    QStringList entries;
    for (const ConnectionColumn column : m_order)
        entries.append(QStringLiteral("%1:%2:%3")
                           .arg(QLatin1String(traitsOf(column).id))
                           .arg(width(column))
                           .arg(ChoiceLetters.at(int(m_choices.at(int(column))))));
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
        const qsizetype choice = ChoiceLetters.indexOf(parts.at(2));
        if (column != ConnectionColumn::Kick && parts.at(2).size() == 1 && choice >= 0
            && (choice != int(Choice::Automatic) || column == ConnectionColumn::SelfId))
            layout.m_choices[index] = Choice(choice);
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
    const Choice choice = m_choices.at(int(column));
    return choice == Choice::Shown || (choice == Choice::Automatic && m_severalBots);
}

bool ColumnLayout::setShown(ConnectionColumn column, bool shown)
{
    if (column == ConnectionColumn::Kick)
        return false;
    if (!shown && isShown(column) && shownCount() <= 2) // the other one is the kick column
        return false;
    m_choices[int(column)] = shown ? Choice::Shown : Choice::Hidden;
    return true;
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
        if (!isShown(ConnectionColumn(index)))
            continue;
        const ConnectionColumnTraits &traits = traitsOf(ConnectionColumn(index));
        const int width = m_widths.at(index);
        widths[index] = scaled(width, scale);
        least[index] = scaled(width > traits.width ? width : traits.minimumWidth, scale);
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

int ColumnLayout::shownCount() const
{
    int count = 0;
    for (int index = 0; index < ConnectionColumnCount; ++index)
        count += isShown(ConnectionColumn(index)) ? 1 : 0;
    return count;
}

} // namespace Switchboard
