// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/control/controlcommands.h"

#include "core/control/blockcommands.h"
#include "core/control/commandarguments.h"
#include "core/control/importcommands.h"
#include "core/control/scenariocommands.h"
#include "core/control/statusjson.h"

#include <QJsonArray>

#include <limits>

namespace Switchboard {

namespace {

constexpr int MaxDrainSeconds = 3600;
constexpr int MaxBlockSeconds = 30 * 24 * 3600;
constexpr qsizetype MaxReasonBytes = 123; // RFC 6455 section 5.5

CommandResult failure(const QString &error)
{
    return {.ok = false, .error = error};
}

QJsonArray servicesJson(const QList<ServiceStatus> &services)
{
    QJsonArray array;
    for (const ServiceStatus &status : services)
        array.append(toJson(status));
    return array;
}

void runStatus(Engine &engine, const Engine::Done &done)
{
    done({.data = engine.statusJson()});
}

void runServiceCommand(Engine &engine, const QString &command, CommandArguments &arguments,
                       const Engine::Done &done)
{
    const QString service = arguments.text(QLatin1String("service"), true);
    DisableOptions options;
    options.drainSeconds = int(arguments.integer(QLatin1String("drain"), 0, 0, MaxDrainSeconds));
    options.reason = arguments.text(QLatin1String("reason"), false);
    if (arguments.error()) {
        done(failure(*arguments.error()));
        return;
    }
    if (command == QLatin1String("service-enable"))
        engine.enableService(service, done);
    else if (command == QLatin1String("service-disable"))
        engine.disableService(service, options, done);
    else if (command == QLatin1String("service-connect"))
        engine.connectService(service, done);
    else
        engine.restartService(service, done);
}

void runDisconnect(Engine &engine, CommandArguments &arguments, const Engine::Done &done)
{
    const QList<SessionId> ids =
        arguments.ids<SessionId>(QLatin1String("sessions"), QStringLiteral("session numbers"));
    DisconnectOptions options;
    options.code =
        int(arguments.integer(QLatin1String("code"), CloseCode::PolicyViolation, 1000, 4999));
    options.reason = arguments.text(QLatin1String("reason"), false);
    options.blockSeconds = int(arguments.integer(QLatin1String("block"), 0, 0, MaxBlockSeconds));
    if (!CloseCode::maySend(options.code))
        arguments.complain(QStringLiteral("code: %1 may not be sent; use 1000-1003, 1007-1011 or "
                                          "3000-4999")
                               .arg(options.code));
    if (options.reason.toUtf8().size() > MaxReasonBytes)
        arguments.complain(
            QStringLiteral("reason: longer than %1 bytes of UTF-8").arg(MaxReasonBytes));
    if (arguments.error())
        done(failure(*arguments.error()));
    else
        engine.disconnectSessions(ids, options, done);
}

void runSimulate(Engine &engine, const QJsonObject &request, const Engine::Done &done)
{
    const QJsonValue params = request.value(QLatin1String("params"));
    if (!params.isObject() && !params.isUndefined())
        done(failure(QStringLiteral("params: must be an object")));
    else
        engine.simulate(
            {.name = request.value(QLatin1String("act")).toString(), .params = params.toObject()},
            done);
}

void runSimulateMessage(Engine &engine, const QString &command, CommandArguments &arguments,
                        const Engine::Done &done)
{
    constexpr qint64 MaxId = std::numeric_limits<qint64>::max();
    const bool group = command == QLatin1String("simulate-group-message");
    const qint64 userId = arguments.integer(QLatin1String("user"), 0, 1, MaxId);
    const qint64 groupId = group ? arguments.integer(QLatin1String("group"), 0, 1, MaxId) : 0;
    SimulatedAct act{
        .name = QStringLiteral("message"),
        .params = {{QStringLiteral("user_id"), userId},
                   {QStringLiteral("message"), arguments.text(QLatin1String("text"), true)}}};
    if (userId == 0 || (group && groupId == 0))
        arguments.complain(
            QStringLiteral("user: a number is needed, for a group message group too"));
    if (group)
        act.params.insert(QStringLiteral("group_id"), groupId);
    if (arguments.error()) {
        done(failure(*arguments.error()));
        return;
    }
    engine.simulate(act, [done](const CommandResult &result) {
        CommandResult named = result;
        if (result.ok)
            named.data = {
                {QStringLiteral("messageId"), result.data.value(QLatin1String("message_id"))},
                {QStringLiteral("sessions"), result.data.value(QLatin1String("receivers"))}};
        done(named);
    });
}

void runDoctor(Engine &engine, CommandArguments &arguments, const Engine::Done &done)
{
    const QString service = arguments.text(QLatin1String("service"), true);
    if (arguments.error())
        done(failure(*arguments.error()));
    else
        engine.runDoctor(service, done);
}

void runJournal(Engine &engine, const Engine::Done &done)
{
    QJsonArray entries;
    const QList<JournalEntry> journal = engine.journal();
    for (const JournalEntry &entry : journal)
        entries.append(toJson(entry));
    done({.data = {{QStringLiteral("entries"), entries}}});
}

void runRaise(Engine &engine, const Engine::Done &done)
{
    const QString program = engine.statusJson().value(QLatin1String("program")).toString();
    if (program == QLatin1String("switchboardd")) {
        done(failure(QStringLiteral("switchboardd has no window")));
        return;
    }
    Q_EMIT engine.raiseRequested();
    done({});
}

} // namespace

void runControlCommand(Engine &engine, const QJsonObject &request, const Engine::Done &done)
{
    CommandArguments arguments(request);
    const QString command = request.value(QLatin1String("command")).toString();
    if (command == QLatin1String("status"))
        runStatus(engine, done);
    else if (command == QLatin1String("service-list"))
        done({.data = {{QStringLiteral("services"), servicesJson(engine.services())}}});
    else if (command == QLatin1String("service-enable")
             || command == QLatin1String("service-disable")
             || command == QLatin1String("service-restart")
             || command == QLatin1String("service-connect"))
        runServiceCommand(engine, command, arguments, done);
    else if (command == QLatin1String("doctor"))
        runDoctor(engine, arguments, done);
    else if (command == QLatin1String("session-list"))
        done({.data = {{QStringLiteral("sessions"),
                        engine.sessionsJson(arguments.text(QLatin1String("service"), false))}}});
    else if (command == QLatin1String("session-disconnect"))
        runDisconnect(engine, arguments, done);
    else if (command == QLatin1String("simulate-group-message")
             || command == QLatin1String("simulate-private-message"))
        runSimulateMessage(engine, command, arguments, done);
    else if (command == QLatin1String("simulate"))
        runSimulate(engine, request, done);
    else if (command == QLatin1String("journal") || command == QLatin1String("journal-follow"))
        runJournal(engine, done);
    else if (command == QLatin1String("import"))
        runImportCommand(engine, request, done);
    else if (command == QLatin1String("raise"))
        runRaise(engine, done);
    else if (!runBlockCommand(engine, command, request, done)
             && !runScenarioCommand(engine, command, request, done))
        done(failure(QStringLiteral("command: \"%1\" is unknown").arg(command)));
}

} // namespace Switchboard
