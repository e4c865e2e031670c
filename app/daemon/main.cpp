// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/common/unixsignals.h"
#include "app/daemon/servicemanager.h"
#include "core/control/controlsocket.h"
#include "core/engine/enginecontroller.h"
#include "core/support/redactor.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <cstdio>

#include <sys/stat.h>

namespace {

using namespace Switchboard;

void print(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

void printServices(const EngineSnapshot &snapshot)
{
    for (const ServiceStatus &service : snapshot.services) {
        if (service.state == ServiceState::On)
            print((service.links.isEmpty() ? QStringLiteral("listening ")
                                           : QStringLiteral("connecting "))
                  + service.id + QLatin1Char(' ') + redacted(service.url()));
        else if (service.state == ServiceState::Failed)
            print(QStringLiteral("failed ") + service.id + QStringLiteral(": ")
                  + service.failure.message);
    }
    print(QStringLiteral("ready"));
}

QString profileFrom(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Runs OneBot 11 services without a window. Settings: PROFILE/switchboard.json. "
        "Control it with switchboardctl."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption profile(
        QStringLiteral("profile"),
        QStringLiteral("The profile folder (default: %1).").arg(defaultProfileFolder()),
        QStringLiteral("DIR"), defaultProfileFolder());
    parser.addOption(profile);
    parser.process(application);
    if (!parser.positionalArguments().isEmpty())
        parser.showHelp(2);
    return QDir(parser.value(profile)).absolutePath();
}

} // namespace

int main(int argc, char *argv[])
{
    ::umask(077); // files of a profile hold a token
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("switchboardd"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SWITCHBOARD_VERSION));

    EngineController controller(
        {.profileFolder = profileFrom(application), .programName = QStringLiteral("switchboardd")});
    const UnixSignals signals;
    QObject::connect(&signals, &UnixSignals::terminationRequested, &controller, [&controller] {
        notifyServiceManager(QByteArrayLiteral("STOPPING=1"));
        controller.shutDown();
    });
    QObject::connect(&controller, &EngineController::ready, &controller,
                     &EngineController::requestSnapshot);
    QObject::connect(&controller, &EngineController::snapshotReady, &application,
                     [](const EngineSnapshot &snapshot) {
                         printServices(snapshot);
                         notifyServiceManager(QByteArrayLiteral("READY=1"));
                     });
    QObject::connect(&controller, &EngineController::configurationProblemChanged, &application,
                     [](const QString &problem) {
                         if (!problem.isEmpty())
                             std::fprintf(stderr, "switchboardd: %s\n", qPrintable(problem));
                     });
    QObject::connect(&controller, &EngineController::startFailed, &application,
                     [](const QString &error) {
                         std::fprintf(stderr, "switchboardd: %s\n", qPrintable(error));
                         QCoreApplication::exit(1);
                     });
    QObject::connect(&controller, &EngineController::finished, &application,
                     [] { QCoreApplication::exit(0); });
    controller.start();
    return QCoreApplication::exec();
}
