// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/botsnippets.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace Switchboard {
namespace {

class BotTexts
{
    Q_DECLARE_TR_FUNCTIONS(BotTexts)
};

//! A string literal of JSON, which YAML and Go read as well.
QString quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

//! A value of a dotenv file. NoneBot reads each value as JSON first, so that a token of digits only
//! would become a number: such a one is given as a string of JSON.
QString dotenvValue(const QString &text)
{
    static const QRegularExpression plain(
        QStringLiteral("\\A(?!(true|false|null|NaN|-?Infinity)\\z)[A-Za-z_][A-Za-z0-9_.~-]*\\z"));
    if (plain.match(text).hasMatch())
        return text;
    QString escaped = quoted(text);
    escaped.replace(QLatin1Char('$'), QLatin1String("\\u0024")); // else ${HOME} is expanded
    escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    escaped.replace(QLatin1Char('\''), QLatin1String("\\'"));
    return QLatin1Char('\'') % escaped % QLatin1Char('\'');
}

struct Values {
    QString url;
    QString token; //!< as it is shown
    bool masked = false;
    qint64 selfId = 0;
};

QString noneBotText(const Values &values)
{
    QString text =
        QStringLiteral("DRIVER=~websockets\nONEBOT_WS_URLS=[%1]\n").arg(quoted(values.url));
    if (!values.token.isEmpty())
        text += QStringLiteral("ONEBOT_ACCESS_TOKEN=%1\n")
                    .arg(values.masked ? values.token : dotenvValue(values.token));
    return text;
}

QString koishiText(const Values &values)
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

QString zeroBotText(const Values &values)
{
    return QStringLiteral("zero.RunAndBlock(&zero.Config{\n"
                          "\tDriver: []zero.Driver{\n"
                          "\t\tdriver.NewWebSocketClient(%1, %2),\n"
                          "\t},\n"
                          "}, nil)\n")
        .arg(quoted(values.url), quoted(values.token));
}

QString otherText(const Values &values)
{
    QString text = values.url % QLatin1Char('\n');
    if (!values.token.isEmpty())
        text += QStringLiteral("Authorization: Bearer %1\n").arg(values.token);
    return text;
}

QString noneBotPython(const Values &values)
{
    QString text = QStringLiteral("nonebot.init(\n"
                                  "    driver=\"~websockets\",\n"
                                  "    onebot_ws_urls=[%1],\n")
                       .arg(quoted(values.url));
    if (!values.token.isEmpty())
        text += QStringLiteral("    onebot_access_token=%1,\n").arg(quoted(values.token));
    return text + QStringLiteral(")\n");
}

QString zeroBotJson(const Values &values)
{
    return QStringLiteral("\"ws\": [\n"
                          "  {\n"
                          "    \"Url\": %1,\n"
                          "    \"AccessToken\": %2\n"
                          "  }\n"
                          "]\n")
        .arg(quoted(values.url), quoted(values.token));
}

QString shellWord(const QString &text)
{
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9_./:@%+=,-]+\\z"));
    if (plain.match(text).hasMatch())
        return text;
    QString escaped = text;
    escaped.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return QLatin1Char('\'') % escaped % QLatin1Char('\'');
}

QString zeroBotCommand(const Values &values)
{
    QString text = QStringLiteral("./zerobot -u ") % shellWord(values.url);
    if (!values.token.isEmpty())
        text += QStringLiteral(" -t ") % (values.masked ? values.token : shellWord(values.token));
    return text % QLatin1Char('\n');
}

QString wscatCommand(const Values &values)
{
    QString text = QStringLiteral("wscat -c ") % shellWord(values.url);
    if (!values.token.isEmpty())
        text += QStringLiteral(" -H ")
            % shellWord(QStringLiteral("Authorization: Bearer ") % values.token);
    return text % QLatin1Char('\n');
}

QString pythonClient(const Values &values)
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

