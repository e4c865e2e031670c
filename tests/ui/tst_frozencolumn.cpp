// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/ui/samplesessions.h"
#include "ui/delegates/kickdelegate.h"
#include "ui/support/theme.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/connectionheader.h"
#include "ui/widgets/connectiontable.h"
#include "ui/widgets/headercover.h"

#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;

//! A table too narrow for its columns: the kick buttons stay at its edge, everything else scrolls.
class TestFrozenColumn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void staysAtTheEdge_data();
    void staysAtTheEdge();
    void isClickedWhereItIsSeen_data();
    void isClickedWhereItIsSeen();
    void isFoundByScreenReaders();
    void isReachedByKeyboardWithoutScrolling();
    void coversNoCellThatIsScrolledTo_data();
    void coversNoCellThatIsScrolledTo();
    void hidesTheTitlesBehindIt();
    void paintsEveryRowToTheEdge();
    void tellsTheEndOverTheFigures();
    void choosesColumnsWithoutClosingTheMenu();
    void keepsTitlesAboveTheirCells();

private:
    static void directions()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }
    [[nodiscard]] QRect kickCell(quint64 id) const
    {
        return m_table->visualRect(
            m_proxy->index(m_proxy->rowOf(SessionId(id)), int(ConnectionColumn::Kick)));
    }
    [[nodiscard]] QScrollBar *bar() const { return m_table->horizontalScrollBar(); }

    Theme *m_theme = nullptr;
    ConnectionTableModel *m_model = nullptr;
    ConnectionFilterProxy *m_proxy = nullptr;
    ConnectionTable *m_table = nullptr;
};

void TestFrozenColumn::initTestCase()
{
    m_theme = new Theme(this);
    qRegisterMetaType<QList<SessionId>>();
}

void TestFrozenColumn::init()
{
    m_model = new ConnectionTableModel;
    m_proxy = new ConnectionFilterProxy(m_model);
    m_table = new ConnectionTable(m_model, m_proxy);
    m_model->addSessions(sessionInfos(1, 20));
    m_table->resize(700, 300);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table));
    QTRY_VERIFY(bar()->maximum() > 0);
}

void TestFrozenColumn::cleanup()
{
    delete m_table;
    delete m_proxy;
    delete m_model;
}

void TestFrozenColumn::staysAtTheEdge_data()
{
    directions();
}

void TestFrozenColumn::staysAtTheEdge()
{
    QFETCH(Qt::LayoutDirection, direction);
    m_table->setLayoutDirection(direction);
    const int width = m_table->viewport()->width();
    for (const int value : {0, bar()->maximum() / 2, bar()->maximum()}) {
        bar()->setValue(value);
        const QRect cell = kickCell(3);
        QVERIFY(cell.width() >= traitsOf(ConnectionColumn::Kick).minimumWidth);
        if (direction == Qt::LeftToRight)
            QCOMPARE(cell.right(), width - 1);
        else
            QCOMPARE(cell.left(), 0);
        QCOMPARE(m_table->isFloating(), value < bar()->maximum());
    }
}

void TestFrozenColumn::isClickedWhereItIsSeen_data()
{
    directions();
}

void TestFrozenColumn::isClickedWhereItIsSeen()
{
    QFETCH(Qt::LayoutDirection, direction);
    m_table->setLayoutDirection(direction);
    bar()->setValue(20);
    QSignalSpy kicked(m_table, &ConnectionTable::kickRequested);
    const QPoint position = KickDelegate::buttonRect(kickCell(4)).center();
    QCOMPARE(m_table->indexAt(position).column(), int(ConnectionColumn::Kick));
    QTest::mousePress(m_table->viewport(), Qt::LeftButton, {}, position);
    m_proxy->sort(int(ConnectionColumn::Number), Qt::DescendingOrder); // rows move under the button
    QTest::mouseRelease(m_table->viewport(), Qt::LeftButton, {}, position);
    QCOMPARE(kicked.count(), 1);
    QCOMPARE(kicked.at(0).at(0).value<QList<SessionId>>(), QList<SessionId>{SessionId(4)});
    // Beside the column the cell that is seen there is meant.
    const QPoint beside = direction == Qt::LeftToRight
        ? QPoint(m_table->frozenStrip().left() - 2, position.y())
        : QPoint(m_table->frozenStrip().right() + 2, position.y());
    QVERIFY(m_table->indexAt(beside).column() != int(ConnectionColumn::Kick));
}

void TestFrozenColumn::isFoundByScreenReaders()
{
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_table);
    QVERIFY(table && table->tableInterface());
    QAccessibleInterface *cell = table->tableInterface()->cellAt(2, int(ConnectionColumn::Kick));
    QVERIFY(cell);
    QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("Kick connection 3"));
    const QRect expected(m_table->viewport()->mapToGlobal(kickCell(3).topLeft()),
                         kickCell(3).size());
    QCOMPARE(cell->rect(), expected);
    QVERIFY(!cell->state().invisible);
    QAccessibleInterface *found = table->childAt(expected.center().x(), expected.center().y());
    QVERIFY(found);
    QCOMPARE(found->text(QAccessible::Name), QStringLiteral("Kick connection 3"));
}

