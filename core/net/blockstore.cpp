// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/blockstore.h"

#include "core/net/blockjson.h"
#include "core/support/privatefile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace Switchboard {

namespace {

constexpr qint64 MaxFileBytes = 4LL * 1024 * 1024;
constexpr int Version = 1;

} // namespace

BlockStore::BlockStore(QString profileFolder) : m_folder(std::move(profileFolder)) { }

QString BlockStore::filePath() const
{
    return QDir(m_folder).filePath(QStringLiteral("blocks.json"));
}

QString BlockStore::backupPath() const
{
    return filePath() + QStringLiteral(".bak");
}

BlockStore::Content BlockStore::parse(const QByteArray &bytes, const QString &fileName)
{
    Content content;
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    const QJsonObject root = document.object();
    if (!document.isObject()) {
        content.error = QStringLiteral("%1: not a JSON object (%2 at byte %3)")
                            .arg(fileName, error.errorString())
                            .arg(error.offset);
        return content;
    }
    if (root.value(QLatin1String("version")).toInteger() != Version) {
        content.error = QStringLiteral("%1: version: only %2 is known").arg(fileName).arg(Version);
        return content;
    }
    if (!root.value(QLatin1String("blocks")).isArray())
        content.error = QStringLiteral("%1: blocks: a list is needed").arg(fileName);
    content.loaded.lastId =
        quint64(std::max<qint64>(0, root.value(QLatin1String("lastId")).toInteger(0)));
    const QJsonArray blocks = root.value(QLatin1String("blocks")).toArray();
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const auto rule = blockRuleFrom(blocks[i].toObject());
        if (rule)
            content.loaded.rules.append(rule.value());
        else if (content.error.isEmpty())
            content.error =
                QStringLiteral("%1: blocks[%2].%3").arg(fileName).arg(i).arg(rule.error());
    }
    return content;
}

BlockStore::Loaded BlockStore::load()
{
    const auto read = [](const QString &path, QByteArray &bytes) {
        const auto file = readWholeFile(path, MaxFileBytes);
        if (!file)
            return Content{.loaded = {}, .error = file.error()};
        bytes = file.value();
        return parse(bytes, QFileInfo(path).fileName());
    };
    const bool fileExists = QFileInfo::exists(filePath());
    const bool backupExists = QFileInfo::exists(backupPath());
    if (!fileExists && !backupExists)
        return {};

    Content file;
    if (fileExists) {
        file = read(filePath(), m_saved);
        if (file.error.isEmpty())
            return file.loaded;
        m_saved.clear();
    }
    QStringList problems{fileExists ? file.error : QStringLiteral("%1 is missing").arg(filePath())};
    if (fileExists) {
        const auto aside = moveAside(filePath());
        problems.append(aside ? QStringLiteral("the broken file is kept as %1").arg(aside.value())
                              : aside.error());
    }
    QByteArray backupBytes;
    const Content backup = backupExists ? read(backupPath(), backupBytes) : Content{};
    const bool useBackup = backupExists && backup.error.isEmpty();
    Loaded loaded = useBackup ? backup.loaded : file.loaded;
    // An id must not be given twice, whichever file is the newer one.
    loaded.lastId = std::max(file.loaded.lastId, backup.loaded.lastId);
    problems.append(useBackup
                        ? QStringLiteral("using the blocks of %1: %2")
                              .arg(backupPath())
                              .arg(loaded.rules.size())
                        : QStringLiteral("blocks that could be read: %1").arg(loaded.rules.size()));
    loaded.problems = {problems.join(QStringLiteral("; "))};
    if (const auto saved = save(loaded.rules, loaded.lastId); !saved)
        loaded.problems.append(saved.error());
    return loaded;
}

Result<void> BlockStore::save(const QList<BlockRule> &rules, quint64 lastId)
{
    QJsonArray blocks;
    for (const BlockRule &rule : rules)
        blocks.append(toJson(rule));
    const QByteArray bytes = QJsonDocument(QJsonObject{{QStringLiteral("version"), Version},
                                                       {QStringLiteral("lastId"), qint64(lastId)},
                                                       {QStringLiteral("blocks"), blocks}})
                                 .toJson();
    if (bytes == m_saved && QFileInfo::exists(filePath()))
        return {};
    if (!m_saved.isEmpty()) {
        if (auto kept = writePrivateFile(backupPath(), m_saved); !kept)
            return kept;
    } else if (QFileInfo::exists(filePath())) {
        // A broken file that could not be moved away at the start must not be lost now.
        if (const auto aside = moveAside(filePath()); !aside)
            return Error{aside.error()};
    }
    auto written = writePrivateFile(filePath(), bytes);
    if (written)
        m_saved = bytes;
    return written;
}

} // namespace Switchboard
