// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace Switchboard {

//! Tells whether a client reads too slowly. A short burst is not slow and a short breath is no
//! recovery: the queue must stay above its mark, or far below it, for a while.
class SlowDetector final
{
public:
    static constexpr qint64 SlowAfterMs = 3'000;
    static constexpr qint64 RecoveredAfterMs = 5'000;
    static constexpr int RecoveredPercent = 20; //!< of the mark

    //! \a queuedBytes wait now; \a markBytes is the limit that a client may reach for a moment.
    void sample(qint64 queuedBytes, qint64 markBytes, qint64 nowMs);
    [[nodiscard]] bool isSlow() const { return m_slow; }

private:
    bool m_slow = false;
    qint64 m_sinceMs =
        -1; //!< when the queue crossed the line towards the other state; -1 = it has not
};

//! Says how many messages were dropped, at most once in 10 s.
class DropReporter final
{
public:
    static constexpr qint64 EveryMs = 10'000;

    //! \a dropped in total so far. Returns how many are new and not reported yet; 0 = nothing to
    //! say.
    [[nodiscard]] quint64 report(quint64 dropped, qint64 nowMs);

private:
    quint64 m_reported = 0;
    qint64 m_lastMs = -EveryMs;
};

} // namespace Switchboard
