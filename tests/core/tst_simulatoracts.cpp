// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/eventcatalogue.h"
#include "tests/support/simulatorscene.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

QString kindIdOf(const QJsonObject &event)
{
    const EventKind *kind = EventCatalogue::kindOf(event);
    return kind ? kind->id : QString();
}

} // namespace

//! What the operator lets happen: the events of every act, each as the catalogue describes it.
class TestSimulatorActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void tellsEveryKind();
    void refuses_data();
    void refuses();
    void writesCustomEventsAsTheyAre();
    void editsWithoutAnEvent();
};

void TestSimulatorActs::tells_data()
{
    QTest::addColumn<QString>("params");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonValue>("fields");
    const auto row = [](const char *act, const char *params, const char *kind, const char *fields) {
        QTest::addRow("%s %s", act, params)
            << QString::fromUtf8(params) << QString::fromLatin1(kind) << json(fields);
    };
    row("message", R"({"group_id":123456,"user_id":10004,"message":"hi"})", "message.group",
        R"({"sub_type":"normal","user_id":10004,"raw_message":"hi"})");
    row("message", R"({"group_id":123456,"user_id":10004,"message":"hi","anonymous":"Mask"})",
        "message.group", R"({"sub_type":"anonymous","user_id":80000000})");
    row("message", R"({"user_id":10002,"message":[{"type":"text","data":{"text":"hi"}}]})",
        "message.private", R"({"sub_type":"friend","user_id":10002})");
    row("recall", R"({"message_id":@message})", "notice.group_recall",
        R"({"user_id":10004,"operator_id":10004,"group_id":123456})");
    row("recall", R"({"message_id":@message,"operator_id":10002})", "notice.group_recall",
        R"({"user_id":10004,"operator_id":10002})");
    row("recall", R"({"message_id":@private})", "notice.friend_recall", R"({"user_id":10002})");
    row("poke", R"({"user_id":10002})", "notice.notify.poke",
        R"({"user_id":10002,"target_id":10001})");
    row("poke", R"({"user_id":10002,"group_id":123456,"target_id":10004})", "notice.notify.poke",
        R"({"user_id":10002,"target_id":10004,"group_id":123456})");
    row("join", R"({"group_id":123456,"user_id":10009})", "notice.group_increase",
        R"({"sub_type":"approve","user_id":10009,"operator_id":10001})");
    row("join", R"({"group_id":123456,"user_id":10009,"sub_type":"invite","operator_id":10002})",
        "notice.group_increase", R"({"sub_type":"invite","operator_id":10002})");
    row("leave", R"({"group_id":123456,"user_id":10004})", "notice.group_decrease",
        R"({"sub_type":"leave","user_id":10004})");
    row("kick", R"({"group_id":123456,"user_id":10004})", "notice.group_decrease",
        R"({"sub_type":"kick","user_id":10004,"operator_id":10001})");
    row("kick", R"({"group_id":234567,"user_id":10001})", "notice.group_decrease",
        R"({"sub_type":"kick_me","user_id":10001,"operator_id":10007})");
    row("dismiss", R"({"group_id":234567})", "notice.group_decrease",
        R"({"sub_type":"disband","operator_id":10007})");
    row("mute", R"({"group_id":123456,"user_id":10004,"duration":60})", "notice.group_ban",
        R"({"sub_type":"ban","user_id":10004,"duration":60,"operator_id":10001})");
    row("mute", R"({"group_id":123456,"user_id":10004,"duration":0})", "notice.group_ban",
        R"({"sub_type":"lift_ban","user_id":10004,"duration":0})");
    row("mute", R"({"group_id":123456,"duration":-1})", "notice.group_ban",
        R"({"sub_type":"ban","user_id":0,"duration":-1})");
    row("mute", R"({"group_id":123456,"duration":0})", "notice.group_ban",
        R"({"sub_type":"lift_ban","user_id":0,"duration":0})");
    row("admin", R"({"group_id":123456,"user_id":10004})", "notice.group_admin",
        R"({"sub_type":"set","user_id":10004})");
    row("admin", R"({"group_id":123456,"user_id":10003,"enable":false})", "notice.group_admin",
        R"({"sub_type":"unset","user_id":10003})");
    row("card", R"({"group_id":123456,"user_id":10004,"card":"x"})", "notice.group_card",
        R"({"card_new":"x","card_old":"小明（三班）"})");
    row("title", R"({"group_id":123456,"user_id":10004,"title":"x"})", "notice.notify.title",
        R"({"title":"x","user_id":10004})");
    row("group_name", R"({"group_id":123456,"name":"x"})", "notice.notify.group_name",
        R"({"name_new":"x","group_id":123456})");
    row("upload", R"({"group_id":123456,"user_id":10004,"name":"x","file":"base64://eA=="})",
        "notice.group_upload", R"({"user_id":10004,"group_id":123456})");
    row("upload", R"({"user_id":10002,"name":"x","file":"base64://eA=="})", "notice.offline_file",
        R"({"user_id":10002})");
    row("friend_request", R"({"user_id":20001,"comment":"hi"})", "request.friend",
        R"({"user_id":20001,"comment":"hi"})");
    row("friend_add", R"({"user_id":20001})", "notice.friend_add", R"({"user_id":20001})");
    row("group_request", R"({"group_id":123456,"user_id":10009,"invitor_id":10002})",
        "request.group", R"({"sub_type":"add","user_id":10009,"invitor_id":10002})");
    row("group_request", R"({"group_id":456789,"user_id":20001,"sub_type":"invite"})",
        "request.group", R"({"sub_type":"invite","user_id":20001,"group_id":456789})");
    row("answer_request", R"({"flag":"@befriend"})", "notice.friend_add", R"({"user_id":20001})");
    row("answer_request", R"({"flag":"@join"})", "notice.group_increase",
        R"({"sub_type":"approve","user_id":20001})");
    row("answer_request", R"({"flag":"@invitation"})", "notice.group_increase",
        R"({"sub_type":"invite","user_id":10001,"operator_id":20001})");
    row("essence", R"({"message_id":@message})", "notice.essence",
        R"({"sub_type":"add","sender_id":10004,"operator_id":10001})");
    row("essence", R"({"message_id":@kept,"enable":false})", "notice.essence",
        R"({"sub_type":"delete","sender_id":10002})");
    row("reaction", R"({"message_id":@message,"user_id":10002,"emoji_id":"66"})",
        "notice.group_msg_emoji_like", R"({"user_id":10002,"group_id":123456,"is_add":true})");
    row("honor", R"({"group_id":123456,"user_id":10004,"honor_type":"performer"})",
        "notice.notify.honor", R"({"honor_type":"performer","user_id":10004})");
    row("lucky_king", R"({"group_id":123456,"user_id":10004,"target_id":10002})",
        "notice.notify.lucky_king", R"({"user_id":10004,"target_id":10002})");
    row("input_status", R"({"user_id":10002})", "notice.notify.input_status",
        R"({"user_id":10002,"event_type":1})");
    row("profile_like", R"({"user_id":10002,"times":3})", "notice.notify.profile_like",
        R"({"operator_id":10002,"times":3,"operator_nick":"Alice"})");
    row("client_status", R"({"online":true})", "notice.client_status", R"({"online":true})");
    row("gray_tip", R"({"group_id":123456,"content":"x"})", "notice.notify.gray_tip",
        R"({"content":"x"})");
    row("bot_offline", R"({"tag":"kicked","message":"Signed in elsewhere"})", "notice.bot_offline",
        R"({"tag":"kicked","message":"Signed in elsewhere","user_id":10001})");
    row("custom", R"({"event":{"post_type":"notice","notice_type":"my_own","x":1}})", "",
        R"({"notice_type":"my_own","x":1})");
}

