// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/messages/messageevents.h"

#include "core/backends/simulator/effects/stage.h"
#include "core/onebot/messagecodec.h"

#include <QJsonArray>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr QLatin1String AnonymousPrefix("anonymous-");
constexpr qint64 AnonymousUser = 80'000'000; // what the platform shows instead of the sender

bool isGroup(const ChatMessage &message)
{
    return message.chat.kind == ChatKind::Group;
}

QString messageType(const ChatMessage &message)
{
    return isGroup(message) ? QStringLiteral("group") : QStringLiteral("private");
}

//! A group that the account and the user are both in; 0 = none.
qint64 commonGroup(const World &world, qint64 selfId, qint64 userId)
{
    const auto found = std::ranges::find_if(world.groups(), [&](const auto &entry) {
        return world.member(entry.first, selfId) && world.member(entry.first, userId);
    });
    return found == world.groups().cend() ? 0 : found->first;
}

qint64 shownSender(const ChatMessage &message)
{
    return message.anonymousName.isEmpty() ? message.senderId : AnonymousUser;
}

//! \a time: seconds, when the message was sent.
void addMemberFields(QJsonObject &sender, const SimulatorMember *member, qint64 time)
{
    SimulatorMember shown; // of somebody who left since
    shown.role = QStringLiteral("member");
    shown.level = QStringLiteral("0");
    if (member)
        shown = *member;
    if (shown.titleExpires != 0 && shown.titleExpires <= time)
        shown.title = QLatin1String("");
    sender.insert(QStringLiteral("card"), shown.card);
    sender.insert(QStringLiteral("area"), QLatin1String(""));
    sender.insert(QStringLiteral("level"), shown.level);
    sender.insert(QStringLiteral("role"), shown.role);
    sender.insert(QStringLiteral("title"), shown.title);
}

//! The field `sender` of message events and of get_msg.
QJsonObject senderFields(const World &world, const ChatMessage &message)
{
    const bool isAnonymous = !message.anonymousName.isEmpty();
    const SimulatorUser *user = isAnonymous ? nullptr : world.user(message.senderId);
    const QString name = isAnonymous ? message.anonymousName : message.senderName;
    QJsonObject sender{
        {QStringLiteral("user_id"), shownSender(message)},
        {QStringLiteral("nickname"), user ? user->nickname : name},
        {QStringLiteral("sex"), user ? user->sex : QStringLiteral("unknown")},
        {QStringLiteral("age"), user ? user->age : 0},
    };
    if (isGroup(message))
        addMemberFields(sender,
                        isAnonymous ? nullptr : world.member(message.chat.id, message.senderId),
                        message.timeMs / 1000);
    return sender;
}

QJsonValue anonymousFields(const ChatMessage &message)
{
    if (message.anonymousName.isEmpty())
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("id"), message.senderId},
                       {QStringLiteral("name"), message.anonymousName},
                       {QStringLiteral("flag"), anonymousFlag(message.senderId)}};
}

void addGroupFields(QJsonObject &fields, const World &world, const ChatMessage &message, bool isOwn)
{
    const SimulatorGroup *group = world.group(message.chat.id);
    const bool isAnonymous = !message.anonymousName.isEmpty();
    fields.insert(QStringLiteral("sub_type"),
                  isAnonymous ? QStringLiteral("anonymous") : QStringLiteral("normal"));
    fields.insert(QStringLiteral("group_id"), message.chat.id);
    if (group)
        fields.insert(QStringLiteral("group_name"), group->info.name);
    if (!isOwn)
        fields.insert(QStringLiteral("anonymous"), anonymousFields(message));
}

void addPrivateFields(QJsonObject &fields, const World &world, const ChatMessage &message,
                      qint64 selfId)
{
    const qint64 peer = message.chat.id;
    const qint64 groupId = world.friendOf(selfId, peer) ? 0 : commonGroup(world, selfId, peer);
    QString subType = QStringLiteral("other");
    if (world.friendOf(selfId, peer))
        subType = QStringLiteral("friend");
    else if (groupId != 0)
        subType = QStringLiteral("group");
    fields.insert(QStringLiteral("sub_type"), subType);
    if (groupId == 0)
        return;
    fields.insert(QStringLiteral("group_id"), groupId);
    fields.insert(QStringLiteral("temp_source"), 0);
}

QJsonArray reactionFields(const ChatMessage &message)
{
    QJsonArray list;
    for (const ChatReaction &reaction : message.reactions)
        list.append(
            QJsonObject{{QStringLiteral("emoji_id"), reaction.emojiId},
                        {QStringLiteral("likes_cnt"), QString::number(reaction.userIds.size())}});
    return list;
}

} // namespace

