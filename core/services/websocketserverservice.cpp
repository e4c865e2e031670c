// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/websocketserverservice.h"

#include "core/net/bindfailure.h"
#include "core/net/portowner.h"

namespace Switchboard {

WebSocketServerService::WebSocketServerService(ServiceSettings settings, BackendRoute &route,
                                               SessionRegistry &registry, const Clock &clock,
                                               QObject *parent)
    : WebSocketService(std::move(settings), route, registry, clock, parent), m_listener(clock)
{
    connect(&m_listener, &Listener::upgraded, this, &WebSocketServerService::admit);
    connect(&m_listener, &Listener::refused, this, [this](const RefusedHandshake &handshake) {
        if (m_testPorts.contains(handshake.peerPort))
            return;
        ++m_rejected;
        Q_EMIT handshakeRefused(handshake);
    });
    connect(&m_listener, &Listener::certificateReloaded, this, [this](const QString &error) {
        Q_EMIT noticed(error.isEmpty() ? QStringLiteral("the new certificate is used from now on")
                                       : QStringLiteral("the old certificate stays: ") + error,
                       !error.isEmpty());
    });
    m_listener.setDescriptorBudget([this] {
        return m_surroundings.descriptorBudget ? m_surroundings.descriptorBudget()
                                               : std::numeric_limits<int>::max();
    });
    m_listener.setBlockCheck([this](const BlockVisitor &visitor) { return blockRuleFor(visitor); });
}

WebSocketServerService::~WebSocketServerService()
{
    cutSessions();
}

ServiceFailure WebSocketServerService::openDoor()
{
    if (m_settings.isOpenToTheNetwork())
        return {.kind = FailureKind::TokenRequired,
                .message =
                    QStringLiteral("%1 can be reached from the network, so a token is needed: "
                                   "set \"token\", or use 127.0.0.1")
                        .arg(m_settings.host),
                .port = m_settings.port};
    if (const ServiceFailure missing = missingAccount(); missing.kind != FailureKind::None)
        return missing;
    ServiceFailure failure = m_listener.listen(m_settings);
    if (failure.kind == FailureKind::PortInUse)
        findOwner(failure);
    if (failure.kind == FailureKind::None)
        startHeartbeat();
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
    failure.nextFreePort = nextFreePort(address, m_settings.port, m_surroundings.reservedPorts());
    if (failure.nextFreePort != 0)
        failure.message += QStringLiteral("; port %1 is free").arg(failure.nextFreePort);
}

void WebSocketServerService::closeDoor()
{
    stopHeartbeat();
    m_listener.close();
}

void WebSocketServerService::admit(const UpgradedConnection &connection)
{
    openSession({.webSocket = connection.webSocket,
                 .transport = connection.transport,
                 .channelRole = ChannelRole::Server,
                 .role = connection.admission.role,
                 .peerAddress = connection.peerAddress,
                 .peerPort = connection.peerPort,
                 .clientSoftware = connection.admission.userAgent,
                 .head = connection.head,
                 .earlyBytes = connection.earlyBytes});
}

void WebSocketServerService::sessionLeft(const WebSocketSession &session, const CloseInfo &)
{
    const SessionInfo &info = session.info();
    // A bot that comes back after we switched off must not be taken for a flapping one.
    const bool isOurDoing = state() != ServiceState::On || m_testPorts.contains(info.peerPort);
    m_listener.sessionEnded(info.peerAddress,
                            isOurDoing ? Listener::EndedBy::Service : Listener::EndedBy::Client);
}

void WebSocketServerService::settingsChanged(const ServiceSettings &before)
{
    m_listener.configure(m_settings);
    WebSocketService::settingsChanged(before);
}

ServiceStatus WebSocketServerService::status() const
{
    ServiceStatus status = WebSocketService::status();
    if (m_listener.isListening()) {
        status.boundAddress = m_listener.address();
        status.boundPort = m_listener.port();
    }
    status.rejected = m_rejected;
    return status;
}

} // namespace Switchboard
