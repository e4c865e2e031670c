// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/blockrule.h"
#include "core/support/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace Switchboard {

//! The blocks of one profile folder: `blocks.json`, the good file before it in `blocks.json.bak`,
//! broken ones in `blocks.json.broken-<UTC>`. All are 0600 and hold hashes of tokens only. I/O
//! thread.
class BlockStore final
{
public:
    explicit BlockStore(QString profileFolder);

    struct Loaded {
        QList<BlockRule> rules;
        quint64 lastId = 0;
        QStringList problems; //!< what the operator should read, one line each
    };
    //! Takes the file, else the backup, else nothing. A broken file is moved aside; what can be
    //! read of it is used when there is no good backup.
    [[nodiscard]] Loaded load();

    //! Replaces the file; the one before becomes the backup. Durable when it succeeds.
    [[nodiscard]] Result<void> save(const QList<BlockRule> &rules, quint64 lastId);

    [[nodiscard]] QString filePath() const;

private:
    struct Content {
        Loaded loaded;
        QString error; //!< empty = all of it could be used
    };

    [[nodiscard]] static Content parse(const QByteArray &bytes, const QString &fileName);
    [[nodiscard]] QString backupPath() const;

    QString m_folder;
    QByteArray m_saved; //!< what a good file holds now
};

} // namespace Switchboard
