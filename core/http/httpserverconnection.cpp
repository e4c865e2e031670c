// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/http/httpserverconnection.h"

#include "core/net/handshakeattempt.h"

#include <QTcpSocket>

#include <algorithm>

namespace Switchboard {

namespace {

//! What one loop turn reads of a connection at most, so that a flood does not hold up the others.
constexpr qint64 ReadChunkBytes = 64 * 1024;
constexpr qint64 BytesPerExtraSecond = 256 * 1024;
constexpr qint64 FinishMs = 2'000; // T1
constexpr qint64 LingerMs = 1'000;
constexpr qint64 ShortLingerMs = 500; //!< T1 and this are less than the service's T2

} // namespace

HttpServerConnection::HttpServerConnection(QTcpSocket *socket, const ServiceLimits &limits,
                                           const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_limits(limits), m_transport(takeTransport(socket, *this)),
      m_idleSinceMs(clock.monotonicMs()), m_progressMs(m_idleSinceMs)
{ }

HttpServerConnection::~HttpServerConnection() = default;

void HttpServerConnection::start(const QByteArray &firstBytes)
{
    QMetaObject::invokeMethod(
        this,
        [this, firstBytes] {
            if (m_state == State::Closed)
                return;
            m_transport->start();
            feed(firstBytes);
        },
        Qt::QueuedConnection);
}

void HttpServerConnection::transportReadable()
{
    static thread_local QByteArray buffer(ReadChunkBytes, Qt::Uninitialized);

    if (m_state == State::Closed)
        return;
    const qint64 count = m_transport->read(buffer.data(), ReadChunkBytes);
    if (count < 0)
        transportEnded();
    else if (count > 0)
        feed(QByteArrayView(buffer.constData(), count));
}

void HttpServerConnection::transportWritable()
{
    flush();
    serve(); // may have waited for the peer to take its answers
}

void HttpServerConnection::transportEnded()
{
    if (m_state == State::Closed)
        return;
    const bool answersLeft = !m_queue.isEmpty() && !m_peerEnded;
    if (answersLeft && (m_state == State::Reading || m_state == State::Finishing)) {
        m_peerEnded = true; // it may have ended its own side only, and read on
        becomeFinishing();
        return;
    }
    m_closeInfo.clean = m_state == State::Lingering
        || (m_state == State::Reading && !m_reader.isUnderWay() && m_queue.isEmpty());
    if (!m_closeInfo.clean)
        m_closeInfo.abortCause = AbortCause::ConnectionLost;
    end();
}

void HttpServerConnection::feed(QByteArrayView bytes)
{
    m_bytesIn += quint64(bytes.size());
    if (isEnding() || m_state == State::Streaming)
        return; // read and thrown away: unread input would turn our close into a reset
    if (m_requestSinceMs == 0)
        m_requestSinceMs = m_clock.monotonicMs();
    m_reader.feed(bytes);
    serve();
}

bool HttpServerConnection::mayServe() const
{
    return m_state == State::Reading && m_pausedUntilMs == 0
        && m_queue.bytes() <= m_limits.sendQueueMarkBytes;
}

void HttpServerConnection::serve()
{
    if (m_serving)
        return;
    m_serving = true;
    while (mayServe()) {
        const auto state = m_reader.state();
        if (state == RequestReader::State::Head || state == RequestReader::State::Body)
            break;
        m_state = state == RequestReader::State::Complete ? State::Answering : State::Deciding;
        if (state == RequestReader::State::Failed)
            Q_EMIT requestFailed(m_reader.problem());
        else if (state == RequestReader::State::Complete)
            Q_EMIT requestReceived();
        else
            Q_EMIT headReceived();
    }
    m_serving = false;
    flush();
    updateReading();
}

void HttpServerConnection::readBody()
{
    if (m_state != State::Deciding)
        return;
    m_state = State::Reading;
    m_requestSinceMs = m_clock.monotonicMs();
    m_reader.acceptBody(m_limits.maxMessageBytes);
    if (m_reader.framing().expectsContinue && m_reader.state() == RequestReader::State::Body)
        m_queue.append({.bytes = QByteArrayLiteral("HTTP/1.1 100 Continue\r\n\r\n"),
                        .kind = FrameKind::Control},
                       m_clock.monotonicMs());
    serve();
}

void HttpServerConnection::refuse(const Refusal &refusal, qint64 answerAtMs)
{
    if (isEnding())
        return;
    m_state = State::Refusing;
    m_refusal = formatRefusal(refusal);
    m_deadlineMs = answerAtMs;
    if (answerAtMs == 0)
        tick();
    updateReading();
}

void HttpServerConnection::answer(const HttpResponse &response, AfterResponse after)
{
    if (m_state != State::Deciding && m_state != State::Answering)
        return;
    if (!hasBody())
        m_reader.acceptBody(0);
    const bool complete = m_reader.state() == RequestReader::State::Complete;
    const bool stays = complete && after == AfterResponse::KeepAlive && !m_lastRequest
        && m_reader.framing().keepsAlive;
    const qint64 now = m_clock.monotonicMs();
    const AfterResponse then = stays ? AfterResponse::KeepAlive : AfterResponse::Close;
    if (m_queue.isEmpty())
        m_progressMs = now;
    m_queue.append({.bytes = encodeHttpResponse(response, then, m_clock.wallMs()),
                    .messages = 1,
                    .kind = FrameKind::Reply},
                   now);
    if (!stays) {
        becomeFinishing();
        return;
    }
    m_state = State::Reading;
    m_idleSinceMs = now;
    m_reader.next();
    m_requestSinceMs = m_reader.isUnderWay() ? now : 0;
    serve();
}

void HttpServerConnection::beginStream(const QByteArray &head)
{
    if (m_state != State::Deciding)
        return;
    if (!hasBody())
        m_reader.acceptBody(0);
    m_state = State::Streaming;
    queue({.bytes = head, .kind = FrameKind::Control});
}

void HttpServerConnection::queue(OutgoingFrames frames)
{
    if (m_state != State::Streaming)
        return;
    m_queue.append(std::move(frames), m_clock.monotonicMs());
    if (m_queue.footprint() > m_limits.sendQueueCapBytes)
        m_queue.dropEvents(m_limits.sendQueueCapBytes);
}

void HttpServerConnection::flush()
{
    if (m_state == State::Closed || m_serving)
        return;
    writeQueue();
    if (m_queue.isEmpty() && m_state == State::Finishing)
        endWriting();
}

void HttpServerConnection::writeQueue()
{
    const qint64 written = m_queue.writeTo(*m_transport);
    m_bytesOut += quint64(written);
    if (written > 0)
        m_progressMs = m_clock.monotonicMs();
}

void HttpServerConnection::becomeFinishing()
{
    m_state = State::Finishing;
    m_deadlineMs = m_clock.monotonicMs() + FinishMs;
    if (m_peerEnded)
        updateReading();
    flush();
}

//! RFC 9112 section 9.6: our side first, so that the peer gets the answer before it can see a
//! reset.
void HttpServerConnection::endWriting()
{
    const bool complete = m_reader.state() == RequestReader::State::Complete
        || (m_reader.state() == RequestReader::State::Head && !m_reader.isUnderWay());
    m_state = State::Lingering;
    m_deadlineMs = m_clock.monotonicMs() + (m_lastRequest ? ShortLingerMs : LingerMs);
    updateReading();
    if (complete || m_peerEnded)
        m_transport->finish();
    else
        m_transport->finishWriting();
}

void HttpServerConnection::pauseReading(qint64 milliseconds)
{
    m_pausedUntilMs = m_clock.monotonicMs() + milliseconds;
    updateReading();
}

void HttpServerConnection::updateReading()
{
    if (m_state == State::Closed || m_serving)
        return;
    const bool wanted = !m_peerEnded
        && (mayServe() || m_state == State::Streaming || m_state == State::Finishing
            || m_state == State::Lingering);
    if (wanted == m_readsOn)
        return;
    m_readsOn = wanted;
    m_transport->setReading(wanted);
}

void HttpServerConnection::finish()
{
    m_lastRequest = true;
    if (m_state == State::Streaming || (m_state == State::Reading && !m_reader.isUnderWay())) {
        m_closeInfo.by = ClosedBy::Us;
        becomeFinishing();
    } else if (m_state == State::Reading || m_state == State::Deciding) {
        m_state = State::Deciding;
        Q_EMIT requestFailed({503, QStringLiteral("The service is being switched off.")});
    } else if (m_state == State::Refusing) {
        m_deadlineMs = 0;
    }
}

void HttpServerConnection::abort(AbortCause cause)
{
    if (m_state == State::Closed)
        return;
    m_closeInfo.by = ClosedBy::Us;
    m_closeInfo.abortCause = cause;
    end();
}

void HttpServerConnection::end()
{
    m_state = State::Closed;
    m_transport->abort();
    m_queue.clear();
    Q_EMIT closed(m_closeInfo);
}

void HttpServerConnection::tick()
{
    const qint64 now = m_clock.monotonicMs();
    if (m_pausedUntilMs != 0 && now >= m_pausedUntilMs) {
        m_pausedUntilMs = 0;
        serve();
    }
    switch (m_state) {
    case State::Reading:
        checkRequest(now);
        break;
    case State::Refusing:
        if (now < m_deadlineMs)
            break;
        m_queue.append({.bytes = m_refusal, .messages = 1, .kind = FrameKind::Reply}, now);
        becomeFinishing();
        break;
    case State::Finishing:
        if (m_lastRequest ? now >= m_deadlineMs : isStuck(now))
            abort(AbortCause::Slow);
        break;
    case State::Lingering:
        if (now < m_deadlineMs)
            break;
        m_closeInfo.clean = true;
        end();
        break;
    case State::Deciding:
    case State::Answering:
    case State::Streaming:
    case State::Closed:
        break;
    }
}

bool HttpServerConnection::isStuck(qint64 nowMs) const
{
    return nowMs - m_progressMs >= qint64(m_limits.sendQueueMarkSeconds) * 1000;
}

void HttpServerConnection::checkRequest(qint64 nowMs)
{
    if (!m_queue.isEmpty()) {
        if (isStuck(nowMs))
            abort(AbortCause::Slow);
        return;
    }
    if (m_requestSinceMs == 0) {
        if (nowMs - m_idleSinceMs >= qint64(m_limits.keepAliveSeconds) * 1000)
            finish();
        return;
    }
    const bool inBody = m_reader.state() == RequestReader::State::Body;
    const qint64 seconds = inBody ? m_limits.messageSeconds + incomingBytes() / BytesPerExtraSecond
                                  : m_limits.handshakeSeconds;
    if (nowMs - m_requestSinceMs < seconds * 1000)
        return;
    m_state = State::Deciding;
    Q_EMIT requestFailed({408, QStringLiteral("The request did not arrive in time.")});
}

} // namespace Switchboard
