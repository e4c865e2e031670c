// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/connectiontablemodel.h"

#include "ui/support/closetext.h"
#include "ui/support/statetext.h"

#include <algorithm>

namespace Switchboard {
namespace {

constexpr qint64 SampleMs = 1000;

SessionId idOf(const ConnectionRow &row)
{
    return row.info.id;
}

} // namespace

ConnectionTableModel::ConnectionTableModel(QObject *parent) : QAbstractTableModel(parent) { }

void ConnectionTableModel::addSessions(const QList<SessionInfo> &sessions)
{
    QList<ConnectionRow> added;
    SessionId last = m_rows.isEmpty() ? SessionId() : m_rows.constLast().info.id;
    for (const SessionInfo &info : sessions) {
        if (info.id <= last)
            continue;
        last = info.id;
        ConnectionRow row;
        row.info = info;
        row.stats.id = info.id;
        describe(&row);
        noteBot(info.selfId);
        added.append(std::move(row));
    }
    if (added.isEmpty())
        return;

    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(added.size()) - 1);
    m_rows.append(std::move(added));
    endInsertRows();
}

void ConnectionTableModel::closeSessions(const QList<SessionClosed> &sessions, qint64 nowMs)
{
    for (const SessionClosed &closed : sessions) {
        const int row = rowOf(closed.id);
        if (row < 0 || m_rows.at(row).isClosed())
            continue;
        ConnectionRow &entry = m_rows[row];
        entry.close = closed.close;
        entry.closedAgeMs = closed.ageMs;
        entry.closedAtMs = nowMs;
        entry.stats = closed.stats;
        entry.stats.id = closed.id;
        ++m_closedRows;
    }
    if (!sessions.isEmpty())
        tellAllChanged();
}

void ConnectionTableModel::removeSession(SessionId id)
{
    const int row = rowOf(id);
    if (row >= 0)
        dropRows(row, row);
}

void ConnectionTableModel::updateStats(const QList<SessionStats> &batch, qint64 nowMs)
{
    m_nowMs = nowMs;
    // Both lists are sorted by id: one walk over both.
    auto row = m_rows.begin();
    for (const SessionStats &stats : batch) {
        while (row != m_rows.end() && row->info.id < stats.id)
            ++row;
        if (row == m_rows.end())
            break;
        if (row->info.id == stats.id && !row->isClosed())
            row->stats = stats;
    }
    sampleHistories();
    tellAllChanged();
}

void ConnectionTableModel::removeExpired(qint64 nowMs)
{
    if (m_removalHeld || m_closedRows == 0)
        return;
    const auto expired = [&](int row) {
        const ConnectionRow &entry = m_rows.at(row);
        return entry.isClosed() && nowMs - entry.closedAtMs >= ClosedRowMs;
    };
    for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
        if (!expired(last))
            continue;
        int first = last;
        while (first > 0 && expired(first - 1))
            --first;
        dropRows(first, last);
        last = first;
    }
}

void ConnectionTableModel::setServices(const QHash<QString, ConnectionService> &services)
{
    if (services == m_services)
        return;
    m_services = services;
    for (ConnectionRow &row : m_rows)
        describe(&row);
    tellAllChanged();
}

void ConnectionTableModel::setNotes(const ClientNotes &notes)
{
    m_notes = notes;
    for (ConnectionRow &row : m_rows)
        describe(&row);
    tellAllChanged();
}

void ConnectionTableModel::retranslate()
{
    for (ConnectionRow &row : m_rows)
        row.updateSearchText();
    tellAllChanged();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ConnectionColumnCount - 1);
}

const ConnectionRow *ConnectionTableModel::find(SessionId id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_rows.at(row);
}

int ConnectionTableModel::rowOf(SessionId id) const
{
    // Ids only grow and rows are appended, so the list stays sorted by id.
    const auto it = std::ranges::lower_bound(m_rows, id, {}, idOf);
    return it != m_rows.cend() && it->info.id == id ? int(it - m_rows.cbegin()) : -1;
}

