// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/sessions/slowdetector.h"

#include <utility>

namespace Switchboard {

void SlowDetector::sample(qint64 queuedBytes, qint64 markBytes, qint64 nowMs)
{
    const bool towardsOther =
        m_slow ? queuedBytes * 100 < markBytes * RecoveredPercent : queuedBytes >= markBytes;
    if (!towardsOther) {
        m_sinceMs = -1;
        return;
    }
    if (m_sinceMs < 0)
        m_sinceMs = nowMs;
    if (nowMs - m_sinceMs < (m_slow ? RecoveredAfterMs : SlowAfterMs))
        return;
    m_slow = !m_slow;
    m_sinceMs = -1;
}

quint64 DropReporter::report(quint64 dropped, qint64 nowMs)
{
    if (dropped == m_reported || nowMs - m_lastMs < EveryMs)
        return 0;
    m_lastMs = nowMs;
    return dropped - std::exchange(m_reported, dropped);
}

} // namespace Switchboard
