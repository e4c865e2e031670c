// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/simulatorbackend.h"
#include "core/config/configurationstore.h"
#include "core/config/configurationwatcher.h"
#include "core/control/controlserver.h"
#include "core/engine/engine.h"
#include "core/engine/enginecontroller.h"
#include "core/journal/journallog.h"
#include "core/journal/journalscribe.h"
#include "core/services/serviceset.h"
#include "core/support/clock.h"
#include "core/support/sleepdetector.h"

#include <QHash>
#include <QLockFile>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <memory>

namespace Switchboard {

//! The engine of a real profile: configuration, backends, services, journal and control socket.
class LiveEngine final : public Engine
{
    Q_OBJECT

public:
    explicit LiveEngine(EngineOptions options, QObject *parent = nullptr);

    Result<void> start() override;
    void shutDown() override;
    void enableService(const QString &serviceId, Done done) override;
    void disableService(const QString &serviceId, const DisableOptions &options,
                        Done done) override;
    void restartService(const QString &serviceId, Done done) override;
    void closeNow(const QString &serviceId, Done done) override;
    void keepOn(const QString &serviceId, Done done) override;
    void disconnectSessions(const QList<SessionId> &sessions, const DisconnectOptions &options,
                            Done done) override;
    void changePort(const QString &serviceId, quint16 port, Done done) override;
    void simulate(const SimulatedMessage &message, Done done) override;
    [[nodiscard]] TrafficRecorder &traffic() override { return m_traffic; }
    [[nodiscard]] EngineSnapshot takeSnapshot() override;
    void requestChatHistory(const ChatId &chat, int count) override;
    [[nodiscard]] QList<JournalEntry> journal() const override { return m_journal.entries(); }
    [[nodiscard]] QList<ServiceStatus> services() const override;
    [[nodiscard]] QJsonObject statusJson() const override;
    [[nodiscard]] QJsonArray sessionsJson(const QString &serviceId) const override;

private:
    //! A disconnect command that waits until its sessions are really gone.
    struct PendingDisconnect {
        QSet<SessionId> waiting;
        QJsonArray disconnected;
        QJsonArray gone;
        Done done;
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

    Result<void> openProfile();
    [[nodiscard]] Result<Backend *> makeBackend(const BackendSettings &settings);
    void followService(WebSocketServerService *service);
    void startServices();
    void retryLater(const QString &serviceId);
    void serviceSettled();
    void applyConfiguration(const Configuration &configuration, const QStringList &warnings);
    void rejectConfiguration(const QString &error);
    void setWanted(const QString &serviceId, bool wanted);
    void saveSoon();
    void save();
    void sessionEnded(const SessionInfo &session, const SessionClosed &end);
    void blockRecentPeer(SessionId id, int seconds);
    void finishDisconnect(PendingDisconnect &pending);
    [[nodiscard]] CommandResult unknownService(const QString &serviceId) const;
    [[nodiscard]] Done withStatus(const QString &serviceId, Done done) const;
    void tick();
    void finish();

    SystemClock m_clock;
    EngineOptions m_options;
    ConfigurationStore m_store;
    std::unique_ptr<QLockFile> m_lock;
    Journal m_journal;
    JournalScribe m_scribe;
    JournalLog m_log;
    QPointer<SimulatorBackend> m_simulator;
    TrafficRecorder m_traffic;
    ServiceSet m_services;
    std::unique_ptr<ConfigurationWatcher> m_watcher;
    ControlServer m_control;
    QList<JournalEntry> m_newEntries; //!< for the viewer, once per tick
    QList<PendingDisconnect> m_disconnects;
    QList<RecentPeer> m_recentPeers; //!< newest last
    QHash<QString, Retry> m_retries;
    SleepDetector m_sleepDetector;
    QTimer m_tick;
    QTimer m_saveTimer;
    qint64 m_startedMs = 0;
    qint64 m_shutDownEndsMs = 0; //!< 0 = running
    int m_starting = 0;
    bool m_finished = false;
};

} // namespace Switchboard
