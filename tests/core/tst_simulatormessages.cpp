// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/simulatorscene.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>
#include <QUrl>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

QList<int> idsOf(const ActionResult &result)
{
    QList<int> ids;
    for (const QJsonValue &message : result.data[QLatin1String("messages")].toArray())
        ids += message[QLatin1String("message_id")].toInt();
    return ids;
}

} // namespace

//! Messages looked up again: pages, contacts, forwards and what media they hold.
class TestSimulatorMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesBackwardsAndForwards();
    void leavesOutWhatWasRecalled();
    void listsRecentContacts();
    void forwardsNest();
    void forwardsOneMessage();
    void givesMediaBackByName();
    void refusesMediaThatCannotBe_data();
    void refusesMediaThatCannotBe();
    void sendsPrivateFiles();
};

void TestSimulatorMessages::pagesBackwardsAndForwards()
{
    SimulatorFixture simulator;
    for (int i = 1; i <= 30; ++i) // the odd ones in the group
        QVERIFY(simulator
                    .simulate({i % 2 == 0 ? ChatKind::Private : ChatKind::Group,
                               i % 2 == 0 ? 10002 : 123456},
                              10002, QString::number(i))
                    ->isOk());
    const auto page = [&simulator](const char *params) {
        return idsOf(
            *simulator.request(QStringLiteral("get_group_msg_history"), json(params).toObject()));
    };
    QCOMPARE(page(R"({"group_id":123456,"count":3})"), (QList<int>{25, 27, 29}));
    QCOMPARE(page(R"({"group_id":123456,"count":3,"message_seq":25})"), (QList<int>{21, 23, 25}));
    QCOMPARE(page(R"({"group_id":123456,"count":3,"message_seq":25,"reverse_order":true})"),
             (QList<int>{25, 27, 29}));
    QCOMPARE(page(R"({"group_id":123456,"count":3,"message_seq":1})"), QList<int>{1});
    QCOMPARE(page(R"({"group_id":123456})").size(), 15);
    QCOMPARE(page(R"({"group_id":234567})"), QList<int>());
    const auto friends =
        simulator.request(QStringLiteral("get_friend_msg_history"),
                          json(R"({"user_id":10002,"message_seq":"20","count":2})").toObject());
    QCOMPARE(idsOf(*friends), (QList<int>{18, 20}));
    const QJsonValue message = friends->data[QLatin1String("messages")][1];
    QCOMPARE(message[QLatin1String("post_type")].toString(), QStringLiteral("message"));
    QCOMPARE(message[QLatin1String("raw_message")].toString(), QStringLiteral("20"));
}

void TestSimulatorMessages::leavesOutWhatWasRecalled()
{
    SimulatorScene scene;
    const char *group = R"({"group_id":123456,"count":100})";
    const auto before =
        idsOf(scene.request(QStringLiteral("get_group_msg_history"), QString::fromLatin1(group)));
    QVERIFY(before.contains(scene.id("own").toInt()));
    (void)scene.request(QStringLiteral("delete_msg"), QStringLiteral(R"({"message_id":@own})"));
    const auto after =
        idsOf(scene.request(QStringLiteral("get_group_msg_history"), QString::fromLatin1(group)));
    QCOMPARE(after.size(), before.size() - 1);
    QVERIFY(!after.contains(scene.id("own").toInt()));
}

void TestSimulatorMessages::listsRecentContacts()
{
    SimulatorFixture simulator;
    QVERIFY(simulator.simulate({ChatKind::Group, 123456}, 10002, QStringLiteral("a"))->isOk());
    QVERIFY(simulator.simulate({ChatKind::Private, 10004}, 10004, QStringLiteral("b"))->isOk());
    QVERIFY(simulator.simulate({ChatKind::Group, 234567}, 10007, QStringLiteral("c"))->isOk());
    const auto contacts = [&simulator](const char *params) {
        QStringList peers;
        for (const QJsonValue &each :
             simulator.request(QStringLiteral("get_recent_contact"), json(params).toObject())
                 ->data.toArray())
            peers += each[QLatin1String("peerUin")].toString();
        return peers;
    };
    QCOMPARE(
        contacts("{}"),
        (QStringList{QStringLiteral("234567"), QStringLiteral("10004"), QStringLiteral("123456")}));
    QCOMPARE(contacts(R"({"count":1})"), QStringList{QStringLiteral("234567")});
}

