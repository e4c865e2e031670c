// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/botsnippetsreverse.h"

#include "ui/support/botsnippetvalues.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace Switchboard {
namespace {

QString noneBotListen(const SnippetValues &values)
{
    QString text = QStringLiteral("DRIVER=~fastapi\nHOST=%1\nPORT=%2\n")
                       .arg(hostOf(values.url), QString::number(portOf(values.url)));
    if (!values.token.isEmpty())
        text += QStringLiteral("ONEBOT_ACCESS_TOKEN=%1\n")
                    .arg(values.masked ? values.token : dotenvValue(values.token));
    return text;
}

QString koishiListen(const SnippetValues &values)
{
    return QStringLiteral("plugins:\n"
                          "  server:\n"
                          "    host: %1\n"
                          "    port: %2\n"
                          "  adapter-onebot:\n"
                          "    selfId: \"%3\"\n"
                          "    protocol: ws-reverse\n"
                          "    path: %4\n")
        .arg(quoted(hostOf(values.url)), QString::number(portOf(values.url)),
             QString::number(values.selfId), quoted(pathOf(values.url)));
}

QString astrBotListen(const SnippetValues &values)
{
    const QJsonObject platform{
        {QStringLiteral("id"), QStringLiteral("switchboard")},
        {QStringLiteral("type"), QStringLiteral("aiocqhttp")},
        {QStringLiteral("enable"), true},
        {QStringLiteral("ws_reverse_host"), hostOf(values.url)},
        {QStringLiteral("ws_reverse_port"), portOf(values.url)},
        {QStringLiteral("ws_reverse_token"), values.token},
    };
    return QString::fromUtf8(QJsonDocument(platform).toJson());
}

QString listenUrl(const SnippetValues &values)
{
    return QStringLiteral("ws://%1:%2")
        .arg(hostOf(values.url), QString::number(portOf(values.url)));
}

QString zeroBotListen(const SnippetValues &values)
{
    return QStringLiteral("zero.RunAndBlock(&zero.Config{\n"
                          "\tDriver: []zero.Driver{\n"
                          "\t\tdriver.NewWebSocketServer(16, %1, %2),\n"
                          "\t},\n"
                          "}, nil)\n")
        .arg(quoted(listenUrl(values)), quoted(values.token));
}

QString zeroBotListenJson(const SnippetValues &values)
{
    return QStringLiteral("\"wss\": [\n"
                          "  {\n"
                          "    \"Url\": %1,\n"
                          "    \"AccessToken\": %2\n"
                          "  }\n"
                          "]\n")
        .arg(quoted(listenUrl(values)), quoted(values.token));
}

QString yunzaiListen(const SnippetValues &values)
{
    QString text = QStringLiteral("port: %1\n").arg(portOf(values.url));
    if (!values.token.isEmpty())
        text += QStringLiteral("auth:\n  authorization: %1\n")
                    .arg(quoted(QStringLiteral("Bearer ") % values.token));
    return text;
}

QString requestLines(const SnippetValues &values)
{
    QString text = QStringLiteral("GET %1\nHost: %2:%3\nX-Self-ID: %4\nX-Client-Role: Universal\n")
                       .arg(pathOf(values.url), hostOf(values.url),
                            QString::number(portOf(values.url)), QString::number(values.selfId));
    if (!values.token.isEmpty())
        text += QStringLiteral("Authorization: Bearer %1\n").arg(values.token);
    return text;
}

QString pythonServer(const SnippetValues &values)
{
    return QStringLiteral("from aiohttp import web\n\n"
                          "async def onebot(request):\n"
                          "    if request.headers.get(\"Authorization\", \"\") != %1:\n"
                          "        raise web.HTTPUnauthorized\n"
                          "    bot = web.WebSocketResponse()\n"
                          "    await bot.prepare(request)\n"
                          "    async for event in bot:\n"
                          "        print(event.data)\n"
                          "    return bot\n\n"
                          "app = web.Application()\n"
                          "app.router.add_get(%2, onebot)\n"
                          "web.run_app(app, host=%3, port=%4)\n")
        .arg(values.token.isEmpty() ? QStringLiteral("\"\"")
                                    : quoted(QStringLiteral("Bearer ") % values.token),
             quoted(pathOf(values.url)), quoted(hostOf(values.url)),
             QString::number(portOf(values.url)));
}

} // namespace

QString reverseSnippet(SnippetFormat format, const SnippetValues &values)
{
    switch (format) {
    case SnippetFormat::NoneBotListen:
        return noneBotListen(values);
    case SnippetFormat::KoishiListen:
        return koishiListen(values);
    case SnippetFormat::AstrBotListen:
        return astrBotListen(values);
    case SnippetFormat::ZeroBotListen:
        return zeroBotListen(values);
    case SnippetFormat::ZeroBotListenJson:
        return zeroBotListenJson(values);
    case SnippetFormat::YunzaiListen:
        return yunzaiListen(values);
    case SnippetFormat::RequestLines:
        return requestLines(values);
    case SnippetFormat::PythonServer:
        return pythonServer(values);
    default:
        return {};
    }
}

} // namespace Switchboard
