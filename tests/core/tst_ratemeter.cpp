// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/sessions/ratemeter.h"

#include <QTest>

using namespace Switchboard;

class TestRateMeter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingBeforeTheFirstSecond();
    void steadyTraffic();
    void meanOfTheLastFiveSeconds();
    void fallsToZero();
    void aGapCountsOnce();
};

void TestRateMeter::nothingBeforeTheFirstSecond()
{
    RateMeter meter;
    QCOMPARE(meter.perSecond(), 0.0);
    meter.sample(0, 1000);
    meter.sample(50, 1999);
    QCOMPARE(meter.perSecond(), 0.0);
    meter.sample(50, 2000);
    QCOMPARE(meter.perSecond(), 50.0);
}

void TestRateMeter::steadyTraffic()
{
    RateMeter meter;
    for (int tick = 0; tick <= 300; ++tick)
        meter.sample(quint64(tick) * 7, 1000 + tick * 100);
    QCOMPARE(meter.perSecond(), 70.0);
}

void TestRateMeter::meanOfTheLastFiveSeconds()
{
    RateMeter meter;
    quint64 total = 0;
    meter.sample(total, 1000);
    for (const int count : {1000, 10, 20, 30, 40, 50}) {
        static qint64 now = 1000;
        now += 1000;
        total += quint64(count);
        meter.sample(total, now);
    }
    QCOMPARE(meter.perSecond(), 30.0); // the 1000 are six seconds old
}

void TestRateMeter::fallsToZero()
{
    RateMeter meter;
    meter.sample(0, 1000);
    meter.sample(100, 2000);
    for (qint64 now = 2100; now <= 7000; now += 100)
        meter.sample(100, now);
    QCOMPARE(meter.perSecond(), 0.0);
}

void TestRateMeter::aGapCountsOnce()
{
    RateMeter meter;
    meter.sample(0, 1000);
    meter.sample(100, 2000);
    meter.sample(200, 3'600'000); // the machine slept
    QVERIFY(meter.perSecond() <= 100.0);
    for (qint64 now = 3'600'000; now <= 3'606'000; now += 100)
        meter.sample(200, now);
    QCOMPARE(meter.perSecond(), 0.0);
}

QTEST_GUILESS_MAIN(TestRateMeter)
#include "tst_ratemeter.moc"
