// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/httppeer.h"
#include "tests/support/servicefixture.h"

#include <QTest>

#include <sys/socket.h>

using namespace Switchboard;
using namespace Switchboard::Testing;

class TestHttpServerService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsConnectionsOpen();
    void endsConnectionsWhenAsked_data();
    void endsConnectionsWhenAsked();
    void answersPipelinedRequestsInOrder();
    void asksForTheBodyWhenItIsWanted();
    void refusesBeforeTheBody_data();
    void refusesBeforeTheBody();
    void takesBodiesInChunks();
    void judgesEveryRequest();
    void limitsWrongTokens();
    void cutsSlowRequests_data();
    void cutsSlowRequests();
    void endsIdleConnections();
    void answersAClientThatEndedItsSide();
    void countsAndLimitsConnections();
    void knowsNoStream();
    void upgradesWhereItMay_data();
    void upgradesWhereItMay();
    void newTokenCountsAtOnce();
    void switchesOffWithAnActionRunning();
    void switchesOffWithRequestsOnTheirWay();
    void switchesOffWithAClientThatDoesNotRead();
    void forgetsClientsThatAreGone();
};

namespace {

ServiceSettings withToken()
{
    ServiceSettings settings = ServiceFixture::httpSettings();
    settings.token = Secret("right");
    return settings;
}

//! Lets time pass until \a condition holds.
bool passUntil(ServiceFixture &fixture, const std::function<bool()> &condition, qint64 step = 20)
{
    return waitUntil([&] {
        fixture.pass(step);
        return condition();
    });
}

} // namespace

void TestHttpServerService::keepsConnectionsOpen()
{
    ServiceFixture fixture(ServiceFixture::httpSettings());
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    for (int i = 1; i <= 3; ++i) {
        peer.request("GET /get_login_info");
        QVERIFY(peer.waitForReplies(i));
        QCOMPARE(peer.replies()[i - 1].status, 200);
        QCOMPARE(peer.replies()[i - 1].field("connection"), "keep-alive");
    }
    QCOMPARE(fixture.backend->calls.size(), 3);
    QCOMPARE(fixture.service->halfOpen(), 1);
    QCOMPARE(fixture.service->status().sessions, 0);
    QVERIFY(fixture.registry.sessions().isEmpty());
}

void TestHttpServerService::endsConnectionsWhenAsked_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("ends");

    const QByteArray host = "Host: 127.0.0.1:PORT\r\n";
    QTest::newRow("close") << QByteArray("GET /get_status HTTP/1.1\r\n" + host
                                         + "Connection: close\r\n\r\n")
                           << true;
    QTest::newRow("HTTP/1.0") << QByteArray("GET /get_status HTTP/1.0\r\n" + host + "\r\n") << true;
    QTest::newRow("HTTP/1.0 that stays")
        << QByteArray("GET /get_status HTTP/1.0\r\n" + host + "Connection: keep-alive\r\n\r\n")
        << false;
}

void TestHttpServerService::endsConnectionsWhenAsked()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, ends);
    ServiceFixture fixture(ServiceFixture::httpSettings());
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.send(bytes.replace("PORT", QByteArray::number(fixture.port())));
    QVERIFY(peer.waitForReplies(1));
    QCOMPARE(peer.replies()[0].status, 200);
    QCOMPARE(peer.replies()[0].field("connection"), ends ? "close" : "keep-alive");
    if (ends)
        QTRY_VERIFY(peer.hasEnded());
    QTRY_COMPARE(fixture.service->halfOpen(), ends ? 0 : 1);
}

void TestHttpServerService::answersPipelinedRequestsInOrder()
{
    ServiceFixture fixture(ServiceFixture::httpSettings());
    fixture.backend->behaviour = StubBackend::Behaviour::KeepSilent;
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    const QByteArray host = " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(fixture.port());
    peer.send("GET /get_group_info?group_id=1" + host + "\r\n\r\nGET /get_group_info?group_id=2"
              + host + "\r\n\r\nGET /nope" + host + "\r\n\r\n");
    QVERIFY(waitUntil([&] { return fixture.backend->calls.size() == 1; }));
    fixture.backend->pending.takeFirst()({.data = 1});
    QVERIFY(waitUntil([&] { return fixture.backend->calls.size() == 2; }));
    QVERIFY(peer.waitForReplies(1));
    QCOMPARE(peer.replies().size(), 1);
    fixture.backend->pending.takeFirst()({.data = 2});
    QVERIFY(peer.waitForReplies(3));
    QCOMPARE(peer.replies()[0].json().value(QLatin1String("data")), 1);
    QCOMPARE(peer.replies()[1].json().value(QLatin1String("data")), 2);
    QCOMPARE(peer.replies()[2].status, 404);
}

