// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/ui/sampletraffic.h"
#include "ui/support/language.h"
#include "ui/traffic/trafficmodel.h"
#include "ui/traffic/traffictext.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

class TestTrafficModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void appendsABatchAtOnce();
    void theOldestLeave();
    void theOldestLeaveWhenTheyAreTooLarge();
    void aBatchMayBeLargerThanTheRing();
    void stripesDoNotFlicker();
    void filtersAtOnce();
    void searchesWordsInTheBackground();
    void searchedRowsStayInOrder();
    void aNewerFilterWins();
    void answersShowAtTheirActions();
    void findsPairsAndPredecessors();
    void cellsReadWell();
    void holdsTheBudgetOfATick();

private:
    static QList<quint64> numbers(const TrafficModel &model)
    {
        QList<quint64> shown;
        for (int row = 0; row < model.rowCount(); ++row)
            shown.append(model.recordAt(row).number);
        return shown;
    }
    static TrafficFilter words(const QString &text)
    {
        TrafficFilter filter;
        filter.setText(text);
        return filter;
    }
    using Tester = QAbstractItemModelTester;
    static constexpr auto Strict = Tester::FailureReportingMode::QtTest;
    Language m_language;
};

void TestTrafficModel::init()
{
    QVERIFY(m_language.setCode(QStringLiteral("en")));
}

void TestTrafficModel::appendsABatchAtOnce()
{
    TrafficModel model;
    const Tester tester(&model, Strict);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.append(groupMessages(1, 500));
    model.append({});
    model.append(groupMessages(501, 1000));
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(model.rowCount(), 1000);
    QCOMPARE(model.held(), 1000);
    QCOMPARE(model.rowOf(501), 500);
    QCOMPARE(model.rowOf(1001), -1);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    model.append(groupMessages(1001, 1002));
    QCOMPARE(numbers(model), (QList<quint64>{1001, 1002}));
}

void TestTrafficModel::theOldestLeave()
{
    TrafficModel model;
    model.setLimits(100, TrafficModel::DefaultBytes);
    const Tester tester(&model, Strict);
    for (quint64 number = 1; number <= 250; number += 25)
        model.append(groupMessages(number, number + 24));
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(model.discarded(), 150U);
    QCOMPARE(model.recordAt(0).number, 151U);
    QCOMPARE(model.fill(), 1.0);

    TrafficFilter onlyOne;
    onlyOne.setSession(SessionId(1));
    model.setFilter(onlyOne);
    const int before = model.rowCount();
    model.append(groupMessages(251, 260));
    QCOMPARE(model.held(), 100);
    QVERIFY(std::abs(model.rowCount() - before) <= 1);
    QVERIFY(model.recordAt(0).number > 160);
}

void TestTrafficModel::theOldestLeaveWhenTheyAreTooLarge()
{
    TrafficModel model;
    model.setLimits(1000, 10'000);
    const Tester tester(&model, Strict);
    for (quint64 number = 1; number <= 10; ++number)
        model.append({groupMessage(number, QByteArray(2000, 'x'))});
    QVERIFY(model.held() >= 3 && model.held() <= 4);
    QCOMPARE(model.recordAt(model.rowCount() - 1).number, 10U);
    QCOMPARE(model.discarded(), 10U - quint64(model.held()));
    QVERIFY(model.fill() > 0.7);
}

void TestTrafficModel::aBatchMayBeLargerThanTheRing()
{
    TrafficModel model;
    model.setLimits(10, TrafficModel::DefaultBytes);
    const Tester tester(&model, Strict);
    model.append(groupMessages(1, 100));
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.recordAt(0).number, 91U);
    model.append(groupMessages(101, 200));
    QCOMPARE(model.recordAt(0).number, 191U);
    QCOMPARE(model.discarded(), 190U);
}

