// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/engine/scenariohost.h"

#include "core/scenario/scenariowriter.h"

#include <QDateTime>

#include <utility>

namespace Switchboard {

namespace {

constexpr int RecordingPulseMs = 500;

CommandResult failure(const QString &error)
{
    return {.ok = false, .error = error};
}

QString commentOfRecording()
{
    return QStringLiteral(
               "Recorded by Switchboard %1 on %2.\n"
               "Play it with: switchboardctl scenario run FILE\n"
               "\"at\" is when an act was done. \"background\" lets the next step begin at once.")
        .arg(QStringLiteral(SWITCHBOARD_VERSION),
             QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
}

} // namespace

EngineStage::EngineStage(Engine &engine, QObject *parent) : ScenarioStage(parent), m_engine(engine)
{
    connect(&engine, &Engine::chatMessageChanged, this, &EngineStage::noteMessage);
    connect(&engine, &Engine::simulatorActed, this, [this](const SimulatorRecord &record) {
        if (record.kind == SimulatorRecord::Kind::Action && record.ok)
            Q_EMIT observed(observationOf(record));
    });
}

void EngineStage::noteMessage(const ChatMessage &message)
{
    // The same message comes again when its state changes. What the operator lets an account say
    // has no session.
    const bool isNew = message.messageId > m_lastMessageId;
    if (!message.fromBot || !message.session.isValid() || !isNew)
        return;
    m_lastMessageId = message.messageId;
    Q_EMIT replied(message);
    Q_EMIT observed(observationOf(message));
}

ScenarioHost::ScenarioHost(Engine &engine, const Clock &clock, QObject *parent)
    : QObject(parent), m_stage(engine, this), m_runner(m_stage, clock, this), m_recorder(clock),
      m_recordingPulse(this)
{
    m_reader.setMaxThreadCount(1);
    m_recordingPulse.setInterval(RecordingPulseMs);
    connect(&m_recordingPulse, &QTimer::timeout, this,
            [this] { Q_EMIT recordingChanged(recording()); });
    connect(&m_runner, &ScenarioRunner::progressed, this, &ScenarioHost::progressed);
    connect(&m_runner, &ScenarioRunner::finished, this, [this](const ScenarioResult &result) {
        if (const Engine::Done done = std::exchange(m_done, {}))
            done({.data = toJson(result)});
    });
    connect(&engine, &Engine::simulatorActed, this,
            [this](const SimulatorRecord &record) { m_recorder.noteRecord(record); });
    connect(&m_stage, &EngineStage::replied, this,
            [this](const ChatMessage &message) { m_recorder.noteReply(message); });
}

ScenarioHost::~ScenarioHost()
{
    m_reader.waitForDone(); // it calls back into this
}

void ScenarioHost::run(const ScenarioOrder &order, Engine::Done done)
{
    if (m_isShutDown || m_done) {
        done(failure(m_isShutDown
                         ? QStringLiteral("the program ends")
                         : QStringLiteral("another scenario is being played; wait for its end or "
                                          "stop it with switchboardctl scenario stop")));
        return;
    }
    m_done = std::move(done);
    m_reader.start([this, order] {
        const ScenarioReading reading = readScenario(order.text, order.fileName);
        QMetaObject::invokeMethod(
            this, [this, reading, pace = order.pace] { play(reading, pace); },
            Qt::QueuedConnection);
    });
}

void ScenarioHost::play(const ScenarioReading &reading, const ScenarioPace &pace)
{
    if (!m_done)
        return; // stopped while it was read
    if (reading.scenario)
        m_runner.start(*reading.scenario, pace);
    else
        refuse(reading.problems.join(QLatin1Char('\n')));
}

void ScenarioHost::refuse(const QString &error)
{
    if (const Engine::Done done = std::exchange(m_done, {}))
        done(failure(error));
}

void ScenarioHost::pause(const Engine::Done &done)
{
    if (m_runner.progress().state != ScenarioProgress::State::Running) {
        done(failure(QStringLiteral("no scenario is being played")));
        return;
    }
    m_runner.pause();
    done({});
}

void ScenarioHost::resume(const Engine::Done &done)
{
    if (m_runner.progress().state != ScenarioProgress::State::Paused) {
        done(failure(QStringLiteral("no scenario is paused")));
        return;
    }
    m_runner.resume();
    done({});
}

void ScenarioHost::stop(const Engine::Done &done)
{
    if (!m_done) {
        done(failure(QStringLiteral("no scenario is being played")));
        return;
    }
    m_runner.stop();
    refuse(QStringLiteral("stopped")); // it was still being read
    done({});
}

void ScenarioHost::startRecording(const Engine::Done &done)
{
    if (m_recorder.isRecording()) {
        done(failure(QStringLiteral("a scenario is being recorded; end that first")));
        return;
    }
    m_recorder.start();
    m_recordingPulse.start();
    Q_EMIT recordingChanged(recording());
    done({});
}

void ScenarioHost::stopRecording(const Engine::Done &done)
{
    if (!m_recorder.isRecording()) {
        done(failure(QStringLiteral("no scenario is being recorded")));
        return;
    }
    const bool wasFull = m_recorder.isFull();
    const Scenario scenario = m_recorder.stop();
    m_recordingPulse.stop();
    Q_EMIT recordingChanged(recording());
    const QByteArray yaml = scenarioToYaml(scenario, commentOfRecording());
    done({.data = {{QStringLiteral("yaml"), QString::fromUtf8(yaml)},
                   {QStringLiteral("steps"), scenario.steps.size()},
                   {QStringLiteral("full"), wasFull}}});
}

void ScenarioHost::shutDown()
{
    m_isShutDown = true;
    m_runner.stop();
    refuse(QStringLiteral("the program ends"));
}

ScenarioRecording ScenarioHost::recording() const
{
    return {.on = m_recorder.isRecording(),
            .steps = int(m_recorder.stepCount()),
            .full = m_recorder.isFull()};
}

} // namespace Switchboard
