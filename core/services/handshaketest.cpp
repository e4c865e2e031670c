// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/handshaketest.h"

#include "core/net/bindfailure.h"
#include "core/net/peeraddress.h"
#include "core/services/handshakeclient.h"
#include "core/services/websocketserverservice.h"

#include <QJsonDocument>

namespace Switchboard {

namespace {

constexpr int TickMs = 50;
//! Far above the ids of real sessions, which the router tells apart by their ids as well.
constexpr SessionId BeforeTestSessions(1ULL << 62);
//! No id of the configuration can have a tilde.
const QString TestServiceId = QStringLiteral("~test");
const QByteArray LoginRequest =
    R"({"action":"get_login_info","params":{},"echo":"switchboard-test"})";
const QLatin1String LoginEcho("switchboard-test");

QHostAddress dialledAddress(const QString &host)
{
    const QHostAddress address = listenAddress(host);
    if (address == QHostAddress(QHostAddress::AnyIPv4)
        || address == QHostAddress(QHostAddress::Any))
        return QHostAddress(QHostAddress::LocalHost);
    if (address == QHostAddress(QHostAddress::AnyIPv6))
        return QHostAddress(QHostAddress::LocalHostIPv6);
    return address;
}

QJsonObject failureDetails(const ServiceFailure &failure, const QString &serviceId)
{
    return {{QStringLiteral("kind"), toString(failure.kind)},
            {QStringLiteral("ownerName"), failure.ownerName},
            {QStringLiteral("ownerPid"), failure.ownerPid},
            {QStringLiteral("serviceId"), serviceId}};
}

bool isRefusal(int status)
{
    constexpr int Unauthorized = 401;
    constexpr int Forbidden = 403;
    constexpr int TooManyRequests = 429; // of so many tests that the limit of wrong tokens acts
    return status == Unauthorized || status == Forbidden || status == TooManyRequests;
}

} // namespace

HandshakeTest::HandshakeTest(ServiceSettings settings, BackendRoute &route,
                             WebSocketServerService *running, QList<OwnPort> own,
                             const Clock &clock, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_route(route), m_running(running),
      m_own(std::move(own)), m_clock(clock), m_registry(BeforeTestSessions), m_tick(this)
{
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_service)
            m_service->tick();
        if (m_clock.monotonicMs() >= m_deadlineMs)
            cancel(QStringLiteral("nothing came within %1 s").arg(DeadlineMs / 1000));
    });
}

HandshakeTest::~HandshakeTest()
{
    for (const quint16 port : std::as_const(m_testPorts)) {
        if (m_target)
            m_target->forgetTest(port);
    }
}

void HandshakeTest::start()
{
    m_deadlineMs = m_clock.monotonicMs() + DeadlineMs;
    m_tick.start(TickMs);
    begin(Step::Listen);
    listen();
}

void HandshakeTest::cancel(const QString &reason)
{
    if (!m_isOver)
        fail(reason);
}

void HandshakeTest::begin(Step step)
{
    m_step = step;
    m_stepStartedMs = m_clock.monotonicMs();
}

void HandshakeTest::record(bool ok, const QString &text, const QJsonObject &details)
{
    QJsonObject step = details;
    step[QStringLiteral("name")] = QString::fromLatin1(StepNames[int(m_step)]);
    step[QStringLiteral("ok")] = ok;
    step[QStringLiteral("text")] = text;
    step[QStringLiteral("ms")] = m_clock.monotonicMs() - m_stepStartedMs;
    m_succeeded = m_succeeded && ok;
    m_steps.append(step);
    Q_EMIT stepDone(step);
}

void HandshakeTest::pass(const QString &text, const QJsonObject &details)
{
    record(true, text, details);
}

void HandshakeTest::fail(const QString &text, const QJsonObject &details)
{
    record(false, text, details);
    finish();
}

