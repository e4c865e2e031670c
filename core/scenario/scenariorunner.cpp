// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/scenariorunner.h"

#include "core/scenario/expectationmatch.h"
#include "core/scenario/scenarioduration.h"
#include "core/scenario/scenarionode.h"

#include <QPointer>

#include <utility>

namespace Switchboard {

namespace {

constexpr int StepsPerTurn = 100; // then others on this thread have their turn
constexpr int PulseMs = 500;

using State = ScenarioProgress::State;
using Status = ScenarioStepResult::Status;

} // namespace

ScenarioRunner::ScenarioRunner(ScenarioStage &stage, const Clock &clock, QObject *parent)
    : QObject(parent), m_stage(stage), m_clock(clock), m_pacer(stage, clock, this), m_timer(this),
      m_timeout(this), m_pulse(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timeout.setSingleShot(true);
    m_pulse.setInterval(PulseMs);
    connect(&m_timer, &QTimer::timeout, this, &ScenarioRunner::wake);
    connect(&m_pulse, &QTimer::timeout, this, [this] { Q_EMIT progressed(progress()); });
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        const QString limit = scenarioDuration(m_pace.timeoutMs);
        end(QStringLiteral("it took longer than %1").arg(limit));
    });
    connect(&m_pacer, &ActPacer::finished, this, &ScenarioRunner::pacerFinished);
    connect(&stage, &ScenarioStage::observed, this, [this](const Observation &observation) {
        if (!isRunning())
            return;
        m_book.observe(observation, activeMs());
        settleExpectations();
    });
}

void ScenarioRunner::start(const Scenario &scenario, const ScenarioPace &pace)
{
    ++m_generation;
    m_scenario = scenario;
    m_steps = scenario.world + scenario.steps;
    m_pace = pace;
    m_variables = ScenarioVariables(scenario.variables);
    m_book = {};
    m_open.clear();
    m_result = {.name = scenario.name};
    for (qsizetype i = 0; i < m_steps.size(); ++i)
        m_result.steps.append(
            {.number = int(i) + 1, .line = m_steps[i].line, .title = titleOf(m_steps[i])});
    m_levels = {{.steps = &m_steps}};
    m_state = State::Running;
    m_waiting = Waiting::Nothing;
    m_waited = {};
    m_turnEnded = false;
    m_wakeMs = -1;
    m_startedMs = m_clock.monotonicMs();
    m_pausedMs = 0;
    m_pulse.start();
    if (pace.timeoutMs > 0)
        m_timeout.start(std::chrono::milliseconds(pace.timeoutMs));
    runSoon();
}

void ScenarioRunner::pause()
{
    if (m_state != State::Running)
        return;
    m_pauseBeganMs = m_clock.monotonicMs();
    m_state = State::Paused;
    m_timer.stop();
    m_pacer.pause();
    Q_EMIT progressed(progress());
}

void ScenarioRunner::resume()
{
    if (m_state != State::Paused)
        return;
    m_pausedMs += m_clock.monotonicMs() - m_pauseBeganMs;
    m_state = State::Running;
    m_pacer.resume();
    schedule();
    Q_EMIT progressed(progress());
    runSoon();
}

void ScenarioRunner::stop()
{
    if (!isRunning())
        return;
    m_result.stopped = true;
    end(QStringLiteral("stopped"));
}

ScenarioProgress ScenarioRunner::progress() const
{
    const qsizetype step = m_levels.isEmpty() ? m_steps.size() : m_levels.first().next;
    const qint64 paced = m_waiting == Waiting::Pacer ? m_pacer.ended() : 0;
    return {.state = m_state,
            .name = m_scenario.name,
            .step = int(step),
            .steps = int(m_steps.size()),
            .acts = m_result.acts + paced};
}

void ScenarioRunner::runSoon()
{
    if (std::exchange(m_isRunSoon, true))
        return;
    QMetaObject::invokeMethod(this, &ScenarioRunner::run, Qt::QueuedConnection);
}

void ScenarioRunner::run()
{
    m_isRunSoon = false;
    int left = StepsPerTurn;
    while (left > 0 && runOne())
        --left;
    if (left == 0)
        runSoon();
    schedule();
}

//! Begins the next step. False when there is something to wait for.
bool ScenarioRunner::runOne()
{
    if (m_state != State::Running || m_waiting != Waiting::Nothing)
        return false;
    if (m_levels.isEmpty()) {
        if (m_book.openCount() == 0)
            end({});
        else
            m_waiting = Waiting::Rest;
        return false;
    }
    Level &level = m_levels.last();
    if (level.next == level.steps->size())
        return leaveLevel();
    const ScenarioStep &step = level.steps->at(level.next);
    if (step.atMs && scaled(*step.atMs) > activeMs()) {
        m_wakeMs = scaled(*step.atMs);
        m_waiting = Waiting::Time;
        return false;
    }
    ++level.next;
    begin(step);
    return true;
}

