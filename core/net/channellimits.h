// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace Switchboard {

struct ServiceLimits;

//! What a WebSocketChannel holds its peer to; times in milliseconds.
struct ChannelLimits {
    qint64 maxMessageBytes = 50LL * 1024 * 1024;
    int controlFramesPerSecond = 50;
    qint64 queueMarkBytes = 1LL * 1024 * 1024;
    qint64 queueCapBytes = 16LL * 1024 * 1024;
    qint64 queueMarkMs = 30'000;
    qint64 messageMs = 30'000; //!< for one message in, plus 1 s per 256 KiB received of it
    qint64 pingMs = 20'000; //!< between pings; 0 = none
    qint64 firstPingMs = 1'000; //!< after the start, so that a round trip shows soon
    qint64 silenceMs = 60'000; //!< 0 = no limit
    qint64 closeMs = 2'000; //!< T1: from our Close to abort()
    qint64 lingerMs = 1'000; //!< how long the peer may take to end TCP after the last Close

    [[nodiscard]] static ChannelLimits from(const ServiceLimits &limits);
};

} // namespace Switchboard
