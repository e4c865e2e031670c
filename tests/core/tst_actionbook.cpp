// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/sessions/actionstatistics.h"

#include <QTest>

using namespace Switchboard;

class TestActionBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAndTimes();
    void putsTheMostFrequentFirst();
    void keepsTwoHundredNames();
    void cutsLongNames();
};

void TestActionBook::countsAndTimes()
{
    ActionBook book;
    book.add(QStringLiteral("get_status"), false, 2);
    book.add(QStringLiteral("get_status"), true, 6);
    book.add(QStringLiteral("get_status"), false, 1);
    const QList<ActionStatistics> list = book.list();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list[0].action, QStringLiteral("get_status"));
    QCOMPARE(list[0].count, quint64(3));
    QCOMPARE(list[0].failures, quint64(1));
    QCOMPARE(list[0].meanMs, 3.0);
    QCOMPARE(list[0].maxMs, 6.0);
    QCOMPARE(list[0].lastMs, 1.0);
}

void TestActionBook::putsTheMostFrequentFirst()
{
    ActionBook book;
    for (const char *name : {"b", "c", "a", "c"})
        book.add(QLatin1String(name), false, 1);
    QStringList names;
    for (const ActionStatistics &statistics : book.list())
        names.append(statistics.action);
    QCOMPARE(names, QStringList({QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("b")}));
}

void TestActionBook::keepsTwoHundredNames()
{
    ActionBook book;
    for (int i = 0; i < 1000; ++i)
        book.add(QStringLiteral("action_%1").arg(i), i % 2 == 1, i);
    book.add(QStringLiteral("action_7"), false, 1); // a known name keeps its place
    const QList<ActionStatistics> list = book.list();
    QCOMPARE(list.size(), qsizetype(ActionBook::MaximumNames));
    quint64 all = 0;
    for (const ActionStatistics &statistics : list)
        all += statistics.count;
    QCOMPARE(all, quint64(1001)); // nothing is left out of the count
    QCOMPARE(list[0].action, QString());
    QCOMPARE(list[0].count, quint64(1000 - (ActionBook::MaximumNames - 1)));
    QCOMPARE(list[0].maxMs, 999.0);
    QCOMPARE(list[1].action, QStringLiteral("action_7"));
}

void TestActionBook::cutsLongNames()
{
    ActionBook book;
    book.add(QString(5000, QLatin1Char('x')), false, 1);
    book.add(QString(6000, QLatin1Char('x')), false, 1);
    QCOMPARE(book.list().size(), 1);
    QCOMPARE(book.list()[0].action.size(), qsizetype(ActionBook::MaximumNameLength));
}

QTEST_GUILESS_MAIN(TestActionBook)
#include "tst_actionbook.moc"
