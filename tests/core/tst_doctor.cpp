// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/doctor/connectiondiagnosis.h"
#include "core/doctor/doctorround.h"
#include "core/doctor/frameworkpaths.h"
#include "core/doctor/handshakediagnosis.h"
#include "tests/support/servicefixture.h"
#include "tests/support/testcertificates.h"

#include <QDir>
#include <QJsonDocument>
#include <QPointer>
#include <QSignalSpy>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

const QByteArray Canary = "canary-7Hq3ZpW1xKd9";
const QString Url = QStringLiteral("ws://127.0.0.1:PORT/onebot");

//! Speaks the same words to everybody: first \a greeting at once, then \a reply to what was asked.
class SameAnswerServer final : public QObject
{
public:
    enum class Then { Keep, End };

    SameAnswerServer(const QByteArray &greeting, const QByteArray &reply, Then then,
                     QTcpServer *server = new QTcpServer)
        : m_server(server)
    {
        m_server->setParent(this);
        if (!m_server->listen(QHostAddress(QHostAddress::LocalHost)))
            qFatal("%s", qPrintable(m_server->errorString()));
        connect(m_server, &QTcpServer::pendingConnectionAvailable, this, [=, this] {
            QTcpSocket *socket = m_server->nextPendingConnection();
            ++connections;
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                socket->deleteLater();
                --connections;
            });
            if (!greeting.isEmpty())
                socket->write(greeting);
            connect(socket, &QTcpSocket::readyRead, socket, [=, this] {
                received += socket->readAll();
                if (!received.contains("\r\n\r\n") || socket->property("answered").toBool())
                    return;
                socket->setProperty("answered", true);
                socket->write(reply);
                if (then == Then::End)
                    socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] quint16 port() const { return m_server->serverPort(); }

    QByteArray received;
    int connections = 0; //!< open ones

private:
    QTcpServer *m_server;
};

ServiceSettings settingsFor(const QString &url, quint16 port)
{
    ServiceSettings settings;
    settings.kind = ServiceKind::WebSocketClient;
    settings.remote.url = QString(url).replace(QLatin1String("PORT"), QString::number(port));
    settings.limits.connectSeconds = 1;
    return settings;
}

//! `dns tcp http:path`: the steps, with the finding of one that failed.
QString summary(const QJsonArray &steps)
{
    QStringList words;
    for (const QJsonValue &step : steps) {
        const bool isOk = step[QLatin1String("ok")].toBool();
        words += step[QLatin1String("name")].toString()
            + (isOk ? QString() : QString(u':' + step[QLatin1String("finding")].toString()));
    }
    return words.join(u' ');
}

QJsonArray stepsFor(const ServiceSettings &settings)
{
    DoctorRound round(settings, 0);
    QSignalSpy finished(&round, &DoctorRound::finished);
    round.start();
    return waitUntil([&] { return !finished.isEmpty(); }, 10'000) ? round.steps() : QJsonArray();
}

QByteArray http(const QByteArray &status, const QByteArray &fields = {})
{
    return "HTTP/1.1 " + status + "\r\n" + fields + "Content-Length: 0\r\n\r\n";
}

qsizetype openDescriptors()
{
    return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System).size();
}

} // namespace

//! Real servers on loopback.
class TestDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesEachCause_data();
    void namesEachCause();
    void saysHowLongToWait();
    void offersThePathsOfFrameworks();
    void asksAsAnImplementationDoes();
    void judgesWhatTheBotSays_data();
    void judgesWhatTheBotSays();
    void closesCleanly();
    void examinesHttpPost_data();
    void examinesHttpPost();
    void showsCertificates_data();
    void showsCertificates();
    void looksAtEveryConnection();
    void leavesAnOpenConnectionAlone();
    void saysThatAUrlIsMissing();
    void canBeCancelled();
    void leavesNothingBehind();
    void neverSaysTheToken();

private:
    TestCertificates m_certificates;
};

void TestDoctor::initTestCase()
{
    const QString failure = m_certificates.make();
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
}

