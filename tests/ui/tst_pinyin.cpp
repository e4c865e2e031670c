// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/palette/pinyin.h"
#include "ui/palette/pinyintable.h"

#include <QSet>
#include <QTest>

using namespace Switchboard;

class TestPinyin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsInitials_data();
    void knowsInitials();
    void knowsSecondReadings();
    void tableAgreesWithTheCollation();
    void tableHasEachCharacterOnce();
    void leavesOtherCharactersAlone_data();
    void leavesOtherCharactersAlone();
};

void TestPinyin::knowsInitials_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("initials");
    QTest::newRow("kick") << QStringLiteral("踢出") << QStringLiteral("TC");
    QTest::newRow("service") << QStringLiteral("服务") << QStringLiteral("FW");
    QTest::newRow("settings") << QStringLiteral("设置") << QStringLiteral("SZ");
    QTest::newRow("simulator") << QStringLiteral("模拟器") << QStringLiteral("MNQ");
    QTest::newRow("every letter") << QStringLiteral(
        "啊吧草大鹅飞高好家看来吗你哦怕去人三他我下一在")
                                  << QStringLiteral("ABCDEFGHJKLMNOPQRSTWXYZ");
}

void TestPinyin::knowsInitials()
{
    QFETCH(QString, text);
    QString byCollation;
    QString byTable;
    for (const QChar character : std::as_const(text)) {
        byCollation += pinyinInitial(character);
        byTable += pinyinInitialFromTable(character);
    }
    QTEST(byCollation, "initials");
    QTEST(byTable, "initials");
}

void TestPinyin::knowsSecondReadings()
{
    QVERIFY(pinyinInitials(QChar(u'重')).contains(QLatin1Char('C')));
    QVERIFY(pinyinInitials(QChar(u'重')).contains(QLatin1Char('Z')));
    QVERIFY(pinyinInitials(QChar(u'长')).contains(QLatin1Char('C')));
    QCOMPARE(pinyinInitials(QChar(u'踢')), QStringLiteral("T"));
}

void TestPinyin::tableAgreesWithTheCollation()
{
    if (!collationKnowsPinyin())
        QSKIP("the collation of this system does not know pinyin");
    for (const QChar character : QStringView(PinyinTable)) {
        if (character.unicode() < 0x80)
            continue;
        QVERIFY2(pinyinInitial(character) == pinyinInitialFromTable(character),
                 qPrintable(QString(character)));
    }
}

void TestPinyin::tableHasEachCharacterOnce()
{
    QSet<QChar> seen;
    for (const QChar character : QStringView(PinyinTable)) {
        QVERIFY2(!seen.contains(character), qPrintable(QString(character)));
        seen.insert(character);
    }
    QVERIFY(seen.size() > 3700);
}

void TestPinyin::leavesOtherCharactersAlone_data()
{
    QTest::addColumn<QChar>("character");
    QTest::newRow("letter") << QChar(u'k');
    QTest::newRow("digit") << QChar(u'7');
    QTest::newRow("kana") << QChar(u'あ');
    QTest::newRow("sign") << QChar(u'：');
}

void TestPinyin::leavesOtherCharactersAlone()
{
    QFETCH(QChar, character);
    QVERIFY(pinyinInitial(character).isNull());
    QVERIFY(pinyinInitials(character).isEmpty());
}

QTEST_GUILESS_MAIN(TestPinyin)
#include "tst_pinyin.moc"
