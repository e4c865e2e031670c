// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/control/scenariocommands.h"

#include "core/control/commandarguments.h"

namespace Switchboard {

namespace {

constexpr qint64 MaxTimeoutSeconds = 24 * 3600;

void runPlay(Engine &engine, CommandArguments &arguments, const QJsonObject &request,
             const Engine::Done &done)
{
    ScenarioOrder order;
    order.text = arguments.text(QLatin1String("text"), true).toUtf8();
    order.fileName = arguments.text(QLatin1String("file"), false);
    if (order.fileName.isEmpty())
        order.fileName = QStringLiteral("scenario");
    order.pace.timeoutMs =
        arguments.integer(QLatin1String("timeout"), 0, 0, MaxTimeoutSeconds) * 1000;
    const QJsonValue speed = request.value(QLatin1String("speed"));
    order.pace.speed = speed.toDouble(1);
    const bool isAtOnce = order.pace.speed == ScenarioPace::AsFastAsPossible;
    const bool isInRange =
        order.pace.speed >= ScenarioPace::Slowest && order.pace.speed <= ScenarioPace::Fastest;
    if (!speed.isUndefined() && (!speed.isDouble() || (!isAtOnce && !isInRange)))
        arguments.complain(QStringLiteral("speed: a number from 0.1 to 100 is needed, or 0 for as "
                                          "fast as possible"));
    if (arguments.error())
        done({.ok = false, .error = *arguments.error()});
    else
        engine.runScenario(order, done);
}

} // namespace

bool runScenarioCommand(Engine &engine, const QString &command, const QJsonObject &request,
                        const Engine::Done &done)
{
    CommandArguments arguments(request);
    if (command == QLatin1String("scenario-run"))
        runPlay(engine, arguments, request, done);
    else if (command == QLatin1String("scenario-pause"))
        engine.pauseScenario(done);
    else if (command == QLatin1String("scenario-resume"))
        engine.resumeScenario(done);
    else if (command == QLatin1String("scenario-stop"))
        engine.stopScenario(done);
    else if (command == QLatin1String("scenario-record-start"))
        engine.startRecording(done);
    else if (command == QLatin1String("scenario-record-stop"))
        engine.stopRecording(done);
    else
        return false;
    return true;
}

} // namespace Switchboard
