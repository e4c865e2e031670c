// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/sessions/slowdetector.h"

#include <QTest>

using namespace Switchboard;

class TestSlowDetector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheQueue_data();
    void followsTheQueue();
    void saysDropsOnceInTenSeconds();
};

namespace {

constexpr qint64 Mark = 1000;

struct Sample {
    qint64 ms;
    qint64 bytes;
};

} // namespace

void TestSlowDetector::followsTheQueue_data()
{
    QTest::addColumn<QList<Sample>>("samples");
    QTest::addColumn<bool>("slow");

    QTest::newRow("empty") << QList<Sample>{{0, 0}, {10'000, 0}} << false;
    QTest::newRow("short burst") << QList<Sample>{{0, 2000}, {2900, 2000}, {3000, 10}} << false;
    QTest::newRow("two bursts do not add up")
        << QList<Sample>{{0, 2000}, {2000, 10}, {2100, 2000}, {4000, 2000}} << false;
    QTest::newRow("below the mark") << QList<Sample>{{0, 999}, {60'000, 999}} << false;
    QTest::newRow("at the mark for 3 s") << QList<Sample>{{0, 1000}, {3000, 1000}} << true;
    QTest::newRow("half empty is not recovered")
        << QList<Sample>{{0, 2000}, {3000, 2000}, {4000, 500}, {20'000, 500}} << true;
    QTest::newRow("a short breath is no recovery")
        << QList<Sample>{{0, 2000}, {3000, 2000}, {4000, 0}, {8900, 0}, {8950, 1500}} << true;
    QTest::newRow("recovered") << QList<Sample>{{0, 2000}, {3000, 2000}, {4000, 199}, {9000, 199}}
                               << false;
}

void TestSlowDetector::followsTheQueue()
{
    QFETCH(const QList<Sample>, samples);
    SlowDetector detector;
    for (const Sample &sample : samples)
        detector.sample(sample.bytes, Mark, sample.ms);
    QTEST(detector.isSlow(), "slow");
}

void TestSlowDetector::saysDropsOnceInTenSeconds()
{
    DropReporter reporter;
    QCOMPARE(reporter.report(0, 100), 0U);
    QCOMPARE(reporter.report(5, 200), 5U);
    QCOMPARE(reporter.report(9, 10'199), 0U);
    QCOMPARE(reporter.report(12, 10'200), 7U);
    QCOMPARE(reporter.report(12, 60'000), 0U);
}

QTEST_GUILESS_MAIN(TestSlowDetector)
#include "tst_slowdetector.moc"
