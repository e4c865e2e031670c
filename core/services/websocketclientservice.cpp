// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/websocketclientservice.h"

#include <QRandomGenerator>

#include <algorithm>

namespace Switchboard {

WebSocketClientService::WebSocketClientService(ServiceSettings settings, BackendRoute &route,
                                               SessionRegistry &registry, const Clock &clock,
                                               QObject *parent)
    : WebSocketService(std::move(settings), route, registry, clock, parent),
      m_random([] { return QRandomGenerator::global()->generateDouble(); })
{
    makeLinks(); // so that the status names them before the first start
}

WebSocketClientService::~WebSocketClientService()
{
    for (const auto &link : m_links)
        link->stop();
    cutSessions();
}

void WebSocketClientService::makeLinks()
{
    m_linkOfSession.clear();
    m_links.clear();
    for (const auto &[role, url] : m_settings.remote.targets()) {
        auto link = std::make_unique<ReverseLink>(
            role, url, m_clock, [this] { return m_random(); }, nullptr);
        link->configure(m_settings, account());
        connect(link.get(), &ReverseLink::opened, this,
                [this, raw = link.get()](const DialledConnection &connection) {
                    admit(raw, connection);
                });
        connect(link.get(), &ReverseLink::statusChanged, this, &Service::statusChanged);
        connect(link.get(), &ReverseLink::noticed, this, &Service::noticed);
        m_links.push_back(std::move(link));
    }
}

ServiceFailure WebSocketClientService::openDoor()
{
    if (const ServiceFailure missing = missingAccount(); missing.kind != FailureKind::None)
        return missing;
    if (m_settings.remote.targets().isEmpty())
        return {.kind = FailureKind::InvalidConfiguration,
                .message = QStringLiteral("there is no URL to connect to: set \"url\"")};
    if (openSessions() == 0)
        makeLinks(); // the settings may be others than at the last start
    for (const auto &link : m_links)
        link->start(m_notBeforeMs);
    startHeartbeat();
    return {};
}

void WebSocketClientService::closeDoor()
{
    stopHeartbeat();
    for (const auto &link : m_links)
        link->stop();
}

void WebSocketClientService::connectNow()
{
    for (const auto &link : m_links)
        link->connectNow();
}

void WebSocketClientService::admit(ReverseLink *link, const DialledConnection &connection)
{
    NewConnection made{.transport = connection.transport,
                       .channelRole = ChannelRole::Client,
                       .role = link->role(),
                       .peerAddress = connection.transport->peerAddress(),
                       .peerPort = connection.transport->peerPort(),
                       .clientSoftware = QString::fromUtf8(
                           connection.answer.value("Server").value_or(QByteArray())),
                       .head = MaskedHead(connection.answer, m_settings.token),
                       .earlyBytes = connection.earlyBytes};
    m_linkOfSession.insert(openSession(made)->info().id, link);
}

void WebSocketClientService::sessionLeft(const WebSocketSession &session, const CloseInfo &close)
{
    ReverseLink *link = m_linkOfSession.take(session.info().id);
    if (!link)
        return;
    link->sessionEnded(close);
    m_notBeforeMs = link->notBeforeMs();
}

void WebSocketClientService::settingsChanged(const ServiceSettings &before)
{
    for (const auto &link : m_links)
        link->configure(m_settings, account());
    WebSocketService::settingsChanged(before);
}

void WebSocketClientService::tick()
{
    for (const auto &link : m_links)
        link->tick();
    WebSocketService::tick();
}

ServiceStatus WebSocketClientService::status() const
{
    ServiceStatus status = WebSocketService::status();
    for (const auto &link : m_links)
        status.links.append(link->status());
    return status;
}

int WebSocketClientService::halfOpen() const
{
    return int(std::ranges::count_if(
        m_links, [](const auto &link) { return link->status().state == LinkState::Connecting; }));
}

} // namespace Switchboard
