// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/actions/lookupactions.h"

#include <QHash>
#include <QJsonArray>

namespace Switchboard {

namespace {

using Answer = ActionResult (*)(const World &, const QJsonObject &);

ActionResult noData(const QString &wording)
{
    return {.retcode = RetCode::NoData, .data = QJsonValue::Null, .wording = wording};
}

ActionResult success(const QJsonValue &data)
{
    return {.retcode = RetCode::Ok, .data = data, .wording = {}};
}

qint64 idAt(const QJsonObject &params, QLatin1String name)
{
    return params.value(name).toInteger();
}

QString unknownUser(qint64 userId)
{
    return QStringLiteral("user %1 does not exist in the simulator").arg(userId);
}

//! Why the account does not see the group; empty when it is a member.
QString refusalOfGroup(const World &world, qint64 groupId)
{
    if (!world.group(groupId))
        return QStringLiteral("group %1 does not exist in the simulator").arg(groupId);
    if (!world.isJoined(groupId)) {
        return QStringLiteral("account %1 is not a member of group %2")
            .arg(world.selfId())
            .arg(groupId);
    }
    return {};
}

QJsonObject groupFields(const SimulatorGroup &group)
{
    return {{QStringLiteral("group_id"), group.groupId},
            {QStringLiteral("group_name"), group.name},
            {QStringLiteral("member_count"), group.members.size()},
            {QStringLiteral("max_member_count"), group.maxMembers}};
}

QJsonObject memberFields(const World &world, const SimulatorGroup &group,
                         const SimulatorMember &member)
{
    const SimulatorUser *user = world.user(member.userId);
    const SimulatorMember *self = world.member(group.groupId, world.selfId());
    const bool cardChangeable = self && self->role != QLatin1String("member");
    return {{QStringLiteral("group_id"), group.groupId},
            {QStringLiteral("user_id"), member.userId},
            {QStringLiteral("nickname"), member.nickname},
            {QStringLiteral("card"), member.card},
            {QStringLiteral("sex"), user ? user->sex : QStringLiteral("unknown")},
            {QStringLiteral("age"), user ? user->age : 0},
            {QStringLiteral("area"), QString(QLatin1String(""))},
            {QStringLiteral("join_time"), member.joinTime},
            {QStringLiteral("last_sent_time"), member.lastSentTime},
            {QStringLiteral("level"), member.level},
            {QStringLiteral("role"), member.role},
            {QStringLiteral("unfriendly"), false},
            {QStringLiteral("title"), member.title},
            {QStringLiteral("title_expire_time"), 0},
            {QStringLiteral("card_changeable"), cardChangeable}};
}

ActionResult loginInfo(const World &world, const QJsonObject &)
{
    return success(QJsonObject{{QStringLiteral("user_id"), world.selfId()},
                               {QStringLiteral("nickname"), world.account().nickname}});
}

ActionResult strangerInfo(const World &world, const QJsonObject &params)
{
    const qint64 userId = idAt(params, QLatin1String("user_id"));
    const SimulatorUser *user = world.user(userId);
    if (!user)
        return noData(unknownUser(userId));
    return success(QJsonObject{{QStringLiteral("user_id"), user->userId},
                               {QStringLiteral("nickname"), user->nickname},
                               {QStringLiteral("sex"), user->sex},
                               {QStringLiteral("age"), user->age}});
}

ActionResult friendList(const World &world, const QJsonObject &)
{
    QJsonArray friends;
    for (const SimulatorUser &user : world.users()) {
        if (!user.isFriend)
            continue;
        friends.append(QJsonObject{{QStringLiteral("user_id"), user.userId},
                                   {QStringLiteral("nickname"), user.nickname},
                                   {QStringLiteral("remark"), user.remark}});
    }
    return success(friends);
}

ActionResult groupList(const World &world, const QJsonObject &)
{
    QJsonArray groups;
    for (const SimulatorGroup &group : world.groups()) {
        if (world.isJoined(group.groupId))
            groups.append(groupFields(group));
    }
    return success(groups);
}

ActionResult groupInfo(const World &world, const QJsonObject &params)
{
    const qint64 groupId = idAt(params, QLatin1String("group_id"));
    const QString refusal = refusalOfGroup(world, groupId);
    return refusal.isEmpty() ? success(groupFields(*world.group(groupId))) : noData(refusal);
}

ActionResult memberList(const World &world, const QJsonObject &params)
{
    const qint64 groupId = idAt(params, QLatin1String("group_id"));
    const QString refusal = refusalOfGroup(world, groupId);
    if (!refusal.isEmpty())
        return noData(refusal);
    const SimulatorGroup &group = *world.group(groupId);
    QJsonArray members;
    for (const SimulatorMember &member : group.members)
        members.append(memberFields(world, group, member));
    return success(members);
}

ActionResult memberInfo(const World &world, const QJsonObject &params)
{
    const qint64 groupId = idAt(params, QLatin1String("group_id"));
    const qint64 userId = idAt(params, QLatin1String("user_id"));
    const QString refusal = refusalOfMember(world, groupId, userId);
    if (!refusal.isEmpty())
        return noData(refusal);
    return success(memberFields(world, *world.group(groupId), *world.member(groupId, userId)));
}

const QHash<QString, Answer> &answers()
{
    static const QHash<QString, Answer> table = {
        {QStringLiteral("get_login_info"), loginInfo},
        {QStringLiteral("get_stranger_info"), strangerInfo},
        {QStringLiteral("get_friend_list"), friendList},
        {QStringLiteral("get_group_list"), groupList},
        {QStringLiteral("get_group_info"), groupInfo},
        {QStringLiteral("get_group_member_list"), memberList},
        {QStringLiteral("get_group_member_info"), memberInfo},
    };
    return table;
}

} // namespace

std::optional<ActionResult> answerFromWorld(const World &world, const ActionCall &call)
{
    const Answer answer = answers().value(call.action);
    if (!answer)
        return std::nullopt;
    return answer(world, call.params);
}

bool isWorldAction(const QString &action)
{
    return answers().contains(action);
}

QString refusalOfChat(const World &world, const ChatId &chat)
{
    if (chat.kind == ChatKind::Group)
        return refusalOfGroup(world, chat.id);
    if (chat.id == world.selfId())
        return QStringLiteral("user %1 is the account itself").arg(chat.id);
    return world.user(chat.id) ? QString() : unknownUser(chat.id);
}

QString refusalOfMember(const World &world, qint64 groupId, qint64 userId)
{
    const QString refusal = refusalOfGroup(world, groupId);
    if (!refusal.isEmpty() || world.member(groupId, userId))
        return refusal;
    return QStringLiteral("user %1 is not a member of group %2").arg(userId).arg(groupId);
}

} // namespace Switchboard
