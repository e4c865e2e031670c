// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/startreport.h"
#include "core/support/clock.h"
#include "core/support/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Switchboard {

//! What the file `running` of a profile says of a run.
struct RunMark {
    qint64 pid = 0;
    QByteArray bootId; //!< of the computer's run; empty = not known
    qint64 startedWallMs = 0; //!< milliseconds since 1970
    QList<qint64> crashes; //!< wall times of the crashes before this run, oldest first

    [[nodiscard]] QByteArray toJson() const;
    //! None when \a content is damaged, for example cut off by a power failure.
    [[nodiscard]] static std::optional<RunMark> fromJson(const QByteArray &content);
};

//! Knows whether the last run of a profile ended well: the file `running` is there while the
//! program runs, and a clean end takes it away. The caller holds the profile's lock.
class CrashMark final
{
public:
    static constexpr int LoopCrashes = 3; //!< so many within the window are a loop
    static constexpr qint64 LoopWindowMs = 5LL * 60 * 1000;
    static constexpr qint64 SignOfLifeMs = 20'000; //!< how often stillAlive() is to be called

    CrashMark(const QString &profileFolder, const Clock &clock, QByteArray bootId);

    //! Reads how the last run ended; heldBack of the report stays empty. Before markRunning().
    [[nodiscard]] StartReport examine(CrashLoopPolicy policy);
    //! Marks the profile as running. An error names the file; the program can run without it.
    Result<void> markRunning();
    //! Renews the time that the next start takes for the end of this run.
    void stillAlive();
    //! The clean end. Does nothing before markRunning().
    void markEnded();
    //! Removes temporary files that the run examined by examine() left beside the files of the
    //! profile. Returns their names.
    [[nodiscard]] QStringList removeLeftovers() const;

    [[nodiscard]] QString filePath() const { return m_path; }
    //! Whether \a name is a temporary file of an unfinished save, such as
    //! `switchboard.json.kWbZqe`. Names that people give to their copies are not, even when they
    //! look alike.
    [[nodiscard]] static bool isLeftover(const QString &name);

private:
    QString m_folder;
    QString m_path;
    const Clock &m_clock;
    QByteArray m_bootId;
    QList<qint64> m_crashes;
    qint64 m_lastStartMs = 0; //!< of the run that ended uncleanly; 0 = none
    bool m_marked = false;
};

} // namespace Switchboard
