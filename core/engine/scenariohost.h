// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/engine.h"
#include "core/scenario/scenarioreader.h"
#include "core/scenario/scenariorecorder.h"
#include "core/scenario/scenariorunner.h"
#include "core/scenario/scenariostage.h"
#include "core/support/clock.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace Switchboard {

//! The stage that an engine with a simulator is. I/O thread.
class EngineStage final : public ScenarioStage
{
    Q_OBJECT

public:
    using Peers = std::function<QList<ScenarioPeer>()>;

    //! \a engine lives longer.
    explicit EngineStage(Engine &engine, QObject *parent = nullptr);

    void setPeers(Peers peers) { m_peers = std::move(peers); }
    void act(const SimulatedAct &act, Done done) override
    {
        m_engine.simulate(act, std::move(done));
    }
    [[nodiscard]] QList<ScenarioPeer> peers() const override { return m_peers(); }

Q_SIGNALS:
    //! A new message of a bot: each once.
    void replied(const Switchboard::ChatMessage &message);

private:
    void noteMessage(const ChatMessage &message);

    Engine &m_engine;
    Peers m_peers = [] { return QList<ScenarioPeer>(); };
    qint32 m_lastMessageId = 0;
};

//! Plays and records scenarios for an engine. I/O thread; files are read on a thread of its own.
class ScenarioHost final : public QObject
{
    Q_OBJECT

public:
    //! \a engine and \a clock live longer.
    ScenarioHost(Engine &engine, const Clock &clock, QObject *parent = nullptr);
    ~ScenarioHost() override;

    void setPeers(EngineStage::Peers peers) { m_stage.setPeers(std::move(peers)); }
    void run(const ScenarioOrder &order, Engine::Done done);
    void pause(const Engine::Done &done);
    void resume(const Engine::Done &done);
    void stop(const Engine::Done &done);
    void startRecording(const Engine::Done &done);
    void stopRecording(const Engine::Done &done);
    //! Ends what is played and takes nothing more.
    void shutDown();

Q_SIGNALS:
    void progressed(const Switchboard::ScenarioProgress &progress);
    void recordingChanged(const Switchboard::ScenarioRecording &recording);

private:
    void play(const ScenarioReading &reading, const ScenarioPace &pace);
    void refuse(const QString &error);
    [[nodiscard]] ScenarioRecording recording() const;

    EngineStage m_stage;
    ScenarioRunner m_runner;
    ScenarioRecorder m_recorder;
    QTimer m_recordingPulse;
    QThreadPool m_reader; //!< one thread
    Engine::Done m_done; //!< of the scenario that is read or played; empty = none
    bool m_isShutDown = false;
};

} // namespace Switchboard
