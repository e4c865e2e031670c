// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/checkprogram.h"
#include "app/ctl/commandline.h"
#include "app/ctl/controlclient.h"
#include "app/ctl/doctorprogram.h"
#include "app/ctl/importrequests.h"
#include "app/ctl/output.h"
#include "app/ctl/scenariosession.h"
#include "app/ctl/simulaterequests.h"
#include "app/ctl/tokeninput.h"
#include "core/control/controlsocket.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace {

using namespace Switchboard;

enum ExitStatus { Done = 0, Failed = 1, WrongUsage = 2, NothingRunning = 3 };

void print(const QString &text)
{
    if (text.isEmpty())
        return;
    std::fprintf(stdout, "%s\n", text.toUtf8().constData());
    std::fflush(stdout);
}

void complain(const QString &text)
{
    std::fprintf(stderr, "switchboardctl: %s\n", text.toUtf8().constData());
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

//! Prints one line from the program. True when nothing more is to come.
bool handleLine(const ControlInvocation &invocation, const QJsonObject &line)
{
    if (line.contains(QLatin1String("entry"))) {
        const QJsonObject entry = line.value(QLatin1String("entry")).toObject();
        print(invocation.json ? compact(entry) : formatEntry(entry));
        return false;
    }
    if (!line.value(QLatin1String("ok")).toBool()) {
        complain(line.value(QLatin1String("error")).toString());
        QCoreApplication::exit(Failed);
        return true;
    }
    const QJsonObject data = line.value(QLatin1String("data")).toObject();
    if (invocation.follow) {
        const QJsonArray entries = data.value(QLatin1String("entries")).toArray();
        for (const QJsonValue &entry : entries)
            print(invocation.json ? compact(entry.toObject()) : formatEntry(entry.toObject()));
        return false;
    }
    const QString command = invocation.request.value(QLatin1String("command")).toString();
    print(invocation.json ? compact(data) : formatAnswer(command, data));
    const bool isIll =
        command == QLatin1String("doctor") && !data.value(QLatin1String("ok")).toBool();
    QCoreApplication::exit(isIll ? Failed : Done);
    return true;
}

int run(const ControlInvocation &invocation)
{
    ControlClient client;
    bool answered = false;
    QObject::connect(&client, &ControlClient::received, qApp, [&](const QJsonObject &line) {
        answered = handleLine(invocation, line) || answered;
    });
    QObject::connect(&client, &ControlClient::notRunning, qApp, [&] {
        complain(
            QStringLiteral("nothing is running for the profile %1").arg(invocation.profileFolder));
        QCoreApplication::exit(NothingRunning);
    });
    QObject::connect(&client, &ControlClient::lost, qApp, [&] {
        if (answered)
            return;
        complain(QStringLiteral("the program ended"));
        QCoreApplication::exit(invocation.follow ? Done : Failed);
    });
    QMetaObject::invokeMethod(
        &client,
        [&] { client.send(controlSocketPath(invocation.profileFolder), invocation.request); },
        Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("switchboardctl"));
    const auto invocation = parseCommandLine(QCoreApplication::arguments().mid(1));
    if (!invocation) {
        complain(invocation.error() + QStringLiteral("; see switchboardctl --help"));
        return WrongUsage;
    }
    switch (invocation.value().kind) {
    case ControlInvocation::Kind::Help:
        print(helpText());
        return Done;
    case ControlInvocation::Kind::Version:
        print(QStringLiteral("switchboardctl " SWITCHBOARD_VERSION));
        return Done;
    case ControlInvocation::Kind::Check:
        return runCheckCommand(invocation.value().check,
                               invocation.value().json ? CheckFormat::Json : CheckFormat::Table);
    case ControlInvocation::Kind::Doctor:
        return runDoctorCommand(invocation.value().doctor,
                                invocation.value().json ? DoctorFormat::Json : DoctorFormat::Text);
    case ControlInvocation::Kind::Acts:
        print(actListText());
        return Done;
    case ControlInvocation::Kind::Run:
        break;
    }
    if (invocation.value().scenario.kind != ScenarioInvocation::Kind::None) {
        ScenarioSession session(invocation.value());
        const int status = session.start();
        return status < 0 ? QCoreApplication::exec() : status;
    }
    ControlInvocation complete = invocation.value();
    if (complete.readsToken) {
        const QString token = readTokenFromInput();
        if (token.isEmpty()) {
            complain(QStringLiteral("block add token: write the token to standard input"));
            return WrongUsage;
        }
        complete.request[QStringLiteral("subject")] = token;
    }
    if (complete.request.value(QLatin1String("command")) == QLatin1String("import")) {
        const auto request = withImportedFile(complete.request);
        if (!request) {
            complain(request.error());
            return Failed;
        }
        complete.request = request.value();
    }
    return run(complete);
}
