// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/simulatorfixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

//! Kind and account of each event: `notice.poke 10001`.
QStringList toldTo(const SimulatorFixture &simulator)
{
    QStringList told;
    for (const Event &event : simulator.events) {
        const QString subType = event.fields.value(QLatin1String("sub_type")).toString();
        told += QStringLiteral("%1 %2 %3").arg(event.kind, subType).arg(event.selfId);
    }
    return told;
}

} // namespace

//! Several accounts in one world: who hears what.
class TestSimulatorAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bothHearAGroup();
    void oneHearsTheOther();
    void eachHasItsCopyOfAPrivateChat();
    void onlyOneIsKicked();
    void privateMessagesGoToTheOneThatIsNamed();
    void askEachThatMayDecide();
    void speakForThemselves();
    void goAndCome();

private:
    std::optional<ActionResult> request(qint64 account, const char *action, const char *params)
    {
        return m_simulator->request(QString::fromLatin1(action), json(params).toObject(),
                                    {.selfId = account});
    }

    std::unique_ptr<SimulatorFixture> m_simulator;
};

void TestSimulatorAccounts::init()
{
    m_simulator = std::make_unique<SimulatorFixture>();
    m_simulator->mustAct("save_account", R"({"user_id":10003})"); // admin of 123456 as 10001 is
    QCOMPARE(m_simulator->backend().world().accounts, (QList<qint64>{10001, 10003}));
}

void TestSimulatorAccounts::bothHearAGroup()
{
    m_simulator->receiversPerEvent = 2;
    const QJsonObject data =
        m_simulator->mustAct("message", R"({"group_id":123456,"user_id":10002,"message":"hi"})");
    QCOMPARE(data[QLatin1String("receivers")].toInt(), 4);
    QCOMPARE(toldTo(*m_simulator),
             (QStringList{QStringLiteral("message.group normal 10001"),
                          QStringLiteral("message.group normal 10003")}));
    QCOMPARE(m_simulator->changes.first().messageId, 1);
    QCOMPARE(m_simulator->history({ChatKind::Group, 123456}).size(), 1);
}

void TestSimulatorAccounts::oneHearsTheOther()
{
    QCOMPARE(request(10003, "send_group_msg", R"({"group_id":123456,"message":"hi"})")->retcode,
             RetCode::Ok);
    QCOMPARE(toldTo(*m_simulator),
             (QStringList{QStringLiteral("message.group normal 10001"),
                          QStringLiteral("message_sent.group normal 10003")}));
    QVERIFY(m_simulator->changes.first().fromBot);
    QCOMPARE(m_simulator->changes.first().selfId, 10003);
}

void TestSimulatorAccounts::eachHasItsCopyOfAPrivateChat()
{
    const auto sent = request(10001, "send_private_msg", R"({"user_id":10003,"message":"psst"})");
    QCOMPARE(sent->data, json(R"({"message_id":1})"));
    QTRY_COMPARE(m_simulator->events.size(), 2);
    QCOMPARE(toldTo(*m_simulator),
             (QStringList{QStringLiteral("message_sent.private friend 10001"),
                          QStringLiteral("message.private group 10003")}));
    QCOMPARE(m_simulator->events.last().fields.value(QLatin1String("message_id")).toInt(), 2);
    QCOMPARE(m_simulator->events.last().fields.value(QLatin1String("user_id")).toInt(), 10001);
    QCOMPARE(request(10001, "get_msg", R"({"message_id":1})")->retcode, RetCode::Ok);
    QCOMPARE(request(10003, "get_msg", R"({"message_id":2})")->retcode, RetCode::Ok);
    QCOMPARE(request(10001, "get_msg", R"({"message_id":2})")->retcode, RetCode::NoData);
    QCOMPARE(request(10003, "get_msg", R"({"message_id":1})")->retcode, RetCode::NoData);
}

void TestSimulatorAccounts::onlyOneIsKicked()
{
    m_simulator->mustAct("kick", R"({"group_id":123456,"user_id":10003})");
    QTRY_COMPARE(m_simulator->events.size(), 2);
    QCOMPARE(toldTo(*m_simulator),
             (QStringList{QStringLiteral("notice.group_decrease kick 10001"),
                          QStringLiteral("notice.group_decrease kick_me 10003")}));
    QCOMPARE(request(10003, "get_group_info", R"({"group_id":123456})")->retcode, RetCode::NoData);
    QCOMPARE(request(10001, "get_group_info", R"({"group_id":123456})")->retcode, RetCode::Ok);
}

