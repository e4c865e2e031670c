// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/control/controlcommands.h"
#include "core/net/blocksubject.h"
#include "tests/support/enginescene.h"

#include <QDirIterator>

#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! Blocks, rejections and paced disconnects of a whole engine with real sockets.
class TestLiveBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAtTheDoor_data();
    void refusesAtTheDoor();
    void otherServicesAndClientsStay();
    void disconnectAddsAVisibleRule();
    void longerBlockIsNotShortened();
    void lateBlockFindsTheAddress();
    void survivesARestart();
    void brokenFileIsReported();
    void endsByItself();
    void wrongTokensAreOneGroup();
    void tokenOfAnotherServiceIsNamed();
    void reportsOnceASecond();
    void clearsRejections();
    void overviewSaysAllAgain();
    void manyAreSpread();
    void controlSocketAsksForLoopback();
    void tokenIsNowhere();
};

namespace {

const QString Main = QStringLiteral("ws-main");
const QString Loopback = QStringLiteral("127.0.0.1");

CommandResult addBlock(EngineScene &scene, const BlockRule &rule)
{
    return scene.run([&](const Engine::Done &done) { scene.engine->addBlock(rule, done); });
}

CommandResult control(EngineScene &scene, const QJsonObject &request)
{
    return scene.run(
        [&](const Engine::Done &done) { runControlCommand(*scene.engine, request, done); });
}

//! A client with \a token; returns it when the HTTP answer has come.
RawPeer *knock(EngineScene &scene, const QByteArray &token = Canary, const QByteArray &fields = {})
{
    scene.peers.push_back(std::make_unique<RawPeer>());
    RawPeer *peer = scene.peers.back().get();
    peer->setAnswersClose(true);
    const QByteArray authorization =
        token.isEmpty() ? QByteArray() : "Authorization: Bearer " + token + "\r\n";
    peer->open(scene.status().boundPort, "/", authorization + fields);
    return waitUntil([&] { return peer->status() != 0; }) ? peer : nullptr;
}

int statusOf(EngineScene &scene, const QByteArray &token = Canary, const QByteArray &fields = {})
{
    const RawPeer *peer = knock(scene, token, fields);
    return peer ? peer->status() : -1;
}

} // namespace

void TestLiveBlocks::refusesAtTheDoor_data()
{
    QTest::addColumn<BlockScope>("scope");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QByteArray>("fields");

    QTest::newRow("address") << BlockScope::Address << Loopback << QByteArray();
    QTest::newRow("network") << BlockScope::Address << QStringLiteral("127.0.0.0/30")
                             << QByteArray();
    QTest::newRow("token") << BlockScope::Token << QString::fromLatin1(Canary) << QByteArray();
    QTest::newRow("token's hash") << BlockScope::Token << tokenSubject(Canary) << QByteArray();
    QTest::newRow("account") << BlockScope::BotId << QStringLiteral("10001") << QByteArray();
    QTest::newRow("X-Self-ID") << BlockScope::BotId << QStringLiteral("5")
                               << QByteArray("X-Self-ID: 5\r\n");
}

