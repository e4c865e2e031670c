// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/requesthead.h"

#include <QTest>

using namespace Switchboard;

class TestRequestHead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheEndOfTheHead_data();
    void findsTheEndOfTheHead();
    void readsLineAndFields();
    void fieldNamesHaveNoCase();
    void listsAreSearchedEntryByEntry_data();
    void listsAreSearchedEntryByEntry();
    void refusesWhatIsNotStrict_data();
    void refusesWhatIsNotStrict();
    void takesAsManyFieldsAsAllowed();
    void ignoresWhatFollowsTheHead();
    void takesAnyLength();
};

namespace {

QByteArray requestWith(const QByteArray &fields)
{
    return "GET / HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
}

QByteArray valueOf(const RequestHead &head, QByteArrayView name)
{
    return head.value(name).value_or("(none)");
}

} // namespace

void TestRequestHead::findsTheEndOfTheHead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("length");

    QTest::newRow("nothing") << QByteArray() << -1;
    QTest::newRow("half") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n") << -1;
    QTest::newRow("cut in the blank line") << QByteArray("GET / HTTP/1.1\r\n\r") << -1;
    QTest::newRow("whole") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 18;
    QTest::newRow("with more") << QByteArray("GET / HTTP/1.1\r\n\r\nmore\r\n\r\n") << 18;
    QTest::newRow("bare line feeds") << QByteArray("GET / HTTP/1.1\n\n") << -1;
}

void TestRequestHead::findsTheEndOfTheHead()
{
    QFETCH(QByteArray, bytes);
    QTEST(int(headLength(bytes)), "length");
}

void TestRequestHead::readsLineAndFields()
{
    const QByteArray bytes = "GET /api?access_token=%61 HTTP/1.1\r\nHost: 127.0.0.1:6700\r\n"
                             "User-Agent:  NoneBot/2.4 \t\r\nX-Empty:\r\n\r\n";
    const auto head = parseRequestHead(bytes);
    QVERIFY(head);
    QCOMPARE(head.value().method, "GET");
    QCOMPARE(head.value().target, "/api?access_token=%61");
    QCOMPARE(head.value().minorVersion, 1);
    QCOMPARE(head.value().size, bytes.size());
    QCOMPARE(valueOf(head.value(), "Host"), "127.0.0.1:6700");
    QCOMPARE(valueOf(head.value(), "User-Agent"), "NoneBot/2.4");
    QCOMPARE(valueOf(head.value(), "X-Empty"), "");
    QVERIFY(!head.value().value("X-Missing").has_value());

    const auto old = parseRequestHead("POST / HTTP/1.0\r\n\r\n");
    QVERIFY(old);
    QCOMPARE(old.value().method, "POST");
    QCOMPARE(old.value().minorVersion, 0);
}

void TestRequestHead::fieldNamesHaveNoCase()
{
    const auto head = parseRequestHead(requestWith("hOsT: b\r\nX-A: 1\r\nx-a: 2\r\n"));
    QVERIFY(head);
    QCOMPARE(head.value().count("HOST"), 2);
    QCOMPARE(head.value().count("x-A"), 2);
    QCOMPARE(head.value().count("X-B"), 0);
    QCOMPARE(valueOf(head.value(), "x-a"), "1");
}

void TestRequestHead::listsAreSearchedEntryByEntry_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("contains");

    QTest::newRow("alone") << QByteArray("X-List: Upgrade\r\n") << true;
    QTest::newRow("other case") << QByteArray("x-list: upGRADE\r\n") << true;
    QTest::newRow("second") << QByteArray("X-List: keep-alive , Upgrade\r\n") << true;
    QTest::newRow("second field") << QByteArray("X-List: close\r\nX-List: upgrade\r\n") << true;
    QTest::newRow("part of a word") << QByteArray("X-List: Upgrades, xUpgrade\r\n") << false;
    QTest::newRow("two words") << QByteArray("X-List: not Upgrade\r\n") << false;
    QTest::newRow("other field") << QByteArray("Upgrade: upgrade\r\n") << false;
    QTest::newRow("empty") << QByteArray("X-List: ,,\r\n") << false;
}

