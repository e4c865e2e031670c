// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/actions/permission.h"
#include "core/backends/simulator/actions/worldactions.h"
#include "core/backends/simulator/effects/peopleeffects.h"

namespace Switchboard {

namespace {

using Permission::Refusal;

constexpr int LikesPerDay = 10; // what the platform allows for each friend
constexpr qint64 SecondsPerDay = 24 * 3600;

ActionResult like(const WorldCall &call)
{
    if (const Refusal refusal = Permission::knows(call.world(), call.userId()))
        return *refusal;
    const qint64 day = call.stage.time() / SecondsPerDay;
    const qint64 times = call.id(QLatin1String("times"));
    const int given = call.world().likes(call.selfId, call.userId(), day);
    if (times > LikesPerDay - given)
        return Answer::refused(QStringLiteral("times: user %1 can get %2 more likes today, at most "
                                              "%3 a day")
                                   .arg(call.userId())
                                   .arg(LikesPerDay - given)
                                   .arg(LikesPerDay));
    call.stage.world().addLikes(call.selfId, call.userId(), day, int(times));
    return Answer::success();
}

//! The open request of the account with the flag of the call, or why there is none.
Refusal refusalOfRequest(const WorldCall &call, bool ofGroup)
{
    const QString flag = call.text(QLatin1String("flag"));
    const SimulatorRequest *request = call.world().request(flag);
    if (!request || request->selfId != call.selfId || (request->groupId != 0) != ofGroup)
        return Answer::noData(
            QStringLiteral("there is no request with the flag \"%1\"; take it from the event")
                .arg(flag));
    if (request->state != RequestState::Open)
        return Answer::refused(
            QStringLiteral("the request with the flag \"%1\" is answered already").arg(flag));
    return std::nullopt;
}

ActionResult answerFriend(const WorldCall &call)
{
    if (const Refusal refusal = refusalOfRequest(call, false))
        return *refusal;
    const SimulatorRequest request = *call.world().request(call.text(QLatin1String("flag")));
    if (const Refusal refusal =
            Permission::mayBeAnswered(call.world(), request, call.flag(QLatin1String("approve"))))
        return *refusal;
    PeopleEffects::answer(call.stage, request.flag, call.flag(QLatin1String("approve")),
                          call.selfId, call.text(QLatin1String("remark")));
    return Answer::success();
}

ActionResult answerGroup(const WorldCall &call)
{
    if (const Refusal refusal = refusalOfRequest(call, true))
        return *refusal;
    const SimulatorRequest request = *call.world().request(call.text(QLatin1String("flag")));
    if (request.subType != call.text(QLatin1String("sub_type")))
        return Answer::badParameter(
            QStringLiteral("sub_type: the request with this flag is of the type %1")
                .arg(request.subType));
    if (const Refusal refusal =
            Permission::mayBeAnswered(call.world(), request, call.flag(QLatin1String("approve"))))
        return *refusal;
    if (request.subType == QLatin1String("add") && call.world().group(request.groupId)) {
        if (const Refusal refusal = Permission::manages(call.world(), request.groupId, call.selfId))
            return *refusal;
    }
    PeopleEffects::answer(call.stage, request.flag, call.flag(QLatin1String("approve")),
                          call.selfId, {});
    return Answer::success();
}

ActionResult deleteFriend(const WorldCall &call)
{
    if (!call.world().friendOf(call.selfId, call.userId()))
        return Answer::noData(QStringLiteral("user %1 is no friend of account %2")
                                  .arg(call.userId())
                                  .arg(call.selfId));
    call.stage.world().removeFriend(call.selfId, call.userId());
    return Answer::success();
}

ActionResult poke(const WorldCall &call, qint64 groupId, qint64 targetId)
{
    const Refusal refusal = groupId != 0
        ? Permission::seesMember(call.world(), call.selfId, groupId, targetId)
        : Permission::knows(call.world(), targetId);
    if (refusal)
        return *refusal;
    PeopleEffects::poke(call.stage, call.selfId, groupId, call.selfId, targetId);
    return Answer::success();
}

ActionResult sendPoke(const WorldCall &call)
{
    const qint64 target = call.id(QLatin1String("target_id"));
    return poke(call, call.groupId(), target != 0 ? target : call.userId());
}

ActionResult groupPoke(const WorldCall &call)
{
    return poke(call, call.groupId(), call.userId());
}

ActionResult friendPoke(const WorldCall &call)
{
    const qint64 target = call.id(QLatin1String("target_id"));
    return poke(call, 0, target != 0 ? target : call.userId());
}

} // namespace

const WorldActionTable &WorldActions::people()
{
    static const WorldActionTable table{
        {QStringLiteral("send_like"), like},
        {QStringLiteral("set_friend_add_request"), answerFriend},
        {QStringLiteral("set_group_add_request"), answerGroup},
        {QStringLiteral("delete_friend"), deleteFriend},
        {QStringLiteral("send_poke"), sendPoke},
        {QStringLiteral("group_poke"), groupPoke},
        {QStringLiteral("friend_poke"), friendPoke},
    };
    return table;
}

} // namespace Switchboard
