// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/scenarioduration.h"
#include "core/scenario/scenarioreader.h"
#include "core/scenario/scenariovariables.h"
#include "core/scenario/scenariowriter.h"
#include "core/scenario/yamltree.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Switchboard;

class TestScenarioReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKey();
    void jsonIsTheSame();
    void problemsNameThePlace_data();
    void problemsNameThePlace();
    void hostileFilesEndSoon_data();
    void hostileFilesEndSoon();
    void plainScalars_data();
    void plainScalars();
    void durations_data();
    void durations();
    void variables_data();
    void variables();
    void variablesCannotExplode();
    void shippedExamplesAreRead_data();
    void shippedExamplesAreRead();
};

namespace {

const char FullFile[] = R"(name: 全部
description: "every key"
on_failure: continue
variables: {user: 10002, word: "42", flag: true}
world:
  - save_user: {user_id: 10002, nickname: Alice}
steps:
  - message: {user_id: "${user}", message: hello}
    as: said
  - at: 1.250s
    recall: {message_id: "${said.message_id}"}
  - wait: 500ms
  - expect:
      text: ${word}
      contains: a
      regex: "^[0-9]+$"
      segment: {type: at, data: {qq: "10002"}}
      chat: {group_id: 5}
      within: 2s
      from: all
      count: 3
      background: true
    as: reply
  - expect: {action: set_group_ban, params: {duration: 60}}
  - expect_none: {within: 1s}
  - repeat:
      count: 1000
      rate_per_second: 500.5
      steps:
        - message: {user_id: 10002, message: "${index}"}
  - reset:
)";

ScenarioReading read(const QByteArray &text)
{
    return readScenario(text, QStringLiteral("x.yaml"));
}

} // namespace

void TestScenarioReader::readsEveryKey()
{
    const ScenarioReading reading = read(FullFile);
    QVERIFY2(reading.scenario, qPrintable(reading.problems.join(u'\n')));
    const Scenario &scenario = *reading.scenario;
    QCOMPARE(scenario.name, QStringLiteral("全部"));
    QVERIFY(scenario.continuesAfterFailure);
    QCOMPARE(scenario.variables.value(QLatin1String("user")), QJsonValue(10002));
    QCOMPARE(scenario.variables.value(QLatin1String("word")), QJsonValue(QStringLiteral("42")));
    QCOMPARE(scenario.variables.value(QLatin1String("flag")), QJsonValue(true));
    QCOMPARE(scenario.world.size(), 1);
    QCOMPARE(scenario.steps.size(), 8);
    QCOMPARE(scenario.steps[0].saveAs, QStringLiteral("said"));
    QCOMPARE(scenario.steps[0].line, 8);
    QCOMPARE(scenario.steps[1].atMs, 1250);
    QCOMPARE(scenario.steps[2].waitMs, 500);
    const Expectation &expectation = scenario.steps[3].expectation;
    QCOMPARE(expectation.text, QStringLiteral("${word}"));
    QCOMPARE(expectation.segment, QStringLiteral("at"));
    QCOMPARE(expectation.segmentData.value(QLatin1String("qq")).toString(),
             QStringLiteral("10002"));
    QCOMPARE(expectation.groupId, QJsonValue(5));
    QCOMPARE(expectation.withinMs, 2000);
    QCOMPARE(expectation.from, QStringLiteral("all"));
    QCOMPARE(expectation.count, 3);
    QVERIFY(expectation.background);
    QCOMPARE(scenario.steps[4].expectation.action, QStringLiteral("set_group_ban"));
    QCOMPARE(scenario.steps[4].expectation.withinMs, Expectation::DefaultWithinMs);
    QCOMPARE(scenario.steps[5].kind, ScenarioStep::Kind::ExpectNone);
    QCOMPARE(scenario.steps[6].count, 1000);
    QCOMPARE(scenario.steps[6].ratePerSecond, 500.5);
    QCOMPARE(scenario.steps[6].steps.size(), 1);
    QCOMPARE(scenario.steps[7].act, QStringLiteral("reset"));
}

