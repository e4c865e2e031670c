// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/servicetext.h"

#include "core/config/configurationdiff.h"
#include "core/config/servicefields.h"
#include "ui/editor/servicekinds.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace Switchboard {
namespace {

class ServiceTexts
{
    Q_DECLARE_TR_FUNCTIONS(ServiceTexts)
};

constexpr qsizetype MaxListedFields = 3;

QHash<QString, QString> mainNames()
{
    return {
        {QStringLiteral("name"), ServiceTexts::tr("Name")},
        {QStringLiteral("backend"), ServiceTexts::tr("Source")},
        {QStringLiteral("account"), ServiceTexts::tr("Bot ID")},
        {QStringLiteral("host"), ServiceTexts::tr("Listen on")},
        {QStringLiteral("port"), ServiceTexts::tr("Port")},
        {QStringLiteral("token"), ServiceTexts::tr("Access token")},
        {QStringLiteral("messageFormat"), ServiceTexts::tr("Message format")},
        {QStringLiteral("heartbeatInterval"), ServiceTexts::tr("Heartbeat")},
        {QStringLiteral("lifecycle"), ServiceTexts::tr("Lifecycle events")},
        {QStringLiteral("reportSelfMessage"), ServiceTexts::tr("Report own messages")},
        {QStringLiteral("tags"), ServiceTexts::tr("Tags")},
        {QStringLiteral("filter.only"), ServiceTexts::tr("Only these events")},
        {QStringLiteral("filter.except"), ServiceTexts::tr("All but these events")},
        {QStringLiteral("policy.allowedHosts"), ServiceTexts::tr("Allowed host names")},
        {QStringLiteral("policy.allowedOrigins"), ServiceTexts::tr("Allowed origins")},
    };
}

QHash<QString, QString> placeNames()
{
    return {
        {QStringLiteral("kind"), ServiceTexts::tr("Type")},
        {QStringLiteral("url"), ServiceTexts::tr("URL")},
        {QStringLiteral("apiUrl"), ServiceTexts::tr("URL for actions")},
        {QStringLiteral("eventUrl"), ServiceTexts::tr("URL for events")},
        {QStringLiteral("universal"), ServiceTexts::tr("One connection")},
        {QStringLiteral("tls.certificateFile"), ServiceTexts::tr("Certificate")},
        {QStringLiteral("tls.keyFile"), ServiceTexts::tr("Key")},
        {QStringLiteral("webSocket"), ServiceTexts::tr("WebSocket on the same port")},
        {QStringLiteral("secret"), ServiceTexts::tr("Secret")},
        {QStringLiteral("timeoutSeconds"), ServiceTexts::tr("Time-out")},
        {QStringLiteral("retries"), ServiceTexts::tr("Retries")},
        {QStringLiteral("reconnectInterval"), ServiceTexts::tr("Reconnect interval")},
        {QStringLiteral("proxy"), ServiceTexts::tr("Proxy")},
        {QStringLiteral("proxyUser"), ServiceTexts::tr("Proxy user")},
        {QStringLiteral("proxyPassword"), ServiceTexts::tr("Proxy password")},
        {QStringLiteral("caFile"), ServiceTexts::tr("Authorities")},
        {QStringLiteral("pin"), ServiceTexts::tr("Pin")},
        {QStringLiteral("unverifiedUrls"), ServiceTexts::tr("Certificates not checked")},
    };
}

QHash<QString, QString> limitNames()
{
    return {
        {QStringLiteral("limits.maxConnections"), ServiceTexts::tr("Connections")},
        {QStringLiteral("limits.maxConnectionsPerAddress"),
         ServiceTexts::tr("Connections per address")},
        {QStringLiteral("limits.maxConnectionsPerLoopbackAddress"),
         ServiceTexts::tr("Connections of this computer")},
        {QStringLiteral("limits.maxMessageBytes"), ServiceTexts::tr("Largest message")},
        {QStringLiteral("limits.sendQueueMarkBytes"), ServiceTexts::tr("Slow from")},
        {QStringLiteral("limits.sendQueueMarkSeconds"), ServiceTexts::tr("Slow for at most")},
        {QStringLiteral("limits.sendQueueCapBytes"), ServiceTexts::tr("Cut from")},
        {QStringLiteral("limits.actionsPerSecond"), ServiceTexts::tr("Actions per second")},
        {QStringLiteral("limits.actionBurst"), ServiceTexts::tr("Actions at once")},
        {QStringLiteral("limits.actionsInFlight"), ServiceTexts::tr("Unanswered actions")},
        {QStringLiteral("limits.actionSeconds"), ServiceTexts::tr("Time for an action")},
        {QStringLiteral("limits.pingSeconds"), ServiceTexts::tr("Ping every")},
        {QStringLiteral("limits.silenceSeconds"), ServiceTexts::tr("Gone after")},
        {QStringLiteral("limits.handshakeSeconds"), ServiceTexts::tr("Time for the handshake")},
        {QStringLiteral("limits.tokenFailuresPerMinute"),
         ServiceTexts::tr("Wrong tokens per minute")},
        {QStringLiteral("limits.flappingPerMinute"), ServiceTexts::tr("Reconnects per minute")},
        {QStringLiteral("limits.connectSeconds"), ServiceTexts::tr("Time to connect")},
        {QStringLiteral("limits.reconnectCapSeconds"), ServiceTexts::tr("Longest pause")},
        {QStringLiteral("limits.refusedCapSeconds"),
         ServiceTexts::tr("Longest pause when refused")},
        {QStringLiteral("limits.keepAliveSeconds"), ServiceTexts::tr("Idle connection for")},
        {QStringLiteral("limits.postQueueEvents"), ServiceTexts::tr("Waiting events")},
        {QStringLiteral("limits.resumeEvents"), ServiceTexts::tr("Events to catch up on")},
        {QStringLiteral("limits.resumeBytes"), ServiceTexts::tr("Of these at most")},
    };
}

const Secret &secretOf(const QString &key, const ServiceSettings &settings)
{
    if (key == QLatin1String("secret"))
        return settings.post.secret;
    return key == QLatin1String("proxyPassword") ? settings.remote.proxyPassword : settings.token;
}

QString secretText(const Secret &secret)
{
    return secret.isEmpty() ? ServiceTexts::tr("none", "access token")
                            : ServiceTexts::tr("set", "access token");
}

QString yesOrNo(bool value)
{
    return value ? ServiceTexts::tr("yes") : ServiceTexts::tr("no");
}

//! `Port 6700 → 6701`; of a secret only that it changed.
QString changeText(const QString &key, const ServiceSettings &before, const ServiceSettings &after)
{
    if (key == TokenField)
        return ServiceTexts::tr("another access token");
    if (isSecretField(key))
        return ServiceTexts::tr("%1 changed", "a secret field").arg(fieldName(key));
    return ServiceTexts::tr("%1 %2 → %3", "field, value before, value now")
        .arg(fieldName(key), fieldValue(key, before), fieldValue(key, after));
}

QString serviceChange(const ServiceSettings &before, const ServiceSettings &after)
{
    QStringList parts;
    const QStringList keys = changedFields(before, after);
    for (const QString &key : keys.mid(0, MaxListedFields))
        parts.append(changeText(key, before, after));
    if (keys.size() > MaxListedFields)
        parts.append(
            ServiceTexts::tr("%n more", "further fields", int(keys.size() - MaxListedFields)));
    if (before.enabled != after.enabled)
        parts.append(after.enabled ? ServiceTexts::tr("switched on")
                                   : ServiceTexts::tr("switched off"));
    return ServiceTexts::tr("%1: %2", "service, what changed")
        .arg(after.name, parts.join(QStringLiteral(", ")));
}

} // namespace

