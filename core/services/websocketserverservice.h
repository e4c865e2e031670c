// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/net/listener.h"
#include "core/onebot/metaevent.h"
#include "core/routing/backendroute.h"
#include "core/services/service.h"
#include "core/sessions/sessionregistry.h"
#include "core/traffic/servicetraffic.h"

#include <QList>
#include <QSet>
#include <QTimer>

namespace Switchboard {

//! A forward WebSocket service: bots connect to it. I/O thread.
class WebSocketServerService final : public Service, private EventSink
{
    Q_OBJECT

public:
    //! \a route and \a registry outlive the service.
    WebSocketServerService(ServiceSettings settings, BackendRoute &route, SessionRegistry &registry,
                           const Clock &clock, QObject *parent = nullptr);
    ~WebSocketServerService() override;

    [[nodiscard]] const ServiceSettings &settings() const { return m_settings; }
    //! Takes what can change without a restart: everything but host, port and backend.
    //! Another token closes the sessions that came in with the old one (4001).
    void apply(const ServiceSettings &settings);
    //! Takes host and port for the next start.
    void applyEndpoint(const ServiceSettings &settings);

    //! Ports that are not offered as free because the configuration gives them to somebody.
    void setReservedPorts(std::function<QSet<quint16>()> ports)
    {
        m_reservedPorts = std::move(ports);
    }
    void setDescriptorBudget(std::function<int()> budget);
    //! Asked at the door; the visitor has the service's id, and its account when it named none.
    using BlockCheck = std::function<std::optional<BlockRule>(const BlockVisitor &)>;
    void setBlockCheck(BlockCheck check);

    //! What comes from \a peerPort is a test of our own (HandshakeTest): it counts neither as
    //! flapping nor as refused.
    void expectTest(quint16 peerPort) { m_testPorts.insert(peerPort); }
    void forgetTest(quint16 peerPort) { m_testPorts.remove(peerPort); }
    //! Messages are recorded there from now on, while it records; null = nowhere.
    void setTrafficRecorder(TrafficRecorder *recorder, ServiceTraffic::Source source)
    {
        m_traffic.attach(recorder, m_settings.id, source);
    }

    void tick() override;
    [[nodiscard]] ServiceStatus status() const override;
    [[nodiscard]] int halfOpen() const { return m_listener.attempts(); }

Q_SIGNALS:
    void sessionOpened(const Switchboard::SessionInfo &session);
    void sessionEnded(const Switchboard::SessionInfo &session,
                      const Switchboard::SessionClosed &end);
    //! A client that does not read lost \a count events more.
    void eventsDropped(const Switchboard::SessionInfo &session, quint64 count);
    void handshakeRefused(const Switchboard::RefusedHandshake &handshake);

protected:
    ServiceFailure openDoor() override;
    void closeDoor() override;
    void setQuiet(bool quiet) override;
    [[nodiscard]] int runningActions() const override;
    int sayFarewell(const QString &reason) override;
    [[nodiscard]] int openSessions() const override { return int(m_sessions.size()); }
    void cutSessions() override;

private:
    [[nodiscard]] bool wantsEvent(const QString &kind, qint64 selfId) const override;
    [[nodiscard]] MessageFormat eventFormat() const override { return m_settings.messageFormat; }
    void takeEvent(const EncodedEvent &event) override;

    void admit(const UpgradedConnection &connection);
    void greet(WebSocketSession &session);
    void sendLifecycle(WebSocketSession &session, const QByteArray &frame);
    void recordControl(SessionId session, ControlFrame frame, FrameDirection direction,
                       const QByteArray &payload);
    void recordBatch();
    void handleMessage(WebSocketSession *session, QByteArrayView message);
    void forget(WebSocketSession *session, const CloseInfo &close);
    void deliverBatch();
    void sendHeartbeat();
    void restartHeartbeat();
    void findOwner(ServiceFailure &failure) const;
    //! The account it speaks for.
    [[nodiscard]] qint64 account() const;
    [[nodiscard]] QByteArray lifecycleFrame(LifecycleChange change) const;

    const Clock &m_clock;
    ServiceSettings m_settings;
    BackendRoute &m_route;
    SessionRegistry &m_registry;
    Listener m_listener;
    std::function<QSet<quint16>()> m_reservedPorts = [] { return QSet<quint16>(); };
    QList<WebSocketSession *> m_sessions;
    OutgoingFrames m_batch; //!< the events of this loop turn
    QString m_batchKind;
    ServiceTraffic m_traffic;
    bool m_batchScheduled = false;
    QSet<quint16> m_testPorts;
    QTimer m_heartbeat;
    quint64 m_rejected = 0;
};

} // namespace Switchboard