void TestTrafficModel::stripesDoNotFlicker()
{
    TrafficModel model;
    model.setLimits(10, TrafficModel::DefaultBytes);
    model.append(groupMessages(1, 10));
    const auto stripe = [&model](quint64 number) {
        return model.index(model.rowOf(number), 0).data(TrafficModel::StripeRole).toBool();
    };
    const bool before = stripe(8);
    model.append(groupMessages(11, 13));
    QCOMPARE(stripe(8), before);
    QCOMPARE(stripe(9), !before);
}

void TestTrafficModel::filtersAtOnce()
{
    TrafficModel model;
    const Tester tester(&model, Strict);
    model.append(groupMessages(1, 9));
    TrafficFilter filter;
    filter.setSession(SessionId(2));
    QSignalSpy applied(&model, &TrafficModel::filterApplied);
    model.setFilter(filter);
    QCOMPARE(applied.size(), 1);
    QCOMPARE(numbers(model), (QList<quint64>{1, 4, 7}));
    model.append(groupMessages(10, 12));
    QCOMPARE(numbers(model), (QList<quint64>{1, 4, 7, 10}));
    QCOMPARE(model.firstRowFrom(5), 2);
    QCOMPARE(model.rowOf(5), -1);
    QVERIFY(model.find(5));
    model.setFilter({});
    QCOMPARE(model.rowCount(), 12);
}

void TestTrafficModel::searchesWordsInTheBackground()
{
    TrafficModel model;
    const Tester tester(&model, Strict);
    model.append(groupMessages(1, 1000));
    QSignalSpy applied(&model, &TrafficModel::filterApplied);
    model.setFilter(words(QStringLiteral("n99")));
    QVERIFY(applied.isEmpty());
    QVERIFY(model.isSearching());
    QCOMPARE(model.rowCount(), 1000); // what was there stays until the answer is there
    QTRY_COMPARE(applied.size(), 1);
    QVERIFY(!model.isSearching());
    QCOMPARE(model.rowCount(), 11); // 99, 990-999
}

void TestTrafficModel::searchedRowsStayInOrder()
{
    TrafficModel model;
    model.setLimits(300, TrafficModel::DefaultBytes);
    const Tester tester(&model, Strict);
    model.append(groupMessages(1, 200));
    model.setFilter(words(QStringLiteral("7")));
    for (quint64 number = 201; number <= 600; number += 10)
        model.append(groupMessages(number, number + 9)); // rows leave while they are searched
    QTRY_VERIFY(!model.isSearching());
    QList<quint64> expected;
    for (quint64 number = 301; number <= 600; ++number) {
        if (QByteArray::number(number).contains('7'))
            expected.append(number);
    }
    QCOMPARE(numbers(model), expected);
}

void TestTrafficModel::aNewerFilterWins()
{
    TrafficModel model;
    const Tester tester(&model, Strict);
    model.append(groupMessages(1, 2000));
    model.setFilter(words(QStringLiteral("n1")));
    model.setFilter(words(QStringLiteral("n1999")));
    QTRY_COMPARE(numbers(model), QList<quint64>{1999});
    model.setFilter(words(QStringLiteral("n5")));
    model.setFilter({});
    QCOMPARE(model.rowCount(), 2000);
    QTRY_VERIFY(!model.isSearching());
    QCOMPARE(model.rowCount(), 2000);
}

