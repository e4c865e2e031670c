// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/language.h"
#include "ui/tray/traymenu.h"
#include "ui/tray/traystate.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;

namespace {

ServiceStatus service(const char *id, ServiceState state, int sessions = 0)
{
    ServiceStatus status;
    status.id = QLatin1String(id);
    status.name = status.id;
    status.state = state;
    status.sessions = sessions;
    status.wanted = state != ServiceState::Off;
    if (state == ServiceState::Failed)
        status.failure = {.kind = FailureKind::PortInUse,
                          .port = 3001,
                          .ownerName = QStringLiteral("python3"),
                          .ownerPid = 4121};
    return status;
}

//! How different two icons are without their colours: the mean difference of lightness, 0-255.
double greyDifference(const QIcon &a, const QIcon &b, int side)
{
    const QImage first = a.pixmap(side).toImage().convertToFormat(QImage::Format_RGB32);
    const QImage second = b.pixmap(side).toImage().convertToFormat(QImage::Format_RGB32);
    double sum = 0;
    for (int y = side * 4 / 10; y < side; ++y) { // the badge
        for (int x = side * 4 / 10; x < side; ++x)
            sum += std::abs(qGray(first.pixel(x, y)) - qGray(second.pixel(x, y)));
    }
    return sum / (side * 6 / 10 * side * 6 / 10);
}

} // namespace

class TestTrayState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_language.setCode(QStringLiteral("en"))); }
    void cleanup() { QVERIFY(m_language.setCode(QStringLiteral("en"))); }
    void theWorstNewsWins_data();
    void theWorstNewsWins();
    void saysWhatIsToBeKnown_data();
    void saysWhatIsToBeKnown();
    void shapesDifferWithoutColour();
    void aClickAsksAndMovesNothing();
    void entriesFollowTheServices();
    void isTranslatedWhileItLives();
    void onlyQuitIsLeftAtTheEnd();

private:
    Language m_language;
};

void TestTrayState::theWorstNewsWins_data()
{
    QTest::addColumn<QList<ServiceStatus>>("services");
    QTest::addColumn<QSet<QString>>("awaited");
    QTest::addColumn<bool>("problem");
    QTest::addColumn<StateToken>("token");
    QTest::addColumn<QString>("headline");
    const ServiceStatus on = service("on", ServiceState::On, 38);
    const ServiceStatus off = service("off", ServiceState::Off);
    const ServiceStatus failed = service("failed", ServiceState::Failed);
    const ServiceStatus draining = service("draining", ServiceState::Draining, 2);
    const auto row = [](const char *name, const QList<ServiceStatus> &services, StateToken token,
                        const char *headline, bool problem = false,
                        const QSet<QString> &awaited = {}) {
        QTest::newRow(name) << services << awaited << problem << token
                            << QString::fromLatin1(headline);
    };
    row("nothing", {}, StateToken::Off, "Switchboard: 0/0 up, 0 conn.");
    row("all off", {off}, StateToken::Off, "Switchboard: 0/1 up, 0 conn.");
    row("some on", {on, off}, StateToken::Ok, "Switchboard: 1/2 up, 38 conn.");
    row("thousands", {service("on", ServiceState::On, 12345)}, StateToken::Ok,
        "Switchboard: 1/1 up, 12,345 conn.");
    row("one drains", {on, draining}, StateToken::Busy, "Switchboard: 1/2 up, 40 conn.");
    row("one is awaited", {on, off}, StateToken::Busy, "Switchboard: 1/2 up, 38 conn.", false,
        {QStringLiteral("off")});
    row("a broken file", {on, draining}, StateToken::Warn, "Switchboard: 1/2 up, 40 conn.", true);
    row("one failed", {on, failed, draining}, StateToken::Error, "Switchboard: 1/3 up, 40 conn.",
        true);
}

void TestTrayState::theWorstNewsWins()
{
    QFETCH(QList<ServiceStatus>, services);
    QFETCH(QSet<QString>, awaited);
    QFETCH(bool, problem);
    const TrayState state = trayState(services, awaited, problem);
    QTEST(state.token, "token");
    QTEST(trayHeadline(state), "headline");
}

void TestTrayState::saysWhatIsToBeKnown_data()
{
    QTest::addColumn<ServiceStatus>("status");
    QTest::addColumn<bool>("awaited");
    QTest::addColumn<QString>("text");
    QTest::newRow("on") << service("ws-main", ServiceState::On, 38) << false
                        << QStringLiteral("ws-main · 38");
    QTest::newRow("on, nobody there")
        << service("ws-main", ServiceState::On) << false << QStringLiteral("ws-main");
    QTest::newRow("off") << service("koishi", ServiceState::Off) << false
                         << QStringLiteral("koishi");
    QTest::newRow("asked for") << service("koishi", ServiceState::Off) << true
                               << QStringLiteral("koishi · switching");
    QTest::newRow("failed") << service("ws-old", ServiceState::Failed) << false
                            << QStringLiteral("ws-old · Port in use");
    QTest::newRow("drains") << service("a&b", ServiceState::Draining, 5) << false
                            << QStringLiteral("a&&b · Stopping · 5");
}

