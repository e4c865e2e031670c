// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/connectionjson.h"

#include <QDateTime>

namespace Switchboard {
namespace {

QJsonObject statsJson(const SessionStats &stats)
{
    return {
        {QStringLiteral("messagesIn"), qint64(stats.messagesIn)},
        {QStringLiteral("messagesOut"), qint64(stats.messagesOut)},
        {QStringLiteral("bytesIn"), qint64(stats.bytesIn)},
        {QStringLiteral("bytesOut"), qint64(stats.bytesOut)},
        {QStringLiteral("inPerSecond"), stats.inPerSecond},
        {QStringLiteral("outPerSecond"), stats.outPerSecond},
        {QStringLiteral("queuedMessages"), stats.queuedMessages},
        {QStringLiteral("queuedBytes"), stats.queuedBytes},
        {QStringLiteral("roundTripMs"), stats.roundTripMs},
        {QStringLiteral("actionsInFlight"), stats.actionsInFlight},
        {QStringLiteral("errors"), qint64(stats.errors)},
        {QStringLiteral("dropped"), qint64(stats.dropped)},
        {QStringLiteral("lastEvent"), stats.lastEvent},
    };
}

} // namespace

QJsonObject connectionJson(const ConnectionRow &row, qint64 nowMs)
{
    const SessionInfo &info = row.info;
    QJsonObject object{
        {QStringLiteral("id"), qint64(info.id.value())},
        {QStringLiteral("service"), info.serviceId},
        {QStringLiteral("state"), toString(row.state())},
        {QStringLiteral("role"), toString(info.role)},
        {QStringLiteral("peer"), info.peer()},
        {QStringLiteral("client"), info.clientName},
        {QStringLiteral("userAgent"), info.userAgent},
        {QStringLiteral("selfId"), info.selfId},
        {QStringLiteral("connectedAt"),
         QDateTime::fromMSecsSinceEpoch(info.connectedAtMs).toString(Qt::ISODate)},
        {QStringLiteral("ageMs"), row.ageMs(nowMs)},
        {QStringLiteral("tls"), info.tls},
        {QStringLiteral("stats"), statsJson(row.stats)},
    };
    if (row.close) {
        QJsonObject close{{QStringLiteral("reason"), row.close->reason},
                          {QStringLiteral("clean"), row.close->clean}};
        if (row.close->code)
            close.insert(QStringLiteral("code"), int(*row.close->code));
        object.insert(QStringLiteral("close"), close);
    }
    return object;
}

} // namespace Switchboard
