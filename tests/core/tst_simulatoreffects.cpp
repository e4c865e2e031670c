// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/simulatorscene.h"

#include <QJsonArray>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! What bots do is there afterwards: other actions show it, and users feel it.
class TestSimulatorEffects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<SimulatorScene>(); }
    void mutes();
    void mutesTheAccount();
    void mutesEverybody();
    void mutesWhoIsAnonymous();
    void kicks();
    void changesCardNameAndRole();
    void letsTitlesExpire();
    void leavesAndDissolves();
    void answersRequests();
    void refusesRequests();
    void survivesRequestsForWhatIsGone();
    void likesTenTimesADay();
    void keepsEssences();
    void putsEmojiOnMessages();
    void keepsFilesAndFolders();
    void publishesAnnouncements();
    void keepsHonours();
    void forbidsAnonymousMessages();

private:
    ActionResult request(const char *action, const char *params = "{}")
    {
        return m_scene->request(QString::fromLatin1(action), QString::fromUtf8(params));
    }
    [[nodiscard]] int retcodeOf(const char *action, const char *params)
    {
        return request(action, params).retcode;
    }
    [[nodiscard]] bool canWrite(qint64 userId)
    {
        return m_scene->simulator
            .simulate({ChatKind::Group, 123456}, userId, QStringLiteral("may I?"))
            ->isOk();
    }
    [[nodiscard]] QJsonValue memberField(const char *field)
    {
        return request("get_group_member_info", Ming).data[QLatin1String(field)];
    }
    [[nodiscard]] QStringList kinds() const
    {
        QStringList all;
        for (const Event &event : m_scene->simulator.events)
            all += event.kind;
        return all;
    }

    static constexpr const char *Group = R"({"group_id":123456})";
    static constexpr const char *Ming = R"({"group_id":123456,"user_id":10004})";
    std::unique_ptr<SimulatorScene> m_scene;
};

