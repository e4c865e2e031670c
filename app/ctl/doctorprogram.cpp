// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/doctorprogram.h"

#include "app/ctl/doctoroutput.h"
#include "app/ctl/tokeninput.h"
#include "core/doctor/doctorround.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

namespace Switchboard {

namespace {

enum ExitStatus { Well = 0, Ill = 1, NotExamined = 2 };

void printLine(const QString &text)
{
    std::fprintf(stdout, "%s\n", text.toUtf8().constData());
    std::fflush(stdout);
}

} // namespace

int runDoctorCommand(DoctorArguments arguments, DoctorFormat format)
{
    const auto token = readToken(QStringLiteral("doctor"), arguments.token);
    if (!token) {
        std::fprintf(stderr, "switchboardctl: doctor: %s\n", token.error().toUtf8().constData());
        return NotExamined;
    }
    arguments.settings.token = token.value();
    arguments.settings.post.secret = token.value();
    DoctorRound round(arguments.settings, arguments.settings.account);
    QObject::connect(&round, &DoctorRound::stepDone, &round, [format](const QJsonObject &step) {
        if (format == DoctorFormat::Text)
            printLine(formatDoctorStep(step));
    });
    QObject::connect(&round, &DoctorRound::finished, qApp, &QCoreApplication::quit);
    round.start();
    QCoreApplication::exec();
    if (format == DoctorFormat::Json)
        printLine(
            QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("ok"), round.succeeded()},
                                                        {QStringLiteral("steps"), round.steps()}})
                                  .toJson(QJsonDocument::Compact)));
    return round.succeeded() ? Well : Ill;
}

} // namespace Switchboard
