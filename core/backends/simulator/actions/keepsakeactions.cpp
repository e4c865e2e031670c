// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/actions/permission.h"
#include "core/backends/simulator/actions/worldactions.h"
#include "core/backends/simulator/effects/groupeffects.h"

#include <QJsonArray>

namespace Switchboard {

namespace {

using Permission::Refusal;

ActionResult essenceList(const WorldCall &call)
{
    if (const Refusal refusal = Permission::seesGroup(call.world(), call.selfId, call.groupId()))
        return *refusal;
    QJsonArray list;
    for (const auto &[messageId, essence] : call.world().essences()) {
        if (essence.groupId != call.groupId())
            continue;
        list.append(QJsonObject{
            {QStringLiteral("sender_id"), essence.senderId},
            {QStringLiteral("sender_nick"), call.world().nameIn(essence.groupId, essence.senderId)},
            {QStringLiteral("sender_time"), essence.sentTime},
            {QStringLiteral("operator_id"), essence.operatorId},
            {QStringLiteral("operator_nick"),
             call.world().nameIn(essence.groupId, essence.operatorId)},
            {QStringLiteral("operator_time"), essence.time},
            {QStringLiteral("message_id"), messageId}});
    }
    return Answer::success(list);
}

ActionResult removeEssence(const WorldCall &call)
{
    const qint64 messageId = call.id(QLatin1String("message_id"));
    const SimulatorEssence *essence = call.world().essence(messageId);
    if (!essence)
        return Answer::noData(
            QStringLiteral("message_id: message %1 is no essence message").arg(messageId));
    if (const Refusal refusal = Permission::manages(call.world(), essence->groupId, call.selfId))
        return *refusal;
    GroupEffects::removeEssence(call.stage, messageId, call.selfId);
    return Answer::success();
}

ActionResult announcements(const WorldCall &call)
{
    if (const Refusal refusal = Permission::seesGroup(call.world(), call.selfId, call.groupId()))
        return *refusal;
    QJsonArray list;
    for (const auto &[noticeId, each] : call.world().announcements()) {
        if (each.groupId != call.groupId())
            continue;
        QJsonArray images;
        if (!each.image.isEmpty())
            images.append(QJsonObject{{QStringLiteral("id"), each.image}});
        list.append(QJsonObject{{QStringLiteral("notice_id"), noticeId},
                                {QStringLiteral("sender_id"), each.senderId},
                                {QStringLiteral("publish_time"), each.time},
                                {QStringLiteral("message"),
                                 QJsonObject{{QStringLiteral("text"), each.text},
                                             {QStringLiteral("images"), images}}}});
    }
    return Answer::success(list);
}

QJsonObject honourFields(const WorldCall &call, const SimulatorHonour &honour)
{
    return {{QStringLiteral("user_id"), honour.userId},
            {QStringLiteral("nickname"), call.world().nameOf(honour.userId)},
            {QStringLiteral("avatar"), QString(QLatin1String(""))},
            {QStringLiteral("description"), honour.description}};
}

ActionResult honours(const WorldCall &call)
{
    if (const Refusal refusal = Permission::seesGroup(call.world(), call.selfId, call.groupId()))
        return *refusal;
    const QString wanted = call.text(QLatin1String("type"));
    QJsonObject data{{QStringLiteral("group_id"), call.groupId()}};
    for (const char *type : {"talkative", "performer", "legend", "strong_newbie", "emotion"}) {
        const QString name = QLatin1String(type);
        if (wanted != QLatin1String("all") && wanted != name)
            continue;
        QJsonArray list;
        for (const SimulatorHonour &honour : call.world().honours()) {
            if (honour.groupId != call.groupId() || honour.type != name)
                continue;
            QJsonObject fields = honourFields(call, honour);
            list.append(fields);
            if (!honour.current)
                continue;
            fields.remove(QLatin1String("description"));
            fields.insert(QStringLiteral("day_count"), honour.dayCount);
            data.insert(QStringLiteral("current_talkative"), fields);
        }
        data.insert(QString(name + QLatin1String("_list")), list);
    }
    return Answer::success(data);
}

QJsonObject requestFields(const WorldCall &call, const SimulatorRequest &request)
{
    const SimulatorGroup *group = call.world().group(request.groupId);
    return {{QStringLiteral("request_id"), request.number},
            {QStringLiteral("flag"), request.flag},
            {QStringLiteral("group_id"), request.groupId},
            {QStringLiteral("group_name"), group ? group->info.name : QString()},
            {QStringLiteral("checked"), request.state != RequestState::Open},
            {QStringLiteral("actor"), request.actorId}};
}

ActionResult systemMessages(const WorldCall &call)
{
    QJsonArray invited;
    QJsonArray wishes;
    for (const auto &[number, request] : call.world().requests()) {
        if (request.selfId != call.selfId || request.groupId == 0)
            continue;
        QJsonObject fields = requestFields(call, request);
        const QString name = call.world().nameOf(request.userId);
        if (request.subType == QLatin1String("invite")) {
            fields.insert(QStringLiteral("invitor_uin"), request.userId);
            fields.insert(QStringLiteral("invitor_nick"), name);
            invited.append(fields);
        } else {
            fields.insert(QStringLiteral("requester_uin"), request.userId);
            fields.insert(QStringLiteral("requester_nick"), name);
            fields.insert(QStringLiteral("message"), request.comment);
            wishes.append(fields);
        }
    }
    return Answer::success(QJsonObject{{QStringLiteral("invited_requests"), invited},
                                       {QStringLiteral("join_requests"), wishes}});
}

} // namespace

const WorldActionTable &WorldActions::keepsakes()
{
    static const WorldActionTable table{
        {QStringLiteral("get_essence_msg_list"), essenceList},
        {QStringLiteral("delete_essence_msg"), removeEssence},
        {QStringLiteral("_get_group_notice"), announcements},
        {QStringLiteral("get_group_honor_info"), honours},
        {QStringLiteral("get_group_system_msg"), systemMessages},
    };
    return table;
}

} // namespace Switchboard
