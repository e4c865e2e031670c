// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/messages/sendtarget.h"

namespace Switchboard {

ChatId targetOf(const ActionCall &call)
{
    const bool named = call.action.contains(QLatin1String("group"));
    const bool privately = call.action.contains(QLatin1String("private"));
    const QString type = call.params.value(QLatin1String("message_type")).toString();
    const bool toGroup = named
        || (!privately
            && (type == QLatin1String("group")
                || (type.isEmpty() && call.params.contains(QLatin1String("group_id")))));
    const QLatin1String field(toGroup ? "group_id" : "user_id");
    return {.kind = toGroup ? ChatKind::Group : ChatKind::Private,
            .id = call.params.value(field).toInteger()};
}

Permission::Refusal refusalOfSend(const World &world, const ActionCall &call, qint64 selfId,
                                  const ChatId &chat, qint64 time)
{
    if (const Permission::Refusal refusal = Permission::mayWrite(world, selfId, chat, time))
        return refusal;
    const qint64 groupId = call.params.value(QLatin1String("group_id")).toInteger();
    if (call.action != QLatin1String("send_private_msg") || groupId == 0)
        return std::nullopt;
    return Permission::seesMember(world, selfId, groupId, chat.id);
}

} // namespace Switchboard
