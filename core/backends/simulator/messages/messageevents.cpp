// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/messages/messageevents.h"

#include "core/onebot/messagecodec.h"

namespace Switchboard {

namespace {

QString messageType(const ChatMessage &message)
{
    return message.chat.kind == ChatKind::Group ? QStringLiteral("group")
                                                : QStringLiteral("private");
}

QString subType(const World &world, const ChatMessage &message)
{
    if (message.chat.kind == ChatKind::Group)
        return QStringLiteral("normal");
    const SimulatorUser *peer = world.user(message.chat.id);
    return peer && peer->isFriend ? QStringLiteral("friend") : QStringLiteral("other");
}

void addMemberFields(QJsonObject &sender, const SimulatorMember *member)
{
    SimulatorMember shown; // of somebody who left since
    shown.role = QStringLiteral("member");
    shown.level = QStringLiteral("0");
    if (member)
        shown = *member;
    sender.insert(QStringLiteral("card"), shown.card);
    sender.insert(QStringLiteral("area"), QLatin1String(""));
    sender.insert(QStringLiteral("level"), shown.level);
    sender.insert(QStringLiteral("role"), shown.role);
    sender.insert(QStringLiteral("title"), shown.title);
}

void addChatFields(QJsonObject &fields, const World &world, const ChatMessage &message)
{
    if (message.chat.kind != ChatKind::Group)
        return;
    const SimulatorGroup *group = world.group(message.chat.id);
    fields.insert(QStringLiteral("group_id"), message.chat.id);
    if (group)
        fields.insert(QStringLiteral("group_name"), group->name);
    if (!message.fromBot)
        fields.insert(QStringLiteral("anonymous"), QJsonValue::Null);
}

} // namespace

QJsonObject senderFields(const World &world, const ChatMessage &message)
{
    const SimulatorUser *user = world.user(message.senderId);
    QJsonObject sender{
        {QStringLiteral("user_id"), message.senderId},
        {QStringLiteral("nickname"), user ? user->nickname : message.senderName},
        {QStringLiteral("sex"), user ? user->sex : QStringLiteral("unknown")},
        {QStringLiteral("age"), user ? user->age : 0},
    };
    if (message.chat.kind == ChatKind::Group)
        addMemberFields(sender, world.member(message.chat.id, message.senderId));
    return sender;
}

Event messageEvent(const World &world, const ChatMessage &message)
{
    const QString postType =
        message.fromBot ? QStringLiteral("message_sent") : QStringLiteral("message");
    const QString type = messageType(message);
    QJsonObject fields{
        {QStringLiteral("post_type"), postType},
        {QStringLiteral("message_type"), type},
        {QStringLiteral("sub_type"), subType(world, message)},
        {QStringLiteral("message_id"), message.messageId},
        {QStringLiteral("message_seq"), message.messageId},
        {QStringLiteral("real_id"), message.messageId},
        {QStringLiteral("user_id"), message.senderId},
        {QStringLiteral("font"), 0},
        {QStringLiteral("sender"), senderFields(world, message)},
    };
    addChatFields(fields, world, message);
    if (message.fromBot) {
        fields.insert(QStringLiteral("target_id"), message.chat.id);
        fields.insert(QStringLiteral("message_sent_type"), QStringLiteral("self"));
    }
    return {.selfId = message.selfId,
            .time = message.timeMs / 1000,
            .kind = QString(postType + QLatin1Char('.') + type),
            .fields = fields,
            .hasMessage = true,
            .message = message.message};
}

QJsonObject storedMessageFields(const World &world, const ChatMessage &message,
                                MessageFormat format)
{
    const bool isGroup = message.chat.kind == ChatKind::Group;
    QJsonObject fields{
        {QStringLiteral("time"), message.timeMs / 1000},
        {QStringLiteral("message_type"), messageType(message)},
        {QStringLiteral("message_id"), message.messageId},
        {QStringLiteral("real_id"), message.messageId},
        {QStringLiteral("message_seq"), message.messageId},
        {QStringLiteral("user_id"), message.senderId},
        {QStringLiteral("group"), isGroup},
        {QStringLiteral("sender"), senderFields(world, message)},
        {QStringLiteral("raw_message"), message.rawMessage},
    };
    if (isGroup)
        fields.insert(QStringLiteral("group_id"), message.chat.id);
    fields.insert(QStringLiteral("message"), messageToJson(message.message, format));
    return fields;
}

} // namespace Switchboard
