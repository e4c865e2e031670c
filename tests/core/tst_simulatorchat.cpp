// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/simulatorbackend.h"
#include "tests/support/simulatorfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

const ChatId TestGroup{ChatKind::Group, 123456};
const ChatId AliceChat{ChatKind::Private, 10002};
const ChatId StrangerChat{ChatKind::Private, 10008};

QJsonValue encoded(const Event &event, MessageFormat format)
{
    return json(encodeEvent(event, format).constData());
}

} // namespace

//! Acting as a user: the events bots see, and what comes back about delivery and replies.
class TestSimulatorChat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsAGroupMessage();
    void reportsAPrivateMessage_data();
    void reportsAPrivateMessage();
    void reportsOwnMessages_data();
    void reportsOwnMessages();
    void refusesWhatNobodyCouldWrite_data();
    void refusesWhatNobodyCouldWrite();
    void countsReceiversAndDeliveries();
    void joinsTheChangesOfOneTurn();
    void remembersDeliveriesAfterARestart();
    void keepsCountsWhenAMessageIsRecalled();
    void measuresTheReplyTime();
    void keepsChatsApart();
    void announcesItsWorld();
    void survivesTheEndOfTheBackend();
};

void TestSimulatorChat::reportsAGroupMessage()
{
    SimulatorFixture simulator;
    const auto done =
        simulator.simulate(TestGroup, 10002, QStringLiteral("[CQ:at,qq=10001] 你好 &amp; 😀"));
    QVERIFY(done.has_value() && done->isOk());
    QCOMPARE(simulator.events.size(), 1);
    const Event &event = simulator.events.first();
    QCOMPARE(event.kind, QStringLiteral("message.group"));

    QJsonObject expected =
        json(R"({"time":1700000000,"self_id":10001,"post_type":"message","message_type":"group",
                 "sub_type":"normal","message_id":1,"message_seq":1,"real_id":1,
                 "group_id":123456,"group_name":"测试群","user_id":10002,"anonymous":null,"font":0,
                 "sender":{"user_id":10002,"nickname":"Alice","card":"群主 Alice","sex":"female",
                           "age":28,"area":"","level":"56","role":"owner","title":""},
                 "raw_message":"[CQ:at,qq=10001] 你好 &amp; 😀","message_format":"array",
                 "message":[{"type":"at","data":{"qq":"10001"}},
                            {"type":"text","data":{"text":" 你好 & 😀"}}]})")
            .toObject();
    QCOMPARE(encoded(event, MessageFormat::Array), QJsonValue(expected));
    expected.insert(QStringLiteral("message_format"), QStringLiteral("string"));
    expected.insert(QStringLiteral("message"), expected.value(QLatin1String("raw_message")));
    QCOMPARE(encoded(event, MessageFormat::String), QJsonValue(expected));

    const ChatMessage &message = done->value();
    QCOMPARE(message.senderName, QStringLiteral("群主 Alice"));
    QCOMPARE(message.chat, TestGroup);
    QVERIFY(!message.fromBot);
    QCOMPARE(message.timeMs, 1'700'000'000'000);
    QCOMPARE(simulator.history(TestGroup).size(), 1);
}

void TestSimulatorChat::reportsAPrivateMessage_data()
{
    QTest::addColumn<qint64>("userId");
    QTest::addColumn<qint64>("groupId");
    QTest::addColumn<QString>("subType");
    QTest::addColumn<QJsonValue>("sender");
    QTest::newRow("friend")
        << qint64(10002) << qint64(0) << QStringLiteral("friend")
        << json(R"({"user_id":10002,"nickname":"Alice","sex":"female","age":28})");
    QTest::newRow("member of the same group")
        << qint64(10008) << qint64(123456) << QStringLiteral("group")
        << json(R"({"user_id":10008,"nickname":"测试员","sex":"unknown","age":0})");
    QTest::newRow("stranger")
        << qint64(20001) << qint64(0) << QStringLiteral("other")
        << json(R"({"user_id":20001,"nickname":"Eve","sex":"unknown","age":0})");
}

