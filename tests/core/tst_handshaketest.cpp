// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/selfsignedcertificate.h"
#include "core/services/handshaketest.h"
#include "core/services/servicefactory.h"
#include "core/support/clock.h"
#include "tests/support/servicefixture.h"

#include <QDir>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

const QByteArray Canary = "canary-9Xq2LmT0vBd4";

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress(QHostAddress::LocalHost));
    return server.serverPort();
}

ServiceSettings settingsWith(quint16 port, const QByteArray &token = Canary)
{
    ServiceSettings settings;
    settings.id = QStringLiteral("ws-main");
    settings.name = settings.id;
    settings.port = port;
    settings.token = Secret(token);
    return settings;
}

qsizetype openDescriptors()
{
    return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System).size();
}

//! A backend, perhaps a running service, and one test after the other.
struct Scene {
    SystemClock clock;
    StubBackend *backend = new StubBackend;
    BackendRoute route{backend, clock, nullptr};
    SessionRegistry registry;
    std::unique_ptr<Service> running;
    QList<QJsonObject> told;

    [[nodiscard]] bool startService(const ServiceSettings &settings)
    {
        running = makeService(settings, route, registry, clock);
        running->enable();
        return waitUntil([this] { return running->state() == ServiceState::On; });
    }
    [[nodiscard]] QList<OwnPort> ports() const
    {
        if (!running)
            return {};
        const ServiceStatus status = running->status();
        return {{.serviceId = status.id,
                 .host = status.host,
                 .port = status.port,
                 .enabled = true,
                 .boundAddress = status.boundAddress,
                 .boundPort = status.boundPort}};
    }
    //! The steps of a test of \a settings; empty = it did not end.
    [[nodiscard]] QJsonArray run(const ServiceSettings &settings)
    {
        auto *server = qobject_cast<WebSocketServerService *>(running.get());
        HandshakeTest test(settings, route, server, ports(), clock);
        QSignalSpy finished(&test, &HandshakeTest::finished);
        QObject::connect(&test, &HandshakeTest::stepDone, &test,
                         [this](const QJsonObject &step) { told.append(step); });
        test.start();
        return waitUntil([&] { return !finished.isEmpty(); }, 8'000) ? test.steps() : QJsonArray();
    }
};

//! `listen connect upgrade!`: the steps, with a mark at those that failed.
QString summary(const QJsonArray &steps)
{
    QStringList words;
    for (const QJsonValue &step : steps)
        words.append(step[QLatin1String("name")].toString()
                     + QLatin1String(step[QLatin1String("ok")].toBool() ? "" : "!"));
    return words.join(u' ');
}

const QString AllSteps = QStringLiteral("listen connect upgrade lifecycle login close refuse");

//! A certificate of this machine in \a folder.
TlsSettings certificateIn(const QTemporaryDir &folder)
{
    const auto pair = makeSelfSignedCertificate({.commonName = QStringLiteral("switchboard-test")},
                                                QDateTime::currentDateTimeUtc());
    TlsSettings tls{.certificateFile = folder.filePath(QStringLiteral("server.pem")),
                    .keyFile = folder.filePath(QStringLiteral("server.key"))};
    for (const auto &[path, pem] : {std::pair(tls.certificateFile, pair.value().certificate),
                                    std::pair(tls.keyFile, pair.value().key)}) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(pem) != pem.size())
            qFatal("the certificate could not be written");
    }
    return tls;
}

} // namespace

//! Real TCP on loopback.
class TestHandshakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesWithSettingsOfItsOwn();
    void dialsEveryKindOfAddress_data();
    void dialsEveryKindOfAddress();
    void triesEveryKindThatListens_data();
    void triesEveryKindThatListens();
    void takesAnotherPortForAnotherCertificate();
    void saysWhatIsWrongWithACertificate();
    void triesTheRunningService();
    void countsNeitherAsFlappingNorAsRefused();
    void standsInWhileTheOwnPortIsHeld();
    void namesWhoHasThePort();
    void needsATokenOnTheNetwork();
    void failsOnAnAddressOfSomebodyElse();
    void saysWhyItWasRefused();
    void givesUpOnASilentBackend();
    void leavesNothingBehind();
    void neverSaysTheToken();
};

