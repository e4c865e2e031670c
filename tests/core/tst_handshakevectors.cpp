// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/servicefixture.h"
#include "tests/support/vectors.h"

#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! tests/data/vectors/handshake.json through a real socket and a real service, and those of
//! requests.json that the WebSocket layer decides.
class TestHandshakeVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectors_data();
    void vectors();
    void everyVectorIsRun();
    void strictDefault_data();
    void strictDefault();
    void requests_data();
    void requests();
    void noExtensionAndNoProtocol();
    void requestInPieces();
    void garbageIsRefused();
    void headTooLarge();
    void headTooSlow();
    void wrongTokensAreAnsweredLate();
};

namespace {

QByteArray text(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

QByteArray requestBytes(const QJsonObject &request, const QByteArray &port)
{
    QByteArray bytes = text(request[QLatin1String("method")]) + ' '
        + text(request[QLatin1String("target")]) + " HTTP/"
        + text(request[QLatin1String("http_version")]) + "\r\n";
    for (const QJsonValue &field : request[QLatin1String("headers")].toArray())
        bytes += text(field[0]) + ": " + text(field[1]) + "\r\n";
    bytes += "\r\n";
    return bytes.replace("6700", port);
}

ServiceSettings openSettings(const QByteArray &token = {})
{
    ServiceSettings settings = ServiceFixture::quietSettings();
    settings.token = Secret(token);
    settings.policy.allowedHosts = {QStringLiteral("*")};
    settings.policy.allowedOrigins = {QStringLiteral("*")};
    return settings;
}

//! Sends \a bytes on a new connection and waits for the answer; the clock runs meanwhile, because
//! a wrong token is answered late.
RawPeer *ask(ServiceFixture &fixture, const QByteArray &bytes)
{
    fixture.peers.push_back(std::make_unique<RawPeer>());
    RawPeer *peer = fixture.peers.back().get();
    peer->connectTo(fixture.port());
    peer->send(bytes);
    const bool answered = waitUntil([&fixture, peer] {
        fixture.pass(5);
        return peer->status() != 0;
    });
    return answered ? peer : nullptr;
}

} // namespace

void TestHandshakeVectors::vectors_data()
{
    QTest::addColumn<QJsonObject>("vector");
    for (const QJsonValue &value : loadCases(QStringLiteral("handshake.json")))
        QTest::newRow(qPrintable(value[QLatin1String("id")].toString())) << value.toObject();
}

void TestHandshakeVectors::vectors()
{
    QFETCH(QJsonObject, vector);
    const QJsonObject expect = vector[QLatin1String("expect")].toObject();
    ServiceFixture fixture(
        openSettings(text(vector[QLatin1String("config")][QLatin1String("access_token")])));
    QVERIFY(fixture.switchOn());
    RawPeer *peer = ask(fixture,
                        requestBytes(vector[QLatin1String("request")].toObject(),
                                     QByteArray::number(fixture.port())));
    QVERIFY(peer);
    QCOMPARE(peer->status(), expect[QLatin1String("status")].toInt());
    const QJsonObject fields = expect[QLatin1String("headers")].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        QCOMPARE(peer->field(field.key().toLatin1()).value_or("(none)"), text(field.value()));
    if (!peer->isUpgraded()) {
        QTRY_VERIFY(peer->hasEnded());
        QVERIFY(!peer->wasReset());
        QVERIFY(fixture.registry.sessions().isEmpty());
        return;
    }
    QTRY_COMPARE(fixture.registry.sessions().size(), 1);
    QCOMPARE(toString(fixture.registry.sessions()[0]->info().role),
             expect[QLatin1String("role")].toString());
    // What comes first: with nothing promised, the answer to a request of ours does.
    peer->sendText(R"({"action":"get_status"})");
    QTRY_VERIFY(!peer->texts().isEmpty());
    const QString first = expect[QLatin1String("first_frame")].toString();
    QCOMPARE(describe(peer->texts()[0]), first.isEmpty() ? QStringLiteral("response 0") : first);
}

void TestHandshakeVectors::everyVectorIsRun()
{
    QCOMPARE(loadCases(QStringLiteral("handshake.json")).size(), 72);
}

void TestHandshakeVectors::strictDefault_data()
{
    QTest::addColumn<QByteArray>("host"); // PORT is replaced
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<int>("status");

    QTest::newRow("address") << QByteArray("127.0.0.1:PORT") << QByteArray() << 101;
    QTest::newRow("localhost") << QByteArray("localhost:PORT") << QByteArray() << 101;
    QTest::newRow("same origin") << QByteArray("127.0.0.1:PORT")
                                 << QByteArray("http://127.0.0.1:PORT") << 101;
    QTest::newRow("name") << QByteArray("bots.example:PORT") << QByteArray() << 421;
    QTest::newRow("other port") << QByteArray("127.0.0.1:1") << QByteArray() << 421;
    QTest::newRow("other origin") << QByteArray("127.0.0.1:PORT")
                                  << QByteArray("https://evil.example") << 403;
    QTest::newRow("null origin") << QByteArray("127.0.0.1:PORT") << QByteArray("null") << 403;
}

void TestHandshakeVectors::strictDefault()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, origin);
    ServiceFixture fixture;
    QVERIFY(fixture.switchOn());
    const QByteArray port = QByteArray::number(fixture.port());
    const QByteArray field = origin.isEmpty() ? origin : "Origin: " + origin + "\r\n";
    RawPeer *peer = ask(fixture, handshakeBytes("/", host, field).replace("PORT", port));
    QVERIFY(peer);
    QTEST(peer->status(), "status");
}

