// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/servicescene.h"

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
    void failedStart();
    void failedServiceStartsAgainOnCommand();
    void failedServiceCanBeSwitchedOff();
};

void TestService::onAndOff()
{
    ServiceScene scene;
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
    ServiceScene scene;
    scene.service.enable(scene.answer());
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Starting));
    QVERIFY(scene.service.status().wanted);
    QVERIFY(scene.answers.isEmpty());
    QVERIFY(!scene.service.doorOpen);
}

void TestService::quiescesForRunningActions()
{
    ServiceScene scene;
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
    ServiceScene scene;
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
    ServiceScene scene;
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
    ServiceScene scene;
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
    ServiceScene scene;
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
    ServiceScene scene;
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
    ServiceScene scene;
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

void TestService::failedStart()
{
    ServiceScene scene;
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
    ServiceScene scene;
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
    ServiceScene scene;
    scene.service.nextFailure.kind = FailureKind::PortInUse;
    scene.service.enable();
    QTRY_COMPARE(toString(scene.service.state()), toString(ServiceState::Failed));
    scene.service.disable({}, scene.answer());
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Off));
    QVERIFY(scene.answers[0].ok);
    QVERIFY(scene.service.farewells.isEmpty());
}

QTEST_GUILESS_MAIN(TestService)
#include "tst_service.moc"
