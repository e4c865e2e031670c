// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/simulatorbackend.h"
#include "tests/support/simulatorfixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

const ChatId TestGroup{ChatKind::Group, 123456};

//! Another program that writes to the file.
class FileLock final
{
public:
    explicit FileLock(const QString &path)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(path);
        if (!database.open() || !QSqlQuery(database).exec(QStringLiteral("BEGIN IMMEDIATE")))
            qFatal("the test cannot lock its own file");
    }
    ~FileLock() { QSqlDatabase::removeDatabase(m_name); }
    Q_DISABLE_COPY_MOVE(FileLock)

private:
    QString m_name = QStringLiteral("lock");
};

} // namespace

//! What was acknowledged stays: over restarts, damage and kill -9.
class TestSimulatorDurability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acknowledgesThousandsInOrder();
    void continuesAfterARestart();
    void namesSessionsOfThisRunOnly();
    void startsAnewBesideADamagedFile();
    void namesTheFileThatCannotBeOpened();
    void worksAgainAfterALock();
    void losesNothingWhenKilled_data();
    void losesNothingWhenKilled();

private:
    //! Lets the writer run until it has acknowledged so many, kills it; every id it printed.
    static QList<qint64> idsOfAKilledWriter(const QString &path, int acknowledged);
};

void TestSimulatorDurability::acknowledgesThousandsInOrder()
{
    constexpr int Count = 5000;
    SimulatorFixture simulator;
    const ActionCall call{.action = QStringLiteral("send_group_msg"),
                          .params = {{QStringLiteral("group_id"), 123456}},
                          .message = textMessage(QStringLiteral("hi"))};
    QList<qint64> acknowledged;
    for (int i = 0; i < Count; ++i) {
        simulator.backend().call(call, {}, [&acknowledged](const ActionResult &result) {
            acknowledged.append(result.data[QLatin1String("message_id")].toInteger(-1));
        });
    }
    QVERIFY(acknowledged.isEmpty()); // never before the commit
    QTRY_COMPARE_WITH_TIMEOUT(acknowledged.size(), Count, 30'000);
    for (int i = 0; i < Count; ++i)
        QCOMPARE(acknowledged.at(i), qint64(i + 1));
    QCOMPARE(simulator.events.size(), Count);
    QCOMPARE(simulator.history(TestGroup, Count + 1).size(), Count);
}

void TestSimulatorDurability::continuesAfterARestart()
{
    SimulatorFixture simulator;
    QCOMPARE(simulator.simulate(TestGroup, 10002, QStringLiteral("一"))->value().messageId, 1);
    QVERIFY(simulator.start().isOk());
    QVERIFY(simulator.backend().startNotice().isEmpty());
    QCOMPARE(simulator.simulate(TestGroup, 10002, QStringLiteral("二"))->value().messageId, 2);
    const QList<ChatMessage> history = simulator.history(TestGroup);
    QCOMPARE(history.size(), 2);
    QCOMPARE(history.first().rawMessage, QStringLiteral("一"));
}

void TestSimulatorDurability::namesSessionsOfThisRunOnly()
{
    SimulatorFixture simulator;
    ActionCaller caller;
    caller.session = SessionId(13);
    caller.clientName = QStringLiteral("NoneBot");
    const ActionCall call{.action = QStringLiteral("send_group_msg"),
                          .params = {{QStringLiteral("group_id"), 123456}},
                          .message = textMessage(QStringLiteral("hi"))};
    QCOMPARE(simulator.call(call, caller)->retcode, RetCode::Ok);
    QCOMPARE(simulator.history(TestGroup).last().session, SessionId(13));

    QVERIFY(simulator.start().isOk());
    QCOMPARE(simulator.history(TestGroup).last().session, SessionId());
    QCOMPARE(simulator.history(TestGroup).last().clientName, QStringLiteral("NoneBot"));
    QCOMPARE(simulator.call(call, caller)->retcode, RetCode::Ok);
    QCOMPARE(simulator.history(TestGroup).last().session, SessionId(13));
}

void TestSimulatorDurability::startsAnewBesideADamagedFile()
{
    SimulatorFixture simulator;
    simulator.stop();
    QFile file(simulator.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(QByteArray(8192, 'x')), 8192);
    file.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("is damaged")));
    QVERIFY(simulator.start().isOk());
    QVERIFY(simulator.backend().startNotice().contains(QLatin1String(".damaged-20231114T221320Z")));
    QCOMPARE(
        QDir(QFileInfo(simulator.path()).path()).entryList({QStringLiteral("*.damaged-*")}).size(),
        1);
    QCOMPARE(simulator.simulate(TestGroup, 10002, QStringLiteral("x"))->value().messageId, 1);
}

