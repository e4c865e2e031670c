// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/control/controlcommands.h"

#include "core/control/statusjson.h"

#include <QJsonArray>

#include <limits>
#include <optional>

namespace Switchboard {

namespace {

constexpr int MaxDrainSeconds = 3600;
constexpr int MaxBlockSeconds = 30 * 24 * 3600;
constexpr qsizetype MaxReasonBytes = 123; // RFC 6455 section 5.5

CommandResult failure(const QString &error)
{
    return {.ok = false, .error = error};
}

//! Reads arguments and remembers the first one that is wrong.
class Arguments
{
public:
    explicit Arguments(const QJsonObject &request) : m_request(request) { }

    [[nodiscard]] QString text(QLatin1String name, bool required)
    {
        const QJsonValue value = m_request.value(name);
        if (value.isString() && !(required && value.toString().isEmpty()))
            return value.toString();
        if (required || !(value.isUndefined() || value.isNull()))
            complain(QStringLiteral("%1: a text is needed").arg(name));
        return {};
    }

    [[nodiscard]] qint64 integer(QLatin1String name, qint64 fallback, qint64 least, qint64 most)
    {
        const QJsonValue value = m_request.value(name);
        if (value.isUndefined() || value.isNull())
            return fallback;
        const qint64 number = value.toInteger(std::numeric_limits<qint64>::min());
        if (value.isDouble() && number >= least && number <= most)
            return number;
        complain(QStringLiteral("%1: a whole number from %2 to %3 is needed")
                     .arg(name)
                     .arg(least)
                     .arg(most));
        return fallback;
    }

    [[nodiscard]] QList<SessionId> sessions(QLatin1String name)
    {
        QList<SessionId> ids;
        const QJsonArray array = m_request.value(name).toArray();
        for (const QJsonValue &value : array) {
            const qint64 number = value.toInteger(0);
            if (number > 0)
                ids.append(SessionId(quint64(number)));
            else
                complain(QStringLiteral("%1: session numbers are needed").arg(name));
        }
        if (ids.isEmpty())
            complain(QStringLiteral("%1: at least one session number is needed").arg(name));
        return ids;
    }

    void complain(const QString &error)
    {
        if (!m_error)
            m_error = error;
    }
    [[nodiscard]] const std::optional<QString> &error() const { return m_error; }

private:
    const QJsonObject &m_request;
    std::optional<QString> m_error;
};

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

void runServiceCommand(Engine &engine, const QString &command, Arguments &arguments,
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
    else
        engine.restartService(service, done);
}

void runDisconnect(Engine &engine, Arguments &arguments, const Engine::Done &done)
{
    const QList<SessionId> ids = arguments.sessions(QLatin1String("sessions"));
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

void runSimulate(Engine &engine, const QString &command, Arguments &arguments,
                 const Engine::Done &done)
{
    constexpr qint64 MaxId = std::numeric_limits<qint64>::max();
    const bool group = command == QLatin1String("simulate-group-message");
    SimulatedMessage message;
    message.userId = arguments.integer(QLatin1String("user"), 0, 1, MaxId);
    message.text = arguments.text(QLatin1String("text"), true);
    message.chat.kind = group ? ChatKind::Group : ChatKind::Private;
    message.chat.id =
        group ? arguments.integer(QLatin1String("group"), 0, 1, MaxId) : message.userId;
    if (message.chat.id == 0 || message.userId == 0)
        arguments.complain(
            QStringLiteral("user: a number is needed, for a group message group too"));
    if (arguments.error())
        done(failure(*arguments.error()));
    else
        engine.simulate(message, done);
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
    Arguments arguments(request);
    const QString command = request.value(QLatin1String("command")).toString();
    if (command == QLatin1String("status"))
        runStatus(engine, done);
    else if (command == QLatin1String("service-list"))
        done({.data = {{QStringLiteral("services"), servicesJson(engine.services())}}});
    else if (command == QLatin1String("service-enable")
             || command == QLatin1String("service-disable")
             || command == QLatin1String("service-restart"))
        runServiceCommand(engine, command, arguments, done);
    else if (command == QLatin1String("session-list"))
        done({.data = {{QStringLiteral("sessions"),
                        engine.sessionsJson(arguments.text(QLatin1String("service"), false))}}});
    else if (command == QLatin1String("session-disconnect"))
        runDisconnect(engine, arguments, done);
    else if (command == QLatin1String("simulate-group-message")
             || command == QLatin1String("simulate-private-message"))
        runSimulate(engine, command, arguments, done);
    else if (command == QLatin1String("journal") || command == QLatin1String("journal-follow"))
        runJournal(engine, done);
    else if (command == QLatin1String("raise"))
        runRaise(engine, done);
    else
        done(failure(QStringLiteral("command: \"%1\" is unknown").arg(command)));
}

} // namespace Switchboard
