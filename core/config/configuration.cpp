// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configuration.h"

#include "core/net/peeraddress.h"

#include <algorithm>

namespace Switchboard {

namespace {

//! Whether \a kind is \a entry itself or lies below it.
bool covers(const QString &entry, const QString &kind)
{
    if (!kind.startsWith(entry))
        return false;
    return kind.size() == entry.size() || kind.at(entry.size()) == QLatin1Char('.');
}

bool anyCovers(const QStringList &entries, const QString &kind)
{
    return std::ranges::any_of(entries, [&](const QString &entry) { return covers(entry, kind); });
}

} // namespace

bool EventFilter::accepts(const QString &kind) const
{
    if (covers(QStringLiteral("meta_event.lifecycle"), kind))
        return true;
    return (only.isEmpty() || anyCovers(only, kind)) && !anyCovers(except, kind);
}

QList<std::pair<SessionRole, QString>> RemoteSettings::targets() const
{
    if (universal)
        return url.isEmpty()
            ? QList<std::pair<SessionRole, QString>>()
            : QList<std::pair<SessionRole, QString>>{{SessionRole::Universal, url}};
    QList<std::pair<SessionRole, QString>> targets;
    const QString api = apiUrl.isEmpty() ? url : apiUrl;
    const QString event = eventUrl.isEmpty() ? url : eventUrl;
    if (!api.isEmpty())
        targets.emplaceBack(SessionRole::Api, api);
    if (!event.isEmpty())
        targets.emplaceBack(SessionRole::Event, event);
    return targets;
}

bool ServiceSettings::listens() const
{
    return kind != ServiceKind::WebSocketClient && kind != ServiceKind::HttpPost;
}

bool ServiceSettings::isLoopback() const
{
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    return normalizedAddress(QHostAddress(host)).isLoopback();
}

Configuration Configuration::firstStart()
{
    ServiceSettings service;
    service.id = QStringLiteral("ws-main");
    service.name = service.id;
    service.backend = QStringLiteral("sim");
    service.token = Secret::random();

    Configuration configuration;
    configuration.backends = {{.id = service.backend, .enabled = true}};
    configuration.services = {service};
    return configuration;
}

const ServiceSettings *Configuration::service(const QString &id) const
{
    const auto found = std::ranges::find(services, id, &ServiceSettings::id);
    return found == services.cend() ? nullptr : &*found;
}

} // namespace Switchboard
