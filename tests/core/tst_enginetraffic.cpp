// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/engine/enginecontroller.h"
#include "core/traffic/trafficdigester.h"
#include "core/traffic/trafficexport.h"
#include "tests/support/enginescene.h"

#include <QTest>

#include <algorithm>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! What a whole engine records of real connections.
class TestEngineTraffic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsWhatTravels();
    void recordsEveryReceiverOnce();
    void matchesAnswersByCall();
    void recordsHowItEnded();
    void hasNoToken();
    void controllerDeliversBatches();

private:
    static QList<TrafficRecord> recordsOf(EngineScene &scene)
    {
        return TrafficDigester().digest(scene.engine->traffic().take(1'000'000));
    }
    static QStringList linesOf(const QList<TrafficRecord> &records);
};

QStringList TestEngineTraffic::linesOf(const QList<TrafficRecord> &records)
{
    QStringList lines;
    for (const TrafficRecord &record : records)
        lines.append(QStringLiteral("#%1 %2 %3 %4")
                         .arg(record.session.value())
                         .arg(toString(record.message->direction), toString(record.message->kind),
                              record.message->type));
    return lines;
}

void TestEngineTraffic::recordsWhatTravels()
{
    EngineScene scene;
    QVERIFY(scene.start());
    scene.engine->traffic().setRecording(true);
    RawPeer *peer = scene.connectPeer();
    QVERIFY(peer);
    peer->sendText(R"({"action":"get_login_info","echo":{"a":1}})");
    QTRY_COMPARE(peer->texts().size(), 3);
    peer->send(frameBytes(Opcode::Ping, "hi"));
    QTRY_COMPARE(peer->frames().constLast().opcode, Opcode::Pong);
    const QList<TrafficRecord> records = recordsOf(scene);
    QCOMPARE(
        linesOf(records),
        QStringList({QStringLiteral("#1 none system connected"),
                     QStringLiteral("#1 out meta lifecycle.connect"),
                     QStringLiteral("#1 out meta lifecycle.enable"),
                     QStringLiteral("#1 in action get_login_info"),
                     QStringLiteral("#1 out response get_login_info"),
                     QStringLiteral("#1 in control ping"), QStringLiteral("#1 out control pong")}));
    QCOMPARE(records.at(4).pair, records.at(3).number);
    QVERIFY(records.at(4).latencyUs >= 0);
    QCOMPARE(records.at(4).message->payload().toByteArray(), peer->texts().constLast());
    QCOMPARE(records.at(1).message->payload().toByteArray(), peer->texts().constFirst());
    QVERIFY(records.at(0).message->summary.contains(QStringLiteral("NoneBot2 2.4.4")));
}

void TestEngineTraffic::recordsEveryReceiverOnce()
{
    EngineScene scene;
    QVERIFY(scene.start());
    QVERIFY(scene.connectPeer());
    QVERIFY(scene.connectPeer("/event"));
    QVERIFY(scene.connectPeer("/api"));
    scene.engine->traffic().setRecording(true);
    const CommandResult said = scene.run([&](const LiveEngine::Done &done) {
        scene.engine->simulate({.name = QStringLiteral("message"),
                                .params = {{QStringLiteral("group_id"), 123456},
                                           {QStringLiteral("user_id"), 10003},
                                           {QStringLiteral("message"), QStringLiteral("你好")}}},
                               done);
    });
    QVERIFY2(said.ok, qPrintable(said.error));
    QTRY_COMPARE(scene.engine->traffic().status().waiting, 2);
    const QList<TrafficRecord> records = recordsOf(scene);
    QCOMPARE(linesOf(records),
             QStringList({QStringLiteral("#1 out event message.group"),
                          QStringLiteral("#2 out event message.group")}));
    QCOMPARE(records.at(0).message, records.at(1).message);
    QVERIFY(records.at(0).message->simulated);
    QTRY_VERIFY(scene.peers.at(0)->texts().constLast()
                == records.at(0).message->payload().toByteArray());
    QVERIFY2(records.at(0).message->summary.endsWith(QStringLiteral(": 你好")),
             qPrintable(records.at(0).message->summary));
}

