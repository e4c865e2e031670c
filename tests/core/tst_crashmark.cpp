// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/engine/crashmark.h"
#include "tests/support/enginescene.h"
#include "tests/support/fakeclock.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

constexpr qint64 Minute = 60'000;

} // namespace

//! Runs that end as they like, on a clock that only the test moves.
class TestCrashMark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCleanEndLeavesNothing();
    void aKilledRunIsReportedOnce();
    void saysWhenTheRunWasAliveLast();
    void threeCrashesAreALoop_data();
    void threeCrashesAreALoop();
    void aCleanEndForgetsTheCrashes();
    void aRebootIsNoCrash();
    void aDamagedMarkIsACrash_data();
    void aDamagedMarkIsACrash();
    void aClockSetBackForgetsTheCrashes();
    void marksArePrivate();
    void knowsLeftovers_data();
    void knowsLeftovers();
    void removesLeftoversOfTheCrashedRunOnly();
    void engineHoldsServicesBackAfterALoop();
    void engineOfADaemonStartsAsConfigured();
    void aFailedStartIsNoCrash();

private:
    //! A run from start to kill -9, \a ms long.
    StartReport crash(qint64 ms, const QByteArray &bootId = "boot-1",
                      CrashLoopPolicy policy = CrashLoopPolicy::StartAllOff);
    void setFileTime(const QString &path, qint64 wallMs);
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder->filePath(QLatin1String(name));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;
};

void TestCrashMark::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock.setWallMs(1'795'413'000'000);
}

StartReport TestCrashMark::crash(qint64 ms, const QByteArray &bootId, CrashLoopPolicy policy)
{
    CrashMark mark(m_folder->path(), m_clock, bootId);
    const StartReport report = mark.examine(policy);
    if (!mark.markRunning())
        qFatal("the mark could not be written");
    m_clock.advance(ms);
    mark.stillAlive();
    return report;
}

void TestCrashMark::setFileTime(const QString &path, qint64 wallMs)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(wallMs),
                             QFileDevice::FileModificationTime));
}

void TestCrashMark::aCleanEndLeavesNothing()
{
    CrashMark mark(m_folder->path(), m_clock, "boot-1");
    QVERIFY(!mark.examine(CrashLoopPolicy::StartAllOff).unclean);
    mark.markEnded(); // before the mark: not ours to take away
    QVERIFY(mark.markRunning());
    QVERIFY(QFile::exists(mark.filePath()));
    mark.markEnded();
    QVERIFY(!QFile::exists(mark.filePath()));
    mark.stillAlive(); // a late tick must not bring it back
    QVERIFY(!QFile::exists(mark.filePath()));
    QVERIFY(!crash(0).unclean);
}

void TestCrashMark::aKilledRunIsReportedOnce()
{
    crash(Minute);
    CrashMark mark(m_folder->path(), m_clock, "boot-1");
    const StartReport report = mark.examine(CrashLoopPolicy::StartAllOff);
    QVERIFY(report.unclean);
    QVERIFY(!report.rebooted);
    QVERIFY(!report.startedAllOff);
    QCOMPARE(report.recentCrashes, 1);
    QVERIFY(mark.markRunning());
    mark.markEnded();
    QVERIFY(!crash(0).unclean);
}

void TestCrashMark::saysWhenTheRunWasAliveLast()
{
    const qint64 started = m_clock.wallMs();
    crash(10 * Minute);
    m_clock.advance(60 * Minute); // nobody started it again for an hour
    QCOMPARE(crash(0).endedWallMs, started + 10 * Minute);
}

void TestCrashMark::threeCrashesAreALoop_data()
{
    QTest::addColumn<QList<qint64>>("runs");
    QTest::addColumn<int>("crashes");
    QTest::addColumn<bool>("allOff");
    QTest::newRow("one") << QList<qint64>{1000} << 1 << false;
    QTest::newRow("two") << QList<qint64>{1000, 1000} << 2 << false;
    QTest::newRow("three at once") << QList<qint64>{0, 0, 0} << 3 << true;
    QTest::newRow("three in four minutes")
        << QList<qint64>{Minute, 2 * Minute, 2 * Minute} << 3 << true;
    QTest::newRow("three in six minutes") << QList<qint64>{0, 3 * Minute, 3 * Minute} << 2 << false;
    QTest::newRow("long runs") << QList<qint64>{60 * Minute, 60 * Minute, 60 * Minute} << 1
                               << false;
    QTest::newRow("four") << QList<qint64>{1000, 1000, 1000, 1000} << 4 << true;
}

