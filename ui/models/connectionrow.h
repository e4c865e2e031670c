// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/sessions/sessioninfo.h"
#include "ui/models/connectioncolumns.h"
#include "ui/models/ratehistory.h"
#include "ui/support/stateshapes.h"

#include <QString>
#include <QVariant>

#include <optional>

namespace Switchboard {

//! What the table shows of the service behind a connection.
struct ConnectionService {
    QString name;
    QString format; //!< of messages, `array` or `string`; empty = not known
    QString tags; //!< separated by commas
    int heartbeatMs = -1; //!< 0 = no heartbeats, -1 = not known

    friend bool operator==(const ConnectionService &, const ConnectionService &) = default;
};

//! One row of the connection table and how each of its cells reads and sorts.
struct ConnectionRow {
    SessionInfo info;
    SessionStats stats;
    ConnectionService service;
    QString note; //!< the operator's, about this client
    QString searchText; //!< what a filter looks at, see updateSearchText()
    RateHistory history;
    quint64 countedMessages = 0; //!< in and out, at the last sample of the history
    bool sampled = false; //!< the history has at least one sample
    std::optional<CloseInfo> close; //!< set once the connection is gone
    qint64 closedAgeMs = 0;
    qint64 closedAtMs = 0; //!< monotonic

    [[nodiscard]] bool isClosed() const { return close.has_value(); }
    [[nodiscard]] SessionState state() const
    {
        return isClosed() ? SessionState::Closed : stats.state;
    }
    [[nodiscard]] qint64 ageMs(qint64 nowMs) const;
    //! `NoneBot2 2.4.4`, else the User-Agent as sent, else a dash.
    [[nodiscard]] QString client() const;
    //! Whether the send queue is at least half full.
    [[nodiscard]] bool isQueueHigh() const;
    //! The shape beside a figure that asks for attention.
    [[nodiscard]] std::optional<StateToken> emphasis(ConnectionColumn column) const;

    [[nodiscard]] QString text(ConnectionColumn column, qint64 nowMs) const;
    [[nodiscard]] QString toolTip(ConnectionColumn column, qint64 nowMs) const;
    [[nodiscard]] QString accessibleText(ConnectionColumn column, qint64 nowMs) const;
    //! A number or a string; rows with equal values keep the order of their ids.
    [[nodiscard]] QVariant sortValue(ConnectionColumn column, qint64 nowMs) const;
    //! To be called when what does not change by itself has changed: service, note, language.
    void updateSearchText();
};

//! Where a state stands when rows are sorted by it: the one that needs attention first.
[[nodiscard]] int severityRank(SessionState state);

} // namespace Switchboard