void TestDoctor::namesEachCause_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<bool>("ends");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("steps");

    const auto row = [](const char *name, const QByteArray &reply, const char *steps,
                        const QByteArray &token = {}, bool ends = false,
                        const QByteArray &greeting = {}) {
        QTest::newRow(name) << greeting << reply << ends << token
                            << QStringLiteral("dns tcp ") + QLatin1String(steps);
    };
    row("silent", "", "http:silent");
    row("ends at once", "", "http:ended", {}, true);
    row("half an answer", "HTTP/1.1 101 Swi", "http:silent");
    row("garbage", "\x01\x02\x03\xff\r\n\r\n", "http:garbage");
    row("ssh", "", "http:garbage", {}, false, "SSH-2.0-OpenSSH_9.2\r\n");
    row("TLS", QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7), "http:tls-expected", {}, true);
    row("200", http("200 OK"), "http:not-websocket");
    row("200 without end", "HTTP/1.1 200 OK\r\n\r\n<html>", "http:not-websocket");
    row("301", http("301 Moved", "Location: /ws/\r\n"), "http:redirect");
    row("400", http("400 Bad Request"), "http:bad-request");
    row("401", http("401 Unauthorized"), "http token:token-missing");
    row("401 with a token", http("401 Unauthorized"), "http token:token", "abc");
    row("403", http("403 Forbidden"), "http token:forbidden", "abc");
    row("404", http("404 Not Found"), "http:path");
    row("426", http("426 Upgrade Required"), "http:not-websocket");
    row("500", http("500 Oops"), "http:server-error");
    row("503", http("503 Busy", "Retry-After: 120\r\n"), "http:busy");
    row("wrong accept",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Accept: AAAA\r\n\r\n",
        "http:bad-accept");
}

void TestDoctor::namesEachCause()
{
    QFETCH(QByteArray, greeting);
    QFETCH(QByteArray, reply);
    QFETCH(bool, ends);
    QFETCH(QByteArray, token);
    const SameAnswerServer server(
        greeting, reply, ends ? SameAnswerServer::Then::End : SameAnswerServer::Then::Keep);
    ServiceSettings settings = settingsFor(Url, server.port());
    settings.token = Secret(token);
    const QJsonArray steps = stepsFor(settings);
    QTEST(summary(steps), "steps");
    const QJsonObject last = steps.last().toObject();
    for (const char *key : {"finding", "fix", "text", "advice"})
        QVERIFY2(!last.value(QLatin1String(key)).toString().isEmpty(), key);
}

void TestDoctor::saysHowLongToWait()
{
    const SameAnswerServer server({}, http("503 Busy", "Retry-After: 120\r\n"),
                                  SameAnswerServer::Then::Keep);
    const QJsonArray steps = stepsFor(settingsFor(Url, server.port()));
    QCOMPARE(steps.last()[QLatin1String("retryAfter")], QStringLiteral("120"));
    QVERIFY(steps.last()[QLatin1String("text")].toString().contains(QLatin1String("120 s")));
    QCOMPARE(steps.last()[QLatin1String("status")], 503);
}

void TestDoctor::offersThePathsOfFrameworks()
{
    const auto paths = [](const QString &url) {
        QStringList found;
        const QJsonArray urls = suggestedUrls(parseRemoteTarget(url, {}).value());
        for (const QJsonValue &each : urls)
            found += each[QLatin1String("url")].toString();
        return found;
    };
    QCOMPARE(paths(QStringLiteral("ws://h:5140/")).constFirst(),
             QStringLiteral("ws://h:5140/onebot"));
    QCOMPARE(paths(QStringLiteral("wss://h:6199/")).constFirst(),
             QStringLiteral("wss://h:6199/ws"));
    QCOMPARE(paths(QStringLiteral("ws://h:8080/")).constFirst(),
             QStringLiteral("ws://h:8080/onebot/v11/ws"));
    QVERIFY(!paths(QStringLiteral("ws://h:5140/onebot"))
                 .contains(QStringLiteral("ws://h:5140/onebot")));

    const SameAnswerServer server({}, http("404 Not Found"), SameAnswerServer::Then::Keep);
    const QJsonArray steps = stepsFor(settingsFor(Url, server.port()));
    QCOMPARE(steps.last()[QLatin1String("urls")].toArray().size(), 3); // one of four was tried
}

