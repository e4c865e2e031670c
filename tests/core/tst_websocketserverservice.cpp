// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/servicefixture.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QWebSocketServer>

using namespace Switchboard;
using namespace Switchboard::Testing;

class TestWebSocketServerService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lifecycleByRoleAndMode_data();
    void lifecycleByRoleAndMode();
    void disableIsTheLastTextUnderTraffic();
    void eventsKeepTheirOrder();
    void networkWithoutATokenDoesNotStart();
    void unknownAccountDoesNotStart();
    void getsTheEventsOfItsAccountOnly();
    void portInUseNamesItsOwner();
    void portIsFreeAtOnce();
    void runningActionsMayAnswerDuringADrain();
    void runningActionsFailWhenTheTimeIsUp();
    void blockedVisitorIsRefused();
    void silentSessionsAreCutInTime();
    void offCutsHalfOpenSockets();
    void offInTheMiddleOfAHandshakeLeaksNothing();
    void peerThatLeavesInTheMiddleOfAHandshakeLeaksNothing();
    void sessionsThatComeBackGetEvents();
    void destructionCutsEverybody();
};

namespace {

const char LoginRequest[] = R"({"action":"get_login_info","echo":1})";

//! Runs a function between the front door's decision and Qt's answer to the handshake.
class BeforeUpgrade final : public QObject
{
public:
    explicit BeforeUpgrade(std::function<void()> function) : m_function(std::move(function))
    {
        QCoreApplication::instance()->installEventFilter(this);
    }
    [[nodiscard]] bool hasCome() const { return !m_function; }

    bool eventFilter(QObject *receiver, QEvent *event) override
    {
        // The handshake reaches Qt's server as a queued call.
        if (m_function && event->type() == QEvent::MetaCall
            && qobject_cast<QWebSocketServer *>(receiver))
            std::exchange(m_function, {})();
        return false;
    }

private:
    std::function<void()> m_function;
};

} // namespace

void TestWebSocketServerService::lifecycleByRoleAndMode_data()
{
    QTest::addColumn<LifecycleMode>("mode");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("texts");

    const QString full = QStringLiteral("lifecycle.connect lifecycle.enable lifecycle.disable");
    const QString two = QStringLiteral("lifecycle.connect lifecycle.disable");
    const QString one = QStringLiteral("lifecycle.connect");
    for (const char *path : {"/", "/event", "/event/"}) {
        QTest::addRow("full %s", path) << LifecycleMode::Full << QByteArray(path) << full;
        QTest::addRow("connect-disable %s", path)
            << LifecycleMode::ConnectDisable << QByteArray(path) << two;
        QTest::addRow("standard %s", path) << LifecycleMode::Standard << QByteArray(path) << one;
    }
    QTest::newRow("full /api") << LifecycleMode::Full << QByteArray("/api") << QString();
    QTest::newRow("standard /api/") << LifecycleMode::Standard << QByteArray("/api/") << QString();
}

void TestWebSocketServerService::lifecycleByRoleAndMode()
{
    QFETCH(LifecycleMode, mode);
    QFETCH(QByteArray, path);
    QFETCH(QString, texts);
    ServiceSettings settings = ServiceFixture::quietSettings();
    settings.lifecycle = mode;
    ServiceFixture fixture(settings);
    QVERIFY(fixture.switchOn());
    RawPeer *peer = fixture.connectPeer(path);
    QVERIFY(peer);
    fixture.switchOff({.reason = QStringLiteral("maintenance")});
    QVERIFY(fixture.waitFor(ServiceState::Off));
    QTRY_VERIFY(peer->hasEnded());
    QCOMPARE(described(*peer).join(u' '), texts);
    QCOMPARE(peer->frames().constLast().opcode, Opcode::Close);
    QCOMPARE(peer->closeCode(), 1001);
    QCOMPARE(peer->close()->closeReason(), "maintenance");
    QVERIFY(!peer->wasReset());
    for (const QJsonObject &object : objectsOf(*peer)) {
        QCOMPARE(object[QLatin1String("post_type")], QStringLiteral("meta_event"));
        QCOMPARE(object[QLatin1String("self_id")].toInteger(), fixture.backend->selfId());
        QCOMPARE(object[QLatin1String("time")].toInteger(), fixture.clock.wallMs() / 1000);
    }
    QCOMPARE(fixture.answers.size(), 1);
    QVERIFY(fixture.answers[0].ok);
    QCOMPARE(fixture.service->status().lastToggle->clean, 1);
}

