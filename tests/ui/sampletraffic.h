// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/traffic/trafficdigester.h"

#include <QList>

namespace Switchboard::Testing {

//! One message with the number \a number of connection \a session.
inline TrafficRecord trafficRecord(quint64 number, TrafficKind kind, const QByteArray &payload,
                                   quint64 session = 13, quint64 pair = 0)
{
    TrafficCapture capture;
    capture.firstNumber = number;
    capture.wallMs = 1'700'000'000'000 + qint64(number);
    capture.monotonicUs = qint64(number) * 1000;
    capture.latencyUs = pair != 0 ? 84'000 : -1;
    capture.pair = pair;
    capture.kind = kind;
    capture.direction = kind == TrafficKind::Action ? TrafficDirection::In : TrafficDirection::Out;
    capture.serviceId = QStringLiteral("ws-main");
    if (kind == TrafficKind::Event)
        capture.type = QStringLiteral("message.group");
    capture.bytes = payload;
    capture.size = payload.size();
    capture.receivers = {SessionId(session)};
    TrafficCaptures captures;
    captures.push_back(std::move(capture));
    return TrafficDigester().digest(std::move(captures)).constFirst();
}

//! A group message that says \a text.
inline TrafficRecord groupMessage(quint64 number, const QByteArray &text, quint64 session = 13)
{
    return trafficRecord(number, TrafficKind::Event,
                         R"({"group_id":1,"user_id":2,"raw_message":")" + text + R"("})", session);
}

//! Group messages with the numbers from \a first to \a last, which they say.
inline QList<TrafficRecord> groupMessages(quint64 first, quint64 last)
{
    QList<TrafficRecord> records;
    for (quint64 number = first; number <= last; ++number)
        records.append(groupMessage(number, "n" + QByteArray::number(number), 1 + number % 3));
    return records;
}

} // namespace Switchboard::Testing
