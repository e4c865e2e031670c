// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/handshaketest.h"

#include "core/services/servicefactory.h"
#include "core/services/websocketserverservice.h"

namespace Switchboard {

namespace {

constexpr int TickMs = 50;
//! Far above the ids of real sessions, which the router tells apart by their ids as well.
constexpr SessionId BeforeTestSessions(1ULL << 62);
//! No id of the configuration can have a tilde.
const QString TestServiceId = QStringLiteral("~test");
//! By their places in the enumeration of the steps.
constexpr const char *StepNames[] = {"listen", "connect", "upgrade", "lifecycle",
                                     "login",  "close",   "refuse"};

QJsonObject failureDetails(const ServiceFailure &failure, const QString &serviceId)
{
    return {{QStringLiteral("kind"), toString(failure.kind)},
            {QStringLiteral("ownerName"), failure.ownerName},
            {QStringLiteral("ownerPid"), failure.ownerPid},
            {QStringLiteral("serviceId"), serviceId}};
}

} // namespace

HandshakeTest::HandshakeTest(ServiceSettings settings, BackendRoute &route,
                             WebSocketServerService *running, QList<OwnPort> own,
                             const Clock &clock, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_route(route), m_running(running),
      m_own(std::move(own)), m_clock(clock), m_registry(BeforeTestSessions), m_tick(this)
{
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_service)
            m_service->tick();
        if (m_clock.monotonicMs() >= m_deadlineMs)
            cancel(QStringLiteral("nothing came within %1 s").arg(DeadlineMs / 1000));
    });
}

HandshakeTest::~HandshakeTest()
{
    for (const quint16 port : std::as_const(m_testPorts)) {
        if (m_target)
            m_target->forgetTest(port);
    }
}

QStringList HandshakeTest::stepNames(const ServiceSettings &settings)
{
    QStringList names{QStringLiteral("listen"), QStringLiteral("connect")};
    if (settings.kind == ServiceKind::WebSocketServer)
        names << QStringLiteral("upgrade") << QStringLiteral("lifecycle") << QStringLiteral("login")
              << QStringLiteral("close");
    else
        names << QStringLiteral("login");
    if (settings.kind == ServiceKind::SseServer)
        names << QStringLiteral("lifecycle");
    if (!settings.token.isEmpty())
        names << QStringLiteral("refuse");
    return names;
}

bool HandshakeTest::isWebSocket() const
{
    return m_settings.kind == ServiceKind::WebSocketServer;
}

void HandshakeTest::start()
{
    m_deadlineMs = m_clock.monotonicMs() + DeadlineMs;
    m_tick.start(TickMs);
    begin(Step::Listen);
    listen();
}

void HandshakeTest::cancel(const QString &reason)
{
    if (!m_isOver)
        fail(reason);
}

void HandshakeTest::begin(Step step)
{
    m_step = step;
    m_stepStartedMs = m_clock.monotonicMs();
}

void HandshakeTest::record(bool ok, const QString &text, const QJsonObject &details)
{
    QJsonObject step = details;
    step[QStringLiteral("name")] = QString::fromLatin1(StepNames[int(m_step)]);
    step[QStringLiteral("ok")] = ok;
    step[QStringLiteral("text")] = text;
    step[QStringLiteral("ms")] = m_clock.monotonicMs() - m_stepStartedMs;
    m_succeeded = m_succeeded && ok;
    m_steps.append(step);
    Q_EMIT stepDone(step);
}

void HandshakeTest::pass(const QString &text, const QJsonObject &details)
{
    record(true, text, details);
}

void HandshakeTest::fail(const QString &text, const QJsonObject &details)
{
    record(false, text, details);
    finish();
}

void HandshakeTest::listen()
{
    if (m_settings.token.isEmpty() && !m_settings.isLoopback()) {
        const ServiceFailure failure{.kind = FailureKind::TokenRequired};
        fail(QStringLiteral("%1 can be reached from the network, so a token is needed")
                 .arg(m_settings.host),
             failureDetails(failure, {}));
        return;
    }
    if (m_running && m_running->state() == ServiceState::On) {
        const ServiceSettings &now = m_running->settings();
        if (now.kind == m_settings.kind && now.host == m_settings.host
            && now.port == m_settings.port && now.token == m_settings.token
            && now.tls == m_settings.tls) {
            m_target = m_running;
            m_port = m_running->status().boundPort;
            pass(QStringLiteral("the running service listens on port %1").arg(m_port),
                 {{QStringLiteral("mode"), QStringLiteral("running")},
                  {QStringLiteral("port"), m_port}});
            connectClient(m_port);
            return;
        }
    }
    const PortProbeResult probe = probePort(
        {.host = m_settings.host, .port = m_settings.port, .serviceId = m_settings.id}, m_own);
    if (probe.isFree() && !probe.heldBySelf)
        listenOnOwn(m_settings.port, QStringLiteral("own"), true, {}, {});
    else
        standIn(probe);
}

void HandshakeTest::standIn(const PortProbeResult &probe)
{
    const FailureKind kind = probe.failure.kind;
    const QJsonObject details =
        probe.isFree() ? QJsonObject() : failureDetails(probe.failure, probe.serviceId);
    if (kind != FailureKind::None && kind != FailureKind::PortInUse) {
        fail(probe.failure.message, details);
        return;
    }
    const QString text = probe.isFree()
        ? QStringLiteral("port %1 is held by this service itself").arg(m_settings.port)
        : probe.failure.message;
    listenOnOwn(0, QStringLiteral("other-port"), probe.isFree(), text, details);
}

void HandshakeTest::listenOnOwn(quint16 port, const QString &mode, bool ok, const QString &text,
                                const QJsonObject &details)
{
    ServiceSettings settings = m_settings;
    settings.id = TestServiceId;
    settings.port = port;
    // Real events have receipts, and this client is nobody to deliver to.
    settings.filter = {.only = {QStringLiteral("meta_event.lifecycle")}, .except = {}};
    m_service = makeService(settings, m_route, m_registry, m_clock);
    m_target = qobject_cast<WebSocketServerService *>(m_service.get());
    m_service->enable([this, mode, ok, text, details](const ServiceOutcome &outcome) {
        if (m_isOver)
            return;
        QJsonObject found = details;
        if (!outcome.ok) {
            fail(outcome.error, failureDetails(m_service->status().failure, {}));
            return;
        }
        m_port = m_service->status().boundPort;
        found[QStringLiteral("mode")] = mode;
        found[QStringLiteral("port")] = m_port;
        const QString listening = QStringLiteral("listening on port %1").arg(m_port);
        record(ok, text.isEmpty() ? listening : QString(text + QStringLiteral("; ") + listening),
               found);
        connectClient(m_port);
    });
}

void HandshakeTest::finish()
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_tick.stop();
    Q_EMIT finished();
}

} // namespace Switchboard
