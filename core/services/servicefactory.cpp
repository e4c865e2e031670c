// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/servicefactory.h"

#include "core/services/httppostservice.h"
#include "core/services/httpserverservice.h"
#include "core/services/websocketclientservice.h"
#include "core/services/websocketserverservice.h"

namespace Switchboard {

std::unique_ptr<Service> makeService(const ServiceSettings &settings, BackendRoute &route,
                                     SessionRegistry &registry, const Clock &clock)
{
    switch (settings.kind) {
    case ServiceKind::WebSocketServer:
        return std::make_unique<WebSocketServerService>(settings, route, registry, clock);
    case ServiceKind::WebSocketClient:
        return std::make_unique<WebSocketClientService>(settings, route, registry, clock);
    case ServiceKind::HttpServer:
    case ServiceKind::SseServer:
        return std::make_unique<HttpServerService>(settings, route, registry, clock);
    case ServiceKind::HttpPost:
        return std::make_unique<HttpPostService>(settings, route, registry, clock);
    }
    Q_UNREACHABLE();
}

} // namespace Switchboard
