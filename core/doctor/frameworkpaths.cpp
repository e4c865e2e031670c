// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/doctor/frameworkpaths.h"

#include <QJsonObject>

#include <algorithm>

namespace Switchboard {

const QList<FrameworkPath> &frameworkPaths()
{
    static const QList<FrameworkPath> paths{
        {QStringLiteral("NoneBot2"), 8080, QStringLiteral("/onebot/v11/ws")},
        {QStringLiteral("Koishi"), 5140, QStringLiteral("/onebot")},
        {QStringLiteral("AstrBot, aiocqhttp"), 6199, QStringLiteral("/ws")},
        {QStringLiteral("TRSS-Yunzai"), 2536, QStringLiteral("/OneBotv11")},
    };
    return paths;
}

QJsonArray suggestedUrls(const RemoteTarget &target)
{
    QList<FrameworkPath> paths = frameworkPaths();
    std::stable_partition(paths.begin(), paths.end(),
                          [&](const FrameworkPath &path) { return path.port == target.port; });
    const QString scheme = target.isSecure ? QStringLiteral("wss://") : QStringLiteral("ws://");
    QJsonArray urls;
    for (const FrameworkPath &each : std::as_const(paths)) {
        if (each.path.toLatin1() == target.path())
            continue; // that one was tried
        urls.append(
            QJsonObject{{QStringLiteral("framework"), each.framework},
                        {QStringLiteral("path"), each.path},
                        {QStringLiteral("url"),
                         QString(scheme + QString::fromLatin1(target.hostField) + each.path)}});
    }
    return urls;
}

} // namespace Switchboard
