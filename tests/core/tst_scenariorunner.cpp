// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/junitreport.h"
#include "core/scenario/scenarioreader.h"
#include "core/scenario/scenariorunner.h"

#include "tests/support/fakestage.h"

#include <QSignalSpy>
#include <QTest>
#include <QXmlStreamReader>

using namespace Switchboard;
using Testing::FakeStage;

namespace {

constexpr char Say[] = "  - message: {user_id: 1, group_id: 5, message: hello}\n";

} // namespace

class TestScenarioRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<FakeStage>(); }
    void expectations_data();
    void expectations();
    void everybodyHasToAnswer();
    void aFailureSkipsTheRest();
    void onFailureContinue();
    void actsThatFailEndIt();
    void dataBecomesVariables();
    void repetitionsRunTheirSteps();
    void aRateIsHeld();
    void aRateWaitsForTheSlow();
    void waitsAreScaled_data();
    void waitsAreScaled();
    void pausesHoldEverything();
    void stopSkipsTheRest();
    void timeoutEndsIt();
    void oldRepliesAnswerNothing();
    void junitIsValid();

private:
    ScenarioResult play(const QByteArray &steps, const ScenarioPace &pace = {});

    std::unique_ptr<FakeStage> m_stage;
    SystemClock m_clock;
};

