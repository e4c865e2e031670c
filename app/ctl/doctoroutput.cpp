// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/doctoroutput.h"

#include "app/ctl/output.h"

#include <QJsonArray>
#include <QStringList>

namespace Switchboard {

namespace {

QString text(const QJsonObject &object, const char *key)
{
    return printable(object.value(QLatin1String(key)).toString());
}

QStringList certificateLines(const QJsonObject &certificate)
{
    if (certificate.isEmpty())
        return {};
    return {QStringLiteral("  subject      ") + text(certificate, "subject"),
            QStringLiteral("  issuer       ") + text(certificate, "issuer"),
            QStringLiteral("  valid        %1 to %2")
                .arg(text(certificate, "notBefore"), text(certificate, "notAfter")),
            QStringLiteral("  fingerprint  ") + text(certificate, "fingerprint"),
            QStringLiteral("  pin          ") + text(certificate, "pin")};
}

} // namespace

QString formatDoctorStep(const QJsonObject &step)
{
    const bool isOk = step.value(QLatin1String("ok")).toBool();
    QStringList lines{QStringLiteral("%1  %2 %3 ms  %4")
                          .arg(text(step, "name"), -6)
                          .arg(isOk ? QStringLiteral("ok") : QStringLiteral("FAILED"), -6)
                          .arg(step.value(QLatin1String("ms")).toInteger(), 6)
                          .arg(text(step, "text"))};
    if (!isOk)
        lines += QStringLiteral("  finding      ") + text(step, "finding");
    const QString explanation = text(step, "explanation");
    if (!isOk && !explanation.isEmpty())
        lines += QStringLiteral("  it says      ") + explanation;
    lines += certificateLines(step.value(QLatin1String("certificate")).toObject());
    if (step.contains(QLatin1String("advice")))
        lines += QStringLiteral("  what helps   ") + text(step, "advice");
    const QJsonArray urls = step.value(QLatin1String("urls")).toArray();
    for (const QJsonValue &url : urls)
        lines += QStringLiteral("  %1  %2")
                     .arg(url[QLatin1String("url")].toString(),
                          url[QLatin1String("framework")].toString());
    return lines.join(u'\n');
}

QString formatDoctor(const QJsonObject &data)
{
    QStringList lines;
    QString heading;
    const QJsonArray steps = data.value(QLatin1String("steps")).toArray();
    for (const QJsonValue &value : steps) {
        const QJsonObject step = value.toObject();
        const QString next = text(step, "url") + QStringLiteral("  ") + text(step, "role");
        if (next != heading)
            lines += heading = next;
        lines += formatDoctorStep(step);
    }
    return lines.join(u'\n');
}

} // namespace Switchboard