void TestHttpServerService::asksForTheBodyWhenItIsWanted()
{
    ServiceFixture fixture(ServiceFixture::httpSettings());
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    const QByteArray fields =
        "Content-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n";
    peer.request("POST /get_status", fields);
    QVERIFY(peer.waitForReplies(1));
    QCOMPARE(peer.replies()[0].status, 100);
    peer.send("{}");
    QVERIFY(peer.waitForReplies(2));
    QCOMPARE(peer.replies()[1].status, 200);
    // The body that is not waited for comes all the same.
    peer.request("POST /get_status", fields + "X-A: 1\r\n", {});
    peer.send("{}");
    QVERIFY(peer.waitForReplies(4));
    QCOMPARE(peer.replies()[3].status, 200);
}

void TestHttpServerService::refusesBeforeTheBody_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("status");

    const QByteArray json = "Authorization: Bearer right\r\nContent-Type: application/json\r\n";
    const QByteArray huge = "Content-Length: 5368709120\r\n"; // never sent
    QTest::newRow("no token") << QByteArray("POST /get_status") << huge << 401;
    QTest::newRow("wrong token") << QByteArray("POST /get_status")
                                 << QByteArray("Authorization: Bearer x\r\n" + huge) << 403;
    QTest::newRow("method") << QByteArray("PUT /get_status") << QByteArray(json + huge) << 405;
    QTest::newRow("media type") << QByteArray("POST /get_status")
                                << QByteArray("Authorization: Bearer right\r\n" + huge) << 406;
    QTest::newRow("too large") << QByteArray("POST /get_status") << QByteArray(json + huge) << 413;
    QTest::newRow("too large, waits for 100")
        << QByteArray("POST /get_status") << QByteArray(json + huge + "Expect: 100-continue\r\n")
        << 413;
    QTest::newRow("body of a GET too large")
        << QByteArray("GET /get_status") << QByteArray(json + huge) << 413;
}

void TestHttpServerService::refusesBeforeTheBody()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, fields);
    ServiceFixture fixture(withToken());
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.request(line, fields);
    QVERIFY(passUntil(fixture, [&] { return !peer.replies().isEmpty(); }));
    QTEST(peer.replies()[0].status, "status");
    QCOMPARE(peer.replies()[0].field("connection"), "close");
    QVERIFY(passUntil(fixture, [&] { return peer.hasEnded(); }));
    QVERIFY(!peer.wasReset());
    QVERIFY(fixture.backend->calls.isEmpty());
}

void TestHttpServerService::takesBodiesInChunks()
{
    ServiceFixture fixture(ServiceFixture::httpSettings());
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.request("POST /get_group_info",
                 "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n");
    peer.send("7\r\n{\"group\r\n");
    peer.send("8;x=y\r\n_id\":77}\r\n0\r\nX-Sum: 1\r\n\r\n");
    QVERIFY(peer.waitForReplies(1));
    QCOMPARE(peer.replies()[0].status, 200);
    QCOMPARE(fixture.backend->calls[0].params.value(QLatin1String("group_id")), 77);
}

