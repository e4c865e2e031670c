// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/actions/permission.h"

#include "core/backends/simulator/actions/worldcall.h"

namespace Switchboard::Permission {

namespace {

int rankOf(const SimulatorMember *member)
{
    if (!member)
        return -1;
    if (member->role == QLatin1String("owner"))
        return 2;
    return member->role == QLatin1String("admin") ? 1 : 0;
}

Refusal memberOf(const World &world, qint64 groupId, qint64 userId)
{
    if (!world.group(groupId))
        return Answer::noData(
            QStringLiteral("group %1 does not exist in the simulator").arg(groupId));
    if (world.member(groupId, userId))
        return std::nullopt;
    return Answer::noData(
        QStringLiteral("user %1 is not a member of group %2").arg(userId).arg(groupId));
}

} // namespace

Refusal knows(const World &world, qint64 userId)
{
    if (world.user(userId))
        return std::nullopt;
    return Answer::noData(QStringLiteral("user %1 does not exist in the simulator").arg(userId));
}

Refusal seesGroup(const World &world, qint64 selfId, qint64 groupId)
{
    if (!world.group(groupId))
        return Answer::noData(
            QStringLiteral("group %1 does not exist in the simulator").arg(groupId));
    if (world.member(groupId, selfId))
        return std::nullopt;
    return Answer::noData(
        QStringLiteral("account %1 is not a member of group %2").arg(selfId).arg(groupId));
}

Refusal seesMember(const World &world, qint64 selfId, qint64 groupId, qint64 userId)
{
    if (const Refusal refusal = seesGroup(world, selfId, groupId))
        return refusal;
    return memberOf(world, groupId, userId);
}

Refusal manages(const World &world, qint64 groupId, qint64 operatorId)
{
    if (const Refusal refusal = memberOf(world, groupId, operatorId))
        return refusal;
    if (rankOf(world.member(groupId, operatorId)) >= 1)
        return std::nullopt;
    return Answer::refused(QStringLiteral("user %1 is neither owner nor admin of group %2")
                               .arg(operatorId)
                               .arg(groupId));
}

Refusal accountManages(const World &world, qint64 selfId, qint64 groupId)
{
    if (const Refusal refusal = seesGroup(world, selfId, groupId))
        return refusal;
    return manages(world, groupId, selfId);
}

Refusal owns(const World &world, qint64 groupId, qint64 operatorId)
{
    if (const Refusal refusal = memberOf(world, groupId, operatorId))
        return refusal;
    if (rankOf(world.member(groupId, operatorId)) == 2)
        return std::nullopt;
    return Answer::refused(
        QStringLiteral("user %1 is not the owner of group %2").arg(operatorId).arg(groupId));
}

Refusal outranks(const World &world, qint64 groupId, qint64 operatorId, qint64 userId)
{
    if (const Refusal refusal = memberOf(world, groupId, userId))
        return refusal;
    if (const Refusal refusal = manages(world, groupId, operatorId))
        return refusal;
    if (rankOf(world.member(groupId, operatorId)) > rankOf(world.member(groupId, userId)))
        return std::nullopt;
    return Answer::refused(QStringLiteral("user %1 does not stand above user %2 in group %3")
                               .arg(operatorId)
                               .arg(userId)
                               .arg(groupId));
}

Refusal mayWrite(const World &world, qint64 userId, const ChatId &chat, qint64 time)
{
    if (chat.kind == ChatKind::Private) {
        if (chat.id == userId)
            return Answer::noData(QStringLiteral("user %1 is the account itself").arg(chat.id));
        return knows(world, chat.id);
    }
    if (const Refusal refusal = memberOf(world, chat.id, userId))
        return refusal;
    const SimulatorMember *member = world.member(chat.id, userId);
    if (member->mutedUntil > time)
        return Answer::refused(QStringLiteral("user %1 is muted in group %2 for %3 s more")
                                   .arg(userId)
                                   .arg(chat.id)
                                   .arg(member->mutedUntil - time));
    if (world.group(chat.id)->info.allMuted && rankOf(member) == 0)
        return Answer::refused(QStringLiteral("everybody is muted in group %1").arg(chat.id));
    return std::nullopt;
}

Refusal mayBeAnswered(const World &world, const SimulatorRequest &request, bool approve)
{
    if (!approve)
        return std::nullopt;
    if (request.groupId != 0 && !world.group(request.groupId))
        return Answer::noData(QStringLiteral("group %1 of the request with the flag \"%2\" is gone")
                                  .arg(request.groupId)
                                  .arg(request.flag));
    return knows(world, request.userId);
}

Refusal mayRecall(const World &world, qint64 operatorId, const ChatMessage &message)
{
    if (message.senderId == operatorId)
        return std::nullopt;
    if (message.chat.kind == ChatKind::Private)
        return Answer::refused(QStringLiteral("message %1 is of user %2; only they can recall it")
                                   .arg(message.messageId)
                                   .arg(message.senderId));
    const qint64 groupId = message.chat.id;
    if (!world.member(groupId, message.senderId)) // has left: who manages may tidy up
        return manages(world, groupId, operatorId);
    return outranks(world, groupId, operatorId, message.senderId);
}

} // namespace Switchboard::Permission