void TestCrashMark::threeCrashesAreALoop()
{
    QFETCH(QList<qint64>, runs);
    for (const qint64 run : std::as_const(runs))
        crash(run);
    for (const auto policy : {CrashLoopPolicy::StartAllOff, CrashLoopPolicy::StartAsConfigured}) {
        CrashMark mark(m_folder->path(), m_clock, "boot-1");
        const StartReport report = mark.examine(policy);
        QTEST(report.recentCrashes, "crashes");
        if (policy == CrashLoopPolicy::StartAllOff)
            QTEST(report.startedAllOff, "allOff");
        else
            QVERIFY(!report.startedAllOff);
    }
}

void TestCrashMark::aCleanEndForgetsTheCrashes()
{
    crash(1000);
    crash(1000);
    {
        CrashMark mark(m_folder->path(), m_clock, "boot-1");
        QCOMPARE(mark.examine(CrashLoopPolicy::StartAllOff).recentCrashes, 2);
        QVERIFY(mark.markRunning());
        mark.markEnded();
    }
    crash(1000);
    QCOMPARE(crash(0).recentCrashes, 1);
}

void TestCrashMark::aRebootIsNoCrash()
{
    crash(1000, "boot-1");
    crash(1000, "boot-1");
    const StartReport report = crash(1000, "boot-2");
    QVERIFY(report.unclean);
    QVERIFY(report.rebooted);
    QCOMPARE(report.recentCrashes, 1); // the first of boot-1; the second went with the computer
    QVERIFY(!report.startedAllOff);
    QVERIFY(!crash(0, {}).rebooted); // a system that cannot tell
}

void TestCrashMark::aDamagedMarkIsACrash_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray("{\"pid\": 12, \"boo");
    QTest::newRow("of another kind") << QByteArray("[1, 2]");
    QTest::newRow("wrong types") << QByteArray(R"({"pid": "x", "startedMs": [], "crashesMs": 7})");
    QTest::newRow("zero bytes") << QByteArray(100, '\0');
}

