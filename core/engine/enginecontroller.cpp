// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/engine/enginecontroller.h"

#include "core/engine/demoengine.h"
#include "core/engine/liveengine.h"
#include "core/traffic/trafficdigester.h"

#include <QThread>
#include <QThreadPool>

namespace Switchboard {

class EngineController::Private
{
public:
    QThread thread;
    Engine *engine = nullptr; // lives on the thread, deleted there
    TrafficDigester digester; // used by the pool's one thread
    QThreadPool digesting;
    quint64 lastCommand = 0;
    bool started = false;
};

EngineController::EngineController(EngineOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), d(std::make_unique<Private>())
{
    d->thread.setObjectName(QStringLiteral("switchboard-io"));
    d->digesting.setMaxThreadCount(1);
    if (m_options.demoSessions > 0)
        d->engine = new DemoEngine(m_options);
    else
        d->engine = new LiveEngine(m_options);
    Engine *engine = d->engine;
    engine->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, engine, &QObject::deleteLater);
    connect(engine, &Engine::ready, this, &EngineController::ready);
    connect(engine, &Engine::finished, this, &EngineController::finished);
    connect(engine, &Engine::serviceChanged, this, &EngineController::serviceChanged);
    connect(engine, &Engine::journalAppended, this, &EngineController::journalAppended);
    connect(engine, &Engine::worldChanged, this, &EngineController::worldChanged);
    connect(engine, &Engine::chatMessageChanged, this, &EngineController::chatMessageChanged);
    connect(engine, &Engine::chatHistory, this, &EngineController::chatHistory);
    connect(engine, &Engine::simulatorActed, this, &EngineController::simulatorActed);
    connect(engine, &Engine::configurationProblemChanged, this,
            &EngineController::configurationProblemChanged);
    connect(engine, &Engine::raiseRequested, this, &EngineController::raiseRequested);
    connect(engine, &Engine::configurationChanged, this, &EngineController::configurationChanged);
    connect(engine, &Engine::blocksChanged, this, &EngineController::blocksChanged);
    connect(engine, &Engine::rejectionsChanged, this, &EngineController::rejectionsChanged);
    connect(engine, &Engine::sessionDetails, this, &EngineController::sessionDetails);
    connect(engine, &Engine::startReported, this, &EngineController::startReported);
    connect(engine, &Engine::testStepDone, this, &EngineController::testStepDone);
    connect(engine, &Engine::scenarioProgress, this, &EngineController::scenarioProgress);
    connect(engine, &Engine::recordingChanged, this, &EngineController::recordingChanged);
}

EngineController::~EngineController()
{
    if (!d->started) {
        delete d->engine; // its thread never ran, so nobody else deletes it
        return;
    }
    d->thread.quit();
    d->thread.wait();
    d->digesting.waitForDone();
}

void EngineController::start()
{
    d->started = true;
    d->thread.start();
    Engine *engine = d->engine;
    QMetaObject::invokeMethod(
        engine,
        [this, engine] {
            const Result<void> started = engine->start();
            if (!started)
                Q_EMIT startFailed(started.error());
        },
        Qt::QueuedConnection);
}

void EngineController::shutDown()
{
    QMetaObject::invokeMethod(d->engine, &Engine::shutDown, Qt::QueuedConnection);
}

CommandId EngineController::post(Command command)
{
    const CommandId id(++d->lastCommand);
    Engine *engine = d->engine;
    QMetaObject::invokeMethod(
        engine,
        [this, engine, id, command = std::move(command)] {
            command(*engine, [this, id](const CommandResult &result) {
                Q_EMIT commandFinished(id, result);
            });
        },
        Qt::QueuedConnection);
    return id;
}

CommandId EngineController::enableService(const QString &serviceId)
{
    return post([serviceId](Engine &engine, const Engine::Done &done) {
        engine.enableService(serviceId, done);
    });
}

CommandId EngineController::disableService(const QString &serviceId, const DisableOptions &options)
{
    return post([serviceId, options](Engine &engine, const Engine::Done &done) {
        engine.disableService(serviceId, options, done);
    });
}

CommandId EngineController::restartService(const QString &serviceId)
{
    return post([serviceId](Engine &engine, const Engine::Done &done) {
        engine.restartService(serviceId, done);
    });
}

CommandId EngineController::closeNow(const QString &serviceId)
{
    return post([serviceId](Engine &engine, const Engine::Done &done) {
        engine.closeNow(serviceId, done);
    });
}

CommandId EngineController::keepOn(const QString &serviceId)
{
    return post(
        [serviceId](Engine &engine, const Engine::Done &done) { engine.keepOn(serviceId, done); });
}

CommandId EngineController::connectService(const QString &serviceId)
{
    return post([serviceId](Engine &engine, const Engine::Done &done) {
        engine.connectService(serviceId, done);
    });
}

CommandId EngineController::runDoctor(const QString &serviceId)
{
    return post([serviceId](Engine &engine, const Engine::Done &done) {
        engine.runDoctor(serviceId, done);
    });
}

CommandId EngineController::disconnectSessions(const QList<SessionId> &sessions,
                                               const DisconnectOptions &options)
{
    return post([sessions, options](Engine &engine, const Engine::Done &done) {
        engine.disconnectSessions(sessions, options, done);
    });
}