void TestLiveBlocks::refusesAtTheDoor()
{
    QFETCH(BlockScope, scope);
    QFETCH(QString, subject);
    QFETCH(QByteArray, fields);
    EngineScene scene;
    QVERIFY(scene.start());
    QCOMPARE(statusOf(scene, Canary, fields), 101);
    QSignalSpy changed(scene.engine.get(), &Engine::blocksChanged);
    const CommandResult added = addBlock(scene, {.scope = scope, .subject = subject});
    QVERIFY2(added.ok, qPrintable(added.error));
    QVERIFY(changed.count() > 0);
    QCOMPARE(scene.lastEntry(JournalKind::BlockAdded).details[QLatin1String("scope")],
             toString(scope));

    const RawPeer *peer = knock(scene, Canary, fields);
    QVERIFY(peer);
    QCOMPARE(peer->status(), 403);
    QVERIFY(peer->body().contains("blocked"));
    QVERIFY(!peer->field("Retry-After")); // it has no end
    QTRY_VERIFY(peer->hasEnded());
    QVERIFY(!peer->wasReset());
    const QList<BlockRule> rules = scene.engine->blocks();
    QCOMPARE(rules.size(), 1);
    QCOMPARE(rules[0].hits, 1U);
    const RejectedGroup group = scene.engine->rejections().groups.value(0);
    QCOMPARE(toString(group.cause), QStringLiteral("blocked"));
    QCOMPARE(group.tokenHint, TokenHint::NotConcerned);

    const CommandResult removed = scene.run([&](const Engine::Done &done) {
        scene.engine->removeBlocks({rules[0].id, BlockId(77)}, done);
    });
    QVERIFY(removed.ok);
    QCOMPARE(removed.data[QLatin1String("removed")].toArray().size(), 1);
    QCOMPARE(removed.data[QLatin1String("gone")].toArray(), QJsonArray{77});
    QCOMPARE(scene.lastEntry(JournalKind::BlockRemoved).details[QLatin1String("hits")], 1);
    QCOMPARE(statusOf(scene, Canary, fields), 101);
}

void TestLiveBlocks::otherServicesAndClientsStay()
{
    EngineScene scene;
    QVERIFY(scene.start());
    const RawPeer *open = scene.connectPeer();
    QVERIFY(open);
    const CommandResult unknown =
        addBlock(scene, {.subject = Loopback, .serviceId = QStringLiteral("ws-no")});
    QVERIFY(!unknown.ok && unknown.error.contains(QStringLiteral("ws-no")));
    QVERIFY(addBlock(scene, {.subject = QStringLiteral("192.0.2.7")}).ok);
    QVERIFY(addBlock(scene, {.scope = BlockScope::BotId, .subject = QStringLiteral("10002")}).ok);
    QVERIFY(addBlock(scene, {.scope = BlockScope::Token, .subject = QStringLiteral("other")}).ok);
    QCOMPARE(statusOf(scene), 101);
    QVERIFY(addBlock(scene, {.subject = Loopback, .serviceId = Main}).ok);
    QCOMPARE(statusOf(scene), 403);
    QVERIFY(open->isConnected()); // a block keeps out, it does not throw out
    QVERIFY(!open->close());
    QCOMPARE(statusOf(scene, "other"), 403);
    for (const BlockRule &rule : scene.engine->blocks()) // the address decides, nothing else is
        QCOMPARE(rule.hits, rule.serviceId == Main ? 2U : 0U); // looked at
}

void TestLiveBlocks::disconnectAddsAVisibleRule()
{
    EngineScene scene;
    QVERIFY(scene.start());
    const RawPeer *peer = scene.connectPeer();
    QVERIFY(peer);
    const CommandResult result =
        control(scene,
                {{QStringLiteral("command"), QStringLiteral("session-disconnect")},
                 {QStringLiteral("sessions"), QJsonArray{1}},
                 {QStringLiteral("block"), 600}});
    QVERIFY2(result.ok, qPrintable(result.error));
    QCOMPARE(result.data[QLatin1String("disconnected")].toArray().size(), 1);
    QCOMPARE(result.data[QLatin1String("blocks")].toArray().size(), 1);
    const QList<BlockRule> rules = scene.engine->blocks();
    QCOMPARE(rules.size(), 1);
    QCOMPARE(rules[0].subject, Loopback);
    QCOMPARE(rules[0].serviceId, Main);
    const qint64 left = rules[0].expiresMs - QDateTime::currentMSecsSinceEpoch();
    QVERIFY(left > 590'000 && left <= 600'000);
    const RawPeer *back = knock(scene);
    QVERIFY(back && back->status() == 403);
    QVERIFY(back->field("Retry-After")->toInt() > 590);
}

