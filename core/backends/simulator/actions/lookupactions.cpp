// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/actions/permission.h"
#include "core/backends/simulator/actions/worldactions.h"

#include <QJsonArray>

namespace Switchboard {

namespace {

QJsonObject groupFields(const SimulatorGroup &group)
{
    return {{QStringLiteral("group_id"), group.info.groupId},
            {QStringLiteral("group_name"), group.info.name},
            {QStringLiteral("member_count"), group.members.size()},
            {QStringLiteral("max_member_count"), group.info.maxMembers},
            {QStringLiteral("group_create_time"), group.info.createTime},
            {QStringLiteral("group_all_shut"), group.info.allMuted ? -1 : 0}};
}

QJsonObject memberFields(const WorldCall &call, const SimulatorMember &member)
{
    const SimulatorUser *user = call.world().user(member.userId);
    const SimulatorMember *self = call.world().member(member.groupId, call.selfId);
    const bool cardChangeable = self && self->role != QLatin1String("member");
    const bool titled = member.titleExpires == 0 || member.titleExpires > call.stage.time();
    return {{QStringLiteral("group_id"), member.groupId},
            {QStringLiteral("user_id"), member.userId},
            {QStringLiteral("nickname"), call.world().nameOf(member.userId)},
            {QStringLiteral("card"), member.card},
            {QStringLiteral("sex"), user ? user->sex : QStringLiteral("unknown")},
            {QStringLiteral("age"), user ? user->age : 0},
            {QStringLiteral("area"), QString(QLatin1String(""))},
            {QStringLiteral("join_time"), member.joinTime},
            {QStringLiteral("last_sent_time"), member.lastSentTime},
            {QStringLiteral("level"), member.level},
            {QStringLiteral("role"), member.role},
            {QStringLiteral("unfriendly"), false},
            {QStringLiteral("title"), titled ? member.title : QString(QLatin1String(""))},
            {QStringLiteral("title_expire_time"), member.titleExpires},
            {QStringLiteral("card_changeable"), cardChangeable},
            {QStringLiteral("shut_up_timestamp"), member.mutedUntil},
            {QStringLiteral("is_robot"), call.world().isAccount(member.userId)}};
}

ActionResult loginInfo(const WorldCall &call)
{
    return Answer::success(
        QJsonObject{{QStringLiteral("user_id"), call.selfId},
                    {QStringLiteral("nickname"), call.world().nameOf(call.selfId)}});
}

ActionResult strangerInfo(const WorldCall &call)
{
    if (const auto refusal = Permission::knows(call.world(), call.userId()))
        return *refusal;
    const SimulatorUser &user = *call.world().user(call.userId());
    return Answer::success(QJsonObject{{QStringLiteral("user_id"), user.userId},
                                       {QStringLiteral("nickname"), user.nickname},
                                       {QStringLiteral("sex"), user.sex},
                                       {QStringLiteral("age"), user.age},
                                       {QStringLiteral("sign"), user.sign}});
}

ActionResult friendList(const WorldCall &call)
{
    QJsonArray list;
    const QList<SimulatorFriend> friends = call.world().friendsOf(call.selfId);
    for (const SimulatorFriend &each : friends) {
        list.append(QJsonObject{{QStringLiteral("user_id"), each.userId},
                                {QStringLiteral("nickname"), call.world().nameOf(each.userId)},
                                {QStringLiteral("remark"), each.remark}});
    }
    return Answer::success(list);
}

ActionResult groupList(const WorldCall &call)
{
    QJsonArray groups;
    for (const auto &[groupId, group] : call.world().groups()) {
        if (call.world().member(groupId, call.selfId))
            groups.append(groupFields(group));
    }
    return Answer::success(groups);
}

ActionResult groupInfo(const WorldCall &call)
{
    if (const auto refusal = Permission::seesGroup(call.world(), call.selfId, call.groupId()))
        return *refusal;
    return Answer::success(groupFields(*call.world().group(call.groupId())));
}

ActionResult memberList(const WorldCall &call)
{
    if (const auto refusal = Permission::seesGroup(call.world(), call.selfId, call.groupId()))
        return *refusal;
    QJsonArray members;
    for (const SimulatorMember &member : call.world().group(call.groupId())->members)
        members.append(memberFields(call, member));
    return Answer::success(members);
}

ActionResult memberInfo(const WorldCall &call)
{
    if (const auto refusal =
            Permission::seesMember(call.world(), call.selfId, call.groupId(), call.userId()))
        return *refusal;
    return Answer::success(memberFields(call, *call.world().member(call.groupId(), call.userId())));
}

} // namespace

const WorldActionTable &WorldActions::lookups()
{
    static const WorldActionTable table{
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

} // namespace Switchboard
