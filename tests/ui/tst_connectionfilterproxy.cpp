// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/ui/samplesessions.h"
#include "ui/models/connectionfilterproxy.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Switchboard;

class TestConnectionFilterProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filtersByText_data();
    void filtersByText();
    void filtersByService();
    void sortsOnlyWhenAsked();
    void sortsByEveryColumn_data();
    void sortsByEveryColumn();
    void appendsNewRowsAtTheEnd();
    void keepsPersistentIndexesOnTheirConnection();
    void tellsOneRange();
    void saysNothingWhenNothingMoves();
    void survivesAnything();

private:
    static QList<quint64> ids(const ConnectionFilterProxy &proxy)
    {
        QList<quint64> result;
        for (int row = 0; row < proxy.rowCount(); ++row)
            result.append(proxy.idAt(row).value());
        return result;
    }
};

#define TESTED_PROXY(model, proxy)                                                                 \
    ConnectionTableModel model;                                                                    \
    ConnectionFilterProxy proxy(&model);                                                           \
    QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest)

void TestConnectionFilterProxy::filtersByText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<quint64>>("expected");
    QTest::newRow("nothing") << QString() << QList<quint64>{1, 2, 3, 12};
    QTest::newRow("blanks") << QStringLiteral("  ") << QList<quint64>{1, 2, 3, 12};
    QTest::newRow("client, any case") << QStringLiteral("koishi") << QList<quint64>{2, 12};
    QTest::newRow("peer") << QStringLiteral("192.0.2.3:") << QList<quint64>{3};
    QTest::newRow("one connection") << QStringLiteral("#2") << QList<quint64>{2};
    QTest::newRow("a number to come") << QStringLiteral("#") << QList<quint64>{1, 2, 3, 12};
    QTest::newRow("state") << QStringLiteral("SLOW") << QList<quint64>{3};
    QTest::newRow("tag") << QStringLiteral("north") << QList<quint64>{1, 2, 3, 12};
    QTest::newRow("note") << QStringLiteral("Old Server") << QList<quint64>{12};
    QTest::newRow("across two columns") << QStringLiteral("1ws-main") << QList<quint64>{};
    QTest::newRow("none") << QStringLiteral("xyz") << QList<quint64>{};
}

void TestConnectionFilterProxy::filtersByText()
{
    QFETCH(QString, text);
    TESTED_PROXY(model, proxy);
    model.addSessions({sessionInfo(1), sessionInfo(2), sessionInfo(3), sessionInfo(12)});
    SessionStats slow = sessionStats(3);
    slow.state = SessionState::Slow;
    model.updateStats({slow}, 1);
    model.setServices(
        {{QStringLiteral("ws-main"),
          {.name = QStringLiteral("ws-main"), .tags = QStringLiteral("live, North")}}});
    ClientNotes notes;
    notes.set(sessionInfo(12), QStringLiteral("the old server"));
    model.setNotes(notes);
    proxy.setFilterText(text);
    QTEST(ids(proxy), "expected");
    proxy.setFilterText({});
    QCOMPARE(ids(proxy), (QList<quint64>{1, 2, 3, 12}));
}

void TestConnectionFilterProxy::filtersByService()
{
    TESTED_PROXY(model, proxy);
    model.addSessions({sessionInfo(1), sessionInfo(2, QStringLiteral("ws-test")), sessionInfo(3)});
    proxy.setServiceFilter(QStringLiteral("ws-test"));
    QCOMPARE(ids(proxy), QList<quint64>{2});
    model.addSessions({sessionInfo(4), sessionInfo(5, QStringLiteral("ws-test"))});
    QCOMPARE(ids(proxy), (QList<quint64>{2, 5}));
    proxy.setServiceFilter({});
    QCOMPARE(ids(proxy).size(), 5);
}

