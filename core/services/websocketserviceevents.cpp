// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// The events of WebSocketService; its sessions are in websocketservice.cpp.

#include "core/net/websocketframe.h"
#include "core/services/websocketservice.h"

namespace Switchboard {

Event WebSocketService::lifecycle(LifecycleChange change) const
{
    return lifecycleEvent(account(), m_clock.wallMs() / 1000, change);
}

QByteArray WebSocketService::lifecycleFrame(LifecycleChange change) const
{
    return encodeTextFrame(encodeEvent(lifecycle(change), m_settings.messageFormat));
}

void WebSocketService::greet(WebSocketSession &session)
{
    if (!session.carriesEvents())
        return;
    // Events of this loop turn go to everybody after this frame: connect stays the first.
    sendLifecycle(session, lifecycleFrame(LifecycleChange::Connect));
    if (m_settings.lifecycle == LifecycleMode::Full)
        sendLifecycle(session, lifecycleFrame(LifecycleChange::Enable));
    session.flush();
}

void WebSocketService::sendLifecycle(WebSocketSession &session, const QByteArray &frame)
{
    const QString kind = QStringLiteral("meta_event.lifecycle");
    m_traffic.eventSent(session.info().id, frame, kind);
    session.queueEvent(frame, kind);
}

void WebSocketService::takeEvent(const EncodedEvent &event)
{
    if (m_batch.bytes.size() + event.frame.size() > OutgoingFrames::MaxBatchBytes)
        deliverBatch();
    if (m_batch.bytes.isEmpty())
        m_batch.bytes = event.frame; // shared: a queue that waits holds no spare room
    else
        m_batch.bytes += event.frame;
    ++m_batch.messages;
    if (event.receipt)
        m_batch.receipts.append(event.receipt);
    m_batchKind = event.kind;
    m_traffic.eventJoined(event.frame, event.kind);
    if (!m_batchScheduled) {
        m_batchScheduled = true;
        QMetaObject::invokeMethod(this, &WebSocketService::deliverBatch, Qt::QueuedConnection);
    }
}

void WebSocketService::deliverBatch()
{
    m_batchScheduled = false;
    if (m_batch.messages == 0)
        return;
    recordBatch();
    const OutgoingFrames batch = std::exchange(m_batch, {});
    const QList<WebSocketSession *> sessions = m_sessions;
    for (WebSocketSession *session : sessions) {
        if (session->carriesEvents())
            session->sendEvents(batch, m_batchKind);
    }
}

void WebSocketService::recordBatch()
{
    QList<SessionId> receivers; // one list for all events of the batch
    if (m_traffic.isOn()) {
        receivers.reserve(m_sessions.size());
        for (const WebSocketSession *session : std::as_const(m_sessions)) {
            if (session->carriesEvents() && session->isOpen())
                receivers.append(session->info().id);
        }
    }
    m_traffic.batchSent(receivers);
}

void WebSocketService::startHeartbeat()
{
    if (m_settings.heartbeatInterval > 0)
        m_heartbeat.start(m_settings.heartbeatInterval);
    else
        m_heartbeat.stop();
}

void WebSocketService::sendHeartbeat()
{
    const Event event = heartbeatEvent(account(), m_clock.wallMs() / 1000,
                                       m_route.backend().status(), m_settings.heartbeatInterval);
    if (!m_settings.filter.accepts(event.kind))
        return;
    takeEvent({.frame = encodeTextFrame(encodeEvent(event, m_settings.messageFormat)),
               .kind = event.kind,
               .receipt = nullptr});
    for (WebSocketSession *session : std::as_const(m_sessions)) {
        if (session->carriesEvents())
            session->noteHeartbeat(m_clock.monotonicMs());
    }
}

} // namespace Switchboard
