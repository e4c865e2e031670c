// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/hostilerequests.h"
#include "tests/support/httppeer.h"
#include "tests/support/requestvectors.h"
#include "tests/support/servicefixture.h"
#include "tests/support/vectors.h"

#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! tests/data/vectors/http_api.json and the hostile requests through a real socket and a real
//! service.
class TestHttpApiVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectors_data();
    void vectors();
    void everyVectorIsRun();
    void hostileRequests_data();
    void hostileRequests();
};

namespace {

QByteArray text(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

QByteArray requestBytes(const QJsonObject &request, quint16 port)
{
    QByteArray bytes = text(request[QLatin1String("method")]) + ' '
        + text(request[QLatin1String("target")]) + " HTTP/1.1\r\n";
    for (const QJsonValue &field : request[QLatin1String("headers")].toArray())
        bytes += text(field[0]) + ": " + text(field[1]) + "\r\n";
    bytes.replace("5700", QByteArray::number(port));
    const bool isRaw = request.contains(QLatin1String("body_hex"));
    const QByteArray body = isRaw ? QByteArray::fromHex(text(request[QLatin1String("body_hex")]))
                                  : text(request[QLatin1String("body")]);
    if (isRaw || request.contains(QLatin1String("body")))
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return bytes + "\r\n" + body;
}

} // namespace

void TestHttpApiVectors::vectors_data()
{
    QTest::addColumn<QJsonObject>("vector");
    for (const QJsonValue &value : loadCases(QStringLiteral("http_api.json")))
        QTest::newRow(qPrintable(value[QLatin1String("id")].toString())) << value.toObject();
}

void TestHttpApiVectors::vectors()
{
    QFETCH(QJsonObject, vector);
    ServiceSettings settings = ServiceFixture::httpSettings();
    settings.token = Secret(text(vector[QLatin1String("config")][QLatin1String("access_token")]));
    ServiceFixture fixture(settings);
    prepare(*fixture.backend, vector[QLatin1String("backend")].toObject());
    QVERIFY(fixture.switchOn());
    HttpPeer peer(fixture.port());
    peer.send(requestBytes(vector[QLatin1String("request")].toObject(), fixture.port()));
    QVERIFY(waitUntil([&] {
        fixture.pass(5); // a wrong token is answered late
        return !peer.replies().isEmpty();
    }));
    const HttpReply reply = peer.replies().constFirst();
    const QJsonObject expect = vector[QLatin1String("expect")].toObject();
    QCOMPARE(reply.status, expect[QLatin1String("http_status")].toInt());
    QCOMPARE(callMismatch(vector, fixture.backend->calls), QString());
    QVERIFY(reply.field("access-control-allow-origin").isEmpty());
    if (reply.status != 200)
        return;
    QCOMPARE(reply.field("content-type"), "application/json; charset=utf-8");
    QCOMPARE(responseMismatch(vector, reply.body), QString());
}

void TestHttpApiVectors::everyVectorIsRun()
{
    QCOMPARE(loadCases(QStringLiteral("http_api.json")).size(), 65);
}

void TestHttpApiVectors::hostileRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QList<HostileRequest> requests = Testing::hostileRequests();
    for (const HostileRequest &request : requests)
        QTest::newRow(qPrintable(request.name)) << request.bytes;
}

void TestHttpApiVectors::hostileRequests()
{
    QFETCH(QByteArray, bytes);
    ServiceFixture fixture(ServiceFixture::httpSettings());
    QVERIFY(fixture.switchOn());
    const QByteArray port = QByteArray::number(fixture.port());

    HttpPeer first(fixture.port()); // at the door
    first.send(QByteArray(bytes).replace("5700", port));
    QVERIFY(first.waitForReplies(1));
    QVERIFY(first.replies().constFirst().status >= 400);

    HttpPeer later(fixture.port()); // on a connection that is open
    later.request("GET /get_login_info");
    QVERIFY(later.waitForReplies(1));
    QCOMPARE(later.replies().constFirst().status, 200);
    fixture.backend->calls.clear();
    later.send(QByteArray(bytes).replace("5700", port));
    QVERIFY(later.waitForReplies(2));
    QVERIFY(later.replies()[1].status >= 400);

    QVERIFY(fixture.backend->calls.isEmpty());
    QVERIFY(waitUntil([&] {
        fixture.pass(100);
        return first.hasEnded() && later.hasEnded();
    }));
    QCOMPARE(first.replies().size(), 1);
    QCOMPARE(later.replies().size(), 2);
}

QTEST_GUILESS_MAIN(TestHttpApiVectors)
#include "tst_httpapivectors.moc"
