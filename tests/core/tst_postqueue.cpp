// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/postqueue.h"
#include "core/services/postsignature.h"
#include "tests/support/vectors.h"

#include <QJsonObject>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

using Outcome = PostQueue::Outcome;
using State = CircuitBreaker::State;

namespace {

//! A queue, and a clock for it.
struct Scene {
    PostQueue queue;
    qint64 now = 1'000'000;

    explicit Scene(int maxEvents = 100, int retries = 0) { queue.setLimits(maxEvents, retries); }

    void add(int first, int last)
    {
        for (int number = first; number <= last; ++number)
            queue.append({.body = QByteArray::number(number)});
    }
    //! The body that is sent now; empty = none.
    QByteArray begin()
    {
        const PostEvent *event = queue.begin(now);
        return event == nullptr ? QByteArray() : event->body;
    }
    QByteArray post(Outcome outcome)
    {
        const QByteArray body = begin();
        queue.finish(outcome, now);
        return body;
    }
    //! Fails until the circuit opens.
    void breakCircuit()
    {
        for (int i = 0; i < CircuitBreaker::FailuresToOpen; ++i)
            post(Outcome::Failed);
    }
};

} // namespace

class TestPostQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsTheExactBytes_data();
    void signsTheExactBytes();
    void keepsTheOrderOneAtATime();
    void letsTheOldestGiveWay();
    void neverDropsWhatIsUnderWay();
    void triesOnceWithoutRetries();
    void neverTriesAgainWhatWasRefused();
    void triesAgainInPlaceAndLater();
    void opensTheCircuitAfterFailuresInARow();
    void closesTheCircuitWithOneSuccess();
    void waitsLongerEachTime();
    void hurriesWhenAsked();
    void forgetsEverything();
};

void TestPostQueue::signsTheExactBytes_data()
{
    QTest::addColumn<QJsonObject>("vector");

    const QJsonArray cases = loadCases(QStringLiteral("http_post.json"));
    for (const QJsonValue &value : cases) {
        if (value[QLatin1String("kind")] == QLatin1String("signature"))
            QTest::newRow(qPrintable(value[QLatin1String("id")].toString())) << value.toObject();
    }
}

void TestPostQueue::signsTheExactBytes()
{
    QFETCH(QJsonObject, vector);
    const QByteArray body = vector.contains(QLatin1String("body_hex"))
        ? QByteArray::fromHex(vector[QLatin1String("body_hex")].toString().toLatin1())
        : vector[QLatin1String("body")].toString().toUtf8();
    const Secret secret(vector[QLatin1String("secret")].toString().toUtf8());
    QCOMPARE(QString::fromLatin1(postSignature(secret, body)),
             vector[QLatin1String("expect")][QLatin1String("x_signature")].toString());
}

void TestPostQueue::keepsTheOrderOneAtATime()
{
    Scene scene;
    scene.add(1, 3);
    QCOMPARE(scene.begin(), "1");
    QCOMPARE(scene.begin(), "");
    scene.queue.finish(Outcome::Delivered, scene.now);
    QCOMPARE(scene.post(Outcome::Failed), "2"); // what is given up holds nothing up
    QCOMPARE(scene.post(Outcome::Delivered), "3");
    QCOMPARE(scene.begin(), "");
    QCOMPARE(scene.queue.counters().delivered, 2U);
    QCOMPARE(scene.queue.counters().failed, 1U);
}

void TestPostQueue::letsTheOldestGiveWay()
{
    Scene scene(3);
    scene.add(1, 5);
    QCOMPARE(scene.queue.size(), 3);
    QCOMPARE(scene.queue.counters().overflowed, 2U);
    QCOMPARE(scene.begin(), "3");
    scene.queue.finish(Outcome::Delivered, scene.now);
    scene.queue.setLimits(1, 0);
    QCOMPARE(scene.begin(), "5");
    QCOMPARE(scene.queue.counters().overflowed, 3U);
}

void TestPostQueue::neverDropsWhatIsUnderWay()
{
    Scene scene(2);
    scene.add(1, 2);
    QCOMPARE(scene.begin(), "1");
    scene.add(3, 5);
    QCOMPARE(scene.queue.size(), 3); // the one under way and two that wait
    scene.queue.finish(Outcome::Delivered, scene.now);
    QCOMPARE(scene.begin(), "4");
    QCOMPARE(scene.queue.counters().overflowed, 2U);
}

