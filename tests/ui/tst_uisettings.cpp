// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/uisettings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Switchboard;

class TestUiSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembers();
    void readsDefaultsFromADamagedFile_data();
    void readsDefaultsFromADamagedFile();
    void ignoresLayoutsOfAnotherSchema();
};

void TestUiSettings::remembers()
{
    const QTemporaryDir folder;
    ColumnLayout layout;
    layout.setWidth(ConnectionColumn::Client, 200);
    layout.setShown(ConnectionColumn::Role, false);
    {
        UiSettings settings(folder.path());
        settings.setTheme(QStringLiteral("dark"));
        settings.setLanguage(QStringLiteral("zh_CN"));
        settings.setWindow("geometry", "state");
        settings.setColumns(layout);
    }
    const UiSettings settings(folder.path());
    QCOMPARE(settings.theme(), QStringLiteral("dark"));
    QCOMPARE(settings.language(), QStringLiteral("zh_CN"));
    QCOMPARE(settings.geometry(), QByteArray("geometry"));
    QCOMPARE(settings.windowState(), QByteArray("state"));
    QCOMPARE(settings.columns(), layout);
}

void TestUiSettings::readsDefaultsFromADamagedFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("binary") << QByteArray("\x00\xff\x13[[[=\n\n]", 10);
    QTest::newRow("columns are a number") << QByteArray("[connections]\nschema=2\ncolumns=7\n");
    QTest::newRow("columns are cut off")
        << QByteArray("[connections]\nschema=2\ncolumns=no:4, state:");
}

void TestUiSettings::readsDefaultsFromADamagedFile()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    QFile file(QDir(folder.path()).filePath(QStringLiteral("ui.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const UiSettings settings(folder.path());
    const ColumnLayout columns = settings.columns();
    for (int column = 0; column < ConnectionColumnCount; ++column)
        QCOMPARE(columns.isShown(ConnectionColumn(column)),
                 traitsOf(ConnectionColumn(column)).shownByDefault);
    QVERIFY(settings.windowState().isEmpty());
}

void TestUiSettings::ignoresLayoutsOfAnotherSchema()
{
    const QTemporaryDir folder;
    QFile file(QDir(folder.path()).filePath(QStringLiteral("ui.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[connections]\nschema=99\ncolumns=role:80:0\n[window]\nschema=99\nstate=abc\n");
    file.close();
    const UiSettings settings(folder.path());
    QCOMPARE(settings.columns(), ColumnLayout());
    QVERIFY(settings.windowState().isEmpty());
}

QTEST_GUILESS_MAIN(TestUiSettings)
#include "tst_uisettings.moc"
