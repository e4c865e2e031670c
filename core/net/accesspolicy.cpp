// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/accesspolicy.h"

#include "core/net/requesttarget.h"

#include <QHostAddress>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int WebSocketKeyBytes = 16;

int statusOf(RefusalCause cause)
{
    switch (cause) {
    case RefusalCause::MalformedRequest:
    case RefusalCause::HeadTooLarge:
    case RefusalCause::HeadTooSlow:
    case RefusalCause::MalformedHandshake:
        return 400;
    case RefusalCause::TokenMissing:
        return 401;
    case RefusalCause::OriginNotAllowed:
    case RefusalCause::TokenWrong:
    case RefusalCause::Blocked:
        return 403;
    case RefusalCause::UnknownPath:
        return 404;
    case RefusalCause::MethodNotAllowed:
        return 405;
    case RefusalCause::HostNotAllowed:
        return 421;
    case RefusalCause::UpgradeRequired:
        return 426;
    case RefusalCause::TooManyTokenFailures:
    case RefusalCause::Flapping:
        return 429;
    case RefusalCause::TooManyConnections:
    case RefusalCause::TooManyHalfOpen:
        return 503;
    }
    Q_UNREACHABLE();
}

std::optional<Refusal> checkRequest(const RequestHead &head, const RequestTarget &target)
{
    if (head.minorVersion < 1)
        return makeRefusal(RefusalCause::MalformedRequest, QStringLiteral("HTTP/1.1 is needed."));
    if (head.method != "GET") {
        if (head.listContains("Upgrade", "websocket"))
            return makeRefusal(RefusalCause::MalformedRequest,
                               QStringLiteral("A WebSocket handshake is a GET request."));
        Refusal refusal = makeRefusal(RefusalCause::MethodNotAllowed,
                                      QStringLiteral("This port speaks WebSocket: use GET."));
        refusal.headers.emplaceBack("Allow", "GET");
        return refusal;
    }
    if (!target.isValid())
        return makeRefusal(RefusalCause::MalformedRequest,
                           QStringLiteral("The request target must start with a slash."));
    if (head.count("Host") != 1)
        return makeRefusal(RefusalCause::MalformedRequest,
                           QStringLiteral("Exactly one Host field is needed."));
    return std::nullopt;
}

std::optional<Refusal> checkHost(const QByteArray &host, const AccessRules &rules)
{
    if (rules.settings.allowedHosts.contains(QStringLiteral("*")))
        return std::nullopt;
    const HostField field = parseHostField(host);
    const bool knownName = !QHostAddress(field.name).isNull()
        || field.name.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0
        || rules.settings.allowedHosts.contains(field.name, Qt::CaseInsensitive);
    if (knownName && field.port == rules.port)
        return std::nullopt;
    return makeRefusal(
        RefusalCause::HostNotAllowed,
        QStringLiteral("This service answers to an IP address or localhost with port %1; "
                       "add other names to policy.allowedHosts.")
            .arg(rules.port));
}

std::optional<Refusal> checkOrigin(const RequestHead &head, const AccessRules &rules)
{
    const std::optional<QByteArray> origin = head.value("Origin");
    if (!origin || rules.settings.allowedOrigins.contains(QStringLiteral("*")))
        return std::nullopt;
    const QByteArray host = head.value("Host").value_or(QByteArray()).toLower();
    const QByteArray given = origin->toLower();
    if (given == "http://" + host || given == "https://" + host)
        return std::nullopt;
    if (rules.settings.allowedOrigins.contains(QString::fromUtf8(*origin), Qt::CaseInsensitive))
        return std::nullopt;
    return makeRefusal(RefusalCause::OriginNotAllowed,
                       QStringLiteral("Web pages of this origin may not connect; "
                                      "add it to policy.allowedOrigins."));
}

std::optional<Refusal> checkToken(const RequestHead &head, const Secret &token)
{
    if (token.isEmpty())
        return std::nullopt;
    const std::optional<QByteArray> offered = offeredToken(head);
    if (offered && token.matches(*offered))
        return std::nullopt;
    Refusal refusal = offered
        ? makeRefusal(RefusalCause::TokenWrong, QStringLiteral("The access token is wrong."))
        : makeRefusal(RefusalCause::TokenMissing,
                      QStringLiteral("An access token is needed: Authorization: Bearer TOKEN."));
    if (!offered)
        refusal.headers.emplaceBack("WWW-Authenticate", "Bearer");
    refusal.countsAsTokenFailure = true;
    return refusal;
}

std::optional<SessionRole> roleOf(const QByteArray &path)
{
    if (path == "/")
        return SessionRole::Universal;
    if (path == "/api" || path == "/api/")
        return SessionRole::Api;
    if (path == "/event" || path == "/event/")
        return SessionRole::Event;
    return std::nullopt;
}

bool isWebSocketKey(const QByteArray &key)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(key, QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() == WebSocketKeyBytes;
}

bool hasBody(const RequestHead &head)
{
    return head.count("Transfer-Encoding") > 0
        || head.value("Content-Length").value_or(QByteArrayLiteral("0")) != "0";
}

