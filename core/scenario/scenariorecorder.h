// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/commands.h"
#include "core/scenario/observation.h"
#include "core/scenario/scenario.h"
#include "core/support/clock.h"

#include <QHash>

namespace Switchboard {

//! Writes down what happens as a scenario: acts at the times at which they were done, what bots did
//! about them as expectations. I/O thread.
//!
//! Numbers that are new in every run (messages, requests, files) become variables.
class ScenarioRecorder final
{
public:
    static constexpr int MaxSteps = 10'000;
    static constexpr qint64 MaxBytes = 4 * 1024 * 1024; //!< of all parameters

    //! \a clock lives longer.
    explicit ScenarioRecorder(const Clock &clock) : m_clock(clock) { }

    //! Forgets everything and begins.
    void start();
    //! The scenario so far; nothing is recorded any more.
    [[nodiscard]] Scenario stop();
    [[nodiscard]] bool isRecording() const { return m_isRecording; }
    //! There is no room for more; what comes now is left out.
    [[nodiscard]] bool isFull() const;
    [[nodiscard]] qsizetype stepCount() const { return m_scenario.steps.size(); }

    void noteRecord(const SimulatorRecord &record);
    void noteReply(const ChatMessage &message);

private:
    //! The step whose data holds a number, and the key in it.
    struct Source {
        qsizetype step = 0;
        QString key;
    };

    void noteAct(const SimulatorRecord &record);
    void noteAction(const SimulatorRecord &record);
    void addExpectation(const Expectation &expectation, const QJsonObject &data);
    void append(const ScenarioStep &step);
    void remember(const QJsonObject &data);
    [[nodiscard]] QJsonValue withVariables(const QString &key, const QJsonValue &value);
    [[nodiscard]] QJsonObject withVariables(const QJsonObject &object);
    [[nodiscard]] QString withReplies(const QString &text);

    const Clock &m_clock;
    Scenario m_scenario;
    QHash<QString, Source> m_sources; //!< by the number's text
    bool m_isRecording = false;
    qint64 m_bytes = 0;
    qint64 m_firstMs = 0; //!< of the first act
    qint64 m_lastActMs = 0;
};

} // namespace Switchboard
