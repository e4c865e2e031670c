// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/actions/permission.h"
#include "core/backends/simulator/actions/worldactions.h"
#include "core/backends/simulator/effects/groupeffects.h"
#include "core/backends/simulator/messages/messageevents.h"

namespace Switchboard {

namespace {

using Permission::Refusal;

constexpr qint64 MaxMuteSeconds = 30LL * 24 * 3600; // what the platform allows

//! The account sees group and member and stands above the member.
Refusal refusalOfPower(const WorldCall &call)
{
    if (const Refusal refusal =
            Permission::seesMember(call.world(), call.selfId, call.groupId(), call.userId()))
        return refusal;
    return Permission::outranks(call.world(), call.groupId(), call.selfId, call.userId());
}

Refusal refusalOfManaging(const WorldCall &call)
{
    return Permission::accountManages(call.world(), call.selfId, call.groupId());
}

ActionResult kick(const WorldCall &call)
{
    if (const Refusal refusal = refusalOfPower(call))
        return *refusal;
    GroupEffects::kick(call.stage, call.groupId(), call.userId(), call.selfId);
    return Answer::success();
}

//! The account may do it; `duration` is checked here.
ActionResult muteFor(const WorldCall &call, qint64 userId)
{
    const qint64 duration = call.id(QLatin1String("duration"));
    if (duration < 0 || duration > MaxMuteSeconds)
        return Answer::badParameter(
            QStringLiteral("duration must be 0 to %1 seconds").arg(MaxMuteSeconds));
    GroupEffects::mute(call.stage, call.groupId(), userId, call.selfId, duration);
    return Answer::success();
}

ActionResult mute(const WorldCall &call)
{
    if (const Refusal refusal = refusalOfPower(call))
        return *refusal;
    return muteFor(call, call.userId());
}

ActionResult muteAll(const WorldCall &call)
{
    if (const Refusal refusal = refusalOfManaging(call))
        return *refusal;
    GroupEffects::muteAll(call.stage, call.groupId(), call.selfId,
                          call.flag(QLatin1String("enable")));
    return Answer::success();
}

//! The mute falls on the person behind the flag.
ActionResult muteAnonymous(const WorldCall &call)
{
    if (const Refusal refusal = refusalOfManaging(call))
        return *refusal;
    const QString flag = call.text(QLatin1String("anonymous_flag"));
    const qint64 userId = anonymousUser(flag);
    if (!call.world().member(call.groupId(), userId))
        return Answer::noData(
            QStringLiteral("anonymous_flag \"%1\" is of nobody in group %2; take it from the event")
                .arg(flag)
                .arg(call.groupId()));
    return muteFor(call, userId);
}

ActionResult setAdmin(const WorldCall &call)
{
    if (const Refusal refusal =
            Permission::seesMember(call.world(), call.selfId, call.groupId(), call.userId()))
        return *refusal;
    if (const Refusal refusal = Permission::owns(call.world(), call.groupId(), call.selfId))
        return *refusal;
    if (call.userId() == call.selfId)
        return Answer::refused(QStringLiteral("user %1 is the owner").arg(call.selfId));
    GroupEffects::setAdmin(call.stage, call.groupId(), call.userId(),
                           call.flag(QLatin1String("enable")));
    return Answer::success();
}

ActionResult setAnonymous(const WorldCall &call)
{
    if (const Refusal refusal = refusalOfManaging(call))
        return *refusal;
    SimulatorGroupInfo info = call.world().group(call.groupId())->info;
    info.anonymousAllowed = call.flag(QLatin1String("enable"));
    call.stage.world().save(info);
    return Answer::success();
}

ActionResult setCard(const WorldCall &call)
{
    if (const Refusal refusal =
            Permission::seesMember(call.world(), call.selfId, call.groupId(), call.userId()))
        return *refusal;
    if (call.userId() != call.selfId) {
        if (const Refusal refusal = refusalOfPower(call))
            return *refusal;
    }
    GroupEffects::setCard(call.stage, call.groupId(), call.userId(),
                          call.text(QLatin1String("card")));
    return Answer::success();
}

ActionResult setName(const WorldCall &call)
{
    if (const Refusal refusal = refusalOfManaging(call))
        return *refusal;
    const QString name = call.text(QLatin1String("group_name"));
    if (name.trimmed().isEmpty())
        return Answer::badParameter(QStringLiteral("group_name is empty"));
    GroupEffects::rename(call.stage, call.groupId(), call.selfId, name);
    return Answer::success();
}

ActionResult leave(const WorldCall &call)
{
    if (const Refusal refusal = Permission::seesGroup(call.world(), call.selfId, call.groupId()))
        return *refusal;
    const bool isOwner = !Permission::owns(call.world(), call.groupId(), call.selfId).has_value();
    if (!isOwner) {
        GroupEffects::leave(call.stage, call.groupId(), call.selfId);
        return Answer::success();
    }
    if (!call.flag(QLatin1String("is_dismiss")))
        return Answer::refused(QStringLiteral("account %1 owns group %2 and can only dissolve it: "
                                              "set is_dismiss")
                                   .arg(call.selfId)
                                   .arg(call.groupId()));
    GroupEffects::dismiss(call.stage, call.groupId(), call.selfId);
    return Answer::success();
}

ActionResult setTitle(const WorldCall &call)
{
    if (const Refusal refusal =
            Permission::seesMember(call.world(), call.selfId, call.groupId(), call.userId()))
        return *refusal;
    if (const Refusal refusal = Permission::owns(call.world(), call.groupId(), call.selfId))
        return *refusal;
    GroupEffects::setTitle(call.stage, call.groupId(), call.userId(),
                           call.text(QLatin1String("special_title")),
                           call.id(QLatin1String("duration")));
    return Answer::success();
}

ActionResult sign(const WorldCall &call)
{
    if (const Refusal refusal = Permission::seesGroup(call.world(), call.selfId, call.groupId()))
        return *refusal;
    call.stage.tellGroup(call.groupId(),
                         notice(QStringLiteral("notify"), QStringLiteral("gray_tip"),
                                {{QStringLiteral("group_id"), call.groupId()},
                                 {QStringLiteral("user_id"), call.selfId},
                                 {QStringLiteral("message_id"), 0},
                                 {QStringLiteral("busi_id"), QStringLiteral("group_sign")},
                                 {QStringLiteral("content"),
                                  QStringLiteral("%1 signed in today")
                                      .arg(call.world().nameIn(call.groupId(), call.selfId))}}));
    return Answer::success();
}

ActionResult atAllRemain(const WorldCall &call)
{
    if (const Refusal refusal = Permission::seesGroup(call.world(), call.selfId, call.groupId()))
        return *refusal;
    const bool allowed =
        !Permission::manages(call.world(), call.groupId(), call.selfId).has_value();
    return Answer::success(
        QJsonObject{{QStringLiteral("can_at_all"), allowed},
                    {QStringLiteral("remain_at_all_count_for_group"), allowed ? 20 : 0},
                    {QStringLiteral("remain_at_all_count_for_uin"), allowed ? 10 : 0}});
}

} // namespace

const WorldActionTable &WorldActions::groups()
{
    static const WorldActionTable table{
        {QStringLiteral("set_group_kick"), kick},
        {QStringLiteral("set_group_ban"), mute},
        {QStringLiteral("set_group_anonymous_ban"), muteAnonymous},
        {QStringLiteral("set_group_whole_ban"), muteAll},
        {QStringLiteral("set_group_admin"), setAdmin},
        {QStringLiteral("set_group_anonymous"), setAnonymous},
        {QStringLiteral("set_group_card"), setCard},
        {QStringLiteral("set_group_name"), setName},
        {QStringLiteral("set_group_leave"), leave},
        {QStringLiteral("set_group_special_title"), setTitle},
        {QStringLiteral("set_group_sign"), sign},
        {QStringLiteral("get_group_at_all_remain"), atAllRemain},
    };
    return table;
}

} // namespace Switchboard