void TestScenarioReader::jsonIsTheSame()
{
    const ScenarioReading yaml = read(FullFile);
    QVERIFY(yaml.scenario);
    const QByteArray json = scenarioToJson(*yaml.scenario);
    QVERIFY(json.startsWith('{'));
    const ScenarioReading reading = read(json);
    QVERIFY2(reading.scenario, qPrintable(reading.problems.join(u'\n')));
    QVERIFY(*reading.scenario == *yaml.scenario);
}

void TestScenarioReader::problemsNameThePlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("problem");

    const auto row = [](const char *tag, const char *text, const char *problem) {
        QTest::newRow(tag) << QByteArray(text) << QString::fromUtf8(problem);
    };
    row("empty", "", "x.yaml:1:1: the file is empty");
    row("a list", "- a\n", "x.yaml:1:1: keys and values are needed here");
    row("no steps", "name: x\n", "x.yaml:1:1: steps: a list of steps is needed");
    row("unknown key", "steps: []\nvariabels: {}\n",
        "x.yaml:2:1: variabels: unknown key; did you mean \"variables\"?");
    row("unknown act", "steps:\n  - mesage: {user_id: 1, message: a}\n",
        "x.yaml:2:13: steps[0].mesage: unknown act; did you mean \"message\"?");
    row("unknown parameter", "steps:\n  - message: {user: 1, message: a}\n",
        "x.yaml:2:21: steps[0].message.user: unknown parameter; did you mean \"user_id\"?");
    row("missing parameter", "steps:\n  - message: {message: a}\n",
        "x.yaml:2:14: steps[0].message: parameter \"user_id\" is missing");
    row("wrong type", "steps:\n  - message: {user_id: me, message: a}\n",
        "x.yaml:2:14: steps[0].message: parameter \"user_id\" must be an integer");
    row("misspelt field", "steps:\n- expect:\n    text: a\n    withn: 2s\n",
        "x.yaml:4:5: steps[0].expect.withn: unknown key; did you mean \"within\"?");
    row("bare number", "steps:\n- wait: 5\n",
        "x.yaml:2:9: steps[0].wait: a time with its unit is needed, such as 500ms, 2s or 1.5s; at "
        "most 24h");
    row("regex", "steps:\n- expect: {regex: \"a(b\"}\n",
        "x.yaml:2:19: steps[0].expect.regex: missing closing parenthesis at character 4");
    row("unknown variable",
        "variables: {user: 1}\nsteps:\n- message: {user_id: \"${usr}\", "
        "message: a}\n",
        "x.yaml:3:12: steps[0].message: ${usr} has no value here; did you mean \"user\"?; $${ "
        "stands for ${");
    row("used before",
        "steps:\n- recall: {message_id: \"${m.message_id}\"}\n"
        "- message: {user_id: 1, message: a}\n  as: m\n",
        "x.yaml:2:11: steps[0].recall: ${m} has no value here");
    row("brace in a flow mapping",
        "variables: {user: 1}\nsteps:\n- message: {user_id: ${user}, "
        "message: a}\n",
        "inside of { } a text with ${...} has to be in quotes");
    row("anchor", "name: &a x\nsteps: []\n",
        "x.yaml:1:7: anchors (&name) cannot be used here; use a variable");
    row("alias", "steps: *a\n", "the referenced anchor is not defined");
    row("tag", "name: !!str x\nsteps: []\n", "tags (!name) cannot be used here; take it away");
    row("two keys", "steps: []\nsteps: []\n", "x.yaml:2:1: this key is there twice; take one away");
    row("two documents", "steps: []\n---\nsteps: []\n", "one file holds one scenario");
    row("two kinds", "steps:\n- wait: 1s\n  expect: {}\n",
        "x.yaml:3:3: steps[0].expect: unknown key; known: at, wait, as");
    row("no kind", "steps:\n- at: 1s\n",
        "x.yaml:2:3: steps[0]: an act, wait, expect, expect_none or repeat is needed");
    row("rate with expect",
        "steps:\n- repeat: {count: 2, rate_per_second: 5, steps: [expect: {}]}\n",
        "only for acts without at and as; expect after the repeat");
    row("too many acts",
        "steps:\n- repeat: {count: 5000, steps: [repeat: {count: 5000, steps: "
        "[reset: ]}]}\n",
        "more than 10,000,000 acts; lower the count");
    row("expect in the world", "world:\n- wait: 1s\nsteps: []\n",
        "x.yaml:2:3: world[0]: only acts prepare the world; put this under steps");
    row("action", "steps:\n- expect: {action: set_group_bann}\n",
        "no action has this name; did you mean \"set_group_ban\"?");
    row("not UTF-8", "name: \xff\n", "this is not UTF-8; save the file as UTF-8");
    row("end of the parser", "name: a\nsteps: []\n\x04garbage", "x.yaml:3:1: a control character");
    row("JSON", "{\"steps\": [{\"wait\": 5}]}",
        "x.yaml:1:21: steps[0].wait: a time with its unit is needed");
    row("broken JSON", "{\"steps\": [,]}", "x.yaml:1:12: ");
}