void TestSimulatorActs::tells()
{
    QFETCH(const QString, params);
    QFETCH(const QString, kind);
    QFETCH(const QJsonValue, fields);
    const QString act = QString::fromUtf8(QTest::currentDataTag()).section(u' ', 0, 0);
    SimulatorScene scene;
    const auto done = scene.simulator.act(act, scene.filled(params));
    QVERIFY(done.has_value());
    QVERIFY2(done->isOk(), qPrintable(done->isOk() ? QString() : done->error()));
    QTRY_COMPARE(scene.simulator.events.size(), 1);
    const QJsonObject event = scene.simulator.sentEvents().first();
    const Result<void> checked = checkEvent(event);
    QVERIFY2(checked.isOk(), qPrintable(checked.isOk() ? QString() : checked.error()));
    QCOMPARE(kindIdOf(event), kind);
    QCOMPARE(event[QLatin1String("self_id")].toInteger(), 10001);
    QCOMPARE(event[QLatin1String("time")].toInteger(), scene.simulator.clock().wallMs() / 1000);
    const QJsonObject expected = fields.toObject();
    for (auto it = expected.constBegin(); it != expected.constEnd(); ++it)
        QCOMPARE(event.value(it.key()), it.value());
    QVERIFY(event.value(QLatin1String("group_id")).isUndefined()
            || event.value(QLatin1String("group_id")).toInteger() > 0
            || kind == QLatin1String("notice.notify.input_status"));
}

