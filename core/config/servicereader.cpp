// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/servicereader.h"

#include "core/config/configurationkeys.h"
#include "core/config/remotereader.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <limits>

namespace Switchboard {

namespace {

constexpr int ShownCharacters = 40;

void readName(ObjectReader &entry, ServiceSettings &service)
{
    const QString key = QStringLiteral("name");
    service.name = entry.text(key, service.id);
    const QList<uint> characters = service.name.toUcs4();
    if (characters.isEmpty() || characters.size() > ServiceSettings::MaxNameLength
        || service.name.trimmed().isEmpty())
        entry.fail(key, QStringLiteral("must have 1-40 characters, not only blanks"));
    for (const uint character : characters) {
        if (!QChar::isPrint(character))
            entry.fail(key,
                       QStringLiteral("the character U+%1 cannot be shown; remove it")
                           .arg(character, 4, 16, QLatin1Char('0')));
    }
}

void readHost(ObjectReader &entry, ServiceSettings &service)
{
    const QString key = QStringLiteral("host");
    service.host = entry.text(key, service.host);
    if (service.host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return;
    const QHostAddress address(service.host);
    // QHostAddress also takes the old short forms, such as 127.1; people would read those wrongly.
    const bool isShort =
        address.protocol() == QAbstractSocket::IPv4Protocol && address.toString() != service.host;
    if (address.isNull() || isShort)
        entry.fail(key,
                   QStringLiteral("%1 is not an IP address or \"localhost\"; "
                                  "use 0.0.0.0 or :: for every address of this machine")
                       .arg(entry.source(key)));
}

void readPort(ObjectReader &entry, ServiceSettings &service)
{
    const qint64 port =
        entry.integer(QStringLiteral("port"), service.port, 0, std::numeric_limits<quint16>::max(),
                      QStringLiteral("is not a port (1-65535; 0 picks a free one)"));
    service.port = quint16(port);
}

void readToken(ObjectReader &entry, ServiceSettings &service)
{
    // The messages must not repeat any part of the token.
    const QString key = QStringLiteral("token");
    const QString token = entry.text(key);
    if (token.size() > ServiceSettings::MaxTokenLength)
        entry.fail(
            key,
            QStringLiteral("must have at most %1 characters").arg(ServiceSettings::MaxTokenLength));
    for (qsizetype i = 0; i < token.size(); ++i) {
        if (token.at(i).unicode() < 0x21 || token.at(i).unicode() > 0x7E) {
            entry.fail(key,
                       QStringLiteral("character %1 is not allowed; use letters, digits and "
                                      "signs of ASCII without blanks")
                           .arg(i + 1));
            break;
        }
    }
    service.token = Secret(token.toUtf8());
}

void readHeartbeat(ObjectReader &entry, ServiceSettings &service)
{
    const QString key = QStringLiteral("heartbeatInterval");
    const QString rule =
        QStringLiteral("is not an interval (milliseconds, at least 1000; 0 = none)");
    service.heartbeatInterval = int(
        entry.integer(key, service.heartbeatInterval, 0, std::numeric_limits<int>::max(), rule));
    if (service.heartbeatInterval > 0
        && service.heartbeatInterval < ServiceSettings::MinHeartbeatMs)
        entry.fail(key, entry.source(key) + QLatin1Char(' ') + rule);
}

bool isShown(const QList<uint> &characters)
{
    return std::ranges::all_of(characters,
                               [](uint character) { return QChar::isPrint(character); });
}

void readTags(ObjectReader &entry, ServiceSettings &service)
{
    const QString key = QStringLiteral("tags");
    service.tags = entry.texts(key, {});
    if (service.tags.size() > ServiceSettings::MaxTags)
        entry.fail(key, QStringLiteral("must have at most %1 tags").arg(ServiceSettings::MaxTags));
    QSet<QString> seen;
    for (const QString &tag : std::as_const(service.tags)) {
        const QList<uint> characters = tag.toUcs4();
        const QString shown = tag.left(ShownCharacters);
        if (characters.size() > ServiceSettings::MaxTagLength || !isShown(characters)
            || tag.trimmed() != tag)
            entry.fail(key,
                       QStringLiteral("\"%1\" is not a tag: 1-%2 characters that can be shown, "
                                      "without blanks around them")
                           .arg(shown)
                           .arg(ServiceSettings::MaxTagLength));
        if (seen.contains(tag))
            entry.fail(key, QStringLiteral("\"%1\" is there twice").arg(shown));
        seen.insert(tag);
    }
}

//! The value of \a choices whose word the file has; \a fallback when the key is missing.
template <typename T>
T readChoice(ObjectReader &entry, const QString &key, T fallback, const QList<T> &choices)
{
    const QString word = entry.text(key, toString(fallback));
    QStringList words;
    for (const T choice : choices) {
        words.append(toString(choice));
        if (words.constLast() == word)
            return choice;
    }
    entry.fail(key,
               QStringLiteral("%1 is not one of: %2")
                   .arg(entry.source(key), words.join(QStringLiteral(", "))));
    return fallback;
}

ServiceLimits readLimits(ObjectReader reader)
{
    ServiceLimits limits;
    for (const LimitKey &key : ConfigurationKeys::limits()) {
        const QString rule = QStringLiteral("is not allowed (1-%1)").arg(key.maximum);
        const QString name = QString::fromLatin1(key.name);
        key.setValue(limits, reader.integer(name, key.value(limits), 1, key.maximum, rule));
    }
    if (limits.sendQueueMarkBytes > limits.sendQueueCapBytes)
        reader.fail(QStringLiteral("sendQueueMarkBytes"),
                    QStringLiteral("%1 is above sendQueueCapBytes (%2)")
                        .arg(limits.sendQueueMarkBytes)
                        .arg(limits.sendQueueCapBytes));
    if (limits.pingSeconds >= limits.silenceSeconds)
        reader.fail(
            QStringLiteral("silenceSeconds"),
            QStringLiteral("%1 must be above pingSeconds (%2), or quiet clients would be cut")
                .arg(limits.silenceSeconds)
                .arg(limits.pingSeconds));
    reader.warnAboutUnknownKeys(ConfigurationKeys::limitNames());
    return limits;
}

void checkKinds(ObjectReader &reader, const QString &key, const QStringList &kinds)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[a-z0-9_]+(\\.[a-z0-9_]+)*\\z"));
    for (const QString &kind : kinds) {
        if (!pattern.match(kind).hasMatch())
            reader.fail(
                key,
                QStringLiteral("\"%1\" is not an event kind, such as message.group or notice")
                    .arg(kind.left(ShownCharacters)));
    }
}

EventFilter readFilter(ObjectReader reader)
{
    EventFilter filter;
    filter.only = reader.texts(QStringLiteral("only"), {});
    filter.except = reader.texts(QStringLiteral("except"), {});
    checkKinds(reader, QStringLiteral("only"), filter.only);
    checkKinds(reader, QStringLiteral("except"), filter.except);
    reader.warnAboutUnknownKeys(ConfigurationKeys::filter());
    return filter;
}

AccessSettings readPolicy(ObjectReader reader)
{
    AccessSettings policy;
    policy.allowedHosts = reader.texts(QStringLiteral("allowedHosts"), policy.allowedHosts);
    policy.allowedOrigins = reader.texts(QStringLiteral("allowedOrigins"), policy.allowedOrigins);
    reader.warnAboutUnknownKeys(ConfigurationKeys::policy());
    return policy;
}

//! Where it listens, or where it connects to.
void readPlace(ObjectReader &entry, ServiceSettings &service)
{
    if (!service.listens()) {
        service.remote = readRemote(entry, service.kind);
        return;
    }
    readHost(entry, service);
    readPort(entry, service);
    service.tls = readTls(entry.child(QStringLiteral("tls")));
    if (service.kind != ServiceKind::WebSocketServer)
        service.webSocket = entry.flag(QStringLiteral("webSocket"), false);
}

//! A key of another kind is kept like an unknown one; it only gets a message of its own.
void warnAboutKeys(ObjectReader &entry, ServiceKind kind)
{
    const QStringList &own = ConfigurationKeys::service(kind);
    for (const QString &key : ConfigurationKeys::service()) {
        if (entry.has(key) && !own.contains(key))
            entry.warn(
                key,
                QStringLiteral("has no effect in a service of the kind %1").arg(toString(kind)));
    }
    entry.warnAboutUnknownKeys(ConfigurationKeys::service());
}

} // namespace

QString readEntryId(ObjectReader &entry)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z0-9._-]{1,40}\\z"));
    const QString key = QStringLiteral("id");
    QString id = entry.requiredText(key);
    if (!pattern.match(id).hasMatch())
        entry.fail(key, QStringLiteral("must have 1-40 characters of A-Z a-z 0-9 . _ -"));
    return id;
}

