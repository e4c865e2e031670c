// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/control/controlsocket.h"
#include "ui/support/autostart.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Switchboard;

class TestAutostart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesAsTheSpecificationSays_data();
    void quotesAsTheSpecificationSays();
    void comesAndGoes();
    void everyProfileHasItsOwnEntry();
    void obeysDesktopTools_data();
    void obeysDesktopTools();
    void saysWhyItCannotBeWritten();
    void isValidForOthers();
};

void TestAutostart::quotesAsTheSpecificationSays_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const QStringList &arguments, const char *line) {
        QTest::newRow(name) << arguments << QString::fromUtf8(line);
    };
    const auto text = [](const char *value) { return QString::fromUtf8(value); };
    row("plain", {text("/usr/bin/switchboard"), text("--hidden")}, "/usr/bin/switchboard --hidden");
    row("space", {text("/opt/my bots/sb")}, R"("/opt/my bots/sb")");
    row("Chinese", {text("/家/机器人")}, "/家/机器人");
    row("field code", {text("/tmp/50%")}, "/tmp/50%%");
    row("quote", {text("a\"b")}, R"("a\\"b")");
    row("dollar", {text("$HOME")}, R"("\\$HOME")");
    row("backquote", {text("`id`")}, R"("\\`id\\`")");
    row("backslash", {text("a\\b")}, R"("a\\\\b")");
    row("shell", {text("a;b&c|d")}, R"("a;b&c|d")");
    row("newline", {text("a\nb")}, R"("a\nb")");
    row("empty", {text("a"), QString()}, R"(a "")");
}

void TestAutostart::quotesAsTheSpecificationSays()
{
    QFETCH(QStringList, arguments);
    QTEST(Autostart::execLine(arguments), "line");
}

void TestAutostart::comesAndGoes()
{
    const QTemporaryDir folder;
    const QString autostart = folder.filePath(QStringLiteral("config/autostart")); // not there yet
    QGuiApplication::setDesktopFileName(QStringLiteral("an.installed.icon"));
    Autostart entry(QStringLiteral("/home/me/my profile"), autostart);
    QVERIFY(!entry.isEnabled());
    QVERIFY(entry.setEnabled(false)); // nothing to remove is fine
    QVERIFY(entry.setEnabled(true, QStringLiteral("/opt/switchboard")));
    QVERIFY(entry.isEnabled());
    QFile file(entry.filePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(
        content.contains("\nExec=/opt/switchboard --profile \"/home/me/my profile\" --hidden\n"));
    QVERIFY(content.contains("\nIcon=an.installed.icon\n"));
    QVERIFY(entry.setEnabled(false));
    QVERIFY(!entry.isEnabled());
    QVERIFY(QDir(autostart).isEmpty());
}

void TestAutostart::everyProfileHasItsOwnEntry()
{
    const QTemporaryDir folder;
    Autostart first(QStringLiteral("/home/me/one"), folder.path());
    Autostart second(QStringLiteral("/home/me/two"), folder.path());
    QVERIFY(first.setEnabled(true, QStringLiteral("/opt/switchboard")));
    QVERIFY(!second.isEnabled());
    QCOMPARE(Autostart(QStringLiteral("/home/me/one/"), folder.path()).filePath(),
             first.filePath());
    QCOMPARE(QFileInfo(Autostart(defaultProfileFolder(), folder.path()).filePath()).fileName(),
             QStringLiteral("switchboard.desktop"));
}

void TestAutostart::obeysDesktopTools_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("enabled");
    QTest::newRow("untouched") << QByteArray() << true;
    QTest::newRow("hidden") << QByteArray("Hidden=true\n") << false;
    QTest::newRow("hidden with blanks") << QByteArray("Hidden = true\n") << false;
    QTest::newRow("not hidden") << QByteArray("Hidden=false\n") << true;
    QTest::newRow("GNOME") << QByteArray("X-GNOME-Autostart-enabled=false\n") << false;
}

void TestAutostart::obeysDesktopTools()
{
    QFETCH(QByteArray, line);
    const QTemporaryDir folder;
    Autostart entry(QStringLiteral("/home/me/profile"), folder.path());
    QVERIFY(entry.setEnabled(true, QStringLiteral("/opt/switchboard")));
    QFile file(entry.filePath());
    QVERIFY(file.open(QIODevice::Append));
    file.write(line);
    file.close();
    QTEST(entry.isEnabled(), "enabled");
    QVERIFY(entry.setEnabled(true, QStringLiteral("/opt/switchboard")));
    QVERIFY(entry.isEnabled()); // the user has changed their mind
}

void TestAutostart::saysWhyItCannotBeWritten()
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(QStringLiteral("autostart")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Autostart entry(QStringLiteral("/home/me/profile"), inTheWay.fileName());
    const auto done = entry.setEnabled(true, QStringLiteral("/opt/switchboard"));
    QVERIFY(!done);
    QVERIFY2(done.error().startsWith(entry.filePath()), qPrintable(done.error()));
}

void TestAutostart::isValidForOthers()
{
    const QString validator =
        QStandardPaths::findExecutable(QStringLiteral("desktop-file-validate"));
    if (validator.isEmpty())
        QSKIP("desktop-file-validate is not installed");
    const QTemporaryDir folder;
    Autostart entry(QStringLiteral("/home/me/50% \"my\" $bots\\"), folder.path());
    QVERIFY(entry.setEnabled(true, QStringLiteral("/opt/switchboard")));
    QProcess process;
    process.start(validator, {entry.filePath()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(QString::fromUtf8(process.readAll()), QString());
    QCOMPARE(process.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestAutostart)
#include "tst_autostart.moc"