void TestHandshakeTest::passesWithSettingsOfItsOwn()
{
    Scene scene;
    const quint16 port = freePort();
    const QJsonArray steps = scene.run(settingsWith(port));
    QCOMPARE(summary(steps), AllSteps);
    QCOMPARE(scene.told.size(), steps.size());
    QCOMPARE(steps[0][QLatin1String("mode")], QStringLiteral("own"));
    QCOMPARE(steps[0][QLatin1String("port")].toInt(), port);
    QCOMPARE(steps[2][QLatin1String("status")], 101);
    QCOMPARE(steps[3][QLatin1String("selfId")].toInteger(), scene.backend->selfId());
    QCOMPARE(steps[5][QLatin1String("code")], 1000);
    QCOMPARE(steps[6][QLatin1String("status")], 401);
    QVERIFY(steps[6][QLatin1String("ms")].toInt() >= 200); // the door's own delay
    QCOMPARE(scene.backend->calls.size(), 1);
    QCOMPARE(scene.backend->calls[0].action, QStringLiteral("get_login_info"));
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), port));

    QCOMPARE(summary(scene.run(settingsWith(freePort(), {}))),
             QStringLiteral("listen connect upgrade lifecycle login close"));
}

void TestHandshakeTest::dialsEveryKindOfAddress_data()
{
    QTest::addColumn<QString>("host");
    for (const char *host : {"127.0.0.1", "localhost", "0.0.0.0", "::", "::1", "127.0.0.3"})
        QTest::newRow(host) << QString::fromLatin1(host);
}

void TestHandshakeTest::dialsEveryKindOfAddress()
{
    QFETCH(QString, host);
    Scene scene;
    ServiceSettings settings = settingsWith(freePort());
    settings.host = host;
    QCOMPARE(summary(scene.run(settings)), AllSteps);
}

void TestHandshakeTest::triesEveryKindThatListens_data()
{
    QTest::addColumn<ServiceKind>("kind");
    QTest::addColumn<bool>("usesTls");
    QTest::addColumn<bool>("isRunning");
    QTest::addColumn<QString>("steps");
    const QString stream = QStringLiteral("listen connect login lifecycle refuse");
    const QString api = QStringLiteral("listen connect login refuse");
    for (const bool isRunning : {false, true}) {
        for (const bool usesTls : {false, true}) {
            const auto row = [&](const char *name, ServiceKind kind, const QString &steps) {
                QTest::addRow("%s%s%s", name, usesTls ? " with TLS" : "",
                              isRunning ? ", running" : "")
                    << kind << usesTls << isRunning << steps;
            };
            row("WebSocket", ServiceKind::WebSocketServer, AllSteps);
            row("HTTP", ServiceKind::HttpServer, api);
            row("SSE", ServiceKind::SseServer, stream);
        }
    }
}

void TestHandshakeTest::triesEveryKindThatListens()
{
    QFETCH(ServiceKind, kind);
    QFETCH(bool, usesTls);
    QFETCH(bool, isRunning);
    QFETCH(QString, steps);
    QTemporaryDir folder;
    Scene scene;
    ServiceSettings settings = settingsWith(freePort());
    settings.kind = kind;
    settings.limits.flappingPerMinuteLoopback = 2;
    if (usesTls)
        settings.tls = certificateIn(folder);
    if (isRunning)
        QVERIFY(scene.startService(settings));
    for (int i = 0; i < 3; ++i) { // one above the limit of flapping
        const QJsonArray taken = scene.run(settings);
        QVERIFY2(summary(taken) == steps, QJsonDocument(taken).toJson().constData());
        QCOMPARE(taken[0][QLatin1String("mode")],
                 isRunning ? QStringLiteral("running") : QStringLiteral("own"));
        QCOMPARE(taken[1][QLatin1String("tls")].toString(),
                 usesTls ? QStringLiteral("TLS 1.3") : QString());
        QCOMPARE(steps, HandshakeTest::stepNames(settings).join(u' '));
        QVERIFY(!QJsonDocument(taken).toJson().contains(Canary));
    }
    if (isRunning) {
        QTRY_COMPARE(scene.running->status().sessions, 0);
        QCOMPARE(scene.running->status().rejected, 0U);
    }
}

