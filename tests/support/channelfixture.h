// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/listener.h"
#include "core/net/websocketchannel.h"
#include "tests/support/fakeclock.h"
#include "tests/support/rawpeer.h"

#include <memory>

namespace Switchboard::Testing {

//! A channel in the server's role behind a real front door, a raw peer at its other end, and a
//! clock that stands still.
class ChannelFixture final
{
public:
    struct Received {
        QByteArray bytes;
        MessageType type;
    };

    //! Limits without pings, so that a test sees only what it causes.
    [[nodiscard]] static ChannelLimits quietLimits();

    explicit ChannelFixture(const ChannelLimits &limits = quietLimits());
    ~ChannelFixture();

    //! Connects the peer; \a earlyBytes go out with its handshake. False: no channel within 5 s.
    [[nodiscard]] bool open(const QByteArray &earlyBytes = {});
    //! Moves the clock, and the channel with it.
    void pass(qint64 ms);
    //! Lets the loop run until the channel has reported its end, 5 s at most.
    [[nodiscard]] bool waitForEnd();
    [[nodiscard]] const CloseInfo &end() const { return closes.constFirst(); }
    [[nodiscard]] quint16 port() const { return m_listener.port(); }

    FakeClock clock;
    RawPeer peer;
    std::unique_ptr<WebSocketChannel> channel;
    QList<Received> messages;
    QList<CloseInfo> closes;
    bool echoes = false; //!< every message goes back as a reply

private:
    void take(const UpgradedConnection &connection);

    SystemClock m_systemClock;
    ChannelLimits m_limits;
    Listener m_listener;
};

//! The status code in \a info; 0 = none.
[[nodiscard]] inline int codeOf(const CloseInfo &info)
{
    return info.code ? int(*info.code) : 0;
}

//! Collects what \a channel reports.
void record(WebSocketChannel &channel, QList<ChannelFixture::Received> &messages,
            QList<CloseInfo> &closes);

} // namespace Switchboard::Testing
