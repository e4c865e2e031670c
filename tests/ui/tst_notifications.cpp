// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/fakeclock.h"
#include "ui/mainwindow/notifications.h"
#include "ui/support/uisettings.h"
#include "ui/widgets/toastarea.h"

#include <QAbstractButton>
#include <QDateTime>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Switchboard;
using Switchboard::Testing::FakeClock;

namespace {

constexpr qint64 Minute = 60'000;

const QString FailedMain = QStringLiteral("service-failed/ws-main");

} // namespace

//! Without a bus and without a tray, so that every note becomes a toast.
class TestNotifications : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qunsetenv("DBUS_SESSION_BUS_ADDRESS"); }
    void init();
    void cleanup();
    void oneNotePerCauseAndTenMinutes();
    void otherCausesAreHeard();
    void aFloodOfCausesIsCut();
    void mutedNotesAreNotCounted();
    void kindsCanBeSwitchedOff();
    void clickingRunsWhatWasGiven();
    void tomorrowIsAfterTheNight_data();
    void tomorrowIsAfterTheNight();

private:
    void notify(const QString &cause)
    {
        m_notifications->notify(cause, QStringLiteral("title"), QStringLiteral("text"));
    }
    [[nodiscard]] int count() const { return int(m_notified->count()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<UiSettings> m_settings;
    std::unique_ptr<QWidget> m_window;
    ToastArea *m_toasts = nullptr;
    std::unique_ptr<Notifications> m_notifications;
    std::unique_ptr<QSignalSpy> m_notified;
    FakeClock m_clock;
};

void TestNotifications::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<UiSettings>(m_folder->path());
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 600);
    m_toasts = new ToastArea(m_window.get());
    m_notifications = std::make_unique<Notifications>(*m_settings, *m_toasts, m_clock, nullptr);
    m_notified = std::make_unique<QSignalSpy>(m_notifications.get(), &Notifications::notified);
}

void TestNotifications::cleanup()
{
    m_notified.reset();
    m_notifications.reset();
    m_window.reset();
}

void TestNotifications::oneNotePerCauseAndTenMinutes()
{
    notify(FailedMain);
    notify(FailedMain);
    QCOMPARE(count(), 1);
    m_clock.advance(10 * Minute - 1);
    notify(FailedMain);
    QCOMPARE(count(), 1);
    m_clock.advance(1);
    notify(FailedMain);
    QCOMPARE(count(), 2);
}

void TestNotifications::otherCausesAreHeard()
{
    notify(FailedMain);
    notify(QStringLiteral("service-failed/ws-test"));
    notify(QStringLiteral("wrong-tokens/ws-main"));
    QCOMPARE(count(), 3);
}

void TestNotifications::aFloodOfCausesIsCut()
{
    for (int i = 0; i < 300; ++i) {
        notify(QStringLiteral("wrong-tokens/ws-main/192.0.%1.0").arg(i));
        m_clock.advance(100); // all within half a minute
    }
    QCOMPARE(count(), Notifications::MaximumPerMinute);
    m_clock.advance(Minute);
    notify(QStringLiteral("wrong-tokens/ws-main/192.0.299.0")); // it was never said
    QCOMPARE(count(), Notifications::MaximumPerMinute + 1);
}

void TestNotifications::mutedNotesAreNotCounted()
{
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(m_clock.wallMs() + 15 * Minute);
    m_settings->setMutedUntil(end);
    notify(FailedMain);
    QCOMPARE(count(), 0);
    m_clock.advance(16 * Minute);
    notify(FailedMain);
    QCOMPARE(count(), 1);
    m_settings->setNotificationsEnabled(false);
    notify(QStringLiteral("recovery"));
    QCOMPARE(count(), 1);
    m_settings->setNotificationsEnabled(true);
    notify(QStringLiteral("recovery"));
    QCOMPARE(count(), 2);
}

void TestNotifications::kindsCanBeSwitchedOff()
{
    for (const NotificationKind kind : UiSettings::notificationKinds()) {
        const QString cause = toString(kind) + QStringLiteral("/subject");
        QVERIFY(Notifications::kindOf(cause) == kind);
        m_settings->setNotificationEnabled(kind, false);
        notify(cause);
        QCOMPARE(count(), 0);
    }
    QVERIFY(!Notifications::kindOf(QStringLiteral("recovery")));
    notify(QStringLiteral("recovery"));
    QCOMPARE(count(), 1);
}

void TestNotifications::clickingRunsWhatWasGiven()
{
    QString opened;
    m_notifications->notify(FailedMain, QStringLiteral("a"), QStringLiteral("b"),
                            [&] { opened += QLatin1Char('1'); });
    m_notifications->notify(QStringLiteral("recovery"), QStringLiteral("a"), QStringLiteral("b"),
                            [&] { opened += QLatin1Char('2'); });
    QCOMPARE(m_toasts->count(), 2);
    const auto buttons = m_toasts->findChildren<QAbstractButton *>();
    QCOMPARE(buttons.size(), 2);
    buttons.at(1)->click();
    buttons.at(0)->click();
    QCOMPARE(opened, QStringLiteral("21"));
}

void TestNotifications::tomorrowIsAfterTheNight_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QDateTime>("until");
    const auto row = [](const char *name, QTime now, int days) {
        const QDate day(2026, 11, 23);
        QTest::newRow(name) << QDateTime(day, now) << QDateTime(day.addDays(days), QTime(8, 0));
    };
    row("evening", QTime(22, 30), 1);
    row("morning", QTime(7, 0), 1);
    row("noon", QTime(12, 0), 1);
    row("after midnight", QTime(0, 10), 0);
    row("before dawn", QTime(3, 59), 0);
    row("dawn", QTime(4, 0), 1);
}

void TestNotifications::tomorrowIsAfterTheNight()
{
    QFETCH(QDateTime, now);
    QTEST(Notifications::tomorrowMorning(now), "until");
}

QTEST_MAIN(TestNotifications)
#include "tst_notifications.moc"
