// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/conformance/websocketecho.h"

#include "core/net/websocketframe.h"

namespace Switchboard {

namespace {

constexpr int TickMs = 100;
constexpr int Unlimited = 1'000'000;

//! A suite pings and reconnects faster than any client should: only such rates are opened.
ServiceSettings suiteSettings(quint16 port)
{
    ServiceSettings settings;
    settings.port = port;
    settings.policy = {.allowedHosts = {QStringLiteral("*")},
                       .allowedOrigins = {QStringLiteral("*")}};
    settings.limits.controlFramesPerSecond = Unlimited;
    settings.limits.flappingPerMinuteLoopback = Unlimited;
    settings.limits.acceptsPerSecond = Unlimited;
    settings.limits.pingSeconds = 0;
    settings.limits.sendQueueCapBytes = 256LL * 1024 * 1024;
    return settings;
}

} // namespace

WebSocketEcho::WebSocketEcho(QObject *parent) : QObject(parent), m_listener(m_clock)
{
    connect(&m_listener, &Listener::upgraded, this, &WebSocketEcho::accept);
    connect(&m_timer, &QTimer::timeout, this, &WebSocketEcho::tick);
    m_timer.start(TickMs);
}

quint16 WebSocketEcho::listen(quint16 port)
{
    const ServiceFailure failure = m_listener.listen(suiteSettings(port));
    if (failure.kind == FailureKind::None)
        return m_listener.port();
    qWarning("%s", qPrintable(failure.message));
    return 0;
}

void WebSocketEcho::accept(const UpgradedConnection &connection)
{
    const ChannelLimits limits = ChannelLimits::from(suiteSettings(0).limits);
    auto *channel = new WebSocketChannel(connection.webSocket, connection.transport,
                                         ChannelRole::Server, limits, m_clock, this);
    m_channels.append(channel);
    connect(channel, &WebSocketChannel::messageReceived, channel,
            [channel](QByteArrayView message, MessageType type) {
                channel->send({.bytes = type == MessageType::Text ? encodeTextFrame(message)
                                                                  : encodeBinaryFrame(message),
                               .messages = 1,
                               .kind = FrameKind::Reply});
            });
    connect(channel, &WebSocketChannel::closed, this, [this, channel, connection] {
        m_channels.removeOne(channel);
        channel->deleteLater();
        m_listener.sessionEnded(connection.peerAddress, Listener::EndedBy::Client);
    });
    channel->start(connection.earlyBytes);
}

void WebSocketEcho::tick()
{
    const QList<WebSocketChannel *> channels = m_channels; // a tick may close one
    for (WebSocketChannel *channel : channels)
        channel->tick();
}

} // namespace Switchboard