void TestSimulatorEffects::mutes()
{
    QVERIFY(canWrite(10004));
    QCOMPARE(retcodeOf("set_group_ban", R"({"group_id":123456,"user_id":10004,"duration":60})"), 0);
    QVERIFY(!canWrite(10004));
    QVERIFY(canWrite(10008));
    QCOMPARE(memberField("shut_up_timestamp").toInteger(), 1'700'000'060);
    m_scene->simulator.clock().advance(59'000);
    QVERIFY(!canWrite(10004));
    m_scene->simulator.clock().advance(1'000);
    QVERIFY(canWrite(10004));
    QCOMPARE(retcodeOf("set_group_ban", Ming), 0);
    QCOMPARE(retcodeOf("set_group_ban", R"({"group_id":123456,"user_id":10004,"duration":0})"), 0);
    QVERIFY(canWrite(10004));
}

void TestSimulatorEffects::mutesTheAccount()
{
    m_scene->simulator.mustAct("mute", R"({"group_id":234567,"user_id":10001,"duration":60})");
    const char *write = R"({"group_id":234567,"message":"x"})";
    const ActionResult refused = request("send_group_msg", write);
    QCOMPARE(refused.retcode, RetCode::Failed);
    QVERIFY2(refused.wording.contains(QLatin1String("muted")), qPrintable(refused.wording));
    m_scene->simulator.clock().advance(60'000);
    QCOMPARE(retcodeOf("send_group_msg", write), 0);
}

void TestSimulatorEffects::mutesEverybody()
{
    QCOMPARE(retcodeOf("set_group_whole_ban", Group), 0);
    QVERIFY(!canWrite(10004));
    QVERIFY(canWrite(10003)); // an admin
    QCOMPARE(request("get_group_info", Group).data[QLatin1String("group_all_shut")].toInt(), -1);
    QCOMPARE(retcodeOf("set_group_whole_ban", R"({"group_id":123456,"enable":false})"), 0);
    QVERIFY(canWrite(10004));
}

void TestSimulatorEffects::mutesWhoIsAnonymous()
{
    m_scene->simulator.mustAct(
        "message", R"({"group_id":123456,"user_id":10004,"message":"boo","anonymous":"Mask"})");
    const QJsonObject anonymous =
        m_scene->simulator.events.last().fields.value(QLatin1String("anonymous")).toObject();
    QCOMPARE(anonymous.value(QLatin1String("name")).toString(), QStringLiteral("Mask"));
    QCOMPARE(m_scene->simulator
                 .request(QStringLiteral("set_group_anonymous_ban"),
                          {{QStringLiteral("group_id"), 123456},
                           {QStringLiteral("anonymous"), anonymous}})
                 ->retcode,
             RetCode::Ok);
    QVERIFY(!canWrite(10004));
}

void TestSimulatorEffects::kicks()
{
    QCOMPARE(retcodeOf("set_group_kick", Ming), 0);
    QTRY_COMPARE(kinds(), QStringList{QStringLiteral("notice.group_decrease")});
    QCOMPARE(retcodeOf("get_group_member_info", Ming), RetCode::NoData);
    QVERIFY(!canWrite(10004));
    QCOMPARE(retcodeOf("set_group_kick", Ming), RetCode::NoData);
    QCOMPARE(request("get_group_info", Group).data[QLatin1String("member_count")].toInt(), 4);
}

void TestSimulatorEffects::changesCardNameAndRole()
{
    QCOMPARE(retcodeOf("set_group_card", R"({"group_id":123456,"user_id":10004,"card":"New"})"), 0);
    QCOMPARE(memberField("card").toString(), QStringLiteral("New"));
    QCOMPARE(retcodeOf("set_group_admin", Ming), 0);
    QCOMPARE(memberField("role").toString(), QStringLiteral("admin"));
    QCOMPARE(retcodeOf("set_group_admin", R"({"group_id":123456,"user_id":10004,"enable":false})"),
             0);
    QCOMPARE(memberField("role").toString(), QStringLiteral("member"));
    QCOMPARE(retcodeOf("set_group_name", R"({"group_id":123456,"group_name":"New"})"), 0);
    QCOMPARE(request("get_group_info", Group).data[QLatin1String("group_name")].toString(),
             QStringLiteral("New"));
    QCOMPARE(retcodeOf("set_group_card", Ming), 0); // takes it away
    QCOMPARE(memberField("card").toString(), QString());
    QTRY_COMPARE(kinds().size(), 5);
}

void TestSimulatorEffects::letsTitlesExpire()
{
    QCOMPARE(retcodeOf("set_group_special_title",
                       R"({"group_id":123456,"user_id":10004,"special_title":"King",
                           "duration":60})"),
             0);
    QCOMPARE(memberField("title").toString(), QStringLiteral("King"));
    QCOMPARE(memberField("title_expire_time").toInteger(), 1'700'000'060);
    const auto shownTitle = [this] {
        (void)canWrite(10004);
        return m_scene->simulator.events.last()
            .fields.value(QLatin1String("sender"))[QLatin1String("title")]
            .toString();
    };
    QCOMPARE(shownTitle(), QStringLiteral("King"));
    m_scene->simulator.clock().advance(60'000);
    QCOMPARE(memberField("title").toString(), QString());
    QCOMPARE(shownTitle(), QString());
}

void TestSimulatorEffects::leavesAndDissolves()
{
    QCOMPARE(retcodeOf("set_group_leave", R"({"group_id":234567})"), 0);
    QCOMPARE(retcodeOf("get_group_info", R"({"group_id":234567})"), RetCode::NoData);
    QCOMPARE(retcodeOf("set_group_leave", R"({"group_id":123456,"is_dismiss":true})"), 0);
    QTRY_COMPARE(kinds(),
                 (QStringList{QStringLiteral("notice.group_decrease"),
                              QStringLiteral("notice.group_decrease")}));
    QCOMPARE(m_scene->simulator.events.last().fields.value(QLatin1String("sub_type")).toString(),
             QStringLiteral("disband"));
    QVERIFY(!canWrite(10004));
    QCOMPARE(request("get_group_list").data.toArray().size(), 1);
}

void TestSimulatorEffects::answersRequests()
{
    QCOMPARE(retcodeOf("set_friend_add_request", R"({"flag":"@befriend","remark":"Evi"})"), 0);
    QVERIFY(request("get_friend_list")
                .data.toArray()
                .contains(json(R"({"user_id":20001,"nickname":"Eve","remark":"Evi"})")));
    QCOMPARE(retcodeOf("set_friend_add_request", R"({"flag":"@befriend"})"), RetCode::Failed);
    QCOMPARE(retcodeOf("set_group_add_request", R"({"flag":"@join","sub_type":"invite"})"),
             RetCode::BadParameter);
    QCOMPARE(retcodeOf("set_group_add_request", R"({"flag":"@join","sub_type":"add"})"), 0);
    QVERIFY(canWrite(20001));
    QCOMPARE(retcodeOf("set_group_add_request", R"({"flag":"@invitation","sub_type":"invite"})"),
             0);
    QCOMPARE(retcodeOf("get_group_info", R"({"group_id":456789})"), 0);
    const QJsonValue system = request("get_group_system_msg").data;
    for (const char *list : {"invited_requests", "join_requests"}) {
        QCOMPARE(system[QLatin1String(list)].toArray().size(), 1);
        QVERIFY(system[QLatin1String(list)][0][QLatin1String("checked")].toBool());
        QCOMPARE(system[QLatin1String(list)][0][QLatin1String("actor")].toInteger(), 10001);
    }
}

void TestSimulatorEffects::refusesRequests()
{
    QCOMPARE(retcodeOf("set_friend_add_request", R"({"flag":"@befriend","approve":false})"), 0);
    QCOMPARE(request("get_friend_list").data.toArray().size(), 4);
    QCOMPARE(
        retcodeOf("set_group_add_request", R"({"flag":"@join","sub_type":"add","approve":false})"),
        0);
    QVERIFY(!canWrite(20001));
    QVERIFY(m_scene->simulator.events.isEmpty());
}

void TestSimulatorEffects::survivesRequestsForWhatIsGone()
{
    m_scene->simulator.mustAct("delete_group", R"({"group_id":123456})");
    m_scene->simulator.mustAct("delete_group", R"({"group_id":456789})");
    m_scene->simulator.mustAct("delete_user", R"({"user_id":20001})");
    QCOMPARE(retcodeOf("set_group_add_request", R"({"flag":"@join","sub_type":"add"})"),
             RetCode::NoData);
    QCOMPARE(retcodeOf("set_group_add_request", R"({"flag":"@invitation","sub_type":"invite"})"),
             RetCode::NoData);
    QCOMPARE(retcodeOf("set_friend_add_request", R"({"flag":"@befriend"})"), RetCode::NoData);
    QCOMPARE(request("get_group_list").data.toArray().size(), 2);
    QCOMPARE(
        retcodeOf("set_group_add_request", R"({"flag":"@join","sub_type":"add","approve":false})"),
        0);
}

void TestSimulatorEffects::likesTenTimesADay()
{
    QCOMPARE(retcodeOf("send_like", R"({"user_id":10002,"times":9})"), 0);
    QCOMPARE(retcodeOf("send_like", R"({"user_id":10002,"times":2})"), RetCode::Failed);
    QCOMPARE(retcodeOf("send_like", R"({"user_id":10002})"), 0);
    QCOMPARE(retcodeOf("send_like", R"({"user_id":10002})"), RetCode::Failed);
    QCOMPARE(retcodeOf("send_like", R"({"user_id":10003,"times":10})"), 0);
    m_scene->simulator.clock().advance(24 * 3600 * 1000);
    QCOMPARE(retcodeOf("send_like", R"({"user_id":10002,"times":10})"), 0);
}

void TestSimulatorEffects::keepsEssences()
{
    QCOMPARE(retcodeOf("set_essence_msg", R"({"message_id":@message})"), 0);
    QCOMPARE(retcodeOf("set_essence_msg", R"({"message_id":@message})"), 0); // once is enough
    QTRY_COMPARE(kinds(), QStringList{QStringLiteral("notice.essence")});
    QCOMPARE(request("get_essence_msg_list", Group).data.toArray().size(), 2);
    QCOMPARE(retcodeOf("delete_essence_msg", R"({"message_id":@kept})"), 0);
    QCOMPARE(retcodeOf("delete_essence_msg", R"({"message_id":@kept})"), RetCode::NoData);
    QCOMPARE(retcodeOf("delete_msg", R"({"message_id":@message})"), 0); // and it is no essence
    QVERIFY(request("get_essence_msg_list", Group).data.toArray().isEmpty());
}

void TestSimulatorEffects::putsEmojiOnMessages()
{
    const char *like = R"({"message_id":@message,"emoji_id":"66"})";
    QCOMPARE(retcodeOf("set_msg_emoji_like", like), 0);
    m_scene->simulator.mustAct(
        "reaction",
        qPrintable(QStringLiteral(R"({"message_id":%1,"user_id":10002,"emoji_id":"66"})")
                       .arg(m_scene->id("message"))));
    QCOMPARE(
        request("get_msg", R"({"message_id":@message})").data[QLatin1String("emoji_likes_list")],
        json(R"([{"emoji_id":"66","likes_cnt":"2"}])"));
    QCOMPARE(
        retcodeOf("set_msg_emoji_like", R"({"message_id":@message,"emoji_id":"66","set":false})"),
        0);
    QCOMPARE(
        request("get_msg", R"({"message_id":@message})").data[QLatin1String("emoji_likes_list")],
        json(R"([{"emoji_id":"66","likes_cnt":"1"}])"));
    QTRY_COMPARE(kinds().size(), 3);
}

void TestSimulatorEffects::keepsFilesAndFolders()
{
    const auto root = [this] { return request("get_group_root_files", Group).data; };
    QCOMPARE(root()[QLatin1String("files")].toArray().size(), 1);
    QCOMPARE(root()[QLatin1String("files")][0][QLatin1String("file_name")].toString(),
             QStringLiteral("a.txt"));
    QCOMPARE(root()[QLatin1String("folders")][0][QLatin1String("total_file_count")].toInt(), 1);
    QCOMPARE(request("get_group_files_by_folder", R"({"group_id":123456,"folder_id":"@docs"})")
                 .data[QLatin1String("files")][0][QLatin1String("file_name")]
                 .toString(),
             QStringLiteral("c.txt"));
    QCOMPARE(request("get_group_file_system_info", Group).data[QLatin1String("used_space")].toInt(),
             11);
    QCOMPARE(retcodeOf("get_group_file_url", R"({"group_id":123456,"file_id":"@file"})"), 0);
    QCOMPARE(root()[QLatin1String("files")][0][QLatin1String("download_times")].toInt(), 1);
    QCOMPARE(request("get_file", R"({"file_id":"@file"})").data[QLatin1String("base64")].toString(),
             QStringLiteral("aGVsbG8="));
    QCOMPARE(retcodeOf("delete_group_file", R"({"group_id":123456,"file_id":"@file"})"), 0);
    QCOMPARE(retcodeOf("delete_group_folder", R"({"group_id":123456,"folder_id":"@docs"})"), 0);
    QVERIFY(root()[QLatin1String("files")].toArray().isEmpty());
    QVERIFY(root()[QLatin1String("folders")].toArray().isEmpty());
    QCOMPARE(request("get_group_file_system_info", Group).data[QLatin1String("file_count")].toInt(),
             0);
}

void TestSimulatorEffects::publishesAnnouncements()
{
    const QString made =
        request("_send_group_notice",
                R"({"group_id":123456,"content":"Party","image":"base64://iVBORw0KGgo="})")
            .data[QLatin1String("notice_id")]
            .toString();
    const QJsonArray list = request("_get_group_notice", Group).data.toArray();
    QCOMPARE(list.size(), 2);
    const auto found = std::find_if(list.begin(), list.end(), [&made](const QJsonValue &each) {
        return each[QLatin1String("notice_id")].toString() == made;
    });
    QVERIFY(found != list.end());
    const QJsonValue message = QJsonValue(*found)[QLatin1String("message")];
    QCOMPARE(message[QLatin1String("text")].toString(), QStringLiteral("Party"));
    QCOMPARE(message[QLatin1String("images")].toArray().size(), 1);
}

void TestSimulatorEffects::keepsHonours()
{
    m_scene->simulator.mustAct("honor",
                               R"({"group_id":123456,"user_id":10008,"honor_type":"talkative"})");
    const QJsonValue data =
        request("get_group_honor_info", R"({"group_id":123456,"type":"talkative"})").data;
    QCOMPARE(data[QLatin1String("current_talkative")][QLatin1String("user_id")].toInteger(), 10008);
    QCOMPARE(data[QLatin1String("talkative_list")].toArray().size(), 2);
    QVERIFY(data[QLatin1String("performer_list")].isUndefined());
}

void TestSimulatorEffects::forbidsAnonymousMessages()
{
    QCOMPARE(retcodeOf("set_group_anonymous", R"({"group_id":123456,"enable":false})"), 0);
    const auto refused = m_scene->simulator.act(
        QStringLiteral("message"),
        json(R"({"group_id":123456,"user_id":10004,"message":"boo","anonymous":"Mask"})")
            .toObject());
    QVERIFY(!refused->isOk());
}

QTEST_GUILESS_MAIN(TestSimulatorEffects)
#include "tst_simulatoreffects.moc"