void TestScenarioReader::problemsNameThePlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, problem);
    const ScenarioReading reading = read(text);
    QVERIFY(!reading.scenario);
    const QString all = reading.problems.join(u'\n');
    QVERIFY2(all.contains(problem), qPrintable(all));
}

void TestScenarioReader::hostileFilesEndSoon_data()
{
    QTest::addColumn<QByteArray>("text");

    constexpr qsizetype Size = 1024 * 1024;
    const auto row = [](const char *tag, const QByteArray &start, const QByteArray &part) {
        QTest::newRow(tag) << start + part.repeated((Size - start.size()) / part.size());
    };
    row("open lists", "steps: ", "[");
    row("open mappings", "steps: ", "{a: ");
    row("nested block lists", "steps:\n", "- ");
    row("explicit keys", "", "? ");
    row("flow values", "steps: [", "a,");
    row("flow pairs", "steps: [", "a: b,");
    row("many anchors", "steps: [", "&a x, ");
    row("one long line", "name: \"", "a");
    row("one long key", "", "k");
    row("many steps", "steps:\n", "- reset:\n");
    row("many problems", "steps:\n", "- x\n");
    row("many variables", "variables: {a: b}\nsteps:\n", "- message: {message: \"${a}\"}\n");
    row("comments", "", "#\n");
    row("colons", "", ":");
    row("JSON lists", "{\"a\": ", "[");
    row("JSON values", "{\"a\": [", "1,");
    row("folded text", "name: >\n", " a\n\n");
    QTest::newRow("too large") << QByteArray(ScenarioLimits::MaxFileBytes + 1, ' ');
}

void TestScenarioReader::hostileFilesEndSoon()
{
    QFETCH(QByteArray, text);
    QElapsedTimer timer;
    timer.start();
    const ScenarioReading reading = read(text);
    QVERIFY(!reading.scenario);
    QVERIFY(!reading.problems.isEmpty());
    QVERIFY(reading.problems.size() <= 20);
    // Far above what it takes, far below what anything that grows with the square would.
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void TestScenarioReader::plainScalars_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonValue>("value");

    const auto row = [](const char *text, const QJsonValue &value) {
        QTest::newRow(text) << QString::fromLatin1(text) << value;
    };
    row("9007199254740993", qint64(9007199254740993));
    row("-5", -5);
    row("1.5", 1.5);
    row("true", true);
    for (const char *text : {"007", "1e3", "yes", "12:30", "1.2.3", "-", "99999999999999999999",
                             "0x1f", ".5", "+1", "1_000"})
        row(text, QString::fromLatin1(text));
}

void TestScenarioReader::plainScalars()
{
    QFETCH(QString, text);
    QFETCH(QJsonValue, value);
    QCOMPARE(plainYamlValue(text), value);
}

