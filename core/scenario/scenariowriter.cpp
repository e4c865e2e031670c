// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/scenariowriter.h"

#include "core/scenario/nodewriter.h"
#include "core/scenario/scenarioacts.h"
#include "core/scenario/scenarioduration.h"

#include <QJsonArray>

namespace Switchboard {

namespace {

using Kind = ScenarioNode::Kind;

ScenarioNode scalar(const QJsonValue &value)
{
    return {.value = value};
}

ScenarioNode nodeOf(const QJsonValue &value)
{
    ScenarioNode node;
    if (value.isArray()) {
        node.kind = Kind::Sequence;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            node.items.append(nodeOf(item));
    } else if (value.isObject()) {
        node.kind = Kind::Mapping;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            node.members.append({it.key(), {}, nodeOf(it.value())});
    } else {
        node.value = value;
    }
    return node;
}

void add(ScenarioNode &mapping, const char *key, ScenarioNode value)
{
    mapping.kind = Kind::Mapping;
    mapping.members.append({QString::fromLatin1(key), {}, std::move(value)});
}

void addText(ScenarioNode &mapping, const char *key, const QString &text)
{
    if (!text.isEmpty())
        add(mapping, key, scalar(text));
}

void addObject(ScenarioNode &mapping, const char *key, const QJsonObject &object)
{
    if (!object.isEmpty())
        add(mapping, key, nodeOf(object));
}

ScenarioNode actParams(const ScenarioStep &step)
{
    ScenarioNode node;
    node.kind = Kind::Mapping;
    const QStringList names = orderedParameters(step.act, step.params);
    for (const QString &name : names)
        node.members.append({name, {}, nodeOf(step.params.value(name))});
    return node;
}

void addSegment(ScenarioNode &node, const Expectation &expectation)
{
    if (expectation.segmentData.isEmpty()) {
        addText(node, "segment", expectation.segment);
        return;
    }
    ScenarioNode segment;
    addText(segment, "type", expectation.segment);
    addObject(segment, "data", expectation.segmentData);
    add(node, "segment", segment);
}

void addChat(ScenarioNode &node, const Expectation &expectation)
{
    ScenarioNode chat;
    if (!expectation.groupId.isUndefined())
        add(chat, "group_id", scalar(expectation.groupId));
    if (!expectation.userId.isUndefined())
        add(chat, "user_id", scalar(expectation.userId));
    if (chat.kind == Kind::Mapping)
        add(node, "chat", chat);
}

ScenarioNode expectationNode(const Expectation &expectation, qint64 usualWithinMs)
{
    ScenarioNode node;
    node.kind = Kind::Mapping;
    if (expectation.text)
        add(node, "text", scalar(*expectation.text));
    addText(node, "contains", expectation.contains);
    addText(node, "regex", expectation.regex);
    addSegment(node, expectation);
    addText(node, "action", expectation.action);
    addObject(node, "params", expectation.params);
    addChat(node, expectation);
    if (expectation.from != QLatin1String("any"))
        addText(node, "from", expectation.from);
    if (expectation.count != 1)
        add(node, "count", scalar(expectation.count));
    if (expectation.withinMs != usualWithinMs)
        addText(node, "within", scenarioDuration(expectation.withinMs));
    if (expectation.background)
        add(node, "background", scalar(true));
    return node;
}

ScenarioNode stepNodes(const QList<ScenarioStep> &steps);

ScenarioNode repeatNode(const ScenarioStep &step)
{
    ScenarioNode node;
    add(node, "count", scalar(step.count));
    if (step.ratePerSecond > 0)
        add(node, "rate_per_second", scalar(step.ratePerSecond));
    add(node, "steps", stepNodes(step.steps));
    return node;
}

ScenarioNode stepNode(const ScenarioStep &step)
{
    ScenarioNode node;
    if (step.atMs)
        addText(node, "at", scenarioDuration(*step.atMs));
    switch (step.kind) {
    case ScenarioStep::Kind::Act:
        add(node, step.act.toLatin1().constData(), actParams(step));
        break;
    case ScenarioStep::Kind::Wait:
        addText(node, "wait", scenarioDuration(step.waitMs));
        break;
    case ScenarioStep::Kind::Expect:
        add(node, "expect", expectationNode(step.expectation, Expectation::DefaultWithinMs));
        break;
    case ScenarioStep::Kind::ExpectNone:
        add(node, "expect_none",
            expectationNode(step.expectation, Expectation::DefaultNoneWithinMs));
        break;
    case ScenarioStep::Kind::Repeat:
        add(node, "repeat", repeatNode(step));
        break;
    }
    addText(node, "as", step.saveAs);
    return node;
}

ScenarioNode stepNodes(const QList<ScenarioStep> &steps)
{
    ScenarioNode node;
    node.kind = Kind::Sequence;
    for (const ScenarioStep &step : steps)
        node.items.append(stepNode(step));
    return node;
}

ScenarioNode rootNode(const Scenario &scenario)
{
    ScenarioNode node;
    addText(node, "name", scenario.name);
    addText(node, "description", scenario.description);
    if (scenario.continuesAfterFailure)
        addText(node, "on_failure", QStringLiteral("continue"));
    addObject(node, "variables", scenario.variables);
    if (!scenario.world.isEmpty())
        add(node, "world", stepNodes(scenario.world));
    add(node, "steps", stepNodes(scenario.steps));
    return node;
}

} // namespace

QByteArray scenarioToYaml(const Scenario &scenario, const QString &comment)
{
    QByteArray yaml;
    if (!comment.isEmpty()) {
        const QStringList lines = comment.split(QLatin1Char('\n'));
        for (const QString &line : lines)
            yaml += "# " + line.toUtf8() + '\n';
    }
    return yaml + yamlOf(rootNode(scenario));
}

QByteArray scenarioToJson(const Scenario &scenario)
{
    return jsonOf(rootNode(scenario));
}

} // namespace Switchboard
