// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/maskedhead.h"
#include "core/net/websocketchannel.h"
#include "core/sessions/actionstatistics.h"
#include "core/sessions/ratemeter.h"
#include "core/sessions/session.h"
#include "core/sessions/slowdetector.h"

namespace Switchboard {

//! A session over WebSocket: a channel with a role, an account and its figures. I/O thread.
class WebSocketSession final : public Session
{
    Q_OBJECT

public:
    //! Takes \a channel.
    WebSocketSession(SessionInfo info, WebSocketChannel *channel, const Clock &clock,
                     QObject *parent = nullptr);

    [[nodiscard]] SessionStats stats() const override;
    [[nodiscard]] SessionDetails details() const override;
    void setHead(const MaskedHead &head) { m_head = head; }
    [[nodiscard]] bool isOpen() const override { return m_channel->isOpen(); }
    [[nodiscard]] bool isClosing() const override { return m_channel->isClosing(); }

    //! Begins to read; \a earlyBytes came along with the handshake.
    void start(const QByteArray &earlyBytes);
    //! Queues and writes the events of one loop turn; \a lastKind is the kind of the last of them.
    void sendEvents(const OutgoingFrames &events, const QString &lastKind);
    //! Queues one event without writing it yet.
    void queueEvent(const QByteArray &frame, const QString &kind);
    //! Queues the answer to an action; it leaves at the end of the read that brought the request.
    void reply(const QByteArray &response, bool failed);
    //! Counts an answered action; a request that could not be read has no name and is left out.
    void noteAction(const QString &action, bool failed, double milliseconds);
    //! Writes what is queued.
    void flush() { m_channel->flush(); }
    void close(quint16 code, const QString &reason) override { m_channel->close(code, reason); }
    void abort(AbortCause cause) override { m_channel->abort(cause); }
    void setLimits(const ChannelLimits &limits);
    void noteHeartbeat(qint64 nowMs) { m_lastHeartbeatMs = nowMs; }
    void setServiceStopping(bool stopping) override { m_serviceStopping = stopping; }
    //! Reads nothing more for so long, so that the client keeps to its rate.
    void pauseReading(qint64 milliseconds) { m_channel->pauseReading(milliseconds); }
    void demandSignOfLife(qint64 withinMs) override { m_channel->demandSignOfLife(withinMs); }
    [[nodiscard]] qint64 queuedBytes() const override { return m_channel->sendQueue().bytes(); }
    [[nodiscard]] qint64 incomingBytes() const override { return m_channel->incomingBytes(); }
    void setActionsInFlight(int count) { m_actionsInFlight = count; }
    void tick() override;

Q_SIGNALS:
    //! One message from the client; valid during the call only.
    void messageReceived(QByteArrayView message);
    //! See WebSocketChannel.
    void controlFrame(Switchboard::ControlFrame frame, Switchboard::FrameDirection direction,
                      const QByteArray &payload);

private:
    [[nodiscard]] SessionState state() const;

    const Clock &m_clock;
    WebSocketChannel *m_channel;
    RateMeter m_inRate;
    RateMeter m_outRate;
    SlowDetector m_slowDetector;
    DropReporter m_dropReporter;
    MaskedHead m_head;
    ActionBook m_actions;
    QString m_lastEvent;
    quint64 m_messagesIn = 0;
    quint64 m_errors = 0;
    qint64 m_queueMarkBytes = 0;
    qint64 m_queueCapBytes = 0;
    qint64 m_lastMessageMs = 0;
    qint64 m_lastEventMs = 0;
    qint64 m_lastHeartbeatMs = 0;
    int m_actionsInFlight = 0;
    bool m_serviceStopping = false;
    bool m_closed = false;
};

} // namespace Switchboard
