// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/simulatorbackend.h"
#include "core/onebot/actioncatalogue.h"
#include "tests/support/simulatorfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

//! Answered by the router for every backend.
const QString QuickOperation = QStringLiteral(".handle_quick_operation");

} // namespace

//! Every action of the simulator: its data field by field, its errors.
class TestSimulatorActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesExactlyTheseActions_data();
    void servesExactlyTheseActions();
    void answers_data();
    void answers();
    void answersEveryMemberWithAllFields();
    void showsOnlyJoinedGroups();
    void refuses_data();
    void refuses();
    void sendsTo_data();
    void sendsTo();
    void returnsAStoredMessage_data();
    void returnsAStoredMessage();
    void recallsOnce();
    void remembersWhenAMemberSpoke();
    void answersBeforeTheStartWithAFailure();
    void reportsWhenAMessageCannotBeStored();
};

void TestSimulatorActions::servesExactlyTheseActions_data()
{
    QTest::addColumn<bool>("served");
    for (const ActionSpec &action : ActionCatalogue::actions())
        QTest::newRow(qPrintable(action.name)) << (action.name != QuickOperation);
    for (const char *name : {"Send_msg", "send_msg_async", "send_msg ", "none", "message"})
        QTest::newRow(name) << false;
}

void TestSimulatorActions::servesExactlyTheseActions()
{
    QFETCH(const bool, served);
    SimulatorFixture simulator;
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(simulator.backend().supports(name), served);
    const auto result = simulator.call(name);
    QVERIFY(result.has_value());
    QCOMPARE(result->retcode != RetCode::UnknownAction, served);
}

void TestSimulatorActions::answers_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QJsonValue>("params");
    QTest::addColumn<QJsonValue>("data");
    const auto row = [](const char *action, const char *params, const char *data) {
        QTest::addRow("%s %s", action, params)
            << QString::fromLatin1(action) << json(params) << json(data);
    };

    row("get_login_info", "{}", R"({"user_id":10001,"nickname":"小助手"})");
    row("get_status", "{}", R"({"online":true,"good":true})");
    row("can_send_image", "{}", R"({"yes":true})");
    row("can_send_record", "{}", R"({"yes":true})");
    row("get_stranger_info", R"({"user_id":10002,"no_cache":true})",
        R"({"user_id":10002,"nickname":"Alice","sex":"female","age":28,"sign":""})");
    row("get_stranger_info", R"({"user_id":10001})",
        R"({"user_id":10001,"nickname":"小助手","sex":"unknown","age":3,"sign":""})");
    row("get_friend_list", "{}",
        R"([{"user_id":10002,"nickname":"Alice","remark":"管理员 Alice"},
            {"user_id":10003,"nickname":"Bob","remark":""},
            {"user_id":10004,"nickname":"小明","remark":"隔壁小明"},
            {"user_id":10006,"nickname":"韩梅梅","remark":"梅梅"}])");
    row("get_group_list", "{}",
        R"([{"group_id":123456,"group_name":"测试群","member_count":5,"max_member_count":200,
             "group_create_time":0,"group_all_shut":0},
            {"group_id":234567,"group_name":"Bot developers","member_count":5,
             "max_member_count":500,
             "group_create_time":0,"group_all_shut":0},
            {"group_id":345678,"group_name":"周末羽毛球","member_count":5,
             "max_member_count":100,
             "group_create_time":0,"group_all_shut":0}])");
    row("get_group_info", R"({"group_id":123456})",
        R"({"group_id":123456,"group_name":"测试群","member_count":5,"max_member_count":200,
             "group_create_time":0,"group_all_shut":0})");
    row("get_group_member_info", R"({"group_id":123456,"user_id":10002})",
        R"({"group_id":123456,"user_id":10002,"nickname":"Alice","card":"群主 Alice",
            "sex":"female","age":28,"area":"","join_time":1609459200,"last_sent_time":0,
            "level":"56","role":"owner","unfriendly":false,"title":"","title_expire_time":0,
            "card_changeable":true,"shut_up_timestamp":0,"is_robot":false})");
    row("get_group_member_info", R"({"group_id":234567,"user_id":10007})",
        R"({"group_id":234567,"user_id":10007,"nickname":"Charlie","card":"Charlie [maintainer]",
            "sex":"male","age":42,"area":"","join_time":1577836800,"last_sent_time":0,
            "level":"80","role":"owner","unfriendly":false,"title":"Founder",
            "title_expire_time":0,"card_changeable":false,"shut_up_timestamp":0,"is_robot":false})");
}

