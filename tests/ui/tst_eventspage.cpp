// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/pages/eventspage.h"
#include "ui/support/language.h"
#include "ui/widgets/newrowsbutton.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace Switchboard;

class TestEventsPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void followsUntilTheUserScrollsUp();
    void staysInPlaceWhenOldRowsLeave();
    void saysWhatTheFilterHides();
    void copiesRows();
    void changesTheLanguageLive();

private:
    static QList<JournalEntry> lines(quint64 first, quint64 last);
    Language m_language;
};

void TestEventsPage::init()
{
    QVERIFY(m_language.setCode(QStringLiteral("en")));
}

QList<JournalEntry> TestEventsPage::lines(quint64 first, quint64 last)
{
    QList<JournalEntry> made;
    for (quint64 number = first; number <= last; ++number) {
        JournalEntry entry;
        entry.number = number;
        entry.wallMs = qint64(number);
        entry.text = QStringLiteral("line %1").arg(number);
        made.append(entry);
    }
    return made;
}

void TestEventsPage::followsUntilTheUserScrollsUp()
{
    EventsPage page;
    page.resize(700, 400);
    page.show();
    auto *table = page.findChild<QTableView *>(QStringLiteral("eventsTable"));
    auto *newRows = page.findChild<NewRowsButton *>();
    QScrollBar *bar = table->verticalScrollBar();
    page.append(lines(1, 200));
    QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
    QVERIFY(!newRows->isVisible());

    bar->setValue(bar->maximum() / 2);
    const int before = bar->value();
    page.append(lines(201, 220));
    QCoreApplication::processEvents();
    QCOMPARE(bar->value(), before);
    QVERIFY(newRows->isVisible());
    QCOMPARE(newRows->text(), QStringLiteral("20 new"));
    newRows->click();
    QTRY_COMPARE(bar->value(), bar->maximum());
    QVERIFY(!newRows->isVisible());
}

void TestEventsPage::staysInPlaceWhenOldRowsLeave()
{
    EventsPage page;
    page.resize(700, 400);
    page.show();
    auto *table = page.findChild<QTableView *>(QStringLiteral("eventsTable"));
    page.append(lines(1, 10'000));
    QScrollBar *bar = table->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
    bar->setValue(bar->maximum() / 2);
    const auto topText = [table] {
        return table->indexAt({1, 1}).siblingAtColumn(4).data().toString();
    };
    const QString before = topText();
    QVERIFY(!before.isEmpty());
    page.append(lines(10'001, 10'100));
    QCoreApplication::processEvents();
    QCOMPARE(topText(), before);
}

void TestEventsPage::saysWhatTheFilterHides()
{
    EventsPage page;
    page.resize(700, 400);
    page.show();
    auto *text = page.findChild<QLabel *>(QStringLiteral("eventsEmptyText"));
    auto *clear = page.findChild<QAbstractButton *>(QStringLiteral("eventsClearFilter"));
    QVERIFY(text->isVisible());
    QCOMPARE(text->text(), QStringLiteral("Nothing has happened yet"));
    QVERIFY(!clear->isVisible());

    page.append(lines(1, 38));
    QVERIFY(!text->isVisible());
    page.findChild<QLineEdit *>(QStringLiteral("eventsSearch"))->setText(QStringLiteral("xyz"));
    QTRY_VERIFY(text->isVisible());
    QCOMPARE(text->text(), QStringLiteral("0 of 38 events match “xyz”"));
    clear->click();
    QVERIFY(!text->isVisible());

    page.findChild<QComboBox *>(QStringLiteral("eventsLevel"))->setCurrentIndex(2);
    QCOMPARE(text->text(), QStringLiteral("0 of 38 events have this level"));
}

void TestEventsPage::copiesRows()
{
    EventsPage page;
    page.resize(700, 400);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.append(lines(1, 3));
    auto *table = page.findChild<QTableView *>(QStringLiteral("eventsTable"));
    table->setFocus();
    table->selectAll();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList copied = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(copied.size(), 4);
    QVERIFY(copied.at(0).endsWith(QStringLiteral("\tline 1")));
    QVERIFY(copied.at(2).endsWith(QStringLiteral("\tline 3")));
}

void TestEventsPage::changesTheLanguageLive()
{
    EventsPage page;
    page.show();
    const auto *table = page.findChild<QTableView *>(QStringLiteral("eventsTable"));
    page.append(lines(1, 1));
    const auto title = [table] { return table->model()->headerData(0, Qt::Horizontal).toString(); };
    QCOMPARE(title(), QStringLiteral("Time"));
    QVERIFY(m_language.setCode(QStringLiteral("zh_CN")));
    QTRY_COMPARE(title(), QStringLiteral("时间"));
    QTRY_COMPARE(page.findChild<QComboBox *>(QStringLiteral("eventsLevel"))->itemText(0),
                 QStringLiteral("全部级别"));
}

QTEST_MAIN(TestEventsPage)
#include "tst_eventspage.moc"
