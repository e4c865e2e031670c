// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/connectionsummary.h"

#include <algorithm>

namespace Switchboard {

void ConnectionSummary::add(const ConnectionRow &row)
{
    const SessionStats &stats = row.stats;
    ++connections;
    inPerSecond += row.isClosed() ? 0 : stats.inPerSecond;
    outPerSecond += row.isClosed() ? 0 : stats.outPerSecond;
    messagesIn += stats.messagesIn;
    messagesOut += stats.messagesOut;
    bytesIn += stats.bytesIn;
    bytesOut += stats.bytesOut;
    queuedMessages += stats.queuedMessages;
    queuedBytes += stats.queuedBytes;
    queueCapacityBytes += stats.queueCapacityBytes;
    oldestQueuedMs = std::max(oldestQueuedMs, stats.oldestQueuedMs);
    actionsInFlight += stats.actionsInFlight;
    errors += stats.errors;
    dropped += stats.dropped;
    lastMinute += row.history.total();
    samples.resize(RateHistory::Length, 0);
    row.history.addTo(&samples);
}

ConnectionSummary ConnectionSummary::of(const ConnectionTableModel &model,
                                        const QList<SessionId> &ids)
{
    ConnectionSummary summary;
    for (const SessionId id : ids) {
        if (const ConnectionRow *row = model.find(id))
            summary.add(*row);
    }
    return summary;
}

} // namespace Switchboard
