// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/simulatorscene.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

//! Good parameters of every action that needs some; the names with @ are those of the scene.
const QHash<QString, QString> &goodParams()
{
    static const QHash<QString, QString> all = [] {
        QHash<QString, QString> params;
        const auto add = [&params](const char *actions, const char *json) {
            for (const QString &action : QString::fromLatin1(actions).split(u' '))
                params.insert(action, QString::fromUtf8(json));
        };
        add("send_private_msg friend_poke mark_private_msg_as_read get_friend_msg_history send_msg "
            "send_like send_poke delete_friend get_stranger_info",
            R"({"user_id":10002,"message":"hi"})");
        add("send_group_msg get_group_msg_history set_group_whole_ban set_group_anonymous "
            "get_group_info get_group_member_list get_essence_msg_list get_group_root_files "
            "get_group_file_system_info get_group_at_all_remain _get_group_notice set_group_sign "
            "mark_group_msg_as_read",
            R"({"group_id":123456,"message":"hi"})");
        add("set_group_leave", R"({"group_id":123456,"is_dismiss":true})");
        add("set_group_kick set_group_ban set_group_admin set_group_card group_poke "
            "set_group_special_title get_group_member_info",
            R"({"group_id":123456,"user_id":10004,"card":"x","special_title":"y"})");
        add("delete_msg get_msg mark_msg_as_read set_essence_msg set_msg_emoji_like",
            R"({"message_id":@message,"emoji_id":"66"})");
        add("delete_essence_msg", R"({"message_id":@kept})");
        add("get_forward_msg", R"({"id":"@forward"})");
        add("set_group_anonymous_ban", R"({"group_id":123456,"anonymous_flag":"anonymous-10004"})");
        add("set_group_name", R"({"group_id":123456,"group_name":"New"})");
        add("set_friend_add_request", R"({"flag":"@befriend"})");
        add("set_group_add_request", R"({"flag":"@join","sub_type":"add"})");
        add("get_group_honor_info", R"({"group_id":123456,"type":"all"})");
        add("get_record", R"({"file":"@voice","out_format":"wav"})");
        add("get_image", R"({"file":"@image"})");
        add("get_file", R"({"file_id":"@file"})");
        add("send_group_forward_msg send_private_forward_msg send_forward_msg",
            R"({"group_id":123456,"user_id":10002,
                "messages":[{"type":"node","data":{"id":"@message"}}]})");
        add("upload_group_file upload_private_file",
            R"({"group_id":123456,"user_id":10002,"file":"base64://eA==","name":"x.txt"})");
        add("get_group_files_by_folder delete_group_folder",
            R"({"group_id":123456,"folder_id":"@docs"})");
        add("get_group_file_url delete_group_file", R"({"group_id":123456,"file_id":"@file"})");
        add("get_private_file_url", R"({"file_id":"@sent"})");
        add("create_group_file_folder", R"({"group_id":123456,"name":"More"})");
        add("download_file", R"({"base64":"aGVsbG8="})");
        add("set_group_portrait", R"({"group_id":123456,"file":"@image"})");
        add("_send_group_notice", R"({"group_id":123456,"content":"Rules"})");
        add("ocr_image", R"({"image":"@image"})");
        add("forward_friend_single_msg forward_group_single_msg",
            R"({"group_id":123456,"user_id":10002,"message_id":@message})");
        return params;
    }();
    return all;
}

bool isInteger(const QJsonValue &value, bool ofThirtyTwoBits)
{
    const qint64 integer = value.toInteger(0);
    return value.isDouble() && integer == value.toInteger(1)
        && (!ofThirtyTwoBits || integer == qint64(qint32(integer)));
}

bool hasType(const QJsonValue &value, const QString &type)
{
    if (type == QLatin1String("int64") || type == QLatin1String("int32"))
        return isInteger(value, type == QLatin1String("int32"));
    if (type == QLatin1String("string"))
        return value.isString();
    if (type == QLatin1String("boolean"))
        return value.isBool();
    if (type == QLatin1String("object"))
        return value.isObject();
    if (type == QLatin1String("array"))
        return value.isArray();
    return type == QLatin1String("any") || value.isString() || value.isArray(); // a message
}

QString faultOf(const QJsonArray &fields, const QJsonValue &value, const QString &path);

QString faultOfField(const QJsonObject &field, const QJsonValue &value, const QString &path)
{
    if (value.isUndefined())
        return field[QLatin1String("optional")].toBool() ? QString()
                                                         : QString(path + QLatin1String(" misses"));
    if (value.isNull() && field[QLatin1String("nullable")].toBool())
        return {};
    const QString type = field[QLatin1String("type")].toString();
    if (!hasType(value, type))
        return QStringLiteral("%1 is no %2").arg(path, type);
    const QJsonArray allowed = field[QLatin1String("enum")].toArray();
    if (!allowed.isEmpty() && !allowed.contains(value))
        return QString(path + QLatin1String(" has another value"));
    return faultOf(field[QLatin1String("fields")].toArray(), value, path);
}

