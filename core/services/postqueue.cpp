// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/postqueue.h"

#include <algorithm>

namespace Switchboard {

void PostQueue::setLimits(int maxEvents, int retries)
{
    m_maxEvents = std::max(1, maxEvents);
    m_retries = std::max(0, retries);
    makeRoom();
}

void PostQueue::append(const PostEvent &event)
{
    m_events.append(event);
    makeRoom();
}

void PostQueue::makeRoom()
{
    const int first = m_isUnderWay ? 1 : 0;
    while (size() - first > m_maxEvents) {
        m_events.removeAt(first);
        ++m_counters.overflowed;
        if (first == 0)
            m_tries = 0; // the one that waited for its next try is gone
    }
}

const PostEvent *PostQueue::begin(qint64 nowMs)
{
    if (m_isUnderWay || m_events.isEmpty() || nowMs < m_retryAtMs || !m_circuit.admits(nowMs))
        return nullptr;
    m_isUnderWay = true;
    if (m_tries++ > 0)
        ++m_counters.retried;
    return &m_events.constFirst();
}

void PostQueue::finish(Outcome outcome, qint64 nowMs)
{
    if (!m_isUnderWay)
        return;
    m_isUnderWay = false;
    m_retryAtMs = 0;
    if (outcome != Outcome::Failed) {
        m_circuit.succeed();
        ++(outcome == Outcome::Delivered ? m_counters.delivered : m_counters.failed);
        giveUpFirst();
        return;
    }
    m_circuit.fail(nowMs);
    if (m_tries > m_retries) {
        ++m_counters.failed;
        giveUpFirst();
        return;
    }
    constexpr int MaxDoublings = 10; // keeps the shift from overflowing
    m_retryAtMs =
        nowMs + std::min(FirstRetryMs << std::min(m_tries - 1, MaxDoublings), LongestRetryMs);
    makeRoom();
}

void PostQueue::giveUpFirst()
{
    m_events.removeFirst();
    m_tries = 0;
}

void PostQueue::hurry()
{
    m_retryAtMs = 0;
    m_circuit.succeed();
}

int PostQueue::clear()
{
    const int forgotten = size();
    m_counters.overflowed += quint64(forgotten);
    m_events.clear();
    m_tries = 0;
    m_retryAtMs = 0;
    m_isUnderWay = false;
    return forgotten;
}

qint64 PostQueue::nextTryMs() const
{
    return m_events.isEmpty() || m_isUnderWay ? 0 : std::max(m_retryAtMs, m_circuit.nextTryMs());
}

} // namespace Switchboard
