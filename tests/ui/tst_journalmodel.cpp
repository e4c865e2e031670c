// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/journalfiltermodel.h"
#include "ui/models/journalmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;

namespace {

JournalEntry entry(quint64 number, JournalLevel level = JournalLevel::Info)
{
    JournalEntry made;
    made.number = number;
    made.wallMs = qint64(number) * 1000;
    made.level = level;
    made.serviceId = QStringLiteral("ws-main");
    made.sessionId = SessionId(number);
    made.text = QStringLiteral("line %1").arg(number);
    return made;
}

QList<JournalEntry> entries(quint64 first, quint64 last)
{
    QList<JournalEntry> made;
    for (quint64 number = first; number <= last; ++number)
        made.append(entry(number));
    return made;
}

QString textAt(const QAbstractItemModel &model, int row)
{
    return model.index(row, JournalModel::TextColumn).data().toString();
}

} // namespace

class TestJournalModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appendsABatchAtOnce();
    void dropsTheOldestAndCountsThem();
    void mergesTheRingWithLiveLines();
    void neverBringsBackWhatLeft();
    void showsNamesOfServices();
    void filtersByLevelAndWords();
};

void TestJournalModel::appendsABatchAtOnce()
{
    JournalModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.append(entries(1, 500));
    model.append({});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.rowCount(), 500);
    QCOMPARE(model.index(12, JournalModel::ConnectionColumn).data().toString(),
             QStringLiteral("#13"));
    QCOMPARE(textAt(model, 499), QStringLiteral("line 500"));
}

void TestJournalModel::dropsTheOldestAndCountsThem()
{
    JournalModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCapacity(100);
    model.append(entries(1, 60));
    model.append(entries(61, 130));
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(textAt(model, 0), QStringLiteral("line 31"));
    QCOMPARE(model.discarded(), quint64(30));
    model.append(entries(131, 400));
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(textAt(model, 99), QStringLiteral("line 400"));
    QCOMPARE(model.discarded(), quint64(300));
}

void TestJournalModel::mergesTheRingWithLiveLines()
{
    JournalModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(entries(8, 10));
    model.append(entries(20, 21));
    model.append(entries(1, 25));
    QCOMPARE(model.rowCount(), 25);
    for (int row = 0; row < 25; ++row)
        QCOMPARE(textAt(model, row), QStringLiteral("line %1").arg(row + 1));
}

void TestJournalModel::neverBringsBackWhatLeft()
{
    JournalModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCapacity(10);
    model.append(entries(1, 15));
    model.append(entries(1, 15));
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.discarded(), quint64(5));
}

void TestJournalModel::showsNamesOfServices()
{
    JournalModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(entries(1, 2));
    const QModelIndex cell = model.index(0, JournalModel::ServiceColumn);
    QCOMPARE(cell.data().toString(), QStringLiteral("ws-main"));
    model.setServiceNames({{QStringLiteral("ws-main"), QStringLiteral("Main")}});
    QCOMPARE(cell.data().toString(), QStringLiteral("Main"));
}

void TestJournalModel::filtersByLevelAndWords()
{
    JournalModel model;
    JournalFilterModel filter;
    QAbstractItemModelTester tester(&filter,
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setSourceModel(&model);
    model.append({entry(1), entry(2, JournalLevel::Warning), entry(3, JournalLevel::Error)});
    QCOMPARE(filter.rowCount(), 3);
    filter.setMinimumLevel(JournalLevel::Warning);
    QCOMPARE(filter.rowCount(), 2);
    filter.setSearch(QStringLiteral("  LINE   #3 "));
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(textAt(filter, 0), QStringLiteral("line 3"));
    filter.setSearch({});
    filter.setMinimumLevel(JournalLevel::Info);
    QCOMPARE(filter.rowCount(), 3);
    QVERIFY(!filter.isFiltering());
}

QTEST_MAIN(TestJournalModel)
#include "tst_journalmodel.moc"
