// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/sessions/clientname.h"

#include <array>

namespace Switchboard {

namespace {

struct KnownClient {
    QLatin1String marker; //!< looked for without regard to case
    QLatin1String name;
};

//! Frameworks before the libraries they stand on: the first match names the client.
constexpr std::array<KnownClient, 19> KnownClients{{
    {QLatin1String("nonebot"), QLatin1String("NoneBot2")},
    {QLatin1String("koishi"), QLatin1String("Koishi")},
    {QLatin1String("zerobot"), QLatin1String("ZeroBot")},
    {QLatin1String("astrbot"), QLatin1String("AstrBot")},
    {QLatin1String("aiocqhttp"), QLatin1String("aiocqhttp")},
    {QLatin1String("yunzai"), QLatin1String("Yunzai")},
    {QLatin1String("sealdice"), QLatin1String("Sealdice")},
    {QLatin1String("overflow"), QLatin1String("Overflow")},
    {QLatin1String("shiro"), QLatin1String("Shiro")},
    {QLatin1String("karin"), QLatin1String("Karin")},
    {QLatin1String("napcat"), QLatin1String("NapCat")},
    {QLatin1String("websockets/"), QLatin1String("websockets")},
    {QLatin1String("aiohttp/"), QLatin1String("aiohttp")},
    {QLatin1String("websocket-client"), QLatin1String("websocket-client")},
    {QLatin1String("go-http-client"), QLatin1String("Go")},
    {QLatin1String("okhttp"), QLatin1String("OkHttp")},
    {QLatin1String("node"), QLatin1String("Node.js")},
    {QLatin1String("python"), QLatin1String("Python")},
    {QLatin1String("mozilla/"), QLatin1String("Browser")},
}};

bool isVersionCharacter(QChar character)
{
    return character.isDigit() || character == QLatin1Char('.');
}

//! The digits and dots behind `marker…/`.
QString versionBehind(const QString &userAgent, qsizetype markerAt)
{
    const qsizetype slash = userAgent.indexOf(QLatin1Char('/'), markerAt);
    const qsizetype blank = userAgent.indexOf(QLatin1Char(' '), markerAt);
    if (slash < 0 || (blank >= 0 && blank < slash))
        return {};
    qsizetype from = slash + 1;
    if (from < userAgent.size() && userAgent[from] == QLatin1Char('v'))
        ++from;
    qsizetype end = from;
    while (end < userAgent.size() && isVersionCharacter(userAgent[end]))
        ++end;
    return userAgent.mid(from, end - from);
}

} // namespace

QString clientNameFrom(const QString &userAgent)
{
    for (const KnownClient &client : KnownClients) {
        const qsizetype at = userAgent.indexOf(client.marker, 0, Qt::CaseInsensitive);
        if (at < 0)
            continue;
        if (client.name == QLatin1String("Browser"))
            return client.name;
        const QString version = versionBehind(userAgent, at);
        return version.isEmpty() ? QString(client.name) : client.name + QLatin1Char(' ') + version;
    }
    return {};
}

} // namespace Switchboard
