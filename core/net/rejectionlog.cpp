// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/rejectionlog.h"

#include "core/net/blocksubject.h"
#include "core/net/peeraddress.h"
#include "core/support/clock.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace Switchboard {

namespace {

constexpr int Ipv4SourceBits = 24;
constexpr int Ipv6SourceBits = 64;
constexpr qint64 SecondMs = 1'000;

} // namespace

RejectionLog::RejectionLog(const Clock &clock) : m_clock(clock) { }

QString RejectionLog::sourceOf(const QHostAddress &address)
{
    const QHostAddress plain = normalizedAddress(address);
    if (plain.isLoopback())
        return AddressRange(plain).text();
    const bool isIpv4 = plain.protocol() == QAbstractSocket::IPv4Protocol;
    return AddressRange(plain, isIpv4 ? Ipv4SourceBits : Ipv6SourceBits).text();
}

void RejectionLog::add(const Rejection &rejection)
{
    ++m_total;
    m_changed = true;
    const qint64 now = m_clock.monotonicMs();
    const qint64 second = now / SecondMs;
    m_lastSecond = second;
    Group *group = groupFor(rejection, sourceOf(rejection.address));
    if (!group) {
        ++m_ungrouped;
        return;
    }
    roll(*group, second);
    ++group->buckets[size_t(second % WindowSeconds)];
    group->lastMonotonicMs = now;
    RejectedGroup &values = group->values;
    const QString peer = AddressRange(rejection.address).text();
    values.severalPeers = values.severalPeers || (values.count > 0 && values.lastPeer != peer);
    values.lastPeer = peer;
    ++values.count;
    values.status = rejection.status;
    values.lastMs = m_clock.wallMs();
    values.client = rejection.client.left(MaxClientLength);
    values.tokenHint = rejection.tokenHint;
    values.tokenLength = rejection.tokenLength;
    values.tokenServiceId = rejection.tokenServiceId;
}

void RejectionLog::clear(const QList<quint64> &numbers)
{
    m_changed = true;
    if (numbers.isEmpty()) {
        m_groups.clear();
        m_ungrouped = 0;
        return;
    }
    m_groups.removeIf(
        [&numbers](const auto &entry) { return numbers.contains(entry.value().values.number); });
}

RejectionReport RejectionLog::report() const
{
    const qint64 second = m_clock.monotonicMs() / SecondMs;
    RejectionReport report;
    report.total = m_total;
    report.ungrouped = m_ungrouped;
    report.groups.reserve(m_groups.size());
    for (const Group &group : m_groups) {
        report.groups.append(group.values);
        report.groups.last().lastMinute = lastMinute(group, second);
    }
    std::ranges::sort(report.groups, [](const RejectedGroup &a, const RejectedGroup &b) {
        return a.lastMs != b.lastMs ? a.lastMs > b.lastMs : a.number > b.number;
    });
    return report;
}

bool RejectionLog::takeChanged()
{
    const qint64 second = m_clock.monotonicMs() / SecondMs;
    // As long as a rejection is younger than a minute some rate falls as time passes.
    const bool falling = second != m_reportedSecond
        && m_reportedSecond - m_lastSecond < WindowSeconds && m_total > 0;
    m_reportedSecond = second;
    return std::exchange(m_changed, false) || falling;
}

void RejectionLog::roll(Group &group, qint64 second)
{
    const qint64 passed = std::min<qint64>(second - group.lastSecond, WindowSeconds);
    for (qint64 i = 0; i < passed; ++i)
        group.buckets[size_t((second - i) % WindowSeconds)] = 0;
    group.lastSecond = second;
}

int RejectionLog::lastMinute(const Group &group, qint64 second)
{
    Group now = group;
    roll(now, second);
    return std::accumulate(now.buckets.cbegin(), now.buckets.cend(), 0);
}

RejectionLog::Group *RejectionLog::groupFor(const Rejection &rejection, const QString &source)
{
    const QString key = rejection.serviceId + QLatin1Char('\n') + source + QLatin1Char('\n')
        + toString(rejection.cause);
    if (const auto known = m_groups.find(key); known != m_groups.end())
        return &*known;
    if (m_groups.size() >= MaxGroups && !makeRoom())
        return nullptr;
    Group group;
    group.values.number = ++m_lastNumber;
    group.values.serviceId = rejection.serviceId;
    group.values.source = source;
    group.values.loopback = normalizedAddress(rejection.address).isLoopback();
    group.values.cause = rejection.cause;
    group.values.firstMs = m_clock.wallMs();
    return &*m_groups.insert(key, group);
}

bool RejectionLog::makeRoom()
{
    const auto quietest = std::ranges::min_element(
        m_groups, {}, [](const Group &group) { return group.lastMonotonicMs; });
    if (m_clock.monotonicMs() - quietest->lastMonotonicMs < QuietMs)
        return false;
    m_ungrouped += quietest->values.count;
    m_groups.erase(quietest);
    return true;
}

} // namespace Switchboard
