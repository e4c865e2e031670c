// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace Switchboard {

//! Allows a burst at once and a steady rate after it. It starts full.
class TokenBucket final
{
public:
    //! Takes one token at \a nowMs (monotonic) if there is one. The limits may change between
    //! calls; \a perSecond and \a burst are at least 1.
    [[nodiscard]] bool take(qint64 nowMs, int perSecond, int burst);

private:
    double m_spent = 0; // tokens missing from a full bucket
    qint64 m_lastMs = 0;
};

} // namespace Switchboard
