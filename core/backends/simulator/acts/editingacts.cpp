// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/actions/permission.h"
#include "core/backends/simulator/acts/worldacts.h"

#include <algorithm>

namespace Switchboard {

namespace {

using Permission::Refusal;

constexpr qsizetype MaxNameLength = 100;
constexpr qsizetype MaxAccounts = 50;
constexpr qint64 MaxAge = 1000;
constexpr qint64 MaxGroupSize = 1'000'000;

//! Writes a text parameter that was given over \a value.
void take(const WorldCall &call, QLatin1String name, QString &value)
{
    if (call.has(name))
        value = call.text(name);
}

Refusal refusalOfName(QLatin1String name, const QString &value)
{
    if (!value.trimmed().isEmpty() && value.size() <= MaxNameLength)
        return std::nullopt;
    return Answer::badParameter(
        QStringLiteral("%1 must have 1 to %2 characters").arg(name).arg(MaxNameLength));
}

//! The user that the act is about, or a new one.
SimulatorUser userOf(const WorldCall &call)
{
    if (const SimulatorUser *known = call.world().user(call.userId()))
        return *known;
    SimulatorUser user;
    user.userId = call.userId();
    user.nickname = QString::number(call.userId());
    return user;
}

//! \a userId in the group that the act is about; a new member when there was none.
SimulatorMember memberOf(const WorldCall &call, qint64 userId)
{
    if (const SimulatorMember *known = call.world().member(call.groupId(), userId))
        return *known;
    SimulatorMember member;
    member.groupId = call.groupId();
    member.userId = userId;
    member.joinTime = call.stage.time();
    return member;
}

ActionResult saveUser(const WorldCall &call)
{
    SimulatorUser user = userOf(call);
    take(call, QLatin1String("nickname"), user.nickname);
    take(call, QLatin1String("sex"), user.sex);
    take(call, QLatin1String("sign"), user.sign);
    if (call.has(QLatin1String("age")))
        user.age = int(std::min(call.id(QLatin1String("age")), MaxAge));
    if (const Refusal refusal = refusalOfName(QLatin1String("nickname"), user.nickname))
        return *refusal;
    if (call.flag(QLatin1String("is_friend")) && call.userId() == call.selfId)
        return Answer::badParameter(
            QStringLiteral("is_friend: user %1 is the account itself").arg(call.selfId));
    call.stage.world().save(user);

    const SimulatorFriend *entry = call.world().friendOf(call.selfId, call.userId());
    const bool befriend = call.has(QLatin1String("is_friend"))
        ? call.flag(QLatin1String("is_friend"))
        : entry != nullptr;
    if (!befriend) {
        call.stage.world().removeFriend(call.selfId, call.userId());
        return Answer::success();
    }
    SimulatorFriend changed = entry
        ? *entry
        : SimulatorFriend{.selfId = call.selfId, .userId = call.userId(), .remark = {}};
    take(call, QLatin1String("remark"), changed.remark);
    call.stage.world().save(changed);
    return Answer::success();
}

ActionResult deleteUser(const WorldCall &call)
{
    if (const Refusal refusal = Permission::knows(call.world(), call.userId()))
        return *refusal;
    if (call.world().isAccount(call.userId()))
        return Answer::refused(
            QStringLiteral("user %1 is an account; delete the account first").arg(call.userId()));
    call.stage.world().removeUser(call.userId());
    return Answer::success();
}

ActionResult saveGroup(const WorldCall &call)
{
    const SimulatorGroup *known = call.world().group(call.groupId());
    const qint64 owner = call.id(QLatin1String("owner_id"));
    SimulatorGroupInfo info = known ? known->info : SimulatorGroupInfo{};
    info.groupId = call.groupId();
    if (!known) {
        info.name = QString::number(call.groupId());
        info.createTime = call.stage.time();
    }
    take(call, QLatin1String("name"), info.name);
    if (call.has(QLatin1String("max_members")))
        info.maxMembers = int(std::min(call.id(QLatin1String("max_members")), MaxGroupSize));
    if (const Refusal refusal = refusalOfName(QLatin1String("name"), info.name))
        return *refusal;
    if (owner != 0) {
        if (const Refusal refusal = Permission::knows(call.world(), owner))
            return *refusal;
    }
    call.stage.world().save(info);
    const qint64 firstOwner = owner != 0 || known ? owner : call.selfId;
    if (firstOwner == 0)
        return Answer::success();
    SimulatorMember promoted = memberOf(call, firstOwner);
    promoted.role = QStringLiteral("owner");
    call.stage.world().save(promoted);
    return Answer::success();
}

ActionResult deleteGroup(const WorldCall &call)
{
    if (!call.world().group(call.groupId()))
        return Answer::noData(
            QStringLiteral("group_id: group %1 does not exist").arg(call.groupId()));
    call.stage.world().removeGroup(call.groupId());
    return Answer::success();
}

ActionResult saveMember(const WorldCall &call)
{
    const SimulatorGroup *group = call.world().group(call.groupId());
    if (!group)
        return Answer::noData(
            QStringLiteral("group_id: group %1 does not exist").arg(call.groupId()));
    if (const Refusal refusal = Permission::knows(call.world(), call.userId()))
        return *refusal;
    SimulatorMember member = memberOf(call, call.userId());
    take(call, QLatin1String("role"), member.role);
    take(call, QLatin1String("card"), member.card);
    take(call, QLatin1String("title"), member.title);
    take(call, QLatin1String("level"), member.level);
    call.stage.world().save(member);
    return Answer::success();
}

ActionResult removeMember(const WorldCall &call)
{
    if (!call.world().member(call.groupId(), call.userId()))
        return Answer::noData(QStringLiteral("user %1 is not a member of group %2")
                                  .arg(call.userId())
                                  .arg(call.groupId()));
    call.stage.world().removeMember(call.groupId(), call.userId());
    return Answer::success();
}

ActionResult saveAccount(const WorldCall &call)
{
    if (call.world().accounts().size() >= MaxAccounts && !call.world().isAccount(call.userId()))
        return Answer::refused(
            QStringLiteral("there are %1 accounts already; delete one first").arg(MaxAccounts));
    SimulatorUser user = userOf(call);
    take(call, QLatin1String("nickname"), user.nickname);
    if (const Refusal refusal = refusalOfName(QLatin1String("nickname"), user.nickname))
        return *refusal;
    call.stage.world().save(user);
    call.stage.world().save(SimulatorAccount{.selfId = call.userId()});
    return Answer::success();
}

ActionResult deleteAccount(const WorldCall &call)
{
    if (!call.world().isAccount(call.userId()))
        return Answer::noData(QStringLiteral("user %1 is no account").arg(call.userId()));
    if (call.world().accounts().size() == 1)
        return Answer::refused(
            QStringLiteral("account %1 is the last one; bots need one").arg(call.userId()));
    call.stage.world().removeAccount(call.userId());
    return Answer::success();
}

} // namespace

const WorldActionTable &WorldActs::editing()
{
    static const WorldActionTable table{
        {QStringLiteral("save_user"), saveUser},
        {QStringLiteral("delete_user"), deleteUser},
        {QStringLiteral("save_group"), saveGroup},
        {QStringLiteral("delete_group"), deleteGroup},
        {QStringLiteral("save_member"), saveMember},
        {QStringLiteral("remove_member"), removeMember},
        {QStringLiteral("save_account"), saveAccount},
        {QStringLiteral("delete_account"), deleteAccount},
    };
    return table;
}

} // namespace Switchboard
