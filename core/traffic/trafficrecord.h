// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/typedid.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QMetaType>
#include <QString>

#include <memory>

namespace Switchboard {

//! What a message is.
enum class TrafficKind : quint8 {
    Event, //!< message, notice, request
    Action, //!< a client's request
    Response, //!< the answer to one
    Meta, //!< lifecycle and heartbeat
    Control, //!< ping, pong, close
    System, //!< a connection opened or ended
};
inline constexpr int TrafficKindCount = 6;

//! Which way a message went, seen from here.
enum class TrafficDirection : quint8 { In, Out, None };

//! What one message says; shared by the records of all connections that got the same bytes.
struct TrafficMessage {
    TrafficKind kind = TrafficKind::Event;
    TrafficDirection direction = TrafficDirection::Out;
    bool isJson = false; //!< the payload is one valid JSON value
    bool simulated = false; //!< it comes from, or went to, the simulator
    int retcode = 0; //!< of a response
    QString serviceId;
    QString type; //!< `message.group`, `send_group_msg`, `lifecycle.connect`, `ping`; may be empty
    QString summary; //!< one line for people, at most TrafficSummaryLength characters
    QByteArray bytes; //!< keeps the payload alive; begins with a frame header for sent messages
    qsizetype offset = 0; //!< of the payload in the bytes
    qint64 size = 0; //!< bytes of the payload on the wire; more than is kept when it was cut

    [[nodiscard]] QByteArrayView payload() const { return QByteArrayView(bytes).sliced(offset); }
    [[nodiscard]] bool isFailure() const { return kind == TrafficKind::Response && retcode > 1; }
};

using TrafficMessagePtr = std::shared_ptr<const TrafficMessage>;

inline constexpr int TrafficSummaryLength = 200;

//! One message of one connection: a row of the traffic table. A value that any thread may keep.
struct TrafficRecord {
    quint64 number = 0; //!< ascending; gaps are messages that were not kept
    SessionId session;
    qint64 wallMs = 0; //!< milliseconds since 1970
    qint64 monotonicUs = 0; //!< microseconds, only to be compared with each other
    qint64 latencyUs = -1; //!< of a response: since its action arrived; -1 = not known
    quint64 pair = 0; //!< of a response: the number of its action; 0 = none
    qint64 cost = 0; //!< bytes of payload and texts that leave with this record
    TrafficMessagePtr message; //!< never null
};

//! The words of exports: `event`, `action`, `response`, `meta`, `control`, `system`.
[[nodiscard]] QLatin1String toString(TrafficKind kind);
//! `in`, `out`, `none`.
[[nodiscard]] QLatin1String toString(TrafficDirection direction);

//! How the recorder stands.
struct TrafficStatus {
    bool recording = false;
    quint64 seen = 0; //!< messages since the recording began, all connections together
    quint64 sampledOut = 0; //!< of them left out because there were too many in a second
    quint64 evicted = 0; //!< of them pushed out by newer ones before anybody took them
    int waiting = 0; //!< messages that can be taken
    qint64 waitingBytes = 0;
    int stride = 1; //!< one of so many messages is kept at the moment
    double fill = 0; //!< of the ring, 0 to 1
};

//! Messages on their way to a viewer, oldest first.
struct TrafficBatch {
    QList<TrafficRecord> records;
    TrafficStatus status;
};

} // namespace Switchboard

Q_DECLARE_METATYPE(Switchboard::TrafficBatch)
