// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/connectionexport.h"

#include "core/control/controlsocket.h"
#include "core/control/statusjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

namespace Switchboard {
namespace {

QJsonObject connectionJson(const ConnectionRow &row, qint64 nowMs)
{
    SessionStats stats = row.stats;
    stats.state = row.state();
    QJsonObject object = toJson(row.info, stats, row.info.connectedMonotonicMs + row.ageMs(nowMs));
    if (row.close) {
        object[QStringLiteral("close")] = QJsonObject{
            {QStringLiteral("code"), row.close->code ? QJsonValue(*row.close->code) : QJsonValue()},
            {QStringLiteral("reason"), row.close->reason},
            {QStringLiteral("clean"), row.close->clean}};
    }
    return object;
}

//! The members of connectionJson(), from what matters most.
const QStringList &csvKeys()
{
    static const QStringList keys =
        QStringLiteral(
            "id service state role peer client userAgent selfId connectedAt ageMs messagesIn "
            "messagesOut bytesIn bytesOut inPerSecond outPerSecond queuedMessages queuedBytes "
            "roundTripMs actionsInFlight errors dropped lastEvent tls")
            .split(QLatin1Char(' '));
    return keys;
}

QString csvCell(const QJsonValue &value)
{
    if (value.isDouble()) {
        const double number = value.toDouble();
        return number == std::floor(number) ? QString::number(value.toInteger())
                                            : QString::number(number, 'f', 2);
    }
    QString text = value.toString();
    static const QString Formulas = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && Formulas.contains(text.front()))
        text.prepend(QLatin1Char('\''));
    static const QRegularExpression special(QStringLiteral("[\",\r\n]"));
    if (text.contains(special))
        text = QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\""))
            + QLatin1Char('"');
    return text;
}

QString quotedForShell(QString text)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:@%+,-]+$"));
    if (plain.match(text).hasMatch())
        return text;
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QStringLiteral("'\\''"))
        + QLatin1Char('\'');
}

} // namespace

QString connectionsAsText(const ConnectionTableModel &model, const QList<SessionId> &ids,
                          const QList<ConnectionColumn> &columns)
{
    QStringList lines;
    for (const SessionId id : ids) {
        const ConnectionRow *row = model.find(id);
        if (!row)
            continue;
        QStringList cells;
        for (const ConnectionColumn column : columns)
            cells.append(column == ConnectionColumn::Sparkline
                             ? QString::number(row->history.total())
                             : row->text(column, model.nowMs()));
        cells.replaceInStrings(QStringLiteral("\t"), QStringLiteral(" "));
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n'));
}

QString connectionsAsJson(const ConnectionTableModel &model, const QList<SessionId> &ids)
{
    QJsonArray array;
    for (const SessionId id : ids) {
        if (const ConnectionRow *row = model.find(id))
            array.append(connectionJson(*row, model.nowMs()));
    }
    return QString::fromUtf8(QJsonDocument(array).toJson());
}

QString connectionsAsCsv(const ConnectionTableModel &model, const QList<SessionId> &ids)
{
    const QString lineEnd = QStringLiteral("\r\n");
    QString csv = csvKeys().join(QLatin1Char(',')) + lineEnd;
    for (const SessionId id : ids) {
        const ConnectionRow *row = model.find(id);
        if (!row)
            continue;
        const QJsonObject object = connectionJson(*row, model.nowMs());
        QStringList cells;
        for (const QString &key : csvKeys())
            cells.append(csvCell(object.value(key)));
        csv += cells.join(QLatin1Char(',')) + lineEnd;
    }
    return csv;
}

QString disconnectCommand(const QList<SessionId> &ids, const QString &profileFolder)
{
    QString command = QStringLiteral("switchboardctl ");
    if (!profileFolder.isEmpty() && profileFolder != defaultProfileFolder())
        command += QStringLiteral("--profile ") + quotedForShell(profileFolder) + QLatin1Char(' ');
    command += QStringLiteral("session disconnect");
    for (const SessionId id : ids)
        command += QLatin1Char(' ') + QString::number(id.value());
    return command;
}

} // namespace Switchboard
