// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/httppeer.h"
#include "tests/support/servicefixture.h"

#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! The stream of events of an HTTP service.
class TestEventStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsLikeAWebSocket();
    void isASession();
    void everyEventHasAnId();
    void goesOnWhereItWasLeft();
    void saysWhenItCannotGoOn_data();
    void saysWhenItCannotGoOn();
    void resumesWithoutGapRightAway();
    void heartbeatsAreNotKept();
    void commentsKeepItAlive();
    void needsTheToken();
    void refusesOtherMethods();
    void endsWithTheService();
    void endsWithoutFarewellWhereThatIsWanted();
    void canBeDisconnected();
    void endsWithAnotherToken();
    void dropsOldEventsOfASlowReader();
    void ignoresWhatTheClientSends();
    void servesActionsToo();
};

namespace {

ServiceSettings streamSettings()
{
    ServiceSettings settings = ServiceFixture::httpSettings(ServiceKind::SseServer);
    settings.lifecycle = LifecycleMode::ConnectDisable;
    return settings;
}

bool passUntil(ServiceFixture &fixture, const std::function<bool()> &condition)
{
    return waitUntil([&] {
        fixture.pass(20);
        return condition();
    });
}

struct Received {
    QByteArray id;
    QString event; //!< as describe() says it
};

//! The events of a stream; comments are skipped.
QList<Received> eventsOf(HttpPeer &peer)
{
    QList<Received> events;
    QByteArray text = peer.stream();
    for (qsizetype end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
        const QByteArray block = text.left(end);
        text.remove(0, end + 2);
        if (block.startsWith(':'))
            continue;
        const QList<QByteArray> lines = block.split('\n');
        events.append({.id = lines.value(0).mid(4), .event = describe(lines.value(1).mid(6))});
    }
    return events;
}

QStringList describedEvents(HttpPeer &peer)
{
    QStringList result;
    for (const Received &received : eventsOf(peer))
        result.append(received.event);
    return result;
}

bool waitForEvents(HttpPeer &peer, qsizetype count)
{
    return waitUntil([&] { return eventsOf(peer).size() >= count; });
}

const QString Connect = QStringLiteral("lifecycle.connect");

} // namespace

void TestEventStreams::beginsLikeAWebSocket()
{
    ServiceSettings settings = streamSettings();
    settings.lifecycle = LifecycleMode::Full;
    ServiceFixture fixture(settings);
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.request("GET /_events", "Accept: text/event-stream\r\n");
    QVERIFY(waitForEvents(peer, 2));
    QCOMPARE(peer.replies()[0].status, 200);
    QCOMPARE(peer.replies()[0].field("content-type"), "text/event-stream; charset=utf-8");
    QVERIFY(peer.replies()[0].field("access-control-allow-origin").isEmpty());
    fixture.publish(1);
    QVERIFY(waitForEvents(peer, 3));
    QCOMPARE(
        describedEvents(peer),
        (QStringList{Connect, QStringLiteral("lifecycle.enable"), QStringLiteral("number 1")}));
}

void TestEventStreams::isASession()
{
    ServiceFixture fixture(streamSettings());
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.request("GET /_events?access_token=s3cret", "User-Agent: NoneBot/2.4\r\n");
    QVERIFY(waitForEvents(peer, 1));
    QCOMPARE(fixture.registry.sessions().size(), 1);
    const Session *session = fixture.registry.sessions().constFirst();
    QCOMPARE(toString(session->info().role), toString(SessionRole::Event));
    QCOMPARE(session->info().userAgent, QStringLiteral("NoneBot/2.4"));
    QCOMPARE(session->info().peerPort, peer.socket().localPort());
    QVERIFY(!session->details().requestTarget.contains(QLatin1String("s3cret")));
    QCOMPARE(session->stats().messagesOut, 1U);
    QCOMPARE(fixture.service->status().sessions, 1);
    fixture.publish(1);
    QVERIFY(waitForEvents(peer, 2));
    QCOMPARE(session->stats().messagesOut, 2U);
    QCOMPARE(session->stats().lastEvent, QStringLiteral("notice.friend_add"));
    peer.socket().disconnectFromHost();
    QTRY_VERIFY(fixture.registry.sessions().isEmpty());
    QCOMPARE(fixture.service->status().sessions, 0);
}

