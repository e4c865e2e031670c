// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/actions/actionlists.h"
#include "core/onebot/parameterspecs.h"

namespace Switchboard::ActionLists {

using namespace Parameters;

QList<ActionSpec> messageActions()
{
    return {
        {QStringLiteral("send_private_msg"),
         {userId(), content(), flag("auto_escape", false), optional(groupId())}},
        {QStringLiteral("send_group_msg"), {groupId(), content(), flag("auto_escape", false)}},
        {QStringLiteral("send_msg"),
         {optional(choice("message_type", {"private", "group"})), optional(userId()),
          optional(groupId()), content(), flag("auto_escape", false)},
         ParameterRule::MessageTarget},
        {QStringLiteral("delete_msg"), {messageId()}},
        {QStringLiteral("get_msg"), {messageId()}},
        {QStringLiteral("get_forward_msg"), {alsoCalled({"message_id"}, text("id"))}},
        {QStringLiteral("send_group_forward_msg"), {groupId(), nodes()}},
        {QStringLiteral("send_private_forward_msg"), {userId(), nodes()}},
        {QStringLiteral("send_forward_msg"),
         {optional(choice("message_type", {"private", "group"})), optional(userId()),
          optional(groupId()), nodes()},
         ParameterRule::MessageTarget},
        {QStringLiteral("forward_friend_single_msg"), {userId(), messageId()}},
        {QStringLiteral("forward_group_single_msg"), {groupId(), messageId()}},
        {QStringLiteral("get_group_msg_history"),
         {groupId(), optional(number("message_seq")), optional(number("count")),
          optional(required("reverse_order", ParameterType::Boolean))}},
        {QStringLiteral("get_friend_msg_history"),
         {userId(), optional(text("message_seq")), withDefault(number("count"), 20),
          flag("reverse_order", false)}},
        {QStringLiteral("get_recent_contact"), {withDefault(number("count"), 10)}},
        {QStringLiteral("mark_msg_as_read"),
         {optional(messageId()), optional(number("user_id")), optional(number("group_id"))}},
        {QStringLiteral("mark_private_msg_as_read"),
         {optional(number("user_id")), optional(messageId())}},
        {QStringLiteral("mark_group_msg_as_read"),
         {optional(number("group_id")), optional(messageId())}},
        {QStringLiteral("set_essence_msg"), {messageId()}},
        {QStringLiteral("delete_essence_msg"), {messageId()}},
        {QStringLiteral("get_essence_msg_list"), {groupId()}},
        {QStringLiteral("set_msg_emoji_like"), {messageId(), text("emoji_id"), flag("set", true)}},
    };
}

} // namespace Switchboard::ActionLists