void TestWebSocketServerService::disableIsTheLastTextUnderTraffic()
{
    ServiceFixture fixture;
    QVERIFY(fixture.switchOn());
    for (int i = 0; i < 5; ++i)
        QVERIFY(fixture.connectPeer());
    for (int number = 0; number < 100; ++number)
        fixture.publish(number);
    fixture.switchOff();
    for (int number = 100; number < 200; ++number)
        fixture.publish(number); // too late for this service
    QVERIFY(fixture.waitFor(ServiceState::Off));
    for (const auto &peer : fixture.peers) {
        QTRY_VERIFY(peer->hasEnded());
        const QStringList texts = described(*peer);
        QCOMPARE(texts.size(), 103);
        QCOMPARE(texts[101], QStringLiteral("number 99"));
        QCOMPARE(texts[102], QStringLiteral("lifecycle.disable"));
    }
    QCOMPARE(fixture.service->status().lastToggle->clean, 5);
    QCOMPARE(fixture.service->status().lastToggle->droppedMessages, 0U);
}

void TestWebSocketServerService::eventsKeepTheirOrder()
{
    ServiceFixture fixture;
    QVERIFY(fixture.switchOn());
    RawPeer *peer = fixture.connectPeer("/event");
    RawPeer *api = fixture.connectPeer("/api");
    QVERIFY(peer && api);
    QStringList expected{QStringLiteral("lifecycle.connect"), QStringLiteral("lifecycle.enable")};
    for (int number = 0; number < 500; ++number) {
        fixture.publish(number);
        expected.append(QStringLiteral("number %1").arg(number));
        if (number % 50 == 0)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE(peer->texts().size(), 502);
    QCOMPARE(described(*peer), expected);
    QVERIFY(api->texts().isEmpty());
}

void TestWebSocketServerService::networkWithoutATokenDoesNotStart()
{
    ServiceSettings settings = ServiceFixture::quietSettings();
    settings.host = QStringLiteral("0.0.0.0");
    ServiceFixture fixture(settings);
    QVERIFY(!fixture.switchOn());
    const ServiceStatus status = fixture.service->status();
    QCOMPARE(toString(status.failure.kind), QStringLiteral("token-required"));
    QVERIFY(status.failure.message.contains(QLatin1String("0.0.0.0")));
    QVERIFY(status.wanted);
    QCOMPARE(status.boundPort, 0);
}

void TestWebSocketServerService::unknownAccountDoesNotStart()
{
    ServiceSettings settings = ServiceFixture::quietSettings();
    settings.account = 4711;
    ServiceFixture fixture(settings);
    QVERIFY(!fixture.switchOn());
    const ServiceFailure failure = fixture.service->status().failure;
    QCOMPARE(toString(failure.kind), toString(FailureKind::InvalidConfiguration));
    for (const char *word : {"account 4711", "does not exist", "\"account\" to 0"})
        QVERIFY2(failure.message.contains(QLatin1String(word)), qPrintable(failure.message));

    fixture.backend->otherAccounts = {4711};
    QVERIFY(fixture.switchOn());
}

void TestWebSocketServerService::getsTheEventsOfItsAccountOnly()
{
    ServiceSettings settings = ServiceFixture::quietSettings();
    settings.account = 4711;
    ServiceFixture fixture(settings);
    fixture.backend->otherAccounts = {4711};
    QVERIFY(fixture.switchOn());
    RawPeer *peer = fixture.connectPeer();
    QVERIFY(peer);
    QTRY_COMPARE(peer->texts().size(), 2); // its lifecycle
    for (const QJsonObject &event : objectsOf(*peer))
        QCOMPARE(event.value(QLatin1String("self_id")).toInteger(), 4711);

    fixture.publish(1); // of the first account
    Q_EMIT fixture.backend->eventReceived(
        {.selfId = 4711,
         .time = 1,
         .kind = QStringLiteral("notice.friend_add"),
         .fields = {{QStringLiteral("post_type"), QStringLiteral("notice")},
                    {QStringLiteral("number"), 2}}},
        nullptr);
    QTRY_COMPARE(peer->texts().size(), 3);
    QCOMPARE(described(*peer).last(), QStringLiteral("number 2"));
    peer->sendText(LoginRequest);
    QTRY_COMPARE(fixture.backend->callers.size(), 1);
    QCOMPARE(fixture.backend->callers.first().selfId, 4711);
}

void TestWebSocketServerService::portInUseNamesItsOwner()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost)));
    ServiceSettings settings = ServiceFixture::quietSettings();
    settings.port = other.serverPort();
    ServiceFixture fixture(settings);
    QSignalSpy failed(fixture.service.get(), &Service::failed);
    QVERIFY(!fixture.switchOn());
    const ServiceFailure failure = fixture.service->status().failure;
    QCOMPARE(toString(failure.kind), QStringLiteral("port-in-use"));
    QCOMPARE(failure.port, settings.port);
    QCOMPARE(failure.ownerPid, QCoreApplication::applicationPid());
    QVERIFY(failure.message.contains(QString::number(settings.port)));
    QVERIFY(failure.message.contains(QString::number(failure.ownerPid)));
    QVERIFY(QStringLiteral("tst_websocketserverservice").startsWith(failure.ownerName));
    QVERIFY(!failure.ownerName.isEmpty());
    QVERIFY(failure.nextFreePort != 0 && failure.nextFreePort != settings.port);
    QCOMPARE(failed.size(), 1);

    other.close();
    QVERIFY(fixture.switchOn());
    QCOMPARE(fixture.port(), settings.port);
}

