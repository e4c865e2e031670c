// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/scenarioresult.h"

#include <QJsonArray>

#include <algorithm>

namespace Switchboard {

namespace {

ScenarioStepResult::Status statusFrom(const QString &word)
{
    using Status = ScenarioStepResult::Status;
    for (const Status status : {Status::Passed, Status::Failed}) {
        if (toString(status) == word)
            return status;
    }
    return Status::Skipped;
}

ScenarioStepResult stepResultFrom(const QJsonObject &json)
{
    return {.number = json.value(QLatin1String("number")).toInt(),
            .line = json.value(QLatin1String("line")).toInt(),
            .title = json.value(QLatin1String("title")).toString(),
            .status = statusFrom(json.value(QLatin1String("status")).toString()),
            .ms = json.value(QLatin1String("ms")).toInteger(),
            .seen = json.value(QLatin1String("seen")).toString(),
            .session = quint64(json.value(QLatin1String("session")).toInteger()),
            .clientName = json.value(QLatin1String("client")).toString()};
}

qint64 countOf(const ScenarioResult &result, ScenarioStepResult::Status status)
{
    return std::ranges::count(result.steps, status, &ScenarioStepResult::status);
}

} // namespace

QString toString(ScenarioStepResult::Status status)
{
    switch (status) {
    case ScenarioStepResult::Status::Passed:
        return QStringLiteral("passed");
    case ScenarioStepResult::Status::Failed:
        return QStringLiteral("failed");
    case ScenarioStepResult::Status::Skipped:
        break;
    }
    return QStringLiteral("skipped");
}

QString toString(ScenarioProgress::State state)
{
    switch (state) {
    case ScenarioProgress::State::Running:
        return QStringLiteral("running");
    case ScenarioProgress::State::Paused:
        return QStringLiteral("paused");
    case ScenarioProgress::State::Idle:
        break;
    }
    return QStringLiteral("idle");
}

QJsonObject toJson(const ScenarioStepResult &step)
{
    QJsonObject json{{QStringLiteral("number"), step.number},
                     {QStringLiteral("line"), step.line},
                     {QStringLiteral("title"), step.title},
                     {QStringLiteral("status"), toString(step.status)},
                     {QStringLiteral("ms"), step.ms}};
    if (!step.seen.isEmpty())
        json[QStringLiteral("seen")] = step.seen;
    if (step.session > 0) {
        json[QStringLiteral("session")] = qint64(step.session);
        json[QStringLiteral("client")] = step.clientName;
    }
    return json;
}

QJsonObject toJson(const ScenarioResult &result)
{
    using Status = ScenarioStepResult::Status;
    QJsonArray steps;
    for (const ScenarioStepResult &step : result.steps)
        steps.append(toJson(step));
    return {{QStringLiteral("name"), result.name},
            {QStringLiteral("passed"), result.passed},
            {QStringLiteral("stopped"), result.stopped},
            {QStringLiteral("error"), result.error},
            {QStringLiteral("ms"), result.ms},
            {QStringLiteral("acts"), result.acts},
            {QStringLiteral("passedSteps"), countOf(result, Status::Passed)},
            {QStringLiteral("failedSteps"), countOf(result, Status::Failed)},
            {QStringLiteral("skippedSteps"), countOf(result, Status::Skipped)},
            {QStringLiteral("steps"), steps}};
}

QJsonObject toJson(const ScenarioProgress &progress)
{
    QJsonObject json{{QStringLiteral("state"), toString(progress.state)},
                     {QStringLiteral("name"), progress.name},
                     {QStringLiteral("step"), progress.step},
                     {QStringLiteral("steps"), progress.steps},
                     {QStringLiteral("acts"), progress.acts}};
    if (progress.ended)
        json[QStringLiteral("ended")] = toJson(*progress.ended);
    return json;
}

ScenarioResult scenarioResultFrom(const QJsonObject &json)
{
    ScenarioResult result{.name = json.value(QLatin1String("name")).toString(),
                          .passed = json.value(QLatin1String("passed")).toBool(),
                          .stopped = json.value(QLatin1String("stopped")).toBool(),
                          .error = json.value(QLatin1String("error")).toString(),
                          .ms = json.value(QLatin1String("ms")).toInteger(),
                          .acts = json.value(QLatin1String("acts")).toInteger()};
    const QJsonArray steps = json.value(QLatin1String("steps")).toArray();
    for (const QJsonValue &step : steps)
        result.steps.append(stepResultFrom(step.toObject()));
    return result;
}

} // namespace Switchboard
