// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/stepreader.h"

#include "core/scenario/expectationreader.h"
#include "core/scenario/scenarioacts.h"
#include "core/scenario/scenariovariables.h"
#include "core/scenario/suggestion.h"

#include <algorithm>

namespace Switchboard {

namespace {

const QStringList &otherKinds()
{
    static const QStringList kinds{QStringLiteral("wait"), QStringLiteral("expect"),
                                   QStringLiteral("expect_none"), QStringLiteral("repeat")};
    return kinds;
}

const QStringList &modifiers()
{
    static const QStringList keys{QStringLiteral("at"), QStringLiteral("as")};
    return keys;
}

//! The key that says what kind of step this is: the first one that is no modifier.
QString kindOf(const ScenarioNode &node)
{
    for (const ScenarioNode::Member &member : node.members) {
        if (!modifiers().contains(member.key))
            return member.key;
    }
    return {};
}

QString indexed(const QString &path, qsizetype index)
{
    return QStringLiteral("%1[%2]").arg(path).arg(index);
}

} // namespace

StepReader::StepReader(const QJsonObject &variables, ScenarioProblems &problems)
    : m_problems(problems)
{
    const QStringList names = variables.keys();
    m_variables = {names.cbegin(), names.cend()};
}

QList<ScenarioStep> StepReader::readWorld(const QList<ScenarioNode> &items)
{
    QList<ScenarioStep> steps = readList(items, QStringLiteral("world"), 0);
    for (qsizetype i = 0; i < steps.size() && i < items.size(); ++i) {
        if (steps[i].kind != ScenarioStep::Kind::Act)
            m_problems.add(items[i].position, indexed(QStringLiteral("world"), i),
                           QStringLiteral("only acts prepare the world; put this under steps"));
    }
    return steps;
}

QList<ScenarioStep> StepReader::readSteps(const QList<ScenarioNode> &items)
{
    return readList(items, QStringLiteral("steps"), 0);
}

QList<ScenarioStep> StepReader::readList(const QList<ScenarioNode> &items, const QString &path,
                                         int repeatDepth)
{
    QList<ScenarioStep> steps;
    for (qsizetype i = 0; i < items.size() && !m_problems.isFull(); ++i) {
        if (--m_stepsLeft == -1)
            m_problems.add(items[i].position, indexed(path, i),
                           QStringLiteral("more than 100,000 steps; use repeat"));
        if (m_stepsLeft < 0)
            break;
        steps.append(readStep(items[i], indexed(path, i), repeatDepth));
    }
    return steps;
}

ScenarioStep StepReader::readStep(const ScenarioNode &node, const QString &path, int repeatDepth)
{
    ScenarioStep step;
    step.line = node.position.line;
    NodeReader reader(node, path, m_problems);
    const QString kind = kindOf(node);
    if (node.kind == ScenarioNode::Kind::Mapping && kind.isEmpty()) {
        m_problems.add(node.position, path,
                       QStringLiteral("an act, wait, expect, expect_none or repeat is needed"));
        return step;
    }
    step.atMs = reader.duration(QStringLiteral("at"));
    readKind(reader, kind, repeatDepth, step);
    step.saveAs = reader.text(QStringLiteral("as"), {});
    if (!step.saveAs.isEmpty()) {
        const bool hasData =
            step.kind == ScenarioStep::Kind::Act || step.kind == ScenarioStep::Kind::Expect;
        if (!ScenarioVariables::isName(step.saveAs) || !hasData)
            reader.complain(QStringLiteral("as"),
                            QStringLiteral("the name of a variable (letters, digits and _), for an "
                                           "act or an expect"));
        m_variables.insert(step.saveAs);
    }
    reader.finish();
    return step;
}

void StepReader::readKind(NodeReader &reader, const QString &kind, int repeatDepth,
                          ScenarioStep &step)
{
    const ScenarioNode *value = reader.take(kind);
    if (!value)
        return;
    if (kind == QLatin1String("wait")) {
        step.kind = ScenarioStep::Kind::Wait;
        step.waitMs = reader.duration(kind).value_or(0);
    } else if (kind == QLatin1String("expect") || kind == QLatin1String("expect_none")) {
        const bool none = kind == QLatin1String("expect_none");
        step.kind = none ? ScenarioStep::Kind::ExpectNone : ScenarioStep::Kind::Expect;
        NodeReader fields(*value, reader.pathOf(kind), m_problems);
        step.expectation = readExpectation(fields, m_problems, step.kind);
        checkVariables(reader, kind, value->toJson());
    } else if (kind == QLatin1String("repeat")) {
        step.kind = ScenarioStep::Kind::Repeat;
        readRepeat(*value, reader.pathOf(kind), repeatDepth + 1, step);
    } else {
        step.kind = ScenarioStep::Kind::Act;
        step.act = kind;
        readAct(reader, step);
    }
}

void StepReader::readAct(NodeReader &reader, ScenarioStep &step)
{
    const QStringList acts = scenarioActNames();
    if (!acts.contains(step.act)) {
        const QStringList known = acts + otherKinds() + modifiers();
        const QString close = closestWord(step.act, known);
        reader.complain(step.act,
                        close.isEmpty()
                            ? QStringLiteral("unknown act; see switchboardctl simulate list")
                            : QStringLiteral("unknown act; did you mean \"%1\"?").arg(close));
        return;
    }
    const ScenarioNode *value = reader.take(step.act);
    const bool isEmpty = value->kind == ScenarioNode::Kind::Scalar && value->value.isNull();
    if (!isEmpty) // `- reset:` has nothing to say
        step.params = reader.object(step.act);
    checkVariables(reader, step.act, step.params);
    QString key;
    const QString problem = actProblem(step.act, step.params, key);
    if (problem.isEmpty())
        return;
    const ScenarioNode *at = value->member(key);
    m_problems.add(at ? at->position : value->position,
                   reader.pathOf(step.act) + (key.isEmpty() ? QString() : QLatin1Char('.') + key),
                   problem);
}

void StepReader::readRepeat(const ScenarioNode &node, const QString &path, int repeatDepth,
                            ScenarioStep &step)
{
    NodeReader reader(node, path, m_problems);
    if (repeatDepth > ScenarioLimits::MaxRepeatDepth) {
        m_problems.add(node.position, path, QStringLiteral("at most 4 repeats inside of another"));
        return;
    }
    step.count = reader.integer(QStringLiteral("count"), 1, 1, ScenarioLimits::MaxActs);
    if (!node.member(QStringLiteral("count")))
        reader.complain(QStringLiteral("count"), QStringLiteral("how often is missing"));
    checkRate(reader, step);
    const bool isOutermost = !m_variables.contains(QStringLiteral("index"));
    m_variables.insert(QStringLiteral("index"));
    step.steps = readList(reader.items(QStringLiteral("steps")),
                          reader.pathOf(QStringLiteral("steps")), repeatDepth);
    if (isOutermost)
        m_variables.remove(QStringLiteral("index"));
    reader.finish();
    if (step.steps.isEmpty())
        reader.complain(QStringLiteral("steps"), QStringLiteral("a list of steps is needed"));
    if (actCount({step}) > ScenarioLimits::MaxActs)
        reader.complain(QStringLiteral("count"),
                        QStringLiteral("more than 10,000,000 acts; lower the count"));
    const bool hasOthers =
        std::any_of(step.steps.cbegin(), step.steps.cend(), [](const auto &inner) {
            return inner.kind != ScenarioStep::Kind::Act || inner.atMs || !inner.saveAs.isEmpty();
        });
    if (step.ratePerSecond > 0 && hasOthers)
        reader.complain(QStringLiteral("rate_per_second"),
                        QStringLiteral("only for acts without at and as; expect after the repeat"));
}

void StepReader::checkRate(NodeReader &reader, ScenarioStep &step)
{
    const QString key = QStringLiteral("rate_per_second");
    const ScenarioNode *rate = reader.take(key);
    if (!rate)
        return;
    step.ratePerSecond = rate->value.toDouble();
    if (!(step.ratePerSecond >= 0.1 && step.ratePerSecond <= ScenarioLimits::MaxRatePerSecond))
        reader.complain(key, QStringLiteral("a number from 0.1 to 100000 is needed"));
}

void StepReader::checkVariables(NodeReader &reader, const QString &key, const QJsonValue &value)
{
    const QStringList names = ScenarioVariables::namesIn(value);
    for (const QString &name : names) {
        if (m_variables.contains(name) || name == QLatin1String("last"))
            continue;
        QStringList known = m_variables.values();
        known.sort();
        reader.complain(key,
                        QStringLiteral("${%1} has no value here%2; $${ stands for ${")
                            .arg(name, known.isEmpty() ? QString() : suggestion(name, known)));
        return;
    }
}

} // namespace Switchboard
