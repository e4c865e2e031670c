// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/sessions/websocketsession.h"

#include "core/net/websocketframe.h"

namespace Switchboard {

namespace {

constexpr qint64 NoReplyAfterMs = 10'000;

} // namespace

WebSocketSession::WebSocketSession(SessionInfo info, WebSocketChannel *channel, const Clock &clock,
                                   QObject *parent)
    : Session(std::move(info), parent), m_clock(clock), m_channel(channel),
      m_lastMessageMs(clock.monotonicMs())
{
    m_channel->setParent(this);
    m_channel->setReceiver({.session = this->info().id, .clientName = this->info().clientName});
    connect(m_channel, &WebSocketChannel::messageReceived, this,
            [this](QByteArrayView message, MessageType) {
                ++m_messagesIn;
                m_lastMessageMs = m_clock.monotonicMs();
                Q_EMIT messageReceived(message);
            });
    connect(m_channel, &WebSocketChannel::controlFrame, this, &WebSocketSession::controlFrame);
    connect(m_channel, &WebSocketChannel::closed, this, [this](const CloseInfo &close) {
        m_closed = true;
        Q_EMIT closed(close);
    });
}

void WebSocketSession::start(const QByteArray &earlyBytes)
{
    m_channel->start(earlyBytes);
}

void WebSocketSession::setLimits(const ChannelLimits &limits)
{
    m_queueMarkBytes = limits.queueMarkBytes;
    m_queueCapBytes = limits.queueCapBytes;
    m_channel->setLimits(limits);
}

void WebSocketSession::sendEvents(const OutgoingFrames &events, const QString &lastKind)
{
    m_lastEvent = lastKind;
    m_lastEventMs = m_clock.monotonicMs();
    m_lastMessageMs = m_lastEventMs;
    m_channel->send(events);
}

void WebSocketSession::queueEvent(const QByteArray &frame, const QString &kind)
{
    m_lastEvent = kind;
    m_lastEventMs = m_clock.monotonicMs();
    m_channel->queue({.bytes = frame, .messages = 1, .kind = FrameKind::Event});
}

void WebSocketSession::reply(const QByteArray &response, bool failed)
{
    m_errors += failed ? 1 : 0;
    m_channel->queue({.bytes = encodeTextFrame(response), .messages = 1, .kind = FrameKind::Reply});
}

void WebSocketSession::noteAction(const QString &action, bool failed, double milliseconds)
{
    if (!action.isEmpty())
        m_actions.add(action, failed, milliseconds);
}

void WebSocketSession::tick()
{
    const qint64 now = m_clock.monotonicMs();
    m_inRate.sample(m_messagesIn, now);
    m_outRate.sample(m_channel->sendQueue().delivered(), now);
    m_slowDetector.sample(m_channel->sendQueue().bytes(), m_queueMarkBytes, now);
    m_channel->tick();
    if (m_closed)
        return;
    if (const quint64 count = m_dropReporter.report(m_channel->sendQueue().dropped(), now))
        Q_EMIT eventsDropped(count);
}

SessionState WebSocketSession::state() const
{
    if (m_closed)
        return SessionState::Closed;
    if (m_channel->isClosing() || m_serviceStopping)
        return SessionState::Draining;
    if (m_channel->pingWaitingMs() > NoReplyAfterMs)
        return SessionState::NoReply;
    if (m_slowDetector.isSlow())
        return SessionState::Slow;
    return m_clock.monotonicMs() - m_lastMessageMs < IdleAfterMs ? SessionState::Active
                                                                 : SessionState::Idle;
}

SessionDetails WebSocketSession::details() const
{
    return {.id = info().id,
            .found = true,
            .requestTarget = m_head.target(),
            .headers = m_head.fields(),
            .actions = m_actions.list()};
}

SessionStats WebSocketSession::stats() const
{
    SessionStats stats = statsOf(m_channel->sendQueue(), m_queueCapBytes, m_clock.monotonicMs());
    stats.state = state();
    stats.messagesIn = m_messagesIn;
    stats.bytesIn = m_channel->bytesIn();
    stats.bytesOut = m_channel->bytesOut();
    stats.inPerSecond = m_inRate.perSecond();
    stats.outPerSecond = m_outRate.perSecond();
    stats.roundTripMs = m_channel->roundTripMs();
    stats.pingOverdue = m_channel->pingWaitingMs() > NoReplyAfterMs;
    stats.actionsInFlight = m_actionsInFlight;
    stats.errors = m_errors;
    stats.lastEvent = m_lastEvent;
    stats.lastEventMonotonicMs = m_lastEventMs;
    stats.lastHeartbeatMonotonicMs = m_lastHeartbeatMs;
    return stats;
}

} // namespace Switchboard