void TestHttpServerService::judgesEveryRequest()
{
    ServiceFixture fixture(withToken());
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.request("GET /get_status?access_token=right");
    QVERIFY(peer.waitForReplies(1));
    QCOMPARE(peer.replies()[0].status, 200);
    QVERIFY(fixture.backend->calls[0].params.isEmpty());

    peer.request("GET /get_status", "Authorization: Bearer wrong\r\n");
    QVERIFY(waitUntil([&] { return fixture.service->status().rejected == 1; }));
    fixture.pass(249);
    QTest::qWait(50);
    QCOMPARE(peer.replies().size(), 1); // answered late
    fixture.pass(251);
    QVERIFY(peer.waitForReplies(2));
    QCOMPARE(peer.replies()[1].status, 403);
    QVERIFY(passUntil(fixture, [&] { return peer.hasEnded(); }));

    HttpPeer other(fixture.port());
    other.request("GET /get_status", "Authorization: Bearer right\r\n");
    QVERIFY(other.waitForReplies(1));
    other.request("GET /get_status",
                  "Authorization: Bearer right\r\nOrigin: https://evil.example\r\n");
    QVERIFY(other.waitForReplies(2));
    QCOMPARE(other.replies()[1].status, 403);
    QCOMPARE(fixture.backend->calls.size(), 2);
}

void TestHttpServerService::limitsWrongTokens()
{
    ServiceSettings settings = withToken();
    settings.limits.tokenFailuresPerMinuteLoopback = 2;
    ServiceFixture fixture(settings);
    QVERIFY(fixture.switchOn());
    QList<int> statuses;
    for (int i = 0; i < 3; ++i) { // on connections that were let in before
        HttpPeer peer(fixture.port());
        peer.request("GET /get_status?access_token=right");
        QVERIFY(peer.waitForReplies(1));
        peer.request("GET /get_status?access_token=wrong");
        QVERIFY(passUntil(fixture, [&] { return peer.replies().size() == 2; }));
        statuses.append(peer.replies()[1].status);
    }
    QCOMPARE(statuses, (QList{403, 403, 429}));
}

void TestHttpServerService::cutsSlowRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("seconds");

    const QByteArray host = "Host: 127.0.0.1:PORT\r\n";
    QTest::newRow("head") << QByteArray("GET /get_status HTTP/1.1\r\n" + host) << 5;
    QTest::newRow("body") << QByteArray("POST /get_status HTTP/1.1\r\n" + host
                                        + "Content-Type: application/json\r\nContent-Length: "
                                          "100\r\n\r\n{")
                          << 30;
    QTest::newRow("chunks") << QByteArray("POST /get_status HTTP/1.1\r\n" + host
                                          + "Content-Type: application/json\r\n"
                                            "Transfer-Encoding: chunked\r\n\r\n5\r\n{")
                            << 30;
}

void TestHttpServerService::cutsSlowRequests()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, seconds);
    ServiceFixture fixture(ServiceFixture::httpSettings());
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.request("GET /get_status");
    QVERIFY(peer.waitForReplies(1));
    peer.send(bytes.replace("PORT", QByteArray::number(fixture.port())));
    QTest::qWait(50);
    fixture.pass(seconds * 1000LL - 100);
    QTest::qWait(50);
    QCOMPARE(peer.replies().size(), 1);
    fixture.pass(200);
    QVERIFY(peer.waitForReplies(2));
    QCOMPARE(peer.replies()[1].status, 408);
    QVERIFY(passUntil(fixture, [&] { return peer.hasEnded(); }));
}

