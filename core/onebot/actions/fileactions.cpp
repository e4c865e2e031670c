// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/actions/actionlists.h"
#include "core/onebot/parameterspecs.h"

namespace Switchboard::ActionLists {

using namespace Parameters;

QList<ActionSpec> fileActions()
{
    return {
        {QStringLiteral("get_record"),
         {text("file"),
          choice("out_format", {"mp3", "amr", "wma", "m4a", "spx", "ogg", "wav", "flac"})}},
        {QStringLiteral("get_image"), {text("file")}},
        {QStringLiteral("can_send_image"), {}},
        {QStringLiteral("can_send_record"), {}},
        {QStringLiteral("ocr_image"), {text("image")}},
        {QStringLiteral("get_file"),
         {optional(text("file")), optional(text("file_id"))},
         ParameterRule::None,
         {QStringLiteral("file"), QStringLiteral("file_id")}},
        {QStringLiteral("download_file"),
         {optional(text("url")), optional(required("thread_count", ParameterType::Int32)),
          optional(required("headers", ParameterType::Any)), optional(text("base64")),
          optional(text("name"))},
         ParameterRule::None,
         {QStringLiteral("url"), QStringLiteral("base64")}},
        {QStringLiteral("upload_group_file"),
         {groupId(), text("file"), text("name"), optional(text("folder"))}},
        {QStringLiteral("upload_private_file"), {userId(), text("file"), text("name")}},
        {QStringLiteral("get_private_file_url"), {text("file_id")}},
        {QStringLiteral("get_group_file_url"),
         {groupId(), text("file_id"),
          optional(alsoCalled({"bus_id"}, required("busid", ParameterType::Int32)))}},
        {QStringLiteral("get_group_root_files"), {groupId()}},
        {QStringLiteral("get_group_files_by_folder"), {groupId(), text("folder_id")}},
        {QStringLiteral("get_group_file_system_info"), {groupId()}},
        {QStringLiteral("create_group_file_folder"),
         {groupId(), alsoCalled({"folder_name"}, text("name")),
          withDefault(text("parent_id"), QStringLiteral("/"))}},
        {QStringLiteral("delete_group_folder"), {groupId(), text("folder_id")}},
        {QStringLiteral("delete_group_file"),
         {groupId(), text("file_id"),
          optional(alsoCalled({"bus_id"}, required("busid", ParameterType::Int32)))}},
    };
}

} // namespace Switchboard::ActionLists
