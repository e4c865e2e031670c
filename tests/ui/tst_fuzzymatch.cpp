// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/palette/fuzzymatch.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Switchboard;

class TestFuzzyMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void ranks_data();
    void ranks();
    void isQuickEnoughForManyConnections();
};

void TestFuzzyMatch::finds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("positions"); // empty = no match

    const auto row = [](const char *name, const QString &query, const QString &text,
                        const QList<int> &positions) {
        QTest::newRow(name) << query << text << positions;
    };
    row("nothing typed", {}, QStringLiteral("Kick"), {});
    row("no text", QStringLiteral("k"), {}, {});
    row("whole word", QStringLiteral("kick"), QStringLiteral("Kick"), {0, 1, 2, 3});
    row("another word", QStringLiteral("block"), QStringLiteral("Kick and block..."),
        {9, 10, 11, 12, 13});
    row("initials of words", QStringLiteral("kwr"), QStringLiteral("Kick with reason..."),
        {0, 5, 10});
    row("the later start of a word", QStringLiteral("s"), QStringLiteral("Reset settings"), {6});
    row("letters left out", QStringLiteral("sttngs"), QStringLiteral("Settings"),
        {0, 2, 3, 5, 6, 7});
    row("another order", QStringLiteral("kcik"), QStringLiteral("Kick"), {});
    row("longer than the text", QStringLiteral("kicked"), QStringLiteral("Kick"), {});
    row("blanks do not count", QStringLiteral("ki ck"), QStringLiteral("Kick"), {0, 1, 2, 3});
    row("number of a connection", QStringLiteral("#13"), QStringLiteral("Kick #13 192.0.2.1:5"),
        {5, 6, 7});
    row("Chinese", QStringLiteral("踢出"), QStringLiteral("踢出并封禁..."), {0, 1});
    row("pinyin", QStringLiteral("tc"), QStringLiteral("踢出"), {0, 1});
    row("pinyin in capitals", QStringLiteral("TC"), QStringLiteral("踢出"), {0, 1});
    row("pinyin of the end", QStringLiteral("fj"), QStringLiteral("踢出并封禁..."), {3, 4});
    row("pinyin and characters", QStringLiteral("t出"), QStringLiteral("踢出"), {0, 1});
    row("second reading", QStringLiteral("cq"), QStringLiteral("重启（停用再启用）"), {0, 1});
    row("Latin inside of Chinese", QStringLiteral("json"), QStringLiteral("复制为 JSON"),
        {4, 5, 6, 7});
    row("a Latin letter does not stand for another sound", QStringLiteral("kc"),
        QStringLiteral("踢出"), {});
}

void TestFuzzyMatch::finds()
{
    QFETCH(QString, query);
    QFETCH(QString, text);
    QFETCH(QList<int>, positions);
    const FuzzyMatch match = fuzzyMatch(query, text);
    QCOMPARE(match.positions, positions);
    QCOMPARE(bool(match), !positions.isEmpty());
}

void TestFuzzyMatch::ranks_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");

    QTest::newRow("whole text before beginning") << QStringLiteral("kick") << QStringLiteral("Kick")
                                                 << QStringLiteral("Kick with reason...");
    QTest::newRow("start of a word before its middle")
        << QStringLiteral("set") << QStringLiteral("Settings") << QStringLiteral("Reset layout");
    QTest::newRow("together before scattered")
        << QStringLiteral("on") << QStringLiteral("On/off") << QStringLiteral("Connections");
    QTest::newRow("early before late") << QStringLiteral("copy") << QStringLiteral("Copy rows")
                                       << QStringLiteral("Now and then copy rows");
    QTest::newRow("what is there before what it sounds like")
        << QStringLiteral("t") << QStringLiteral("t") << QStringLiteral("踢");
    QTest::newRow("the short number before the long one")
        << QStringLiteral("#1") << QStringLiteral("#1") << QStringLiteral("#13");
}

void TestFuzzyMatch::ranks()
{
    QFETCH(QString, query);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const int high = fuzzyMatch(query, better).score;
    const int low = fuzzyMatch(query, worse).score;
    QVERIFY2(low > 0, qPrintable(worse));
    QVERIFY2(high > low, qPrintable(QStringLiteral("%1 %2").arg(high).arg(low)));
}

void TestFuzzyMatch::isQuickEnoughForManyConnections()
{
    QElapsedTimer clock;
    clock.start();
    int found = 0;
    for (int i = 0; i < 20'000; ++i)
        found += fuzzyMatch(QStringLiteral("1234"),
                            QStringLiteral("Kick #%1 192.0.2.1:%2").arg(i).arg(40'000 + i))
            ? 1
            : 0;
    QVERIFY(found > 0);
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(TestFuzzyMatch)
#include "tst_fuzzymatch.moc"
