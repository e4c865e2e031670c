// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/blocksubject.h"
#include "tests/ui/samplesessions.h"
#include "ui/dialogs/kickdialog.h"
#include "ui/widgets/durationbox.h"

#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;

class TestKickDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cancelIsTheDefault();
    void reasonStopsAt123Bytes();
    void enterLosesNoText();
    void codeIsChosen();
    void blocksAddresses();
    void blocksNetworksAndBots();
    void manyPeersGiveOneRuleEach();
    void confirmAsksOnly();

private:
    [[nodiscard]] static QList<SessionInfo> peers(const QStringList &addresses)
    {
        QList<SessionInfo> infos;
        for (const QString &address : addresses) {
            SessionInfo info = sessionInfo(quint64(infos.size()) + 1);
            info.peerAddress = QHostAddress(address);
            infos.append(info);
        }
        return infos;
    }
    [[nodiscard]] static KickDialog *dialogFor(KickDialog::Mode mode,
                                               const QList<SessionInfo> &infos)
    {
        return new KickDialog(mode, infos, {{QStringLiteral("ws-main"), QStringLiteral("Main")}},
                              nullptr);
    }
};

void TestKickDialog::cancelIsTheDefault()
{
    for (const auto mode :
         {KickDialog::Mode::Confirm, KickDialog::Mode::Reason, KickDialog::Mode::Block}) {
        const std::unique_ptr<KickDialog> dialog(
            dialogFor(mode, peers({QStringLiteral("192.0.2.1")})));
        QVERIFY(dialog->findChild<QPushButton *>(QStringLiteral("dialogCancel"))->isDefault());
        bool saysSo = false;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            saysSo = saysSo || label->text().contains(QStringLiteral("cannot be undone"));
        QVERIFY(saysSo);
    }
}

void TestKickDialog::reasonStopsAt123Bytes()
{
    const std::unique_ptr<KickDialog> dialog(
        dialogFor(KickDialog::Mode::Reason, peers({QStringLiteral("192.0.2.1")})));
    auto *edit = dialog->findChild<QLineEdit *>(QStringLiteral("reasonEdit"));
    QTest::keyClicks(edit, QString(200, QLatin1Char('x')));
    QCOMPARE(dialog->options().reason.toUtf8().size(), 123);
    edit->setText(QString(60, QChar(0x8E22)));
    QCOMPARE(dialog->options().reason, QString(41, QChar(0x8E22)));
    QCOMPARE(dialog->findChild<QLabel *>(QStringLiteral("reasonCounter"))->text(),
             QStringLiteral("123/123"));
}

void TestKickDialog::enterLosesNoText()
{
    const std::unique_ptr<KickDialog> dialog(
        dialogFor(KickDialog::Mode::Reason, peers({QStringLiteral("192.0.2.1")})));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy finished(dialog.get(), &QDialog::finished);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    auto *edit = dialog->findChild<QLineEdit *>(QStringLiteral("reasonEdit"));
    QTest::keyClicks(edit, QStringLiteral("spam"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(finished.count(), 0); // Enter goes on to the button
    auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("dialogAccept"));
    QVERIFY(accept->hasFocus());
    QTest::keyClick(accept, Qt::Key_Return);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(dialog->result(), int(QDialog::Accepted));
}

void TestKickDialog::codeIsChosen()
{
    const std::unique_ptr<KickDialog> dialog(
        dialogFor(KickDialog::Mode::Reason, peers({QStringLiteral("192.0.2.1")})));
    QCOMPARE(dialog->options().code, 1008);
    auto *code = dialog->findChild<QComboBox *>(QStringLiteral("kickCode"));
    for (int i = 0; i < code->count(); ++i) {
        code->setCurrentIndex(i);
        QVERIFY(CloseCode::maySend(dialog->options().code));
    }
    QVERIFY(dialog->blocks().isEmpty());
}

void TestKickDialog::blocksAddresses()
{
    const std::unique_ptr<KickDialog> dialog(
        dialogFor(KickDialog::Mode::Block, peers({QStringLiteral("192.0.2.1")})));
    const QList<BlockRule> rules = dialog->blocks();
    QCOMPARE(rules.size(), 1);
    QCOMPARE(rules[0].subject, QStringLiteral("192.0.2.1"));
    QCOMPARE(rules[0].serviceId, QStringLiteral("ws-main"));
    const qint64 left = rules[0].expiresMs - QDateTime::currentMSecsSinceEpoch();
    QVERIFY(left > 599'000 && left <= 600'000);
    QCOMPARE(dialog->findChild<QComboBox *>(QStringLiteral("blockService"))->itemText(0),
             QStringLiteral("Only Main"));
    dialog->findChild<QComboBox *>(QStringLiteral("blockService"))->setCurrentIndex(1);
    QVERIFY(dialog->blocks()[0].serviceId.isEmpty());
    dialog->findChild<DurationBox *>(QStringLiteral("blockDuration"))->setSeconds(0);
    QCOMPARE(dialog->blocks()[0].expiresMs, 0);
}

void TestKickDialog::blocksNetworksAndBots()
{
    const std::unique_ptr<KickDialog> dialog(
        dialogFor(KickDialog::Mode::Block,
                  peers({QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.9"),
                         QStringLiteral("2001:db8:1:2::3")})));
    auto *target = dialog->findChild<QComboBox *>(QStringLiteral("blockTarget"));
    const auto *subjects = dialog->findChild<QLabel *>(QStringLiteral("blockSubjects"));
    QCOMPARE(subjects->text(), QStringLiteral("192.0.2.1, 192.0.2.9, 2001:db8:1:2::/64"));
    target->setCurrentIndex(1);
    QCOMPARE(subjects->text(), QStringLiteral("192.0.2.0/24, 2001:db8:1:2::/64"));
    QCOMPARE(dialog->blocks().size(), 2);
    target->setCurrentIndex(2);
    QCOMPARE(subjects->text(), QStringLiteral("10001"));
    QCOMPARE(dialog->blocks().size(), 1);
    QCOMPARE(toString(dialog->blocks()[0].scope), QStringLiteral("bot-id"));
}

void TestKickDialog::manyPeersGiveOneRuleEach()
{
    QStringList addresses;
    for (int i = 0; i < 40; ++i)
        addresses.append(QStringLiteral("192.0.2.%1").arg(i % 5 + 1));
    const std::unique_ptr<KickDialog> dialog(dialogFor(KickDialog::Mode::Block, peers(addresses)));
    QCOMPARE(dialog->blocks().size(), 5);
    QCOMPARE(dialog->windowTitle(), QStringLiteral("Kick and block 40 connection(s)?"));
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("blockSubjects"))
                ->text()
                .endsWith(QStringLiteral("and 2 more")));
}

void TestKickDialog::confirmAsksOnly()
{
    const std::unique_ptr<KickDialog> dialog(
        dialogFor(KickDialog::Mode::Confirm, peers({QStringLiteral("192.0.2.1")})));
    QVERIFY(!dialog->findChild<QLineEdit *>());
    QVERIFY(dialog->options().reason.isEmpty());
    QCOMPARE(dialog->options().code, 1008);
    QVERIFY(dialog->blocks().isEmpty());
}

QTEST_MAIN(TestKickDialog)
#include "tst_kickdialog.moc"
