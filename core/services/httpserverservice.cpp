// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/httpserverservice.h"

#include "core/http/httpparameters.h"
#include "core/net/requesttarget.h"
#include "core/net/socketoptions.h"
#include "core/onebot/requestcodec.h"
#include "core/sessions/clientname.h"
#include "core/support/redactor.h"

#include <QRandomGenerator>

#include <algorithm>

namespace Switchboard {

namespace {

//! Bodies of all connections together; as MemoryLimits has it for messages.
constexpr qint64 MaxBodyBytes = 256LL * 1024 * 1024;
constexpr int RunIdBase = 36;

int statusOf(int retcode)
{
    switch (retcode) {
    case RetCode::BadRequest:
        return 400;
    case RetCode::UnknownAction:
        return 404;
    case RetCode::ServiceClosing:
        return 503;
    default:
        return 200; // failures of the action included (protocol.md section 4)
    }
}

HttpResponse failure(int retcode, const QString &wording)
{
    return {.status = statusOf(retcode),
            .body = encodeResponse(ResponseStatus::Failed, retcode, {}, wording, {})};
}

HttpResponse plainRefusal(int status, const QByteArray &text)
{
    return {.status = status, .body = text, .contentType = "text/plain; charset=utf-8"};
}

HttpResponse methodNotAllowed(const QByteArray &allowed)
{
    HttpResponse response = plainRefusal(405, "This method is not offered here.\n");
    response.fields.emplaceBack("Allow", allowed);
    return response;
}

RefusalCause causeOf(int status)
{
    if (status == 431)
        return RefusalCause::HeadTooLarge;
    return status == 408 ? RefusalCause::HeadTooSlow : RefusalCause::MalformedRequest;
}

BodyFormat formatOf(const HttpServerConnection &connection)
{
    if (connection.head().method != "POST")
        return BodyFormat::Empty; // the body of a GET has no meaning
    return bodyFormat(connection.head(),
                      connection.hasBody() ? BodyPresence::Present : BodyPresence::Absent);
}

} // namespace

HttpServerService::HttpServerService(ServiceSettings settings, BackendRoute &route,
                                     SessionRegistry &registry, const Clock &clock, QObject *parent)
    : WebSocketServerService(std::move(settings), route, registry, clock, parent),
      m_resume(QByteArray::number(QRandomGenerator::global()->generate64(), RunIdBase))
{
    m_resume.setLimits(m_settings.limits.resumeEvents, m_settings.limits.resumeBytes);
    connect(&m_listener, &Listener::requested, this, &HttpServerService::addConnection);
}

HttpServerService::~HttpServerService()
{
    cutSessions();
}

void HttpServerService::addConnection(const RequestConnection &incoming)
{
    const QString tls = tlsVersionOf(incoming.socket);
    auto *connection = new HttpServerConnection(incoming.socket, m_settings.limits, m_clock, this);
    m_clients.insert(connection,
                     {.id = m_registry.nextId(),
                      .address = incoming.peerAddress,
                      .port = incoming.peerPort,
                      .userAgent = redacted(incoming.admission.userAgent),
                      .tlsVersion = tls});
    connect(connection, &HttpServerConnection::headReceived, this,
            [this, connection] { judgeHead(connection); });
    connect(connection, &HttpServerConnection::requestReceived, this,
            [this, connection] { answerRequest(connection); });
    connect(connection, &HttpServerConnection::requestFailed, this,
            [this, connection](const HttpProblem &problem) { refuseProblem(connection, problem); });
    connect(connection, &HttpServerConnection::closed, this,
            [this, connection] { forgetConnection(connection); });
    connection->start(incoming.firstBytes);
}

void HttpServerService::forgetConnection(HttpServerConnection *connection)
{
    const Client client = m_clients.take(connection);
    m_route.router().forgetSession(client.id);
    m_listener.requestsEnded(client.address);
    connection->deleteLater();
    lastWorkDone();
}

void HttpServerService::judgeHead(HttpServerConnection *connection)
{
    const RequestHead &head = connection->head();
    const Client &client = m_clients[connection];
    if (const auto late = m_listener.review(client.address, client.port, head)) {
        connection->refuse(late->refusal, late->answerAtMs);
        return;
    }
    const bool isStream =
        hasStreams() && RequestTarget::parse(head.target).path() == EventStreamPath;
    if (isStream && head.method == "GET")
        openStream(connection);
    else if (isStream || (head.method != "GET" && head.method != "POST"))
        connection->answer(methodNotAllowed(isStream ? "GET" : "GET, POST"));
    else if (formatOf(*connection) == BodyFormat::NotAcceptable)
        connection->answer(
            plainRefusal(406, "Send application/json or application/x-www-form-urlencoded.\n"));
    else
        connection->readBody();
}

void HttpServerService::answerRequest(HttpServerConnection *connection)
{
    const RequestTarget target = RequestTarget::parse(connection->head().target);
    const ServiceLimits &limits = m_settings.limits;
    const auto parameters =
        requestParameters(target.query(), formatOf(*connection), connection->body(),
                          {.maxDepth = limits.maxJsonDepth, .maxValues = limits.maxJsonValues});
    if (!parameters) {
        connection->answer(failure(RetCode::BadRequest, parameters.error()));
        return;
    }
    const auto action = actionOfPath(target.path());
    if (!action) {
        connection->answer(
            failure(RetCode::UnknownAction, QStringLiteral("the path must be /ACTION")));
        return;
    }
    callAction(connection, requestFrame(*action, parameters.value()));
}

void HttpServerService::callAction(HttpServerConnection *connection, const QByteArray &frame)
{
    const Client client = m_clients.value(connection);
    const ActionCaller caller{.session = client.id,
                              .serviceId = m_settings.id,
                              .clientName = clientNameFrom(client.userAgent),
                              .messageFormat = m_settings.messageFormat,
                              .selfId = account()};
    // The router forgets the client before its connection is deleted, so the pointer outlives the
    // reply.
    auto reply = [this, connection, id = client.id,
                  call = m_traffic.actionReceived(client.id, frame)](const ActionReply &answer) {
        m_traffic.responseSent(id, call, answer.frame);
        const bool isClosing = answer.retcode == RetCode::ServiceClosing;
        connection->answer({.status = statusOf(answer.retcode), .body = answer.frame},
                           isClosing ? AfterResponse::Close : AfterResponse::KeepAlive);
    };
    m_route.router().handleFrame(frame, caller, SessionRole::Api, m_settings.limits, reply);
    if (const qint64 pause = m_route.router().pauseMs(client.id, m_settings.limits);
        pause > 0 && !connection->isEnding())
        connection->pauseReading(pause);
}

void HttpServerService::refuseProblem(HttpServerConnection *connection, const HttpProblem &problem)
{
    Refusal refusal = makeRefusal(causeOf(problem.status), problem.explanation);
    refusal.status = problem.status;
    if (problem.status != 503) { // that is ours to answer for
        const Client &client = m_clients[connection];
        m_listener.reportRefusal(client.address, client.port, refusal, connection->head());
    }
    connection->refuse(refusal);
}

void HttpServerService::limitBodies()
{
    qint64 total = 0;
    HttpServerConnection *largest = nullptr;
    for (auto client = m_clients.cbegin(); client != m_clients.cend(); ++client) {
        total += client.key()->incomingBytes();
        if (!largest || client.key()->incomingBytes() > largest->incomingBytes())
            largest = client.key();
    }
    if (total > MaxBodyBytes)
        refuseProblem(largest,
                      {503, QStringLiteral("All requests together are too large; try later.")});
}

void HttpServerService::prepareChange()
{
    WebSocketServerService::prepareChange();
    deliverStreams();
}

void HttpServerService::settingsChanged(const ServiceSettings &before)
{
    WebSocketServerService::settingsChanged(before);
    m_resume.setLimits(m_settings.limits.resumeEvents, m_settings.limits.resumeBytes);
    for (auto client = m_clients.cbegin(); client != m_clients.cend(); ++client)
        client.key()->setLimits(m_settings.limits);
    const QList<EventStream *> streams = m_streams; // closing changes the list
    for (EventStream *stream : streams) {
        stream->setLimits(m_settings.limits);
        if (!(before.token == m_settings.token))
            stream->close(CloseCode::TokenChanged, QStringLiteral("access token changed"));
    }
}

void HttpServerService::setQuiet(bool quiet)
{
    WebSocketServerService::setQuiet(quiet);
    for (EventStream *stream : std::as_const(m_streams))
        stream->setServiceStopping(quiet);
}

int HttpServerService::sayFarewell(const QString &reason)
{
    const int told = WebSocketServerService::sayFarewell(reason) + endStreams(reason);
    const QList<HttpServerConnection *> connections = m_clients.keys();
    for (HttpServerConnection *connection : connections)
        connection->finish();
    return told;
}

int HttpServerService::openSessions() const
{
    return WebSocketServerService::openSessions() + int(m_streams.size()) + int(m_clients.size());
}

int HttpServerService::halfOpen() const
{
    return WebSocketServerService::halfOpen() + int(m_clients.size());
}

void HttpServerService::cutSessions()
{
    WebSocketServerService::cutSessions();
    const QList<EventStream *> streams = m_streams;
    for (EventStream *stream : streams)
        stream->abort(AbortCause::DrainViolation);
    const QList<HttpServerConnection *> connections = m_clients.keys();
    for (HttpServerConnection *connection : connections)
        connection->abort(AbortCause::DrainViolation);
}

void HttpServerService::tick()
{
    const QList<HttpServerConnection *> connections = m_clients.keys(); // a deadline may end one
    for (HttpServerConnection *connection : connections)
        connection->tick();
    const QList<EventStream *> streams = m_streams;
    for (EventStream *stream : streams)
        stream->tick();
    limitBodies();
    WebSocketServerService::tick();
}

ServiceStatus HttpServerService::status() const
{
    ServiceStatus status = WebSocketServerService::status();
    status.sessions -= int(m_clients.size()); // rows of the table only
    status.closing += int(std::ranges::count_if(m_streams, &EventStream::isClosing));
    return status;
}

} // namespace Switchboard
