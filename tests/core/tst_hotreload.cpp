// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationkeys.h"
#include "core/config/servicefields.h"
#include "core/services/serviceset.h"
#include "tests/support/fakeclock.h"
#include "tests/support/servicefixture.h"
#include "tests/support/stubbackend.h"
#include "tests/support/testcertificates.h"

#include <QCoreApplication>
#include <QFile>
#include <QSignalSpy>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

using S = ServiceSettings;
using Change = std::function<void(S &)>;

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

//! A new value for each field that the editor and the file have.
QHash<QString, Change> changes()
{
    const QString other = QStringLiteral("other");
    QHash<QString, Change> result{
        {QStringLiteral("name"), [other](S &s) { s.name = other; }},
        {QStringLiteral("backend"), [other](S &s) { s.backend = other; }},
        {QStringLiteral("account"), [](S &s) { s.account = 10002; }},
        {QStringLiteral("host"), [](S &s) { s.host = QStringLiteral("127.0.0.2"); }},
        {QStringLiteral("port"), [](S &s) { s.port = freePort(); }},
        {QStringLiteral("url"), [](S &s) { s.remote.url += QStringLiteral("b"); }},
        {QStringLiteral("apiUrl"), [](S &s) { s.remote.apiUrl = s.remote.url; }},
        {QStringLiteral("eventUrl"), [](S &s) { s.remote.eventUrl = s.remote.url; }},
        {QStringLiteral("universal"), [](S &s) { s.remote.universal = false; }},
        {QStringLiteral("tls.certificateFile"),
         [](S &s) { s.tls.certificateFile += QStringLiteral(".copy"); }},
        {QStringLiteral("tls.keyFile"), [](S &s) { s.tls.keyFile += QStringLiteral(".copy"); }},
        {QStringLiteral("token"), [](S &s) { s.token = Secret("another"); }},
        {QStringLiteral("webSocket"), [](S &s) { s.webSocket = true; }},
        {QStringLiteral("secret"), [](S &s) { s.post.secret = Secret("another"); }},
        {QStringLiteral("timeoutSeconds"), [](S &s) { s.post.timeoutSeconds = 7; }},
        {QStringLiteral("retries"), [](S &s) { s.post.retries = 2; }},
        {QStringLiteral("reconnectInterval"), [](S &s) { s.remote.reconnectInterval = 700; }},
        {QStringLiteral("proxy"),
         [](S &s) { s.remote.proxy = QStringLiteral("http://127.0.0.1:9"); }},
        {QStringLiteral("proxyUser"), [other](S &s) { s.remote.proxyUser = other; }},
        {QStringLiteral("proxyPassword"), [](S &s) { s.remote.proxyPassword = Secret("w"); }},
        {QStringLiteral("caFile"), [other](S &s) { s.remote.caFile = other; }},
        {QStringLiteral("pin"), [](S &s) { s.remote.pin = QStringLiteral("sha256/AA=="); }},
        {QStringLiteral("unverifiedUrls"), [](S &s) { s.remote.unverifiedUrls = {s.remote.url}; }},
        {QStringLiteral("messageFormat"), [](S &s) { s.messageFormat = MessageFormat::String; }},
        {QStringLiteral("heartbeatInterval"), [](S &s) { s.heartbeatInterval = 60'000; }},
        {QStringLiteral("lifecycle"), [](S &s) { s.lifecycle = LifecycleMode::Standard; }},
        {QStringLiteral("reportSelfMessage"), [](S &s) { s.reportSelfMessage = true; }},
        {QStringLiteral("tags"), [other](S &s) { s.tags = QStringList(other); }},
        {QStringLiteral("filter.only"), [other](S &s) { s.filter.only = QStringList(other); }},
        {QStringLiteral("filter.except"), [other](S &s) { s.filter.except = QStringList(other); }},
        {QStringLiteral("policy.allowedHosts"),
         [other](S &s) { s.policy.allowedHosts = QStringList(other); }},
        {QStringLiteral("policy.allowedOrigins"), [](S &s) { s.policy.allowedOrigins.clear(); }},
    };
    for (const LimitKey &key : ConfigurationKeys::limits())
        result.insert(QStringLiteral("limits.") + QString::fromLatin1(key.name),
                      [&key](S &s) { key.setValue(s.limits, key.value(s.limits) + 1); });
    return result;
}

//! A bot that knows its transport only as far as it must: it connects, or is connected to, and
//! sees whether the connection lives.
class Bot final : public QObject
{
public:
    Bot() : m_server(QStringLiteral("bot"), QWebSocketServer::NonSecureMode)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            QWebSocket *socket = m_server.nextPendingConnection();
            socket->setParent(this);
            ++connections;
            connect(socket, &QWebSocket::disconnected, this, [this] { ++endings; });
        });
        m_posts.listen(QHostAddress::LocalHost);
        connect(&m_posts, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_posts.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                socket->readAll(); // head and body are one write
                socket->write("HTTP/1.1 204 No Content\r\n\r\n");
                ++connections;
            });
        });
    }

    [[nodiscard]] QString url(ServiceKind kind) const
    {
        return kind == ServiceKind::HttpPost
            ? QStringLiteral("http://127.0.0.1:%1/").arg(m_posts.serverPort())
            : QStringLiteral("ws://127.0.0.1:%1/").arg(m_server.serverPort());
    }
    //! Connects to \a status as a bot of its kind does.
    void connectTo(const ServiceStatus &status, ServiceKind kind)
    {
        QByteArray request = "GET / HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             "Sec-WebSocket-Version: 13\r\n"
                             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        if (kind == ServiceKind::HttpServer)
            request = "GET /get_status HTTP/1.1\r\n";
        else if (kind == ServiceKind::SseServer)
            request = "GET /_events HTTP/1.1\r\n";
        request += "Host: 127.0.0.1:" + QByteArray::number(status.boundPort)
            + "\r\nAuthorization: Bearer token\r\n\r\n";
        auto *socket = new QSslSocket(this);
        socket->setPeerVerifyMode(QSslSocket::VerifyNone);
        connect(socket, &QTcpSocket::disconnected, this, [this] { ++endings; });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            socket->readAll();
            ++connections;
        });
        const auto ask = [socket, request] { socket->write(request); };
        if (status.isTls) {
            connect(socket, &QSslSocket::encrypted, this, ask);
            socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), status.boundPort);
        } else {
            connect(socket, &QTcpSocket::connected, this, ask);
            socket->connectToHost(QStringLiteral("127.0.0.1"), status.boundPort);
        }
    }

    int connections = 0; //!< or answers
    int endings = 0;

