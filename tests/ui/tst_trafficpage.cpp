// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/traffic/trafficexport.h"
#include "tests/ui/sampletraffic.h"
#include "ui/support/language.h"
#include "ui/traffic/messageview.h"
#include "ui/traffic/trafficactions.h"
#include "ui/traffic/trafficcommands.h"
#include "ui/traffic/trafficmodel.h"
#include "ui/traffic/trafficpage.h"
#include "ui/traffic/traffictable.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/newrowsbutton.h"
#include "ui/widgets/toastarea.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

//! A page with its commands in a window of its own.
class Scene
{
public:
    Scene()
    {
        window.resize(900, 400);
        page.setGeometry(window.rect());
        window.show();
        window.activateWindow();
    }
    void append(const QList<TrafficRecord> &records, const TrafficStatus &status = {})
    {
        page.applyBatch({records, status});
    }
    template <typename T> T *child(const char *name)
    {
        return page.findChild<T *>(QLatin1String(name));
    }
    QString state() { return child<QLabel>("trafficState")->text(); }
    QScrollBar *bar() { return page.table()->verticalScrollBar(); }
    bool isAtEnd() { return bar()->maximum() > 0 && bar()->value() == bar()->maximum(); }
    quint64 topNumber()
    {
        return page.model().recordAt(page.table()->indexAt({1, 1}).row()).number;
    }
    void type(const QString &text) { child<QLineEdit>("trafficFilter")->setText(text); }

    QWidget window;
    ToastArea toasts{&window};
    TrafficActions actions{&window};
    TrafficPage page{actions, &window};
    TrafficCommands commands{actions, page, toasts,
                             [](const QString &) { return QStringLiteral("ws://h:1/"); }, &window};
};

} // namespace

class TestTrafficPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void followsUntilSomebodyScrollsUp();
    void staysWithTheRowThatIsPicked();
    void staysInPlaceWhenOldRowsLeave();
    void pauseFreezesAndCounts();
    void clearingTheFilterKeepsTheSelection();
    void keepsTheSelectionInPlace();
    void saysWhyThereIsNothing();
    void filtersByKind();
    void filtersByWhatIsSelected();
    void offersTheSelectedConnection();
    void saysThatItSamples();
    void columnsStepBack();
    void jumpsToThePair();
    void comparesTwo();
    void theAnswerArrivesLater();
    void copies();
    void exportsWhatIsShown();
    void clears();
    void changesTheLanguageLive();

private:
    Language m_language;
};

void TestTrafficPage::init()
{
    QVERIFY(m_language.setCode(QStringLiteral("en")));
}

void TestTrafficPage::followsUntilSomebodyScrollsUp()
{
    Scene scene;
    auto *newRows = scene.page.findChild<NewRowsButton *>();
    auto *follow = scene.child<QToolButton>("trafficFollow");
    scene.append(groupMessages(1, 200));
    QTRY_VERIFY(scene.isAtEnd());
    QVERIFY(follow->isChecked());

    scene.bar()->setValue(scene.bar()->maximum() / 2);
    QVERIFY(!follow->isChecked());
    const quint64 top = scene.topNumber();
    scene.append(groupMessages(201, 520));
    QCoreApplication::processEvents();
    QCOMPARE(scene.topNumber(), top);
    QCOMPARE(newRows->text(), QStringLiteral("320 new"));

    QVERIFY(QTest::qWaitForWindowActive(&scene.window));
    scene.page.table()->setFocus();
    QTest::keyClick(scene.page.table(), Qt::Key_End);
    QTRY_VERIFY(scene.isAtEnd());
    QVERIFY(follow->isChecked());
    QVERIFY(!newRows->isVisible());
    scene.append(groupMessages(521, 600));
    QTRY_VERIFY(scene.isAtEnd());
    follow->click();
    QVERIFY(!scene.page.table()->isFollowing());
}

