// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/checktarget.h"
#include "core/check/clientframe.h"
#include "core/check/handshakerequest.h"
#include "core/check/httpanswer.h"

#include <QJsonArray>
#include <QTest>

using namespace Switchboard;

//! What a check sends and how it reads what comes: addresses, frames, requests and answers.
class TestCheckWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void wrongAddresses_data();
    void wrongAddresses();
    void clientFrames_data();
    void clientFrames();
    void masksEveryFrameAnew();
    void serverFramesInPieces();
    void answers();
    void expectedAccept();
    void adaptsHandshakes_data();
    void adaptsHandshakes();
    void leavesHandshakesOut_data();
    void leavesHandshakesOut();
};

namespace {

CheckTarget targetWith(const QByteArray &token, const char *url = "ws://bots.example:7000/one")
{
    CheckTarget target = checkTargetFromUrl(QString::fromLatin1(url)).value();
    target.token = Secret(token);
    return target;
}

QJsonObject vectorWith(const char *token, const char *target, const char *authorization,
                       const char *why = "some reason")
{
    QJsonArray fields{QJsonArray{QStringLiteral("Host"), QStringLiteral("127.0.0.1:6700")}};
    if (*authorization != 0)
        fields.append(QJsonArray{QStringLiteral("Authorization"), QLatin1String(authorization)});
    return {{QStringLiteral("why"), QLatin1String(why)},
            {QStringLiteral("config"),
             QJsonObject{{QStringLiteral("access_token"), QLatin1String(token)}}},
            {QStringLiteral("request"),
             QJsonObject{{QStringLiteral("method"), QStringLiteral("GET")},
                         {QStringLiteral("target"), QLatin1String(target)},
                         {QStringLiteral("http_version"), QStringLiteral("1.1")},
                         {QStringLiteral("headers"), fields}}}};
}

const char *const VectorToken = "nT4x9QbV2sLmE8rZ";

} // namespace

void TestCheckWire::addresses_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("token");

    const auto row = [](const char *url, const char *host, int port, const char *path,
                        const char *field, const char *token = "") {
        QTest::newRow(url) << QString::fromLatin1(host) << port << QByteArray(path)
                           << QByteArray(field) << QByteArray(token);
    };
    row("ws://127.0.0.1:6700", "127.0.0.1", 6700, "", "127.0.0.1:6700");
    row("ws://localhost:6700/", "localhost", 6700, "", "localhost:6700");
    row("ws://localhost:6700/api", "localhost", 6700, "", "localhost:6700");
    row("ws://localhost:6700/event/", "localhost", 6700, "", "localhost:6700");
    row("ws://localhost:6700/bots/one/", "localhost", 6700, "/bots/one", "localhost:6700");
    row("ws://localhost:6700/bots/api/", "localhost", 6700, "/bots", "localhost:6700");
    row("ws://bots.example", "bots.example", 80, "", "bots.example:80");
    row("wss://bots.example", "bots.example", 443, "", "bots.example:443");
    row("ws://[::1]:6700/", "::1", 6700, "", "[::1]:6700");
    row("ws://localhost:1/?access_token=a%2Bb", "localhost", 1, "", "localhost:1", "a+b");
}

