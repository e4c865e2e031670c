// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/commandline.h"

#include "app/ctl/blockrequests.h"
#include "app/ctl/commandoptions.h"
#include "app/ctl/importrequests.h"
#include "app/ctl/simulaterequests.h"
#include "core/control/controlsocket.h"

#include <QDir>
#include <QHash>
#include <QJsonArray>

namespace Switchboard {

namespace {

//! Words and options, separated. Options take a value but for the switches.
struct Parts {
    QStringList words;
    QHash<QString, QString> options;
};

bool isSwitch(const QString &name)
{
    static const QStringList switches{
        QStringLiteral("json"),    QStringLiteral("follow"),   QStringLiteral("help"),
        QStringLiteral("version"), QStringLiteral("yes"),      QStringLiteral("clear"),
        QStringLiteral("strict"),  QStringLiteral("insecure"), QStringLiteral("dry-run")};
    return switches.contains(name);
}

Result<Parts> split(const QStringList &arguments)
{
    Parts parts;
    bool onlyWords = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (!onlyWords && argument == QLatin1String("--")) {
            onlyWords = true;
            continue;
        }
        if (onlyWords || !argument.startsWith(QLatin1String("-")) || argument.size() < 2) {
            parts.words.append(argument);
            continue;
        }
        QString name = argument.mid(argument.startsWith(QLatin1String("--")) ? 2 : 1);
        if (name == QLatin1String("h"))
            name = QStringLiteral("help");
        const qsizetype equals = name.indexOf(QLatin1Char('='));
        if (equals > 0)
            parts.options.insert(name.left(equals), name.mid(equals + 1));
        else if (isSwitch(name))
            parts.options.insert(name, {});
        else if (i + 1 < arguments.size())
            parts.options.insert(name, arguments[++i]);
        else
            return Error{QStringLiteral("--%1 needs a value").arg(name)};
    }
    return parts;
}

QJsonObject serviceRequest(const QStringList &words, CommandOptions &options)
{
    const QString verb = words.value(1);
    QJsonObject request{{QStringLiteral("command"), QString(QStringLiteral("service-") + verb)}};
    if (verb == QLatin1String("list") && words.size() == 2)
        return request;
    static const QStringList verbs{QStringLiteral("enable"), QStringLiteral("disable"),
                                   QStringLiteral("restart"), QStringLiteral("connect")};
    if (!verbs.contains(verb) || words.size() != 3) {
        options.complain(QStringLiteral("service: use list, enable ID, disable ID, restart ID or "
                                        "connect ID"));
        return request;
    }
    request[QStringLiteral("service")] = words[2];
    if (verb == QLatin1String("disable")) {
        options.number("drain", request);
        options.text("reason", request);
    }
    return request;
}

QJsonObject sessionRequest(const QStringList &words, CommandOptions &options)
{
    const QString verb = words.value(1);
    QJsonObject request{{QStringLiteral("command"), QString(QStringLiteral("session-") + verb)}};
    if (verb == QLatin1String("list") && words.size() == 2) {
        options.text("service", request);
        return request;
    }
    if (verb != QLatin1String("disconnect") || words.size() < 3) {
        options.complain(QStringLiteral("session: use list or disconnect ID..."));
        return request;
    }
    QJsonArray ids;
    for (const QString &word : words.mid(2)) {
        bool isNumber = false;
        ids.append(qint64(QString(word).remove(QLatin1Char('#')).toLongLong(&isNumber)));
        if (!isNumber)
            options.complain(
                QStringLiteral("session disconnect: \"%1\" is not a session number").arg(word));
    }
    request[QStringLiteral("sessions")] = ids;
    options.number("code", request);
    options.text("reason", request);
    options.seconds("block", request, CommandOptions::BareNumber::Seconds);
    return request;
}

QJsonObject requestFrom(const QStringList &words, ControlInvocation &invocation,
                        CommandOptions &options)
{
    const QString noun = words.value(0);
    if (noun == QLatin1String("status") && words.size() == 1)
        return {{QStringLiteral("command"), noun}};
    if (noun == QLatin1String("service"))
        return serviceRequest(words, options);
    if (noun == QLatin1String("session"))
        return sessionRequest(words, options);
    if (noun == QLatin1String("doctor"))
        return doctorRequest(words, options);
    if (noun == QLatin1String("block"))
        return blockRequest(words, options);
    if (noun == QLatin1String("rejected") && words.size() == 1)
        return {{QStringLiteral("command"),
                 options.has("clear") ? QStringLiteral("rejected-clear")
                                      : QStringLiteral("rejected-list")}};
    if (noun == QLatin1String("simulate"))
        return simulateRequest(words, options);
    if (noun == QLatin1String("scenario"))
        return scenarioRequest(words, options, invocation.scenario);
    if (noun == QLatin1String("import"))
        return importRequest(words, options);
    if (noun == QLatin1String("journal") && words.size() == 1)
        return {{QStringLiteral("command"),
                 invocation.follow ? QStringLiteral("journal-follow") : QStringLiteral("journal")}};
    options.complain(
        noun.isEmpty()
            ? QStringLiteral("a command is needed")
            : QStringLiteral("\"%1\" is not a command").arg(words.join(QLatin1Char(' '))));
    return {};
}

} // namespace

