// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/control/blockcommands.h"

#include "core/control/commandarguments.h"
#include "core/control/statusjson.h"
#include "core/net/blockjson.h"
#include "core/net/blocksubject.h"

#include <QDateTime>

#include <limits>

namespace Switchboard {

namespace {

constexpr qint64 MaxBlockSeconds = 10LL * 366 * 24 * 3600;

void runList(const Engine &engine, const Engine::Done &done)
{
    QJsonArray blocks;
    const QList<BlockRule> rules = engine.blocks();
    for (const BlockRule &rule : rules)
        blocks.append(toJson(rule));
    done({.data = {{QStringLiteral("blocks"), blocks}}});
}

void runAdd(Engine &engine, CommandArguments &arguments, const Engine::Done &done)
{
    BlockRule rule;
    const QString scope = arguments.text(QLatin1String("scope"), true);
    const auto known = blockScopeFrom(scope);
    if (!known)
        arguments.complain(
            QStringLiteral("scope: \"%1\" is none; use address, token or bot-id").arg(scope));
    rule.scope = known.value_or(BlockScope::Address);
    const QString subject = arguments.text(QLatin1String("subject"), true);
    const auto normal = normalBlockSubject(rule.scope, subject);
    if (!subject.isEmpty() && !normal)
        arguments.complain(QStringLiteral("subject: ") + normal.error());
    rule.subject = normal ? normal.value() : QString();
    rule.serviceId = arguments.text(QLatin1String("service"), false);
    rule.note = arguments.text(QLatin1String("note"), false);
    const qint64 seconds = arguments.integer(QLatin1String("seconds"), 0, 0, MaxBlockSeconds);
    if (seconds > 0)
        rule.expiresMs = QDateTime::currentMSecsSinceEpoch() + seconds * 1000;
    const bool confirmed = arguments.flag(QLatin1String("yes"));
    if (!confirmed && blocksLoopback(rule.scope, rule.subject))
        arguments.complain(QStringLiteral("%1 is this computer: every bot that runs here would be "
                                          "refused; repeat the command with --yes")
                               .arg(rule.subject));
    if (arguments.error())
        done({.ok = false, .error = *arguments.error()});
    else
        engine.addBlock(rule, done);
}

void runRemove(Engine &engine, CommandArguments &arguments, const Engine::Done &done)
{
    const auto ids =
        arguments.ids<BlockId>(QLatin1String("blocks"), QStringLiteral("block numbers"));
    if (arguments.error())
        done({.ok = false, .error = *arguments.error()});
    else
        engine.removeBlocks(ids, done);
}

void runRejected(const Engine &engine, const Engine::Done &done)
{
    const RejectionReport report = engine.rejections();
    QJsonArray groups;
    for (const RejectedGroup &group : report.groups)
        groups.append(toJson(group));
    done({.data = {{QStringLiteral("groups"), groups},
                   {QStringLiteral("total"), qint64(report.total)},
                   {QStringLiteral("ungrouped"), qint64(report.ungrouped)}}});
}

} // namespace

bool runBlockCommand(Engine &engine, const QString &command, const QJsonObject &request,
                     const Engine::Done &done)
{
    CommandArguments arguments(request);
    if (command == QLatin1String("block-list"))
        runList(engine, done);
    else if (command == QLatin1String("block-add"))
        runAdd(engine, arguments, done);
    else if (command == QLatin1String("block-remove"))
        runRemove(engine, arguments, done);
    else if (command == QLatin1String("rejected-list"))
        runRejected(engine, done);
    else if (command == QLatin1String("rejected-clear"))
        engine.clearRejections({}, done);
    else
        return false;
    return true;
}

} // namespace Switchboard
