// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/reasonedit.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Switchboard;

class TestReasonEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsAt123Bytes_data();
    void stopsAt123Bytes();
};

void TestReasonEdit::stopsAt123Bytes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("bytes");
    QTest::newRow("empty") << QString() << 0;
    QTest::newRow("fits") << QString(123, QLatin1Char('x')) << 123;
    QTest::newRow("one too many") << QString(124, QLatin1Char('x')) << 123;
    QTest::newRow("Chinese, three bytes each") << QString(41, QChar(0x4E2D)) << 123;
    QTest::newRow("Chinese, too many") << QString(42, QChar(0x4E2D)) << 123;
    QTest::newRow("a character that does not fit whole")
        << QString(QString(122, QLatin1Char('x')) + QChar(0x4E2D)) << 122;
    QTest::newRow("surrogate pairs") << QStringLiteral("😀").repeated(31) << 120;
}

void TestReasonEdit::stopsAt123Bytes()
{
    QFETCH(QString, typed);
    QFETCH(int, bytes);
    ReasonEdit edit;
    edit.lineEdit()->setText(typed);
    QCOMPARE(edit.reason().toUtf8().size(), bytes);
    QVERIFY(typed.startsWith(edit.reason()));
    QCOMPARE(edit.findChild<QLabel *>(QStringLiteral("reasonCounter"))->text(),
             QStringLiteral("%1/123").arg(bytes));
}

QTEST_MAIN(TestReasonEdit)
#include "tst_reasonedit.moc"