void TestHttpServerService::endsIdleConnections()
{
    ServiceFixture fixture(ServiceFixture::httpSettings());
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.request("GET /get_status");
    QVERIFY(peer.waitForReplies(1));
    fixture.pass(59'900);
    QTest::qWait(50);
    QVERIFY(!peer.hasEnded());
    fixture.pass(200);
    QTRY_VERIFY(peer.hasEnded());
    QVERIFY(!peer.wasReset());
    QCOMPARE(fixture.service->halfOpen(), 0);
}

void TestHttpServerService::answersAClientThatEndedItsSide()
{
    ServiceFixture fixture(ServiceFixture::httpSettings());
    fixture.backend->behaviour = StubBackend::Behaviour::KeepSilent;
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.request("GET /get_group_info?group_id=1");
    QVERIFY(waitUntil([&] { return fixture.backend->calls.size() == 1; }));
    ::shutdown(int(peer.socket().socketDescriptor()), SHUT_WR);
    QTest::qWait(50);
    fixture.backend->pending.takeFirst()({.data = QString(200'000, u'x')});
    QVERIFY(peer.waitForReplies(1));
    QCOMPARE(peer.replies()[0].json().value(QLatin1String("data")).toString().size(), 200'000);
    QTRY_COMPARE(fixture.service->halfOpen(), 0);
}

void TestHttpServerService::countsAndLimitsConnections()
{
    ServiceSettings settings = ServiceFixture::httpSettings();
    settings.limits.maxConnections = 2;
    settings.limits.flappingPerMinuteLoopback = 3; // asking again and again is no flapping
    ServiceFixture fixture(settings);
    QVERIFY(fixture.switchOn());
    for (int i = 0; i < 10; ++i) {
        HttpPeer peer(fixture.port());
        peer.request("GET /get_status", "Connection: close\r\n");
        QVERIFY(peer.waitForReplies(1));
        QCOMPARE(peer.replies()[0].status, 200);
        QTRY_COMPARE(fixture.service->halfOpen(), 0);
    }
    HttpPeer first(fixture.port());
    HttpPeer second(fixture.port());
    HttpPeer third(fixture.port());
    for (HttpPeer *peer : {&first, &second, &third}) {
        peer->request("GET /get_status");
        QVERIFY(peer->waitForReplies(1));
    }
    QCOMPARE(second.replies()[0].status, 200);
    QCOMPARE(third.replies()[0].status, 503);
    QVERIFY(!third.replies()[0].field("retry-after").isEmpty());
}

void TestHttpServerService::knowsNoStream()
{
    ServiceFixture fixture(ServiceFixture::httpSettings());
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.request("GET /_events");
    QVERIFY(peer.waitForReplies(1));
    QCOMPARE(peer.replies()[0].status, 404);
    QVERIFY(fixture.registry.sessions().isEmpty());
}

void TestHttpServerService::upgradesWhereItMay_data()
{
    QTest::addColumn<bool>("webSocket");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");

    QTest::newRow("universal") << true << QByteArray("/?access_token=right") << 101;
    QTest::newRow("api") << true << QByteArray("/api?access_token=right") << 101;
    QTest::newRow("unknown path") << true << QByteArray("/x?access_token=right") << 404;
    QTest::newRow("no token") << true << QByteArray("/") << 401;
    QTest::newRow("switched off") << false << QByteArray("/?access_token=right") << 404;
}

void TestHttpServerService::upgradesWhereItMay()
{
    QFETCH(bool, webSocket);
    QFETCH(QByteArray, target);
    QFETCH(int, status);
    ServiceSettings settings = withToken();
    settings.webSocket = webSocket;
    ServiceFixture fixture(settings);
    QVERIFY(fixture.switchOn());
    RawPeer peer;
    peer.setAnswersClose(true);
    peer.open(fixture.port(), target);
    QVERIFY(passUntil(fixture, [&] { return peer.status() != 0; }));
    QCOMPARE(peer.status(), status);
    QTRY_COMPARE(fixture.registry.sessions().size(), status == 101 ? 1 : 0);
    if (status != 101)
        return;
    peer.sendText(R"({"action":"get_status","echo":1})");
    QTRY_VERIFY(described(peer).contains(QStringLiteral("response 0")));
    HttpPeer http(fixture.port());
    http.request("GET /get_status?access_token=right");
    QVERIFY(http.waitForReplies(1));
    QCOMPARE(http.replies()[0].status, 200);
    fixture.switchOff();
    QVERIFY(passUntil(fixture, [&] { return fixture.service->state() == ServiceState::Off; }));
    QCOMPARE(peer.closeCode(), 1001);
    QTRY_VERIFY(http.hasEnded());
}

void TestHttpServerService::newTokenCountsAtOnce()
{
    ServiceFixture fixture(withToken());
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.request("GET /get_status?access_token=right");
    QVERIFY(peer.waitForReplies(1));
    ServiceSettings changed = withToken();
    changed.token = Secret("new");
    fixture.service->apply(changed);
    peer.request("GET /get_status?access_token=new");
    QVERIFY(peer.waitForReplies(2));
    QCOMPARE(peer.replies()[1].status, 200);
    peer.request("GET /get_status?access_token=right");
    QVERIFY(passUntil(fixture, [&] { return peer.replies().size() == 3; }));
    QCOMPARE(peer.replies()[2].status, 403);
}

void TestHttpServerService::switchesOffWithAnActionRunning()
{
    ServiceFixture fixture(ServiceFixture::httpSettings());
    fixture.backend->behaviour = StubBackend::Behaviour::KeepSilent;
    QVERIFY(fixture.switchOn());
    HttpPeer quick(fixture.port());
    HttpPeer stuck(fixture.port());
    HttpPeer idle(fixture.port());
    quick.request("GET /get_group_info?group_id=1");
    QVERIFY(waitUntil([&] { return fixture.backend->calls.size() == 1; }));
    stuck.request("GET /get_group_info?group_id=2");
    QVERIFY(waitUntil([&] { return fixture.backend->calls.size() == 2; }));
    idle.request("GET /nope");
    QVERIFY(idle.waitForReplies(1));

    fixture.switchOff();
    QVERIFY(fixture.waitFor(ServiceState::Quiescing));
    fixture.backend->pending.takeFirst()({});
    QVERIFY(quick.waitForReplies(1));
    QCOMPARE(quick.replies()[0].status, 200);
    idle.request("GET /get_group_info?group_id=3"); // too late
    QVERIFY(idle.waitForReplies(2));
    QCOMPARE(idle.replies()[1].status, 503);
    QCOMPARE(idle.replies()[1].field("connection"), "close");

    fixture.pass(500);
    QVERIFY(stuck.waitForReplies(1));
    QCOMPARE(stuck.replies()[0].status, 503);
    QVERIFY(fixture.waitFor(ServiceState::Off));
    for (HttpPeer *peer : {&quick, &stuck, &idle}) {
        QTRY_VERIFY(peer->hasEnded());
        QVERIFY(!peer->wasReset());
    }
    QCOMPARE(fixture.service->status().drainViolations, 0U);
    QCOMPARE(fixture.backend->calls.size(), 2);
}

void TestHttpServerService::switchesOffWithRequestsOnTheirWay()
{
    ServiceFixture fixture(ServiceFixture::httpSettings());
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.request("POST /get_status", "Content-Type: application/json\r\nContent-Length: 100\r\n");
    QVERIFY(waitUntil([&] { return fixture.service->halfOpen() == 1; }));
    QTest::qWait(50); // so that it reads the body
    fixture.switchOff();
    QVERIFY(passUntil(fixture, [&] { return fixture.service->state() == ServiceState::Off; }));
    QVERIFY(peer.waitForReplies(1));
    QCOMPARE(peer.replies()[0].status, 503);
    QTRY_VERIFY(peer.hasEnded());
    QCOMPARE(fixture.service->status().drainViolations, 0U);
}

void TestHttpServerService::switchesOffWithAClientThatDoesNotRead()
{
    ServiceFixture fixture(ServiceFixture::httpSettings());
    fixture.backend->result.data = QString(30'000'000, u'x');
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.socket().setReadBufferSize(1024);
    peer.request("GET /get_login_info");
    QVERIFY(waitUntil([&] { return fixture.backend->calls.size() == 1; }));
    fixture.switchOff();
    QVERIFY(passUntil(fixture, [&] { return fixture.service->state() == ServiceState::Off; }));
    QCOMPARE(fixture.service->status().drainViolations, 0U);
    QVERIFY(fixture.service->status().lastToggle->durationMs >= 2'000);
}

void TestHttpServerService::forgetsClientsThatAreGone()
{
    ServiceFixture fixture(ServiceFixture::httpSettings());
    fixture.backend->behaviour = StubBackend::Behaviour::KeepSilent;
    QVERIFY(fixture.switchOn());
    {
        HttpPeer peer(fixture.port());
        peer.request("GET /get_group_info?group_id=1");
        QVERIFY(waitUntil([&] { return fixture.backend->calls.size() == 1; }));
        peer.socket().abort();
    }
    fixture.backend->pending.takeFirst()({});
    QTRY_COMPARE(fixture.service->halfOpen(), 0);
    QCOMPARE(fixture.route.router().inFlight(), 0);
}

QTEST_GUILESS_MAIN(TestHttpServerService)
#include "tst_httpserverservice.moc"
