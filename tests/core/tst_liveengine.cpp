// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/control/statusjson.h"
#include "tests/support/enginescene.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! A whole engine on a profile of its own.
class TestLiveEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstStartWorksAtOnce();
    void secondEngineNamesTheFirst();
    void togglesPersist();
    void editedFileIsApplied();
    void openServiceLosesItsToken();
    void brokenFileChangesNothing();
    void changePortMovesTheService();
    void disconnectReportsEachSession();
    void unknownServiceIsNamed();
    void simulatedMessageReachesSessions();
    void snapshotListsChangesOnce();
    void journalTellsTheWholeStory();
    void tokenIsNowhereElse();
    void shutDownTellsEverybody();
};

namespace {

const QString Main = QStringLiteral("ws-main");

} // namespace

void TestLiveEngine::firstStartWorksAtOnce()
{
    const Configuration first = Configuration::firstStart();
    QCOMPARE(first.services.size(), 1);
    QCOMPARE(first.services[0].port, 6700);
    QCOMPARE(first.services[0].host, QStringLiteral("127.0.0.1"));
    QVERIFY(first.services[0].token.reveal().size() >= 43);

    EngineScene scene;
    QFile::remove(scene.configurationPath());
    QTcpServer occupied; // so that this test does not depend on who uses 6700
    const bool blocks = occupied.listen(QHostAddress(QHostAddress::LocalHost), 6700);
    QVERIFY(scene.start());
    const ServiceStatus status = scene.status();
    QVERIFY(status.wanted);
    QCOMPARE(status.port, 6700);
    if (blocks)
        QCOMPARE(toString(status.failure.kind), QStringLiteral("port-in-use"));
    QCOMPARE(scene.savedConfiguration().services.size(), 1);
    QCOMPARE(QFile::permissions(scene.configurationPath())
                 & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());

    const CommandResult moved = scene.run([&](const LiveEngine::Done &done) {
        scene.engine->changePort(Main, EngineScene::freePort(), done);
    });
    QVERIFY2(moved.ok, qPrintable(moved.error));
    QCOMPARE(toString(scene.status().state), QStringLiteral("on"));
}

void TestLiveEngine::secondEngineNamesTheFirst()
{
    EngineScene scene;
    QVERIFY(scene.start());
    LiveEngine second(
        {.profileFolder = scene.folder.path(), .programName = QStringLiteral("switchboardd")});
    const auto started = second.start();
    QVERIFY(!started);
    QVERIFY2(started.error().contains(QString::number(QCoreApplication::applicationPid())),
             qPrintable(started.error()));
    QVERIFY(started.error().contains(scene.folder.path()));
    scene.stop();
    QVERIFY(scene.start()); // the lock went with the engine
}

void TestLiveEngine::togglesPersist()
{
    EngineScene scene;
    QVERIFY(scene.start());
    RawPeer *peer = scene.connectPeer();
    QVERIFY(peer);
    const CommandResult off = scene.run(
        [&](const LiveEngine::Done &done) { scene.engine->disableService(Main, {}, done); });
    QVERIFY(off.ok);
    QCOMPARE(off.data[QLatin1String("result")][QLatin1String("clean")], 1);
    QCOMPARE(off.data[QLatin1String("service")][QLatin1String("state")], QStringLiteral("off"));
    QTRY_VERIFY(!scene.savedConfiguration().services.value(0).enabled);
    scene.stop();
    QVERIFY(scene.start());
    QCOMPARE(toString(scene.status().state), QStringLiteral("off"));

    QVERIFY(
        scene.run([&](const LiveEngine::Done &done) { scene.engine->enableService(Main, done); })
            .ok);
    scene.stop(); // at once: what is not written yet is written now
    QVERIFY(scene.savedConfiguration().services.value(0).enabled);
}