ScenarioResult TestScenarioRunner::play(const QByteArray &steps, const ScenarioPace &pace)
{
    const ScenarioReading reading = readScenario("steps:\n" + steps, QStringLiteral("x"));
    if (!reading.scenario) {
        QTest::qFail(qPrintable(reading.problems.join(u'\n')), __FILE__, __LINE__);
        return {};
    }
    ScenarioRunner runner(*m_stage, m_clock);
    ScenarioResult result;
    bool isFinished = false;
    connect(&runner, &ScenarioRunner::finished, this, [&](const ScenarioResult &ended) {
        result = ended;
        isFinished = true;
    });
    runner.start(*reading.scenario, pace);
    if (!QTest::qWaitFor([&isFinished] { return isFinished; }, 10'000))
        QTest::qFail("it did not end", __FILE__, __LINE__);
    return result;
}

void TestScenarioRunner::expectations_data()
{
    QTest::addColumn<QByteArray>("expectation");
    QTest::addColumn<QString>("reply");
    QTest::addColumn<bool>("passes");

    const auto row = [](const char *tag, const char *expectation, const char *reply, bool passes) {
        QTest::newRow(tag) << QByteArray(expectation) << QString::fromUtf8(reply) << passes;
    };
    row("any reply", "expect: {within: 100ms}", "x", true);
    row("no reply", "expect: {within: 100ms}", "", false);
    row("text", "expect: {text: pong, within: 100ms}", "pong", true);
    row("text beside other segments", "expect: {text: pong, within: 100ms}", "[CQ:at,qq=1] pong",
        true);
    row("CQ string", "expect: {text: \"[CQ:at,qq=1] pong\", within: 100ms}", "[CQ:at,qq=1] pong",
        true);
    row("other text", "expect: {text: pong, within: 100ms}", "pongs", false);
    row("contains", "expect: {contains: on, within: 100ms}", "pong", true);
    row("regex", "expect: {regex: \"^p.*g$\", within: 100ms}", "pong", true);
    row("other regex", "expect: {regex: \"^g\", within: 100ms}", "pong", false);
    row("segment", "expect: {segment: image, within: 100ms}", "[CQ:image,file=a.png]", true);
    row("segment data", "expect: {segment: {type: at, data: {qq: 7}}, within: 100ms}",
        "[CQ:at,qq=7]", true);
    row("other segment data", "expect: {segment: {type: at, data: {qq: 8}}, within: 100ms}",
        "[CQ:at,qq=7]", false);
    row("group", "expect: {chat: {group_id: 5}, within: 100ms}", "x", true);
    row("other group", "expect: {chat: {group_id: 6}, within: 100ms}", "x", false);
    row("private", "expect: {chat: {user_id: 5}, within: 100ms}", "x", false);
    row("client", "expect: {from: python, within: 100ms}", "x", true);
    row("other client", "expect: {from: ruby, within: 100ms}", "x", false);
    row("twice", "expect: {count: 2, within: 100ms}", "x", false);
    row("none", "expect_none: {within: 50ms}", "", true);
    row("none of these", "expect_none: {text: y, within: 50ms}", "x", true);
    row("not none", "expect_none: {within: 50ms}", "x", false);
    row("background", "expect: {text: x, background: true, within: 100ms}", "x", true);
    row("background fails", "expect: {text: y, background: true, within: 100ms}", "x", false);
    row("an action, not a reply", "expect: {action: set_group_ban, within: 50ms}", "x", false);
}

void TestScenarioRunner::expectations()
{
    QFETCH(QByteArray, expectation);
    QFETCH(QString, reply);
    QFETCH(bool, passes);
    for (const bool isEarly : {true, false}) { // before the act has ended, and later
        m_stage->bot = [this, reply, isEarly](const SimulatedAct &) {
            if (!reply.isEmpty())
                QTimer::singleShot(isEarly ? 0 : 20, m_stage.get(),
                                   [this, reply] { m_stage->reply(reply); });
        };
        const ScenarioResult result = play(Say + QByteArray("  - ") + expectation + '\n');
        QVERIFY2(result.passed == passes, qPrintable(result.error));
        QCOMPARE(result.steps.size(), 2);
        const ScenarioStepResult &step = result.steps.last();
        QVERIFY(
            step.status
            == (passes ? ScenarioStepResult::Status::Passed : ScenarioStepResult::Status::Failed));
        if (!passes)
            QVERIFY2(step.seen.contains(QStringLiteral("not within"))
                         || step.seen.contains(QStringLiteral("came")),
                     qPrintable(step.seen));
    }
}

void TestScenarioRunner::everybodyHasToAnswer()
{
    bool bothAnswer = true;
    m_stage->bot = [this, &bothAnswer](const SimulatedAct &) {
        m_stage->reply(QStringLiteral("x"), 1);
        m_stage->reply(QStringLiteral("x"), bothAnswer ? 2 : 1);
    };
    const QByteArray steps = Say + QByteArray("  - expect: {from: all, within: 100ms}\n");
    QVERIFY(play(steps).passed);
    bothAnswer = false;
    const ScenarioResult result = play(steps);
    QVERIFY(!result.passed);
    QVERIFY2(result.error.contains(QStringLiteral("not from #2 (Node)")), qPrintable(result.error));
    m_stage->m_peers.clear();
    QVERIFY(play(steps).error.contains(QStringLiteral("no client is connected")));
}

void TestScenarioRunner::aFailureSkipsTheRest()
{
    const ScenarioResult result = play(Say + QByteArray("  - expect: {within: 20ms}\n") + Say);
    QVERIFY(result.steps[0].status == ScenarioStepResult::Status::Passed);
    QVERIFY(result.steps[1].status == ScenarioStepResult::Status::Failed);
    QVERIFY(result.steps[2].status == ScenarioStepResult::Status::Skipped);
    QCOMPARE(result.acts, 1);
    QVERIFY(result.error.startsWith(QStringLiteral("step 2, line 3: ")));
}

void TestScenarioRunner::onFailureContinue()
{
    const ScenarioResult result =
        play(Say + QByteArray("  - expect: {within: 20ms}\n") + Say + "on_failure: continue\n");
    QVERIFY(!result.passed);
    QVERIFY(result.steps[1].status == ScenarioStepResult::Status::Failed);
    QVERIFY(result.steps[2].status == ScenarioStepResult::Status::Passed);
}

void TestScenarioRunner::actsThatFailEndIt()
{
    const ScenarioResult result = play("  - dismiss: {group_id: 5}\n");
    QVERIFY(!result.passed);
    QCOMPARE(result.steps[0].seen, QStringLiteral("no such group"));
}

void TestScenarioRunner::dataBecomesVariables()
{
    m_stage->bot = [this](const SimulatedAct &) { m_stage->reply(QStringLiteral("code 7")); };
    const ScenarioResult result =
        play(Say + QByteArray("  - expect: {contains: code}\n    as: reply\n")
             + "  - message: {user_id: 1, message: \"${reply.text} ${last.message_id}\"}\n"
               "    as: mine\n"
               "  - recall: {message_id: \"${mine.message_id}\"}\n");
    QVERIFY2(result.passed, qPrintable(result.error));
    QCOMPARE(m_stage->acts[1].params.value(QLatin1String("message")).toString(),
             QStringLiteral("code 7 1"));
    QCOMPARE(m_stage->acts[2].params.value(QLatin1String("message_id")), QJsonValue(2));
}

void TestScenarioRunner::repetitionsRunTheirSteps()
{
    m_stage->bot = [this](const SimulatedAct &act) {
        m_stage->reply(act.params.value(QLatin1String("message")).toString());
    };
    const QByteArray steps = R"(  - repeat:
      count: 3
      steps:
        - repeat:
            count: 2
            steps: [message: {user_id: 1, message: "inner ${index}"}]
        - message: {user_id: 1, message: "outer ${index}"}
        - expect: {text: "outer ${index}", within: 1s}
)";
    const ScenarioResult result = play(steps);
    QVERIFY2(result.passed, qPrintable(result.error));
    QCOMPARE(result.steps.size(), 1);
    QCOMPARE(result.acts, 9);
    QStringList said;
    for (const SimulatedAct &act : std::as_const(m_stage->acts))
        said.append(act.params.value(QLatin1String("message")).toString());
    QCOMPARE(said.mid(3),
             QStringList({QStringLiteral("inner 1"), QStringLiteral("inner 2"),
                          QStringLiteral("outer 2"), QStringLiteral("inner 1"),
                          QStringLiteral("inner 2"), QStringLiteral("outer 3")}));
    m_stage->bot = {};
    const ScenarioResult failed = play(QByteArray(steps).replace("1s", "20ms"));
    QVERIFY(!failed.passed);
    QVERIFY2(failed.error.contains(QStringLiteral("line 9: expect")), qPrintable(failed.error));
}

void TestScenarioRunner::aRateIsHeld()
{
    const QByteArray steps = "  - repeat: {count: 500, rate_per_second: 1000, steps: [message: "
                             "{user_id: 1, message: \"${index}\"}]}\n";
    const ScenarioResult result = play(steps);
    QVERIFY(result.passed);
    QCOMPARE(result.acts, 500);
    QVERIFY2(result.ms >= 480, qPrintable(QString::number(result.ms)));
    for (int i = 0; i < 500; ++i)
        QCOMPARE(m_stage->acts[i].params.value(QLatin1String("message")), QJsonValue(i + 1));
}

void TestScenarioRunner::aRateWaitsForTheSlow()
{
    m_stage->endsLater = true;
    const ScenarioResult result =
        play("  - repeat: {count: 2000, rate_per_second: 100, steps: [message: {user_id: 1, "
             "message: x}]}\n",
             {.speed = ScenarioPace::AsFastAsPossible});
    QVERIFY2(result.passed, qPrintable(result.error));
    QCOMPARE(m_stage->acts.size(), 2000);
    QCOMPARE(m_stage->mostInFlight, ActPacer::MaxInFlight);
}

void TestScenarioRunner::waitsAreScaled_data()
{
    QTest::addColumn<double>("speed");
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");

    QTest::newRow("original") << 1.0 << qint64(400) << qint64(3000);
    QTest::newRow("faster") << 4.0 << qint64(100) << qint64(380);
    QTest::newRow("at once") << 0.0 << qint64(0) << qint64(380);
}

void TestScenarioRunner::waitsAreScaled()
{
    QFETCH(double, speed);
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    const ScenarioResult result =
        play("  - wait: 200ms\n  - at: 400ms\n    message: {user_id: 1, message: x}\n",
             {.speed = speed});
    QVERIFY(result.passed);
    QVERIFY2(result.ms >= least && result.ms < most, qPrintable(QString::number(result.ms)));
}

void TestScenarioRunner::pausesHoldEverything()
{
    const ScenarioReading reading = readScenario(
        "steps:\n" + QByteArray(Say) + "  - expect: {within: 200ms}\n", QStringLiteral("x"));
    QVERIFY(reading.scenario);
    ScenarioRunner runner(*m_stage, m_clock);
    QSignalSpy finished(&runner, &ScenarioRunner::finished);
    runner.start(*reading.scenario, {});
    QTRY_COMPARE(runner.progress().step, 2);
    runner.pause();
    QVERIFY(runner.progress().state == ScenarioProgress::State::Paused);
    QVERIFY(!finished.wait(400)); // the deadline would have passed twice
    m_stage->reply(QStringLiteral("late, but not too late"));
    runner.resume();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished.first().first().value<ScenarioResult>().passed);
    QVERIFY(runner.progress().state == ScenarioProgress::State::Idle);
}

