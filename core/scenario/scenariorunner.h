// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/scenario/actpacer.h"
#include "core/scenario/expectationbook.h"
#include "core/scenario/scenario.h"
#include "core/scenario/scenarioorder.h"
#include "core/scenario/scenarioresult.h"
#include "core/scenario/scenariostage.h"
#include "core/scenario/scenariovariables.h"
#include "core/support/clock.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

namespace Switchboard {

//! Plays one scenario at a time. I/O thread.
class ScenarioRunner final : public QObject
{
    Q_OBJECT

public:
    //! \a stage and \a clock live longer.
    ScenarioRunner(ScenarioStage &stage, const Clock &clock, QObject *parent = nullptr);

    //! Only when nothing runs. finished() follows, never before this returns.
    void start(const Scenario &scenario, const ScenarioPace &pace);
    //! Begins nothing more until resume(); deadlines wait too.
    void pause();
    void resume();
    //! Ends it with the steps that are left skipped; finished() comes before this returns.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_state != ScenarioProgress::State::Idle; }
    [[nodiscard]] ScenarioProgress progress() const;

Q_SIGNALS:
    //! After every step, every half second in long ones, and with the last, idle state.
    void progressed(const Switchboard::ScenarioProgress &progress);
    void finished(const Switchboard::ScenarioResult &result);

private:
    enum class Waiting { Nothing, Act, Time, Expectation, Pacer, Rest };
    //! A list of steps that is being gone through.
    struct Level {
        const QList<ScenarioStep> *steps = nullptr;
        qsizetype next = 0;
        qint64 round = 1;
        qint64 rounds = 1;
    };
    //! A step and the step of the outermost list that it belongs to.
    struct Place {
        const ScenarioStep *step = nullptr;
        qsizetype top = 0;
        qint64 startedMs = 0;
    };

    void runSoon();
    void run();
    bool runOne();
    bool leaveLevel();
    void begin(const ScenarioStep &step);
    void beginAct(const Place &place);
    void actEnded(const Place &place, const CommandResult &result);
    void beginExpectation(const Place &place);
    void settleExpectations();
    void pacerFinished(const QString &error);
    void pass(const Place &place, qint64 ms, const QString &seen, const ScenarioPeer &peer);
    void fail(const Place &place, qint64 ms, const QString &seen, const ScenarioPeer &peer);
    void report(qsizetype top);
    void end(const QString &error);
    void wake();
    void schedule();
    [[nodiscard]] qint64 activeMs() const;
    [[nodiscard]] qint64 scaled(qint64 ms) const;
    [[nodiscard]] bool isNested() const { return m_levels.size() > 1; }

    ScenarioStage &m_stage;
    const Clock &m_clock;
    ActPacer m_pacer;
    QTimer m_timer; //!< the next deadline or the end of a wait
    QTimer m_timeout;
    QTimer m_pulse; //!< progress during long steps
    Scenario m_scenario;
    QList<ScenarioStep> m_steps; //!< world and steps
    ScenarioPace m_pace;
    ScenarioVariables m_variables;
    ExpectationBook m_book;
    ScenarioResult m_result;
    QList<Level> m_levels; //!< innermost last
    QHash<int, Place> m_open; //!< expectations by their numbers
    Place m_paced; //!< what the pacer repeats
    Place m_waited; //!< the wait that runs
    ScenarioProgress::State m_state = ScenarioProgress::State::Idle;
    Waiting m_waiting = Waiting::Nothing;
    int m_lastExpectation = 0;
    int m_waitsFor = 0; //!< the number of the expectation that the next step waits for
    qint64 m_wakeMs = -1; //!< active time at which a wait ends
    qint64 m_startedMs = 0;
    qint64 m_pausedMs = 0; //!< all pauses that are over
    qint64 m_pauseBeganMs = 0;
    quint64 m_generation = 0; //!< what ends after stop() belongs to nobody
    bool m_turnEnded = false; //!< an expectation was waited for since the last act
    bool m_isRunSoon = false;
};

} // namespace Switchboard
