// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/websocketservice.h"

#include "core/net/peeraddress.h"
#include "core/net/socketoptions.h"
#include "core/net/websocketframe.h"
#include "core/sessions/clientname.h"
#include "core/support/redactor.h"

#include <algorithm>

namespace Switchboard {

WebSocketService::WebSocketService(ServiceSettings settings, BackendRoute &route,
                                   SessionRegistry &registry, const Clock &clock, QObject *parent)
    : Service(std::move(settings), route, registry, clock, parent)
{
    connect(&m_heartbeat, &QTimer::timeout, this, &WebSocketService::sendHeartbeat);
    m_route.dispatcher().addSink(this);
}

WebSocketService::~WebSocketService()
{
    m_route.dispatcher().removeSink(this);
    Q_ASSERT(m_sessions.isEmpty()); // each kind cuts them while it still exists
}

void WebSocketService::setQuiet(bool quiet)
{
    if (quiet)
        m_route.router().quiesce(m_settings.id);
    else
        m_route.router().resume(m_settings.id);
    for (WebSocketSession *session : std::as_const(m_sessions))
        session->setServiceStopping(quiet);
}

int WebSocketService::runningActions() const
{
    return m_route.router().inFlight(m_settings.id);
}

WebSocketSession *WebSocketService::openSession(const NewConnection &connection)
{
    SessionInfo info;
    info.id = m_registry.nextId();
    info.serviceId = m_settings.id;
    info.role = connection.role;
    info.peerAddress = normalizedAddress(connection.peerAddress);
    info.peerPort = connection.peerPort;
    info.userAgent = redacted(connection.clientSoftware); // the peer's own words
    info.clientName = clientNameFrom(info.userAgent);
    info.selfId = account();
    info.connectedAtMs = m_clock.wallMs();
    info.connectedMonotonicMs = m_clock.monotonicMs();
    info.tlsVersion = tlsVersionOf(connection.transport);

    const ChannelLimits limits = ChannelLimits::from(m_settings.limits);
    auto *channel = new WebSocketChannel(connection.webSocket, connection.transport,
                                         connection.channelRole, limits, m_clock);
    auto *session = new WebSocketSession(info, channel, m_clock, this);
    session->setLimits(limits);
    session->setHead(connection.head);
    m_sessions.append(session);
    m_registry.add(session);
    follow(session);
    m_traffic.sessionOpened(info);
    greet(*session);
    session->start(connection.earlyBytes);
    Q_EMIT sessionOpened(info);
    return session;
}

void WebSocketService::follow(WebSocketSession *session)
{
    connect(session, &WebSocketSession::messageReceived, this,
            [this, session](QByteArrayView message) { handleMessage(session, message); });
    connect(session, &Session::eventsDropped, this,
            [this, session](quint64 count) { Q_EMIT eventsDropped(session->info(), count); });
    connect(
        session, &WebSocketSession::controlFrame, this,
        [this, session](ControlFrame frame, FrameDirection direction, const QByteArray &payload) {
            recordControl(session->info().id, frame, direction, payload);
        });
    connect(session, &Session::closed, this,
            [this, session](const CloseInfo &close) { forget(session, close); });
}

void WebSocketService::recordControl(SessionId session, ControlFrame frame,
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

void WebSocketService::handleMessage(WebSocketSession *session, QByteArrayView message)
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

void WebSocketService::forget(WebSocketSession *session, const CloseInfo &close)
{
    const SessionInfo &info = session->info();
    const SessionClosed end{.id = info.id,
                            .close = close,
                            .ageMs = m_clock.monotonicMs() - info.connectedMonotonicMs,
                            .stats = session->stats()};
    m_sessions.removeOne(session);
    m_registry.remove(session, close, end.ageMs);
    m_route.router().forgetSession(info.id);
    sessionLeft(*session, close);
    m_traffic.sessionEnded(info, close);
    Q_EMIT sessionEnded(info, end);
    session->deleteLater();
    sessionGone(close, end.stats.dropped);
}

int WebSocketService::sayFarewell(const QString &reason)
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

void WebSocketService::cutSessions()
{
    const QList<WebSocketSession *> sessions = m_sessions;
    for (WebSocketSession *session : sessions)
        session->abort(AbortCause::DrainViolation);
}

void WebSocketService::settingsChanged(const ServiceSettings &before)
{
    const bool tokenChanged = !(before.token == m_settings.token);
    const ChannelLimits limits = ChannelLimits::from(m_settings.limits);
    const QList<WebSocketSession *> sessions = m_sessions;
    for (WebSocketSession *session : sessions) {
        session->setLimits(limits);
        if (tokenChanged)
            session->close(CloseCode::TokenChanged, QStringLiteral("access token changed"));
    }
    if (before.heartbeatInterval != m_settings.heartbeatInterval
        && (state() == ServiceState::On || state() == ServiceState::Starting))
        startHeartbeat();
}

void WebSocketService::tick()
{
    const QList<WebSocketSession *> sessions = m_sessions; // a deadline may close one
    for (WebSocketSession *session : sessions)
        session->tick();
    Service::tick();
}

ServiceStatus WebSocketService::status() const
{
    ServiceStatus status = Service::status();
    status.closing = int(std::ranges::count_if(
        m_sessions, [](const WebSocketSession *session) { return session->isClosing(); }));
    return status;
}

} // namespace Switchboard