void HandshakeTest::listen()
{
    if (m_settings.token.isEmpty() && !m_settings.isLoopback()) {
        const ServiceFailure failure{.kind = FailureKind::TokenRequired};
        fail(QStringLiteral("%1 can be reached from the network, so a token is needed")
                 .arg(m_settings.host),
             failureDetails(failure, {}));
        return;
    }
    if (m_running && m_running->state() == ServiceState::On) {
        const ServiceSettings &now = m_running->settings();
        if (now.host == m_settings.host && now.port == m_settings.port
            && now.token == m_settings.token) {
            m_target = m_running;
            m_port = m_running->status().boundPort;
            pass(QStringLiteral("the running service listens on port %1").arg(m_port),
                 {{QStringLiteral("mode"), QStringLiteral("running")},
                  {QStringLiteral("port"), m_port}});
            connectClient(m_port);
            return;
        }
    }
    const PortProbeResult probe = probePort(
        {.host = m_settings.host, .port = m_settings.port, .serviceId = m_settings.id}, m_own);
    if (probe.isFree() && !probe.heldBySelf)
        listenOnOwn(m_settings.port, QStringLiteral("own"), true, {}, {});
    else
        standIn(probe);
}

void HandshakeTest::standIn(const PortProbeResult &probe)
{
    const FailureKind kind = probe.failure.kind;
    const QJsonObject details =
        probe.isFree() ? QJsonObject() : failureDetails(probe.failure, probe.serviceId);
    if (kind != FailureKind::None && kind != FailureKind::PortInUse) {
        fail(probe.failure.message, details);
        return;
    }
    const QString text = probe.isFree()
        ? QStringLiteral("port %1 is held by this service itself").arg(m_settings.port)
        : probe.failure.message;
    listenOnOwn(0, QStringLiteral("other-port"), probe.isFree(), text, details);
}

void HandshakeTest::listenOnOwn(quint16 port, const QString &mode, bool ok, const QString &text,
                                const QJsonObject &details)
{
    ServiceSettings settings = m_settings;
    settings.id = TestServiceId;
    settings.port = port;
    // Real events have receipts, and this client is nobody to deliver to.
    settings.filter = {.only = {QStringLiteral("meta_event.lifecycle")}, .except = {}};
    m_service = std::make_unique<WebSocketServerService>(settings, m_route, m_registry, m_clock);
    m_target = m_service.get();
    m_service->enable([this, mode, ok, text, details](const ServiceOutcome &outcome) {
        if (m_isOver)
            return;
        QJsonObject found = details;
        if (!outcome.ok) {
            fail(outcome.error, failureDetails(m_service->status().failure, {}));
            return;
        }
        m_port = m_service->status().boundPort;
        found[QStringLiteral("mode")] = mode;
        found[QStringLiteral("port")] = m_port;
        const QString listening = QStringLiteral("listening on port %1").arg(m_port);
        record(ok, text.isEmpty() ? listening : QString(text + QStringLiteral("; ") + listening),
               found);
        connectClient(m_port);
    });
}

HandshakeClient *HandshakeTest::makeClient(const Secret &token)
{
    const bool byName = QHostAddress(m_settings.host).isNull();
    return new HandshakeClient({.address = dialledAddress(m_settings.host),
                                .port = m_port,
                                .hostName = byName ? m_settings.host : QString(),
                                .token = token},
                               this);
}

void HandshakeTest::connectClient(quint16 port)
{
    begin(Step::Connect);
    m_client = makeClient(m_settings.token);
    followClient(m_client);
    connect(m_client, &HandshakeClient::connected, this, [this, port] {
        pass(QStringLiteral("TCP connection to %1")
                 .arg(formatPeer(dialledAddress(m_settings.host), port)));
        begin(Step::Upgrade);
        m_client->requestUpgrade();
    });
    connect(m_client, &HandshakeClient::answered, this, &HandshakeTest::takeAnswer);
    connect(m_client, &HandshakeClient::textReceived, this, &HandshakeTest::takeText);
    connect(m_client, &HandshakeClient::closed, this, &HandshakeTest::takeClose);
    m_client->open();
}