private:
    QWebSocketServer m_server;
    QTcpServer m_posts;
};

S settingsOf(ServiceKind kind, const QString &id, const Bot &bot)
{
    S settings;
    settings.kind = kind;
    settings.id = settings.name = id;
    settings.backend = QStringLiteral("sim");
    settings.port = 0;
    settings.heartbeatInterval = 0;
    settings.limits.silenceSeconds = 100'000; // the clock runs fast here
    settings.limits.pingSeconds = 90'000;
    settings.limits.keepAliveSeconds = 80'000;
    if (settings.listens() || kind == ServiceKind::WebSocketClient)
        settings.token = Secret("token");
    if (!settings.listens())
        settings.remote.url = bot.url(kind);
    return settings;
}

} // namespace

//! For every field of every kind: what a new value does to the running service, and that it does
//! nothing to another.
class TestHotReload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFieldOfEveryKind_data();
    void everyFieldOfEveryKind();
    void mendedCertificateStartsAFailedService();

private:
    TestCertificates m_certificates;
};

void TestHotReload::initTestCase()
{
    QCOMPARE(m_certificates.make(), QString());
    for (const QString &file : {m_certificates.certificateFile(QStringLiteral("good")),
                                m_certificates.keyFile(QStringLiteral("good"))})
        QVERIFY(QFile::copy(file, file + QStringLiteral(".copy")));
}

void TestHotReload::everyFieldOfEveryKind_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("key");
    const QHash<QString, Change> known = changes();
    for (const ServiceKind kind : serviceKinds()) {
        for (const ServiceField &field : serviceFields()) {
            if (!hasField(kind, field) || field.key == QLatin1String("kind"))
                continue;
            QVERIFY2(known.contains(field.key), qPrintable(field.key));
            QTest::newRow(qPrintable(toString(kind) + QLatin1Char(' ') + field.key))
                << int(kind) << field.key;
        }
    }
}

