// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/store/storecontents.h"

#include "core/backends/simulator/store/storequery.h"
#include "core/backends/simulator/store/storerows.h"

namespace Switchboard {

namespace {

//! Appends every row of a table; false and the reason when that fails.
template <typename Row> bool readRows(QSqlDatabase &database, QList<Row> &rows, QString &reason)
{
    Result<QSqlQuery> query = runStatement(database, StoreRows::select<Row>(), {});
    if (!query) {
        reason = query.error();
        return false;
    }
    while (query.value().next())
        rows.append(StoreRows::at<Row>(query.value()));
    return true;
}

Result<qint32> readLastMessageId(QSqlDatabase &database)
{
    Result<QSqlQuery> query = runStatement(
        database, QStringLiteral("SELECT max(seq) FROM sqlite_sequence WHERE name = 'messages'"),
        {});
    if (!query)
        return Error{query.error()};
    return query.value().next() ? query.value().value(0).toInt() : 0;
}

} // namespace

Result<StoreContents> readContents(QSqlDatabase &database)
{
    StoreContents contents;
    WorldData &world = contents.world;
    QString reason;
    const bool read = readRows(database, world.accounts, reason)
        && readRows(database, world.users, reason) && readRows(database, world.friends, reason)
        && readRows(database, world.groups, reason) && readRows(database, world.members, reason)
        && readRows(database, world.requests, reason) && readRows(database, world.files, reason)
        && readRows(database, world.folders, reason) && readRows(database, world.essences, reason)
        && readRows(database, world.announcements, reason)
        && readRows(database, world.honours, reason) && readRows(database, world.likes, reason);
    if (!read)
        return Error{reason};
    if (world.accounts.isEmpty())
        return Error{QStringLiteral("it holds no account")};
    const Result<qint32> lastId = readLastMessageId(database);
    if (!lastId)
        return Error{lastId.error()};
    contents.lastMessageId = lastId.value();
    return contents;
}

} // namespace Switchboard
