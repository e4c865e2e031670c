// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/palette/ctlline.h"

#include "core/control/controlsocket.h"

#include <QDir>
#include <QRegularExpression>
#include <QStringList>

namespace Switchboard {
namespace {

//! \a argument for a POSIX shell.
QString shellQuoted(const QString &argument)
{
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9_./:=@+-]+\\z"));
    if (plain.match(argument).hasMatch())
        return argument;
    QString escaped = argument;
    escaped.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return QLatin1Char('\'') % escaped % QLatin1Char('\'');
}

QStringList serviceArguments(const QString &verb, const CtlSubject &subject)
{
    if (subject.serviceId.isEmpty())
        return {};
    return {QStringLiteral("service"), verb, subject.serviceId};
}

QStringList kickArguments(const CtlSubject &subject, const QStringList &options)
{
    if (subject.sessions.isEmpty())
        return {};
    QStringList arguments{QStringLiteral("session"), QStringLiteral("disconnect")};
    for (const quint64 session : subject.sessions)
        arguments.append(QString::number(session));
    return arguments + options;
}

QStringList wordsOf(const QString &id, const CtlSubject &subject)
{
    if (id == QLatin1String("service.toggle"))
        return serviceArguments(
            subject.serviceOn ? QStringLiteral("disable") : QStringLiteral("enable"), subject);
    if (id == QLatin1String("service.restart"))
        return serviceArguments(QStringLiteral("restart"), subject);
    if (id == QLatin1String("service.leave-off"))
        return serviceArguments(QStringLiteral("disable"), subject);
    if (id == QLatin1String("connection.kick"))
        return kickArguments(subject, {});
    if (id == QLatin1String("connection.kick-with-reason"))
        return kickArguments(subject, {QStringLiteral("--reason"), QStringLiteral("TEXT")});
    if (id == QLatin1String("connection.kick-and-block"))
        return kickArguments(subject, {QStringLiteral("--block"), QStringLiteral("600")});
    if (id == QLatin1String("view.show-connections"))
        return {QStringLiteral("session"), QStringLiteral("list")};
    if (id == QLatin1String("view.show-services"))
        return {QStringLiteral("service"), QStringLiteral("list")};
    if (id == QLatin1String("view.show-events"))
        return {QStringLiteral("journal"), QStringLiteral("--follow")};
    if (id == QLatin1String("file.export-events"))
        return {QStringLiteral("--json"), QStringLiteral("journal")};
    return {};
}

} // namespace

QStringList ctlArguments(const QString &id, const CtlSubject &subject)
{
    const QStringList words = wordsOf(id, subject);
    const bool isDefault = subject.profileFolder.isEmpty()
        || QDir(subject.profileFolder) == QDir(defaultProfileFolder());
    if (words.isEmpty() || isDefault)
        return words;
    return QStringList{QStringLiteral("--profile"), subject.profileFolder} + words;
}

QString ctlLine(const QString &id, const CtlSubject &subject)
{
    const QStringList arguments = ctlArguments(id, subject);
    if (arguments.isEmpty())
        return {};
    QStringList quoted{QStringLiteral("switchboardctl")};
    for (const QString &argument : arguments)
        quoted.append(shellQuoted(argument));
    return quoted.join(QLatin1Char(' '));
}

} // namespace Switchboard
