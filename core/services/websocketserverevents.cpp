// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// The events of WebSocketServerService; its connections are in websocketserverservice.cpp.

#include "core/net/websocketframe.h"
#include "core/services/websocketserverservice.h"

namespace Switchboard {

namespace {

//! A joined write stays below this, so that dropping the oldest entry of a slow client is no
//! landslide.
constexpr qsizetype MaxBatchBytes = 64 * 1024;
constexpr QLatin1String OwnMessagePrefix("message_sent");

} // namespace

bool WebSocketServerService::wantsEvent(const QString &kind, qint64 selfId) const
{
    // What is of no account here is for everybody.
    if (selfId != account() && m_route.backend().hasAccount(selfId))
        return false;
    if (state() != ServiceState::On && state() != ServiceState::Quiescing)
        return false;
    if (!m_settings.reportSelfMessage && kind.startsWith(OwnMessagePrefix))
        return false;
    return m_settings.filter.accepts(kind);
}

void WebSocketServerService::takeEvent(const EncodedEvent &event)
{
    if (m_batch.bytes.size() + event.frame.size() > MaxBatchBytes)
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
        QMetaObject::invokeMethod(this, &WebSocketServerService::deliverBatch,
                                  Qt::QueuedConnection);
    }
}

void WebSocketServerService::deliverBatch()
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

void WebSocketServerService::recordBatch()
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

void WebSocketServerService::restartHeartbeat()
{
    if (m_settings.heartbeatInterval > 0 && m_listener.isListening())
        m_heartbeat.start(m_settings.heartbeatInterval);
    else
        m_heartbeat.stop();
}

void WebSocketServerService::sendHeartbeat()
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
