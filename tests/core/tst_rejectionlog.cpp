// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/rejectionlog.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

class TestRejectionLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sources_data();
    void sources();
    void groupsByServiceSourceAndCause();
    void keepsTheLastAndTheFirst();
    void minuteSlides();
    void saysWhenSomethingChanged();
    void newestComesFirst();
    void isBoundedAndAddsUp();
    void quietGroupsMakeRoom();
    void clears();
    void cutsForeignWords();
};

namespace {

Rejection wrongToken(const QString &address = QStringLiteral("192.0.2.7"))
{
    Rejection rejection;
    rejection.serviceId = QStringLiteral("ws-main");
    rejection.address = QHostAddress(address);
    rejection.cause = RefusalCause::TokenWrong;
    rejection.status = 403;
    rejection.tokenHint = TokenHint::Length;
    rejection.tokenLength = 12;
    return rejection;
}

QString addressOf(int i)
{
    return QStringLiteral("10.%1.%2.1").arg(i / 250).arg(i % 250);
}

quint64 sumOf(const RejectionReport &report)
{
    quint64 sum = report.ungrouped;
    for (const RejectedGroup &group : report.groups)
        sum += group.count;
    return sum;
}

} // namespace

void TestRejectionLog::sources_data()
{
    QTest::addColumn<QString>("source");

    QTest::newRow("192.0.2.7") << QStringLiteral("192.0.2.0/24");
    QTest::newRow("::ffff:192.0.2.7") << QStringLiteral("192.0.2.0/24");
    QTest::newRow("2001:db8:1:2:3:4:5:6") << QStringLiteral("2001:db8:1:2::/64");
    QTest::newRow("127.0.0.1") << QStringLiteral("127.0.0.1");
    QTest::newRow("127.0.0.9") << QStringLiteral("127.0.0.9");
    QTest::newRow("::ffff:127.0.0.1") << QStringLiteral("127.0.0.1");
    QTest::newRow("::1") << QStringLiteral("::1");
}

void TestRejectionLog::sources()
{
    QTEST(RejectionLog::sourceOf(QHostAddress(QString::fromLatin1(QTest::currentDataTag()))),
          "source");
}

void TestRejectionLog::groupsByServiceSourceAndCause()
{
    FakeClock clock;
    RejectionLog log(clock);
    log.add(wrongToken());
    log.add(wrongToken(QStringLiteral("192.0.2.200"))); // the same /24
    log.add(wrongToken(QStringLiteral("192.0.3.7")));
    Rejection path = wrongToken();
    path.cause = RefusalCause::UnknownPath;
    log.add(path);
    Rejection other = wrongToken();
    other.serviceId = QStringLiteral("ws-test");
    log.add(other);
    const RejectionReport report = log.report();
    QCOMPARE(report.groups.size(), 4);
    QCOMPARE(report.total, 5U);
    QCOMPARE(report.ungrouped, 0U);
    const RejectedGroup &first = report.groups.last();
    QCOMPARE(first.source, QStringLiteral("192.0.2.0/24"));
    QCOMPARE(first.count, 2U);
    QVERIFY(first.severalPeers);
    QVERIFY(!first.loopback);
    QVERIFY(!report.groups.first().severalPeers);
}

void TestRejectionLog::keepsTheLastAndTheFirst()
{
    FakeClock clock;
    RejectionLog log(clock);
    const qint64 begun = clock.wallMs();
    log.add(wrongToken(QStringLiteral("127.0.0.1")));
    clock.advance(3000);
    Rejection later = wrongToken(QStringLiteral("127.0.0.1"));
    later.status = 429;
    later.client = QStringLiteral("NoneBot2");
    later.tokenHint = TokenHint::OtherService;
    later.tokenServiceId = QStringLiteral("ws-test");
    log.add(later);
    const RejectedGroup group = log.report().groups.value(0);
    QCOMPARE(group.count, 2U);
    QCOMPARE(group.status, 429);
    QCOMPARE(group.firstMs, begun);
    QCOMPARE(group.lastMs, begun + 3000);
    QCOMPARE(group.lastPeer, QStringLiteral("127.0.0.1"));
    QVERIFY(group.loopback && !group.severalPeers);
    QCOMPARE(group.client, QStringLiteral("NoneBot2"));
    QCOMPARE(group.tokenHint, TokenHint::OtherService);
    QCOMPARE(group.tokenServiceId, QStringLiteral("ws-test"));
}