void TestWebSocketServerService::portIsFreeAtOnce()
{
    ServiceFixture fixture;
    QVERIFY(fixture.switchOn());
    QVERIFY(fixture.connectPeer());
    const quint16 port = fixture.port();
    fixture.switchOff();
    QTcpServer other; // the peers are still being told
    QVERIFY2(other.listen(QHostAddress(QHostAddress::LocalHost), port),
             qPrintable(other.errorString()));
    QVERIFY(fixture.waitFor(ServiceState::Off));
}

void TestWebSocketServerService::runningActionsMayAnswerDuringADrain()
{
    ServiceFixture fixture;
    fixture.backend->behaviour = StubBackend::Behaviour::KeepSilent;
    QVERIFY(fixture.switchOn());
    RawPeer *peer = fixture.connectPeer("/api");
    QVERIFY(peer);
    peer->sendText(LoginRequest);
    QTRY_COMPARE(fixture.backend->pending.size(), 1);
    fixture.switchOff({.drainSeconds = 10});
    QCOMPARE(toString(fixture.service->state()), QStringLiteral("quiescing"));
    peer->sendText(LoginRequest);
    QTRY_COMPARE(described(*peer), QStringList{QStringLiteral("response 1503")});
    QCOMPARE(fixture.backend->pending.size(), 1);
    fixture.backend->pending[0]({});
    QTRY_COMPARE(described(*peer).value(1), QStringLiteral("response 0"));
    fixture.pass(9'999);
    QCOMPARE(toString(fixture.service->state()), QStringLiteral("quiescing"));
    fixture.pass(1);
    QVERIFY(fixture.waitFor(ServiceState::Off));
    QTRY_COMPARE(peer->closeCode(), 1001);
}

void TestWebSocketServerService::runningActionsFailWhenTheTimeIsUp()
{
    ServiceFixture fixture;
    fixture.backend->behaviour = StubBackend::Behaviour::KeepSilent;
    QVERIFY(fixture.switchOn());
    RawPeer *peer = fixture.connectPeer("/");
    QVERIFY(peer);
    peer->sendText(LoginRequest);
    QTRY_COMPARE(fixture.backend->pending.size(), 1);
    fixture.switchOff();
    fixture.pass(499);
    QCOMPARE(toString(fixture.service->state()), QStringLiteral("quiescing"));
    fixture.pass(1);
    QVERIFY(fixture.waitFor(ServiceState::Off));
    QTRY_VERIFY(peer->hasEnded());
    QCOMPARE(described(*peer).mid(2),
             (QStringList{QStringLiteral("response 1503"), QStringLiteral("lifecycle.disable")}));
    QVERIFY(objectsOf(*peer)[2][QLatin1String("echo")] == 1);
    QVERIFY(peer->texts()[2].contains("unknown"));
    fixture.backend->pending[0]({}); // the answer comes too late, and harms nobody
}

void TestWebSocketServerService::blockedVisitorIsRefused()
{
    ServiceFixture fixture;
    QSignalSpy refused(fixture.service.get(), &WebSocketServerService::handshakeRefused);
    bool blocked = false;
    int asked = 0;
    fixture.service->setBlockCheck([&](const BlockVisitor &) -> std::optional<BlockRule> {
        ++asked;
        if (!blocked)
            return std::nullopt;
        return BlockRule{.subject = QStringLiteral("127.0.0.1")};
    });
    QVERIFY(fixture.switchOn());
    RawPeer *peer = fixture.connectPeer();
    QVERIFY(peer);
    QVERIFY(asked > 0);
    blocked = true; // who is connected stays: kicking is a command of its own
    RawPeer again;
    again.open(fixture.port());
    QTRY_COMPARE(again.status(), 403);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(toString(refused[0][0].value<RefusedHandshake>().cause), QStringLiteral("blocked"));
    QVERIFY(!peer->hasEnded());
    blocked = false;
    QVERIFY(fixture.connectPeer());
}

void TestWebSocketServerService::silentSessionsAreCutInTime()
{
    ServiceFixture fixture;
    QVERIFY(fixture.switchOn());
    RawPeer *good = fixture.connectPeer();
    RawPeer *mute = fixture.connectPeer();
    QVERIFY(good && mute);
    mute->setAnswersClose(false);
    fixture.switchOff();
    QTRY_VERIFY(good->hasEnded());
    QTRY_VERIFY(mute->close());
    fixture.pass(1'999);
    QVERIFY(fixture.answers.isEmpty());
    QCOMPARE(fixture.service->status().sessions, 1);
    QCOMPARE(fixture.service->status().closing, 1);
    fixture.pass(1);
    QCOMPARE(fixture.answers.size(), 1);
    QCOMPARE(toString(fixture.service->state()), QStringLiteral("off"));
    const ToggleResult result = *fixture.service->status().lastToggle;
    QCOMPARE(result.clean, 1);
    QCOMPARE(result.timedOut, 1);
    QCOMPARE(result.aborted, 0);
    QCOMPARE(result.durationMs, 2'000);
    QCOMPARE(fixture.service->status().drainViolations, 0U);
    QTRY_VERIFY(mute->hasEnded());
}

void TestWebSocketServerService::offCutsHalfOpenSockets()
{
    ServiceFixture fixture;
    QVERIFY(fixture.switchOn());
    RawPeer peer;
    peer.connectTo(fixture.port());
    peer.send("GET / HT");
    QTRY_COMPARE(fixture.service->halfOpen(), 1);
    fixture.switchOff();
    QCOMPARE(fixture.answers.size(), 1);
    QCOMPARE(fixture.service->halfOpen(), 0);
    QTRY_VERIFY(peer.hasEnded());
}

void TestWebSocketServerService::offInTheMiddleOfAHandshakeLeaksNothing()
{
    ServiceSettings settings = ServiceFixture::quietSettings();
    settings.limits.maxConnections = 1;
    ServiceFixture fixture(settings);
    QVERIFY(fixture.switchOn());
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::peek (QTcpSocket): device not open"); // Qt's
    BeforeUpgrade moment([&] { fixture.switchOff(); });
    RawPeer peer;
    peer.open(fixture.port());
    QTRY_VERIFY(moment.hasCome());
    QCOMPARE(toString(fixture.service->state()), QStringLiteral("off"));
    QTRY_VERIFY(peer.hasEnded());
    QCOMPARE(peer.status(), 0);
    QVERIFY(fixture.registry.sessions().isEmpty());
    QVERIFY(fixture.switchOn());
    QVERIFY(fixture.connectPeer()); // the only place is free
}

void TestWebSocketServerService::peerThatLeavesInTheMiddleOfAHandshakeLeaksNothing()
{
    ServiceSettings settings = ServiceFixture::quietSettings();
    settings.limits.maxConnections = 1;
    ServiceFixture fixture(settings);
    QVERIFY(fixture.switchOn());
    RawPeer peer;
    BeforeUpgrade moment([&] { peer.abort(); });
    peer.open(fixture.port());
    QTRY_VERIFY(moment.hasCome());
    QTRY_VERIFY(fixture.registry.sessions().isEmpty());
    QVERIFY(fixture.connectPeer());
}

void TestWebSocketServerService::sessionsThatComeBackGetEvents()
{
    ServiceFixture fixture;
    QVERIFY(fixture.switchOn());
    QVERIFY(fixture.connectPeer());
    const SessionId first = fixture.registry.sessions()[0]->info().id;
    fixture.switchOff();
    QVERIFY(fixture.waitFor(ServiceState::Off));
    fixture.publish(1); // nobody is there
    QVERIFY(fixture.switchOn());
    RawPeer *peer = fixture.connectPeer();
    QVERIFY(peer);
    fixture.publish(2);
    QTRY_COMPARE(described(*peer),
                 (QStringList{QStringLiteral("lifecycle.connect"),
                              QStringLiteral("lifecycle.enable"), QStringLiteral("number 2")}));
    QVERIFY(fixture.registry.sessions()[0]->info().id > first);
}

void TestWebSocketServerService::destructionCutsEverybody()
{
    ServiceFixture fixture;
    QVERIFY(fixture.switchOn());
    RawPeer *peer = fixture.connectPeer();
    QVERIFY(peer);
    fixture.service.reset();
    QVERIFY(fixture.registry.sessions().isEmpty());
    QTRY_VERIFY(peer->hasEnded());
    fixture.publish(1);
}

QTEST_GUILESS_MAIN(TestWebSocketServerService)
#include "tst_websocketserverservice.moc"
