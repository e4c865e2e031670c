// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// What LiveEngine makes of a last run that did not end well.

#include "core/engine/liveengine.h"

#include <QDateTime>

namespace Switchboard {

namespace {

QString describe(const StartReport &report)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(report.endedWallMs)
                             .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    if (report.rebooted)
        return QStringLiteral("the computer went down at about %1 while the program ran").arg(time);
    QString text =
        QStringLiteral("the last run did not end cleanly; it ended at about %1").arg(time);
    if (report.recentCrashes >= CrashMark::LoopCrashes)
        text += QStringLiteral("; %1 crashes within %2 minutes")
                    .arg(report.recentCrashes)
                    .arg(CrashMark::LoopWindowMs / 60'000);
    if (report.startedAllOff)
        text += QStringLiteral(", so every service stays off until somebody switches it on");
    else if (report.recentCrashes >= CrashMark::LoopCrashes)
        text += QStringLiteral("; the services start as configured");
    return text;
}

} // namespace

void LiveEngine::examineLastRun()
{
    m_startReport = m_mark.examine(m_options.crashLoop);
    if (m_startReport.unclean) {
        m_journal.add(
            {.level = JournalLevel::Warning,
             .kind = JournalKind::UncleanEnd,
             .text = describe(m_startReport),
             .details = {{QStringLiteral("endedMs"), m_startReport.endedWallMs},
                         {QStringLiteral("recentCrashes"), m_startReport.recentCrashes},
                         {QStringLiteral("rebooted"), m_startReport.rebooted},
                         {QStringLiteral("startedAllOff"), m_startReport.startedAllOff}}});
        const QStringList leftovers = m_mark.removeLeftovers();
        if (!leftovers.isEmpty())
            m_scribe.note(JournalKind::Notice, JournalLevel::Info,
                          QStringLiteral("removed what an unfinished save left behind: ")
                              + leftovers.join(QStringLiteral(", ")));
    }
    if (const auto marked = m_mark.markRunning(); !marked)
        m_scribe.note(JournalKind::Notice, JournalLevel::Warning,
                      QStringLiteral("a crash of this run would not be noticed: ")
                          + marked.error());
}

void LiveEngine::reportLastRun()
{
    if (m_startReport.startedAllOff) {
        for (const ServiceSettings &service : m_services.configuration().services) {
            if (service.enabled)
                m_startReport.heldBack.append(service.id);
        }
    }
    Q_EMIT startReported(m_startReport);
}

} // namespace Switchboard
