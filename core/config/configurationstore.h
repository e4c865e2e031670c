// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configurationreader.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Switchboard {

//! A configuration to start with, and where it came from.
struct LoadedConfiguration {
    enum class Source {
        File, //!< `switchboard.json`
        Backup, //!< `switchboard.json.bak`, as the file is broken or gone
        FirstStart, //!< there was neither; Configuration::firstStart() was written
        Defaults, //!< the file is broken and there is no good backup; nothing was written
    };

    Configuration configuration;
    Source source = Source::File;
    //! What the operator should read: why the file was not used, warnings. One line each.
    QStringList notices;
};

//! The configuration file of one profile folder: `switchboard.json`, the good file before it in
//! `switchboard.json.bak`, broken ones in `switchboard.json.broken-<UTC>`. All are 0600. I/O
//! thread.
class ConfigurationStore final
{
public:
    //! \a profileFolder is made with 0700 when it is missing.
    explicit ConfigurationStore(QString profileFolder);

    [[nodiscard]] QString filePath() const;
    [[nodiscard]] QString backupPath() const;

    //! Takes the file, else the backup, else the defaults. A broken file is left as it is.
    //! Fails only when the folder cannot be made or a missing file cannot be written.
    Result<LoadedConfiguration> load();

    //! Replaces the file. The file so far becomes the backup when it is good, and is copied to
    //! `….broken-<UTC>` when it is not; when that copy fails, nothing is changed.
    Result<void> save(const Configuration &configuration);

    //! What the last load() or save() left in the file; the watcher ignores this content.
    [[nodiscard]] const QByteArray &content() const { return m_content; }

private:
    Result<LoadedConfiguration> loadWithoutFile(const QStringList &notices);
    Result<void> keepPrevious();
    [[nodiscard]] Result<ReadConfiguration> readFile(const QString &path,
                                                     QByteArray &content) const;

    QString m_folder;
    QByteArray m_content;
};

//! A configuration file may have at most so many bytes.
inline constexpr qint64 MaxConfigurationBytes = 4LL * 1024 * 1024;

} // namespace Switchboard
