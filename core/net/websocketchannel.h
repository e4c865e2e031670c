// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/channellimits.h"
#include "core/net/closeinfo.h"
#include "core/net/sendqueue.h"
#include "core/net/transport.h"
#include "core/support/clock.h"

#include <QByteArrayView>
#include <QObject>

#include <memory>

namespace Switchboard {

class FrameReader;

enum class ChannelRole { Server, Client };
enum class MessageType { Text, Binary };
enum class ControlFrame { Ping, Pong, Close };
enum class FrameDirection { Received, Sent };

//! One WebSocket connection after its handshake: frames in and out of the TCP socket through wslay,
//! the send queue, liveness, and a closing handshake of our own (design section 3). I/O thread.
//!
//! Qt does the handshake; this class takes over the connection. closed() comes exactly once; after
//! it nothing is received or sent and the owner deletes the channel later.
class WebSocketChannel final : public QObject, private TransportOwner
{
    Q_OBJECT

public:
    //! Takes \a webSocket; \a socket is the TCP socket below it and stays Qt's to delete. Without a
    //! \a webSocket (null), the handshake was ours, the socket is taken.
    WebSocketChannel(QWebSocket *webSocket, QTcpSocket *socket, ChannelRole role,
                     const ChannelLimits &limits, const Clock &clock, QObject *parent = nullptr);
    ~WebSocketChannel() override;

    //! Begins to read in the next loop turn; \a earlyBytes came along with the handshake.
    void start(const QByteArray &earlyBytes = {});

    //! Queues whole unmasked frames and writes what the kernel takes. Ignored after close().
    void send(OutgoingFrames frames);
    //! Queues one text message and writes it in this loop turn.
    void sendText(QByteArrayView message, FrameKind kind);
    //! Queues frames without writing; flush() follows in the same loop turn.
    void queue(OutgoingFrames frames);
    void flush();

    //! Reads no messages for so long; the peer's sending slows down. Ends with close().
    void pauseReading(qint64 milliseconds);

    //! Starts the closing handshake: what is queued, then Close; nothing is accepted afterwards.
    //! \a code must satisfy CloseCode::maySend(); \a reason is cut to 123 bytes of UTF-8.
    void close(quint16 code, const QString &reason);
    //! Cuts the connection; closed() follows before this returns.
    void abort(AbortCause cause);
    //! Pings now and cuts the connection unless anything arrives within \a withinMs.
    void demandSignOfLife(qint64 withinMs);
    //! Deadlines, pings and limits: call about every 100 ms.
    void tick();
    void setLimits(const ChannelLimits &limits);

    [[nodiscard]] bool isOpen() const { return m_state == State::Open; }
    //! Between the first Close frame and closed().
    [[nodiscard]] bool isClosing() const
    {
        return m_state == State::Closing || m_state == State::Lingering;
    }
    //! Whom the receipts of events name; see SendQueue.
    void setReceiver(const DeliveryReceiver &receiver) { m_queue.setReceiver(receiver); }
    [[nodiscard]] const SendQueue &sendQueue() const { return m_queue; }
    [[nodiscard]] quint64 bytesIn() const { return m_bytesIn; }
    [[nodiscard]] quint64 bytesOut() const { return m_bytesOut; }
    //! Bytes received of a message that is not complete yet.
    [[nodiscard]] qint64 incomingBytes() const;
    //! Of the last answered ping in ms; -1 = none yet.
    [[nodiscard]] int roundTripMs() const { return m_roundTripMs; }
    //! How long the oldest ping has been unanswered in ms; 0 = none is.
    [[nodiscard]] qint64 pingWaitingMs() const;

Q_SIGNALS:
    //! One whole message; \a message is valid during the call only.
    void messageReceived(QByteArrayView message, Switchboard::MessageType type);
    //! For whoever records the traffic. The payload of a Close is written as code and reason.
    void controlFrame(Switchboard::ControlFrame frame, Switchboard::FrameDirection direction,
                      const QByteArray &payload);
    void closed(const Switchboard::CloseInfo &info);

private:
    friend class FrameReader;

    enum class State {
        Open,
        Closing, //!< we sent Close, the peer's is still to come
        Lingering, //!< both sent Close, or the peer broke the protocol: waiting for the end of TCP
        Closed,
    };

    // Called by the frame reader.
    void messageRead(QByteArrayView message, MessageType type);
    void pingRead(QByteArrayView payload);
    void pongRead(QByteArrayView payload);
    void controlRead();

    void transportReadable() override;
    void transportWritable() override
    {
        flush();
        updateReading();
    }
    void transportEnded() override;

    void readBytes(QByteArrayView bytes);
    [[nodiscard]] qint64 chunkBytes() const;
    void updateReading();
    void queueReplies();
    void afterRead();
    void becomeLingering();
    void finishTransport();
    void checkQueue(qint64 nowMs);
    void checkLiveness(qint64 nowMs);
    void sendPing(qint64 nowMs);
    void finish();

    const Clock &m_clock;
    ChannelLimits m_limits;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<FrameReader> m_reader;
    SendQueue m_queue;
    CloseInfo m_closeInfo;
    State m_state = State::Open;
    ChannelRole m_role;
    bool m_readsOn = true; //!< what the transport was told last
    bool m_reading = false; //!< answers to what is being read leave together at the end of it
    bool m_overMark = false;
    bool m_pingOutstanding = false;
    int m_roundTripMs = -1;
    int m_controlFrames = 0; //!< in the current second
    qint64 m_controlSecondMs = 0;
    quint64 m_bytesIn = 0;
    quint64 m_bytesOut = 0;
    quint64 m_pingNumber = 0;
    qint64 m_pingSentMs = 0;
    qint64 m_nextPingMs = 0;
    qint64 m_pausedUntilMs = 0;
    qint64 m_lastByteMs = 0;
    qint64 m_lifeDeadlineMs = 0; //!< of demandSignOfLife(); 0 = none
    qint64 m_deadlineMs = 0; //!< of Closing and Lingering
    qint64 m_overMarkSinceMs = 0;
};

} // namespace Switchboard
