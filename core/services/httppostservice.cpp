// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/httppostservice.h"

#include "core/net/websocketframe.h"
#include "core/remote/useragent.h"
#include "core/routing/quickoperation.h"
#include "core/services/postsignature.h"
#include "core/support/logging.h"

#include <QJsonDocument>

#include <algorithm>

namespace Switchboard {

namespace {

//! How long `disable` and what waits before it may take.
constexpr qint64 FarewellMs = 2'000;
//! What waits may use this much of it; then `disable` goes out alone.
constexpr qint64 QueueFarewellMs = 1'000;
constexpr int FirstClientError = 400;
constexpr int FirstServerError = 500;

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

HttpConnectionLimits connectionLimits(const ServiceSettings &settings)
{
    return {.connectMs = settings.limits.connectSeconds * 1000,
            .requestMs = settings.post.timeoutSeconds * 1000,
            .idleMs = settings.limits.keepAliveSeconds * 1000,
            .maxBodyBytes = settings.limits.maxMessageBytes};
}

ServiceFailure unusable(const QString &message)
{
    return {.kind = FailureKind::InvalidConfiguration, .message = message};
}

} // namespace

HttpPostService::HttpPostService(ServiceSettings settings, BackendRoute &route,
                                 SessionRegistry &registry, const Clock &clock, QObject *parent)
    : Service(std::move(settings), route, registry, clock, parent), m_caller(registry.nextId())
{
    connect(&m_heartbeat, &QTimer::timeout, this, &HttpPostService::sendHeartbeat);
    m_route.dispatcher().addSink(this);
}

HttpPostService::~HttpPostService()
{
    m_route.dispatcher().removeSink(this);
    m_route.router().forgetSession(m_caller);
}

ServiceFailure HttpPostService::openDoor()
{
    if (const ServiceFailure failure = missingAccount(); failure.kind != FailureKind::None)
        return failure;
    startHeartbeat();
    if (m_connection)
        return {}; // a switch-off was taken back
    const Result<RemoteTarget> target =
        parseRemoteTarget(m_settings.remote.url, QStringLiteral("url"));
    if (!target)
        return unusable(target.error());
    if (target.value().protocol != RemoteTarget::Protocol::Http)
        return unusable(QStringLiteral("url: HTTP POST needs http:// or https://"));
    m_connection = std::make_unique<HttpConnection>(target.value(), m_settings.remote,
                                                    connectionLimits(m_settings));
    connect(m_connection.get(), &HttpConnection::answered, this, &HttpPostService::takeReply);
    connect(m_connection.get(), &HttpConnection::failed, this,
            [this](const QString &error) { finish(PostQueue::Outcome::Failed, 0, error); });
    applyLimits();
    m_queue.hurry();
    m_hasAnswered = false;
    m_lastStatus = 0;
    m_problem.clear();
    if (m_settings.lifecycle != LifecycleMode::ConnectDisable)
        append(lifecycle(LifecycleChange::Enable));
    return {};
}

void HttpPostService::setQuiet(bool quiet)
{
    if (quiet)
        m_route.router().quiesce(m_settings.id);
    else
        m_route.router().resume(m_settings.id);
}

int HttpPostService::runningActions() const
{
    return m_route.router().inFlight(m_settings.id);
}

int HttpPostService::halfOpen() const
{
    return m_connection && !m_connection->isIdle() ? 1 : 0;
}

void HttpPostService::settingsChanged(const ServiceSettings &before)
{
    applyLimits();
    if (before.heartbeatInterval != m_settings.heartbeatInterval && state() == ServiceState::On)
        startHeartbeat();
}

void HttpPostService::applyLimits()
{
    m_queue.setLimits(m_settings.limits.postQueueEvents, m_settings.post.retries);
    if (m_connection)
        m_connection->setLimits(connectionLimits(m_settings));
}

void HttpPostService::startHeartbeat()
{
    if (m_settings.heartbeatInterval > 0)
        m_heartbeat.start(m_settings.heartbeatInterval);
    else
        m_heartbeat.stop();
}

void HttpPostService::sendHeartbeat()
{
    // While nobody answers, old heartbeats would only push events out of the queue.
    if (m_queue.circuit().state() != CircuitBreaker::State::Closed)
        return;
    const Event event = heartbeatEvent(account(), m_clock.wallMs() / 1000,
                                       m_route.backend().status(), m_settings.heartbeatInterval);
    if (m_settings.filter.accepts(event.kind))
        append({.body = encodeEvent(event, m_settings.messageFormat), .kind = event.kind});
}

PostEvent HttpPostService::lifecycle(LifecycleChange change) const
{
    const Event event = lifecycleEvent(account(), m_clock.wallMs() / 1000, change);
    return {.body = encodeEvent(event, m_settings.messageFormat), .kind = event.kind};
}

void HttpPostService::takeEvent(const EncodedEvent &event)
{
    if (event.receipt)
        event.receipt->addReceiver();
    append({.body = event.frame.mid(frameHeaderSize(event.frame)),
            .kind = event.kind,
            .receipt = event.receipt});
}

void HttpPostService::append(const PostEvent &event)
{
    m_queue.append(event);
    pump();
}

void HttpPostService::pump()
{
    if (!m_connection || !m_connection->isIdle())
        return;
    if (const PostEvent *event = m_queue.begin(m_clock.monotonicMs()))
        send(*event);
}

void HttpPostService::send(const PostEvent &event)
{
    m_sent = event;
    OutgoingRequest request{.fields = {{"User-Agent", implementationUserAgent()},
                                       {"Content-Type", "application/json"},
                                       {"X-Self-ID", QByteArray::number(account())}},
                            .body = event.body};
    const QByteArray signature = postSignature(m_settings.post.secret, event.body);
    if (!signature.isEmpty())
        request.fields.append({"X-Signature", signature});
    if (m_traffic.isOn())
        m_traffic.eventSent(m_caller, encodeTextFrame(event.body), event.kind);
    m_connection->send(request);
}

void HttpPostService::takeReply(const HttpReply &reply)
{
    const QString problem =
        isSuccess(reply.status) ? QString() : QStringLiteral("HTTP %1").arg(reply.status);
    if (isSuccess(reply.status))
        runQuickOperation(reply.body);
    const auto outcome = isSuccess(reply.status) ? PostQueue::Outcome::Delivered
        : reply.status >= FirstServerError       ? PostQueue::Outcome::Failed
                                                 : PostQueue::Outcome::Refused;
    finish(outcome, reply.status, problem);
}

void HttpPostService::finish(PostQueue::Outcome outcome, int status, const QString &problem)
{
    const PostEvent sent = std::exchange(m_sent, {});
    const CircuitBreaker::State before = m_queue.circuit().state();
    m_hasAnswered = m_hasAnswered || status != 0;
    m_lastStatus = status;
    if (!problem.isEmpty() && problem != m_problem)
        qCWarning(logNet, "%s: POST of %s: %s", qPrintable(m_settings.id), qPrintable(sent.kind),
                  qPrintable(problem));
    m_problem = problem;
    if (!problem.isEmpty())
        m_lossReason = problem;
    if (m_farewell == Farewell::Disable)
        return endFarewell(outcome == PostQueue::Outcome::Failed ? AbortCause::ConnectionLost
                                                                 : AbortCause::None);
    m_queue.finish(outcome, m_clock.monotonicMs());
    if (outcome == PostQueue::Outcome::Delivered && sent.receipt)
        sent.receipt->addDelivery();
    tellAboutCircuit(before);
    if (m_farewell == Farewell::Queue)
        return advanceFarewell();
    pump();
    if (m_queue.isEmpty() && state() == ServiceState::Quiescing)
        lastWorkDone();
}

void HttpPostService::tellAboutCircuit(CircuitBreaker::State before)
{
    using State = CircuitBreaker::State;
    const State now = m_queue.circuit().state();
    if (before == State::Closed && now == State::Open)
        Q_EMIT noticed(QStringLiteral("%1 requests failed one after the other: %2; events wait, "
                                      "and the target is tried now and then")
                           .arg(m_queue.circuit().failures())
                           .arg(m_problem),
                       true);
    else if (before != State::Closed && now == State::Closed)
        Q_EMIT noticed(
            QStringLiteral("the target answers again; %1 events wait").arg(m_queue.size()), false);
}

void HttpPostService::tellAboutLosses()
{
    const PostQueue::Counters &counters = m_queue.counters();
    const quint64 lost = counters.failed + counters.overflowed - m_endedWith;
    if (const quint64 count = m_lossReporter.report(lost, m_clock.monotonicMs()))
        Q_EMIT noticed(
            QStringLiteral("events that did not arrive: %1 (%2)").arg(count).arg(m_lossReason),
            true);
}

void HttpPostService::runQuickOperation(const QByteArray &reply)
{
    if (reply.trimmed().isEmpty())
        return;
    const QJsonDocument operation = QJsonDocument::fromJson(reply);
    if (!operation.isObject()) {
        qCInfo(logNet, "%s: the answer to %s is no JSON object and is ignored",
               qPrintable(m_settings.id), qPrintable(m_sent.kind));
        return;
    }
    if (operation.object().isEmpty())
        return;
    const QJsonObject context = QJsonDocument::fromJson(m_sent.body).object();
    const QJsonObject request{{QStringLiteral("action"), QString(QuickOperationAction)},
                              {QStringLiteral("params"),
                               QJsonObject{{QStringLiteral("context"), context},
                                           {QStringLiteral("operation"), operation.object()}}}};
    const ActionCaller caller{.session = m_caller,
                              .serviceId = m_settings.id,
                              .clientName = QStringLiteral("HTTP POST"),
                              .messageFormat = m_settings.messageFormat,
                              .selfId = account()};
    m_route.router().handleFrame(QJsonDocument(request).toJson(QJsonDocument::Compact), caller,
                                 SessionRole::Api, m_settings.limits,
                                 [id = m_settings.id](const ActionReply &answer) {
                                     if (answer.failed)
                                         qCInfo(logNet, "%s: a quick operation failed: %s",
                                                qPrintable(id), answer.frame.constData());
                                 });
}

int HttpPostService::openSessions() const
{
    switch (state()) {
    case ServiceState::Quiescing:
        return m_queue.isEmpty() ? 0 : 1;
    case ServiceState::Draining:
        return m_farewell == Farewell::None ? 0 : 1;
    default:
        return 0;
    }
}

int HttpPostService::sayFarewell(const QString &)
{
    m_route.router().failPending(m_settings.id);
    m_farewell = Farewell::Queue;
    m_farewellStartedMs = m_clock.monotonicMs();
    if (m_queue.circuit().state() == CircuitBreaker::State::Closed)
        advanceFarewell();
    else
        sendDisable(); // what waits would not arrive in time
    return 1;
}

void HttpPostService::advanceFarewell()
{
    if (m_queue.isEmpty() || m_queue.nextTryMs() != 0)
        sendDisable();
    else
        pump();
}

void HttpPostService::sendDisable()
{
    m_farewell = Farewell::Disable;
    if (!m_connection->isIdle())
        m_connection->abort();
    m_farewellDropped = quint64(m_queue.clear());
    send(lifecycle(LifecycleChange::Disable));
}

void HttpPostService::endFarewell(AbortCause cause)
{
    m_farewell = Farewell::None;
    m_sent = {};
    // We may be inside one of its signals.
    m_connection->disconnect(this);
    m_connection->abort();
    m_connection.release()->deleteLater();
    const quint64 dropped = std::exchange(m_farewellDropped, 0) + quint64(m_queue.clear());
    m_endedWith += dropped;
    sessionGone({.by = ClosedBy::Us, .clean = cause == AbortCause::None, .abortCause = cause},
                dropped);
}

void HttpPostService::tick()
{
    const qint64 now = m_clock.monotonicMs();
    if (m_farewell == Farewell::None) {
        pump();
        tellAboutLosses();
    } else if (now - m_farewellStartedMs >= FarewellMs) {
        endFarewell(AbortCause::CloseTimeout);
    } else if (m_farewell == Farewell::Queue && now - m_farewellStartedMs >= QueueFarewellMs) {
        sendDisable();
    }
    Service::tick();
}

LinkStatus HttpPostService::link() const
{
    LinkStatus link{.role = SessionRole::Event,
                    .url = m_settings.remote.url,
                    .failures = m_queue.circuit().failures(),
                    .httpStatus = isSuccess(m_lastStatus) ? 0 : m_lastStatus,
                    .problem = m_problem,
                    .isVerified = m_settings.remote.verifies(m_settings.remote.url)};
    const qint64 nextTryMs = m_queue.nextTryMs();
    if (nextTryMs != 0)
        link.retryInMs = std::max<qint64>(0, nextTryMs - m_clock.monotonicMs());
    if (!m_connection)
        link.state = LinkState::Idle;
    else if (nextTryMs != 0)
        link.state = LinkState::Waiting;
    else if (link.httpStatus >= FirstClientError && link.httpStatus < FirstServerError)
        link.state = LinkState::Refused;
    else
        link.state = m_hasAnswered && m_problem.isEmpty() ? LinkState::Open : LinkState::Connecting;
    return link;
}

ServiceStatus HttpPostService::status() const
{
    ServiceStatus status = Service::status();
    const PostQueue::Counters &counters = m_queue.counters();
    status.sessions = 0;
    status.links = {link()};
    status.post = {.sent = counters.delivered,
                   .failed = counters.failed,
                   .dropped = counters.overflowed,
                   .retried = counters.retried,
                   .queued = m_queue.size(),
                   .circuit = m_queue.circuit().state()};
    return status;
}

} // namespace Switchboard
