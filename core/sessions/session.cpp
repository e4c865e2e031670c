// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/sessions/session.h"

#include "core/net/sendqueue.h"

namespace Switchboard {

SessionStats Session::statsOf(const SendQueue &queue, qint64 capacityBytes, qint64 nowMs) const
{
    SessionStats stats;
    stats.id = m_info.id;
    stats.messagesOut = queue.delivered();
    stats.queuedMessages = queue.messages();
    stats.queuedBytes = queue.bytes();
    stats.queueCapacityBytes = capacityBytes;
    stats.oldestQueuedMs = queue.isEmpty() ? 0 : nowMs - queue.oldestMs();
    stats.dropped = queue.dropped();
    return stats;
}

} // namespace Switchboard
