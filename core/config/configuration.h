// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/media/mediasettings.h"
#include "core/onebot/messageformat.h"
#include "core/onebot/sessionrole.h"
#include "core/support/secret.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace Switchboard {

//! The transport of a service; the words of the file are those of toString().
enum class ServiceKind {
    WebSocketServer, //!< forward WebSocket: bots connect to us
    WebSocketClient, //!< reverse WebSocket: we connect to a bot
    HttpServer, //!< HTTP API
    SseServer, //!< HTTP API and the stream of events at `/_events`
    HttpPost, //!< events go to a bot by HTTP POST
};

//! Which lifecycle events a WebSocket session gets besides `connect` (design section 6).
enum class LifecycleMode {
    Full, //!< `enable` after `connect`, `disable` before Close
    ConnectDisable, //!< no `enable`, for bots that start over at each lifecycle event
    Standard, //!< `connect` only
};

//! Numbers that keep one service from harming the rest. Keys in the file are the member names.
struct ServiceLimits {
    int maxConnections = 1024;
    int maxConnectionsPerAddress = 64;
    int maxConnectionsPerLoopbackAddress = 1024;
    int maxHalfOpen = 64; //!< sockets whose request head is still to come
    int maxHalfOpenPerAddress =
        8; //!< the oldest idle one gives way; loopback counts only maxHalfOpen
    int acceptsPerSecond = 200; //!< more wait in the listen backlog
    int acceptBurst = 1024;
    int handshakeSeconds = 5;
    qint64 maxMessageBytes = 50LL * 1024 * 1024;
    int maxJsonDepth = 512;
    int maxJsonValues = 500'000;
    int controlFramesPerSecond = 50;
    qint64 sendQueueMarkBytes = 1LL * 1024 * 1024;
    qint64 sendQueueCapBytes = 16LL * 1024 * 1024;
    int sendQueueMarkSeconds = 30; //!< above the mark for so long: closed with 4008
    int messageSeconds = 30; //!< one message in; plus 1 s per 256 KiB
    int pingSeconds = 20;
    int silenceSeconds = 60; //!< nothing received for so long: gone
    int actionsInFlight = 64;
    int actionsPerSecond = 50;
    int actionBurst = 200;
    int actionSeconds = 30; //!< time-out of one action
    int tokenFailuresPerMinute = 5; //!< per address; then 429
    int tokenFailuresPerMinuteLoopback = 100;
    int flappingPerMinute =
        30; //!< connects per address and token that did not stay; then 429 for 60 s
    int flappingPerMinuteLoopback = 1200;
    int connectSeconds = 10; //!< of a connection we open, from DNS to the end of the handshake
    int reconnectCapSeconds = 30; //!< the longest pause of the back-off
    int refusedCapSeconds = 300; //!< the longest pause after 401, 403 and 404
    int keepAliveSeconds = 60; //!< an HTTP connection without a request is closed
    int postQueueEvents = 1000; //!< events that wait for an HTTP POST; the oldest give way
    int resumeEvents = 1000; //!< events an SSE client can catch up on
    qint64 resumeBytes = 8LL * 1024 * 1024; //!< of these events together

    friend bool operator==(const ServiceLimits &, const ServiceLimits &) = default;
};

//! Which events a service forwards. An entry is a kind (`message.group`) or its front part
//! (`notice`).
struct EventFilter {
    QStringList only; //!< empty = all
    QStringList except;

    //! Whether an event of \a kind is forwarded. Lifecycle events are never filtered.
    [[nodiscard]] bool accepts(const QString &kind) const;
    friend bool operator==(const EventFilter &, const EventFilter &) = default;
};

//! Which browsers and names may reach a service, besides IP addresses and localhost. `*` = any.
struct AccessSettings {
    QStringList allowedHosts;
    //! cq-websocket sends the default entry literally; no browser can.
    QStringList allowedOrigins = {QStringLiteral("[object Object]")};

    friend bool operator==(const AccessSettings &, const AccessSettings &) = default;
};

//! The certificate a server of ours shows; both empty = no TLS.
struct TlsSettings {
    QString certificateFile; //!< PEM, the chain after the certificate
    QString keyFile; //!< PEM, RSA or EC, not encrypted

    [[nodiscard]] bool isOn() const { return !certificateFile.isEmpty() || !keyFile.isEmpty(); }
    friend bool operator==(const TlsSettings &, const TlsSettings &) = default;
};