bool ScenarioRunner::leaveLevel()
{
    Level &level = m_levels.last();
    if (level.round < level.rounds) {
        ++level.round;
        level.next = 0;
        m_variables.set(QStringLiteral("index"), level.round);
        return true;
    }
    m_levels.removeLast();
    if (m_levels.isEmpty())
        return true;
    const qsizetype place = m_levels.last().next - 1;
    if (!isNested() && m_result.steps[place].status == Status::Skipped)
        pass({&m_steps[place], place}, activeMs() - m_result.steps[place].ms, {}, {});
    else
        m_variables.set(QStringLiteral("index"), m_levels.last().round);
    return true;
}

void ScenarioRunner::begin(const ScenarioStep &step)
{
    const qsizetype top = m_levels.first().next - 1;
    const Place place{&step, top, activeMs()};
    switch (step.kind) {
    case ScenarioStep::Kind::Act:
        beginAct(place);
        return;
    case ScenarioStep::Kind::Wait:
        m_wakeMs = activeMs() + scaled(step.waitMs);
        m_waiting = Waiting::Time;
        m_waited = place;
        return;
    case ScenarioStep::Kind::Expect:
    case ScenarioStep::Kind::ExpectNone:
        beginExpectation(place);
        return;
    case ScenarioStep::Kind::Repeat:
        break;
    }
    if (std::exchange(m_turnEnded, false))
        m_book.forget();
    if (step.ratePerSecond > 0) {
        m_book.markAct();
        m_paced = place;
        m_waiting = Waiting::Pacer;
        m_pacer.start(step, m_variables, step.ratePerSecond * m_pace.speed);
        return;
    }
    if (!isNested())
        m_result.steps[top].ms = place.startedMs; // becomes the duration when it ends
    m_variables.set(QStringLiteral("index"), 1);
    m_levels.append({.steps = &step.steps, .rounds = step.count});
}

void ScenarioRunner::beginAct(const Place &place)
{
    if (std::exchange(m_turnEnded, false))
        m_book.forget();
    m_book.markAct();
    const Result<QJsonValue> params = m_variables.expanded(place.step->params);
    if (!params) {
        fail(place, 0, params.error(), {});
        return;
    }
    m_waiting = Waiting::Act;
    const QPointer<ScenarioRunner> guard(this);
    m_stage.act({place.step->act, params.value().toObject()},
                [guard, place, generation = m_generation](const CommandResult &result) {
                    if (guard && guard->m_generation == generation)
                        guard->actEnded(place, result);
                });
}

void ScenarioRunner::actEnded(const Place &place, const CommandResult &result)
{
    m_waiting = Waiting::Nothing;
    ++m_result.acts;
    const qint64 ms = activeMs() - place.startedMs;
    if (!result.ok) {
        fail(place, ms, result.error, {});
        return;
    }
    m_variables.set(QStringLiteral("last"), result.data);
    if (!place.step->saveAs.isEmpty())
        m_variables.set(place.step->saveAs, result.data);
    pass(place, ms, {}, {});
    runSoon();
}

void ScenarioRunner::beginExpectation(const Place &place)
{
    const Result<Expectation> expectation = expanded(place.step->expectation, m_variables);
    if (!expectation) {
        fail(place, 0, expectation.error(), {});
        return;
    }
    if (m_book.openCount() >= ScenarioLimits::MaxOpenExpectations) {
        fail(place, 0, QStringLiteral("more than 1000 expectations are open"), {});
        return;
    }
    const int number = ++m_lastExpectation;
    m_open.insert(number, place);
    if (!expectation.value().background) {
        m_waiting = Waiting::Expectation;
        m_waitsFor = number;
        m_turnEnded = true;
    }
    m_book.open(number, place.step->kind, expectation.value(), m_stage.peers(), activeMs());
    settleExpectations();
}

void ScenarioRunner::wake()
{
    m_book.expire(activeMs());
    settleExpectations();
    if (m_waiting == Waiting::Time && m_wakeMs <= activeMs()) {
        m_waiting = Waiting::Nothing;
        if (m_waited.step)
            pass(m_waited, activeMs() - m_waited.startedMs, {}, {});
        m_waited = {};
        runSoon();
    }
    schedule();
}

//! Sets the timer for what comes next.
void ScenarioRunner::schedule()
{
    if (m_state != State::Running)
        return;
    qint64 next = m_book.nextDeadline();
    if (m_waiting == Waiting::Time && (next < 0 || m_wakeMs < next))
        next = m_wakeMs;
    if (next < 0)
        m_timer.stop();
    else
        m_timer.start(std::chrono::milliseconds(std::max<qint64>(0, next - activeMs())));
}

qint64 ScenarioRunner::activeMs() const
{
    const qint64 now = m_state == State::Paused ? m_pauseBeganMs : m_clock.monotonicMs();
    return now - m_startedMs - m_pausedMs;
}

qint64 ScenarioRunner::scaled(qint64 ms) const
{
    return m_pace.speed > 0 ? qRound64(double(ms) / m_pace.speed) : 0;
}

} // namespace Switchboard
