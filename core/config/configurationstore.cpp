// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationstore.h"

#include "core/config/configurationwriter.h"
#include "core/support/privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace Switchboard {

namespace {

constexpr QFile::Permissions OwnerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions OthersMayRead = QFile::ReadGroup | QFile::ReadOther;

//! Takes the rights of other users at \a path away, as the file holds tokens.
void closeToOthers(const QString &path, QStringList &notices)
{
    QFile file(path);
    if (!(file.permissions() & OthersMayRead))
        return;
    if (file.setPermissions(OwnerFile))
        notices.append(
            QStringLiteral("%1 could be read by other users; its mode is 0600 now").arg(path));
    else
        notices.append(QStringLiteral("%1 can be read by other users and holds tokens: "
                                      "set its mode to 0600 (%2)")
                           .arg(path, file.errorString()));
}

} // namespace

ConfigurationStore::ConfigurationStore(QString profileFolder) : m_folder(std::move(profileFolder))
{ }

QString ConfigurationStore::filePath() const
{
    return QDir(m_folder).filePath(QStringLiteral("switchboard.json"));
}

QString ConfigurationStore::backupPath() const
{
    return filePath() + QStringLiteral(".bak");
}

Result<LoadedConfiguration> ConfigurationStore::load()
{
    const Result<void> folder = ensurePrivateFolder(m_folder);
    if (!folder)
        return Error{folder.error()};

    QStringList notices;
    if (QFileInfo::exists(filePath())) {
        closeToOthers(filePath(), notices);
        Result<ReadConfiguration> file = readFile(filePath(), m_content);
        if (file) {
            notices.append(file.value().warnings);
            return LoadedConfiguration{std::move(file).value().configuration,
                                       LoadedConfiguration::Source::File, notices};
        }
        m_content.clear(); // so that the watcher reports it too
        notices.append(file.error());
    }
    return loadWithoutFile(notices);
}

Result<LoadedConfiguration> ConfigurationStore::loadWithoutFile(const QStringList &notices)
{
    LoadedConfiguration loaded;
    loaded.notices = notices;
    const bool fileExists = QFileInfo::exists(filePath());
    const QString problem = fileExists ? QStringLiteral("%1 is broken and was left as it is")
                                       : QStringLiteral("%1 is missing");
    QByteArray backupContent;
    Result<ReadConfiguration> backup = readFile(backupPath(), backupContent);
    if (backup) {
        loaded.source = LoadedConfiguration::Source::Backup;
        loaded.configuration = std::move(backup).value().configuration;
        loaded.notices.append(problem.arg(filePath()) + QStringLiteral("; using the backup ")
                              + backupPath());
    } else {
        loaded.source = fileExists ? LoadedConfiguration::Source::Defaults
                                   : LoadedConfiguration::Source::FirstStart;
        loaded.configuration = Configuration::firstStart();
        if (QFileInfo::exists(backupPath()))
            loaded.notices.append(backup.error());
        loaded.notices.append(problem.arg(filePath())
                              + QStringLiteral("; using a new configuration"));
    }
    if (!fileExists) {
        const Result<void> saved = save(loaded.configuration);
        if (!saved)
            return Error{saved.error()};
    }
    return loaded;
}

Result<void> ConfigurationStore::save(const Configuration &configuration)
{
    Result<void> done = ensurePrivateFolder(m_folder);
    if (done)
        done = keepPrevious();
    if (!done)
        return done;
    const QByteArray content = writeConfiguration(configuration);
    done = writePrivateFile(filePath(), content);
    if (done)
        m_content = content;
    return done;
}

Result<void> ConfigurationStore::keepPrevious()
{
    if (!QFileInfo::exists(filePath()))
        return {};
    QByteArray previous;
    if (readFile(filePath(), previous))
        return writePrivateFile(backupPath(), previous);

    const QString copy = brokenFilePath(filePath());
    if (!QFile::copy(filePath(), copy) || !QFile::setPermissions(copy, OwnerFile))
        return Error{
            QStringLiteral("%1 is broken and cannot be copied to %2, so nothing was saved; "
                           "repair it or move it away")
                .arg(filePath(), copy)};
    return {};
}

Result<ReadConfiguration> ConfigurationStore::readFile(const QString &path,
                                                       QByteArray &content) const
{
    Result<QByteArray> bytes = readWholeFile(path, MaxConfigurationBytes);
    if (!bytes)
        return Error{bytes.error()};
    content = std::move(bytes).value();
    return readConfiguration(content, QFileInfo(path).fileName());
}

} // namespace Switchboard
