// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/listener.h"
#include "core/services/websocketservice.h"

#include <QSet>

namespace Switchboard {

//! A forward WebSocket service: bots connect to it. I/O thread.
class WebSocketServerService : public WebSocketService
{
    Q_OBJECT

public:
    WebSocketServerService(ServiceSettings settings, BackendRoute &route, SessionRegistry &registry,
                           const Clock &clock, QObject *parent = nullptr);
    ~WebSocketServerService() override;

    //! What comes from \a peerPort is a test of our own (HandshakeTest): it counts neither as
    //! flapping nor as refused.
    void expectTest(quint16 peerPort) { m_testPorts.insert(peerPort); }
    void forgetTest(quint16 peerPort) { m_testPorts.remove(peerPort); }

    [[nodiscard]] ServiceStatus status() const override;
    [[nodiscard]] int halfOpen() const override { return m_listener.attempts(); }

protected:
    void settingsChanged(const ServiceSettings &before) override;
    ServiceFailure openDoor() override;
    void closeDoor() override;
    void sessionLeft(const WebSocketSession &session, const CloseInfo &close) override;

    Listener m_listener;

private:
    void admit(const UpgradedConnection &connection);
    void findOwner(ServiceFailure &failure) const;

    QSet<quint16> m_testPorts;
    quint64 m_rejected = 0;
};

} // namespace Switchboard