void TestFrozenColumn::isReachedByKeyboardWithoutScrolling()
{
    m_table->setCurrentIndex(m_proxy->index(0, int(ConnectionColumn::Number)));
    bar()->setValue(0);
    m_table->setCurrentIndex(m_proxy->index(0, int(ConnectionColumn::Kick)));
    QCOMPARE(bar()->value(), 0);
    QSignalSpy kicked(m_table, &ConnectionTable::kickRequested);
    QTest::keyClick(m_table, Qt::Key_Return);
    QCOMPARE(kicked.count(), 1);
}

void TestFrozenColumn::coversNoCellThatIsScrolledTo_data()
{
    directions();
}

void TestFrozenColumn::coversNoCellThatIsScrolledTo()
{
    QFETCH(Qt::LayoutDirection, direction);
    m_table->setLayoutDirection(direction);
    bar()->setValue(0);
    for (const ConnectionColumn column : m_table->columns()->shownColumns()) {
        const QModelIndex index = m_proxy->index(0, int(column));
        m_table->scrollTo(index);
        const QRect cell = m_table->visualRect(index);
        QVERIFY2(!cell.intersects(m_table->frozenStrip()), traitsOf(column).id);
        QVERIFY2(m_table->viewport()->rect().contains(cell), traitsOf(column).id);
    }
}

void TestFrozenColumn::hidesTheTitlesBehindIt()
{
    const auto *cover = m_table->findChild<HeaderCover *>();
    QVERIFY(cover);
    QVERIFY(cover->isVisible());
    const QRect strip = m_table->frozenStrip();
    QCOMPARE(cover->geometry().left(), m_table->viewport()->x() + strip.left());
    QCOMPARE(cover->width(), strip.width());
    QSignalSpy sorted(m_table->columns(), &QHeaderView::sortIndicatorChanged);
    QTest::mouseClick(const_cast<HeaderCover *>(cover), Qt::LeftButton);
    QCOMPARE(sorted.count(), 0);
    bar()->setValue(bar()->maximum());
    QVERIFY(!cover->isVisible());
    m_table->resize(1100, 300);
    QTRY_COMPARE(bar()->maximum(), 0);
    QVERIFY(!cover->isVisible());
}

void TestFrozenColumn::paintsEveryRowToTheEdge()
{
    // At the middle of the way, then at the end: the column looks the same in both.
    m_table->clearSelection();
    bar()->setValue(bar()->maximum());
    const QRect strip = m_table->frozenStrip().adjusted(2, 0, 0, 0); // without the hairline
    const QImage own = m_table->viewport()->grab(strip).toImage();
    bar()->setValue(bar()->maximum() / 2);
    const QImage floating = m_table->viewport()->grab(strip).toImage();
    QCOMPARE(floating, own);
}

void TestFrozenColumn::tellsTheEndOverTheFigures()
{
    const QRect strip(m_table->viewport()->width() - 250, m_table->rowViewportPosition(2), 250,
                      m_table->rowHeight(2));
    const QImage before = m_table->viewport()->grab(strip).toImage();
    m_model->closeSessions({sessionClosed(3)}, 0);
    const QImage after = m_table->viewport()->grab(strip).toImage();
    QVERIFY(before != after);
    // No button is left at the edge.
    const QRect button = KickDelegate::buttonRect(kickCell(3)).translated(-strip.topLeft());
    const QColor edge = after.pixelColor(button.right(), button.center().y());
    QCOMPARE(edge, after.pixelColor(after.width() - 1, after.height() / 2));
}

void TestFrozenColumn::choosesColumnsWithoutClosingTheMenu()
{
    ConnectionHeader *header = m_table->columns();
    header->openMenu({10, 10});
    auto *menu = header->findChild<ColumnMenu *>();
    QVERIFY(menu);
    QTRY_VERIFY(menu->isVisible());
    const auto action = [menu](const char *name) {
        return menu->findChild<QAction *>(QLatin1String(name));
    };
    const auto click = [&](const char *name) {
        menu->setActiveAction(action(name));
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action(name)).center());
    };
    QVERIFY(!action("column_note")->isChecked());
    click("column_note");
    QVERIFY(menu->isVisible());
    QVERIFY(action("column_note")->isChecked());
    QVERIFY(header->columnLayout().isShown(ConnectionColumn::Note));
    QVERIFY(!header->isSectionHidden(int(ConnectionColumn::Note)));
    for (const ConnectionColumn column : header->shownColumns())
        click(QByteArray(QByteArray("column_") + traitsOf(column).id).constData());
    QCOMPARE(header->shownColumns().size(), 1); // one stays
    const QString last =
        QLatin1String("column_") + QLatin1String(traitsOf(header->shownColumns().constFirst()).id);
    QVERIFY(!menu->findChild<QAction *>(last)->isEnabled());
    QVERIFY(action("column_no")->isEnabled());
    menu->close();
}

void TestFrozenColumn::keepsTitlesAboveTheirCells()
{
    for (const int value : {0, 37, bar()->maximum()}) {
        bar()->setValue(value);
        for (const ConnectionColumn column : m_table->columns()->shownColumns()) {
            const QRect cell = m_table->visualRect(m_proxy->index(0, int(column)));
            QCOMPARE(m_table->columns()->sectionViewportPosition(int(column)), cell.left());
            QCOMPARE(m_table->columns()->sectionSize(int(column)), cell.width());
        }
    }
}

QTEST_MAIN(TestFrozenColumn)
#include "tst_frozencolumn.moc"
