// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/http/requestreader.h"
#include "tests/support/hostilerequests.h"

#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

class TestHttpRequestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRequests_data();
    void readsRequests();
    void readsByteByByte_data();
    void readsByteByByte();
    void waitsBehindTheHead();
    void readsPipelinedRequestsInTurn();
    void decidesWhatFollows_data();
    void decidesWhatFollows();
    void refusesHostileRequests_data();
    void refusesHostileRequests();
    void countsTheHostileRequests();
    void limitsTheBody_data();
    void limitsTheBody();
    void limitsTheHead_data();
    void limitsTheHead();
    void readsNothingAfterAFailure();
};

namespace {

using State = RequestReader::State;

constexpr qint64 Limit = 1000;

QByteArray postHead(const QByteArray &fields)
{
    return "POST /get_status HTTP/1.1\r\nHost: 127.0.0.1:5700\r\n" + fields + "\r\n";
}

QByteArray chunked(const QByteArray &chunks)
{
    return postHead("Transfer-Encoding: chunked\r\n") + chunks;
}

//! Accepts each body; true = there is nothing left to accept.
void readOn(RequestReader &reader)
{
    if (reader.state() == State::Decision)
        reader.acceptBody(Limit);
}

void addGoodRequests()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("no body") << postHead({}) << QByteArray();
    QTest::newRow("length") << QByteArray(postHead("Content-Length: 5\r\n") + "hello")
                            << QByteArray("hello");
    QTest::newRow("length of nothing") << postHead("Content-Length: 0\r\n") << QByteArray();
    QTest::newRow("length with blanks around it")
        << QByteArray(postHead("Content-Length: \t 5 \r\n") + "hello") << QByteArray("hello");
    QTest::newRow("body of line ends")
        << QByteArray(postHead("Content-Length: 4\r\n") + "\r\n\r\n") << QByteArray("\r\n\r\n");
    QTest::newRow("chunks") << chunked("5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n")
                            << QByteArray("hello world");
    QTest::newRow("no chunk") << chunked("0\r\n\r\n") << QByteArray();
    QTest::newRow("hexadecimal size")
        << chunked("000A\r\n0123456789\r\n0\r\n\r\n") << QByteArray("0123456789");
    QTest::newRow("chunk of line ends")
        << chunked("4\r\n\r\n\r\n\r\n0\r\n\r\n") << QByteArray("\r\n\r\n");
    QTest::newRow("extensions") << chunked("5;a=b;c\r\nhello\r\n0;d=\"e\"\r\n\r\n")
                                << QByteArray("hello");
    QTest::newRow("trailers") << chunked("5\r\nhello\r\n0\r\nX-Sum: 1\r\nX-B: 2\r\n\r\n")
                              << QByteArray("hello");
}

} // namespace

void TestHttpRequestReader::readsRequests_data()
{
    addGoodRequests();
}

void TestHttpRequestReader::readsRequests()
{
    QFETCH(QByteArray, bytes);
    RequestReader reader;
    reader.feed(bytes);
    QCOMPARE(reader.state(), State::Decision);
    QCOMPARE(reader.head().method, "POST");
    QCOMPARE(reader.head().target, "/get_status");
    reader.acceptBody(Limit);
    QVERIFY2(reader.state() == State::Complete, qPrintable(reader.problem().explanation));
    QTEST(reader.body(), "body");
    QCOMPARE(reader.waitingBytes(), 0);
}

void TestHttpRequestReader::readsByteByByte_data()
{
    addGoodRequests();
}

void TestHttpRequestReader::readsByteByByte()
{
    QFETCH(QByteArray, bytes);
    RequestReader reader;
    for (const char byte : bytes) {
        QVERIFY(reader.state() == State::Head || reader.state() == State::Body);
        reader.feed(QByteArrayView(&byte, 1));
        readOn(reader);
    }
    QVERIFY2(reader.state() == State::Complete, qPrintable(reader.problem().explanation));
    QTEST(reader.body(), "body");
}

