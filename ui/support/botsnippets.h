// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/secret.h"

#include <QList>
#include <QString>

namespace Switchboard {

//! Bot frameworks that we know how to point at a forward service.
enum class BotPreset {
    NoneBot2,
    Koishi,
    ZeroBot,
    Other, //!< any other: the address and the token by themselves
};

//! A way to write down what a bot needs.
enum class SnippetFormat {
    NoneBotEnv, //!< `.env`
    NoneBotPython, //!< `bot.py`
    KoishiYaml, //!< `koishi.yml`
    ZeroBotGo, //!< `main.go`
    ZeroBotJson, //!< `config.json` of ZeroBot-Plugin
    ZeroBotCommand, //!< its command line
    UrlAndHeader,
    Python, //!< a small client with aiohttp
    Wscat, //!< one command to try by hand
};

//! What a bot needs to know of a service.
struct BotEndpoint {
    QString url; //!< as the bot dials it, for example `ws://127.0.0.1:6700`
    Secret token; //!< may be empty
    qint64 selfId = 0; //!< the account; 0 = unknown
};

//! Whether a snippet holds the token or dots in its place.
enum class TokenText { Masked, Plain };

//! Lines for the bot's own configuration.
struct BotSnippet {
    QString fileName; //!< where they belong, for example `.env`; empty = nowhere in particular
    QString text; //!< ends with a line feed
};

[[nodiscard]] QList<BotPreset> botPresets();
//! The framework's own name; empty for BotPreset::Other, which is a matter of language.
[[nodiscard]] QString botName(BotPreset preset);
//! Stable in settings and object names: `nonebot2`, `koishi`, `zerobot`, `other`.
[[nodiscard]] QString toString(BotPreset preset);
//! The preset that toString() calls \a text; NoneBot2 when there is none.
[[nodiscard]] BotPreset botPreset(const QString &text);
//! The formats of \a preset, the usual one first.
[[nodiscard]] QList<SnippetFormat> snippetFormats(BotPreset preset);
//! The file or the language, for people: `.env`, `Python`.
[[nodiscard]] QString formatName(SnippetFormat format);
//! Pure. Whatever the token holds, the file's own reader gets back the same token.
[[nodiscard]] BotSnippet botSnippet(SnippetFormat format, const BotEndpoint &endpoint,
                                    TokenText token);
//! In the usual format of \a preset.
[[nodiscard]] BotSnippet botSnippet(BotPreset preset, const BotEndpoint &endpoint, TokenText token);
//! One sentence about the framework that spares people a search, in the program's language; may be
//! empty.
[[nodiscard]] QString botHint(BotPreset preset);

} // namespace Switchboard
