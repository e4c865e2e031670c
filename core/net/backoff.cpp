// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/backoff.h"

#include <algorithm>

namespace Switchboard {

namespace {

constexpr qint64 FirstCeilingMs = 1'000;
constexpr qint64 LowestPauseMs = 250;
constexpr qint64 StableMs = 30'000; //!< open for so long: the failures before are forgotten
//! Bots that see the same account again at once take it for two (compat.md rule 17).
constexpr qint64 AfterSessionMs = 1'000;
constexpr qint64 AfterGoingAwayMs = 3'000;
constexpr qint64 StartOverMs = 2'000;
constexpr qint64 LongestRetryAfterMs = 3'600'000;
constexpr int MaxDoublings = 20;

} // namespace

void Backoff::configure(const ServiceSettings &settings)
{
    m_fixedMs = settings.remote.reconnectInterval;
    m_capMs = qint64(settings.limits.reconnectCapSeconds) * 1000;
    m_refusedCapMs = qint64(settings.limits.refusedCapSeconds) * 1000;
}

qint64 Backoff::between(qint64 low, qint64 high) const
{
    return low + qint64(m_random() * double(high - low));
}

qint64 Backoff::pauseAfter(const LinkEnd &end)
{
    if (end.wasOpen && end.openMs >= StableMs)
        m_failures = 0;
    const int doublings = std::min(m_failures, MaxDoublings);
    ++m_failures;
    if (m_fixedMs > 0)
        return m_fixedMs;
    const qint64 cap = end.isRefused ? m_refusedCapMs : m_capMs;
    const qint64 ceiling = std::min(cap, FirstCeilingMs << doublings);
    qint64 pause = std::max(LowestPauseMs, between(0, ceiling));
    if (end.wasOpen && end.goingAway)
        pause = between(AfterSessionMs, AfterGoingAwayMs);
    if (end.wasOpen)
        pause = std::max(pause, AfterSessionMs);
    if (end.retryAfterMs)
        pause = std::max(pause, std::min(*end.retryAfterMs, LongestRetryAfterMs));
    return pause;
}

qint64 Backoff::startOver()
{
    m_failures = 0;
    return between(0, StartOverMs);
}

} // namespace Switchboard
