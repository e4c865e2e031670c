// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/actionsmodel.h"
#include "ui/inspector/headersmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace Switchboard;

namespace {

ActionStatistics statistics(const char *action, quint64 count, quint64 failures = 0,
                            double meanMs = 1)
{
    return {.action = QLatin1String(action),
            .count = count,
            .failures = failures,
            .meanMs = meanMs,
            .maxMs = meanMs * 2,
            .lastMs = meanMs};
}

} // namespace

class TestInspectorModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersAsSent();
    void actionsKeepTheirRows();
    void actionsStartOver();
    void actionsSortByValue();
    void actionsOfSeveralAreSums();
};

void TestInspectorModels::headersAsSent()
{
    HeadersModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    SessionDetails details;
    details.requestTarget = QStringLiteral("/?access_token=***");
    details.headers.emplaceBack(QStringLiteral("Host"), QStringLiteral("127.0.0.1:6700"));
    details.headers.emplaceBack(QStringLiteral("User-Agent"), QStringLiteral("Bot"));
    model.setDetails(details);
    QCOMPARE(model.rowCount(), 3);
    const auto text = [&](int row, int column) {
        return model.index(row, column).data().toString();
    };
    QCOMPARE(text(0, 1), QStringLiteral("GET /?access_token=***"));
    QCOMPARE(text(1, 0), QStringLiteral("Host"));
    QCOMPARE(text(2, 1), QStringLiteral("Bot"));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setDetails(details); // the same again moves nothing
    QCOMPARE(reset.count(), 0);
    model.setDetails({});
    QCOMPARE(model.rowCount(), 0);
}

void TestInspectorModels::actionsKeepTheirRows()
{
    ActionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setStatistics({statistics("a", 3), statistics("b", 2)}, true);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setStatistics({statistics("c", 9), statistics("b", 5), statistics("a", 4)}, false);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.rowCount(), 3);
    const auto text = [&](int row, int column) {
        return model.index(row, column).data().toString();
    };
    QCOMPARE(text(0, ActionsModel::ActionColumn), QStringLiteral("a"));
    QCOMPARE(text(0, ActionsModel::CountColumn), QStringLiteral("4"));
    QCOMPARE(text(1, ActionsModel::CountColumn), QStringLiteral("5"));
    QCOMPARE(text(2, ActionsModel::ActionColumn), QStringLiteral("c"));
}

void TestInspectorModels::actionsStartOver()
{
    ActionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setStatistics({statistics("a", 3), statistics("b", 2)}, true);
    model.setStatistics({statistics("b", 1)}, false); // another book: a is gone
    QCOMPARE(model.rowCount(), 1);
    model.setStatistics({}, true);
    QCOMPARE(model.rowCount(), 0);
}

void TestInspectorModels::actionsSortByValue()
{
    ActionsModel model;
    model.setStatistics(
        {statistics("a", 1000, 0, 9.5), statistics("b", 30, 7, 84), statistics("c", 200, 1, 1240)},
        true);
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(ActionsModel::SortRole);
    const auto order = [&](int column) {
        sorted.sort(column, Qt::DescendingOrder);
        QString names;
        for (int row = 0; row < sorted.rowCount(); ++row)
            names += sorted.index(row, 0).data().toString();
        return names;
    };
    QCOMPARE(order(ActionsModel::CountColumn), QStringLiteral("acb"));
    QCOMPARE(order(ActionsModel::FailuresColumn), QStringLiteral("bca"));
    QCOMPARE(order(ActionsModel::MeanColumn), QStringLiteral("cba"));
    QCOMPARE(model.index(2, ActionsModel::MeanColumn).data().toString(), QStringLiteral("1.24 s"));
    QVERIFY(model.index(1, ActionsModel::FailuresColumn).data(Qt::ForegroundRole).isValid());
    QVERIFY(!model.index(0, ActionsModel::FailuresColumn).data(Qt::ForegroundRole).isValid());
}

void TestInspectorModels::actionsOfSeveralAreSums()
{
    SessionDetails first;
    first.actions = {statistics("a", 1, 1, 10), statistics("b", 2)};
    SessionDetails second;
    second.actions = {statistics("a", 3, 0, 2)};
    const QList<ActionStatistics> sums = ActionsModel::merged({first, second});
    QCOMPARE(sums.size(), 2);
    QCOMPARE(sums[0].action, QStringLiteral("a"));
    QCOMPARE(sums[0].count, quint64(4));
    QCOMPARE(sums[0].failures, quint64(1));
    QCOMPARE(sums[0].meanMs, 4.0);
    QCOMPARE(sums[0].maxMs, 20.0);
    QVERIFY(sums[0].lastMs < 0); // of whom?
    QCOMPARE(ActionsModel::merged({second})[0].lastMs, 2.0);
    QVERIFY(ActionsModel::merged({}).isEmpty());
}

QTEST_MAIN(TestInspectorModels)
#include "tst_inspectormodels.moc"
