// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/maskedhead.h"
#include "core/onebot/metaevent.h"
#include "core/services/service.h"
#include "core/sessions/websocketsession.h"

#include <QList>
#include <QTimer>

namespace Switchboard {

//! What every service has whose sessions are WebSockets, whoever connected to whom: sessions,
//! events in batches, heartbeat, actions and the farewell. I/O thread.
class WebSocketService : public Service, private EventSink
{
    Q_OBJECT

public:
    WebSocketService(ServiceSettings settings, BackendRoute &route, SessionRegistry &registry,
                     const Clock &clock, QObject *parent);
    ~WebSocketService() override;

    void tick() override;
    [[nodiscard]] ServiceStatus status() const override;

protected:
    //! A connection right after its handshake.
    struct NewConnection {
        QWebSocket *webSocket = nullptr; //!< that did the handshake; null = we did
        QTcpSocket *transport = nullptr;
        ChannelRole channelRole = ChannelRole::Server;
        SessionRole role = SessionRole::Universal;
        QHostAddress peerAddress;
        quint16 peerPort = 0;
        QString clientSoftware; //!< User-Agent of a client, Server of a server; untrusted
        MaskedHead head;
        QByteArray earlyBytes; //!< came along with the handshake
    };
    //! Makes a session of \a connection, greets it, and announces it.
    WebSocketSession *openSession(const NewConnection &connection);
    //! \a session has ended and is no longer counted; it is deleted later.
    virtual void sessionLeft(const WebSocketSession &session, const CloseInfo &close) = 0;

    void startHeartbeat();
    void stopHeartbeat() { m_heartbeat.stop(); }
    [[nodiscard]] const QList<WebSocketSession *> &sessions() const { return m_sessions; }

    void prepareChange() override { deliverBatch(); }
    void settingsChanged(const ServiceSettings &before) override;
    void setQuiet(bool quiet) override;
    [[nodiscard]] int runningActions() const override;
    int sayFarewell(const QString &reason) override;
    [[nodiscard]] int openSessions() const override { return int(m_sessions.size()); }
    void cutSessions() override;

    [[nodiscard]] Event lifecycle(LifecycleChange change) const;
    //! An event that goes to every session of the service now; also to those of other transports.
    void takeEvent(const EncodedEvent &event) override;

private:
    [[nodiscard]] bool wantsEvent(const QString &kind, qint64 selfId) const override
    {
        return forwards(kind, selfId);
    }
    [[nodiscard]] MessageFormat eventFormat() const override { return m_settings.messageFormat; }

    void follow(WebSocketSession *session);
    void greet(WebSocketSession &session);
    [[nodiscard]] QByteArray lifecycleFrame(LifecycleChange change) const;
    void sendLifecycle(WebSocketSession &session, const QByteArray &frame);
    void recordControl(SessionId session, ControlFrame frame, FrameDirection direction,
                       const QByteArray &payload);
    void recordBatch();
    void handleMessage(WebSocketSession *session, QByteArrayView message);
    void forget(WebSocketSession *session, const CloseInfo &close);
    void deliverBatch();
    void sendHeartbeat();

    QList<WebSocketSession *> m_sessions;
    OutgoingFrames m_batch; //!< the events of this loop turn
    QString m_batchKind;
    bool m_batchScheduled = false;
    QTimer m_heartbeat;
};

} // namespace Switchboard
