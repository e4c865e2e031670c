// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/disabledialog.h"
#include "ui/dialogs/switchoffdialog.h"
#include "ui/mainwindow/switchoffrecords.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/toastarea.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Switchboard;

//! How services with many connections are switched off, and what is said afterwards.
class TestSwitchOff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sheetIsSafe();
    void sheetOffersADrain();
    void recordsRoughEnds();
    void recordsAreBounded();
    void dialogShowsTheFigures();
    void toastHasTwoButtons();
    void lastingToastFollowsItsText();
};

namespace {

JournalEntry entry(JournalKind kind, const QJsonObject &details = {}, quint64 session = 0)
{
    return {.kind = kind,
            .serviceId = QStringLiteral("ws-main"),
            .sessionId = SessionId(session),
            .text = {},
            .details = details};
}

JournalEntry ended(quint64 session, const char *abortCause)
{
    return entry(JournalKind::SessionDisconnected,
                 {{QStringLiteral("peer"), QStringLiteral("192.0.2.%1:5560").arg(session % 250)},
                  {QStringLiteral("client"), QStringLiteral("Koishi")},
                  {QStringLiteral("clean"), *abortCause == 0},
                  {QStringLiteral("by"), QStringLiteral("us")},
                  {QStringLiteral("code"), 1001},
                  {QStringLiteral("dropped"), 7},
                  {QStringLiteral("abortCause"), QString::fromLatin1(abortCause)}},
                 session);
}

QString figure(const SwitchOffDialog &dialog, const char *name)
{
    return dialog.findChild<QLabel *>(QLatin1String(name))->text();
}

} // namespace

