// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/ui/samplesessions.h"
#include "ui/models/connectiontablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;

class TestConnectionTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appendsInTheOrderOfIds();
    void ignoresTheSecondCloseOfARace();
    void keepsClosedRowsForAWhile();
    void keepsClosedRowsWhileHeld();
    void tellsOncePerTick();
    void ignoresStatsOfUnknownSessions();
    void countsTheLastMinute();
    void doesNotCountWhatWasBefore();
    void namesEveryCell();
    void sortsAddressesByNumber();
    void sortsStatesBySeverity();
    void marksAFullQueue();

private:
    static QVariant value(const ConnectionTableModel &model, int row, ConnectionColumn column,
                          int role = Qt::DisplayRole)
    {
        return model.index(row, int(column)).data(role);
    }
};

#define TESTED_MODEL(model)                                                                        \
    ConnectionTableModel model;                                                                    \
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)

void TestConnectionTableModel::appendsInTheOrderOfIds()
{
    TESTED_MODEL(model);
    model.addSessions({sessionInfo(3), sessionInfo(7)});
    model.addSessions({sessionInfo(7), sessionInfo(5), sessionInfo(9)});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.rowOf(SessionId(3)), 0);
    QCOMPARE(model.rowOf(SessionId(9)), 2);
    QCOMPARE(model.rowOf(SessionId(5)), -1);
    QCOMPARE(model.openCount(), 3);
}

void TestConnectionTableModel::ignoresTheSecondCloseOfARace()
{
    TESTED_MODEL(model);
    model.addSessions({sessionInfo(1)});
    model.removeSession(SessionId(1));
    model.removeSession(SessionId(1));
    QCOMPARE(model.rowCount(), 0);
}

void TestConnectionTableModel::keepsClosedRowsForAWhile()
{
    TESTED_MODEL(model);
    model.addSessions(sessionInfos(1, 4));
    model.closeSessions({sessionClosed(2), sessionClosed(3), sessionClosed(3)}, 1000);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.openCount(), 2);
    QVERIFY(value(model, 1, ConnectionColumn::State, ConnectionTableModel::ClosedRole).toBool());
    const QString why =
        value(model, 1, ConnectionColumn::State, ConnectionTableModel::CloseTextRole).toString();
    QVERIFY2(why.contains(QStringLiteral("1008")) && why.contains(QStringLiteral("spam")),
             qPrintable(why));
    QCOMPARE(value(model, 1, ConnectionColumn::Age).toString(), QStringLiteral("00:00:05"));

    model.removeExpired(1000 + ConnectionTableModel::ClosedRowMs - 1);
    QCOMPARE(model.rowCount(), 4);
    model.removeExpired(1000 + ConnectionTableModel::ClosedRowMs);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.idAt(1), SessionId(4));
    QCOMPARE(model.openCount(), 2);
}

void TestConnectionTableModel::keepsClosedRowsWhileHeld()
{
    TESTED_MODEL(model);
    model.addSessions(sessionInfos(1, 2));
    model.closeSessions({sessionClosed(1)}, 0);
    model.setRemovalHeld(true);
    model.removeExpired(100'000);
    QCOMPARE(model.rowCount(), 2);
    model.setRemovalHeld(false);
    model.removeExpired(100'000);
    QCOMPARE(model.rowCount(), 1);
}

void TestConnectionTableModel::tellsOncePerTick()
{
    TESTED_MODEL(model);
    model.addSessions(sessionInfos(1, 500));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QList<SessionStats> batch;
    for (quint64 id = 1; id <= 500; ++id)
        batch.append(sessionStats(id, double(id)));
    model.updateStats(batch, 100);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 0);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 499);
    QCOMPARE(value(model, 36, ConnectionColumn::OutRate).toString(), QStringLiteral("37.0"));
}

void TestConnectionTableModel::ignoresStatsOfUnknownSessions()
{
    TESTED_MODEL(model);
    model.addSessions({sessionInfo(2), sessionInfo(4)});
    model.updateStats({sessionStats(1, 9), sessionStats(2, 1), sessionStats(3, 9),
                       sessionStats(4, 2), sessionStats(5, 9)},
                      100);
    QCOMPARE(value(model, 0, ConnectionColumn::OutRate).toString(), QStringLiteral("1.0"));
    QCOMPARE(value(model, 1, ConnectionColumn::OutRate).toString(), QStringLiteral("2.0"));
}