void TestHandshakeVectors::requests_data()
{
    QTest::addColumn<QJsonObject>("vector");
    static const QStringList ids{QStringLiteral("REQ067"), QStringLiteral("REQ068"),
                                 QStringLiteral("REQ069"), QStringLiteral("REQ070"),
                                 QStringLiteral("REQ071"), QStringLiteral("REQ072")};
    int found = 0;
    for (const QJsonValue &value : loadCases(QStringLiteral("requests.json"))) {
        const QString id = value[QLatin1String("id")].toString();
        if (!ids.contains(id))
            continue;
        ++found;
        QTest::newRow(qPrintable(id)) << value.toObject();
    }
    QCOMPARE(found, ids.size());
}

void TestHandshakeVectors::requests()
{
    QFETCH(QJsonObject, vector);
    ServiceFixture fixture;
    fixture.backend->result.data = vector[QLatin1String("backend")][QLatin1String("data")];
    QVERIFY(fixture.switchOn());
    RawPeer *peer = fixture.connectPeer("/api");
    QVERIFY(peer);
    const bool binary = vector[QLatin1String("opcode")] == QLatin1String("binary");
    peer->send(frameBytes(binary ? Opcode::Binary : Opcode::Text,
                          QByteArray::fromHex(text(vector[QLatin1String("frame_hex")]))));
    QTRY_COMPARE(peer->frames().size(), 1);

    QJsonArray expectations = vector[QLatin1String("expect_any")].toArray();
    if (expectations.isEmpty())
        expectations.append(vector[QLatin1String("expect")]);
    const QJsonValue closeCode = expectations.at(0)[QLatin1String("close_code")];
    if (!closeCode.isUndefined()) {
        QVERIFY(peer->close());
        QCOMPARE(int(peer->close()->closeCode().value_or(0)), closeCode.toInt());
        QVERIFY(fixture.backend->calls.isEmpty());
        return;
    }
    const QJsonObject answer = objectsOf(*peer).at(0);
    bool matches = false;
    for (const QJsonValue &expect : expectations) {
        bool all = true;
        for (const QString &key : expect.toObject().keys())
            all = all && answer[key] == expect[key];
        matches = matches || all;
    }
    QVERIFY2(matches, peer->texts()[0].constData());
}

void TestHandshakeVectors::noExtensionAndNoProtocol()
{
    ServiceFixture fixture;
    QVERIFY(fixture.switchOn());
    RawPeer *peer = fixture.connectPeer(
        "/api", "Sec-WebSocket-Extensions: permessage-deflate\r\nSec-WebSocket-Protocol: a, b\r\n");
    QVERIFY(peer);
    QVERIFY(!peer->field("Sec-WebSocket-Extensions"));
    QVERIFY(!peer->field("Sec-WebSocket-Protocol"));
}

