// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/cqcode.h"
#include "core/onebot/messagecodec.h"
#include "ui/chat/chatmessagemodel.h"
#include "ui/chat/chatpanel.h"
#include "ui/chat/simulatorpage.h"
#include "ui/support/language.h"
#include "ui/widgets/newrowsbutton.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Switchboard;

namespace {

constexpr ChatId Group{ChatKind::Group, 123456};
constexpr ChatId Private{ChatKind::Private, 10003};

SimulatorWorld world()
{
    SimulatorWorld made;
    made.accounts = {10001};
    made.users = {{10001, QStringLiteral("小助手"), {}, 0, {}},
                  {10002, QStringLiteral("Alice"), {}, 0, {}},
                  {10003, QStringLiteral("Bob"), {}, 0, {}}};
    made.friends = {{10001, 10002, {}}, {10001, 10003, {}}};
    SimulatorGroup group;
    group.info.groupId = Group.id;
    group.info.name = QStringLiteral("测试群");
    group.members = {
        {Group.id, 10001, {}, QStringLiteral("member")},
        {Group.id, 10002, {}, QStringLiteral("owner")},
        {Group.id, 10003, QStringLiteral("Bob the builder"), QStringLiteral("member")}};
    made.groups = {group};
    return made;
}

ChatHistoryQuery newest(const ChatId &chat)
{
    return {chat, 10001, ChatPanel::HistoryStep, 0};
}

QString textOf(const SimulatedAct &act)
{
    const Result<Message> message =
        messageFromJson(act.params.value(QStringLiteral("message")), StringForm::CqCodes);
    return message ? cqStringOf(message.value()) : message.error();
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
    void answersRequestsWithAButton();
    void switchesTheAccount();
    void showsWhatHappenedAsALine();
    void takesPicturesFromTheClipboard();
    void offersQuickEventsThatFitTheChat();
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

    QList<SimulatedAct> m_acts; //!< what the page asked for
    QString m_error; //!< what it is told
    std::unique_ptr<SimulatorPage> m_page;
    Language m_language;
};

void TestSimulatorPage::init()
{
    QVERIFY(m_language.setCode(QStringLiteral("en")));
    m_acts.clear();
    m_error.clear();
    m_page = std::make_unique<SimulatorPage>([this](const SimulatedAct &act, const ActDone &done) {
        m_acts.append(act);
        if (done)
            done({.ok = m_error.isEmpty(), .error = m_error, .data = {}});
    });
    m_page->resize(760, 500);
    m_page->show();
}

void TestSimulatorPage::opensTheFirstChatAndAsksForItsHistory()
{
    QSignalSpy wanted(m_page.get(), &SimulatorPage::historyRequested);
    m_page->setWorld(world());
    QCOMPARE(wanted.size(), 4); // the open chat, and the latest message of each for the list
    const auto query = wanted.at(0).at(0).value<ChatHistoryQuery>();
    QVERIFY(query.chat == Group && query.count == ChatPanel::HistoryStep && query.before == 0);
    m_page->setHistory(query, {message(Group, 1), message(Group, 2)});
    QCOMPARE(child<QListView>("simMessages")->model()->rowCount(), 2);
    m_page->setWorld(world()); // a change of people does not ask again
    QCOMPARE(wanted.size(), 4);
}

void TestSimulatorPage::sendsAsTheChosenMember()
{
    m_page->setWorld(world());
    auto *actAs = child<QComboBox>("simActAs");
    actAs->setCurrentIndex(1);
    Q_EMIT actAs->activated(1);
    auto *input = child<QPlainTextEdit>("simInput");
    input->setPlainText(QStringLiteral("[CQ:face,id=178] /help"));
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(m_acts.size(), 1);
    const SimulatedAct &act = m_acts.constFirst();
    QCOMPARE(act.name, QStringLiteral("message"));
    QCOMPARE(act.params.value(QStringLiteral("group_id")).toInteger(), Group.id);
    QCOMPARE(act.params.value(QStringLiteral("user_id")).toInteger(), 10003);
    QCOMPARE(textOf(act), QStringLiteral("[CQ:face,id=178] /help"));
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
    child<QPlainTextEdit>("simInput")->setPlainText(QStringLiteral("hello"));
    QTest::mouseClick(child<QAbstractButton>("simSend"), Qt::LeftButton);
    QCOMPARE(m_acts.size(), 1);
    const SimulatedAct &act = m_acts.constFirst();
    QVERIFY(!act.params.contains(QStringLiteral("group_id")));
    QCOMPARE(act.params.value(QStringLiteral("self_id")).toInteger(), 10001);
    QCOMPARE(act.params.value(QStringLiteral("user_id")).toInteger(), 10003);
}

void TestSimulatorPage::startsALineWithShift()
{
    m_page->setWorld(world());
    auto *input = child<QPlainTextEdit>("simInput");
    const int before = input->height();
    QTest::keyClicks(input, QStringLiteral("one"));
    QTest::keyClick(input, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(input, QStringLiteral("two"));
    QCOMPARE(m_acts.size(), 0);
    QTRY_VERIFY(input->height() > before);
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(textOf(m_acts.constFirst()), QStringLiteral("one\ntwo"));
}

void TestSimulatorPage::sendsNothingBlank()
{
    m_page->setWorld(world());
    auto *input = child<QPlainTextEdit>("simInput");
    input->setPlainText(QStringLiteral("  \n "));
    QTest::keyClick(input, Qt::Key_Return);
    QVERIFY(!child<QAbstractButton>("simSend")->isEnabled());
    QCOMPARE(m_acts.size(), 0);
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
    QCOMPARE(child<QLabel>("simServices")->text(), QStringLiteral("to ws-main 2 · ws-test 1"));
}

void TestSimulatorPage::staysWhereTheUserScrolled()
{
    m_page->setWorld(world());
    QList<ChatMessage> history;
    for (int id = 1; id <= 100; ++id)
        history.append(message(Group, id));
    m_page->setHistory(newest(Group), history);
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
    for (int id = 1001; id <= 1000 + ChatPanel::HistoryStep; ++id)
        history.append(message(Group, id));
    m_page->setHistory(newest(Group), history);
    auto *view = child<QListView>("simMessages");
    QScrollBar *bar = view->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
    bar->setValue(bar->minimum());
    QCOMPARE(wanted.size(), 1);
    const auto query = wanted.at(0).at(0).value<ChatHistoryQuery>();
    QCOMPARE(query.before, 1001);

    const int top = view->indexAt({10, 1}).data(ChatMessageModel::MessageIdRole).toInt();
    QList<ChatMessage> older;
    for (int id = 901; id <= 1000; ++id)
        older.append(message(Group, id));
    m_page->setHistory(query, older);
    QCoreApplication::processEvents();
    QCOMPARE(view->model()->rowCount(), ChatPanel::HistoryStep + 100);
    QCOMPARE(view->indexAt({10, 40}).data(ChatMessageModel::MessageIdRole).toInt(), top);
    bar->setValue(bar->minimum()); // that was the beginning of the chat
    QCOMPARE(wanted.size(), 1);
}

void TestSimulatorPage::givesATextBackThatWasNotSent()
{
    m_page->setWorld(world());
    m_error = QStringLiteral("engine is off");
    auto *input = child<QPlainTextEdit>("simInput");
    input->setPlainText(QStringLiteral("/help"));
    QTest::keyClick(input, Qt::Key_Return);
    const auto *error = child<QLabel>("simError");
    QVERIFY(error->isVisible());
    QCOMPARE(error->text(), QStringLiteral("Not sent: engine is off"));
    QCOMPARE(input->toPlainText(), QStringLiteral("/help"));
}

void TestSimulatorPage::answersRequestsWithAButton()
{
    SimulatorWorld asked = world();
    SimulatorRequest request;
    request.flag = QStringLiteral("flag-1");
    request.selfId = 10001;
    request.userId = 10003;
    request.comment = QStringLiteral("hello");
    asked.requests = {request};
    m_page->setWorld(asked);
    auto *accept = child<QAbstractButton>("simAccept_flag-1");
    QVERIFY(accept && accept->isVisible());
    QCOMPARE(accept->accessibleName(), QStringLiteral("Accept: Bob wants to be a friend"));
    accept->click();
    QCOMPARE(m_acts.constFirst().name, QStringLiteral("answer_request"));
    QVERIFY(m_acts.constFirst().params.value(QStringLiteral("approve")).toBool());
    asked.requests[0].state = RequestState::Accepted;
    m_page->setWorld(asked);
    QVERIFY(!child<QWidget>("simRequests")->isVisible());
}

void TestSimulatorPage::switchesTheAccount()
{
    SimulatorWorld two = world();
    two.accounts = {10001, 10002};
    m_page->setWorld(two);
    auto *bot = child<QComboBox>("simBot");
    QCOMPARE(bot->count(), 2);
    QSignalSpy wanted(m_page.get(), &SimulatorPage::historyRequested);
    bot->setCurrentIndex(1);
    Q_EMIT bot->activated(1);
    QCOMPARE(m_page->selfId(), qint64(10002));
    QVERIFY(std::ranges::all_of(wanted, [](const QList<QVariant> &each) {
        return each.at(0).value<ChatHistoryQuery>().selfId == 10002;
    }));
    choose(1); // a private chat
    auto *input = child<QPlainTextEdit>("simInput");
    input->setPlainText(QStringLiteral("hi"));
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(m_acts.constLast().params.value(QStringLiteral("self_id")).toInteger(), 10002);
}

void TestSimulatorPage::showsWhatHappenedAsALine()
{
    m_page->setWorld(world());
    SimulatorRecord record;
    record.timeMs = 5000;
    record.name = QStringLiteral("join");
    record.params = {{QStringLiteral("group_id"), Group.id}, {QStringLiteral("user_id"), 10003}};
    m_page->addRecord(record);
    const QAbstractItemModel *model = child<QListView>("simMessages")->model();
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, 0).data().toString(),
             QStringLiteral("Bob the builder joined the group"));
    choose(1);
    QCOMPARE(model->rowCount(), 0);
    choose(0); // it is remembered
    QCOMPARE(model->rowCount(), 1);
}

