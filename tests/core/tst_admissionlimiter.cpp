// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/admissionlimiter.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

class TestAdmissionLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokenFailuresAreLimitedPerMinute();
    void tokenFailuresCountPerAddress();
    void tokenFailuresDoNotBarACorrectToken();
    void loopbackMayFailMoreOften();
    void flappingPausesTheAddress();
    void beingSwitchedOffIsNoFlapping();
    void sessionsThatStayAreNoFlapping();
    void askingAgainAndAgainIsNoFlapping();
    void forgettingKeepsWhatStillCounts();
    void capacityOfTheService();
    void capacityOfOneAddress();
    void mappedAddressesAreOnePeer();
    void limitsChangeLive();
};

namespace {

const QHostAddress Peer(QStringLiteral("192.0.2.1"));
const QHostAddress OtherPeer(QStringLiteral("192.0.2.2"));
const QHostAddress Loopback(QHostAddress::LocalHost);

int retryAfter(const Refusal &refusal)
{
    for (const auto &[name, value] : refusal.headers) {
        if (name == "Retry-After")
            return value.toInt();
    }
    return 0;
}

//! The name of a refusal's cause; empty = admitted.
QString causeOf(const std::optional<Refusal> &refusal)
{
    return refusal ? toString(refusal->cause) : QString();
}

} // namespace

