// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/routing/tokenbucket.h"

#include <algorithm>

namespace Switchboard {

bool TokenBucket::take(qint64 nowMs, int perSecond, int burst)
{
    const double refilled = double(nowMs - m_lastMs) * perSecond / 1000;
    m_spent = std::max(0.0, m_spent - refilled);
    m_lastMs = nowMs;
    if (m_spent + 1 > burst)
        return false;
    m_spent += 1;
    return true;
}

} // namespace Switchboard
