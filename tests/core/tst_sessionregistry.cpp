// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/sessions/sessionregistry.h"
#include "tests/support/servicefixture.h"

#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

class TestSessionRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsOnlyGrow();
    void findsById();
    void changesSinceTheLastLook();
    void sessionThatCameAndWentIsInNeitherList();
    void statsFollowTheTraffic();
    void statesOfASession();
};

namespace {

//! Waits until \a count sessions are left.
bool waitForCount(ServiceFixture &fixture, qsizetype count)
{
    return waitUntil([&] { return fixture.registry.sessions().size() == count; });
}

QList<quint64> idsOf(const QList<SessionInfo> &sessions)
{
    QList<quint64> ids;
    for (const SessionInfo &session : sessions)
        ids.append(session.id.value());
    return ids;
}

} // namespace

void TestSessionRegistry::idsOnlyGrow()
{
    SessionRegistry registry;
    SessionId last;
    for (int i = 0; i < 100; ++i) {
        const SessionId next = registry.nextId();
        QVERIFY(next.isValid());
        QVERIFY(next > last);
        last = next;
    }
}

void TestSessionRegistry::findsById()
{
    ServiceFixture fixture;
    QVERIFY(fixture.switchOn());
    for (int i = 0; i < 3; ++i)
        QVERIFY(fixture.connectPeer());
    const QList<Session *> sessions = fixture.registry.sessions();
    for (Session *session : sessions)
        QCOMPARE(fixture.registry.find(session->info().id), session);
    const SessionId second = sessions[1]->info().id;
    sessions[1]->abort(AbortCause::Aborted);
    QVERIFY(waitForCount(fixture, 2));
    QVERIFY(!fixture.registry.find(second)); // gone is a normal case
    QVERIFY(!fixture.registry.find(SessionId()));
    QVERIFY(!fixture.registry.find(SessionId(1'000'000)));
    QCOMPARE(fixture.registry.find(sessions[2]->info().id), sessions[2]);
}

void TestSessionRegistry::changesSinceTheLastLook()
{
    ServiceFixture fixture;
    QVERIFY(fixture.switchOn());
    RawPeer *first = fixture.connectPeer("/api", "User-Agent: NoneBot/2.4.4\r\n");
    QVERIFY(first && fixture.connectPeer("/event"));
    QList<SessionInfo> opened;
    QList<SessionClosed> closed;
    fixture.registry.takeChanges(opened, closed);
    QCOMPARE(opened.size(), 2);
    QVERIFY(closed.isEmpty());
    QCOMPARE(opened[0].clientName, QStringLiteral("NoneBot2 2.4.4"));
    QCOMPARE(toString(opened[0].role), QStringLiteral("api"));
    QCOMPARE(toString(opened[1].role), QStringLiteral("event"));
    QCOMPARE(opened[0].serviceId, QStringLiteral("ws-main"));
    QCOMPARE(opened[0].peer(), QStringLiteral("127.0.0.1:%1").arg(first->socket().localPort()));
    QCOMPARE(opened[0].selfId, fixture.backend->selfId());

    fixture.registry.takeChanges(opened, closed);
    QVERIFY(opened.isEmpty() && closed.isEmpty());

    fixture.clock.advance(1234);
    first->sendClose(4000, "bye");
    QVERIFY(waitForCount(fixture, 1));
    fixture.registry.takeChanges(opened, closed);
    QVERIFY(opened.isEmpty());
    QCOMPARE(closed.size(), 1);
    QCOMPARE(closed[0].ageMs, 1234);
    QCOMPARE(int(closed[0].close.code.value_or(0)), 4000);
    QCOMPARE(closed[0].close.reason, QStringLiteral("bye"));
    QCOMPARE(toString(closed[0].stats.state), QStringLiteral("closed"));
}