void TestScenarioReader::durations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms"); // -1 = none

    QTest::newRow("ms") << QStringLiteral("500ms") << qint64(500);
    QTest::newRow("s") << QStringLiteral("2s") << qint64(2000);
    QTest::newRow("part") << QStringLiteral("1.250s") << qint64(1250);
    QTest::newRow("blank") << QStringLiteral("5 m") << qint64(300'000);
    QTest::newRow("h") << QStringLiteral("24h") << qint64(86'400'000);
    for (const char *text : {"", "5", "s", "-1s", "25h", "1e3s", "1s ", "999999999h", "٣s"})
        QTest::newRow(text) << QString::fromUtf8(text) << qint64(-1);
}

void TestScenarioReader::durations()
{
    QFETCH(QString, text);
    QFETCH(qint64, ms);
    QCOMPARE(scenarioDurationMs(text).value_or(-1), ms);
    if (ms >= 0)
        QCOMPARE(scenarioDurationMs(scenarioDuration(ms)), ms);
}

void TestScenarioReader::variables_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QJsonValue>("expected"); // undefined = an error

    const auto row = [](const char *tag, const QJsonValue &value, const QJsonValue &expected) {
        QTest::newRow(tag) << value << expected;
    };
    row("whole", QStringLiteral("${user}"), 10002);
    row("part", QStringLiteral("hi ${user}!"), QStringLiteral("hi 10002!"));
    row("two", QStringLiteral("${user}${user}"), QStringLiteral("1000210002"));
    row("member", QStringLiteral("${said.message_id}"), 7);
    row("escaped", QStringLiteral("$${user} ${user}"), QStringLiteral("${user} 10002"));
    row("not looked through again", QStringLiteral("${tricky}"), QStringLiteral("${user}"));
    row("inside", QJsonArray{QJsonObject{{QStringLiteral("a"), QStringLiteral("${user}")}}},
        QJsonArray{QJsonObject{{QStringLiteral("a"), 10002}}});
    row("no variable", QStringLiteral("$ {a} ${ ${1}"), QStringLiteral("$ {a} ${ ${1}"));
    row("unknown", QStringLiteral("a ${nobody}"), QJsonValue::Undefined);
    row("unknown member", QStringLiteral("${said.time}"), QJsonValue::Undefined);
}

void TestScenarioReader::variables()
{
    QFETCH(QJsonValue, value);
    QFETCH(QJsonValue, expected);
    ScenarioVariables variables(
        {{QStringLiteral("user"), 10002}, {QStringLiteral("tricky"), QStringLiteral("${user}")}});
    variables.set(QStringLiteral("said"), QJsonObject{{QStringLiteral("message_id"), 7}});
    const Result<QJsonValue> result = variables.expanded(value);
    QCOMPARE(result.isOk(), !expected.isUndefined());
    if (result)
        QCOMPARE(result.value(), expected);
}

void TestScenarioReader::variablesCannotExplode()
{
    const ScenarioVariables variables({{QStringLiteral("a"), QString(1 << 20, u'a')}});
    QJsonArray many;
    for (int i = 0; i < 1000; ++i)
        many.append(QStringLiteral("x${a}${a}").repeated(100));
    const Result<QJsonValue> result = variables.expanded(many);
    QVERIFY(!result);
    QCOMPARE(result.error(), QStringLiteral("the variables make a text of more than 1 MiB"));
}

void TestScenarioReader::shippedExamplesAreRead_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"echo-bot", "command-bot", "moderation"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestScenarioReader::shippedExamplesAreRead()
{
    QFETCH(QString, name);
    QFile file(QStringLiteral(SWITCHBOARD_SCENARIOS "/%1.yaml").arg(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const ScenarioReading reading = read(file.readAll());
    QVERIFY2(reading.scenario, qPrintable(reading.problems.join(u'\n')));
    QVERIFY(!reading.scenario->description.isEmpty());
    const ScenarioReading again = read(scenarioToYaml(*reading.scenario));
    QVERIFY2(again.scenario, qPrintable(again.problems.join(u'\n')));
    QVERIFY(*again.scenario == *reading.scenario);
}

QTEST_GUILESS_MAIN(TestScenarioReader)
#include "tst_scenarioreader.moc"
