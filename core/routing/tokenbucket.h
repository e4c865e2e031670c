// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace Switchboard {

//! Allows a burst at once and a steady rate after it. It starts full.
class TokenBucket final
{
public:
    //! Takes one token at \a nowMs (monotonic), on credit if there is none. The limits may change
    //! between calls; \a perSecond and \a burst are at least 1.
    void take(qint64 nowMs, int perSecond, int burst);
    //! How many ms after the last take() the next token is there; 0 = it is there now.
    [[nodiscard]] qint64 waitMs(int perSecond, int burst) const;

private:
    double m_spent = 0; // tokens missing from a full bucket
    qint64 m_lastMs = 0;
};

} // namespace Switchboard