void TestSimulatorActions::answers()
{
    QFETCH(const QString, action);
    QFETCH(const QJsonValue, params);
    QFETCH(const QJsonValue, data);
    SimulatorFixture simulator;
    const auto result = simulator.call(action, params.toObject());
    QVERIFY(result.has_value());
    QCOMPARE(result->retcode, RetCode::Ok);
    QVERIFY(result->wording.isEmpty());
    QCOMPARE(result->data, data);
}

void TestSimulatorActions::answersEveryMemberWithAllFields()
{
    SimulatorFixture simulator;
    const auto list = simulator.call(QStringLiteral("get_group_member_list"),
                                     {{QStringLiteral("group_id"), 345678}});
    QVERIFY(list.has_value());
    const QJsonArray members = list->data.toArray();
    QCOMPARE(members.size(), 5);
    for (const QJsonValue &member : members) {
        const auto single = simulator.call(
            QStringLiteral("get_group_member_info"),
            {{QStringLiteral("group_id"), 345678},
             {QStringLiteral("user_id"), member[QLatin1String("user_id")].toInteger()}});
        QCOMPARE(QJsonValue(member), single->data);
    }

    const auto version = simulator.call(QStringLiteral("get_version_info"));
    QCOMPARE(version->data[QLatin1String("app_name")].toString(), QStringLiteral("Switchboard"));
    QCOMPARE(version->data[QLatin1String("protocol_version")].toString(), QStringLiteral("v11"));
    QCOMPARE(version->data[QLatin1String("app_version")].toString().count(u'.'), 2);
}

void TestSimulatorActions::showsOnlyJoinedGroups()
{
    SimulatorFixture simulator;
    simulator.stop();
    runSql(simulator.path(),
           {QStringLiteral("DELETE FROM members WHERE group_id = 234567 AND user_id = 10001")});
    QVERIFY(simulator.start().isOk());

    QCOMPARE(simulator.call(QStringLiteral("get_group_list"))->data.toArray().size(), 2);
    const QJsonObject params{{QStringLiteral("group_id"), 234567}};
    for (const char *action : {"get_group_info", "get_group_member_list", "send_group_msg"}) {
        const auto result =
            simulator.call(QString::fromLatin1(action), params, textMessage(QStringLiteral("x")));
        QCOMPARE(result->retcode, RetCode::NoData);
        QVERIFY2(result->wording.contains(QLatin1String("234567")), qPrintable(result->wording));
    }
    const auto simulated =
        simulator.simulate({ChatKind::Group, 234567}, 10002, QStringLiteral("x"));
    QVERIFY(simulated.has_value() && !simulated->isOk());
}

void TestSimulatorActions::refuses_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QJsonValue>("params");
    QTest::addColumn<int>("retcode");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *action, const char *params, int retcode, const char *named) {
        QTest::addRow("%s %s", action, params)
            << QString::fromLatin1(action) << json(params) << retcode << QString::fromLatin1(named);
    };
    constexpr int NoData = RetCode::NoData;
    row("get_stranger_info", R"({"user_id":4711})", NoData, "4711");
    row("get_stranger_info", R"({"user_id":9007199254740993})", NoData, "9007199254740993");
    row("get_group_info", R"({"group_id":4711})", NoData, "4711");
    row("get_group_member_list", R"({"group_id":4711})", NoData, "4711");
    row("get_group_member_info", R"({"group_id":4711,"user_id":10002})", NoData, "4711");
    row("get_group_member_info", R"({"group_id":123456,"user_id":4711})", NoData, "4711");
    row("get_group_member_info", R"({"group_id":123456,"user_id":10009})", NoData, "10009");
    row("send_private_msg", R"({"user_id":4711})", NoData, "4711");
    row("send_private_msg", R"({"user_id":10001})", NoData, "10001");
    row("send_private_msg", R"({"user_id":10008,"group_id":4711})", NoData, "4711");
    row("send_private_msg", R"({"user_id":10009,"group_id":123456})", NoData, "10009");
    row("send_group_msg", R"({"group_id":4711})", NoData, "4711");
    row("send_msg", R"({"message_type":"group","group_id":4711})", NoData, "4711");
    row("send_msg", R"({"user_id":4711})", NoData, "4711");
    row("delete_msg", R"({"message_id":4711})", NoData, "4711");
    row("get_msg", R"({"message_id":4711})", NoData, "4711");
    row("get_msg", R"({"message_id":-1})", NoData, "-1");
}

void TestSimulatorActions::refuses()
{
    QFETCH(const QString, action);
    QFETCH(const QJsonValue, params);
    QFETCH(const int, retcode);
    QFETCH(const QString, named);
    SimulatorFixture simulator;
    const auto result =
        simulator.call(action, params.toObject(), textMessage(QStringLiteral("hello")));
    QVERIFY(result.has_value());
    QCOMPARE(result->retcode, retcode);
    QVERIFY(result->data.isNull());
    QVERIFY2(result->wording.contains(named), qPrintable(result->wording));
    QVERIFY(simulator.events.isEmpty());
}

