// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatmessagemodel.h"
#include "ui/chat/simulatorpage.h"
#include "ui/support/language.h"
#include "ui/widgets/newrowsbutton.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;

namespace {

constexpr ChatId Group{ChatKind::Group, 123456};
constexpr ChatId Private{ChatKind::Private, 10003};

SimulatorWorld world()
{
    SimulatorWorld made;
    made.selfId = 10001;
    made.nickname = QStringLiteral("小助手");
    made.users = {{10002, QStringLiteral("Alice"), {}, {}, 0, true},
                  {10003, QStringLiteral("Bob"), {}, {}, 0, true}};
    SimulatorGroup group;
    group.groupId = Group.id;
    group.name = QStringLiteral("测试群");
    group.members.resize(3);
    group.members[0].userId = 10001;
    group.members[0].nickname = made.nickname;
    group.members[1].userId = 10002;
    group.members[1].nickname = QStringLiteral("Alice");
    group.members[1].role = QStringLiteral("owner");
    group.members[2].userId = 10003;
    group.members[2].nickname = QStringLiteral("Bob");
    group.members[2].card = QStringLiteral("Bob the builder");
    made.groups = {group};
    return made;
}

ChatMessage message(const ChatId &chat, qint32 id)
{
    ChatMessage made;
    made.chat = chat;
    made.messageId = id;
    made.timeMs = 1000 + id;
    made.senderId = 10002;
    made.senderName = QStringLiteral("Alice");
    made.message = {{QStringLiteral("text"), {{QStringLiteral("text"), QStringLiteral("hi")}}}};
    return made;
}

} // namespace

class TestSimulatorPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void opensTheFirstChatAndAsksForItsHistory();
    void sendsAsTheChosenMember();
    void sendsPrivatelyAsThatUser();
    void startsALineWithShift();
    void sendsNothingBlank();
    void offersMembersButNotTheBot();
    void updatesTheDeliveryCount();
    void countsUnreadUntilTheChatIsOpened();
    void saysWhoListens();
    void staysWhereTheUserScrolled();
    void asksForOlderMessagesAtTheTop();
    void givesATextBackThatWasNotSent();
    void namesEveryControl();
    void changesTheLanguageLive();

private:
    template <typename T> T *child(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromUtf8(name));
    }
    void choose(int row) const
    {
        auto *list = child<QListView>("simChats");
        list->setCurrentIndex(list->model()->index(row, 0));
    }

    std::unique_ptr<SimulatorPage> m_page;
    Language m_language;
};

void TestSimulatorPage::init()
{
    qRegisterMetaType<SimulatedMessage>();
    qRegisterMetaType<ChatId>();
    QVERIFY(m_language.setCode(QStringLiteral("en")));
    m_page = std::make_unique<SimulatorPage>();
    m_page->resize(760, 500);
    m_page->show();
}

void TestSimulatorPage::opensTheFirstChatAndAsksForItsHistory()
{
    QSignalSpy wanted(m_page.get(), &SimulatorPage::historyRequested);
    m_page->setWorld(world());
    QCOMPARE(wanted.size(), 1);
    QVERIFY(wanted.at(0).at(0).value<ChatId>() == Group);
    m_page->setHistory(Group, {message(Group, 1), message(Group, 2)});
    QCOMPARE(child<QListView>("simMessages")->model()->rowCount(), 2);
    m_page->setWorld(world()); // a change of people does not ask again
    QCOMPARE(wanted.size(), 1);
}

void TestSimulatorPage::sendsAsTheChosenMember()
{
    m_page->setWorld(world());
    QSignalSpy sent(m_page.get(), &SimulatorPage::sendRequested);
    auto *actAs = child<QComboBox>("simActAs");
    actAs->setCurrentIndex(1);
    Q_EMIT actAs->activated(1);
    auto *input = child<QPlainTextEdit>("simInput");
    input->setPlainText(QStringLiteral("[CQ:face,id=178] /help"));
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(sent.size(), 1);
    const auto message = sent.at(0).at(0).value<SimulatedMessage>();
    QVERIFY(message.chat == Group);
    QCOMPARE(message.userId, qint64(10003));
    QCOMPARE(message.text, QStringLiteral("[CQ:face,id=178] /help"));
    QVERIFY(input->toPlainText().isEmpty());

    choose(1);
    choose(0);
    QCOMPARE(actAs->currentData().toLongLong(), qint64(10003)); // remembered
}

