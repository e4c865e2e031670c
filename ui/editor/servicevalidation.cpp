// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/servicevalidation.h"

#include "core/config/remotereader.h"
#include "core/net/bindfailure.h"
#include "core/remote/remotetarget.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace Switchboard {
namespace {

class ValidationTexts
{
    Q_DECLARE_TR_FUNCTIONS(ValidationTexts)
};

using Problems = QList<FieldProblem>;

constexpr int QuickHeartbeatMs = 3'000;
constexpr int SlowHeartbeatMs = 30'000;
constexpr int ShortToken = 16;

bool isShown(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    return std::ranges::all_of(characters,
                               [](uint character) { return QChar::isPrint(character); });
}

bool isOther(const ServiceSettings &service, const ValidationContext &context)
{
    return context.serviceId.isEmpty() || service.id != context.serviceId;
}

void checkName(const ServiceSettings &settings, const ValidationContext &context,
               Problems &problems)
{
    const QString key = QStringLiteral("name");
    const qsizetype length = settings.name.toUcs4().size();
    if (settings.name.trimmed().isEmpty()) {
        problems.append({key, ValidationTexts::tr("Give the service a name.")});
    } else if (length > ServiceSettings::MaxNameLength) {
        problems.append({key,
                         ValidationTexts::tr("At most %1 characters; these are %2.")
                             .arg(ServiceSettings::MaxNameLength)
                             .arg(length)});
    } else if (!isShown(settings.name)) {
        problems.append({key, ValidationTexts::tr("There is a character that cannot be shown.")});
    } else if (std::ranges::any_of(
                   context.configuration.services, [&](const ServiceSettings &service) {
                       return isOther(service, context) && service.name == settings.name;
                   })) {
        problems.append({key, ValidationTexts::tr("Another service has this name.")});
    }
}

bool isAddress(const QString &host)
{
    const QHostAddress address = listenAddress(host);
    if (address.isNull())
        return false;
    // QHostAddress also takes short forms such as 127.1, which people read otherwise.
    return address.protocol() != QAbstractSocket::IPv4Protocol || address.toString() == host
        || host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0;
}

void checkEndpoint(const ServiceSettings &settings, const ValidationContext &context,
                   Problems &problems)
{
    if (!isAddress(settings.host)) {
        problems.append({QStringLiteral("host"),
                         ValidationTexts::tr("Not an IP address. Use 127.0.0.1, or 0.0.0.0 for "
                                             "the network.")});
        return;
    }
    const QString key = QStringLiteral("port");
    if (settings.port == 0) {
        if (!context.mayHaveAnyPort)
            problems.append({key, ValidationTexts::tr("A port is a number from 1 to 65535.")});
        return;
    }
    const auto owner =
        std::ranges::find_if(context.configuration.services, [&](const ServiceSettings &service) {
            return isOther(service, context) && service.enabled && service.listens()
                && service.port == settings.port
                && listenAddress(service.host) == listenAddress(settings.host);
        });
    if (owner != context.configuration.services.cend())
        problems.append(
            {key, ValidationTexts::tr("The service %1 has this port.").arg(owner->name)});
}

//! The same rules as problemOfUrl(), in the user's language.
QString urlProblem(const QString &url, ServiceKind kind)
{
    if (problemOfUrl(url, kind).isEmpty())
        return {};
    const bool isPost = kind == ServiceKind::HttpPost;
    const QUrl parsed(url, QUrl::StrictMode);
    const QStringList schemes = isPost
        ? QStringList{QStringLiteral("http"), QStringLiteral("https")}
        : QStringList{QStringLiteral("ws"), QStringLiteral("wss")};
    if (!schemes.contains(parsed.scheme()))
        return ValidationTexts::tr("Must begin with %1:// or %2://.")
            .arg(schemes.constFirst(), schemes.constLast());
    if (!parsed.userInfo().isEmpty())
        return ValidationTexts::tr("No user or password in the URL: use the token.");
    if (parsed.hasFragment())
        return ValidationTexts::tr("A part after # is not sent: leave it out.");
    if (parsed.isValid() && parsed.host().isEmpty())
        return ValidationTexts::tr("There is no host in it.");
    if (parsed.isValid() && parsed.port() == 0)
        return ValidationTexts::tr("A port is a number from 1 to 65535.");
    if (parsed.isValid() && !parseRemoteTarget(url, {}))
        return ValidationTexts::tr("The host is no plain name or address: write an international "
                                   "name in its xn-- form, an address as 127.0.0.1.");
    return ValidationTexts::tr("Not a URL: look for blanks, unusual characters and its length.");
}

void checkTargets(const ServiceSettings &settings, Problems &problems)
{
    const RemoteSettings &remote = settings.remote;
    const QString example = settings.kind == ServiceKind::HttpPost
        ? QStringLiteral("http://127.0.0.1:8080/onebot")
        : QStringLiteral("ws://127.0.0.1:8080/onebot/v11/ws");
    if (remote.targets().isEmpty())
        problems.append({QStringLiteral("url"),
                         ValidationTexts::tr("Where the bot listens, such as %1.").arg(example)});
    for (const auto &[key, url] :
         {std::pair("url", remote.url), {"apiUrl", remote.apiUrl}, {"eventUrl", remote.eventUrl}}) {
        if (url.isEmpty())
            continue;
        if (const QString problem = urlProblem(url, settings.kind); !problem.isEmpty())
            problems.append({QString::fromLatin1(key), problem});
    }
}

bool hasControls(const Secret &secret)
{
    return std::ranges::any_of(QString::fromUtf8(secret.reveal()), [](QChar sign) {
        return sign.unicode() < 0x20 || sign.unicode() == 0x7F;
    });
}

void checkSecret(const QString &key, const Secret &secret, Problems &problems)
{
    const qsizetype length = QString::fromUtf8(secret.reveal()).size();
    if (length > ServiceSettings::MaxTokenLength)
        problems.append({key,
                         ValidationTexts::tr("At most %1 characters; these are %2.")
                             .arg(ServiceSettings::MaxTokenLength)
                             .arg(length)});
    else if (hasControls(secret))
        problems.append({key, ValidationTexts::tr("There is a character that cannot be shown.")});
}

void checkRemote(const ServiceSettings &settings, Problems &problems)
{
    const RemoteSettings &remote = settings.remote;
    if (remote.reconnectInterval > 0 && remote.reconnectInterval < RemoteSettings::MinReconnectMs)
        problems.append({QStringLiteral("reconnectInterval"),
                         ValidationTexts::tr("At least %1 ms, or 0 for longer each time.")
                             .arg(RemoteSettings::MinReconnectMs)});
    if (!problemOfProxy(remote.proxy).isEmpty())
        problems.append({QStringLiteral("proxy"),
                         QUrl(remote.proxy).userInfo().isEmpty()
                             ? ValidationTexts::tr("Must be http://host:port or "
                                                   "socks5://host:port.")
                             : ValidationTexts::tr("User and password have fields of their "
                                                   "own.")});
    checkSecret(QStringLiteral("proxyPassword"), remote.proxyPassword, problems);
    if (!problemOfPin(remote.pin).isEmpty())
        problems.append({QStringLiteral("pin"),
                         ValidationTexts::tr("Must be sha256/ and the SHA-256 of the certificate "
                                             "in Base64.")});
}

void checkTls(const TlsSettings &tls, Problems &problems)
{
    if (tls.certificateFile.isEmpty() == tls.keyFile.isEmpty())
        return;
    const bool noKey = tls.keyFile.isEmpty();
    problems.append({noKey ? QStringLiteral("tls.keyFile") : QStringLiteral("tls.certificateFile"),
                     noKey ? ValidationTexts::tr("The key of the certificate is missing.")
                           : ValidationTexts::tr("The certificate of the key is missing.")});
}

//! What only kinds that listen, or only the others, can get wrong.
void checkPlace(const ServiceSettings &settings, const ValidationContext &context,
                Problems &problems)
{
    if (settings.listens()) {
        checkEndpoint(settings, context, problems);
        return;
    }
    checkTargets(settings, problems);
    checkSecret(QStringLiteral("secret"), settings.post.secret, problems);
}

void checkToken(const ServiceSettings &settings, Problems &problems)
{
    const QString key = QStringLiteral("token");
    const QByteArray &token = settings.token.reveal();
    if (settings.isOpenToTheNetwork() && isAddress(settings.host)) {
        problems.append(
            {key, ValidationTexts::tr("Reachable from the network: a token is needed.")});
    } else if (token.size() > ServiceSettings::MaxTokenLength) {
        problems.append({key,
                         ValidationTexts::tr("At most %1 characters; these are %2.")
                             .arg(ServiceSettings::MaxTokenLength)
                             .arg(token.size())});
    } else if (std::ranges::any_of(token, [](char sign) { return sign < 0x21 || sign > 0x7E; })) {
        problems.append({key,
                         ValidationTexts::tr("Letters, digits and signs of ASCII only, without "
                                             "blanks.")});
    }
}

void checkHeartbeat(const ServiceSettings &settings, Problems &problems)
{
    if (settings.heartbeatInterval > 0
        && settings.heartbeatInterval < ServiceSettings::MinHeartbeatMs)
        problems.append({QStringLiteral("heartbeatInterval"),
                         ValidationTexts::tr("At least 1,000 ms, or 0 for none.")});
}

void checkTags(const ServiceSettings &settings, Problems &problems)
{
    const QString key = QStringLiteral("tags");
    const auto tooLong = std::ranges::find_if(settings.tags, [](const QString &tag) {
        return tag.toUcs4().size() > ServiceSettings::MaxTagLength || !isShown(tag);
    });
    if (settings.tags.size() > ServiceSettings::MaxTags)
        problems.append(
            {key, ValidationTexts::tr("At most %1 tags.").arg(ServiceSettings::MaxTags)});
    else if (tooLong != settings.tags.cend())
        problems.append({key,
                         ValidationTexts::tr("A tag has at most %1 characters that can be shown.")
                             .arg(ServiceSettings::MaxTagLength)});
    else if (QSet<QString>(settings.tags.cbegin(), settings.tags.cend()).size()
             != settings.tags.size())
        problems.append({key, ValidationTexts::tr("A tag is there twice.")});
}

void checkLimits(const ServiceSettings &settings, Problems &problems)
{
    if (settings.limits.sendQueueMarkBytes > settings.limits.sendQueueCapBytes)
        problems.append({QStringLiteral("limits.sendQueueMarkBytes"),
                         ValidationTexts::tr("Not above the limit at which a client is cut.")});
    if (settings.limits.pingSeconds >= settings.limits.silenceSeconds)
        problems.append({QStringLiteral("limits.silenceSeconds"),
                         ValidationTexts::tr("Must be longer than the time between pings.")});
}

void checkKinds(const QString &key, const QStringList &kinds, Problems &problems)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[a-z0-9_]+(\\.[a-z0-9_]+)*\\z"));
    for (const QString &kind : kinds) {
        if (pattern.match(kind).hasMatch())
            continue;
        problems.append({key,
                         ValidationTexts::tr("“%1” is no kind of event, such as message.group or "
                                             "notice.")
                             .arg(kind.left(ServiceSettings::MaxTagLength))});
        return;
    }
}

