// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/botsnippetshttp.h"

#include "ui/support/botsnippetvalues.h"

#include <QUrl>

namespace Switchboard {
namespace {

const QLatin1String EventsPath("/_events");

//! `curl` with the token, and further \a options, for \a path.
QString curl(const SnippetValues &values, const QString &options, const QString &path)
{
    QString text = QStringLiteral("curl ") % options;
    if (!values.token.isEmpty())
        text += QStringLiteral("-H ")
            % shellWord(QStringLiteral("Authorization: Bearer ") % values.token) % QLatin1Char(' ');
    return text % shellWord(values.url % path) % QLatin1Char('\n');
}

QString noneBotApi(const SnippetValues &values)
{
    QString text = QStringLiteral("DRIVER=~fastapi+~httpx\nONEBOT_API_ROOTS={\"%1\": %2}\n")
                       .arg(QString::number(values.selfId), quoted(values.url % QLatin1Char('/')));
    if (!values.token.isEmpty())
        text += QStringLiteral("ONEBOT_ACCESS_TOKEN=%1\n")
                    .arg(values.masked ? values.token : dotenvValue(values.token));
    return text;
}

QString koishiApi(const SnippetValues &values)
{
    QString text = QStringLiteral("plugins:\n"
                                  "  adapter-onebot:\n"
                                  "    selfId: \"%1\"\n"
                                  "    protocol: http\n"
                                  "    endpoint: %2\n")
                       .arg(QString::number(values.selfId), quoted(values.url));
    if (!values.token.isEmpty())
        text += QStringLiteral("    token: %1\n").arg(quoted(values.token));
    return text;
}

QString aiocqhttpApi(const SnippetValues &values)
{
    QString arguments = QStringLiteral("api_root=") % quoted(values.url);
    if (!values.token.isEmpty())
        arguments += QStringLiteral(", access_token=") % quoted(values.token);
    return QStringLiteral("from aiocqhttp import CQHttp\n\nbot = CQHttp(%1)\n").arg(arguments);
}

QString eventSource(const SnippetValues &values)
{
    QString url = values.url % EventsPath;
    if (!values.token.isEmpty())
        url += QStringLiteral("?access_token=")
            % (values.masked ? values.token
                             : QString::fromLatin1(QUrl::toPercentEncoding(values.token)));
    return QStringLiteral("const events = new EventSource(%1);\n"
                          "events.onmessage = (event) => console.log(JSON.parse(event.data));\n")
        .arg(quoted(url));
}

QString noneBotPost(const SnippetValues &values)
{
    QString text = QStringLiteral("DRIVER=~fastapi+~httpx\nHOST=%1\nPORT=%2\n")
                       .arg(hostOf(values.url), QString::number(portOf(values.url)));
    if (!values.token.isEmpty())
        text += QStringLiteral("ONEBOT_SECRET=%1\n")
                    .arg(values.masked ? values.token : dotenvValue(values.token));
    return text;
}

QString koishiPost(const SnippetValues &values)
{
    QString text = QStringLiteral("plugins:\n"
                                  "  server:\n"
                                  "    host: %1\n"
                                  "    port: %2\n"
                                  "  adapter-onebot:\n"
                                  "    selfId: \"%3\"\n"
                                  "    protocol: http\n"
                                  "    path: %4\n")
                       .arg(quoted(hostOf(values.url)), QString::number(portOf(values.url)),
                            QString::number(values.selfId), quoted(pathOf(values.url)));
    if (!values.token.isEmpty())
        text += QStringLiteral("    secret: %1\n").arg(quoted(values.token));
    return text;
}

QString aiocqhttpPost(const SnippetValues &values)
{
    const QString secret = values.token.isEmpty()
        ? QString()
        : QString(QStringLiteral("secret=") % quoted(values.token));
    return QStringLiteral("from aiocqhttp import CQHttp\n\n"
                          "bot = CQHttp(%1)\n"
                          "bot.run(host=%2, port=%3)\n")
        .arg(secret, quoted(hostOf(values.url)), QString::number(portOf(values.url)));
}

QString pythonSignature(const SnippetValues &values)
{
    return QStringLiteral("import hashlib, hmac\n\n"
                          "def is_genuine(body: bytes, headers) -> bool:\n"
                          "    key = %1.encode()\n"
                          "    signature = hmac.new(key, body, hashlib.sha1).hexdigest()\n"
                          "    return hmac.compare_digest(\n"
                          "        \"sha1=\" + signature, headers.get(\"X-Signature\", \"\"))\n")
        .arg(quoted(values.token));
}

QString postLines(const SnippetValues &values)
{
    QString text = QStringLiteral("POST %1\nHost: %2:%3\nContent-Type: application/json\n"
                                  "X-Self-ID: %4\n")
                       .arg(pathOf(values.url), hostOf(values.url),
                            QString::number(portOf(values.url)), QString::number(values.selfId));
    if (!values.token.isEmpty())
        text += QStringLiteral("X-Signature: sha1=HMAC-SHA1(%1, body)\n").arg(values.token);
    return text;
}

} // namespace

QString httpSnippet(SnippetFormat format, const SnippetValues &values)
{
    switch (format) {
    case SnippetFormat::NoneBotApi:
        return noneBotApi(values);
    case SnippetFormat::KoishiApi:
        return koishiApi(values);
    case SnippetFormat::AiocqhttpApi:
        return aiocqhttpApi(values);
    case SnippetFormat::Curl:
        return curl(values, {}, QStringLiteral("/get_login_info"));
    case SnippetFormat::CurlEvents:
        return curl(values, QStringLiteral("-N "), EventsPath);
    case SnippetFormat::EventSource:
        return eventSource(values);
    case SnippetFormat::NoneBotPost:
        return noneBotPost(values);
    case SnippetFormat::KoishiPost:
        return koishiPost(values);
    case SnippetFormat::AiocqhttpPost:
        return aiocqhttpPost(values);
    case SnippetFormat::PythonSignature:
        return pythonSignature(values);
    case SnippetFormat::PostLines:
        return postLines(values);
    default:
        return {};
    }
}

} // namespace Switchboard
