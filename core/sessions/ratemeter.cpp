// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/sessions/ratemeter.h"

#include <algorithm>
#include <numeric>

namespace Switchboard {

void RateMeter::sample(quint64 total, qint64 nowMs)
{
    if (m_secondStartMs == 0) {
        m_secondStartMs = nowMs;
        return; // what was counted before the first second is over belongs to it
    }
    while (nowMs - m_secondStartMs >= 1000) {
        m_counts[m_next] = quint32(total - m_lastTotal);
        m_lastTotal = total;
        m_next = quint8((m_next + 1) % Seconds);
        m_filled = std::min<quint8>(quint8(m_filled + 1), Seconds);
        m_secondStartMs += 1000;
        if (nowMs - m_secondStartMs > Seconds * 1000)
            m_secondStartMs =
                nowMs; // nobody sampled for long; do not count the gap second by second
    }
}

double RateMeter::perSecond() const
{
    if (m_filled == 0)
        return 0;
    return double(std::accumulate(m_counts.begin(), m_counts.end(), quint64(0))) / m_filled;
}

} // namespace Switchboard