void TestSwitchOff::sheetIsSafe()
{
    DisableDialog dialog(QStringLiteral("ws-main"), 1000, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(dialog.findChild<QPushButton *>(QStringLiteral("dialogCancel"))->isDefault());
    QVERIFY(dialog.findChild<QRadioButton *>(QStringLiteral("disableAtOnce"))->isChecked());
    QCOMPARE(dialog.options().drainSeconds, 0);
    bool counts = false;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        counts = counts || label->text().contains(QStringLiteral("1000"))
            || label->text().contains(QStringLiteral("1,000"));
    QVERIFY(counts);
}

void TestSwitchOff::sheetOffersADrain()
{
    DisableDialog dialog(QStringLiteral("ws-main"), 1000, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *seconds = dialog.findChild<QSpinBox *>(QStringLiteral("disableDrainSeconds"));
    QCOMPARE(seconds->value(), 15);
    QVERIFY(!seconds->isEnabled());
    dialog.setDrainSeconds(40);
    dialog.findChild<QRadioButton *>(QStringLiteral("disableDrain"))->setChecked(true);
    QVERIFY(seconds->isEnabled());
    QCOMPARE(dialog.options().drainSeconds, 40);
}

void TestSwitchOff::recordsRoughEnds()
{
    SwitchOffRecords records;
    records.add({ended(1, "silent"), entry(JournalKind::ServiceStopping), ended(2, ""),
                 ended(3, "close-timeout"), ended(4, "slow"), entry(JournalKind::ServiceStopped)});
    const SwitchOffRecords::Record record = records.record(QStringLiteral("ws-main"));
    QCOMPARE(record.ends.size(), 2); // neither the clean one nor the one before
    QCOMPARE(record.ends[0].session, SessionId(3));
    QCOMPARE(toString(record.ends[0].close.abortCause), toString(AbortCause::CloseTimeout));
    QCOMPARE(record.ends[0].dropped, 7U);
    QCOMPARE(toString(record.ends[1].close.abortCause), toString(AbortCause::Slow));
    records.add({entry(JournalKind::ServiceStopping)});
    QVERIFY(records.record(QStringLiteral("ws-main")).ends.isEmpty());
    records.add({ended(5, "slow"), entry(JournalKind::ServiceStarted), ended(6, "slow")});
    QVERIFY(records.record(QStringLiteral("ws-main")).ends.isEmpty());
}

void TestSwitchOff::recordsAreBounded()
{
    SwitchOffRecords records;
    records.add({entry(JournalKind::ServiceStopping)});
    for (quint64 id = 1; id <= 700; ++id)
        records.add({ended(id, "close-timeout")});
    QCOMPARE(records.record(QStringLiteral("ws-main")).ends.size(), SwitchOffRecords::MaxEnds);
    QCOMPARE(records.record(QStringLiteral("ws-main")).more, 200);
}

void TestSwitchOff::dialogShowsTheFigures()
{
    SwitchOffRecords records;
    records.add({entry(JournalKind::ServiceStopping), ended(13, "close-timeout")});
    SwitchOffDialog dialog(
        QStringLiteral("ws-main"),
        {.clean = 987, .timedOut = 11, .aborted = 2, .droppedMessages = 1234, .durationMs = 312},
        records.record(QStringLiteral("ws-main")), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QCOMPARE(dialog.windowTitle(), QStringLiteral("ws-main is off"));
    QCOMPARE(figure(dialog, "switchOffTime"), QStringLiteral("0.3 s"));
    QCOMPARE(figure(dialog, "switchOffAll"), QStringLiteral("1,000"));
    QCOMPARE(figure(dialog, "switchOffClean"), QStringLiteral("987"));
    QCOMPARE(figure(dialog, "switchOffTimedOut"), QStringLiteral("11"));
    QCOMPARE(figure(dialog, "switchOffAborted"), QStringLiteral("2"));
    QCOMPARE(figure(dialog, "switchOffDropped"), QStringLiteral("1,234"));
    const auto *table = dialog.findChild<ListTable *>(QStringLiteral("switchOffEnds"));
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(
        table->model()->index(0, 3).data().toString().contains(QStringLiteral("did not answer")));
    QSignalSpy again(&dialog, &SwitchOffDialog::turnOnRequested);
    dialog.findChild<QPushButton *>(QStringLiteral("switchOffAgain"))->click();
    QCOMPARE(again.count(), 1);

    const SwitchOffDialog clean(QStringLiteral("ws-main"), {.clean = 3}, {}, nullptr);
    QVERIFY(!clean.findChild<ListTable *>());
}

void TestSwitchOff::toastHasTwoButtons()
{
    QWidget window;
    window.resize(900, 500);
    auto *area = new ToastArea(&window);
    window.show();
    QStringList used;
    const QList<ToastAction> actions{
        {QStringLiteral("Details"), [&used] { used.append(QStringLiteral("details")); }},
        {QStringLiteral("Turn on again"), [&used] { used.append(QStringLiteral("on")); }}};
    area->showToast(QStringLiteral("off"), actions);
    auto *first = area->findChild<QAbstractButton *>(QStringLiteral("toastButton"));
    auto *second = area->findChild<QAbstractButton *>(QStringLiteral("toastButton_1"));
    QVERIFY(first && second);
    QVERIFY(first->geometry().right() < second->geometry().left());
    QVERIFY(second->parentWidget()->rect().contains(second->geometry()));
    first->click();
    QCOMPARE(used, QStringList{QStringLiteral("details")});
    QCOMPARE(area->count(), 0);
    area->showToast(QStringLiteral("off"), actions);
    area->findChildren<QAbstractButton *>(QStringLiteral("toastButton_1")).last()->click();
    QCOMPARE(used.last(), QStringLiteral("on"));
}

void TestSwitchOff::lastingToastFollowsItsText()
{
    QWidget window;
    window.resize(900, 500);
    auto *area = new ToastArea(&window);
    area->setLifetime(std::chrono::milliseconds(50));
    window.show();
    const QPointer<Toast> toast = area->showLasting(QStringLiteral("Kicking 100"));
    QTest::qWait(200);
    QVERIFY(toast);
    for (int i = 0; i < ToastArea::MaximumToasts; ++i) // others leave first
        area->showToast(QStringLiteral("note"));
    QCOMPARE(area->count(), int(ToastArea::MaximumToasts));
    const int before = toast->width();
    toast->setText(QStringLiteral("Kicking: 50 of 100 are gone, and this is longer"));
    QVERIFY(toast->width() > before);
    toast->release();
    QTRY_VERIFY(!toast);
}

QTEST_MAIN(TestSwitchOff)
#include "tst_switchoff.moc"
