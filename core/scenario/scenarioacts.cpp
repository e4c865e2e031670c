// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/scenarioacts.h"

#include "core/backends/simulator/acts/actcatalogue.h"
#include "core/onebot/jsontext.h"
#include "core/onebot/parameters.h"
#include "core/scenario/scenariovariables.h"
#include "core/scenario/suggestion.h"

#include <algorithm>

namespace Switchboard {

namespace {

bool isCalled(const ParameterSpec &parameter, const QString &key)
{
    return parameter.name == key || parameter.aliases.contains(key);
}

const ParameterSpec *findParameter(const ActionSpec &spec, const QString &key)
{
    for (const ParameterSpec &parameter : spec.parameters) {
        if (isCalled(parameter, key))
            return &parameter;
    }
    return nullptr;
}

QStringList parameterNames(const ActionSpec &spec)
{
    QStringList names;
    for (const ParameterSpec &parameter : spec.parameters)
        names.append(parameter.name);
    return names;
}

} // namespace

QStringList scenarioActNames()
{
    QStringList names;
    for (const ActionSpec &spec : ActCatalogue::acts())
        names.append(spec.name);
    return names;
}

QString actProblem(const QString &name, const QJsonObject &params, QString &key)
{
    const ActionSpec *spec = ActCatalogue::find(name);
    if (!spec)
        return QStringLiteral("unknown act") + suggestion(name, scenarioActNames());
    for (auto it = params.begin(); it != params.end(); ++it) {
        key = it.key();
        if (!findParameter(*spec, key))
            return QStringLiteral("unknown parameter") + suggestion(key, parameterNames(*spec));
    }
    key.clear();
    if (ScenarioVariables::namesIn(params).isEmpty()) {
        const Result<ActionCall> call = convertParameters(*spec, toJsonText(params));
        return call ? QString() : call.error();
    }
    const QStringList given = params.keys();
    for (const ParameterSpec &parameter : spec->parameters) {
        const bool isGiven = std::ranges::any_of(
            given, [&parameter](const QString &one) { return isCalled(parameter, one); });
        if (parameter.required && !isGiven)
            return QStringLiteral("parameter \"%1\" is missing").arg(parameter.name);
    }
    return {};
}

QStringList orderedParameters(const QString &act, const QJsonObject &params)
{
    QStringList names = params.keys();
    if (const ActionSpec *spec = ActCatalogue::find(act)) {
        const QStringList order = parameterNames(*spec);
        std::ranges::stable_sort(names, {}, [&order](const QString &name) {
            const qsizetype place = order.indexOf(name);
            return place < 0 ? order.size() : place;
        });
    }
    return names;
}

} // namespace Switchboard