void TestHandshakeVectors::requestInPieces()
{
    ServiceFixture fixture;
    QVERIFY(fixture.switchOn());
    RawPeer peer;
    peer.connectTo(fixture.port());
    QTRY_VERIFY(peer.isConnected());
    const QByteArray bytes = handshakeBytes("/", "127.0.0.1:" + QByteArray::number(fixture.port()));
    for (qsizetype at = 0; at < bytes.size(); at += 7) {
        peer.send(bytes.mid(at, 7));
        peer.socket().flush();
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(described(peer).value(0), QStringLiteral("lifecycle.connect"));
}

void TestHandshakeVectors::garbageIsRefused()
{
    ServiceFixture fixture;
    QVERIFY(fixture.switchOn());
    RawPeer *peer = ask(fixture, QByteArray::fromHex("1603010200010001fc0303") + "\r\n\r\n");
    QVERIFY(peer);
    QCOMPARE(peer->status(), 400);
    QTRY_VERIFY(peer->hasEnded());
    QCOMPARE(fixture.service->status().rejected, 1U);
}

void TestHandshakeVectors::headTooLarge()
{
    ServiceFixture fixture;
    QVERIFY(fixture.switchOn());
    const QByteArray head = handshakeBytes("/", "127.0.0.1:1").chopped(2) + "X-A: ";
    const QByteArray limit = head + QByteArray(16 * 1024 - head.size() - 4, 'a') + "\r\n\r\n";
    QCOMPARE(limit.size(), 16 * 1024);
    RawPeer *peer = ask(fixture, limit);
    QVERIFY(peer);
    QCOMPARE(peer->status(), 421); // read and judged: the port is wrong
    peer = ask(fixture, head + QByteArray(16 * 1024, 'a'));
    QVERIFY(peer);
    QCOMPARE(peer->status(), 400);
    QVERIFY(peer->body().contains("16 KiB"));
    QTRY_VERIFY(peer->hasEnded());
    QVERIFY(!peer->wasReset());
}

void TestHandshakeVectors::headTooSlow()
{
    ServiceFixture fixture;
    QVERIFY(fixture.switchOn());
    RawPeer peer;
    peer.connectTo(fixture.port());
    peer.send("GET / HTTP/1.1\r\nHost: ");
    QTRY_COMPARE(fixture.service->halfOpen(), 1);
    fixture.pass(4'900);
    QTest::qWait(120); // two ticks of the door
    QCOMPARE(peer.status(), 0);
    fixture.pass(200);
    QTRY_COMPARE(peer.status(), 400);
    QTRY_VERIFY(peer.hasEnded());
    QTRY_COMPARE(fixture.service->halfOpen(), 0);
}

void TestHandshakeVectors::wrongTokensAreAnsweredLate()
{
    ServiceSettings settings = ServiceFixture::quietSettings();
    settings.token = Secret("right");
    settings.limits.tokenFailuresPerMinuteLoopback = 3;
    ServiceFixture fixture(settings);
    QVERIFY(fixture.switchOn());
    RawPeer late;
    late.open(fixture.port(), "/?access_token=wrong");
    QTRY_COMPARE(fixture.service->status().rejected, 1U);
    fixture.pass(249);
    QTest::qWait(120);
    QCOMPARE(late.status(), 0);
    fixture.pass(251);
    QTRY_COMPARE(late.status(), 403);

    const QByteArray wrong =
        handshakeBytes("/?access_token=wrong", "127.0.0.1:" + QByteArray::number(fixture.port()));
    QList<int> statuses;
    for (int i = 0; i < 3; ++i)
        statuses.append(ask(fixture, wrong)->status());
    QCOMPARE(statuses, (QList{403, 403, 429}));
    QVERIFY(fixture.connectPeer("/", "Authorization: Bearer right\r\n")); // at once all the same
}

QTEST_GUILESS_MAIN(TestHandshakeVectors)
#include "tst_handshakevectors.moc"
