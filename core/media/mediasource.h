// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/media/mediadownload.h"
#include "core/media/mediafolder.h"
#include "core/media/medianetwork.h"
#include "core/media/mediasettings.h"

#include <QCache>
#include <QObject>
#include <QQueue>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace Switchboard {

//! Turns the text of a parameter `file` into a file of the media folder. I/O thread.
//!
//! Decoding, hashing and writing happen in a thread of its own, in the order of the calls; the
//! destructor waits for the job that runs. At most a few downloads run at once, the others wait.
class MediaSource final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<StoredMedia> &)>;

    //! \a folder is open.
    MediaSource(std::shared_ptr<MediaFolder> folder, const MediaSettings &settings,
                MediaNetwork network, QObject *parent = nullptr);
    ~MediaSource() override;
    Q_DISABLE_COPY_MOVE(MediaSource)

    //! Answers \a done exactly once and never within this call, unless the source is gone by then.
    //! An error names the parameter.
    //!
    //! \a useCache false fetches an address again that was fetched before; otherwise the file of
    //! then is the answer while the folder has it.
    void resolve(const QString &file, bool useCache, Done done);

    //! MediaFolder::removeUnreferenced(), behind the files that are being stored.
    void removeUnreferenced(const QSet<QString> &names, const QDateTime &usedBefore);
    //! Fetches every address again from now on, whatever is in the folder.
    void forgetDownloads() { m_fetched.clear(); }

    //! For the downloads that begin from now on; those that wait are refused when the web is off.
    void setSettings(const MediaSettings &settings) { m_settings = settings; }
    [[nodiscard]] const MediaSettings &settings() const { return m_settings; }

private:
    using Job = std::function<Result<StoredMedia>()>;
    struct Fetch {
        MediaUrl url;
        Done done;
    };

    void resolveWeb(const QString &text, bool useCache, Done done);
    void startDownloads();
    void startDownload(const Fetch &fetch);
    void keep(const Fetch &fetch, const QByteArray &content, const QString &name);
    void resolveInline(const QString &text, Done done);
    void post(qint64 bytes, Job job, Done done);
    void answerLater(Done done, const Result<StoredMedia> &result);
    [[nodiscard]] qint64 downloadLimit() const;

    std::shared_ptr<MediaFolder> m_folder; // the jobs use it too
    MediaSettings m_settings;
    MediaNetwork m_network;
    QThreadPool m_pool;
    QQueue<Fetch> m_waiting;
    QCache<QString, StoredMedia> m_fetched; // by URL
    int m_downloads = 0;
    int m_jobs = 0;
    qint64 m_jobBytes = 0; // that the jobs hold on to
};

} // namespace Switchboard
