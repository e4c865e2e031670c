// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/blocksubject.h"

#include <QTest>

using namespace Switchboard;

class TestBlockSubject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalForms_data();
    void normalForms();
    void errors_data();
    void errors();
    void contains_data();
    void contains();
    void rangeOfAPeer_data();
    void rangeOfAPeer();
    void loopback_data();
    void loopback();
    void tokensAreNeverKept();
    void scopesHaveNames();
};

namespace {

// printf 'secret' | sha256sum
const QString SecretDigest =
    QStringLiteral("sha256:2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b");

} // namespace

void TestBlockSubject::normalForms_data()
{
    QTest::addColumn<BlockScope>("scope");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("normal");

    const auto row = [](BlockScope scope, const char *text, const char *normal) {
        QTest::addRow("%s %s", qPrintable(toString(scope)), text)
            << scope << QString::fromUtf8(text) << QString::fromUtf8(normal);
    };
    row(BlockScope::Address, "192.0.2.7", "192.0.2.7");
    row(BlockScope::Address, "  192.0.2.7  ", "192.0.2.7");
    row(BlockScope::Address, "192.0.2.7/32", "192.0.2.7");
    row(BlockScope::Address, "192.0.2.7/24", "192.0.2.0/24");
    row(BlockScope::Address, "192.0.2.200/25", "192.0.2.128/25");
    row(BlockScope::Address, "255.255.255.255/1", "128.0.0.0/1");
    row(BlockScope::Address, "2001:DB8:0:0::1", "2001:db8::1");
    row(BlockScope::Address, "[2001:db8::1]", "2001:db8::1");
    row(BlockScope::Address, "2001:db8:1:2:3:4:5:6/64", "2001:db8:1:2::/64");
    row(BlockScope::Address, "2001:db8::ff/121", "2001:db8::80/121");
    row(BlockScope::Address, "::ffff:192.0.2.7", "192.0.2.7");
    row(BlockScope::Address, "::ffff:192.0.2.7/128", "192.0.2.7");
    row(BlockScope::Address, "::ffff:192.0.2.7/120", "192.0.2.0/24");
    row(BlockScope::Address, "::1", "::1");
    row(BlockScope::BotId, "10001", "10001");
    row(BlockScope::BotId, " 10001 ", "10001");
    row(BlockScope::BotId, "007", "7");
    row(BlockScope::BotId, "9223372036854775807", "9223372036854775807");
    QTest::newRow("token") << BlockScope::Token << QStringLiteral("secret") << SecretDigest;
    QTest::newRow("digest") << BlockScope::Token << SecretDigest << SecretDigest;
    QTest::newRow("DIGEST") << BlockScope::Token
                            << QString(QStringLiteral("sha256:") + SecretDigest.mid(7).toUpper())
                            << SecretDigest;
}

void TestBlockSubject::normalForms()
{
    QFETCH(BlockScope, scope);
    QFETCH(QString, text);
    const auto normal = normalBlockSubject(scope, text);
    QVERIFY2(normal, qPrintable(normal ? QString() : normal.error()));
    QTEST(normal.value(), "normal");
    const auto again = normalBlockSubject(scope, normal.value());
    QVERIFY(again);
    QCOMPARE(again.value(), normal.value());
    QCOMPARE(subjectProblem(scope, text), SubjectProblem::None);
}

void TestBlockSubject::errors_data()
{
    QTest::addColumn<BlockScope>("scope");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");

    const auto row = [](BlockScope scope, const QString &text, const char *says) {
        QTest::addRow("%s %s", qPrintable(toString(scope)), qPrintable(text.left(60)))
            << scope << text << QString::fromLatin1(says);
    };
    const auto address = [&row](const char *text, const char *says) {
        row(BlockScope::Address, QString::fromLatin1(text), says);
    };
    address("", "is needed");
    address("example.org", "\"example.org\" is not an IP address");
    address("192.0.2", "is not an IP address");
    address("192.0.2.256", "is not an IP address");
    address("192.0.2.07", "is not an IP address");
    address("0xC0000207", "is not an IP address");
    address("3221225991", "is not an IP address");
    address("2001:db8:::1", "is not an IP address");
    address("192.0.2.7:5560", "has a port");
    address("[2001:db8::1]:5560", "has a port");
    address("fe80::1%eth0", "zone");
    address("192.0.2.0/33", "1 to 32");
    address("192.0.2.0/", "1 to 32");
    address("192.0.2.0/-1", "1 to 32");
    address("192.0.2.0/+8", "1 to 32");
    address("192.0.2.0/255.255.255.0", "1 to 32");
    address("2001:db8::/129", "1 to 128");
    address("0.0.0.0/0", "everybody");
    address("::/0", "everybody");
    address("::ffff:0.0.0.0/90", "IPv4");
    row(BlockScope::Token, QString(), "needed");
    row(BlockScope::Token, QStringLiteral("two words"), "blanks");
    row(BlockScope::Token, QStringLiteral("令牌"), "ASCII");
    row(BlockScope::Token, QStringLiteral("sha256:1234"), "64 hexadecimal digits");
    row(BlockScope::Token, QString(2000, QLatin1Char('a')), "longer than");
    row(BlockScope::BotId, QString(), "needed");
    row(BlockScope::BotId, QStringLiteral("0"), "not a bot ID");
    row(BlockScope::BotId, QStringLiteral("-5"), "not a bot ID");
    row(BlockScope::BotId, QStringLiteral("1e5"), "not a bot ID");
    row(BlockScope::BotId, QStringLiteral("9223372036854775808"), "not a bot ID");
}

