// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/demodoor.h"
#include "core/engine/demotraffic.h"
#include "core/engine/engine.h"
#include "core/engine/enginecontroller.h"
#include "core/support/clock.h"

#include <QRandomGenerator>
#include <QTimer>

namespace Switchboard {

//! Synthetic services and sessions behind the same interface, so that the screens can be reviewed
//! and measured at any load (`--demo N --demo-rate R`). Nothing listens, nothing is saved.
class DemoEngine final : public Engine
{
    Q_OBJECT

public:
    explicit DemoEngine(EngineOptions options, QObject *parent = nullptr);

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
    void addBlock(const BlockRule &rule, Done done) override;
    void removeBlocks(const QList<BlockId> &blocks, Done done) override;
    [[nodiscard]] QList<BlockRule> blocks() const override { return m_door.blocks().rules(); }
    [[nodiscard]] RejectionReport rejections() const override { return m_door.rejections(); }
    void clearRejections(const QList<quint64> &groups, Done done) override;
    [[nodiscard]] TrafficRecorder &traffic() override { return m_traffic; }
    [[nodiscard]] EngineSnapshot takeSnapshot() override;
    void requestChatHistory(const ChatHistoryQuery &query) override;
    void requestSessionDetails(SessionId session) override;
    void requestOverview() override;
    [[nodiscard]] QList<JournalEntry> journal() const override { return m_journal; }
    [[nodiscard]] QList<ServiceStatus> services() const override { return m_services; }
    [[nodiscard]] QJsonObject statusJson() const override { return {}; }
    [[nodiscard]] QJsonArray sessionsJson(const QString &) const override { return {}; }

private:
    struct DemoSession {
        SessionInfo info;
        SessionStats stats;
        double share = 1; //!< of the service's traffic
    };

    void addService(const QString &id, quint16 port, bool wanted);
    void addSession(const QString &serviceId, qint64 ageMs);
    void closeSession(const DemoSession &session, quint16 code, const QString &reason);
    void closeSome(const QString &serviceId);
    void advance(qint64 nowMs);
    void advanceSession(DemoSession &session, double seconds, double perSession);
    void setState(ServiceStatus &service, ServiceState state);
    [[nodiscard]] ServiceStatus *find(const QString &serviceId);
    void write(JournalKind kind, JournalLevel level, const QString &serviceId, const QString &text,
               const QJsonObject &details = {});

    SystemClock m_clock;
    EngineOptions m_options;
    DemoDoor m_door;
    QRandomGenerator m_random;
    QList<ServiceStatus> m_services;
    QList<DemoSession> m_sessions;
    QList<SessionInfo> m_opened;
    QList<SessionClosed> m_closed;
    QList<JournalEntry> m_journal;
    quint64 m_lastId = 0;
    qint64 m_lastAdvanceMs = 0;
    QTimer m_timer;
    TrafficRecorder m_traffic;
    DemoTraffic m_demoTraffic;
};

} // namespace Switchboard
