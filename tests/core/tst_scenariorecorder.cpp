// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/nodewriter.h"
#include "core/scenario/scenarioreader.h"
#include "core/scenario/scenariorecorder.h"
#include "core/scenario/scenariowriter.h"
#include "core/scenario/yamltree.h"

#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QTest>

using namespace Switchboard;

class TestScenarioRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsAConversation();
    void repliesNameTheirMessage();
    void yamlTexts_data();
    void yamlTexts();
    void leavesOutWhatFailed();
    void endsWhenItIsFull();
};

namespace {

SimulatorRecord act(const char *name, const QJsonObject &params, const QJsonObject &data = {})
{
    return {.name = QString::fromLatin1(name), .params = params, .data = data};
}

ChatMessage botSays(const QString &text, qint32 messageId)
{
    ChatMessage message;
    message.chat = {ChatKind::Group, 123456};
    message.fromBot = true;
    message.messageId = messageId;
    message.message = {{QStringLiteral("text"), {{QStringLiteral("text"), text}}}};
    message.rawMessage = text;
    return message;
}

QJsonArray segments(const QString &text)
{
    return {QJsonObject{{QStringLiteral("type"), QStringLiteral("text")},
                        {QStringLiteral("data"), QJsonObject{{QStringLiteral("text"), text}}}}};
}

const char Recorded[] = R"(# made by a test
name: Recorded
steps:
  - at: 0ms
    message:
      user_id: 10002
      group_id: 123456
      message: "/help $${x}"
    as: step1
  - expect:
      text: "it's: 50 %"
      chat:
        group_id: 123456
      within: 3s
      background: true
  - at: 1.500s
    recall:
      message_id: "${step1.message_id}"
  - expect:
      action: set_group_ban
      params:
        duration: 60
        group_id: 123456
        user_id: 10002
      within: 2s
      background: true
)";

} // namespace

void TestScenarioRecorder::recordsAConversation()
{
    Testing::FakeClock clock;
    ScenarioRecorder recorder(clock);
    recorder.noteRecord(act("message", {{QStringLiteral("user_id"), 1}})); // not yet
    recorder.start();
    recorder.noteReply(botSays(QStringLiteral("an answer to nothing"), 3));
    clock.advance(700);
    recorder.noteRecord(act("message",
                            {{QStringLiteral("message"), segments(QStringLiteral("/help ${x}"))},
                             {QStringLiteral("user_id"), 10002},
                             {QStringLiteral("group_id"), 123456}},
                            {{QStringLiteral("message_id"), 17}}));
    clock.advance(900);
    recorder.noteReply(botSays(QStringLiteral("it's: 50 %"), 18));
    clock.advance(600);
    recorder.noteRecord(act("recall", {{QStringLiteral("message_id"), 17}}));
    SimulatorRecord ban = act("set_group_ban",
                              {{QStringLiteral("group_id"), 123456},
                               {QStringLiteral("user_id"), 10002},
                               {QStringLiteral("duration"), 60}});
    ban.kind = SimulatorRecord::Kind::Action;
    recorder.noteRecord(ban);
    SimulatorRecord sent = ban; // the reply itself has been noted already
    sent.name = QStringLiteral("send_group_msg");
    recorder.noteRecord(sent);

    const Scenario scenario = recorder.stop();
    QVERIFY(!recorder.isRecording());
    QCOMPARE(QString::fromUtf8(scenarioToYaml(scenario, QStringLiteral("made by a test"))),
             QString::fromUtf8(Recorded));
    for (const QByteArray &text : {QByteArray(Recorded), scenarioToJson(scenario)}) {
        const ScenarioReading reading = readScenario(text, QStringLiteral("x"));
        QVERIFY2(reading.scenario, qPrintable(reading.problems.join(u'\n')));
        QVERIFY(*reading.scenario == scenario);
    }
}

void TestScenarioRecorder::repliesNameTheirMessage()
{
    Testing::FakeClock clock;
    ScenarioRecorder recorder(clock);
    recorder.start();
    const QString key = QStringLiteral("message");
    recorder.noteRecord(
        act("message", {{key, QStringLiteral("one")}}, {{QStringLiteral("message_id"), 17}}));
    recorder.noteRecord(
        act("message", {{key, QStringLiteral("${a}[CQ:reply,id=17]x[CQ:reply,id=18]")}}));
    const Scenario scenario = recorder.stop();
    QCOMPARE(scenario.steps[0].saveAs, QStringLiteral("step1"));
    QCOMPARE(scenario.steps[1].params.value(key).toString(),
             QStringLiteral("$${a}[CQ:reply,id=${step1.message_id}]x[CQ:reply,id=18]"));
}

void TestScenarioRecorder::yamlTexts_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             " ",
                             "a",
                             "a b",
                             "/help",
                             "null",
                             "Null",
                             "~",
                             "true",
                             "yes",
                             "No",
                             "12",
                             "-1",
                             "1.5",
                             "1e3",
                             "0x1f",
                             "2s",
                             "12:30:45",
                             "2026-11-23",
                             "a: b",
                             "a #b",
                             "#a",
                             "- a",
                             "-",
                             "?",
                             "*a",
                             "&a",
                             "!a",
                             "|",
                             ">",
                             "@a",
                             "`a",
                             "%a",
                             "{a}",
                             "[a]",
                             "a,b",
                             "'",
                             "\"",
                             "\\",
                             "a\nb",
                             "\t",
                             "trailing ",
                             "${a}",
                             "=",
                             "<<",
                             "春眠",
                             "😀",
                             "\x01",
                             "a\x7f",
                             "\xEF\xBB\xBF",
                             "\xE2\x80\xA8",
                             "1s",
                             "007",
                             "1_000",
                             "."})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestScenarioRecorder::yamlTexts()
{
    QFETCH(QString, text);
    ScenarioNode mapping;
    mapping.kind = ScenarioNode::Kind::Mapping;
    mapping.members.append({text, {}, {.value = text}});
    ScenarioNode list;
    list.kind = ScenarioNode::Kind::Sequence;
    list.items.append({.value = text});
    list.items.append(mapping);
    const QByteArray yaml = yamlOf(list);
    const Result<ScenarioNode> again = readYamlTree(yaml);
    QVERIFY2(again, yaml.constData());
    QCOMPARE(again.value().toJson(), QJsonValue(QJsonArray({text, QJsonObject({{text, text}})})));
}

void TestScenarioRecorder::leavesOutWhatFailed()
{
    Testing::FakeClock clock;
    ScenarioRecorder recorder(clock);
    recorder.start();
    SimulatorRecord failed = act("message", {});
    failed.ok = false;
    recorder.noteRecord(failed);
    recorder.noteRecord(act("export", {}));
    QCOMPARE(recorder.stepCount(), 0);
}

void TestScenarioRecorder::endsWhenItIsFull()
{
    Testing::FakeClock clock;
    ScenarioRecorder recorder(clock);
    recorder.start();
    const QJsonObject large{{QStringLiteral("file"), QString(1024 * 1024, u'a')}};
    for (int i = 0; i < 10; ++i)
        recorder.noteRecord(act("upload", large));
    QVERIFY(recorder.isFull());
    QCOMPARE(recorder.stepCount(), 4);
}

QTEST_GUILESS_MAIN(TestScenarioRecorder)
#include "tst_scenariorecorder.moc"
