// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/clock.h"

namespace Switchboard::Testing {

//! A clock that stands still until the test moves it.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] qint64 monotonicMs() const override { return m_monotonicMs; }
    [[nodiscard]] qint64 wallMs() const override { return m_wallMs; }

    void setMonotonicMs(qint64 ms) { m_monotonicMs = ms; }
    void setWallMs(qint64 ms) { m_wallMs = ms; }
    //! Both times.
    void advance(qint64 ms)
    {
        m_monotonicMs += ms;
        m_wallMs += ms;
    }

private:
    qint64 m_monotonicMs = 1'000'000;
    qint64 m_wallMs = 1'700'000'000'000;
};

} // namespace Switchboard::Testing
