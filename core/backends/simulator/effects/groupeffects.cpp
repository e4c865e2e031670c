// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/effects/groupeffects.h"

#include <algorithm>

namespace Switchboard::GroupEffects {

namespace {

const QString Decrease = QStringLiteral("group_decrease");
constexpr qint64 MaxTitleSeconds = 100LL * 366 * 24 * 3600; // longer than anybody waits
const QString Notify = QStringLiteral("notify");

QJsonObject inGroup(qint64 groupId, qint64 userId)
{
    return {{QStringLiteral("group_id"), groupId}, {QStringLiteral("user_id"), userId}};
}

QJsonObject byOperator(qint64 groupId, qint64 userId, qint64 operatorId)
{
    QJsonObject fields = inGroup(groupId, userId);
    fields.insert(QStringLiteral("operator_id"), operatorId);
    return fields;
}

QJsonObject with(QJsonObject fields, const QString &name, const QJsonValue &value)
{
    fields.insert(name, value);
    return fields;
}

} // namespace

void join(Stage &stage, qint64 groupId, qint64 userId, qint64 operatorId, const QString &subType)
{
    SimulatorMember member;
    member.groupId = groupId;
    member.userId = userId;
    member.joinTime = stage.time();
    stage.world().save(member);
    stage.tellGroup(
        groupId,
        notice(QStringLiteral("group_increase"), subType, byOperator(groupId, userId, operatorId)));
}

void leave(Stage &stage, qint64 groupId, qint64 userId)
{
    // Told before: an account that leaves hears of it, too.
    stage.tellGroup(groupId,
                    notice(Decrease, QStringLiteral("leave"), byOperator(groupId, userId, userId)));
    stage.world().removeMember(groupId, userId);
}

void kick(Stage &stage, qint64 groupId, qint64 userId, qint64 operatorId)
{
    const QJsonObject fields = byOperator(groupId, userId, operatorId);
    const QList<qint64> accounts = stage.world().accountsIn(groupId);
    for (const qint64 selfId : accounts) {
        const QString subType =
            selfId == userId ? QStringLiteral("kick_me") : QStringLiteral("kick");
        stage.tell(selfId, notice(Decrease, subType, fields));
    }
    stage.world().removeMember(groupId, userId);
}

void dismiss(Stage &stage, qint64 groupId, qint64 operatorId)
{
    stage.tellGroup(
        groupId,
        notice(Decrease, QStringLiteral("disband"), byOperator(groupId, operatorId, operatorId)));
    stage.world().removeGroup(groupId);
}

void mute(Stage &stage, qint64 groupId, qint64 userId, qint64 operatorId, qint64 duration)
{
    SimulatorMember member = *stage.world().member(groupId, userId);
    member.mutedUntil = duration > 0 ? stage.time() + duration : 0;
    stage.world().save(member);
    const QString subType = duration > 0 ? QStringLiteral("ban") : QStringLiteral("lift_ban");
    stage.tellGroup(groupId,
                    notice(QStringLiteral("group_ban"), subType,
                           with(byOperator(groupId, userId, operatorId), QStringLiteral("duration"),
                                duration)));
}

void muteAll(Stage &stage, qint64 groupId, qint64 operatorId, bool enable)
{
    SimulatorGroupInfo info = stage.world().group(groupId)->info;
    info.allMuted = enable;
    stage.world().save(info);
    const QString subType = enable ? QStringLiteral("ban") : QStringLiteral("lift_ban");
    stage.tellGroup(groupId,
                    notice(QStringLiteral("group_ban"), subType,
                           with(byOperator(groupId, 0, operatorId), QStringLiteral("duration"),
                                enable ? -1 : 0)));
}

void setAdmin(Stage &stage, qint64 groupId, qint64 userId, bool enable)
{
    SimulatorMember member = *stage.world().member(groupId, userId);
    const QString role = enable ? QStringLiteral("admin") : QStringLiteral("member");
    if (member.role == role)
        return;
    member.role = role;
    stage.world().save(member);
    stage.tellGroup(groupId,
                    notice(QStringLiteral("group_admin"),
                           enable ? QStringLiteral("set") : QStringLiteral("unset"),
                           inGroup(groupId, userId)));
}

void setCard(Stage &stage, qint64 groupId, qint64 userId, const QString &card)
{
    SimulatorMember member = *stage.world().member(groupId, userId);
    if (member.card == card)
        return;
    QJsonObject fields = inGroup(groupId, userId);
    fields.insert(QStringLiteral("card_new"), card);
    fields.insert(QStringLiteral("card_old"), member.card);
    member.card = card;
    stage.world().save(member);
    stage.tellGroup(groupId, notice(QStringLiteral("group_card"), {}, fields));
}

void setTitle(Stage &stage, qint64 groupId, qint64 userId, const QString &title, qint64 duration)
{
    SimulatorMember member = *stage.world().member(groupId, userId);
    member.title = title;
    const bool expires = duration > 0 && !title.isEmpty();
    member.titleExpires = expires ? stage.time() + std::min(duration, MaxTitleSeconds) : 0;
    stage.world().save(member);
    stage.tellGroup(groupId,
                    notice(Notify, QStringLiteral("title"),
                           with(inGroup(groupId, userId), QStringLiteral("title"), title)));
}

void rename(Stage &stage, qint64 groupId, qint64 operatorId, const QString &name)
{
    SimulatorGroupInfo info = stage.world().group(groupId)->info;
    if (info.name == name)
        return;
    info.name = name;
    stage.world().save(info);
    stage.tellGroup(groupId,
                    notice(Notify, QStringLiteral("group_name"),
                           with(inGroup(groupId, operatorId), QStringLiteral("name_new"), name)));
}

void honour(Stage &stage, qint64 groupId, qint64 userId, const QString &type)
{
    const bool talkative = type == QLatin1String("talkative");
    SimulatorHonour honour{
        .groupId = groupId, .type = type, .userId = userId, .description = {}, .dayCount = 1};
    honour.current = talkative;
    stage.world().save(honour);
    stage.tellGroup(groupId,
                    notice(Notify, QStringLiteral("honor"),
                           with(inGroup(groupId, userId), QStringLiteral("honor_type"), type)));
}

void luckyKing(Stage &stage, qint64 groupId, qint64 userId, qint64 targetId)
{
    stage.tellGroup(groupId,
                    notice(Notify, QStringLiteral("lucky_king"),
                           with(inGroup(groupId, userId), QStringLiteral("target_id"), targetId)));
}

namespace {

QJsonObject essenceFields(const SimulatorEssence &essence, qint64 operatorId)
{
    return {{QStringLiteral("group_id"), essence.groupId},
            {QStringLiteral("user_id"), essence.senderId},
            {QStringLiteral("sender_id"), essence.senderId},
            {QStringLiteral("operator_id"), operatorId},
            {QStringLiteral("message_id"), essence.messageId}};
}

} // namespace

void addEssence(Stage &stage, const SimulatorEssence &essence)
{
    stage.world().save(essence);
    stage.tellGroup(essence.groupId,
                    notice(QStringLiteral("essence"), QStringLiteral("add"),
                           essenceFields(essence, essence.operatorId)));
}

void removeEssence(Stage &stage, qint64 messageId, qint64 operatorId)
{
    const SimulatorEssence essence = *stage.world().essence(messageId);
    stage.world().removeEssence(messageId);
    stage.tellGroup(essence.groupId,
                    notice(QStringLiteral("essence"), QStringLiteral("delete"),
                           essenceFields(essence, operatorId)));
}

void upload(Stage &stage, const SimulatorFile &file)
{
    stage.world().save(file);
    const QJsonObject description{{QStringLiteral("id"), file.fileId},
                                  {QStringLiteral("name"), file.name},
                                  {QStringLiteral("size"), file.size},
                                  {QStringLiteral("busid"), 102}};
    stage.tellGroup(
        file.groupId,
        notice(QStringLiteral("group_upload"), {},
               with(inGroup(file.groupId, file.uploaderId), QStringLiteral("file"), description)));
}

} // namespace Switchboard::GroupEffects
