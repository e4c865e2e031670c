// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/clienthandshake.h"
#include "core/services/dialattempt.h"

#include <QDateTime>
#include <QTest>

using namespace Switchboard;

//! What a client of ours asks for, and which answers it takes (RFC 6455 section 4.1).
class TestClientHandshake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAsTheRfcHasIt();
    void judgesAnswers_data();
    void judgesAnswers();
    void readsRetryAfter_data();
    void readsRetryAfter();
};

void TestClientHandshake::asksAsTheRfcHasIt()
{
    const ClientHandshake handshake(QByteArray("the sample nonce").toBase64());
    QCOMPARE(handshake.request("/ws?a=1", "bot.example:8080", {{"X-Self-ID", "1"}}),
             QByteArray("GET /ws?a=1 HTTP/1.1\r\nHost: bot.example:8080\r\n"
                        "Upgrade: websocket\r\nConnection: Upgrade\r\n"
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        "Sec-WebSocket-Version: 13\r\nX-Self-ID: 1\r\n\r\n"));
}

void TestClientHandshake::judgesAnswers_data()
{
    QTest::addColumn<QByteArray>("upgrade");
    QTest::addColumn<QByteArray>("connection");
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<QByteArray>("protocol");
    QTest::addColumn<QByteArray>("extensions");
    QTest::addColumn<bool>("isOpen");
    const auto row = [](const char *name, const char *upgrade, const char *connection,
                        const char *accept, bool isOpen, const char *protocol = "",
                        const char *extensions = "") {
        QTest::newRow(name) << QByteArray(upgrade) << QByteArray(connection) << QByteArray(accept)
                            << QByteArray(protocol) << QByteArray(extensions) << isOpen;
    };
    const char *accept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";
    row("RV023", "websocket", "Upgrade", accept, true);
    row("RV024 lists", "WebSocket", "keep-alive, upgrade", accept, true);
    row("RV025 accept", "websocket", "Upgrade", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=", false);
    row("RV026 no accept", "websocket", "Upgrade", "", false);
    row("accept in other case", "websocket", "Upgrade", "S3PPLMBITXAQ9KYGZZHZRBK+XOO=", false);
    row("RV027 no upgrade", "", "Upgrade", accept, false);
    row("no connection", "websocket", "keep-alive", accept, false);
    row("part of a word", "websocket", "noupgrade", accept, false);
    row("RV028 protocol", "websocket", "Upgrade", accept, false, "chat");
    row("extension", "websocket", "Upgrade", accept, false, "", "permessage-deflate");
}

void TestClientHandshake::judgesAnswers()
{
    QFETCH(QByteArray, upgrade);
    QFETCH(QByteArray, connection);
    QFETCH(QByteArray, accept);
    QFETCH(QByteArray, protocol);
    QFETCH(QByteArray, extensions);
    QFETCH(bool, isOpen);
    const ClientHandshake handshake(QByteArray("the sample nonce").toBase64());
    const QString problem = handshake.problem({.upgrade = upgrade,
                                               .connection = connection,
                                               .accept = accept,
                                               .protocol = protocol,
                                               .extensions = extensions});
    QCOMPARE(problem.isEmpty(), isOpen);
}

void TestClientHandshake::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("expected"); // -1 = nothing
    QTest::newRow("seconds") << QByteArray("120") << qint64(120'000);
    QTest::newRow("now") << QByteArray("0") << qint64(0);
    QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
    QTest::newRow("date") << QByteArray("Mon, 23 Nov 2026 16:00:10 GMT") << qint64(10'000);
    QTest::newRow("past date") << QByteArray("Mon, 23 Nov 2026 15:00:00 GMT") << qint64(0);
    QTest::newRow("nothing") << QByteArray() << qint64(-1);
    QTest::newRow("words") << QByteArray("soon") << qint64(-1);
}

void TestClientHandshake::readsRetryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, expected);
    const qint64 now = QDateTime(QDate(2026, 11, 23), QTime(16, 0), Qt::UTC).toMSecsSinceEpoch();
    QCOMPARE(retryAfter(value, now).value_or(-1), expected);
}

QTEST_APPLESS_MAIN(TestClientHandshake)
#include "tst_clienthandshake.moc"
