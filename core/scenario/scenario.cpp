// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/scenario.h"

#include "core/onebot/jsontext.h"
#include "core/scenario/scenarioduration.h"
#include "core/scenario/scenarionode.h"

#include <QStringList>

#include <tuple>

namespace Switchboard {

namespace {

constexpr qsizetype ShownText = 80;

QString quoted(const QString &text)
{
    QString shown = text.left(ShownText);
    for (QChar &character : shown) {
        if (character.category() == QChar::Other_Control)
            character = QLatin1Char(' ');
    }
    return QLatin1Char('"') + shown + (text.size() > ShownText ? QStringLiteral("…") : QString())
        + QLatin1Char('"');
}

QString shownValue(const QJsonValue &value)
{
    return value.isString() ? quoted(value.toString())
                            : QString::fromUtf8(toJsonText(value)).left(ShownText);
}

QString shownParams(const QJsonObject &params)
{
    QStringList parts;
    for (auto it = params.begin(); it != params.end(); ++it)
        parts.append(it.key() + QLatin1Char('=') + shownValue(it.value()));
    return parts.join(QLatin1Char(' '));
}

auto comparable(const ScenarioStep &step)
{
    return std::tie(step.kind, step.atMs, step.saveAs, step.act, step.params, step.waitMs,
                    step.expectation, step.count, step.ratePerSecond, step.steps);
}

} // namespace

bool operator==(const ScenarioStep &left, const ScenarioStep &right)
{
    return comparable(left) == comparable(right);
}

QString wordsOf(const Expectation &expectation)
{
    QStringList parts;
    if (!expectation.action.isEmpty())
        parts.append(QStringLiteral("action ") + expectation.action);
    if (!expectation.params.isEmpty())
        parts.append(shownParams(expectation.params));
    if (expectation.text)
        parts.append(QStringLiteral("text ") + quoted(*expectation.text));
    if (!expectation.contains.isEmpty())
        parts.append(QStringLiteral("contains ") + quoted(expectation.contains));
    if (!expectation.regex.isEmpty())
        parts.append(QStringLiteral("regex ") + quoted(expectation.regex));
    if (!expectation.segment.isEmpty())
        parts.append(QStringLiteral("segment ") + expectation.segment);
    if (!expectation.segmentData.isEmpty())
        parts.append(shownParams(expectation.segmentData));
    if (!expectation.groupId.isUndefined())
        parts.append(QStringLiteral("in group ") + shownValue(expectation.groupId));
    if (!expectation.userId.isUndefined())
        parts.append(QStringLiteral("to user ") + shownValue(expectation.userId));
    if (parts.isEmpty())
        parts.append(QStringLiteral("a reply"));
    if (expectation.count > 1)
        parts.append(QStringLiteral("%1 times").arg(expectation.count));
    if (expectation.from != QLatin1String("any"))
        parts.append(QStringLiteral("from ") + expectation.from);
    return parts.join(QLatin1Char(' '));
}

QString titleOf(const ScenarioStep &step)
{
    switch (step.kind) {
    case ScenarioStep::Kind::Act:
        return QString(step.act + QLatin1Char(' ') + shownParams(step.params)).trimmed();
    case ScenarioStep::Kind::Wait:
        return QString(QStringLiteral("wait ") + scenarioDuration(step.waitMs));
    case ScenarioStep::Kind::Expect:
        return QStringLiteral("expect %1 within %2")
            .arg(wordsOf(step.expectation), scenarioDuration(step.expectation.withinMs));
    case ScenarioStep::Kind::ExpectNone:
        return QStringLiteral("expect_none %1 within %2")
            .arg(wordsOf(step.expectation), scenarioDuration(step.expectation.withinMs));
    case ScenarioStep::Kind::Repeat:
        break;
    }
    const QString rate = step.ratePerSecond > 0
        ? QStringLiteral(" at %1 acts per second").arg(step.ratePerSecond)
        : QString();
    return QStringLiteral("repeat %1 times%2").arg(step.count).arg(rate);
}

qint64 actCount(const QList<ScenarioStep> &steps)
{
    qint64 acts = 0;
    for (const ScenarioStep &step : steps) {
        if (step.kind == ScenarioStep::Kind::Act)
            ++acts;
        else if (step.kind == ScenarioStep::Kind::Repeat)
            acts += step.count * std::min(actCount(step.steps), ScenarioLimits::MaxActs + 1);
        acts = std::min(acts, ScenarioLimits::MaxActs + 1);
    }
    return acts;
}

} // namespace Switchboard