void TestSimulatorActs::tellsEveryKind()
{
    // Without the meta events, which services send, and without guilds and other programs' kinds.
    QSet<QString> expected;
    for (const EventKind &kind : EventCatalogue::kinds()) {
        if (!kind.id.startsWith(QLatin1String("meta_event")))
            expected.insert(kind.id);
    }
    for (const char *needed : {"message.private",
                               "message.group",
                               "notice.group_upload",
                               "notice.group_admin",
                               "notice.group_decrease",
                               "notice.group_increase",
                               "notice.group_ban",
                               "notice.friend_add",
                               "notice.group_recall",
                               "notice.friend_recall",
                               "notice.notify.poke",
                               "notice.notify.lucky_king",
                               "notice.notify.honor",
                               "request.friend",
                               "request.group",
                               "message_sent.private",
                               "message_sent.group",
                               "notice.group_card",
                               "notice.offline_file",
                               "notice.client_status",
                               "notice.essence",
                               "notice.notify.title",
                               "notice.group_msg_emoji_like",
                               "notice.notify.input_status",
                               "notice.notify.profile_like",
                               "notice.notify.group_name",
                               "notice.notify.gray_tip",
                               "notice.bot_offline"})
        QVERIFY2(expected.contains(QLatin1String(needed)), needed);

    SimulatorScene scene;
    for (const char *act : {
             R"(message {"group_id":123456,"user_id":10004,"message":"hi"})",
             R"(message {"user_id":10002,"message":"hi"})",
             R"(upload {"group_id":123456,"user_id":10004,"name":"x","file":"base64://eA=="})",
             R"(upload {"user_id":10002,"name":"x","file":"base64://eA=="})",
             R"(admin {"group_id":123456,"user_id":10004})",
             R"(join {"group_id":123456,"user_id":10009})",
             R"(leave {"group_id":123456,"user_id":10009})",
             R"(mute {"group_id":123456,"user_id":10003})",
             R"(friend_request {"user_id":20001})",
             R"(friend_add {"user_id":20001})",
             R"(reaction {"message_id":@message,"user_id":10002,"emoji_id":"66"})",
             R"(essence {"message_id":@message})",
             R"(recall {"message_id":@message})",
             R"(recall {"message_id":@private})",
             R"(poke {"user_id":10002})",
             R"(lucky_king {"group_id":123456,"user_id":10004,"target_id":10002})",
             R"(honor {"group_id":123456,"user_id":10004,"honor_type":"emotion"})",
             R"(group_request {"group_id":123456,"user_id":10009})",
             R"(card {"group_id":123456,"user_id":10004,"card":"x"})",
             R"(title {"group_id":123456,"user_id":10004,"title":"x"})",
             R"(group_name {"group_id":123456,"name":"x"})",
             R"(client_status {"online":false})",
             R"(input_status {"user_id":10002})",
             R"(profile_like {"user_id":10002})",
             R"(gray_tip {"group_id":123456,"content":"x"})",
             R"(bot_offline {})",
         }) {
        const QString line = QString::fromUtf8(act);
        const auto done =
            scene.simulator.act(line.section(u' ', 0, 0), scene.filled(line.section(u' ', 1)));
        QVERIFY2(done && done->isOk(), act);
    }
    (void)scene.request(QStringLiteral("send_group_msg"),
                        QStringLiteral(R"({"group_id":123456,"message":"x"})"));
    (void)scene.request(QStringLiteral("send_private_msg"),
                        QStringLiteral(R"({"user_id":10002,"message":"x"})"));
    QSet<QString> told;
    for (const QJsonObject &event : scene.simulator.sentEvents()) {
        const Result<void> checked = checkEvent(event);
        QVERIFY2(checked.isOk(), qPrintable(checked.isOk() ? QString() : checked.error()));
        told.insert(kindIdOf(event));
    }
    const QSet<QString> missing = expected - told;
    QVERIFY2(missing.isEmpty(), qPrintable(QStringList(missing.values()).join(u' ')));
}