void TestScenarioRunner::stopSkipsTheRest()
{
    const ScenarioReading reading =
        readScenario("steps:\n  - wait: 1h\n" + QByteArray(Say), QStringLiteral("x"));
    QVERIFY(reading.scenario);
    ScenarioRunner runner(*m_stage, m_clock);
    QSignalSpy finished(&runner, &ScenarioRunner::finished);
    runner.start(*reading.scenario, {});
    runner.stop();
    QCOMPARE(finished.size(), 1);
    const auto result = finished.first().first().value<ScenarioResult>();
    QVERIFY(result.stopped && !result.passed);
    QVERIFY(result.steps[1].status == ScenarioStepResult::Status::Skipped);
    QCOMPARE(m_stage->acts.size(), 0);
}

void TestScenarioRunner::timeoutEndsIt()
{
    const ScenarioResult result = play("  - wait: 1h\n", {.timeoutMs = 50});
    QVERIFY(!result.passed && !result.stopped);
    QCOMPARE(result.error, QStringLiteral("it took longer than 50ms"));
}

void TestScenarioRunner::oldRepliesAnswerNothing()
{
    int said = 0;
    m_stage->bot = [this, &said](const SimulatedAct &) {
        if (++said == 1) { // twice at first, then never again
            m_stage->reply(QStringLiteral("x"));
            m_stage->reply(QStringLiteral("x"));
        }
    };
    const QByteArray expect = "  - expect: {text: x, within: 50ms}\n";
    const ScenarioResult result = play(Say + expect + Say + expect);
    QVERIFY(result.steps[1].status == ScenarioStepResult::Status::Passed);
    QVERIFY(result.steps[3].status == ScenarioStepResult::Status::Failed);
}

