// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/routing/pendingcalls.h"

#include <algorithm>
#include <utility>

namespace Switchboard {

quint64 PendingCalls::add(PendingCall call)
{
    ++m_perSession[call.session];
    m_earliestDeadlineMs = std::min(m_earliestDeadlineMs, call.deadlineMs);
    m_calls.emplace(++m_lastId, std::move(call));
    return m_lastId;
}

std::optional<PendingCall> PendingCalls::take(quint64 id)
{
    auto node = m_calls.extract(id);
    if (node.empty())
        return std::nullopt;
    forget(node.mapped().session);
    return std::move(node.mapped());
}

std::vector<PendingCall> PendingCalls::takeOverdue(qint64 nowMs)
{
    if (nowMs < m_earliestDeadlineMs)
        return {};
    auto overdue = takeIf([nowMs](const PendingCall &call) { return call.deadlineMs <= nowMs; });
    m_earliestDeadlineMs = Never;
    for (const auto &[id, call] : m_calls)
        m_earliestDeadlineMs = std::min(m_earliestDeadlineMs, call.deadlineMs);
    return overdue;
}

std::vector<PendingCall> PendingCalls::takeService(const QString &serviceId)
{
    return takeIf([&](const PendingCall &call) { return call.serviceId == serviceId; });
}

std::vector<PendingCall> PendingCalls::takeSession(SessionId session)
{
    if (count(session) == 0)
        return {};
    return takeIf([session](const PendingCall &call) { return call.session == session; });
}

std::vector<PendingCall> PendingCalls::takeAll()
{
    return takeIf([](const PendingCall &) { return true; });
}

int PendingCalls::count(const QString &serviceId) const
{
    return int(std::ranges::count_if(
        m_calls, [&](const auto &entry) { return entry.second.serviceId == serviceId; }));
}

template <typename Predicate> std::vector<PendingCall> PendingCalls::takeIf(Predicate wanted)
{
    std::vector<quint64> ids;
    for (const auto &[id, call] : m_calls) {
        if (wanted(call))
            ids.push_back(id);
    }
    std::ranges::sort(ids); // replies leave in the order of the requests
    std::vector<PendingCall> calls;
    calls.reserve(ids.size());
    for (const quint64 id : ids)
        calls.push_back(*take(id));
    return calls;
}

void PendingCalls::forget(SessionId session)
{
    const auto it = m_perSession.find(session);
    if (--it.value() == 0)
        m_perSession.erase(it);
}

} // namespace Switchboard
