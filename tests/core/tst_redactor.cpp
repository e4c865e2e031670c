// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/support/redactor.h"

#include <QTest>

using namespace Switchboard;

class TestRedactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masks_data();
    void masks();
    void isStable_data() { masks_data(); }
    void isStable();
    void masksHugeValues();
};

void TestRedactor::masks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("nothing secret", "refused 127.0.0.1:4000: the token is wrong",
        "refused 127.0.0.1:4000: the token is wrong");
    row("empty", "", "");
    row("query", "GET /event?access_token=abc HTTP/1.1", "GET /event?access_token=*** HTTP/1.1");
    row("query among others", "/?a=1&access_token=abc%20d&b=2", "/?a=1&access_token=***&b=2");
    row("query in capitals", "/?ACCESS_TOKEN=abc", "/?ACCESS_TOKEN=***");
    row("query encoded", "/?access%5ftoken%3Dabc", "/?access%5ftoken%3D***");
    row("two queries", "access_token=a access_token=b", "access_token=*** access_token=***");
    row("empty value", "/?access_token=&b=2", "/?access_token=&b=2");
    row("short name", "token=abc", "token=***");
    row("header", "Authorization: Bearer abc", "Authorization: ***");
    row("header without blank", "authorization:Token abc", "authorization:***");
    row("header in lines", "Host: x\r\nAuthorization: Bearer abc\r\nUser-Agent: y",
        "Host: x\r\nAuthorization: ***\r\nUser-Agent: y");
    row("header without value", "Authorization:\r\nHost: x", "Authorization:\r\nHost: x");
    row("proxy header", "Proxy-Authorization: Basic abc", "Proxy-Authorization: ***");
    row("header as text", "'Authorization: Bearer abc' was sent", "'Authorization: ***' was sent");
    row("member", R"({"token":"abc","port":1})", R"({"token":"***","port":1})");
    row("member with blanks", R"("token" : "abc")", R"("token" : "***")");
    row("member with escapes", R"({"token":"a\"b\\c","x":"y"})", R"({"token":"***","x":"y"})");
    row("member cut off", R"({"token":"abc)", R"({"token":"***")");
    row("empty member", R"("token":"")", R"("token":"***")");
    row("access_token member", R"("access_token":"abc")", R"("access_token":"***")");
    row("authorization member", R"({"Authorization":"Bearer abc","x":1})",
        R"({"Authorization":"***","x":1})");
    row("member inside JSON text", R"("body":"{\"token\":\"abc\",\"a\":\"b\"}")",
        R"("body":"{\"token\":\"***\",\"a\":\"b\"}")");
    row("other members stay", R"({"user":"token","note":"abc"})",
        R"({"user":"token","note":"abc"})");
    row("Chinese", "令牌 access_token=密码 结束", "令牌 access_token=*** 结束");
}

void TestRedactor::masks()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(redacted(text), expected);
}

void TestRedactor::isStable()
{
    QFETCH(QString, expected);
    QCOMPARE(redacted(expected), expected);
}

void TestRedactor::masksHugeValues()
{
    // Long enough to exhaust a matcher that keeps a state for each character.
    const QString canary = QStringLiteral("canary\\\"").repeated(200'000);
    for (const QString &start : {QStringLiteral("{\"token\":\""), QStringLiteral("access_token="),
                                 QStringLiteral("Authorization: Bearer ")}) {
        const QString text = redacted(QString(start + QString(canary).remove(QLatin1Char('"')))
                                      + QStringLiteral("\""));
        QVERIFY2(!text.contains(QStringLiteral("canary")), qUtf8Printable(text.left(100)));
    }
    QVERIFY(!redacted(QString(QStringLiteral("{\"token\":\"") + canary))
                 .contains(QStringLiteral("canary")));
}

QTEST_APPLESS_MAIN(TestRedactor)
#include "tst_redactor.moc"
