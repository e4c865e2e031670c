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
    void marksFiguresAboveZero();
    void describesServices();
    void showsNotes();
    void seesTheSecondBot();
    void saysAgeInEveryLength_data();
    void saysAgeInEveryLength();

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
        for (const QChar glyph : text.toString()) // marks are for the eye
            QVERIFY2(glyph.isLetterOrNumber() || QStringLiteral(" .,:%-+()").contains(glyph),
                     qPrintable(text.toString()));
        QVERIFY(
            !model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString().isEmpty());
    }
    QCOMPARE(value(model, 0, ConnectionColumn::Kick, Qt::AccessibleTextRole).toString(),
             QStringLiteral("Kick connection 13"));
    model.closeSessions({sessionClosed(13)}, 0);
    QCOMPARE(value(model, 0, ConnectionColumn::Kick, Qt::AccessibleTextRole).toString(),
             QStringLiteral("Connection 13 has left"));
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
            .isValid();
    };
    QVERIFY(!marked());
    stats.queuedBytes = 50;
    model.updateStats({stats}, 2);
    QVERIFY(marked());
}

void TestConnectionTableModel::marksFiguresAboveZero()
{
    TESTED_MODEL(model);
    model.addSessions({sessionInfo(1)});
    SessionStats stats = sessionStats(1);
    stats.actionsInFlight = 2;
    stats.errors = 1;
    model.updateStats({stats}, 1);
    const auto mark = [&](ConnectionColumn column) {
        return value(model, 0, column, ConnectionTableModel::EmphasisRole);
    };
    QCOMPARE(mark(ConnectionColumn::InFlight).toInt(), int(StateToken::Busy));
    QCOMPARE(mark(ConnectionColumn::Errors).toInt(), int(StateToken::Warn));
    QVERIFY(!mark(ConnectionColumn::Dropped).isValid());
    QVERIFY(!mark(ConnectionColumn::MessagesIn).isValid());
}

void TestConnectionTableModel::describesServices()
{
    TESTED_MODEL(model);
    SessionInfo api = sessionInfo(2);
    api.role = SessionRole::Api;
    api.tlsVersion = QStringLiteral("TLS 1.3");
    model.addSessions({sessionInfo(1), api});
    const auto text = [&](int row, ConnectionColumn column) {
        return value(model, row, column).toString();
    };
    QCOMPARE(text(0, ConnectionColumn::Service), QStringLiteral("ws-main"));
    QCOMPARE(text(0, ConnectionColumn::Format), QStringLiteral("—"));
    QCOMPARE(text(0, ConnectionColumn::Heartbeat), QStringLiteral("—"));

    ConnectionService service{.name = QStringLiteral("Main"),
                              .format = QStringLiteral("string"),
                              .tags = QStringLiteral("live, north"),
                              .heartbeatMs = 0};
    model.setServices({{QStringLiteral("ws-main"), service}});
    QCOMPARE(text(0, ConnectionColumn::Service), QStringLiteral("Main"));
    QCOMPARE(text(0, ConnectionColumn::Format), QStringLiteral("string"));
    QCOMPARE(text(0, ConnectionColumn::Tags), QStringLiteral("live, north"));
    QCOMPARE(text(0, ConnectionColumn::Heartbeat), QStringLiteral("off"));
    QCOMPARE(text(1, ConnectionColumn::Heartbeat), QStringLiteral("—")); // it carries no events
    QCOMPARE(text(0, ConnectionColumn::Tls), QStringLiteral("—"));
    QCOMPARE(text(1, ConnectionColumn::Tls), QStringLiteral("TLS 1.3"));

    service.heartbeatMs = 15'000;
    model.setServices({{QStringLiteral("ws-main"), service}});
    SessionStats stats = sessionStats(1);
    stats.lastHeartbeatMonotonicMs = 1000;
    model.updateStats({stats}, 4500);
    QCOMPARE(text(0, ConnectionColumn::Heartbeat), QStringLiteral("3 s ago"));
}

void TestConnectionTableModel::showsNotes()
{
    TESTED_MODEL(model);
    model.addSessions({sessionInfo(1), sessionInfo(2)});
    ClientNotes notes;
    notes.set(sessionInfo(2), QStringLiteral("the old server"));
    model.setNotes(notes);
    QVERIFY(value(model, 0, ConnectionColumn::Note).toString().isEmpty());
    QCOMPARE(value(model, 1, ConnectionColumn::Note).toString(), QStringLiteral("the old server"));
    QCOMPARE(value(model, 1, ConnectionColumn::Number, Qt::ToolTipRole).toString(),
             QStringLiteral("the old server"));
    SessionInfo back = sessionInfo(2); // with another number and port
    back.id = SessionId(9);
    back.peerPort = 50'001;
    model.addSessions({back});
    QCOMPARE(value(model, 2, ConnectionColumn::Note).toString(), QStringLiteral("the old server"));
}

void TestConnectionTableModel::seesTheSecondBot()
{
    TESTED_MODEL(model);
    QSignalSpy seen(&model, &ConnectionTableModel::severalBotsSeen);
    model.addSessions(sessionInfos(1, 3));
    QCOMPARE(seen.count(), 0);
    SessionInfo other = sessionInfo(4);
    other.selfId = 10002;
    model.addSessions({other});
    model.addSessions({sessionInfo(5)});
    QCOMPARE(seen.count(), 1);
    QVERIFY(model.hasSeveralBots());
}

void TestConnectionTableModel::saysAgeInEveryLength_data()
{
    QTest::addColumn<qint64>("now");
    QTest::addColumn<QString>("expected");
    QTest::newRow("start") << qint64(0) << QStringLiteral("00:00:00");
    QTest::newRow("59 s") << qint64(59'999) << QStringLiteral("00:00:59");
    QTest::newRow("a minute") << qint64(60'000) << QStringLiteral("00:01:00");
    QTest::newRow("before a day") << qint64(86'399'999) << QStringLiteral("23:59:59");
    QTest::newRow("a day") << qint64(86'400'000) << QStringLiteral("1d 00:00");
}

void TestConnectionTableModel::saysAgeInEveryLength()
{
    QFETCH(qint64, now);
    TESTED_MODEL(model);
    SessionInfo info = sessionInfo(1);
    info.connectedMonotonicMs = 5000;
    model.addSessions({info});
    model.updateStats({sessionStats(1)}, 5000 + now);
    QTEST(value(model, 0, ConnectionColumn::Age).toString(), "expected");
}

QTEST_MAIN(TestConnectionTableModel)
#include "tst_connectiontablemodel.moc"
