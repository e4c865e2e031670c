// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/media/mediadesk.h"

#include "core/media/hostpolicy.h"
#include "core/media/medialocation.h"
#include "core/media/medianetwork.h"
#include "core/media/mediaurl.h"
#include "core/onebot/messagecodec.h"

#include <QDateTime>
#include <QJsonArray>
#include <QUrl>

namespace Switchboard {

namespace {

constexpr QLatin1String FileKey("file");
constexpr QLatin1String UrlKey("url");
constexpr QLatin1String ContentKey("content");

bool isMedia(const Segment &segment)
{
    return segment.type == QLatin1String("image") || segment.type == QLatin1String("record")
        || segment.type == QLatin1String("video") || segment.type == QLatin1String("file");
}

//! Flags of segments are texts; 0, no and false say no.
bool saysNo(const QJsonValue &value)
{
    const QString text = value.toString().toLower();
    return text == QLatin1String("0") || text == QLatin1String("no")
        || text == QLatin1String("false");
}

void describe(Segment &segment, const StoredMedia &media)
{
    const QString given = segment.data.value(QLatin1String("name")).toString();
    for (const char *used : {"cache", "proxy", "timeout", "c"})
        segment.data.remove(QLatin1String(used));
    segment.data.insert(FileKey, media.name);
    segment.data.insert(UrlKey, mediaUrlOf(media));
    segment.data.insert(QStringLiteral("file_size"), QString::number(media.size));
    if (segment.type != QLatin1String("file"))
        return;
    const QString shown = given.isEmpty() ? media.originalName : given;
    segment.data.insert(QStringLiteral("name"), shown.isEmpty() ? media.name : shown);
    segment.data.insert(QStringLiteral("file_id"), media.name);
}

} // namespace

//! A message on its way through the folder: the places that still have to be visited.
struct MediaDesk::Work {
    Message message;
    qsizetype next = 0; //!< index of the segment to look at
    Localised done;
};

MediaDesk::MediaDesk(std::shared_ptr<MediaFolder> folder, const MediaSettings &settings,
                     QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_source(m_folder, settings, systemNetwork())
{ }

void MediaDesk::localise(const Message &message, const Localised &done)
{
    localiseNext(std::make_shared<Work>(Work{.message = message, .next = 0, .done = done}));
}

void MediaDesk::localiseNode(const std::shared_ptr<Work> &work)
{
    const QJsonValue content = work->message.at(work->next).data.value(ContentKey);
    const Result<Message> inner = segmentsFromJson(content, QStringLiteral("content"));
    localise(inner ? inner.value() : Message(),
             [this, work](const ActionResult &outcome, const Message &message) {
                 if (outcome.retcode != RetCode::Ok) {
                     work->done(outcome, {});
                     return;
                 }
                 work->message[work->next++].data.insert(QStringLiteral("content"),
                                                         messageToJson(message));
                 // Later: thousands of nodes must not become thousands of calls deep.
                 QMetaObject::invokeMethod(
                     this, [this, work] { localiseNext(work); }, Qt::QueuedConnection);
             });
}

void MediaDesk::localiseNext(const std::shared_ptr<Work> &work)
{
    for (; work->next < work->message.size(); ++work->next) {
        Segment &segment = work->message[work->next];
        if (segment.type == QLatin1String("node") && segment.data.value(ContentKey).isArray()) {
            localiseNode(work);
            return;
        }
        if (!isMedia(segment))
            continue;
        const QString file =
            segment.data.value(segment.data.contains(FileKey) ? FileKey : UrlKey).toString();
        ActionResult refusal;
        if (isKeptAsLink(file, refusal)) {
            segment.data.insert(UrlKey, file);
            continue;
        }
        if (refusal.retcode != RetCode::Ok) {
            work->done(refusal, {});
            return;
        }
        resolve(file, !saysNo(segment.data.value(QLatin1String("cache"))),
                [this, work](const ActionResult &outcome, const StoredMedia &media) {
                    if (outcome.retcode != RetCode::Ok) {
                        work->done(outcome, {});
                        return;
                    }
                    describe(work->message[work->next++], media);
                    localiseNext(work);
                });
        return;
    }
    work->done({}, work->message);
}

bool MediaDesk::isKeptAsLink(const QString &file, ActionResult &refusal) const
{
    const Result<MediaLocation> location = parseMediaLocation(file);
    if (!location || location.value().kind != MediaLocation::Kind::Web || settings().allowHttp)
        return false;
    const Result<MediaUrl> url = parseMediaUrl(location.value().text);
    if (!url) {
        refusal = {.retcode = RetCode::BadParameter, .wording = url.error()};
        return false;
    }
    const bool isLocal = url.value().address ? !isPublicAddress(*url.value().address)
                                             : isLocalHostName(url.value().host);
    if (!isLocal)
        return true;
    refusal = {.retcode = RetCode::Failed,
               .wording = fileParameterError(
                              QStringLiteral("%1 is this computer or its network; send the content "
                                             "as base64://")
                                  .arg(url.value().host))
                              .message};
    return false;
}

void MediaDesk::resolve(const QString &file, bool useCache, const Resolved &done)
{
    if (const Result<MediaLocation> location = parseMediaLocation(file); !location) {
        done({.retcode = RetCode::BadParameter, .wording = location.error()}, {});
        return;
    }
    m_source.resolve(file, useCache, [done](const Result<StoredMedia> &media) {
        if (media)
            done({}, media.value());
        else
            done({.retcode = RetCode::Failed, .wording = media.error()}, {});
    });
}

void MediaDesk::removeUnreferenced(const QSet<QString> &names)
{
    // Somebody who got a name just now may not have written it down yet.
    constexpr qint64 KeptSeconds = 600;
    m_source.removeUnreferenced(names, QDateTime::currentDateTimeUtc().addSecs(-KeptSeconds));
}

QString mediaUrlOf(const StoredMedia &media)
{
    return QUrl::fromLocalFile(media.path).toString(QUrl::FullyEncoded);
}

} // namespace Switchboard