void TestEventStreams::everyEventHasAnId()
{
    ServiceFixture fixture(streamSettings());
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.request("GET /_events");
    QVERIFY(waitForEvents(peer, 1));
    fixture.publish(1);
    fixture.publish(2);
    QVERIFY(waitForEvents(peer, 3));
    const QList<Received> events = eventsOf(peer);
    const QByteArray run = events[0].id.split('-').constFirst();
    QVERIFY(!run.isEmpty());
    QCOMPARE(events[0].id, run + "-0");
    QCOMPARE(events[1].id, run + "-1");
    QCOMPARE(events[2].id, run + "-2");
}

void TestEventStreams::goesOnWhereItWasLeft()
{
    ServiceFixture fixture(streamSettings());
    QVERIFY(fixture.switchOn());
    HttpPeer before(fixture.port());
    before.request("GET /_events");
    QVERIFY(waitForEvents(before, 1));
    for (int i = 1; i <= 3; ++i)
        fixture.publish(i);
    QVERIFY(waitForEvents(before, 4));
    const QByteArray known = eventsOf(before)[1].id;
    before.socket().abort();

    HttpPeer after(fixture.port());
    after.request("GET /_events", "Last-Event-ID: " + known + "\r\n");
    QVERIFY(waitForEvents(after, 3));
    fixture.publish(4);
    QVERIFY(waitForEvents(after, 4));
    QCOMPARE(describedEvents(after),
             (QStringList{Connect, QStringLiteral("number 2"), QStringLiteral("number 3"),
                          QStringLiteral("number 4")}));
    QCOMPARE(eventsOf(after)[0].id, known); // what is cut off here comes again
}

void TestEventStreams::saysWhenItCannotGoOn_data()
{
    QTest::addColumn<QByteArray>("id"); // RUN is replaced

    QTest::newRow("too old") << QByteArray("RUN-1");
    QTest::newRow("of the future") << QByteArray("RUN-99");
    QTest::newRow("of another run") << QByteArray("x-4");
    QTest::newRow("nonsense") << QByteArray("<script>");
}

void TestEventStreams::saysWhenItCannotGoOn()
{
    QFETCH(QByteArray, id);
    ServiceSettings settings = streamSettings();
    settings.limits.resumeEvents = 2;
    ServiceFixture fixture(settings);
    QVERIFY(fixture.switchOn());
    HttpPeer first(fixture.port());
    first.request("GET /_events");
    QVERIFY(waitForEvents(first, 1));
    for (int i = 1; i <= 5; ++i)
        fixture.publish(i);
    id.replace("RUN", eventsOf(first)[0].id.split('-').constFirst());

    HttpPeer peer(fixture.port());
    peer.request("GET /_events", "Last-Event-ID: " + id + "\r\n");
    QVERIFY(waitForEvents(peer, 1));
    fixture.publish(6);
    QVERIFY(waitForEvents(peer, 2));
    QCOMPARE(describedEvents(peer), (QStringList{Connect, QStringLiteral("number 6")}));
    QVERIFY(peer.stream().startsWith(": the events behind this Last-Event-ID are not kept"));
}

void TestEventStreams::resumesWithoutGapRightAway()
{
    ServiceFixture fixture(streamSettings());
    QVERIFY(fixture.switchOn());
    HttpPeer first(fixture.port());
    first.request("GET /_events");
    QVERIFY(waitForEvents(first, 1));
    const QByteArray connectId = eventsOf(first)[0].id;
    first.socket().abort();
    fixture.publish(1);
    HttpPeer second(fixture.port());
    second.request("GET /_events", "Last-Event-ID: " + connectId + "\r\n");
    QVERIFY(waitForEvents(second, 2));
    QCOMPARE(describedEvents(second), (QStringList{Connect, QStringLiteral("number 1")}));
}