//! Where a service connects to, and how it makes sure of the other side.
struct RemoteSettings {
    QString url; //!< ws, wss; http, https for HTTP POST
    QString apiUrl; //!< of the API connection when not universal; empty = url
    QString eventUrl; //!< of the Event connection when not universal; empty = url
    bool universal = true; //!< one connection for actions and events
    int reconnectInterval = 0; //!< fixed pause in ms, as the standard has it; 0 = back-off
    QString proxy; //!< `http://host:port` or `socks5://host:port`; empty = none
    QString proxyUser;
    Secret proxyPassword;
    QString caFile; //!< PEM; empty = the authorities of the system
    QString pin; //!< `sha256/BASE64` of the certificate; decides alone when set
    QStringList unverifiedUrls; //!< of the URLs above: their certificate is not checked

    static constexpr int MinReconnectMs = 250;

    //! The URLs that connections are made to, by the role; a role without URL is left out.
    [[nodiscard]] QList<std::pair<SessionRole, QString>> targets() const;
    [[nodiscard]] bool verifies(const QString &target) const
    {
        return !unverifiedUrls.contains(target);
    }
    friend bool operator==(const RemoteSettings &, const RemoteSettings &) = default;
};

//! How events are posted.
struct PostSettings {
    Secret secret; //!< key of the signature; empty = none
    int timeoutSeconds = 30; //!< of one request; 0 = unlimited
    int retries = 0; //!< after network errors and 5xx; the standard has none

    static constexpr int MaxRetries = 100;
    friend bool operator==(const PostSettings &, const PostSettings &) = default;
};

//! One entry of `services`. What a kind has no use for keeps its default.
struct ServiceSettings {
    ServiceKind kind = ServiceKind::WebSocketServer;
    QString id; //!< 1-40 of [A-Za-z0-9._-], unique
    QString name; //!< 1-40 characters, unique
    bool enabled = true;
    QString backend; //!< id of a backend
    qint64 account = 0; //!< the account it speaks for; 0 = the first of the backend
    QString host = QStringLiteral("127.0.0.1"); //!< IP address, `localhost`
    quint16 port = 6700; //!< 0 = any free port (tests)
    Secret token;
    MessageFormat messageFormat = MessageFormat::Array;
    int heartbeatInterval = 15000; //!< milliseconds; 0 = none, else >= 1000
    LifecycleMode lifecycle = LifecycleMode::Full;
    bool reportSelfMessage = false;
    TlsSettings tls; //!< of servers
    bool webSocket = false; //!< HTTP API: bots may upgrade to WebSocket on the same port
    RemoteSettings remote; //!< of the kinds that connect to somebody
    PostSettings post;
    QStringList tags; //!< the operator's own words; at most MaxTags of MaxTagLength characters
    ServiceLimits limits;
    EventFilter filter;
    AccessSettings policy;

    static constexpr int MaxNameLength = 40; //!< characters of name and id
    static constexpr int MaxTokenLength = 1024;
    static constexpr int MinHeartbeatMs = 1000;
    static constexpr int MaxTags = 8;
    static constexpr int MaxTagLength = 24;

    //! Whether it has a host and a port that others connect to.
    [[nodiscard]] bool listens() const;
    //! Whether the host can be reached from this machine only.
    [[nodiscard]] bool isLoopback() const;
    //! Whether others could reach it without a token; such a service does not start.
    [[nodiscard]] bool isOpenToTheNetwork() const
    {
        return listens() && token.isEmpty() && !isLoopback();
    }
    friend bool operator==(const ServiceSettings &, const ServiceSettings &) = default;
};

//! One entry of `backends`. Only the kind `simulator` exists so far.
struct BackendSettings {
    QString id;
    bool enabled = true;
    MediaSettings media; //!< what the simulator may fetch for messages and files

    friend bool operator==(const BackendSettings &, const BackendSettings &) = default;
};

//! The whole file `switchboard.json`, checked.
struct Configuration {
    QList<BackendSettings> backends;
    QList<ServiceSettings> services;
    //! The file as it was read, so that keys we do not know survive a rewrite.
    QJsonObject document;

    //! The configuration of a first start: the simulator and one service on 127.0.0.1:6700 with a
    //! new token.
    static Configuration firstStart();

    [[nodiscard]] const ServiceSettings *service(const QString &id) const;
};

} // namespace Switchboard