Result<ControlInvocation> parseCommandLine(const QStringList &arguments)
{
    auto parts = split(arguments);
    if (!parts)
        return Error{parts.error()};
    CommandOptions options(parts.value().options);
    ControlInvocation invocation;
    if (options.has("help")) {
        invocation.kind = ControlInvocation::Kind::Help;
        return invocation;
    }
    if (options.has("version")) {
        invocation.kind = ControlInvocation::Kind::Version;
        return invocation;
    }
    const QString profile = options.take("profile");
    invocation.profileFolder =
        QDir(profile.isEmpty() ? defaultProfileFolder() : profile).absolutePath();
    invocation.json = options.has("json");
    if (parts.value().words.value(0) == QLatin1String("journal"))
        invocation.follow = options.has("follow");
    const QStringList &words = parts.value().words;
    if (words.value(0) == QLatin1String("check")) {
        invocation.kind = ControlInvocation::Kind::Check;
        invocation.check = checkArguments(words, options);
    } else if (isDoctorUrl(words)) {
        invocation.kind = ControlInvocation::Kind::Doctor;
        invocation.doctor = doctorArguments(words, options);
    } else if (words == QStringList{QStringLiteral("simulate"), QStringLiteral("list")}) {
        invocation.kind = ControlInvocation::Kind::Acts;
    } else {
        invocation.request = requestFrom(words, invocation, options);
        invocation.readsToken = isTokenBlock(invocation.request);
    }
    if (const auto error = options.error())
        return Error{*error};
    return invocation;
}

