// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/scenario/scenario.h"
#include "core/scenario/scenariostage.h"
#include "core/scenario/scenariovariables.h"
#include "core/support/clock.h"

#include <QObject>
#include <QTimer>

namespace Switchboard {

//! Does the acts of a repetition at a steady rate, in batches. I/O thread.
//!
//! At most MaxInFlight acts wait for their ends; when that many do, the rate falls and what is late
//! is made up for.
class ActPacer final : public QObject
{
    Q_OBJECT

public:
    static constexpr int MaxInFlight = 256;
    static constexpr int TickMs = 10;
    static constexpr int MaxBatch = 1000; //!< acts in one turn of the event loop

    //! \a stage and \a clock live longer.
    ActPacer(ScenarioStage &stage, const Clock &clock, QObject *parent = nullptr);

    //! Does the acts of \a repeat, which lives until finished() or stop(). \a rate in acts per
    //! second; 0 = as fast as they end.
    void start(const ScenarioStep &repeat, const ScenarioVariables &variables, double rate);
    void pause();
    void resume();
    //! Begins no more acts; finished() does not come.
    void stop();
    [[nodiscard]] qint64 ended() const { return m_ended; }

Q_SIGNALS:
    //! All acts have ended, or one could not be done: \a error.
    void finished(const QString &error);

private:
    void tick();
    void beginOne();
    void actEnded(const CommandResult &result);
    [[nodiscard]] qint64 dueByNow() const;

    ScenarioStage &m_stage;
    const Clock &m_clock;
    QTimer m_timer;
    const ScenarioStep *m_repeat = nullptr; // null = nothing runs
    ScenarioVariables m_variables;
    double m_rate = 0;
    qint64 m_total = 0;
    qint64 m_begun = 0;
    qint64 m_ended = 0;
    qint64 m_startedUs = 0; // as if there had been no pause
    quint64 m_generation = 0; // ends of acts that belong to an earlier start() do not count
    bool m_paused = false;
    QString m_error;
};

} // namespace Switchboard