void TestHandshakeTest::takesAnotherPortForAnotherCertificate()
{
    QTemporaryDir before;
    QTemporaryDir after;
    Scene scene;
    ServiceSettings settings = settingsWith(freePort());
    settings.tls = certificateIn(before);
    QVERIFY(scene.startService(settings));
    settings.tls = certificateIn(after);
    const QJsonArray steps = scene.run(settings);
    QCOMPARE(summary(steps), AllSteps);
    QCOMPARE(steps[0][QLatin1String("mode")], QStringLiteral("other-port"));
}

void TestHandshakeTest::saysWhatIsWrongWithACertificate()
{
    QTemporaryDir folder;
    Scene scene;
    ServiceSettings settings = settingsWith(freePort());
    settings.tls = certificateIn(folder);
    QVERIFY(QFile::remove(settings.tls.keyFile));
    const QJsonArray steps = scene.run(settings);
    QCOMPARE(summary(steps), QStringLiteral("listen!"));
    QVERIFY(steps[0][QLatin1String("text")].toString().contains(settings.tls.keyFile));
}

void TestHandshakeTest::triesTheRunningService()
{
    Scene scene;
    ServiceSettings settings = settingsWith(freePort());
    QVERIFY(scene.startService(settings));
    settings.name = QStringLiteral("another name");
    const QJsonArray steps = scene.run(settings);
    QCOMPARE(summary(steps), AllSteps);
    QCOMPARE(steps[0][QLatin1String("mode")], QStringLiteral("running"));
    QTRY_COMPARE(scene.running->status().sessions, 0);
    QVERIFY(scene.running->state() == ServiceState::On);
}

void TestHandshakeTest::countsNeitherAsFlappingNorAsRefused()
{
    Scene scene;
    ServiceSettings settings = settingsWith(freePort());
    settings.limits.flappingPerMinuteLoopback = 2;
    QVERIFY(scene.startService(settings));
    for (int i = 0; i < 4; ++i)
        QCOMPARE(summary(scene.run(settings)), AllSteps);
    QCOMPARE(scene.running->status().rejected, 0U);
    RawPeer real;
    real.open(scene.running->status().boundPort, "/", "Authorization: Bearer " + Canary + "\r\n");
    QTRY_VERIFY(real.isUpgraded());
}

void TestHandshakeTest::standsInWhileTheOwnPortIsHeld()
{
    Scene scene;
    ServiceSettings settings = settingsWith(freePort());
    QVERIFY(scene.startService(settings));
    RawPeer real;
    real.open(settings.port, "/", "Authorization: Bearer " + Canary + "\r\n");
    QTRY_VERIFY(real.isUpgraded());
    settings.token = Secret("another");
    const QJsonArray steps = scene.run(settings);
    QCOMPARE(summary(steps), AllSteps);
    QCOMPARE(steps[0][QLatin1String("mode")], QStringLiteral("other-port"));
    QVERIFY(steps[0][QLatin1String("port")].toInt() != settings.port);
    QVERIFY(real.isConnected());
    QCOMPARE(scene.running->status().sessions, 1);
}

void TestHandshakeTest::namesWhoHasThePort()
{
    Scene scene;
    QTcpServer owner;
    QVERIFY(owner.listen(QHostAddress(QHostAddress::LocalHost)));
    const QJsonArray steps = scene.run(settingsWith(owner.serverPort()));
    QCOMPARE(summary(steps),
             QString(AllSteps).replace(QLatin1String("listen"), QLatin1String("listen!")));
    QCOMPARE(steps[0][QLatin1String("kind")], QStringLiteral("port-in-use"));
    QCOMPARE(steps[0][QLatin1String("ownerPid")].toInteger(), QCoreApplication::applicationPid());
    QCOMPARE(steps[0][QLatin1String("mode")], QStringLiteral("other-port"));
}

