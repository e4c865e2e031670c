// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/channelfixture.h"

#include <QTest>

namespace Switchboard::Testing {

ChannelLimits ChannelFixture::quietLimits()
{
    ChannelLimits limits;
    limits.pingMs = 0;
    limits.silenceMs = 0;
    return limits;
}

ChannelFixture::ChannelFixture(const ChannelLimits &limits)
    : m_limits(limits), m_listener(m_systemClock)
{
    QObject::connect(&m_listener, &Listener::upgraded, &m_listener,
                     [this](const UpgradedConnection &connection) { take(connection); });
    ServiceSettings settings;
    settings.port = 0;
    const ServiceFailure failure = m_listener.listen(settings);
    if (failure.kind != FailureKind::None)
        qFatal("%s", qPrintable(failure.message));
}

ChannelFixture::~ChannelFixture() = default;

void ChannelFixture::take(const UpgradedConnection &connection)
{
    channel = std::make_unique<WebSocketChannel>(connection.webSocket, connection.transport,
                                                 ChannelRole::Server, m_limits, clock);
    record(*channel, messages, closes);
    QObject::connect(channel.get(), &WebSocketChannel::messageReceived, channel.get(),
                     [this](QByteArrayView message, MessageType) {
                         if (echoes)
                             channel->sendText(message, FrameKind::Reply);
                     });
    channel->start(connection.earlyBytes);
}

bool ChannelFixture::open(const QByteArray &earlyBytes)
{
    peer.open(port(), "/", {}, earlyBytes);
    return QTest::qWaitFor([this] { return channel && peer.isUpgraded(); });
}

void ChannelFixture::pass(qint64 ms)
{
    clock.advance(ms);
    channel->tick();
}

bool ChannelFixture::waitForEnd()
{
    return QTest::qWaitFor([this] { return !closes.isEmpty(); });
}

void record(WebSocketChannel &channel, QList<ChannelFixture::Received> &messages,
            QList<CloseInfo> &closes)
{
    QObject::connect(&channel, &WebSocketChannel::messageReceived, &channel,
                     [&messages](QByteArrayView message, MessageType type) {
                         messages.append({message.toByteArray(), type});
                     });
    QObject::connect(&channel, &WebSocketChannel::closed, &channel,
                     [&closes](const CloseInfo &info) { closes.append(info); });
}

} // namespace Switchboard::Testing
