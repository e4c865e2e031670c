// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/botsnippetsforward.h"

#include "ui/support/botsnippetvalues.h"

namespace Switchboard {
namespace {

QString noneBotText(const SnippetValues &values)
{
    QString text =
        QStringLiteral("DRIVER=~websockets\nONEBOT_WS_URLS=[%1]\n").arg(quoted(values.url));
    if (!values.token.isEmpty())
        text += QStringLiteral("ONEBOT_ACCESS_TOKEN=%1\n")
                    .arg(values.masked ? values.token : dotenvValue(values.token));
    return text;
}

QString koishiText(const SnippetValues &values)
{
    QString text = QStringLiteral("plugins:\n"
                                  "  adapter-onebot:\n"
                                  "    selfId: \"%1\"\n"
                                  "    protocol: ws\n"
                                  "    endpoint: %2\n")
                       .arg(QString::number(values.selfId), quoted(values.url));
    if (!values.token.isEmpty())
        text += QStringLiteral("    token: %1\n").arg(quoted(values.token));
    return text;
}

QString zeroBotText(const SnippetValues &values)
{
    return QStringLiteral("zero.RunAndBlock(&zero.Config{\n"
                          "\tDriver: []zero.Driver{\n"
                          "\t\tdriver.NewWebSocketClient(%1, %2),\n"
                          "\t},\n"
                          "}, nil)\n")
        .arg(quoted(values.url), quoted(values.token));
}

QString otherText(const SnippetValues &values)
{
    QString text = values.url % QLatin1Char('\n');
    if (!values.token.isEmpty())
        text += QStringLiteral("Authorization: Bearer %1\n").arg(values.token);
    return text;
}

QString noneBotPython(const SnippetValues &values)
{
    QString text = QStringLiteral("nonebot.init(\n"
                                  "    driver=\"~websockets\",\n"
                                  "    onebot_ws_urls=[%1],\n")
                       .arg(quoted(values.url));
    if (!values.token.isEmpty())
        text += QStringLiteral("    onebot_access_token=%1,\n").arg(quoted(values.token));
    return text + QStringLiteral(")\n");
}

QString zeroBotJson(const SnippetValues &values)
{
    return QStringLiteral("\"ws\": [\n"
                          "  {\n"
                          "    \"Url\": %1,\n"
                          "    \"AccessToken\": %2\n"
                          "  }\n"
                          "]\n")
        .arg(quoted(values.url), quoted(values.token));
}

QString zeroBotCommand(const SnippetValues &values)
{
    QString text = QStringLiteral("./zerobot -u ") % shellWord(values.url);
    if (!values.token.isEmpty())
        text += QStringLiteral(" -t ") % (values.masked ? values.token : shellWord(values.token));
    return text % QLatin1Char('\n');
}

QString wscatCommand(const SnippetValues &values)
{
    QString text = QStringLiteral("wscat -c ") % shellWord(values.url);
    if (!values.token.isEmpty())
        text += QStringLiteral(" -H ")
            % shellWord(QStringLiteral("Authorization: Bearer ") % values.token);
    return text % QLatin1Char('\n');
}

QString pythonClient(const SnippetValues &values)
{
    const QString header = QStringLiteral("Bearer ") % values.token;
    const QString headers = values.token.isEmpty()
        ? QStringLiteral("{}")
        : QStringLiteral("{\"Authorization\": %1}").arg(quoted(header));
    return QStringLiteral("import aiohttp, asyncio\n\n"
                          "async def main():\n"
                          "    headers = %1\n"
                          "    async with aiohttp.ClientSession() as session:\n"
                          "        async with session.ws_connect(\n"
                          "            %2, headers=headers) as bot:\n"
                          "            async for event in bot:\n"
                          "                print(event.data)\n\n"
                          "asyncio.run(main())\n")
        .arg(headers, quoted(values.url));
}

} // namespace

QString forwardSnippet(SnippetFormat format, const SnippetValues &values)
{
    switch (format) {
    case SnippetFormat::NoneBotEnv:
        return noneBotText(values);
    case SnippetFormat::NoneBotPython:
        return noneBotPython(values);
    case SnippetFormat::KoishiYaml:
        return koishiText(values);
    case SnippetFormat::ZeroBotGo:
        return zeroBotText(values);
    case SnippetFormat::ZeroBotJson:
        return zeroBotJson(values);
    case SnippetFormat::ZeroBotCommand:
        return zeroBotCommand(values);
    case SnippetFormat::UrlAndHeader:
        return otherText(values);
    case SnippetFormat::Python:
        return pythonClient(values);
    case SnippetFormat::Wscat:
        return wscatCommand(values);
    default:
        return {};
    }
}

} // namespace Switchboard
