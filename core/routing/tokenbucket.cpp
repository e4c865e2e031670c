// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/routing/tokenbucket.h"

#include <algorithm>
#include <cmath>

namespace Switchboard {

void TokenBucket::take(qint64 nowMs, int perSecond, int burst)
{
    const double refilled = double(nowMs - m_lastMs) * perSecond / 1000;
    m_spent = std::clamp(m_spent - refilled, 0.0, 2.0 * burst) + 1;
    m_lastMs = nowMs;
}

qint64 TokenBucket::waitMs(int perSecond, int burst) const
{
    const double missing = m_spent + 1 - burst;
    return missing <= 0 ? 0 : qint64(std::ceil(missing * 1000 / perSecond));
}

} // namespace Switchboard