void TestHttpRequestReader::waitsBehindTheHead()
{
    RequestReader reader;
    QVERIFY(!reader.isUnderWay());
    reader.feed("POST / HT");
    QVERIFY(reader.isUnderWay());
    reader.feed("TP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-Continue\r\n\r\nhel");
    QCOMPARE(reader.state(), State::Decision);
    QVERIFY(reader.framing().expectsContinue);
    QVERIFY(reader.body().isEmpty());
    QCOMPARE(reader.waitingBytes(), 3);
    reader.acceptBody(Limit);
    QCOMPARE(reader.state(), State::Body);
    QVERIFY(reader.isUnderWay());
    reader.feed("lo");
    QCOMPARE(reader.state(), State::Complete);
    QCOMPARE(reader.body(), "hello");
}

void TestHttpRequestReader::readsPipelinedRequestsInTurn()
{
    RequestReader reader;
    const QByteArray bytes = postHead("Content-Length: 5\r\n") + "hello"
        + chunked("2\r\nhi\r\n0\r\n\r\n") + "GET /third HTTP/1.1\r\nHost: a\r\n";
    reader.feed(bytes);
    readOn(reader);
    QCOMPARE(reader.body(), "hello");
    reader.next();
    readOn(reader);
    QCOMPARE(reader.state(), State::Complete);
    QCOMPARE(reader.body(), "hi");
    reader.next();
    QCOMPARE(reader.state(), State::Head);
    QVERIFY(reader.isUnderWay());
    reader.feed("\r\n");
    QCOMPARE(reader.state(), State::Decision);
    QCOMPARE(reader.head().target, "/third");
    readOn(reader);
    reader.next();
    QVERIFY(!reader.isUnderWay());
}

void TestHttpRequestReader::decidesWhatFollows_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("keepsAlive");
    QTest::addColumn<bool>("expectsContinue");

    const QByteArray line = "GET / HTTP/1.1\r\nHost: a\r\n";
    const QByteArray oldLine = "GET / HTTP/1.0\r\nHost: a\r\n";
    QTest::newRow("HTTP/1.1") << QByteArray(line + "\r\n") << true << false;
    QTest::newRow("close") << QByteArray(line + "Connection: x, Close\r\n\r\n") << false << false;
    QTest::newRow("HTTP/1.0") << QByteArray(oldLine + "\r\n") << false << false;
    QTest::newRow("HTTP/1.0 that stays")
        << QByteArray(oldLine + "Connection: Keep-Alive\r\n\r\n") << true << false;
    QTest::newRow("expects with a body")
        << QByteArray(line + "Content-Length: 1\r\nExpect: 100-continue\r\n\r\n") << true << true;
    QTest::newRow("expects without a body")
        << QByteArray(line + "Expect: 100-continue\r\n\r\n") << true << false;
    QTest::newRow("HTTP/1.0 knows no expectation")
        << QByteArray(oldLine + "Content-Length: 1\r\nExpect: 100-continue\r\n\r\n") << false
        << false;
}

void TestHttpRequestReader::decidesWhatFollows()
{
    QFETCH(QByteArray, head);
    RequestReader reader;
    reader.feed(head);
    QCOMPARE(reader.state(), State::Decision);
    QTEST(reader.framing().keepsAlive, "keepsAlive");
    QTEST(reader.framing().expectsContinue, "expectsContinue");
}

void TestHttpRequestReader::refusesHostileRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QList<HostileRequest> requests = hostileRequests();
    for (const HostileRequest &request : requests)
        QTest::newRow(qPrintable(request.name)) << request.bytes;
}

void TestHttpRequestReader::refusesHostileRequests()
{
    QFETCH(QByteArray, bytes);
    RequestReader whole;
    whole.feed(bytes);
    readOn(whole);
    QCOMPARE(whole.state(), State::Failed);
    QVERIFY(whole.problem().status >= 400);
    QVERIFY(!whole.problem().explanation.contains(u'\n'));

    RequestReader slow;
    for (const char byte : bytes) {
        slow.feed(QByteArrayView(&byte, 1));
        readOn(slow);
        QVERIFY(slow.state() != State::Complete);
    }
    QCOMPARE(slow.state(), State::Failed);
}

