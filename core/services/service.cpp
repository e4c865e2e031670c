// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/service.h"

#include "core/config/servicefields.h"
#include "core/support/logging.h"

namespace Switchboard {

namespace {

constexpr qint64 QuiesceMs = 500;
//! T2: everything of a service is gone by then, counted from the first Close.
constexpr qint64 DrainMs = 2'900;
constexpr QLatin1String OwnMessagePrefix("message_sent");

bool isClean(const CloseInfo &close)
{
    return close.clean && close.abortCause == AbortCause::None;
}

bool isTimeout(const CloseInfo &close)
{
    return close.abortCause == AbortCause::CloseTimeout || close.abortCause == AbortCause::Slow
        || close.abortCause == AbortCause::Silent;
}

} // namespace

Service::Service(ServiceSettings settings, BackendRoute &route, SessionRegistry &registry,
                 const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_settings(std::move(settings)), m_route(route),
      m_registry(registry)
{ }

void Service::apply(const ServiceSettings &settings)
{
    prepareChange();
    const ServiceSettings before = std::exchange(m_settings, settings);
    for (const ServiceField &field : serviceFields()) {
        if (field.change == ServiceChange::Restart)
            field.copy(before, m_settings);
    }
    if (before.tls.isOn() != settings.tls.isOn())
        m_settings.tls = before.tls;
    settingsChanged(before);
    Q_EMIT statusChanged();
}

void Service::applyAll(const ServiceSettings &settings)
{
    m_settings = settings;
    Q_EMIT statusChanged();
}

qint64 Service::account() const
{
    return m_settings.account != 0 ? m_settings.account : m_route.backend().selfId();
}

ServiceFailure Service::missingAccount() const
{
    if (m_route.backend().hasAccount(account()))
        return {};
    return {.kind = FailureKind::InvalidConfiguration,
            .message = QStringLiteral("account %1 does not exist in the backend \"%2\": make "
                                      "it there, or set \"account\" to 0")
                           .arg(account())
                           .arg(m_settings.backend),
            .port = m_settings.port};
}

bool Service::forwards(const QString &kind, qint64 selfId) const
{
    // What is of no account here is for everybody.
    if (selfId != account() && m_route.backend().hasAccount(selfId))
        return false;
    if (m_state != ServiceState::On && m_state != ServiceState::Quiescing)
        return false;
    if (!m_settings.reportSelfMessage && kind.startsWith(OwnMessagePrefix))
        return false;
    return m_settings.filter.accepts(kind);
}

std::optional<BlockRule> Service::blockRuleFor(BlockVisitor visitor) const
{
    if (!m_blockCheck)
        return std::nullopt;
    visitor.serviceId = m_settings.id;
    if (visitor.isAdmitted && visitor.botId == 0)
        visitor.botId = account();
    return m_blockCheck(visitor);
}

void Service::enable(const Settled &settled)
{
    m_wanted = true;
    ++m_generation;
    m_waiters.append({.goal = true, .settled = settled});
    Q_EMIT statusChanged();
    evaluate();
}

void Service::disable(const DisableOptions &options, const Settled &settled)
{
    m_wanted = false;
    m_passOff = false;
    ++m_generation;
    if (m_state != ServiceState::Quiescing && m_state != ServiceState::Draining)
        m_options = options;
    m_waiters.append({.goal = false, .settled = settled});
    Q_EMIT statusChanged();
    evaluate();
}

void Service::restart(const DisableOptions &options, const Settled &settled)
{
    m_passOff = m_state == ServiceState::On || m_state == ServiceState::Starting;
    if (m_passOff)
        m_options = options;
    m_wanted = true;
    ++m_generation;
    m_waiters.append({.goal = true, .settled = settled});
    evaluate();
}

void Service::evaluate()
{
    switch (m_state) {
    case ServiceState::Off:
    case ServiceState::Failed:
        if (m_wanted) {
            beginStart();
            return;
        }
        setState(ServiceState::Off);
        settle();
        return;
    case ServiceState::On:
        if (m_wanted && !m_passOff) {
            settle();
            return;
        }
        beginQuiesce();
        return;
    case ServiceState::Starting: // finishStart() looks again
    case ServiceState::Quiescing:
    case ServiceState::Draining: // finishOff() looks again
        return;
    }
}

void Service::beginStart()
{
    m_failure = {};
    setState(ServiceState::Starting);
    // In the next loop turn, so that a viewer sees the pending state and fast commands collapse.
    QMetaObject::invokeMethod(
        this, [this, generation = m_generation] { finishStart(generation); }, Qt::QueuedConnection);
}

void Service::finishStart(quint64 generation)
{
    if (m_state != ServiceState::Starting)
        return;
    if (generation != m_generation && !m_wanted) {
        setState(ServiceState::Off);
        settle();
        return;
    }
    m_passOff = false; // a restart that came before the start is satisfied by it
    m_failure = openDoor();
    if (m_failure.kind != FailureKind::None) {
        setState(ServiceState::Failed);
        Q_EMIT failed(m_failure);
        settle();
        return;
    }
    setQuiet(false);
    setState(ServiceState::On);
    Q_EMIT started();
    Q_EMIT lifecycleEnabled();
    evaluate();
}

void Service::beginQuiesce()
{
    const qint64 now = m_clock.monotonicMs();
    const bool drains = m_options.drainSeconds > 0;
    m_passOff = false;
    m_toggle = {};
    m_toggleStartedMs = now;
    m_quiesceEndsMs = now + (drains ? qint64(m_options.drainSeconds) * 1000 : QuiesceMs);
    closeDoor();
    setQuiet(true);
    setState(ServiceState::Quiescing);
    Q_EMIT stopping(m_options.reason);
    if ((!drains && runningActions() == 0) || openSessions() == 0)
        beginDrain();
}

bool Service::closeNow()
{
    if (m_state != ServiceState::Quiescing)
        return false;
    beginDrain();
    return true;
}

bool Service::keepOn()
{
    if (m_state != ServiceState::Quiescing)
        return false;
    const ServiceFailure failure = openDoor();
    if (failure.kind != FailureKind::None)
        return false; // the port was taken meanwhile: the drain goes on
    m_wanted = true;
    ++m_generation;
    setQuiet(false);
    setState(ServiceState::On);
    settle();
    return true;
}

void Service::beginDrain()
{
    const qint64 now = m_clock.monotonicMs();
    m_drainEndsMs = now + DrainMs;
    setState(ServiceState::Draining);
    const QString reason =
        m_options.reason.isEmpty() ? QStringLiteral("service disabled") : m_options.reason;
    const int told = sayFarewell(reason);
    Q_EMIT lifecycleDisabled(told);
    if (m_state == ServiceState::Draining && openSessions() == 0)
        finishOff();
}

void Service::sessionGone(const CloseInfo &close, quint64 droppedMessages)
{
    if (m_state == ServiceState::Draining || m_state == ServiceState::Quiescing) {
        if (isClean(close))
            ++m_toggle.clean;
        else if (isTimeout(close))
            ++m_toggle.timedOut;
        else
            ++m_toggle.aborted;
        m_toggle.droppedMessages += droppedMessages;
    }
    lastWorkDone();
}

void Service::lastWorkDone()
{
    if (openSessions() > 0)
        return;
    if (m_state == ServiceState::Draining)
        finishOff();
    else if (m_state == ServiceState::Quiescing)
        beginDrain();
}

void Service::tick()
{
    const qint64 now = m_clock.monotonicMs();
    if (m_state == ServiceState::Quiescing) {
        const bool idle = m_options.drainSeconds == 0 && runningActions() == 0;
        if (idle || now >= m_quiesceEndsMs)
            beginDrain();
    } else if (m_state == ServiceState::Draining && now >= m_drainEndsMs) {
        ++m_drainViolations;
        qCCritical(logEngine, "%d sessions outlived the limits of a switch-off and are cut now",
                   openSessions());
        cutSessions();
        if (m_state == ServiceState::Draining)
            finishOff();
    }
}

void Service::finishOff()
{
    m_toggle.durationMs = m_clock.monotonicMs() - m_toggleStartedMs;
    m_lastToggle = m_toggle;
    m_options = {};
    setState(ServiceState::Off);
    Q_EMIT stopped(m_toggle);
    evaluate();
}

void Service::setState(ServiceState state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT statusChanged();
}

void Service::settle()
{
    const bool isOn = m_state == ServiceState::On;
    const QList<Waiter> waiters = std::exchange(m_waiters, {});
    for (const Waiter &waiter : waiters) {
        if (!waiter.settled)
            continue;
        if (waiter.goal == isOn)
            waiter.settled({});
        else if (m_state == ServiceState::Failed)
            waiter.settled({.ok = false, .error = m_failure.message});
        else
            waiter.settled({.ok = false,
                            .error = isOn
                                ? QStringLiteral("a later command switched the service on")
                                : QStringLiteral("a later command switched the service off")});
    }
}

ServiceStatus Service::status() const
{
    ServiceStatus status;
    status.id = m_settings.id;
    status.name = m_settings.name;
    status.kind = m_settings.kind;
    status.host = m_settings.host;
    status.port = m_settings.port;
    status.isTls = m_settings.tls.isOn();
    status.wanted = m_wanted;
    status.state = m_state;
    status.failure = m_failure;
    status.sessions = openSessions();
    status.lastToggle = m_lastToggle;
    status.drainViolations = m_drainViolations;
    if (m_state == ServiceState::Quiescing && m_options.drainSeconds > 0)
        status.drainEndsMonotonicMs = m_quiesceEndsMs;
    return status;
}

} // namespace Switchboard
