// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/bench/gui/loopwatch.h"

#include <QFile>

#include <algorithm>
#include <ctime>
#include <unistd.h>

namespace {

constexpr int IntervalMs = 5;

} // namespace

LoopWatch::LoopWatch()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(IntervalMs);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { turn(); });
}

void LoopWatch::start()
{
    m_delays.clear();
    m_workMax = 0;
    m_cpuAtStart = m_cpuAtTurn = threadCpuSeconds();
    m_sinceStart.start();
    m_sinceTurn.start();
    m_timer.start();
}

LoopWatch::Result LoopWatch::stop()
{
    m_timer.stop();
    Result result;
    result.seconds = double(m_sinceStart.nsecsElapsed()) / 1e9;
    result.cpuShare = (threadCpuSeconds() - m_cpuAtStart) / result.seconds;
    result.delayP50Ms = percentile(m_delays, 0.50);
    result.delayP99Ms = percentile(m_delays, 0.99);
    result.delayMaxMs = percentile(m_delays, 1);
    result.workMaxMs = m_workMax;
    return result;
}

void LoopWatch::turn()
{
    const double elapsed = double(m_sinceTurn.nsecsElapsed()) / 1e6;
    m_sinceTurn.start();
    m_delays.append(std::max(0.0, elapsed - IntervalMs));
    const double cpu = threadCpuSeconds();
    m_workMax = std::max(m_workMax, (cpu - m_cpuAtTurn) * 1000);
    m_cpuAtTurn = cpu;
}

double threadCpuSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

double residentMiB()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const double pages = file.readAll().split(' ').value(1).toDouble();
    return pages * double(::sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

double percentile(QList<double> values, double share)
{
    if (values.isEmpty())
        return 0;
    std::ranges::sort(values);
    const auto place = qsizetype(share * double(values.size()));
    return values.at(std::min(place, values.size() - 1));
}
