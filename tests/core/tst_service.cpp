// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/service.h"
#include "tests/support/fakeclock.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! The state machine with a transport that does what the test says.
class TestService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onAndOff();
    void startIsPendingForALoopTurn();
    void quiescesForRunningActions();
    void quiesceEndsAfterHalfASecond();
    void drainWaitsForItsTime();
    void drainEndsWithTheLastSession();
    void drainsUntilEverySessionIsGone();
    void countsHowSessionsEnded();
    void outlivingSessionsAreAViolation();
    void enableDuringADrainRunsAfterOff();
    void disableDuringTheStart();
    void repeatedCommandsChangeNothing();
    void restartGoesThroughOff();
    void restartOfAnOffServiceStarts();
    void disableOverridesARestart();
    void keepOnTakesADrainBack();
    void keepOnIsTooLateAfterTheFarewell();
    void keepOnFailsWithTheDoor();
    void closeNowEndsADrain();
    void failedStart();
    void failedServiceStartsAgainOnCommand();
    void failedServiceCanBeSwitchedOff();
    void commandsInsideAnAnswerAreServed();
    void manyRandomCommands_data();
    void manyRandomCommands();
};

namespace {

CloseInfo cleanClose()
{
    return {
        .by = ClosedBy::Us, .code = CloseCode::GoingAway, .clean = true, .closeFrameSeen = true};
}

class ScriptedService final : public Service
{
public:
    explicit ScriptedService(const Clock &clock) : Service(clock, nullptr)
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
struct Scene {
    FakeClock clock;
    ScriptedService service{clock};
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

const QString WayOff = QStringLiteral("quiescing draining off");

} // namespace

void TestService::onAndOff()
{
    Scene scene;
    QSignalSpy started(&scene.service, &Service::started);
    QSignalSpy enabled(&scene.service, &Service::lifecycleEnabled);
    QSignalSpy disabled(&scene.service, &Service::lifecycleDisabled);
    QSignalSpy stopping(&scene.service, &Service::stopping);
    QSignalSpy stopped(&scene.service, &Service::stopped);

    scene.service.enable(scene.answer());
    QTRY_COMPARE(scene.answers.size(), 1);
    QVERIFY(scene.answers[0].ok);
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::On));
    QVERIFY(scene.service.doorOpen);
    QCOMPARE(started.size(), 1);
    QCOMPARE(enabled.size(), 1);

    scene.service.disable({.reason = QStringLiteral("maintenance")}, scene.answer());
    QCOMPARE(scene.answers.size(), 2); // nobody is connected
    QVERIFY(scene.answers[1].ok);
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Off));
    QVERIFY(!scene.service.doorOpen);
    QCOMPARE(scene.service.farewells, QStringList{QStringLiteral("maintenance")});
    QCOMPARE(stopping.size(), 1);
    QCOMPARE(disabled.size(), 1);
    QCOMPARE(stopped.size(), 1);
    QCOMPARE(scene.service.states.join(u' '), QStringLiteral("starting on quiescing draining off"));
}

void TestService::startIsPendingForALoopTurn()
{
    Scene scene;
    scene.service.enable(scene.answer());
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Starting));
    QVERIFY(scene.service.status().wanted);
    QVERIFY(scene.answers.isEmpty());
    QVERIFY(!scene.service.doorOpen);
}

void TestService::quiescesForRunningActions()
{
    Scene scene;
    scene.switchOn(2);
    scene.service.actions = 1;
    scene.service.disable({}, scene.answer());
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Quiescing));
    QVERIFY(!scene.service.doorOpen);
    QVERIFY(scene.service.quiet);
    scene.pass(100);
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Quiescing));
    scene.service.actions = 0;
    scene.pass(100);
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Draining));
    QCOMPARE(scene.service.farewells, QStringList{QStringLiteral("service disabled")});
}

void TestService::quiesceEndsAfterHalfASecond()
{
    Scene scene;
    scene.switchOn(1);
    scene.service.actions = 1;
    scene.service.disable({});
    scene.pass(499);
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Quiescing));
    scene.pass(1);
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Draining));
}

