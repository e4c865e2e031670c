// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/journal/journalentry.h"

#include <QByteArray>
#include <QFile>
#include <QObject>
#include <QString>

namespace Switchboard {

class Clock;

//! The journal as a file of lines, for example
//! `2026-11-23T05:50:00.123Z info service-started [ws-main] listening on ws://127.0.0.1:6700`.
//!
//! The file is `switchboard.log`; at 10 MiB it becomes `switchboard.log.1`, and so on up to `.4`.
//! All are 0600. A full disk or a folder that cannot be written costs lines and nothing else. I/O
//! thread.
class JournalLog final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 DefaultFileBytes = 10LL * 1024 * 1024;
    static constexpr int FileCount = 5;

    //! \a folder is made when the first line is written. \a clock must live longer than the log.
    JournalLog(QString folder, const Clock &clock, qint64 fileBytes = DefaultFileBytes,
               QObject *parent = nullptr);

    //! Appends \a entry as one line, without secrets and control characters.
    void write(const JournalEntry &entry);

    [[nodiscard]] QString filePath() const;
    //! Lines that could not be written since the start.
    [[nodiscard]] quint64 lostLines() const { return m_lostLines; }

Q_SIGNALS:
    //! Lines are being lost from now on. Once, until recovered().
    void failed(const QString &error);
    //! Lines are written again; \a lostLines were lost in between.
    void recovered(quint64 lostLines);

private:
    bool ensureOpen();
    void rotate();
    bool writeLine(const QByteArray &line);
    void fail(const QString &error);

    QString m_folder;
    const Clock &m_clock;
    qint64 m_fileBytes;
    QFile m_file;
    bool m_endsInsideALine = false;
    bool m_failing = false;
    qint64 m_retryMs = 0; //!< monotonic; before it a failing file is left alone
    quint64 m_lostLines = 0;
    quint64 m_lostBefore = 0; //!< lost lines when the failure began
};

//! One line of the log file, without the line feed.
[[nodiscard]] QByteArray journalLine(const JournalEntry &entry);

} // namespace Switchboard