void TestBlockSubject::errors()
{
    QFETCH(BlockScope, scope);
    QFETCH(QString, text);
    QFETCH(QString, says);
    const auto normal = normalBlockSubject(scope, text);
    QVERIFY(!normal);
    QVERIFY2(normal.error().contains(says), qPrintable(normal.error()));
    QVERIFY(subjectProblem(scope, text) != SubjectProblem::None);
    QVERIFY(!normal.error().contains(QLatin1Char('\n')));
    if (scope == BlockScope::Token && !text.isEmpty()) // an error line may be logged
        QVERIFY(!normal.error().contains(text));
}

void TestBlockSubject::contains_data()
{
    QTest::addColumn<QString>("range");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("inside");

    const auto row = [](const char *range, const char *address, bool inside) {
        QTest::addRow("%s %s", range, address)
            << QString::fromLatin1(range) << QString::fromLatin1(address) << inside;
    };
    row("192.0.2.7", "192.0.2.7", true);
    row("192.0.2.7", "192.0.2.8", false);
    row("192.0.2.7", "::ffff:192.0.2.7", true);
    row("192.0.2.0/24", "192.0.2.255", true);
    row("192.0.2.0/24", "192.0.3.0", false);
    row("192.0.2.0/31", "192.0.2.1", true);
    row("192.0.2.0/31", "192.0.2.2", false);
    row("128.0.0.0/1", "127.255.255.255", false);
    row("2001:db8::/64", "2001:db8::ffff:0:1", true);
    row("2001:db8::/64", "2001:db8:0:1::1", false);
    row("2001:db8::/64", "192.0.2.7", false);
    row("::/1", "192.0.2.7", false);
    row("192.0.2.7", "2001:db8::1", false);
    row("fe80::1", "fe80::1%1", true);
}

void TestBlockSubject::contains()
{
    QFETCH(QString, range);
    QFETCH(QString, address);
    const auto parsed = parseAddressRange(range);
    QVERIFY(parsed);
    QTEST(parsed.value().contains(QHostAddress(address)), "inside");
}

void TestBlockSubject::rangeOfAPeer_data()
{
    QTest::addColumn<QString>("range");

    QTest::newRow("192.0.2.7") << QStringLiteral("192.0.2.7");
    QTest::newRow("::ffff:192.0.2.7") << QStringLiteral("192.0.2.7");
    QTest::newRow("127.0.0.1") << QStringLiteral("127.0.0.1");
    QTest::newRow("::1") << QStringLiteral("::1");
    QTest::newRow("2001:db8:1:2:3:4:5:6") << QStringLiteral("2001:db8:1:2::/64");
    QTest::newRow("fd00::7") << QStringLiteral("fd00::7");
    QTest::newRow("fe80::7%1") << QStringLiteral("fe80::7");
}

void TestBlockSubject::rangeOfAPeer()
{
    QTEST(blockRangeOf(QHostAddress(QString::fromLatin1(QTest::currentDataTag()))).text(), "range");
}

void TestBlockSubject::loopback_data()
{
    QTest::addColumn<bool>("isLoopback");

    for (const char *text :
         {"127.0.0.1", "127.8.0.0/16", "::1", "126.0.0.0/7", "::/1", "0.0.0.0/1"})
        QTest::newRow(text) << true;
    for (const char *text : {"192.0.2.7", "128.0.0.0/1", "2001:db8::/32", "::2"})
        QTest::newRow(text) << false;
}

void TestBlockSubject::loopback()
{
    const QString subject = QString::fromLatin1(QTest::currentDataTag());
    QTEST(blocksLoopback(BlockScope::Address, subject), "isLoopback");
    QVERIFY(!blocksLoopback(BlockScope::Token, subject));
}

void TestBlockSubject::tokensAreNeverKept()
{
    QCOMPARE(tokenSubject("secret"), SecretDigest);
    QCOMPARE(tokenDigest(SecretDigest).size(), 32);
    QVERIFY(tokenDigest(QStringLiteral("sha256:zz")).isEmpty());
    QVERIFY(tokenDigest(SecretDigest.mid(7)).isEmpty());
    const BlockRule rule{.scope = BlockScope::Token, .subject = SecretDigest};
    QCOMPARE(shownBlockSubject(rule), QStringLiteral("sha256:2bb80d53…"));
}

void TestBlockSubject::scopesHaveNames()
{
    for (const BlockScope scope : {BlockScope::Address, BlockScope::Token, BlockScope::BotId})
        QCOMPARE(blockScopeFrom(toString(scope)), std::optional(scope));
    QVERIFY(!blockScopeFrom(QStringLiteral("port")));
}

QTEST_GUILESS_MAIN(TestBlockSubject)
#include "tst_blocksubject.moc"