void TestSimulatorMessages::forwardsNest()
{
    SimulatorScene scene;
    const ActionResult first =
        scene.request(QStringLiteral("get_forward_msg"), QStringLiteral(R"({"id":"@forward"})"));
    const QJsonArray nodes = first.data[QLatin1String("message")].toArray();
    QCOMPARE(nodes.size(), 2);
    const QJsonValue ofMessage = nodes.at(0)[QLatin1String("data")];
    QCOMPARE(ofMessage[QLatin1String("user_id")].toString(), QStringLiteral("10004"));
    QCOMPARE(ofMessage[QLatin1String("content")],
             json(R"([{"type":"text","data":{"text":"hello"}}])"));
    QCOMPARE(nodes.at(1)[QLatin1String("data")][QLatin1String("nickname")].toString(),
             QStringLiteral("Diana"));

    const ActionResult outer = scene.request(
        QStringLiteral("send_private_forward_msg"),
        QStringLiteral(R"({"user_id":10002,"messages":[{"type":"node","data":{"user_id":"10002",
            "nickname":"Alice","content":[{"type":"node","data":{"user_id":"10009",
            "nickname":"Diana","content":"deep"}}]}}]})"));
    QCOMPARE(outer.retcode, RetCode::Ok);
    const ActionResult read =
        *scene.simulator.request(QStringLiteral("get_forward_msg"),
                                 {{QStringLiteral("id"), outer.data[QLatin1String("forward_id")]}});
    const QJsonValue inner =
        read.data[QLatin1String("message")][0][QLatin1String("data")][QLatin1String("content")];
    QCOMPARE(inner[0][QLatin1String("type")].toString(), QStringLiteral("node"));
    QCOMPARE(inner[0][QLatin1String("data")][QLatin1String("nickname")].toString(),
             QStringLiteral("Diana"));
    // The id of the message serves as well.
    const QString messageId = QString::number(outer.data[QLatin1String("message_id")].toInteger());
    QCOMPARE(scene.simulator
                 .request(QStringLiteral("get_forward_msg"), {{QStringLiteral("id"), messageId}})
                 ->data,
             read.data);
}

void TestSimulatorMessages::forwardsOneMessage()
{
    SimulatorScene scene;
    QCOMPARE(scene
                 .request(QStringLiteral("forward_group_single_msg"),
                          QStringLiteral(R"({"group_id":234567,"message_id":@private})"))
                 .retcode,
             RetCode::Ok);
    const QList<ChatMessage> history = scene.simulator.history({ChatKind::Group, 234567});
    QCOMPARE(history.last().rawMessage, QStringLiteral("psst"));
    QVERIFY(history.last().fromBot);
}

void TestSimulatorMessages::givesMediaBackByName()
{
    SimulatorScene scene;
    const ActionResult image =
        scene.request(QStringLiteral("get_image"), QStringLiteral(R"({"file":"@image"})"));
    QFile stored(image.data[QLatin1String("file")].toString());
    QVERIFY(stored.open(QIODevice::ReadOnly));
    QVERIFY(stored.readAll().startsWith("\x89PNG"));
    QCOMPARE(QUrl(image.data[QLatin1String("url")].toString()).toLocalFile(), stored.fileName());

    // A bot sends back what it got.
    const ActionResult sent =
        scene.request(QStringLiteral("send_group_msg"), QStringLiteral(R"({"group_id":123456,
                          "message":[{"type":"image","data":{"file":"@image"}}]})"));
    QCOMPARE(sent.retcode, RetCode::Ok);
    const QList<ChatMessage> history = scene.simulator.history({ChatKind::Group, 123456});
    QCOMPARE(history.last().message.first().data.value(QLatin1String("file")).toString(),
             scene.id("image"));
    const ActionResult voice = scene.request(
        QStringLiteral("get_record"), QStringLiteral(R"({"file":"@voice","out_format":"wav"})"));
    QVERIFY(QFile::exists(voice.data[QLatin1String("file")].toString()));
}

void TestSimulatorMessages::refusesMediaThatCannotBe_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("retcode");
    QTest::newRow("broken base64") << QStringLiteral("base64://*") << RetCode::Failed;
    QTest::newRow("outside") << QStringLiteral("file:///etc/passwd") << RetCode::Failed;
    QTest::newRow("parents") << QStringLiteral("../../etc/passwd") << RetCode::BadParameter;
    QTest::newRow("this computer") << QStringLiteral("http://127.0.0.1/x.png") << RetCode::Failed;
    QTest::newRow("another scheme")
        << QStringLiteral("gopher://example.org/") << RetCode::BadParameter;
}

void TestSimulatorMessages::refusesMediaThatCannotBe()
{
    QFETCH(const QString, file);
    QFETCH(const int, retcode);
    SimulatorFixture simulator;
    const QJsonObject image{{QStringLiteral("type"), QStringLiteral("image")},
                            {QStringLiteral("data"), QJsonObject{{QStringLiteral("file"), file}}}};
    const auto result = simulator.request(
        QStringLiteral("send_group_msg"),
        {{QStringLiteral("group_id"), 123456}, {QStringLiteral("message"), QJsonArray{image}}});
    QCOMPARE(result->retcode, retcode);
    QVERIFY2(result->wording.contains(QLatin1String("file")), qPrintable(result->wording));
    QVERIFY(simulator.changes.isEmpty());
}

void TestSimulatorMessages::sendsPrivateFiles()
{
    SimulatorScene scene;
    const ActionResult sent = scene.request(
        QStringLiteral("upload_private_file"),
        QString::fromLatin1(R"({"user_id":10002,"file":"base64://aGk=","name":"hi.txt"})"));
    QCOMPARE(sent.retcode, RetCode::Ok);
    QTRY_COMPARE(scene.simulator.changes.size(), 1);
    const Segment segment = scene.simulator.changes.first().message.first();
    QCOMPARE(segment.type, QStringLiteral("file"));
    QCOMPARE(segment.data.value(QLatin1String("name")).toString(), QStringLiteral("hi.txt"));
    QCOMPARE(segment.data.value(QLatin1String("file_id")), sent.data[QLatin1String("file_id")]);
}

QTEST_GUILESS_MAIN(TestSimulatorMessages)
#include "tst_simulatormessages.moc"
