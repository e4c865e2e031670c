// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/actions/actionlists.h"
#include "core/onebot/parameterspecs.h"

namespace Switchboard::ActionLists {

using namespace Parameters;

QList<ActionSpec> peopleActions()
{
    return {
        {QStringLiteral("send_like"), {userId(), withDefault(atLeast(1, number("times")), 1)}},
        {QStringLiteral("get_stranger_info"), {userId(), flag("no_cache", false)}},
        {QStringLiteral("get_friend_list"),
         {optional(required("no_cache", ParameterType::Boolean))}},
        {QStringLiteral("delete_friend"), {alsoCalled({"id", "friend_id"}, userId())}},
        {QStringLiteral("set_friend_add_request"),
         {text("flag"), flag("approve", true), withDefault(text("remark"), QString())}},
        {QStringLiteral("set_group_add_request"),
         {text("flag"), alsoCalled({"type"}, choice("sub_type", {"add", "invite"})),
          flag("approve", true), withDefault(text("reason"), QString())}},
        {QStringLiteral("get_group_system_msg"), {}},
        {QStringLiteral("send_poke"),
         {userId(), optional(number("group_id")), optional(number("target_id"))}},
        {QStringLiteral("group_poke"), {groupId(), userId()}},
        {QStringLiteral("friend_poke"), {userId(), optional(number("target_id"))}},
    };
}

} // namespace Switchboard::ActionLists
