// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/ui/sampletraffic.h"
#include "ui/support/language.h"
#include "ui/traffic/jsondiffmodel.h"
#include "ui/traffic/jsontreemodel.h"
#include "ui/traffic/messageview.h"
#include "ui/traffic/payloadtext.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>
#include <QTextBlock>
#include <QTreeView>

using namespace Switchboard;
using namespace Switchboard::Testing;

class TestMessageView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void laysOutAndColours();
    void showsWhatIsNoJson();
    void cutsAndShowsAll_data();
    void cutsAndShowsAll();
    void anotherMessageEndsTheLoading();
    void treeCanBeOpenedAndCopied();
    void treeModelIsSound();
    void diffMarksBySignAndColour();
    void diffSaysWhyThereIsNone();
    void pairShowsBothHalves();
    void staysLeftToRight();

private:
    static MessageSelection selectionOf(const TrafficRecord &record)
    {
        MessageSelection selection;
        selection.record = selection.after = record;
        return selection;
    }
    Language m_language;
};

void TestMessageView::init()
{
    QVERIFY(m_language.setCode(QStringLiteral("en")));
}

void TestMessageView::laysOutAndColours()
{
    MessageView view;
    view.resize(400, 300);
    view.show();
    view.setSelection(selectionOf(groupMessage(1, "[CQ:at,qq=5] hi")));
    auto *edit = view.findChild<QPlainTextEdit *>(QStringLiteral("messagePretty"));
    QCOMPARE(edit->toPlainText(),
             QStringLiteral("{\n  \"group_id\": 1,\n  \"user_id\": 2,\n"
                            "  \"raw_message\": \"[CQ:at,qq=5] hi\"\n}"));
    const auto colorAt = [edit](int block, int column) {
        const auto formats = edit->document()->findBlockByNumber(block).layout()->formats();
        QColor color;
        for (const QTextLayout::FormatRange &range : formats) {
            if (column >= range.start && column < range.start + range.length)
                color = range.format.foreground().color();
        }
        return color;
    };
    const QColor key = colorAt(1, 4);
    const QColor number = colorAt(1, 14);
    const QColor code = colorAt(3, 22);
    const QColor string = colorAt(3, 33);
    QVERIFY(key.isValid() && number.isValid() && code.isValid() && string.isValid());
    QVERIFY(key != number && number != string && string != code && code != key);
    QVERIFY(view.findChild<QLabel *>(QStringLiteral("messageTitle"))
                ->text()
                .startsWith(QStringLiteral("#13 · message.group · ")));
    QVERIFY(!view.findChild<QWidget *>(QStringLiteral("messageShowAll"))->isVisible());

    view.showTab(MessageView::RawTab);
    QCOMPARE(view.findChild<QPlainTextEdit *>(QStringLiteral("messageRaw"))->toPlainText(),
             QStringLiteral(R"({"group_id":1,"user_id":2,"raw_message":"[CQ:at,qq=5] hi"})"));
    view.setSelection({});
    QCOMPARE(view.findChild<QPlainTextEdit *>(QStringLiteral("messageRaw"))->toPlainText(),
             QString());
}

void TestMessageView::showsWhatIsNoJson()
{
    MessageView view;
    view.show();
    view.setSelection(selectionOf(trafficRecord(1, TrafficKind::Action, "{oh <b>no</b>")));
    QCOMPARE(view.findChild<QPlainTextEdit *>(QStringLiteral("messagePretty"))->toPlainText(),
             QStringLiteral("{oh <b>no</b>"));
    view.showTab(MessageView::TreeTab);
    auto *note = view.findChild<QLabel *>(QStringLiteral("messageTreeNote"));
    QVERIFY(note->isVisible());
    QCOMPARE(note->text(), QStringLiteral("This is not JSON"));
}

void TestMessageView::cutsAndShowsAll_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("total");

    const QByteArray image =
        R"({"message":"base64://)" + QByteArray(1024 * 1024, 'A') + R"(","end":1})";
    QTest::newRow("one long string") << image << QStringLiteral("1.0 MiB");
    QByteArray many = "[";
    while (many.size() < 1'100'000)
        many += R"({"user_id":10002,"nickname":"小明","card":"项目经理"},)";
    many.back() = ']';
    QTest::newRow("many members") << many << QStringLiteral("1.0 MiB");
    QTest::newRow("no JSON") << QByteArray(600'000, 'z') << QStringLiteral("586 KiB");
}

