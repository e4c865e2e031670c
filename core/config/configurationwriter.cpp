// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationwriter.h"

#include "core/config/configurationkeys.h"
#include "core/config/orderedjson.h"

#include <QJsonArray>
#include <QSet>

namespace Switchboard {

namespace {

QString idOf(const QJsonValue &entry)
{
    return entry[QLatin1String("id")].toString();
}

QJsonObject entryWithId(const QJsonArray &entries, const QString &id)
{
    for (const QJsonValue &entry : entries) {
        if (idOf(entry) == id)
            return entry.toObject();
    }
    return {};
}

void setTexts(QJsonObject &object, const QString &key, const QStringList &value,
              const QStringList &standard)
{
    if (value != standard || object.contains(key))
        object.insert(key, QJsonArray::fromStringList(value));
}

QJsonObject limitsToJson(const ServiceLimits &limits, QJsonObject object)
{
    for (const LimitKey &key : ConfigurationKeys::limits()) {
        const QString name = QString::fromLatin1(key.name);
        if (key.value(limits) != key.value(ServiceLimits{}) || object.contains(name))
            object.insert(name, key.value(limits));
    }
    return object;
}

QJsonObject filterToJson(const EventFilter &filter, QJsonObject object)
{
    setTexts(object, QStringLiteral("only"), filter.only, {});
    setTexts(object, QStringLiteral("except"), filter.except, {});
    return object;
}

QJsonObject policyToJson(const AccessSettings &policy, QJsonObject object)
{
    const AccessSettings standard;
    setTexts(object, QStringLiteral("allowedHosts"), policy.allowedHosts, standard.allowedHosts);
    setTexts(object, QStringLiteral("allowedOrigins"), policy.allowedOrigins,
             standard.allowedOrigins);
    return object;
}

QJsonObject toJson(const BackendSettings &backend, QJsonObject object)
{
    object.insert(QLatin1String("id"), backend.id);
    object.insert(QLatin1String("kind"), SimulatorKind);
    object.insert(QLatin1String("enabled"), backend.enabled);
    if (backend.media == MediaSettings() && !object.contains(QLatin1String("media")))
        return object;
    QJsonObject media = object.value(QLatin1String("media")).toObject();
    media.insert(QLatin1String("http"), backend.media.allowHttp);
    media.insert(QLatin1String("privateAddresses"), backend.media.allowPrivateAddresses);
    media.insert(QLatin1String("maxMegabytes"), backend.media.maxBytes / (1024 * 1024));
    media.insert(QLatin1String("timeoutSeconds"), backend.media.timeoutMs / 1000);
    object.insert(QLatin1String("media"), media);
    return object;
}

//! Writes \a value; the default only where the file has the key already.
void setOptional(QJsonObject &object, const char *key, const QJsonValue &value,
                 const QJsonValue &standard)
{
    const QString name = QString::fromLatin1(key);
    if (value != standard || object.contains(name))
        object.insert(name, value);
}

QString textOf(const Secret &secret)
{
    return QString::fromUtf8(secret.reveal());
}

void writeServerPlace(QJsonObject &object, const ServiceSettings &service)
{
    object.insert(QLatin1String("host"), service.host);
    object.insert(QLatin1String("port"), int(service.port));
    if (service.kind != ServiceKind::WebSocketServer)
        object.insert(QLatin1String("webSocket"), service.webSocket);
    const QString key = QStringLiteral("tls");
    if (!service.tls.isOn()) {
        object.remove(key);
        return;
    }
    QJsonObject tls = object.value(key).toObject();
    tls.insert(QLatin1String("certificateFile"), service.tls.certificateFile);
    tls.insert(QLatin1String("keyFile"), service.tls.keyFile);
    object.insert(key, tls);
}

void writeRemote(QJsonObject &object, const ServiceSettings &service)
{
    const RemoteSettings &remote = service.remote;
    object.insert(QLatin1String("url"), remote.url);
    if (service.kind == ServiceKind::WebSocketClient) {
        setOptional(object, "apiUrl", remote.apiUrl, QString());
        setOptional(object, "eventUrl", remote.eventUrl, QString());
        object.insert(QLatin1String("universal"), remote.universal);
        object.insert(QLatin1String("reconnectInterval"), remote.reconnectInterval);
    } else {
        object.insert(QLatin1String("secret"), textOf(service.post.secret));
        object.insert(QLatin1String("timeoutSeconds"), service.post.timeoutSeconds);
        object.insert(QLatin1String("retries"), service.post.retries);
    }
    setOptional(object, "proxy", remote.proxy, QString());
    setOptional(object, "proxyUser", remote.proxyUser, QString());
    setOptional(object, "proxyPassword", textOf(remote.proxyPassword), QString());
    setOptional(object, "caFile", remote.caFile, QString());
    setOptional(object, "pin", remote.pin, QString());
    setTexts(object, QStringLiteral("unverifiedUrls"), remote.unverifiedUrls, {});
}

QJsonObject toJson(const ServiceSettings &service, QJsonObject object)
{
    object.insert(QLatin1String("id"), service.id);
    object.insert(QLatin1String("kind"), toString(service.kind));
    object.insert(QLatin1String("name"), service.name);
    object.insert(QLatin1String("enabled"), service.enabled);
    object.insert(QLatin1String("backend"), service.backend);
    if (service.account != 0)
        object.insert(QLatin1String("account"), service.account);
    else
        object.remove(QLatin1String("account"));
    if (service.listens())
        writeServerPlace(object, service);
    else
        writeRemote(object, service);
    if (service.kind != ServiceKind::HttpPost)
        object.insert(QLatin1String("token"), textOf(service.token));
    object.insert(QLatin1String("messageFormat"), toString(service.messageFormat));
    object.insert(QLatin1String("heartbeatInterval"), service.heartbeatInterval);
    object.insert(QLatin1String("lifecycle"), toString(service.lifecycle));
    object.insert(QLatin1String("reportSelfMessage"), service.reportSelfMessage);
    setTexts(object, QStringLiteral("tags"), service.tags, {});
    object.insert(QLatin1String("limits"),
                  limitsToJson(service.limits, object.value(QLatin1String("limits")).toObject()));
    object.insert(QLatin1String("filter"),
                  filterToJson(service.filter, object.value(QLatin1String("filter")).toObject()));
    if (service.listens())
        object.insert(
            QLatin1String("policy"),
            policyToJson(service.policy, object.value(QLatin1String("policy")).toObject()));
    return object;
}

//! The entries of \a document with those of \a settings merged in, in the order of \a settings.
template <typename T>
QJsonArray mergedEntries(const QJsonArray &document, const QList<T> &settings,
                         const QStringList &kinds)
{
    QSet<QString> wanted;
    for (const T &setting : settings)
        wanted.insert(setting.id);

    QJsonArray result;
    qsizetype next = 0;
    const auto appendNext = [&] {
        const T &setting = settings.at(next++);
        result.append(toJson(setting, entryWithId(document, setting.id)));
    };
    for (const QJsonValue &entry : document) {
        if (wanted.contains(idOf(entry)))
            appendNext();
        else if (!kinds.contains(entry[QLatin1String("kind")].toString()))
            result.append(entry);
    }
    while (next < settings.size())
        appendNext();
    return result;
}

} // namespace

QByteArray writeConfiguration(const Configuration &configuration)
{
    QJsonObject document = configuration.document;
    document.insert(QLatin1String("version"), ConfigurationVersion);
    const QJsonArray backends = document.value(QLatin1String("backends")).toArray();
    document.insert(QLatin1String("backends"),
                    mergedEntries(backends, configuration.backends, {SimulatorKind}));
    const QJsonArray services = document.value(QLatin1String("services")).toArray();
    document.insert(QLatin1String("services"),
                    mergedEntries(services, configuration.services, serviceKindWords()));

    // No key means two things on two levels, so one list orders them all.
    const QStringList order = ConfigurationKeys::root() + ConfigurationKeys::service()
        + ConfigurationKeys::limitNames() + ConfigurationKeys::filter()
        + ConfigurationKeys::policy() + ConfigurationKeys::tls();
    return orderedJson(document, order);
}

} // namespace Switchboard
