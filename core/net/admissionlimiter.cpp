// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/admissionlimiter.h"

#include "core/net/peeraddress.h"

#include <algorithm>

namespace Switchboard {

namespace {

constexpr qint64 WindowMs = 60'000;
constexpr qint64 FlappingPauseMs = 60'000;
constexpr int FullRetrySeconds = 5;

void dropOld(QList<qint64> &times, qint64 now)
{
    const auto firstKept =
        std::ranges::find_if(times, [now](qint64 at) { return now - at < WindowMs; });
    times.erase(times.begin(), firstKept);
}

Refusal retryLater(RefusalCause cause, const QString &explanation, qint64 seconds)
{
    Refusal refusal = makeRefusal(cause, explanation);
    refusal.headers.emplaceBack("Retry-After", QByteArray::number(std::max<qint64>(1, seconds)));
    return refusal;
}

} // namespace

AdmissionLimiter::AdmissionLimiter(const Clock &clock, const ServiceLimits &limits)
    : m_clock(clock), m_limits(limits)
{ }

std::optional<Refusal> AdmissionLimiter::tokenFailed(const QHostAddress &address)
{
    const qint64 now = m_clock.monotonicMs();
    Peer &peer = m_peers[limitKey(address)];
    dropOld(peer.failures, now);
    const bool loopback = normalizedAddress(address).isLoopback();
    const int allowed =
        loopback ? m_limits.tokenFailuresPerMinuteLoopback : m_limits.tokenFailuresPerMinute;
    if (peer.failures.size() >= allowed)
        return retryLater(RefusalCause::TooManyTokenFailures,
                          QStringLiteral("Too many wrong tokens from this address; wait a minute."),
                          (WindowMs - (now - peer.failures.constFirst())) / 1000 + 1);
    peer.failures.append(now);
    return std::nullopt;
}

std::optional<Refusal> AdmissionLimiter::refuseFlapping(Peer &peer, bool loopback)
{
    const qint64 now = m_clock.monotonicMs();
    dropOld(peer.connects, now);
    const int allowed = loopback ? m_limits.flappingPerMinuteLoopback : m_limits.flappingPerMinute;
    // Only connects that did not stay count: forty bots of one host that come once are no flapping.
    if (now >= peer.flappingUntil && peer.connects.size() - peer.open >= allowed)
        peer.flappingUntil = now + FlappingPauseMs;
    if (now >= peer.flappingUntil)
        return std::nullopt;
    return retryLater(
        RefusalCause::Flapping,
        QStringLiteral("This address connects again and again; wait before the next try."),
        (peer.flappingUntil - now) / 1000 + 1);
}

std::optional<Refusal> AdmissionLimiter::refuseFull(const Peer &peer, bool loopback) const
{
    const int perAddress =
        loopback ? m_limits.maxConnectionsPerLoopbackAddress : m_limits.maxConnectionsPerAddress;
    if (m_open < m_limits.maxConnections && peer.open < perAddress)
        return std::nullopt;
    return retryLater(RefusalCause::TooManyConnections,
                      QStringLiteral("This service has as many connections as its limits allow."),
                      FullRetrySeconds);
}

std::optional<Refusal> AdmissionLimiter::admit(const QHostAddress &address, Purpose purpose)
{
    Peer &peer = m_peers[limitKey(address)];
    const bool loopback = normalizedAddress(address).isLoopback();
    const bool isSession = purpose == Purpose::Session;
    if (auto refusal = isSession ? refuseFlapping(peer, loopback) : std::nullopt)
        return refusal;
    if (auto refusal = refuseFull(peer, loopback))
        return refusal;
    ++peer.open;
    ++m_open;
    if (isSession)
        peer.connects.append(m_clock.monotonicMs());
    return std::nullopt;
}

void AdmissionLimiter::released(const QHostAddress &address)
{
    Peer &peer = m_peers[limitKey(address)];
    --peer.open;
    --m_open;
}

void AdmissionLimiter::dismissed(const QHostAddress &address)
{
    Peer &peer = m_peers[limitKey(address)];
    if (!peer.connects.isEmpty())
        peer.connects.removeFirst();
    released(address);
}

void AdmissionLimiter::forgetOld()
{
    const qint64 now = m_clock.monotonicMs();
    m_peers.removeIf([now](auto entry) {
        Peer &peer = entry.value();
        dropOld(peer.failures, now);
        dropOld(peer.connects, now);
        return peer.open == 0 && peer.failures.isEmpty() && peer.connects.isEmpty()
            && now >= peer.flappingUntil;
    });
}

} // namespace Switchboard