void TestLiveEngine::editedFileIsApplied()
{
    EngineScene scene;
    QVERIFY(scene.start());
    RawPeer *peer = scene.connectPeer();
    QVERIFY(peer);
    const quint16 newPort = EngineScene::freePort();
    scene.writeConfiguration(EngineScene::configurationWith(newPort));
    QTRY_COMPARE(scene.status().boundPort, newPort);
    QTRY_VERIFY(peer->hasEnded());
    QCOMPARE(described(*peer).constLast(), QStringLiteral("lifecycle.disable"));
    QCOMPARE(peer->close()->closeReason(), "configuration reloaded");
    QVERIFY(scene.journalKinds().contains(QStringLiteral("configuration-applied")));

    peer = scene.connectPeer();
    QVERIFY(peer);
    Configuration live = EngineScene::configurationWith(newPort);
    live.services[0].name = QStringLiteral("renamed");
    live.services[0].filter.except = {QStringLiteral("message")};
    scene.writeConfiguration(live);
    QTRY_COMPARE(scene.status().name, QStringLiteral("renamed"));
    QVERIFY(peer->isConnected());

    live.services[0].enabled = false;
    scene.writeConfiguration(live);
    QTRY_COMPARE(toString(scene.status().state), QStringLiteral("off"));
    QTRY_VERIFY(peer->hasEnded());
}

//! Bound to every address for a moment; nothing connects to it.
void TestLiveEngine::openServiceLosesItsToken()
{
    EngineScene scene;
    Configuration configuration = EngineScene::configurationWith(EngineScene::freePort());
    configuration.services[0].host = QStringLiteral("0.0.0.0");
    scene.writeConfiguration(configuration);
    QVERIFY(scene.start());
    QCOMPARE(toString(scene.status().state), QStringLiteral("on"));

    configuration.services[0].token = Secret();
    scene.writeConfiguration(configuration);
    QTRY_COMPARE(toString(scene.status().state), QStringLiteral("failed"));
    QCOMPARE(toString(scene.status().failure.kind), QStringLiteral("token-required"));
}

void TestLiveEngine::brokenFileChangesNothing()
{
    EngineScene scene;
    QVERIFY(scene.start());
    RawPeer *peer = scene.connectPeer();
    QVERIFY(peer);
    QStringList problems;
    connect(scene.engine.get(), &LiveEngine::configurationProblemChanged, this,
            [&](const QString &problem) { problems.append(problem); });
    const QByteArray good = scene.text(QStringLiteral("switchboard.json"));
    scene.writeText("{\n  \"version\": 1,\n  oops\n}\n");
    QTRY_COMPARE(problems.size(), 1);
    QVERIFY2(problems[0].contains(QLatin1String("switchboard.json:3:3")), qPrintable(problems[0]));
    QVERIFY(peer->isConnected());
    QCOMPARE(toString(scene.status().state), QStringLiteral("on"));
    QVERIFY(scene.journalKinds().contains(QStringLiteral("configuration-rejected")));
    scene.writeText(good);
    QTRY_COMPARE(problems.size(), 2);
    QVERIFY(problems[1].isEmpty());
    QVERIFY(peer->isConnected());
}

void TestLiveEngine::changePortMovesTheService()
{
    EngineScene scene;
    QVERIFY(scene.start());
    RawPeer *peer = scene.connectPeer();
    QVERIFY(peer);
    const quint16 oldPort = scene.status().boundPort;
    const quint16 newPort = EngineScene::freePort();
    const CommandResult result = scene.run(
        [&](const LiveEngine::Done &done) { scene.engine->changePort(Main, newPort, done); });
    QVERIFY2(result.ok, qPrintable(result.error));
    QCOMPARE(scene.status().boundPort, newPort);
    QTRY_VERIFY(peer->hasEnded());
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress(QHostAddress::LocalHost), oldPort));
    QTRY_COMPARE(scene.savedConfiguration().services.value(0).port, newPort);
    QVERIFY(scene.connectPeer());
}

void TestLiveEngine::disconnectReportsEachSession()
{
    EngineScene scene;
    QVERIFY(scene.start());
    RawPeer *first = scene.connectPeer();
    RawPeer *second = scene.connectPeer("/api");
    QVERIFY(first && second);
    const qint64 id = scene.engine->sessionsJson({}).at(0)[QLatin1String("id")].toInteger();
    const CommandResult result = scene.run([&](const LiveEngine::Done &done) {
        scene.engine->disconnectSessions(
            {SessionId(quint64(id)), SessionId(quint64(id)), SessionId(999)},
            {.code = 4000, .reason = QStringLiteral("bye")}, done);
    });
    QVERIFY(result.ok);
    const QJsonArray disconnected = result.data[QLatin1String("disconnected")].toArray();
    QCOMPARE(disconnected.size(), 1);
    QCOMPARE(disconnected.at(0).toObject(),
             (QJsonObject{{QStringLiteral("id"), id},
                          {QStringLiteral("clean"), true},
                          {QStringLiteral("code"), 4000},
                          {QStringLiteral("abortCause"), QStringLiteral("none")}}));
    QCOMPARE(result.data[QLatin1String("gone")].toArray(), QJsonArray{999});
    QTRY_VERIFY(first->hasEnded());
    QCOMPARE(int(first->close()->closeCode().value_or(0)), 4000);
    QVERIFY(second->isConnected());

    const CommandResult nobody = scene.run([&](const LiveEngine::Done &done) {
        scene.engine->disconnectSessions({SessionId(quint64(id))}, {}, done);
    });
    QVERIFY(nobody.ok);
    QVERIFY(nobody.data[QLatin1String("disconnected")].toArray().isEmpty());
}