void TestCrashMark::aDamagedMarkIsACrash()
{
    QFETCH(QByteArray, content);
    QFile file(path("running"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    setFileTime(file.fileName(), m_clock.wallMs() - 1000);
    const StartReport report = crash(0);
    QVERIFY(report.unclean);
    QVERIFY(!report.rebooted);
    QCOMPARE(report.recentCrashes, 1);
    QCOMPARE(crash(0).recentCrashes, 2);
}

void TestCrashMark::aClockSetBackForgetsTheCrashes()
{
    crash(1000);
    crash(1000);
    m_clock.setWallMs(m_clock.wallMs() - 60 * Minute);
    const StartReport report = crash(0);
    QVERIFY(report.unclean);
    QCOMPARE(report.recentCrashes, 0);
    QVERIFY(!report.startedAllOff);
}

void TestCrashMark::marksArePrivate()
{
    crash(0);
    QVERIFY(!(QFile::permissions(path("running"))
              & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
}

void TestCrashMark::knowsLeftovers_data()
{
    QTest::addColumn<bool>("leftover");
    const auto row = [](const char *name, bool leftover) { QTest::newRow(name) << leftover; };
    row("switchboard.json.kWbZqe", true);
    row("switchboard.json.bak.aBCdEf", true);
    row("ui.ini.xxxxxY", true);
    row("running.Qzklmn", false); // one capital, the first: this could be a name
    row("running.QzKLmn", true);
    row("switchboard.json", false);
    row("switchboard.json.bak", false);
    row("switchboard.json.backup", false);
    row("switchboard.json.Backup", false);
    row("switchboard.json.BACKUP", false);
    row("switchboard.json.kWbZqeX", false);
    row("switchboard.json.kWbZ1e", false);
    row("switchboard.json.broken-20260101T000000Z", false);
    row("notes.txt.kWbZqe", false);
    row("sim.db", false);
}

void TestCrashMark::knowsLeftovers()
{
    QFETCH(bool, leftover);
    QCOMPARE(CrashMark::isLeftover(QLatin1String(QTest::currentDataTag())), leftover);
}

void TestCrashMark::removesLeftoversOfTheCrashedRunOnly()
{
    const auto makeFile = [this](const char *name, qint64 wallMs) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        setFileTime(file.fileName(), wallMs);
    };
    const qint64 started = m_clock.wallMs();
    crash(Minute);
    makeFile("switchboard.json.kWbZqe", started + 1000);
    makeFile("switchboard.json.oLdOne", started - Minute);
    makeFile("switchboard.json", started + 1000);
    CrashMark mark(m_folder->path(), m_clock, "boot-1");
    QVERIFY(mark.examine(CrashLoopPolicy::StartAllOff).unclean);
    QCOMPARE(mark.removeLeftovers(), QStringList(QStringLiteral("switchboard.json.kWbZqe")));
    QVERIFY(!QFile::exists(path("switchboard.json.kWbZqe")));
    QVERIFY(QFile::exists(path("switchboard.json.oLdOne")));
    QVERIFY(QFile::exists(path("switchboard.json")));
}

//! Three crashes, a moment ago.
static void pretendCrashes(const EngineScene &scene)
{
    const SystemClock clock;
    CrashMark mark(scene.folder.path(), clock, QSysInfo::bootUniqueId());
    for (int i = 0; i < CrashMark::LoopCrashes; ++i) {
        QCOMPARE(mark.examine(CrashLoopPolicy::StartAllOff).unclean, i > 0);
        QVERIFY(mark.markRunning());
    }
}

void TestCrashMark::engineHoldsServicesBackAfterALoop()
{
    EngineScene scene;
    pretendCrashes(scene);
    QVERIFY(scene.start(CrashLoopPolicy::StartAllOff));
    QCOMPARE(toString(scene.status().state), QStringLiteral("off"));
    QVERIFY(!scene.status().wanted);
    QVERIFY(scene.savedConfiguration().services.value(0).enabled); // the file keeps the wish
    QCOMPARE(scene.startReport.heldBack, QStringList(QStringLiteral("ws-main")));
    QVERIFY(scene.startReport.startedAllOff);
    const JournalEntry entry = scene.lastEntry(JournalKind::UncleanEnd);
    QCOMPARE(entry.details[QLatin1String("recentCrashes")], 3);
    QVERIFY2(entry.text.contains(QStringLiteral("every service stays off")),
             qPrintable(entry.text));

    QVERIFY(scene
                .run([&](const LiveEngine::Done &done) {
                    scene.engine->enableService(QStringLiteral("ws-main"), done);
                })
                .ok);
    QCOMPARE(toString(scene.status().state), QStringLiteral("on"));
    scene.stop();
    QVERIFY(scene.start(CrashLoopPolicy::StartAllOff)); // the clean end closed the case
    QVERIFY(!scene.startReport.unclean);
    QCOMPARE(toString(scene.status().state), QStringLiteral("on"));
}

void TestCrashMark::engineOfADaemonStartsAsConfigured()
{
    EngineScene scene;
    pretendCrashes(scene);
    QVERIFY(scene.start());
    QCOMPARE(toString(scene.status().state), QStringLiteral("on"));
    QVERIFY(scene.startReport.unclean);
    QVERIFY(!scene.startReport.startedAllOff);
    QVERIFY(scene.startReport.heldBack.isEmpty());
    QVERIFY(scene.lastEntry(JournalKind::UncleanEnd)
                .text.contains(QStringLiteral(
                    "3 crashes within 5 minutes; the services start as configured")));
}

void TestCrashMark::aFailedStartIsNoCrash()
{
    EngineScene scene;
    QVERIFY(scene.start());
    LiveEngine second(
        {.profileFolder = scene.folder.path(), .programName = QStringLiteral("switchboardd")});
    QVERIFY(!second.start());
    QVERIFY(QFile::exists(scene.folder.filePath(QStringLiteral("running")))); // the first one's
    scene.stop();
    QVERIFY(!QFile::exists(scene.folder.filePath(QStringLiteral("running"))));
}

QTEST_GUILESS_MAIN(TestCrashMark)
#include "tst_crashmark.moc"