void TestTrafficPage::staysWithTheRowThatIsPicked()
{
    Scene scene;
    scene.append(groupMessages(1, 200));
    QTRY_VERIFY(scene.isAtEnd());
    TrafficTable *table = scene.page.table();
    const QRect cell = table->visualRect(table->model()->index(199, 0));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(table->currentRecord()->number, 200U);
    scene.append(groupMessages(201, 400));
    QCoreApplication::processEvents();
    QCOMPARE(table->visualRect(table->currentIndex()).top(), cell.top());
    QCOMPARE(scene.page.messageView()->selection().record->number, 200U);
}

void TestTrafficPage::staysInPlaceWhenOldRowsLeave()
{
    Scene scene;
    scene.page.model().setLimits(1000, TrafficModel::DefaultBytes);
    scene.append(groupMessages(1, 1000));
    QTRY_VERIFY(scene.isAtEnd());
    scene.bar()->setValue(scene.bar()->maximum() / 2);
    const quint64 top = scene.topNumber();
    for (quint64 number = 1001; number < 1300; number += 30) {
        scene.append(groupMessages(number, number + 29));
        QCoreApplication::processEvents();
        QCOMPARE(scene.topNumber(), top);
    }
    QCOMPARE(scene.page.model().discarded(), 300U);
}

