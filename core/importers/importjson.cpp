// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/importers/importjson.h"

#include "core/config/configurationkeys.h"

namespace Switchboard {

namespace {

//! The address of a service that connects to somebody.
QJsonObject remoteJson(const RemoteSettings &remote)
{
    QJsonObject object;
    const auto setText = [&](const char *key, const QString &value) {
        if (!value.isEmpty())
            object.insert(QLatin1String(key), value);
    };
    setText("url", remote.url);
    setText("apiUrl", remote.apiUrl);
    setText("eventUrl", remote.eventUrl);
    if (remote.reconnectInterval != 0)
        object.insert(QStringLiteral("reconnectInterval"), remote.reconnectInterval);
    if (!remote.unverifiedUrls.isEmpty())
        object.insert(QStringLiteral("unverifiedUrls"),
                      QJsonArray::fromStringList(remote.unverifiedUrls));
    return object;
}

//! What a file can decide on. Of secrets only whether there is one.
QJsonObject serviceJson(const ServiceSettings &service)
{
    QJsonObject object;
    if (service.listens()) {
        object.insert(QStringLiteral("host"), service.host);
        object.insert(QStringLiteral("port"), service.port);
    } else {
        object = remoteJson(service.remote);
    }
    if (service.kind == ServiceKind::HttpPost) {
        object.insert(QStringLiteral("hasSecret"), !service.post.secret.isEmpty());
        object.insert(QStringLiteral("timeoutSeconds"), service.post.timeoutSeconds);
        object.insert(QStringLiteral("retries"), service.post.retries);
    } else {
        object.insert(QStringLiteral("hasToken"), !service.token.isEmpty());
    }
    if (service.webSocket)
        object.insert(QStringLiteral("webSocket"), true);
    object.insert(QStringLiteral("kind"), toString(service.kind));
    object.insert(QStringLiteral("name"), service.name);
    object.insert(QStringLiteral("enabled"), service.enabled);
    object.insert(QStringLiteral("messageFormat"), toString(service.messageFormat));
    object.insert(QStringLiteral("heartbeatInterval"), service.heartbeatInterval);
    object.insert(QStringLiteral("reportSelfMessage"), service.reportSelfMessage);
    return object;
}

} // namespace

QJsonArray toJson(const QList<ImportNote> &notes)
{
    QJsonArray array;
    for (const ImportNote &note : notes)
        array.append(importNoteText(note));
    return array;
}

QJsonObject toJson(const ImportedEntry &entry)
{
    QJsonObject object{{QStringLiteral("place"), entry.path},
                       {QStringLiteral("line"), entry.position.line},
                       {QStringLiteral("column"), entry.position.column},
                       {QStringLiteral("outcome"), outcomeWord(entry.outcome)},
                       {QStringLiteral("reasons"), toJson(entry.reasons)},
                       {QStringLiteral("notes"), toJson(entry.notes)}};
    if (entry.isUsable())
        object.insert(QStringLiteral("service"), serviceJson(entry.settings));
    return object;
}

QJsonObject toJson(const ImportedConfiguration &imported)
{
    QJsonArray entries;
    for (const ImportedEntry &entry : imported.entries)
        entries.append(toJson(entry));
    QJsonObject object{{QStringLiteral("source"), importSourceName(imported.source)},
                       {QStringLiteral("notes"), toJson(imported.notes)},
                       {QStringLiteral("entries"), entries}};
    if (imported.account > 0)
        object.insert(QStringLiteral("account"), imported.account);
    return object;
}

QJsonObject toJson(const ForeignPlanEntry &entry)
{
    QJsonObject object = toJson(entry.imported);
    object.insert(QStringLiteral("fate"), fateWord(entry.fate));
    object.insert(QStringLiteral("id"), entry.id);
    object.insert(QStringLiteral("name"), entry.name);
    object.insert(QStringLiteral("fields"), QJsonArray::fromStringList(entry.fields));
    object.insert(QStringLiteral("reasons"), toJson(entry.reasons));
    object.insert(QStringLiteral("notes"), toJson(entry.notes));
    return object;
}

} // namespace Switchboard