void TestSimulatorPage::sendsPrivatelyAsThatUser()
{
    m_page->setWorld(world());
    choose(2);
    QVERIFY(!child<QComboBox>("simActAs")->isVisible());
    QSignalSpy sent(m_page.get(), &SimulatorPage::sendRequested);
    child<QPlainTextEdit>("simInput")->setPlainText(QStringLiteral("hello"));
    QTest::mouseClick(child<QAbstractButton>("simSend"), Qt::LeftButton);
    QCOMPARE(sent.size(), 1);
    const auto message = sent.at(0).at(0).value<SimulatedMessage>();
    QVERIFY(message.chat == Private);
    QCOMPARE(message.userId, qint64(10003));
}

void TestSimulatorPage::startsALineWithShift()
{
    m_page->setWorld(world());
    QSignalSpy sent(m_page.get(), &SimulatorPage::sendRequested);
    auto *input = child<QPlainTextEdit>("simInput");
    const int before = input->height();
    QTest::keyClicks(input, QStringLiteral("one"));
    QTest::keyClick(input, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(input, QStringLiteral("two"));
    QCOMPARE(sent.size(), 0);
    QTRY_VERIFY(input->height() > before);
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(sent.at(0).at(0).value<SimulatedMessage>().text, QStringLiteral("one\ntwo"));
}

void TestSimulatorPage::sendsNothingBlank()
{
    m_page->setWorld(world());
    QSignalSpy sent(m_page.get(), &SimulatorPage::sendRequested);
    auto *input = child<QPlainTextEdit>("simInput");
    input->setPlainText(QStringLiteral("  \n "));
    QTest::keyClick(input, Qt::Key_Return);
    QVERIFY(!child<QAbstractButton>("simSend")->isEnabled());
    QCOMPARE(sent.size(), 0);
}

void TestSimulatorPage::offersMembersButNotTheBot()
{
    m_page->setWorld(world());
    const auto *actAs = child<QComboBox>("simActAs");
    QCOMPARE(actAs->count(), 2);
    QCOMPARE(actAs->itemText(0), QStringLiteral("Alice 10002 · owner"));
    QCOMPARE(actAs->itemText(1), QStringLiteral("Bob the builder 10003 · member"));
}

void TestSimulatorPage::updatesTheDeliveryCount()
{
    m_page->setWorld(world());
    ChatMessage sent = message(Group, 1);
    sent.receivers = 3;
    m_page->addOrUpdate(sent);
    const QAbstractItemModel *model = child<QListView>("simMessages")->model();
    const auto status = [model] {
        return model->index(0, 0).data(ChatMessageModel::StatusRole).toString();
    };
    QCOMPARE(status(), QStringLiteral("delivered 0/3"));
    sent.delivered = 3;
    m_page->addOrUpdate(sent);
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(status(), QStringLiteral("delivered 3/3"));
}

void TestSimulatorPage::countsUnreadUntilTheChatIsOpened()
{
    m_page->setWorld(world());
    m_page->addOrUpdate(message(Group, 1));
    QCOMPARE(m_page->totalUnread(), 0);
    m_page->addOrUpdate(message(Private, 2));
    m_page->addOrUpdate(message(Private, 3));
    QCOMPARE(m_page->totalUnread(), 2);
    choose(2);
    QCOMPARE(m_page->totalUnread(), 0);
    m_page->hide();
    m_page->addOrUpdate(message(Private, 4));
    QCOMPARE(m_page->totalUnread(), 1);
    m_page->show();
    QCOMPARE(m_page->totalUnread(), 0);
}

void TestSimulatorPage::saysWhoListens()
{
    const auto *pill = child<QWidget>("simListening");
    QCOMPARE(pill->accessibleName(), QStringLiteral("No bot is listening"));
    m_page->setListeners(1, {QStringLiteral("ws-main 1")});
    QCOMPARE(pill->accessibleName(), QStringLiteral("1 bot listening"));
    m_page->setListeners(3, {QStringLiteral("ws-main 2"), QStringLiteral("ws-test 1")});
    QCOMPARE(pill->accessibleName(), QStringLiteral("3 bots listening"));
    QCOMPARE(child<QLabel>("simServices")->text(), QStringLiteral("ws-main 2 · ws-test 1"));
}

void TestSimulatorPage::staysWhereTheUserScrolled()
{
    m_page->setWorld(world());
    QList<ChatMessage> history;
    for (int id = 1; id <= 100; ++id)
        history.append(message(Group, id));
    m_page->setHistory(Group, history);
    auto *view = child<QListView>("simMessages");
    QScrollBar *bar = view->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
    m_page->addOrUpdate(message(Group, 101));
    QTRY_COMPARE(bar->value(), bar->maximum());

    bar->setValue(bar->maximum() / 2);
    const int before = bar->value();
    m_page->addOrUpdate(message(Group, 102));
    QCoreApplication::processEvents();
    QCOMPARE(bar->value(), before);
    QCOMPARE(m_page->findChild<NewRowsButton *>()->text(), QStringLiteral("1 new"));
}

void TestSimulatorPage::asksForOlderMessagesAtTheTop()
{
    m_page->setWorld(world());
    QSignalSpy wanted(m_page.get(), &SimulatorPage::historyRequested);
    QList<ChatMessage> history;
    for (int id = 1001; id <= 1500; ++id)
        history.append(message(Group, id));
    m_page->setHistory(Group, history);
    auto *view = child<QListView>("simMessages");
    QScrollBar *bar = view->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
    bar->setValue(bar->minimum());
    QCOMPARE(wanted.size(), 1);
    QVERIFY(wanted.at(0).at(1).toInt() > 500);

    const int top = view->indexAt({10, 1}).data(ChatMessageModel::MessageIdRole).toInt();
    QList<ChatMessage> older;
    for (int id = 901; id <= 1500; ++id)
        older.append(message(Group, id));
    m_page->setHistory(Group, older);
    QCoreApplication::processEvents();
    QCOMPARE(view->model()->rowCount(), 600);
    QCOMPARE(view->indexAt({10, 40}).data(ChatMessageModel::MessageIdRole).toInt(), top);
}

void TestSimulatorPage::givesATextBackThatWasNotSent()
{
    m_page->setWorld(world());
    m_page->showSendError({Group, 10002, QStringLiteral("/help")}, QStringLiteral("engine is off"));
    const auto *error = child<QLabel>("simError");
    QVERIFY(error->isVisible());
    QCOMPARE(error->text(), QStringLiteral("Not sent: engine is off"));
    QCOMPARE(child<QPlainTextEdit>("simInput")->toPlainText(), QStringLiteral("/help"));
}

void TestSimulatorPage::namesEveryControl()
{
    m_page->setWorld(world());
    for (const char *name : {"simChats", "simMessages", "simInput", "simSend", "simActAs",
                             "simSearch", "simTitle", "simListening"})
        QVERIFY2(!child<QWidget>(name)->accessibleName().isEmpty(), name);
}

void TestSimulatorPage::changesTheLanguageLive()
{
    m_page->setWorld(world());
    QVERIFY(m_language.setCode(QStringLiteral("zh_CN")));
    QTRY_COMPARE(child<QAbstractButton>("simSend")->text(), QStringLiteral("发送"));
    QTRY_COMPARE(child<QComboBox>("simActAs")->itemText(0), QStringLiteral("Alice 10002 · 群主"));
    QTRY_COMPARE(child<QLineEdit>("simSearch")->placeholderText(), QStringLiteral("搜索聊天"));
}

QTEST_MAIN(TestSimulatorPage)
#include "tst_simulatorpage.moc"