void TestHotReload::everyFieldOfEveryKind()
{
    QFETCH(int, kind);
    QFETCH(QString, key);
    const auto serviceKind = ServiceKind(kind);
    const ServiceChange expected = serviceField(key)->change;

    FakeClock clock;
    ServiceSet set(clock, [](const BackendSettings &) -> Result<Backend *> {
        auto *backend = new StubBackend;
        backend->otherAccounts = {10002};
        return backend;
    });
    const auto wait = [&](const std::function<bool()> &condition) {
        return waitUntil([&] {
            clock.advance(20);
            set.tick();
            return condition();
        });
    };
    Bot bot;
    Bot other;
    Configuration configuration;
    configuration.backends = {{.id = QStringLiteral("sim")}, {.id = QStringLiteral("other")}};
    S tested = settingsOf(serviceKind, QStringLiteral("tested"), bot);
    if (key.startsWith(QLatin1String("tls.")))
        tested.tls = {.certificateFile = m_certificates.certificateFile(QStringLiteral("good")),
                      .keyFile = m_certificates.keyFile(QStringLiteral("good"))};
    configuration.services = {
        tested, settingsOf(ServiceKind::WebSocketServer, QStringLiteral("bystander"), other)};
    QVERIFY(set.build(configuration));
    Service *service = set.find(QStringLiteral("tested"));
    Service *bystander = set.find(QStringLiteral("bystander"));
    QVERIFY(service && bystander);
    service->enable();
    bystander->enable();
    QVERIFY(wait([&] {
        return service->state() == ServiceState::On && bystander->state() == ServiceState::On;
    }));
    other.connectTo(bystander->status(), ServiceKind::WebSocketServer);
    if (tested.listens())
        bot.connectTo(service->status(), serviceKind);
    // A connection that only asks, and a POST, are no sessions.
    const bool hasSession =
        serviceKind != ServiceKind::HttpServer && serviceKind != ServiceKind::HttpPost;
    const qsizetype sessions = hasSession ? 2 : 1;
    QVERIFY(wait([&] {
        return bot.connections > 0 && other.connections > 0
            && set.registry().sessions().size() == sessions;
    }));

    QSignalSpy stopped(service, &Service::stopped);
    QSignalSpy bystanderStopped(bystander, &Service::stopped);
    const int before = bot.connections;
    changes().value(key)(configuration.services[0]);
    (void)set.apply(configuration);

    if (expected == ServiceChange::Live) {
        // A restart or a Close would have begun within apply().
        QCOMPARE(toString(service->state()), toString(ServiceState::On));
        QCoreApplication::processEvents();
        QCOMPARE(bot.endings, 0);
        QCOMPARE(stopped.size(), 0);
    } else if (expected == ServiceChange::Reauthenticate) {
        // Who only asks shows the token with each request.
        if (hasSession)
            QVERIFY(wait([&] { return bot.endings > 0; }));
        QCOMPARE(stopped.size(), 0);
    } else if (expected == ServiceChange::Restart) {
        QVERIFY(wait([&] { return stopped.size() == 1 && service->state() == ServiceState::On; }));
        QVERIFY(serviceKind == ServiceKind::HttpPost || wait([&] { return bot.endings > 0; }));
    } else {
        QVERIFY(wait([&] {
            Service *now = set.find(QStringLiteral("tested"));
            return now && now != service && now->state() == ServiceState::On;
        }));
    }
    if (serviceKind == ServiceKind::WebSocketClient && expected == ServiceChange::Reauthenticate)
        QVERIFY(wait([&] { return bot.connections > before; }));
    QCOMPARE(bystanderStopped.size(), 0);
    QCOMPARE(other.endings, 0);
    QCOMPARE(set.find(QStringLiteral("bystander")), bystander);
}

void TestHotReload::mendedCertificateStartsAFailedService()
{
    FakeClock clock;
    ServiceSet set(clock,
                   [](const BackendSettings &) -> Result<Backend *> { return new StubBackend; });
    const Bot bot;
    Configuration configuration;
    configuration.backends = {{.id = QStringLiteral("sim")}};
    S settings = settingsOf(ServiceKind::WebSocketServer, QStringLiteral("tested"), bot);
    settings.tls = {.certificateFile = m_certificates.path(QStringLiteral("nowhere.pem")),
                    .keyFile = m_certificates.keyFile(QStringLiteral("good"))};
    configuration.services = {settings};
    QVERIFY(set.build(configuration));
    Service *service = set.find(QStringLiteral("tested"));
    service->enable();
    QVERIFY(waitUntil([&] { return service->state() == ServiceState::Failed; }));
    QVERIFY(service->status().failure.message.contains(QLatin1String("nowhere.pem")));

    configuration.services[0].name = QStringLiteral("another name");
    (void)set.apply(configuration);
    QCOMPARE(toString(service->state()), toString(ServiceState::Failed));
    configuration.services[0].tls.certificateFile =
        m_certificates.certificateFile(QStringLiteral("good"));
    (void)set.apply(configuration);
    QVERIFY(waitUntil([&] { return service->state() == ServiceState::On; }));
    QVERIFY(service->status().url().startsWith(QLatin1String("wss://")));
}

QTEST_GUILESS_MAIN(TestHotReload)
#include "tst_hotreload.moc"