void TestTrafficModel::answersShowAtTheirActions()
{
    TrafficModel model;
    const Tester tester(&model, Strict);
    model.append({trafficRecord(1, TrafficKind::Action, R"({"action":"get_status"})"),
                  groupMessage(2, "x")});
    const QModelIndex latency = model.index(0, TrafficModel::LatencyColumn);
    QCOMPARE(latency.data().toString(), QString());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.append(
        {trafficRecord(3, TrafficKind::Response, R"({"status":"ok","retcode":0})", 13, 1)});
    QCOMPARE(latency.data().toString(), QStringLiteral("84 ms"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(2, TrafficModel::LatencyColumn).data().toString(),
             QStringLiteral("84 ms"));
}

void TestTrafficModel::findsPairsAndPredecessors()
{
    TrafficModel model;
    model.append({groupMessage(1, "a", 7), groupMessage(2, "b", 8),
                  trafficRecord(3, TrafficKind::Action, R"({"action":"get_status"})", 7),
                  groupMessage(4, "c", 8),
                  trafficRecord(5, TrafficKind::Response, R"({"status":"ok"})", 7, 3),
                  groupMessage(6, "d", 9)});
    QCOMPARE(model.pairOf(*model.find(3))->number, 5U);
    QCOMPARE(model.pairOf(*model.find(5))->number, 3U);
    QVERIFY(!model.pairOf(*model.find(4)));
    QCOMPARE(model.previousLike(*model.find(4))->number, 2U); // of the same connection
    QCOMPARE(model.previousLike(*model.find(6))->number, 4U); // of any
    QVERIFY(!model.previousLike(*model.find(1)));
    QVERIFY(!model.previousLike(*model.find(3)));
}

void TestTrafficModel::cellsReadWell()
{
    TrafficModel model;
    model.setServiceNames({{QStringLiteral("ws-main"), QStringLiteral("主服务")}});
    model.append({trafficRecord(1, TrafficKind::Action,
                                R"({"action":"send_msg","params":{"user_id":5,"message":"hi"}})"),
                  trafficRecord(2, TrafficKind::Response,
                                R"({"status":"failed","retcode":1404,"wording":"no"})", 13, 1)});
    const auto cell = [&model](int row, int column) {
        return model.index(row, column).data().toString();
    };
    QCOMPARE(cell(0, TrafficModel::DirectionColumn), QStringLiteral("in"));
    QCOMPARE(cell(0, TrafficModel::ConnectionColumn), QStringLiteral("#13"));
    QCOMPARE(cell(0, TrafficModel::ServiceColumn), QStringLiteral("主服务"));
    QCOMPARE(cell(0, TrafficModel::KindColumn), QStringLiteral("action"));
    QCOMPARE(cell(0, TrafficModel::TypeColumn), QStringLiteral("send_msg"));
    QCOMPARE(cell(0, TrafficModel::SizeColumn), QStringLiteral("59 B"));
    QCOMPARE(cell(1, TrafficModel::SummaryColumn), QStringLiteral("failed 1404 · no"));
    QVERIFY(cell(0, TrafficModel::TimeColumn).endsWith(QStringLiteral(".001")));
    QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(),
             formatMoment(model.recordAt(1).wallMs)
                 + QStringLiteral(", out, connection 13, 主服务, response —, failed, 49 B, 84 ms, "
                                  "failed 1404 · no"));
    QVERIFY(m_language.setCode(QStringLiteral("zh_CN")));
    model.retranslate();
    QCOMPARE(cell(0, TrafficModel::DirectionColumn), QStringLiteral("收"));
    QCOMPARE(cell(1, TrafficModel::DirectionColumn), QStringLiteral("发"));
    QCOMPARE(model.headerData(TrafficModel::SummaryColumn, Qt::Horizontal, Qt::DisplayRole),
             QStringLiteral("摘要"));
    QCOMPARE(formatLatency(400), QStringLiteral("0.4 ms"));
    QCOMPARE(formatLatency(1'240'000), QStringLiteral("1.24 s"));
    QCOMPARE(formatLatency(-1), QString());
}

void TestTrafficModel::holdsTheBudgetOfATick()
{
    TrafficModel model;
    QList<TrafficRecord> batch = groupMessages(1, 2000);
    quint64 number = 2000;
    qint64 worst = 0;
    for (int tick = 0; tick < 70; ++tick) { // the ring is full after fifty
        for (TrafficRecord &record : batch)
            record.number = ++number;
        QElapsedTimer timer;
        timer.start();
        model.append(batch);
        worst = std::max(worst, timer.elapsed());
    }
    QCOMPARE(model.rowCount(), TrafficModel::DefaultRecords);
    QVERIFY2(worst < 50, qPrintable(QStringLiteral("%1 ms for 2,000 rows").arg(worst)));
}

QTEST_MAIN(TestTrafficModel)
#include "tst_trafficmodel.moc"
