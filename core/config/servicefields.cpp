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

QString textOf(const QStringList &value)
{
    return value.isEmpty() ? QStringLiteral("[]") : value.join(QStringLiteral(", "));
}

QString textOf(const Secret &)
{
    return {};
}

//! A field that \a access finds in a service, const or not.
template <typename Access> ServiceField makeField(const QString &key, Access access)
{
    return {.key = key,
            .isSame = [access](const ServiceSettings &a,
                               const ServiceSettings &b) { return access(a) == access(b); },
            .copy = [access](const ServiceSettings &from,
                             ServiceSettings &to) { access(to) = access(from); },
            .text = [access](const ServiceSettings &service) { return textOf(access(service)); }};
}

ServiceField limitField(const LimitKey &limit)
{
    return {.key = QStringLiteral("limits.") + QString::fromLatin1(limit.name),
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

QList<ServiceField> makeFields()
{
    const auto field = [](const char *key, auto access) {
        return makeField(QString::fromLatin1(key), access);
    };
    QList<ServiceField> fields{
        field(
            "name", [](auto &service) -> auto & { return service.name; }),
        field(
            "backend", [](auto &service) -> auto & { return service.backend; }),
        field(
            "account", [](auto &service) -> auto & { return service.account; }),
        field(
            "host", [](auto &service) -> auto & { return service.host; }),
        field(
            "port", [](auto &service) -> auto & { return service.port; }),
        field(
            "token", [](auto &service) -> auto & { return service.token; }),
        field(
            "messageFormat", [](auto &service) -> auto & { return service.messageFormat; }),
        field(
            "heartbeatInterval", [](auto &service) -> auto & { return service.heartbeatInterval; }),
        field(
            "lifecycle", [](auto &service) -> auto & { return service.lifecycle; }),
        field(
            "reportSelfMessage", [](auto &service) -> auto & { return service.reportSelfMessage; }),
        field(
            "tags", [](auto &service) -> auto & { return service.tags; }),
    };
    for (const LimitKey &limit : ConfigurationKeys::limits()) // they live as long as the program
        fields.append(limitField(limit));
    fields.append({
        field(
            "filter.only", [](auto &service) -> auto & { return service.filter.only; }),
        field(
            "filter.except", [](auto &service) -> auto & { return service.filter.except; }),
        field(
            "policy.allowedHosts",
            [](auto &service) -> auto & { return service.policy.allowedHosts; }),
        field(
            "policy.allowedOrigins",
            [](auto &service) -> auto & { return service.policy.allowedOrigins; }),
    });
    return fields;
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