void TestSessionRegistry::sessionThatCameAndWentIsInNeitherList()
{
    ServiceFixture fixture;
    QVERIFY(fixture.switchOn());
    RawPeer *first = fixture.connectPeer();
    QVERIFY(first && fixture.connectPeer());
    const quint64 kept = fixture.registry.sessions()[1]->info().id.value();
    first->sendClose(1000);
    QVERIFY(waitForCount(fixture, 1));
    QList<SessionInfo> opened;
    QList<SessionClosed> closed;
    fixture.registry.takeChanges(opened, closed);
    QCOMPARE(idsOf(opened), QList<quint64>{kept});
    QVERIFY(closed.isEmpty());
}

void TestSessionRegistry::statsFollowTheTraffic()
{
    ServiceFixture fixture;
    fixture.backend->unsupported = {QStringLiteral("get_status")};
    QVERIFY(fixture.switchOn());
    RawPeer *peer = fixture.connectPeer();
    QVERIFY(peer);
    fixture.publish(1);
    peer->sendText(R"({"action":"get_login_info"})");
    peer->sendText(R"({"action":"get_status"})");
    QTRY_COMPARE(peer->texts().size(), 5);
    const SessionStats stats = fixture.registry.stats().at(0);
    QCOMPARE(stats.id, fixture.registry.sessions()[0]->info().id);
    QCOMPARE(stats.messagesIn, 2U);
    QCOMPARE(stats.messagesOut, 5U);
    QCOMPARE(stats.errors, 1U);
    QCOMPARE(stats.dropped, 0U);
    QCOMPARE(stats.queuedMessages, 0);
    QCOMPARE(stats.lastEvent, QStringLiteral("notice.friend_add"));
    QCOMPARE(stats.lastEventMonotonicMs, fixture.clock.monotonicMs());
    quint64 received = 0;
    for (const WireFrame &frame : peer->frames())
        received += quint64(frame.payload.size()) + (frame.payload.size() < 126 ? 2 : 4);
    QCOMPARE(stats.bytesOut, received);

    fixture.pass(0);
    fixture.pass(1000);
    QCOMPARE(fixture.registry.stats().at(0).outPerSecond, 5.0);
    QCOMPARE(fixture.registry.stats().at(0).inPerSecond, 2.0);
}

void TestSessionRegistry::statesOfASession()
{
    ServiceSettings settings = ServiceFixture::quietSettings();
    settings.limits.pingSeconds = 90;
    settings.limits.sendQueueMarkBytes = 64 * 1024;
    ServiceFixture fixture(settings);
    QVERIFY(fixture.switchOn());
    RawPeer *peer = fixture.connectPeer();
    QVERIFY(peer);
    const auto state = [&] { return toString(fixture.registry.stats().at(0).state); };
    QCOMPARE(state(), QStringLiteral("active"));
    fixture.pass(1'000); // the first ping
    fixture.pass(10'001);
    QCOMPARE(state(), QStringLiteral("no-reply"));
    QVERIFY(fixture.registry.stats().at(0).pingOverdue);
    QTRY_COMPARE(peer->frames().constLast().opcode, Opcode::Ping);
    peer->send(frameBytes(Opcode::Pong, peer->frames().constLast().payload));
    QTRY_COMPARE(state(), QStringLiteral("active"));
    QCOMPARE(fixture.registry.stats().at(0).roundTripMs, 10'001);
    fixture.clock.advance(60'000);
    QCOMPARE(state(), QStringLiteral("idle"));
    fixture.publish(1);
    QTRY_COMPARE(state(), QStringLiteral("active"));

    peer->stopReading();
    const auto queued = [&] { return fixture.registry.stats().at(0).queuedBytes; };
    for (int i = 0; i < 100'000 && queued() < settings.limits.sendQueueMarkBytes; ++i) {
        fixture.publish(i);
        if (i % 500 == 0)
            QCoreApplication::processEvents();
    }
    fixture.pass(100);
    QCOMPARE(state(), QStringLiteral("active")); // a burst is not slow yet
    fixture.pass(3'000);
    QCOMPARE(state(), QStringLiteral("slow"));
    fixture.registry.sessions()[0]->close(CloseCode::PolicyViolation, {});
    QCOMPARE(state(), QStringLiteral("draining"));
}

QTEST_GUILESS_MAIN(TestSessionRegistry)
#include "tst_sessionregistry.moc"
