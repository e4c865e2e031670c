// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/botframework.h"

#include <QCoreApplication>

namespace Switchboard {
namespace {

class FrameworkTexts
{
    Q_DECLARE_TR_FUNCTIONS(FrameworkTexts)
};

//! From so long on NoneBot2's aiohttp driver takes a quiet connection for dead.
constexpr int NoneBotPatienceMs = 30'000;

} // namespace

QList<BotFramework> botFrameworks()
{
    return {BotFramework::NoneBot2, BotFramework::Koishi, BotFramework::ZeroBot,
            BotFramework::Custom};
}

QString toString(BotFramework framework)
{
    switch (framework) {
    case BotFramework::NoneBot2:
        return QStringLiteral("nonebot2");
    case BotFramework::Koishi:
        return QStringLiteral("koishi");
    case BotFramework::ZeroBot:
        return QStringLiteral("zerobot");
    case BotFramework::Custom:
        return QStringLiteral("custom");
    }
    Q_UNREACHABLE();
}

BotFramework botFramework(const QString &text)
{
    for (const BotFramework framework : botFrameworks()) {
        if (toString(framework) == text)
            return framework;
    }
    return BotFramework::NoneBot2;
}

QString frameworkName(BotFramework framework)
{
    switch (framework) {
    case BotFramework::NoneBot2:
        return QStringLiteral("NoneBot2");
    case BotFramework::Koishi:
        return QStringLiteral("Koishi");
    case BotFramework::ZeroBot:
        return QStringLiteral("ZeroBot");
    case BotFramework::Custom:
        return FrameworkTexts::tr("Something else");
    }
    Q_UNREACHABLE();
}

QList<SnippetFormat> snippetFormats(BotFramework framework)
{
    switch (framework) {
    case BotFramework::NoneBot2:
        return {SnippetFormat::NoneBotEnv, SnippetFormat::NoneBotPython};
    case BotFramework::Koishi:
        return {SnippetFormat::KoishiYaml};
    case BotFramework::ZeroBot:
        return {SnippetFormat::ZeroBotGo, SnippetFormat::ZeroBotJson,
                SnippetFormat::ZeroBotCommand};
    case BotFramework::Custom:
        return {SnippetFormat::UrlAndHeader, SnippetFormat::Python, SnippetFormat::Wscat};
    }
    Q_UNREACHABLE();
}

QString formatName(SnippetFormat format)
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
    case SnippetFormat::ZeroBotCommand:
        return FrameworkTexts::tr("Command line");
    case SnippetFormat::UrlAndHeader:
        return FrameworkTexts::tr("URL and header");
    case SnippetFormat::Python:
        return QStringLiteral("Python");
    case SnippetFormat::Wscat:
        return QStringLiteral("wscat");
    }
    Q_UNREACHABLE();
}

QString frameworkAdvice(BotFramework framework)
{
    switch (framework) {
    case BotFramework::NoneBot2:
        return FrameworkTexts::tr("NoneBot2 needs a driver that can connect, such as "
                                  "~websockets or ~aiohttp.");
    case BotFramework::Koishi:
        return FrameworkTexts::tr("Koishi does not come back by itself after the connection has "
                                  "ended: then restart its adapter.");
    case BotFramework::ZeroBot:
        return {};
    case BotFramework::Custom:
        return FrameworkTexts::tr("The token may also come as ?access_token= in the URL.");
    }
    Q_UNREACHABLE();
}

FrameworkMismatch frameworkMismatch(BotFramework framework, const ServiceSettings &settings)
{
    const bool quiet =
        settings.heartbeatInterval == 0 || settings.heartbeatInterval >= NoneBotPatienceMs;
    if (framework != BotFramework::NoneBot2 || !quiet)
        return {};
    return {.text = FrameworkTexts::tr("NoneBot2 on aiohttp drops a connection that is quiet for "
                                       "30 s."),
            .heartbeatInterval = ServiceSettings().heartbeatInterval};
}

} // namespace Switchboard