void TestLiveEngine::unknownServiceIsNamed()
{
    EngineScene scene;
    QVERIFY(scene.start());
    const CommandResult result = scene.run([&](const LiveEngine::Done &done) {
        scene.engine->enableService(QStringLiteral("nope"), done);
    });
    QVERIFY(!result.ok);
    QVERIFY(result.error.contains(QLatin1String("nope")) && result.error.contains(Main));
}

void TestLiveEngine::simulatedMessageReachesSessions()
{
    EngineScene scene;
    QVERIFY(scene.start());
    RawPeer *peer = scene.connectPeer("/event");
    QVERIFY(peer && scene.connectPeer("/api"));
    const SimulatedAct act{.name = QStringLiteral("message"),
                           .params = {{QStringLiteral("user_id"), 10002},
                                      {QStringLiteral("message"), QStringLiteral("你好")}}};
    const CommandResult result =
        scene.run([&](const LiveEngine::Done &done) { scene.engine->simulate(act, done); });
    QVERIFY2(result.ok, qPrintable(result.error));
    QVERIFY(result.data[QLatin1String("message_id")].toInt() != 0);
    QCOMPARE(result.data[QLatin1String("receivers")], 1);
    QTRY_COMPARE(peer->texts().size(), 3);
    QVERIFY(peer->texts()[2].contains("你好"));
}

void TestLiveEngine::snapshotListsChangesOnce()
{
    EngineScene scene;
    QVERIFY(scene.start());
    QVERIFY(scene.connectPeer());
    EngineSnapshot snapshot = scene.engine->takeSnapshot();
    QCOMPARE(snapshot.services.size(), 1);
    QCOMPARE(snapshot.opened.size(), 1);
    QCOMPARE(snapshot.stats.size(), 1);
    QCOMPARE(snapshot.opened[0].id, snapshot.stats[0].id);
    snapshot = scene.engine->takeSnapshot();
    QVERIFY(snapshot.opened.isEmpty());
    QCOMPARE(snapshot.stats.size(), 1);
    scene.peers[0]->abort();
    QTRY_VERIFY(scene.engine->sessionsJson({}).isEmpty());
    snapshot = scene.engine->takeSnapshot();
    QCOMPARE(snapshot.closed.size(), 1);
    QVERIFY(snapshot.stats.isEmpty());
}

