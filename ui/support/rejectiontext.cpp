// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/rejectiontext.h"

#include "ui/support/botsnippets.h"

#include <QStringList>

namespace Switchboard {

namespace {

BotPreset presetOf(const QString &client)
{
    const QString lower = client.toLower();
    if (lower.contains(QLatin1String("nonebot")))
        return BotPreset::NoneBot2;
    if (lower.contains(QLatin1String("koishi")))
        return BotPreset::Koishi;
    if (lower.contains(QLatin1String("zerobot")) || lower.contains(QLatin1String("gorilla")))
        return BotPreset::ZeroBot;
    return BotPreset::Other;
}

} // namespace

QString RejectionText::cause(RefusalCause cause)
{
    switch (cause) {
    case RefusalCause::MalformedRequest:
        return tr("Bad request");
    case RefusalCause::MethodNotAllowed:
        return tr("Not a GET request");
    case RefusalCause::HeadTooLarge:
        return tr("Request too large");
    case RefusalCause::HeadTooSlow:
        return tr("Sent nothing");
    case RefusalCause::HostNotAllowed:
        return tr("Unknown host name");
    case RefusalCause::OriginNotAllowed:
        return tr("Foreign web page");
    case RefusalCause::TokenMissing:
        return tr("No token");
    case RefusalCause::TokenWrong:
        return tr("Wrong token");
    case RefusalCause::UnknownPath:
        return tr("Unknown path");
    case RefusalCause::UpgradeRequired:
        return tr("Not a WebSocket");
    case RefusalCause::MalformedHandshake:
        return tr("Broken handshake");
    case RefusalCause::TooManyTokenFailures:
        return tr("Too many wrong tokens");
    case RefusalCause::Flapping:
        return tr("Reconnects too fast");
    case RefusalCause::Blocked:
        return tr("Blocked", "a refused client");
    case RefusalCause::TooManyConnections:
        return tr("Too many connections");
    case RefusalCause::TooManyHalfOpen:
        return tr("Too many open handshakes");
    }
    Q_UNREACHABLE();
}

QString RejectionText::tokenHint(const RejectedGroup &group, const QString &otherServiceName)
{
    switch (group.tokenHint) {
    case TokenHint::NotConcerned:
        return {};
    case TokenHint::None:
        return tr("none sent", "token");
    case TokenHint::Length:
        return tr("%n character(s)", nullptr, group.tokenLength);
    case TokenHint::OtherService:
        return tr("matches %1").arg(otherServiceName);
    }
    Q_UNREACHABLE();
}

QString RejectionText::tokenMend(const RejectedGroup &group, const RejectionPlace &place)
{
    if (group.cause == RefusalCause::TokenMissing)
        return tr("The bot sends no access token. Give it the token of %1.").arg(place.serviceName);
    if (group.tokenHint == TokenHint::OtherService && !place.otherName.isEmpty())
        return tr("The bot has the token of %1. Give it the token of %2, or let it connect to %3.")
            .arg(place.otherName, place.serviceName, place.otherUrl);
    const auto right = place.token.reveal().size();
    if (right > 0 && right != group.tokenLength)
        return tr("The bot's access token has %1 characters, that of %2 has %3: it was cut, or is "
                  "an old one. Give the bot the token of %2.")
            .arg(QString::number(group.tokenLength), place.serviceName, QString::number(right));
    return tr("The bot's access token is wrong. Give it the token of %1.").arg(place.serviceName);
}

QString RejectionText::mend(const RejectedGroup &group, const RejectionPlace &place)
{
    switch (group.cause) {
    case RefusalCause::MalformedRequest:
        return tr("This was no HTTP/1.1 request that can be read. Something else dials the port, "
                  "for example a browser with https:// or a port scanner.");
    case RefusalCause::MethodNotAllowed:
        return tr("The client sends an HTTP request such as POST. Set the bot to forward "
                  "WebSocket: %1")
            .arg(place.url);
    case RefusalCause::HeadTooLarge:
        return tr("The head of the request has more than 16 KiB or 64 fields. Take large cookies "
                  "or headers out of the client.");
    case RefusalCause::HeadTooSlow:
        return tr("The client connected and then sent no request. It does not speak WebSocket, "
                  "or its network loses packets.");
    case RefusalCause::HostNotAllowed:
        return tr("The client uses a host name that the service does not know. Let it use %1, or "
                  "add the name to policy.allowedHosts.")
            .arg(place.url);
    case RefusalCause::OriginNotAllowed:
        return tr("A web page tried to connect. If it is yours, add its origin to "
                  "policy.allowedOrigins.");
    case RefusalCause::TokenMissing:
    case RefusalCause::TokenWrong:
        return tokenMend(group, place);
    case RefusalCause::UnknownPath:
        return tr("The bot uses a path that does not exist. Use %1 for everything, %1/api for "
                  "actions only, %1/event for events only.")
            .arg(place.url);
    case RefusalCause::UpgradeRequired:
        return tr("The client speaks HTTP, not WebSocket 13. Set the bot to forward WebSocket: %1")
            .arg(place.url);
    case RefusalCause::MalformedHandshake:
        return tr("The WebSocket handshake is incomplete. If a proxy stands between, let it pass "
                  "the headers Upgrade and Connection.");
    case RefusalCause::TooManyTokenFailures:
        return tr("After too many wrong tokens the address has to wait a minute. Give the bot the "
                  "right token.");
    case RefusalCause::Flapping:
        return tr("The client connects and leaves again and again, and has to wait a minute. "
                  "Events shows why it leaves.");
    case RefusalCause::Blocked:
        return tr("You have blocked this client. If that is over, remove the block in Connection > "
                  "Blocks.");
    case RefusalCause::TooManyConnections:
        return tr("The service has as many connections as its limits allow. Raise "
                  "limits.maxConnections or limits.maxConnectionsPerAddress, or kick what is not "
                  "needed.");
    case RefusalCause::TooManyHalfOpen:
        return tr("Many connections were opened and sent nothing. If these are your bots, raise "
                  "limits.maxHalfOpen.");
    }
    Q_UNREACHABLE();
}

QString RejectionText::source(const RejectedGroup &group)
{
    return group.severalPeers || group.lastPeer.isEmpty() ? group.source : group.lastPeer;
}

bool RejectionText::concernsToken(const RejectedGroup &group)
{
    return group.cause == RefusalCause::TokenMissing || group.cause == RefusalCause::TokenWrong;
}

BotTokenLine RejectionText::tokenLine(const QString &client, const RejectionPlace &place)
{
    if (place.token.isEmpty())
        return {};
    const BotEndpoint endpoint{.url = place.url, .token = place.token, .selfId = place.selfId};
    const BotPreset preset = presetOf(client);
    const BotSnippet masked = botSnippet(preset, endpoint, TokenText::Masked);
    const BotSnippet plain = botSnippet(preset, endpoint, TokenText::Plain);
    const QStringList maskedLines = masked.text.split(QLatin1Char('\n'));
    const QStringList plainLines = plain.text.split(QLatin1Char('\n'));
    // The line of the token is the one that the mask changes.
    for (qsizetype i = 0; i < std::min(maskedLines.size(), plainLines.size()); ++i) {
        if (maskedLines[i] != plainLines[i])
            return {.fileName = masked.fileName,
                    .masked = maskedLines[i].trimmed(),
                    .plain = plainLines[i].trimmed()};
    }
    return {};
}

} // namespace Switchboard
