// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/engine/crashmark.h"

#include "core/support/privatefile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace Switchboard {

namespace {

constexpr qint64 MaxMarkBytes = 64 * 1024;
constexpr qint64 FileTimeSlackMs = 2'000; //!< some file systems keep whole seconds only

} // namespace

QByteArray RunMark::toJson() const
{
    QJsonArray times;
    for (const qint64 time : crashes)
        times.append(time);
    return QJsonDocument(QJsonObject{{QStringLiteral("pid"), pid},
                                     {QStringLiteral("bootId"), QString::fromLatin1(bootId)},
                                     {QStringLiteral("startedMs"), startedWallMs},
                                     {QStringLiteral("crashesMs"), times}})
        .toJson();
}

std::optional<RunMark> RunMark::fromJson(const QByteArray &content)
{
    const QJsonObject object = QJsonDocument::fromJson(content).object();
    RunMark mark;
    mark.pid = object.value(QLatin1String("pid")).toInteger();
    mark.bootId = object.value(QLatin1String("bootId")).toString().toLatin1();
    mark.startedWallMs = object.value(QLatin1String("startedMs")).toInteger();
    const QJsonArray times = object.value(QLatin1String("crashesMs")).toArray();
    for (const QJsonValue &time : times)
        mark.crashes.append(time.toInteger());
    if (mark.pid <= 0 || mark.startedWallMs <= 0)
        return std::nullopt;
    return mark;
}

CrashMark::CrashMark(const QString &profileFolder, const Clock &clock, QByteArray bootId)
    : m_folder(profileFolder), m_path(QDir(profileFolder).filePath(QStringLiteral("running"))),
      m_clock(clock), m_bootId(std::move(bootId))
{ }

StartReport CrashMark::examine(CrashLoopPolicy policy)
{
    StartReport report;
    const QFileInfo file(m_path);
    if (!file.exists())
        return report;

    report.unclean = true;
    report.endedWallMs = file.lastModified().toMSecsSinceEpoch();
    const Result<QByteArray> content = readWholeFile(m_path, MaxMarkBytes);
    const std::optional<RunMark> last =
        content ? RunMark::fromJson(content.value()) : std::optional<RunMark>();
    if (last) {
        m_crashes = last->crashes;
        m_lastStartMs = last->startedWallMs;
        report.rebooted = !m_bootId.isEmpty() && last->bootId != m_bootId;
    }
    if (!report.rebooted)
        m_crashes.append(report.endedWallMs);
    // A time in the future is from before somebody set the clock back; it says nothing.
    const qint64 now = m_clock.wallMs();
    m_crashes.removeIf(
        [now](qint64 time) { return time > now + FileTimeSlackMs || time < now - LoopWindowMs; });
    report.recentCrashes = int(m_crashes.size());
    report.startedAllOff =
        policy == CrashLoopPolicy::StartAllOff && report.recentCrashes >= LoopCrashes;
    return report;
}

Result<void> CrashMark::markRunning()
{
    const RunMark mark{.pid = QCoreApplication::applicationPid(),
                       .bootId = m_bootId,
                       .startedWallMs = m_clock.wallMs(),
                       .crashes = m_crashes};
    m_marked = true;
    return writePrivateFile(m_path, mark.toJson());
}

void CrashMark::stillAlive()
{
    QFile file(m_path);
    if (m_marked && file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        file.setFileTime(QDateTime::fromMSecsSinceEpoch(m_clock.wallMs()),
                         QFileDevice::FileModificationTime);
}

void CrashMark::markEnded()
{
    if (std::exchange(m_marked, false))
        QFile::remove(m_path);
}

QStringList CrashMark::removeLeftovers() const
{
    QStringList removed;
    if (m_lastStartMs == 0)
        return removed;
    const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files) {
        const bool ofThatRun =
            file.lastModified().toMSecsSinceEpoch() >= m_lastStartMs - FileTimeSlackMs;
        if (ofThatRun && isLeftover(file.fileName()) && QFile::remove(file.filePath()))
            removed.append(file.fileName());
    }
    return removed;
}

bool CrashMark::isLeftover(const QString &name)
{
    // Qt ends the names of temporary files with six random letters. Nineteen of twenty such endings
    // have a capital behind the first letter and a small one; `.backup` and `.Backup` do not.
    static const QRegularExpression pattern(
        QStringLiteral("^(?:.+\\.(?:json|json\\.bak|ini)|running)\\.(?=[A-Za-z]+[A-Z])(?=.*[a-z])"
                       "[A-Za-z]{6}$"));
    return pattern.match(name).hasMatch();
}

} // namespace Switchboard
