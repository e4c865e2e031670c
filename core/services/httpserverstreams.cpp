// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// The streams of HttpServerService; its connections are in httpserverservice.cpp.

#include "core/net/peeraddress.h"
#include "core/net/websocketframe.h"
#include "core/services/httpserverservice.h"
#include "core/sessions/clientname.h"

namespace Switchboard {

namespace {

constexpr QLatin1String HeartbeatKind("meta_event.heartbeat");

} // namespace

SessionInfo HttpServerService::streamInfo(const Client &client)
{
    SessionInfo info;
    info.id = m_registry.nextId(); // its row follows those that are there
    info.serviceId = m_settings.id;
    info.role = SessionRole::Event;
    info.peerAddress = normalizedAddress(client.address);
    info.peerPort = client.port;
    info.userAgent = client.userAgent;
    info.clientName = clientNameFrom(info.userAgent);
    info.selfId = account();
    info.connectedAtMs = m_clock.wallMs();
    info.connectedMonotonicMs = m_clock.monotonicMs();
    info.tlsVersion = client.tlsVersion;
    return info;
}

void HttpServerService::openStream(HttpServerConnection *connection)
{
    if (state() != ServiceState::On) {
        refuseProblem(connection, {503, QStringLiteral("The service is being switched off.")});
        return;
    }
    const RequestHead head = connection->head();
    if (head.minorVersion < 1) {
        refuseProblem(connection, {400, QStringLiteral("A stream of events needs HTTP/1.1.")});
        return;
    }
    deliverStreams(); // the new one gets these from the buffer if it wants them
    connection->disconnect(this);
    const SessionInfo info = streamInfo(m_clients.take(connection));
    auto *stream = new EventStream(info, connection, MaskedHead(head, m_settings.token),
                                   m_settings.limits, m_clock, this);
    m_streams.append(stream);
    m_registry.add(stream);
    connect(stream, &Session::eventsDropped, this,
            [this, info](quint64 count) { Q_EMIT eventsDropped(info, count); });
    connect(stream, &Session::closed, this,
            [this, stream](const CloseInfo &close) { forgetStream(stream, close); });
    m_traffic.sessionOpened(info);
    greetStream(*stream, head.value("Last-Event-ID"));
    Q_EMIT sessionOpened(info);
}

void HttpServerService::greetStream(EventStream &stream, const std::optional<QByteArray> &lastId)
{
    const auto resumed = lastId ? m_resume.resumable(*lastId) : std::nullopt;
    const quint64 number = resumed.value_or(m_resume.last());
    if (lastId && !resumed)
        stream.queueComment(" the events behind this Last-Event-ID are not kept any more");
    // As if it had come right behind what the client knows: an id must never skip an event.
    sendLifecycle(stream, LifecycleChange::Connect, number);
    if (m_settings.lifecycle == LifecycleMode::Full)
        sendLifecycle(stream, LifecycleChange::Enable, number);
    for (const ResumeBuffer::Entry &entry : m_resume.entries()) {
        if (entry.number <= number)
            continue;
        m_traffic.eventSent(stream.info().id, encodeTextFrame(entry.json), entry.kind);
        stream.queueEvents(
            {.bytes = EventStream::chunkOf(m_resume.idOf(entry.number), entry.json), .messages = 1},
            entry.kind);
    }
    stream.flush();
}

void HttpServerService::sendLifecycle(EventStream &stream, LifecycleChange change, quint64 number)
{
    const Event event = lifecycle(change);
    const QByteArray json = encodeEvent(event, m_settings.messageFormat);
    m_traffic.eventSent(stream.info().id, encodeTextFrame(json), event.kind);
    stream.queueEvents({.bytes = EventStream::chunkOf(m_resume.idOf(number), json), .messages = 1},
                       event.kind);
}

void HttpServerService::takeEvent(const EncodedEvent &event)
{
    WebSocketServerService::takeEvent(event);
    if (hasStreams())
        streamEvent(event);
}

void HttpServerService::streamEvent(const EncodedEvent &event)
{
    const QByteArray json = event.frame.sliced(frameHeaderSize(event.frame));
    const bool isHeartbeat = event.kind == HeartbeatKind;
    if (!isHeartbeat) // nobody wants to catch up on those
        m_resume.append(json, event.kind);
    if (m_streams.isEmpty())
        return;
    const QByteArray chunk = EventStream::chunkOf(m_resume.idOf(m_resume.last()), json);
    if (m_streamBatch.bytes.size() + chunk.size() > OutgoingFrames::MaxBatchBytes)
        deliverStreams();
    m_streamBatch.bytes += chunk;
    ++m_streamBatch.messages;
    if (event.receipt)
        m_streamBatch.receipts.append(event.receipt);
    m_streamKind = event.kind;
    for (EventStream *stream : std::as_const(m_streams)) {
        if (stream->isOpen())
            m_traffic.eventSent(stream->info().id, event.frame, event.kind);
        if (isHeartbeat)
            stream->noteHeartbeat(m_clock.monotonicMs());
    }
    if (std::exchange(m_deliveryScheduled, true))
        return;
    QMetaObject::invokeMethod(this, &HttpServerService::deliverStreams, Qt::QueuedConnection);
}

void HttpServerService::deliverStreams()
{
    m_deliveryScheduled = false;
    if (m_streamBatch.messages == 0)
        return;
    const OutgoingFrames batch = std::exchange(m_streamBatch, {});
    const QList<EventStream *> streams = m_streams; // one that is gone is taken out
    for (EventStream *stream : streams) {
        stream->queueEvents(batch, m_streamKind);
        stream->flush();
    }
}

int HttpServerService::endStreams(const QString &reason)
{
    deliverStreams();
    const QList<EventStream *> streams = m_streams;
    int told = 0;
    for (EventStream *stream : streams) {
        if (stream->isOpen() && m_settings.lifecycle != LifecycleMode::Standard) {
            sendLifecycle(*stream, LifecycleChange::Disable, m_resume.last());
            ++told;
        }
        stream->close(CloseCode::GoingAway, reason);
    }
    return told;
}

void HttpServerService::forgetStream(EventStream *stream, const CloseInfo &close)
{
    const SessionInfo &info = stream->info();
    const SessionClosed end{.id = info.id,
                            .close = close,
                            .ageMs = m_clock.monotonicMs() - info.connectedMonotonicMs,
                            .stats = stream->stats()};
    m_streams.removeOne(stream);
    m_registry.remove(stream, close, end.ageMs);
    m_listener.requestsEnded(info.peerAddress);
    m_traffic.sessionEnded(info, close);
    Q_EMIT sessionEnded(info, end);
    stream->deleteLater();
    sessionGone(close, end.stats.dropped);
}

} // namespace Switchboard
