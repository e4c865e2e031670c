// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/http/httpresponse.h"

#include <QTest>

using namespace Switchboard;

class TestHttpResponse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasWhatEveryAnswerHas();
    void saysThatTheConnectionEnds();
    void hasFieldsOfItsOwn();
    void dateChangesWithTheSecond();
    void encodesChunks();
};

void TestHttpResponse::hasWhatEveryAnswerHas()
{
    QCOMPARE(encodeHttpResponse({.body = "{\"a\":1}"}, AfterResponse::KeepAlive, 784111777000),
             "HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nCache-Control: no-store\r\n"
             "Content-Type: application/json; charset=utf-8\r\nContent-Length: 7\r\n"
             "Connection: keep-alive\r\n\r\n{\"a\":1}");
}

void TestHttpResponse::saysThatTheConnectionEnds()
{
    const QByteArray bytes = encodeHttpResponse({.status = 404}, AfterResponse::Close, 0);
    QVERIFY(bytes.startsWith("HTTP/1.1 404 Not Found\r\n"));
    QVERIFY(bytes.endsWith("Content-Length: 0\r\nConnection: close\r\n\r\n"));
}

void TestHttpResponse::hasFieldsOfItsOwn()
{
    const QByteArray bytes = encodeHttpResponse(
        {.status = 405, .contentType = "text/plain", .fields = {{"Allow", "GET"}}},
        AfterResponse::Close, 0);
    QVERIFY(bytes.contains("\r\nAllow: GET\r\nContent-Type: text/plain\r\n"));
}

void TestHttpResponse::dateChangesWithTheSecond()
{
    QVERIFY(encodeHttpResponse({}, AfterResponse::Close, 999).contains("00:00:00 GMT"));
    QVERIFY(encodeHttpResponse({}, AfterResponse::Close, 1000).contains("00:00:01 GMT"));
    QVERIFY(encodeHttpResponse({}, AfterResponse::Close, 0).contains("00:00:00 GMT"));
}

void TestHttpResponse::encodesChunks()
{
    QCOMPARE(encodeChunk("data: 1\n\n"), "9\r\ndata: 1\n\n\r\n");
    QCOMPARE(encodeChunk(QByteArray(31, 'a')), "1f\r\n" + QByteArray(31, 'a') + "\r\n");
    QCOMPARE(lastChunk(), "0\r\n\r\n");
}

QTEST_GUILESS_MAIN(TestHttpResponse)
#include "tst_httpresponse.moc"
