// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/actions/permission.h"
#include "core/backends/simulator/acts/worldacts.h"
#include "core/backends/simulator/effects/peopleeffects.h"
#include "core/onebot/eventcatalogue.h"
#include "core/onebot/messagecodec.h"

namespace Switchboard {

namespace {

using Permission::Refusal;

ActionResult flagAnswer(const QString &flag)
{
    return Answer::success(QJsonObject{{QStringLiteral("flag"), flag}});
}

ActionResult poke(const WorldCall &call)
{
    const qint64 named = call.id(QLatin1String("target_id"));
    const qint64 target = named != 0 ? named : call.selfId;
    const auto check = [&call](qint64 userId) {
        return call.groupId() != 0
            ? Permission::seesMember(call.world(), userId, call.groupId(), userId)
            : Permission::knows(call.world(), userId);
    };
    Refusal refusal = check(call.userId());
    if (!refusal)
        refusal = check(target);
    if (refusal)
        return *refusal;
    PeopleEffects::poke(call.stage, call.selfId, call.groupId(), call.userId(), target);
    return Answer::success();
}

//! The user exists and is not the account itself.
Refusal refusalOfFriend(const WorldCall &call)
{
    if (call.userId() == call.selfId)
        return Answer::refused(
            QStringLiteral("user %1 is the account itself; choose another user").arg(call.selfId));
    return Permission::knows(call.world(), call.userId());
}

ActionResult friendRequest(const WorldCall &call)
{
    if (const Refusal refusal = refusalOfFriend(call))
        return *refusal;
    if (call.world().friendOf(call.selfId, call.userId()))
        return Answer::refused(QStringLiteral("user %1 is a friend of account %2 already")
                                   .arg(call.userId())
                                   .arg(call.selfId));
    return flagAnswer(PeopleEffects::askToBeFriend(call.stage, call.selfId, call.userId(),
                                                   call.text(QLatin1String("comment"))));
}

ActionResult friendAdd(const WorldCall &call)
{
    if (const Refusal refusal = refusalOfFriend(call))
        return *refusal;
    PeopleEffects::addFriend(call.stage, call.selfId, call.userId(), {});
    return Answer::success();
}

ActionResult groupRequest(const WorldCall &call)
{
    const bool invited = call.text(QLatin1String("sub_type")) == QLatin1String("invite");
    const SimulatorGroup *group = call.world().group(call.groupId());
    if (!group)
        return Answer::noData(QStringLiteral("group_id: group %1 does not exist in the simulator")
                                  .arg(call.groupId()));
    if (const Refusal refusal = Permission::knows(call.world(), call.userId()))
        return *refusal;
    const qint64 newcomer = invited ? call.selfId : call.userId();
    if (call.world().member(call.groupId(), newcomer))
        return Answer::refused(QStringLiteral("user %1 is a member of group %2 already")
                                   .arg(newcomer)
                                   .arg(call.groupId()));
    SimulatorRequest wish;
    wish.selfId = call.selfId;
    wish.groupId = call.groupId();
    wish.subType = call.text(QLatin1String("sub_type"));
    wish.userId = call.userId();
    wish.invitorId = call.id(QLatin1String("invitor_id"));
    wish.comment = call.text(QLatin1String("comment"));
    const QString flag = PeopleEffects::askToJoin(call.stage, wish);
    if (flag.isEmpty())
        return Answer::refused(QStringLiteral("no account manages group %1, so nobody is asked; "
                                              "make an account admin of it first")
                                   .arg(call.groupId()));
    return flagAnswer(flag);
}

ActionResult answerRequest(const WorldCall &call)
{
    const QString flag = call.text(QLatin1String("flag"));
    const SimulatorRequest *request = call.world().request(flag);
    if (!request)
        return Answer::noData(QStringLiteral("flag: there is no request \"%1\"").arg(flag));
    if (request->state != RequestState::Open)
        return Answer::refused(QStringLiteral("request \"%1\" is answered already").arg(flag));
    if (const Refusal refusal =
            Permission::mayBeAnswered(call.world(), *request, call.flag(QLatin1String("approve"))))
        return *refusal;
    PeopleEffects::answer(call.stage, flag, call.flag(QLatin1String("approve")), request->selfId,
                          call.text(QLatin1String("remark")));
    return Answer::success();
}

ActionResult inputStatus(const WorldCall &call)
{
    if (const Refusal refusal = Permission::knows(call.world(), call.userId()))
        return *refusal;
    call.stage.tell(
        call.selfId,
        notice(QStringLiteral("notify"), QStringLiteral("input_status"),
               {{QStringLiteral("user_id"), call.userId()},
                {QStringLiteral("group_id"), 0},
                {QStringLiteral("event_type"), call.id(QLatin1String("event_type"))},
                {QStringLiteral("status_text"), call.text(QLatin1String("status_text"))}}));
    return Answer::success();
}

ActionResult profileLike(const WorldCall &call)
{
    if (const Refusal refusal = Permission::knows(call.world(), call.userId()))
        return *refusal;
    call.stage.tell(call.selfId,
                    notice(QStringLiteral("notify"), QStringLiteral("profile_like"),
                           {{QStringLiteral("operator_id"), call.userId()},
                            {QStringLiteral("operator_nick"), call.world().nameOf(call.userId())},
                            {QStringLiteral("times"), call.id(QLatin1String("times"))}}));
    return Answer::success();
}

ActionResult clientStatus(const WorldCall &call)
{
    const QJsonObject client{
        {QStringLiteral("app_id"), 1},
        {QStringLiteral("device_name"), call.text(QLatin1String("device_name"))},
        {QStringLiteral("device_kind"), call.text(QLatin1String("device_kind"))}};
    call.stage.tell(call.selfId,
                    notice(QStringLiteral("client_status"), {},
                           {{QStringLiteral("client"), client},
                            {QStringLiteral("online"), call.flag(QLatin1String("online"))}}));
    return Answer::success();
}

ActionResult botOffline(const WorldCall &call)
{
    call.stage.tell(call.selfId,
                    notice(QStringLiteral("bot_offline"), {},
                           {{QStringLiteral("user_id"), call.selfId},
                            {QStringLiteral("tag"), call.text(QLatin1String("tag"))},
                            {QStringLiteral("message"), call.text(QLatin1String("message"))}}));
    return Answer::success();
}

ActionResult custom(const WorldCall &call)
{
    QJsonObject event = call.call.params.value(QLatin1String("event")).toObject();
    if (!event.contains(QLatin1String("time")))
        event.insert(QStringLiteral("time"), call.stage.time());
    if (!event.contains(QLatin1String("self_id")))
        event.insert(QStringLiteral("self_id"), call.selfId);
    if (const Result<void> checked = checkEvent(event); !checked)
        return Answer::badParameter(checked.error());
    const qint64 selfId = event.value(QLatin1String("self_id")).toInteger();
    if (!call.world().isAccount(selfId))
        return Answer::badParameter(
            QStringLiteral("event.self_id: %1 is no account of the simulator").arg(selfId));
    Event complete{.selfId = selfId,
                   .time = event.value(QLatin1String("time")).toInteger(),
                   .kind = kindOf(event),
                   .fields = event,
                   .hasMessage = kindOf(event).startsWith(QLatin1String("message")),
                   .message = {}};
    if (complete.hasMessage) {
        const Result<Message> message =
            messageFromJson(event.value(QLatin1String("message")), StringForm::CqCodes);
        if (!message)
            return Answer::badParameter(QString(QLatin1String("event.") + message.error()));
        complete.message = message.value();
    }
    call.stage.tell(complete);
    return Answer::success();
}

} // namespace

const WorldActionTable &WorldActs::people()
{
    static const WorldActionTable table{
        {QStringLiteral("poke"), poke},
        {QStringLiteral("friend_request"), friendRequest},
        {QStringLiteral("friend_add"), friendAdd},
        {QStringLiteral("group_request"), groupRequest},
        {QStringLiteral("answer_request"), answerRequest},
        {QStringLiteral("input_status"), inputStatus},
        {QStringLiteral("profile_like"), profileLike},
        {QStringLiteral("client_status"), clientStatus},
        {QStringLiteral("bot_offline"), botOffline},
        {QStringLiteral("custom"), custom},
    };
    return table;
}

} // namespace Switchboard
