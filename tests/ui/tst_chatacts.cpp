// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/acts/actcatalogue.h"
#include "ui/chat/actform.h"
#include "ui/chat/chatdraft.h"
#include "ui/chat/chatnotice.h"
#include "ui/chat/customeventdialog.h"
#include "ui/chat/quickevents.h"
#include "ui/chat/replywatch.h"

#include <QBuffer>
#include <QComboBox>
#include <QDateTime>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Switchboard;

namespace {

constexpr ChatId Group{ChatKind::Group, 123456};
constexpr ChatId Private{ChatKind::Private, 10002};

ChatWorld world()
{
    SimulatorWorld made;
    made.accounts = {10001};
    made.users = {{10001, QStringLiteral("小助手"), {}, 0, {}},
                  {10002, QStringLiteral("Alice"), {}, 0, {}}};
    SimulatorGroup group;
    group.info.groupId = Group.id;
    group.info.name = QStringLiteral("测试群");
    group.members = {{Group.id, 10001}, {Group.id, 10002}};
    made.groups = {group};
    return ChatWorld(made, 10001);
}

ChatMessage asked(const ChatId &chat, qint32 id)
{
    ChatMessage made;
    made.chat = chat;
    made.selfId = 10001;
    made.messageId = id;
    made.timeMs = QDateTime::currentMSecsSinceEpoch();
    made.senderId = 10002;
    made.deliveries = {{SessionId(12), QStringLiteral("Koishi"), true},
                       {SessionId(13), QStringLiteral("NoneBot2"), true}};
    return made;
}

Segment mention(qint64 userId)
{
    return {QStringLiteral("at"), {{QStringLiteral("qq"), QString::number(userId)}}};
}

} // namespace

class TestChatActs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForParametersThatTheActHas_data();
    void asksForParametersThatTheActHas();
    void saysWhatAFormLacks();
    void tellsWhoDidNotAnswer();
    void leavesChatterAlone();
    void acceptsAnswersOfASecondConnection();
    void tellsWhatBotsDo();
    void checksEventsWhileTheyAreWritten_data();
    void checksEventsWhileTheyAreWritten();
    void putsADraftTogether();
    void refusesWhatIsTooLarge();
};

void TestChatActs::asksForParametersThatTheActHas_data()
{
    QTest::addColumn<QString>("id");
    for (const QuickEvent &event : QuickEvents::all())
        QTest::newRow(qPrintable(event.id)) << event.id;
}

void TestChatActs::asksForParametersThatTheActHas()
{
    QFETCH(const QString, id);
    const QList<QuickEvent> &all = QuickEvents::all();
    const auto event = std::ranges::find(all, id, &QuickEvent::id);
    for (const ChatId &chat : {Group, Private}) {
        if (event->groupsOnly && chat.kind == ChatKind::Private)
            continue;
        const ActRequest request = QuickEvents::request(*event, world(), {chat, true, 10002, 7});
        const ActionSpec *spec = ActCatalogue::find(request.act);
        QVERIFY2(spec, qPrintable(request.act));
        QStringList given = request.fixed.keys();
        for (const ActField &field : request.fields)
            given.append(field.key);
        for (const QString &key : std::as_const(given))
            QVERIFY2(std::ranges::any_of(spec->parameters,
                                         [&](const auto &each) { return each.name == key; }),
                     qPrintable(key));
        for (const auto &parameter : spec->parameters) {
            if (parameter.required)
                QVERIFY2(given.contains(parameter.name), qPrintable(parameter.name));
        }
    }
}

void TestChatActs::saysWhatAFormLacks()
{
    const QList<ActField> fields{{.key = QStringLiteral("user_id"),
                                  .label = QStringLiteral("Who"),
                                  .kind = ActField::Kind::Member,
                                  .required = true},
                                 {.key = QStringLiteral("card"),
                                  .label = QStringLiteral("Card"),
                                  .value = QStringLiteral("old")}};
    ActForm form(fields, world(), Group.id);
    auto *who = form.findChild<QComboBox *>(QStringLiteral("act_user_id"));
    auto *card = form.findChild<QLineEdit *>(QStringLiteral("act_card"));
    QWidget *wrong = nullptr;
    QCOMPARE(form.error(&wrong), QStringLiteral("Who is needed"));
    QCOMPARE(wrong, who);
    who->setEditText(QStringLiteral("nobody"));
    QCOMPARE(form.error(&wrong), QStringLiteral("Who is no number"));
    who->setCurrentIndex(1);
    QCOMPARE(who->currentText(), QStringLiteral("Alice (10002)"));
    card->clear(); // a card may be taken away
    QVERIFY(form.error(&wrong).isEmpty());
    QCOMPARE(
        form.params(),
        QJsonObject({{QStringLiteral("user_id"), 10002}, {QStringLiteral("card"), QString()}}));
}

