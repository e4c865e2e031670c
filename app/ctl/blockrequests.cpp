// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/blockrequests.h"

#include "core/net/blocksubject.h"

#include <QJsonArray>

namespace Switchboard {

namespace {

constexpr qint64 DefaultSeconds = 3600;

void addRequest(const QStringList &words, CommandOptions &options, QJsonObject &request)
{
    const QString scope = words.value(2);
    const auto known = blockScopeFrom(scope);
    if (!known) {
        options.complain(QStringLiteral("block add: use address, bot-id or token"));
        return;
    }
    const bool isToken = *known == BlockScope::Token;
    if (isToken && words.size() > 3)
        options.complain(QStringLiteral("block add token: the token is read from standard input, "
                                        "so that no process list shows it"));
    else if (!isToken && words.size() != 4)
        options.complain(QStringLiteral("block add %1: exactly one subject is needed").arg(scope));
    request[QStringLiteral("scope")] = scope;
    if (!isToken) {
        const auto subject = normalBlockSubject(*known, words.value(3));
        if (!subject)
            options.complain(QStringLiteral("block add %1: %2").arg(scope, subject.error()));
        request[QStringLiteral("subject")] = words.value(3);
    }
    const QString wish = options.take("for");
    if (wish.isEmpty())
        request[QStringLiteral("seconds")] = DefaultSeconds;
    else if (const auto seconds = durationSeconds(wish))
        request[QStringLiteral("seconds")] = *seconds;
    else if (wish == QLatin1String("forever"))
        request[QStringLiteral("seconds")] = 0;
    else
        options.complain(
            QStringLiteral("--for needs a duration such as 90s, 10m, 2h or 1d, or forever"));
    options.text("service", request);
    options.text("note", request);
    if (options.has("yes"))
        request[QStringLiteral("yes")] = true;
}

void removeRequest(const QStringList &words, CommandOptions &options, QJsonObject &request)
{
    QJsonArray ids;
    for (const QString &word : words.mid(2)) {
        bool isNumber = false;
        ids.append(word.toLongLong(&isNumber));
        if (!isNumber)
            options.complain(
                QStringLiteral("block remove: \"%1\" is not the number of a block").arg(word));
    }
    if (ids.isEmpty())
        options.complain(QStringLiteral("block remove: the number of a block is needed"));
    request[QStringLiteral("blocks")] = ids;
}

} // namespace

QJsonObject blockRequest(const QStringList &words, CommandOptions &options)
{
    const QString verb = words.value(1);
    QJsonObject request{{QStringLiteral("command"), QString(QStringLiteral("block-") + verb)}};
    if (verb == QLatin1String("add"))
        addRequest(words, options, request);
    else if (verb == QLatin1String("remove"))
        removeRequest(words, options, request);
    else if (verb != QLatin1String("list") || words.size() != 2)
        options.complain(QStringLiteral("block: use list, add or remove"));
    return request;
}

bool isTokenBlock(const QJsonObject &request)
{
    return request.value(QLatin1String("command")) == QLatin1String("block-add")
        && request.value(QLatin1String("scope")) == toString(BlockScope::Token);
}

} // namespace Switchboard
