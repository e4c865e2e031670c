// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/journalfiltermodel.h"

#include "ui/models/journalmodel.h"

#include <algorithm>

namespace Switchboard {

JournalFilterModel::JournalFilterModel(QObject *parent) : QSortFilterProxyModel(parent) { }

void JournalFilterModel::setMinimumLevel(JournalLevel level)
{
    if (level == m_minimumLevel)
        return;
    m_minimumLevel = level;
    invalidateFilter();
}

void JournalFilterModel::setSearch(const QString &words)
{
    const QStringList split = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (split == m_words)
        return;
    m_words = split;
    invalidateFilter();
}

bool JournalFilterModel::isFiltering() const
{
    return m_minimumLevel != JournalLevel::Info || !m_words.isEmpty();
}

bool JournalFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    if (index.data(JournalModel::LevelRole).toInt() < int(m_minimumLevel))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(JournalModel::SearchRole).toString();
    return std::ranges::all_of(
        m_words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace Switchboard