void TestSimulatorActions::sendsTo_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QJsonValue>("params");
    QTest::addColumn<bool>("toGroup");
    QTest::addColumn<qint64>("id");
    const auto row = [](const char *action, const char *params, bool toGroup, qint64 id) {
        QTest::addRow("%s %s", action, params)
            << QString::fromLatin1(action) << json(params) << toGroup << id;
    };
    row("send_group_msg", R"({"group_id":123456})", true, 123456);
    row("send_private_msg", R"({"user_id":10002})", false, 10002);
    row("send_private_msg", R"({"user_id":10008,"group_id":123456})", false, 10008);
    row("send_msg", R"({"message_type":"group","group_id":123456,"user_id":10002})", true, 123456);
    row("send_msg", R"({"message_type":"private","group_id":123456,"user_id":10002})", false,
        10002);
    row("send_msg", R"({"group_id":123456,"user_id":10002})", true, 123456);
    row("send_msg", R"({"user_id":10002})", false, 10002);
}

void TestSimulatorActions::sendsTo()
{
    QFETCH(const QString, action);
    QFETCH(const QJsonValue, params);
    QFETCH(const bool, toGroup);
    QFETCH(const qint64, id);
    SimulatorFixture simulator;
    const ActionCaller caller{.session = SessionId(12),
                              .serviceId = QStringLiteral("ws-main"),
                              .clientName = QStringLiteral("Koishi"),
                              .messageFormat = MessageFormat::Array};
    const auto result =
        simulator.call({action, params.toObject(), textMessage(QStringLiteral("a&b"))}, caller);
    QVERIFY(result.has_value());
    QCOMPARE(result->retcode, RetCode::Ok);
    QCOMPARE(result->data, json(R"({"message_id":1})"));

    QCOMPARE(simulator.changes.size(), 1);
    const ChatMessage &shown = simulator.changes.first();
    QCOMPARE(shown.chat, (ChatId{toGroup ? ChatKind::Group : ChatKind::Private, id}));
    QCOMPARE(shown.messageId, 1);
    QCOMPARE(shown.senderId, 10001);
    QCOMPARE(shown.senderName, QStringLiteral("小助手"));
    QVERIFY(shown.fromBot);
    QCOMPARE(shown.session, SessionId(12));
    QCOMPARE(shown.clientName, QStringLiteral("Koishi"));
    QCOMPARE(shown.rawMessage, QStringLiteral("a&amp;b"));
    QCOMPARE(shown.timeMs, simulator.clock().wallMs());
    QCOMPARE(shown.replyMs, -1);
}

void TestSimulatorActions::returnsAStoredMessage_data()
{
    QTest::addColumn<bool>("asArray");
    QTest::addColumn<bool>("toGroup");
    QTest::addColumn<QJsonValue>("data");
    const char *group = R"({"time":1700000000,"message_type":"group","message_id":1,"real_id":1,
        "message_seq":1,"user_id":10001,"group":true,"group_id":123456,
        "sender":{"user_id":10001,"nickname":"小助手","sex":"unknown","age":3,"card":"","area":"",
                  "level":"10","role":"admin","title":"机器人"},
        "raw_message":"a&#91;b&#93;[CQ:face,id=178]","message":%s})";
    const char *privateChat = R"({"time":1700000000,"message_type":"private","message_id":1,
        "real_id":1,"message_seq":1,"user_id":10001,"group":false,
        "sender":{"user_id":10001,"nickname":"小助手","sex":"unknown","age":3},
        "raw_message":"a&#91;b&#93;[CQ:face,id=178]","message":%s})";
    const char *array = R"([{"type":"text","data":{"text":"a[b]"}},
                            {"type":"face","data":{"id":"178"}}])";
    const char *string = R"("a&#91;b&#93;[CQ:face,id=178]")";
    const auto filled = [](const char *frame, const char *message) {
        return json(QByteArray(frame).replace("%s", message).constData());
    };
    QTest::newRow("group, array") << true << true << filled(group, array);
    QTest::newRow("group, string") << false << true << filled(group, string);
    QTest::newRow("private, array") << true << false << filled(privateChat, array);
    QTest::newRow("private, string") << false << false << filled(privateChat, string);
}