QString fieldName(const QString &key)
{
    for (const auto names : {mainNames, placeNames, limitNames}) {
        if (const QString name = names().value(key); !name.isEmpty())
            return name;
    }
    return key;
}

QString fieldValue(const QString &key, const ServiceSettings &settings)
{
    if (isSecretField(key))
        return secretText(secretOf(key, settings));
    if (key == QLatin1String("kind"))
        return kindText(settings.kind);
    if (key == QLatin1String("reportSelfMessage"))
        return yesOrNo(settings.reportSelfMessage);
    if (key == QLatin1String("universal"))
        return yesOrNo(settings.remote.universal);
    if (key == QLatin1String("webSocket"))
        return yesOrNo(settings.webSocket);
    if (key == QLatin1String("heartbeatInterval") && settings.heartbeatInterval > 0)
        return ServiceTexts::tr("%1 ms").arg(QLocale().toString(settings.heartbeatInterval));
    if (key == QLatin1String("reconnectInterval") && settings.remote.reconnectInterval > 0)
        return ServiceTexts::tr("%1 ms").arg(QLocale().toString(settings.remote.reconnectInterval));
    if (key.endsWith(QLatin1String("Bytes"))) {
        const ServiceField *field = serviceField(key);
        return field ? QLocale().formattedDataSize(field->text(settings).toLongLong()) : QString();
    }
    const ServiceField *field = serviceField(key);
    const QString text = field ? field->text(settings) : QString();
    return text.isEmpty() || text == QLatin1String("[]") ? QStringLiteral("—") : text;
}

bool isSecretSet(const QString &key, const ServiceSettings &settings)
{
    return isSecretField(key) && !secretOf(key, settings).isEmpty();
}

QStringList configurationChanges(const Configuration &before, const Configuration &after)
{
    QStringList lines;
    const ConfigurationDifference difference = configurationDifference(before, after);
    for (const ServiceDifference &change : difference.services) {
        const ServiceSettings *old = before.service(change.id);
        const ServiceSettings *now = after.service(change.id);
        switch (change.fate) {
        case EntryFate::Added:
            lines.append(ServiceTexts::tr("%1 was added").arg(now->name));
            break;
        case EntryFate::Removed:
            lines.append(ServiceTexts::tr("%1 was removed").arg(old->name));
            break;
        case EntryFate::Changed:
            lines.append(serviceChange(*old, *now));
            break;
        }
    }
    if (lines.isEmpty() && difference.orderChanged)
        lines.append(ServiceTexts::tr("the services stand in another order"));
    if (!difference.backends.isEmpty())
        lines.append(ServiceTexts::tr("sources changed: restart the program to apply it"));
    return lines;
}

} // namespace Switchboard
