// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/sessions/actionstatistics.h"

#include <algorithm>

namespace Switchboard {

void ActionBook::add(const QString &action, bool failed, double milliseconds)
{
    const QString name =
        action.size() <= MaximumNameLength ? action : action.left(MaximumNameLength);
    auto found = m_actions.find(name);
    if (found == m_actions.end()) // one place is kept for those that find none
        found = m_actions.size() < MaximumNames - 1
            ? m_actions.insert(name, {})
            : m_actions.insert(QString(), m_actions.value({}));
    Sums &sums = *found;
    ++sums.count;
    sums.failures += failed ? 1 : 0;
    sums.totalMs += milliseconds;
    sums.maxMs = std::max(sums.maxMs, milliseconds);
    sums.lastMs = milliseconds;
}

QList<ActionStatistics> ActionBook::list() const
{
    QList<ActionStatistics> list;
    list.reserve(m_actions.size());
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it) {
        list.append({.action = it.key(),
                     .count = it->count,
                     .failures = it->failures,
                     .meanMs = it->totalMs / double(it->count),
                     .maxMs = it->maxMs,
                     .lastMs = it->lastMs});
    }
    std::ranges::sort(list, [](const ActionStatistics &a, const ActionStatistics &b) {
        return a.count != b.count ? a.count > b.count : a.action < b.action;
    });
    return list;
}

} // namespace Switchboard
