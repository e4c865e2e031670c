// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/commands.h"
#include "core/services/servicestatus.h"
#include "core/support/clock.h"

#include <QList>
#include <QObject>

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

    Service(const Clock &clock, QObject *parent);

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

protected:
    //! Binds. On success new connections may arrive at once.
    virtual ServiceFailure openDoor() = 0;
    //! Stops listening and cuts unfinished handshakes.
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

    const Clock &m_clock;
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
