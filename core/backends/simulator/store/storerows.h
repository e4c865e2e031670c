// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/store/storechange.h"
#include "core/backends/simulator/world/simulatorworld.h"

#include <QJsonObject>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <tuple>
#include <type_traits>

namespace Switchboard {

//! A column and the member of \a Row that it holds.
template <typename Row, typename Value> struct RowField {
    const char *column;
    Value Row::*member;
};

//! Which table holds a \a Row. The first `keys` fields are its primary key.
template <typename Row> struct RowTable;

#define SWITCHBOARD_FIELD(Row, column, member)                                                     \
    RowField<Row, decltype(Row::member)>                                                           \
    {                                                                                              \
        column, &Row::member                                                                       \
    }

template <> struct RowTable<SimulatorUser> {
    using Row = SimulatorUser;
    static constexpr auto name = "users";
    static constexpr int keys = 1;
    static constexpr auto fields = std::tuple(
        SWITCHBOARD_FIELD(Row, "user_id", userId), SWITCHBOARD_FIELD(Row, "nickname", nickname),
        SWITCHBOARD_FIELD(Row, "sex", sex), SWITCHBOARD_FIELD(Row, "age", age),
        SWITCHBOARD_FIELD(Row, "sign", sign), SWITCHBOARD_FIELD(Row, "gone", gone));
};

template <> struct RowTable<SimulatorAccount> {
    using Row = SimulatorAccount;
    static constexpr auto name = "accounts";
    static constexpr int keys = 1;
    static constexpr auto fields = std::tuple(SWITCHBOARD_FIELD(Row, "self_id", selfId),
                                              SWITCHBOARD_FIELD(Row, "online", online));
};

template <> struct RowTable<SimulatorFriend> {
    using Row = SimulatorFriend;
    static constexpr auto name = "friends";
    static constexpr int keys = 2;
    static constexpr auto fields = std::tuple(SWITCHBOARD_FIELD(Row, "self_id", selfId),
                                              SWITCHBOARD_FIELD(Row, "user_id", userId),
                                              SWITCHBOARD_FIELD(Row, "remark", remark));
};

template <> struct RowTable<SimulatorGroupInfo> {
    using Row = SimulatorGroupInfo;
    static constexpr auto name = "groups";
    static constexpr int keys = 1;
    static constexpr auto fields = std::tuple(
        SWITCHBOARD_FIELD(Row, "group_id", groupId), SWITCHBOARD_FIELD(Row, "name", name),
        SWITCHBOARD_FIELD(Row, "max_members", maxMembers),
        SWITCHBOARD_FIELD(Row, "create_time", createTime),
        SWITCHBOARD_FIELD(Row, "all_muted", allMuted),
        SWITCHBOARD_FIELD(Row, "anonymous_allowed", anonymousAllowed),
        SWITCHBOARD_FIELD(Row, "portrait", portrait));
};

template <> struct RowTable<SimulatorMember> {
    using Row = SimulatorMember;
    static constexpr auto name = "members";
    static constexpr int keys = 2;
    static constexpr auto fields = std::tuple(
        SWITCHBOARD_FIELD(Row, "group_id", groupId), SWITCHBOARD_FIELD(Row, "user_id", userId),
        SWITCHBOARD_FIELD(Row, "role", role), SWITCHBOARD_FIELD(Row, "card", card),
        SWITCHBOARD_FIELD(Row, "title", title), SWITCHBOARD_FIELD(Row, "level", level),
        SWITCHBOARD_FIELD(Row, "join_time", joinTime),
        SWITCHBOARD_FIELD(Row, "last_sent_time", lastSentTime),
        SWITCHBOARD_FIELD(Row, "muted_until", mutedUntil),
        SWITCHBOARD_FIELD(Row, "title_expires", titleExpires));
};

template <> struct RowTable<SimulatorRequest> {
    using Row = SimulatorRequest;
    static constexpr auto name = "requests";
    static constexpr int keys = 1;
    static constexpr auto fields = std::tuple(
        SWITCHBOARD_FIELD(Row, "flag", flag), SWITCHBOARD_FIELD(Row, "number", number),
        SWITCHBOARD_FIELD(Row, "self_id", selfId), SWITCHBOARD_FIELD(Row, "group_id", groupId),
        SWITCHBOARD_FIELD(Row, "sub_type", subType), SWITCHBOARD_FIELD(Row, "user_id", userId),
        SWITCHBOARD_FIELD(Row, "invitor_id", invitorId), SWITCHBOARD_FIELD(Row, "comment", comment),
        SWITCHBOARD_FIELD(Row, "time", time), SWITCHBOARD_FIELD(Row, "state", state),
        SWITCHBOARD_FIELD(Row, "actor_id", actorId));
};

template <> struct RowTable<SimulatorFile> {
    using Row = SimulatorFile;
    static constexpr auto name = "files";
    static constexpr int keys = 1;
    static constexpr auto fields = std::tuple(
        SWITCHBOARD_FIELD(Row, "file_id", fileId), SWITCHBOARD_FIELD(Row, "group_id", groupId),
        SWITCHBOARD_FIELD(Row, "folder_id", folderId), SWITCHBOARD_FIELD(Row, "name", name),
        SWITCHBOARD_FIELD(Row, "size", size), SWITCHBOARD_FIELD(Row, "media", media),
        SWITCHBOARD_FIELD(Row, "uploader_id", uploaderId), SWITCHBOARD_FIELD(Row, "time", time),
        SWITCHBOARD_FIELD(Row, "downloads", downloads));
};

template <> struct RowTable<SimulatorFolder> {
    using Row = SimulatorFolder;
    static constexpr auto name = "folders";
    static constexpr int keys = 1;
    static constexpr auto fields = std::tuple(
        SWITCHBOARD_FIELD(Row, "folder_id", folderId), SWITCHBOARD_FIELD(Row, "group_id", groupId),
        SWITCHBOARD_FIELD(Row, "parent_id", parentId), SWITCHBOARD_FIELD(Row, "name", name),
        SWITCHBOARD_FIELD(Row, "creator_id", creatorId), SWITCHBOARD_FIELD(Row, "time", time));
};

template <> struct RowTable<SimulatorEssence> {
    using Row = SimulatorEssence;
    static constexpr auto name = "essences";
    static constexpr int keys = 1;
    static constexpr auto fields = std::tuple(
        SWITCHBOARD_FIELD(Row, "message_id", messageId),
        SWITCHBOARD_FIELD(Row, "group_id", groupId), SWITCHBOARD_FIELD(Row, "sender_id", senderId),
        SWITCHBOARD_FIELD(Row, "sent_time", sentTime),
        SWITCHBOARD_FIELD(Row, "operator_id", operatorId), SWITCHBOARD_FIELD(Row, "time", time));
};

template <> struct RowTable<SimulatorAnnouncement> {
    using Row = SimulatorAnnouncement;
    static constexpr auto name = "announcements";
    static constexpr int keys = 1;
    static constexpr auto fields = std::tuple(
        SWITCHBOARD_FIELD(Row, "notice_id", noticeId), SWITCHBOARD_FIELD(Row, "group_id", groupId),
        SWITCHBOARD_FIELD(Row, "sender_id", senderId), SWITCHBOARD_FIELD(Row, "text", text),
        SWITCHBOARD_FIELD(Row, "image", image), SWITCHBOARD_FIELD(Row, "time", time));
};

template <> struct RowTable<SimulatorHonour> {
    using Row = SimulatorHonour;
    static constexpr auto name = "honours";
    static constexpr int keys = 3;
    static constexpr auto fields = std::tuple(
        SWITCHBOARD_FIELD(Row, "group_id", groupId), SWITCHBOARD_FIELD(Row, "type", type),
        SWITCHBOARD_FIELD(Row, "user_id", userId),
        SWITCHBOARD_FIELD(Row, "description", description),
        SWITCHBOARD_FIELD(Row, "day_count", dayCount), SWITCHBOARD_FIELD(Row, "current", current));
};

template <> struct RowTable<SimulatorLikes> {
    using Row = SimulatorLikes;
    static constexpr auto name = "likes";
    static constexpr int keys = 3;
    static constexpr auto fields = std::tuple(
        SWITCHBOARD_FIELD(Row, "self_id", selfId), SWITCHBOARD_FIELD(Row, "user_id", userId),
        SWITCHBOARD_FIELD(Row, "day", day), SWITCHBOARD_FIELD(Row, "times", times));
};

#undef SWITCHBOARD_FIELD

namespace StoreRows {

template <typename Value> QVariant toVariant(const Value &value)
{
    if constexpr (std::is_same_v<Value, QString>)
        return value.isNull() ? QString(QLatin1String("")) : value; // null would be NULL
    else if constexpr (std::is_enum_v<Value> || std::is_same_v<Value, bool>)
        return int(value);
    else
        return value;
}

template <typename Value> void fromVariant(const QVariant &variant, Value &value)
{
    if constexpr (std::is_enum_v<Value>)
        value = Value(variant.toInt());
    else
        value = variant.value<Value>();
}

//! Calls \a visit with every field of the table of \a Row, in order.
template <typename Row, typename Visit> void forEachField(Visit visit)
{
    std::apply([&visit](const auto &...field) { (visit(field), ...); }, RowTable<Row>::fields);
}

template <typename Row> QStringList columns()
{
    QStringList names;
    forEachField<Row>([&names](const auto &field) { names += QLatin1String(field.column); });
    return names;
}

template <typename Row> QVariantList values(const Row &row)
{
    QVariantList list;
    forEachField<Row>([&](const auto &field) { list += toVariant(row.*field.member); });
    return list;
}

//! The row that \a query stands on; its columns are those of columns(), in order.
template <typename Row> Row at(const QSqlQuery &query)
{
    Row row;
    int index = 0;
    forEachField<Row>(
        [&](const auto &field) { fromVariant(query.value(index++), row.*field.member); });
    return row;
}

//! Text of statements, the same for all rows of a table; made by the functions below once each.
[[nodiscard]] QString selectStatement(const QString &table, const QStringList &columns, int keys);
[[nodiscard]] QString upsertStatement(const QString &table, const QStringList &columns, int keys);
[[nodiscard]] QString deleteStatement(const QString &table, const QStringList &columns, int keys);

template <typename Row> const QString &select()
{
    static const QString text =
        selectStatement(QLatin1String(RowTable<Row>::name), columns<Row>(), RowTable<Row>::keys);
    return text;
}

//! Writes \a row, whether or not there is one of its key.
template <typename Row> StoreChange upsert(const Row &row)
{
    static const QString text =
        upsertStatement(QLatin1String(RowTable<Row>::name), columns<Row>(), RowTable<Row>::keys);
    return {.statement = text, .values = values(row)};
}

//! Deletes the row with the key of \a row.
template <typename Row> StoreChange removal(const Row &row)
{
    static const QString text =
        deleteStatement(QLatin1String(RowTable<Row>::name), columns<Row>(), RowTable<Row>::keys);
    return {.statement = text, .values = values(row).first(RowTable<Row>::keys)};
}

} // namespace StoreRows

} // namespace Switchboard