void TestSimulatorActs::refuses_data()
{
    QTest::addColumn<QString>("params");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *act, const char *params, const char *named) {
        QTest::addRow("%s %s", act, params)
            << QString::fromUtf8(params) << QString::fromUtf8(named);
    };
    row("nonsense", "{}", "nonsense");
    row("message", R"({"message":"x"})", "user_id");
    row("message", R"({"user_id":10002})", "message");
    row("message", R"({"user_id":10002,"message":"x","self_id":10002})", "self_id");
    row("message", R"({"group_id":123456,"user_id":10001,"message":"x"})", "10001");
    row("kick", R"({"group_id":123456,"user_id":10009})", "10009");
    row("kick", R"({"group_id":123456,"user_id":10004,"operator_id":4711})", "operator_id");
    row("dismiss", R"({"group_id":4711})", "4711");
    row("mute", R"({"group_id":123456,"user_id":10004,"duration":-1})", "duration");
    row("mute", R"({"group_id":123456,"user_id":10004,"duration":9223372036854775807})",
        "duration");
    row("admin", R"({"group_id":123456,"user_id":10001})", "owner");
    row("join", R"({"group_id":123456,"user_id":10004})", "10004");
    row("recall", R"({"message_id":4711})", "4711");
    row("reaction", R"({"message_id":@message,"user_id":4711,"emoji_id":"1"})", "4711");
    row("essence", R"({"message_id":@private})", "group");
    row("essence", R"({"message_id":@message,"operator_id":4711})", "4711");
    row("friend_request", R"({"user_id":10002})", "friend");
    row("friend_request", R"({"user_id":10001})", "itself");
    row("friend_add", R"({"user_id":10001})", "itself");
    row("save_user", R"({"user_id":10001,"is_friend":true})", "itself");
    row("save_user", R"({"user_id":20002,"nickname":" "})", "nickname");
    row("group_request", R"({"group_id":345678,"user_id":10002})", "345678");
    row("answer_request", R"({"flag":"no"})", "no");
    row("custom", R"({"event":{}})", "post_type");
    row("custom", R"({"event":{"post_type":"notice","notice_type":"x","self_id":4711}})",
        "self_id");
    row("upload", R"({"user_id":10002,"name":"x","file":"base64://*"})", "file");
    row("delete_user", R"({"user_id":10001})", "account");
    row("delete_account", R"({"user_id":10001})", "last");
    row("import", R"({"world":{}})", "format");
    row("honor", R"({"group_id":123456,"user_id":10004,"honor_type":"best"})", "honor_type");
}

