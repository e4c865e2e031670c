// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/support/sleepdetector.h"

#include <ctime>

namespace Switchboard {

namespace {

constexpr qint64 NoticeableMs = 2'000;

qint64 readClock(clockid_t clock)
{
    timespec time{};
    ::clock_gettime(clock, &time);
    return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

qint64 bootClockMs()
{
#ifdef CLOCK_BOOTTIME
    return readClock(CLOCK_BOOTTIME);
#else
    return readClock(CLOCK_MONOTONIC);
#endif
}

} // namespace

SleepDetector::SleepDetector() : m_asleepMs(bootClockMs() - readClock(CLOCK_MONOTONIC)) { }

bool SleepDetector::hasSlept()
{
    return hasSlept(bootClockMs(), readClock(CLOCK_MONOTONIC));
}

bool SleepDetector::hasSlept(qint64 bootMs, qint64 monotonicMs)
{
    const qint64 asleep = bootMs - monotonicMs;
    const bool slept = asleep - m_asleepMs > NoticeableMs;
    m_asleepMs = asleep;
    return slept;
}

} // namespace Switchboard
