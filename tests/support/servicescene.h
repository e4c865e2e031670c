// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/services/service.h"
#include "tests/support/fakeclock.h"
#include "tests/support/stubbackend.h"

#include <QCoreApplication>
#include <QTest>

namespace Switchboard::Testing {

//! The peer answered our Close.
[[nodiscard]] inline CloseInfo cleanClose()
{
    return {
        .by = ClosedBy::Us, .code = CloseCode::GoingAway, .clean = true, .closeFrameSeen = true};
}

//! A service whose transport does what the test says.
class ScriptedService final : public Service
{
public:
    ScriptedService(BackendRoute &route, SessionRegistry &registry, const Clock &clock)
        : Service(ServiceSettings(), route, registry, clock, nullptr)
    {
        connect(this, &Service::statusChanged, this, [this] {
            if (state() != std::exchange(m_lastState, state()))
                states.append(toString(state()));
        });
    }

    //! The peer of one session finishes its closing handshake.
    void endSession(const CloseInfo &close = cleanClose(), quint64 dropped = 0)
    {
        --sessions;
        sessionGone(close, dropped);
    }

    int sessions = 0;
    int actions = 0;
    bool doorOpen = false;
    bool quiet = false;
    bool endsAtFarewell = false; //!< every session answers at once
    ServiceFailure nextFailure;
    QStringList farewells;
    QStringList states; //!< in the order they were seen
    int cuts = 0;

protected:
    ServiceFailure openDoor() override
    {
        if (nextFailure.kind == FailureKind::None)
            doorOpen = true;
        return nextFailure;
    }
    void closeDoor() override { doorOpen = false; }
    void setQuiet(bool isQuiet) override { quiet = isQuiet; }
    int runningActions() const override { return actions; }
    void settingsChanged(const ServiceSettings &) override { }
    int sayFarewell(const QString &reason) override
    {
        farewells.append(reason);
        const int told = sessions;
        while (endsAtFarewell && sessions > 0)
            endSession();
        return told;
    }
    int openSessions() const override { return sessions; }
    void cutSessions() override
    {
        ++cuts;
        while (sessions > 0)
            endSession({.abortCause = AbortCause::DrainViolation});
    }

private:
    ServiceState m_lastState = ServiceState::Off;
};

//! A service, its clock, and what its commands were answered.
struct ServiceScene {
    FakeClock clock;
    BackendRoute route{new StubBackend, clock, nullptr};
    SessionRegistry registry;
    ScriptedService service{route, registry, clock};
    QList<ServiceOutcome> answers;

    Service::Settled answer()
    {
        return [this](const ServiceOutcome &outcome) { answers.append(outcome); };
    }
    void switchOn(int sessions = 0)
    {
        service.enable();
        QCoreApplication::processEvents();
        QCOMPARE(toString(service.state()), toString(ServiceState::On));
        service.sessions = sessions;
        service.states.clear();
    }
    void pass(qint64 ms)
    {
        clock.advance(ms);
        service.tick();
    }
};

//! The states that a switch-off passes.
inline const QString WayOff = QStringLiteral("quiescing draining off");

} // namespace Switchboard::Testing