void TestCheckWire::addresses()
{
    const auto target = checkTargetFromUrl(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(target.isOk(), qPrintable(target.isOk() ? QString() : target.error()));
    QTEST(target.value().host, "host");
    QTEST(int(target.value().port), "port");
    QTEST(target.value().basePath, "path");
    QTEST(target.value().hostField(), "field");
    QTEST(target.value().token.reveal(), "token");
    QVERIFY(!target.value().url().contains(u"access_token"));
}

void TestCheckWire::wrongAddresses_data()
{
    QTest::addColumn<QString>("error");

    QTest::newRow("http://localhost:6700") << QStringLiteral("ws://");
    QTest::newRow("localhost:6700") << QStringLiteral("ws://");
    QTest::newRow("ws://") << QStringLiteral("host");
    QTest::newRow("ws://me@localhost") << QStringLiteral("user");
    QTest::newRow("ws://localhost/#here") << QStringLiteral("fragment");
    QTest::newRow("ws://localhost/?x=1") << QStringLiteral("query");
    QTest::newRow("ws://localhost:0") << QStringLiteral("port 0");
}

void TestCheckWire::wrongAddresses()
{
    QFETCH(QString, error);
    const auto target = checkTargetFromUrl(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!target);
    QVERIFY2(target.error().contains(error), qPrintable(target.error()));
}

void TestCheckWire::clientFrames_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("head"); // bytes in front of the mask

    QTest::newRow("nothing") << 0 << 2;
    QTest::newRow("125") << 125 << 2;
    QTest::newRow("126") << 126 << 4;
    QTest::newRow("65535") << 65'535 << 4;
    QTest::newRow("65536") << 65'536 << 10;
}

void TestCheckWire::clientFrames()
{
    QFETCH(int, size);
    QFETCH(int, head);
    const ClientFrame sent{.opcode = FrameOpcode::Binary,
                           .payload = QByteArray(size, 'x'),
                           .isFinal = false,
                           .reservedBits = 5};
    QByteArray bytes = sent.toBytes();
    QCOMPARE(bytes.size(), qsizetype(size + head + 4));
    const auto read = takeServerFrame(bytes);
    QVERIFY(read);
    QCOMPARE(read->payload, sent.payload);
    QCOMPARE(read->opcode, FrameOpcode::Binary);
    QCOMPARE(read->reservedBits, 5);
    QVERIFY(read->isMasked);
    QVERIFY(!read->isFinal);
    QVERIFY(bytes.isEmpty());
}

void TestCheckWire::masksEveryFrameAnew()
{
    const ClientFrame frame{.payload = QByteArray(64, 'x')};
    QVERIFY(frame.toBytes() != frame.toBytes());
    ClientFrame plain = frame;
    plain.isMasked = false;
    QCOMPARE(plain.toBytes(), QByteArray("\x81\x40", 2) + frame.payload);
}

void TestCheckWire::serverFramesInPieces()
{
    ClientFrame frame = closeFrame(1007);
    frame.isMasked = false;
    const QByteArray bytes = frame.toBytes();
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        QByteArray part = bytes.left(size);
        QVERIFY(!takeServerFrame(part));
        QCOMPARE(part, bytes.left(size)); // waits for the rest
    }
    QByteArray two = bytes + bytes;
    QCOMPARE(takeServerFrame(two)->payload, QByteArray("\x03\xEF"));
    QCOMPARE(two, bytes);
}

void TestCheckWire::answers()
{
    QByteArray bytes = "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate:  Bearer \r\n";
    QVERIFY(!takeHttpAnswer(bytes));
    bytes += "\r\nwhy";
    const auto answer = takeHttpAnswer(bytes);
    QVERIFY(answer);
    QCOMPARE(answer->status, 401);
    QCOMPARE(answer->value("www-authenticate"), std::optional(QByteArray("Bearer")));
    QVERIFY(!answer->value("Upgrade"));
    QCOMPARE(bytes, QByteArray("why"));

    QByteArray other = "SSH-2.0-OpenSSH\r\n\r\n";
    QCOMPARE(takeHttpAnswer(other)->status, 0);
}