void TestLiveEngine::journalTellsTheWholeStory()
{
    EngineScene scene;
    QVERIFY(scene.start());
    RawPeer *peer = scene.connectPeer();
    QVERIFY(peer);
    RawPeer refused;
    refused.open(scene.status().boundPort, "/?access_token=" + Canary.chopped(1) + "x");
    QTRY_COMPARE(refused.status(), 403);
    QVERIFY(scene
                .run([&](const LiveEngine::Done &done) {
                    scene.engine->disableService(Main, {.reason = QStringLiteral("pause")}, done);
                })
                .ok);
    QTcpServer blocker;
    QVERIFY(blocker.listen(QHostAddress(QHostAddress::LocalHost), scene.status().port));
    QVERIFY(
        !scene.run([&](const LiveEngine::Done &done) { scene.engine->enableService(Main, done); })
             .ok);

    QStringList kinds = scene.journalKinds();
    kinds.removeAll(QStringLiteral("notice"));
    QCOMPARE(kinds.join(u' '),
             QStringLiteral("program-started service-started lifecycle-emitted session-connected "
                            "handshake-refused service-stopping lifecycle-emitted "
                            "session-disconnected service-stopped service-failed"));
    const QJsonObject refusal = scene.lastEntry(JournalKind::HandshakeRefused).details;
    QCOMPARE(refusal[QLatin1String("cause")], QStringLiteral("token-wrong"));
    QCOMPARE(refusal[QLatin1String("status")], 403);
    const JournalEntry end = scene.lastEntry(JournalKind::SessionDisconnected);
    QCOMPARE(end.serviceId, Main);
    QCOMPARE(end.details[QLatin1String("client")], QStringLiteral("NoneBot2 2.4.4"));
    QCOMPARE(end.details[QLatin1String("role")], QStringLiteral("universal"));
    QCOMPARE(end.details[QLatin1String("by")], QStringLiteral("us"));
    QCOMPARE(end.details[QLatin1String("code")], 1001);
    QCOMPARE(end.details[QLatin1String("reason")], QStringLiteral("pause"));
    QCOMPARE(end.details[QLatin1String("clean")], true);
    QCOMPARE(end.details[QLatin1String("messagesOut")], 3);
    QCOMPARE(scene.lastEntry(JournalKind::ServiceStopped).details[QLatin1String("clean")], 1);
    QCOMPARE(scene.lastEntry(JournalKind::LifecycleEmitted).details[QLatin1String("sessions")], 1);
    const QJsonObject failure = scene.lastEntry(JournalKind::ServiceFailed).details;
    QCOMPARE(failure[QLatin1String("cause")], QStringLiteral("port-in-use"));
    QCOMPARE(failure[QLatin1String("ownerPid")].toInteger(), QCoreApplication::applicationPid());

    const QByteArray log = scene.text(QStringLiteral("logs/switchboard.log"));
    for (const JournalEntry &entry : scene.engine->journal())
        QVERIFY2(log.contains(entry.text.toUtf8()), qPrintable(entry.text));
}

void TestLiveEngine::tokenIsNowhereElse()
{
    EngineScene scene;
    QVERIFY(scene.start());
    QVERIFY(scene.connectPeer("/", "Bot/1 access_token=" + Canary));
    const QJsonArray sessions = scene.engine->sessionsJson({});
    QVERIFY(sessions.at(0)[QLatin1String("userAgent")].toString().startsWith(u"Bot/1"));
    QVERIFY(!QJsonDocument(sessions).toJson().contains(Canary));
    RawPeer query;
    query.open(scene.status().boundPort, "/nope?access_token=" + Canary,
               "User-Agent: access_token=" + Canary + "\r\n");
    QTRY_COMPARE(query.status(), 404);
    QVERIFY(!query.body().contains(Canary));
    scene.writeText(scene.text(QStringLiteral("switchboard.json")).replace("\"port\"", "\"port"));
    QTRY_VERIFY(scene.journalKinds().contains(QStringLiteral("configuration-rejected")));
    QVERIFY(scene
                .run([&](const LiveEngine::Done &done) {
                    scene.engine->disableService(Main, {}, done);
                })
                .ok);
    QVERIFY(!QJsonDocument(scene.engine->statusJson()).toJson().contains(Canary));
    for (const JournalEntry &entry : scene.engine->journal())
        QVERIFY2(!QJsonDocument(toJson(entry)).toJson().contains(Canary), qPrintable(entry.text));
    scene.stop();

    int files = 0;
    QDirIterator iterator(scene.folder.path(), QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        QFile file(iterator.next());
        if (iterator.fileName().startsWith(QLatin1String("switchboard.json")))
            continue; // the one place, its backup, and its broken copy
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(Canary), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files >= 2); // the log and the store
}

void TestLiveEngine::shutDownTellsEverybody()
{
    EngineScene scene;
    QVERIFY(scene.start());
    RawPeer *peer = scene.connectPeer();
    QVERIFY(peer);
    scene.stop();
    QTRY_VERIFY(peer->hasEnded());
    QCOMPARE(described(*peer).constLast(), QStringLiteral("lifecycle.disable"));
    QCOMPARE(int(peer->close()->closeCode().value_or(0)), 1001);
    QVERIFY(scene.savedConfiguration().services.value(0).enabled); // the end is no switch-off
    QVERIFY(scene.text(QStringLiteral("logs/switchboard.log")).contains("program-stopping"));
}

QTEST_GUILESS_MAIN(TestLiveEngine)
#include "tst_liveengine.moc"
