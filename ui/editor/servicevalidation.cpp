// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/servicevalidation.h"

#include "core/net/bindfailure.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>
#include <QSet>

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
            return isOther(service, context) && service.enabled && service.port == settings.port
                && listenAddress(service.host) == listenAddress(settings.host);
        });
    if (owner != context.configuration.services.cend())
        problems.append(
            {key, ValidationTexts::tr("The service %1 has this port.").arg(owner->name)});
}

void checkToken(const ServiceSettings &settings, Problems &problems)
{
    const QString key = QStringLiteral("token");
    const QByteArray &token = settings.token.reveal();
    if (token.isEmpty() && !settings.isLoopback() && isAddress(settings.host)) {
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
    if (length == 0)
        return ValidationTexts::tr("Without a token every program on this computer may connect.");
    if (length < ShortToken)
        return ValidationTexts::tr("Short tokens can be guessed; a generated one has 43 "
                                   "characters.");
    return {};
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
    checkEndpoint(settings, context, problems);
    checkToken(settings, problems);
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
    if (key == QLatin1String("heartbeatInterval"))
        return heartbeatHint(settings);
    return {};
}

BotMismatch botMismatch(BotPreset preset, const ServiceSettings &settings)
{
    const bool quiet =
        settings.heartbeatInterval == 0 || settings.heartbeatInterval >= SlowHeartbeatMs;
    if (preset != BotPreset::NoneBot2 || !quiet)
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