void TestTrayState::saysWhatIsToBeKnown()
{
    QFETCH(ServiceStatus, status);
    QFETCH(bool, awaited);
    QTEST(trayServiceText(status, awaited), "text");
}

void TestTrayState::shapesDifferWithoutColour()
{
    const QList<StateToken> tokens{StateToken::Ok, StateToken::Busy, StateToken::Warn,
                                   StateToken::Error, StateToken::Off};
    for (const int side : {22, 32, 48}) {
        for (qsizetype i = 0; i < tokens.size(); ++i) {
            for (qsizetype j = i + 1; j < tokens.size(); ++j) {
                const double difference =
                    greyDifference(trayIcon(tokens.at(i)), trayIcon(tokens.at(j)), side);
                QVERIFY2(difference > 8,
                         qPrintable(QStringLiteral("%1 px: %2 and %3 differ by %4")
                                        .arg(side)
                                        .arg(int(tokens.at(i)))
                                        .arg(int(tokens.at(j)))
                                        .arg(difference)));
            }
        }
    }
    const QString folder = qEnvironmentVariable("SWITCHBOARD_SCREENSHOTS");
    for (const StateToken token : tokens) {
        if (!folder.isEmpty())
            QVERIFY(trayIcon(token).pixmap(96).save(
                folder + QStringLiteral("/tray-%1.png").arg(int(token))));
    }
}

void TestTrayState::aClickAsksAndMovesNothing()
{
    TrayMenu menu;
    menu.setServices({service("ws-main", ServiceState::On), service("koishi", ServiceState::Off)},
                     {});
    QSignalSpy asked(&menu, &TrayMenu::toggleRequested);
    auto *on = menu.findChild<QAction *>(QStringLiteral("tray_ws-main"));
    auto *off = menu.findChild<QAction *>(QStringLiteral("tray_koishi"));
    QVERIFY(on->isChecked());
    QVERIFY(!off->isChecked());
    on->trigger();
    off->trigger();
    QCOMPARE(asked.count(), 2);
    QCOMPARE(asked.at(1).at(0).toString(), QStringLiteral("koishi"));
    QVERIFY(on->isChecked()); // only what is confirmed
    QVERIFY(!off->isChecked());
}

void TestTrayState::entriesFollowTheServices()
{
    TrayMenu menu;
    menu.setServices({service("a", ServiceState::On), service("b", ServiceState::Off)}, {});
    const QPointer<QAction> kept = menu.findChild<QAction *>(QStringLiteral("tray_a"));
    menu.setServices({service("a", ServiceState::Off), service("b", ServiceState::Off)}, {});
    QVERIFY(kept); // the pointer may be on it
    QVERIFY(!kept->isChecked());
    menu.setServices({service("c", ServiceState::On)}, {});
    QStringList shown;
    for (const QAction *action : menu.actions()) {
        if (action->isCheckable())
            shown.append(action->objectName());
    }
    QCOMPARE(shown, QStringList(QStringLiteral("tray_c")));
    QVERIFY(menu.actions().indexOf(menu.findChild<QAction *>(QStringLiteral("tray_c")))
            < menu.actions().indexOf(menu.findChild<QAction *>(QStringLiteral("trayEnableAll"))));
}

void TestTrayState::isTranslatedWhileItLives()
{
    TrayMenu menu;
    menu.setState({.token = StateToken::Ok, .up = 4, .total = 7, .connections = 38});
    menu.setMutedUntil(QDateTime::currentMSecsSinceEpoch() + 60'000);
    QVERIFY(m_language.setCode(QStringLiteral("zh_CN")));
    QCoreApplication::processEvents();
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    int texts = 0;
    for (const QAction *action :
         menu.actions() + menu.findChild<QMenu *>(QStringLiteral("trayMute"))->actions()) {
        if (action->isSeparator())
            continue;
        ++texts;
        QVERIFY2(han.match(action->text()).hasMatch(), qPrintable(action->text()));
    }
    QVERIFY(texts >= 10);
    QCOMPARE(menu.defaultAction()->objectName(), QStringLiteral("trayOpen"));
}

void TestTrayState::onlyQuitIsLeftAtTheEnd()
{
    TrayMenu menu;
    menu.setServices({service("a", ServiceState::On)}, {});
    menu.setEnding();
    for (const QAction *action : menu.actions())
        QCOMPARE(action->isEnabled(), action->objectName() == QLatin1String("trayQuit"));
}

QTEST_MAIN(TestTrayState)
#include "tst_traystate.moc"
