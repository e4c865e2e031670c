// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/servicekinds.h"

#include "core/config/serviceids.h"

#include <QCoreApplication>

namespace Switchboard {
namespace {

class KindTexts
{
    Q_DECLARE_TR_FUNCTIONS(KindTexts)
};

QString usualName(ServiceKind kind)
{
    switch (kind) {
    case ServiceKind::WebSocketServer:
        return QStringLiteral("ws-main");
    case ServiceKind::WebSocketClient:
        return QStringLiteral("ws-reverse");
    case ServiceKind::HttpServer:
        return QStringLiteral("http-api");
    case ServiceKind::SseServer:
        return QStringLiteral("http-sse");
    case ServiceKind::HttpPost:
        return QStringLiteral("http-post");
    }
    Q_UNREACHABLE();
}

} // namespace

QString kindText(ServiceKind kind)
{
    switch (kind) {
    case ServiceKind::WebSocketServer:
        return KindTexts::tr("Forward WebSocket - bots connect to me");
    case ServiceKind::WebSocketClient:
        return KindTexts::tr("Reverse WebSocket - I connect to the bot");
    case ServiceKind::HttpServer:
        return KindTexts::tr("HTTP API");
    case ServiceKind::SseServer:
        return KindTexts::tr("HTTP API with event stream (SSE)");
    case ServiceKind::HttpPost:
        return KindTexts::tr("HTTP POST - events go to the bot");
    }
    Q_UNREACHABLE();
}

bool hasWebSockets(const ServiceSettings &settings)
{
    switch (settings.kind) {
    case ServiceKind::WebSocketServer:
    case ServiceKind::WebSocketClient:
        return true;
    case ServiceKind::HttpServer:
    case ServiceKind::SseServer:
        return settings.webSocket;
    case ServiceKind::HttpPost:
        return false;
    }
    Q_UNREACHABLE();
}

bool hasEvents(const ServiceSettings &settings)
{
    return settings.kind != ServiceKind::HttpServer || settings.webSocket;
}

ServiceSettings suggestedService(ServiceKind kind, BotPreset preset,
                                 const Configuration &configuration)
{
    const BotDefaults defaults = botDefaults(preset, kind);
    ServiceSettings settings;
    settings.kind = kind;
    settings.name = makeServiceName(usualName(kind), configuration);
    settings.lifecycle = defaults.lifecycle;
    if (settings.listens())
        settings.port = makeServicePort(defaults.port, configuration);
    settings.remote.url = defaults.url;
    if (!configuration.backends.isEmpty())
        settings.backend = configuration.backends.constFirst().id;
    return settings;
}

} // namespace Switchboard
