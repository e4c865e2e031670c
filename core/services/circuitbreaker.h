// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QtGlobal>

namespace Switchboard {

//! Whether a target that failed again and again is tried at all. Closed: every request goes out.
//! After some failures in a row it is open: nothing goes out for a pause. Then one request may try
//! (half-open): it closes the circuit, or opens it for twice the pause. Pure: the time comes from
//! outside.
class CircuitBreaker final
{
public:
    enum class State { Closed, Open, HalfOpen };

    static constexpr int FailuresToOpen = 5; //!< in a row
    static constexpr qint64 FirstPauseMs = 1'000;
    static constexpr qint64 LongestPauseMs = 30'000;

    //! Whether a request may go out at \a nowMs. The end of a pause makes it half-open.
    [[nodiscard]] bool admits(qint64 nowMs);
    void succeed();
    void fail(qint64 nowMs);

    [[nodiscard]] State state() const { return m_state; }
    //! While open: the time of the next try. Otherwise 0.
    [[nodiscard]] qint64 nextTryMs() const { return m_state == State::Open ? m_nextTryMs : 0; }
    [[nodiscard]] int failures() const { return m_failures; }

private:
    State m_state = State::Closed;
    int m_failures = 0; //!< in a row
    qint64 m_pauseMs = FirstPauseMs;
    qint64 m_nextTryMs = 0;
};

//! `closed`, `open`, `half-open`; stable in JSON output.
[[nodiscard]] QString toString(CircuitBreaker::State state);

} // namespace Switchboard