std::optional<Refusal> checkUpgrade(const RequestHead &head)
{
    if (!head.listContains("Upgrade", "websocket")) {
        Refusal refusal = makeRefusal(RefusalCause::UpgradeRequired,
                                      QStringLiteral("This port speaks WebSocket only."));
        refusal.headers.emplaceBack("Upgrade", "websocket");
        refusal.headers.emplaceBack("Connection", "Upgrade");
        return refusal;
    }
    const std::optional<QByteArray> version = head.value("Sec-WebSocket-Version");
    if (version && *version != "13") {
        Refusal refusal = makeRefusal(RefusalCause::UpgradeRequired,
                                      QStringLiteral("Only WebSocket version 13 is spoken here."));
        refusal.headers.emplaceBack("Sec-WebSocket-Version", "13");
        return refusal;
    }
    if (!version || head.count("Sec-WebSocket-Key") != 1
        || !isWebSocketKey(head.value("Sec-WebSocket-Key").value_or(QByteArray()))
        || !head.listContains("Connection", "Upgrade"))
        return makeRefusal(
            RefusalCause::MalformedHandshake,
            QStringLiteral("Connection, Sec-WebSocket-Version or Sec-WebSocket-Key is "
                           "missing or malformed (RFC 6455 section 4.2.1)."));
    if (hasBody(head)) // its bytes would be taken for frames
        return makeRefusal(RefusalCause::MalformedHandshake,
                           QStringLiteral("A WebSocket handshake has no body."));
    return std::nullopt;
}

} // namespace

std::optional<QByteArray> offeredToken(const RequestHead &head)
{
    const QByteArray header = head.value("Authorization").value_or(QByteArray());
    if (header.isEmpty()) {
        const std::optional<QByteArray> query =
            RequestTarget::parse(head.target).queryValue("access_token");
        return query && !query->isEmpty() ? query : std::nullopt;
    }
    const qsizetype blank = header.indexOf(' ');
    if (blank < 0)
        return std::nullopt;
    const QByteArray scheme = header.left(blank).toLower();
    const QByteArray token = header.mid(blank).trimmed();
    if ((scheme != "bearer" && scheme != "token") || token.isEmpty())
        return std::nullopt;
    return token;
}

Refusal makeRefusal(RefusalCause cause, const QString &explanation)
{
    Refusal refusal;
    refusal.status = statusOf(cause);
    refusal.cause = cause;
    refusal.explanation = explanation;
    return refusal;
}

Refusal blockedRefusal(const BlockRule &rule, qint64 nowWallMs)
{
    const QString subject = rule.scope == BlockScope::Address ? QStringLiteral("this address")
        : rule.scope == BlockScope::Token                     ? QStringLiteral("this access token")
                                                              : QStringLiteral("this bot ID");
    Refusal refusal = makeRefusal(
        RefusalCause::Blocked,
        QStringLiteral("The operator has blocked %1%2.")
            .arg(subject, rule.expiresMs == 0 ? QString() : QStringLiteral(" for a while")));
    if (rule.expiresMs != 0) {
        const qint64 seconds = (rule.expiresMs - nowWallMs) / 1000 + 1;
        refusal.headers.emplaceBack("Retry-After",
                                    QByteArray::number(std::max<qint64>(1, seconds)));
    }
    return refusal;
}

namespace {

//! What every client must get right, whatever it wants.
std::optional<Refusal> checkCaller(const RequestHead &head, const AccessRules &rules)
{
    if (auto refusal = checkHost(head.value("Host").value_or(QByteArray()), rules))
        return refusal;
    if (auto refusal = checkOrigin(head, rules))
        return refusal;
    return checkToken(head, rules.token);
}

Admission admission(const RequestHead &head, SessionRole role)
{
    const QByteArray userAgent = head.value("User-Agent").value_or(QByteArray());
    return {.role = role, .userAgent = QString::fromUtf8(userAgent)};
}

} // namespace

AccessDecision decideAccess(const RequestHead &head, const AccessRules &rules)
{
    const RequestTarget target = RequestTarget::parse(head.target);
    if (auto refusal = checkRequest(head, target))
        return *refusal;
    if (auto refusal = checkCaller(head, rules))
        return *refusal;
    const std::optional<SessionRole> role = roleOf(target.path());
    if (!role)
        return makeRefusal(RefusalCause::UnknownPath,
                           QStringLiteral("Use the path /, /api or /event."));
    if (auto refusal = checkUpgrade(head))
        return *refusal;
    return admission(head, *role);
}

AccessDecision decideRequestAccess(const RequestHead &head, const AccessRules &rules)
{
    if (head.count("Host") != 1)
        return makeRefusal(RefusalCause::MalformedRequest,
                           QStringLiteral("Exactly one Host field is needed."));
    if (auto refusal = checkCaller(head, rules))
        return *refusal;
    return admission(head, SessionRole::Api);
}

QString toString(RefusalCause cause)
{
    switch (cause) {
    case RefusalCause::MalformedRequest:
        return QStringLiteral("malformed-request");
    case RefusalCause::MethodNotAllowed:
        return QStringLiteral("method-not-allowed");
    case RefusalCause::HeadTooLarge:
        return QStringLiteral("head-too-large");
    case RefusalCause::HeadTooSlow:
        return QStringLiteral("head-too-slow");
    case RefusalCause::HostNotAllowed:
        return QStringLiteral("host-not-allowed");
    case RefusalCause::OriginNotAllowed:
        return QStringLiteral("origin-not-allowed");
    case RefusalCause::TokenMissing:
        return QStringLiteral("token-missing");
    case RefusalCause::TokenWrong:
        return QStringLiteral("token-wrong");
    case RefusalCause::UnknownPath:
        return QStringLiteral("unknown-path");
    case RefusalCause::UpgradeRequired:
        return QStringLiteral("upgrade-required");
    case RefusalCause::MalformedHandshake:
        return QStringLiteral("malformed-handshake");
    case RefusalCause::TooManyTokenFailures:
        return QStringLiteral("too-many-token-failures");
    case RefusalCause::Flapping:
        return QStringLiteral("flapping");
    case RefusalCause::Blocked:
        return QStringLiteral("blocked");
    case RefusalCause::TooManyConnections:
        return QStringLiteral("too-many-connections");
    case RefusalCause::TooManyHalfOpen:
        return QStringLiteral("too-many-half-open");
    }
    Q_UNREACHABLE();
}

} // namespace Switchboard