void TestSimulatorActs::refuses()
{
    QFETCH(const QString, params);
    QFETCH(const QString, named);
    const QString act = QString::fromUtf8(QTest::currentDataTag()).section(u' ', 0, 0);
    SimulatorScene scene;
    const auto done = scene.simulator.act(act, scene.filled(params));
    QVERIFY(done.has_value());
    QVERIFY(!done->isOk());
    QVERIFY2(done->error().contains(named), qPrintable(done->error()));
    QVERIFY(scene.simulator.events.isEmpty());
    QVERIFY(scene.simulator.changes.isEmpty());
}

void TestSimulatorActs::writesCustomEventsAsTheyAre()
{
    SimulatorFixture simulator;
    simulator.mustAct("custom", R"({"event":{"post_type":"message","message_type":"private",
        "sub_type":"friend","time":1234567890,"message_id":7,"user_id":4711,
        "message":"[CQ:face,id=178]","raw_message":"[CQ:face,id=178]","font":0,
        "sender":{"user_id":4711}}})");
    QTRY_COMPARE(simulator.events.size(), 1);
    const Event &event = simulator.events.first();
    QCOMPARE(event.kind, QStringLiteral("message.private"));
    QCOMPARE(event.time, 1234567890);
    const QJsonObject asArray = simulator.sentEvents().first();
    QCOMPARE(asArray[QLatin1String("message")], json(R"([{"type":"face","data":{"id":"178"}}])"));
    QCOMPARE(asArray[QLatin1String("time")].toInteger(), 1234567890);
    const QJsonValue asString = json(encodeEvent(event, MessageFormat::String).constData());
    QCOMPARE(asString[QLatin1String("message")].toString(), QStringLiteral("[CQ:face,id=178]"));
}

void TestSimulatorActs::editsWithoutAnEvent()
{
    SimulatorScene scene;
    SimulatorFixture &simulator = scene.simulator;
    simulator.mustAct("save_user", R"({"user_id":20002,"nickname":"Max","sex":"male","age":40,
        "sign":"hm","is_friend":true,"remark":"Maxi"})");
    simulator.mustAct("save_user", R"({"user_id":20002,"nickname":"Moritz"})");
    QCOMPARE(
        scene.request(QStringLiteral("get_stranger_info"), QStringLiteral(R"({"user_id":20002})"))
            .data,
        json(R"({"user_id":20002,"nickname":"Moritz","sex":"male","age":40,"sign":"hm"})"));
    QVERIFY(scene.request(QStringLiteral("get_friend_list"))
                .data.toArray()
                .contains(json(R"({"user_id":20002,"nickname":"Moritz","remark":"Maxi"})")));

    simulator.mustAct("save_member", R"({"group_id":123456,"user_id":20002,"role":"admin",
        "card":"M","title":"T","level":"7"})");
    const QString member = QStringLiteral(R"({"group_id":123456,"user_id":20002})");
    const QJsonValue saved = scene.request(QStringLiteral("get_group_member_info"), member).data;
    QCOMPARE(saved[QLatin1String("role")].toString(), QStringLiteral("admin"));
    QCOMPARE(saved[QLatin1String("card")].toString(), QStringLiteral("M"));
    simulator.mustAct("remove_member", R"({"group_id":123456,"user_id":20002})");
    QCOMPARE(scene.request(QStringLiteral("get_group_member_info"), member).retcode,
             RetCode::NoData);

    simulator.mustAct("delete_user", R"({"user_id":20002})");
    QCOMPARE(
        scene.request(QStringLiteral("get_stranger_info"), QStringLiteral(R"({"user_id":20002})"))
            .retcode,
        RetCode::NoData);
    simulator.mustAct("delete_group", R"({"group_id":123456})");
    QCOMPARE(
        scene.request(QStringLiteral("get_group_info"), QStringLiteral(R"({"group_id":123456})"))
            .retcode,
        RetCode::NoData);
    QVERIFY(simulator.events.isEmpty());
    QVERIFY(simulator.start().isOk()); // and the file says the same
    QVERIFY(simulator.backend().world().groups.size() == 3); // two and the one of the scene
}

QTEST_GUILESS_MAIN(TestSimulatorActs)
#include "tst_simulatoracts.moc"
