// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationimport.h"

#include "core/config/servicefields.h"

#include <QJsonArray>

#include <algorithm>

namespace Switchboard {

namespace {

ImportEntry entryOf(const ServiceSettings *before, const ServiceSettings &after)
{
    ImportEntry entry{.id = after.id, .name = after.name, .fate = ImportFate::Added};
    if (!before)
        return entry;
    entry.fields = changedFields(*before, after);
    if (before->enabled != after.enabled)
        entry.fields.append(QStringLiteral("enabled"));
    entry.fate = entry.fields.isEmpty() ? ImportFate::Unchanged : ImportFate::Changed;
    return entry;
}

//! Names are unique; an imported one gives way when a service that stays has it already.
QString freeName(const QString &wanted, const QString &id, const QList<ServiceSettings> &services)
{
    const auto isTaken = [&](const QString &name) {
        return std::ranges::any_of(services, [&](const ServiceSettings &service) {
            return service.id != id && service.name == name;
        });
    };
    QString name = wanted;
    for (int number = 2; isTaken(name); ++number) {
        const QString suffix = QLatin1Char(' ') + QString::number(number);
        name = wanted.left(40 - suffix.size()) + suffix;
    }
    return name;
}

bool isSecretKey(const QString &key)
{
    return key.contains(QLatin1String("token"), Qt::CaseInsensitive)
        || key.contains(QLatin1String("secret"), Qt::CaseInsensitive)
        || key.contains(QLatin1String("password"), Qt::CaseInsensitive);
}

//! A file without secrets changes none.
void keepSecrets(ServiceSettings &settings, const ServiceSettings &before)
{
    const auto keep = [](Secret &now, const Secret &then) {
        if (now.isEmpty())
            now = then;
    };
    keep(settings.token, before.token);
    keep(settings.post.secret, before.post.secret);
    keep(settings.remote.proxyPassword, before.remote.proxyPassword);
}

QJsonValue masked(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &each : value.toArray())
            array.append(masked(each));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool masks = it.value().isString() && isSecretKey(it.key());
        it.value() = masks ? QJsonValue(QString()) : masked(it.value());
    }
    return object;
}

} // namespace

bool ImportPlan::isEmpty() const
{
    return !changesBackends && std::ranges::all_of(entries, [](const ImportEntry &entry) {
        return entry.fate == ImportFate::Unchanged;
    });
}

ImportPlan planImport(const Configuration &running, const Configuration &imported, ImportMode mode)
{
    ImportPlan plan;
    const bool replaces = mode == ImportMode::ReplaceAll;
    plan.result = replaces ? imported : running;
    for (ServiceSettings settings : imported.services) {
        const ServiceSettings *before = running.service(settings.id);
        if (before)
            keepSecrets(settings, *before);
        if (settings.isOpenToTheNetwork())
            settings.enabled = false;
        const auto at = std::ranges::find(plan.result.services, settings.id, &ServiceSettings::id);
        settings.name = freeName(settings.name, settings.id, plan.result.services);
        plan.entries.append(entryOf(before, settings));
        if (at == plan.result.services.end())
            plan.result.services.append(settings);
        else
            *at = settings;
    }
    for (const ServiceSettings &settings : running.services) {
        if (imported.service(settings.id))
            continue;
        plan.entries.append({.id = settings.id,
                             .name = settings.name,
                             .fate = replaces ? ImportFate::Removed : ImportFate::Unchanged});
    }
    for (const BackendSettings &backend : imported.backends) {
        const auto same = std::ranges::find(running.backends, backend.id, &BackendSettings::id);
        if (same != running.backends.end() && *same == backend)
            continue;
        plan.changesBackends = true;
        if (!replaces && same == running.backends.end())
            plan.result.backends.append(backend);
    }
    return plan;
}

Configuration withoutTokens(const Configuration &configuration)
{
    Configuration result = configuration;
    for (ServiceSettings &service : result.services)
        service.token = service.post.secret = service.remote.proxyPassword = Secret();
    result.document = masked(configuration.document).toObject();
    return result;
}

} // namespace Switchboard
