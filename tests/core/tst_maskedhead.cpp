// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/maskedhead.h"

#include <QTest>

using namespace Switchboard;

namespace {

const QByteArray Token = "s3cret-Token_1";

MaskedHead masked(const QByteArray &target, const QList<std::pair<QByteArray, QByteArray>> &fields)
{
    RequestHead head;
    head.method = "GET";
    head.target = target;
    head.fields = fields;
    return {head, Secret(Token)};
}

} // namespace

class TestMaskedHead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsNoSecret();
    void masksTheTarget_data();
    void masksTheTarget();
    void masksFields_data();
    void masksFields();
    void anEmptyOneHasNothing();
};

void TestMaskedHead::keepsWhatIsNoSecret()
{
    const MaskedHead head =
        masked("/api?x=1",
               {{"Host", "127.0.0.1:6700"}, {"User-Agent", "Bot/1.0 (你好)"}, {"X-Empty", ""}});
    QCOMPARE(head.target(), QStringLiteral("/api?x=1"));
    const auto fields = head.fields();
    QCOMPARE(fields.size(), 3);
    QCOMPARE(fields[0].first, QStringLiteral("Host"));
    QCOMPARE(fields[0].second, QStringLiteral("127.0.0.1:6700"));
    QCOMPARE(fields[1].second, QStringLiteral("Bot/1.0 (你好)"));
    QCOMPARE(fields[2].first, QStringLiteral("X-Empty"));
    QCOMPARE(fields[2].second, QString());
}

void TestMaskedHead::masksTheTarget_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << QByteArray("/?access_token=" + Token)
                           << QStringLiteral("/?access_token=***");
    QTest::newRow("another token")
        << QByteArray("/?access_token=wrong&a=b") << QStringLiteral("/?access_token=***&a=b");
    QTest::newRow("empty") << QByteArray("/?access_token=") << QStringLiteral("/?access_token=***");
    QTest::newRow("encoded name") << QByteArray("/?%61ccess%5Ftoken=abc")
                                  << QStringLiteral("/?%61ccess%5Ftoken=***");
    QTest::newRow("any case") << QByteArray("/?Access_Token=abc")
                              << QStringLiteral("/?Access_Token=***");
    QTest::newRow("in the path") << QByteArray("/bot/" + Token + "/ws")
                                 << QStringLiteral("/bot/***/ws");
    QTest::newRow("no value") << QByteArray("/?access_token") << QStringLiteral("/?access_token");
}

void TestMaskedHead::masksTheTarget()
{
    QFETCH(QByteArray, target);
    QTEST(masked(target, {}).target(), "expected");
}

void TestMaskedHead::masksFields_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("bearer") << QByteArray("Authorization") << QByteArray("Bearer " + Token)
                            << QStringLiteral("Bearer ***");
    QTest::newRow("wrong case") << QByteArray("AUTHORIZATION") << QByteArray("token abc def")
                                << QStringLiteral("token ***");
    QTest::newRow("no scheme") << QByteArray("Authorization") << QByteArray("abc")
                               << QStringLiteral("***");
    QTest::newRow("proxy") << QByteArray("Proxy-Authorization") << QByteArray("Basic YTpi")
                           << QStringLiteral("Basic ***");
    QTest::newRow("cookie") << QByteArray("Cookie") << QByteArray("session=abc")
                            << QStringLiteral("***");
    QTest::newRow("own header") << QByteArray("X-Access-Token") << QByteArray("abc")
                                << QStringLiteral("***");
    QTest::newRow("referer") << QByteArray("Referer")
                             << QByteArray("http://a/?access_token=abc&b=c")
                             << QStringLiteral("http://a/?access_token=***&b=c");
    QTest::newRow("somewhere") << QByteArray("X-Note") << QByteArray("my token is " + Token + "!")
                               << QStringLiteral("my token is ***!");
}

void TestMaskedHead::masksFields()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    const auto fields = masked("/", {{name, value}}).fields();
    QCOMPARE(fields.size(), 1);
    QCOMPARE(fields[0].first, QString::fromLatin1(name));
    QTEST(fields[0].second, "expected");
}

void TestMaskedHead::anEmptyOneHasNothing()
{
    QCOMPARE(MaskedHead().target(), QString());
    QVERIFY(MaskedHead().fields().isEmpty());
}

QTEST_GUILESS_MAIN(TestMaskedHead)
#include "tst_maskedhead.moc"
