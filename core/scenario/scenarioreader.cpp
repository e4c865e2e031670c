// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/scenarioreader.h"

#include "core/scenario/jsontree.h"
#include "core/scenario/nodereader.h"
#include "core/scenario/scenariovariables.h"
#include "core/scenario/stepreader.h"
#include "core/scenario/yamltree.h"

namespace Switchboard {

namespace {

bool looksLikeJson(const QByteArray &text)
{
    for (const char character : text) {
        if (character != ' ' && character != '\t' && character != '\r' && character != '\n')
            return character == '{';
    }
    return false;
}

QJsonObject readVariables(NodeReader &reader, ScenarioProblems &problems)
{
    const ScenarioNode *found = reader.take(QStringLiteral("variables"));
    if (!found)
        return {};
    const NodeReader variables(*found, QStringLiteral("variables"), problems);
    QJsonObject values;
    for (const ScenarioNode::Member &member : found->members) {
        if (!ScenarioVariables::isName(member.key))
            problems.add(member.position, variables.pathOf(member.key),
                         QStringLiteral("a name has letters, digits and _ only, no digit first"));
        else if (member.value.kind != ScenarioNode::Kind::Scalar)
            problems.add(member.position, variables.pathOf(member.key),
                         QStringLiteral("a text, a number, true or false is needed"));
        else
            values.insert(member.key, member.value.value);
    }
    return values;
}

bool readFailureRule(NodeReader &reader)
{
    const QString key = QStringLiteral("on_failure");
    const QString rule = reader.text(key, QStringLiteral("stop"));
    if (rule != QLatin1String("stop") && rule != QLatin1String("continue"))
        reader.complain(key, QStringLiteral("use stop or continue"));
    return rule == QLatin1String("continue");
}

Scenario readRoot(const ScenarioNode &root, ScenarioProblems &problems)
{
    Scenario scenario;
    NodeReader reader(root, {}, problems);
    scenario.name = reader.text(QStringLiteral("name"), {});
    scenario.description = reader.text(QStringLiteral("description"), {});
    scenario.variables = readVariables(reader, problems);
    scenario.continuesAfterFailure = readFailureRule(reader);
    StepReader steps(scenario.variables, problems);
    scenario.world = steps.readWorld(reader.items(QStringLiteral("world")));
    scenario.steps = steps.readSteps(reader.items(QStringLiteral("steps")));
    reader.finish();
    if (!root.member(QStringLiteral("steps")) && root.kind == ScenarioNode::Kind::Mapping)
        reader.complain(QStringLiteral("steps"), QStringLiteral("a list of steps is needed"));
    return scenario;
}

} // namespace

ScenarioReading readScenario(const QByteArray &text, const QString &fileName)
{
    ScenarioProblems problems(fileName);
    if (text.size() > ScenarioLimits::MaxFileBytes) {
        problems.add({}, {}, QStringLiteral("larger than 8 MiB; use repeat, or split the file"));
        return {.scenario = {}, .problems = problems.lines()};
    }
    const Result<ScenarioNode> root = looksLikeJson(text) ? readJsonTree(text) : readYamlTree(text);
    if (!root) {
        problems.addPlaced(root.error());
        return {.scenario = {}, .problems = problems.lines()};
    }
    Scenario scenario = readRoot(root.value(), problems);
    if (!problems.isEmpty())
        return {.scenario = {}, .problems = problems.lines()};
    return {.scenario = std::move(scenario), .problems = {}};
}

} // namespace Switchboard
