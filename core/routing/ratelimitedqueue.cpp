// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/routing/ratelimitedqueue.h"

#include <algorithm>
#include <utility>

namespace Switchboard {

bool RateLimitedQueue::hasRoom(qint64 bytes) const
{
    return count() < MaxCalls && m_bytes + bytes <= MaxBytes;
}

void RateLimitedQueue::add(QueuedCall call)
{
    m_bytes += call.bytes;
    m_calls.push_back(std::move(call));
}

std::optional<QueuedCall> RateLimitedQueue::takeDue(qint64 nowMs)
{
    if (m_calls.empty() || (m_lastMs && nowMs < *m_lastMs + IntervalMs))
        return std::nullopt;
    m_lastMs = nowMs;
    QueuedCall call = std::move(m_calls.front());
    m_calls.pop_front();
    m_bytes -= call.bytes;
    return call;
}

int RateLimitedQueue::dropService(const QString &serviceId)
{
    const auto belongs = [&](const QueuedCall &call) { return call.caller.serviceId == serviceId; };
    for (const QueuedCall &call : m_calls)
        m_bytes -= belongs(call) ? call.bytes : 0;
    return int(std::erase_if(m_calls, belongs));
}

int RateLimitedQueue::count(SessionId session) const
{
    return int(std::ranges::count_if(
        m_calls, [session](const QueuedCall &call) { return call.caller.session == session; }));
}

} // namespace Switchboard
