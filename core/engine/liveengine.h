// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/simulatorbackend.h"
#include "core/config/configurationstore.h"
#include "core/config/configurationwatcher.h"
#include "core/control/controlserver.h"
#include "core/engine/blockkeeper.h"
#include "core/engine/crashmark.h"
#include "core/engine/engine.h"
#include "core/engine/enginecontroller.h"
#include "core/engine/scenariohost.h"
#include "core/journal/journallog.h"
#include "core/journal/journalscribe.h"
#include "core/net/rejectionlog.h"
#include "core/services/handshaketest.h"
#include "core/services/serviceset.h"
#include "core/support/clock.h"
#include "core/support/sleepdetector.h"

#include <QHash>
#include <QLockFile>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>

namespace Switchboard {

class DoctorRound;

//! The engine of a real profile: configuration, backends, services, journal and control socket.
class LiveEngine final : public Engine
{
    Q_OBJECT

public:
    //! A bulk disconnect is spread over ticks of 100 ms, so that its clients do not all come back
    //! in the same moment.
    static constexpr int MaxClosesPerTick = 50;

    explicit LiveEngine(EngineOptions options, QObject *parent = nullptr);
    ~LiveEngine() override;

    Result<void> start() override;
    void shutDown() override;
    void enableService(const QString &serviceId, Done done) override;
    void disableService(const QString &serviceId, const DisableOptions &options,
                        Done done) override;
    void restartService(const QString &serviceId, Done done) override;
    void closeNow(const QString &serviceId, Done done) override;
    void keepOn(const QString &serviceId, Done done) override;
    void connectService(const QString &serviceId, Done done) override;
    void disconnectSessions(const QList<SessionId> &sessions, const DisconnectOptions &options,
                            Done done) override;
    void changePort(const QString &serviceId, quint16 port, Done done) override;
    void simulate(const SimulatedAct &act, Done done) override;
    void saveService(const ServiceSettings &settings, int position, Done done) override;
    void deleteService(const QString &serviceId, Done done) override;
    void replaceConfiguration(const Configuration &configuration, Done done) override;
    void restoreConfigurationFile(Done done) override;
    void probePort(const PortProbe &probe, Done done) override;
    void testService(const ServiceSettings &settings, Done done) override;
    void runDoctor(const QString &serviceId, Done done) override;
    void addBlock(const BlockRule &rule, Done done) override;
    void removeBlocks(const QList<BlockId> &blocks, Done done) override;
    [[nodiscard]] QList<BlockRule> blocks() const override { return m_blocks.list().rules(); }
    [[nodiscard]] RejectionReport rejections() const override { return m_rejections.report(); }
    void clearRejections(const QList<quint64> &groups, Done done) override;
    void runScenario(const ScenarioOrder &order, Done done) override;
    void pauseScenario(Done done) override;
    void resumeScenario(Done done) override;
    void stopScenario(Done done) override;
    void startRecording(Done done) override;
    void stopRecording(Done done) override;
    void requestOverview() override;
    [[nodiscard]] Configuration configuration() const override
    {
        return m_services.configuration();
    }
    [[nodiscard]] TrafficRecorder &traffic() override { return m_traffic; }
    [[nodiscard]] EngineSnapshot takeSnapshot() override;
    void requestChatHistory(const ChatHistoryQuery &query) override;
    void requestSessionDetails(SessionId session) override;
    [[nodiscard]] QList<JournalEntry> journal() const override { return m_journal.entries(); }
    [[nodiscard]] QList<ServiceStatus> services() const override;
    [[nodiscard]] QJsonObject statusJson() const override;
    [[nodiscard]] QJsonArray sessionsJson(const QString &serviceId) const override;

private:
    //! A disconnect command that waits until its sessions are really gone.
    struct PendingDisconnect {
        quint64 number = 0;
        QSet<SessionId> waiting;
        QJsonArray disconnected;
        QJsonArray gone;
        QJsonArray blocks; //!< rules that were added for it
        bool isSaving = false; //!< the rules are not in the file yet
        QString error;
        Done done;
    };
    //! A session whose turn to be closed comes (see MaxClosesPerTick).
    struct DueClose {
        SessionId id;
        quint16 code = 0;
        QString reason;
    };
    //! Where a session came from, so that its peer can be blocked after it has left.
    struct RecentPeer {
        SessionId id;
        QString serviceId;
        QHostAddress address;
    };
    //! Start-up tries of a service whose port was taken.
    struct Retry {
        int left = 0;
    };

