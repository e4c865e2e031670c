// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/engine/demotraffic.h"
#include "core/onebot/jsonscanner.h"
#include "core/traffic/trafficdigester.h"
#include "core/traffic/trafficrecorder.h"
#include "tests/support/fakeclock.h"

#include <QTest>

#include <algorithm>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

QList<SessionId> sessions(int count)
{
    QList<SessionId> ids;
    for (int i = 1; i <= count; ++i)
        ids.append(SessionId(quint64(i)));
    return ids;
}

TrafficCapture eventTo(const QList<SessionId> &receivers, const QByteArray &bytes = "{}")
{
    TrafficCapture capture;
    capture.type = QStringLiteral("message.group");
    capture.serviceId = QStringLiteral("ws-main");
    capture.bytes = bytes;
    capture.receivers = receivers;
    return capture;
}

QList<TrafficRecord> takeAll(TrafficRecorder &recorder)
{
    return TrafficDigester().digest(recorder.take(1'000'000));
}

} // namespace

class TestTrafficRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsNothingUntilAsked();
    void oneCaptureMakesARecordForEachSession();
    void responsesNameTheirActions();
    void aLargeRequestIsNotKeptForItsName();
    void theOldestLeaveWhenThereAreTooMany();
    void theOldestLeaveWhenTheyAreTooLarge();
    void onePayloadAboveTheBudgetIsCutAndSaysSo();
    void takesInPieces();
    void keepsEverythingUpToTheRate();
    void samplesAboveTheRate_data();
    void samplesAboveTheRate();
    void keepsActionsWhileEventsAreSampled();
    void goesBackToEverything();
    void aSampledActionTakesItsResponseWithIt();
    void demoTrafficIsPlausible();
};

void TestTrafficRecorder::recordsNothingUntilAsked()
{
    FakeClock clock;
    TrafficRecorder recorder(clock);
    recorder.add(eventTo(sessions(3)));
    QCOMPARE(recorder.addAction(eventTo(sessions(1)), "{}").number, 0U);
    QCOMPARE(recorder.status().seen, 0U);
    QVERIFY(recorder.take(10).empty());

    recorder.setRecording(true);
    recorder.add(eventTo(sessions(3)));
    QCOMPARE(recorder.status().waiting, 3);
    recorder.setRecording(false);
    QCOMPARE(recorder.status().waiting, 0);
}

void TestTrafficRecorder::oneCaptureMakesARecordForEachSession()
{
    FakeClock clock;
    TrafficRecorder recorder(clock);
    recorder.setRecording(true);
    const QByteArray frame = "\x81\x02{}";
    TrafficCapture capture = eventTo(sessions(3), frame);
    capture.offset = 2;
    recorder.add(capture);
    const QList<TrafficRecord> records = takeAll(recorder);
    QCOMPARE(records.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(records.at(i).number, quint64(i + 1));
        QCOMPARE(records.at(i).session, SessionId(quint64(i + 1)));
        QCOMPARE(records.at(i).wallMs, clock.wallMs());
        QCOMPARE(records.at(i).message, records.at(0).message);
        QCOMPARE(records.at(i).cost > 0, i == 2); // the bytes go with the last of them
    }
    const TrafficMessage &message = *records.at(0).message;
    QCOMPARE(message.bytes.constData(), frame.constData()); // shared, not copied
    QCOMPARE(message.payload().toByteArray(), QByteArray("{}"));
    QCOMPARE(message.size, 2);
}

