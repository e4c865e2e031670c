// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/metaevent.h"

namespace Switchboard {

namespace {

QString subType(LifecycleChange change)
{
    switch (change) {
    case LifecycleChange::Connect:
        return QStringLiteral("connect");
    case LifecycleChange::Enable:
        return QStringLiteral("enable");
    case LifecycleChange::Disable:
        break;
    }
    return QStringLiteral("disable");
}

Event metaEvent(qint64 selfId, qint64 time, const QString &type)
{
    Event event;
    event.selfId = selfId;
    event.time = time;
    event.kind = QLatin1String("meta_event.") + type;
    event.fields = {{QStringLiteral("post_type"), QStringLiteral("meta_event")},
                    {QStringLiteral("meta_event_type"), type}};
    return event;
}

} // namespace

Event lifecycleEvent(qint64 selfId, qint64 time, LifecycleChange change)
{
    Event event = metaEvent(selfId, time, QStringLiteral("lifecycle"));
    event.fields.insert(QStringLiteral("sub_type"), subType(change));
    return event;
}

Event heartbeatEvent(qint64 selfId, qint64 time, const QJsonObject &status, qint64 intervalMs)
{
    Event event = metaEvent(selfId, time, QStringLiteral("heartbeat"));
    event.fields.insert(QStringLiteral("status"), status);
    event.fields.insert(QStringLiteral("interval"), intervalMs);
    return event;
}

} // namespace Switchboard