//! What is wrong with an object, or with the objects of a list; empty = nothing.
QString faultOf(const QJsonArray &fields, const QJsonValue &value, const QString &path)
{
    const QJsonArray objects = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue &object : objects) {
        for (const QJsonValue &each : fields) {
            const QString name = each[QLatin1String("name")].toString();
            const QString fault = faultOfField(each.toObject(), object.toObject().value(name),
                                               QString(path + QLatin1Char('.') + name));
            if (!fault.isEmpty())
                return fault;
        }
    }
    return {};
}

} // namespace

//! Every action of the tiers spec and common as the facts about OneBot 11 declare it.
class TestSimulatorCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsDeclared_data();
    void answersAsDeclared();
    void knowsNothingOfOtherIds_data();
    void knowsNothingOfOtherIds();
    void refusesByRank_data();
    void refusesByRank();
    void recordsWhatBotsChange();
};

void TestSimulatorCatalogue::answersAsDeclared_data()
{
    QTest::addColumn<QJsonObject>("declared");
    QFile file(QStringLiteral(SWITCHBOARD_TEST_DATA "/actions.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int count = 0;
    const QJsonArray actions = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &action : actions) {
        const QString tier = action[QLatin1String("tier")].toString();
        const QString name = action[QLatin1String("name")].toString();
        if ((tier != QLatin1String("spec") && tier != QLatin1String("common"))
            || name == QLatin1String(".handle_quick_operation")) // the router's
            continue;
        QTest::newRow(qPrintable(name)) << action.toObject();
        ++count;
    }
    QCOMPARE(count, 76); // 39 and 38 with the one above
}

void TestSimulatorCatalogue::answersAsDeclared()
{
    QFETCH(const QJsonObject, declared);
    const QString action = declared[QLatin1String("name")].toString();
    SimulatorScene scene;
    QVERIFY(scene.simulator.backend().supports(action));
    const ActionResult result =
        scene.request(action, goodParams().value(action, QStringLiteral("{}")));
    QCOMPARE(result.wording, QString());
    QCOMPARE(result.retcode, RetCode::Ok);

    const QJsonObject response = declared[QLatin1String("response")].toObject();
    const QString kind = response[QLatin1String("kind")].toString();
    if (kind == QLatin1String("null"))
        QVERIFY(result.data.isNull());
    else if (kind == QLatin1String("object"))
        QVERIFY(result.data.isObject());
    else if (kind == QLatin1String("array"))
        QVERIFY(!result.data.toArray().isEmpty());
    if (kind == QLatin1String("object") || kind == QLatin1String("array")) {
        QCOMPARE(faultOf(response[QLatin1String("fields")].toArray(), result.data, action),
                 QString());
    }
}

void TestSimulatorCatalogue::knowsNothingOfOtherIds_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("params");
    const auto rows = [](const char *actions, const char *params) {
        for (const QString &action : QString::fromLatin1(actions).split(u' '))
            QTest::addRow("%s %s", qPrintable(action), params)
                << action << QString::fromUtf8(params);
    };
    rows("send_private_msg send_like get_stranger_info delete_friend get_friend_msg_history "
         "friend_poke send_poke mark_private_msg_as_read",
         R"({"user_id":4711,"message":"x"})");
    rows("send_group_msg set_group_kick set_group_ban set_group_whole_ban set_group_admin "
         "set_group_anonymous set_group_card set_group_name set_group_leave "
         "set_group_special_title get_group_info get_group_member_info get_group_member_list "
         "get_group_honor_info get_group_msg_history get_essence_msg_list upload_group_file "
         "get_group_root_files get_group_files_by_folder get_group_file_url "
         "get_group_file_system_info create_group_file_folder delete_group_folder "
         "delete_group_file get_group_at_all_remain set_group_portrait _send_group_notice "
         "_get_group_notice group_poke mark_group_msg_as_read set_group_sign "
         "set_group_anonymous_ban",
         R"({"group_id":4711,"user_id":10004,"message":"x","group_name":"x","type":"all",
             "file":"base64://eA==","name":"x","folder_id":"@docs","file_id":"@file",
             "content":"x","anonymous_flag":"anonymous-10004"})");
    rows("set_group_kick set_group_ban set_group_admin set_group_card set_group_special_title "
         "get_group_member_info group_poke set_group_anonymous_ban send_poke",
         R"({"group_id":123456,"user_id":10009,"anonymous_flag":"anonymous-10009"})");
    rows("delete_msg get_msg set_essence_msg delete_essence_msg set_msg_emoji_like "
         "forward_friend_single_msg forward_group_single_msg mark_msg_as_read",
         R"({"message_id":4711,"emoji_id":"66","user_id":10002,"group_id":123456})");
    rows("get_forward_msg", R"({"id":"nothing"})");
    rows("get_forward_msg", R"({"id":"@message"})");
    rows("set_friend_add_request set_group_add_request", R"({"flag":"no","sub_type":"add"})");
    rows("set_group_add_request", R"({"flag":"@befriend","sub_type":"add"})");
    rows("set_friend_add_request", R"({"flag":"@join"})");
    rows("get_group_files_by_folder delete_group_folder get_group_file_url delete_group_file",
         R"({"group_id":123456,"folder_id":"/no","file_id":"/no"})");
    rows("get_group_file_url delete_group_file", R"({"group_id":234567,"file_id":"@file"})");
    rows("upload_group_file",
         R"({"group_id":123456,"file":"base64://eA==","name":"x","folder":"/no"})");
    rows("get_image get_file get_record get_private_file_url",
         R"({"file":"no.png","out_format":"mp3","file_id":"/no"})");
    rows("send_group_forward_msg",
         R"({"group_id":123456,"messages":[{"type":"node","data":{"id":"4711"}}]})");
}

