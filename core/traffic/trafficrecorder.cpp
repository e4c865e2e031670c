// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/traffic/trafficrecorder.h"

#include "core/onebot/jsonscanner.h"

#include <algorithm>

namespace Switchboard {

namespace {

//! A larger request is not kept alive for the sake of its name.
constexpr qsizetype MaxHeldRequest = 16 * 1024;

QByteArray nameOnly(QByteArrayView request)
{
    JsonScanner scanner;
    const JsonMember *action = scanner.scan(request) && scanner.isObject()
        ? scanner.find(QLatin1String("action"))
        : nullptr;
    return action ? QByteArray("{\"action\":" + action->value.toByteArray() + '}') : QByteArray();
}

} // namespace

TrafficRecorder::TrafficRecorder(const Clock &clock, const TrafficLimits &limits)
    : m_clock(clock), m_limits(limits), m_sampler(limits.maxPerSecond)
{ }

void TrafficRecorder::setRecording(bool on)
{
    m_recording = on;
    if (!on)
        clear();
}

void TrafficRecorder::add(TrafficCapture capture)
{
    if (!m_recording)
        return;
    stamp(capture);
    const auto lane = capture.kind == TrafficKind::Event || capture.kind == TrafficKind::Meta
        ? TrafficSampler::Lane::FanOut
        : TrafficSampler::Lane::Single;
    store(std::move(capture), lane);
}

TrafficCall TrafficRecorder::addAction(TrafficCapture capture, QByteArrayView payload)
{
    if (!m_recording)
        return {};
    stamp(capture);
    TrafficCall call;
    call.startedUs = capture.monotonicUs;
    const QByteArray request = payload.toByteArray();
    call.request = request.size() <= MaxHeldRequest ? request : nameOnly(request);
    capture.kind = TrafficKind::Action;
    capture.direction = TrafficDirection::In;
    capture.bytes = request;
    call.number = store(std::move(capture), TrafficSampler::Lane::Single);
    return call;
}

void TrafficRecorder::addResponse(TrafficCapture capture, const TrafficCall &call)
{
    if (!m_recording)
        return;
    if (call.number == 0 && call.startedUs != 0) {
        ++m_seen; // half a pair would only puzzle: it leaves with its action
        ++m_sampledOut;
        return;
    }
    stamp(capture);
    capture.kind = TrafficKind::Response;
    capture.direction = TrafficDirection::Out;
    capture.request = call.request;
    capture.pair = call.number;
    if (call.startedUs != 0)
        capture.latencyUs = std::max<qint64>(capture.monotonicUs - call.startedUs, 0);
    m_sampler.note(TrafficSampler::Lane::Single, 1, m_clock.monotonicMs());
    capture.firstNumber = ++m_seen;
    capture.size = capture.bytes.size() - capture.offset;
    m_rows += 1;
    m_bytes += costOf(capture);
    m_captures.push_back(std::move(capture));
    evict();
}

void TrafficRecorder::stamp(TrafficCapture &capture) const
{
    if (capture.wallMs == 0)
        capture.wallMs = m_clock.wallMs();
    if (capture.monotonicUs == 0)
        capture.monotonicUs = m_clock.monotonicUs();
}

//! The number of the first record that is kept; 0 when none is.
quint64 TrafficRecorder::store(TrafficCapture capture, TrafficSampler::Lane lane)
{
    const int count = int(capture.receivers.size());
    capture.firstNumber = m_seen + 1;
    m_seen += quint64(count);
    capture.stride = m_sampler.note(lane, count, m_clock.monotonicMs());
    quint64 &placed = lane == TrafficSampler::Lane::Single ? m_singles : m_fannedOut;
    const auto stride = quint64(capture.stride);
    capture.phase = int((stride - placed % stride) % stride);
    placed += quint64(count);
    const int rows = capture.rows();
    m_sampledOut += quint64(count - rows);
    if (rows == 0)
        return 0;

    capture.size = capture.bytes.size() - capture.offset;
    if (capture.bytes.size() > m_limits.maxBytes)
        capture.bytes.truncate(std::max(qsizetype(m_limits.maxBytes), capture.offset));
    const quint64 number = capture.firstNumber + quint64(capture.phase);
    m_rows += rows;
    m_bytes += costOf(capture);
    m_captures.push_back(std::move(capture));
    evict();
    return number;
}

void TrafficRecorder::evict()
{
    while (m_captures.size() > 1 && (m_rows > m_limits.maxRecords || m_bytes > m_limits.maxBytes)) {
        const TrafficCapture &oldest = m_captures.front();
        m_rows -= oldest.rows();
        m_bytes -= costOf(oldest);
        m_evicted += quint64(oldest.rows());
        m_captures.pop_front();
    }
}

qint64 TrafficRecorder::costOf(const TrafficCapture &capture)
{
    return capture.bytes.size() + capture.request.size();
}

TrafficCaptures TrafficRecorder::take(int records)
{
    TrafficCaptures taken;
    int rows = 0;
    while (!m_captures.empty() && rows < records) {
        rows += m_captures.front().rows();
        m_bytes -= costOf(m_captures.front());
        taken.push_back(std::move(m_captures.front()));
        m_captures.pop_front();
    }
    m_rows -= rows;
    return taken;
}

void TrafficRecorder::clear()
{
    m_captures.clear();
    m_rows = 0;
    m_bytes = 0;
}

TrafficStatus TrafficRecorder::status()
{
    TrafficStatus status;
    status.recording = m_recording;
    status.seen = m_seen;
    status.sampledOut = m_sampledOut;
    status.evicted = m_evicted;
    status.waiting = m_rows;
    status.waitingBytes = m_bytes;
    status.stride = m_sampler.stride(m_clock.monotonicMs());
    status.fill = std::min(1.0,
                           std::max(double(m_rows) / double(m_limits.maxRecords),
                                    double(m_bytes) / double(m_limits.maxBytes)));
    return status;
}

} // namespace Switchboard
