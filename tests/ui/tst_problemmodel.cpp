// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/problemmodel.h"
#include "ui/pages/problemspage.h"
#include "ui/support/theme.h"
#include "ui/widgets/linkbutton.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Switchboard;

namespace {

Problem problem(const QString &id, const QString &why = QStringLiteral("because"))
{
    return {.id = id,
            .serviceId = id,
            .service = id,
            .what = QStringLiteral("Failed"),
            .why = why,
            .fixes = {}};
}

} // namespace

class TestProblemModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsProblemsInTheirPlaces();
    void keepsTheBeginning();
    void ignoresTheSecondEndOfARace();
    void speaksOfEveryCell();
    void keepsAButtonThatIsPressed();
    void saysThatAllIsWell();
};

void TestProblemModel::keepsProblemsInTheirPlaces()
{
    ProblemModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy count(&model, &ProblemModel::countChanged);
    model.set(problem(QStringLiteral("a")));
    model.set(problem(QStringLiteral("b")));
    model.set(problem(QStringLiteral("a"), QStringLiteral("another reason")));
    QCOMPARE(count.count(), 2);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, ProblemModel::WhyColumn).data().toString(),
             QStringLiteral("another reason"));
    model.remove(QStringLiteral("a"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.problemAt(0).id, QStringLiteral("b"));
    QCOMPARE(count.constLast().constFirst().toInt(), 1);
}

void TestProblemModel::keepsTheBeginning()
{
    ProblemModel model;
    Problem first = problem(QStringLiteral("a"));
    first.sinceMs = 1000;
    model.set(first);
    first.sinceMs = 2000;
    model.set(first);
    QCOMPARE(model.problemAt(0).sinceMs, 1000);
    model.set(problem(QStringLiteral("b")));
    QVERIFY(model.problemAt(1).sinceMs > 1'700'000'000'000);
}

void TestProblemModel::ignoresTheSecondEndOfARace()
{
    ProblemModel model;
    model.set(problem(QStringLiteral("a")));
    QSignalSpy count(&model, &ProblemModel::countChanged);
    model.remove(QStringLiteral("a"));
    model.remove(QStringLiteral("a"));
    model.remove(QStringLiteral("never there"));
    QCOMPARE(count.count(), 1);
}

void TestProblemModel::speaksOfEveryCell()
{
    ProblemModel model;
    Problem nowhere = problem(QStringLiteral("configuration"));
    nowhere.service.clear();
    nowhere.fixes = {{QStringLiteral("edit"), QStringLiteral("Edit file"), [] {}},
                     {QStringLiteral("retry"), QStringLiteral("Retry"), [] {}}};
    model.set(nowhere);
    for (int column = 0; column < ProblemModel::ColumnCount; ++column)
        QVERIFY(!model.index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty());
    QCOMPARE(model.index(0, ProblemModel::FixColumn).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Edit file, Retry"));
}

void TestProblemModel::keepsAButtonThatIsPressed()
{
    const Theme theme;
    ProblemModel model;
    ProblemsPage page(model);
    page.resize(900, 200);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    int runs = 0;
    Problem failed = problem(QStringLiteral("ws-old"));
    failed.fixes = {{QStringLiteral("retry"), QStringLiteral("Retry"), [&runs] { ++runs; }}};
    model.set(failed);
    auto *button = page.findChild<LinkButton *>(QStringLiteral("fix_retry_ws-old"));
    QVERIFY(button);
    QTest::mousePress(button, Qt::LeftButton);
    failed.why = QStringLiteral("still");
    model.set(failed); // as a tick of the clock would
    model.set(problem(QStringLiteral("another")));
    QTest::mouseRelease(button, Qt::LeftButton);
    QCOMPARE(runs, 1);
}

void TestProblemModel::saysThatAllIsWell()
{
    const Theme theme;
    ProblemModel model;
    ProblemsPage page(model);
    page.resize(900, 200);
    page.show();
    auto *table = page.findChild<QTableView *>(QStringLiteral("problemsTable"));
    auto *empty = page.findChild<QWidget *>(QStringLiteral("problemsEmpty"));
    QVERIFY(empty->isVisible() && !table->isVisible());
    QSignalSpy wanted(&page, &ProblemsPage::serviceRequested);
    model.set(problem(QStringLiteral("ws-old")));
    QVERIFY(!empty->isVisible() && table->isVisible());
    table->setCurrentIndex(model.index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.constFirst().constFirst().toString(), QStringLiteral("ws-old"));
    model.remove(QStringLiteral("ws-old"));
    QVERIFY(empty->isVisible());
}

QTEST_MAIN(TestProblemModel)
#include "tst_problemmodel.moc"
