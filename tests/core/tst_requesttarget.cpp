// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/requesttarget.h"

#include <QTest>

using namespace Switchboard;

class TestRequestTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void path_data();
    void path();
    void accessToken_data();
    void accessToken();
    void hostField_data();
    void hostField();
};

void TestRequestTarget::path_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("path"); // empty = invalid

    QTest::newRow("root") << QByteArray("/") << QByteArray("/");
    QTest::newRow("query") << QByteArray("/event?x=/y") << QByteArray("/event");
    QTest::newRow("empty query") << QByteArray("/api?") << QByteArray("/api");
    QTest::newRow("percent-encoded") << QByteArray("/%61p%69") << QByteArray("/api");
    QTest::newRow("encoded question mark") << QByteArray("/a%3Fb") << QByteArray("/a?b");
    QTest::newRow("absolute form")
        << QByteArray("http://127.0.0.1:6700/event?x") << QByteArray("/event");
    QTest::newRow("absolute form over TLS") << QByteArray("HTTPS://host/api") << QByteArray("/api");
    QTest::newRow("absolute form without a path") << QByteArray("http://host") << QByteArray("/");
    QTest::newRow("other scheme") << QByteArray("ftp://host/") << QByteArray();
    QTest::newRow("no slash") << QByteArray("api") << QByteArray();
    QTest::newRow("asterisk") << QByteArray("*") << QByteArray();
    QTest::newRow("authority form") << QByteArray("127.0.0.1:6700") << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestRequestTarget::path()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, path);
    const RequestTarget parsed = RequestTarget::parse(target);
    QCOMPARE(parsed.isValid(), !path.isEmpty());
    QCOMPARE(parsed.path(), path);
}

void TestRequestTarget::accessToken_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<bool>("present");
    QTest::addColumn<QByteArray>("value");

    QTest::newRow("no query") << QByteArray("/") << false << QByteArray();
    QTest::newRow("plain") << QByteArray("/?access_token=abc") << true << QByteArray("abc");
    QTest::newRow("among others") << QByteArray("/?a=1&access_token=abc&b=2") << true
                                  << QByteArray("abc");
    QTest::newRow("first counts") << QByteArray("/?access_token=a&access_token=b") << true
                                  << QByteArray("a");
    QTest::newRow("plus is a blank")
        << QByteArray("/?access_token=a+b") << true << QByteArray("a b");
    QTest::newRow("encoded plus") << QByteArray("/?access_token=a%2Bb") << true
                                  << QByteArray("a+b");
    QTest::newRow("encoded ampersand")
        << QByteArray("/?access_token=a%26b") << true << QByteArray("a&b");
    QTest::newRow("equals sign inside")
        << QByteArray("/?access_token=a=b") << true << QByteArray("a=b");
    QTest::newRow("encoded name") << QByteArray("/?access%5Ftoken=a") << true << QByteArray("a");
    QTest::newRow("other case") << QByteArray("/?Access_Token=a") << false << QByteArray();
    QTest::newRow("empty value") << QByteArray("/?access_token=") << true << QByteArray();
    QTest::newRow("no equals sign") << QByteArray("/?access_token") << true << QByteArray();
    QTest::newRow("UTF-8") << QByteArray("/?access_token=%E4%BB%A4") << true
                           << QByteArray("\xE4\xBB\xA4");
    QTest::newRow("only in the path") << QByteArray("/access_token=a") << false << QByteArray();
}

void TestRequestTarget::accessToken()
{
    QFETCH(QByteArray, target);
    const std::optional<QByteArray> value = RequestTarget::parse(target).queryValue("access_token");
    QTEST(value.has_value(), "present");
    QTEST(value.value_or(QByteArray()), "value");
}

void TestRequestTarget::hostField_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("port");

    QTest::newRow("IPv4") << QByteArray("127.0.0.1:6700") << QStringLiteral("127.0.0.1") << 6700;
    QTest::newRow("no port") << QByteArray("localhost") << QStringLiteral("localhost") << 80;
    QTest::newRow("blanks around") << QByteArray(" a:1 ") << QStringLiteral("a") << 1;
    QTest::newRow("IPv6") << QByteArray("[::1]:6700") << QStringLiteral("::1") << 6700;
    QTest::newRow("IPv6 without a port") << QByteArray("[::1]") << QStringLiteral("::1") << 80;
    QTest::newRow("empty port") << QByteArray("a:") << QStringLiteral("a") << -1;
    QTest::newRow("words as port") << QByteArray("a:http") << QStringLiteral("a") << -1;
    QTest::newRow("plus sign") << QByteArray("a:+6700") << QStringLiteral("a") << -1;
    QTest::newRow("minus sign") << QByteArray("a:-1") << QStringLiteral("a") << -1;
    QTest::newRow("blank before the port") << QByteArray("a: 6700") << QStringLiteral("a") << -1;
    QTest::newRow("hexadecimal") << QByteArray("a:0x50") << QStringLiteral("a") << -1;
    QTest::newRow("other character behind the bracket")
        << QByteArray("[::1]x6700") << QStringLiteral("::1") << -1;
    QTest::newRow("words behind the bracket")
        << QByteArray("[::1].example.com:6700") << QStringLiteral("::1") << -1;
    QTest::newRow("two colons") << QByteArray("a:1:2") << QStringLiteral("a:1") << 2;
    QTest::newRow("user information")
        << QByteArray("a@127.0.0.1:6700") << QStringLiteral("a@127.0.0.1") << 6700;
}

void TestRequestTarget::hostField()
{
    QFETCH(QByteArray, value);
    const HostField field = parseHostField(value);
    QTEST(field.name, "name");
    QTEST(field.port, "port");
}

QTEST_GUILESS_MAIN(TestRequestTarget)
#include "tst_requesttarget.moc"
