// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/diagnostics.h"

#include "ui/support/buildinfo.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLocale>
#include <QSysInfo>

namespace Switchboard {

// In English in every language: it is written for those who mend the program.
QString diagnosticText(const QString &profileFolder, const QList<ServiceStatus> &services)
{
    QStringList lines{
        QStringLiteral("Switchboard %1 (commit %2)")
            .arg(QCoreApplication::applicationVersion(), buildCommit()),
        QStringLiteral("Qt %1, built with %2")
            .arg(QLatin1String(qVersion()), QLatin1String(QT_VERSION_STR)),
        QStringLiteral("%1, %2, kernel %3")
            .arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(),
                 QSysInfo::kernelVersion()),
        QStringLiteral("Platform %1, locale %2")
            .arg(QGuiApplication::platformName(), QLocale().name()),
        QStringLiteral("Profile ") + profileFolder,
    };
    for (const ServiceStatus &status : services) {
        lines.append(QStringLiteral("Service %1: %2, wanted %3, %4, %5 connections, %6 refused")
                         .arg(status.id, toString(status.state),
                              status.wanted ? QStringLiteral("on") : QStringLiteral("off"),
                              status.url())
                         .arg(status.sessions)
                         .arg(status.rejected));
        if (status.state == ServiceState::Failed)
            lines.append(QStringLiteral("  %1: %2")
                             .arg(toString(status.failure.kind), status.failure.message));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString logTail(const QString &profileFolder)
{
    constexpr qint64 MaximumBytes = 256LL * 1024;
    QFile file(QDir(profileFolder).filePath(QStringLiteral("logs/switchboard.log")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    if (file.size() > MaximumBytes) {
        file.seek(file.size() - MaximumBytes);
        file.readLine(); // the rest of a line
    }
    return QString::fromUtf8(file.readAll());
}

} // namespace Switchboard