void TestTrafficPage::pauseFreezesAndCounts()
{
    Scene scene;
    scene.append(groupMessages(1, 200));
    QCOMPARE(scene.page.wantedRecords(), TrafficPage::RecordsPerRequest);
    auto *button = scene.child<QToolButton>("trafficPause");
    QVERIFY(button);
    button->click();
    QVERIFY(scene.page.isPaused());
    QCOMPARE(scene.page.wantedRecords(), 0);
    QCOMPARE(scene.state(), QStringLiteral("paused · 0 new · buffer 0 %"));
    scene.append({}, {.waiting = 12'480, .fill = 0.379});
    QCOMPARE(scene.state(), QStringLiteral("paused · 12,480 new · buffer 37 %"));
    QCOMPARE(scene.page.model().rowCount(), 200);
    QCOMPARE(button->text(), QStringLiteral("Resume"));

    scene.actions.pause->trigger();
    QVERIFY(!scene.page.isPaused());
    QVERIFY(scene.page.applyBatch({groupMessages(201, 400), {.waiting = 12'280}})); // more waits
    QVERIFY(!scene.page.applyBatch({groupMessages(401, 600), {}}));
    QCOMPARE(scene.state(), QStringLiteral("600 · buffer 0 %"));
}

void TestTrafficPage::clearingTheFilterKeepsTheSelection()
{
    Scene scene;
    scene.append(groupMessages(1, 3000));
    TrafficTable *table = scene.page.table();
    scene.type(QStringLiteral("n777"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    QCOMPARE(table->currentRecord()->number, 777U);
    scene.type(QString());
    QTRY_COMPARE(table->model()->rowCount(), 3000);
    QCOMPARE(table->currentRecord()->number, 777U);
    QCOMPARE(table->selectedCount(), 1);
    QVERIFY(table->viewport()->rect().contains(table->visualRect(table->currentIndex()).center()));
    QCOMPARE(scene.page.messageView()->selection().record->number, 777U);

    scene.append(groupMessages(3001, 3100)); // and it stays there while more comes
    QCoreApplication::processEvents();
    QVERIFY(table->viewport()->rect().contains(table->visualRect(table->currentIndex()).center()));
}

void TestTrafficPage::keepsTheSelectionInPlace()
{
    Scene scene;
    scene.append(groupMessages(1, 3000));
    TrafficTable *table = scene.page.table();
    table->selectMessage(1500);
    const int top = table->visualRect(table->currentIndex()).top();
    TrafficFilter filter;
    filter.setSession(table->currentRecord()->session);
    scene.page.setFilter(filter);
    QCOMPARE(table->model()->rowCount(), 1000);
    QCOMPARE(table->currentRecord()->number, 1500U);
    QCOMPARE(table->visualRect(table->currentIndex()).top(), top);
    scene.page.setFilter({});
    QCOMPARE(table->visualRect(table->currentIndex()).top(), top);

    filter.setSession(SessionId(99)); // hides it: nothing is selected then
    scene.page.setFilter(filter);
    QVERIFY(!table->currentRecord());
    QVERIFY(!scene.page.messageView()->selection().record);
}

void TestTrafficPage::saysWhyThereIsNothing()
{
    Scene scene;
    auto *text = scene.child<QLabel>("trafficEmptyText");
    auto *clear = scene.child<QAbstractButton>("trafficClearFilter");
    QVERIFY(text->isVisible());
    QCOMPARE(text->text(), QStringLiteral("No messages yet"));
    QVERIFY(!clear->isVisible());
    scene.actions.pause->trigger();
    QCOMPARE(text->text(), QStringLiteral("Paused"));
    scene.actions.pause->trigger();
    scene.append(groupMessages(1, 3));
    QVERIFY(!text->isVisible());
    scene.type(QStringLiteral("nowhere"));
    QTRY_COMPARE(text->text(), QStringLiteral("Hidden by filter"));
    QVERIFY(text->isVisible());
    QCOMPARE(scene.state(), QStringLiteral("0 of 3 · buffer 0 %"));
    clear->click();
    QVERIFY(!text->isVisible());
    QCOMPARE(scene.page.model().rowCount(), 3);
    QCOMPARE(scene.child<QLineEdit>("trafficFilter")->text(), QString());
}

void TestTrafficPage::filtersByKind()
{
    Scene scene;
    scene.append({groupMessage(1, "a"),
                  trafficRecord(2, TrafficKind::Action, R"({"action":"get_status"})"),
                  trafficRecord(3, TrafficKind::Response, R"({"status":"ok","retcode":0})", 13, 2),
                  trafficRecord(4, TrafficKind::Response, R"({"status":"failed","retcode":9})")});
    auto *kinds = scene.child<QToolButton>("trafficKinds");
    scene.child<QAction>("trafficKind_event")->trigger();
    QCOMPARE(scene.page.model().rowCount(), 3);
    QCOMPARE(kinds->text(), QStringLiteral("Kinds: 5 of 6"));
    scene.child<QAction>("trafficKind_failures")->trigger();
    QCOMPARE(scene.page.model().rowCount(), 1);
    QCOMPARE(scene.page.model().recordAt(0).number, 4U);
    QCOMPARE(kinds->text(), QStringLiteral("Failures"));
    scene.child<QAction>("trafficKind_all")->trigger();
    QCOMPARE(scene.page.model().rowCount(), 4);
    QCOMPARE(kinds->text(), QStringLiteral("Kinds"));
}

void TestTrafficPage::filtersByWhatIsSelected()
{
    Scene scene;
    scene.append(groupMessages(1, 9));
    scene.page.table()->selectMessage(5);
    scene.actions.onlyConnection->trigger();
    QCOMPARE(scene.page.model().rowCount(), 3);
    auto *chip = scene.child<Chip>("trafficSessionChip");
    QVERIFY(chip->isVisible());
    scene.actions.onlyType->trigger();
    QVERIFY(scene.child<Chip>("trafficTypeChip")->isVisible());
    scene.actions.onlyService->trigger();
    QVERIFY(scene.child<Chip>("trafficServiceChip")->isVisible());
    chip->findChild<QToolButton *>()->click();
    QVERIFY(!chip->isVisible());
    QCOMPARE(scene.page.model().rowCount(), 9);
    QVERIFY(scene.actions.clearFilter->isEnabled());
    scene.actions.clearFilter->trigger();
    QVERIFY(!scene.page.model().filter().isActive());
}

void TestTrafficPage::offersTheSelectedConnection()
{
    Scene scene;
    scene.append(groupMessages(1, 9));
    auto *offer = scene.child<QToolButton>("trafficOffer");
    QVERIFY(!offer->isVisible());
    scene.page.offerSession(SessionId(2));
    QVERIFY(offer->isVisible());
    QCOMPARE(offer->text(), QStringLiteral("only #2"));
    offer->click();
    QCOMPARE(scene.page.model().rowCount(), 3);
    QVERIFY(!offer->isVisible());
    scene.page.offerSession({});
    QVERIFY(!offer->isVisible());
}

void TestTrafficPage::saysThatItSamples()
{
    Scene scene;
    auto *chip = scene.child<Chip>("trafficSampling");
    scene.append(groupMessages(1, 9));
    QVERIFY(!chip->isVisible());
    scene.append({}, {.seen = 90'000, .sampledOut = 60'000, .stride = 3});
    QVERIFY(chip->isVisible());
    QCOMPARE(chip->findChild<QLabel *>(QString(), Qt::FindDirectChildrenOnly)->text(),
             QStringLiteral("1 of 3"));
    QVERIFY(chip->toolTip().contains(QStringLiteral("60,000 of 90,000")));
    scene.append({}, {});
    QVERIFY(!chip->isVisible());
}

void TestTrafficPage::columnsStepBack()
{
    Scene scene;
    scene.append(groupMessages(1, 3));
    TrafficTable *table = scene.page.table();
    scene.page.resize(1600, 400);
    QTRY_VERIFY(!table->isColumnHidden(TrafficModel::SizeColumn));
    QVERIFY(!table->isColumnHidden(TrafficModel::ServiceColumn));
    scene.page.resize(1000, 400);
    QTRY_VERIFY(table->isColumnHidden(TrafficModel::SizeColumn));
    QVERIFY(!table->isColumnHidden(TrafficModel::KindColumn));
    QVERIFY(table->columnWidth(TrafficModel::SummaryColumn) >= 100);
    QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
}

void TestTrafficPage::jumpsToThePair()
{
    Scene scene;
    scene.append({trafficRecord(1, TrafficKind::Action, R"({"action":"get_status"})")});
    scene.append(groupMessages(2, 200));
    scene.append({trafficRecord(201, TrafficKind::Response, R"({"status":"ok"})", 13, 1)});
    scene.page.table()->selectMessage(201);
    QVERIFY(scene.actions.pair->isEnabled());
    scene.actions.pair->trigger();
    QCOMPARE(scene.page.table()->currentRecord()->number, 1U);
    QCOMPARE(scene.page.messageView()->currentTab(), MessageView::PairTab);
    scene.actions.pair->trigger();
    QCOMPARE(scene.page.table()->currentRecord()->number, 201U);
    scene.page.table()->selectMessage(100);
    QVERIFY(!scene.actions.pair->isEnabled());
}

void TestTrafficPage::comparesTwo()
{
    Scene scene;
    scene.append(groupMessages(1, 20));
    TrafficTable *table = scene.page.table();
    table->selectMessage(15);
    QCOMPARE(scene.page.messageView()->selection().before->number, 12U); // the last like it
    table->selectionModel()->select(table->model()->index(2, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    scene.actions.diff->trigger();
    QCOMPARE(scene.page.messageView()->currentTab(), MessageView::DiffTab);
    QCOMPARE(scene.page.messageView()->selection().before->number, 3U);
    QCOMPARE(scene.page.messageView()->selection().after->number, 15U);
}

void TestTrafficPage::theAnswerArrivesLater()
{
    Scene scene;
    scene.append({trafficRecord(1, TrafficKind::Action, R"({"action":"get_status"})")});
    scene.page.table()->selectMessage(1);
    QVERIFY(!scene.page.messageView()->selection().pair);
    scene.append({trafficRecord(2, TrafficKind::Response, R"({"status":"ok"})", 13, 1)});
    QCOMPARE(scene.page.messageView()->selection().pair->number, 2U);
    QVERIFY(scene.actions.pair->isEnabled());
}

void TestTrafficPage::copies()
{
    Scene scene;
    QVERIFY(QTest::qWaitForWindowActive(&scene.window));
    scene.append({trafficRecord(1, TrafficKind::Action, R"({"action":"get_status"})"),
                  groupMessage(2, "x")});
    const auto copied = [](QAction *action) {
        action->trigger();
        return QGuiApplication::clipboard()->text();
    };
    TrafficTable *table = scene.page.table();
    table->selectMessage(2);
    QVERIFY(!scene.actions.copyWscat->isEnabled());
    table->selectMessage(1);
    QCOMPARE(copied(scene.actions.copyJson), QStringLiteral(R"({"action":"get_status"})"));
    QCOMPARE(copied(scene.actions.copyPretty),
             QStringLiteral("{\n  \"action\": \"get_status\"\n}"));
    QCOMPARE(copied(scene.actions.copyNdjson),
             QString::fromUtf8(trafficLine(*table->currentRecord())));
    QVERIFY(copied(scene.actions.copyWscat).startsWith(QStringLiteral("wscat -c 'ws://h:1/' ")));
    QVERIFY(copied(scene.actions.copyPython).startsWith(QStringLiteral("import asyncio\n")));
    table->setFocus();
    table->selectAll();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString rows = QGuiApplication::clipboard()->text();
    QCOMPARE(rows.count(u'\n'), 2);
    QVERIFY(rows.contains(QStringLiteral("\tin\t#13\tws-main\taction\tget_status\t")));
}

void TestTrafficPage::exportsWhatIsShown()
{
    const QTemporaryDir folder;
    Scene scene;
    scene.append(groupMessages(1, 300));
    TrafficFilter filter;
    filter.setSession(SessionId(2));
    scene.page.setFilter(filter);
    scene.actions.exportRows->trigger();
    auto *dialog = scene.window.findChild<QFileDialog *>(QStringLiteral("trafficExportDialog"));
    QVERIFY(dialog);
    const QString path = folder.filePath(QStringLiteral("out.ndjson"));
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QFile file(path);
    QTRY_VERIFY(file.exists());
    QVERIFY(file.open(QIODevice::ReadOnly));
    int lines = 0;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        QCOMPARE(line.value(QStringLiteral("session")).toInt(), 2);
        ++lines;
    }
    QCOMPARE(lines, scene.page.model().rowCount());
    QTRY_COMPARE(scene.toasts.count(), 1);
}

void TestTrafficPage::clears()
{
    Scene scene;
    scene.append(groupMessages(1, 30));
    scene.page.table()->selectMessage(7);
    QSignalSpy cleared(&scene.commands, &TrafficCommands::clearRequested);
    scene.actions.clear->trigger();
    QCOMPARE(cleared.size(), 1);
    QCOMPARE(scene.page.model().rowCount(), 0);
    QVERIFY(!scene.page.messageView()->selection().record);
    QVERIFY(scene.page.table()->isFollowing());
    scene.append(groupMessages(31, 32));
    QCOMPARE(scene.page.model().rowCount(), 2);
}

void TestTrafficPage::changesTheLanguageLive()
{
    Scene scene;
    scene.append(groupMessages(1, 1));
    const auto title = [&scene] {
        return scene.page.model().headerData(0, Qt::Horizontal, Qt::DisplayRole).toString();
    };
    QCOMPARE(title(), QStringLiteral("Time"));
    QVERIFY(m_language.setCode(QStringLiteral("zh_CN")));
    QTRY_COMPARE(title(), QStringLiteral("时间"));
    QTRY_COMPARE(scene.child<QToolButton>("trafficPause")->text(), QStringLiteral("暂停"));
    scene.actions.pause->trigger();
    QCOMPARE(scene.state(), QStringLiteral("已暂停 · 0 条新消息 · 缓冲 0 %"));
}

QTEST_MAIN(TestTrafficPage)
#include "tst_trafficpage.moc"
