// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/servicefields.h"

#include "core/config/configurationkeys.h"

#include <algorithm>

namespace Switchboard {

namespace {

QString textOf(const QString &value)
{
    return value;
}

QString textOf(qint64 value)
{
    return QString::number(value);
}

QString textOf(quint16 value)
{
    return QString::number(value);
}

QString textOf(int value)
{
    return QString::number(value);
}

QString textOf(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

QString textOf(MessageFormat value)
{
    return toString(value);
}

QString textOf(LifecycleMode value)
{
    return toString(value);
}

QString textOf(ServiceKind value)
{
    return toString(value);
}

QString textOf(const QStringList &value)
{
    return value.isEmpty() ? QStringLiteral("[]") : value.join(QStringLiteral(", "));
}

QString textOf(const Secret &)
{
    return {};
}

//! A field that \a access finds in a service, const or not.
template <typename Access>
ServiceField makeField(const char *key, ServiceChange change, Access access)
{
    return {.key = QString::fromLatin1(key),
            .change = change,
            .isSame = [access](const ServiceSettings &a,
                               const ServiceSettings &b) { return access(a) == access(b); },
            .copy = [access](const ServiceSettings &from,
                             ServiceSettings &to) { access(to) = access(from); },
            .text = [access](const ServiceSettings &service) { return textOf(access(service)); }};
}

ServiceField limitField(const LimitKey &limit)
{
    return {.key = QStringLiteral("limits.") + QString::fromLatin1(limit.name),
            .change = ServiceChange::Live,
            .isSame =
                [&limit](const ServiceSettings &a, const ServiceSettings &b) {
                    return limit.value(a.limits) == limit.value(b.limits);
                },
            .copy =
                [&limit](const ServiceSettings &from, ServiceSettings &to) {
                    limit.setValue(to.limits, limit.value(from.limits));
                },
            .text =
                [&limit](const ServiceSettings &service) {
                    return QString::number(limit.value(service.limits));
                }};
}

// clang-format off
#define SWITCHBOARD_FIELD(key, change, place) \
    makeField(key, ServiceChange::change, [](auto &service) -> auto & { return service.place; })

QList<ServiceField> placeFields()
{
    return {
        SWITCHBOARD_FIELD("kind", Replace, kind),
        SWITCHBOARD_FIELD("name", Live, name),
        SWITCHBOARD_FIELD("backend", Replace, backend),
        SWITCHBOARD_FIELD("account", Replace, account),
        SWITCHBOARD_FIELD("host", Restart, host),
        SWITCHBOARD_FIELD("port", Restart, port),
        SWITCHBOARD_FIELD("url", Restart, remote.url),
        SWITCHBOARD_FIELD("apiUrl", Restart, remote.apiUrl),
        SWITCHBOARD_FIELD("eventUrl", Restart, remote.eventUrl),
        SWITCHBOARD_FIELD("universal", Restart, remote.universal),
        SWITCHBOARD_FIELD("tls.certificateFile", Live, tls.certificateFile),
        SWITCHBOARD_FIELD("tls.keyFile", Live, tls.keyFile),
        SWITCHBOARD_FIELD("token", Reauthenticate, token),
        SWITCHBOARD_FIELD("webSocket", Restart, webSocket),
        SWITCHBOARD_FIELD("secret", Live, post.secret),
        SWITCHBOARD_FIELD("timeoutSeconds", Live, post.timeoutSeconds),
        SWITCHBOARD_FIELD("retries", Live, post.retries),
        SWITCHBOARD_FIELD("reconnectInterval", Live, remote.reconnectInterval),
        SWITCHBOARD_FIELD("proxy", Restart, remote.proxy),
        SWITCHBOARD_FIELD("proxyUser", Restart, remote.proxyUser),
        SWITCHBOARD_FIELD("proxyPassword", Restart, remote.proxyPassword),
        SWITCHBOARD_FIELD("caFile", Restart, remote.caFile),
        SWITCHBOARD_FIELD("pin", Restart, remote.pin),
        SWITCHBOARD_FIELD("unverifiedUrls", Restart, remote.unverifiedUrls),
    };
}

QList<ServiceField> eventFields()
{
    return {
        SWITCHBOARD_FIELD("messageFormat", Live, messageFormat),
        SWITCHBOARD_FIELD("heartbeatInterval", Live, heartbeatInterval),
        SWITCHBOARD_FIELD("lifecycle", Live, lifecycle),
        SWITCHBOARD_FIELD("reportSelfMessage", Live, reportSelfMessage),
        SWITCHBOARD_FIELD("tags", Live, tags),
    };
}

QList<ServiceField> ruleFields()
{
    return {
        SWITCHBOARD_FIELD("filter.only", Live, filter.only),
        SWITCHBOARD_FIELD("filter.except", Live, filter.except),
        SWITCHBOARD_FIELD("policy.allowedHosts", Live, policy.allowedHosts),
        SWITCHBOARD_FIELD("policy.allowedOrigins", Live, policy.allowedOrigins),
    };
}

#undef SWITCHBOARD_FIELD
// clang-format on

QList<ServiceField> makeFields()
{
    QList<ServiceField> fields = placeFields() + eventFields();
    for (const LimitKey &limit : ConfigurationKeys::limits()) // they live as long as the program
        fields.append(limitField(limit));
    return fields + ruleFields();
}

} // namespace

const QList<ServiceField> &serviceFields()
{
    static const QList<ServiceField> fields = makeFields();
    return fields;
}

const ServiceField *serviceField(const QString &key)
{
    const QList<ServiceField> &fields = serviceFields();
    const auto found = std::ranges::find(fields, key, &ServiceField::key);
    return found == fields.cend() ? nullptr : &*found;
}

bool isSecretField(const QString &key)
{
    return key == TokenField || key == QLatin1String("secret")
        || key == QLatin1String("proxyPassword");
}

bool hasField(ServiceKind kind, const ServiceField &field)
{
    return ConfigurationKeys::service(kind).contains(field.key.section(QLatin1Char('.'), 0, 0));
}

QStringList changedFields(const ServiceSettings &before, const ServiceSettings &after)
{
    QStringList keys;
    for (const ServiceField &field : serviceFields()) {
        if (!field.isSame(before, after))
            keys.append(field.key);
    }
    return keys;
}

} // namespace Switchboard