void TestDoctor::asksAsAnImplementationDoes()
{
    const SameAnswerServer server({}, http("404 Not Found"), SameAnswerServer::Then::Keep);
    ServiceSettings settings = settingsFor(Url, server.port());
    settings.token = Secret("abc");
    DoctorRound round(settings, 987654321);
    QSignalSpy finished(&round, &DoctorRound::finished);
    round.start();
    QVERIFY(waitUntil([&] { return !finished.isEmpty(); }));
    QVERIFY(server.received.startsWith("GET /onebot HTTP/1.1\r\nHost: 127.0.0.1:"));
    for (const char *field : {"X-Self-ID: 987654321", "X-Client-Role: Universal",
                              "Authorization: Bearer abc", "Sec-WebSocket-Version: 13"})
        QVERIFY2(server.received.contains(QByteArray("\r\n").append(field).append("\r\n")), field);
}

void TestDoctor::judgesWhatTheBotSays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code"); // 0 = it stays
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("steps");

    const auto row = [](const char *name, const char *text, int code, const char *reason,
                        const char *steps) {
        QTest::newRow(name) << QString::fromLatin1(text) << code << QString::fromLatin1(reason)
                            << QStringLiteral("dns tcp http ") + QLatin1String(steps);
    };
    row("quiet", "", 0, "", "token role frame");
    row("asks", R"({"action":"get_login_info","params":{},"echo":1})", 0, "", "token role frame");
    row("token, as NapCat", R"({"status":"failed","retcode":1403,"data":null})", 1000, "",
        "token:token");
    row("token, by Close", "", 1008, "invalid token", "token:token");
    row("token, as karin", "", 3001, "", "token:token");
    row("role", "", 1008, "Invalid X-Client-Role", "token role:role");
    row("bot ID", "", 1008, "unknown bot", "token role:bot-id");
    row("policy", "", 1008, "", "token role:policy");
    row("replaced", "", 1001, "replaced by newer connection", "token role:duplicate");
    row("closed", "", 1011, "oops", "token role frame:closed");
    row("no OneBot", "hello", 0, "", "token role frame:garbage-frame");
    row("implementation", R"({"post_type":"meta_event","meta_event_type":"lifecycle"})", 0, "",
        "token role frame:implementation");
}

void TestDoctor::judgesWhatTheBotSays()
{
    QFETCH(QString, text);
    QFETCH(int, code);
    QFETCH(QString, reason);
    QWebSocketServer server(QStringLiteral("bot"), QWebSocketServer::NonSecureMode);
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    connect(&server, &QWebSocketServer::newConnection, this, [&] {
        QWebSocket *bot = server.nextPendingConnection();
        bot->setParent(&server);
        if (!text.isEmpty())
            bot->sendTextMessage(text);
        if (code != 0)
            bot->close(QWebSocketProtocol::CloseCode(code), reason);
    });
    QTEST(summary(stepsFor(settingsFor(Url, server.serverPort()))), "steps");
}

void TestDoctor::closesCleanly()
{
    QWebSocketServer server(QStringLiteral("bot"), QWebSocketServer::NonSecureMode);
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    QPointer<QWebSocket> bot;
    QStringList texts;
    connect(&server, &QWebSocketServer::newConnection, this, [&] {
        bot = server.nextPendingConnection();
        bot->setParent(&server);
        connect(bot, &QWebSocket::textMessageReceived, this,
                [&](const QString &text) { texts += text; });
    });
    QCOMPARE(summary(stepsFor(settingsFor(Url, server.serverPort()))),
             QStringLiteral("dns tcp http token role frame"));
    QTRY_COMPARE(bot->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(bot->closeCode(), QWebSocketProtocol::CloseCodeNormal);
    QCOMPARE(texts.size(), 1);
    QCOMPARE(QJsonDocument::fromJson(texts[0].toUtf8())[QLatin1String("sub_type")],
             QStringLiteral("connect"));
}

void TestDoctor::examinesHttpPost_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("steps");

    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << QByteArray("key")
                         << QStringLiteral("dns tcp http token");
    QTest::newRow("401") << http("401 Unauthorized") << QByteArray()
                         << QStringLiteral("dns tcp http token:token-missing");
    QTest::newRow("403") << http("403 Forbidden") << QByteArray("key")
                         << QStringLiteral("dns tcp http token:token");
    QTest::newRow("404") << http("404 Not Found") << QByteArray()
                         << QStringLiteral("dns tcp http:path");
    QTest::newRow("426") << http("426 Upgrade Required") << QByteArray()
                         << QStringLiteral("dns tcp http:websocket");
    QTest::newRow("500") << http("500 Oops") << QByteArray()
                         << QStringLiteral("dns tcp http:server-error");
    QTest::newRow("silent") << QByteArray() << QByteArray()
                            << QStringLiteral("dns tcp http:silent");
}

