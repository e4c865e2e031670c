// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/http/httpresponse.h"
#include "core/http/requestreader.h"
#include "core/net/accesspolicy.h"
#include "core/net/closeinfo.h"
#include "core/net/sendqueue.h"
#include "core/net/transport.h"
#include "core/support/clock.h"

#include <QObject>

#include <memory>

class QTcpSocket;

namespace Switchboard {

//! One connection of an HTTP service: requests come in one after the other, and each is answered
//! before the next is read; or the answer to one is a stream. I/O thread.
//!
//! closed() comes exactly once; the owner deletes the connection later.
class HttpServerConnection final : public QObject, private TransportOwner
{
    Q_OBJECT

public:
    //! Takes \a socket, whose bytes were read so far.
    HttpServerConnection(QTcpSocket *socket, const ServiceLimits &limits, const Clock &clock,
                         QObject *parent = nullptr);
    ~HttpServerConnection() override;

    //! Begins in the next loop turn, with \a firstBytes.
    void start(const QByteArray &firstBytes);
    void setLimits(const ServiceLimits &limits) { m_limits = limits; }

    //! Of the request that headReceived() and requestReceived() speak of.
    [[nodiscard]] const RequestHead &head() const { return m_reader.head(); }
    [[nodiscard]] const QByteArray &body() const { return m_reader.body(); }
    [[nodiscard]] bool hasBody() const
    {
        return m_reader.framing().body != RequestFraming::Body::None;
    }

    //! After headReceived(): reads the rest of the request.
    void readBody();
    //! Answers at \a answerAtMs of the monotonic time or later, then ends the connection.
    void refuse(const Refusal &refusal, qint64 answerAtMs = 0);
    //! After headReceived() or requestReceived(), then or later.
    void answer(const HttpResponse &response, AfterResponse after = AfterResponse::KeepAlive);
    //! After headReceived(): the answer is a stream that begins with \a head.
    void beginStream(const QByteArray &head);
    //! Queues a part of the stream; flush() follows in this loop turn or the next.
    void queue(OutgoingFrames frames);
    void flush();

    //! Reads nothing for so long, so that the client keeps to its rate.
    void pauseReading(qint64 milliseconds);
    //! Accepts nothing more, and ends as soon as what is queued or still to be answered has left.
    void finish();
    //! Cuts the connection; closed() follows before this returns.
    void abort(AbortCause cause);
    //! Deadlines; every 100 ms.
    void tick();

    [[nodiscard]] bool isEnding() const
    {
        return m_state == State::Finishing || m_state == State::Lingering
            || m_state == State::Closed;
    }
    [[nodiscard]] SendQueue &sendQueue() { return m_queue; }
    [[nodiscard]] const SendQueue &sendQueue() const { return m_queue; }
    //! Of a body that is not complete yet, or not answered.
    [[nodiscard]] qint64 incomingBytes() const { return m_reader.body().size(); }
    [[nodiscard]] quint64 bytesIn() const { return m_bytesIn; }
    [[nodiscard]] quint64 bytesOut() const { return m_bytesOut; }

Q_SIGNALS:
    //! The receiver calls readBody(), refuse(), answer() or beginStream().
    void headReceived();
    //! The receiver calls answer().
    void requestReceived();
    //! The receiver calls refuse().
    void requestFailed(const Switchboard::HttpProblem &problem);
    void closed(const Switchboard::CloseInfo &info);

private:
    enum class State {
        Reading, //!< waits for a request, or is reading one
        Deciding, //!< headReceived() was sent
        Refusing, //!< the answer to a wrong token is due later
        Answering, //!< requestReceived() was sent
        Streaming,
        Finishing, //!< what is queued is written, then the connection ends
        Lingering, //!< our side has ended; what the peer still sends is thrown away
        Closed,
    };

    void transportReadable() override;
    void transportWritable() override;
    void transportEnded() override;

    void feed(QByteArrayView bytes);
    void serve();
    void becomeFinishing();
    void endWriting();
    void writeQueue();
    void updateReading();
    [[nodiscard]] bool mayServe() const;
    void checkRequest(qint64 nowMs);
    [[nodiscard]] bool isStuck(qint64 nowMs) const;
    void end();

    const Clock &m_clock;
    ServiceLimits m_limits;
    std::unique_ptr<Transport> m_transport;
    RequestReader m_reader;
    SendQueue m_queue;
    CloseInfo m_closeInfo;
    QByteArray m_refusal;
    State m_state = State::Reading;
    bool m_serving = false; //!< answers to what is being read leave together at the end of it
    bool m_readsOn = true; //!< what the transport was told last
    bool m_lastRequest = false; //!< the connection ends after the answer
    bool m_peerEnded = false;
    quint64 m_bytesIn = 0;
    quint64 m_bytesOut = 0;
    qint64 m_pausedUntilMs = 0;
    qint64 m_requestSinceMs =
        0; //!< its first byte, or the first of its body; 0 = none is under way
    qint64 m_idleSinceMs = 0;
    qint64 m_progressMs = 0; //!< when the queue was empty or the peer took something of it
    qint64 m_deadlineMs = 0; //!< of Refusing, of Finishing for a service that stops, of Lingering
};

} // namespace Switchboard
