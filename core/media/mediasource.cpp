// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/media/mediasource.h"

#include "core/media/base64text.h"
#include "core/media/medialocation.h"

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int MaxDownloads = 4;
constexpr qsizetype MaxWaitingDownloads = 64;
constexpr int MaxJobs = 256;
constexpr qint64 MaxJobBytes = qint64(256) * 1024 * 1024;
constexpr qsizetype MaxRememberedUrls = 500;

Result<StoredMedia> withParameter(const Result<StoredMedia> &result)
{
    return result ? result : Result<StoredMedia>(fileParameterError(result.error()));
}

Error busy()
{
    return fileParameterError(
        QStringLiteral("too many files are on their way; try again in a moment"));
}

Error webIsOff()
{
    return fileParameterError(
        QStringLiteral("files are not fetched from the web; send the file as base64:// or switch "
                       "downloads on in the simulator's settings"));
}

} // namespace

MediaSource::MediaSource(std::shared_ptr<MediaFolder> folder, const MediaSettings &settings,
                         MediaNetwork network, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_settings(settings),
      m_network(std::move(network)), m_fetched(MaxRememberedUrls)
{
    m_pool.setMaxThreadCount(1);
}

MediaSource::~MediaSource()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void MediaSource::resolve(const QString &file, bool useCache, Done done)
{
    const Result<MediaLocation> location = parseMediaLocation(file);
    if (!location)
        return answerLater(std::move(done), Error{location.error()});
    const QString text = location.value().text;
    switch (location.value().kind) {
    case MediaLocation::Kind::Inline:
        return resolveInline(text, std::move(done));
    case MediaLocation::Kind::Local:
        return post(
            0, [folder = m_folder, text] { return folder->adopt(text); }, std::move(done));
    case MediaLocation::Kind::Web:
        return resolveWeb(text, useCache, std::move(done));
    }
}

void MediaSource::resolveInline(const QString &text, Done done)
{
    post(
        text.size() * qint64(sizeof(QChar)),
        [folder = m_folder, text]() -> Result<StoredMedia> {
            const Result<QByteArray> content = decodeBase64(
                QStringView(text).sliced(base64Prefix().size()), folder->limits().maxFileBytes);
            return content ? folder->store(content.value())
                           : Result<StoredMedia>(Error{content.error()});
        },
        std::move(done));
}

void MediaSource::resolveWeb(const QString &text, bool useCache, Done done)
{
    if (!m_settings.allowHttp)
        return answerLater(std::move(done), webIsOff());
    const Result<MediaUrl> url = parseMediaUrl(text);
    if (!url)
        return answerLater(std::move(done), fileParameterError(url.error()));
    const StoredMedia *seen = useCache ? m_fetched.object(url.value().text()) : nullptr;
    if (seen != nullptr && m_folder->find(seen->name))
        return answerLater(std::move(done), *seen);
    if (m_waiting.size() >= MaxWaitingDownloads)
        return answerLater(std::move(done), busy());
    m_waiting.enqueue({.url = url.value(), .done = std::move(done)});
    startDownloads();
}

void MediaSource::startDownloads()
{
    while (m_downloads < MaxDownloads && !m_waiting.isEmpty()) {
        ++m_downloads;
        // Not from within resolve(): a refusal may be known at once.
        QMetaObject::invokeMethod(
            this, [this, fetch = m_waiting.dequeue()] { startDownload(fetch); },
            Qt::QueuedConnection);
    }
}

void MediaSource::startDownload(const Fetch &fetch)
{
    if (!m_settings.allowHttp) { // switched off while it waited
        --m_downloads;
        startDownloads();
        return answerLater(fetch.done, webIsOff());
    }
    MediaSettings settings = m_settings;
    settings.maxBytes = downloadLimit();
    auto *download = new MediaDownload(settings, m_network, this);
    const auto over = [this, download] {
        download->deleteLater();
        --m_downloads;
        startDownloads();
    };
    connect(download, &MediaDownload::finished, this,
            [this, fetch, over](const QByteArray &content, const QString &name) {
                over();
                keep(fetch, content, name);
            });
    connect(download, &MediaDownload::failed, this, [this, fetch, over](const QString &error) {
        over();
        // Later: the caller may delete us, and the download is still at work.
        answerLater(fetch.done, fileParameterError(error));
    });
    download->start(fetch.url);
}

void MediaSource::keep(const Fetch &fetch, const QByteArray &content, const QString &name)
{
    post(
        content.size(), [folder = m_folder, content, name] { return folder->store(content, name); },
        [this, fetch](const Result<StoredMedia> &stored) {
            if (stored)
                m_fetched.insert(fetch.url.text(), new StoredMedia(stored.value()));
            fetch.done(stored);
        });
}

void MediaSource::post(qint64 bytes, Job job, Done done)
{
    // One job may be larger than the limit, so that nothing is refused for ever.
    if (m_jobs >= MaxJobs || (m_jobs > 0 && m_jobBytes + bytes > MaxJobBytes))
        return answerLater(std::move(done), busy());
    ++m_jobs;
    m_jobBytes += bytes;
    m_pool.start([this, bytes, job = std::move(job), done = std::move(done)] {
        // Our destructor waits for this thread, so `this` is there; Qt drops the call if it goes
        // later.
        QMetaObject::invokeMethod(
            this,
            [this, bytes, done, result = withParameter(job())] {
                --m_jobs;
                m_jobBytes -= bytes;
                done(result);
            },
            Qt::QueuedConnection);
    });
}

void MediaSource::removeUnreferenced(const QSet<QString> &names, const QDateTime &usedBefore)
{
    m_pool.start([folder = m_folder, names, usedBefore] {
        (void)folder->removeUnreferenced(names, usedBefore);
    });
}

void MediaSource::answerLater(Done done, const Result<StoredMedia> &result)
{
    QMetaObject::invokeMethod(
        this, [done = std::move(done), result] { done(result); }, Qt::QueuedConnection);
}

qint64 MediaSource::downloadLimit() const
{
    return std::min(m_settings.maxBytes, m_folder->limits().maxFileBytes);
}

} // namespace Switchboard
