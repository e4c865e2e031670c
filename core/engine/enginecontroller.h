// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"
#include "core/backends/simulator/world/simulatorworld.h"
#include "core/config/configuration.h"
#include "core/engine/commands.h"
#include "core/engine/enginesnapshot.h"
#include "core/engine/startreport.h"
#include "core/journal/journalentry.h"
#include "core/net/blockrule.h"
#include "core/net/rejectionreport.h"
#include "core/scenario/scenarioorder.h"
#include "core/scenario/scenarioresult.h"
#include "core/sessions/sessiondetails.h"
#include "core/traffic/trafficrecord.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace Switchboard {

class Engine;

//! How an engine is started.
struct EngineOptions {
    QString profileFolder; //!< absolute; created when missing
    QString programName; //!< `switchboard` or `switchboardd`, for the journal
    int demoSessions = 0; //!< above 0: synthetic sessions for review, nothing listens
    double demoRate = 100; //!< synthetic messages per second, all sessions together
    CrashLoopPolicy crashLoop = CrashLoopPolicy::StartAsConfigured;
};

//! The caller's handle of the core: owns the I/O thread, sends commands in, brings values out.
//! Use it from one thread, usually the GUI's. Nothing here blocks; every command is answered by
//! exactly one commandFinished().
class EngineController final : public QObject
{
    Q_OBJECT

public:
    explicit EngineController(EngineOptions options, QObject *parent = nullptr);
    //! Ends the thread; call shutDown() first and wait for finished() to tell the clients.
    ~EngineController() override;

    //! Starts the thread and the engine; ready() or startFailed() follows.
    void start();
    //! Switches every service off and stops (at most 5 s); finished() follows. A second call
    //! aborts.
    void shutDown();

    CommandId enableService(const QString &serviceId);
    CommandId disableService(const QString &serviceId, const DisableOptions &options = {});
    CommandId restartService(const QString &serviceId);
    //! While a drain runs: close everybody now.
    CommandId closeNow(const QString &serviceId);
    //! While a drain runs and no Close was sent yet: stay on.
    CommandId keepOn(const QString &serviceId);
    //! Connects soon where a connection of the service waits for its next attempt.
    CommandId connectService(const QString &serviceId);
    //! Tries the connections of a service step by step (Engine::runDoctor()).
    CommandId runDoctor(const QString &serviceId);
    CommandId disconnectSessions(const QList<SessionId> &sessions,
                                 const DisconnectOptions &options = {});
    //! Writes another port into the configuration and starts the service there.
    CommandId changePort(const QString &serviceId, quint16 port);
    //! Lets something happen in the simulator; see ActCatalogue for names, parameters and data.
    CommandId simulate(const SimulatedAct &act);
    //! Adds or replaces a service; see Engine::saveService().
    CommandId saveService(const ServiceSettings &settings, int position = -1);
    CommandId deleteService(const QString &serviceId);
    CommandId replaceConfiguration(const Configuration &configuration);
    //! Writes the running configuration over a file that cannot be used.
    CommandId restoreConfigurationFile();
    //! Whether a port could be bound now; see Engine::probePort() for the data.
    CommandId probePort(const PortProbe &probe);
    //! A real handshake with \a settings; see Engine::testService() for the data.
    CommandId testService(const ServiceSettings &settings);
    CommandId addBlock(const BlockRule &rule);
    CommandId removeBlocks(const QList<BlockId> &blocks);
    //! Forgets groups of refused handshakes; none = all. rejectionsChanged() follows.
    CommandId clearRejections(const QList<quint64> &groups);

    //! Plays a scenario; see Engine::runScenario() for the data.
    CommandId runScenario(const ScenarioOrder &order);
    CommandId pauseScenario();
    CommandId resumeScenario();
    CommandId stopScenario();
    CommandId startRecording();
    //! See Engine::stopRecording() for the data.
    CommandId stopRecording();

    //! Asks for one snapshot; snapshotReady() follows. Ask again only after the answer.
    void requestSnapshot();
    //! Records the messages of all sessions from now on, or stops and forgets them.
    void setTrafficRecording(bool on);
    //! Asks for about \a records of the oldest recorded messages, which leave the recorder, and how
    //! it stands; trafficReady() follows. 0 = only how it stands. Ask again after the answer.
    void requestTraffic(int records);
    //! Forgets the messages that nobody has asked for yet.
    void clearTraffic();
    //! Asks for messages of a chat, oldest first; chatHistory() follows.
    void requestChatHistory(const ChatHistoryQuery &query);
    //! Asks for headers and action statistics of a session; sessionDetails() follows.
    void requestSessionDetails(SessionId session);
    //! Asks for configurationChanged(), blocksChanged(), rejectionsChanged() and startReported() as
    //! they are now; for a viewer that came late.
    void requestOverview();
    //! Asks for what is still in the journal's ring; journalAppended() follows with all of it.
    void requestJournal();

    [[nodiscard]] const EngineOptions &options() const { return m_options; }

Q_SIGNALS:
    void ready();
    void startFailed(const QString &error);
    void finished();
    void commandFinished(Switchboard::CommandId command, const Switchboard::CommandResult &result);
    void snapshotReady(const Switchboard::EngineSnapshot &snapshot);
    void trafficReady(const Switchboard::TrafficBatch &batch);
    //! At once on every change of a service's state, between snapshots too.
    void serviceChanged(const Switchboard::ServiceStatus &status);
    void journalAppended(const QList<Switchboard::JournalEntry> &entries);
    //! The world of the simulator; at the start and after every change of people or groups.
    void worldChanged(const Switchboard::SimulatorWorld &world);
    //! A new message, or one whose delivery count or recall state changed (same messageId).
    void chatMessageChanged(const Switchboard::ChatMessage &message);
    void chatHistory(const Switchboard::ChatHistoryQuery &query,
                     const QList<Switchboard::ChatMessage> &messages);
    //! An act was done, or a bot called an action that changed something.
    void simulatorActed(const Switchboard::SimulatorRecord &record);
    //! The file on disk could not be used; the running configuration stays. Empty = all is well
    //! again.
    void configurationProblemChanged(const QString &problem);
    //! Somebody started the program again for this profile and wants to see the window.
    void raiseRequested();
    //! The configuration that runs now; at the start and after every change.
    void configurationChanged(const Switchboard::Configuration &configuration,
                              Switchboard::ConfigurationOrigin origin);
    //! All blocks; after a change, new hits included (once a second at most).
    void blocksChanged(const QList<Switchboard::BlockRule> &blocks);
    //! All groups of refused handshakes; after a change (once a second at most).
    void rejectionsChanged(const Switchboard::RejectionReport &report);
    void sessionDetails(const Switchboard::SessionDetails &details);
    //! How the program before this one ended; once, before ready().
    void startReported(const Switchboard::StartReport &report);
    //! A step of testService() has ended; the command's own answer has them all.
    void testStepDone(const QJsonObject &step);
    //! After every step of a scenario, every half second in long ones, and when it has ended.
    void scenarioProgress(const Switchboard::ScenarioProgress &progress);
    void recordingChanged(const Switchboard::ScenarioRecording &recording);

private:
    class Private;
    using Command =
        std::function<void(Engine &, const std::function<void(const CommandResult &)> &)>;
    CommandId post(Command command);

    EngineOptions m_options;
    std::unique_ptr<Private> d;
};

} // namespace Switchboard