    Result<void> startProfile();
    Result<void> openProfile();
    void examineLastRun();
    void reportLastRun();
    [[nodiscard]] Result<Backend *> makeBackend(const BackendSettings &settings);
    void followService(Service *service);
    void startServices();
    void retryLater(const QString &serviceId);
    void serviceSettled();
    void applyConfiguration(const Configuration &configuration, const QStringList &warnings);
    void rejectConfiguration(const QString &error);
    void setWanted(const QString &serviceId, bool wanted);
    void saveSoon();
    void save();
    void announceConfiguration(ConfigurationOrigin origin);
    [[nodiscard]] Result<void> commitConfiguration(const Configuration &configuration);
    void testLinks(const ServiceSettings &settings, Done done);
    //! Starts the doctor on \a settings; \a told is called once, at its end.
    DoctorRound *examine(const ServiceSettings &settings,
                         std::function<void(const DoctorRound &)> told);
    void takeOutService(const QString &serviceId, const Done &done);
    void sessionEnded(const SessionInfo &session, const SessionClosed &end);
    [[nodiscard]] Result<void> blockPeers(const QList<SessionId> &sessions, int seconds,
                                          PendingDisconnect &pending);
    [[nodiscard]] std::optional<RecentPeer> peerOf(SessionId id) const;
    void closeDue();
    void finishDisconnects();
    void connectBlocks();
    void connectScenarios();
    void writeBlock(JournalKind kind, const BlockRule &rule);
    void noteRejection(const QString &serviceId, const RefusedHandshake &handshake);
    void reportRejections();
    [[nodiscard]] CommandResult unknownService(const QString &serviceId) const;
    [[nodiscard]] Done withStatus(const QString &serviceId, Done done) const;
    void tick();
    void finish();

    SystemClock m_clock;
    EngineOptions m_options;
    ConfigurationStore m_store;
    std::unique_ptr<QLockFile> m_lock;
    CrashMark m_mark;
    StartReport m_startReport;
    Journal m_journal;
    JournalScribe m_scribe;
    JournalLog m_log;
    QPointer<SimulatorBackend> m_simulator;
    BlockKeeper m_blocks;
    RejectionLog m_rejections;
    TrafficRecorder m_traffic;
    ServiceSet m_services;
    std::unique_ptr<ConfigurationWatcher> m_watcher;
    ControlServer m_control;
    ScenarioHost m_scenarios;
    QList<JournalEntry> m_newEntries; //!< for the viewer, once per tick
    QList<PendingDisconnect> m_disconnects;
    quint64 m_lastDisconnect = 0;
    QList<DueClose> m_dueCloses;
    int m_closesLeft = MaxClosesPerTick;
    QList<RecentPeer> m_recentPeers; //!< newest last
    QHash<QString, Retry> m_retries;
    //! The file's entries of deleted services, by id: a service that is brought back gets the keys
    //! back that we do not know.
    QHash<QString, QJsonObject> m_deletedEntries;
    QPointer<HandshakeTest> m_test;
    QPointer<DoctorRound> m_round; //!< of testService()
    SleepDetector m_sleepDetector;
    QTimer m_tick;
    QTimer m_saveTimer;
    qint64 m_startedMs = 0;
    qint64 m_nextSignOfLifeMs = 0;
    qint64 m_shutDownEndsMs = 0; //!< 0 = running
    qint64 m_rejectionsReportedMs = 0;
    int m_starting = 0;
    bool m_finished = false;
};

} // namespace Switchboard
