// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/columnlayout.h"

#include <QTest>

#include <numeric>

using namespace Switchboard;

namespace {

int sum(const QList<int> &widths)
{
    return std::accumulate(widths.cbegin(), widths.cend(), 0);
}

} // namespace

class TestColumnLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesSaving();
    void repairsWhatIsDamaged_data();
    void repairsWhatIsDamaged();
    void keepsOneColumn();
    void keepsTheKickButtonsLast();
    void showsBotIdsOnceThereAreSeveral();
    void fillsTheWidthExactly_data();
    void fillsTheWidthExactly();
    void keepsEveryColumnInANarrowWindow_data();
    void keepsEveryColumnInANarrowWindow();
    void doesNotShrinkWhatTheUserWidened();
    void growsWithTheFont();
};

void TestColumnLayout::survivesSaving()
{
    ColumnLayout layout;
    QVERIFY(layout.setShown(ConnectionColumn::Role, false));
    QVERIFY(layout.setShown(ConnectionColumn::BytesIn, true));
    layout.setWidth(ConnectionColumn::Client, 222);
    layout.setOrder({ConnectionColumn::Peer, ConnectionColumn::Number});
    QCOMPARE(ColumnLayout::restore(layout.save()), layout);
}

void TestColumnLayout::repairsWhatIsDamaged_data()
{
    QTest::addColumn<QStringList>("entries");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("noise") << QStringList{QStringLiteral("\x01\x02"), QStringLiteral(":::"), {}};
    QTest::newRow("unknown ids") << QStringList{QStringLiteral("colour:100:1")};
    QTest::newRow("no width") << QStringList{QStringLiteral("state:0:1")};
    QTest::newRow("negative width") << QStringList{QStringLiteral("state:-7:1")};
    QTest::newRow("huge width") << QStringList{QStringLiteral("state:99999999999:1")};
    QTest::newRow("not a number") << QStringList{QStringLiteral("state:wide:1")};
    QStringList allHidden;
    for (const QString &entry : ColumnLayout().save())
        allHidden.append(entry.chopped(1) + QLatin1Char('0'));
    QTest::newRow("all hidden") << allHidden;
    QTest::newRow("automatic where that means nothing") << QStringList{QStringLiteral("state:0:a")};
    QTest::newRow("no choice") << QStringList{QStringLiteral("state:0:")};
    QTest::newRow("twice") << QStringList{QStringLiteral("state:94:1"),
                                          QStringLiteral("state:200:0")};
}

void TestColumnLayout::repairsWhatIsDamaged()
{
    QFETCH(QStringList, entries);
    const ColumnLayout layout = ColumnLayout::restore(entries);
    QCOMPARE(layout.width(ConnectionColumn::State), traitsOf(ConnectionColumn::State).width);
    QVERIFY(layout.isShown(ConnectionColumn::State));
    QVERIFY(layout.isShown(ConnectionColumn::Kick));
    QCOMPARE(layout.order().size(), qsizetype(ConnectionColumnCount));
}

void TestColumnLayout::keepsOneColumn()
{
    ColumnLayout layout;
    int shown = 0;
    for (const ConnectionColumn column : layout.order())
        layout.setShown(column, false);
    for (const ConnectionColumn column : layout.order())
        shown += layout.isShown(column);
    QCOMPARE(shown, 2); // one, and the kick buttons
    QVERIFY(layout.isShown(ConnectionColumn::Kick));
}

void TestColumnLayout::keepsTheKickButtonsLast()
{
    ColumnLayout layout;
    layout.setOrder({ConnectionColumn::Kick, ConnectionColumn::Age});
    QCOMPARE(layout.order().constFirst(), ConnectionColumn::Age);
    QCOMPARE(layout.order().constLast(), ConnectionColumn::Kick);
}

void TestColumnLayout::fillsTheWidthExactly_data()
{
    QTest::addColumn<int>("available");
    for (const int width : {920, 950, 994, 1011, 1280, 1920, 3840})
        QTest::addRow("%d", width) << width;
}

void TestColumnLayout::fillsTheWidthExactly()
{
    QFETCH(int, available);
    const QList<int> widths = ColumnLayout().fit(available, 1);
    QCOMPARE(sum(widths), available);
    QVERIFY(widths.at(int(ConnectionColumn::Kick))
            >= traitsOf(ConnectionColumn::Kick).minimumWidth);
}

void TestColumnLayout::keepsEveryColumnInANarrowWindow_data()
{
    QTest::addColumn<int>("available");
    for (const int width : {100, 640, 743, 900})
        QTest::addRow("%d", width) << width;
}

void TestColumnLayout::keepsEveryColumnInANarrowWindow()
{
    // What does not fit is scrolled, nothing leaves.
    QFETCH(int, available);
    const QList<int> widths = ColumnLayout().fit(available, 1);
    for (int index = 0; index < ConnectionColumnCount; ++index) {
        const ConnectionColumnTraits &traits = traitsOf(ConnectionColumn(index));
        QCOMPARE(widths.at(index), traits.shownByDefault ? traits.minimumWidth : 0);
    }
}

void TestColumnLayout::doesNotShrinkWhatTheUserWidened()
{
    ColumnLayout layout;
    layout.setWidth(ConnectionColumn::Client, 300);
    const QList<int> widths = layout.fit(994, 1);
    QCOMPARE(widths.at(int(ConnectionColumn::Client)), 300);
    QVERIFY(widths.at(int(ConnectionColumn::Service)) < traitsOf(ConnectionColumn::Service).width);
}

void TestColumnLayout::showsBotIdsOnceThereAreSeveral()
{
    ColumnLayout layout;
    QVERIFY(!layout.isShown(ConnectionColumn::SelfId));
    layout.setSeveralBots(true);
    QVERIFY(layout.isShown(ConnectionColumn::SelfId));
    QVERIFY(layout.setShown(ConnectionColumn::SelfId, false)); // the user's word counts more
    QVERIFY(!layout.isShown(ConnectionColumn::SelfId));

    ColumnLayout restored = ColumnLayout::restore(layout.save());
    restored.setSeveralBots(true);
    QVERIFY(!restored.isShown(ConnectionColumn::SelfId));
    restored = ColumnLayout::restore(ColumnLayout().save());
    restored.setSeveralBots(true);
    QVERIFY(restored.isShown(ConnectionColumn::SelfId));
}

void TestColumnLayout::growsWithTheFont()
{
    const QList<int> widths = ColumnLayout().fit(4000, 2);
    QCOMPARE(widths.at(int(ConnectionColumn::Age)), 2 * traitsOf(ConnectionColumn::Age).width);
    QCOMPARE(sum(widths), 4000);
}

QTEST_GUILESS_MAIN(TestColumnLayout)
#include "tst_columnlayout.moc"
