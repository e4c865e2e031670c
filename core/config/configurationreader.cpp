// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationreader.h"

#include "core/config/configurationkeys.h"
#include "core/config/objectreader.h"
#include "core/config/servicereader.h"

#include <QHash>
#include <QJsonDocument>

namespace Switchboard {

namespace {

constexpr qint64 Megabyte = 1024LL * 1024;

//! Reports an id or a name that an entry before already has.
void checkUnique(ObjectReader &entry, const QString &key, const QString &value, QSet<QString> &seen)
{
    if (seen.contains(value))
        entry.fail(key,
                   QStringLiteral("\"%1\" is taken by an entry before; choose another").arg(value));
    seen.insert(value);
}

//! Reports an entry of a kind that is only kept; an error when it is enabled all the same.
void reportUnknownKind(ObjectReader &entry, const QStringList &knownKinds)
{
    const QString key = QStringLiteral("kind");
    if (entry.flag(QStringLiteral("enabled"), true)) {
        entry.fail(key,
                   QStringLiteral("%1 is not a kind of this version (known: %2); "
                                  "set \"enabled\": false to keep the entry unused")
                       .arg(entry.source(key), knownKinds.join(QStringLiteral(", "))));
    } else {
        entry.warn(key,
                   QStringLiteral("%1 is not a kind of this version; the entry is kept and unused")
                       .arg(entry.source(key)));
    }
}

MediaSettings readMedia(ObjectReader entry)
{
    constexpr qint64 MaxMegabytes = 1024;
    constexpr qint64 MaxSeconds = 600;
    MediaSettings media;
    media.allowHttp = entry.flag(QStringLiteral("http"), media.allowHttp);
    media.allowPrivateAddresses =
        entry.flag(QStringLiteral("privateAddresses"), media.allowPrivateAddresses);
    media.maxBytes = entry.integer(QStringLiteral("maxMegabytes"), media.maxBytes / Megabyte, 1,
                                   MaxMegabytes, QStringLiteral("must be 1 to 1024"))
        * Megabyte;
    media.timeoutMs = int(entry.integer(QStringLiteral("timeoutSeconds"), media.timeoutMs / 1000, 1,
                                        MaxSeconds, QStringLiteral("must be 1 to 600"))
                          * 1000);
    entry.warnAboutUnknownKeys(ConfigurationKeys::media());
    return media;
}

void readBackends(ObjectReader &root, Configuration &configuration)
{
    QSet<QString> ids;
    for (ObjectReader &entry : root.children(QStringLiteral("backends"))) {
        BackendSettings backend;
        backend.id = readEntryId(entry);
        checkUnique(entry, QStringLiteral("id"), backend.id, ids);
        if (entry.requiredText(QStringLiteral("kind")) != SimulatorKind) {
            reportUnknownKind(entry, {SimulatorKind});
            continue;
        }
        backend.enabled = entry.flag(QStringLiteral("enabled"), true);
        backend.media = readMedia(entry.child(QStringLiteral("media")));
        entry.warnAboutUnknownKeys(ConfigurationKeys::backend());
        configuration.backends.append(backend);
    }
}

void checkBackend(ObjectReader &entry, const ServiceSettings &service,
                  const Configuration &configuration)
{
    const QString key = QStringLiteral("backend");
    QStringList ids;
    for (const BackendSettings &backend : configuration.backends) {
        ids.append(backend.id);
        if (backend.id == service.backend && service.enabled && !backend.enabled)
            entry.warn(key, QStringLiteral("the backend \"%1\" is not enabled").arg(backend.id));
    }
    if (!ids.contains(service.backend)) {
        const QString known =
            ids.isEmpty() ? QStringLiteral("none") : ids.join(QStringLiteral(", "));
        entry.fail(key,
                   QStringLiteral("there is no usable backend \"%1\" (usable: %2)")
                       .arg(service.backend, known));
    }
}

//! Reports a port that an enabled service before uses on the same host.
void checkPort(ObjectReader &entry, const ServiceSettings &service, QHash<QString, QString> &owners)
{
    if (!service.enabled || !service.listens() || service.port == 0)
        return;
    const bool isLocalhost =
        service.host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0;
    const QString host = isLocalhost ? QStringLiteral("127.0.0.1") : service.host;
    const QString address = host.toLower() + QLatin1Char(' ') + QString::number(service.port);
    const QString owner = owners.value(address);
    if (!owner.isEmpty())
        entry.fail(
            QStringLiteral("port"),
            QStringLiteral("%1 is used by the service \"%2\" on the same host; choose another port")
                .arg(service.port)
                .arg(owner));
    owners.insert(address, service.id);
}

void readServices(ObjectReader &root, Configuration &configuration)
{
    QSet<QString> ids;
    QSet<QString> names;
    QHash<QString, QString> portOwners;
    for (ObjectReader &entry : root.children(QStringLiteral("services"))) {
        const QString id = readEntryId(entry);
        checkUnique(entry, QStringLiteral("id"), id, ids);
        const auto kind = serviceKindFrom(entry.requiredText(QStringLiteral("kind")));
        if (!kind) {
            reportUnknownKind(entry, serviceKindWords());
            continue;
        }
        const ServiceSettings service = readService(entry, *kind);
        checkUnique(entry, QStringLiteral("name"), service.name, names);
        checkBackend(entry, service, configuration);
        checkPort(entry, service, portOwners);
        configuration.services.append(service);
    }
}

void checkVersion(ObjectReader &root)
{
    const QString key = QStringLiteral("version");
    if (!root.has(key))
        root.fail(key, QStringLiteral("is missing; write \"version\": 1"));
    [[maybe_unused]] const qint64 version =
        root.integer(key, ConfigurationVersion, ConfigurationVersion, ConfigurationVersion,
                     QStringLiteral("is not a version this program understands (only 1)"));
}

} // namespace

Result<ReadConfiguration> readConfiguration(const QByteArray &json, const QString &fileName)
{
    const Result<JsonLocation> location = JsonLocation::scan(json);
    if (!location)
        return Error{fileName + QLatin1Char(':') + location.error()};

    ReadReport report(fileName);
    QJsonParseError parseError{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        report.fail(textPosition(json, parseError.offset), {}, parseError.errorString());
    else if (!document.isObject())
        report.fail(location.value().position(JsonLocation::Root), {},
                    QStringLiteral("the file must hold one object { }"));
    if (report.failed())
        return Error{report.error()};

    ReadConfiguration result;
    result.configuration.document = document.object();
    ObjectReader root(report, location.value(), document.object());
    checkVersion(root);
    readBackends(root, result.configuration);
    readServices(root, result.configuration);
    root.warnAboutUnknownKeys(ConfigurationKeys::root());
    if (report.failed())
        return Error{report.error()};
    result.warnings = report.warnings();
    return result;
}

} // namespace Switchboard
