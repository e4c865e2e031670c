// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/journal/journallog.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Switchboard;
using Switchboard::Testing::FakeClock;

namespace {

JournalEntry entryWith(const QString &text)
{
    JournalEntry entry;
    entry.text = text;
    return entry;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestJournalLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.setWallMs(1'795'413'000'123); // 2026-11-23T05:50:00.123Z
    }
    void formatsLines();
    void escapesWhatCouldForgeLines_data();
    void escapesWhatCouldForgeLines();
    void masksSecrets();
    void appendsToAPrivateFile();
    void rotatesAndKeepsFiveFiles();
    void makesARemovedFileAnew();
    void survivesAFullDisk();
    void reportsAFolderThatCannotBeMadeOnce();

private:
    [[nodiscard]] QString logs() const { return m_folder->filePath(QStringLiteral("logs")); }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJournalLog::formatsLines()
{
    JournalEntry entry = entryWith(QString::fromUtf8("listening on ws://127.0.0.1:6700 中文 😀"));
    entry.wallMs = m_clock.wallMs();
    entry.kind = JournalKind::ServiceStarted;
    entry.serviceId = QStringLiteral("ws-main");
    QCOMPARE(journalLine(entry),
             QByteArray("2026-11-23T05:50:00.123Z info service-started [ws-main] "
                        "listening on ws://127.0.0.1:6700 中文 😀"));
    QCOMPARE(journalLine({}), QByteArray("1970-01-01T00:00:00.000Z info notice [-] "));
}

void TestJournalLog::escapesWhatCouldForgeLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("expected");

    const auto row = [](const char *name, const QString &text, const char *expected) {
        QTest::newRow(name) << text << QByteArray(expected);
    };
    row("line feed", QStringLiteral("a\nb"), "a\\nb");
    row("return", QStringLiteral("a\rb"), "a\\rb");
    row("tab", QStringLiteral("a\tb"), "a\\tb");
    row("backslash", QStringLiteral("a\\nb"), "a\\\\nb");
    row("terminal escape", QStringLiteral("\u001b[2J"), "\\u001b[2J");
    row("zero", QString(QChar(0)), "\\u0000");
    row("C1", QString(QChar(0x9B)), "\\u009b");
    row("line separator", QString(QChar(0x2028)), "\\u2028");
    row("right to left", QString(QChar(0x202E)), "\\u202e");
    row("half a pair", QString(QChar(0xD83D)), "\\ud83d");
}

void TestJournalLog::escapesWhatCouldForgeLines()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, expected);

    QCOMPARE(journalLine(entryWith(text)),
             QByteArray("1970-01-01T00:00:00.000Z info notice [-] " + expected));
}

void TestJournalLog::masksSecrets()
{
    const QByteArray line = journalLine(
        entryWith(QStringLiteral("GET /?access_token=canary&x=1\r\nAuthorization: Bearer canary")));
    QVERIFY2(!line.contains("canary"), line.constData());
    QVERIFY2(line.contains("access_token=***&x=1"), line.constData());
}

void TestJournalLog::appendsToAPrivateFile()
{
    const mode_t before = umask(0);
    {
        JournalLog log(logs(), m_clock);
        log.write(entryWith(QStringLiteral("one")));
    }
    umask(before);
    JournalLog log(logs(), m_clock);
    log.write(entryWith(QStringLiteral("two")));
    const QList<QByteArray> lines = contentOf(log.filePath()).split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).endsWith("one") && lines.at(1).endsWith("two") && lines.at(2).isEmpty());

    struct stat information { };
    QCOMPARE(stat(QFile::encodeName(log.filePath()).constData(), &information), 0);
    QCOMPARE(int(information.st_mode & 0777), 0600);
    QCOMPARE(stat(QFile::encodeName(logs()).constData(), &information), 0);
    QCOMPARE(int(information.st_mode & 0777), 0700);
}

void TestJournalLog::rotatesAndKeepsFiveFiles()
{
    constexpr qint64 FileBytes = 500;
    JournalLog log(logs(), m_clock, FileBytes);
    for (int i = 0; i < 200; ++i)
        log.write(entryWith(QStringLiteral("line %1").arg(i)));

    const QDir folder(logs());
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    const QString name = QStringLiteral("switchboard.log");
    QCOMPARE(names,
             QStringList({name, name + QStringLiteral(".1"), name + QStringLiteral(".2"),
                          name + QStringLiteral(".3"), name + QStringLiteral(".4")}));
    QByteArray all;
    for (int i = 4; i >= 0; --i) {
        const QByteArray content = contentOf(folder.filePath(names.at(i)));
        QVERIFY(content.size() <= FileBytes);
        QVERIFY(content.endsWith('\n'));
        all += content;
    }
    // What is kept is the end of the journal, without a hole.
    const QList<QByteArray> lines = all.trimmed().split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        QVERIFY(
            lines.at(i).endsWith(QByteArray("line " + QByteArray::number(200 - lines.size() + i))));
}

void TestJournalLog::makesARemovedFileAnew()
{
    JournalLog log(logs(), m_clock);
    log.write(entryWith(QStringLiteral("one")));
    QVERIFY(QFile::remove(log.filePath()));
    log.write(entryWith(QStringLiteral("two")));
    QVERIFY(contentOf(log.filePath()).endsWith("two\n"));
}

void TestJournalLog::survivesAFullDisk()
{
    QVERIFY(QDir().mkpath(logs()));
    JournalLog log(logs(), m_clock);
    QVERIFY(QFile::link(QStringLiteral("/dev/full"), log.filePath()));
    const QSignalSpy failed(&log, &JournalLog::failed);
    const QSignalSpy recovered(&log, &JournalLog::recovered);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot be written")));
    for (int i = 0; i < 10; ++i) {
        log.write(entryWith(QStringLiteral("lost")));
        m_clock.advance(1000);
    }
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.at(0).at(0).toString().contains(log.filePath()));
    QCOMPARE(log.lostLines(), quint64(10));

    QVERIFY(QFile::remove(log.filePath())); // there is space again
    m_clock.advance(60'000);
    log.write(entryWith(QStringLiteral("kept")));
    QCOMPARE(recovered.size(), 1);
    QCOMPARE(recovered.at(0).at(0).toULongLong(), quint64(10));
    QVERIFY(contentOf(log.filePath()).endsWith("kept\n"));
}

void TestJournalLog::reportsAFolderThatCannotBeMadeOnce()
{
    QFile inTheWay(logs());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    JournalLog log(logs(), m_clock);
    const QSignalSpy failed(&log, &JournalLog::failed);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot be made")));
    for (int i = 0; i < 3; ++i) {
        log.write(entryWith(QStringLiteral("lost")));
        m_clock.advance(60'000);
    }
    QCOMPARE(failed.size(), 1);
    QCOMPARE(log.lostLines(), quint64(3));

    QVERIFY(inTheWay.remove());
    log.write(entryWith(QStringLiteral("kept")));
    QVERIFY(contentOf(log.filePath()).endsWith("kept\n"));
}

QTEST_GUILESS_MAIN(TestJournalLog)
#include "tst_journallog.moc"
