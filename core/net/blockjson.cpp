// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/blockjson.h"

#include "core/net/blocksubject.h"

#include <QDateTime>

#include <optional>

namespace Switchboard {

namespace {

QJsonValue timeJson(qint64 wallMs)
{
    if (wallMs == 0)
        return {};
    return QDateTime::fromMSecsSinceEpoch(wallMs, Qt::UTC).toString(Qt::ISODateWithMs);
}

//! 0 for null; nothing when it is not a time.
std::optional<qint64> timeFrom(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return 0;
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    return time.toMSecsSinceEpoch();
}

Error wrong(const char *key, const QString &rule)
{
    return {QStringLiteral("%1: %2").arg(QLatin1String(key), rule)};
}

} // namespace

QJsonObject toJson(const BlockRule &rule)
{
    return {{QStringLiteral("id"), qint64(rule.id.value())},
            {QStringLiteral("scope"), toString(rule.scope)},
            {QStringLiteral("subject"), rule.subject},
            {QStringLiteral("service"), rule.serviceId},
            {QStringLiteral("note"), rule.note},
            {QStringLiteral("createdAt"), timeJson(rule.createdMs)},
            {QStringLiteral("expiresAt"), timeJson(rule.expiresMs)},
            {QStringLiteral("hits"), qint64(rule.hits)},
            {QStringLiteral("lastHitAt"), timeJson(rule.lastHitMs)}};
}

Result<BlockRule> blockRuleFrom(const QJsonObject &object)
{
    BlockRule rule;
    const qint64 id = object.value(QLatin1String("id")).toInteger(0);
    if (id < 1)
        return wrong("id", QStringLiteral("a number from 1 is needed"));
    rule.id = BlockId(quint64(id));
    const auto scope = blockScopeFrom(object.value(QLatin1String("scope")).toString());
    if (!scope)
        return wrong("scope", QStringLiteral("address, token or bot-id is needed"));
    rule.scope = *scope;
    const QString subject = object.value(QLatin1String("subject")).toString();
    if (rule.scope == BlockScope::Token && tokenDigest(subject).isEmpty())
        return wrong("subject", QStringLiteral("sha256: and 64 hexadecimal digits are needed"));
    const auto normal = normalBlockSubject(rule.scope, subject);
    if (!normal)
        return wrong("subject", normal.error());
    rule.subject = normal.value();
    rule.serviceId = object.value(QLatin1String("service")).toString();
    rule.note = object.value(QLatin1String("note")).toString();
    const auto created = timeFrom(object.value(QLatin1String("createdAt")));
    const auto expires = timeFrom(object.value(QLatin1String("expiresAt")));
    const auto lastHit = timeFrom(object.value(QLatin1String("lastHitAt")));
    if (!created || !expires || !lastHit)
        return wrong(!created       ? "createdAt"
                         : !expires ? "expiresAt"
                                    : "lastHitAt",
                     QStringLiteral("a time such as 2026-11-23T05:50:00.123Z or null is needed"));
    rule.createdMs = *created;
    rule.expiresMs = *expires;
    rule.lastHitMs = *lastHit;
    rule.hits = quint64(std::max<qint64>(0, object.value(QLatin1String("hits")).toInteger(0)));
    return rule;
}

} // namespace Switchboard