std::optional<ServiceKind> serviceKindFrom(const QString &word)
{
    for (const ServiceKind kind : serviceKinds()) {
        if (toString(kind) == word)
            return kind;
    }
    return std::nullopt;
}

ServiceSettings readService(ObjectReader &entry, ServiceKind kind)
{
    ServiceSettings service;
    service.kind = kind;
    service.id = readEntryId(entry);
    readName(entry, service);
    service.enabled = entry.flag(QStringLiteral("enabled"), true);
    service.backend = entry.requiredText(QStringLiteral("backend"));
    service.account =
        entry.integer(QStringLiteral("account"), 0, 0, std::numeric_limits<qint64>::max(),
                      QStringLiteral("must be the number of an account, or 0 for the first one"));
    readPlace(entry, service);
    if (service.kind == ServiceKind::HttpPost)
        service.post = readPost(entry);
    else
        readToken(entry, service);
    service.messageFormat =
        readChoice(entry, QStringLiteral("messageFormat"), service.messageFormat,
                   {MessageFormat::Array, MessageFormat::String});
    readHeartbeat(entry, service);
    service.lifecycle =
        readChoice(entry, QStringLiteral("lifecycle"), service.lifecycle,
                   {LifecycleMode::Full, LifecycleMode::ConnectDisable, LifecycleMode::Standard});
    service.reportSelfMessage = entry.flag(QStringLiteral("reportSelfMessage"), false);
    readTags(entry, service);
    service.limits = readLimits(entry.child(QStringLiteral("limits")));
    service.filter = readFilter(entry.child(QStringLiteral("filter")));
    if (service.listens())
        service.policy = readPolicy(entry.child(QStringLiteral("policy")));
    warnAboutKeys(entry, service.kind);
    return service;
}

} // namespace Switchboard
