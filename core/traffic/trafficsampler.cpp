// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/traffic/trafficsampler.h"

#include <algorithm>

namespace Switchboard {

int TrafficSampler::note(Lane lane, int messages, qint64 nowMs)
{
    advance(nowMs);
    LaneCounts &counts = lane == Lane::Single ? m_single : m_fanOut;
    counts.perSlot[size_t(m_slot % Slots)] += messages;
    counts.sum += messages;
    updateStrides();
    return counts.stride;
}

int TrafficSampler::stride(qint64 nowMs)
{
    advance(nowMs);
    return std::max(m_single.stride, m_fanOut.stride);
}

void TrafficSampler::advance(qint64 nowMs)
{
    const qint64 slot = nowMs / SlotMs;
    if (slot == m_slot)
        return;
    const qint64 steps = std::clamp<qint64>(slot - m_slot, 0, 2LL * Slots);
    for (qint64 step = 1; step <= steps; ++step) {
        // A calm second in the past must be seen even when nothing was noted in it.
        const auto index = size_t((slot - steps + step) % Slots);
        for (LaneCounts *lane : {&m_single, &m_fanOut}) {
            lane->sum -= lane->perSlot[index];
            lane->perSlot[index] = 0;
            ++lane->calmSlots;
        }
        updateStrides();
    }
    m_slot = slot;
}

void TrafficSampler::updateStrides()
{
    raise(m_single, m_budget);
    const qint64 singles = m_single.sum / m_single.stride;
    raise(m_fanOut, std::max<qint64>(m_budget - singles, m_budget / LeastShare));
}

//! A stride grows at once and shrinks when a whole second would have done with less, so that the
//! note about it does not flicker.
void TrafficSampler::raise(LaneCounts &lane, qint64 budget)
{
    const int needed = int((lane.sum + budget - 1) / std::max<qint64>(budget, 1));
    if (needed >= lane.stride)
        lane.calmSlots = 0;
    if (needed > lane.stride || lane.calmSlots >= Slots)
        lane.stride = std::max(needed, 1);
}

} // namespace Switchboard