void TestEventStreams::heartbeatsAreNotKept()
{
    ServiceSettings settings = streamSettings();
    settings.heartbeatInterval = 1000;
    ServiceFixture fixture(settings);
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.request("GET /_events");
    QVERIFY(waitForEvents(peer, 2));
    const QList<Received> events = eventsOf(peer);
    QCOMPARE(events[1].event, QStringLiteral("heartbeat"));
    QCOMPARE(events[1].id, events[0].id);
    HttpPeer later(fixture.port());
    later.request("GET /_events", "Last-Event-ID: " + events[0].id + "\r\n");
    QVERIFY(waitForEvents(later, 1));
    fixture.publish(1);
    QVERIFY(waitUntil([&] { return describedEvents(later).contains(QStringLiteral("number 1")); }));
    QCOMPARE(describedEvents(later)[1] == QStringLiteral("heartbeat")
                 || describedEvents(later)[1] == QStringLiteral("number 1"),
             true);
}

void TestEventStreams::commentsKeepItAlive()
{
    ServiceSettings settings = streamSettings();
    settings.limits.pingSeconds = 20;
    ServiceFixture fixture(settings);
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.request("GET /_events");
    QVERIFY(waitForEvents(peer, 1));
    QVERIFY(!peer.stream().contains(":\n\n"));
    fixture.pass(20'000);
    QVERIFY(waitUntil([&] { return peer.stream().count(":\n\n") == 1; }));
    fixture.pass(19'900);
    fixture.publish(1); // says as much as a comment
    QVERIFY(waitForEvents(peer, 2));
    fixture.pass(200);
    fixture.publish(2);
    QVERIFY(waitForEvents(peer, 3));
    QCOMPARE(peer.stream().count(":\n\n"), 1);
}

void TestEventStreams::needsTheToken()
{
    ServiceSettings settings = streamSettings();
    settings.token = Secret("right");
    ServiceFixture fixture(settings);
    QVERIFY(fixture.switchOn());
    HttpPeer refused(fixture.port());
    refused.request("GET /_events");
    QVERIFY(passUntil(fixture, [&] { return !refused.replies().isEmpty(); }));
    QCOMPARE(refused.replies()[0].status, 401);
    HttpPeer peer(fixture.port());
    peer.request("GET /_events?access_token=right");
    QVERIFY(waitForEvents(peer, 1));
}

void TestEventStreams::refusesOtherMethods()
{
    ServiceFixture fixture(streamSettings());
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.request("POST /_events");
    QVERIFY(peer.waitForReplies(1));
    QCOMPARE(peer.replies()[0].status, 405);
    QCOMPARE(peer.replies()[0].field("allow"), "GET");
    peer.send("GET /_events HTTP/1.0\r\nHost: 127.0.0.1:" + QByteArray::number(fixture.port())
              + "\r\n\r\n");
    QVERIFY(peer.waitForReplies(2));
    QCOMPARE(peer.replies()[1].status, 400);
}

void TestEventStreams::endsWithTheService()
{
    ServiceFixture fixture(streamSettings());
    QVERIFY(fixture.switchOn());
    std::vector<std::unique_ptr<HttpPeer>> peers;
    for (int i = 0; i < 20; ++i) {
        peers.push_back(std::make_unique<HttpPeer>(fixture.port()));
        peers.back()->request("GET /_events");
        QVERIFY(waitForEvents(*peers.back(), 1));
    }
    fixture.publish(1);
    fixture.switchOff();
    QVERIFY(passUntil(fixture, [&] { return fixture.service->state() == ServiceState::Off; }));
    for (const auto &peer : peers) {
        QTRY_VERIFY(peer->hasEnded());
        QVERIFY(peer->streamHasEnded());
        QVERIFY(!peer->wasReset());
        QCOMPARE(describedEvents(*peer).last(), QStringLiteral("lifecycle.disable"));
    }
    QCOMPARE(fixture.service->status().lastToggle->clean, 20);
    QVERIFY(fixture.registry.sessions().isEmpty());
}

void TestEventStreams::endsWithoutFarewellWhereThatIsWanted()
{
    ServiceSettings settings = streamSettings();
    settings.lifecycle = LifecycleMode::Standard;
    ServiceFixture fixture(settings);
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.request("GET /_events");
    QVERIFY(waitForEvents(peer, 1));
    fixture.switchOff();
    QVERIFY(passUntil(fixture, [&] { return fixture.service->state() == ServiceState::Off; }));
    QTRY_VERIFY(peer.streamHasEnded());
    QCOMPARE(describedEvents(peer), QStringList{Connect});
}

void TestEventStreams::canBeDisconnected()
{
    ServiceFixture fixture(streamSettings());
    QVERIFY(fixture.switchOn());
    QList<SessionClosed> ends;
    connect(fixture.service.get(), &Service::sessionEnded, this,
            [&ends](const SessionInfo &, const SessionClosed &end) { ends.append(end); });
    HttpPeer peer(fixture.port());
    peer.request("GET /_events");
    QVERIFY(waitForEvents(peer, 1));
    fixture.registry.sessions().constFirst()->close(CloseCode::PolicyViolation,
                                                    QStringLiteral("kicked"));
    QTRY_VERIFY(peer.hasEnded());
    QVERIFY(peer.streamHasEnded());
    QTRY_COMPARE(ends.size(), 1);
    QVERIFY(ends[0].close.clean);
    QVERIFY(ends[0].close.by == ClosedBy::Us);
    QCOMPARE(ends[0].close.reason, QStringLiteral("kicked"));
    QVERIFY(!ends[0].close.code.has_value()); // none was sent
}

void TestEventStreams::endsWithAnotherToken()
{
    ServiceSettings settings = streamSettings();
    settings.token = Secret("right");
    ServiceFixture fixture(settings);
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.request("GET /_events?access_token=right");
    QVERIFY(waitForEvents(peer, 1));
    settings.token = Secret("new");
    fixture.service->apply(settings);
    QTRY_VERIFY(peer.hasEnded());
    QVERIFY(peer.streamHasEnded());
}

void TestEventStreams::dropsOldEventsOfASlowReader()
{
    ServiceSettings settings = streamSettings();
    settings.limits.sendQueueCapBytes = 200'000;
    settings.limits.sendQueueMarkBytes = 100'000;
    ServiceFixture fixture(settings);
    QVERIFY(fixture.switchOn());
    HttpPeer slow(fixture.port());
    slow.request("GET /_events");
    QVERIFY(waitForEvents(slow, 1));
    slow.socket().setReadBufferSize(1); // reads nothing any more
    Session *session = fixture.registry.sessions().constFirst();
    QVERIFY(waitUntil([&] {
        for (int i = 0; i < 1000; ++i)
            fixture.publish(i);
        return session->stats().dropped > 0;
    }));
    QVERIFY(session->queuedBytes() <= 200'000);
    fixture.pass(100);
    fixture.pass(30'000);
    QVERIFY(session->isClosing()); // above its mark for 30 s
    QVERIFY(passUntil(fixture, [&] { return fixture.registry.sessions().isEmpty(); }));
}

void TestEventStreams::ignoresWhatTheClientSends()
{
    ServiceFixture fixture(streamSettings());
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.request("GET /_events");
    QVERIFY(waitForEvents(peer, 1));
    peer.request("GET /get_login_info");
    fixture.publish(1);
    QVERIFY(waitForEvents(peer, 2));
    QVERIFY(fixture.backend->calls.isEmpty());
    QCOMPARE(peer.replies().size(), 1);
}

void TestEventStreams::servesActionsToo()
{
    ServiceFixture fixture(streamSettings());
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.request("POST /get_group_info", "Content-Type: application/json\r\n", R"({"group_id":5})");
    QVERIFY(peer.waitForReplies(1));
    QCOMPARE(peer.replies()[0].status, 200);
    QCOMPARE(fixture.backend->calls.size(), 1);
}

QTEST_GUILESS_MAIN(TestEventStreams)
#include "tst_eventstreams.moc"