void TestDoctor::examinesHttpPost()
{
    QFETCH(QByteArray, reply);
    QFETCH(QByteArray, secret);
    const SameAnswerServer server({}, reply, SameAnswerServer::Then::Keep);
    ServiceSettings settings =
        settingsFor(QStringLiteral("http://127.0.0.1:PORT/events"), server.port());
    settings.kind = ServiceKind::HttpPost;
    settings.post.secret = Secret(secret);
    QTEST(summary(stepsFor(settings)), "steps");
    QVERIFY(server.received.startsWith("POST /events HTTP/1.1\r\n"));
    QVERIFY(server.received.contains(R"("meta_event_type":"heartbeat")"));
    QCOMPARE(server.received.contains("\r\nX-Signature: sha1="), !secret.isEmpty());
    QVERIFY(!server.received.contains("Authorization"));
}

void TestDoctor::showsCertificates_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("trust");
    QTest::addColumn<QString>("steps");

    const auto row = [](const char *shown, const char *trust, const char *steps) {
        QTest::addRow("%s with %s", shown, trust)
            << QString::fromLatin1(shown) << QString::fromLatin1(trust)
            << QStringLiteral("dns tcp ") + QLatin1String(steps);
    };
    row("good", "ca", "tls http:path");
    row("good", "system", "tls:certificate-unknown-authority");
    row("expired", "ca", "tls:certificate-expired");
    row("wrong-host", "ca", "tls:certificate-wrong-host");
    row("wrong-ca", "ca", "tls:certificate-unknown-authority");
    row("self-signed", "ca", "tls:certificate-self-signed");
    row("self-signed", "pin", "tls http:path");
    row("self-signed", "other-pin", "tls:pin-mismatch");
    row("self-signed", "off", "tls http:path");
    row("plain", "ca", "tls:no-tls");
}

void TestDoctor::showsCertificates()
{
    QFETCH(QString, shown);
    QFETCH(QString, trust);
    QTcpServer *tcp = nullptr;
    const bool isPlain = shown == QLatin1String("plain");
    if (isPlain) {
        tcp = new QTcpServer;
    } else {
        auto *secure = new QSslServer;
        secure->setSslConfiguration(m_certificates.serverConfiguration(shown));
        tcp = secure;
    }
    const SameAnswerServer server(isPlain ? QByteArray("220 hello\r\n") : QByteArray(),
                                  http("404 Not Found"), SameAnswerServer::Then::Keep, tcp);
    ServiceSettings settings =
        settingsFor(QStringLiteral("wss://127.0.0.1:PORT/onebot"), server.port());
    if (trust != QLatin1String("system"))
        settings.remote.caFile = m_certificates.authority();
    if (trust == QLatin1String("pin"))
        settings.remote.pin = pinText(m_certificates.certificate(shown));
    if (trust == QLatin1String("other-pin"))
        settings.remote.pin = pinText(m_certificates.certificate(QStringLiteral("ca")));
    if (trust == QLatin1String("off"))
        settings.remote.unverifiedUrls = {settings.remote.url};
    const QJsonArray steps = stepsFor(settings);
    QTEST(summary(steps), "steps");
    if (isPlain)
        return;
    const QJsonObject tls = steps[2].toObject();
    const QJsonObject certificate = tls.value(QLatin1String("certificate")).toObject();
    QCOMPARE(certificate.value(QLatin1String("subject")).toString(), shown);
    QCOMPARE(certificate.value(QLatin1String("pin")).toString(),
             pinText(m_certificates.certificate(shown)));
    QCOMPARE(certificate.value(QLatin1String("fingerprint")).toString().size(), 32 * 3 - 1);
    if (trust == QLatin1String("off"))
        QCOMPARE(tls.value(QLatin1String("finding")).toString(), QStringLiteral("not-verified"));
}

