// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/actions/permission.h"
#include "core/backends/simulator/actions/worldactions.h"

#include <QJsonArray>

#include <algorithm>

namespace Switchboard {

namespace {

using Permission::Refusal;

constexpr int BusId = 102;
constexpr int MaxFiles = 10'000;
constexpr qint64 TotalSpace = 10LL * 1024 * 1024 * 1024;
const QString Root = QStringLiteral("/");

QJsonObject fileFields(const WorldCall &call, const SimulatorFile &file)
{
    return {{QStringLiteral("group_id"), file.groupId},
            {QStringLiteral("file_id"), file.fileId},
            {QStringLiteral("file_name"), file.name},
            {QStringLiteral("busid"), BusId},
            {QStringLiteral("file_size"), file.size},
            {QStringLiteral("upload_time"), file.time},
            {QStringLiteral("dead_time"), 0},
            {QStringLiteral("modify_time"), file.time},
            {QStringLiteral("download_times"), file.downloads},
            {QStringLiteral("uploader"), file.uploaderId},
            {QStringLiteral("uploader_name"), call.world().nameOf(file.uploaderId)}};
}

QJsonObject folderFields(const WorldCall &call, const SimulatorFolder &folder)
{
    const auto inside = std::ranges::count_if(call.world().files(), [&](const auto &entry) {
        return entry.second.groupId == folder.groupId && entry.second.folderId == folder.folderId;
    });
    return {{QStringLiteral("group_id"), folder.groupId},
            {QStringLiteral("folder_id"), folder.folderId},
            {QStringLiteral("folder_name"), folder.name},
            {QStringLiteral("create_time"), folder.time},
            {QStringLiteral("creator"), folder.creatorId},
            {QStringLiteral("creator_name"), call.world().nameOf(folder.creatorId)},
            {QStringLiteral("total_file_count"), qint64(inside)}};
}

QJsonObject contentsOf(const WorldCall &call, const QString &folderId)
{
    QJsonArray files;
    for (const auto &[fileId, file] : call.world().files()) {
        if (file.groupId == call.groupId() && file.folderId == folderId)
            files.append(fileFields(call, file));
    }
    QJsonArray folders;
    for (const auto &[id, folder] : call.world().folders()) {
        if (folder.groupId == call.groupId() && folder.parentId == folderId)
            folders.append(folderFields(call, folder));
    }
    return {{QStringLiteral("files"), files}, {QStringLiteral("folders"), folders}};
}

Refusal refusalOfFolder(const WorldCall &call, const QString &folderId)
{
    const SimulatorFolder *folder = call.world().folder(folderId);
    if (folderId == Root || (folder && folder->groupId == call.groupId()))
        return std::nullopt;
    return Answer::noData(QStringLiteral("folder_id \"%1\" is not a folder of group %2")
                              .arg(folderId)
                              .arg(call.groupId()));
}

Refusal refusalOfFile(const WorldCall &call)
{
    if (const Refusal refusal = Permission::seesGroup(call.world(), call.selfId, call.groupId()))
        return refusal;
    const SimulatorFile *file = call.world().file(call.text(QLatin1String("file_id")));
    if (file && file->groupId == call.groupId())
        return std::nullopt;
    return Answer::noData(QStringLiteral("file_id \"%1\" is not a file of group %2")
                              .arg(call.text(QLatin1String("file_id")))
                              .arg(call.groupId()));
}

ActionResult rootFiles(const WorldCall &call)
{
    if (const Refusal refusal = Permission::seesGroup(call.world(), call.selfId, call.groupId()))
        return *refusal;
    return Answer::success(contentsOf(call, Root));
}

ActionResult folderFiles(const WorldCall &call)
{
    if (const Refusal refusal = Permission::seesGroup(call.world(), call.selfId, call.groupId()))
        return *refusal;
    const QString folderId = call.text(QLatin1String("folder_id"));
    if (const Refusal refusal = refusalOfFolder(call, folderId))
        return *refusal;
    return Answer::success(contentsOf(call, folderId));
}

ActionResult systemInfo(const WorldCall &call)
{
    if (const Refusal refusal = Permission::seesGroup(call.world(), call.selfId, call.groupId()))
        return *refusal;
    qint64 count = 0;
    qint64 used = 0;
    for (const auto &[fileId, file] : call.world().files()) {
        if (file.groupId != call.groupId())
            continue;
        ++count;
        used += file.size;
    }
    return Answer::success(QJsonObject{{QStringLiteral("file_count"), count},
                                       {QStringLiteral("limit_count"), MaxFiles},
                                       {QStringLiteral("used_space"), used},
                                       {QStringLiteral("total_space"), TotalSpace}});
}

ActionResult createFolder(const WorldCall &call)
{
    if (const Refusal refusal = Permission::seesGroup(call.world(), call.selfId, call.groupId()))
        return *refusal;
    const QString parent = call.text(QLatin1String("parent_id"));
    const QString name = call.text(QLatin1String("name"));
    if (parent != Root)
        return Answer::badParameter(
            QStringLiteral("parent_id: folders can only be made in the root, \"/\""));
    if (name.trimmed().isEmpty())
        return Answer::badParameter(QStringLiteral("name is empty"));
    for (const auto &[id, folder] : call.world().folders()) {
        if (folder.groupId == call.groupId() && folder.name == name)
            return Answer::refused(QStringLiteral("group %1 has a folder \"%2\" already")
                                       .arg(call.groupId())
                                       .arg(name));
    }
    SimulatorFolder folder{.folderId = {},
                           .groupId = call.groupId(),
                           .parentId = parent,
                           .name = name,
                           .creatorId = call.selfId,
                           .time = call.stage.time()};
    for (qsizetype n = 1; folder.folderId.isEmpty() || call.world().folder(folder.folderId); ++n)
        folder.folderId = QStringLiteral("/%1-%2").arg(call.stage.timeMs()).arg(n);
    call.stage.world().save(folder);
    return Answer::success();
}

ActionResult deleteFolder(const WorldCall &call)
{
    if (const Refusal refusal = Permission::seesGroup(call.world(), call.selfId, call.groupId()))
        return *refusal;
    const QString folderId = call.text(QLatin1String("folder_id"));
    if (folderId == Root)
        return Answer::badParameter(QStringLiteral("folder_id: the root cannot be deleted"));
    if (const Refusal refusal = refusalOfFolder(call, folderId))
        return *refusal;
    if (call.world().folder(folderId)->creatorId != call.selfId) {
        if (const Refusal refusal = Permission::manages(call.world(), call.groupId(), call.selfId))
            return *refusal;
    }
    call.stage.world().removeFolder(folderId);
    return Answer::success();
}

ActionResult deleteFile(const WorldCall &call)
{
    if (const Refusal refusal = refusalOfFile(call))
        return *refusal;
    const QString fileId = call.text(QLatin1String("file_id"));
    if (call.world().file(fileId)->uploaderId != call.selfId) {
        if (const Refusal refusal = Permission::manages(call.world(), call.groupId(), call.selfId))
            return *refusal;
    }
    call.stage.world().removeFile(fileId);
    return Answer::success();
}

} // namespace

const WorldActionTable &WorldActions::files()
{
    static const WorldActionTable table{
        {QStringLiteral("get_group_root_files"), rootFiles},
        {QStringLiteral("get_group_files_by_folder"), folderFiles},
        {QStringLiteral("get_group_file_system_info"), systemInfo},
        {QStringLiteral("create_group_file_folder"), createFolder},
        {QStringLiteral("delete_group_folder"), deleteFolder},
        {QStringLiteral("delete_group_file"), deleteFile},
    };
    return table;
}

} // namespace Switchboard