void TestSimulatorAccounts::privateMessagesGoToTheOneThatIsNamed()
{
    m_simulator->mustAct("message", R"({"user_id":10002,"message":"first"})");
    m_simulator->mustAct("message", R"({"user_id":10002,"message":"named","self_id":10003})");
    QCOMPARE(toldTo(*m_simulator),
             (QStringList{QStringLiteral("message.private friend 10001"),
                          QStringLiteral("message.private group 10003")}));
    QCOMPARE(m_simulator->history({ChatKind::Private, 10002}).size(), 1);
    const auto refused =
        m_simulator->act(QStringLiteral("message"),
                         json(R"({"user_id":10002,"message":"x","self_id":10004})").toObject());
    QVERIFY(!refused->isOk());
    QVERIFY2(refused->error().contains(QLatin1String("10004")), qPrintable(refused->error()));
}

void TestSimulatorAccounts::askEachThatMayDecide()
{
    const QJsonObject asked =
        m_simulator->mustAct("group_request", R"({"group_id":123456,"user_id":10009})");
    QTRY_COMPARE(m_simulator->events.size(), 2);
    const QString ofFirst =
        m_simulator->events.at(0).fields.value(QLatin1String("flag")).toString();
    const QString ofSecond =
        m_simulator->events.at(1).fields.value(QLatin1String("flag")).toString();
    QCOMPARE(asked.value(QLatin1String("flag")).toString(), ofFirst);
    QVERIFY(ofFirst != ofSecond);
    const auto answer = [this](qint64 account, const QString &flag) {
        return m_simulator
            ->request(QStringLiteral("set_group_add_request"),
                      {{QStringLiteral("flag"), flag},
                       {QStringLiteral("sub_type"), QStringLiteral("add")}},
                      {.selfId = account})
            ->retcode;
    };
    QCOMPARE(answer(10001, ofSecond), RetCode::NoData); // not asked of it
    QCOMPARE(answer(10003, ofSecond), RetCode::Ok);
    QCOMPARE(answer(10001, ofFirst), RetCode::Failed); // settled by the other
    QTRY_COMPARE(toldTo(*m_simulator).mid(2),
                 (QStringList{QStringLiteral("notice.group_increase approve 10001"),
                              QStringLiteral("notice.group_increase approve 10003")}));
}

void TestSimulatorAccounts::speakForThemselves()
{
    QCOMPARE(request(10003, "get_login_info", "{}")->data,
             json(R"({"user_id":10003,"nickname":"Bob"})"));
    QCOMPARE(request(10003, "get_friend_list", "{}")->data, QJsonValue(QJsonArray()));
    QCOMPARE(request(10003, "get_group_list", "{}")->data.toArray().size(), 2);
    QCOMPARE(request(0, "get_login_info", "{}")->data[QLatin1String("user_id")].toInteger(), 10001);
}

void TestSimulatorAccounts::goAndCome()
{
    m_simulator->mustAct("message", R"({"user_id":10002,"message":"x","self_id":10003})");
    m_simulator->mustAct("delete_account", R"({"user_id":10003})");
    QVERIFY(!m_simulator->backend().hasAccount(10003));
    QVERIFY(m_simulator->backend().hasAccount(10001));
    m_simulator->events.clear();
    m_simulator->mustAct("poke", R"({"group_id":123456,"user_id":10002})");
    QTRY_COMPARE(toldTo(*m_simulator), QStringList{QStringLiteral("notice.notify poke 10001")});
    const auto last =
        m_simulator->act(QStringLiteral("delete_account"), {{QStringLiteral("user_id"), 10001}});
    QVERIFY(!last->isOk());

    m_simulator->mustAct("save_account", R"({"user_id":30003,"nickname":"New bot"})");
    QVERIFY(m_simulator->start().isOk());
    QCOMPARE(m_simulator->backend().world().accounts, (QList<qint64>{10001, 30003}));
}

QTEST_GUILESS_MAIN(TestSimulatorAccounts)
#include "tst_simulatoraccounts.moc"
