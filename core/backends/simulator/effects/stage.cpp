// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/effects/stage.h"

namespace Switchboard {

void Stage::tell(qint64 selfId, const QJsonObject &fields)
{
    tell(Event{.selfId = selfId,
               .time = time(),
               .kind = kindOf(fields),
               .fields = fields,
               .hasMessage = false,
               .message = {}});
}

void Stage::tellGroup(qint64 groupId, const QJsonObject &fields)
{
    const QList<qint64> accounts = m_world.accountsIn(groupId);
    for (const qint64 selfId : accounts)
        tell(selfId, fields);
}

QString kindOf(const QJsonObject &fields)
{
    const QString postType = fields.value(QLatin1String("post_type")).toString();
    const bool isMessage = postType.startsWith(QLatin1String("message"));
    const QString key =
        isMessage ? QStringLiteral("message_type") : QString(postType + QLatin1String("_type"));
    return postType + QLatin1Char('.') + fields.value(key).toString();
}

QJsonObject notice(const QString &type, const QString &subType, const QJsonObject &fields)
{
    QJsonObject all = fields;
    all.insert(QStringLiteral("post_type"), QStringLiteral("notice"));
    all.insert(QStringLiteral("notice_type"), type);
    if (!subType.isEmpty())
        all.insert(QStringLiteral("sub_type"), subType);
    return all;
}

} // namespace Switchboard
