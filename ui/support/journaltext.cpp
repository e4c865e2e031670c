// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/journaltext.h"

#include "ui/support/corewords.h"
#include "ui/support/formatting.h"

#include <QDateTime>
#include <QLocale>

namespace Switchboard {

namespace {

QString number(const QJsonObject &details, QLatin1String key)
{
    return QLocale().toString(details.value(key).toInteger());
}

//! Text from outside must not break the one line.
QString oneLine(const QString &text)
{
    return text.simplified();
}

QString word(const QJsonObject &details, QLatin1String key)
{
    return oneLine(details.value(key).toString());
}

} // namespace

QString JournalText::line(const JournalEntry &entry)
{
    switch (entry.kind) {
    case JournalKind::ProgramStarted:
        return tr("Switchboard started");
    case JournalKind::ProgramStopping:
        return tr("Switchboard is closing: every service is switched off first");
    case JournalKind::UncleanEnd:
        return uncleanEnd(entry.details);
    case JournalKind::ServiceStarted:
        return tr("Service switched on, waiting for bots");
    case JournalKind::ServiceStopping:
        return tr("Service is being switched off");
    case JournalKind::ServiceStopped:
        return serviceStopped(entry.details);
    case JournalKind::ServiceFailed:
        return serviceFailed(entry);
    case JournalKind::LifecycleEmitted:
        return lifecycleEmitted(entry);
    case JournalKind::SessionConnected:
        return sessionConnected(entry.details);
    case JournalKind::SessionDisconnected:
        return sessionDisconnected(entry.details);
    case JournalKind::EventsDropped:
        return tr("Reads too slowly: %1 events dropped")
            .arg(number(entry.details, QLatin1String("count")));
    case JournalKind::HandshakeRefused:
        return handshakeRefused(entry.details);
    case JournalKind::BlockAdded:
    case JournalKind::BlockRemoved:
    case JournalKind::BlockExpired:
        return blockChanged(entry);
    case JournalKind::ConfigurationApplied:
        return tr("Configuration applied");
    case JournalKind::ConfigurationRejected:
        return tr("Configuration not used, the running one stays: %1")
            .arg(oneLine(inOurWords(entry.text)));
    case JournalKind::Notice:
        return oneLine(inOurWords(entry.text));
    }
    Q_UNREACHABLE();
}

QString JournalText::level(JournalLevel level)
{
    switch (level) {
    case JournalLevel::Info:
        return tr("Info", "journal level");
    case JournalLevel::Warning:
        return tr("Warning", "journal level");
    case JournalLevel::Error:
        return tr("Error", "journal level");
    }
    Q_UNREACHABLE();
}

QString JournalText::uncleanEnd(const QJsonObject &details)
{
    const QString time = QLocale().toString(
        QDateTime::fromMSecsSinceEpoch(details.value(QLatin1String("endedMs")).toInteger()),
        QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    if (details.value(QLatin1String("rebooted")).toBool())
        return tr("The computer went down at %1 while Switchboard ran").arg(time);
    if (details.value(QLatin1String("startedAllOff")).toBool())
        return tr("Switchboard did not end cleanly at %1, %2 times within 5 minutes; every service "
                  "stays off until you switch it on")
            .arg(time, number(details, QLatin1String("recentCrashes")));
    return tr("Switchboard did not end cleanly at %1").arg(time);
}

QString JournalText::serviceStopped(const QJsonObject &details)
{
    QString text = tr("Off in %1: %2 clean, %3 timed out, %4 aborted")
                       .arg(formatDuration(details.value(QLatin1String("durationMs")).toInteger()),
                            number(details, QLatin1String("clean")),
                            number(details, QLatin1String("timedOut")),
                            number(details, QLatin1String("aborted")));
    const qint64 dropped = details.value(QLatin1String("droppedMessages")).toInteger();
    if (dropped == 1)
        text += tr(" · 1 message dropped");
    else if (dropped > 1)
        text += tr(" · %1 messages dropped").arg(QLocale().toString(dropped));
    return text;
}

QString JournalText::serviceFailed(const JournalEntry &entry)
{
    const QString cause = entry.details.value(QLatin1String("cause")).toString();
    const qint64 port = entry.details.value(QLatin1String("port")).toInteger();
    if (cause == QLatin1String("port-in-use"))
        return portInUse(entry.details);
    if (cause == QLatin1String("permission-denied"))
        return tr("Did not start: port %1 needs a privilege; use one from 1024 up").arg(port);
    if (cause == QLatin1String("address-not-available"))
        return tr("Did not start: the address is not one of this machine");
    if (cause == QLatin1String("token-required"))
        return tr("Did not start: reachable from the network, so an access token is needed");
    const QString message = entry.details.value(QLatin1String("message")).toString(entry.text);
    return tr("Did not start: %1").arg(oneLine(inOurWords(message)));
}

QString JournalText::portInUse(const QJsonObject &details)
{
    const qint64 port = details.value(QLatin1String("port")).toInteger();
    const QString owner = word(details, QLatin1String("ownerName"));
    const qint64 pid = details.value(QLatin1String("ownerPid")).toInteger();
    const qint64 next = details.value(QLatin1String("nextFreePort")).toInteger();
    QString text;
    if (owner.isEmpty())
        text = tr("Did not start: port %1 is used by another program").arg(port);
    else if (pid > 0)
        text = tr("Did not start: port %1 is used by %2 (pid %3)")
                   .arg(QString::number(port), owner, QString::number(pid));
    else
        text = tr("Did not start: port %1 is used by %2").arg(QString::number(port), owner);
    if (next > 0)
        text += tr(" · %1 is free").arg(next);
    return text;
}

QString JournalText::lifecycleEmitted(const JournalEntry &entry)
{
    const QString subType = word(entry.details, QLatin1String("subType"));
    const qint64 sessions = entry.details.value(QLatin1String("sessions")).toInteger();
    if (sessions == 1)
        return tr("Lifecycle %1 sent to 1 connection").arg(subType);
    return tr("Lifecycle %1 sent to %2 connections").arg(subType, QLocale().toString(sessions));
}

QString JournalText::sessionConnected(const QJsonObject &details)
{
    const QString client = word(details, QLatin1String("client"));
    return tr("Connected: %1 from %2 · %3")
        .arg(client.isEmpty() ? tr("unknown client") : client, word(details, QLatin1String("peer")),
             role(details.value(QLatin1String("role")).toString()));
}

QString JournalText::sessionDisconnected(const QJsonObject &details)
{
    const QString client = word(details, QLatin1String("client"));
    return tr("Disconnected: %1 from %2 after %3 · %4 in, %5 out · %6")
        .arg(client.isEmpty() ? tr("unknown client") : client, word(details, QLatin1String("peer")),
             formatAge(details.value(QLatin1String("ageMs")).toInteger()),
             number(details, QLatin1String("messagesIn")),
             number(details, QLatin1String("messagesOut")), ending(details));
}

QString JournalText::ending(const QJsonObject &details)
{
    const bool byUs = details.value(QLatin1String("by")).toString() == QLatin1String("us");
    const QString reason = word(details, QLatin1String("reason"));
    const qint64 code = details.value(QLatin1String("code")).toInteger();
    QString text = byUs ? tr("closed by Switchboard") : tr("closed by the bot");
    if (code > 0)
        text += QLatin1Char(' ') % QString::number(code);
    if (!reason.isEmpty())
        text += tr(" “%1”").arg(reason);
    if (!details.value(QLatin1String("clean")).toBool())
        text += tr(", without a closing handshake");
    return text;
}

QString JournalText::handshakeRefused(const QJsonObject &details)
{
    const QString peer = word(details, QLatin1String("peer"));
    const QString status = QString::number(details.value(QLatin1String("status")).toInteger());
    const qint64 count = details.value(QLatin1String("count")).toInteger();
    if (count > 1)
        return tr("Rejected %1 times: %2 · %3 (%4)")
            .arg(QLocale().toString(count), peer, refusalCause(details), status);
    return tr("Rejected: %1 · %2 (%3)").arg(peer, refusalCause(details), status);
}

QString JournalText::refusalCause(const QJsonObject &details)
{
    const QString cause = word(details, QLatin1String("cause"));
    switch (details.value(QLatin1String("status")).toInteger()) {
    case 401:
        return tr("no access token");
    case 404:
        return tr("no such path; use /, /api or /event");
    case 405:
        return tr("only GET can open a WebSocket");
    case 421:
        return tr("the Host header names another server");
    case 426:
        return tr("not a WebSocket request");
    case 429:
        return tr("too many attempts");
    case 503:
        return tr("no room for another connection");
    case 403:
        if (cause.contains(QLatin1String("token"), Qt::CaseInsensitive))
            return tr("wrong access token");
        if (cause.contains(QLatin1String("origin"), Qt::CaseInsensitive))
            return tr("web page of a foreign origin");
        if (cause.contains(QLatin1String("block"), Qt::CaseInsensitive))
            return tr("blocked");
        break;
    default:
        break;
    }
    return cause.isEmpty() ? tr("bad request") : cause;
}

QString JournalText::blockSubject(const QJsonObject &details)
{
    const QString subject = word(details, QLatin1String("subject"));
    const QString scope = word(details, QLatin1String("scope"));
    if (scope == QLatin1String("token"))
        return tr("access token %1").arg(subject);
    return scope == QLatin1String("bot-id") ? tr("bot ID %1").arg(subject) : subject;
}

QString JournalText::blockChanged(const JournalEntry &entry)
{
    const QString subject = blockSubject(entry.details);
    if (entry.kind == JournalKind::BlockExpired)
        return tr("Block ended: %1 · refused %2 times")
            .arg(subject, number(entry.details, QLatin1String("hits")));
    if (entry.kind == JournalKind::BlockRemoved)
        return tr("Block removed: %1 · refused %2 times")
            .arg(subject, number(entry.details, QLatin1String("hits")));
    const QString end = word(entry.details, QLatin1String("expiresAt"));
    const QString note = word(entry.details, QLatin1String("note"));
    QString text = end.isEmpty()
        ? tr("Blocked %1 until the block is removed").arg(subject)
        : tr("Blocked %1 until %2")
              .arg(subject,
                   formatDateTime(
                       QDateTime::fromString(end, Qt::ISODateWithMs).toMSecsSinceEpoch()));
    if (entry.serviceId.isEmpty())
        text += tr(" · every service");
    return note.isEmpty() ? text : QString(text + QStringLiteral(" · ") + note);
}

QString JournalText::role(const QString &role)
{
    if (role == QLatin1String("api"))
        return QStringLiteral("API");
    if (role == QLatin1String("event"))
        return QStringLiteral("Event");
    return QStringLiteral("Universal");
}

} // namespace Switchboard
