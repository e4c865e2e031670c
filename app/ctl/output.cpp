// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/output.h"

#include "app/ctl/doctoroutput.h"
#include "app/ctl/importrequests.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace Switchboard {

namespace {

QString text(const QJsonObject &object, const char *key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString();
}

QString formatToggle(const QJsonObject &result)
{
    return QStringLiteral("off in %1 ms: %2 clean, %3 timed out, %4 aborted")
        .arg(text(result, "ms"), text(result, "clean"), text(result, "timedOut"),
             text(result, "aborted"));
}

//! `event: waiting, next attempt in 4 s (the server answered 403 Forbidden)`.
QString formatLink(const QJsonObject &link)
{
    QString line = text(link, "role") + QStringLiteral(": ") + text(link, "state");
    if (link.value(QLatin1String("retryInMs")).toInteger() > 0)
        line +=
            QStringLiteral(", next attempt in %1 s")
                .arg(double(link.value(QLatin1String("retryInMs")).toInteger()) / 1000, 0, 'f', 1);
    const QString problem = link.value(QLatin1String("problem")).toString();
    return problem.isEmpty() ? line : line + QStringLiteral(" (") + printable(problem) + u')';
}

QString formatService(const QJsonObject &service)
{
    QString line = QStringLiteral("%1  %2  %3  connections: %4")
                       .arg(text(service, "id"), -16)
                       .arg(text(service, "state"), -9)
                       .arg(text(service, "url"), text(service, "sessions"));
    for (const QJsonValue &link : service.value(QLatin1String("links")).toArray())
        line += QStringLiteral("  ") + formatLink(link.toObject());
    const QJsonObject failure = service.value(QLatin1String("failure")).toObject();
    if (!failure.isEmpty())
        line += QStringLiteral("  ") + text(failure, "message");
    return line;
}

QString formatSession(const QJsonObject &session)
{
    return QStringLiteral("#%1  %2  %3  %4  %5  %6  in %7  out %8")
        .arg(text(session, "id"), text(session, "state"), text(session, "service"),
             text(session, "role"), text(session, "peer"), printable(text(session, "client")))
        .arg(text(session, "messagesIn"), text(session, "messagesOut"));
}

//! `2026-11-23T05:50:00.123Z` without the part that nobody reads.
QString shortTime(const QString &utc)
{
    return utc.left(19).replace(QLatin1Char('T'), QLatin1Char(' ')) + QStringLiteral(" UTC");
}

QString formatBlock(const QJsonObject &block)
{
    constexpr qsizetype ShownDigest = 15; // sha256: and eight digits
    const QString scope = text(block, "scope");
    QString subject = text(block, "subject");
    if (scope == QLatin1String("token"))
        subject = subject.left(ShownDigest) + QStringLiteral("...");
    const QString expires = text(block, "expiresAt");
    const QString service = text(block, "service");
    QString line =
        QStringLiteral("%1  %2  %3  %4  %5  hits: %6")
            .arg(text(block, "id"), 4)
            .arg(scope, -7)
            .arg(subject, -20)
            .arg(service.isEmpty() ? QStringLiteral("every service") : service, -16)
            .arg(expires.isEmpty() ? QStringLiteral("until removed")
                                   : QString(QStringLiteral("until ") + shortTime(expires)),
                 text(block, "hits"));
    if (const QString note = text(block, "note"); !note.isEmpty())
        line += QStringLiteral("  ") + printable(note);
    return line;
}

QString formatRejected(const QJsonObject &group)
{
    QString token;
    const QString hint = text(group, "token");
    if (hint == QLatin1String("none"))
        token = QStringLiteral("  no token");
    else if (hint == QLatin1String("wrong"))
        token = QStringLiteral("  token of %1 bytes").arg(text(group, "tokenLength"));
    else if (hint == QLatin1String("other-service"))
        token = QStringLiteral("  token of %1").arg(text(group, "tokenService"));
    return QStringLiteral("%1  %2  %3  %4 (%5)  last minute: %6  last: %7%8  %9")
        .arg(text(group, "count"), 7)
        .arg(text(group, "service"), -16)
        .arg(text(group, "source"), -18)
        .arg(text(group, "cause"), text(group, "status"), text(group, "lastMinute"),
             shortTime(text(group, "last")), token, printable(text(group, "client")));
}

QStringList formatRemoved(const QJsonObject &data)
{
    QStringList lines;
    const QJsonArray removed = data.value(QLatin1String("removed")).toArray();
    for (const QJsonValue &value : removed)
        lines.append(QStringLiteral("removed ") + formatBlock(value.toObject()).trimmed());
    const QJsonArray gone = data.value(QLatin1String("gone")).toArray();
    for (const QJsonValue &value : gone)
        lines.append(QStringLiteral("block %1 was not there").arg(value.toInteger()));
    return lines;
}

QStringList formatList(const QJsonObject &data, const char *key,
                       QString (*format)(const QJsonObject &))
{
    QStringList lines;
    const QJsonArray list = data.value(QLatin1String(key)).toArray();
    for (const QJsonValue &value : list)
        lines.append(format(value.toObject()));
    return lines;
}

QStringList formatDisconnected(const QJsonObject &data)
{
    QStringList lines;
    const QJsonArray closed = data.value(QLatin1String("disconnected")).toArray();
    for (const QJsonValue &value : closed) {
        const QJsonObject one = value.toObject();
        const bool clean = one.value(QLatin1String("clean")).toBool();
        lines.append(
            QStringLiteral("#%1 disconnected, %2")
                .arg(text(one, "id"), clean ? QStringLiteral("clean") : text(one, "abortCause")));
    }
    const QJsonArray gone = data.value(QLatin1String("gone")).toArray();
    for (const QJsonValue &value : gone)
        lines.append(QStringLiteral("#%1 had already left").arg(value.toInteger()));
    return lines;
}

} // namespace

