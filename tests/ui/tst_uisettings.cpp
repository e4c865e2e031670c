// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/uisettings.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
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
    void remembersTheSettings();
    void saysWhatChanged();
    void switchesBackInTheSameRun();
    void saysHintsOnce();
    void readsDefaultsForImpossibleNumbers_data();
    void readsDefaultsForImpossibleNumbers();
    void keepsShortcutsByTheirIds();
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

void TestUiSettings::remembersTheSettings()
{
    const QTemporaryDir folder;
    const QDateTime muted(QDate(2030, 1, 2), QTime(3, 4, 5), Qt::UTC);
    const QString reason = QStringLiteral("升级, \"下午\" 回来; ok=1");
    {
        UiSettings settings(folder.path());
        QVERIFY(settings.closeToTray());
        QVERIFY(!settings.startAtLogin());
        QVERIFY(!settings.firstStepsSeen());
        QVERIFY(settings.notificationsEnabled());
        QVERIFY(!settings.mutedUntil().isValid());
        QCOMPARE(settings.confirmFrom(), 10);
        QCOMPARE(settings.drainSeconds(), 15);
        QVERIFY(settings.kickReason().isEmpty());
        settings.setCloseToTray(false);
        settings.setStartAtLogin(true);
        settings.setFirstStepsSeen(true);
        settings.setNotificationEnabled(NotificationKind::WrongTokens, false);
        settings.setMutedUntil(muted);
        settings.setConfirmFrom(25);
        settings.setDrainSeconds(60);
        settings.setKickReason(reason);
        settings.setEventRows(5000);
        settings.setRecentCommands({QStringLiteral("a"), QStringLiteral("b")});
    }
    UiSettings settings(folder.path());
    QVERIFY(!settings.closeToTray());
    QVERIFY(settings.startAtLogin());
    QVERIFY(settings.firstStepsSeen());
    QVERIFY(settings.notificationEnabled(NotificationKind::ServiceFailed));
    QVERIFY(!settings.notificationEnabled(NotificationKind::WrongTokens));
    QCOMPARE(settings.mutedUntil(), muted);
    QCOMPARE(settings.confirmFrom(), 25);
    QCOMPARE(settings.drainSeconds(), 60);
    QCOMPARE(settings.kickReason(), reason);
    QCOMPARE(settings.eventRows(), 5000);
    QCOMPARE(settings.recentCommands(), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    settings.setNotificationEnabled(NotificationKind::WrongTokens, true);
    QVERIFY(settings.notificationEnabled(NotificationKind::WrongTokens));
    settings.setMutedUntil({});
    QVERIFY(!settings.mutedUntil().isValid());
}

void TestUiSettings::saysWhatChanged()
{
    const QTemporaryDir folder;
    UiSettings settings(folder.path());
    QSignalSpy changed(&settings, &UiSettings::changed);
    settings.setConfirmFrom(3);
    settings.setConfirmFrom(3);
    settings.setNotificationEnabled(NotificationKind::ServiceFailed, false);
    settings.setNotificationEnabled(NotificationKind::ServiceFailed, false);
    QCOMPARE(changed.count(), 2);
    settings.setConfirmFrom(4);
    settings.setConfirmFrom(5);
    QCOMPARE(settings.confirmFrom(), 5);
    settings.setCloseToTray(false);
    settings.setCloseToTray(true);
    QVERIFY(settings.closeToTray());
    settings.setRecentCommands({QStringLiteral("a")});
    settings.setRecentCommands({QStringLiteral("a"), QStringLiteral("b")});
    settings.setRecentCommands({});
    QVERIFY(settings.recentCommands().isEmpty());
    QCOMPARE(changed.count(), 9);
    QCOMPARE(changed.at(0).constFirst().toString(), QString(UiSettings::ConfirmFromKey));
    QCOMPARE(changed.at(1).constFirst().toString(), QString(UiSettings::NotificationKindsKey));
}

void TestUiSettings::switchesBackInTheSameRun()
{
    const QTemporaryDir folder;
    UiSettings settings(folder.path());
    QSignalSpy changed(&settings, &UiSettings::changed);
    for (const bool on : {false, true, false}) {
        settings.setCloseToTray(on);
        QCOMPARE(settings.closeToTray(), on);
    }
    QCOMPARE(changed.count(), 3);
}

void TestUiSettings::saysHintsOnce()
{
    const QTemporaryDir folder;
    {
        UiSettings settings(folder.path());
        QVERIFY(settings.sayOnce(QStringLiteral("one")));
        QVERIFY(settings.sayOnce(QStringLiteral("two")));
        QVERIFY(!settings.sayOnce(QStringLiteral("one")));
    }
    UiSettings settings(folder.path());
    QVERIFY(!settings.sayOnce(QStringLiteral("two")));
}

void TestUiSettings::readsDefaultsForImpossibleNumbers_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("word") << QByteArray("many");
    QTest::newRow("zero") << QByteArray("0");
    QTest::newRow("negative") << QByteArray("-5");
    QTest::newRow("huge") << QByteArray("99999999999");
}

void TestUiSettings::readsDefaultsForImpossibleNumbers()
{
    QFETCH(QByteArray, value);
    const QTemporaryDir folder;
    QFile file(QDir(folder.path()).filePath(QStringLiteral("ui.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[connections]\nconfirmFrom=" + value + "\ndrainSeconds=" + value
               + "\n[events]\nrows=" + value + "\n[general]\ncloseToTray=" + value
               + "\n[notifications]\nmutedUntil=" + value + '\n');
    file.close();
    const UiSettings settings(folder.path());
    QCOMPARE(settings.confirmFrom(), 10);
    QCOMPARE(settings.drainSeconds(), 15);
    QCOMPARE(settings.eventRows(), UiSettings::DefaultEventRows);
    QVERIFY(settings.closeToTray());
    QVERIFY(!settings.mutedUntil().isValid());
}

void TestUiSettings::keepsShortcutsByTheirIds()
{
    const QTemporaryDir folder;
    const QHash<QString, QKeySequence> shortcuts{
        {QStringLiteral("connection.kick"), QKeySequence(QStringLiteral("Ctrl+,"))},
        {QStringLiteral("view.full-screen"), QKeySequence()},
        {QStringLiteral("of.another.version"), QKeySequence(QStringLiteral("Ctrl+K, Ctrl+="))}};
    {
        UiSettings settings(folder.path());
        settings.setShortcuts(shortcuts);
    }
    QCOMPARE(UiSettings(folder.path()).shortcuts(), shortcuts);

    QSettings file(QDir(folder.path()).filePath(QStringLiteral("ui.ini")), QSettings::IniFormat);
    file.setValue(QStringLiteral("shortcuts"),
                  QStringList({QStringLiteral("no equals sign"), QStringLiteral("=Ctrl+A"),
                               QStringLiteral("x=Nonsense+Q"), QStringLiteral("y=Ctrl+B")}));
    file.sync();
    QCOMPARE(UiSettings(folder.path()).shortcuts(),
             (QHash<QString, QKeySequence>{
                 {QStringLiteral("y"), QKeySequence(QStringLiteral("Ctrl+B"))}}));
}

QTEST_GUILESS_MAIN(TestUiSettings)
#include "tst_uisettings.moc"