QString anonymousFlag(qint64 userId)
{
    return QString(AnonymousPrefix + QString::number(userId));
}

qint64 anonymousUser(const QString &flag)
{
    return flag.startsWith(AnonymousPrefix) ? flag.mid(AnonymousPrefix.size()).toLongLong() : 0;
}

Event messageEvent(const World &world, const ChatMessage &message, qint64 selfId)
{
    const bool isOwn = message.senderId == selfId;
    const QString postType = isOwn ? QStringLiteral("message_sent") : QStringLiteral("message");
    const QString type = messageType(message);
    QJsonObject fields{
        {QStringLiteral("post_type"), postType},
        {QStringLiteral("message_type"), type},
        {QStringLiteral("message_id"), message.messageId},
        {QStringLiteral("message_seq"), message.messageId},
        {QStringLiteral("real_id"), message.messageId},
        {QStringLiteral("user_id"), shownSender(message)},
        {QStringLiteral("font"), 0},
        {QStringLiteral("sender"), senderFields(world, message)},
    };
    if (isGroup(message))
        addGroupFields(fields, world, message, isOwn);
    else
        addPrivateFields(fields, world, message, selfId);
    if (isOwn) {
        fields.insert(QStringLiteral("target_id"), message.chat.id);
        fields.insert(QStringLiteral("message_sent_type"), QStringLiteral("self"));
    }
    return {.selfId = selfId,
            .time = message.timeMs / 1000,
            .kind = QString(postType + QLatin1Char('.') + type),
            .fields = fields,
            .hasMessage = true,
            .message = message.message};
}

QJsonObject messageObject(const World &world, const ChatMessage &message, qint64 selfId,
                          MessageFormat format)
{
    const Event event = messageEvent(world, message, selfId);
    QJsonObject object = event.fields;
    object.insert(QStringLiteral("time"), event.time);
    object.insert(QStringLiteral("self_id"), event.selfId);
    object.insert(QStringLiteral("message"), messageToJson(message.message, format));
    object.insert(QStringLiteral("raw_message"), message.rawMessage);
    object.insert(QStringLiteral("message_format"),
                  format == MessageFormat::Array ? QStringLiteral("array")
                                                 : QStringLiteral("string"));
    return object;
}

QJsonObject storedMessageFields(const World &world, const ChatMessage &message,
                                MessageFormat format)
{
    QJsonObject fields{
        {QStringLiteral("time"), message.timeMs / 1000},
        {QStringLiteral("message_type"), messageType(message)},
        {QStringLiteral("message_id"), message.messageId},
        {QStringLiteral("real_id"), message.messageId},
        {QStringLiteral("message_seq"), message.messageId},
        {QStringLiteral("user_id"), shownSender(message)},
        {QStringLiteral("group"), isGroup(message)},
        {QStringLiteral("sender"), senderFields(world, message)},
        {QStringLiteral("raw_message"), message.rawMessage},
        {QStringLiteral("message"), messageToJson(message.message, format)},
    };
    if (isGroup(message))
        fields.insert(QStringLiteral("group_id"), message.chat.id);
    if (!message.reactions.isEmpty())
        fields.insert(QStringLiteral("emoji_likes_list"), reactionFields(message));
    return fields;
}

QJsonObject recallNotice(const ChatMessage &message, qint64 operatorId)
{
    if (!isGroup(message))
        return notice(QStringLiteral("friend_recall"), {},
                      {{QStringLiteral("user_id"), message.senderId},
                       {QStringLiteral("message_id"), message.messageId}});
    return notice(QStringLiteral("group_recall"), {},
                  {{QStringLiteral("group_id"), message.chat.id},
                   {QStringLiteral("user_id"), message.senderId},
                   {QStringLiteral("operator_id"), operatorId},
                   {QStringLiteral("message_id"), message.messageId}});
}

QJsonObject reactionNotice(const ChatMessage &message, qint64 userId, const QString &emojiId,
                           bool added)
{
    const auto found = std::ranges::find(message.reactions, emojiId, &ChatReaction::emojiId);
    const qint64 count = found == message.reactions.cend() ? 0 : found->userIds.size();
    const QJsonObject like{{QStringLiteral("emoji_id"), emojiId}, {QStringLiteral("count"), count}};
    return notice(QStringLiteral("group_msg_emoji_like"), {},
                  {{QStringLiteral("group_id"), message.chat.id},
                   {QStringLiteral("user_id"), userId},
                   {QStringLiteral("message_id"), message.messageId},
                   {QStringLiteral("likes"), QJsonArray{like}},
                   {QStringLiteral("is_add"), added}});
}

} // namespace Switchboard
