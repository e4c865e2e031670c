// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/clock.h"
#include "core/traffic/trafficcapture.h"
#include "core/traffic/trafficsampler.h"

#include <QByteArrayView>

#include <deque>

namespace Switchboard {

//! How much a recorder keeps. Above maxPerSecond it keeps one of n and says so.
struct TrafficLimits {
    int maxRecords = 100'000;
    qint64 maxBytes = 64LL * 1024 * 1024; //!< of payloads
    int maxPerSecond = 20'000;
};

//! An action on its way, so that its response can name it. Not more than a number when nothing is
//! recorded.
struct TrafficCall {
    quint64 number = 0; //!< 0 = the action was not kept
    qint64 startedUs = 0; //!< 0 = nothing was recorded when it came
    QByteArray request; //!< enough of it to read the action's name
};

//! The latest messages of all connections, until somebody takes them. Recording is off at first.
//! Handshakes are never recorded, so no access token is in it. I/O thread.
class TrafficRecorder final
{
public:
    //! \a clock must outlive the recorder.
    explicit TrafficRecorder(const Clock &clock, const TrafficLimits &limits = {});

    //! Off also forgets what waits.
    void setRecording(bool on);
    [[nodiscard]] bool isRecording() const { return m_recording; }

    //! Adds a message at the time it has, or now when it has none. Ignored while nothing is
    //! recorded.
    void add(TrafficCapture capture);
    //! Adds an action; its payload is copied.
    [[nodiscard]] TrafficCall addAction(TrafficCapture capture, QByteArrayView payload);
    //! Adds the response to \a call.
    void addResponse(TrafficCapture capture, const TrafficCall &call);

    //! Takes the oldest captures out, until they make \a records at least or none is left.
    [[nodiscard]] TrafficCaptures take(int records);
    //! Forgets what waits; the counts stay.
    void clear();
    [[nodiscard]] TrafficStatus status();

private:
    void stamp(TrafficCapture &capture) const;
    quint64 store(TrafficCapture capture, TrafficSampler::Lane lane);
    void evict();
    [[nodiscard]] static qint64 costOf(const TrafficCapture &capture);

    const Clock &m_clock;
    TrafficLimits m_limits;
    TrafficSampler m_sampler;
    std::deque<TrafficCapture> m_captures;
    int m_rows = 0;
    qint64 m_bytes = 0;
    quint64 m_seen = 0;
    quint64 m_sampledOut = 0;
    quint64 m_evicted = 0;
    quint64 m_singles = 0; //!< places the kept ones of a lane evenly
    quint64 m_fannedOut = 0;
    bool m_recording = false;
};

} // namespace Switchboard
