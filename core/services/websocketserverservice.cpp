// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/websocketserverservice.h"

#include "core/net/bindfailure.h"
#include "core/net/peeraddress.h"
#include "core/net/portowner.h"
#include "core/net/websocketframe.h"
#include "core/sessions/clientname.h"
#include "core/support/redactor.h"

#include <QSslSocket>

namespace Switchboard {

namespace {

//! `TLS 1.3`; empty when the connection is not encrypted.
QString tlsVersionOf(const QTcpSocket *transport)
{
    const auto *socket = qobject_cast<const QSslSocket *>(transport);
    if (!socket)
        return {};
    switch (socket->sessionProtocol()) {
    case QSsl::TlsV1_3:
        return QStringLiteral("TLS 1.3");
    case QSsl::TlsV1_2:
        return QStringLiteral("TLS 1.2");
    default:
        return QStringLiteral("TLS");
    }
}

} // namespace

WebSocketServerService::WebSocketServerService(ServiceSettings settings, BackendRoute &route,
                                               SessionRegistry &registry, const Clock &clock,
                                               QObject *parent)
    : Service(clock, parent), m_clock(clock), m_settings(std::move(settings)), m_route(route),
      m_registry(registry), m_listener(clock)
{
    connect(&m_listener, &Listener::upgraded, this, &WebSocketServerService::admit);
    connect(&m_listener, &Listener::refused, this, [this](const RefusedHandshake &handshake) {
        if (m_testPorts.contains(handshake.peerPort))
            return;
        ++m_rejected;
        Q_EMIT handshakeRefused(handshake);
    });
    connect(&m_heartbeat, &QTimer::timeout, this, &WebSocketServerService::sendHeartbeat);
    m_route.dispatcher().addSink(this);
}

WebSocketServerService::~WebSocketServerService()
{
    m_route.dispatcher().removeSink(this);
    cutSessions();
}

void WebSocketServerService::setDescriptorBudget(std::function<int()> budget)
{
    m_listener.setDescriptorBudget(std::move(budget));
}

void WebSocketServerService::setBlockCheck(BlockCheck check)
{
    m_listener.setBlockCheck([this, check = std::move(check)](BlockVisitor visitor) {
        visitor.serviceId = m_settings.id;
        if (visitor.isAdmitted && visitor.botId == 0)
            visitor.botId = account();
        return check(visitor);
    });
}

qint64 WebSocketServerService::account() const
{
    return m_settings.account != 0 ? m_settings.account : m_route.backend().selfId();
}

ServiceFailure WebSocketServerService::openDoor()
{
    if (m_settings.token.isEmpty() && !m_settings.isLoopback())
        return {.kind = FailureKind::TokenRequired,
                .message =
                    QStringLiteral("%1 can be reached from the network, so a token is needed: "
                                   "set \"token\", or use 127.0.0.1")
                        .arg(m_settings.host),
                .port = m_settings.port};
    if (!m_route.backend().hasAccount(account()))
        return {.kind = FailureKind::InvalidConfiguration,
                .message = QStringLiteral("account %1 does not exist in the backend \"%2\": make "
                                          "it there, or set \"account\" to 0")
                               .arg(account())
                               .arg(m_settings.backend),
                .port = m_settings.port};
    ServiceFailure failure = m_listener.listen(m_settings);
    if (failure.kind == FailureKind::PortInUse)
        findOwner(failure);
    if (failure.kind == FailureKind::None)
        restartHeartbeat();
    return failure;
}

void WebSocketServerService::findOwner(ServiceFailure &failure) const
{
    const QHostAddress address = listenAddress(m_settings.host);
    if (const auto owner = findPortOwner(address, m_settings.port)) {
        failure.ownerName = owner->name;
        failure.ownerPid = owner->pid;
        // Who runs it is hidden where the process belongs to another user.
        failure.message = owner->pid == 0
            ? QStringLiteral("port %1 is used by another program").arg(m_settings.port)
            : QStringLiteral("port %1 is used by %2 (pid %3)")
                  .arg(m_settings.port)
                  .arg(owner->name)
                  .arg(owner->pid);
    }
    failure.nextFreePort = nextFreePort(address, m_settings.port, m_reservedPorts());
    if (failure.nextFreePort != 0)
        failure.message += QStringLiteral("; port %1 is free").arg(failure.nextFreePort);
}

void WebSocketServerService::closeDoor()
{
    m_heartbeat.stop();
    m_listener.close();
}

void WebSocketServerService::setQuiet(bool quiet)
{
    if (quiet)
        m_route.router().quiesce(m_settings.id);
    else
        m_route.router().resume(m_settings.id);
    for (WebSocketSession *session : std::as_const(m_sessions))
        session->setServiceStopping(quiet);
}

int WebSocketServerService::runningActions() const
{
    return m_route.router().inFlight(m_settings.id);
}

void WebSocketServerService::admit(const UpgradedConnection &connection)
{
    SessionInfo info;
    info.id = m_registry.nextId();
    info.serviceId = m_settings.id;
    info.role = connection.admission.role;
    info.peerAddress = normalizedAddress(connection.peerAddress);
    info.peerPort = connection.peerPort;
    info.userAgent = redacted(connection.admission.userAgent); // the peer's own words
    info.clientName = clientNameFrom(info.userAgent);
    info.selfId = account();
    info.connectedAtMs = m_clock.wallMs();
    info.connectedMonotonicMs = m_clock.monotonicMs();
    info.tlsVersion = tlsVersionOf(connection.transport);

    const ChannelLimits limits = ChannelLimits::from(m_settings.limits);
    auto *channel = new WebSocketChannel(connection.webSocket, connection.transport,
                                         ChannelRole::Server, limits, m_clock);
    auto *session = new WebSocketSession(info, channel, m_clock, this);
    session->setLimits(limits);
    session->setHead(connection.head);
    m_sessions.append(session);
    m_registry.add(session);
    connect(session, &WebSocketSession::messageReceived, this,
            [this, session](QByteArrayView message) { handleMessage(session, message); });
    connect(session, &WebSocketSession::eventsDropped, this,
            [this, session](quint64 count) { Q_EMIT eventsDropped(session->info(), count); });
    connect(
        session, &WebSocketSession::controlFrame, this,
        [this, session](ControlFrame frame, FrameDirection direction, const QByteArray &payload) {
            recordControl(session->info().id, frame, direction, payload);
        });
    connect(session, &WebSocketSession::closed, this,
            [this, session](const CloseInfo &close) { forget(session, close); });
    m_traffic.sessionOpened(info);
    greet(*session);
    session->start(connection.earlyBytes);
    Q_EMIT sessionOpened(info);
}

QByteArray WebSocketServerService::lifecycleFrame(LifecycleChange change) const
{
    const Event event = lifecycleEvent(account(), m_clock.wallMs() / 1000, change);
    return encodeTextFrame(encodeEvent(event, m_settings.messageFormat));
}

void WebSocketServerService::greet(WebSocketSession &session)
{
    if (!session.carriesEvents())
        return;
    // Events of this loop turn go to everybody after this frame: connect stays the first.
    sendLifecycle(session, lifecycleFrame(LifecycleChange::Connect));
    if (m_settings.lifecycle == LifecycleMode::Full)
        sendLifecycle(session, lifecycleFrame(LifecycleChange::Enable));
    session.flush();
}

void WebSocketServerService::sendLifecycle(WebSocketSession &session, const QByteArray &frame)
{
    const QString kind = QStringLiteral("meta_event.lifecycle");
    m_traffic.eventSent(session.info().id, frame, kind);
    session.queueEvent(frame, kind);
}

void WebSocketServerService::recordControl(SessionId session, ControlFrame frame,
                                           FrameDirection direction, const QByteArray &payload)
{
    const QString name = frame == ControlFrame::Ping ? QStringLiteral("ping")
        : frame == ControlFrame::Pong                ? QStringLiteral("pong")
                                                     : QStringLiteral("close");
    m_traffic.controlFrame(session,
                           direction == FrameDirection::Received ? TrafficDirection::In
                                                                 : TrafficDirection::Out,
                           name, payload);
}

void WebSocketServerService::handleMessage(WebSocketSession *session, QByteArrayView message)
{
    const SessionInfo &info = session->info();
    const ActionCaller caller{.session = info.id,
                              .serviceId = info.serviceId,
                              .clientName = info.clientName,
                              .messageFormat = m_settings.messageFormat,
                              .selfId = account()};
    // The router forgets the session before it is deleted, so the pointer outlives the reply.
    auto reply = [this, session,
                  call = m_traffic.actionReceived(info.id, message)](const ActionReply &answer) {
        if (session->isOpen())
            m_traffic.responseSent(session->info().id, call, answer.frame);
        session->reply(answer.frame, answer.failed);
        session->noteAction(answer.action, answer.failed, double(answer.elapsedNs) / 1e6);
        session->setActionsInFlight(m_route.router().inFlight(session->info().id));
        session->flush();
    };
    m_route.router().handleFrame(message, caller, info.role, m_settings.limits, reply);
    if (const qint64 pause = m_route.router().pauseMs(info.id, m_settings.limits); pause > 0)
        session->pauseReading(pause);
    session->setActionsInFlight(m_route.router().inFlight(info.id));
}

void WebSocketServerService::forget(WebSocketSession *session, const CloseInfo &close)
{
    const SessionInfo &info = session->info();
    const SessionClosed end{.id = info.id,
                            .close = close,
                            .ageMs = m_clock.monotonicMs() - info.connectedMonotonicMs,
                            .stats = session->stats()};
    m_sessions.removeOne(session);
    m_registry.remove(session, close, end.ageMs);
    m_route.router().forgetSession(info.id);
    // A bot that comes back after we switched off must not be taken for a flapping one.
    const bool isOurDoing = state() != ServiceState::On || m_testPorts.contains(info.peerPort);
    m_listener.sessionEnded(info.peerAddress,
                            isOurDoing ? Listener::EndedBy::Service : Listener::EndedBy::Client);
    m_traffic.sessionEnded(info, close);
    Q_EMIT sessionEnded(info, end);
    session->deleteLater();
    sessionGone(close, end.stats.dropped);
}

int WebSocketServerService::sayFarewell(const QString &reason)
{
    deliverBatch();
    m_route.router().failPending(m_settings.id);
    const QByteArray disable = lifecycleFrame(LifecycleChange::Disable);
    const QList<WebSocketSession *> sessions = m_sessions; // closing changes the list
    int told = 0;
    for (WebSocketSession *session : sessions) {
        if (session->isOpen() && session->carriesEvents()
            && m_settings.lifecycle != LifecycleMode::Standard) {
            sendLifecycle(*session, disable);
            ++told;
        }
        session->close(CloseCode::GoingAway, reason);
    }
    return told;
}

void WebSocketServerService::cutSessions()
{
    const QList<WebSocketSession *> sessions = m_sessions;
    for (WebSocketSession *session : sessions)
        session->abort(AbortCause::DrainViolation);
}

void WebSocketServerService::apply(const ServiceSettings &settings)
{
    const bool tokenChanged = !(settings.token == m_settings.token);
    const bool heartbeatChanged = settings.heartbeatInterval != m_settings.heartbeatInterval;
    deliverBatch(); // what was published before the change is sent as it was then
    const ServiceSettings before = std::exchange(m_settings, settings);
    m_settings.host = before.host;
    m_settings.port = before.port;
    m_listener.configure(m_settings);
    const ChannelLimits limits = ChannelLimits::from(m_settings.limits);
    const QList<WebSocketSession *> sessions = m_sessions;
    for (WebSocketSession *session : sessions) {
        session->setLimits(limits);
        if (tokenChanged)
            session->close(CloseCode::TokenChanged, QStringLiteral("access token changed"));
    }
    if (heartbeatChanged)
        restartHeartbeat();
    Q_EMIT statusChanged();
}

void WebSocketServerService::applyEndpoint(const ServiceSettings &settings)
{
    m_settings.host = settings.host;
    m_settings.port = settings.port;
    Q_EMIT statusChanged();
}

void WebSocketServerService::tick()
{
    const QList<WebSocketSession *> sessions = m_sessions; // a deadline may close one
    for (WebSocketSession *session : sessions)
        session->tick();
    Service::tick();
}

ServiceStatus WebSocketServerService::status() const
{
    ServiceStatus status = Service::status();
    status.id = m_settings.id;
    status.name = m_settings.name;
    status.host = m_settings.host;
    status.port = m_settings.port;
    if (m_listener.isListening()) {
        status.boundAddress = m_listener.address();
        status.boundPort = m_listener.port();
    }
    status.closing = int(std::ranges::count_if(
        m_sessions, [](const WebSocketSession *session) { return session->isClosing(); }));
    status.rejected = m_rejected;
    return status;
}

} // namespace Switchboard
