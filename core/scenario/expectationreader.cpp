// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/expectationreader.h"

#include "core/onebot/actioncatalogue.h"
#include "core/scenario/suggestion.h"

#include <QRegularExpression>

namespace Switchboard {

namespace {

constexpr qint64 MaxCount = 10'000;
constexpr qsizetype MaxRegex = 10'000; // characters

void readSegment(NodeReader &reader, ScenarioProblems &problems, Expectation &expectation)
{
    const QString key = QStringLiteral("segment");
    const ScenarioNode *segment = reader.take(key);
    if (!segment)
        return;
    if (segment->kind != ScenarioNode::Kind::Mapping) {
        expectation.segment = reader.text(key, {});
        return;
    }
    NodeReader fields(*segment, reader.pathOf(key), problems);
    expectation.segment = fields.text(QStringLiteral("type"), {});
    expectation.segmentData = fields.object(QStringLiteral("data"));
    fields.finish();
    if (expectation.segment.isEmpty())
        fields.complain(QStringLiteral("type"),
                        QStringLiteral("the type of the segment is needed"));
}

void readChat(NodeReader &reader, ScenarioProblems &problems, Expectation &expectation)
{
    const QString key = QStringLiteral("chat");
    const ScenarioNode *chat = reader.take(key);
    if (!chat)
        return;
    NodeReader fields(*chat, reader.pathOf(key), problems);
    if (const ScenarioNode *group = fields.take(QStringLiteral("group_id")))
        expectation.groupId = group->value;
    if (const ScenarioNode *user = fields.take(QStringLiteral("user_id")))
        expectation.userId = user->value;
    fields.finish();
    if (chat->members.size() != 1)
        reader.complain(key, QStringLiteral("use {group_id: …} or {user_id: …}"));
}

void checkAction(NodeReader &reader, Expectation &expectation)
{
    const QString key = QStringLiteral("action");
    if (!expectation.action.isEmpty() && !ActionCatalogue::find(expectation.action)) {
        QStringList names;
        for (const ActionSpec &spec : ActionCatalogue::actions())
            names.append(spec.name);
        const QString close = closestWord(expectation.action, names);
        reader.complain(
            key,
            close.isEmpty()
                ? QStringLiteral("no action has this name")
                : QStringLiteral("no action has this name; did you mean \"%1\"?").arg(close));
    }
    const bool hasReply = expectation.text || !expectation.contains.isEmpty()
        || !expectation.regex.isEmpty() || !expectation.segment.isEmpty()
        || !expectation.groupId.isUndefined() || !expectation.userId.isUndefined();
    if (expectation.action.isEmpty() && !expectation.params.isEmpty())
        reader.complain(QStringLiteral("params"), QStringLiteral("they need an action"));
    else if (!expectation.action.isEmpty() && hasReply)
        reader.complain(key,
                        QStringLiteral("an action goes with params only; text, contains, "
                                       "regex, segment and chat are about replies"));
}

void checkRegex(NodeReader &reader, const Expectation &expectation)
{
    const QRegularExpression regex(expectation.regex.left(MaxRegex));
    const bool isComplete = !expectation.regex.contains(QLatin1String("${"));
    if (expectation.regex.size() > MaxRegex)
        reader.complain(QStringLiteral("regex"), QStringLiteral("longer than 10000 characters"));
    else if (isComplete && !regex.isValid())
        reader.complain(QStringLiteral("regex"),
                        QStringLiteral("%1 at character %2")
                            .arg(regex.errorString())
                            .arg(regex.patternErrorOffset() + 1));
}

} // namespace

Expectation readExpectation(NodeReader &reader, ScenarioProblems &problems, ScenarioStep::Kind kind)
{
    const bool none = kind == ScenarioStep::Kind::ExpectNone;
    Expectation expectation;
    expectation.text = reader.text(QStringLiteral("text"));
    expectation.contains = reader.text(QStringLiteral("contains"), {});
    expectation.regex = reader.text(QStringLiteral("regex"), {});
    readSegment(reader, problems, expectation);
    readChat(reader, problems, expectation);
    expectation.action = reader.text(QStringLiteral("action"), {});
    expectation.params = reader.object(QStringLiteral("params"));
    expectation.withinMs =
        reader.duration(QStringLiteral("within"))
            .value_or(none ? Expectation::DefaultNoneWithinMs : Expectation::DefaultWithinMs);
    expectation.from = reader.text(QStringLiteral("from"), expectation.from);
    if (!none)
        expectation.count = int(reader.integer(QStringLiteral("count"), 1, 1, MaxCount));
    expectation.background = reader.flag(QStringLiteral("background"), false);
    reader.finish();
    if (none && expectation.from == QLatin1String("all"))
        reader.complain(QStringLiteral("from"), QStringLiteral("use any or a client's name"));
    checkAction(reader, expectation);
    checkRegex(reader, expectation);
    return expectation;
}

} // namespace Switchboard
