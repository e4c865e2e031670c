// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// How the steps of ScenarioRunner end, and the whole; how they begin is in scenariorunner.cpp.

#include "core/scenario/scenariorunner.h"

namespace Switchboard {

namespace {

using State = ScenarioProgress::State;
using Status = ScenarioStepResult::Status;

} // namespace

void ScenarioRunner::settleExpectations()
{
    const QList<ExpectationBook::Outcome> outcomes = m_book.takeOutcomes();
    for (const ExpectationBook::Outcome &outcome : outcomes) {
        if (!isRunning())
            return; // a failure before this one has ended everything
        const Place place = m_open.take(outcome.number);
        if (m_waiting == Waiting::Expectation && m_waitsFor == outcome.number)
            m_waiting = Waiting::Nothing;
        if (outcome.passed && !place.step->saveAs.isEmpty())
            m_variables.set(place.step->saveAs, outcome.data);
        if (outcome.passed)
            pass(place, outcome.ms, outcome.seen, outcome.peer);
        else
            fail(place, outcome.ms, outcome.seen, outcome.peer);
    }
    if (m_waiting == Waiting::Rest && m_book.openCount() == 0)
        m_waiting = Waiting::Nothing;
    if (!outcomes.isEmpty())
        runSoon();
}

void ScenarioRunner::pacerFinished(const QString &error)
{
    m_waiting = Waiting::Nothing;
    m_result.acts += m_pacer.ended();
    const qint64 ms = activeMs() - m_paced.startedMs;
    if (error.isEmpty())
        pass(m_paced, ms, QStringLiteral("%1 acts").arg(m_pacer.ended()), {});
    else
        fail(m_paced, ms, error, {});
    runSoon();
}

void ScenarioRunner::pass(const Place &place, qint64 ms, const QString &seen,
                          const ScenarioPeer &peer)
{
    ScenarioStepResult &result = m_result.steps[place.top];
    if (place.step != &m_steps[place.top] || result.status == Status::Failed)
        return; // the repetition around it counts, and stays failed when something in it did
    result.status = Status::Passed;
    result.ms = ms;
    result.seen = seen;
    result.session = peer.session.value();
    result.clientName = peer.clientName;
    report(place.top);
}

void ScenarioRunner::fail(const Place &place, qint64 ms, const QString &seen,
                          const ScenarioPeer &peer)
{
    ScenarioStepResult &result = m_result.steps[place.top];
    const bool isInside = place.step != &m_steps[place.top];
    const bool isFirst = result.status != Status::Failed;
    if (isFirst) {
        result.status = Status::Failed;
        result.ms = ms;
        result.seen = isInside ? QStringLiteral("line %1: %2: %3")
                                     .arg(place.step->line)
                                     .arg(titleOf(*place.step), seen)
                               : seen;
        result.session = peer.session.value();
        result.clientName = peer.clientName;
        if (m_result.error.isEmpty())
            m_result.error = QStringLiteral("step %1, line %2: %3: %4")
                                 .arg(result.number)
                                 .arg(result.line)
                                 .arg(result.title, result.seen);
        report(place.top);
    }
    if (!m_scenario.continuesAfterFailure)
        end(m_result.error);
    else
        runSoon();
}

void ScenarioRunner::report(qsizetype top)
{
    ScenarioProgress now = progress();
    now.ended = m_result.steps[top];
    Q_EMIT progressed(now);
}

void ScenarioRunner::end(const QString &error)
{
    ++m_generation;
    m_result.ms = activeMs();
    if (m_waiting == Waiting::Pacer)
        m_result.acts += m_pacer.ended();
    if (m_result.error.isEmpty())
        m_result.error = error;
    m_result.passed = m_result.error.isEmpty();
    m_state = State::Idle;
    m_waiting = Waiting::Nothing;
    m_levels.clear();
    m_open.clear();
    m_book = {};
    m_pacer.stop();
    m_timer.stop();
    m_timeout.stop();
    m_pulse.stop();
    Q_EMIT progressed(progress());
    Q_EMIT finished(m_result);
}

} // namespace Switchboard