void TestLiveBlocks::longerBlockIsNotShortened()
{
    EngineScene scene;
    QVERIFY(scene.start());
    QVERIFY(scene.connectPeer());
    QVERIFY(addBlock(scene, {.subject = Loopback, .serviceId = Main}).ok);
    const CommandResult result = scene.run([&](const Engine::Done &done) {
        scene.engine->disconnectSessions({SessionId(1)}, {.reason = {}, .blockSeconds = 60}, done);
    });
    QVERIFY(result.ok);
    QVERIFY(result.data[QLatin1String("blocks")].toArray().isEmpty());
    QCOMPARE(scene.engine->blocks()[0].expiresMs, 0);
}

void TestLiveBlocks::lateBlockFindsTheAddress()
{
    EngineScene scene;
    QVERIFY(scene.start());
    RawPeer *peer = scene.connectPeer();
    QVERIFY(peer);
    peer->sendClose(1000);
    QTRY_COMPARE(scene.engine->sessionsJson({}).size(), 0);
    const CommandResult result = scene.run([&](const Engine::Done &done) {
        scene.engine->disconnectSessions({SessionId(1), SessionId(9)},
                                         {.reason = {}, .blockSeconds = 60}, done);
    });
    QVERIFY(result.ok);
    QCOMPARE(result.data[QLatin1String("gone")].toArray().size(), 2);
    QCOMPARE(scene.engine->blocks().size(), 1);
    QVERIFY(scene.text(QStringLiteral("blocks.json")).contains("127.0.0.1"));
    QCOMPARE(statusOf(scene), 403);
}

void TestLiveBlocks::survivesARestart()
{
    EngineScene scene;
    QVERIFY(scene.start());
    QVERIFY(
        addBlock(scene, {.scope = BlockScope::Token, .subject = QString::fromLatin1(Canary)}).ok);
    QCOMPARE(statusOf(scene), 403);
    scene.stop();
    QVERIFY(scene.start());
    QCOMPARE(scene.engine->blocks().size(), 1);
    QCOMPARE(scene.engine->blocks()[0].hits, 1U); // written at the end
    QCOMPARE(statusOf(scene), 403);
    QCOMPARE(scene.engine->blocks()[0].hits, 2U);
}