void TestRejectionLog::minuteSlides()
{
    FakeClock clock;
    clock.setMonotonicMs(1'000'000); // on a full second
    RejectionLog log(clock);
    const auto lastMinute = [&log] { return log.report().groups.value(0).lastMinute; };
    for (int i = 0; i < 20; ++i)
        log.add(wrongToken());
    QCOMPARE(lastMinute(), 20);
    clock.advance(30'000);
    for (int i = 0; i < 5; ++i)
        log.add(wrongToken());
    QCOMPARE(lastMinute(), 25);
    clock.advance(29'999);
    QCOMPARE(lastMinute(), 25);
    clock.advance(1);
    QCOMPARE(lastMinute(), 5);
    clock.advance(30'000);
    QCOMPARE(lastMinute(), 0);
    clock.advance(86'400'000);
    log.add(wrongToken());
    QCOMPARE(lastMinute(), 1);
    QCOMPARE(log.report().groups.value(0).count, 26U);
}

void TestRejectionLog::saysWhenSomethingChanged()
{
    FakeClock clock;
    clock.setMonotonicMs(1'000'000);
    RejectionLog log(clock);
    QVERIFY(!log.takeChanged());
    log.add(wrongToken());
    QVERIFY(log.takeChanged());
    QVERIFY(!log.takeChanged());
    int changes = 0;
    for (int second = 0; second < 120; ++second) {
        clock.advance(1000);
        changes += log.takeChanged() ? 1 : 0;
    }
    QCOMPARE(changes, 60); // until the rate has fallen to nothing
    QCOMPARE(log.report().groups.value(0).lastMinute, 0);
}

void TestRejectionLog::newestComesFirst()
{
    FakeClock clock;
    RejectionLog log(clock);
    log.add(wrongToken(QStringLiteral("192.0.2.1")));
    clock.advance(10);
    log.add(wrongToken(QStringLiteral("192.0.3.1")));
    QCOMPARE(log.report().groups.value(0).source, QStringLiteral("192.0.3.0/24"));
    clock.advance(10);
    log.add(wrongToken(QStringLiteral("192.0.2.1")));
    QCOMPARE(log.report().groups.value(0).source, QStringLiteral("192.0.2.0/24"));
}

void TestRejectionLog::isBoundedAndAddsUp()
{
    FakeClock clock;
    RejectionLog log(clock);
    for (int i = 0; i < 1500; ++i) {
        log.add(wrongToken(addressOf(i)));
        clock.advance(100);
    }
    log.add(wrongToken(addressOf(3)));
    const RejectionReport report = log.report();
    QCOMPARE(report.groups.size(), RejectionLog::MaxGroups);
    QCOMPARE(report.total, 1501U);
    QCOMPARE(report.ungrouped, 500U);
    QCOMPARE(sumOf(report), report.total);
    QCOMPARE(report.groups[0].count, 2U); // a known group goes on counting
}

void TestRejectionLog::quietGroupsMakeRoom()
{
    FakeClock clock;
    RejectionLog log(clock);
    for (int i = 0; i < 1000; ++i)
        log.add(wrongToken(addressOf(i)));
    clock.advance(RejectionLog::QuietMs - 1);
    for (int i = 1; i < 1000; ++i)
        log.add(wrongToken(addressOf(i)));
    log.add(wrongToken(addressOf(1000)));
    QCOMPARE(log.report().ungrouped, 1U);
    clock.advance(1);
    log.add(wrongToken(addressOf(1000))); // takes the place of number 0, quiet for ten minutes
    const RejectionReport report = log.report();
    QCOMPARE(report.groups.size(), RejectionLog::MaxGroups);
    QCOMPARE(report.ungrouped, 2U);
    QCOMPARE(sumOf(report), report.total);
    QCOMPARE(report.groups[0].source, RejectionLog::sourceOf(QHostAddress(addressOf(1000))));
}

void TestRejectionLog::clears()
{
    FakeClock clock;
    RejectionLog log(clock);
    for (int i = 0; i < 1200; ++i)
        log.add(wrongToken(addressOf(i)));
    const quint64 number = log.report().groups[0].number;
    (void)log.takeChanged();
    log.clear({number, 99'999});
    QVERIFY(log.takeChanged());
    QCOMPARE(log.report().groups.size(), 999);
    QCOMPARE(log.report().ungrouped, 200U);
    log.clear({});
    QVERIFY(log.report().groups.isEmpty());
    QCOMPARE(log.report().ungrouped, 0U);
    QCOMPARE(log.report().total, 1200U);
    log.add(wrongToken());
    QVERIFY(log.report().groups[0].number > number); // a number names one group for ever
}

void TestRejectionLog::cutsForeignWords()
{
    FakeClock clock;
    RejectionLog log(clock);
    Rejection rejection = wrongToken();
    rejection.client = QString(5000, QLatin1Char('A'));
    log.add(rejection);
    QCOMPARE(log.report().groups[0].client.size(), RejectionLog::MaxClientLength);
}

QTEST_GUILESS_MAIN(TestRejectionLog)
#include "tst_rejectionlog.moc"
