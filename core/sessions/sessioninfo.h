// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/closeinfo.h"
#include "core/onebot/sessionrole.h"
#include "core/support/typedid.h"

#include <QHostAddress>
#include <QList>
#include <QString>

#include <optional>

namespace Switchboard {

//! What the table shows for a session.
enum class SessionState {
    Active, //!< messages within the last 60 s
    Idle, //!< no message for 60 s
    Slow, //!< the send queue has been above its mark for 3 s and is not empty again
    NoReply, //!< a ping is unanswered for more than 10 s
    Draining, //!< we are closing it
    Closed, //!< gone; kept for a moment so that people can read why
};

//! What never changes while a session lives.
struct SessionInfo {
    SessionId id;
    QString serviceId;
    SessionRole role = SessionRole::Universal;
    QHostAddress peerAddress;
    quint16 peerPort = 0;
    QString userAgent; //!< as sent by the client; untrusted
    QString clientName; //!< recognised from the User-Agent, empty when unknown
    qint64 selfId = 0; //!< the account this session serves
    qint64 connectedAtMs = 0; //!< wall clock, milliseconds since 1970
    qint64 connectedMonotonicMs = 0; //!< for the age
    QString tlsVersion; //!< `TLS 1.3`; empty = not encrypted

    //! `ip:port`, with brackets around an IPv6 address; IPv4-mapped addresses as IPv4.
    [[nodiscard]] QString peer() const;
};

//! What changes while a session lives; one value per session and snapshot.
struct SessionStats {
    SessionId id;
    SessionState state = SessionState::Active;
    quint64 messagesIn = 0;
    quint64 messagesOut = 0; //!< messages whose last byte was handed to the kernel
    quint64 bytesIn = 0;
    quint64 bytesOut = 0;
    double inPerSecond = 0; //!< messages, mean of the last 5 s
    double outPerSecond = 0;
    int queuedMessages = 0;
    qint64 queuedBytes = 0;
    qint64 queueCapacityBytes = 0;
    qint64 oldestQueuedMs = 0; //!< age of the oldest queued message
    int roundTripMs = -1; //!< of the last answered ping; -1 = none yet
    bool pingOverdue = false; //!< a ping is unanswered for more than 10 s
    int actionsInFlight = 0;
    quint64 errors = 0; //!< failed action responses
    quint64 dropped = 0; //!< accepted messages that never reached the kernel
    QString lastEvent; //!< for example `message.group`; empty = none yet
    qint64 lastEventMonotonicMs = 0;
    qint64 lastHeartbeatMonotonicMs = 0; //!< 0 = none yet
};

//! A session that ended, with its last figures.
struct SessionClosed {
    SessionId id;
    CloseInfo close;
    qint64 ageMs = 0;
    SessionStats stats;
};

//! The words of the command line: `active`, `idle`, `slow`, `no-reply`, `draining`, `closed`.
[[nodiscard]] QString toString(SessionState state);

} // namespace Switchboard