void TestLiveBlocks::brokenFileIsReported()
{
    EngineScene scene;
    QFile file(scene.folder.filePath(QStringLiteral("blocks.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[]") == 2);
    file.close();
    QVERIFY(scene.start());
    const QList<JournalEntry> journal = scene.engine->journal();
    QVERIFY(std::ranges::any_of(journal, [](const JournalEntry &entry) {
        return entry.level == JournalLevel::Error
            && entry.text.contains(QStringLiteral("blocks.json.broken-"));
    }));
    QCOMPARE(statusOf(scene), 101);
}

void TestLiveBlocks::endsByItself()
{
    EngineScene scene;
    QVERIFY(scene.start());
    QVERIFY(addBlock(scene,
                     {.subject = Loopback, .expiresMs = QDateTime::currentMSecsSinceEpoch() + 700})
                .ok);
    QCOMPARE(statusOf(scene), 403);
    QTRY_VERIFY(scene.engine->blocks().isEmpty());
    QTRY_COMPARE(scene.lastEntry(JournalKind::BlockExpired).details[QLatin1String("hits")], 1);
    QCOMPARE(statusOf(scene), 101);
    QTRY_VERIFY(!scene.text(QStringLiteral("blocks.json")).contains("127.0.0.1"));
}

void TestLiveBlocks::wrongTokensAreOneGroup()
{
    EngineScene scene;
    Configuration configuration = EngineScene::configurationWith(EngineScene::freePort());
    configuration.services[0].limits.tokenFailuresPerMinuteLoopback = 3;
    scene.writeConfiguration(configuration);
    QVERIFY(scene.start());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(statusOf(scene, "wrong-token-text"), 403);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(statusOf(scene, "wrong-token-text"), 429);
    const RejectionReport report = scene.engine->rejections();
    QCOMPARE(report.groups.size(), 1);
    const RejectedGroup &group = report.groups[0];
    QCOMPARE(toString(group.cause), QStringLiteral("token-wrong"));
    QCOMPARE(group.status, 429);
    QCOMPARE(group.count, 5U);
    QCOMPARE(group.lastMinute, 5);
    QCOMPARE(group.source, Loopback);
    QVERIFY(group.loopback);
    QCOMPARE(group.tokenHint, TokenHint::Length);
    QCOMPARE(group.tokenLength, 16);

    QCOMPARE(statusOf(scene, {}), 429); // none at all is another mistake
    QCOMPARE(scene.engine->rejections().groups.size(), 2);
    QCOMPARE(scene.engine->rejections().groups[0].tokenHint, TokenHint::None);
    // The journal tells both apart.
    QCOMPARE(scene.lastEntry(JournalKind::HandshakeRefused).details[QLatin1String("cause")],
             QStringLiteral("too-many-token-failures"));
}

void TestLiveBlocks::tokenOfAnotherServiceIsNamed()
{
    EngineScene scene;
    Configuration configuration = EngineScene::configurationWith(EngineScene::freePort());
    ServiceSettings other = configuration.services[0];
    other.id = other.name = QStringLiteral("ws-test");
    other.port = EngineScene::freePort();
    other.token = Secret(QByteArray("token-of-the-test-service"));
    configuration.services.append(other);
    scene.writeConfiguration(configuration);
    QVERIFY(scene.start());
    QCOMPARE(statusOf(scene, "token-of-the-test-service"), 403);
    const RejectedGroup group = scene.engine->rejections().groups.value(0);
    QCOMPARE(group.tokenHint, TokenHint::OtherService);
    QCOMPARE(group.tokenServiceId, QStringLiteral("ws-test"));
}

void TestLiveBlocks::reportsOnceASecond()
{
    EngineScene scene;
    QVERIFY(scene.start());
    QSignalSpy reports(scene.engine.get(), &Engine::rejectionsChanged);
    QElapsedTimer passed;
    passed.start();
    while (passed.elapsed() < 2'500) {
        QCOMPARE(statusOf(scene, Canary, "Origin: http://example.org\r\n"), 403);
        QTest::qWait(10);
    }
    QVERIFY2(reports.count() >= 2 && reports.count() <= 4,
             qPrintable(QString::number(reports.count())));
    const auto last = reports.last()[0].value<RejectionReport>();
    QCOMPARE(last.groups.size(), 1);
    QCOMPARE(toString(last.groups[0].cause), QStringLiteral("origin-not-allowed"));
}

void TestLiveBlocks::clearsRejections()
{
    EngineScene scene;
    QVERIFY(scene.start());
    QCOMPARE(statusOf(scene, Canary, "Origin: http://example.org\r\n"), 403);
    QCOMPARE(scene.engine->rejections().groups.size(), 1);
    QSignalSpy reports(scene.engine.get(), &Engine::rejectionsChanged);
    QVERIFY(control(scene, {{QStringLiteral("command"), QStringLiteral("rejected-clear")}}).ok);
    QVERIFY(scene.engine->rejections().groups.isEmpty());
    QVERIFY(!reports.isEmpty()); // at once, so that the screen follows the click
    QVERIFY(reports.last()[0].value<RejectionReport>().groups.isEmpty());
}

void TestLiveBlocks::overviewSaysAllAgain()
{
    EngineScene scene;
    QVERIFY(scene.start());
    QVERIFY(addBlock(scene, {.subject = Loopback}).ok);
    QCOMPARE(statusOf(scene), 403);
    QSignalSpy blocks(scene.engine.get(), &Engine::blocksChanged);
    QSignalSpy rejections(scene.engine.get(), &Engine::rejectionsChanged);
    scene.engine->requestOverview();
    QCOMPARE(blocks.last()[0].value<QList<BlockRule>>().size(), 1);
    QCOMPARE(rejections.last()[0].value<RejectionReport>().total, 1U);
}

void TestLiveBlocks::manyAreSpread()
{
    constexpr int Peers = 120;
    EngineScene scene;
    QVERIFY(scene.start());
    QList<RawPeer *> peers;
    QList<SessionId> ids;
    for (int i = 1; i <= Peers; ++i) {
        peers.append(knock(scene));
        QCOMPARE(peers.last()->status(), 101);
        ids.append(SessionId(quint64(i)));
    }
    QList<qint64> closedAt;
    QElapsedTimer passed;
    for (RawPeer *peer : std::as_const(peers))
        connect(peer, &RawPeer::frameReceived, this, [&](const WireFrame &frame) {
            if (frame.opcode == Opcode::Close)
                closedAt.append(passed.elapsed());
        });
    passed.start();
    const CommandResult result = scene.run(
        [&](const Engine::Done &done) { scene.engine->disconnectSessions(ids, {}, done); });
    QVERIFY(result.ok);
    QCOMPARE(result.data[QLatin1String("disconnected")].toArray().size(), Peers);
    QCOMPARE(closedAt.size(), Peers);
    // 50 at once or in what is left of this tick, 50 in the next, 20 in the one after it.
    std::ranges::sort(closedAt);
    QVERIFY2(closedAt[Peers - 1] - closedAt[0] >= 95,
             qPrintable(QString::number(closedAt[Peers - 1])));
    QVERIFY(passed.elapsed() < 2'000);
}

void TestLiveBlocks::controlSocketAsksForLoopback()
{
    EngineScene scene;
    QVERIFY(scene.start());
    QJsonObject request{{QStringLiteral("command"), QStringLiteral("block-add")},
                        {QStringLiteral("scope"), QStringLiteral("address")},
                        {QStringLiteral("subject"), QStringLiteral("127.0.0.0/8")},
                        {QStringLiteral("seconds"), 60}};
    const CommandResult refused = control(scene, request);
    QVERIFY(!refused.ok);
    QVERIFY2(refused.error.contains(QStringLiteral("--yes")), qPrintable(refused.error));
    QVERIFY(scene.engine->blocks().isEmpty());
    request[QStringLiteral("yes")] = true;
    QVERIFY(control(scene, request).ok);
    const CommandResult list =
        control(scene, {{QStringLiteral("command"), QStringLiteral("block-list")}});
    const QJsonObject block = list.data[QLatin1String("blocks")][0].toObject();
    QCOMPARE(block[QLatin1String("subject")], QStringLiteral("127.0.0.0/8"));
    QVERIFY(block[QLatin1String("expiresAt")].isString());
    for (const auto &[key, value] :
         {std::pair(QStringLiteral("scope"), QStringLiteral("port")),
          std::pair(QStringLiteral("subject"), QStringLiteral("nobody")),
          std::pair(QStringLiteral("seconds"), QStringLiteral("soon"))}) {
        QJsonObject wrong = request;
        wrong[key] = value;
        const CommandResult result = control(scene, wrong);
        QVERIFY(!result.ok);
        QVERIFY2(result.error.startsWith(key), qPrintable(result.error));
    }
    const CommandResult removed =
        control(scene,
                {{QStringLiteral("command"), QStringLiteral("block-remove")},
                 {QStringLiteral("blocks"), QJsonArray{1}}});
    QVERIFY(removed.ok && scene.engine->blocks().isEmpty());
}

void TestLiveBlocks::tokenIsNowhere()
{
    const QByteArray wrong = "wrong-canary-Zx81Kp";
    EngineScene scene;
    QVERIFY(scene.start());
    QVERIFY(
        addBlock(scene, {.scope = BlockScope::Token, .subject = QString::fromLatin1(wrong)}).ok);
    QCOMPARE(statusOf(scene, wrong, "User-Agent: Bot access_token=" + wrong + "\r\n"), 403);
    QCOMPARE(scene.engine->blocks()[0].hits, 1U);
    QVERIFY(!scene.engine->rejections().groups[0].client.contains(QString::fromLatin1(wrong)));
    scene.stop();
    QDirIterator files(scene.folder.path(), QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(wrong), qPrintable(file.fileName()));
        ++seen;
    }
    QVERIFY(seen >= 3);
}

QTEST_GUILESS_MAIN(TestLiveBlocks)
#include "tst_liveblocks.moc"
