// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/routerfixture.h"

#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

using Behaviour = StubBackend::Behaviour;

class TestActionSuffixes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inFlightLimitCountsAsyncCalls();
    void asyncFailuresAreNotReported();
    void restartIsAlwaysAsync_data();
    void restartIsAlwaysAsync();
    void rateLimitedCallsAreSpacedInOrder();
    void rateLimitedCallsOfAServiceAreDropped();
    void rateLimitedLineIsBounded();
    void rateLimitedBytesAreBounded();
};

void TestActionSuffixes::inFlightLimitCountsAsyncCalls()
{
    RouterFixture fixture;
    fixture.backend->behaviour = Behaviour::KeepSilent;
    fixture.limits.actionsInFlight = 2;
    fixture.send(statusRequest());
    fixture.send(R"({"action":"get_status_async"})");
    QCOMPARE(fixture.router->inFlight(SessionId(1)), 2);
    fixture.send(statusRequest());
    QCOMPARE(fixture.answers.last().retcode(), 103);
    QVERIFY(fixture.answers.last().wording().contains(QLatin1String("actionsInFlight is 2")));
    fixture.send(statusRequest(), 2);
    QCOMPARE(fixture.router->inFlight(), 3);
    fixture.backend->pending[0]({});
    fixture.send(statusRequest());
    QCOMPARE(fixture.router->inFlight(SessionId(1)), 2);
}

void TestActionSuffixes::asyncFailuresAreNotReported()
{
    RouterFixture fixture;
    fixture.backend->result.retcode = RetCode::NoData;
    fixture.send(R"({"action":"get_status_async","echo":"e"})");
    QCOMPARE(fixture.answers.size(), 1);
    QCOMPARE(fixture.answers[0].frame, R"({"status":"async","retcode":1,"data":null,"echo":"e"})");
    QVERIFY(!fixture.answers[0].failed);
    QCOMPARE(fixture.backend->calls.size(), 1);
    QCOMPARE(fixture.router->inFlight(), 0);
}

void TestActionSuffixes::restartIsAlwaysAsync_data()
{
    QTest::addColumn<QByteArray>("params");
    QTest::addColumn<int>("calls");
    QTest::newRow("good") << QByteArray(R"({"delay":5})") << 1;
    QTest::newRow("bad") << QByteArray(R"({"delay":-5})") << 0;
}

void TestActionSuffixes::restartIsAlwaysAsync()
{
    QFETCH(QByteArray, params);
    RouterFixture fixture;
    fixture.backend->result.retcode = RetCode::Failed;
    fixture.send(R"({"action":"set_restart","params":)" + params + '}');
    QCOMPARE(fixture.answers.size(), 1);
    QCOMPARE(fixture.answers[0].frame, R"({"status":"async","retcode":1,"data":null})");
    QTEST(int(fixture.backend->calls.size()), "calls");
    fixture.backend->unsupported = {QStringLiteral("set_restart")};
    fixture.send(R"({"action":"set_restart"})");
    QCOMPARE(fixture.answers[1].retcode(), RetCode::UnknownAction);
}

void TestActionSuffixes::rateLimitedCallsAreSpacedInOrder()
{
    RouterFixture fixture;
    for (int i = 1; i <= 3; ++i)
        fixture.send(deleteRequest(i, "_rate_limited"),
                     RouterFixture::caller(quint64(i), QStringLiteral("s%1").arg(i)));
    QCOMPARE(fixture.answers.size(), 3);
    QCOMPARE(fixture.backend->calls.size(), 1);
    fixture.clock.advance(499);
    fixture.router->tick();
    QCOMPARE(fixture.backend->calls.size(), 1);
    fixture.clock.advance(1);
    fixture.router->tick();
    fixture.router->tick();
    QCOMPARE(fixture.backend->calls.size(), 2);
    fixture.clock.advance(5000);
    fixture.router->tick();
    QCOMPARE(fixture.backend->calls.size(), 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(fixture.backend->calls[i].params.value(QLatin1String("message_id")).toInt(),
                 i + 1);
    fixture.send(deleteRequest(4, "_rate_limited"));
    QCOMPARE(fixture.backend->calls.size(), 3); // not yet: 0 ms after the third
}

void TestActionSuffixes::rateLimitedCallsOfAServiceAreDropped()
{
    RouterFixture fixture;
    fixture.send(deleteRequest(1, "_rate_limited"));
    fixture.send(deleteRequest(2, "_rate_limited"));
    fixture.send(deleteRequest(3, "_rate_limited"), RouterFixture::caller(2, QStringLiteral("b")));
    QTest::ignoreMessage(QtWarningMsg,
                         "service \"a\" stopped before 1 rate-limited actions had their turn; "
                         "they are dropped");
    fixture.router->failPending(QStringLiteral("a"));
    fixture.clock.advance(500);
    fixture.router->tick();
    QCOMPARE(fixture.backend->calls.size(), 2);
    QCOMPARE(fixture.backend->calls[1].params.value(QLatin1String("message_id")).toInt(), 3);
}

void TestActionSuffixes::rateLimitedLineIsBounded()
{
    RouterFixture fixture;
    fixture.limits.actionsInFlight = 2;
    for (int i = 0; i < 4; ++i)
        fixture.send(deleteRequest(i, "_rate_limited"));
    QCOMPARE(fixture.answers[2].retcode(), 1); // one runs, two wait
    QCOMPARE(fixture.answers[3].retcode(), 201);
    fixture.send(statusRequest());
    QCOMPARE(fixture.answers[4].retcode(), 0); // waiting calls do not hinder others
    for (quint64 session = 2; session < 2 + RateLimitedQueue::MaxCalls; ++session)
        fixture.send(deleteRequest(1, "_rate_limited"), session);
    QCOMPARE(fixture.answers.last().retcode(), 201);
    QVERIFY(fixture.answers.last().wording().contains(QLatin1String("is full")));
}

void TestActionSuffixes::rateLimitedBytesAreBounded()
{
    RouterFixture fixture;
    const QByteArray big =
        R"({"action":"send_private_msg_rate_limited","params":{"user_id":1,"message":")"
        + QByteArray(int(RateLimitedQueue::MaxBytes / 2), 'x') + "\"}}";
    fixture.send(deleteRequest(1, "_rate_limited"));
    fixture.send(big);
    QCOMPARE(fixture.answers.last().retcode(), 1);
    fixture.send(big);
    QCOMPARE(fixture.answers.last().retcode(), 201);
    fixture.clock.advance(500);
    fixture.router->tick();
    fixture.send(big);
    QCOMPARE(fixture.answers.last().retcode(), 1);
}

QTEST_GUILESS_MAIN(TestActionSuffixes)
#include "tst_actionsuffixes.moc"