void TestSimulatorActions::returnsAStoredMessage()
{
    QFETCH(const bool, asArray);
    QFETCH(const bool, toGroup);
    QFETCH(const QJsonValue, data);
    SimulatorFixture simulator;
    Message message = textMessage(QStringLiteral("a[b]"));
    message.append({QStringLiteral("face"), {{QStringLiteral("id"), QStringLiteral("178")}}});
    const QJsonObject target = toGroup ? QJsonObject{{QStringLiteral("group_id"), 123456}}
                                       : QJsonObject{{QStringLiteral("user_id"), 10008}};
    QCOMPARE(simulator.call(QStringLiteral("send_msg"), target, message)->retcode, RetCode::Ok);

    ActionCaller caller;
    caller.messageFormat = asArray ? MessageFormat::Array : MessageFormat::String;
    const auto result = simulator.call(
        {QStringLiteral("get_msg"), {{QStringLiteral("message_id"), 1}}, {}}, caller);
    QVERIFY(result.has_value());
    QCOMPARE(result->data, data);
}

void TestSimulatorActions::recallsOnce()
{
    SimulatorFixture simulator;
    const auto simulated =
        simulator.simulate({ChatKind::Group, 123456}, 10004, QStringLiteral("oops"));
    QVERIFY(simulated.has_value() && simulated->isOk());
    const QJsonObject params{{QStringLiteral("message_id"), simulated->value().messageId}};
    simulator.changes.clear();

    const auto first = simulator.call(QStringLiteral("delete_msg"), params);
    QCOMPARE(first->retcode, RetCode::Ok);
    QVERIFY(first->data.isNull());
    QCOMPARE(simulator.changes.size(), 1);
    QVERIFY(simulator.changes.first().recalled);
    QVERIFY(simulator.history({ChatKind::Group, 123456}).first().recalled);
    QTRY_COMPARE(simulator.events.last().kind, QStringLiteral("notice.group_recall"));
    QCOMPARE(simulator.events.last().fields,
             json(R"({"post_type":"notice","notice_type":"group_recall","group_id":123456,
                      "user_id":10004,"operator_id":10001,"message_id":1})")
                 .toObject());

    const auto read = simulator.call(QStringLiteral("get_msg"), params);
    QCOMPARE(read->retcode, RetCode::NoData);
    QVERIFY2(read->wording.contains(QLatin1String("message 1 ")), qPrintable(read->wording));
    const auto second = simulator.call(QStringLiteral("delete_msg"), params);
    QCOMPARE(second->retcode, RetCode::NoData);
    QVERIFY(second->data.isNull());
    QCOMPARE(simulator.events.size(), 2);
    QVERIFY2(second->wording.contains(QLatin1String("message 1 ")), qPrintable(second->wording));
    QCOMPARE(simulator.changes.size(), 1);
}

void TestSimulatorActions::remembersWhenAMemberSpoke()
{
    SimulatorFixture simulator;
    const QJsonObject member{{QStringLiteral("group_id"), 123456},
                             {QStringLiteral("user_id"), 10004}};
    QVERIFY(simulator.simulate({ChatKind::Group, 123456}, 10004, QStringLiteral("hi"))->isOk());
    const auto lastSent = [&simulator, &member] {
        const auto info = simulator.call(QStringLiteral("get_group_member_info"), member);
        return info->data[QLatin1String("last_sent_time")].toInteger();
    };
    QCOMPARE(lastSent(), 1'700'000'000);
    QVERIFY(simulator.start().isOk());
    QCOMPARE(lastSent(), 1'700'000'000);
}

void TestSimulatorActions::answersBeforeTheStartWithAFailure()
{
    FakeClock clock;
    SimulatorBackend backend(QStringLiteral("/nowhere/simulator.db"), clock);
    ActionResult result;
    backend.call({QStringLiteral("get_login_info"), {}, {}}, {},
                 [&result](const ActionResult &answer) { result = answer; });
    QCOMPARE(result.retcode, RetCode::Failed);
    QCOMPARE(backend.status(), json(R"({"online":false,"good":false})").toObject());
}

void TestSimulatorActions::reportsWhenAMessageCannotBeStored()
{
    SimulatorFixture simulator;
    runSql(simulator.path(), {QStringLiteral("DROP TABLE messages")});
    const auto result =
        simulator.call(QStringLiteral("send_group_msg"), {{QStringLiteral("group_id"), 123456}},
                       textMessage(QStringLiteral("x")));
    QVERIFY(result.has_value());
    QCOMPARE(result->retcode, RetCode::Failed);
    QVERIFY2(result->wording.contains(simulator.path()), qPrintable(result->wording));
    QVERIFY(simulator.changes.isEmpty());
    QVERIFY(simulator.events.isEmpty());
    QCOMPARE(simulator.backend().status(), json(R"({"online":true,"good":false})").toObject());

    const auto simulated =
        simulator.simulate({ChatKind::Group, 123456}, 10002, QStringLiteral("x"));
    QVERIFY(simulated.has_value() && !simulated->isOk());
    QVERIFY2(simulated->error().contains(simulator.path()), qPrintable(simulated->error()));
}

QTEST_GUILESS_MAIN(TestSimulatorActions)
#include "tst_simulatoractions.moc"
