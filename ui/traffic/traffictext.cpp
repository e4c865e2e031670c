// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/traffic/traffictext.h"

#include "ui/support/formatting.h"

#include <QCoreApplication>
#include <QDateTime>

namespace Switchboard {

namespace {

class TrafficText
{
    Q_DECLARE_TR_FUNCTIONS(TrafficText)
};

} // namespace

QString kindText(TrafficKind kind)
{
    switch (kind) {
    case TrafficKind::Event:
        return TrafficText::tr("event", "kind of a message");
    case TrafficKind::Action:
        return TrafficText::tr("action", "kind of a message");
    case TrafficKind::Response:
        return TrafficText::tr("response", "kind of a message");
    case TrafficKind::Meta:
        return TrafficText::tr("meta", "kind of a message");
    case TrafficKind::Control:
        return TrafficText::tr("control", "kind of a message");
    case TrafficKind::System:
        break;
    }
    return TrafficText::tr("system", "kind of a message");
}

QString kindsText(TrafficKind kind)
{
    switch (kind) {
    case TrafficKind::Event:
        return TrafficText::tr("&Events", "kinds of messages");
    case TrafficKind::Action:
        return TrafficText::tr("&Actions", "kinds of messages");
    case TrafficKind::Response:
        return TrafficText::tr("&Responses", "kinds of messages");
    case TrafficKind::Meta:
        return TrafficText::tr("&Meta events", "kinds of messages");
    case TrafficKind::Control:
        return TrafficText::tr("&Control frames (ping, pong, close)", "kinds of messages");
    case TrafficKind::System:
        break;
    }
    return TrafficText::tr("&System (connected, disconnected)", "kinds of messages");
}

QString directionText(TrafficDirection direction)
{
    switch (direction) {
    case TrafficDirection::In:
        return TrafficText::tr("in", "direction of a message");
    case TrafficDirection::Out:
        return TrafficText::tr("out", "direction of a message");
    case TrafficDirection::None:
        break;
    }
    return {};
}

QString typeText(const TrafficMessage &message)
{
    if (message.kind == TrafficKind::System)
        return message.type == QLatin1String("connected") ? TrafficText::tr("connected")
                                                          : TrafficText::tr("disconnected");
    if (message.type.isEmpty() && message.kind == TrafficKind::Response)
        return formatMissing(); // its action came before the recording
    if (message.type.isEmpty())
        return message.isJson ? TrafficText::tr("no action") : TrafficText::tr("not JSON");
    return message.type;
}

QString formatLatency(qint64 microseconds)
{
    if (microseconds < 0)
        return {};
    const double milliseconds = double(microseconds) / 1000;
    if (milliseconds < 9.95)
        return QStringLiteral("%1 ms").arg(milliseconds, 0, 'f', 1);
    if (milliseconds < 999.5)
        return QStringLiteral("%1 ms").arg(milliseconds, 0, 'f', 0);
    return QStringLiteral("%1 s").arg(milliseconds / 1000, 0, 'f', 2);
}

QString formatMoment(qint64 wallMs)
{
    return QDateTime::fromMSecsSinceEpoch(wallMs).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString rowSummary(const TrafficRecord &record, const QString &serviceName)
{
    const TrafficMessage &message = *record.message;
    QStringList parts{formatMoment(record.wallMs), directionText(message.direction),
                      TrafficText::tr("connection %1").arg(record.session.value()), serviceName,
                      QString(kindText(message.kind) + u' ' + typeText(message))};
    if (message.isFailure())
        parts.append(TrafficText::tr("failed"));
    if (message.simulated && message.kind == TrafficKind::Event)
        parts.append(TrafficText::tr("simulated"));
    parts.append(
        {formatBytes(quint64(message.size)), formatLatency(record.latencyUs), message.summary});
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace Switchboard
