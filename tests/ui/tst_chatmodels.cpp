// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatlistmodel.h"
#include "ui/chat/chatmessagemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;

namespace {

constexpr ChatId Group{ChatKind::Group, 123456};
constexpr ChatId Private{ChatKind::Private, 10002};

SimulatorWorld world()
{
    SimulatorWorld made;
    made.selfId = 10001;
    made.nickname = QStringLiteral("小助手");
    made.users = {{10001, made.nickname, {}, {}, 0, false},
                  {10002, QStringLiteral("Alice"), {}, {}, 0, true}};
    SimulatorGroup group;
    group.groupId = Group.id;
    group.name = QStringLiteral("测试群");
    group.members.resize(3);
    made.groups = {group};
    return made;
}

ChatMessage message(const ChatId &chat, qint32 id, qint64 timeMs)
{
    ChatMessage made;
    made.chat = chat;
    made.messageId = id;
    made.timeMs = timeMs;
    made.senderId = 10002;
    made.senderName = QStringLiteral("Alice");
    made.message = {
        {QStringLiteral("text"), {{QStringLiteral("text"), QStringLiteral("message %1").arg(id)}}}};
    return made;
}

QStringList texts(const ChatMessageModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row).data().toString().section(QLatin1Char(' '), 1));
    return all;
}

} // namespace

class TestChatModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsGroupsThenUsersWithoutTheBot();
    void countsUnreadOnce();
    void keepsFiguresWhenTheWorldChanges();
    void addsAChatNobodyAnnounced();
    void mergesHistoryBeforeLiveMessages();
    void updatesInPlace();
    void tellsHowFarAMessageGot_data();
    void tellsHowFarAMessageGot();
    void tellsWhoAnsweredAndHowFast();
    void movesSidesWithTheActor();
    void keepsTheLatestOfTooMany();
};

void TestChatModels::listsGroupsThenUsersWithoutTheBot()
{
    ChatListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setWorld(world());
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.chatAt(0) == Group);
    QVERIFY(model.chatAt(1) == Private);
    QCOMPARE(model.index(0).data(ChatListModel::SubtitleRole).toString(),
             QStringLiteral("3 members"));
}

void TestChatModels::countsUnreadOnce()
{
    ChatListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setWorld(world());
    model.setOpenChat(&Private);
    ChatMessage first = message(Group, 1, 1000);
    model.noteMessage(first);
    model.noteMessage(message(Group, 2, 1000));
    first.delivered = 1; // the same message in its next state
    model.noteMessage(first);
    model.noteMessage(message(Private, 3, 1000));
    QCOMPARE(model.index(0).data(ChatListModel::UnreadRole).toInt(), 2);
    QCOMPARE(model.totalUnread(), 2);
    QCOMPARE(model.index(0).data(ChatListModel::SubtitleRole).toString(),
             QStringLiteral("Alice: message 2"));

    model.setOpenChat(&Group);
    QCOMPARE(model.totalUnread(), 0);
    model.setOpenChat(nullptr);
    model.noteMessage(message(Group, 4, 2000));
    QCOMPARE(model.totalUnread(), 1);
}

void TestChatModels::keepsFiguresWhenTheWorldChanges()
{
    ChatListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    SimulatorWorld changing = world();
    model.setWorld(changing);
    model.noteMessage(message(Private, 1, 1000));
    changing.users.append({10003, QStringLiteral("Bob"), {}, {}, 0, true});
    changing.users[1].nickname = QStringLiteral("Alicia");
    model.setWorld(changing);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(1).data().toString(), QStringLiteral("Alicia"));
    QCOMPARE(model.index(1).data(ChatListModel::UnreadRole).toInt(), 1);
}

void TestChatModels::addsAChatNobodyAnnounced()
{
    ChatListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.noteMessage(message({ChatKind::Group, 5}, 1, 1000));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("5"));
}