void TestSimulatorCatalogue::knowsNothingOfOtherIds()
{
    QFETCH(const QString, action);
    QFETCH(const QString, params);
    SimulatorScene scene;
    const ActionResult result = scene.request(action, params);
    QVERIFY2(result.retcode == RetCode::NoData,
             qPrintable(QStringLiteral("%1 %2").arg(result.retcode).arg(result.wording)));
    QVERIFY(result.data.isNull());
    QVERIFY(!result.wording.isEmpty());
    QVERIFY(scene.simulator.events.isEmpty());
    QVERIFY(scene.simulator.changes.isEmpty());
}

void TestSimulatorCatalogue::refusesByRank_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("params");
    const auto rows = [](const char *actions, const char *params) {
        for (const QString &action : QString::fromLatin1(actions).split(u' '))
            QTest::addRow("%s %s", qPrintable(action), params)
                << action << QString::fromUtf8(params);
    };
    // The account is a plain member of 234567.
    rows("set_group_kick set_group_ban set_group_whole_ban set_group_admin set_group_anonymous "
         "set_group_card set_group_name set_group_special_title set_group_portrait "
         "_send_group_notice set_group_anonymous_ban",
         R"({"group_id":234567,"user_id":10009,"group_name":"x","file":"base64://eA==",
             "content":"x","anonymous_flag":"anonymous-10009"})");
    rows("delete_msg set_essence_msg", R"({"message_id":@elsewhere})");
    // It owns 123456: nobody stands above it, and it can only dissolve the group.
    rows("set_group_kick set_group_ban set_group_admin", R"({"group_id":123456,"user_id":10001})");
    rows("set_group_leave", R"({"group_id":123456})");
    rows("delete_msg", R"({"message_id":@private})");
    rows("set_essence_msg", R"({"message_id":@private})");
    rows("send_like", R"({"user_id":10002,"times":11})");
    rows("get_record", R"({"file":"@voice","out_format":"mp3"})");
    rows("create_group_file_folder", R"({"group_id":123456,"name":"Docs"})");
}

void TestSimulatorCatalogue::refusesByRank()
{
    QFETCH(const QString, action);
    QFETCH(const QString, params);
    SimulatorScene scene;
    const ActionResult result = scene.request(action, params);
    QVERIFY2(result.retcode == RetCode::Failed,
             qPrintable(QStringLiteral("%1 %2").arg(result.retcode).arg(result.wording)));
    QVERIFY(result.data.isNull());
    QVERIFY(!result.wording.isEmpty());
    QVERIFY(scene.simulator.events.isEmpty());
    QVERIFY(scene.simulator.changes.isEmpty());
}

void TestSimulatorCatalogue::recordsWhatBotsChange()
{
    SimulatorScene scene;
    (void)scene.request(QStringLiteral("get_login_info"));
    (void)scene.request(QStringLiteral("get_msg"), QStringLiteral(R"({"message_id":@message})"));
    QVERIFY(scene.simulator.records.isEmpty()); // only looked
    (void)scene.request(QStringLiteral("set_group_name"),
                        QStringLiteral(R"({"group_id":123456,"group_name":"New"})"));
    (void)scene.request(QStringLiteral("set_group_name"),
                        QStringLiteral(R"({"group_id":4711,"group_name":"New"})"));
    scene.simulator.mustAct("poke", R"({"user_id":10002})");
    QCOMPARE(scene.simulator.records.size(), 3);
    QCOMPARE(scene.simulator.records[0].kind, SimulatorRecord::Kind::Action);
    QCOMPARE(scene.simulator.records[0].name, QStringLiteral("set_group_name"));
    QVERIFY(scene.simulator.records[0].ok);
    QVERIFY(!scene.simulator.records[1].ok);
    QVERIFY(scene.simulator.records[1].error.contains(QLatin1String("4711")));
    QCOMPARE(scene.simulator.records[2].kind, SimulatorRecord::Kind::Act);
    QCOMPARE(scene.simulator.records[2].params, json(R"({"user_id":10002})").toObject());
}

QTEST_GUILESS_MAIN(TestSimulatorCatalogue)
#include "tst_simulatorcatalogue.moc"
