// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/store/storerows.h"

namespace Switchboard::StoreRows {

namespace {

QString joined(const QStringList &parts)
{
    return parts.join(QLatin1String(", "));
}

} // namespace

QString selectStatement(const QString &table, const QStringList &columns, int keys)
{
    return QStringLiteral("SELECT %1 FROM %2 ORDER BY %3")
        .arg(joined(columns), table, joined(columns.first(keys)));
}

QString upsertStatement(const QString &table, const QStringList &columns, int keys)
{
    QStringList updates;
    for (const QString &column : columns.sliced(keys))
        updates += QStringLiteral("%1 = excluded.%1").arg(column);
    const QStringList marks(columns.size(), QStringLiteral("?"));
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT (%4) DO UPDATE SET %5")
        .arg(table, joined(columns), joined(marks), joined(columns.first(keys)), joined(updates));
}

QString deleteStatement(const QString &table, const QStringList &columns, int keys)
{
    QStringList conditions;
    for (const QString &column : columns.first(keys))
        conditions += QString(column + QLatin1String(" = ?"));
    return QStringLiteral("DELETE FROM %1 WHERE %2")
        .arg(table, conditions.join(QLatin1String(" AND ")));
}

} // namespace Switchboard::StoreRows
