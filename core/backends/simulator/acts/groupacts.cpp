// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/actions/permission.h"
#include "core/backends/simulator/acts/worldacts.h"
#include "core/backends/simulator/effects/groupeffects.h"

namespace Switchboard {

namespace {

using Permission::Refusal;

constexpr qint64 MaxMuteSeconds = 30LL * 24 * 3600; // what the platform allows

//! Acts may be done by anybody: only what they name must exist.
Refusal groupExists(const WorldCall &call)
{
    if (call.world().group(call.groupId()))
        return std::nullopt;
    return Answer::noData(
        QStringLiteral("group_id: group %1 does not exist in the simulator").arg(call.groupId()));
}

Refusal memberExists(const WorldCall &call, qint64 userId)
{
    if (Refusal refusal = groupExists(call))
        return refusal;
    if (call.world().member(call.groupId(), userId))
        return std::nullopt;
    return Answer::noData(
        QStringLiteral("user %1 is not a member of group %2").arg(userId).arg(call.groupId()));
}

Refusal memberExists(const WorldCall &call)
{
    return memberExists(call, call.userId());
}

//! Who is said to have done it: the owner unless the act names somebody.
qint64 operatorOf(const WorldCall &call)
{
    const qint64 named = call.id(QLatin1String("operator_id"));
    if (named != 0)
        return named;
    const SimulatorMember *owner = call.world().ownerOf(call.groupId());
    return owner ? owner->userId : call.userId();
}

ActionResult join(const WorldCall &call)
{
    Refusal refusal = groupExists(call);
    if (!refusal)
        refusal = Permission::knows(call.world(), call.userId());
    if (!refusal && call.world().member(call.groupId(), call.userId()))
        refusal = Answer::refused(QStringLiteral("user %1 is a member of group %2 already")
                                      .arg(call.userId())
                                      .arg(call.groupId()));
    if (refusal)
        return *refusal;
    GroupEffects::join(call.stage, call.groupId(), call.userId(), operatorOf(call),
                       call.text(QLatin1String("sub_type")));
    return Answer::success();
}

ActionResult leave(const WorldCall &call)
{
    if (const Refusal refusal = memberExists(call))
        return *refusal;
    GroupEffects::leave(call.stage, call.groupId(), call.userId());
    return Answer::success();
}

ActionResult kick(const WorldCall &call)
{
    if (const Refusal refusal = memberExists(call))
        return *refusal;
    GroupEffects::kick(call.stage, call.groupId(), call.userId(), operatorOf(call));
    return Answer::success();
}

ActionResult dismiss(const WorldCall &call)
{
    if (const Refusal refusal = groupExists(call))
        return *refusal;
    GroupEffects::dismiss(call.stage, call.groupId(), operatorOf(call));
    return Answer::success();
}

ActionResult mute(const WorldCall &call)
{
    const qint64 duration = call.id(QLatin1String("duration"));
    const bool everybody = call.userId() == 0;
    if (const Refusal refusal = everybody ? groupExists(call) : memberExists(call))
        return *refusal;
    if (!everybody && (duration < 0 || duration > MaxMuteSeconds))
        return Answer::badParameter(
            QStringLiteral("duration must be 0 to %1 seconds").arg(MaxMuteSeconds));
    if (everybody)
        GroupEffects::muteAll(call.stage, call.groupId(), operatorOf(call), duration != 0);
    else
        GroupEffects::mute(call.stage, call.groupId(), call.userId(), operatorOf(call), duration);
    return Answer::success();
}

ActionResult admin(const WorldCall &call)
{
    if (const Refusal refusal = memberExists(call))
        return *refusal;
    if (call.world().member(call.groupId(), call.userId())->role == QLatin1String("owner"))
        return Answer::refused(QStringLiteral("user %1 is the owner").arg(call.userId()));
    GroupEffects::setAdmin(call.stage, call.groupId(), call.userId(),
                           call.flag(QLatin1String("enable")));
    return Answer::success();
}

ActionResult card(const WorldCall &call)
{
    if (const Refusal refusal = memberExists(call))
        return *refusal;
    GroupEffects::setCard(call.stage, call.groupId(), call.userId(),
                          call.text(QLatin1String("card")));
    return Answer::success();
}

ActionResult title(const WorldCall &call)
{
    if (const Refusal refusal = memberExists(call))
        return *refusal;
    GroupEffects::setTitle(call.stage, call.groupId(), call.userId(),
                           call.text(QLatin1String("title")), -1);
    return Answer::success();
}

ActionResult groupName(const WorldCall &call)
{
    if (const Refusal refusal = groupExists(call))
        return *refusal;
    const QString name = call.text(QLatin1String("name"));
    if (name.trimmed().isEmpty())
        return Answer::badParameter(QStringLiteral("name is empty"));
    GroupEffects::rename(call.stage, call.groupId(),
                         call.userId() != 0 ? call.userId() : operatorOf(call), name);
    return Answer::success();
}

ActionResult honour(const WorldCall &call)
{
    if (const Refusal refusal = memberExists(call))
        return *refusal;
    GroupEffects::honour(call.stage, call.groupId(), call.userId(),
                         call.text(QLatin1String("honor_type")));
    return Answer::success();
}

ActionResult luckyKing(const WorldCall &call)
{
    const qint64 target = call.id(QLatin1String("target_id"));
    Refusal refusal = memberExists(call);
    if (!refusal)
        refusal = memberExists(call, target);
    if (refusal)
        return *refusal;
    GroupEffects::luckyKing(call.stage, call.groupId(), call.userId(), target);
    return Answer::success();
}

ActionResult grayTip(const WorldCall &call)
{
    if (const Refusal refusal = groupExists(call))
        return *refusal;
    call.stage.tellGroup(
        call.groupId(),
        notice(QStringLiteral("notify"), QStringLiteral("gray_tip"),
               {{QStringLiteral("group_id"), call.groupId()},
                {QStringLiteral("user_id"), call.userId()},
                {QStringLiteral("message_id"), 0},
                {QStringLiteral("busi_id"), QStringLiteral("0")},
                {QStringLiteral("content"), call.text(QLatin1String("content"))}}));
    return Answer::success();
}

} // namespace

const WorldActionTable &WorldActs::groups()
{
    static const WorldActionTable table{
        {QStringLiteral("join"), join},
        {QStringLiteral("leave"), leave},
        {QStringLiteral("kick"), kick},
        {QStringLiteral("dismiss"), dismiss},
        {QStringLiteral("mute"), mute},
        {QStringLiteral("admin"), admin},
        {QStringLiteral("card"), card},
        {QStringLiteral("title"), title},
        {QStringLiteral("group_name"), groupName},
        {QStringLiteral("honor"), honour},
        {QStringLiteral("lucky_king"), luckyKing},
        {QStringLiteral("gray_tip"), grayTip},
    };
    return table;
}

} // namespace Switchboard
