// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/ui/samplesessions.h"
#include "ui/delegates/kickdelegate.h"
#include "ui/support/theme.h"
#include "ui/widgets/connectionheader.h"
#include "ui/widgets/connectiontable.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;

class TestConnectionTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void kicksThePressedConnectionAfterASort();
    void kicksThePressedConnectionAfterOthersLeft();
    void doesNotKickWhenReleasedElsewhere();
    void keepsTheSelectionWhenKicking();
    void kicksByKeyboard();
    void doesNotOfferToKickClosedRows();
    void freezesTheOrderWhileUsed();
    void leavesClosedRowsOutOfTheSelection();
    void keepsTheSelectionThroughAReset();
    void showsKickAtEveryWidth_data();
    void showsKickAtEveryWidth();

private:
    [[nodiscard]] QPoint kickPosition(quint64 id) const;
    void press(QPoint position);
    void release(QPoint position);

    Theme *m_theme = nullptr;
    ConnectionTableModel *m_model = nullptr;
    ConnectionFilterProxy *m_proxy = nullptr;
    ConnectionTable *m_table = nullptr;
};

void TestConnectionTable::initTestCase()
{
    m_theme = new Theme(this);
    qRegisterMetaType<QList<SessionId>>();
}

void TestConnectionTable::init()
{
    m_model = new ConnectionTableModel;
    m_proxy = new ConnectionFilterProxy(m_model);
    m_table = new ConnectionTable(m_model, m_proxy);
    m_model->addSessions(sessionInfos(1, 20));
    m_table->resize(1010, 500);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table));
}

void TestConnectionTable::cleanup()
{
    delete m_table;
    delete m_proxy;
    delete m_model;
}

QPoint TestConnectionTable::kickPosition(quint64 id) const
{
    const QModelIndex index =
        m_proxy->index(m_proxy->rowOf(SessionId(id)), int(ConnectionColumn::Kick));
    return KickDelegate::buttonRect(m_table->visualRect(index)).center();
}

void TestConnectionTable::press(QPoint position)
{
    QTest::mousePress(m_table->viewport(), Qt::LeftButton, {}, position);
}

void TestConnectionTable::release(QPoint position)
{
    QTest::mouseRelease(m_table->viewport(), Qt::LeftButton, {}, position);
}

void TestConnectionTable::kicksThePressedConnectionAfterASort()
{
    QSignalSpy kicked(m_table, &ConnectionTable::kickRequested);
    const QPoint position = kickPosition(3);
    press(position);
    m_proxy->sort(int(ConnectionColumn::Number), Qt::DescendingOrder);
    QVERIFY(m_proxy->rowOf(SessionId(3)) != 2);
    release(position);
    QCOMPARE(kicked.count(), 1);
    QCOMPARE(kicked.at(0).at(0).value<QList<SessionId>>(), QList<SessionId>{SessionId(3)});
}

void TestConnectionTable::kicksThePressedConnectionAfterOthersLeft()
{
    QSignalSpy kicked(m_table, &ConnectionTable::kickRequested);
    press(kickPosition(5));
    m_model->removeSession(SessionId(1));
    release(kickPosition(5));
    QCOMPARE(kicked.count(), 1);
    QCOMPARE(kicked.at(0).at(0).value<QList<SessionId>>(), QList<SessionId>{SessionId(5)});
}

void TestConnectionTable::doesNotKickWhenReleasedElsewhere()
{
    QSignalSpy kicked(m_table, &ConnectionTable::kickRequested);
    press(kickPosition(3));
    release(kickPosition(4));
    press(kickPosition(3));
    release({20, 20});
    QCOMPARE(kicked.count(), 0);
}

void TestConnectionTable::keepsTheSelectionWhenKicking()
{
    m_table->selectRow(6);
    press(kickPosition(3));
    release(kickPosition(3));
    QCOMPARE(m_table->selectedSessions(), QList<SessionId>{SessionId(7)});
}

