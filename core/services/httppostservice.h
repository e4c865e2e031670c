// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/metaevent.h"
#include "core/remote/httpconnection.h"
#include "core/services/postqueue.h"
#include "core/services/service.h"
#include "core/sessions/slowdetector.h"

#include <QTimer>

#include <memory>

namespace Switchboard {

//! Sends events to a bot by HTTP POST, one after the other, and does what its answers ask for.
//! It has no sessions: what waits is bounded, and a dead target holds nobody up. I/O thread.
class HttpPostService final : public Service, public EventSink
{
    Q_OBJECT

public:
    HttpPostService(ServiceSettings settings, BackendRoute &route, SessionRegistry &registry,
                    const Clock &clock, QObject *parent = nullptr);
    ~HttpPostService() override;

    void tick() override;
    [[nodiscard]] ServiceStatus status() const override;
    [[nodiscard]] int halfOpen() const override;

protected:
    void settingsChanged(const ServiceSettings &before) override;
    ServiceFailure openDoor() override;
    void closeDoor() override { m_heartbeat.stop(); }
    void setQuiet(bool quiet) override;
    [[nodiscard]] int runningActions() const override;
    int sayFarewell(const QString &reason) override;
    //! Work that a switch-off waits for: events while it drains, then `disable`.
    [[nodiscard]] int openSessions() const override;
    void cutSessions() override { endFarewell(AbortCause::DrainViolation); }

private:
    enum class Farewell {
        None,
        Queue, //!< what waits goes first
        Disable, //!< the last request is under way
    };

    [[nodiscard]] bool wantsEvent(const QString &kind, qint64 selfId) const override
    {
        return forwards(kind, selfId);
    }
    [[nodiscard]] MessageFormat eventFormat() const override { return m_settings.messageFormat; }
    void takeEvent(const EncodedEvent &event) override;

    void append(const PostEvent &event);
    [[nodiscard]] PostEvent lifecycle(LifecycleChange change) const;
    void sendHeartbeat();
    void startHeartbeat();
    void applyLimits();
    //! Sends the next event when it may go out.
    void pump();
    void send(const PostEvent &event);
    void takeReply(const HttpReply &reply);
    void finish(PostQueue::Outcome outcome, int status, const QString &problem);
    void tellAboutCircuit(CircuitBreaker::State before);
    //! Says how many events were lost since the last time, and why the last of them.
    void tellAboutLosses();
    void runQuickOperation(const QByteArray &reply);
    void advanceFarewell();
    void sendDisable();
    void endFarewell(AbortCause cause);
    [[nodiscard]] LinkStatus link() const;

    PostQueue m_queue;
    std::unique_ptr<HttpConnection> m_connection; //!< while it is not Off
    PostEvent m_sent; //!< the event under way
    SessionId m_caller; //!< for the router: whose actions quick operations are
    QTimer m_heartbeat;
    Farewell m_farewell = Farewell::None;
    qint64 m_farewellStartedMs = 0;
    quint64 m_farewellDropped = 0; //!< events that gave way to `disable`
    int m_lastStatus = 0; //!< of HTTP; 0 = no answer
    QString m_problem; //!< of the last request
    DropReporter m_lossReporter;
    quint64 m_endedWith = 0; //!< events that were told as dropped when the service was switched off
    //! Of the last event that was lost; without a failed request they came too fast.
    QString m_lossReason = QStringLiteral("they came faster than the target answers");
    bool m_hasAnswered = false;
};

} // namespace Switchboard