void TestService::drainWaitsForItsTime()
{
    Scene scene;
    scene.switchOn(1);
    scene.service.disable({.drainSeconds = 5});
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Quiescing));
    QCOMPARE(scene.service.status().drainEndsMonotonicMs, scene.clock.monotonicMs() + 5'000);
    scene.pass(4'999);
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Quiescing));
    scene.pass(1);
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Draining));
    QCOMPARE(scene.service.status().drainEndsMonotonicMs, 0);
}

void TestService::drainEndsWithTheLastSession()
{
    Scene scene;
    scene.switchOn(2);
    scene.service.disable({.drainSeconds = 60}, scene.answer());
    scene.service.endSession();
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Quiescing));
    scene.service.endSession();
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Off));
    QCOMPARE(scene.answers.size(), 1);
}

void TestService::drainsUntilEverySessionIsGone()
{
    Scene scene;
    scene.switchOn(2);
    QSignalSpy disabled(&scene.service, &Service::lifecycleDisabled);
    scene.service.disable({}, scene.answer());
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Draining));
    QCOMPARE(disabled.size(), 1);
    QCOMPARE(disabled[0][0].toInt(), 2);
    scene.service.endSession();
    QVERIFY(scene.answers.isEmpty());
    QCOMPARE(scene.service.status().sessions, 1);
    scene.service.endSession();
    QCOMPARE(scene.answers.size(), 1);
    QCOMPARE(scene.service.states.join(u' '), WayOff);
}

void TestService::countsHowSessionsEnded()
{
    Scene scene;
    scene.switchOn(7);
    scene.service.endSession(); // before the switch-off: not part of its result
    scene.service.disable({});
    scene.service.endSession(cleanClose(), 2);
    scene.service.endSession(cleanClose());
    scene.clock.advance(40);
    scene.service.endSession({.abortCause = AbortCause::CloseTimeout}, 3);
    scene.service.endSession({.abortCause = AbortCause::Slow});
    scene.service.endSession({.abortCause = AbortCause::ConnectionLost});
    scene.service.endSession({.clean = false});
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Off));
    const ToggleResult result = *scene.service.status().lastToggle;
    QCOMPARE(result.clean, 2);
    QCOMPARE(result.timedOut, 2);
    QCOMPARE(result.aborted, 2);
    QCOMPARE(result.droppedMessages, 5U);
    QCOMPARE(result.durationMs, 40);
    QCOMPARE(scene.service.status().drainViolations, 0U);
}

void TestService::outlivingSessionsAreAViolation()
{
    Scene scene;
    scene.switchOn(2);
    scene.service.disable({}, scene.answer());
    scene.pass(2'800);
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Draining));
    QTest::ignoreMessage(QtCriticalMsg,
                         "2 sessions outlived the limits of a switch-off and are cut now");
    scene.pass(200);
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Off));
    QCOMPARE(scene.service.cuts, 1);
    QCOMPARE(scene.service.status().drainViolations, 1U);
    QCOMPARE(scene.service.status().lastToggle->aborted, 2);
    QCOMPARE(scene.answers.size(), 1);
}

void TestService::enableDuringADrainRunsAfterOff()
{
    Scene scene;
    scene.switchOn(1);
    scene.service.disable({}, scene.answer());
    scene.service.enable(scene.answer());
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Draining));
    QVERIFY(scene.service.isWanted());
    QVERIFY(!scene.service.doorOpen);
    QVERIFY(scene.answers.isEmpty());
    scene.service.endSession();
    QTRY_COMPARE(toString(scene.service.state()), toString(ServiceState::On));
    QCOMPARE(scene.service.states.join(u' '), WayOff + QStringLiteral(" starting on"));
    QCOMPARE(scene.answers.size(), 2);
    QVERIFY(!scene.answers[0].ok);
    QCOMPARE(scene.answers[0].error, QStringLiteral("a later command switched the service on"));
    QVERIFY(scene.answers[1].ok);
}

void TestService::disableDuringTheStart()
{
    Scene scene;
    QSignalSpy started(&scene.service, &Service::started);
    scene.service.enable(scene.answer());
    scene.service.disable({}, scene.answer());
    QTRY_COMPARE(scene.answers.size(), 2);
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Off));
    QCOMPARE(started.size(), 0);
    QVERIFY(!scene.answers[0].ok);
    QCOMPARE(scene.answers[0].error, QStringLiteral("a later command switched the service off"));
    QVERIFY(scene.answers[1].ok);
}

