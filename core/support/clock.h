// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace Switchboard {

//! Where the core reads the time. Deadlines use the monotonic time; wall time only fills fields.
class Clock
{
public:
    virtual ~Clock() = default;

    //! Milliseconds since an arbitrary start; never goes back.
    [[nodiscard]] virtual qint64 monotonicMs() const = 0;
    //! The same in microseconds, for what is shorter than a millisecond.
    [[nodiscard]] virtual qint64 monotonicUs() const { return monotonicMs() * 1000; }
    //! The same clock in nanoseconds, for what is measured.
    [[nodiscard]] virtual qint64 monotonicNs() const { return monotonicMs() * 1'000'000; }
    //! Milliseconds since 1970-01-01 UTC.
    [[nodiscard]] virtual qint64 wallMs() const = 0;
};

//! The machine's clocks. Any thread.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 monotonicMs() const override;
    [[nodiscard]] qint64 monotonicUs() const override;
    [[nodiscard]] qint64 monotonicNs() const override;
    [[nodiscard]] qint64 wallMs() const override;
};

} // namespace Switchboard
