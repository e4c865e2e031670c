// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"

#include <QList>
#include <QString>

namespace Switchboard {

//! Bot frameworks that we know how to point at a service, or a service at them.
enum class BotPreset {
    NoneBot2,
    Koishi,
    AstrBot,
    ZeroBot,
    TrssYunzai,
    NapCat, //!< bots that are made for NapCat: its usual ports
    Other, //!< any other: the address and the token by themselves
};

//! A way to write down what a bot needs.
enum class SnippetFormat {
    // The bot dials a forward WebSocket service.
    NoneBotEnv, //!< `.env`
    NoneBotPython, //!< `bot.py`
    KoishiYaml, //!< `koishi.yml`
    ZeroBotGo, //!< `main.go`
    ZeroBotJson, //!< `config.json` of ZeroBot-Plugin
    ZeroBotCommand, //!< its command line
    UrlAndHeader,
    Python, //!< a small client with aiohttp
    Wscat, //!< one command to try by hand
    // A reverse WebSocket service dials the bot.
    NoneBotListen, //!< `.env`
    KoishiListen, //!< `koishi.yml`
    AstrBotListen, //!< an entry of `platform` in `cmd_config.json`
    ZeroBotListen, //!< `main.go`
    ZeroBotListenJson, //!< `config.json` of ZeroBot-Plugin
    YunzaiListen, //!< `server.yaml`
    RequestLines, //!< what we ask the bot
    PythonServer, //!< a small server with aiohttp
    // The bot calls actions by HTTP.
    NoneBotApi, //!< `.env`
    KoishiApi, //!< `koishi.yml`
    AiocqhttpApi, //!< Python
    Curl,
    // The bot reads the stream of events.
    CurlEvents,
    EventSource, //!< JavaScript
    // Events go to the bot by HTTP POST.
    NoneBotPost, //!< `.env`
    KoishiPost, //!< `koishi.yml`
    AiocqhttpPost, //!< Python
    PythonSignature, //!< how a bot makes sure of the sender
    PostLines, //!< what we send
};

//! What a bot needs to know of a service.
struct BotEndpoint {
    QString url; //!< as the bot dials it, for example `ws://127.0.0.1:6700`, or as we dial the bot
    Secret token; //!< of HTTP POST the secret; may be empty
    qint64 selfId = 0; //!< the account; 0 = unknown
};

//! Whether a snippet holds the token or dots in its place.
enum class TokenText { Masked, Plain };

//! Lines for the bot's own configuration.
struct BotSnippet {
    QString fileName; //!< where they belong, for example `.env`; empty = nowhere in particular
    QString text; //!< ends with a line feed
};

//! What suits a framework.
struct BotDefaults {
    QString url; //!< where it usually listens; empty = nobody knows, or it listens to nobody
    quint16 port = 0; //!< where it usually finds us; 0 = it does not look for us
    LifecycleMode lifecycle = LifecycleMode::Full;
};

//! The frameworks whose bots can connect to us, for a first service.
[[nodiscard]] QList<BotPreset> botPresets();
//! Every framework.
[[nodiscard]] QList<BotPreset> allBotPresets();
//! The framework's own name; empty for BotPreset::Other, which is a matter of language.
[[nodiscard]] QString botName(BotPreset preset);
//! Stable in settings and object names: `nonebot2`, `koishi`, `zerobot`, `other`.
[[nodiscard]] QString toString(BotPreset preset);
//! The preset that toString() calls \a text; NoneBot2 when there is none.
[[nodiscard]] BotPreset botPreset(const QString &text);
//! What suits \a preset for a service of \a kind.
[[nodiscard]] BotDefaults botDefaults(BotPreset preset, ServiceKind kind);
//! The formats of \a preset for a service of \a kind, the usual one first; none when the framework
//! cannot do it.
[[nodiscard]] QList<SnippetFormat> snippetFormats(BotPreset preset,
                                                  ServiceKind kind = ServiceKind::WebSocketServer);
//! The file or the language, for people: `.env`, `Python`.
[[nodiscard]] QString formatName(SnippetFormat format);
//! Pure. Whatever the token holds, the file's own reader gets back the same token.
[[nodiscard]] BotSnippet botSnippet(SnippetFormat format, const BotEndpoint &endpoint,
                                    TokenText token);
//! In the usual format of \a preset for a forward WebSocket service, one of botPresets().
[[nodiscard]] BotSnippet botSnippet(BotPreset preset, const BotEndpoint &endpoint, TokenText token);
//! One sentence about the framework and \a kind that spares people a search, in the program's
//! language: what it needs besides, or why there are no formats. May be empty.
[[nodiscard]] QString botHint(BotPreset preset, ServiceKind kind = ServiceKind::WebSocketServer);

} // namespace Switchboard