void TestPostQueue::triesOnceWithoutRetries()
{
    Scene scene;
    scene.add(1, 1);
    QCOMPARE(scene.post(Outcome::Failed), "1");
    QVERIFY(scene.queue.isEmpty());
    QCOMPARE(scene.queue.counters().failed, 1U);
    QCOMPARE(scene.queue.counters().retried, 0U);
}

void TestPostQueue::neverTriesAgainWhatWasRefused()
{
    Scene scene(10, 3);
    scene.add(1, 10);
    for (int i = 1; i <= 10; ++i)
        QCOMPARE(scene.post(Outcome::Refused), QByteArray::number(i));
    QCOMPARE(scene.queue.counters().failed, 10U);
    QVERIFY(scene.queue.circuit().state() == State::Closed); // it does answer
}

void TestPostQueue::triesAgainInPlaceAndLater()
{
    Scene scene(10, 2);
    scene.add(1, 2);
    QCOMPARE(scene.post(Outcome::Failed), "1");
    QCOMPARE(scene.begin(), "");
    QCOMPARE(scene.queue.nextTryMs(), scene.now + 1'000);
    scene.now += 999;
    QCOMPARE(scene.begin(), "");
    scene.now += 1;
    QCOMPARE(scene.post(Outcome::Failed), "1");
    QCOMPARE(scene.queue.nextTryMs(), scene.now + 2'000);
    scene.now += 2'000;
    QCOMPARE(scene.post(Outcome::Failed), "1"); // the third and last
    QCOMPARE(scene.post(Outcome::Delivered), "2");
    QCOMPARE(scene.queue.counters().retried, 2U);
    QCOMPARE(scene.queue.counters().failed, 1U);
}

void TestPostQueue::opensTheCircuitAfterFailuresInARow()
{
    Scene scene;
    scene.add(1, 20);
    for (int i = 1; i < CircuitBreaker::FailuresToOpen; ++i)
        scene.post(Outcome::Failed);
    scene.post(Outcome::Delivered); // in a row is what counts
    for (int i = 1; i < CircuitBreaker::FailuresToOpen; ++i)
        scene.post(Outcome::Failed);
    QVERIFY(scene.queue.circuit().state() == State::Closed);
    scene.post(Outcome::Failed);
    QVERIFY(scene.queue.circuit().state() == State::Open);
    QCOMPARE(scene.begin(), "");
    QCOMPARE(scene.queue.nextTryMs(), scene.now + CircuitBreaker::FirstPauseMs);
}

void TestPostQueue::closesTheCircuitWithOneSuccess()
{
    Scene scene;
    scene.add(1, 20);
    scene.breakCircuit();
    scene.now += CircuitBreaker::FirstPauseMs;
    QCOMPARE(scene.begin(), "6");
    QVERIFY(scene.queue.circuit().state() == State::HalfOpen);
    scene.queue.finish(Outcome::Delivered, scene.now);
    QVERIFY(scene.queue.circuit().state() == State::Closed);
    QCOMPARE(scene.post(Outcome::Delivered), "7");
}

void TestPostQueue::waitsLongerEachTime()
{
    Scene scene;
    scene.add(1, 20);
    scene.breakCircuit();
    for (const int pause : {1'000, 2'000, 4'000, 8'000, 16'000, 30'000, 30'000}) {
        QCOMPARE(scene.queue.nextTryMs(), scene.now + pause);
        scene.now += pause;
        QVERIFY(!scene.post(Outcome::Failed).isEmpty());
        QVERIFY(scene.queue.circuit().state() == State::Open);
    }
}

void TestPostQueue::hurriesWhenAsked()
{
    Scene scene(10, 5);
    scene.add(1, 1);
    scene.breakCircuit();
    QCOMPARE(scene.begin(), "");
    scene.queue.hurry();
    QCOMPARE(scene.queue.nextTryMs(), 0);
    QCOMPARE(scene.begin(), "1");
}

void TestPostQueue::forgetsEverything()
{
    Scene scene(10, 5);
    scene.add(1, 3);
    QCOMPARE(scene.begin(), "1");
    QCOMPARE(scene.queue.clear(), 3);
    QCOMPARE(scene.queue.counters().overflowed, 3U);
    scene.queue.finish(Outcome::Failed, scene.now); // of what is forgotten
    scene.add(4, 4);
    QCOMPARE(scene.begin(), "4");
    QCOMPARE(scene.queue.counters().failed, 0U);
}

QTEST_APPLESS_MAIN(TestPostQueue)
#include "tst_postqueue.moc"