QString textOf(SnippetFormat format, const Values &values)
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
    }
    Q_UNREACHABLE();
}

//! Where the lines belong; empty = nowhere in particular.
QString fileOf(SnippetFormat format)
{
    switch (format) {
    case SnippetFormat::NoneBotEnv:
        return QStringLiteral(".env");
    case SnippetFormat::NoneBotPython:
        return QStringLiteral("bot.py");
    case SnippetFormat::KoishiYaml:
        return QStringLiteral("koishi.yml");
    case SnippetFormat::ZeroBotGo:
        return QStringLiteral("main.go");
    case SnippetFormat::ZeroBotJson:
        return QStringLiteral("config.json");
    default:
        return {};
    }
}

} // namespace

QList<BotPreset> botPresets()
{
    return {BotPreset::NoneBot2, BotPreset::Koishi, BotPreset::ZeroBot, BotPreset::Other};
}

QString botName(BotPreset preset)
{
    switch (preset) {
    case BotPreset::NoneBot2:
        return QStringLiteral("NoneBot2");
    case BotPreset::Koishi:
        return QStringLiteral("Koishi");
    case BotPreset::ZeroBot:
        return QStringLiteral("ZeroBot");
    case BotPreset::Other:
        return {};
    }
    Q_UNREACHABLE();
}

QString toString(BotPreset preset)
{
    return preset == BotPreset::Other ? QStringLiteral("other") : botName(preset).toLower();
}

BotPreset botPreset(const QString &text)
{
    for (const BotPreset preset : botPresets()) {
        if (toString(preset) == text)
            return preset;
    }
    return BotPreset::NoneBot2;
}

QList<SnippetFormat> snippetFormats(BotPreset preset)
{
    switch (preset) {
    case BotPreset::NoneBot2:
        return {SnippetFormat::NoneBotEnv, SnippetFormat::NoneBotPython};
    case BotPreset::Koishi:
        return {SnippetFormat::KoishiYaml};
    case BotPreset::ZeroBot:
        return {SnippetFormat::ZeroBotGo, SnippetFormat::ZeroBotJson,
                SnippetFormat::ZeroBotCommand};
    case BotPreset::Other:
        return {SnippetFormat::UrlAndHeader, SnippetFormat::Python, SnippetFormat::Wscat};
    }
    Q_UNREACHABLE();
}

QString formatName(SnippetFormat format)
{
    switch (format) {
    case SnippetFormat::ZeroBotCommand:
        return BotTexts::tr("Command line");
    case SnippetFormat::UrlAndHeader:
        return BotTexts::tr("URL and header");
    case SnippetFormat::Python:
        return QStringLiteral("Python");
    case SnippetFormat::Wscat:
        return QStringLiteral("wscat");
    default:
        return fileOf(format);
    }
}

BotSnippet botSnippet(SnippetFormat format, const BotEndpoint &endpoint, TokenText token)
{
    Values values{.url = endpoint.url, .token = {}, .selfId = endpoint.selfId};
    values.masked = token == TokenText::Masked;
    if (!endpoint.token.isEmpty())
        values.token =
            values.masked ? QString(6, QChar(0x2022)) : QString::fromUtf8(endpoint.token.reveal());
    return {fileOf(format), textOf(format, values)};
}

BotSnippet botSnippet(BotPreset preset, const BotEndpoint &endpoint, TokenText token)
{
    return botSnippet(snippetFormats(preset).constFirst(), endpoint, token);
}

QString botHint(BotPreset preset)
{
    switch (preset) {
    case BotPreset::NoneBot2:
        return BotTexts::tr("Needs the OneBot adapter: nb adapter install nonebot-adapter-onebot, "
                            "and the driver: nb driver install websockets.");
    case BotPreset::Koishi:
        return BotTexts::tr("In this mode Koishi does not reconnect by itself: restart the adapter "
                            "after the service was off.");
    case BotPreset::ZeroBot:
    case BotPreset::Other:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace Switchboard