void TestMessageView::cutsAndShowsAll()
{
    QFETCH(QByteArray, payload);
    QFETCH(QString, total);
    MessageView view;
    view.resize(400, 300);
    view.show();
    const TrafficRecord record = trafficRecord(1, TrafficKind::Action, payload);
    QElapsedTimer timer;
    timer.start();
    view.setSelection(selectionOf(record));
    QVERIFY2(timer.elapsed() < 50, qPrintable(QString::number(timer.elapsed())));
    auto *edit = view.findChild<QPlainTextEdit *>(QStringLiteral("messagePretty"));
    auto *text = qobject_cast<PayloadText *>(edit->parentWidget());
    auto *button = view.findChild<QAbstractButton *>(QStringLiteral("messageShowAll"));
    auto *cut = view.findChild<QLabel *>(QStringLiteral("messagePrettyCut"));
    QVERIFY(button->isVisible());
    QVERIFY(cut->isVisible());
    QCOMPARE(cut->text(), QStringLiteral("Cut after 4.0 KiB, %1 in total").arg(total));
    QVERIFY(edit->document()->characterCount() < 12'000);
    QVERIFY(!text->isComplete());

    // No turn of the event loop may take long while everything comes.
    qint64 worst = 0;
    button->click();
    while (!text->isComplete()) {
        timer.restart();
        QCoreApplication::processEvents();
        worst = std::max(worst, timer.elapsed());
    }
    QVERIFY2(worst < 1000, qPrintable(QStringLiteral("%1 ms").arg(worst)));
    QVERIFY(!button->isVisible());
    QString shown = edit->toPlainText();
    QVERIFY(!shown.isEmpty());
    if (record.message->isJson) {
        QVERIFY(shown.endsWith(u'}') || shown.endsWith(u']'));
        shown.remove(u'\n').remove(u' ');
        QString sent = QString::fromUtf8(payload);
        QCOMPARE(shown.size(), sent.remove(u'\n').remove(u' ').size());
    } else {
        QCOMPARE(shown.remove(u'\n').size(), payload.size());
    }
}

void TestMessageView::anotherMessageEndsTheLoading()
{
    MessageView view;
    view.show();
    view.setSelection(selectionOf(groupMessage(1, QByteArray(800'000, 'x'))));
    auto *edit = view.findChild<QPlainTextEdit *>(QStringLiteral("messagePretty"));
    view.findChild<QAbstractButton *>(QStringLiteral("messageShowAll"))->click();
    view.setSelection(selectionOf(groupMessage(2, "short")));
    QTest::qWait(100); // whatever is on its way must not arrive
    QVERIFY(edit->toPlainText().contains(QStringLiteral("short")));
    QVERIFY(edit->toPlainText().size() < 200);
}

void TestMessageView::treeCanBeOpenedAndCopied()
{
    MessageView view;
    view.resize(400, 300);
    view.show();
    view.setSelection(selectionOf(trafficRecord(
        1, TrafficKind::Action,
        R"({"action":"x","params":{"message":[{"type":"text","data":{"text":"a\nb"}}]}})")));
    view.showTab(MessageView::TreeTab);
    auto *tree = view.findChild<QTreeView *>(QStringLiteral("messageTree"));
    QTRY_COMPARE(tree->model()->rowCount(), 2);
    const QModelIndex params = tree->model()->index(1, 0);
    QVERIFY(tree->isExpanded(params));
    const QModelIndex message = tree->model()->index(0, 0, params);
    const QModelIndex segment = tree->model()->index(0, 0, message);
    const QModelIndex data = tree->model()->index(1, 0, segment);
    const QModelIndex text = tree->model()->index(0, 0, data);
    QCOMPARE(segment.data().toString(), QStringLiteral("[0]"));
    QCOMPARE(message.siblingAtColumn(1).data().toString(), QStringLiteral("[1]"));
    tree->setCurrentIndex(text);
    tree->findChild<QAction *>(QStringLiteral("copyPath"))->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("params.message[0].data.text"));
    tree->findChild<QAction *>(QStringLiteral("copyValue"))->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a\nb"));
}

void TestMessageView::treeModelIsSound()
{
    for (const char *json : {R"({"a":[1,{"b":[]},"x"],"c":null})", "[[[]],{}]", "7", "{}"}) {
        JsonTreeModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setOutline(std::make_shared<const JsonOutline>(*JsonOutline::parse(json)));
        QCOMPARE(model.rowCount(), qstrcmp(json, "{}") == 0 ? 0 : qstrcmp(json, "7") == 0 ? 1 : 2);
        model.setOutline(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }
}

void TestMessageView::diffMarksBySignAndColour()
{
    MessageView view;
    view.resize(400, 300);
    view.show();
    MessageSelection selection = selectionOf(
        trafficRecord(2, TrafficKind::Event, R"({"a":1,"b":{"c":2,"new":true},"same":"x"})"));
    selection.before =
        trafficRecord(1, TrafficKind::Event, R"({"a":0,"b":{"c":2},"gone":[1],"same":"x"})");
    view.setSelection(selection);
    view.showTab(MessageView::DiffTab);
    auto *table = view.findChild<QTableView *>(QStringLiteral("messageDiff"));
    const QAbstractItemModelTester tester(table->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(table->model()->rowCount(), 7);
    QStringList lines;
    QSet<QRgb> grounds;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            cells.append(table->model()->index(row, column).data().toString());
        lines.append(cells.join(u'|'));
        const QVariant ground = table->model()->index(row, 0).data(Qt::BackgroundRole);
        QCOMPARE(ground.isValid(), !cells.at(0).isEmpty() && cells.at(1) != QLatin1String("b"));
        if (ground.isValid())
            grounds.insert(ground.value<QColor>().rgb());
    }
    QCOMPARE(lines,
             QStringList({QStringLiteral("~|a|0|1"), QStringLiteral("~|b|{1}|{2}"),
                          QStringLiteral("|c|2|2"), QStringLiteral("+|new||true"),
                          QStringLiteral("−|gone|[1]|"), QStringLiteral("−|[0]|1|"),
                          QStringLiteral("|same|\"x\"|\"x\"")}));
    QCOMPARE(grounds.size(), 3); // one for each sign
    QVERIFY(view.findChild<QLabel *>(QStringLiteral("messageDiffTitle"))
                ->text()
                .startsWith(QStringLiteral("3 differences · #13 ")));
    QCOMPARE(table->model()->index(3, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("added"));
    view.findChild<QCheckBox *>(QStringLiteral("messageDiffChangesOnly"))->click();
    QCOMPARE(table->model()->rowCount(), 5);
}

void TestMessageView::diffSaysWhyThereIsNone()
{
    MessageView view;
    view.show();
    view.showTab(MessageView::DiffTab);
    auto *note = view.findChild<QLabel *>(QStringLiteral("messageDiffNote"));
    QVERIFY(note->text().startsWith(QStringLiteral("Select a message")));
    MessageSelection selection = selectionOf(groupMessage(1, "a"));
    view.setSelection(selection);
    QVERIFY(note->text().startsWith(QStringLiteral("There is no earlier message")));
    selection.before = trafficRecord(2, TrafficKind::Action, "no json");
    view.setSelection(selection);
    QCOMPARE(note->text(), QStringLiteral("Only JSON can be compared"));
    selection.before = groupMessage(1, "a");
    view.setSelection(selection);
    QTRY_VERIFY(view.findChild<QLabel *>(QStringLiteral("messageDiffTitle"))
                    ->text()
                    .startsWith(QStringLiteral("No differences · ")));
    QVERIFY(!note->isVisible());
}

void TestMessageView::pairShowsBothHalves()
{
    MessageView view;
    view.resize(400, 300);
    view.show();
    view.showTab(MessageView::PairTab);
    const TrafficRecord action =
        trafficRecord(1, TrafficKind::Action, R"({"action":"get_status","echo":"e1"})");
    const TrafficRecord response = trafficRecord(
        2, TrafficKind::Response, R"({"status":"failed","retcode":103,"echo":"e1"})", 13, 1);
    auto *missing = view.findChild<QLabel *>(QStringLiteral("messagePairMissing"));
    auto *top = view.findChild<QPlainTextEdit *>(QStringLiteral("messagePairAction"));
    auto *bottom = view.findChild<QPlainTextEdit *>(QStringLiteral("messagePairResponse"));
    auto *title = view.findChild<QLabel *>(QStringLiteral("messagePairResponseTitle"));

    view.setSelection(selectionOf(action));
    QVERIFY(top->isVisible() && !bottom->isVisible());
    QCOMPARE(missing->text(), QStringLiteral("No response yet"));
    for (const bool responseFirst : {false, true}) {
        MessageSelection selection = selectionOf(responseFirst ? response : action);
        selection.pair = responseFirst ? action : response;
        view.setSelection(selection);
        QVERIFY(top->isVisible() && bottom->isVisible() && !missing->isVisible());
        QVERIFY(top->toPlainText().contains(QStringLiteral("get_status")));
        QVERIFY(bottom->toPlainText().contains(QStringLiteral("103")));
        QVERIFY(title->text().endsWith(QStringLiteral(" · after 84 ms · failed with 103")));
    }
    view.setSelection(selectionOf(response));
    QVERIFY(missing->isVisible());
    view.setSelection(selectionOf(groupMessage(3, "a")));
    QVERIFY(!top->isVisible());
    QVERIFY(view.findChild<QLabel *>(QStringLiteral("messagePairNote"))->isVisible());
}

void TestMessageView::staysLeftToRight()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    {
        MessageView view;
        QVERIFY(view.isRightToLeft());
        for (const char *name : {"messagePretty", "messageRaw", "messageTree", "messageDiff"})
            QVERIFY(!view.findChild<QWidget *>(QLatin1String(name))->isRightToLeft());
        view.setSelection(selectionOf(groupMessage(1, "مرحبا")));
        auto *edit = view.findChild<QPlainTextEdit *>(QStringLiteral("messagePretty"));
        QCOMPARE(edit->document()->defaultTextOption().textDirection(), Qt::LeftToRight);
    }
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

QTEST_MAIN(TestMessageView)
#include "tst_messageview.moc"