void TestScenarioRunner::junitIsValid()
{
    m_stage->bot = [this](const SimulatedAct &) {
        m_stage->reply(QStringLiteral("<&\"\u0001 ]]> 😀"));
    };
    const ScenarioResult played =
        play(Say + QByteArray("  - expect: {text: \"a<b&\\\"c\\\"\", within: 20ms}\n") + Say);
    const ScenarioResult result = scenarioResultFrom(toJson(played)); // as switchboardctl gets it
    const QByteArray xml = junitReport(result, QStringLiteral("x.yaml"));
    QXmlStreamReader reader(xml);
    QMap<QString, int> elements;
    QString message;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        ++elements[reader.name().toString()];
        if (reader.name() == QLatin1String("failure"))
            message = reader.attributes().value(QLatin1String("message")).toString();
        if (reader.name() == QLatin1String("testsuite")) {
            QCOMPARE(reader.attributes().value(QLatin1String("tests")).toInt(), 3);
            QCOMPARE(reader.attributes().value(QLatin1String("failures")).toInt(), 1);
            QCOMPARE(reader.attributes().value(QLatin1String("skipped")).toInt(), 1);
        }
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(elements.value(QStringLiteral("testcase")), 3);
    QCOMPARE(elements.value(QStringLiteral("failure")), 1);
    QCOMPARE(elements.value(QStringLiteral("skipped")), 1);
    QVERIFY2(message.contains(QStringLiteral("<&\"� ]]> 😀")), qPrintable(message));
}

QTEST_GUILESS_MAIN(TestScenarioRunner)
#include "tst_scenariorunner.moc"
