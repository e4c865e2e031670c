// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/media/mediafolder.h"

#include "core/media/folderfile.h"
#include "core/media/mediakind.h"
#include "core/support/privatefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <vector>

namespace Switchboard {

namespace {

constexpr qsizetype HashLength = 64;
constexpr qsizetype MaxNameBytes = 255;
constexpr qsizetype MaxQuotedLength = 100;

bool isHash(QStringView text)
{
    return text.size() == HashLength && std::ranges::all_of(text, [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

//! The hash in the name of a file that we made; empty when we did not.
QString hashInName(const QString &name)
{
    const qsizetype dot = name.indexOf(QLatin1Char('.'));
    const QString hash = name.left(dot < 0 ? name.size() : dot);
    return isHash(hash) ? hash : QString();
}

QString quoted(const QString &text)
{
    const bool isLong = text.size() > MaxQuotedLength;
    return QLatin1Char('"') + (isLong ? text.left(MaxQuotedLength) + QChar(0x2026) : text)
        + QLatin1Char('"');
}

//! One part of a path below the folder: hidden files are ours or nobody's business.
bool isHiddenPart(const QString &part)
{
    return part.startsWith(QLatin1Char('.'));
}

} // namespace

bool isPlainFileName(const QString &name)
{
    return !name.isEmpty() && !isHiddenPart(name) && name.toUtf8().size() <= MaxNameBytes
        && std::ranges::all_of(name, [](QChar c) {
               return c != u'/' && c != u'\\' && c.category() != QChar::Other_Control;
           });
}

MediaFolder::MediaFolder(const QString &path, const MediaLimits &limits)
    : m_givenPath(QDir::cleanPath(QDir(path).absolutePath())), m_path(m_givenPath), m_limits(limits)
{ }

Result<void> MediaFolder::open()
{
    if (const Result<void> made = ensurePrivateFolder(m_givenPath); !made)
        return made;
    m_path = QFileInfo(m_givenPath).canonicalFilePath();
    const QMutexLocker changing(&m_changing);
    list();
    return {};
}

void MediaFolder::list()
{
    const QMutexLocker lock(&m_mutex);
    const QFileInfoList files =
        QDir(m_path).entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo &file : files) {
        const QString name = file.fileName();
        if (name.startsWith(unfinishedFilePrefix()))
            QFile::remove(file.filePath());
        const QString hash = hashInName(name);
        if (hash.isEmpty() || file.size() == 0 || m_entries.contains(hash))
            continue;
        m_entries.insert(hash,
                         {.media = describe(name, file.size()),
                          .usedMs = file.lastModified().toMSecsSinceEpoch()});
        m_totalBytes += file.size();
    }
}

Result<StoredMedia> MediaFolder::store(const QByteArray &content, const QString &originalName)
{
    if (content.isEmpty())
        return Error{QStringLiteral("the file is empty; send one with content")};
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    const QMutexLocker changing(&m_changing);
    std::optional<StoredMedia> media = find(hash);
    if (!media) {
        if (const Result<void> room = checkRoom(content.size()); !room)
            return Error{room.error()};
        const QString extension = mediaExtension(mediaKind(content), originalName);
        media = describe(hash + QLatin1Char('.') + extension, content.size());
        if (const Result<void> written = writeInsideFolder(m_path, media->name, content); !written)
            return Error{written.error()};
        const QMutexLocker lock(&m_mutex);
        m_entries.insert(hash, {.media = *media, .usedMs = QDateTime::currentMSecsSinceEpoch()});
        m_totalBytes += media->size;
    }
    media->originalName = originalName;
    return *media;
}

Result<void> MediaFolder::checkRoom(qint64 size) const
{
    if (size > m_limits.maxFileBytes)
        return Error{QStringLiteral("the file has more than the %1 bytes allowed; send a smaller "
                                    "one")
                         .arg(m_limits.maxFileBytes)};
    const QMutexLocker lock(&m_mutex);
    if (m_totalBytes + size <= m_limits.maxTotalBytes && m_entries.size() < m_limits.maxFiles)
        return {};
    return Error{QStringLiteral("the media folder %1 is full (%2 files, %3 bytes); delete messages "
                                "that nobody needs, or reset the simulator")
                     .arg(m_path)
                     .arg(m_entries.size())
                     .arg(m_totalBytes)};
}

Result<StoredMedia> MediaFolder::adopt(const QString &path)
{
    if (std::optional<StoredMedia> known = find(path))
        return *std::move(known);
    const Result<QString> relative = relativePath(path);
    if (!relative)
        return Error{relative.error()};
    if (std::optional<StoredMedia> known = find(relative.value()))
        return *std::move(known);
    const Result<QByteArray> content =
        readInsideFolder(m_path, relative.value(), m_limits.maxFileBytes);
    if (!content)
        return Error{content.error()};
    return store(content.value(), QFileInfo(relative.value()).fileName());
}

Result<QString> MediaFolder::relativePath(const QString &path) const
{
    const Error elsewhere{
        QStringLiteral("%1 is not inside the media folder; copy the file to %2 or send it as "
                       "base64://")
            .arg(quoted(path), m_path)};
    const QString absolute =
        path.startsWith(QLatin1Char('/')) ? path : m_path + QLatin1Char('/') + path;
    // By its text first: a path elsewhere must not even be looked at.
    const QString clean = QDir::cleanPath(absolute);
    const QString root = clean.startsWith(m_path + QLatin1Char('/')) ? m_path : m_givenPath;
    if (path.split(QLatin1Char('/')).contains(QLatin1String(".."))
        || !clean.startsWith(root + QLatin1Char('/')))
        return elsewhere;
    const QStringList parts = clean.mid(root.size() + 1).split(QLatin1Char('/'));
    if (!std::ranges::all_of(parts, isPlainFileName))
        return Error{QStringLiteral("%1 has a part that is no plain name; names have no backslash "
                                    "and no dot in front")
                         .arg(quoted(path))};
    const QString canonical = QFileInfo(clean).canonicalFilePath();
    if (canonical.isEmpty())
        return Error{QStringLiteral("the media folder %1 has no file %2; copy it there or send it "
                                    "as base64://")
                         .arg(m_path, quoted(parts.join(QLatin1Char('/'))))};
    if (!canonical.startsWith(m_path + QLatin1Char('/')))
        return elsewhere;
    return canonical.mid(m_path.size() + 1);
}

std::optional<StoredMedia> MediaFolder::find(const QString &name)
{
    const QString hash = hashInName(name);
    const QMutexLocker lock(&m_mutex);
    const auto entry = m_entries.find(hash);
    if (hash.isEmpty() || entry == m_entries.end() || (name != hash && name != entry->media.name))
        return std::nullopt;
    const QFileInfo file(entry->media.path);
    if (file.isSymLink() || !file.isFile() || file.size() != entry->media.size) {
        forget(hash); // somebody took it away or put something else there
        return std::nullopt;
    }
    entry->usedMs = QDateTime::currentMSecsSinceEpoch();
    return entry->media;
}

Result<QByteArray> MediaFolder::content(const QString &name)
{
    const std::optional<StoredMedia> media = find(name);
    if (!media)
        return Error{QStringLiteral("the media folder %1 has no file %2; send it again")
                         .arg(m_path, quoted(name))};
    return readInsideFolder(m_path, media->name, m_limits.maxFileBytes);
}

qsizetype MediaFolder::removeUnreferenced(const QSet<QString> &names, const QDateTime &usedBefore)
{
    const QMutexLocker changing(&m_changing);
    std::vector<StoredMedia> leaving;
    {
        const QMutexLocker lock(&m_mutex);
        for (const Entry &entry : std::as_const(m_entries)) {
            if (!names.contains(entry.media.name) && entry.usedMs < usedBefore.toMSecsSinceEpoch())
                leaving.push_back(entry.media);
        }
        for (const StoredMedia &media : leaving)
            forget(media.hash);
    }
    // Nobody finds them any more; what cannot be deleted is listed again at the next start.
    return std::ranges::count_if(
        leaving, [](const StoredMedia &media) { return QFile::remove(media.path); });
}

qsizetype MediaFolder::fileCount() const
{
    const QMutexLocker lock(&m_mutex);
    return m_entries.size();
}

qint64 MediaFolder::totalBytes() const
{
    const QMutexLocker lock(&m_mutex);
    return m_totalBytes;
}

StoredMedia MediaFolder::describe(const QString &name, qint64 size) const
{
    return {.name = name,
            .hash = hashInName(name),
            .size = size,
            .kind = mediaKindOfName(name),
            .path = m_path + QLatin1Char('/') + name,
            .originalName = {}};
}

//! With m_mutex held.
void MediaFolder::forget(const QString &hash)
{
    m_totalBytes -= m_entries.take(hash).media.size;
}

} // namespace Switchboard
