// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/store/storecontents.h"

#include "core/backends/simulator/store/storequery.h"

#include <QSqlQuery>
#include <QVariant>

namespace Switchboard {

namespace {

Result<QList<SimulatorUser>> readUsers(QSqlDatabase &database, qint64 selfId)
{
    Result<QSqlQuery> query = runStatement(
        database,
        QStringLiteral("SELECT u.user_id, u.nickname, u.sex, u.age, f.user_id IS NOT NULL, "
                       "coalesce(f.remark, '') FROM users u LEFT JOIN friends f "
                       "ON f.user_id = u.user_id AND f.self_id = ? WHERE u.user_id <> ? "
                       "ORDER BY u.user_id"),
        {selfId, selfId});
    if (!query)
        return Error{query.error()};
    QList<SimulatorUser> users;
    while (query.value().next()) {
        const QSqlQuery &row = query.value();
        users.append({.userId = row.value(0).toLongLong(),
                      .nickname = row.value(1).toString(),
                      .remark = row.value(5).toString(),
                      .sex = row.value(2).toString(),
                      .age = row.value(3).toInt(),
                      .isFriend = row.value(4).toBool()});
    }
    return users;
}

Result<void> readMembers(QSqlDatabase &database, SimulatorGroup &group)
{
    Result<QSqlQuery> query = runStatement(
        database,
        QStringLiteral("SELECT user_id, nickname, card, role, title, level, join_time, "
                       "last_sent_time FROM members JOIN users USING (user_id) WHERE group_id = ? "
                       "ORDER BY user_id"),
        {group.groupId});
    if (!query)
        return Error{query.error()};
    while (query.value().next()) {
        const QSqlQuery &row = query.value();
        group.members.append({.userId = row.value(0).toLongLong(),
                              .nickname = row.value(1).toString(),
                              .card = row.value(2).toString(),
                              .role = row.value(3).toString(),
                              .title = row.value(4).toString(),
                              .level = row.value(5).toString(),
                              .joinTime = row.value(6).toLongLong(),
                              .lastSentTime = row.value(7).toLongLong()});
    }
    return {};
}

Result<QList<SimulatorGroup>> readGroups(QSqlDatabase &database)
{
    Result<QSqlQuery> query = runStatement(
        database,
        QStringLiteral("SELECT group_id, name, max_members FROM groups ORDER BY group_id"), {});
    if (!query)
        return Error{query.error()};
    QList<SimulatorGroup> groups;
    while (query.value().next()) {
        const QSqlQuery &row = query.value();
        groups.append({.groupId = row.value(0).toLongLong(),
                       .name = row.value(1).toString(),
                       .maxMembers = row.value(2).toInt(),
                       .members = {}});
    }
    for (SimulatorGroup &group : groups) {
        if (const Result<void> loaded = readMembers(database, group); !loaded)
            return Error{loaded.error()};
    }
    return groups;
}

} // namespace

Result<StoreContents> readContents(QSqlDatabase &database)
{
    Result<QSqlQuery> account = runStatement(
        database,
        QStringLiteral("SELECT user_id, nickname, sex, age, (SELECT max(seq) FROM sqlite_sequence "
                       "WHERE name = 'messages') FROM accounts JOIN users ON user_id = self_id "
                       "ORDER BY self_id LIMIT 1"),
        {});
    if (!account)
        return Error{account.error()};
    if (!account.value().next())
        return Error{QStringLiteral("it holds no account")};

    StoreContents contents;
    const QSqlQuery &row = account.value();
    contents.world.account = {.userId = row.value(0).toLongLong(),
                              .nickname = row.value(1).toString(),
                              .remark = {},
                              .sex = row.value(2).toString(),
                              .age = row.value(3).toInt(),
                              .isFriend = false};
    contents.lastMessageId = row.value(4).toInt();

    Result<QList<SimulatorUser>> users = readUsers(database, contents.world.account.userId);
    if (!users)
        return Error{users.error()};
    contents.world.users = users.value();
    Result<QList<SimulatorGroup>> groups = readGroups(database);
    if (!groups)
        return Error{groups.error()};
    contents.world.groups = groups.value();
    return contents;
}

} // namespace Switchboard
