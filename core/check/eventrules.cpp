// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/eventrules.h"

#include "core/check/accountfacts.h"
#include "core/check/checkcontext.h"
#include "core/check/checkvectors.h"
#include "core/check/fieldtypes.h"

namespace Switchboard {

namespace {

constexpr std::chrono::milliseconds Grace(1000); //!< a beat may be late by so much

CheckOutcome tryConnectFirst(CheckContext &context)
{
    const EventWatch &events = context.events();
    if (!events.first())
        return CheckOutcome::fails(events.end().isEmpty() ? QStringLiteral("nothing came")
                                                          : events.end());
    const QString seen = events.first()->summary();
    return seen == QLatin1String("lifecycle.connect") ? CheckOutcome::holds(seen)
                                                      : CheckOutcome::fails(seen);
}

CheckOutcome tryConnectAccount(CheckContext &context)
{
    const auto &first = context.events().first();
    if (!first || first->kind != TextKind::Event)
        return CheckOutcome::notApplicable(QStringLiteral("no event came"));
    const auto account = accountNumber(context);
    if (!account)
        return CheckOutcome::fails(account.error());
    const qint64 named = first->object.value(QLatin1String("self_id")).toInteger();
    const QString seen =
        QStringLiteral("self_id %1, get_login_info %2").arg(named).arg(account.value());
    return named == account.value() ? CheckOutcome::holds(seen) : CheckOutcome::fails(seen);
}

CheckOutcome tryConnectOnce(CheckContext &context)
{
    EventWatch &events = context.events();
    // Another connection that carries events opens while this one listens.
    const auto other = context.open("/event");
    if (!other)
        return CheckOutcome::notTried(other.error());
    const WireInput first = other.value()->receiveText(context.answerDeadline());
    other.value()->leave();
    events.serve();
    if (events.connects() == 0)
        return CheckOutcome::notApplicable(QStringLiteral("no connect came"));
    const QString seen = QStringLiteral("%1 on a connection while others opened, first on "
                                        "another: %2")
                             .arg(events.connects())
                             .arg(first.summary());
    return events.connects() == 1 ? CheckOutcome::holds(seen) : CheckOutcome::fails(seen);
}

QString heartbeatFault(const QJsonObject &event)
{
    const QJsonValue interval = event.value(QLatin1String("interval"));
    if (!isInteger(interval) || interval.toInteger() < 1)
        return QStringLiteral("interval is no number of milliseconds above 0");
    return dataFault(event.value(QLatin1String("status")),
                     responseOfAction(QStringLiteral("get_status")));
}

CheckOutcome tryHeartbeatFields(CheckContext &context)
{
    const auto time = context.options().heartbeat;
    if (!context.events().waitForHeartbeats(1, time))
        return CheckOutcome::notApplicable(
            QStringLiteral("no heartbeat came within %1 s; it may be off")
                .arg(std::chrono::duration_cast<std::chrono::seconds>(time).count()));
    const QJsonObject event = context.events().heartbeats().constFirst().event;
    const QString fault = heartbeatFault(event);
    return fault.isEmpty()
        ? CheckOutcome::holds(QStringLiteral("interval %1 ms")
                                  .arg(event.value(QLatin1String("interval")).toInteger()))
        : CheckOutcome::fails(fault);
}

CheckOutcome tryHeartbeatInterval(CheckContext &context)
{
    EventWatch &events = context.events();
    if (!events.waitForHeartbeats(1, context.options().heartbeat))
        return CheckOutcome::notApplicable(QStringLiteral("no heartbeat came"));
    const auto &last = events.heartbeats().constLast();
    const qint64 interval = last.event.value(QLatin1String("interval")).toInteger();
    const std::chrono::milliseconds expected(interval);
    if (expected > context.options().heartbeat)
        return CheckOutcome::notApplicable(
            QStringLiteral("the next one is due in %1 ms").arg(interval));
    const qsizetype count = events.heartbeats().size();
    if (!events.waitForHeartbeats(count + 1, expected + Grace))
        return CheckOutcome::fails(
            QStringLiteral("no second one within %1 ms").arg((expected + Grace).count()));
    // Their arrival is known to the moment only when they were waited for.
    if (!events.waitForHeartbeats(count + 2, expected + Grace))
        return CheckOutcome::fails(
            QStringLiteral("no third one within %1 ms").arg((expected + Grace).count()));
    const qint64 apart =
        events.heartbeats()[count + 1].arrivedMs - events.heartbeats()[count].arrivedMs;
    const QString seen = QStringLiteral("%1 ms apart, interval %2 ms").arg(apart).arg(interval);
    return qAbs(apart - interval) <= Grace.count() ? CheckOutcome::holds(seen)
                                                   : CheckOutcome::fails(seen);
}

//! A rule that the ledger has watched all the time.
CheckRule ledgerRule(const char *id, const char *title, RuleBasis basis, const char *source,
                     WireRule watched)
{
    return {.id = QString::fromLatin1(id),
            .title = QString::fromLatin1(title),
            .basis = basis,
            .source = QString::fromLatin1(source),
            .run = [watched](CheckContext &context) {
                const WireLedger &ledger = context.ledger();
                const QString offence = ledger.offence(watched);
                if (!offence.isEmpty())
                    return CheckOutcome::fails(offence);
                return CheckOutcome::holds(QStringLiteral("%1 events, %2 responses, %3 frames seen")
                                               .arg(ledger.events())
                                               .arg(ledger.responses())
                                               .arg(ledger.frames()));
            }};
}

CheckRules watchedRules()
{
    return {ledgerRule("events-without-echo", "no event has an echo", RuleBasis::Spec,
                       "protocol.md 7", WireRule::EventsWithoutEcho),
            ledgerRule("event-fields", "every event has time, self_id, post_type and its type",
                       RuleBasis::Spec, "protocol.md 11, events.json", WireRule::EventFields),
            ledgerRule("no-events-on-api", "no event comes on an API connection", RuleBasis::Spec,
                       "protocol.md 2", WireRule::NoEventsOnApi),
            ledgerRule("responses-without-post-type", "no response has post_type", RuleBasis::Spec,
                       "protocol.md 7", WireRule::ResponsesWithoutPostType),
            ledgerRule("response-shape",
                       "status, retcode and data in every response, and they fit each other",
                       RuleBasis::Spec, "protocol.md 7", WireRule::ResponseShape),
            ledgerRule("one-response-each", "every request gets one response, not two",
                       RuleBasis::Spec, "protocol.md 7", WireRule::NoStrayResponse),
            ledgerRule("strict-json", "every text is strict JSON", RuleBasis::Rfc, "RFC 8259",
                       WireRule::StrictJson),
            ledgerRule("server-frames", "no frame of the server breaks the WebSocket protocol",
                       RuleBasis::Rfc, "RFC 6455 5", WireRule::ServerFrames)};
}

} // namespace

CheckRules eventRules()
{
    const QString eventsSource = QStringLiteral("protocol.md 11");
    const CheckRules rules{
        {.id = QStringLiteral("connect-first"),
         .title = QStringLiteral("the first frame for events is lifecycle connect"),
         .basis = RuleBasis::Spec,
         .source = eventsSource,
         .run = tryConnectFirst},
        {.id = QStringLiteral("connect-account"),
         .title = QStringLiteral("the account of connect is that of get_login_info"),
         .basis = RuleBasis::Spec,
         .source = eventsSource,
         .run = tryConnectAccount},
        {.id = QStringLiteral("connect-once"),
         .title = QStringLiteral("connect comes on the new connection only"),
         .basis = RuleBasis::Recommended,
         .source = eventsSource,
         .run = tryConnectOnce},
        {.id = QStringLiteral("heartbeat-fields"),
         .title = QStringLiteral("a heartbeat has interval and the status of get_status"),
         .basis = RuleBasis::Spec,
         .source = eventsSource,
         .run = tryHeartbeatFields},
        {.id = QStringLiteral("heartbeat-interval"),
         .title = QStringLiteral("heartbeats come as far apart as their interval says"),
         .basis = RuleBasis::Spec,
         .source = eventsSource,
         .run = tryHeartbeatInterval}};
    return rules + watchedRules();
}

} // namespace Switchboard