void TestSimulatorChat::reportsAPrivateMessage()
{
    QFETCH(const qint64, userId);
    QFETCH(const qint64, groupId);
    QFETCH(const QString, subType);
    QFETCH(const QJsonValue, sender);
    SimulatorFixture simulator;
    simulator.mustAct("save_user", R"({"user_id":20001,"nickname":"Eve"})");
    const auto done = simulator.simulate({ChatKind::Private, userId}, userId, QStringLiteral("hi"));
    QVERIFY(done.has_value() && done->isOk());
    QCOMPARE(simulator.events.size(), 1);
    QCOMPARE(simulator.events.first().kind, QStringLiteral("message.private"));

    QJsonObject expected =
        json(R"({"time":1700000000,"self_id":10001,"post_type":"message","message_type":"private",
                 "message_id":1,"message_seq":1,"real_id":1,"font":0,"raw_message":"hi",
                 "message":"hi","message_format":"string"})")
            .toObject();
    expected.insert(QStringLiteral("user_id"), userId);
    expected.insert(QStringLiteral("sub_type"), subType);
    expected.insert(QStringLiteral("sender"), sender);
    if (groupId != 0) {
        expected.insert(QStringLiteral("group_id"), groupId);
        expected.insert(QStringLiteral("temp_source"), 0);
    }
    QCOMPARE(encoded(simulator.events.first(), MessageFormat::String), QJsonValue(expected));
}

void TestSimulatorChat::reportsOwnMessages_data()
{
    QTest::addColumn<QJsonValue>("params");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonValue>("event");
    QTest::newRow("group") << json(R"({"group_id":123456})") << QStringLiteral("message_sent.group")
                           << json(R"({"time":1700000000,"self_id":10001,"post_type":"message_sent",
                    "message_type":"group","sub_type":"normal","message_id":1,"message_seq":1,
                    "real_id":1,"group_id":123456,"group_name":"测试群","user_id":10001,
                    "target_id":123456,"message_sent_type":"self","font":0,
                    "sender":{"user_id":10001,"nickname":"小助手","card":"","sex":"unknown",
                              "age":3,"area":"","level":"10","role":"admin","title":"机器人"},
                    "raw_message":"x","message":"x","message_format":"string"})");
    QTest::newRow("private")
        << json(R"({"user_id":10002})") << QStringLiteral("message_sent.private")
        << json(R"({"time":1700000000,"self_id":10001,"post_type":"message_sent",
                    "message_type":"private","sub_type":"friend","message_id":1,"message_seq":1,
                    "real_id":1,"user_id":10001,"target_id":10002,"message_sent_type":"self",
                    "font":0,
                    "sender":{"user_id":10001,"nickname":"小助手","sex":"unknown","age":3},
                    "raw_message":"x","message":"x","message_format":"string"})");
}

void TestSimulatorChat::reportsOwnMessages()
{
    QFETCH(const QJsonValue, params);
    QFETCH(const QString, kind);
    QFETCH(const QJsonValue, event);
    SimulatorFixture simulator;
    QCOMPARE(
        simulator
            .call(QStringLiteral("send_msg"), params.toObject(), textMessage(QStringLiteral("x")))
            ->retcode,
        RetCode::Ok);
    QCOMPARE(simulator.events.size(), 1);
    QCOMPARE(simulator.events.first().kind, kind);
    QCOMPARE(encoded(simulator.events.first(), MessageFormat::String), event);
    QVERIFY(!simulator.receipts.first());
}

void TestSimulatorChat::refusesWhatNobodyCouldWrite_data()
{
    QTest::addColumn<bool>("inGroup");
    QTest::addColumn<qint64>("chatId");
    QTest::addColumn<qint64>("userId");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");
    const auto hello = QStringLiteral("hello");
    QTest::newRow("unknown group")
        << true << qint64(4711) << qint64(10002) << hello << "group 4711";
    QTest::newRow("unknown member")
        << true << qint64(123456) << qint64(4711) << hello << "user 4711";
    QTest::newRow("not a member") << true << qint64(123456) << qint64(10009) << hello
                                  << "user 10009";
    QTest::newRow("the account") << true << qint64(123456) << qint64(10001) << hello
                                 << "user 10001";
    QTest::newRow("unknown user") << false << qint64(4711) << qint64(4711) << hello << "user 4711";
    QTest::newRow("chat with itself")
        << false << qint64(10001) << qint64(10001) << hello << "user 10001";
    QTest::newRow("no text") << true << qint64(123456) << qint64(10002) << QString() << "message";
    QTest::newRow("blanks") << true << qint64(123456) << qint64(10002) << QStringLiteral(" \n\t ")
                            << "message";
}