void TestDoctor::looksAtEveryConnection()
{
    const SameAnswerServer server({}, http("404 Not Found"), SameAnswerServer::Then::Keep);
    ServiceSettings settings = settingsFor(Url, server.port());
    settings.remote.universal = false;
    settings.remote.apiUrl = QStringLiteral("nonsense");
    const QJsonArray steps = stepsFor(settings);
    QCOMPARE(summary(steps), QStringLiteral("dns:settings dns tcp http:path"));
    QCOMPARE(steps[0][QLatin1String("role")], QStringLiteral("API"));
    QVERIFY(steps[0][QLatin1String("text")].toString().startsWith(QLatin1String("apiUrl: ")));
    QCOMPARE(steps[1][QLatin1String("role")], QStringLiteral("Event"));
    QCOMPARE(steps[1][QLatin1String("url")].toString(), settings.remote.url);
}

void TestDoctor::leavesAnOpenConnectionAlone()
{
    const SameAnswerServer server({}, http("404 Not Found"), SameAnswerServer::Then::Keep);
    const ServiceSettings settings = settingsFor(Url, server.port());
    DoctorRound round(settings, 0);
    round.setConnected({settings.remote.url});
    QSignalSpy finished(&round, &DoctorRound::finished);
    round.start();
    QVERIFY(waitUntil([&] { return !finished.isEmpty(); }));
    QCOMPARE(summary(round.steps()), QStringLiteral("dns tcp http"));
    QCOMPARE(round.steps().last()[QLatin1String("finding")], QStringLiteral("connected"));
    QVERIFY(server.received.isEmpty());
}

void TestDoctor::saysThatAUrlIsMissing()
{
    ServiceSettings settings;
    settings.kind = ServiceKind::WebSocketClient;
    const QJsonArray steps = stepsFor(settings);
    QCOMPARE(summary(steps), QStringLiteral("dns:settings"));
    QVERIFY(steps[0][QLatin1String("text")].toString().startsWith(QLatin1String("url: ")));
}

void TestDoctor::canBeCancelled()
{
    const SameAnswerServer server({}, {}, SameAnswerServer::Then::Keep);
    DoctorRound round(settingsFor(Url, server.port()), 0);
    QSignalSpy steps(&round, &DoctorRound::stepDone);
    QSignalSpy finished(&round, &DoctorRound::finished);
    round.start();
    QVERIFY(waitUntil([&] { return steps.size() == 2; }));
    round.cancel();
    QCOMPARE(finished.size(), 1);
    QVERIFY(!round.succeeded());
    QVERIFY(!waitUntil([&] { return finished.size() > 1 || steps.size() > 2; }, 200));
}

void TestDoctor::leavesNothingBehind()
{
    const SameAnswerServer server({}, http("401 Unauthorized"), SameAnswerServer::Then::Keep);
    const ServiceSettings settings = settingsFor(Url, server.port());
    QCOMPARE(summary(stepsFor(settings)), QStringLiteral("dns tcp http token:token-missing"));
    // The server's end of each connection goes when it has seen ours end.
    QTRY_COMPARE(server.connections, 0);
    const qsizetype before = openDescriptors();
    for (int i = 0; i < 50; ++i)
        QCOMPARE(summary(stepsFor(settings)), QStringLiteral("dns tcp http token:token-missing"));
    QTRY_COMPARE(server.connections, 0);
    QCOMPARE(openDescriptors(), before);
}

void TestDoctor::neverSaysTheToken()
{
    const SameAnswerServer server({}, http("403 Forbidden"), SameAnswerServer::Then::Keep);
    ServiceSettings settings = settingsFor(
        QStringLiteral("ws://127.0.0.1:PORT/onebot?access_token=") + QLatin1String(Canary),
        server.port());
    settings.token = Secret(Canary);
    const QJsonArray steps = stepsFor(settings);
    QCOMPARE(summary(steps), QStringLiteral("dns tcp http token:forbidden"));
    QVERIFY(server.received.contains(Canary));
    QVERIFY(!QJsonDocument(steps).toJson().contains(Canary));
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
