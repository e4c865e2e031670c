// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/actpacer.h"

#include <QPointer>

#include <algorithm>

namespace Switchboard {

ActPacer::ActPacer(ScenarioStage &stage, const Clock &clock, QObject *parent)
    : QObject(parent), m_stage(stage), m_clock(clock)
{
    m_timer.setParent(this); // moves to another thread with us
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ActPacer::tick);
}

void ActPacer::start(const ScenarioStep &repeat, const ScenarioVariables &variables, double rate)
{
    ++m_generation;
    m_repeat = &repeat;
    m_variables = variables;
    m_rate = rate;
    m_total = repeat.count * repeat.steps.size();
    m_begun = 0;
    m_ended = 0;
    m_paused = false;
    m_error.clear();
    m_startedUs = m_clock.monotonicUs();
    m_timer.start(rate > 0 ? TickMs : 0);
}

void ActPacer::pause()
{
    m_paused = true;
    m_timer.stop();
}

void ActPacer::resume()
{
    if (!m_repeat || !m_paused)
        return;
    m_paused = false;
    if (m_rate > 0)
        m_startedUs = m_clock.monotonicUs() - qint64(double(m_begun) / m_rate * 1e6);
    m_timer.start(m_rate > 0 ? TickMs : 0);
}

void ActPacer::stop()
{
    ++m_generation;
    m_repeat = nullptr;
    m_timer.stop();
}

qint64 ActPacer::dueByNow() const
{
    if (m_rate <= 0)
        return m_total;
    const double seconds = double(m_clock.monotonicUs() - m_startedUs) / 1e6;
    return std::min(m_total, qint64(seconds * m_rate) + 1);
}

void ActPacer::tick()
{
    const qint64 due = std::min(dueByNow(), m_begun + MaxBatch);
    while (m_repeat && m_error.isEmpty() && m_begun < due && m_begun - m_ended < MaxInFlight)
        beginOne();
    const bool mustWait = m_begun - m_ended >= MaxInFlight;
    if (mustWait || m_begun == m_total || !m_error.isEmpty())
        m_timer.stop(); // the end of an act starts it again
}

void ActPacer::beginOne()
{
    const qsizetype size = m_repeat->steps.size();
    const ScenarioStep &step = m_repeat->steps[m_begun % size];
    m_variables.set(QStringLiteral("index"), m_begun / size + 1);
    ++m_begun;
    const Result<QJsonValue> params = m_variables.expanded(step.params);
    if (!params) {
        actEnded({.ok = false, .error = params.error()});
        return;
    }
    const QPointer<ActPacer> guard(this);
    m_stage.act({step.act, params.value().toObject()},
                [guard, generation = m_generation](const CommandResult &result) {
                    if (guard && guard->m_generation == generation)
                        guard->actEnded(result);
                });
}

void ActPacer::actEnded(const CommandResult &result)
{
    ++m_ended;
    if (!result.ok && m_error.isEmpty())
        m_error = QStringLiteral("act %1: %2").arg(m_ended).arg(result.error);
    const bool nothingLeft = m_begun == m_total || !m_error.isEmpty();
    if (nothingLeft && m_ended == m_begun) {
        m_repeat = nullptr;
        m_timer.stop();
        Q_EMIT finished(m_error);
    } else if (!nothingLeft && !m_paused && !m_timer.isActive()) {
        m_timer.start(m_rate > 0 ? TickMs : 0);
    }
}

} // namespace Switchboard
