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
#include "core/support/result.h"
#include "core/traffic/trafficrecorder.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QObject>

#include <functional>

namespace Switchboard {

//! What the programs ask of the core. Lives on the I/O thread; other threads use EngineController.
//! Every command calls its Done exactly once, when the result is confirmed.
class Engine : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const CommandResult &)>;

    using QObject::QObject;

    //! Loads the profile and switches on what it wants on; ready() follows when all have settled.
    virtual Result<void> start() = 0;
    //! Switches everything off, at most 5 s; finished() follows. A second call cuts what is left.
    virtual void shutDown() = 0;

    virtual void enableService(const QString &serviceId, Done done) = 0;
    virtual void disableService(const QString &serviceId, const DisableOptions &options,
                                Done done) = 0;
    virtual void restartService(const QString &serviceId, Done done) = 0;
    virtual void closeNow(const QString &serviceId, Done done) = 0;
    virtual void keepOn(const QString &serviceId, Done done) = 0;
    //! Connects soon where a connection of the service waits for its next attempt.
    virtual void connectService(const QString &serviceId, Done done) = 0;
    virtual void disconnectSessions(const QList<SessionId> &sessions,
                                    const DisconnectOptions &options, Done done) = 0;
    virtual void changePort(const QString &serviceId, quint16 port, Done done) = 0;
    //! Lets \a act happen in the simulator. The data is told for each act in ActCatalogue.
    virtual void simulate(const SimulatedAct &act, Done done) = 0;

    // The configuration. The base class answers that there is none to change.

    //! Adds a service, or replaces the one with the id of \a settings. An empty id is made from the
    //! name. \a position is the place of a new one in the list; -1 = last. The data has `service`.
    virtual void saveService(const ServiceSettings &settings, int position, Done done);
    //! Switches the service off and takes it out of the configuration.
    virtual void deleteService(const QString &serviceId, Done done);
    //! Applies a whole configuration and writes it, for undo and merge.
    virtual void replaceConfiguration(const Configuration &configuration, Done done);
    //! Writes the running configuration over a file that cannot be used; that one is kept beside.
    virtual void restoreConfigurationFile(Done done);
    //! Binds \a probe for a moment. Data: `free`, else `kind` (FailureKind), `message`,
    //! `ownerName`, `ownerPid`, `serviceId` (when one of ours has it), `nextFreePort`. When free
    //! `reservedBy` (a service that is off has the same port) and `heldBySelf`.
    virtual void probePort(const PortProbe &probe, Done done);
    //! Tries \a settings with a real handshake, step by step; testStepDone() tells of each. Data:
    //! `steps`, each with `name`, `ok`, `text`, `ms`; ok when every step was. One test at a time.
    //! A service that connects to others is tried by the doctor.
    virtual void testService(const ServiceSettings &settings, Done done);
    //! Looks at every connection of a service that connects to others. Ok when it came to an end.
    //! Data: `service`, `ok`, `steps` (DoctorRound::steps()).
    virtual void runDoctor(const QString &serviceId, Done done);

    // Blocks. Changes follow as blocksChanged().

    //! Adds \a rule; its id and times are set here. The subject of a token block is the token
    //! itself or its `sha256:` form. Data: `block`.
    virtual void addBlock(const BlockRule &rule, Done done);
    virtual void removeBlocks(const QList<BlockId> &blocks, Done done);
    [[nodiscard]] virtual QList<BlockRule> blocks() const { return {}; }

    //! The groups of refused handshakes.
    [[nodiscard]] virtual RejectionReport rejections() const { return {}; }
    //! Forgets the groups with these numbers; none = everything that was counted.
    virtual void clearRejections(const QList<quint64> &groups, Done done);

    // Scenarios. One is played at a time, one recorded; the base class has none.

    //! Plays a scenario; scenarioProgress() tells how far it is. Ok when it was played to its end,
    //! passed or not: the data is the result (toJson(ScenarioResult)). Not ok when it cannot be
    //! read or another one is played.
    virtual void runScenario(const ScenarioOrder &order, Done done);
    virtual void pauseScenario(Done done);
    virtual void resumeScenario(Done done);
    //! Ends what is played; its own Done gets a result with the rest skipped.
    virtual void stopScenario(Done done);
    //! Records from now on; recordingChanged() tells how much.
    virtual void startRecording(Done done);
    //! Data: `yaml`, the scenario; `steps`, how many it has.
    virtual void stopRecording(Done done);

    //! sessionDetails() follows.
    virtual void requestSessionDetails(SessionId session);
    //! Says again what only changes now and then: configuration, blocks, rejections, start report.
    virtual void requestOverview() { }

    //! Every message of every session; off until somebody switches it on.
    [[nodiscard]] virtual TrafficRecorder &traffic() = 0;
    [[nodiscard]] virtual EngineSnapshot takeSnapshot() = 0;
    virtual void requestChatHistory(const ChatHistoryQuery &query) = 0;
    [[nodiscard]] virtual QList<JournalEntry> journal() const = 0;

    // For the control socket.
    //! What runs; empty in an engine that has none.
    [[nodiscard]] virtual Configuration configuration() const { return {}; }
    [[nodiscard]] virtual QList<ServiceStatus> services() const = 0;
    //! The program, its services and totals.
    [[nodiscard]] virtual QJsonObject statusJson() const = 0;
    //! The sessions of one service, or of all when \a serviceId is empty.
    [[nodiscard]] virtual QJsonArray sessionsJson(const QString &serviceId) const = 0;

Q_SIGNALS:
    void ready();
    void finished();
    void serviceChanged(const Switchboard::ServiceStatus &status);
    void journalAppended(const QList<Switchboard::JournalEntry> &entries);
    void worldChanged(const Switchboard::SimulatorWorld &world);
    void chatMessageChanged(const Switchboard::ChatMessage &message);
    void chatHistory(const Switchboard::ChatHistoryQuery &query,
                     const QList<Switchboard::ChatMessage> &messages);
    void simulatorActed(const Switchboard::SimulatorRecord &record);
    void configurationProblemChanged(const QString &problem);
    void raiseRequested();
    void configurationChanged(const Switchboard::Configuration &configuration,
                              Switchboard::ConfigurationOrigin origin);
    void blocksChanged(const QList<Switchboard::BlockRule> &blocks);
    void rejectionsChanged(const Switchboard::RejectionReport &report);
    void sessionDetails(const Switchboard::SessionDetails &details);
    void startReported(const Switchboard::StartReport &report);
    //! One step of testService(), as it ends: `name`, `ok`, `text`, `ms` and more (HandshakeTest).
    void testStepDone(const QJsonObject &step);
    void scenarioProgress(const Switchboard::ScenarioProgress &progress);
    void recordingChanged(const Switchboard::ScenarioRecording &recording);
};

} // namespace Switchboard
