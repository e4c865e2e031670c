// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/servicescene.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! Commands that meet each other in the state machine.
class TestServiceCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
    void commandsInsideAnAnswerAreServed();
    void manyRandomCommands_data();
    void manyRandomCommands();
};

void TestServiceCommands::enableDuringADrainRunsAfterOff()
{
    ServiceScene scene;
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

void TestServiceCommands::disableDuringTheStart()
{
    ServiceScene scene;
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

void TestServiceCommands::repeatedCommandsChangeNothing()
{
    ServiceScene scene;
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

void TestServiceCommands::restartGoesThroughOff()
{
    ServiceScene scene;
    scene.switchOn(1);
    scene.service.restart({.reason = QStringLiteral("configuration reloaded")}, scene.answer());
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Draining));
    scene.service.endSession();
    QTRY_COMPARE(scene.answers.size(), 1);
    QVERIFY(scene.answers[0].ok);
    QCOMPARE(scene.service.states.join(u' '), WayOff + QStringLiteral(" starting on"));
    QCOMPARE(scene.service.farewells, QStringList{QStringLiteral("configuration reloaded")});
}

void TestServiceCommands::restartOfAnOffServiceStarts()
{
    ServiceScene scene;
    scene.service.restart({}, scene.answer());
    QTRY_COMPARE(scene.answers.size(), 1);
    QVERIFY(scene.answers[0].ok);
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::On));
    QVERIFY(scene.service.farewells.isEmpty());
}

void TestServiceCommands::disableOverridesARestart()
{
    ServiceScene scene;
    scene.switchOn(1);
    scene.service.restart({}, scene.answer());
    scene.service.disable({}, scene.answer());
    scene.service.endSession();
    QTRY_COMPARE(scene.answers.size(), 2);
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Off));
    QVERIFY(!scene.answers[0].ok);
    QVERIFY(scene.answers[1].ok);
}

void TestServiceCommands::keepOnTakesADrainBack()
{
    ServiceScene scene;
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

void TestServiceCommands::keepOnIsTooLateAfterTheFarewell()
{
    ServiceScene scene;
    QVERIFY(!scene.service.keepOn());
    scene.switchOn(1);
    QVERIFY(!scene.service.keepOn());
    scene.service.disable({});
    QVERIFY(!scene.service.keepOn());
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Draining));
}

void TestServiceCommands::keepOnFailsWithTheDoor()
{
    ServiceScene scene;
    scene.switchOn(1);
    scene.service.disable({.drainSeconds = 60});
    scene.service.nextFailure.kind = FailureKind::PortInUse;
    QVERIFY(!scene.service.keepOn());
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Quiescing));
    QVERIFY(!scene.service.isWanted());
    QVERIFY(scene.service.quiet);
}

void TestServiceCommands::closeNowEndsADrain()
{
    ServiceScene scene;
    QVERIFY(!scene.service.closeNow());
    scene.switchOn(1);
    QVERIFY(!scene.service.closeNow());
    scene.service.disable({.drainSeconds = 60});
    QVERIFY(scene.service.closeNow());
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::Draining));
    QVERIFY(!scene.service.closeNow());
    QCOMPARE(scene.service.farewells.size(), 1);
}

void TestServiceCommands::commandsInsideAnAnswerAreServed()
{
    ServiceScene scene;
    scene.service.enable([&](const ServiceOutcome &) {
        scene.service.disable(
            {}, [&](const ServiceOutcome &) { scene.service.enable(scene.answer()); });
    });
    QTRY_COMPARE(scene.answers.size(), 1);
    QVERIFY(scene.answers[0].ok);
    QCOMPARE(toString(scene.service.state()), toString(ServiceState::On));
}

void TestServiceCommands::manyRandomCommands_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestServiceCommands::manyRandomCommands()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    ServiceScene scene;
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

QTEST_GUILESS_MAIN(TestServiceCommands)
#include "tst_servicecommands.moc"
