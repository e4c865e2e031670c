// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/servicerow.h"
#include "ui/widgets/servicespanel.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;

namespace {

ServiceStatus serviceStatus(ServiceState state, const QString &id = QStringLiteral("ws-main"))
{
    ServiceStatus status;
    status.id = status.name = id;
    status.host = QStringLiteral("127.0.0.1");
    status.port = 6700;
    status.state = state;
    status.wanted = state != ServiceState::Off;
    return status;
}

} // namespace

class TestServiceRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsOnlyWhatIsConfirmed_data();
    void showsOnlyWhatIsConfirmed();
    void aClickOnlyAsks();
    void spaceAsks();
    void tellsScreenReadersTheState();
    void offersTheEndOfADrain();
    void panelKeepsWidgetsOfServicesThatStay();
    void panelAsksToClearTheSelection();
};

void TestServiceRow::showsOnlyWhatIsConfirmed_data()
{
    using Switch = SwitchButton::State;
    QTest::addColumn<ServiceState>("state");
    QTest::addColumn<int>("wish"); // -1 none, 0 off, 1 on
    QTest::addColumn<Switch>("expected");
    QTest::newRow("off") << ServiceState::Off << -1 << Switch::Off;
    QTest::newRow("on") << ServiceState::On << -1 << Switch::On;
    QTest::newRow("failed, though wanted on") << ServiceState::Failed << -1 << Switch::Failed;
    QTest::newRow("starting") << ServiceState::Starting << -1 << Switch::Pending;
    QTest::newRow("quiescing") << ServiceState::Quiescing << -1 << Switch::Pending;
    QTest::newRow("draining") << ServiceState::Draining << -1 << Switch::Pending;
    QTest::newRow("off, asked on") << ServiceState::Off << 1 << Switch::Pending;
    QTest::newRow("failed, asked on") << ServiceState::Failed << 1 << Switch::Pending;
    QTest::newRow("on, asked off") << ServiceState::On << 0 << Switch::Pending;
    QTest::newRow("on, asked on") << ServiceState::On << 1 << Switch::On;
    QTest::newRow("off, asked off") << ServiceState::Off << 0 << Switch::Off;
}

void TestServiceRow::showsOnlyWhatIsConfirmed()
{
    QFETCH(ServiceState, state);
    QFETCH(int, wish);
    const std::optional<bool> asked = wish < 0 ? std::nullopt : std::optional<bool>(wish == 1);
    QTEST(ServiceRow::switchState(serviceStatus(state), asked), "expected");
}

void TestServiceRow::aClickOnlyAsks()
{
    ServiceRow row(serviceStatus(ServiceState::Off));
    QSignalSpy asked(&row, &ServiceRow::toggleRequested);
    auto *button = row.findChild<SwitchButton *>(QStringLiteral("switch_ws-main"));
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked.count(), 2);
    QCOMPARE(button->state(), SwitchButton::State::Off);
    QVERIFY(!button->isChecked());

    row.setWish(true);
    QCOMPARE(button->state(), SwitchButton::State::Pending);
    QVERIFY(!button->isChecked());
    row.setStatus(serviceStatus(ServiceState::On), 0);
    QCOMPARE(button->state(), SwitchButton::State::On);
    QVERIFY(button->isChecked());
    row.setWish(std::nullopt);
    row.setStatus(serviceStatus(ServiceState::Failed), 0);
    QCOMPARE(button->state(), SwitchButton::State::Failed);
    QVERIFY(!button->isChecked());
}

void TestServiceRow::spaceAsks()
{
    ServiceRow row(serviceStatus(ServiceState::On));
    QSignalSpy asked(&row, &ServiceRow::toggleRequested);
    QTest::keyClick(&row, Qt::Key_Space);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), QStringLiteral("ws-main"));
}

void TestServiceRow::tellsScreenReadersTheState()
{
    ServiceRow row(serviceStatus(ServiceState::On));
    const auto *button = row.findChild<SwitchButton *>();
    QCOMPARE(button->accessibleName(), QStringLiteral("ws-main: on"));
    row.setStatus(serviceStatus(ServiceState::Failed), 0);
    QCOMPARE(button->accessibleName(), QStringLiteral("ws-main: off, could not start"));
    QVERIFY(row.accessibleName().contains(QStringLiteral("ws://127.0.0.1:6700")));
}

void TestServiceRow::offersTheEndOfADrain()
{
    ServiceRow row(serviceStatus(ServiceState::On));
    const auto *closeNow = row.findChild<QPushButton *>(QStringLiteral("closeNow_ws-main"));
    auto *keepOn = row.findChild<QPushButton *>(QStringLiteral("keepOn_ws-main"));
    QVERIFY(!closeNow->isVisibleTo(&row));
    ServiceStatus draining = serviceStatus(ServiceState::Quiescing);
    draining.drainEndsMonotonicMs = 20'000;
    draining.sessions = 1000;
    row.setStatus(draining, 5'500);
    QVERIFY(closeNow->isVisibleTo(&row));
    QSignalSpy kept(&row, &ServiceRow::keepOnRequested);
    keepOn->click();
    QCOMPARE(kept.count(), 1);
    row.setStatus(serviceStatus(ServiceState::Off), 21'000);
    QVERIFY(!closeNow->isVisibleTo(&row));
}

void TestServiceRow::panelKeepsWidgetsOfServicesThatStay()
{
    ServicesPanel panel;
    const ServiceStatus a = serviceStatus(ServiceState::On, QStringLiteral("a"));
    const ServiceStatus b = serviceStatus(ServiceState::Off, QStringLiteral("b"));
    panel.setServices({a, b}, 0);
    const auto *row = panel.findChild<ServiceRow *>(QStringLiteral("service_b"));
    panel.setServices({b}, 0);
    QCOMPARE(panel.findChild<ServiceRow *>(QStringLiteral("service_b")), row);
    QCOMPARE(panel.currentService(), QStringLiteral("b"));
}

void TestServiceRow::panelAsksToClearTheSelection()
{
    ServicesPanel panel;
    panel.setServices({serviceStatus(ServiceState::On)}, 0);
    QSignalSpy asked(&panel, &ServicesPanel::selectionRequested);
    auto *row = panel.findChild<ServiceRow *>();
    QTest::mouseClick(row, Qt::LeftButton);
    QCOMPARE(asked.at(0).at(0).toString(), QStringLiteral("ws-main"));
    panel.setSelected(QStringLiteral("ws-main"));
    QTest::mouseClick(row, Qt::LeftButton);
    QCOMPARE(asked.at(1).at(0).toString(), QString());
}

QTEST_MAIN(TestServiceRow)
#include "tst_servicerow.moc"
