// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/websocketchannel.h"

#include "core/net/framereader.h"
#include "core/net/socketoptions.h"
#include "core/net/websocketframe.h"
#include "core/support/utf8.h"

namespace Switchboard {

namespace {

//! What one loop turn reads of a connection at most, so that a flood does not hold up the others.
constexpr qint64 ReadChunkBytes = 64 * 1024;
constexpr qint64 SmallChunkBytes = 4 * 1024;
constexpr qsizetype MaxReasonBytes = 123; // RFC 6455 section 5.5: 125 less the status code
constexpr qint64 BytesPerExtraSecond = 256 * 1024;

QByteArray closeText(std::optional<quint16> code, QByteArrayView reason)
{
    QByteArray text = code ? QByteArray::number(*code) : QByteArray();
    if (!reason.isEmpty())
        text.append(' ').append(reason);
    return text;
}

} // namespace

WebSocketChannel::WebSocketChannel(QWebSocket *webSocket, QTcpSocket *socket, ChannelRole role,
                                   const ChannelLimits &limits, const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_limits(limits),
      m_transport(takeTransport(webSocket, socket, *this)),
      m_reader(std::make_unique<FrameReader>(*this, role, limits)), m_role(role)
{
    m_lastByteMs = m_clock.monotonicMs();
    m_nextPingMs = m_lastByteMs + m_limits.firstPingMs;
}

WebSocketChannel::~WebSocketChannel() = default;

void WebSocketChannel::start(const QByteArray &earlyBytes)
{
    QMetaObject::invokeMethod(
        this,
        [this, earlyBytes] {
            if (m_state == State::Closed)
                return;
            m_transport->start();
            if (!earlyBytes.isEmpty())
                readBytes(earlyBytes);
            flush();
        },
        Qt::QueuedConnection);
}

void WebSocketChannel::transportReadable()
{
    static thread_local QByteArray buffer(ReadChunkBytes, Qt::Uninitialized);

    if (m_state == State::Closed)
        return;
    const qint64 count = m_transport->read(buffer.data(), chunkBytes());
    if (count < 0) {
        transportEnded();
        return;
    }
    m_reading = true;
    if (count > 0)
        readBytes(QByteArrayView(buffer.constData(), count));
    m_reading = false;
    flush();
    updateReading();
}

//! Small pieces while small messages come, so that a flood of them takes turns with the others and
//! a pause is kept closely; large ones for large messages and for what is only thrown away.
qint64 WebSocketChannel::chunkBytes() const
{
    const bool small = m_state == State::Open && incomingBytes() <= SmallChunkBytes;
    return small ? SmallChunkBytes : ReadChunkBytes;
}

void WebSocketChannel::pauseReading(qint64 milliseconds)
{
    m_pausedUntilMs = m_clock.monotonicMs() + milliseconds;
}

void WebSocketChannel::updateReading()
{
    if (m_state == State::Closed)
        return;
    // A client that does not read its answers gets no new ones: its requests wait in the kernel.
    const bool wanted = m_state != State::Open
        || (m_queue.bytes() <= m_limits.queueMarkBytes
            && (m_pausedUntilMs == 0 || m_clock.monotonicMs() >= m_pausedUntilMs));
    if (wanted)
        m_pausedUntilMs = 0;
    if (wanted == m_readsOn)
        return;
    m_readsOn = wanted;
    m_transport->setReading(wanted);
}

void WebSocketChannel::readBytes(QByteArrayView bytes)
{
    m_lastByteMs = m_clock.monotonicMs();
    m_lifeDeadlineMs = 0;
    m_bytesIn += quint64(bytes.size());
    if (m_state == State::Lingering || m_state == State::Closed)
        return; // read and thrown away: unread input would turn our close into a reset
    const bool readOn = m_reader->feed(bytes, m_lastByteMs);
    if (m_state == State::Closed)
        return;
    queueReplies();
    if (!readOn)
        afterRead();
}

void WebSocketChannel::queueReplies()
{
    const QByteArray replies = m_reader->takeReplies();
    if (!replies.isEmpty())
        m_queue.append({.bytes = replies, .kind = FrameKind::Control}, m_lastByteMs);
}

void WebSocketChannel::afterRead()
{
    const bool peerClosed = m_reader->closeReceived();
    if (peerClosed)
        Q_EMIT controlFrame(ControlFrame::Close, FrameDirection::Received,
                            closeText(m_reader->receivedCode(), m_reader->receivedReason()));
    if (m_state == State::Open && m_reader->closeSent())
        Q_EMIT controlFrame(ControlFrame::Close, FrameDirection::Sent,
                            closeText(m_reader->sentCode(), {}));
    if (m_state == State::Open) {
        m_closeInfo.by = peerClosed ? ClosedBy::Peer : ClosedBy::Us;
        m_closeInfo.code = peerClosed ? m_reader->receivedCode() : m_reader->sentCode();
        m_closeInfo.reason = QString::fromUtf8(m_reader->receivedReason());
    }
    m_closeInfo.closeFrameSeen = true;
    becomeLingering();
}

void WebSocketChannel::becomeLingering()
{
    m_state = State::Lingering;
    m_queue.dropEvents(0); // the peer has said that it reads no more
    m_deadlineMs = m_clock.monotonicMs() + m_limits.lingerMs;
}

void WebSocketChannel::queue(OutgoingFrames frames)
{
    if (m_state != State::Open)
        return;
    if (m_role == ChannelRole::Client)
        frames.bytes = maskFrames(frames.bytes);
    const qint64 now = m_clock.monotonicMs();
    m_queue.append(std::move(frames), now);
    if (m_queue.footprint() <= m_limits.queueCapBytes)
        return;
    m_queue.dropEvents(m_limits.queueCapBytes);
    if (m_queue.footprint() > m_limits.queueCapBytes)
        close(CloseCode::SlowConsumer, QStringLiteral("too many unread responses"));
}

void WebSocketChannel::send(OutgoingFrames frames)
{
    queue(std::move(frames));
    flush();
}

void WebSocketChannel::sendText(QByteArrayView message, FrameKind kind)
{
    send({.bytes = encodeTextFrame(message), .messages = 1, .kind = kind});
}

void WebSocketChannel::flush()
{
    if (m_state == State::Closed || m_reading)
        return;
    m_bytesOut += quint64(m_queue.writeTo(*m_transport));
    if (m_queue.isEmpty() && m_state == State::Lingering)
        finishTransport();
}

void WebSocketChannel::close(quint16 code, const QString &reason)
{
    if (m_state != State::Open)
        return;
    if (code == CloseCode::SlowConsumer || code == CloseCode::Overloaded)
        m_queue.dropEvents(0); // otherwise the Close would wait behind what is not being read
    const QByteArray utf8 = utf8Truncated(reason, MaxReasonBytes);
    m_state = State::Closing;
    m_deadlineMs = m_clock.monotonicMs() + m_limits.closeMs;
    m_closeInfo = {.by = ClosedBy::Us, .code = code, .reason = QString::fromUtf8(utf8)};
    m_closeInfo.closeFrameSeen = true;
    m_reader->queueClose(code, utf8);
    m_queue.append({.bytes = m_reader->takeReplies(), .kind = FrameKind::Control},
                   m_clock.monotonicMs());
    Q_EMIT controlFrame(ControlFrame::Close, FrameDirection::Sent, closeText(code, utf8));
    updateReading(); // whatever held it back: the peer's Close must be read
    flush();
}

void WebSocketChannel::finishTransport()
{
    const bool complete = m_reader->closeReceived() && m_reader->closeSent();
    m_closeInfo.clean = complete;
    if (m_role == ChannelRole::Client && complete)
        return; // the server ends TCP (RFC 6455 section 7.1.1); the deadline watches it
    if (complete)
        m_transport->finish();
    else
        m_transport->finishWriting(); // the peer may still be sending: read on until it ends
}

void WebSocketChannel::abort(AbortCause cause)
{
    if (m_state == State::Closed)
        return;
    m_closeInfo.abortCause = cause;
    if (m_state == State::Open)
        m_closeInfo.by = ClosedBy::Us;
    finish();
}

void WebSocketChannel::transportEnded()
{
    if (m_state == State::Closed)
        return;
    if (m_state != State::Lingering)
        m_closeInfo.abortCause = AbortCause::ConnectionLost;
    finish();
}

void WebSocketChannel::finish()
{
    m_state = State::Closed;
    m_transport->abort();
    m_queue.clear();
    Q_EMIT closed(m_closeInfo);
}

void WebSocketChannel::setLimits(const ChannelLimits &limits)
{
    m_limits = limits;
    m_reader->setMaxMessageBytes(limits.maxMessageBytes);
}

void WebSocketChannel::tick()
{
    const qint64 now = m_clock.monotonicMs();
    updateReading();
    switch (m_state) {
    case State::Open:
        checkQueue(now);
        checkLiveness(now);
        break;
    case State::Closing:
        if (now >= m_deadlineMs)
            abort(m_queue.isEmpty() ? AbortCause::CloseTimeout : AbortCause::Slow);
        break;
    case State::Lingering:
        // Both sides have said Close; a peer that keeps TCP open is cut without being blamed.
        if (now >= m_deadlineMs)
            abort(m_closeInfo.clean ? AbortCause::None : AbortCause::CloseTimeout);
        break;
    case State::Closed:
        break;
    }
}

void WebSocketChannel::checkQueue(qint64 nowMs)
{
    const bool overMark = m_queue.bytes() > m_limits.queueMarkBytes;
    if (overMark && !m_overMark)
        m_overMarkSinceMs = nowMs;
    m_overMark = overMark;
    if (overMark && nowMs - m_overMarkSinceMs >= m_limits.queueMarkMs)
        close(CloseCode::SlowConsumer, QStringLiteral("the send queue was not read"));
}

void WebSocketChannel::checkLiveness(qint64 nowMs)
{
    if (m_state != State::Open)
        return;
    const bool silent = m_limits.silenceMs > 0 && nowMs - m_lastByteMs >= m_limits.silenceMs;
    if (silent || (m_lifeDeadlineMs != 0 && nowMs >= m_lifeDeadlineMs)) {
        abort(AbortCause::Silent);
        return;
    }
    const qint64 started = m_reader->messageStartedMs();
    const qint64 extra = m_reader->messageBytes() / BytesPerExtraSecond * 1000;
    if (started != 0 && nowMs - started >= m_limits.messageMs + extra) {
        abort(AbortCause::MessageDeadline);
        return;
    }
    if (m_limits.pingMs > 0 && nowMs >= m_nextPingMs && !m_pingOutstanding)
        sendPing(nowMs);
}

void WebSocketChannel::sendPing(qint64 nowMs)
{
    ++m_pingNumber;
    m_pingOutstanding = true;
    m_pingSentMs = nowMs;
    m_nextPingMs = nowMs + m_limits.pingMs;
    m_reader->queuePing(QByteArray::number(m_pingNumber));
    Q_EMIT controlFrame(ControlFrame::Ping, FrameDirection::Sent, QByteArray::number(m_pingNumber));
    m_queue.append({.bytes = m_reader->takeReplies(), .kind = FrameKind::Control}, nowMs);
    flush();
}

void WebSocketChannel::demandSignOfLife(qint64 withinMs)
{
    if (m_state != State::Open)
        return;
    m_lifeDeadlineMs = m_clock.monotonicMs() + withinMs;
    sendPing(m_clock.monotonicMs());
}

qint64 WebSocketChannel::incomingBytes() const
{
    return m_reader->messageStartedMs() == 0 ? 0 : m_reader->messageBytes();
}

qint64 WebSocketChannel::pingWaitingMs() const
{
    return m_pingOutstanding ? m_clock.monotonicMs() - m_pingSentMs : 0;
}

void WebSocketChannel::messageRead(QByteArrayView message, MessageType type)
{
    if (m_state != State::Open)
        return;
    queueReplies(); // the answer to an earlier ping goes out before the answer to this message
    Q_EMIT messageReceived(message, type);
}

void WebSocketChannel::pingRead(QByteArrayView payload)
{
    const QByteArray answered = payload.toByteArray(); // by the frame reader itself
    Q_EMIT controlFrame(ControlFrame::Ping, FrameDirection::Received, answered);
    Q_EMIT controlFrame(ControlFrame::Pong, FrameDirection::Sent, answered);
}

void WebSocketChannel::pongRead(QByteArrayView payload)
{
    Q_EMIT controlFrame(ControlFrame::Pong, FrameDirection::Received, payload.toByteArray());
    if (!m_pingOutstanding || payload != QByteArray::number(m_pingNumber))
        return; // unsolicited, or an answer to an earlier ping
    m_pingOutstanding = false;
    m_roundTripMs = int(m_clock.monotonicMs() - m_pingSentMs);
}

void WebSocketChannel::controlRead()
{
    const qint64 now = m_clock.monotonicMs();
    if (now - m_controlSecondMs >= 1000) {
        m_controlSecondMs = now;
        m_controlFrames = 0;
    }
    if (++m_controlFrames > m_limits.controlFramesPerSecond)
        close(CloseCode::RateExceeded,
              QStringLiteral("more than %1 control frames in a second")
                  .arg(m_limits.controlFramesPerSecond));
}

} // namespace Switchboard
