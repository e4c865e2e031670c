// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/messages/sendtarget.h"

#include "core/backends/simulator/actions/lookupactions.h"

namespace Switchboard {

bool isSendAction(const QString &action)
{
    return action == QLatin1String("send_msg") || action == QLatin1String("send_group_msg")
        || action == QLatin1String("send_private_msg");
}

ChatId targetOf(const ActionCall &call)
{
    const QString type = call.params.value(QLatin1String("message_type")).toString();
    const bool toGroup = call.action == QLatin1String("send_group_msg")
        || (call.action == QLatin1String("send_msg")
            && (type == QLatin1String("group")
                || (type.isEmpty() && call.params.contains(QLatin1String("group_id")))));
    const QLatin1String field(toGroup ? "group_id" : "user_id");
    return {.kind = toGroup ? ChatKind::Group : ChatKind::Private,
            .id = call.params.value(field).toInteger()};
}

QString refusalOfSend(const World &world, const ActionCall &call, const ChatId &chat)
{
    const QString refusal = refusalOfChat(world, chat);
    const qint64 groupId = call.params.value(QLatin1String("group_id")).toInteger();
    if (!refusal.isEmpty() || call.action != QLatin1String("send_private_msg") || groupId == 0)
        return refusal;
    return refusalOfMember(world, groupId, chat.id);
}

} // namespace Switchboard
