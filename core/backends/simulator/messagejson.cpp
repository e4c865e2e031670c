// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/messagejson.h"

namespace Switchboard {

QJsonArray toJsonArray(const Message &message)
{
    QJsonArray segments;
    for (const Segment &segment : message) {
        segments.append(QJsonObject{{QStringLiteral("type"), segment.type},
                                    {QStringLiteral("data"), segment.data}});
    }
    return segments;
}

Message fromJsonArray(const QJsonArray &segments)
{
    Message message;
    message.reserve(segments.size());
    for (const QJsonValue &segment : segments) {
        message.append({.type = segment[QLatin1String("type")].toString(),
                        .data = segment[QLatin1String("data")].toObject()});
    }
    return message;
}

} // namespace Switchboard
