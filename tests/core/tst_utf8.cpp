// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/support/utf8.h"

#include <QTest>

using namespace Switchboard;

class TestUtf8 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void truncates_data();
    void truncates();
    void neverCutsACharacter();
};

void TestUtf8::truncates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("maximum");
    QTest::addColumn<QString>("result");

    const QString chinese = QStringLiteral("服务停用");
    const QString emoji = QStringLiteral("a😀");
    QTest::newRow("empty") << QString() << 5 << QString();
    QTest::newRow("fits") << QStringLiteral("abc") << 3 << QStringLiteral("abc");
    QTest::newRow("ASCII") << QStringLiteral("abcd") << 3 << QStringLiteral("abc");
    QTest::newRow("nothing fits") << QStringLiteral("abc") << 0 << QString();
    QTest::newRow("whole characters") << chinese << 12 << chinese;
    QTest::newRow("at a boundary") << chinese << 9 << chinese.left(3);
    QTest::newRow("one byte over") << chinese << 10 << chinese.left(3);
    QTest::newRow("one byte short") << chinese << 11 << chinese.left(3);
    QTest::newRow("four bytes cut") << emoji << 4 << QStringLiteral("a");
    QTest::newRow("four bytes whole") << emoji << 5 << emoji;
}

void TestUtf8::truncates()
{
    QFETCH(QString, text);
    QFETCH(int, maximum);
    QFETCH(QString, result);
    QCOMPARE(utf8Truncated(text, maximum), result.toUtf8());
}

void TestUtf8::neverCutsACharacter()
{
    const QString text = QStringLiteral("aé服😀").repeated(20);
    for (int maximum = 0; maximum <= int(text.toUtf8().size()); ++maximum) {
        const QByteArray cut = utf8Truncated(text, maximum);
        QVERIFY(cut.size() <= maximum);
        QVERIFY(maximum - cut.size() < 4);
        QVERIFY(text.startsWith(QString::fromUtf8(cut)));
    }
}

QTEST_GUILESS_MAIN(TestUtf8)
#include "tst_utf8.moc"
