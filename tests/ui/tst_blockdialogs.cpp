// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/blockdialog.h"
#include "ui/dialogs/blocksdialog.h"
#include "ui/models/blockmodel.h"
#include "ui/widgets/durationbox.h"
#include "ui/widgets/listtable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;

//! The dialog that asks who is kept out, and the list of those who are.
class TestBlockDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }
    void startsEmptyAndWaitsForText();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void acceptsWhatIsRight();
    void tokensAreNotShown();
    void presetFillsTheFields();
    void offersToDisconnect();
    void enterBlocks();
    void listShowsAndRemoves();
    void listExplainsItselfWhenEmpty();

private:
    template <typename T> [[nodiscard]] T *child(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] QLineEdit *subject() const { return child<QLineEdit>("blockSubject"); }
    void makeDialog(const BlockRule &preset = {}, int matching = 0)
    {
        m_dialog = std::make_unique<BlockDialog>(
            preset,
            BlockDialog::Services{{QStringLiteral("ws-main"), QStringLiteral("Main")},
                                  {QStringLiteral("ws-test"), QStringLiteral("Test")}},
            [matching](const BlockRule &) { return matching; }, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    std::unique_ptr<BlockDialog> m_dialog;
};

void TestBlockDialogs::init()
{
    makeDialog();
}

void TestBlockDialogs::startsEmptyAndWaitsForText()
{
    QVERIFY(subject()->hasFocus());
    QVERIFY(!child<QLabel>("blockProblem")->isVisible());
    QTest::keyClick(subject(), Qt::Key_Tab); // leaving it empty is no mistake yet
    QVERIFY(!child<QLabel>("blockProblem")->isVisible());
    QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    child<QPushButton>("dialogAccept")->click();
    QCOMPARE(accepted.count(), 0);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(child<QLabel>("blockProblem")->isVisible());
    QVERIFY(subject()->hasFocus());
}

void TestBlockDialogs::mistakesAreNamed_data()
{
    QTest::addColumn<int>("scope");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const auto row = [](int scope, const char *text, const char *says) {
        QTest::newRow(text) << scope << QString::fromUtf8(text) << QString::fromUtf8(says);
    };
    row(0, "example.org", "no IP address");
    row(0, "192.0.2.7:5560", "port");
    row(0, "192.0.2.0/40", "slash");
    row(0, "0.0.0.0/0", "everybody");
    row(1, "two words", "blanks");
    row(2, "Alice", "whole number");
}

void TestBlockDialogs::mistakesAreNamed()
{
    QFETCH(int, scope);
    QFETCH(QString, text);
    QFETCH(QString, says);
    child<QComboBox>("blockScope")->setCurrentIndex(scope);
    subject()->setFocus();
    QTest::keyClicks(subject(), text);
    QVERIFY(!child<QLabel>("blockProblem")->isVisible()); // not while somebody still types
    QTest::keyClick(subject(), Qt::Key_Tab);
    QVERIFY(child<QLabel>("blockProblem")->isVisible());
    QVERIFY2(child<QLabel>("blockProblem")->text().contains(says),
             qPrintable(child<QLabel>("blockProblem")->text()));
    QVERIFY(!subject()->accessibleDescription().isEmpty());
    subject()->setText(scope == 0 ? QStringLiteral("192.0.2.0/24") : QStringLiteral("10001"));
    QVERIFY(!child<QLabel>("blockProblem")->isVisible());
}

void TestBlockDialogs::acceptsWhatIsRight()
{
    QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    subject()->setText(QStringLiteral(" 192.0.2.7/24 "));
    child<QComboBox>("blockService")->setCurrentIndex(2);
    child<DurationBox>("blockDuration")->setSeconds(3600);
    child<QLineEdit>("blockNote")->setText(QStringLiteral("  scans  us "));
    child<QPushButton>("dialogAccept")->click();
    QCOMPARE(accepted.count(), 1);
    const BlockRule rule = m_dialog->rule();
    QCOMPARE(toString(rule.scope), QStringLiteral("address"));
    QCOMPARE(rule.subject, QStringLiteral("192.0.2.7/24"));
    QCOMPARE(rule.serviceId, QStringLiteral("ws-test"));
    QCOMPARE(rule.note, QStringLiteral("scans us"));
    const qint64 left = rule.expiresMs - QDateTime::currentMSecsSinceEpoch();
    QVERIFY(left > 3'590'000 && left <= 3'600'000);
    QVERIFY(!m_dialog->disconnects());
}

void TestBlockDialogs::tokensAreNotShown()
{
    child<QComboBox>("blockScope")->setCurrentIndex(1);
    QCOMPARE(subject()->echoMode(), QLineEdit::Password);
    subject()->setText(QStringLiteral("s3cret"));
    QVERIFY(!subject()->displayText().contains(QStringLiteral("s3cret")));
    child<QComboBox>("blockScope")->setCurrentIndex(0);
    QCOMPARE(subject()->echoMode(), QLineEdit::Normal);
    QVERIFY2(subject()->text().isEmpty(), "a token must not become readable by another kind");
}

void TestBlockDialogs::presetFillsTheFields()
{
    makeDialog({.scope = BlockScope::BotId,
                .subject = QStringLiteral("10001"),
                .serviceId = QStringLiteral("ws-main"),
                .note = QStringLiteral("why")});
    QCOMPARE(subject()->text(), QStringLiteral("10001"));
    QCOMPARE(toString(m_dialog->rule().scope), QStringLiteral("bot-id"));
    QCOMPARE(m_dialog->rule().serviceId, QStringLiteral("ws-main"));
    QCOMPARE(m_dialog->rule().note, QStringLiteral("why"));
}

void TestBlockDialogs::offersToDisconnect()
{
    auto *box = child<QCheckBox>("blockDisconnects");
    subject()->setText(QStringLiteral("192.0.2.7"));
    QVERIFY(!box->isVisible());
    makeDialog({}, 3);
    box = child<QCheckBox>("blockDisconnects");
    QVERIFY(!box->isVisible());
    subject()->setText(QStringLiteral("192.0.2.7"));
    QVERIFY(box->isVisible());
    QVERIFY(box->text().contains(QLatin1Char('3')));
    QVERIFY(!m_dialog->disconnects());
    box->click();
    QVERIFY(m_dialog->disconnects());
    subject()->clear();
    QVERIFY(!box->isVisible());
    QVERIFY(!m_dialog->disconnects());
}

void TestBlockDialogs::enterBlocks()
{
    QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    QTest::keyClicks(subject(), QStringLiteral("192.0.2.7"));
    QTest::keyClick(subject(), Qt::Key_Return);
    QCOMPARE(accepted.count(), 1);
}

void TestBlockDialogs::listShowsAndRemoves()
{
    BlockModel model;
    model.setRules({{.id = BlockId(1), .subject = QStringLiteral("192.0.2.9")},
                    {.id = BlockId(2), .subject = QStringLiteral("192.0.2.1")}});
    BlocksDialog list(model, nullptr);
    list.setAttribute(Qt::WA_DeleteOnClose, false);
    list.show();
    QVERIFY(QTest::qWaitForWindowActive(&list));
    auto *table = list.findChild<ListTable *>(QStringLiteral("blocksTable"));
    auto *remove = list.findChild<QPushButton *>(QStringLiteral("blocksRemove"));
    QVERIFY(!remove->isEnabled());
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("192.0.2.1"));
    QSignalSpy removed(&list, &BlocksDialog::removeRequested);
    QSignalSpy changed(&list, &BlocksDialog::changeRequested);
    table->selectRow(0);
    QVERIFY(remove->isEnabled());
    remove->click();
    QCOMPARE(removed[0][0].value<QList<BlockId>>(), QList<BlockId>{BlockId(2)});
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(removed.count(), 2);
    list.findChild<QPushButton *>(QStringLiteral("blocksChange"))->click();
    QCOMPARE(changed[0][0].value<BlockRule>().id, BlockId(2));
    table->selectAll();
    QVERIFY(!list.findChild<QPushButton *>(QStringLiteral("blocksChange"))->isEnabled());
    QSignalSpy add(&list, &BlocksDialog::addRequested);
    list.findChild<QPushButton *>(QStringLiteral("blocksAdd"))->click();
    QCOMPARE(add.count(), 1);
}

void TestBlockDialogs::listExplainsItselfWhenEmpty()
{
    BlockModel model;
    BlocksDialog list(model, nullptr);
    list.setAttribute(Qt::WA_DeleteOnClose, false);
    list.show();
    QVERIFY(list.findChild<QLabel *>(QStringLiteral("blocksEmpty"))->isVisible());
    model.setRules({{.id = BlockId(1), .subject = QStringLiteral("192.0.2.9")}});
    QVERIFY(!list.findChild<QLabel *>(QStringLiteral("blocksEmpty"))->isVisible());
    QVERIFY(
        list.findChild<QLabel *>(QStringLiteral("blocksCount"))->text().contains(QLatin1Char('1')));
}

QTEST_MAIN(TestBlockDialogs)
#include "tst_blockdialogs.moc"