void HandshakeTest::followClient(HandshakeClient *client)
{
    // First of all slots of connected(): the service must know before the request comes.
    connect(client, &HandshakeClient::connected, this, [this, client] {
        m_testPorts.append(client->localPort());
        if (m_target)
            m_target->expectTest(client->localPort());
    });
    connect(client, &HandshakeClient::failed, this, [this](const QString &error) {
        if (!m_isOver)
            fail(error);
    });
}

void HandshakeTest::takeAnswer(int status, bool isUpgrade, const QString &explanation)
{
    if (m_isOver)
        return;
    const QJsonObject details{{QStringLiteral("status"), status},
                              {QStringLiteral("explanation"), explanation}};
    if (!isUpgrade) {
        fail(QStringLiteral("no WebSocket, but HTTP %1: %2").arg(status).arg(explanation), details);
        return;
    }
    pass(QStringLiteral("upgraded to a WebSocket (HTTP %1)").arg(status), details);
    begin(Step::Lifecycle);
}

void HandshakeTest::takeText(const QByteArray &text)
{
    if (m_isOver)
        return;
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (m_step == Step::Lifecycle)
        checkLifecycle(object);
    else if (m_step == Step::Login && object.value(QLatin1String("echo")) == LoginEcho)
        checkLogin(object);
}

void HandshakeTest::checkLifecycle(const QJsonObject &event)
{
    const qint64 selfId = event.value(QLatin1String("self_id")).toInteger();
    if (event.value(QLatin1String("meta_event_type")) != QLatin1String("lifecycle")
        || event.value(QLatin1String("sub_type")) != QLatin1String("connect") || selfId == 0) {
        fail(QStringLiteral("the first frame is no lifecycle connect with a self_id"));
        return;
    }
    pass(QStringLiteral("lifecycle connect of %1").arg(selfId),
         {{QStringLiteral("selfId"), selfId}});
    begin(Step::Login);
    m_client->sendText(LoginRequest);
}

void HandshakeTest::checkLogin(const QJsonObject &answer)
{
    const QString nickname =
        answer.value(QLatin1String("data"))[QLatin1String("nickname")].toString();
    if (answer.value(QLatin1String("status")) != QLatin1String("ok")) {
        fail(QStringLiteral("get_login_info failed with retcode %1")
                 .arg(answer.value(QLatin1String("retcode")).toInt()));
        return;
    }
    pass(QStringLiteral("get_login_info answered"), {{QStringLiteral("nickname"), nickname}});
    begin(Step::Close);
    m_client->close(CloseCode::Normal);
}

void HandshakeTest::takeClose(quint16 code)
{
    if (m_isOver)
        return;
    const QJsonObject details{{QStringLiteral("code"), code}};
    if (m_step != Step::Close || code == 0) {
        fail(QStringLiteral("the connection ended with code %1").arg(code), details);
        return;
    }
    pass(QStringLiteral("closed cleanly with code %1").arg(code), details);
    if (m_settings.token.isEmpty())
        finish();
    else
        tryWithoutToken();
}

void HandshakeTest::tryWithoutToken()
{
    begin(Step::Refuse);
    HandshakeClient *client = makeClient({});
    followClient(client);
    connect(client, &HandshakeClient::connected, client, &HandshakeClient::requestUpgrade);
    connect(
        client, &HandshakeClient::answered, this,
        [this](int status, bool isUpgrade, const QString &explanation) {
            if (m_isOver)
                return;
            const QJsonObject details{{QStringLiteral("status"), status},
                                      {QStringLiteral("explanation"), explanation}};
            if (isUpgrade || !isRefusal(status)) {
                fail(QStringLiteral("a client without the token got HTTP %1").arg(status), details);
                return;
            }
            pass(QStringLiteral("a client without the token is refused with HTTP %1").arg(status),
                 details);
            finish();
        });
    client->open();
}

void HandshakeTest::finish()
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_tick.stop();
    Q_EMIT finished();
}

} // namespace Switchboard
