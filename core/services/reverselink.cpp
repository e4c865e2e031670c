// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/reverselink.h"

#include "core/support/redactor.h"

#include <algorithm>
#include <limits>

namespace Switchboard {

namespace {

constexpr qint64 AfterSessionMs = 1'000;

//! An HTTP answer that says we are not wanted.
bool isRefusal(int httpStatus)
{
    return httpStatus == 401 || httpStatus == 403 || httpStatus == 404;
}

//! The codes with which bots turn us away after the handshake (compat.md rule 18).
bool isRefusal(const CloseInfo &close)
{
    return close.by == ClosedBy::Peer
        && (close.code == CloseCode::PolicyViolation || close.code == 3001 || close.code == 3002);
}

} // namespace

ReverseLink::ReverseLink(SessionRole role, QString url, const Clock &clock,
                         std::function<double()> random, QObject *parent)
    : QObject(parent), m_clock(clock), m_backoff(std::move(random))
{
    m_status.role = role;
    m_status.url = std::move(url);
}

ReverseLink::~ReverseLink() = default;

void ReverseLink::configure(const ServiceSettings &settings, qint64 selfId)
{
    const bool hasOldToken = m_attempt && !(settings.token == m_settings.token);
    m_settings = settings;
    m_selfId = selfId;
    m_backoff.configure(settings);
    m_status.isVerified = settings.remote.verifies(m_status.url);
    if (!hasOldToken)
        return;
    m_attempt.reset(); // what is under way would come in with the old token
    m_retryAtMs = m_clock.monotonicMs() + AfterSessionMs;
    setState(LinkState::Waiting);
}

void ReverseLink::start(qint64 notBeforeMs)
{
    m_isWanted = true;
    if (m_status.state != LinkState::Idle)
        return;
    m_notBeforeMs = std::max(m_notBeforeMs, notBeforeMs);
    m_retryAtMs = std::max(m_clock.monotonicMs(), m_notBeforeMs);
    m_status.problem.clear();
    m_status.finding.clear();
    m_status.httpStatus = 0;
    setState(LinkState::Waiting);
    tick();
}

void ReverseLink::stop()
{
    m_isWanted = false;
    m_attempt.reset();
    if (m_status.state == LinkState::Open)
        return; // until sessionEnded()
    m_retryAtMs = 0;
    setState(LinkState::Idle);
}

void ReverseLink::connectNow()
{
    if (m_status.state != LinkState::Waiting && m_status.state != LinkState::Refused)
        return;
    const qint64 soon = m_clock.monotonicMs() + m_backoff.startOver();
    m_retryAtMs = std::max(m_notBeforeMs, std::min(m_retryAtMs, soon));
    setState(LinkState::Waiting);
    Q_EMIT statusChanged();
}

void ReverseLink::dial()
{
    m_retryAtMs = 0;
    m_deadlineMs = m_clock.monotonicMs() + qint64(m_settings.limits.connectSeconds) * 1000;
    m_attempt = std::make_unique<DialAttempt>(DialAttempt::Request{.url = m_status.url,
                                                                   .role = m_status.role,
                                                                   .selfId = m_selfId,
                                                                   .token = m_settings.token},
                                              m_settings.remote, nullptr);
    connect(m_attempt.get(), &DialAttempt::succeeded, this,
            [this](const DialledConnection &connection) {
                m_attempt.release()->deleteLater(); // its signal is on the stack
                m_openedMs = m_clock.monotonicMs();
                m_status.problem.clear();
                m_status.finding.clear();
                m_status.failures = 0;
                m_status.httpStatus = 0;
                setState(LinkState::Open);
                Q_EMIT opened(connection);
            });
    connect(m_attempt.get(), &DialAttempt::failed, this, [this](const DialFailure &failure) {
        m_attempt.release()->deleteLater();
        attemptFailed(failure);
    });
    setState(LinkState::Connecting);
    m_attempt->start();
}

void ReverseLink::attemptFailed(const DialFailure &failure)
{
    m_status.httpStatus = failure.httpStatus;
    m_status.finding = failure.finding;
    wait({.isRefused = isRefusal(failure.httpStatus), .retryAfterMs = failure.retryAfterMs},
         failure.text);
}

void ReverseLink::sessionEnded(const CloseInfo &close)
{
    if (m_status.state != LinkState::Open)
        return;
    const qint64 now = m_clock.monotonicMs();
    m_notBeforeMs = now + AfterSessionMs;
    if (!m_isWanted) {
        setState(LinkState::Idle);
        return;
    }
    const bool goingAway =
        close.clean && close.by == ClosedBy::Peer && close.code == CloseCode::GoingAway;
    m_status.finding = isRefusal(close) ? QStringLiteral("policy") : QStringLiteral("closed");
    wait({.wasOpen = true,
          .openMs = now - m_openedMs,
          .goingAway = goingAway,
          .isRefused = isRefusal(close)},
         describeClose(close));
}

void ReverseLink::wait(const LinkEnd &end, const QString &problem)
{
    const qint64 pause = m_backoff.pauseAfter(end);
    m_retryAtMs = m_clock.monotonicMs() + pause;
    m_status.failures = m_backoff.failures();
    const bool isNew = std::exchange(m_status.problem, problem) != problem;
    setState(end.isRefused ? LinkState::Refused : LinkState::Waiting);
    Q_EMIT statusChanged(); // the time, also when the state is the same
    if (isNew)
        Q_EMIT noticed(QStringLiteral("%1: %2; next attempt in %3 s")
                           .arg(redacted(m_status.url), problem)
                           .arg(double(pause) / 1000, 0, 'f', 1),
                       true);
}

void ReverseLink::tick()
{
    const qint64 now = m_clock.monotonicMs();
    if (m_attempt && now >= m_deadlineMs) {
        m_deadlineMs = std::numeric_limits<qint64>::max();
        m_attempt->giveUp(
            QStringLiteral("no connection within %1 s").arg(m_settings.limits.connectSeconds),
            toString(RemoteProblem::TimedOut));
    }
    const bool isWaiting =
        m_status.state == LinkState::Waiting || m_status.state == LinkState::Refused;
    if (isWaiting && now >= m_retryAtMs)
        dial();
}

LinkStatus ReverseLink::status() const
{
    LinkStatus status = m_status;
    if (m_retryAtMs != 0)
        status.retryInMs = std::max<qint64>(0, m_retryAtMs - m_clock.monotonicMs());
    return status;
}

void ReverseLink::setState(LinkState state)
{
    if (std::exchange(m_status.state, state) != state)
        Q_EMIT statusChanged();
}

} // namespace Switchboard