QString tokenHint(const ServiceSettings &settings)
{
    const qsizetype length = settings.token.reveal().size();
    if (length == 0 && !settings.listens())
        return {}; // whether one is needed is the bot's affair
    if (length == 0)
        return ValidationTexts::tr("Without a token every program on this computer may connect.");
    if (length < ShortToken)
        return ValidationTexts::tr("Short tokens can be guessed; a generated one has 43 "
                                   "characters.");
    return {};
}

QString secretHint(const ServiceSettings &settings)
{
    return settings.post.secret.isEmpty()
        ? ValidationTexts::tr("Without a secret the bot cannot tell who sends events.")
        : QString();
}

QString heartbeatHint(const ServiceSettings &settings)
{
    if (settings.heartbeatInterval == 0)
        return ValidationTexts::tr("None: some bots drop a quiet connection.");
    if (settings.heartbeatInterval < QuickHeartbeatMs)
        return ValidationTexts::tr("Very often; 15,000 ms is usual.");
    if (settings.heartbeatInterval >= SlowHeartbeatMs)
        return ValidationTexts::tr("Some bots drop a connection that is quiet for 30 s.");
    return {};
}

} // namespace

QList<FieldProblem> validateService(const ServiceSettings &settings,
                                    const ValidationContext &context)
{
    Problems problems;
    checkName(settings, context, problems);
    checkPlace(settings, context, problems);
    checkToken(settings, problems);
    checkRemote(settings, problems);
    checkTls(settings.tls, problems);
    checkHeartbeat(settings, problems);
    checkLimits(settings, problems);
    checkTags(settings, problems);
    checkKinds(QStringLiteral("filter.only"), settings.filter.only, problems);
    checkKinds(QStringLiteral("filter.except"), settings.filter.except, problems);
    return problems;
}

