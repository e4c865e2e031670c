// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/acts/actcatalogue.h"

#include "core/onebot/parameterspecs.h"

#include <algorithm>

namespace Switchboard {

namespace {

using namespace Parameters;

ParameterSpec maybe(const char *name)
{
    return optional(identity(name));
}

ParameterSpec maybeText(const char *name)
{
    return optional(text(name));
}

ParameterSpec emptyText(const char *name)
{
    return withDefault(text(name), QString(QLatin1String("")));
}

ParameterSpec role()
{
    return optional(choice("role", {"owner", "admin", "member"}));
}

QList<ActionSpec> messageActs()
{
    return {
        {QStringLiteral("message"),
         {userId(), maybe("group_id"), content(), maybeText("anonymous")}},
        {QStringLiteral("recall"), {messageId(), maybe("operator_id")}},
        {QStringLiteral("reaction"), {messageId(), userId(), text("emoji_id"), flag("set", true)}},
        {QStringLiteral("essence"), {messageId(), maybe("operator_id"), flag("enable", true)}},
        {QStringLiteral("upload"), {userId(), maybe("group_id"), text("name"), text("file")}},
        {QStringLiteral("poke"), {userId(), maybe("target_id"), maybe("group_id")}},
    };
}

QList<ActionSpec> groupActs()
{
    return {
        {QStringLiteral("join"),
         {groupId(), userId(), maybe("operator_id"),
          withDefault(choice("sub_type", {"approve", "invite"}), QStringLiteral("approve"))}},
        {QStringLiteral("leave"), {groupId(), userId()}},
        {QStringLiteral("kick"), {groupId(), userId(), maybe("operator_id")}},
        {QStringLiteral("dismiss"), {groupId()}},
        {QStringLiteral("mute"),
         {groupId(), withDefault(number("user_id"), 0), withDefault(number("duration"), 1800),
          maybe("operator_id")}},
        {QStringLiteral("admin"), {groupId(), userId(), flag("enable", true)}},
        {QStringLiteral("card"), {groupId(), userId(), emptyText("card")}},
        {QStringLiteral("title"), {groupId(), userId(), emptyText("title")}},
        {QStringLiteral("group_name"), {groupId(), text("name"), maybe("user_id")}},
        {QStringLiteral("honor"),
         {groupId(), userId(), choice("honor_type", {"talkative", "performer", "emotion"})}},
        {QStringLiteral("lucky_king"), {groupId(), userId(), identity("target_id")}},
    };
}

QList<ActionSpec> peopleActs()
{
    return {
        {QStringLiteral("friend_request"), {userId(), emptyText("comment")}},
        {QStringLiteral("friend_add"), {userId()}},
        {QStringLiteral("group_request"),
         {groupId(), userId(),
          withDefault(choice("sub_type", {"add", "invite"}), QStringLiteral("add")),
          emptyText("comment"), maybe("invitor_id")}},
        {QStringLiteral("answer_request"),
         {text("flag"), flag("approve", true), emptyText("remark"), emptyText("reason")}},
        {QStringLiteral("input_status"),
         {userId(), withDefault(number("event_type"), 1), emptyText("status_text")}},
        {QStringLiteral("profile_like"), {userId(), withDefault(atLeast(1, number("times")), 1)}},
        {QStringLiteral("client_status"),
         {required("online", ParameterType::Boolean),
          withDefault(text("device_name"), QStringLiteral("PC")),
          withDefault(text("device_kind"), QStringLiteral("pc"))}},
        {QStringLiteral("gray_tip"), {groupId(), text("content"), maybe("user_id")}},
        {QStringLiteral("bot_offline"),
         {withDefault(text("tag"), QStringLiteral("offline")), emptyText("message")}},
        {QStringLiteral("custom"), {required("event", ParameterType::Object)}},
    };
}

QList<ActionSpec> worldActs()
{
    const ParameterSpec isFriend = optional(required("is_friend", ParameterType::Boolean));
    return {
        {QStringLiteral("save_user"),
         {userId(), maybeText("nickname"), optional(choice("sex", {"male", "female", "unknown"})),
          optional(atLeast(0, number("age"))), maybeText("sign"), isFriend, maybeText("remark")}},
        {QStringLiteral("delete_user"), {userId()}},
        {QStringLiteral("save_group"),
         {groupId(), maybeText("name"), optional(atLeast(1, number("max_members"))),
          maybe("owner_id")}},
        {QStringLiteral("delete_group"), {groupId()}},
        {QStringLiteral("save_member"),
         {groupId(), userId(), role(), maybeText("card"), maybeText("title"), maybeText("level")}},
        {QStringLiteral("remove_member"), {groupId(), userId()}},
        {QStringLiteral("save_account"), {userId(), maybeText("nickname")}},
        {QStringLiteral("delete_account"), {userId()}},
        {QStringLiteral("export"), {}},
        {QStringLiteral("import"), {required("world", ParameterType::Object)}},
        {QStringLiteral("reset"), {}},
    };
}

} // namespace

const QList<ActionSpec> &ActCatalogue::acts()
{
    static const QList<ActionSpec> all = [] {
        QList<ActionSpec> joined = messageActs() + groupActs() + peopleActs() + worldActs();
        for (ActionSpec &act : joined)
            act.parameters.append(maybe("self_id"));
        return joined;
    }();
    return all;
}

const ActionSpec *ActCatalogue::find(const QString &name)
{
    const auto found = std::ranges::find(acts(), name, &ActionSpec::name);
    return found == acts().cend() ? nullptr : &*found;
}

} // namespace Switchboard
