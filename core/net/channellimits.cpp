// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/channellimits.h"

#include "core/config/configuration.h"

namespace Switchboard {

ChannelLimits ChannelLimits::from(const ServiceLimits &limits)
{
    ChannelLimits result;
    result.maxMessageBytes = limits.maxMessageBytes;
    result.controlFramesPerSecond = limits.controlFramesPerSecond;
    result.queueMarkBytes = limits.sendQueueMarkBytes;
    result.queueCapBytes = limits.sendQueueCapBytes;
    result.queueMarkMs = qint64(limits.sendQueueMarkSeconds) * 1000;
    result.messageMs = qint64(limits.messageSeconds) * 1000;
    result.pingMs = qint64(limits.pingSeconds) * 1000;
    result.silenceMs = qint64(limits.silenceSeconds) * 1000;
    return result;
}

} // namespace Switchboard