void TestConnectionTable::kicksByKeyboard()
{
    QSignalSpy kicked(m_table, &ConnectionTable::kickRequested);
    m_table->setCurrentIndex(m_proxy->index(4, int(ConnectionColumn::Kick)));
    QTest::keyClick(m_table, Qt::Key_Space);
    QCOMPARE(kicked.count(), 1);
    QCOMPARE(kicked.at(0).at(0).value<QList<SessionId>>(), QList<SessionId>{SessionId(5)});
    m_table->setCurrentIndex(m_proxy->index(4, int(ConnectionColumn::Peer)));
    QTest::keyClick(m_table, Qt::Key_Space);
    QCOMPARE(kicked.count(), 1);
}

void TestConnectionTable::doesNotOfferToKickClosedRows()
{
    QSignalSpy kicked(m_table, &ConnectionTable::kickRequested);
    m_model->closeSessions({sessionClosed(3)}, 0);
    press(kickPosition(3));
    release(kickPosition(3));
    QCOMPARE(kicked.count(), 0);
}

void TestConnectionTable::freezesTheOrderWhileUsed()
{
    m_table->columns()->setSortIndicator(int(ConnectionColumn::OutRate), Qt::DescendingOrder);
    QSignalSpy frozen(m_table, &ConnectionTable::orderFrozenChanged);
    QTest::mouseMove(m_table->viewport(), kickPosition(2));
    press(kickPosition(2));
    QVERIFY(m_table->isOrderFrozen());
    QTRY_COMPARE(frozen.count(), 1);
    QVERIFY(frozen.at(0).at(0).toBool());
    m_model->updateStats({sessionStats(19, 99)}, 100);
    QCOMPARE(m_proxy->rowOf(SessionId(19)), 18);
    release({5, 5});
    QTRY_VERIFY_WITH_TIMEOUT(!m_table->isOrderFrozen(), ConnectionTable::InUseMs + 3000);
    QTRY_COMPARE_WITH_TIMEOUT(m_proxy->rowOf(SessionId(19)), 0, ConnectionTable::ReorderMs + 5000);
    QTRY_VERIFY(!frozen.constLast().at(0).toBool());
}

void TestConnectionTable::leavesClosedRowsOutOfTheSelection()
{
    m_table->selectAll();
    QCOMPARE(m_table->selectedSessions().size(), 20);
    m_model->closeSessions({sessionClosed(3), sessionClosed(9)}, 0);
    QCOMPARE(m_table->selectedSessions().size(), 18);
}

void TestConnectionTable::keepsTheSelectionThroughAReset()
{
    m_model->addSessions(sessionInfos(21, 400));
    m_table->selectRow(m_proxy->rowOf(SessionId(100)));
    QSignalSpy reset(m_proxy, &QAbstractItemModel::modelReset);
    m_proxy->setFilterText(QStringLiteral("koishi")); // every second row leaves
    QCOMPARE(reset.count(), 1);
    QCOMPARE(m_table->selectedSessions(), QList<SessionId>{SessionId(100)});
    QCOMPARE(m_table->currentSession(), SessionId(100));
}

void TestConnectionTable::showsKickAtEveryWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("scrolls");
    for (const int width : {640, 756, 900})
        QTest::addRow("%d", width) << width << true;
    for (const int width : {940, 1010, 1600})
        QTest::addRow("%d", width) << width << false;
}

void TestConnectionTable::showsKickAtEveryWidth()
{
    QFETCH(int, width);
    QFETCH(bool, scrolls);
    m_table->resize(width, 500);
    const QRect cell = m_table->visualRect(m_proxy->index(0, int(ConnectionColumn::Kick)));
    QVERIFY(cell.width() > 0);
    QCOMPARE(cell.right(), m_table->viewport()->width() - 1);
    QTRY_COMPARE(m_table->horizontalScrollBar()->maximum() > 0, scrolls);
    QCOMPARE(m_table->isFloating(), scrolls);
}

QTEST_MAIN(TestConnectionTable)
#include "tst_connectiontable.moc"