CommandId EngineController::changePort(const QString &serviceId, quint16 port)
{
    return post([serviceId, port](Engine &engine, const Engine::Done &done) {
        engine.changePort(serviceId, port, done);
    });
}

CommandId EngineController::simulate(const SimulatedAct &act)
{
    return post([act](Engine &engine, const Engine::Done &done) { engine.simulate(act, done); });
}

CommandId EngineController::saveService(const ServiceSettings &settings, int position)
{
    return post([settings, position](Engine &engine, const Engine::Done &done) {
        engine.saveService(settings, position, done);
    });
}

CommandId EngineController::deleteService(const QString &serviceId)
{
    return post([serviceId](Engine &engine, const Engine::Done &done) {
        engine.deleteService(serviceId, done);
    });
}

CommandId EngineController::replaceConfiguration(const Configuration &configuration)
{
    return post([configuration](Engine &engine, const Engine::Done &done) {
        engine.replaceConfiguration(configuration, done);
    });
}

CommandId EngineController::restoreConfigurationFile()
{
    return post(
        [](Engine &engine, const Engine::Done &done) { engine.restoreConfigurationFile(done); });
}

CommandId EngineController::probePort(const PortProbe &probe)
{
    return post(
        [probe](Engine &engine, const Engine::Done &done) { engine.probePort(probe, done); });
}

CommandId EngineController::testService(const ServiceSettings &settings)
{
    return post([settings](Engine &engine, const Engine::Done &done) {
        engine.testService(settings, done);
    });
}

CommandId EngineController::addBlock(const BlockRule &rule)
{
    return post([rule](Engine &engine, const Engine::Done &done) { engine.addBlock(rule, done); });
}

CommandId EngineController::removeBlocks(const QList<BlockId> &blocks)
{
    return post(
        [blocks](Engine &engine, const Engine::Done &done) { engine.removeBlocks(blocks, done); });
}

CommandId EngineController::clearRejections(const QList<quint64> &groups)
{
    return post([groups](Engine &engine, const Engine::Done &done) {
        engine.clearRejections(groups, done);
    });
}

CommandId EngineController::runScenario(const ScenarioOrder &order)
{
    return post(
        [order](Engine &engine, const Engine::Done &done) { engine.runScenario(order, done); });
}

CommandId EngineController::pauseScenario()
{
    return post([](Engine &engine, const Engine::Done &done) { engine.pauseScenario(done); });
}

CommandId EngineController::resumeScenario()
{
    return post([](Engine &engine, const Engine::Done &done) { engine.resumeScenario(done); });
}

CommandId EngineController::stopScenario()
{
    return post([](Engine &engine, const Engine::Done &done) { engine.stopScenario(done); });
}

CommandId EngineController::startRecording()
{
    return post([](Engine &engine, const Engine::Done &done) { engine.startRecording(done); });
}

CommandId EngineController::stopRecording()
{
    return post([](Engine &engine, const Engine::Done &done) { engine.stopRecording(done); });
}

void EngineController::requestSessionDetails(SessionId session)
{
    Engine *engine = d->engine;
    QMetaObject::invokeMethod(
        engine, [engine, session] { engine->requestSessionDetails(session); },
        Qt::QueuedConnection);
}

void EngineController::requestOverview()
{
    Engine *engine = d->engine;
    QMetaObject::invokeMethod(engine, &Engine::requestOverview, Qt::QueuedConnection);
}

void EngineController::requestSnapshot()
{
    Engine *engine = d->engine;
    QMetaObject::invokeMethod(
        engine, [this, engine] { Q_EMIT snapshotReady(engine->takeSnapshot()); },
        Qt::QueuedConnection);
}

void EngineController::setTrafficRecording(bool on)
{
    Engine *engine = d->engine;
    QMetaObject::invokeMethod(
        engine, [engine, on] { engine->traffic().setRecording(on); }, Qt::QueuedConnection);
}

void EngineController::requestTraffic(int records)
{
    Engine *engine = d->engine;
    QMetaObject::invokeMethod(
        engine,
        [this, engine, records] {
            TrafficCaptures captures = engine->traffic().take(records);
            const TrafficStatus status = engine->traffic().status();
            // Reading the payloads takes longer than an event may wait.
            d->digesting.start([this, status, captures = std::move(captures)]() mutable {
                Q_EMIT trafficReady({d->digester.digest(std::move(captures)), status});
            });
        },
        Qt::QueuedConnection);
}

void EngineController::clearTraffic()
{
    Engine *engine = d->engine;
    QMetaObject::invokeMethod(
        engine, [engine] { engine->traffic().clear(); }, Qt::QueuedConnection);
}

void EngineController::requestChatHistory(const ChatHistoryQuery &query)
{
    Engine *engine = d->engine;
    QMetaObject::invokeMethod(
        engine, [engine, query] { engine->requestChatHistory(query); }, Qt::QueuedConnection);
}

void EngineController::requestJournal()
{
    Engine *engine = d->engine;
    QMetaObject::invokeMethod(
        engine, [engine] { Q_EMIT engine->journalAppended(engine->journal()); },
        Qt::QueuedConnection);
}

} // namespace Switchboard