QString helpText()
{
    return QStringLiteral(R"(Usage: switchboardctl [--profile DIR] [--json] COMMAND

Talks to the switchboardd or switchboard that runs the profile.

  status                            the program, its services and totals
  service list
  service enable ID
  service disable ID [--drain S] [--reason TEXT]
  service restart ID
  service connect ID                connects now, without waiting for the next attempt
  session list [--service ID]
  session disconnect ID... [--code N] [--reason TEXT] [--block SECONDS|10m|2h|1d]
  block list
  block add address IP|NETWORK/BITS [--service ID] [--for 10m|2h|1d|forever] [--note TEXT] [--yes]
  block add bot-id NUMBER ...       the same options; a client names its bot with X-Self-ID, else it
                                    is the account of the service
  block add token ...               the token is read from standard input, and only its hash is kept
  block remove ID...
  rejected [--clear]                refused handshakes in groups; --clear forgets them
  simulate group-message --group G --user U TEXT
  simulate private-message --user U TEXT
  simulate ACT KEY=VALUE...         something happens in the simulator: message, poke, join ...;
                                    all parameters as one JSON object are fine, too
  simulate list                     all acts with their parameters, [optional] ones in brackets
  scenario run FILE [--speed S] [--junit OUT] [--timeout TIME]
                                    plays a scenario, a YAML or JSON file; a line per step. Speed is
                                    0.1 to 100 or max; OUT becomes a JUnit report
  scenario check FILE               reads a scenario without playing it; needs no running program
  scenario record FILE [--for TIME] records what happens until Ctrl+C or for a time
  scenario stop                     ends the scenario that is being played
  import FILE [--dry-run]           brings the services of a configuration along: ours or that of NapCat,
                                    LLOneBot, Lagrange.OneBot, go-cqhttp or SnowLuma; --dry-run only
                                    says what would be done
  journal [--follow]
  doctor ID                         what keeps the connections of a service from working, step by step
  doctor URL [--token-file FILE] [--token TOKEN|-] [--bot-id N] [--insecure] [--ca FILE] [--pin PIN]
                                    the same for any address; needs no running program
  check URL [--token-file FILE] [--token TOKEN|-] [--rule PATTERN] [--strict] [--insecure]
        [--timeout SECONDS] [--heartbeat SECONDS] [--write USER] [--write-group GROUP]
                                    what holds of OneBot 11 at the forward WebSocket of any program

Every command waits for the confirmed result. A block lasts for 1h when --for is missing, and it
refuses new connections; those that are open stay until they are disconnected. To block this
computer's own addresses --yes is needed.
Exit status: 0 done, 1 failed (one line on stderr says why), 2 wrong usage, 3 nothing is running.
Scenarios: 0 all steps passed, 1 one failed, 2 the file is wrong or it cannot be played.

check needs no running Switchboard. The token is read from a file or from standard input (-); as --token
TOKEN other users could see it. It only reads, unless --write or --write-group names who may get
test messages. PATTERN is the name of a rule with * and ?, or several with commas. Rules that are only
recommended count with --strict. Exit status: 0 every rule holds, 1 some do not, 2 wrong usage or no
server.

doctor connects as an implementation does: ws:// and wss:// get a handshake and the event connect,
http:// and https:// a heartbeat, signed with the token as the secret. A service that is connected
keeps its connection. Exit status: 0 nothing is wrong, 1 something is.

With --json one JSON object is printed, for journal --follow one per entry. Keys are added in later
versions, never renamed:
  status            program version pid profile uptimeMs servicesOn sessions services[]
  service list      services[]: id name kind url wanted state port sessions closing rejected
                    drainViolations requests links[]{role url state failures problem finding verified
                    retryInMs httpStatus} post{sent failed dropped queued} failure{cause message ownerName ownerPid nextFreePort}
                    lastToggle{clean timedOut aborted droppedMessages ms}
                    state is off, starting, on, quiescing, draining or failed
  service disable   service{}, result{clean timedOut aborted droppedMessages ms} if it was running
  service enable, restart, connect  service{}
  session list      sessions[]: id service role state peer client userAgent selfId connectedAt ageMs
                    messagesIn messagesOut bytesIn bytesOut inPerSecond outPerSecond queuedMessages
                    queuedBytes roundTripMs actionsInFlight errors dropped lastEvent tls
  session disconnect  disconnected[]: id clean code abortCause; gone[]: numbers that had left;
                    blocks[]: as block list
  block list        blocks[]: id scope subject service note createdAt expiresAt hits lastHitAt
                    scope is address, token or bot-id; a token's subject is its hash
  block add         block{}, replaced{} if the same subject was blocked before
  block remove      removed[]: as block list; gone[]: numbers that had gone
  rejected          total ungrouped groups[]: number service source cause status count lastMinute
                    first last peer client token tokenLength tokenService
                    token is none, wrong or other-service; missing when tokens were no concern
  simulate          the data of the act; message: message_id receivers delivered message{}
  scenario run      name passed stopped error ms acts passedSteps failedSteps skippedSteps
                    steps[]: number line title status ms seen session client
                    status is passed, failed or skipped
  scenario check    name steps acts
  scenario record   file steps
  doctor            service ok steps[]: url role name ok ms text finding fix advice
                    name is dns, tcp, tls, http, token, role or frame; the first step that is not ok
                    is the last. tls: certificate{subject issuer names notBefore notAfter fingerprint
                    pin selfSigned}; http: status retryAfter explanation urls[]
  check             url server right strict ms holds doesNotHold differs notApplicable notTried
                    rules[]: id what basis source result seen ms
                    result is holds, does-not-hold, differs, not-applicable or not-tried
  import            source account notes[] applied entries[]: fate id name fields[] place line column
                    outcome reasons[] notes[] service{}
                    fate is new, changed, same, conflict or skipped; outcome is ready, switched-off,
                    not-supported or broken
  journal           entries[]: number time level kind text details service session
)");
}

} // namespace Switchboard