void TestTrafficRecorder::responsesNameTheirActions()
{
    FakeClock clock;
    TrafficRecorder recorder(clock);
    recorder.setRecording(true);
    const TrafficCall call =
        recorder.addAction(eventTo({SessionId(7)}), R"({"action":"send_group_msg","echo":1})");
    recorder.add(eventTo({SessionId(7)}));
    clock.advance(84);
    recorder.addResponse(eventTo({SessionId(7)}, R"({"status":"ok","retcode":0,"echo":1})"), call);
    recorder.addResponse(eventTo({SessionId(7)}, R"({"status":"ok","retcode":0})"), {});

    const QList<TrafficRecord> records = takeAll(recorder);
    QCOMPARE(records.size(), 4);
    QVERIFY(records.at(0).message->kind == TrafficKind::Action);
    QVERIFY(records.at(0).message->direction == TrafficDirection::In);
    QVERIFY(records.at(2).message->kind == TrafficKind::Response);
    QCOMPARE(records.at(2).message->type, QStringLiteral("send_group_msg"));
    QCOMPARE(records.at(2).pair, records.at(0).number);
    QCOMPARE(records.at(2).latencyUs, 84'000);
    QCOMPARE(records.at(3).pair, 0U); // its action came before the recording
    QCOMPARE(records.at(3).latencyUs, -1);
}

void TestTrafficRecorder::aLargeRequestIsNotKeptForItsName()
{
    FakeClock clock;
    TrafficRecorder recorder(clock);
    recorder.setRecording(true);
    const QByteArray large =
        R"({"params":{"message":")" + QByteArray(100'000, 'x') + R"("},"action":"send_msg"})";
    const TrafficCall call = recorder.addAction(eventTo({SessionId(7)}), large);
    QVERIFY(call.request.size() < 100);
    recorder.addResponse(eventTo({SessionId(7)}, R"({"status":"ok","retcode":0})"), call);
    const QList<TrafficRecord> records = takeAll(recorder);
    QCOMPARE(records.at(0).message->payload().toByteArray(), large);
    QCOMPARE(records.at(1).message->type, QStringLiteral("send_msg"));
}

void TestTrafficRecorder::theOldestLeaveWhenThereAreTooMany()
{
    FakeClock clock;
    TrafficRecorder recorder(clock, {.maxRecords = 10});
    recorder.setRecording(true);
    for (int i = 0; i < 8; ++i)
        recorder.add(eventTo(sessions(3)));
    const TrafficStatus status = recorder.status();
    QCOMPARE(status.seen, 24U);
    QCOMPARE(status.waiting, 9);
    QCOMPARE(status.evicted, 15U);
    QCOMPARE(status.fill, 0.9);
    const QList<TrafficRecord> records = takeAll(recorder);
    QCOMPARE(records.size(), 9);
    QCOMPARE(records.constFirst().number, 16U);
    QCOMPARE(records.constLast().number, 24U);
    QCOMPARE(recorder.status().waitingBytes, 0);
}

void TestTrafficRecorder::theOldestLeaveWhenTheyAreTooLarge()
{
    FakeClock clock;
    TrafficRecorder recorder(clock, {.maxBytes = 1000});
    recorder.setRecording(true);
    for (int i = 0; i < 5; ++i)
        recorder.add(eventTo(sessions(2), QByteArray(400, char('0' + i))));
    TrafficStatus status = recorder.status();
    QCOMPARE(status.waiting, 4);
    QCOMPARE(status.waitingBytes, 800);
    QCOMPARE(status.evicted, 6U);
    QCOMPARE(takeAll(recorder).constFirst().message->payload().toByteArray(), QByteArray(400, '3'));
    status = recorder.status();
    QCOMPARE(status.waitingBytes, 0);
}

void TestTrafficRecorder::onePayloadAboveTheBudgetIsCutAndSaysSo()
{
    FakeClock clock;
    TrafficRecorder recorder(clock, {.maxBytes = 1000});
    recorder.setRecording(true);
    recorder.add(eventTo(sessions(1), '"' + QByteArray(5000, 'x') + '"'));
    const QList<TrafficRecord> records = takeAll(recorder);
    QCOMPARE(records.size(), 1);
    QCOMPARE(records.at(0).message->size, 5002);
    QCOMPARE(records.at(0).message->payload().size(), 1000);
    QVERIFY(!records.at(0).message->isJson);
}

void TestTrafficRecorder::takesInPieces()
{
    FakeClock clock;
    TrafficRecorder recorder(clock);
    recorder.setRecording(true);
    for (int i = 0; i < 10; ++i)
        recorder.add(eventTo(sessions(3)));
    TrafficDigester digester;
    QCOMPARE(digester.digest(recorder.take(4)).size(), 6);
    QCOMPARE(digester.digest(recorder.take(0)).size(), 0);
    QCOMPARE(recorder.status().waiting, 24);
    recorder.clear();
    QCOMPARE(recorder.status().waiting, 0);
    QCOMPARE(recorder.status().seen, 30U);
}

void TestTrafficRecorder::keepsEverythingUpToTheRate()
{
    FakeClock clock;
    TrafficRecorder recorder(clock, {.maxPerSecond = 1000});
    recorder.setRecording(true);
    for (int i = 0; i < 100; ++i) { // ten seconds, in bursts
        recorder.add(eventTo(sessions(100)));
        clock.advance(100);
    }
    QCOMPARE(recorder.status().seen, 10'000U);
    QCOMPARE(recorder.status().sampledOut, 0U);
    QCOMPARE(recorder.status().stride, 1);
}

void TestTrafficRecorder::samplesAboveTheRate_data()
{
    QTest::addColumn<int>("receivers");
    QTest::addColumn<int>("eventsPerSecond");

    QTest::newRow("many sessions") << 500 << 10;
    QTest::newRow("many events") << 1 << 5000;
    QTest::newRow("a few of both") << 7 << 700;
}

void TestTrafficRecorder::samplesAboveTheRate()
{
    QFETCH(int, receivers);
    QFETCH(int, eventsPerSecond);
    FakeClock clock;
    TrafficRecorder recorder(clock, {.maxPerSecond = 1000});
    recorder.setRecording(true);
    const QList<SessionId> ids = sessions(receivers);
    quint64 kept = 0;
    quint64 lastSecond = 0;
    quint64 highest = 0;
    for (int i = 0; i < 10 * eventsPerSecond; ++i) {
        recorder.add(eventTo(ids));
        if (i % (eventsPerSecond / 10) == 0)
            clock.advance(100);
        if (i % eventsPerSecond == eventsPerSecond - 1) {
            const QList<TrafficRecord> records = takeAll(recorder);
            lastSecond = quint64(records.size());
            kept += lastSecond;
            QVERIFY(
                std::ranges::is_sorted(records, std::ranges::less_equal{}, &TrafficRecord::number));
            QVERIFY(records.constFirst().number > highest);
            highest = records.constLast().number;
        }
    }
    const TrafficStatus status = recorder.status();
    QCOMPARE(status.seen, quint64(receivers) * quint64(eventsPerSecond) * 10);
    QCOMPARE(kept + status.sampledOut + status.evicted, status.seen); // to the last message
    QVERIFY(status.stride > 1);
    QVERIFY2(lastSecond <= 1100 && lastSecond >= 700, qPrintable(QString::number(lastSecond)));
}

void TestTrafficRecorder::keepsActionsWhileEventsAreSampled()
{
    FakeClock clock;
    TrafficRecorder recorder(clock, {.maxPerSecond = 1000});
    recorder.setRecording(true);
    int actions = 0;
    for (int i = 0; i < 200; ++i) {
        recorder.add(eventTo(sessions(500)));
        if (i % 20 == 0 && recorder.addAction(eventTo({SessionId(1)}), "{}").number != 0)
            ++actions;
        clock.advance(10);
    }
    QCOMPARE(actions, 10);
    QVERIFY(recorder.status().stride > 1);
}

void TestTrafficRecorder::goesBackToEverything()
{
    FakeClock clock;
    TrafficRecorder recorder(clock, {.maxPerSecond = 1000});
    recorder.setRecording(true);
    recorder.add(eventTo(sessions(5000)));
    QCOMPARE(recorder.status().stride, 5);
    clock.advance(900);
    QCOMPARE(recorder.status().stride, 5);
    clock.advance(2000);
    QCOMPARE(recorder.status().stride, 1);
    (void)takeAll(recorder);
    recorder.add(eventTo(sessions(3)));
    QCOMPARE(takeAll(recorder).size(), 3);
}

void TestTrafficRecorder::aSampledActionTakesItsResponseWithIt()
{
    FakeClock clock;
    TrafficRecorder recorder(clock, {.maxPerSecond = 100});
    recorder.setRecording(true);
    for (int i = 0; i < 1000; ++i) {
        const TrafficCall call = recorder.addAction(eventTo({SessionId(1)}), "{}");
        recorder.addResponse(eventTo({SessionId(1)}), call);
    }
    const QList<TrafficRecord> records = takeAll(recorder);
    const TrafficStatus status = recorder.status();
    QCOMPARE(status.seen, 2000U);
    QCOMPARE(quint64(records.size()) + status.sampledOut, 2000U);
    QVERIFY(records.size() < 1000);
    QCOMPARE(records.size() % 2, 0);
    for (qsizetype i = 0; i < records.size(); i += 2)
        QCOMPARE(records.at(i + 1).pair, records.at(i).number);
}

void TestTrafficRecorder::demoTrafficIsPlausible()
{
    FakeClock clock;
    TrafficRecorder recorder(clock);
    recorder.setRecording(true);
    DemoTraffic demo(recorder);
    for (quint64 id = 1; id <= 40; ++id) {
        SessionInfo session;
        session.id = SessionId(id);
        session.role =
            std::array{SessionRole::Universal, SessionRole::Api, SessionRole::Event}[id % 3];
        session.serviceId = id % 2 == 0 ? QStringLiteral("ws-main") : QStringLiteral("ws-test");
        demo.sessionOpened(session);
    }
    demo.sessionEnded(SessionId(4));
    demo.advance(5000, clock.monotonicUs(), clock.wallMs());
    for (int i = 0; i < 40; ++i) {
        clock.advance(100);
        demo.advance(5000, clock.monotonicUs(), clock.wallMs());
    }
    const QList<TrafficRecord> records = takeAll(recorder);
    QCOMPARE(records.size(), 20'000);
    std::array<int, TrafficKindCount> kinds{};
    qint64 lastUs = 0;
    int failures = 0;
    int large = 0;
    for (const TrafficRecord &record : records) {
        const TrafficMessage &message = *record.message;
        ++kinds[size_t(message.kind)];
        QVERIFY2(message.isJson, message.payload().toByteArray().constData());
        QVERIFY(!message.type.isEmpty());
        QVERIFY(record.session != SessionId(4));
        QVERIFY(record.monotonicUs >= lastUs);
        lastUs = record.monotonicUs;
        failures += message.isFailure() ? 1 : 0;
        large += message.size > 100'000 ? 1 : 0;
        if (message.kind == TrafficKind::Response) {
            QVERIFY(record.pair != 0);
            QVERIFY(record.latencyUs > 0 && record.latencyUs < 300'000);
        }
    }
    QVERIFY(kinds[size_t(TrafficKind::Event)] > 5000);
    QVERIFY(kinds[size_t(TrafficKind::Action)] > 2000);
    QVERIFY(kinds[size_t(TrafficKind::Response)] > 2000);
    QVERIFY(kinds[size_t(TrafficKind::Meta)] > 10);
    QVERIFY(failures > 100);
    QVERIFY(large > 0);
}

QTEST_GUILESS_MAIN(TestTrafficRecorder)
#include "tst_trafficrecorder.moc"
