// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatlistmodel.h"
#include "ui/chat/chatmessagemodel.h"
#include "ui/chat/chatsearch.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;

namespace {

constexpr ChatId Group{ChatKind::Group, 123456};
constexpr ChatId Private{ChatKind::Private, 10002};

ChatWorld world()
{
    SimulatorWorld made;
    made.accounts = {10001, 10009};
    made.users = {{10001, QStringLiteral("小助手"), {}, 0, {}},
                  {10002, QStringLiteral("Alice"), {}, 0, {}},
                  {10009, QStringLiteral("Second"), {}, 0, {}}};
    made.friends = {{10001, 10002, {}}, {10009, 10002, QStringLiteral("A.")}};
    SimulatorGroup group;
    group.info.groupId = Group.id;
    group.info.name = QStringLiteral("测试群");
    for (const qint64 user : {10001, 10002, 10009})
        group.members.append({Group.id, user});
    SimulatorGroup other;
    other.info.groupId = 654321;
    other.info.name = QStringLiteral("别的群");
    other.members.append({654321, 10009});
    made.groups = {group, other};
    return ChatWorld(made, 10001);
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
    void keepsTheChatsOfTwoAccountsApart();
    void findsChatsByNumberAndPinyin();
    void mergesHistoryBeforeLiveMessages();
    void updatesInPlace();
    void tellsHowFarAMessageGot_data();
    void tellsHowFarAMessageGot();
    void tellsWhoAnsweredAndHowFast();
    void movesSidesWithTheActor();
    void keepsTheLatestOfTooMany();
    void letsTheNewestGoForOlderOnes();
    void listsTheSessionsOfAMessage();
    void putsNoticesBetweenMessages();
    void quotesWhatAMessageRepliesTo();
};

void TestChatModels::listsGroupsThenUsersWithoutTheBot()
{
    ChatListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setWorld(world());
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.chatAt(0) == Group);
    QVERIFY(model.chatAt(1) == Private); // a friend
    QCOMPARE(model.chatAt(2).id, qint64(10009)); // somebody else
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
    model.setWorld(world());
    model.noteMessage(message(Private, 1, 1000));
    SimulatorWorld changing = world().all();
    changing.users.insert(2, {10003, QStringLiteral("Bob"), {}, 0, {}});
    changing.users[1].nickname = QStringLiteral("Alicia");
    model.setWorld(ChatWorld(changing, 10001));
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(1).data().toString(), QStringLiteral("Alicia"));
    QCOMPARE(model.index(1).data(ChatListModel::UnreadRole).toInt(), 1);
}

void TestChatModels::keepsTheChatsOfTwoAccountsApart()
{
    ChatListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setWorld(world());
    ChatMessage toSecond = message(Private, 1, 1000);
    toSecond.selfId = 10009;
    model.noteMessage(toSecond);
    model.noteMessage(message(Group, 2, 1000));
    QCOMPARE(model.index(1).data(ChatListModel::UnreadRole).toInt(), 0);
    QCOMPARE(model.unreadOf(10001), 1);
    QCOMPARE(model.unreadOf(10009), 2); // the group is theirs too

    model.setWorld(ChatWorld(world().all(), 10009));
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(2).data().toString(), QStringLiteral("A."));
    QCOMPARE(model.index(2).data(ChatListModel::UnreadRole).toInt(), 1);
}

void TestChatModels::findsChatsByNumberAndPinyin()
{
    ChatListModel model;
    model.setWorld(world());
    ChatSearch found;
    QAbstractItemModelTester tester(&found, QAbstractItemModelTester::FailureReportingMode::QtTest);
    found.setSourceModel(&model);
    found.setQuery(QStringLiteral("csq"));
    QCOMPARE(found.rowCount(), 1);
    QCOMPARE(found.index(0, 0).data().toString(), QStringLiteral("测试群"));
    found.setQuery(QStringLiteral("10002"));
    QCOMPARE(found.rowCount(), 1);
    found.setQuery(QStringLiteral(" aLi "));
    QCOMPARE(found.rowCount(), 1);
    found.setQuery(QStringLiteral("zzz"));
    QCOMPARE(found.rowCount(), 0);
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
             QStringLiteral("+84 ms · NoneBot2 #13"));
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
    QVERIFY(!model.lacksNewest());
}

void TestChatModels::letsTheNewestGoForOlderOnes()
{
    ChatMessageModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setChat(Group);
    QList<ChatMessage> many;
    for (int id = 101; id <= ChatMessageModel::Capacity + 100; ++id)
        many.append(message(Group, id, id));
    model.mergeHistory(many);
    QCOMPARE(model.oldestMessage(), 101);
    model.prependHistory({message(Group, 99, 99), message(Group, 100, 100)});
    QCOMPARE(model.rowCount(), ChatMessageModel::Capacity);
    QCOMPARE(model.oldestMessage(), 99);
    QVERIFY(model.lacksNewest());
    model.addOrUpdate(message(Group, 9999, 9999)); // it would stand beside a gap
    QCOMPARE(model.rowCount(), ChatMessageModel::Capacity);
    QVERIFY(!model.find(9999));
}

void TestChatModels::listsTheSessionsOfAMessage()
{
    ChatMessageModel model;
    model.setChat(Group);
    ChatMessage sent = message(Group, 1, 1000);
    sent.receivers = 3;
    sent.delivered = 1;
    sent.deliveries = {{SessionId(12), QStringLiteral("Koishi"), true},
                       {SessionId(13), QStringLiteral("NoneBot2"), false}};
    model.addOrUpdate(sent);
    QCOMPARE(model.index(0).data(ChatMessageModel::StatusDetailRole).toString(),
             QStringLiteral("Koishi #12: delivered\nNoneBot2 #13: still in its queue\nand 1 more"));
}

void TestChatModels::putsNoticesBetweenMessages()
{
    ChatMessageModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setWorld(world());
    model.setChat(Group);
    model.addOrUpdate(message(Group, 1, 1000));
    model.addOrUpdate(message(Group, 2, 3000));
    ChatNotice poke;
    poke.chat = Group;
    poke.timeMs = 1000; // behind the message of the same millisecond
    poke.name = QStringLiteral("poke");
    poke.params = {{QStringLiteral("user_id"), 10002}, {QStringLiteral("target_id"), 10001}};
    model.addNotice(poke);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(1).data().toString(), QStringLiteral("Alice poked 小助手"));
    QCOMPARE(model.index(1).data(ChatMessageModel::NoticeRole).toInt(),
             int(ChatMessageModel::Notice::Plain));
    QVERIFY(!model.messageAt(1));
    QCOMPARE(model.oldestMessage(), 1);
    poke.chat = Private;
    model.addNotice(poke);
    QCOMPARE(model.rowCount(), 3);
}

void TestChatModels::quotesWhatAMessageRepliesTo()
{
    ChatMessageModel model;
    model.setWorld(world());
    model.setChat(Group);
    model.addOrUpdate(message(Group, 1, 1000));
    ChatMessage answer = message(Group, 2, 2000);
    answer.message.prepend(
        {QStringLiteral("reply"), {{QStringLiteral("id"), QStringLiteral("1")}}});
    model.addOrUpdate(answer);
    QCOMPARE(model.index(1).data(ChatMessageModel::QuoteRole).toString(),
             QStringLiteral("Alice: message 1"));
    QCOMPARE(model.index(1).data().toString(), QStringLiteral("message 2"));
}

QTEST_MAIN(TestChatModels)
#include "tst_chatmodels.moc"
