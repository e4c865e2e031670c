// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/backoff.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace Switchboard;

namespace {

//! A back-off whose pauses are at \a share of what is possible.
Backoff backoffAt(double share)
{
    return Backoff([share] { return share; });
}

ServiceSettings settingsWith(int intervalMs)
{
    ServiceSettings settings;
    settings.remote.reconnectInterval = intervalMs;
    return settings;
}

} // namespace

//! The pauses of reliability section 4.
class TestBackoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesUpToTheCap();
    void neverDialsAtOnce();
    void refusalsGetSlower();
    void forgetsAfterAStableSession();
    void sparesAServerThatGoesAway();
    void leavesASecondAfterASession();
    void heedsRetryAfter_data();
    void heedsRetryAfter();
    void fixedIntervalIsFixed_data();
    void fixedIntervalIsFixed();
    void startsOverOnRequest();
    void aThousandClientsComeBackGently();
};

void TestBackoff::doublesUpToTheCap()
{
    Backoff backoff = backoffAt(1.0);
    QList<qint64> pauses;
    for (int i = 0; i < 8; ++i)
        pauses.append(backoff.pauseAfter({}));
    QCOMPARE(pauses, QList<qint64>({1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000}));
    QCOMPARE(backoff.failures(), 8);
}

void TestBackoff::neverDialsAtOnce()
{
    Backoff backoff = backoffAt(0.0);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(backoff.pauseAfter({}), 250);
}

void TestBackoff::refusalsGetSlower()
{
    Backoff backoff = backoffAt(1.0);
    qint64 last = 0;
    for (int i = 0; i < 12; ++i)
        last = backoff.pauseAfter({.isRefused = true});
    QCOMPARE(last, 300'000);
    QCOMPARE(backoff.pauseAfter({}), 30'000); // no longer refused: the usual lane
}

void TestBackoff::forgetsAfterAStableSession()
{
    Backoff backoff = backoffAt(1.0);
    for (int i = 0; i < 5; ++i)
        (void)backoff.pauseAfter({});
    QCOMPARE(backoff.pauseAfter({.wasOpen = true, .openMs = 29'999}), 30'000);
    QCOMPARE(backoff.pauseAfter({.wasOpen = true, .openMs = 30'000}), 1000);
}

void TestBackoff::sparesAServerThatGoesAway()
{
    const LinkEnd end{.wasOpen = true, .openMs = 60'000, .goingAway = true};
    QCOMPARE(backoffAt(0.0).pauseAfter(end), 1000);
    QCOMPARE(backoffAt(1.0).pauseAfter(end), 3000);
}

void TestBackoff::leavesASecondAfterASession()
{
    QCOMPARE(backoffAt(0.0).pauseAfter({.wasOpen = true}), 1000);
}

void TestBackoff::heedsRetryAfter_data()
{
    QTest::addColumn<qint64>("asked");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("longer") << qint64(7000) << qint64(7000);
    QTest::newRow("shorter") << qint64(100) << qint64(1000);
    QTest::newRow("absurd") << qint64(1) << qint64(1000);
    QTest::newRow("for ever") << qint64(1'000'000'000) << qint64(3'600'000);
}

void TestBackoff::heedsRetryAfter()
{
    QFETCH(qint64, asked);
    QFETCH(qint64, expected);
    Backoff backoff = backoffAt(1.0);
    QCOMPARE(backoff.pauseAfter({.retryAfterMs = asked}), expected);
}

void TestBackoff::fixedIntervalIsFixed_data()
{
    QTest::addColumn<bool>("wasOpen");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("failed") << false << false;
    QTest::newRow("refused") << false << true;
    QTest::newRow("ended") << true << false;
}

void TestBackoff::fixedIntervalIsFixed()
{
    QFETCH(bool, wasOpen);
    QFETCH(bool, isRefused);
    Backoff backoff = backoffAt(0.5);
    backoff.configure(settingsWith(500));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(backoff.pauseAfter({.wasOpen = wasOpen, .isRefused = isRefused}), 500);
}

void TestBackoff::startsOverOnRequest()
{
    Backoff backoff = backoffAt(1.0);
    for (int i = 0; i < 9; ++i)
        (void)backoff.pauseAfter({});
    QCOMPARE(backoff.startOver(), 2000);
    QCOMPARE(backoff.failures(), 0);
    QCOMPARE(backoff.pauseAfter({}), 1000);
}

void TestBackoff::aThousandClientsComeBackGently()
{
    constexpr int Clients = 1000;
    constexpr qint64 OutageMs = 30'000;
    constexpr qint64 WatchMs = 70'000;
    constexpr qint64 BinMs = 100;
    QRandomGenerator random(20261123);
    std::vector<int> attempts(WatchMs / BinMs, 0);
    for (int client = 0; client < Clients; ++client) {
        Backoff backoff([&random] { return random.generateDouble(); });
        // All were open for an hour and were cut at once.
        qint64 now = backoff.pauseAfter({.wasOpen = true, .openMs = 3'600'000});
        while (now < OutageMs) {
            ++attempts[size_t(now / BinMs)];
            now += backoff.pauseAfter({});
        }
        if (now < WatchMs)
            ++attempts[size_t(now / BinMs)]; // this one works
    }
    const auto recovery = attempts.cbegin() + OutageMs / BinMs;
    const int peak = *std::max_element(recovery, attempts.cend());
    qInfo("attempts at recovery: at most %d in 100 ms", peak);
    QVERIFY(peak <= 20);
}

QTEST_APPLESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
