// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace Switchboard {

//! How one step of a scenario ended.
struct ScenarioStepResult {
    enum class Status { Passed, Failed, Skipped };

    int number = 0; //!< from 1, the acts of `world` first
    int line = 0; //!< in the file; 0 = unknown
    QString title;
    Status status = Status::Skipped;
    qint64 ms = 0;
    QString seen; //!< what met it, or why it failed
    quint64 session = 0; //!< whose doing decided it; 0 = nobody's
    QString clientName;
};

//! How a scenario ended.
struct ScenarioResult {
    QString name;
    bool passed = false;
    bool stopped = false; //!< somebody stopped it
    QString error; //!< why it did not pass; one line
    qint64 ms = 0;
    qint64 acts = 0; //!< with all repetitions
    QList<ScenarioStepResult> steps;
};

//! How far a scenario is.
struct ScenarioProgress {
    enum class State { Idle, Running, Paused };

    State state = State::Idle;
    QString name;
    int step = 0; //!< the number of the step that runs
    int steps = 0;
    qint64 acts = 0; //!< done so far
    std::optional<ScenarioStepResult> ended; //!< a step that has ended just now
};

[[nodiscard]] QString toString(ScenarioStepResult::Status status);
[[nodiscard]] QString toString(ScenarioProgress::State state);
[[nodiscard]] QJsonObject toJson(const ScenarioStepResult &step);
//! The keys are in the help of switchboardctl.
[[nodiscard]] QJsonObject toJson(const ScenarioResult &result);
[[nodiscard]] QJsonObject toJson(const ScenarioProgress &progress);
//! What toJson() wrote.
[[nodiscard]] ScenarioResult scenarioResultFrom(const QJsonObject &json);

} // namespace Switchboard

Q_DECLARE_METATYPE(Switchboard::ScenarioProgress)
Q_DECLARE_METATYPE(Switchboard::ScenarioResult)