void TestSimulatorChat::refusesWhatNobodyCouldWrite()
{
    QFETCH(const bool, inGroup);
    QFETCH(const qint64, chatId);
    QFETCH(const qint64, userId);
    QFETCH(const QString, text);
    QFETCH(const QString, named);
    SimulatorFixture simulator;
    const auto done =
        simulator.simulate({inGroup ? ChatKind::Group : ChatKind::Private, chatId}, userId, text);
    QVERIFY(done.has_value());
    QVERIFY(!done->isOk());
    QVERIFY2(done->error().contains(named), qPrintable(done->error()));
    QVERIFY(simulator.events.isEmpty());
    QVERIFY(simulator.changes.isEmpty());
}

void TestSimulatorChat::countsReceiversAndDeliveries()
{
    SimulatorFixture simulator;
    simulator.receiversPerEvent = 3;
    const auto done = simulator.simulate(TestGroup, 10002, QStringLiteral("hi"));
    QVERIFY(done.has_value() && done->isOk());
    QCOMPARE(done->value().receivers, 3);
    QCOMPARE(done->value().delivered, 0);
    QCOMPARE(simulator.changes.first().receivers, 0);
    QTRY_COMPARE(simulator.changes.size(), 2);
    QCOMPARE(simulator.changes.last().receivers, 3);

    simulator.receipts.first()->addDelivery();
    QTRY_COMPARE(simulator.changes.size(), 3);
    QCOMPARE(simulator.changes.last().delivered, 1);
    QCOMPARE(simulator.history(TestGroup).first().delivered, 1);
}

void TestSimulatorChat::joinsTheChangesOfOneTurn()
{
    SimulatorFixture simulator;
    simulator.receiversPerEvent = 100;
    QVERIFY(simulator.simulate(TestGroup, 10002, QStringLiteral("hi"))->isOk());
    QTRY_COMPARE(simulator.changes.size(), 2);

    for (int i = 0; i < 100; ++i)
        simulator.receipts.first()->addDelivery();
    simulator.receipts.clear(); // the last session lets go before the turn ends
    QTRY_COMPARE(simulator.changes.size(), 3);
    QCOMPARE(simulator.changes.last().delivered, 100);
    // A round trip through the store leaves time for a change too many.
    QCOMPARE(simulator.history(TestGroup).first().delivered, 100);
    QCOMPARE(simulator.changes.size(), 3);
}

void TestSimulatorChat::remembersDeliveriesAfterARestart()
{
    SimulatorFixture simulator;
    simulator.receiversPerEvent = 2;
    QVERIFY(simulator.simulate(TestGroup, 10002, QStringLiteral("hi"))->isOk());
    simulator.receipts.first()->addDelivery();
    QTRY_COMPARE(simulator.changes.last().delivered, 1);
    QVERIFY(simulator.start().isOk());
    const QList<ChatMessage> history = simulator.history(TestGroup);
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.first().receivers, 2);
    QCOMPARE(history.first().delivered, 1);
    simulator.receipts.first()->addDelivery(); // of a session that outlives the backend
}

void TestSimulatorChat::keepsCountsWhenAMessageIsRecalled()
{
    SimulatorFixture simulator;
    simulator.receiversPerEvent = 2;
    const auto done = simulator.simulate(TestGroup, 10004, QStringLiteral("hi"));
    simulator.receipts.first()->addDelivery();
    QTRY_COMPARE(simulator.changes.last().delivered, 1);
    QCOMPARE(simulator
                 .call(QStringLiteral("delete_msg"),
                       {{QStringLiteral("message_id"), done->value().messageId}})
                 ->retcode,
             RetCode::Ok);
    QVERIFY(simulator.changes.last().recalled);
    QCOMPARE(simulator.changes.last().delivered, 1);

    simulator.receipts.first()->addDelivery();
    QTRY_COMPARE(simulator.changes.last().delivered, 2);
    QVERIFY(simulator.changes.last().recalled);
    QVERIFY(simulator.history(TestGroup).first().recalled);
}