void TestConnectionFilterProxy::sortsByEveryColumn_data()
{
    QTest::addColumn<ConnectionColumn>("column");
    QTest::addColumn<QList<quint64>>("ascending");
    QTest::newRow("number") << ConnectionColumn::Number << QList<quint64>{1, 2, 3};
    QTest::newRow("state, severest first") << ConnectionColumn::State << QList<quint64>{3, 1, 2};
    QTest::newRow("service") << ConnectionColumn::Service << QList<quint64>{2, 1, 3};
    QTest::newRow("peer, by number") << ConnectionColumn::Peer << QList<quint64>{3, 1, 2};
    QTest::newRow("client") << ConnectionColumn::Client << QList<quint64>{2, 1, 3};
    QTest::newRow("age") << ConnectionColumn::Age << QList<quint64>{3, 2, 1};
    QTest::newRow("rate") << ConnectionColumn::OutRate << QList<quint64>{2, 3, 1};
    QTest::newRow("round trip, unanswered last")
        << ConnectionColumn::RoundTrip << QList<quint64>{2, 3, 1};
    QTest::newRow("bytes") << ConnectionColumn::BytesOut << QList<quint64>{3, 1, 2};
}

void TestConnectionFilterProxy::sortsByEveryColumn()
{
    QFETCH(ConnectionColumn, column);
    QFETCH(QList<quint64>, ascending);
    TESTED_PROXY(model, proxy);
    QList<SessionInfo> infos = sessionInfos(1, 3);
    infos[0].peerAddress = QHostAddress(QStringLiteral("192.0.2.10"));
    infos[1].peerAddress = QHostAddress(QStringLiteral("2001:db8::1"));
    infos[2].peerAddress = QHostAddress(QStringLiteral("192.0.2.9"));
    infos[1].serviceId = QStringLiteral("Alpha");
    infos[0].connectedMonotonicMs = 100;
    infos[1].connectedMonotonicMs = 200;
    infos[2].connectedMonotonicMs = 300;
    model.addSessions(infos);
    QList<SessionStats> stats{sessionStats(1, 900), sessionStats(2, 1.5), sessionStats(3, 80)};
    stats[1].state = SessionState::Idle;
    stats[2].state = SessionState::NoReply;
    stats[0].pingOverdue = true;
    stats[1].roundTripMs = 3;
    stats[2].roundTripMs = 1240;
    stats[0].bytesOut = 10'000'000'000;
    stats[1].bytesOut = 20'000'000'000;
    stats[2].bytesOut = 999;
    model.updateStats(stats, 1000);
    proxy.sort(int(column), Qt::AscendingOrder);
    QCOMPARE(ids(proxy), ascending);
    proxy.sort(int(column), Qt::DescendingOrder);
    std::ranges::reverse(ascending);
    if (column != ConnectionColumn::Client && column != ConnectionColumn::Service)
        QCOMPARE(ids(proxy), ascending); // those have equal rows, which keep the order of ids
}

void TestConnectionFilterProxy::sortsOnlyWhenAsked()
{
    TESTED_PROXY(model, proxy);
    model.addSessions(sessionInfos(1, 3));
    model.updateStats({sessionStats(1, 10), sessionStats(2, 30), sessionStats(3, 20)}, 100);
    proxy.sort(int(ConnectionColumn::OutRate), Qt::DescendingOrder);
    QCOMPARE(ids(proxy), (QList<quint64>{2, 3, 1}));
    QVERIFY(proxy.isSortedByLiveColumn());

    model.updateStats({sessionStats(1, 99), sessionStats(2, 1), sessionStats(3, 2)}, 200);
    QCOMPARE(ids(proxy), (QList<quint64>{2, 3, 1}));
    proxy.refresh();
    QCOMPARE(ids(proxy), (QList<quint64>{1, 3, 2}));
    proxy.sort(-1);
    QCOMPARE(ids(proxy), (QList<quint64>{1, 2, 3}));
}

