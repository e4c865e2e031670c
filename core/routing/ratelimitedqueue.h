// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/backend.h"
#include "core/onebot/action.h"

#include <deque>
#include <optional>

namespace Switchboard {

//! A call that waits for its turn; its caller was answered `async`.
struct QueuedCall {
    ActionCall call;
    ActionCaller caller;
    int timeoutSeconds = 0;
    qint64 bytes = 0; //!< size of the request
};

//! The calls made with the suffix `_rate_limited`: one line for the whole program, one call each
//! 500 ms, the first at once (protocol.md section 8). I/O thread.
class RateLimitedQueue final
{
public:
    static constexpr qint64 IntervalMs = 500;
    static constexpr int MaxCalls = 1000;
    static constexpr qint64 MaxBytes = 64LL * 1024 * 1024;

    //! Whether one more call of \a bytes finds room.
    [[nodiscard]] bool hasRoom(qint64 bytes) const;
    void add(QueuedCall call);
    //! The next call if its time has come at \a nowMs (monotonic).
    [[nodiscard]] std::optional<QueuedCall> takeDue(qint64 nowMs);
    //! Drops what \a serviceId still has in the line; says how many calls that were.
    int dropService(const QString &serviceId);

    [[nodiscard]] int count() const { return int(m_calls.size()); }
    [[nodiscard]] int count(SessionId session) const;

private:
    std::deque<QueuedCall> m_calls;
    qint64 m_bytes = 0;
    std::optional<qint64> m_lastMs; // when a call last left
};

} // namespace Switchboard
