// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// What is selected in the connection table, named by connections; the rest is in
// connectiontable.cpp.

#include "ui/widgets/connectiontable.h"

#include "ui/models/connectionexport.h"
#include "ui/widgets/connectionheader.h"

#include <algorithm>

namespace Switchboard {

QList<SessionId> ConnectionTable::selectedSessions() const
{
    QList<SessionId> ids = selectedRows();
    ids.removeIf([this](SessionId id) {
        const ConnectionRow *row = m_model->find(id);
        return !row || row->isClosed();
    });
    return ids;
}

QList<SessionId> ConnectionTable::selectedRows() const
{
    QList<int> rows;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    QList<SessionId> ids;
    ids.reserve(rows.size());
    for (const int row : std::as_const(rows))
        ids.append(m_proxy->idAt(row));
    return ids;
}

int ConnectionTable::selectedCount() const
{
    int count = 0;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        count += range.height();
    return count;
}

bool ConnectionTable::hasSelectedSessions() const
{
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const ConnectionRow *entry = m_model->find(m_proxy->idAt(row));
            if (entry && !entry->isClosed())
                return true;
        }
    }
    return false;
}

bool ConnectionTable::showSession(SessionId id)
{
    const int row = m_proxy->rowOf(id);
    if (row < 0)
        return false;
    noteUse(); // it must not run away from the eye that looks for it
    const QModelIndex index = m_proxy->index(row, int(ConnectionColumn::Number));
    selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index, PositionAtCenter);
    setFocus();
    return true;
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
    return connectionsAsText(*m_model, selectedRows(), m_columns->shownColumns());
}

void ConnectionTable::rememberSelection()
{
    m_selectedBeforeReset = selectedRows();
    m_currentBeforeReset = currentSession();
}

void ConnectionTable::restoreSelection()
{
    QList<int> rows;
    for (const SessionId id : std::as_const(m_selectedBeforeReset)) {
        if (const int row = m_proxy->rowOf(id); row >= 0)
            rows.append(row);
    }
    m_selectedBeforeReset.clear();
    std::ranges::sort(rows);
    QItemSelection selection; // as few ranges as can be: each one costs at every painting
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const int first = rows.at(i);
        while (i + 1 < rows.size() && rows.at(i + 1) == rows.at(i) + 1)
            ++i;
        selection.select(m_proxy->index(first, 0),
                         m_proxy->index(rows.at(i), ConnectionColumnCount - 1));
    }
    const int current = m_proxy->rowOf(m_currentBeforeReset);
    if (current >= 0)
        selectionModel()->setCurrentIndex(m_proxy->index(current, 0),
                                          QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

} // namespace Switchboard
