// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/scenariorequests.h"

#include "core/scenario/scenarioorder.h"

namespace Switchboard {

namespace {

void takeSpeed(CommandOptions &options, QJsonObject &request)
{
    const QString wish = options.take("speed");
    if (wish.isEmpty())
        return;
    bool isNumber = false;
    const double speed = wish.toDouble(&isNumber);
    if (wish == QLatin1String("max"))
        request[QStringLiteral("speed")] = ScenarioPace::AsFastAsPossible;
    else if (isNumber && speed >= ScenarioPace::Slowest && speed <= ScenarioPace::Fastest)
        request[QStringLiteral("speed")] = speed;
    else
        options.complain(QStringLiteral("--speed needs a number from 0.1 to 100, or max"));
}

QJsonObject runRequest(CommandOptions &options, ScenarioInvocation &scenario)
{
    scenario.kind = ScenarioInvocation::Kind::Run;
    scenario.junitFile = options.take("junit");
    QJsonObject request{{QStringLiteral("command"), QStringLiteral("scenario-run")}};
    takeSpeed(options, request);
    options.seconds("timeout", request, CommandOptions::BareNumber::Seconds);
    return request;
}

QJsonObject recordRequest(CommandOptions &options, ScenarioInvocation &scenario)
{
    scenario.kind = ScenarioInvocation::Kind::Record;
    QJsonObject duration;
    options.seconds("for", duration, CommandOptions::BareNumber::Wrong);
    scenario.seconds = duration.value(QLatin1String("for")).toInteger();
    return {{QStringLiteral("command"), QStringLiteral("scenario-record-start")}};
}

} // namespace

QJsonObject scenarioRequest(const QStringList &words, CommandOptions &options,
                            ScenarioInvocation &scenario)
{
    const QString verb = words.value(1);
    if (verb == QLatin1String("stop") && words.size() == 2)
        return {{QStringLiteral("command"), QStringLiteral("scenario-stop")}};
    static const QStringList verbs{QStringLiteral("run"), QStringLiteral("check"),
                                   QStringLiteral("record")};
    if (!verbs.contains(verb) || words.size() != 3) {
        options.complain(QStringLiteral("scenario: use run FILE, check FILE, record FILE or stop"));
        return {};
    }
    scenario.file = words[2];
    if (verb == QLatin1String("run"))
        return runRequest(options, scenario);
    if (verb == QLatin1String("record"))
        return recordRequest(options, scenario);
    scenario.kind = ScenarioInvocation::Kind::Check;
    return {};
}

} // namespace Switchboard