void TestHandshakeTest::needsATokenOnTheNetwork()
{
    Scene scene;
    ServiceSettings settings = settingsWith(freePort(), {});
    settings.host = QStringLiteral("0.0.0.0");
    const QJsonArray steps = scene.run(settings);
    QCOMPARE(summary(steps), QStringLiteral("listen!"));
    QCOMPARE(steps[0][QLatin1String("kind")], QStringLiteral("token-required"));
}

void TestHandshakeTest::failsOnAnAddressOfSomebodyElse()
{
    Scene scene;
    ServiceSettings settings = settingsWith(freePort());
    settings.host = QStringLiteral("192.0.2.77");
    const QJsonArray steps = scene.run(settings);
    QCOMPARE(summary(steps), QStringLiteral("listen!"));
    QCOMPARE(steps[0][QLatin1String("kind")], QStringLiteral("address-not-available"));
}

void TestHandshakeTest::saysWhyItWasRefused()
{
    Scene scene;
    ServiceSettings settings = settingsWith(freePort());
    QVERIFY(scene.startService(settings));
    qobject_cast<WebSocketServerService *>(scene.running.get())
        ->setBlockCheck([](const BlockVisitor &) -> std::optional<BlockRule> {
            return BlockRule{.subject = QStringLiteral("127.0.0.1")};
        });
    const QJsonArray steps = scene.run(settings);
    QCOMPARE(summary(steps), QStringLiteral("listen connect upgrade!"));
    QVERIFY(steps[2][QLatin1String("status")].toInt() >= 400);
    QVERIFY2(steps[2][QLatin1String("explanation")].toString().contains(QLatin1String("blocked")),
             QJsonDocument(steps).toJson().constData());
}

void TestHandshakeTest::givesUpOnASilentBackend()
{
    FakeClock clock;
    auto *backend = new StubBackend;
    backend->behaviour = StubBackend::Behaviour::KeepSilent;
    BackendRoute route(backend, clock, nullptr);
    HandshakeTest test(settingsWith(freePort()), route, nullptr, {}, clock);
    QSignalSpy finished(&test, &HandshakeTest::finished);
    test.start();
    QVERIFY(waitUntil([&] { return backend->calls.size() == 1; }));
    QVERIFY(finished.isEmpty());
    clock.advance(HandshakeTest::DeadlineMs + 1);
    QVERIFY(waitUntil([&] { return !finished.isEmpty(); }));
    QCOMPARE(summary(test.steps()), QStringLiteral("listen connect upgrade lifecycle login!"));
    QVERIFY(test.steps().last()[QLatin1String("text")].toString().contains(QLatin1String("5 s")));
    QVERIFY(!test.succeeded());
    test.cancel(QStringLiteral("too late")); // a finished test stays as it is
    QCOMPARE(test.steps().size(), 5);
    QCOMPARE(finished.size(), 1);
}

void TestHandshakeTest::leavesNothingBehind()
{
    Scene scene;
    QCOMPARE(summary(scene.run(settingsWith(freePort()))), AllSteps); // opens what stays open
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const qsizetype before = openDescriptors();
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(summary(scene.run(settingsWith(freePort()))), AllSteps);
        HandshakeTest cut(settingsWith(freePort()), scene.route, nullptr, {}, scene.clock);
        int steps = 0;
        connect(&cut, &HandshakeTest::stepDone, this, [&] { ++steps; });
        cut.start();
        QVERIFY(waitUntil([&] { return steps > i; })); // in the middle of it
    }
    QVERIFY(waitUntil([&] { return openDescriptors() == before; }));
}

void TestHandshakeTest::neverSaysTheToken()
{
    Scene scene;
    const QJsonArray steps = scene.run(settingsWith(freePort()));
    QCOMPARE(summary(steps), AllSteps);
    QVERIFY(!QJsonDocument(steps).toJson().contains(Canary));
}

QTEST_GUILESS_MAIN(TestHandshakeTest)
#include "tst_handshaketest.moc"
