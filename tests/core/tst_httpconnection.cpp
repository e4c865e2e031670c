// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/remote/httpconnection.h"
#include "tests/support/scriptserver.h"
#include "tests/support/servicefixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

//! A connection and what it told.
struct Scene {
    explicit Scene(const QList<QByteArray> &script, const HttpConnectionLimits &limits = {})
        : server(script),
          connection(parseRemoteTarget(server.url(), QStringLiteral("url")).value(), {}, limits)
    {
        QObject::connect(
            &connection, &HttpConnection::answered, &connection, [this](const HttpReply &answer) {
                told.append(QString::number(answer.status) + u' ' + QString::fromUtf8(answer.body));
            });
        QObject::connect(&connection, &HttpConnection::failed, &connection,
                         [this](const QString &error) { told.append(error); });
    }
    //! Sends \a body and returns what came of it.
    QString send(const QByteArray &body)
    {
        const qsizetype before = told.size();
        connection.send({.fields = {{"X-Test", "1"}}, .body = body});
        if (!waitUntil([&] { return told.size() > before; }))
            return QStringLiteral("nothing");
        return told.last();
    }

    ScriptServer server;
    HttpConnection connection;
    QStringList told;
};

const QByteArray Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

} // namespace

//! Real TCP on loopback.
class TestHttpConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTheExactBytes();
    void readsEveryKindOfAnswer_data();
    void readsEveryKindOfAnswer();
    void keepsTheConnection();
    void startsAnewWhenTheServerEnded();
    void goesWhenTheServerSaysSo();
    void neverSendsTwice();
    void keepsToItsTime();
    void dropsWhatNobodyAskedFor();
    void isForgottenByAbort();
};

void TestHttpConnection::sendsTheExactBytes()
{
    Scene scene({Ok});
    QCOMPARE(scene.send("{\"a\":\"猫\"}"), QStringLiteral("200 ok"));
    const QByteArray request = scene.server.requests.constFirst();
    QVERIFY2(request.startsWith("POST /post?x=1 HTTP/1.1\r\nHost: 127.0.0.1:"),
             request.constData());
    QVERIFY(request.contains("\r\nX-Test: 1\r\n"));
    QVERIFY(request.contains("\r\nContent-Length: 11\r\n"));
    QVERIFY(request.endsWith("\r\n\r\n{\"a\":\"猫\"}"));
}

void TestHttpConnection::readsEveryKindOfAnswer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("told");

    const auto row = [](const char *name, const QByteArray &answer, const char *told) {
        QTest::newRow(name) << answer << QString::fromLatin1(told);
    };
    row("with its length", Ok, "200 ok");
    row("204", "HTTP/1.1 204 No Content\r\n\r\n", "204 ");
    row("in chunks",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\no\r\n1\r\nk\r\n0\r\n"
        "\r\n",
        "200 ok");
    row("until the end", "HTTP/1.1 200 OK\r\n\r\nokCLOSE", "200 ok");
    row("HTTP/1.0", "HTTP/1.0 200 OK\r\n\r\nokCLOSE", "200 ok");
    row("after interim answers", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\n\r\n" + Ok,
        "200 ok");
    row("500", "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n", "500 ");
    row("nothing", "CLOSE", "the server ended the connection without an answer");
    row("half", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nokCLOSE",
        "the connection ended before the answer was whole");
    row("too much", "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n",
        "the answer has more than the 1048576 bytes allowed");
}

void TestHttpConnection::readsEveryKindOfAnswer()
{
    QFETCH(QByteArray, answer);
    Scene scene({answer});
    QTEST(scene.send("{}"), "told");
    Scene garbage({"SSH-2.0-OpenSSH_9.2\r\nCLOSE"});
    QVERIFY(garbage.send("{}").startsWith(QLatin1String("the server's answer is no valid HTTP")));
}

void TestHttpConnection::keepsTheConnection()
{
    Scene scene({Ok, Ok, Ok});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(scene.send(QByteArray::number(i)), QStringLiteral("200 ok"));
    QCOMPARE(scene.server.connections, 1);
    QVERIFY(scene.connection.isConnected());
}

void TestHttpConnection::startsAnewWhenTheServerEnded()
{
    Scene scene({Ok, Ok});
    QCOMPARE(scene.send("1"), QStringLiteral("200 ok"));
    scene.server.last->abort();
    // Nobody has looked at the socket yet.
    QCOMPARE(scene.send("2"), QStringLiteral("200 ok"));
    QCOMPARE(scene.server.connections, 2);
    QCOMPARE(scene.server.requests.size(), 2);
}

void TestHttpConnection::goesWhenTheServerSaysSo()
{
    const QByteArray closing =
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok";
    const QByteArray brief =
        "HTTP/1.1 200 OK\r\nKeep-Alive: timeout=1\r\nContent-Length: 2\r\n\r\nok";
    Scene scene({closing, brief, Ok});
    QCOMPARE(scene.send("1"), QStringLiteral("200 ok"));
    QVERIFY(!scene.connection.isConnected());
    QCOMPARE(scene.send("2"), QStringLiteral("200 ok"));
    QVERIFY(!scene.connection.isConnected());
    QCOMPARE(scene.send("3"), QStringLiteral("200 ok"));
    QCOMPARE(scene.server.connections, 3);
}

void TestHttpConnection::neverSendsTwice()
{
    Scene scene({Ok, "CLOSE", Ok});
    QCOMPARE(scene.send("1"), QStringLiteral("200 ok"));
    QCOMPARE(scene.send("2"), QStringLiteral("the server ended the connection without an answer"));
    QCOMPARE(scene.send("3"), QStringLiteral("200 ok"));
    QCOMPARE(scene.server.requests.size(), 3);
}

void TestHttpConnection::keepsToItsTime()
{
    Scene scene({"SILENCE", Ok}, {.requestMs = 200});
    QCOMPARE(scene.send("1"), QStringLiteral("no whole answer came within 0.2 s"));
    QVERIFY(!scene.connection.isConnected());
    QCOMPARE(scene.send("2"), QStringLiteral("200 ok"));
}

void TestHttpConnection::dropsWhatNobodyAskedFor()
{
    Scene scene({Ok, Ok});
    QCOMPARE(scene.send("1"), QStringLiteral("200 ok"));
    scene.server.last->write(Ok);
    QTRY_VERIFY(!scene.connection.isConnected());
    QCOMPARE(scene.send("2"), QStringLiteral("200 ok"));
    QCOMPARE(scene.server.connections, 2);
}

void TestHttpConnection::isForgottenByAbort()
{
    Scene scene({"SILENCE", Ok});
    scene.connection.send({.body = "1"});
    QVERIFY(waitUntil([&] { return scene.server.requests.size() == 1; }));
    scene.connection.abort();
    QVERIFY(scene.connection.isIdle() && !scene.connection.isConnected());
    QTRY_VERIFY(scene.server.last.isNull()); // the server saw it end
    QCOMPARE(scene.send("2"), QStringLiteral("200 ok"));
    QCOMPARE(scene.told.size(), 1);
}

QTEST_GUILESS_MAIN(TestHttpConnection)
#include "tst_httpconnection.moc"
