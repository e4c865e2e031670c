// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/eventkinds.h"

#include "core/onebot/eventfields.h"

namespace Switchboard {

using namespace EventFields;

QList<EventKind> standardEventKinds()
{
    return {
        kind("message.private", {"friend", "group", "other"},
             {field("message_id", EventFieldType::Int32), number("user_id"),
              field("message", EventFieldType::Content), text("raw_message"),
              field("font", EventFieldType::Int32), privateSender(),
              optional(field("temp_source", EventFieldType::Int32)), optional(number("target_id")),
              optional(number("group_id")), optional(number("message_seq")),
              optional(choice("message_format", {"array", "string"})),
              optional(field("real_id", EventFieldType::Int32))}),
        kind("message.group", {"normal", "anonymous", "notice"},
             {field("message_id", EventFieldType::Int32), number("group_id"), number("user_id"),
              nullable(object("anonymous", {number("id"), text("name"), text("flag")})),
              field("message", EventFieldType::Content), text("raw_message"),
              field("font", EventFieldType::Int32), groupSender(), optional(text("group_name")),
              optional(number("message_seq")),
              optional(choice("message_format", {"array", "string"})),
              optional(field("real_id", EventFieldType::Int32))}),
        kind("notice.group_upload", {},
             {number("group_id"), number("user_id"),
              object("file",
                     {text("id"), text("name"), number("size"), number("busid"),
                      optional(text("url"))})}),
        kind("notice.group_admin", {"set", "unset"}, {number("group_id"), number("user_id")}),
        kind("notice.group_decrease", {"leave", "kick", "kick_me", "disband"},
             {number("group_id"), number("operator_id"), number("user_id")}),
        kind("notice.group_increase", {"approve", "invite"},
             {number("group_id"), number("operator_id"), number("user_id")}),
        kind("notice.group_ban", {"ban", "lift_ban"},
             {number("group_id"), number("operator_id"), number("user_id"), number("duration")}),
        kind("notice.friend_add", {}, {number("user_id")}),
        kind("notice.group_recall", {},
             {number("group_id"), number("user_id"), number("operator_id"), number("message_id")}),
        kind("notice.friend_recall", {}, {number("user_id"), number("message_id")}),
        kind("notice.notify.poke", {"poke"},
             {optional(number("group_id")), number("user_id"), number("target_id"),
              optional(number("sender_id"))}),
        kind("notice.notify.lucky_king", {"lucky_king"},
             {number("group_id"), number("user_id"), number("target_id")}),
        kind("notice.notify.honor", {"honor"},
             {number("group_id"), choice("honor_type", {"talkative", "performer", "emotion"}),
              number("user_id")}),
        kind("request.friend", {}, {number("user_id"), text("comment"), text("flag")}),
        kind("request.group", {"add", "invite"},
             {number("group_id"), number("user_id"), text("comment"), text("flag"),
              optional(number("invitor_id"))}),
        kind("meta_event.lifecycle", {"enable", "disable", "connect"}, {}),
        kind("meta_event.heartbeat", {},
             {object("status",
                     {nullable(field("online", EventFieldType::Boolean)),
                      field("good", EventFieldType::Boolean), optional(object("stat", {}))}),
              number("interval")}),
    };
}

QList<EventKind> commonEventKinds()
{
    return {
        kind("message_sent.private", {"friend", "group", "other"},
             {field("message_id", EventFieldType::Int32), number("user_id"),
              field("message", EventFieldType::Content), text("raw_message"),
              field("font", EventFieldType::Int32), privateSender(), optional(number("target_id")),
              optional(text("message_sent_type")), optional(number("message_seq")),
              optional(choice("message_format", {"array", "string"})),
              optional(field("real_id", EventFieldType::Int32))}),
        kind("message_sent.group", {"normal"},
             {field("message_id", EventFieldType::Int32), number("group_id"), number("user_id"),
              field("message", EventFieldType::Content), text("raw_message"),
              field("font", EventFieldType::Int32), groupSender(), optional(number("target_id")),
              optional(text("message_sent_type")), optional(number("message_seq")),
              optional(choice("message_format", {"array", "string"})),
              optional(field("real_id", EventFieldType::Int32))}),
        kind("notice.group_card", {},
             {number("group_id"), number("user_id"), text("card_new"), text("card_old")}),
        kind("notice.offline_file", {},
             {number("user_id"), object("file", {text("name"), number("size"), text("url")})}),
        kind("notice.client_status", {},
             {object("client", {number("app_id"), text("device_name"), text("device_kind")}),
              field("online", EventFieldType::Boolean)}),
        kind("notice.essence", {"add", "delete"},
             {number("group_id"), number("sender_id"), number("operator_id"),
              field("message_id", EventFieldType::Int32), optional(number("user_id"))}),
        kind("notice.notify.title", {"title"},
             {number("group_id"), number("user_id"), text("title")}),
        kind("notice.group_msg_emoji_like", {},
             {number("group_id"), number("user_id"), field("message_id", EventFieldType::Int32),
              field("likes", EventFieldType::Array),
              optional(field("is_add", EventFieldType::Boolean))}),
        kind("notice.notify.input_status", {"input_status"},
             {number("user_id"), number("group_id"), number("event_type"), text("status_text")}),
        kind("notice.notify.profile_like", {"profile_like"},
             {number("operator_id"), text("operator_nick"), number("times")}),
        kind("notice.notify.group_name", {"group_name"},
             {number("group_id"), number("user_id"), text("name_new")}),
        kind("notice.notify.gray_tip", {"gray_tip"},
             {number("group_id"), number("user_id"), field("message_id", EventFieldType::Int32),
              text("busi_id"), text("content"), optional(field("raw_info", EventFieldType::Any))}),
        kind("notice.bot_offline", {}, {number("user_id"), text("tag"), text("message")}),
    };
}

} // namespace Switchboard
