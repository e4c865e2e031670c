// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace Switchboard {

//! Notices that the machine slept: the clock that counts sleep has run ahead of the one that does
//! not. Timers stand still meanwhile, and every link may be dead. On platforms without such a clock
//! it never reports anything.
class SleepDetector final
{
public:
    SleepDetector();

    //! Whether the machine slept for more than 2 s since the last call.
    [[nodiscard]] bool hasSlept();
    //! The same for given clocks in ms; for tests.
    [[nodiscard]] bool hasSlept(qint64 bootMs, qint64 monotonicMs);

private:
    qint64 m_asleepMs = 0; //!< total sleep at the last call
};

} // namespace Switchboard
