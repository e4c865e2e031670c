// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/calls/contactcalls.h"

#include "core/backends/simulator/actions/worldcall.h"
#include "core/backends/simulator/messages/messageevents.h"

#include <QJsonArray>

#include <algorithm>

namespace Switchboard::ContactCalls {

namespace {

constexpr int PrivateChat = 1; // as NapCat counts
constexpr int GroupChat = 2;
constexpr qint64 MaxContacts = 100;

QList<ChatHistoryQuery> chatsOf(const World &world, qint64 selfId)
{
    QList<ChatHistoryQuery> chats;
    for (const auto &[groupId, group] : world.groups()) {
        if (world.member(groupId, selfId))
            chats.append({.chat = {.kind = ChatKind::Group, .id = groupId}, .selfId = selfId});
    }
    const QList<SimulatorUser> users = world.users();
    for (const SimulatorUser &user : users) {
        if (user.userId != selfId)
            chats.append(
                {.chat = {.kind = ChatKind::Private, .id = user.userId}, .selfId = selfId});
    }
    return chats;
}

QJsonObject contactFields(const SimulatorParts &parts, const WaitingCall &call,
                          const ChatMessage &message)
{
    const World &world = parts.world;
    const bool isGroup = message.chat.kind == ChatKind::Group;
    const SimulatorGroup *group = isGroup ? world.group(message.chat.id) : nullptr;
    const SimulatorFriend *known =
        isGroup ? nullptr : world.friendOf(call.caller.selfId, message.chat.id);
    return {
        {QStringLiteral("lastestMsg"),
         messageObject(world, message, call.caller.selfId, call.caller.messageFormat)},
        {QStringLiteral("peerUin"), QString::number(message.chat.id)},
        {QStringLiteral("remark"), known ? known->remark : QString(QLatin1String(""))},
        {QStringLiteral("msgTime"), QString::number(message.timeMs / 1000)},
        {QStringLiteral("chatType"), isGroup ? GroupChat : PrivateChat},
        {QStringLiteral("msgId"), QString::number(message.messageId)},
        {QStringLiteral("sendNickName"), world.nameOf(message.senderId)},
        {QStringLiteral("sendMemberName"),
         isGroup ? world.nameIn(message.chat.id, message.senderId) : QString(QLatin1String(""))},
        {QStringLiteral("peerName"), group ? group->info.name : world.nameOf(message.chat.id)}};
}

} // namespace

void recentContacts(const SimulatorParts &parts, const WaitingCall &call)
{
    const auto count = std::clamp(call.id(QLatin1String("count")), qint64(1), MaxContacts);
    parts.worker.read<QList<ChatMessage>>(
        [chats = chatsOf(parts.world, call.caller.selfId)](SimulatorStore &store) {
            return store.latestOf(chats);
        },
        parts.context,
        [&parts, call, count](const Result<QList<ChatMessage>> &read) {
            if (!read) {
                call.done(Answer::storeFailed(read.error()));
                return;
            }
            QList<ChatMessage> latest = read.value();
            std::ranges::sort(latest, std::greater(), &ChatMessage::messageId);
            QJsonArray contacts;
            for (const ChatMessage &message :
                 std::as_const(latest).first(std::min(qsizetype(count), latest.size())))
                contacts.append(contactFields(parts, call, message));
            call.done(Answer::success(contacts));
        });
}

} // namespace Switchboard::ContactCalls