void TestSimulatorChat::measuresTheReplyTime()
{
    SimulatorFixture simulator;
    const QJsonObject group{{QStringLiteral("group_id"), 123456}};
    const auto reply = [&simulator, &group] {
        simulator.call(QStringLiteral("send_group_msg"), group,
                       textMessage(QStringLiteral("answer")));
        return simulator.changes.last().replyMs;
    };
    QCOMPARE(reply(), -1);

    QVERIFY(simulator.simulate(TestGroup, 10002, QStringLiteral("one"))->isOk());
    simulator.clock().advance(84);
    QCOMPARE(reply(), 84);
    simulator.clock().advance(16);
    QCOMPARE(reply(), 100);
    simulator.clock().setWallMs(1); // a clock that is set back must not matter
    QVERIFY(simulator.simulate(TestGroup, 10003, QStringLiteral("two"))->isOk());
    simulator.clock().setMonotonicMs(simulator.clock().monotonicMs() + 5);
    QCOMPARE(reply(), 5);

    const QList<ChatMessage> history = simulator.history(TestGroup);
    QCOMPARE(history.at(2).replyMs, 84);
    simulator.call(QStringLiteral("send_private_msg"), {{QStringLiteral("user_id"), 10002}},
                   textMessage(QStringLiteral("elsewhere")));
    QCOMPARE(simulator.changes.last().replyMs, -1);
}

void TestSimulatorChat::keepsChatsApart()
{
    SimulatorFixture simulator;
    QVERIFY(simulator.simulate(TestGroup, 10002, QStringLiteral("group"))->isOk());
    QVERIFY(simulator.simulate(AliceChat, 10002, QStringLiteral("alice"))->isOk());
    QVERIFY(simulator.simulate(StrangerChat, 10008, QStringLiteral("stranger"))->isOk());
    for (int i = 0; i < 5; ++i)
        simulator.call(QStringLiteral("send_private_msg"), {{QStringLiteral("user_id"), 10002}},
                       textMessage(QString::number(i)));

    QStringList texts;
    for (const ChatMessage &message : simulator.history(AliceChat, 3))
        texts.append(message.rawMessage);
    QCOMPARE(texts, (QStringList{QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")}));
    QCOMPARE(simulator.history(AliceChat).size(), 6);
    QCOMPARE(simulator.history(TestGroup).size(), 1);
    QCOMPARE(simulator.history(StrangerChat).first().rawMessage, QStringLiteral("stranger"));
}

void TestSimulatorChat::announcesItsWorld()
{
    SimulatorFixture simulator;
    simulator.stop();
    FakeClock clock;
    SimulatorBackend backend(simulator.path(), clock);
    QList<SimulatorWorld> worlds;
    connect(&backend, &SimulatorBackend::worldChanged, this,
            [&worlds](const SimulatorWorld &world) { worlds.append(world); });
    QVERIFY(backend.start().isOk());
    QCOMPARE(worlds.size(), 1);
    QCOMPARE(worlds.first().accounts, QList<qint64>{10001});
    QCOMPARE(worlds.first().users.first().nickname, QStringLiteral("小助手"));
    QCOMPARE(worlds.first().users.size(), 9);
    QCOMPARE(worlds.first().friends.size(), 4);
    QCOMPARE(worlds.first().groups.size(), 3);
    QCOMPARE(backend.world().groups.first().members.size(), 5);
}

void TestSimulatorChat::survivesTheEndOfTheBackend()
{
    SimulatorFixture simulator;
    int answers = 0;
    const SimulatedAct act{
        .name = QStringLiteral("message"),
        .params = json(R"({"group_id":123456,"user_id":10002,"message":"hi"})").toObject()};
    for (int i = 0; i < 100; ++i)
        simulator.backend().simulate(act, [&answers](const Result<QJsonObject> &) { ++answers; });
    simulator.stop();
    QVERIFY(simulator.start().isOk());
    QCOMPARE(simulator.history(TestGroup).size(), 100); // posted is stored
    QCOMPARE(answers, 0); // nobody was left to ask
}

QTEST_GUILESS_MAIN(TestSimulatorChat)
#include "tst_simulatorchat.moc"
