// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"

#include <QList>
#include <QString>

namespace Switchboard {

//! What the bot at the other end is made with.
enum class BotFramework { NoneBot2, Koishi, ZeroBot, Custom };

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

[[nodiscard]] QList<BotFramework> botFrameworks();
//! `nonebot2`, `koishi`, `zerobot`, `custom`: for settings, stable.
[[nodiscard]] QString toString(BotFramework framework);
//! The framework called \a text; NoneBot2 when there is none.
[[nodiscard]] BotFramework botFramework(const QString &text);
//! The name for people.
[[nodiscard]] QString frameworkName(BotFramework framework);

//! The formats of \a framework, the usual one first.
[[nodiscard]] QList<SnippetFormat> snippetFormats(BotFramework framework);
//! The file or the language, for people: `.env`, `Python`.
[[nodiscard]] QString formatName(SnippetFormat format);

//! What the operator should know about \a framework; may be empty. In the user's language.
[[nodiscard]] QString frameworkAdvice(BotFramework framework);

//! What \a framework would not get along with in \a settings.
struct FrameworkMismatch {
    QString text; //!< in the user's language; empty = all is well
    int heartbeatInterval = 0; //!< milliseconds that mend it
};
[[nodiscard]] FrameworkMismatch frameworkMismatch(BotFramework framework,
                                                  const ServiceSettings &settings);

//! What goes into a snippet.
struct SnippetValues {
    QString url; //!< `ws://127.0.0.1:6700`
    QString token; //!< as it is shown: the real one or dots; empty = none is needed
    qint64 selfId = 0; //!< the account; 0 = unknown
};

//! The lines that \a format needs, quoted as its language wants it.
[[nodiscard]] QString snippetText(SnippetFormat format, const SnippetValues &values);

} // namespace Switchboard
