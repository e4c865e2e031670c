// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QTimer>

//! Watches the event loop of its thread: a timer is due every few milliseconds, and how late it
//! comes is how long a click would have waited.
class LoopWatch final
{
public:
    struct Result {
        double seconds = 0;
        double cpuShare = 0; //!< of one core, of this thread
        double delayP50Ms = 0;
        double delayP99Ms = 0;
        double delayMaxMs = 0;
        //! The most CPU time between two turns of the loop: unlike the delay it does not grow when
        //! other programs take the core away.
        double workMaxMs = 0;
    };

    LoopWatch();

    void start();
    [[nodiscard]] Result stop();

private:
    void turn();

    QTimer m_timer;
    QElapsedTimer m_sinceTurn;
    QElapsedTimer m_sinceStart;
    double m_cpuAtStart = 0;
    double m_cpuAtTurn = 0;
    double m_workMax = 0;
    QList<double> m_delays;
};

//! The CPU time of this thread in seconds.
[[nodiscard]] double threadCpuSeconds();
//! Resident memory of the process in MiB.
[[nodiscard]] double residentMiB();
//! The value below which \a share of \a values lie; 0 when there are none.
[[nodiscard]] double percentile(QList<double> values, double share);
