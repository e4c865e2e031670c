// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// The snippets of botframework.h: every language quotes in its own way.

#include "ui/editor/botframework.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace Switchboard {
namespace {

//! "text" for JSON, Python, Go: what is allowed in a token or a URL needs no other escapes.
QString doubleQuoted(const QString &text)
{
    QString escaped = text;
    escaped.replace(QLatin1Char('\\'), QStringLiteral("\\\\"));
    escaped.replace(QLatin1Char('"'), QStringLiteral("\\\""));
    return QLatin1Char('"') + escaped + QLatin1Char('"');
}

QString yamlQuoted(const QString &text)
{
    QString escaped = text;
    escaped.replace(QLatin1Char('\''), QStringLiteral("''"));
    return QLatin1Char('\'') + escaped + QLatin1Char('\'');
}

QString shellQuoted(const QString &text)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:@%+=,-]+$"));
    if (plain.match(text).hasMatch())
        return text;
    QString escaped = text;
    escaped.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
    return QLatin1Char('\'') + escaped + QLatin1Char('\'');
}

//! NoneBot2 reads a value that is JSON as such: a token of digits would become a number.
bool readsAsJson(const QString &text)
{
    QJsonParseError error{};
    QJsonDocument::fromJson(QByteArray("[" + text.toUtf8() + "]"), &error);
    return error.error == QJsonParseError::NoError;
}

QString envQuoted(const QString &text)
{
    static const QRegularExpression special(QStringLiteral("[\\s#'\"\\\\$`]"));
    const QString value = readsAsJson(text) ? doubleQuoted(text) : text;
    if (!special.match(value).hasMatch())
        return value;
    QString escaped = value;
    escaped.replace(QLatin1Char('\\'), QStringLiteral("\\\\"));
    escaped.replace(QLatin1Char('\''), QStringLiteral("\\'"));
    return QLatin1Char('\'') + escaped + QLatin1Char('\'');
}

QString noneBotEnv(const SnippetValues &values)
{
    QStringList lines{QStringLiteral("DRIVER=~fastapi+~websockets"),
                      QStringLiteral("ONEBOT_WS_URLS=[%1]").arg(doubleQuoted(values.url))};
    if (!values.token.isEmpty())
        lines.append(QStringLiteral("ONEBOT_ACCESS_TOKEN=") + envQuoted(values.token));
    return lines.join(u'\n');
}

QString noneBotPython(const SnippetValues &values)
{
    QStringList lines{QStringLiteral("nonebot.init("),
                      QStringLiteral("    driver=\"~fastapi+~websockets\","),
                      QStringLiteral("    onebot_ws_urls=[%1],").arg(doubleQuoted(values.url))};
    if (!values.token.isEmpty())
        lines.append(
            QStringLiteral("    onebot_access_token=%1,").arg(doubleQuoted(values.token)));
    lines.append(QStringLiteral(")"));
    return lines.join(u'\n');
}

QString koishiYaml(const SnippetValues &values)
{
    const QString selfId =
        values.selfId != 0 ? QString::number(values.selfId) : QStringLiteral("10000");
    QStringList lines{QStringLiteral("plugins:"), QStringLiteral("  adapter-onebot:"),
                      QStringLiteral("    protocol: ws"),
                      QStringLiteral("    selfId: ") + yamlQuoted(selfId),
                      QStringLiteral("    endpoint: ") + yamlQuoted(values.url)};
    if (!values.token.isEmpty())
        lines.append(QStringLiteral("    token: ") + yamlQuoted(values.token));
    return lines.join(u'\n');
}

QString zeroBotGo(const SnippetValues &values)
{
    const QStringList lines{
        QStringLiteral("Driver: []zero.Driver{"), QStringLiteral("    driver.NewWebSocketClient("),
        QStringLiteral("        %1,").arg(doubleQuoted(values.url)),
        QStringLiteral("        %1,").arg(doubleQuoted(values.token)), QStringLiteral("    ),"),
        QStringLiteral("},")};
    return lines.join(u'\n');
}

QString zeroBotJson(const SnippetValues &values)
{
    const QStringList lines{QStringLiteral("\"ws\": ["), QStringLiteral("  {"),
                            QStringLiteral("    \"Url\": %1,").arg(doubleQuoted(values.url)),
                            QStringLiteral("    \"AccessToken\": ") + doubleQuoted(values.token),
                            QStringLiteral("  }"), QStringLiteral("]")};
    return lines.join(u'\n');
}

QString zeroBotCommand(const SnippetValues &values)
{
    QString command = QStringLiteral("./zerobot -u ") + shellQuoted(values.url);
    if (!values.token.isEmpty())
        command += QStringLiteral(" -t ") + shellQuoted(values.token);
    return command;
}

QString urlAndHeader(const SnippetValues &values)
{
    if (values.token.isEmpty())
        return values.url;
    return values.url + QStringLiteral("\nAuthorization: Bearer ") + values.token;
}

QString python(const SnippetValues &values)
{
    const QString headers = values.token.isEmpty()
        ? QStringLiteral("{}")
        : QStringLiteral("{\"Authorization\": %1}")
              .arg(doubleQuoted(QStringLiteral("Bearer ") + values.token));
    const QStringList lines{
        QStringLiteral("import aiohttp, asyncio"), QString(), QStringLiteral("async def main():"),
        QStringLiteral("    headers = ") + headers,
        QStringLiteral("    async with aiohttp.ClientSession() as session:"),
        QStringLiteral("        async with session.ws_connect("),
        QStringLiteral("            %1, headers=headers) as bot:").arg(doubleQuoted(values.url)),
        QStringLiteral("            async for event in bot:"),
        QStringLiteral("                print(event.data)"), QString(),
        QStringLiteral("asyncio.run(main())")};
    return lines.join(u'\n');
}

QString wscat(const SnippetValues &values)
{
    const QString command = QStringLiteral("wscat -c ") + shellQuoted(values.url);
    if (values.token.isEmpty())
        return command;
    return command + QStringLiteral(" -H ")
        + shellQuoted(QStringLiteral("Authorization: Bearer ") + values.token);
}

} // namespace

QString snippetText(SnippetFormat format, const SnippetValues &values)
{
    switch (format) {
    case SnippetFormat::NoneBotEnv:
        return noneBotEnv(values);
    case SnippetFormat::NoneBotPython:
        return noneBotPython(values);
    case SnippetFormat::KoishiYaml:
        return koishiYaml(values);
    case SnippetFormat::ZeroBotGo:
        return zeroBotGo(values);
    case SnippetFormat::ZeroBotJson:
        return zeroBotJson(values);
    case SnippetFormat::ZeroBotCommand:
        return zeroBotCommand(values);
    case SnippetFormat::UrlAndHeader:
        return urlAndHeader(values);
    case SnippetFormat::Python:
        return python(values);
    case SnippetFormat::Wscat:
        return wscat(values);
    }
    Q_UNREACHABLE();
}

} // namespace Switchboard