void TestEngineTraffic::matchesAnswersByCall()
{
    EngineScene scene;
    QVERIFY(scene.start());
    scene.engine->traffic().setRecording(true);
    RawPeer *peer = scene.connectPeer();
    QVERIFY(peer);
    // The same echo three times: only the call itself tells them apart.
    peer->sendText(R"({"action":"get_status","echo":1})");
    peer->sendText(R"({"action":"no_such_action","echo":1})");
    peer->sendText(R"({"action":"get_group_list","echo":1})");
    QTRY_COMPARE(peer->texts().size(), 5);
    QHash<quint64, QString> actions;
    QStringList answered;
    for (const TrafficRecord &record : recordsOf(scene)) {
        if (record.message->kind == TrafficKind::Action)
            actions.insert(record.number, record.message->type);
        if (record.message->kind == TrafficKind::Response) {
            QCOMPARE(actions.value(record.pair), record.message->type);
            answered.append(record.message->type);
            QCOMPARE(record.message->isFailure(),
                     record.message->type == QLatin1String("no_such_action"));
        }
    }
    answered.sort();
    QCOMPARE(answered,
             QStringList({QStringLiteral("get_group_list"), QStringLiteral("get_status"),
                          QStringLiteral("no_such_action")}));
}

void TestEngineTraffic::recordsHowItEnded()
{
    EngineScene scene;
    QVERIFY(scene.start());
    scene.engine->traffic().setRecording(true);
    RawPeer *peer = scene.connectPeer();
    QVERIFY(peer);
    (void)scene.run([&](const LiveEngine::Done &done) {
        scene.engine->disableService(QStringLiteral("ws-main"), {}, done);
    });
    const QList<TrafficRecord> records = recordsOf(scene);
    const QStringList lines = linesOf(records);
    QCOMPARE(
        lines.mid(3),
        QStringList({QStringLiteral("#1 out meta lifecycle.disable"),
                     QStringLiteral("#1 out control close"), QStringLiteral("#1 in control close"),
                     QStringLiteral("#1 none system disconnected")}));
    QCOMPARE(records.at(4).message->summary, QStringLiteral("1001 service disabled"));
}

void TestEngineTraffic::hasNoToken()
{
    EngineScene scene;
    QVERIFY(scene.start());
    scene.engine->traffic().setRecording(true);
    RawPeer *peer = scene.connectPeer("/?access_token=" + Canary);
    QVERIFY(peer);
    peer->sendText(R"({"action":"get_login_info"})");
    QTRY_COMPARE(peer->texts().size(), 3);
    const QList<TrafficRecord> records = recordsOf(scene);
    QVERIFY(records.size() >= 5);
    for (const TrafficRecord &record : records) {
        QVERIFY(!record.message->bytes.contains(Canary));
        QVERIFY(!trafficLine(record).contains(Canary));
    }
}

void TestEngineTraffic::controllerDeliversBatches()
{
    const QTemporaryDir folder;
    EngineController controller({.profileFolder = folder.path(),
                                 .programName = QStringLiteral("switchboard"),
                                 .demoSessions = 40,
                                 .demoRate = 5000});
    QList<TrafficRecord> records;
    TrafficStatus status;
    int batches = 0;
    connect(&controller, &EngineController::trafficReady, this, [&](const TrafficBatch &batch) {
        QCOMPARE(QThread::currentThread(), thread());
        records.append(batch.records);
        status = batch.status;
        ++batches;
    });
    controller.setTrafficRecording(true);
    controller.start();
    QTRY_VERIFY([&] {
        controller.requestTraffic(0);
        return status.waiting > 1000;
    }());
    QVERIFY(status.recording);
    QVERIFY(records.isEmpty());
    const int before = batches;
    QTRY_COMPARE(batches, before); // nothing is under way
    controller.requestTraffic(100);
    QTRY_VERIFY(!records.isEmpty());
    QCOMPARE(records.size(), 100);
    controller.clearTraffic();
    controller.requestTraffic(100'000);
    QTRY_VERIFY(records.size() != 100 || batches > before + 1);
    QVERIFY(std::ranges::is_sorted(records, {}, &TrafficRecord::number));
}

QTEST_GUILESS_MAIN(TestEngineTraffic)
#include "tst_enginetraffic.moc"
