// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/rejectedmodel.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;

class TestRejectedModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsKeepTheirRows();
    void oneSignalForManyChanges();
    void countsEverything();
    void cellsSayWhatIsKnown();
    void screenReadersGetASummary();
    void sortsByValue();
    void mutesWhatComesAgain();
};

namespace {

RejectedGroup group(quint64 number, quint64 count = 1)
{
    RejectedGroup group;
    group.number = number;
    group.serviceId = QStringLiteral("ws-main");
    group.source = QStringLiteral("192.0.%1.0/24").arg(number);
    group.lastPeer = QStringLiteral("192.0.%1.7").arg(number);
    group.cause = RefusalCause::TokenWrong;
    group.status = 403;
    group.count = count;
    group.lastMinute = int(count / 2);
    group.firstMs = group.lastMs = QDateTime::currentMSecsSinceEpoch();
    group.tokenHint = TokenHint::Length;
    group.tokenLength = 12;
    return group;
}

RejectionReport reportOf(const QList<RejectedGroup> &groups, quint64 ungrouped = 0)
{
    return {.groups = groups, .total = 999, .ungrouped = ungrouped};
}

QString cell(const RejectedModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.data(model.index(row, column), role).toString();
}

} // namespace

void TestRejectedModel::groupsKeepTheirRows()
{
    RejectedModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setReport(reportOf({group(2), group(1)}));
    QCOMPARE(model.rowOf(1), 0); // in the order of their numbers, whoever was last
    QCOMPARE(model.rowOf(2), 1);
    const QPersistentModelIndex second = model.index(1, RejectedModel::CountColumn);
    model.setReport(reportOf({group(3), group(1), group(2, 7)}));
    QCOMPARE(second.row(), 1);
    QCOMPARE(second.data().toString(), QStringLiteral("7"));
    QCOMPARE(model.rowOf(3), 2);
    model.setReport(reportOf({group(3), group(2, 8)}));
    QCOMPARE(second.row(), 0);
    QCOMPARE(second.data().toString(), QStringLiteral("8"));
    QCOMPARE(model.rowOf(1), -1);
    model.setReport({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!second.isValid());
}

void TestRejectedModel::oneSignalForManyChanges()
{
    QList<RejectedGroup> groups;
    for (quint64 number = 1; number <= 1000; ++number)
        groups.append(group(number));
    RejectedModel model;
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setReport(reportOf(groups));
    QCOMPARE(inserted.count(), 1);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setReport(reportOf(groups));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(inserted.count(), 1);
}

void TestRejectedModel::countsEverything()
{
    RejectedModel model;
    model.setReport(reportOf({group(1, 287), group(2, 20)}, 5));
    QCOMPARE(model.total(), 312U);
    QCOMPARE(model.ungrouped(), 5U);
}

void TestRejectedModel::cellsSayWhatIsKnown()
{
    RejectedModel model;
    model.setServiceNames({{QStringLiteral("ws-main"), QStringLiteral("Main")},
                           {QStringLiteral("ws-test"), QStringLiteral("Test")}});
    RejectedGroup several = group(2, 1234);
    several.severalPeers = true;
    several.client = QStringLiteral("a <b>\nbot");
    several.tokenHint = TokenHint::OtherService;
    several.tokenServiceId = QStringLiteral("ws-test");
    several.lastMs -= 3LL * 24 * 3600 * 1000;
    RejectedGroup path = group(3);
    path.cause = RefusalCause::UnknownPath;
    path.tokenHint = TokenHint::NotConcerned;
    model.setReport(reportOf({group(1), several, path}));
    QCOMPARE(cell(model, 0, RejectedModel::ServiceColumn), QStringLiteral("Main"));
    QCOMPARE(cell(model, 0, RejectedModel::SourceColumn), QStringLiteral("192.0.1.7"));
    QCOMPARE(cell(model, 1, RejectedModel::SourceColumn), QStringLiteral("192.0.2.0/24"));
    QCOMPARE(cell(model, 1, RejectedModel::CountColumn), QStringLiteral("1,234"));
    QCOMPARE(cell(model, 1, RejectedModel::RateColumn), QStringLiteral("617"));
    QCOMPARE(cell(model, 1, RejectedModel::ClientColumn), QStringLiteral("a <b> bot"));
    QVERIFY(!cell(model, 1, RejectedModel::ClientColumn, Qt::ToolTipRole)
                 .contains(QStringLiteral("<b>")));
    QCOMPARE(cell(model, 1, RejectedModel::TokenColumn), QStringLiteral("matches Test"));
    QCOMPARE(cell(model, 2, RejectedModel::CauseColumn), QStringLiteral("Unknown path"));
    QCOMPARE(cell(model, 2, RejectedModel::TokenColumn), QStringLiteral("—"));
    QCOMPARE(cell(model, 0, RejectedModel::LastColumn).size(), 8); // the time of today
    QCOMPARE(cell(model, 1, RejectedModel::LastColumn).size(), 19); // with its date
}

void TestRejectedModel::screenReadersGetASummary()
{
    RejectedModel model;
    model.setReport(reportOf({group(1, 40)}));
    QCOMPARE(
        cell(model, 0, RejectedModel::ServiceColumn, Qt::AccessibleTextRole),
        QStringLiteral("ws-main: Wrong token from 192.0.1.7, 40 times, 20 in the last minute"));
    for (int column = 0; column < RejectedModel::ColumnCount; ++column) {
        QVERIFY(!cell(model, 0, column, Qt::AccessibleTextRole).isEmpty());
        QVERIFY(cell(model, 0, column, Qt::AccessibleTextRole) != QStringLiteral("—"));
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }
}

void TestRejectedModel::sortsByValue()
{
    RejectedModel model;
    model.setReport(reportOf({group(1, 9), group(2, 1000)}));
    const auto value = [&model](int row) {
        return model.data(model.index(row, RejectedModel::CountColumn), RejectedModel::SortRole);
    };
    QVERIFY(value(0).toULongLong() < value(1).toULongLong()); // "1,000" would come before "9"
}

void TestRejectedModel::mutesWhatComesAgain()
{
    RejectedModel model;
    model.setReport(reportOf({group(1)}));
    QVERIFY(!model.isMuted(group(1)));
    model.setMuted(group(1), true);
    QCOMPARE(cell(model, 0, RejectedModel::CauseColumn), QStringLiteral("Wrong token · muted"));
    model.setReport({});
    RejectedGroup again = group(1);
    again.number = 77;
    model.setReport(reportOf({again}));
    QVERIFY(model.isMuted(again));
    model.setMuted(again, false);
    QCOMPARE(cell(model, 0, RejectedModel::CauseColumn), QStringLiteral("Wrong token"));
}

QTEST_MAIN(TestRejectedModel)
#include "tst_rejectedmodel.moc"
