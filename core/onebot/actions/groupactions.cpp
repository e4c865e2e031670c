// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/actions/actionlists.h"
#include "core/onebot/parameterspecs.h"

namespace Switchboard::ActionLists {

using namespace Parameters;

QList<ActionSpec> groupActions()
{
    return {
        {QStringLiteral("set_group_kick"),
         {groupId(), userId(), flag("reject_add_request", false), optional(text("message"))}},
        {QStringLiteral("set_group_ban"),
         {groupId(), userId(), withDefault(atLeast(0, number("duration")), 1800)}},
        {QStringLiteral("set_group_anonymous_ban"),
         {groupId(), optional(required("anonymous", ParameterType::Object)),
          optional(alsoCalled({"flag"}, text("anonymous_flag"))),
          withDefault(atLeast(0, number("duration")), 1800)},
         ParameterRule::AnonymousSender},
        {QStringLiteral("set_group_whole_ban"), {groupId(), flag("enable", true)}},
        {QStringLiteral("set_group_admin"), {groupId(), userId(), flag("enable", true)}},
        {QStringLiteral("set_group_anonymous"), {groupId(), flag("enable", true)}},
        {QStringLiteral("set_group_card"),
         {groupId(), userId(), withDefault(text("card"), QString())}},
        {QStringLiteral("set_group_name"), {groupId(), text("group_name")}},
        {QStringLiteral("set_group_leave"), {groupId(), flag("is_dismiss", false)}},
        {QStringLiteral("set_group_special_title"),
         {groupId(), userId(), withDefault(text("special_title"), QString()),
          withDefault(atLeast(-1, number("duration")), -1)}},
        {QStringLiteral("set_group_portrait"),
         {groupId(), text("file"), withDefault(number("cache"), 1)}},
        {QStringLiteral("set_group_sign"), {groupId()}},
        {QStringLiteral("get_group_info"), {groupId(), flag("no_cache", false)}},
        {QStringLiteral("get_group_list"),
         {optional(required("no_cache", ParameterType::Boolean))}},
        {QStringLiteral("get_group_member_info"), {groupId(), userId(), flag("no_cache", false)}},
        {QStringLiteral("get_group_member_list"),
         {groupId(), optional(required("no_cache", ParameterType::Boolean))}},
        {QStringLiteral("get_group_honor_info"),
         {groupId(),
          choice("type", {"talkative", "performer", "legend", "strong_newbie", "emotion", "all"})}},
        {QStringLiteral("get_group_at_all_remain"), {groupId()}},
        {QStringLiteral("_send_group_notice"),
         {groupId(), text("content"), optional(text("image"))}},
        {QStringLiteral("_get_group_notice"), {groupId()}},
    };
}

} // namespace Switchboard::ActionLists