void TestAdmissionLimiter::tokenFailuresAreLimitedPerMinute()
{
    FakeClock clock;
    AdmissionLimiter limiter(clock, {.tokenFailuresPerMinute = 5});
    for (int i = 0; i < 5; ++i) {
        QVERIFY(!limiter.tokenFailed(Peer));
        clock.advance(1000);
    }
    const auto refusal = limiter.tokenFailed(Peer);
    QCOMPARE(causeOf(refusal), toString(RefusalCause::TooManyTokenFailures));
    QCOMPARE(refusal->status, 429);
    QCOMPARE(retryAfter(*refusal), 56); // the first failure is 5 s old

    clock.advance(54'999);
    QCOMPARE(causeOf(limiter.tokenFailed(Peer)), toString(RefusalCause::TooManyTokenFailures));
    clock.advance(1);
    QVERIFY(!limiter.tokenFailed(Peer));
}

void TestAdmissionLimiter::tokenFailuresCountPerAddress()
{
    FakeClock clock;
    AdmissionLimiter limiter(clock, {.tokenFailuresPerMinute = 1});
    QVERIFY(!limiter.tokenFailed(Peer));
    QVERIFY(limiter.tokenFailed(Peer));
    QVERIFY(!limiter.tokenFailed(OtherPeer));
}

void TestAdmissionLimiter::tokenFailuresDoNotBarACorrectToken()
{
    FakeClock clock;
    AdmissionLimiter limiter(clock, {.tokenFailuresPerMinute = 1});
    for (int i = 0; i < 10; ++i)
        (void)limiter.tokenFailed(Peer);
    QVERIFY(!limiter.admit(Peer));
}

void TestAdmissionLimiter::loopbackMayFailMoreOften()
{
    FakeClock clock;
    AdmissionLimiter limiter(clock,
                             {.tokenFailuresPerMinute = 1, .tokenFailuresPerMinuteLoopback = 3});
    for (int i = 0; i < 3; ++i)
        QVERIFY(!limiter.tokenFailed(Loopback));
    QVERIFY(limiter.tokenFailed(Loopback));
}

void TestAdmissionLimiter::flappingPausesTheAddress()
{
    FakeClock clock;
    AdmissionLimiter limiter(clock, {.flappingPerMinute = 3});
    for (int i = 0; i < 3; ++i) {
        QVERIFY(!limiter.admit(Peer));
        limiter.released(Peer);
        clock.advance(100);
    }
    const auto refusal = limiter.admit(Peer);
    QCOMPARE(causeOf(refusal), toString(RefusalCause::Flapping));
    QCOMPARE(refusal->status, 429);
    QCOMPARE(retryAfter(*refusal), 61);
    QVERIFY(!limiter.admit(OtherPeer));

    clock.advance(59'999);
    QCOMPARE(causeOf(limiter.admit(Peer)), toString(RefusalCause::Flapping));
    clock.advance(1);
    QVERIFY(!limiter.admit(Peer));
}

void TestAdmissionLimiter::beingSwitchedOffIsNoFlapping()
{
    FakeClock clock;
    AdmissionLimiter limiter(clock, {.flappingPerMinute = 3});
    for (int i = 0; i < 20; ++i) {
        QVERIFY(!limiter.admit(Peer));
        limiter.dismissed(Peer);
    }
    QVERIFY(!limiter.admit(Peer));
}

void TestAdmissionLimiter::sessionsThatStayAreNoFlapping()
{
    FakeClock clock;
    AdmissionLimiter limiter(clock, {.flappingPerMinute = 3});
    for (int i = 0; i < 40; ++i)
        QVERIFY(!limiter.admit(Peer));
}

void TestAdmissionLimiter::askingAgainAndAgainIsNoFlapping()
{
    FakeClock clock;
    AdmissionLimiter limiter(clock, {.maxConnections = 1, .flappingPerMinute = 2});
    for (int i = 0; i < 10; ++i) {
        QVERIFY(!limiter.admit(Peer, AdmissionLimiter::Purpose::Requests));
        QCOMPARE(causeOf(limiter.admit(Peer, AdmissionLimiter::Purpose::Requests)),
                 toString(RefusalCause::TooManyConnections));
        limiter.released(Peer);
    }
    for (int i = 0; i < 2; ++i) {
        QVERIFY(!limiter.admit(Peer));
        limiter.released(Peer);
    }
    QCOMPARE(causeOf(limiter.admit(Peer)), toString(RefusalCause::Flapping));
    QVERIFY(!limiter.admit(Peer, AdmissionLimiter::Purpose::Requests));
}

void TestAdmissionLimiter::forgettingKeepsWhatStillCounts()
{
    FakeClock clock;
    AdmissionLimiter limiter(
        clock,
        {.maxConnectionsPerAddress = 1, .tokenFailuresPerMinute = 1, .flappingPerMinute = 1});
    const QHostAddress failing(QStringLiteral("192.0.2.4"));
    (void)limiter.tokenFailed(failing);
    QVERIFY(!limiter.admit(OtherPeer));
    limiter.released(OtherPeer);
    QCOMPARE(causeOf(limiter.admit(OtherPeer)), toString(RefusalCause::Flapping));
    QVERIFY(!limiter.admit(Peer));

    clock.advance(59'000);
    limiter.forgetOld();
    QVERIFY(limiter.tokenFailed(failing));
    QCOMPARE(causeOf(limiter.admit(OtherPeer)), toString(RefusalCause::Flapping));

    clock.advance(120'000);
    limiter.forgetOld();
    QVERIFY(!limiter.tokenFailed(failing));
    QVERIFY(!limiter.admit(OtherPeer));
    QCOMPARE(causeOf(limiter.admit(Peer)),
             toString(RefusalCause::TooManyConnections)); // it is still there
}

void TestAdmissionLimiter::capacityOfTheService()
{
    FakeClock clock;
    AdmissionLimiter limiter(clock, {.maxConnections = 2});
    QVERIFY(!limiter.admit(Peer));
    QVERIFY(!limiter.admit(OtherPeer));
    const auto refusal = limiter.admit(Loopback);
    QCOMPARE(causeOf(refusal), toString(RefusalCause::TooManyConnections));
    QCOMPARE(refusal->status, 503);
    QVERIFY(retryAfter(*refusal) > 0);

    limiter.released(Peer);
    QVERIFY(!limiter.admit(Loopback));
}

void TestAdmissionLimiter::capacityOfOneAddress()
{
    FakeClock clock;
    AdmissionLimiter limiter(
        clock, {.maxConnectionsPerAddress = 2, .maxConnectionsPerLoopbackAddress = 3});
    for (int i = 0; i < 2; ++i)
        QVERIFY(!limiter.admit(Peer));
    QCOMPARE(causeOf(limiter.admit(Peer)), toString(RefusalCause::TooManyConnections));
    for (int i = 0; i < 3; ++i)
        QVERIFY(!limiter.admit(Loopback));
    QCOMPARE(causeOf(limiter.admit(Loopback)), toString(RefusalCause::TooManyConnections));

    // A refused peer holds nothing.
    limiter.released(Peer);
    QVERIFY(!limiter.admit(Peer));
    QVERIFY(limiter.admit(Peer));
}

void TestAdmissionLimiter::mappedAddressesAreOnePeer()
{
    FakeClock clock;
    AdmissionLimiter limiter(clock, {.maxConnectionsPerAddress = 2});
    QVERIFY(!limiter.admit(Peer));
    QVERIFY(!limiter.admit(QHostAddress(QStringLiteral("::ffff:192.0.2.1"))));
    QVERIFY(limiter.admit(Peer));

    QVERIFY(!limiter.admit(QHostAddress(QStringLiteral("2001:db8::1"))));
    QVERIFY(!limiter.admit(QHostAddress(QStringLiteral("2001:db8::ffff:2"))));
    QVERIFY(limiter.admit(QHostAddress(QStringLiteral("2001:db8::3")))); // the same /64
    QVERIFY(!limiter.admit(QHostAddress(QStringLiteral("2001:db8:0:1::3"))));
}

void TestAdmissionLimiter::limitsChangeLive()
{
    FakeClock clock;
    AdmissionLimiter limiter(clock, {.maxConnections = 1});
    QVERIFY(!limiter.admit(Peer));
    QVERIFY(limiter.admit(OtherPeer));
    limiter.setLimits({.maxConnections = 2});
    QVERIFY(!limiter.admit(OtherPeer));
}

QTEST_GUILESS_MAIN(TestAdmissionLimiter)
#include "tst_admissionlimiter.moc"