void TestHttpRequestReader::countsTheHostileRequests()
{
    QVERIFY(hostileRequests().size() >= 60);
}

void TestHttpRequestReader::limitsTheBody_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status"); // 0 = it is read

    const QByteArray most(Limit, 'a');
    const QByteArray size = QByteArray::number(Limit, 16) + "\r\n";
    QTest::newRow("length at the limit")
        << QByteArray(postHead("Content-Length: 1000\r\n") + most) << 0;
    QTest::newRow("length above the limit") << postHead("Content-Length: 1001\r\n") << 413;
    QTest::newRow("5 GB") << postHead("Content-Length: 5368709120\r\n") << 413;
    QTest::newRow("chunk at the limit") << chunked(size + most + "\r\n0\r\n\r\n") << 0;
    QTest::newRow("chunk above the limit") << chunked("3e9\r\n") << 413;
    QTest::newRow("chunks above the limit") << chunked(size + most + "\r\n1\r\na\r\n") << 413;
    QTest::newRow("endless size") << chunked(QByteArray(9000, '0')) << 400;
    QTest::newRow("endless extension") << chunked("1;" + QByteArray(9000, 'a')) << 400;
    QTest::newRow("too much of extensions")
        << chunked(QByteArray("1;" + QByteArray(4000, 'a') + "\r\na\r\n").repeated(5)) << 400;
    QTest::newRow("endless trailers")
        << chunked("0\r\n" + QByteArray("X-A: 1\r\n").repeated(1200)) << 400;
    QTest::newRow("too many trailers")
        << chunked("0\r\n" + QByteArray("X-A: 1\r\n").repeated(33) + "\r\n") << 400;
}

void TestHttpRequestReader::limitsTheBody()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    RequestReader reader;
    reader.feed(bytes);
    readOn(reader);
    QCOMPARE(reader.state(), status == 0 ? State::Complete : State::Failed);
    QCOMPARE(status == 0 ? 0 : reader.problem().status, status);
}

void TestHttpRequestReader::limitsTheHead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");

    const QByteArray line = "GET / HTTP/1.1\r\nHost: a\r\nX-A: ";
    const qsizetype room = HeadLimits::MaxBytes - line.size() - 4;
    QTest::newRow("at the limit") << QByteArray(line + QByteArray(room, 'a') + "\r\n\r\n") << 0;
    QTest::newRow("above the limit")
        << QByteArray(line + QByteArray(room + 1, 'a') + "\r\n\r\n") << 431;
    QTest::newRow("no end") << QByteArray(HeadLimits::MaxBytes + 1, 'a') << 431;
    QTest::newRow("64 fields") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n"
                                             + QByteArray("X-A: 1\r\n").repeated(63) + "\r\n")
                               << 0;
    QTest::newRow("65 fields") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n"
                                             + QByteArray("X-A: 1\r\n").repeated(64) + "\r\n")
                               << 400;
}

void TestHttpRequestReader::limitsTheHead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    RequestReader reader;
    reader.feed(bytes);
    QCOMPARE(reader.state(), status == 0 ? State::Decision : State::Failed);
    QCOMPARE(status == 0 ? 0 : reader.problem().status, status);
}

void TestHttpRequestReader::readsNothingAfterAFailure()
{
    RequestReader reader;
    reader.feed("GET  HTTP/1.1\r\n\r\n");
    QCOMPARE(reader.state(), State::Failed);
    reader.feed(postHead({}));
    QCOMPARE(reader.state(), State::Failed);
    QCOMPARE(reader.waitingBytes(), 0);
}

QTEST_GUILESS_MAIN(TestHttpRequestReader)
#include "tst_httprequestreader.moc"
