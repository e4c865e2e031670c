// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/actionsmodel.h"

#include "ui/support/colors.h"
#include "ui/support/formatting.h"

#include <QHash>

#include <algorithm>

namespace Switchboard {

void ActionsModel::setStatistics(const QList<ActionStatistics> &statistics, bool afresh)
{
    QHash<QString, int> places;
    for (int row = 0; row < m_rows.size(); ++row)
        places.insert(m_rows.at(row).action, row);
    const bool goesOn = !afresh && std::ranges::all_of(m_rows, [&](const ActionStatistics &row) {
        return std::ranges::find(statistics, row.action, &ActionStatistics::action)
            != statistics.cend();
    });
    if (!goesOn) {
        beginResetModel();
        m_rows = statistics;
        endResetModel();
        return;
    }
    QList<ActionStatistics> added;
    for (const ActionStatistics &entry : statistics) {
        if (const auto place = places.constFind(entry.action); place != places.cend())
            m_rows[*place] = entry;
        else
            added.append(entry);
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
    if (added.isEmpty())
        return;
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(added.size()) - 1);
    m_rows.append(added);
    endInsertRows();
}

void ActionsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

QList<ActionStatistics> ActionsModel::merged(const QList<SessionDetails> &details)
{
    if (details.size() == 1)
        return details.constFirst().actions;
    QHash<QString, ActionStatistics> sums;
    for (const SessionDetails &session : details) {
        for (const ActionStatistics &entry : session.actions) {
            ActionStatistics &sum = sums[entry.action];
            const double total =
                sum.meanMs * double(sum.count) + entry.meanMs * double(entry.count);
            sum.action = entry.action;
            sum.count += entry.count;
            sum.failures += entry.failures;
            sum.meanMs = sum.count > 0 ? total / double(sum.count) : 0;
            sum.maxMs = std::max(sum.maxMs, entry.maxMs);
            sum.lastMs = -1;
        }
    }
    QList<ActionStatistics> list = sums.values();
    std::ranges::sort(list, [](const ActionStatistics &a, const ActionStatistics &b) {
        return a.count != b.count ? a.count > b.count : a.action < b.action;
    });
    return list;
}

int ActionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ActionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ActionStatistics &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == ActionColumn ? text(row, ActionColumn) : QString();
    case Qt::TextAlignmentRole:
        return int((index.column() == ActionColumn ? Qt::AlignLeading : Qt::AlignTrailing)
                   | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return index.column() == FailuresColumn && row.failures > 0
            ? QVariant(currentColors().danger)
            : QVariant();
    case SortRole:
        return sortValue(row, index.column());
    default:
        return {};
    }
}

QVariant ActionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return int((section == ActionColumn ? Qt::AlignLeading : Qt::AlignTrailing)
                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ActionColumn:
        return tr("Action");
    case CountColumn:
        return tr("Count");
    case FailuresColumn:
        return tr("Failed");
    case MeanColumn:
        //: time from request to answer
        return tr("Mean");
    case LastColumn:
        //: time from request to answer
        return tr("Last");
    case MaxColumn:
        //: time from request to answer
        return tr("Max");
    default:
        return {};
    }
}

QString ActionsModel::text(const ActionStatistics &statistics, int column)
{
    switch (column) {
    case ActionColumn:
        return statistics.action.isEmpty() ? tr("(others)") : statistics.action;
    case CountColumn:
        return formatCount(statistics.count);
    case FailuresColumn:
        return formatCount(statistics.failures);
    case MeanColumn:
        return formatLatency(statistics.meanMs);
    case LastColumn:
        return formatLatency(statistics.lastMs);
    case MaxColumn:
        return formatLatency(statistics.maxMs);
    default:
        return {};
    }
}

QVariant ActionsModel::sortValue(const ActionStatistics &statistics, int column)
{
    switch (column) {
    case CountColumn:
        return statistics.count;
    case FailuresColumn:
        return statistics.failures;
    case MeanColumn:
        return statistics.meanMs;
    case LastColumn:
        return statistics.lastMs;
    case MaxColumn:
        return statistics.maxMs;
    default:
        return statistics.action;
    }
}

} // namespace Switchboard
