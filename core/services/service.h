// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/engine/commands.h"
#include "core/net/blocklist.h"
#include "core/net/listener.h"
#include "core/routing/backendroute.h"
#include "core/services/servicestatus.h"
#include "core/sessions/sessionregistry.h"
#include "core/support/clock.h"
#include "core/traffic/servicetraffic.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <functional>

namespace Switchboard {

//! How a command to a service ended.
struct ServiceOutcome {
    bool ok = true;
    QString error; //!< one line, only when not ok
};

//! The state machine of one configured service: what is wanted and what is true, kept apart.
//!
//! Commands are coalesced: the last wish counts, an "on" during a drain runs after Off, and every
//! command is answered once when the service has settled. Switching off follows reliability
//! section 3: close the door, quiesce, farewell to every session, wait for their Close, Off.
//! The transports derive from it. I/O thread.
class Service : public QObject
{
    Q_OBJECT

public:
    using Settled = std::function<void(const ServiceOutcome &)>;

    //! Asked at the door; the visitor has the service's id, and its account when it named none.
    using BlockCheck = std::function<std::optional<BlockRule>(const BlockVisitor &)>;
    //! What a service needs to know of the others.
    struct Surroundings {
        //! How many more descriptors the process may use.
        std::function<int()> descriptorBudget;
        //! Ports that are not offered as free because the configuration gives them to somebody.
        std::function<QSet<quint16>()> reservedPorts = [] { return QSet<quint16>(); };
    };

    //! \a route and \a registry outlive the service.
    Service(ServiceSettings settings, BackendRoute &route, SessionRegistry &registry,
            const Clock &clock, QObject *parent);

    [[nodiscard]] const ServiceSettings &settings() const { return m_settings; }
    //! Takes what can change without a restart; what needs one keeps its old value. Another token
    //! closes the sessions that came in with the old one (4001).
    void apply(const ServiceSettings &settings);
    //! Takes everything; what needs a restart counts from the next start on.
    void applyAll(const ServiceSettings &settings);

    void setSurroundings(Surroundings surroundings) { m_surroundings = std::move(surroundings); }
    void setBlockCheck(BlockCheck check) { m_blockCheck = std::move(check); }
    //! Messages are recorded there from now on, while it records; null = nowhere.
    void setTrafficRecorder(TrafficRecorder *recorder, ServiceTraffic::Source source)
    {
        m_traffic.attach(recorder, m_settings.id, source);
    }

    void enable(const Settled &settled = {});
    void disable(const DisableOptions &options, const Settled &settled = {});
    //! Off and on again, whatever the state is now.
    void restart(const DisableOptions &options, const Settled &settled = {});
    //! Ends a drain at once. False when none runs.
    bool closeNow();
    //! Takes a drain back before the first Close frame. False when it is too late.
    bool keepOn();
    //! Deadlines; every 100 ms.
    virtual void tick();

    [[nodiscard]] ServiceState state() const { return m_state; }
    [[nodiscard]] bool isWanted() const { return m_wanted; }
    [[nodiscard]] virtual ServiceStatus status() const;
    //! Tries to connect soon where that failed; nothing in kinds that listen.
    virtual void connectNow() { }
    //! Connections that are not sessions yet.
    [[nodiscard]] virtual int halfOpen() const { return 0; }

Q_SIGNALS:
    //! Desired or actual state, or a figure of the status, changed.
    void statusChanged();
    //! The service is on: the lifecycle event `enable` was emitted.
    void lifecycleEnabled();
    //! The service is being switched off: the lifecycle event `disable` was emitted to \a sessions.
    void lifecycleDisabled(int sessions);
    void started();
    void failed(const Switchboard::ServiceFailure &failure);
    void stopping(const QString &reason);
    void stopped(const Switchboard::ToggleResult &result);
    void sessionOpened(const Switchboard::SessionInfo &session);
    void sessionEnded(const Switchboard::SessionInfo &session,
                      const Switchboard::SessionClosed &end);
    //! A client that does not read lost \a count events more.
    void eventsDropped(const Switchboard::SessionInfo &session, quint64 count);
    void handshakeRefused(const Switchboard::RefusedHandshake &handshake);
    //! Something that people want to read about a connection of ours, in one English line.
    void noticed(const QString &text, bool isProblem);

protected:
    //! Before new settings are taken: what was meant to go out as before goes out.
    virtual void prepareChange() { }
    //! settings() are new; \a before are those until now.
    virtual void settingsChanged(const ServiceSettings &before) = 0;
    //! Begins to serve. On success new connections may arrive at once.
    virtual ServiceFailure openDoor() = 0;
    //! Stops listening and connecting, and cuts unfinished handshakes.
    virtual void closeDoor() = 0;
    //! Refuses new actions (true) or takes them again (false).
    virtual void setQuiet(bool quiet) = 0;
    //! Actions that were accepted and may still answer.
    [[nodiscard]] virtual int runningActions() const = 0;
    //! Sends `disable` and Close 1001 to every session; returns how many were told.
    virtual int sayFarewell(const QString &reason) = 0;
    [[nodiscard]] virtual int openSessions() const = 0;
    //! Cuts what is left after T2.
    virtual void cutSessions() = 0;

    //! A session ended; the derived class has counted it out of openSessions() already.
    void sessionGone(const CloseInfo &close, quint64 droppedMessages);
    //! openSessions() fell to 0 without a session that ended.
    void lastWorkDone();

    //! The account it speaks for.
    [[nodiscard]] qint64 account() const;
    //! Nothing when it may start: the account exists.
    [[nodiscard]] ServiceFailure missingAccount() const;
    //! Whether the service forwards events of \a kind for \a selfId now.
    [[nodiscard]] bool forwards(const QString &kind, qint64 selfId) const;
    [[nodiscard]] std::optional<BlockRule> blockRuleFor(BlockVisitor visitor) const;

    const Clock &m_clock;
    ServiceSettings m_settings;
    BackendRoute &m_route;
    SessionRegistry &m_registry;
    ServiceTraffic m_traffic;
    Surroundings m_surroundings;

private:
    struct Waiter {
        bool goal = false; //!< on or off
        Settled settled;
    };

    void evaluate();
    void beginStart();
    void finishStart(quint64 generation);
    void beginQuiesce();
    void beginDrain();
    void finishOff();
    void setState(ServiceState state);
    void settle();

    BlockCheck m_blockCheck;
    ServiceState m_state = ServiceState::Off;
    bool m_wanted = false;
    bool m_passOff = false; //!< a restart: Off must be reached even though on is wanted
    quint64 m_generation = 0;
    DisableOptions m_options;
    ServiceFailure m_failure;
    ToggleResult m_toggle;
    std::optional<ToggleResult> m_lastToggle;
    quint64 m_drainViolations = 0;
    qint64 m_toggleStartedMs = 0;
    qint64 m_quiesceEndsMs = 0;
    qint64 m_drainEndsMs = 0;
    QList<Waiter> m_waiters;
};

} // namespace Switchboard