void TestChatActs::tellsWhoDidNotAnswer()
{
    ReplyWatch watch;
    watch.setAccounts({10001});
    watch.setPatience(50);
    QSignalSpy silent(&watch, &ReplyWatch::silent);
    ChatMessage question = asked(Group, 1);
    question.message = {mention(10001)};
    watch.note(question);
    ChatMessage answer = asked(Group, 2);
    answer.fromBot = true;
    answer.session = SessionId(13);
    answer.clientName = QStringLiteral("NoneBot2");
    watch.note(answer);
    QTRY_COMPARE(silent.size(), 1);
    const auto notice = silent.at(0).at(0).value<ChatNotice>();
    QCOMPARE(notice.session, SessionId(12));
    QCOMPARE(ChatNoticeText::text(notice, world()),
             QStringLiteral("Koishi #12 did not answer within 5 s"));
}

void TestChatActs::leavesChatterAlone()
{
    ReplyWatch watch;
    watch.setAccounts({10001});
    ChatMessage chatter = asked(Group, 1);
    QVERIFY(!watch.addresses(chatter));
    chatter.message = {mention(10002)};
    QVERIFY(!watch.addresses(chatter));
    chatter.message = {mention(10001)};
    QVERIFY(watch.addresses(chatter));
    QVERIFY(watch.addresses(asked(Private, 2)));
}

void TestChatActs::acceptsAnswersOfASecondConnection()
{
    ReplyWatch watch;
    watch.setPatience(50);
    QSignalSpy silent(&watch, &ReplyWatch::silent);
    watch.note(asked(Private, 1));
    ChatMessage answer = asked(Private, 2);
    answer.fromBot = true;
    answer.session = SessionId(40); // of the same bot, for actions only
    answer.clientName = QStringLiteral("Koishi");
    watch.note(answer);
    QTRY_COMPARE(silent.size(), 1);
    QCOMPARE(silent.at(0).at(0).value<ChatNotice>().session, SessionId(13));
}

void TestChatActs::tellsWhatBotsDo()
{
    SimulatorRecord record;
    record.kind = SimulatorRecord::Kind::Action;
    record.name = QStringLiteral("set_group_ban");
    record.params = {{QStringLiteral("group_id"), Group.id},
                     {QStringLiteral("user_id"), 10002},
                     {QStringLiteral("duration"), 600}};
    record.session = SessionId(13);
    record.clientName = QStringLiteral("NoneBot2");
    const std::optional<ChatNotice> notice = noticeOf(record);
    QVERIFY(notice && notice->chat == Group);
    QCOMPARE(ChatNoticeText::text(*notice, world()),
             QStringLiteral("Alice is muted for 10 min · NoneBot2 #13"));
    record.name = QStringLiteral("get_group_list");
    QVERIFY(!noticeOf(record));
    record.name = QStringLiteral("set_group_ban");
    record.ok = false;
    QVERIFY(!noticeOf(record));
}

void TestChatActs::checksEventsWhileTheyAreWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("start");
    QTest::newRow("poke") << R"({"post_type":"notice","notice_type":"notify","sub_type":"poke",
                                 "user_id":10002,"target_id":10001})"
                          << QString();
    QTest::newRow("no JSON") << "{\n  \"a\": ?\n}" << QStringLiteral("Line 2, column 8: ");
    QTest::newRow("an array") << "[]" << QStringLiteral("An event is a JSON object");
    QTest::newRow("no type") << "{}" << QStringLiteral("event.post_type");
}

void TestChatActs::checksEventsWhileTheyAreWritten()
{
    QFETCH(const QString, text);
    QFETCH(const QString, start);
    const CustomEventCheck checked = CustomEventDialog::check(text, 10001);
    QVERIFY2(start.isEmpty() ? checked.error.isEmpty() : checked.error.startsWith(start),
             qPrintable(checked.error));
    if (start.isEmpty())
        QCOMPARE(checked.event.value(QStringLiteral("self_id")).toInteger(), 10001);
}

void TestChatActs::putsADraftTogether()
{
    ChatDraft draft;
    QVERIFY(draft.isEmpty());
    draft.text = QStringLiteral("[CQ:face,id=14]hi");
    draft.replyTo = 42;
    draft.attachments = {{ChatAttachment::Kind::Image, QStringLiteral("a.png"), "abc", {}}};
    const Message message = draft.message();
    QCOMPARE(message.size(), 4);
    QCOMPARE(message.at(0).type, QStringLiteral("reply"));
    QCOMPARE(message.at(1).type, QStringLiteral("face"));
    QCOMPARE(message.at(3).data.value(QStringLiteral("file")).toString(),
             QStringLiteral("base64://YWJj"));
}

void TestChatActs::refusesWhatIsTooLarge()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large.png"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(ChatDraft::MaximumBytes + 1));
    const auto large = ChatDraft::readAttachment(path, ChatAttachment::Kind::Image);
    QVERIFY(!large);
    QVERIFY2(large.error().contains(QStringLiteral("10.0 MiB")), qPrintable(large.error()));
    QVERIFY(file.resize(3));
    const auto broken = ChatDraft::readAttachment(path, ChatAttachment::Kind::Image);
    QVERIFY2(!broken && broken.error().contains(QStringLiteral("no picture")),
             broken ? "" : qPrintable(broken.error()));
}

QTEST_MAIN(TestChatActs)
#include "tst_chatacts.moc"