QString formatEntry(const QJsonObject &entry)
{
    const QString service = text(entry, "service");
    return QStringLiteral("%1 %2 %3%4")
        .arg(text(entry, "time"), text(entry, "level"),
             service.isEmpty() ? QString() : QLatin1Char('[') + service + QStringLiteral("] "),
             printable(text(entry, "text")));
}

QString printable(QString value)
{
    for (QChar &character : value) {
        if (character.category() == QChar::Other_Control)
            character = QLatin1Char('?');
    }
    return value;
}

QString formatAnswer(const QString &command, const QJsonObject &data)
{
    if (command == QLatin1String("doctor"))
        return formatDoctor(data);
    if (command == QLatin1String("import"))
        return formatImport(data);
    QStringList lines;
    if (command == QLatin1String("status"))
        lines.append(QStringLiteral("%1 %2 (pid %3), profile %4: services on: %5, connections: %6")
                         .arg(text(data, "program"), text(data, "version"), text(data, "pid"),
                              text(data, "profile"), text(data, "servicesOn"),
                              text(data, "sessions")));
    if (data.contains(QLatin1String("result")))
        lines.append(formatToggle(data.value(QLatin1String("result")).toObject()));
    if (data.contains(QLatin1String("service")))
        lines.append(formatService(data.value(QLatin1String("service")).toObject()));
    if (data.contains(QLatin1String("messageId")))
        lines.append(QStringLiteral("message %1, sent to %2 sessions")
                         .arg(text(data, "messageId"), text(data, "sessions")));
    if (command == QLatin1String("simulate") && !data.isEmpty())
        lines.append(QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact)));
    lines += formatList(data, "services", formatService);
    lines += formatList(data, "sessions", formatSession);
    lines += formatList(data, "entries", formatEntry);
    if (data.contains(QLatin1String("block")))
        lines.append(formatBlock(data.value(QLatin1String("block")).toObject()));
    if (command == QLatin1String("block-remove"))
        return formatRemoved(data).join(QLatin1Char('\n'));
    if (command == QLatin1String("block-list")
        && data.value(QLatin1String("blocks")).toArray().isEmpty())
        lines.append(QStringLiteral("nothing is blocked"));
    lines += formatDisconnected(data);
    lines += formatList(data, "blocks", formatBlock);
    lines += formatList(data, "groups", formatRejected);
    if (command == QLatin1String("rejected-list"))
        lines.append(QStringLiteral("refused in total: %1, of them in no group: %2")
                         .arg(text(data, "total"), text(data, "ungrouped")));
    return lines.join(QLatin1Char('\n'));
}

QString formatScenarioStep(const QJsonObject &step)
{
    const QString status = text(step, "status");
    const bool hasFailed = status == QLatin1String("failed");
    QString line = QStringLiteral("%1  %2  %3 ms  %4")
                       .arg(text(step, "number"), 4)
                       .arg(hasFailed ? QStringLiteral("FAILED") : status, -7)
                       .arg(text(step, "ms"), 6)
                       .arg(printable(text(step, "title")));
    if (hasFailed)
        line += QStringLiteral("\n      line %1: %2")
                    .arg(text(step, "line"), printable(text(step, "seen")));
    return line;
}

QString formatScenarioResult(const QJsonObject &result)
{
    const QString counts = QStringLiteral("%1 passed, %2 failed, %3 skipped in %4 s, %5 acts")
                               .arg(text(result, "passedSteps"), text(result, "failedSteps"),
                                    text(result, "skippedSteps"))
                               .arg(double(result.value(QLatin1String("ms")).toInteger()) / 1000)
                               .arg(text(result, "acts"));
    if (result.value(QLatin1String("passed")).toBool())
        return QStringLiteral("passed: ") + counts;
    return QStringLiteral("FAILED: %1\n%2").arg(printable(text(result, "error")), counts);
}

} // namespace Switchboard