void TestConnectionTableModel::countsTheLastMinute()
{
    TESTED_MODEL(model);
    model.addSessions({sessionInfo(1)});
    model.updateStats({sessionStats(1)}, 10);
    quint64 sent = 0;
    for (int second = 1; second <= 100; ++second) {
        sent += 3;
        model.updateStats({sessionStats(1, 3, sent)}, 10 + second * 1000);
    }
    const QVariant samples =
        value(model, 0, ConnectionColumn::Sparkline, ConnectionTableModel::SamplesRole);
    QCOMPARE(samples.value<QList<quint32>>(), QList<quint32>(RateHistory::Length, 3));
    QCOMPARE(value(model, 0, ConnectionColumn::Sparkline, ConnectionTableModel::SortRole).toInt(),
             180);
}

void TestConnectionTableModel::doesNotCountWhatWasBefore()
{
    TESTED_MODEL(model);
    SessionInfo old = sessionInfo(1);
    old.connectedMonotonicMs = 1;
    model.addSessions({old});
    model.updateStats({sessionStats(1, 0, 100'000)}, 900'000);
    model.updateStats({sessionStats(1, 0, 100'005)}, 901'000);
    model.updateStats({sessionStats(1, 0, 100'010)}, 902'000);
    QCOMPARE(value(model, 0, ConnectionColumn::Sparkline, ConnectionTableModel::SortRole).toInt(),
             5);
}

void TestConnectionTableModel::namesEveryCell()
{
    TESTED_MODEL(model);
    model.addSessions({sessionInfo(13)});
    for (int column = 0; column < model.columnCount(); ++column) {
        const QVariant text = model.index(0, column).data(Qt::AccessibleTextRole);
        QVERIFY2(!text.toString().isEmpty(), qPrintable(QString::number(column)));
        QVERIFY(
            !model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString().isEmpty());
    }
    QCOMPARE(value(model, 0, ConnectionColumn::Kick, Qt::AccessibleTextRole).toString(),
             QStringLiteral("Kick connection 13"));
    const QString summary =
        value(model, 0, ConnectionColumn::Number, Qt::AccessibleTextRole).toString();
    QVERIFY(summary.contains(QStringLiteral("192.0.2.13:40013")));
}

void TestConnectionTableModel::sortsAddressesByNumber()
{
    TESTED_MODEL(model);
    SessionInfo nine = sessionInfo(1);
    nine.peerAddress = QHostAddress(QStringLiteral("192.0.2.9"));
    SessionInfo ten = sessionInfo(2);
    ten.peerAddress = QHostAddress(QStringLiteral("192.0.2.10"));
    SessionInfo six = sessionInfo(3);
    six.peerAddress = QHostAddress(QStringLiteral("::1"));
    model.addSessions({nine, ten, six});
    const auto key = [&](int row) {
        return value(model, row, ConnectionColumn::Peer, ConnectionTableModel::SortRole).toString();
    };
    QVERIFY(key(0) < key(1));
    QVERIFY(key(1) < key(2));
}

void TestConnectionTableModel::sortsStatesBySeverity()
{
    QVERIFY(severityRank(SessionState::NoReply) < severityRank(SessionState::Slow));
    QVERIFY(severityRank(SessionState::Slow) < severityRank(SessionState::Draining));
    QVERIFY(severityRank(SessionState::Draining) < severityRank(SessionState::Active));
    QVERIFY(severityRank(SessionState::Active) < severityRank(SessionState::Idle));
    QVERIFY(severityRank(SessionState::Idle) < severityRank(SessionState::Closed));
}

void TestConnectionTableModel::marksAFullQueue()
{
    TESTED_MODEL(model);
    model.addSessions({sessionInfo(1)});
    SessionStats stats = sessionStats(1);
    stats.queueCapacityBytes = 100;
    stats.queuedBytes = 49;
    model.updateStats({stats}, 1);
    const auto marked = [&] {
        return value(model, 0, ConnectionColumn::Queue, ConnectionTableModel::EmphasisRole)
            .toBool();
    };
    QVERIFY(!marked());
    stats.queuedBytes = 50;
    model.updateStats({stats}, 2);
    QVERIFY(marked());
}

QTEST_MAIN(TestConnectionTableModel)
#include "tst_connectiontablemodel.moc"
