// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/media/storedmedia.h"
#include "core/support/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QMutex>
#include <QSet>
#include <QString>

#include <optional>

namespace Switchboard {

//! How much a media folder takes in.
struct MediaLimits {
    qint64 maxFileBytes = qint64(30) * 1024 * 1024;
    qint64 maxTotalBytes = qint64(1024) * 1024 * 1024;
    qsizetype maxFiles = 50'000;
};

//! A folder of images, voices, videos and files, each named by the SHA-256 of its content.
//!
//! The same content is kept once. Files are written in one step, open to the user only, and never
//! changed. Links are neither followed nor listed. Safe to use from several threads: find() never
//! waits for a file, the others read or write and belong into a worker.
class MediaFolder final
{
public:
    explicit MediaFolder(const QString &path, const MediaLimits &limits = {});
    Q_DISABLE_COPY_MOVE(MediaFolder)

    //! Makes the folder where it is missing, lists it and clears up after a crash. Once, before
    //! anything else.
    Result<void> open();

    //! Keeps \a content, or finds that it is there already. \a originalName gives content of no
    //! known kind its extension.
    Result<StoredMedia> store(const QByteArray &content, const QString &originalName = {});

    //! What the file \a path is in the folder: one that is named by its hash, or one that somebody
    //! put there, which is then kept under its hash too.
    //!
    //! \a path is absolute, or relative to the folder. Refused: what lies elsewhere, also by way of
    //! links; hidden files; what is not a regular file.
    Result<StoredMedia> adopt(const QString &path);

    //! The file called \a name, or whose hash that is. No file is read; it counts as used now.
    [[nodiscard]] std::optional<StoredMedia> find(const QString &name);

    //! The content of the file called \a name.
    Result<QByteArray> content(const QString &name);

    //! Deletes what is neither in \a names nor was used since \a usedBefore: somebody who got a
    //! name just now may not have written it down yet. How many went. Files that were not named by
    //! us stay.
    qsizetype removeUnreferenced(const QSet<QString> &names, const QDateTime &usedBefore);

    [[nodiscard]] qsizetype fileCount() const;
    [[nodiscard]] qint64 totalBytes() const;
    [[nodiscard]] const QString &path() const { return m_path; } //!< canonical after open()
    [[nodiscard]] const MediaLimits &limits() const { return m_limits; }

private:
    struct Entry {
        StoredMedia media;
        qint64 usedMs = 0; //!< since the epoch
    };

    void list();
    [[nodiscard]] Result<void> checkRoom(qint64 size) const;
    [[nodiscard]] Result<QString> relativePath(const QString &path) const;
    [[nodiscard]] StoredMedia describe(const QString &name, qint64 size) const;
    void forget(const QString &hash);

    QString m_givenPath;
    QString m_path;
    MediaLimits m_limits;
    QMutex m_changing; //!< held while files are written or deleted; taken before m_mutex
    mutable QMutex m_mutex; //!< guards the two below
    QHash<QString, Entry> m_entries; //!< by hash
    qint64 m_totalBytes = 0;
};

//! Whether \a name can name a file in a folder and nothing else: at most 255 bytes, no slash or
//! backslash, no control character, no dot in front.
[[nodiscard]] bool isPlainFileName(const QString &name);

} // namespace Switchboard