void TestConnectionFilterProxy::appendsNewRowsAtTheEnd()
{
    TESTED_PROXY(model, proxy);
    model.addSessions(sessionInfos(1, 3));
    proxy.sort(int(ConnectionColumn::Number), Qt::DescendingOrder);
    model.addSessions({sessionInfo(4)});
    QCOMPARE(ids(proxy), (QList<quint64>{3, 2, 1, 4}));
    proxy.refresh();
    QCOMPARE(ids(proxy), (QList<quint64>{4, 3, 2, 1}));
}

void TestConnectionFilterProxy::keepsPersistentIndexesOnTheirConnection()
{
    TESTED_PROXY(model, proxy);
    model.addSessions(sessionInfos(1, 50));
    const QPersistentModelIndex kept = proxy.index(proxy.rowOf(SessionId(7)), 4);
    proxy.sort(int(ConnectionColumn::Number), Qt::DescendingOrder);
    QCOMPARE(proxy.idAt(kept.row()), SessionId(7));
    model.removeSession(SessionId(30));
    model.removeSession(SessionId(2));
    QCOMPARE(proxy.idAt(kept.row()), SessionId(7));
    QCOMPARE(kept.column(), 4);
    model.removeSession(SessionId(7));
    QVERIFY(!kept.isValid());
}

void TestConnectionFilterProxy::tellsOneRange()
{
    TESTED_PROXY(model, proxy);
    model.addSessions(sessionInfos(1, 200));
    proxy.sort(int(ConnectionColumn::OutRate), Qt::DescendingOrder);
    QSignalSpy changed(&proxy, &QAbstractItemModel::dataChanged);
    model.updateStats({sessionStats(5, 3)}, 100);
    QCOMPARE(changed.count(), 1);
}

void TestConnectionFilterProxy::saysNothingWhenNothingMoves()
{
    TESTED_PROXY(model, proxy);
    model.addSessions(sessionInfos(1, 5));
    proxy.sort(int(ConnectionColumn::OutRate), Qt::DescendingOrder);
    QSignalSpy moved(&proxy, &QAbstractItemModel::layoutChanged);
    proxy.refresh();
    QCOMPARE(moved.count(), 0);
}

void TestConnectionFilterProxy::survivesAnything()
{
    TESTED_PROXY(model, proxy);
    QRandomGenerator random(7);
    const QStringList filters{
        {}, QStringLiteral("koishi"), QStringLiteral("1"), QStringLiteral("xyz")};
    quint64 next = 1;
    qint64 now = 1000;
    for (int step = 0; step < 400; ++step) {
        now += 300;
        switch (random.bounded(6)) {
        case 0:
            model.addSessions(sessionInfos(next, next + 9));
            next += 10;
            break;
        case 1: {
            QList<SessionClosed> closed;
            for (int i = 0; i < 30; ++i)
                closed.append(sessionClosed(1 + random.bounded(quint32(next))));
            model.closeSessions(closed, now);
            break;
        }
        case 2:
            proxy.setFilterText(filters.at(random.bounded(int(filters.size()))));
            break;
        case 3:
            proxy.sort(random.bounded(-1, ConnectionColumnCount),
                       random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        case 4: {
            QList<SessionStats> stats;
            for (quint64 id = 1; id < next; ++id)
                stats.append(sessionStats(id, random.bounded(50.0)));
            model.updateStats(stats, now);
            break;
        }
        default:
            proxy.refresh();
            break;
        }
        model.removeExpired(now);
        for (int row = 0; row < proxy.rowCount(); ++row)
            QCOMPARE(proxy.rowOf(proxy.idAt(row)), row);
    }
    proxy.setFilterText({});
    QCOMPARE(proxy.rowCount(), model.rowCount());
    QVERIFY(model.rowCount() > 0);
}

QTEST_MAIN(TestConnectionFilterProxy)
#include "tst_connectionfilterproxy.moc"
