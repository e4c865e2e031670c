// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/journalexport.h"

#include "core/control/statusjson.h"
#include "ui/support/journaltext.h"

#include <QDateTime>
#include <QJsonDocument>

namespace Switchboard {
namespace {

QString utc(qint64 wallMs)
{
    return QDateTime::fromMSecsSinceEpoch(wallMs, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString cell(const QString &text)
{
    static const QString formula = QStringLiteral("=+-@\t\r");
    QString safe = text;
    if (!safe.isEmpty() && formula.contains(safe.at(0)))
        safe.prepend(QLatin1Char('\'')); // the words of a client may be meant as a formula
    safe.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') % safe % QLatin1Char('"');
}

} // namespace

QByteArray journalNdjson(const QList<JournalEntry> &entries)
{
    QByteArray lines;
    for (const JournalEntry &entry : entries) {
        lines += QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact);
        lines += '\n';
    }
    return lines;
}

QByteArray journalCsv(const QList<JournalEntry> &entries,
                      const QHash<QString, QString> &serviceNames)
{
    QString table = QStringLiteral("time,level,service,connection,text,kind\r\n");
    for (const JournalEntry &entry : entries) {
        const QString connection =
            entry.sessionId.isValid() ? QString::number(entry.sessionId.value()) : QString();
        const QStringList cells{utc(entry.wallMs),
                                toString(entry.level),
                                serviceNames.value(entry.serviceId, entry.serviceId),
                                connection,
                                JournalText::line(entry),
                                toString(entry.kind)};
        QStringList quoted;
        for (const QString &each : cells)
            quoted.append(cell(each));
        table += quoted.join(QLatin1Char(',')) % QStringLiteral("\r\n");
    }
    return "\xEF\xBB\xBF" + table.toUtf8(); // else a spreadsheet takes Chinese for Latin-1
}

} // namespace Switchboard