void TestCheckWire::expectedAccept()
{
    // The example of RFC 6455 section 1.3.
    HandshakeRequest request;
    request.fields = {{"sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ=="}};
    QCOMPARE(request.expectedAccept(), QByteArray("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    const CheckTarget target = targetWith("secret");
    const HandshakeRequest own = upgradeRequest(target, "/api");
    QVERIFY(own.toBytes().startsWith("GET /one/api HTTP/1.1\r\nHost: bots.example:7000\r\n"));
    QVERIFY(own.toBytes().contains("\r\nAuthorization: Bearer secret\r\n"));
    QVERIFY(own.toBytes().endsWith("\r\n\r\n"));
    QVERIFY(own.expectedAccept() != upgradeRequest(target, "/api").expectedAccept());
    QVERIFY(!upgradeRequest(targetWith({}), "/").toBytes().contains("Authorization"));
}

void TestCheckWire::adaptsHandshakes_data()
{
    QTest::addColumn<QJsonObject>("vector");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("authorization");

    const auto row = [](const char *name, const QJsonObject &vector, const char *token,
                        const char *target, const char *authorization) {
        QTest::newRow(name) << vector << QByteArray(token) << QByteArray(target)
                            << QByteArray(authorization);
    };
    row("no token at all", vectorWith("", "/api", ""), "", "/one/api", "");
    row("the token is added", vectorWith("", "/api", ""), "Abc", "/one/api", "Bearer Abc");
    row("an absolute target", vectorWith("", "http://127.0.0.1:6700/event", ""), "",
        "http://bots.example:7000/one/event", "");
    row("no slash in front", vectorWith("", "api", ""), "", "api", "");
    row("the right token", vectorWith(VectorToken, "/", "Bearer nT4x9QbV2sLmE8rZ"), "Abc", "/one/",
        "Bearer Abc");
    row("a character more", vectorWith(VectorToken, "/", "Bearer nT4x9QbV2sLmE8rZx"), "Abc",
        "/one/", "Bearer Abcx");
    row("a character less", vectorWith(VectorToken, "/", "Bearer nT4x9QbV2sLmE8r"), "Abc", "/one/",
        "Bearer Ab");
    row("small letters", vectorWith(VectorToken, "/", "Bearer nt4x9qbv2slme8rz"), "Abc", "/one/",
        "Bearer abc");
    row("in the query", vectorWith(VectorToken, "/?access_token=nT4x9QbV2sLmE8rZ", ""), "A+b/c",
        "/one/?access_token=A%2Bb%2Fc", "");
    row("a wrong token stays", vectorWith(VectorToken, "/", "Bearer wrong"), "Abc", "/one/",
        "Bearer wrong");
    row("none stays none", vectorWith(VectorToken, "/", ""), "Abc", "/one/", "");
}

void TestCheckWire::adaptsHandshakes()
{
    QFETCH(QJsonObject, vector);
    QFETCH(QByteArray, token);
    const auto request = adaptedHandshake(vector, targetWith(token));
    QVERIFY(request);
    QTEST(request.value().target, "target");
    QCOMPARE(request.value().fields[0].second, QByteArray("bots.example:7000"));
    QByteArray authorization;
    if (request.value().fields.size() > 1)
        authorization = request.value().fields[1].second;
    QTEST(authorization, "authorization");
}

void TestCheckWire::leavesHandshakesOut_data()
{
    QTest::addColumn<QJsonObject>("vector");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("why");

    QTest::newRow("about a token")
        << vectorWith(VectorToken, "/", "") << QByteArray() << QStringLiteral("no token was given");
    QTest::newRow("about none") << vectorWith("", "/", "", "no token configured: x")
                                << QByteArray("Abc") << QStringLiteral("the server has a token");
    QTest::newRow("no capital letter")
        << vectorWith(VectorToken, "/", "Bearer nt4x9qbv2slme8rz") << QByteArray("abc")
        << QStringLiteral("the token has no capital letter");
    QTest::newRow("nothing to leave away")
        << vectorWith(VectorToken, "/", "Bearer nT4x9QbV2sLmE8r") << QByteArray("A")
        << QStringLiteral("the token has one character only");
}

void TestCheckWire::leavesHandshakesOut()
{
    QFETCH(QJsonObject, vector);
    QFETCH(QByteArray, token);
    const auto request = adaptedHandshake(vector, targetWith(token));
    QVERIFY(!request);
    QTEST(request.error(), "why");
}

QTEST_GUILESS_MAIN(TestCheckWire)
#include "tst_checkwire.moc"
