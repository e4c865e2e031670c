// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/routing/actionrouter.h"

#include "core/onebot/parameters.h"
#include "core/routing/quickoperation.h"
#include "core/support/logging.h"

#include <exception>
#include <memory>
#include <utility>

namespace Switchboard {

namespace {

constexpr QLatin1String AsyncSuffix("_async");
constexpr QLatin1String RateLimitedSuffix("_rate_limited");
constexpr int ShownNameLength = 64;

bool isFailure(const ActionResult &result)
{
    return result.retcode != RetCode::Ok && result.retcode != RetCode::Async;
}

ActionResult failure(int retcode, const QString &wording)
{
    return {retcode, QJsonValue(QJsonValue::Null), wording};
}

} // namespace

//! Copies of what the session owns: the reply may delete it.
struct ActionRouter::Order {
    ActionRequest request;
    ActionCaller caller;
    int maxInFlight = 0;
    int perSecond = 0;
    int burst = 0;
    int timeoutSeconds = 0;
    qint64 bytes = 0;
    qint64 takenNs = 0;
    Reply reply;
    Resolved resolved = {};
};

ActionRouter::ActionRouter(const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock) { }

void ActionRouter::setBackend(Backend *backend)
{
    if (backend && m_backend == backend)
        return;
    m_backend = backend;
    for (const PendingCall &call : m_pending.takeAll())
        answer(call,
               failure(RetCode::Failed, QStringLiteral("the backend went away; outcome unknown")));
}

void ActionRouter::handleFrame(QByteArrayView frame, const ActionCaller &caller, SessionRole role,
                               const ServiceLimits &limits, Reply reply)
{
    if (role == SessionRole::Event)
        return;
    const qint64 takenNs = m_clock.monotonicNs();
    RequestOutcome outcome = decodeRequest(frame, {limits.maxJsonDepth, limits.maxJsonValues});
    if (const auto *malformed = std::get_if<MalformedRequest>(&outcome)) {
        const QByteArray response =
            encodeResponse(failure(RetCode::BadRequest, malformed->reason), malformed->echo);
        reply({.frame = response,
               .action = QString(),
               .failed = true,
               .retcode = RetCode::BadRequest});
        return;
    }
    Order order{std::get<ActionRequest>(std::move(outcome)),
                caller,
                limits.actionsInFlight,
                limits.actionsPerSecond,
                limits.actionBurst,
                limits.actionSeconds,
                frame.size(),
                takenNs,
                std::move(reply)};
    handleRequest(order);
}

void ActionRouter::quiesce(const QString &serviceId)
{
    m_quiescent.insert(serviceId);
}

void ActionRouter::failPending(const QString &serviceId)
{
    const int dropped = m_queue.dropService(serviceId);
    if (dropped > 0)
        qCWarning(logEngine) << "service" << serviceId << "stopped before" << dropped
                             << "rate-limited actions had their turn; they are dropped";
    for (const PendingCall &call : m_pending.takeService(serviceId))
        answer(call,
               failure(RetCode::ServiceClosing,
                       QStringLiteral("the service is being switched off; outcome unknown")));
}

void ActionRouter::resume(const QString &serviceId)
{
    m_quiescent.remove(serviceId);
}

void ActionRouter::forgetSession(SessionId session)
{
    m_buckets.remove(session);
    const auto forgotten = m_pending.takeSession(session);
    if (!forgotten.empty())
        qCDebug(logEngine) << "session" << session.value() << "ended with" << forgotten.size()
                           << "actions unanswered";
}

qint64 ActionRouter::pauseMs(SessionId session, const ServiceLimits &limits) const
{
    const auto bucket = m_buckets.constFind(session);
    return bucket == m_buckets.cend() ? 0
                                      : bucket->waitMs(limits.actionsPerSecond, limits.actionBurst);
}

void ActionRouter::tick()
{
    for (const PendingCall &call : m_pending.takeOverdue(m_clock.monotonicMs())) {
        const QString seconds = QString::number((call.deadlineMs - call.startedMs) / 1000);
        answer(call,
               failure(RetCode::Failed,
                       QLatin1String("timed out after ") + seconds
                           + QLatin1String(" s; outcome unknown")));
    }
    startNextRateLimited();
}

void ActionRouter::handleRequest(Order &order)
{
    order.resolved = resolve(order.request.action);
    const Refusal refused = refusal(order);
    if (refused.retcode != RetCode::Ok)
        answer(order, failure(refused.retcode, refused.wording));
    else if (order.resolved.mode == Mode::Plain)
        runPlain(order);
    else
        runWithSuffix(order);
}

void ActionRouter::runPlain(Order &order)
{
    const Result<ActionCall> call = convertParameters(*order.resolved.spec, order.request.params);
    if (!call) {
        answer(order, failure(RetCode::BadParameter, call.error()));
        return;
    }
    PendingCall pending;
    pending.takenNs = order.takenNs;
    pending.echo = std::move(order.request.echo);
    pending.reply = std::move(order.reply);
    startCall(call.value(), order.caller, order.timeoutSeconds, std::move(pending));
}

void ActionRouter::runWithSuffix(Order &order)
{
    const Refusal refused = refusalOfSuffix(order);
    if (refused.retcode != RetCode::Ok) {
        answer(order, failure(refused.retcode, refused.wording));
        return;
    }
    const Result<ActionCall> call = convertParameters(*order.resolved.spec, order.request.params);
    answer(order, {RetCode::Async, QJsonValue(QJsonValue::Null), {}});
    if (!call) {
        qCWarning(logEngine) << "session" << order.caller.session.value() << "called"
                             << order.request.action.left(ShownNameLength)
                             << "in vain:" << call.error();
        return;
    }
    if (order.resolved.mode == Mode::RateLimited) {
        m_queue.add({call.value(), order.caller, order.timeoutSeconds, order.bytes});
        startNextRateLimited();
        return;
    }
    startCall(call.value(), order.caller, order.timeoutSeconds, {});
}

ActionRouter::Resolved ActionRouter::resolve(const QString &name) const
{
    Resolved resolved{ActionCatalogue::find(name), Mode::Plain};
    if (!resolved.spec && name.endsWith(AsyncSuffix))
        resolved = {ActionCatalogue::find(name.chopped(AsyncSuffix.size())), Mode::Async};
    else if (!resolved.spec && name.endsWith(RateLimitedSuffix))
        resolved = {ActionCatalogue::find(name.chopped(RateLimitedSuffix.size())),
                    Mode::RateLimited};
    if (!resolved.spec)
        return resolved;
    if (resolved.mode == Mode::Plain && resolved.spec->answerTime == AnswerTime::AtOnce)
        resolved.mode = Mode::Async;
    const bool isOurs = resolved.spec->name == QuickOperationAction;
    if (!isOurs && m_backend && !m_backend->supports(resolved.spec->name))
        resolved.spec = nullptr;
    return resolved;
}

ActionRouter::Refusal ActionRouter::refusal(const Order &order)
{
    if (m_quiescent.contains(order.caller.serviceId))
        return {RetCode::ServiceClosing, QStringLiteral("the service is being switched off")};
    m_buckets[order.caller.session].take(m_clock.monotonicMs(), order.perSecond, order.burst);
    if (!order.resolved.spec)
        return {RetCode::UnknownAction,
                QLatin1String("there is no action \"") + order.request.action.left(ShownNameLength)
                    + u'"'};
    if (!m_backend)
        return {RetCode::Failed, QStringLiteral("no backend is running; try again later")};
    if (m_pending.count(order.caller.session) >= order.maxInFlight)
        return {RetCode::Failed,
                QLatin1String("too many actions in flight: the limit actionsInFlight is ")
                    + QString::number(order.maxInFlight) + QLatin1String("; wait for answers")};
    return {};
}

ActionRouter::Refusal ActionRouter::refusalOfSuffix(const Order &order) const
{
    if (order.resolved.mode != Mode::RateLimited)
        return {};
    if (m_queue.count(order.caller.session) >= order.maxInFlight)
        return {RetCode::NoWorker,
                QLatin1String("too many rate-limited actions wait: the limit actionsInFlight is ")
                    + QString::number(order.maxInFlight)};
    if (!m_queue.hasRoom(order.bytes))
        return {RetCode::NoWorker, QStringLiteral("the line of rate-limited actions is full")};
    return {};
}

void ActionRouter::startCall(const ActionCall &call, const ActionCaller &caller, int timeoutSeconds,
                             PendingCall pending)
{
    pending.session = caller.session;
    pending.serviceId = caller.serviceId;
    pending.action = call.action;
    pending.startedMs = m_clock.monotonicMs();
    pending.deadlineMs = pending.startedMs + timeoutSeconds * 1000LL;
    const quint64 id = m_pending.add(std::move(pending));
    const auto done = [router = QPointer<ActionRouter>(this), id](const ActionResult &result) {
        if (router)
            router->finish(id, result);
    };
    if (call.action == QuickOperationAction)
        runQuickOperation(call, caller, done);
    else
        callBackend(call, caller, done);
}

void ActionRouter::runQuickOperation(const ActionCall &call, const ActionCaller &caller,
                                     const Backend::Done &done)
{
    const QuickOperation operation =
        readQuickOperation(call.params.value(QLatin1String("context")).toObject(),
                           call.params.value(QLatin1String("operation")).toObject());
    for (const QString &problem : operation.problems)
        qCWarning(logEngine) << "a quick operation of session" << caller.session.value()
                             << "cannot be done in full:" << problem;
    runInTurn(operation.calls, caller, done);
}

void ActionRouter::runInTurn(const QList<ActionCall> &calls, const ActionCaller &caller,
                             const Backend::Done &done)
{
    if (calls.isEmpty()) {
        done({});
        return;
    }
    const auto isAnswered = std::make_shared<bool>(false);
    const auto next = [=, router = QPointer<ActionRouter>(this)](const ActionResult &result) {
        if (!router || std::exchange(*isAnswered, true))
            return;
        if (isFailure(result))
            qCWarning(logEngine) << calls.constFirst().action << "of a quick operation of session"
                                 << caller.session.value() << "failed:" << result.retcode
                                 << result.wording;
        router->runInTurn(calls.sliced(1), caller, done);
    };
    if (m_backend && !m_backend->supports(calls.constFirst().action))
        next(failure(RetCode::UnknownAction, QStringLiteral("the backend has no such action")));
    else
        callBackend(calls.constFirst(), caller, next);
}

void ActionRouter::callBackend(const ActionCall &call, const ActionCaller &caller,
                               const Backend::Done &done)
{
    if (!m_backend) {
        done(failure(RetCode::Failed, QStringLiteral("no backend is running")));
        return;
    }
    const auto broken =
        failure(RetCode::Failed, QStringLiteral("the backend failed; outcome unknown"));
    try {
        m_backend->call(call, caller, done);
    } catch (const std::exception &error) {
        qCCritical(logEngine) << "the backend threw in" << call.action << error.what();
        done(broken);
    } catch (...) {
        qCCritical(logEngine) << "the backend threw in" << call.action;
        done(broken);
    }
}

void ActionRouter::startNextRateLimited()
{
    if (!m_backend)
        return; // the line waits
    const std::optional<QueuedCall> next = m_queue.takeDue(m_clock.monotonicMs());
    if (!next)
        return;
    startCall(next->call, next->caller, next->timeoutSeconds, {});
}

void ActionRouter::finish(quint64 id, const ActionResult &result)
{
    const std::optional<PendingCall> call = m_pending.take(id);
    if (call)
        answer(*call, result);
    else
        qCDebug(logEngine) << "a backend answered a call that had its answer already";
}

void ActionRouter::answer(const Order &order, const ActionResult &result) const
{
    const QByteArray response = encodeResponse(result, order.request.echo);
    order.reply({.frame = response,
                 .action = order.request.action,
                 .failed = isFailure(result),
                 .retcode = result.retcode,
                 .elapsedNs = m_clock.monotonicNs() - order.takenNs});
}

void ActionRouter::answer(const PendingCall &call, const ActionResult &result) const
{
    const bool failed = isFailure(result);
    if (call.reply) {
        const QByteArray response = encodeResponse(result, call.echo);
        call.reply({.frame = response,
                    .action = call.action,
                    .failed = failed,
                    .retcode = result.retcode,
                    .elapsedNs = m_clock.monotonicNs() - call.takenNs});
    } else if (failed) {
        qCInfo(logEngine) << "the asynchronous action" << call.action << "of session"
                          << call.session.value() << "failed:" << result.retcode << result.wording;
    }
}

} // namespace Switchboard
