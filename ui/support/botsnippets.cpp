// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/botsnippets.h"

#include "ui/support/botsnippetsforward.h"
#include "ui/support/botsnippetshttp.h"
#include "ui/support/botsnippetsreverse.h"
#include "ui/support/botsnippetvalues.h"

#include <QCoreApplication>

namespace Switchboard {
namespace {

class BotTexts
{
    Q_DECLARE_TR_FUNCTIONS(BotTexts)
};

constexpr quint16 UsualPort = 6700;
constexpr quint16 NapCatPort = 3001;
constexpr quint16 UsualHttpPort = 3000;

//! Where the lines belong; empty = nowhere in particular.
QString fileOf(SnippetFormat format)
{
    switch (format) {
    case SnippetFormat::NoneBotEnv:
    case SnippetFormat::NoneBotListen:
    case SnippetFormat::NoneBotApi:
    case SnippetFormat::NoneBotPost:
        return QStringLiteral(".env");
    case SnippetFormat::NoneBotPython:
        return QStringLiteral("bot.py");
    case SnippetFormat::KoishiYaml:
    case SnippetFormat::KoishiListen:
    case SnippetFormat::KoishiApi:
    case SnippetFormat::KoishiPost:
        return QStringLiteral("koishi.yml");
    case SnippetFormat::AstrBotListen:
        return QStringLiteral("cmd_config.json");
    case SnippetFormat::ZeroBotGo:
    case SnippetFormat::ZeroBotListen:
        return QStringLiteral("main.go");
    case SnippetFormat::ZeroBotJson:
    case SnippetFormat::ZeroBotListenJson:
        return QStringLiteral("config.json");
    case SnippetFormat::YunzaiListen:
        return QStringLiteral("server.yaml");
    default:
        return {};
    }
}

QList<SnippetFormat> forwardFormats(BotPreset preset)
{
    switch (preset) {
    case BotPreset::NoneBot2:
        return {SnippetFormat::NoneBotEnv, SnippetFormat::NoneBotPython};
    case BotPreset::Koishi:
        return {SnippetFormat::KoishiYaml};
    case BotPreset::ZeroBot:
        return {SnippetFormat::ZeroBotGo, SnippetFormat::ZeroBotJson,
                SnippetFormat::ZeroBotCommand};
    case BotPreset::AstrBot:
    case BotPreset::TrssYunzai:
        return {};
    case BotPreset::NapCat:
    case BotPreset::Other:
        return {SnippetFormat::UrlAndHeader, SnippetFormat::Python, SnippetFormat::Wscat};
    }
    Q_UNREACHABLE();
}

QList<SnippetFormat> reverseFormats(BotPreset preset)
{
    switch (preset) {
    case BotPreset::NoneBot2:
        return {SnippetFormat::NoneBotListen};
    case BotPreset::Koishi:
        return {SnippetFormat::KoishiListen};
    case BotPreset::AstrBot:
        return {SnippetFormat::AstrBotListen};
    case BotPreset::ZeroBot:
        return {SnippetFormat::ZeroBotListen, SnippetFormat::ZeroBotListenJson};
    case BotPreset::TrssYunzai:
        return {SnippetFormat::YunzaiListen};
    case BotPreset::NapCat:
    case BotPreset::Other:
        return {SnippetFormat::RequestLines, SnippetFormat::PythonServer};
    }
    Q_UNREACHABLE();
}

QList<SnippetFormat> apiFormats(BotPreset preset)
{
    switch (preset) {
    case BotPreset::NoneBot2:
        return {SnippetFormat::NoneBotApi};
    case BotPreset::Koishi:
        return {SnippetFormat::KoishiApi};
    case BotPreset::NapCat:
    case BotPreset::Other:
        return {SnippetFormat::Curl, SnippetFormat::AiocqhttpApi};
    default:
        return {};
    }
}

QList<SnippetFormat> postFormats(BotPreset preset)
{
    switch (preset) {
    case BotPreset::NoneBot2:
        return {SnippetFormat::NoneBotPost};
    case BotPreset::Koishi:
        return {SnippetFormat::KoishiPost};
    case BotPreset::NapCat:
    case BotPreset::Other:
        return {SnippetFormat::PostLines, SnippetFormat::PythonSignature,
                SnippetFormat::AiocqhttpPost};
    default:
        return {};
    }
}

//! Where the bots of \a preset wait for a reverse WebSocket service.
QString reverseUrl(BotPreset preset)
{
    switch (preset) {
    case BotPreset::NoneBot2:
        return QStringLiteral("ws://127.0.0.1:8080/onebot/v11/ws");
    case BotPreset::Koishi:
        return QStringLiteral("ws://127.0.0.1:5140/onebot");
    case BotPreset::AstrBot:
        return QStringLiteral("ws://127.0.0.1:6199/ws");
    case BotPreset::ZeroBot:
        return QStringLiteral("ws://127.0.0.1:6701");
    case BotPreset::TrssYunzai:
        return QStringLiteral("ws://127.0.0.1:2536/OneBotv11");
    case BotPreset::NapCat:
    case BotPreset::Other:
        return {};
    }
    Q_UNREACHABLE();
}

QString postUrl(BotPreset preset)
{
    if (preset == BotPreset::NoneBot2)
        return QStringLiteral("http://127.0.0.1:8080/onebot/v11/http");
    return preset == BotPreset::Koishi ? QStringLiteral("http://127.0.0.1:5140/onebot") : QString();
}

//! Which kinds a framework without formats does instead.
QString refusal(BotPreset preset, ServiceKind kind)
{
    if (preset == BotPreset::AstrBot)
        return BotTexts::tr("AstrBot waits for connections: choose reverse WebSocket.");
    if (preset == BotPreset::TrssYunzai)
        return BotTexts::tr("TRSS-Yunzai waits for connections: choose reverse WebSocket.");
    if (kind == ServiceKind::SseServer)
        return BotTexts::tr("%1 does not read a stream of events: choose forward or reverse "
                            "WebSocket.")
            .arg(botName(preset));
    return BotTexts::tr("%1 is connected by WebSocket: choose forward or reverse WebSocket.")
        .arg(botName(preset));
}

QString noneBotHint(ServiceKind kind)
{
    switch (kind) {
    case ServiceKind::WebSocketClient:
        return BotTexts::tr("Needs the OneBot adapter: nb adapter install nonebot-adapter-onebot, "
                            "and the driver: nb driver install fastapi. The path of the URL is "
                            "/onebot/v11/ws.");
    case ServiceKind::HttpServer:
        return BotTexts::tr("This is for actions only: events need a service of the type HTTP POST "
                            "as well.");
    case ServiceKind::HttpPost:
        return BotTexts::tr("This is for events only: actions need a service of the type HTTP API "
                            "as well. The path of the URL is /onebot/v11/http.");
    default:
        return BotTexts::tr("Needs the OneBot adapter: nb adapter install nonebot-adapter-onebot, "
                            "and the driver: nb driver install websockets.");
    }
}

QString koishiHint(ServiceKind kind)
{
    switch (kind) {
    case ServiceKind::WebSocketClient:
        return BotTexts::tr("Koishi takes only the account that selfId names, and does not look at "
                            "the token.");
    case ServiceKind::HttpServer:
    case ServiceKind::HttpPost:
        return BotTexts::tr("Koishi needs both, a service of the type HTTP API and one of the type "
                            "HTTP POST, in one entry of the adapter.");
    default:
        return BotTexts::tr("In this mode Koishi does not reconnect by itself: restart the adapter "
                            "after the service was off.");
    }
}

QString otherHint(ServiceKind kind)
{
    switch (kind) {
    case ServiceKind::SseServer:
        return BotTexts::tr("Actions are called at the same address, as with the HTTP API.");
    case ServiceKind::HttpPost:
        return BotTexts::tr("X-Signature is the HMAC-SHA1 of the body, byte for byte, with the "
                            "secret as the key. Without a secret it is not sent.");
    default:
        return {};
    }
}

} // namespace

QList<BotPreset> botPresets()
{
    return {BotPreset::NoneBot2, BotPreset::Koishi, BotPreset::ZeroBot, BotPreset::Other};
}

QList<BotPreset> allBotPresets()
{
    return {BotPreset::NoneBot2,   BotPreset::Koishi, BotPreset::AstrBot, BotPreset::ZeroBot,
            BotPreset::TrssYunzai, BotPreset::NapCat, BotPreset::Other};
}

QString botName(BotPreset preset)
{
    switch (preset) {
    case BotPreset::NoneBot2:
        return QStringLiteral("NoneBot2");
    case BotPreset::Koishi:
        return QStringLiteral("Koishi");
    case BotPreset::AstrBot:
        return QStringLiteral("AstrBot");
    case BotPreset::ZeroBot:
        return QStringLiteral("ZeroBot");
    case BotPreset::TrssYunzai:
        return QStringLiteral("TRSS-Yunzai");
    case BotPreset::NapCat:
        return QStringLiteral("NapCat");
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
    for (const BotPreset preset : allBotPresets()) {
        if (toString(preset) == text)
            return preset;
    }
    return BotPreset::NoneBot2;
}

BotDefaults botDefaults(BotPreset preset, ServiceKind kind)
{
    BotDefaults defaults;
    if (preset == BotPreset::TrssYunzai)
        defaults.lifecycle = LifecycleMode::ConnectDisable;
    switch (kind) {
    case ServiceKind::WebSocketServer:
        defaults.port = preset == BotPreset::NapCat ? NapCatPort : UsualPort;
        break;
    case ServiceKind::HttpServer:
    case ServiceKind::SseServer:
        defaults.port = UsualHttpPort;
        break;
    case ServiceKind::WebSocketClient:
        defaults.url = reverseUrl(preset);
        break;
    case ServiceKind::HttpPost:
        defaults.url = postUrl(preset);
        break;
    }
    return defaults;
}

QList<SnippetFormat> snippetFormats(BotPreset preset, ServiceKind kind)
{
    switch (kind) {
    case ServiceKind::WebSocketServer:
        return forwardFormats(preset);
    case ServiceKind::WebSocketClient:
        return reverseFormats(preset);
    case ServiceKind::HttpServer:
        return apiFormats(preset);
    case ServiceKind::SseServer:
        return preset == BotPreset::NapCat || preset == BotPreset::Other
            ? QList{SnippetFormat::CurlEvents, SnippetFormat::EventSource}
            : QList<SnippetFormat>();
    case ServiceKind::HttpPost:
        return postFormats(preset);
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
    case SnippetFormat::RequestLines:
    case SnippetFormat::PostLines:
        return BotTexts::tr("What the bot is sent");
    case SnippetFormat::PythonSignature:
        return BotTexts::tr("Check of the signature");
    case SnippetFormat::Python:
    case SnippetFormat::PythonServer:
        return QStringLiteral("Python");
    case SnippetFormat::AiocqhttpApi:
    case SnippetFormat::AiocqhttpPost:
        return QStringLiteral("aiocqhttp");
    case SnippetFormat::Wscat:
        return QStringLiteral("wscat");
    case SnippetFormat::Curl:
    case SnippetFormat::CurlEvents:
        return QStringLiteral("curl");
    case SnippetFormat::EventSource:
        return QStringLiteral("JavaScript");
    default:
        return fileOf(format);
    }
}

BotSnippet botSnippet(SnippetFormat format, const BotEndpoint &endpoint, TokenText token)
{
    SnippetValues values{.url = endpoint.url, .token = {}, .selfId = endpoint.selfId};
    values.masked = token == TokenText::Masked;
    if (!endpoint.token.isEmpty())
        values.token =
            values.masked ? QString(6, QChar(0x2022)) : QString::fromUtf8(endpoint.token.reveal());
    for (const auto write : {forwardSnippet, reverseSnippet, httpSnippet}) {
        if (const QString text = write(format, values); !text.isEmpty())
            return {fileOf(format), text};
    }
    return {};
}

BotSnippet botSnippet(BotPreset preset, const BotEndpoint &endpoint, TokenText token)
{
    return botSnippet(snippetFormats(preset).constFirst(), endpoint, token);
}

QString botHint(BotPreset preset, ServiceKind kind)
{
    if (snippetFormats(preset, kind).isEmpty())
        return refusal(preset, kind);
    switch (preset) {
    case BotPreset::NoneBot2:
        return noneBotHint(kind);
    case BotPreset::Koishi:
        return koishiHint(kind);
    case BotPreset::AstrBot:
        return BotTexts::tr("An entry of the list platform; the web panel of AstrBot has the same "
                            "fields under OneBot v11.");
    case BotPreset::TrssYunzai:
        return BotTexts::tr("Starts over at each lifecycle event: “connect and disable” suits it.");
    case BotPreset::ZeroBot:
        return {};
    case BotPreset::NapCat:
    case BotPreset::Other:
        return otherHint(kind);
    }
    Q_UNREACHABLE();
}

} // namespace Switchboard