QString fieldHint(const QString &key, const ServiceSettings &settings)
{
    if (key == QLatin1String("token"))
        return tokenHint(settings);
    if (key == QLatin1String("secret"))
        return secretHint(settings);
    if (key == QLatin1String("heartbeatInterval"))
        return heartbeatHint(settings);
    return {};
}

BotMismatch botMismatch(BotPreset preset, const ServiceSettings &settings)
{
    const bool quiet =
        settings.heartbeatInterval == 0 || settings.heartbeatInterval >= SlowHeartbeatMs;
    if (preset != BotPreset::NoneBot2 || settings.kind != ServiceKind::WebSocketServer || !quiet)
        return {};
    return {.text = ValidationTexts::tr("NoneBot2 on aiohttp drops a connection that is quiet for "
                                        "30 s."),
            .heartbeatInterval = ServiceSettings().heartbeatInterval};
}

QStringList listFromText(const QString &text)
{
    static const QRegularExpression separator(QStringLiteral("[,;\\n\\x{FF0C}\\x{3001}]"));
    QStringList list;
    for (const QString &entry : text.split(separator)) {
        if (const QString trimmed = entry.trimmed(); !trimmed.isEmpty())
            list.append(trimmed);
    }
    return list;
}

QString textFromList(const QStringList &list)
{
    return list.join(QStringLiteral(", "));
}

} // namespace Switchboard
