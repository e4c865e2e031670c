// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/doctor/diagnosis.h"

namespace Switchboard {

QString toString(DoctorStep step)
{
    switch (step) {
    case DoctorStep::Dns:
        return QStringLiteral("dns");
    case DoctorStep::Tcp:
        return QStringLiteral("tcp");
    case DoctorStep::Tls:
        return QStringLiteral("tls");
    case DoctorStep::Http:
        return QStringLiteral("http");
    case DoctorStep::Token:
        return QStringLiteral("token");
    case DoctorStep::Role:
        return QStringLiteral("role");
    case DoctorStep::Frame:
        break;
    }
    return QStringLiteral("frame");
}

QJsonObject toJson(DoctorStep step, const Diagnosis &diagnosis, qint64 milliseconds)
{
    QJsonObject json = diagnosis.details;
    json[QStringLiteral("name")] = toString(step);
    json[QStringLiteral("ok")] = diagnosis.isOk;
    json[QStringLiteral("text")] = diagnosis.text;
    json[QStringLiteral("ms")] = milliseconds;
    json[QStringLiteral("finding")] = diagnosis.finding;
    if (!diagnosis.fix.isEmpty()) {
        json[QStringLiteral("fix")] = diagnosis.fix;
        json[QStringLiteral("advice")] = diagnosis.advice;
    }
    return json;
}

} // namespace Switchboard
