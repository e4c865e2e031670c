// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/connectiontablemodel.h"

namespace Switchboard {

//! The figures of some connections together. Closed ones count with what they last had.
struct ConnectionSummary {
    int connections = 0;
    double inPerSecond = 0;
    double outPerSecond = 0;
    quint64 messagesIn = 0;
    quint64 messagesOut = 0;
    quint64 bytesIn = 0;
    quint64 bytesOut = 0;
    int queuedMessages = 0;
    qint64 queuedBytes = 0;
    qint64 queueCapacityBytes = 0;
    qint64 oldestQueuedMs = 0; //!< of all of them
    int actionsInFlight = 0;
    quint64 errors = 0;
    quint64 dropped = 0;
    QList<quint32> samples; //!< messages of each of the last 60 s, oldest first
    quint64 lastMinute = 0;

    void add(const ConnectionRow &row);
    //! Connections without a row are left out.
    [[nodiscard]] static ConnectionSummary of(const ConnectionTableModel &model,
                                              const QList<SessionId> &ids);
};

} // namespace Switchboard
