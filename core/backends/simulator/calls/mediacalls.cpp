// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/calls/mediacalls.h"

#include "core/backends/simulator/actions/permission.h"
#include "core/backends/simulator/actions/worldcall.h"
#include "core/backends/simulator/effects/groupeffects.h"
#include "core/media/medialocation.h"

#include <QJsonArray>

namespace Switchboard {

namespace {

using Permission::Refusal;

constexpr qint64 MaxBase64Answer = 10LL * 1024 * 1024;
const QString Root = QStringLiteral("/");

} // namespace

const QHash<QString, MediaCalls::Run> &MediaCalls::table()
{
    static const QHash<QString, Run> all{
        {QStringLiteral("get_image"), &MediaCalls::image},
        {QStringLiteral("get_record"), &MediaCalls::record},
        {QStringLiteral("get_file"), &MediaCalls::file},
        {QStringLiteral("download_file"), &MediaCalls::download},
        {QStringLiteral("upload_group_file"), &MediaCalls::uploadToGroup},
        {QStringLiteral("upload_private_file"), &MediaCalls::uploadToUser},
        {QStringLiteral("get_group_file_url"), &MediaCalls::fileUrl},
        {QStringLiteral("get_private_file_url"), &MediaCalls::fileUrl},
        {QStringLiteral("set_group_portrait"), &MediaCalls::portrait},
        {QStringLiteral("_send_group_notice"), &MediaCalls::announcement},
        {QStringLiteral("ocr_image"), &MediaCalls::recognise},
    };
    return all;
}

bool MediaCalls::knows(const QString &action)
{
    return table().contains(action);
}

bool MediaCalls::run(const WaitingCall &call)
{
    const Run method = table().value(call.call.action);
    if (method)
        (this->*method)(call);
    return method != nullptr;
}

std::optional<StoredMedia> MediaCalls::findMedia(const QString &name) const
{
    const SimulatorFile *file = m_parts.world.file(name);
    return m_parts.media.folder().find(file ? file->media : name);
}

ActionResult MediaCalls::unknownMedia(const QString &parameter, const QString &name) const
{
    return Answer::noData(QStringLiteral("%1: there is no file \"%2\" in the media folder %3")
                              .arg(parameter, name.left(100), m_parts.media.folder().path()));
}

void MediaCalls::image(const WaitingCall &call)
{
    const QString name = call.text(QLatin1String("file"));
    const std::optional<StoredMedia> media = findMedia(name);
    if (!media) {
        call.done(unknownMedia(QStringLiteral("file"), name));
        return;
    }
    call.done(Answer::success(QJsonObject{{QStringLiteral("file"), media->path},
                                          {QStringLiteral("size"), media->size},
                                          {QStringLiteral("filename"), media->name},
                                          {QStringLiteral("url"), mediaUrlOf(*media)}}));
}

void MediaCalls::record(const WaitingCall &call)
{
    const QString name = call.text(QLatin1String("file"));
    const QString format = call.text(QLatin1String("out_format"));
    const std::optional<StoredMedia> media = findMedia(name);
    if (!media)
        call.done(unknownMedia(QStringLiteral("file"), name));
    else if (media->kind != format)
        call.done(Answer::refused(QStringLiteral("out_format: the file is %1 and the simulator "
                                                 "does not convert; ask for %1 or send %2")
                                      .arg(media->kind, format)));
    else
        call.done(Answer::success(QJsonObject{{QStringLiteral("file"), media->path}}));
}

void MediaCalls::file(const WaitingCall &call)
{
    const bool byId = call.call.params.contains(QLatin1String("file_id"));
    const QString parameter = byId ? QStringLiteral("file_id") : QStringLiteral("file");
    const QString name = call.call.params.value(parameter).toString();
    const SimulatorFile *file = m_parts.world.file(name);
    const std::optional<StoredMedia> media = findMedia(name);
    if (!media) {
        call.done(unknownMedia(parameter, name));
        return;
    }
    QJsonObject data{{QStringLiteral("file"), media->path},
                     {QStringLiteral("url"), mediaUrlOf(*media)},
                     {QStringLiteral("file_size"), QString::number(media->size)},
                     {QStringLiteral("file_name"), file ? file->name : media->name}};
    if (media->size <= MaxBase64Answer) {
        const Result<QByteArray> content = m_parts.media.folder().content(media->name);
        if (!content) {
            call.done(Answer::refused(content.error()));
            return;
        }
        data.insert(QStringLiteral("base64"), QString::fromLatin1(content.value().toBase64()));
    }
    call.done(Answer::success(data));
}

void MediaCalls::download(const WaitingCall &call)
{
    const QString base64 = call.text(QLatin1String("base64"));
    const QString source =
        base64.isEmpty() ? call.text(QLatin1String("url")) : QString(base64Prefix() + base64);
    if (source.isEmpty()) {
        call.done(Answer::badParameter(QStringLiteral("url or base64: one of them is needed")));
        return;
    }
    m_parts.media.resolve(
        source, true, [call](const ActionResult &outcome, const StoredMedia &media) {
            call.done(outcome.retcode != RetCode::Ok
                          ? outcome
                          : Answer::success(QJsonObject{{QStringLiteral("file"), media.path}}));
        });
}

SimulatorFile MediaCalls::fileOf(const Stage &stage, const StoredMedia &media, const QString &name,
                                 qint64 uploaderId, qint64 groupId, const QString &folderId)
{
    SimulatorFile file{.fileId = {},
                       .groupId = groupId,
                       .folderId = folderId,
                       .name = name,
                       .size = media.size,
                       .media = media.name,
                       .uploaderId = uploaderId,
                       .time = stage.time()};
    for (int n = 1; file.fileId.isEmpty() || stage.world().file(file.fileId); ++n)
        file.fileId = QStringLiteral("/%1-%2").arg(media.hash.left(16)).arg(n);
    return file;
}

void MediaCalls::uploadToGroup(const WaitingCall &call)
{
    const qint64 groupId = call.id(QLatin1String("group_id"));
    const QString folderId = call.call.params.value(QLatin1String("folder")).toString(Root);
    const SimulatorFolder *folder = m_parts.world.folder(folderId);
    Refusal refusal = Permission::seesGroup(m_parts.world, call.caller.selfId, groupId);
    if (!refusal && folderId != Root && (!folder || folder->groupId != groupId))
        refusal = Answer::noData(
            QStringLiteral("folder \"%1\" is not a folder of group %2").arg(folderId).arg(groupId));
    if (refusal) {
        call.done(*refusal);
        return;
    }
    m_parts.media.resolve(
        call.text(QLatin1String("file")), true,
        [this, call, groupId, folderId](const ActionResult &outcome, const StoredMedia &media) {
            if (outcome.retcode != RetCode::Ok) {
                call.done(outcome);
                return;
            }
            const auto stage = std::make_shared<Stage>(m_parts.world, m_parts.clock.wallMs());
            const SimulatorFile file = fileOf(*stage, media, call.text(QLatin1String("name")),
                                              call.caller.selfId, groupId, folderId);
            if (!m_parts.world.group(groupId)) { // dissolved meanwhile
                call.done(Answer::noData(QStringLiteral("group %1 is gone").arg(groupId)));
                return;
            }
            GroupEffects::upload(*stage, file);
            m_parts.commit(stage,
                           Answer::success(QJsonObject{{QStringLiteral("file_id"), file.fileId}}),
                           call.done);
        });
}

void MediaCalls::uploadToUser(const WaitingCall &call)
{
    const qint64 userId = call.id(QLatin1String("user_id"));
    if (const Refusal refusal = Permission::knows(m_parts.world, userId)) {
        call.done(*refusal);
        return;
    }
    m_parts.media.resolve(
        call.text(QLatin1String("file")), true,
        [this, call, userId](const ActionResult &outcome, const StoredMedia &media) {
            if (outcome.retcode != RetCode::Ok) {
                call.done(outcome);
                return;
            }
            const auto stage = std::make_shared<Stage>(m_parts.world, m_parts.clock.wallMs());
            const SimulatorFile file = fileOf(*stage, media, call.text(QLatin1String("name")),
                                              call.caller.selfId, 0, Root);
            stage->world().save(file);
            m_parts.commit(stage,
                           Answer::success(QJsonObject{{QStringLiteral("file_id"), file.fileId}}),
                           [this, call, userId, file, media](const ActionResult &stored) {
                               if (stored.retcode == RetCode::Ok)
                                   showFile(call, userId, file, media);
                               call.done(stored);
                           });
        });
}

void MediaCalls::showFile(const WaitingCall &call, qint64 userId, const SimulatorFile &file,
                          const StoredMedia &media)
{
    const Segment segment{.type = QStringLiteral("file"),
                          .data = {{QStringLiteral("file"), media.name},
                                   {QStringLiteral("name"), file.name},
                                   {QStringLiteral("file_id"), file.fileId},
                                   {QStringLiteral("file_size"), QString::number(file.size)},
                                   {QStringLiteral("url"), mediaUrlOf(media)}}};
    m_parts.desk.write(call.draft({.kind = ChatKind::Private, .id = userId}, {segment}),
                       [](const Result<ChatMessage> &) {});
}

void MediaCalls::fileUrl(const WaitingCall &call)
{
    const QString fileId = call.text(QLatin1String("file_id"));
    const qint64 groupId = call.id(QLatin1String("group_id")); // 0 for private files
    if (groupId != 0) {
        if (const Refusal refusal =
                Permission::seesGroup(m_parts.world, call.caller.selfId, groupId)) {
            call.done(*refusal);
            return;
        }
    }
    const SimulatorFile *file = m_parts.world.file(fileId);
    const std::optional<StoredMedia> media =
        file && file->groupId == groupId ? findMedia(fileId) : std::nullopt;
    if (!media) {
        call.done(unknownMedia(QStringLiteral("file_id"), fileId));
        return;
    }
    const auto stage = std::make_shared<Stage>(m_parts.world, m_parts.clock.wallMs());
    SimulatorFile counted = *file;
    ++counted.downloads;
    stage->world().save(counted);
    m_parts.commit(stage, Answer::success(QJsonObject{{QStringLiteral("url"), mediaUrlOf(*media)}}),
                   call.done);
}

void MediaCalls::portrait(const WaitingCall &call)
{
    const qint64 groupId = call.id(QLatin1String("group_id"));
    if (const Refusal refusal =
            Permission::accountManages(m_parts.world, call.caller.selfId, groupId)) {
        call.done(*refusal);
        return;
    }
    m_parts.media.resolve(
        call.text(QLatin1String("file")), call.id(QLatin1String("cache")) != 0,
        [this, call, groupId](const ActionResult &outcome, const StoredMedia &media) {
            const SimulatorGroup *group = m_parts.world.group(groupId);
            if (outcome.retcode != RetCode::Ok || !group) {
                call.done(group ? outcome : Answer::noData(QStringLiteral("the group is gone")));
                return;
            }
            const auto stage = std::make_shared<Stage>(m_parts.world, m_parts.clock.wallMs());
            SimulatorGroupInfo info = group->info;
            info.portrait = media.name;
            stage->world().save(info);
            m_parts.commit(stage, Answer::success(), call.done);
        });
}

void MediaCalls::announcement(const WaitingCall &call)
{
    const qint64 groupId = call.id(QLatin1String("group_id"));
    if (const Refusal refusal =
            Permission::accountManages(m_parts.world, call.caller.selfId, groupId)) {
        call.done(*refusal);
        return;
    }
    const QString image = call.text(QLatin1String("image"));
    if (image.isEmpty()) {
        publish(call, {});
        return;
    }
    m_parts.media.resolve(image, true,
                          [this, call](const ActionResult &outcome, const StoredMedia &media) {
                              if (outcome.retcode == RetCode::Ok)
                                  publish(call, media.name);
                              else
                                  call.done(outcome);
                          });
}

void MediaCalls::publish(const WaitingCall &call, const QString &image)
{
    const qint64 groupId = call.id(QLatin1String("group_id"));
    if (!m_parts.world.group(groupId)) {
        call.done(Answer::noData(QStringLiteral("group %1 is gone").arg(groupId)));
        return;
    }
    const auto stage = std::make_shared<Stage>(m_parts.world, m_parts.clock.wallMs());
    SimulatorAnnouncement notice{.noticeId = {},
                                 .groupId = groupId,
                                 .senderId = call.caller.selfId,
                                 .text = call.text(QLatin1String("content")),
                                 .image = image,
                                 .time = stage->time()};
    for (int n = 1;
         notice.noticeId.isEmpty() || m_parts.world.announcements().contains(notice.noticeId); ++n)
        notice.noticeId = QStringLiteral("%1-%2").arg(stage->timeMs()).arg(n);
    stage->world().save(notice);
    m_parts.commit(stage,
                   Answer::success(QJsonObject{{QStringLiteral("notice_id"), notice.noticeId}}),
                   call.done);
}

void MediaCalls::recognise(const WaitingCall &call)
{
    // The simulator cannot read: it answers truthfully that it found no text.
    m_parts.media.resolve(call.text(QLatin1String("image")), true,
                          [call](const ActionResult &outcome, const StoredMedia &) {
                              if (outcome.retcode != RetCode::Ok) {
                                  call.done(outcome);
                                  return;
                              }
                              call.done(Answer::success(QJsonObject{
                                  {QStringLiteral("texts"), QJsonArray()},
                                  {QStringLiteral("language"), QString(QLatin1String(""))}}));
                          });
}

} // namespace Switchboard
