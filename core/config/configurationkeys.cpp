// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationkeys.h"

#include <array>

namespace Switchboard {

namespace {

constexpr qint64 MaxCount = 1'000'000;
constexpr qint64 MaxSeconds = 86'400;
constexpr qint64 MaxBytes = 1024LL * 1024 * 1024;
constexpr qint64 MaxQtJsonDepth = 1024;
constexpr qint64 MaxJsonValues = 50'000'000;

using Limits = ServiceLimits;
constexpr std::array LimitKeys{
    LimitKey{"maxConnections", &Limits::maxConnections, MaxCount},
    LimitKey{"maxConnectionsPerAddress", &Limits::maxConnectionsPerAddress, MaxCount},
    LimitKey{"maxConnectionsPerLoopbackAddress", &Limits::maxConnectionsPerLoopbackAddress,
             MaxCount},
    LimitKey{"maxHalfOpen", &Limits::maxHalfOpen, MaxCount},
    LimitKey{"maxHalfOpenPerAddress", &Limits::maxHalfOpenPerAddress, MaxCount},
    LimitKey{"acceptsPerSecond", &Limits::acceptsPerSecond, MaxCount},
    LimitKey{"acceptBurst", &Limits::acceptBurst, MaxCount},
    LimitKey{"handshakeSeconds", &Limits::handshakeSeconds, MaxSeconds},
    LimitKey{"maxMessageBytes", &Limits::maxMessageBytes, MaxBytes},
    LimitKey{"maxJsonDepth", &Limits::maxJsonDepth, MaxQtJsonDepth},
    LimitKey{"maxJsonValues", &Limits::maxJsonValues, MaxJsonValues},
    LimitKey{"controlFramesPerSecond", &Limits::controlFramesPerSecond, MaxCount},
    LimitKey{"sendQueueMarkBytes", &Limits::sendQueueMarkBytes, MaxBytes},
    LimitKey{"sendQueueCapBytes", &Limits::sendQueueCapBytes, MaxBytes},
    LimitKey{"sendQueueMarkSeconds", &Limits::sendQueueMarkSeconds, MaxSeconds},
    LimitKey{"messageSeconds", &Limits::messageSeconds, MaxSeconds},
    LimitKey{"pingSeconds", &Limits::pingSeconds, MaxSeconds},
    LimitKey{"silenceSeconds", &Limits::silenceSeconds, MaxSeconds},
    LimitKey{"actionsInFlight", &Limits::actionsInFlight, MaxCount},
    LimitKey{"actionsPerSecond", &Limits::actionsPerSecond, MaxCount},
    LimitKey{"actionBurst", &Limits::actionBurst, MaxCount},
    LimitKey{"actionSeconds", &Limits::actionSeconds, MaxSeconds},
    LimitKey{"tokenFailuresPerMinute", &Limits::tokenFailuresPerMinute, MaxCount},
    LimitKey{"tokenFailuresPerMinuteLoopback", &Limits::tokenFailuresPerMinuteLoopback, MaxCount},
    LimitKey{"flappingPerMinute", &Limits::flappingPerMinute, MaxCount},
    LimitKey{"flappingPerMinuteLoopback", &Limits::flappingPerMinuteLoopback, MaxCount},
    LimitKey{"connectSeconds", &Limits::connectSeconds, MaxSeconds},
    LimitKey{"reconnectCapSeconds", &Limits::reconnectCapSeconds, MaxSeconds},
    LimitKey{"refusedCapSeconds", &Limits::refusedCapSeconds, MaxSeconds},
    LimitKey{"keepAliveSeconds", &Limits::keepAliveSeconds, MaxSeconds},
    LimitKey{"postQueueEvents", &Limits::postQueueEvents, MaxCount},
    LimitKey{"resumeEvents", &Limits::resumeEvents, MaxCount},
    LimitKey{"resumeBytes", &Limits::resumeBytes, MaxBytes},
};

QStringList words(const QByteArray &list)
{
    return QString::fromLatin1(list).split(QLatin1Char(' '));
}

const char *const Identity = "id kind name enabled backend account ";
const char *const ServerPlace = "host port tls ";
const char *const Certificates = "proxy proxyUser proxyPassword caFile pin unverifiedUrls ";
const char *const Events =
    "messageFormat heartbeatInterval lifecycle reportSelfMessage tags limits filter";

QStringList serverKeys(const char *own)
{
    return words(Identity + QByteArray(ServerPlace) + own + Events + " policy");
}

QStringList clientKeys(const char *own)
{
    return words(Identity + QByteArray(own) + Certificates + Events);
}

} // namespace

qint64 LimitKey::value(const ServiceLimits &limits) const
{
    return std::visit([&](auto place) { return qint64(limits.*place); }, member);
}

void LimitKey::setValue(ServiceLimits &limits, qint64 value) const
{
    std::visit(
        [&](auto place) {
            using Number = std::remove_reference_t<decltype(limits.*place)>;
            limits.*place = Number(value);
        },
        member);
}

const QStringList &ConfigurationKeys::root()
{
    static const QStringList keys = words("version backends services");
    return keys;
}

const QStringList &ConfigurationKeys::backend()
{
    static const QStringList keys = words("id kind enabled media");
    return keys;
}

const QStringList &ConfigurationKeys::media()
{
    static const QStringList keys = words("http privateAddresses maxMegabytes timeoutSeconds");
    return keys;
}

const QStringList &ConfigurationKeys::service()
{
    static const QStringList keys = words(
        Identity + QByteArray("host port url apiUrl eventUrl universal tls token webSocket secret ")
        + "timeoutSeconds retries reconnectInterval " + Certificates + Events + " policy");
    return keys;
}

const QStringList &ConfigurationKeys::service(ServiceKind kind)
{
    static const QStringList webSocketServer = serverKeys("token ");
    static const QStringList httpServer = serverKeys("token webSocket ");
    static const QStringList webSocketClient =
        clientKeys("url apiUrl eventUrl universal token reconnectInterval ");
    static const QStringList httpPost = clientKeys("url secret timeoutSeconds retries ");
    switch (kind) {
    case ServiceKind::WebSocketServer:
        return webSocketServer;
    case ServiceKind::WebSocketClient:
        return webSocketClient;
    case ServiceKind::HttpServer:
    case ServiceKind::SseServer:
        return httpServer;
    case ServiceKind::HttpPost:
        return httpPost;
    }
    Q_UNREACHABLE();
}

const QStringList &ConfigurationKeys::tls()
{
    static const QStringList keys = words("certificateFile keyFile");
    return keys;
}

const QStringList &ConfigurationKeys::filter()
{
    static const QStringList keys = words("only except");
    return keys;
}

const QStringList &ConfigurationKeys::policy()
{
    static const QStringList keys = words("allowedHosts allowedOrigins");
    return keys;
}

std::span<const LimitKey> ConfigurationKeys::limits()
{
    return LimitKeys;
}

QStringList ConfigurationKeys::limitNames()
{
    QStringList names;
    for (const LimitKey &key : LimitKeys)
        names.append(QString::fromLatin1(key.name));
    return names;
}

const QList<ServiceKind> &serviceKinds()
{
    static const QList<ServiceKind> kinds{ServiceKind::WebSocketServer,
                                          ServiceKind::WebSocketClient, ServiceKind::HttpServer,
                                          ServiceKind::SseServer, ServiceKind::HttpPost};
    return kinds;
}

QStringList serviceKindWords()
{
    QStringList words;
    for (const ServiceKind kind : serviceKinds())
        words.append(toString(kind));
    return words;
}

QString toString(ServiceKind kind)
{
    switch (kind) {
    case ServiceKind::WebSocketServer:
        return QStringLiteral("websocket-server");
    case ServiceKind::WebSocketClient:
        return QStringLiteral("websocket-client");
    case ServiceKind::HttpServer:
        return QStringLiteral("http-server");
    case ServiceKind::SseServer:
        return QStringLiteral("sse-server");
    case ServiceKind::HttpPost:
        return QStringLiteral("http-post");
    }
    Q_UNREACHABLE();
}

QString toString(MessageFormat format)
{
    return format == MessageFormat::Array ? QStringLiteral("array") : QStringLiteral("string");
}

QString toString(LifecycleMode mode)
{
    switch (mode) {
    case LifecycleMode::Full:
        return QStringLiteral("full");
    case LifecycleMode::ConnectDisable:
        return QStringLiteral("connect-disable");
    case LifecycleMode::Standard:
        return QStringLiteral("standard");
    }
    Q_UNREACHABLE();
}

} // namespace Switchboard