void TestRequestHead::listsAreSearchedEntryByEntry()
{
    QFETCH(QByteArray, fields);
    const auto head = parseRequestHead(requestWith(fields));
    QVERIFY2(head, qPrintable(head ? QString() : head.error()));
    QTEST(head.value().listContains("X-List", "Upgrade"), "contains");
}

void TestRequestHead::refusesWhatIsNotStrict_data()
{
    QTest::addColumn<QByteArray>("bytes");

    const QByteArray line = "GET / HTTP/1.1\r\n";
    QTest::newRow("obs-fold with a blank") << requestWith("X-A: 1\r\n 2\r\n");
    QTest::newRow("obs-fold with a tab") << requestWith("X-A: 1\r\n\t2\r\n");
    QTest::newRow("folded first field") << QByteArray(line + " Host: a\r\n\r\n");
    QTest::newRow("bare line feed") << requestWith("X-A: 1\nX-B: 2\r\n");
    QTest::newRow("bare carriage return") << requestWith("X-A: 1\rX-B: 2\r\n");
    QTest::newRow("NUL in a value") << requestWith(QByteArray("X-A: 1\0\r\n", 9));
    QTest::newRow("control character in a value") << requestWith("X-A: \x01\r\n");
    QTest::newRow("blank before the colon") << requestWith("X-A : 1\r\n");
    QTest::newRow("blank in a name") << requestWith("X A: 1\r\n");
    QTest::newRow("no colon") << requestWith("garbage\r\n");
    QTest::newRow("empty name") << requestWith(": 1\r\n");
    QTest::newRow("no version") << QByteArray("GET /\r\n\r\n");
    QTest::newRow("other protocol") << QByteArray("GET / ICY/1.1\r\n\r\n");
    QTest::newRow("lower-case protocol") << QByteArray("GET / http/1.1\r\n\r\n");
    QTest::newRow("no target") << QByteArray("GET  HTTP/1.1\r\n\r\n");
    QTest::newRow("blank in the target") << QByteArray("GET /a b HTTP/1.1\r\n\r\n");
    QTest::newRow("no method") << QByteArray(" / HTTP/1.1\r\n\r\n");
    QTest::newRow("TLS client hello") << QByteArray("\x16\x03\x01\x02\x00\x01\r\n\r\n", 10);
    QTest::newRow("two different lengths")
        << requestWith("Content-Length: 1\r\nContent-Length: 2\r\n");
    QTest::newRow("negative length") << requestWith("Content-Length: -1\r\n");
    QTest::newRow("length and chunks")
        << requestWith("Content-Length: 1\r\nTransfer-Encoding: chunked\r\n");
    QTest::newRow("incomplete") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n");
    QTest::newRow("too many fields") << requestWith(QByteArray("X-A: 1\r\n").repeated(64));
    QTest::newRow("too large") << requestWith("X-A: " + QByteArray(HeadLimits::MaxBytes, 'a')
                                              + "\r\n");
}

void TestRequestHead::refusesWhatIsNotStrict()
{
    QFETCH(QByteArray, bytes);
    const auto head = parseRequestHead(bytes);
    QVERIFY(!head);
    QVERIFY(!head.error().isEmpty());
    QVERIFY(!head.error().contains(u'\n'));
}

void TestRequestHead::takesAsManyFieldsAsAllowed()
{
    const auto head = parseRequestHead(requestWith(QByteArray("X-A: 1\r\n").repeated(63)));
    QVERIFY(head);
    QCOMPARE(head.value().fields.size(), HeadLimits::MaxFields);
}

void TestRequestHead::ignoresWhatFollowsTheHead()
{
    const QByteArray bytes = requestWith({});
    const auto head = parseRequestHead(QByteArray(bytes + "\x81\x85 frame bytes"));
    QVERIFY(head);
    QCOMPARE(head.value().size, bytes.size());
    QCOMPARE(head.value().fields.size(), 1);
}

void TestRequestHead::takesAnyLength()
{
    const auto head = parseRequestHead(requestWith("Content-Length: 5368709120\r\n"));
    QVERIFY2(head, qPrintable(head ? QString() : head.error()));
    QCOMPARE(valueOf(head.value(), "Content-Length"), "5368709120");
}

QTEST_GUILESS_MAIN(TestRequestHead)
#include "tst_requesthead.moc"
