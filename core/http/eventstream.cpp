// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/http/eventstream.h"

namespace Switchboard {

EventStream::EventStream(SessionInfo info, HttpServerConnection *connection, MaskedHead head,
                         const ServiceLimits &limits, const Clock &clock, QObject *parent)
    : Session(std::move(info), parent), m_clock(clock), m_connection(connection),
      m_head(std::move(head)), m_limits(limits), m_lastEventMs(clock.monotonicMs()),
      m_lastSentMs(m_lastEventMs)
{
    m_connection->setParent(this);
    m_connection->sendQueue().setReceiver(
        {.session = this->info().id, .clientName = this->info().clientName});
    connect(m_connection, &HttpServerConnection::closed, this, [this](const CloseInfo &end) {
        m_closed = true;
        CloseInfo close = end;
        if (m_closing) {
            close.by = ClosedBy::Us;
            close.reason = m_reason;
        }
        Q_EMIT closed(close);
    });
    m_connection->beginStream(eventStreamHead(clock.wallMs()));
}

QByteArray EventStream::chunkOf(QByteArrayView id, QByteArrayView json)
{
    QByteArray text;
    text.reserve(id.size() + json.size() + 16);
    text.append("id: ").append(id).append("\ndata: ").append(json).append("\n\n");
    return encodeChunk(text);
}

void EventStream::queueEvents(const OutgoingFrames &events, const QString &lastKind)
{
    if (!isOpen())
        return;
    m_lastEvent = lastKind;
    m_lastEventMs = m_clock.monotonicMs();
    m_lastSentMs = m_lastEventMs;
    m_connection->queue(events);
}

void EventStream::queueComment(const QByteArray &text)
{
    if (!isOpen())
        return;
    m_lastSentMs = m_clock.monotonicMs();
    const QByteArray line = ':' + text + "\n\n";
    m_connection->queue({.bytes = encodeChunk(line), .kind = FrameKind::Control});
}

void EventStream::close(quint16 code, const QString &reason)
{
    if (!isOpen())
        return;
    if (code == CloseCode::SlowConsumer || code == CloseCode::Overloaded)
        m_connection->sendQueue().dropEvents(0); // otherwise the end would wait behind them
    m_reason = reason;
    m_closing = true;
    m_connection->queue({.bytes = lastChunk(), .kind = FrameKind::Control});
    m_connection->finish();
}

void EventStream::demandSignOfLife(qint64)
{
    queueComment({});
    flush();
}

void EventStream::setLimits(const ServiceLimits &limits)
{
    m_limits = limits;
    m_connection->setLimits(limits);
}

void EventStream::tick()
{
    const qint64 now = m_clock.monotonicMs();
    m_outRate.sample(m_connection->sendQueue().delivered(), now);
    m_slowDetector.sample(m_connection->sendQueue().bytes(), m_limits.sendQueueMarkBytes, now);
    m_connection->tick();
    if (!isOpen())
        return;
    if (m_limits.pingSeconds > 0 && now - m_lastSentMs >= qint64(m_limits.pingSeconds) * 1000) {
        queueComment({});
        flush();
    }
    checkQueue(now);
    if (m_closed)
        return;
    if (const quint64 count = m_dropReporter.report(m_connection->sendQueue().dropped(), now))
        Q_EMIT eventsDropped(count);
}

void EventStream::checkQueue(qint64 nowMs)
{
    if (m_connection->sendQueue().bytes() <= m_limits.sendQueueMarkBytes) {
        m_overMarkSinceMs = -1;
        return;
    }
    if (m_overMarkSinceMs < 0)
        m_overMarkSinceMs = nowMs;
    if (nowMs - m_overMarkSinceMs >= qint64(m_limits.sendQueueMarkSeconds) * 1000)
        close(CloseCode::SlowConsumer, QStringLiteral("the send queue was not read"));
}

SessionState EventStream::state() const
{
    if (m_closed)
        return SessionState::Closed;
    if (m_closing || m_serviceStopping)
        return SessionState::Draining;
    if (m_slowDetector.isSlow())
        return SessionState::Slow;
    return m_clock.monotonicMs() - m_lastEventMs < IdleAfterMs ? SessionState::Active
                                                               : SessionState::Idle;
}

SessionDetails EventStream::details() const
{
    return {.id = info().id,
            .found = true,
            .requestTarget = m_head.target(),
            .headers = m_head.fields(),
            .actions = {}};
}

SessionStats EventStream::stats() const
{
    SessionStats stats =
        statsOf(m_connection->sendQueue(), m_limits.sendQueueCapBytes, m_clock.monotonicMs());
    stats.state = state();
    stats.bytesIn = m_connection->bytesIn();
    stats.bytesOut = m_connection->bytesOut();
    stats.outPerSecond = m_outRate.perSecond();
    stats.lastEvent = m_lastEvent;
    stats.lastEventMonotonicMs = m_lastEventMs;
    stats.lastHeartbeatMonotonicMs = m_lastHeartbeatMs;
    return stats;
}

} // namespace Switchboard