void TestService::repeatedCommandsChangeNothing()
{
    Scene scene;
    scene.service.disable({}, scene.answer());
    QCOMPARE(scene.answers.size(), 1);
    QVERIFY(scene.answers[0].ok);
    scene.switchOn(1);
    QSignalSpy started(&scene.service, &Service::started);
    scene.service.enable(scene.answer());
    scene.service.enable(scene.answer());
    QCOMPARE(scene.answers.size(), 3);
    QVERIFY(scene.answers[1].ok && scene.answers[2].ok);
    QCOMPARE(started.size(), 0);
    scene.service.disable({.reason = QStringLiteral("a")}, scene.answer());
    scene.service.disable({.reason = QStringLiteral("b")}, scene.answer());
    QCOMPARE(scene.service.farewells, QStringList{QStringLiteral("a")});
    scene.service.endSession();
    QCOMPARE(scene.answers.size(), 5);
    QVERIFY(scene.answers[3].ok && scene.answers[4].ok);
}

void TestService::restartGoesThroughOff()
{
    Scene scene;
    scene.switchOn(1);
    scene.service.restart({.reason = QStringLiteral("configuration reloaded")}, scene.answer());
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Draining));
    scene.service.endSession();
    QTRY_COMPARE(scene.answers.size(), 1);
    QVERIFY(scene.answers[0].ok);
    QCOMPARE(scene.service.states.join(u' '), WayOff + QStringLiteral(" starting on"));
    QCOMPARE(scene.service.farewells, QStringList{QStringLiteral("configuration reloaded")});
}

void TestService::restartOfAnOffServiceStarts()
{
    Scene scene;
    scene.service.restart({}, scene.answer());
    QTRY_COMPARE(scene.answers.size(), 1);
    QVERIFY(scene.answers[0].ok);
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::On));
    QVERIFY(scene.service.farewells.isEmpty());
}

void TestService::disableOverridesARestart()
{
    Scene scene;
    scene.switchOn(1);
    scene.service.restart({}, scene.answer());
    scene.service.disable({}, scene.answer());
    scene.service.endSession();
    QTRY_COMPARE(scene.answers.size(), 2);
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Off));
    QVERIFY(!scene.answers[0].ok);
    QVERIFY(scene.answers[1].ok);
}

void TestService::keepOnTakesADrainBack()
{
    Scene scene;
    scene.switchOn(1);
    scene.service.disable({.drainSeconds = 60}, scene.answer());
    QVERIFY(scene.service.keepOn());
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::On));
    QVERIFY(scene.service.isWanted());
    QVERIFY(scene.service.doorOpen);
    QVERIFY(!scene.service.quiet);
    QVERIFY(scene.service.farewells.isEmpty());
    QCOMPARE(scene.answers.size(), 1);
    QVERIFY(!scene.answers[0].ok);
    scene.pass(120'000);
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::On));

    scene.service.disable({}); // the old drain time is forgotten
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Draining));
}

void TestService::keepOnIsTooLateAfterTheFarewell()
{
    Scene scene;
    QVERIFY(!scene.service.keepOn());
    scene.switchOn(1);
    QVERIFY(!scene.service.keepOn());
    scene.service.disable({});
    QVERIFY(!scene.service.keepOn());
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Draining));
}

void TestService::keepOnFailsWithTheDoor()
{
    Scene scene;
    scene.switchOn(1);
    scene.service.disable({.drainSeconds = 60});
    scene.service.nextFailure.kind = FailureKind::PortInUse;
    QVERIFY(!scene.service.keepOn());
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Quiescing));
    QVERIFY(!scene.service.isWanted());
    QVERIFY(scene.service.quiet);
}

void TestService::closeNowEndsADrain()
{
    Scene scene;
    QVERIFY(!scene.service.closeNow());
    scene.switchOn(1);
    QVERIFY(!scene.service.closeNow());
    scene.service.disable({.drainSeconds = 60});
    QVERIFY(scene.service.closeNow());
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Draining));
    QVERIFY(!scene.service.closeNow());
    QCOMPARE(scene.service.farewells.size(), 1);
}