void TestChatModels::mergesHistoryBeforeLiveMessages()
{
    ChatMessageModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setChat(Group);
    model.addOrUpdate(message(Group, 3, 3000));
    model.addOrUpdate(message(Private, 9, 3000));
    model.addOrUpdate(message(Group, 5, 5000));
    model.mergeHistory({message(Group, 1, 1000), message(Group, 2, 2000), message(Group, 3, 3000),
                        message(Group, 4, 4000)});
    QCOMPARE(texts(model),
             QStringList({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"),
                          QStringLiteral("4"), QStringLiteral("5")}));
    QCOMPARE(model.index(0).data(ChatMessageModel::NewDayRole).toBool(), true);
    QCOMPARE(model.index(2).data(ChatMessageModel::NewDayRole).toBool(), false);
}

void TestChatModels::updatesInPlace()
{
    ChatMessageModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setChat(Group);
    ChatMessage changing = message(Group, 1, 1000);
    model.addOrUpdate(changing);
    model.addOrUpdate(message(Group, 2, 2000));
    const quint32 before = model.index(0).data(ChatMessageModel::RevisionRole).toUInt();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    changing.recalled = true;
    model.addOrUpdate(changing);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(changed.size(), 1);
    QVERIFY(model.index(0).data(ChatMessageModel::RecalledRole).toBool());
    QVERIFY(model.index(0).data(ChatMessageModel::RevisionRole).toUInt() > before);
}

void TestChatModels::tellsHowFarAMessageGot_data()
{
    QTest::addColumn<int>("receivers");
    QTest::addColumn<int>("delivered");
    QTest::addColumn<QString>("status");
    QTest::addColumn<ChatMessageModel::Delivery>("delivery");
    QTest::newRow("nobody") << 0 << 0 << QStringLiteral("no bot was listening")
                            << ChatMessageModel::Delivery::NoReceiver;
    QTest::newRow("some") << 3 << 2 << QStringLiteral("delivered 2/3")
                          << ChatMessageModel::Delivery::UnderWay;
    QTest::newRow("all") << 3 << 3 << QStringLiteral("delivered 3/3")
                         << ChatMessageModel::Delivery::Complete;
}

void TestChatModels::tellsHowFarAMessageGot()
{
    QFETCH(const int, receivers);
    QFETCH(const int, delivered);
    ChatMessageModel model;
    model.setChat(Group);
    ChatMessage sent = message(Group, 1, 1000);
    sent.receivers = receivers;
    sent.delivered = delivered;
    model.addOrUpdate(sent);
    QTEST(model.index(0).data(ChatMessageModel::StatusRole).toString(), "status");
    QTEST(ChatMessageModel::Delivery(model.index(0).data(ChatMessageModel::DeliveryRole).toInt()),
          "delivery");
}

void TestChatModels::tellsWhoAnsweredAndHowFast()
{
    ChatMessageModel model;
    model.setChat(Group);
    ChatMessage answer = message(Group, 1, 1000);
    answer.fromBot = true;
    answer.session = SessionId(13);
    answer.clientName = QStringLiteral("NoneBot2");
    answer.replyMs = 84;
    model.addOrUpdate(answer);
    QCOMPARE(model.index(0).data(ChatMessageModel::StatusRole).toString(),
             QStringLiteral("+84 ms · NoneBot2 · #13"));
}

void TestChatModels::movesSidesWithTheActor()
{
    ChatMessageModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setChat(Group);
    model.addOrUpdate(message(Group, 1, 1000));
    QVERIFY(!model.index(0).data(ChatMessageModel::OwnRole).toBool());
    model.setActingUser(10002);
    QVERIFY(model.index(0).data(ChatMessageModel::OwnRole).toBool());
}

void TestChatModels::keepsTheLatestOfTooMany()
{
    ChatMessageModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setChat(Group);
    QList<ChatMessage> many;
    for (int id = 1; id <= ChatMessageModel::Capacity + 5; ++id)
        many.append(message(Group, id, id));
    model.mergeHistory(many);
    QCOMPARE(model.rowCount(), ChatMessageModel::Capacity);
    QCOMPARE(model.index(0).data(ChatMessageModel::MessageIdRole).toInt(), 6);
}

QTEST_MAIN(TestChatModels)
#include "tst_chatmodels.moc"