void TestSimulatorPage::takesPicturesFromTheClipboard()
{
    m_page->setWorld(world());
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(image);
    child<QPlainTextEdit>("simInput")->paste();
    QTRY_VERIFY(child<QWidget>("simAttachments")->isVisible());
    child<QAbstractButton>("simSend")->click();
    const auto message = messageFromJson(
        m_acts.constFirst().params.value(QStringLiteral("message")), StringForm::CqCodes);
    QVERIFY(message && message.value().size() == 1);
    QCOMPARE(message.value().constFirst().type, QStringLiteral("image"));
    QVERIFY(message.value()
                .constFirst()
                .data.value(QStringLiteral("file"))
                .toString()
                .startsWith(QStringLiteral("base64://iVBOR")));
    QVERIFY(!child<QWidget>("simAttachments")->isVisible());
}

void TestSimulatorPage::offersQuickEventsThatFitTheChat()
{
    m_page->resize(1000, 600);
    m_page->setWorld(world());
    QVERIFY(child<QWidget>("simQuickEvents")->isVisible());
    QVERIFY(child<QToolButton>("simEvent_kick")->isEnabled());
    choose(1);
    QVERIFY(!child<QToolButton>("simEvent_kick")->isEnabled());
    QVERIFY(child<QToolButton>("simEvent_poke")->isEnabled());
    m_page->resize(760, 600);
    QVERIFY(!child<QWidget>("simQuickEvents")->isVisible());
    QVERIFY(child<QToolButton>("simEventsButton")->isVisible());
}

void TestSimulatorPage::namesEveryControl()
{
    m_page->setWorld(world());
    for (const char *name : {"simChats", "simMessages", "simInput", "simSend", "simActAs",
                             "simSearch", "simTitle", "simListening", "simBot", "simMention",
                             "simFace", "simImage", "simVoice", "simFile", "simPreviewChoice"})
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