void TestSimulatorDurability::namesTheFileThatCannotBeOpened()
{
    QTemporaryDir folder;
    FakeClock clock;
    SimulatorBackend backend(folder.path(), clock); // a folder is no file
    const Result<void> started = backend.start();
    QVERIFY(!started.isOk());
    QVERIFY2(started.error().contains(folder.path()), qPrintable(started.error()));
    QVERIFY(QFileInfo(folder.path()).isDir());
}

void TestSimulatorDurability::worksAgainAfterALock()
{
    SimulatorFixture simulator;
    const ActionCall call{.action = QStringLiteral("send_group_msg"),
                          .params = {{QStringLiteral("group_id"), 123456}},
                          .message = textMessage(QStringLiteral("hi"))};
    QList<int> retcodes;
    {
        const FileLock lock(simulator.path());
        for (int i = 0; i < 64; ++i) {
            simulator.backend().call(call, {}, [&retcodes](const ActionResult &result) {
                retcodes.append(result.retcode);
            });
        }
        // The time-out of 5 s counts for what waits together, not for each message.
        QTRY_COMPARE_WITH_TIMEOUT(retcodes.size(), 64, 20'000);
    }
    QCOMPARE(retcodes.count(RetCode::Failed), 64);
    QVERIFY(!simulator.backend().status().value(QLatin1String("good")).toBool());
    QCOMPARE(simulator.call(call, {})->retcode, RetCode::Ok);
    QVERIFY(simulator.backend().status().value(QLatin1String("good")).toBool());
    QCOMPARE(simulator.history(TestGroup).size(), 1);
}

void TestSimulatorDurability::losesNothingWhenKilled_data()
{
    QTest::addColumn<QList<int>>("acknowledgedBeforeKill");
    QTest::newRow("at once") << QList<int>{1};
    QTest::newRow("in the middle") << QList<int>{700};
    QTest::newRow("again and again") << QList<int>{3, 150, 64, 1500, 10};
}

void TestSimulatorDurability::losesNothingWhenKilled()
{
    QFETCH(const QList<int>, acknowledgedBeforeKill);
    SimulatorFixture simulator;
    simulator.stop();
    QList<qint64> printed;
    for (const int acknowledged : acknowledgedBeforeKill) {
        const QList<qint64> ids = idsOfAKilledWriter(simulator.path(), acknowledged);
        QVERIFY2(ids.size() >= acknowledged, "the writer ended before it was killed");
        printed.append(ids);
    }
    QVERIFY(std::is_sorted(printed.cbegin(), printed.cend()));
    QVERIFY(std::adjacent_find(printed.cbegin(), printed.cend()) == printed.cend());

    QVERIFY(simulator.start().isOk());
    QVERIFY2(simulator.backend().startNotice().isEmpty(),
             qPrintable(simulator.backend().startNotice()));
    QSet<qint64> stored;
    const QList<ChatMessage> history = simulator.history(TestGroup, 1'000'000);
    for (const ChatMessage &message : history)
        stored.insert(message.messageId);
    for (const qint64 id : printed)
        QVERIFY2(stored.contains(id), qPrintable(QString::number(id)));
    const auto next = simulator.simulate(TestGroup, 10002, QStringLiteral("x"));
    QVERIFY(next->value().messageId > history.last().messageId);
}

QList<qint64> TestSimulatorDurability::idsOfAKilledWriter(const QString &path, int acknowledged)
{
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QStringLiteral(SIMULATOR_WRITER), {path});
    QByteArray output;
    while (output.count('\n') < acknowledged && writer.waitForReadyRead(30'000))
        output += writer.readAllStandardOutput();
    writer.kill();
    writer.waitForFinished();
    output += writer.readAllStandardOutput();

    QList<qint64> ids;
    output.truncate(output.lastIndexOf('\n') + 1); // the last line may have been cut
    const QList<QByteArray> lines = output.split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            ids.append(line.toLongLong());
    }
    return ids;
}

QTEST_GUILESS_MAIN(TestSimulatorDurability)
#include "tst_simulatordurability.moc"
