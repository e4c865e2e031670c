// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/traffic/trafficrecord.h"

#include <vector>

namespace Switchboard {

//! What the I/O thread writes down of a message: no copy of an event's bytes, nothing read, and one
//! capture however many connections got it. The digester makes records of it later.
struct TrafficCapture {
    quint64 firstNumber = 0; //!< of the first receiver, kept or not; set by the recorder
    qint64 wallMs = 0;
    qint64 monotonicUs = 0;
    qint64 latencyUs = -1;
    quint64 pair = 0;
    TrafficKind kind = TrafficKind::Event;
    TrafficDirection direction = TrafficDirection::Out;
    bool simulated = false;
    QString serviceId;
    QString type; //!< an event's kind; empty = the digester reads it in the payload
    QByteArray bytes; //!< shared with the send queues
    qsizetype offset = 0; //!< of the payload in the bytes
    qint64 size = 0; //!< of the payload as it was; set by the recorder
    QByteArray request; //!< of a response: the action's payload, or what is needed of it
    QList<SessionId> receivers; //!< shared by the captures of one loop turn; never empty
    int stride = 1; //!< of the receivers, each so-many-th is kept; set by the recorder
    int phase = 0; //!< the first of them

    //! How many records it makes.
    [[nodiscard]] int rows() const
    {
        const int count = int(receivers.size());
        return phase < count ? (count - phase + stride - 1) / stride : 0;
    }
};

using TrafficCaptures = std::vector<TrafficCapture>;

} // namespace Switchboard