int ConnectionTableModel::openCount(const QString &serviceId) const
{
    if (serviceId.isEmpty())
        return int(m_rows.size()) - m_closedRows;
    return int(std::ranges::count_if(m_rows, [&](const ConnectionRow &row) {
        return !row.isClosed() && row.info.serviceId == serviceId;
    }));
}

int ConnectionTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ConnectionTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ConnectionColumnCount;
}

QVariant ConnectionTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConnectionRow &row = m_rows.at(index.row());
    const auto column = ConnectionColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return row.text(column, m_nowMs);
    case Qt::ToolTipRole:
        return row.toolTip(column, m_nowMs);
    case Qt::AccessibleTextRole:
        return row.accessibleText(column, m_nowMs);
    case Qt::TextAlignmentRole:
        return int(traitsOf(column).alignment | Qt::AlignVCenter);
    case SortRole:
        return row.sortValue(column, m_nowMs);
    case SessionIdRole:
        return row.info.id.value();
    case TokenRole:
        return int(stateText(row.state()).token);
    case SamplesRole:
        return QVariant::fromValue(row.history.samples());
    case ClosedRole:
        return row.isClosed();
    case CloseTextRole:
        return row.isClosed() ? closeText(*row.close) : QString();
    case EmphasisRole:
        if (const auto token = row.emphasis(column))
            return int(*token);
        return {};
    default:
        return {};
    }
}

QVariant ConnectionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ConnectionColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    const auto column = ConnectionColumn(section);
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(column);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return nameOf(column);
    case Qt::TextAlignmentRole:
        return int(traitsOf(column).alignment | Qt::AlignVCenter);
    default:
        return {};
    }
}

void ConnectionTableModel::describe(ConnectionRow *row) const
{
    const auto service = m_services.constFind(row->info.serviceId);
    row->service = service != m_services.cend() ? *service : ConnectionService();
    if (row->service.name.isEmpty())
        row->service.name = row->info.serviceId;
    row->note = m_notes.find(row->info);
    row->updateSearchText();
}

void ConnectionTableModel::noteBot(qint64 selfId)
{
    if (m_firstSelfId == 0)
        m_firstSelfId = selfId;
    if (m_severalBots || selfId == 0 || selfId == m_firstSelfId)
        return;
    m_severalBots = true;
    Q_EMIT severalBotsSeen();
}

void ConnectionTableModel::sampleHistories()
{
    if (m_sampledAtMs == 0)
        m_sampledAtMs = m_nowMs;
    const qint64 seconds =
        std::min<qint64>((m_nowMs - m_sampledAtMs) / SampleMs, RateHistory::Length);
    if (seconds < 1)
        return;
    m_sampledAtMs = m_nowMs - (m_nowMs - m_sampledAtMs) % SampleMs;
    for (ConnectionRow &row : m_rows) {
        const quint64 messages = row.stats.messagesIn + row.stats.messagesOut;
        // What an older connection carried before this window looked is not the last second's.
        if (!row.sampled && row.ageMs(m_nowMs) > (seconds + 1) * SampleMs)
            row.countedMessages = messages;
        row.sampled = true;
        const quint64 fresh = messages - std::min(row.countedMessages, messages);
        row.countedMessages = messages;
        // A window that was hidden gets the mean for the seconds it missed.
        for (qint64 second = 0; second < seconds; ++second)
            row.history.add(quint32(fresh / quint64(seconds)));
    }
}

void ConnectionTableModel::tellAllChanged()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ConnectionColumnCount - 1));
}

void ConnectionTableModel::dropRows(int first, int last)
{
    beginRemoveRows({}, first, last);
    for (int row = first; row <= last; ++row)
        m_closedRows -= m_rows.at(row).isClosed() ? 1 : 0;
    m_rows.remove(first, last - first + 1);
    endRemoveRows();
}

} // namespace Switchboard
