// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// The simulator's file as one JSON document: export, import, reset.

#include "core/backends/simulator/store/simulatorstore.h"
#include "core/backends/simulator/store/storequery.h"
#include "core/backends/simulator/store/storeschema.h"

#include <QRegularExpression>
#include <QSqlField>
#include <QSqlRecord>
#include <QVariant>

namespace Switchboard {

namespace {

constexpr QLatin1String Format("switchboard-simulator");

//! In an order in which every row finds what it refers to.
const QStringList &tables()
{
    static const QStringList names{
        QStringLiteral("users"),    QStringLiteral("accounts"), QStringLiteral("friends"),
        QStringLiteral("groups"),   QStringLiteral("members"),  QStringLiteral("messages"),
        QStringLiteral("forwards"), QStringLiteral("requests"), QStringLiteral("files"),
        QStringLiteral("folders"),  QStringLiteral("essences"), QStringLiteral("announcements"),
        QStringLiteral("honours"),  QStringLiteral("likes")};
    return names;
}

//! Integers stay integers of 64 bits, everything else is text.
QVariant storable(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return int(value.toBool());
    return value.toInteger();
}

Error badImport(const QString &place, const QString &what)
{
    return Error{QStringLiteral("world.%1: %2; nothing was imported").arg(place, what)};
}

//! Why the parts of \a row cannot be columns of the table; empty when they can.
QString unknownColumn(const QJsonObject &row, const QSqlRecord &columns)
{
    for (auto it = row.constBegin(); it != row.constEnd(); ++it) {
        if (!columns.contains(it.key()))
            return QStringLiteral("the field \"%1\" is unknown").arg(it.key());
        if (!it->isString() && !it->isDouble() && !it->isBool())
            return QStringLiteral("%1: a text or a number is needed").arg(it.key());
        if (it->isDouble() && it->toInteger(0) != it->toInteger(1))
            return QStringLiteral("%1: a whole number is needed").arg(it.key());
    }
    return {};
}

} // namespace

Result<QSet<QString>> SimulatorStore::mediaNames()
{
    // Names are hashes: nothing else looks like them, wherever in the text they stand.
    static const QRegularExpression pattern(QStringLiteral("[0-9a-f]{64}\\.[a-z0-9]{1,16}"));
    QSet<QString> names;
    for (const char *statement :
         {"SELECT segments FROM messages WHERE segments LIKE '%\"file\"%'",
          "SELECT nodes FROM forwards", "SELECT media FROM files",
          "SELECT image FROM announcements", "SELECT portrait FROM groups"}) {
        Result<QSqlQuery> query = select(QLatin1String(statement), {});
        if (!query)
            return Error{query.error()};
        while (query.value().next()) {
            auto match = pattern.globalMatch(query.value().value(0).toString());
            while (match.hasNext())
                names.insert(match.next().captured());
        }
    }
    return names;
}

Result<QJsonObject> SimulatorStore::exportAll()
{
    QJsonObject document{{QStringLiteral("format"), Format},
                         {QStringLiteral("version"), newestSchemaVersion()}};
    for (const QString &table : tables()) {
        Result<QSqlQuery> query = select(QString(QLatin1String("SELECT * FROM ") + table), {});
        if (!query)
            return Error{query.error()};
        QJsonArray rows;
        while (query.value().next()) {
            const QSqlRecord record = query.value().record();
            QJsonObject row;
            for (int i = 0; i < record.count(); ++i)
                row.insert(record.fieldName(i), QJsonValue::fromVariant(record.value(i)));
            rows.append(row);
        }
        document.insert(table, rows);
    }
    return document;
}

Result<void> SimulatorStore::importAll(const QJsonObject &document)
{
    if (document.value(QLatin1String("format")).toString() != Format)
        return badImport(
            QStringLiteral("format"),
            QStringLiteral("must be \"%1\"; choose a file that Switchboard exported").arg(Format));
    const int version = document.value(QLatin1String("version")).toInt();
    if (version != newestSchemaVersion())
        return badImport(
            QStringLiteral("version"),
            QStringLiteral("is %1, this program reads %2").arg(version).arg(newestSchemaVersion()));
    if (document.value(QLatin1String("accounts")).toArray().isEmpty())
        return badImport(QStringLiteral("accounts"), QStringLiteral("one at least is needed"));
    if (Result<void> emptied = clear(); !emptied)
        return emptied;
    for (const QString &table : tables()) {
        const QJsonValue list = document.value(table);
        if (!list.isArray() && !list.isUndefined())
            return badImport(table, QStringLiteral("a list is needed"));
        const QJsonArray rows = list.toArray();
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (Result<void> added = importRow(table, rows.at(i).toObject()); !added)
                return badImport(QStringLiteral("%1[%2]").arg(table).arg(i), added.error());
        }
    }
    return {};
}

Result<void> SimulatorStore::importRow(const QString &table, const QJsonObject &row)
{
    if (row.isEmpty())
        return Error{QStringLiteral("an object with fields is needed")};
    const QString problem = unknownColumn(row, m_database.record(table));
    if (!problem.isEmpty())
        return Error{problem};
    QVariantList values;
    for (const QJsonValue &value : row)
        values.append(storable(value));
    const QStringList marks(values.size(), QStringLiteral("?"));
    const Result<QSqlQuery> added = runStatement(
        m_database,
        QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
            .arg(table, row.keys().join(QLatin1Char(',')), marks.join(QLatin1Char(','))),
        values);
    if (!added)
        return Error{added.error()};
    return {};
}

Result<void> SimulatorStore::reset()
{
    if (Result<void> emptied = clear(); !emptied)
        return emptied;
    for (const QString &statement : firstContent()) {
        if (Result<void> added = change(statement, {}); !added)
            return added;
    }
    return {};
}

Result<void> SimulatorStore::clear()
{
    const QStringList &names = tables();
    for (auto table = names.crbegin(); table != names.crend(); ++table) {
        if (Result<void> emptied = change(QString(QLatin1String("DELETE FROM ") + *table), {});
            !emptied)
            return emptied;
    }
    return {};
}

} // namespace Switchboard