void TestService::failedStart()
{
    Scene scene;
    QSignalSpy failed(&scene.service, &Service::failed);
    QSignalSpy enabled(&scene.service, &Service::lifecycleEnabled);
    scene.service.nextFailure = {.kind = FailureKind::PortInUse,
                                 .message = QStringLiteral("port 6700 is in use")};
    scene.service.enable(scene.answer());
    QTRY_COMPARE(scene.answers.size(), 1);
    QVERIFY(!scene.answers[0].ok);
    QCOMPARE(scene.answers[0].error, QStringLiteral("port 6700 is in use"));
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Failed));
    QVERIFY(scene.service.isWanted()); // what is wanted and what is true are two things
    QCOMPARE(toString(scene.service.status().failure.kind), toString(FailureKind::PortInUse));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(enabled.size(), 0);
}

void TestService::failedServiceStartsAgainOnCommand()
{
    Scene scene;
    scene.service.nextFailure.kind = FailureKind::PortInUse;
    scene.service.enable();
    QTRY_COMPARE(toString(scene.service.state()), toString(ServiceState::Failed));
    scene.service.nextFailure = {};
    scene.service.enable(scene.answer());
    QTRY_COMPARE(toString(scene.service.state()), toString(ServiceState::On));
    QVERIFY(scene.answers[0].ok);
    QCOMPARE(toString(scene.service.status().failure.kind), toString(FailureKind::None));
}

void TestService::failedServiceCanBeSwitchedOff()
{
    Scene scene;
    scene.service.nextFailure.kind = FailureKind::PortInUse;
    scene.service.enable();
    QTRY_COMPARE(toString(scene.service.state()), toString(ServiceState::Failed));
    scene.service.disable({}, scene.answer());
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Off));
    QVERIFY(scene.answers[0].ok);
    QVERIFY(scene.service.farewells.isEmpty());
}

void TestService::commandsInsideAnAnswerAreServed()
{
    Scene scene;
    scene.service.enable([&](const ServiceOutcome &) {
        scene.service.disable(
            {}, [&](const ServiceOutcome &) { scene.service.enable(scene.answer()); });
    });
    QTRY_COMPARE(scene.answers.size(), 1);
    QVERIFY(scene.answers[0].ok);
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::On));
}

void TestService::manyRandomCommands_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestService::manyRandomCommands()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Scene scene;
    constexpr int Commands = 1'000;
    QList<int> answered(Commands, 0);
    bool wanted = false;
    for (int i = 0; i < Commands; ++i) {
        const auto settled = [&answered, i](const ServiceOutcome &) { ++answered[i]; };
        switch (random.bounded(5)) {
        case 0:
        case 1:
            wanted = true;
            scene.service.enable(settled);
            break;
        case 2:
        case 3:
            wanted = false;
            scene.service.disable({.drainSeconds = random.bounded(2)}, settled);
            break;
        default:
            wanted = true;
            scene.service.restart({}, settled);
        }
        // The world goes on at random moments.
        if (random.bounded(3) == 0)
            QCoreApplication::processEvents();
        if (random.bounded(3) == 0)
            scene.pass(random.bounded(700));
        if (scene.service.state() == ServiceState::On && random.bounded(2) == 0)
            ++scene.service.sessions;
        if (scene.service.sessions > 0 && random.bounded(2) == 0)
            scene.service.endSession();
        scene.service.actions = random.bounded(2);
    }
    for (int i = 0; i < 100; ++i) {
        QCoreApplication::processEvents();
        if (!scene.service.isWanted() && scene.service.sessions > 0)
            scene.service.endSession();
        else if (scene.service.state() == ServiceState::Draining && scene.service.sessions > 0)
            scene.service.endSession();
        scene.pass(100);
    }
    QCOMPARE(scene.service.isWanted(), wanted);
    QCOMPARE(toString(scene.service.state()),
             toString(wanted ? ServiceState::On : ServiceState::Off));
    QCOMPARE(scene.service.doorOpen, wanted);
    for (int i = 0; i < Commands; ++i)
        QVERIFY2(answered[i] == 1, qPrintable(QString::number(i)));
}

QTEST_GUILESS_MAIN(TestService)
#include "tst_service.moc"
