// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/enginescene.h"

#include <QDir>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

const QString Main = QStringLiteral("ws-main");

ServiceSettings newService(const QString &name, quint16 port)
{
    ServiceSettings settings;
    settings.name = name;
    settings.port = port;
    settings.token = Secret(Canary);
    return settings;
}

//! A scene with the shorthands of these tests, and what was announced.
struct Scene : EngineScene {
    QList<std::pair<Configuration, ConfigurationOrigin>> announced;

    [[nodiscard]] bool startWatched()
    {
        if (!start())
            return false;
        QObject::connect(engine.get(), &LiveEngine::configurationChanged, engine.get(),
                         [this](const Configuration &configuration, ConfigurationOrigin origin) {
                             announced.append({configuration, origin});
                         });
        return true;
    }
    [[nodiscard]] CommandResult save(const ServiceSettings &settings, int position = -1)
    {
        return run(
            [&](const LiveEngine::Done &done) { engine->saveService(settings, position, done); });
    }
    [[nodiscard]] CommandResult remove(const QString &id)
    {
        return run([&](const LiveEngine::Done &done) { engine->deleteService(id, done); });
    }
    [[nodiscard]] ServiceSettings saved(const QString &id = Main) const
    {
        const Configuration configuration = savedConfiguration();
        const ServiceSettings *settings = configuration.service(id);
        return settings ? *settings : ServiceSettings();
    }
    [[nodiscard]] QStringList savedIds() const
    {
        QStringList ids;
        const Configuration configuration = savedConfiguration();
        for (const ServiceSettings &settings : configuration.services)
            ids.append(settings.id);
        return ids;
    }
    [[nodiscard]] QJsonObject entry(const QString &id = Main) const
    {
        const QJsonObject document =
            QJsonDocument::fromJson(text(QStringLiteral("switchboard.json"))).object();
        for (const QJsonValue &service : document[QLatin1String("services")].toArray()) {
            if (service[QLatin1String("id")].toString() == id)
                return service.toObject();
        }
        return {};
    }
    //! Puts a key of nobody into the entry of ws-main.
    void addUnknownKey()
    {
        writeText(text(QStringLiteral("switchboard.json"))
                      .replace("\"id\": \"ws-main\",", "\"id\": \"ws-main\", \"note\": \"keep\","));
    }
};

} // namespace

//! What commands do to the configuration of a whole engine.
class TestEngineConfiguration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAService();
    void liveChangesKeepSessions();
    void anotherTokenClosesSessions();
    void anotherPortRestarts();
    void refusesWhatTheReaderRefuses_data();
    void refusesWhatTheReaderRefuses();
    void networkNeedsAToken();
    void keepsUnknownKeys();
    void deletesAfterTellingEverybody();
    void bringsADeletedServiceBack();
    void enablingStopsADeletion();
    void announcesWhereAChangeCameFrom();
    void replacesTheWholeConfiguration();
    void restoresABrokenFile();
    void seesAForeignChangeBeforeItSaves();
    void probesPorts();
    void testsASavedAndAnUnsavedService();
    void tokensStayOutOfTheJournal();
};

void TestEngineConfiguration::addsAService()
{
    Scene scene;
    QVERIFY(scene.startWatched());
    const quint16 port = EngineScene::freePort();
    const CommandResult result = scene.save(newService(QStringLiteral("Bot Nr. 2"), port), 0);
    QVERIFY2(result.ok, qPrintable(result.error));
    QCOMPARE(result.data[QLatin1String("service")][QLatin1String("id")],
             QStringLiteral("bot-nr.-2"));
    QCOMPARE(scene.savedIds(), QStringList({QStringLiteral("bot-nr.-2"), Main})); // at once
    QCOMPARE(scene.saved(QStringLiteral("bot-nr.-2")).backend, QStringLiteral("sim"));
    QTRY_COMPARE(scene.status().boundPort, port); // it is the first one now, and on

    const CommandResult again =
        scene.save(newService(QStringLiteral("bot nr. 2"), EngineScene::freePort()));
    QVERIFY2(again.ok, qPrintable(again.error));
    QCOMPARE(again.data[QLatin1String("service")][QLatin1String("id")],
             QStringLiteral("bot-nr.-2-2"));
    QCOMPARE(scene.savedIds().size(), 3);
}

void TestEngineConfiguration::liveChangesKeepSessions()
{
    Scene scene;
    QVERIFY(scene.startWatched());
    RawPeer *peer = scene.connectPeer();
    QVERIFY(peer);
    ServiceSettings settings = scene.saved();
    settings.name = QStringLiteral("新名字");
    settings.tags = {QStringLiteral("prod")};
    settings.messageFormat = MessageFormat::String;
    settings.limits.maxConnections = 7;
    QVERIFY(scene.save(settings).ok);
    QCOMPARE(scene.status().name, QStringLiteral("新名字"));
    QVERIFY(scene.saved() == settings);
    QVERIFY(peer->isConnected());
    QCOMPARE(scene.status().sessions, 1);
    QVERIFY(scene.journalKinds().contains(QStringLiteral("configuration-applied")));
}

void TestEngineConfiguration::anotherTokenClosesSessions()
{
    Scene scene;
    QVERIFY(scene.startWatched());
    RawPeer *peer = scene.connectPeer();
    QVERIFY(peer);
    ServiceSettings settings = scene.saved();
    settings.token = Secret("another-token");
    QVERIFY(scene.save(settings).ok);
    QTRY_VERIFY(peer->hasEnded());
    QCOMPARE(peer->closeCode(), 4001);
}

void TestEngineConfiguration::anotherPortRestarts()
{
    Scene scene;
    QVERIFY(scene.startWatched());
    RawPeer *peer = scene.connectPeer();
    QVERIFY(peer);
    ServiceSettings settings = scene.saved();
    settings.port = EngineScene::freePort();
    QVERIFY(scene.save(settings).ok);
    QTRY_COMPARE(scene.status().boundPort, settings.port);
    QCOMPARE(peer->closeCode(), 1001);
}

void TestEngineConfiguration::refusesWhatTheReaderRefuses_data()
{
    QTest::addColumn<std::function<void(ServiceSettings &)>>("change");
    QTest::addColumn<QString>("error");

    const auto row = [](const char *name, const std::function<void(ServiceSettings &)> &change,
                        const char *error) {
        QTest::newRow(name) << change << QString::fromLatin1(error);
    };
    using S = ServiceSettings;
    row(
        "no name", [](S &s) { s.name.clear(); },
        "name: must have 1-40 characters, not only blanks");
    row(
        "name of another", [](S &s) { s.name = QStringLiteral("ws-main"); },
        "name: \"ws-main\" is taken by an entry before; choose another");
    row(
        "no address", [](S &s) { s.host = QStringLiteral("bot.example"); },
        "host: \"bot.example\" is not an IP address or \"localhost\"; use 0.0.0.0 or :: for every "
        "address of this machine");
    row(
        "token with a blank", [](S &s) { s.token = Secret("a b"); },
        "token: character 2 is not allowed; use letters, digits and signs of ASCII without blanks");
    row(
        "fast heartbeat", [](S &s) { s.heartbeatInterval = 999; },
        "heartbeatInterval: 999 is not an interval (milliseconds, at least 1000; 0 = none)");
    row(
        "no limit", [](S &s) { s.limits.maxConnections = 0; },
        "limits.maxConnections: 0 is not allowed (1-1000000)");
    row(
        "id", [](S &s) { s.id = QStringLiteral("a b"); },
        "id: must have 1-40 characters of A-Z a-z 0-9 . _ -");
    row(
        "backend", [](S &s) { s.backend = QStringLiteral("nope"); },
        "backend: there is no usable backend \"nope\" (usable: sim)");
}

void TestEngineConfiguration::refusesWhatTheReaderRefuses()
{
    QFETCH(std::function<void(ServiceSettings &)>, change);
    QFETCH(QString, error);
    Scene scene;
    QVERIFY(scene.startWatched());
    const QByteArray before = scene.text(QStringLiteral("switchboard.json"));
    ServiceSettings settings = newService(QStringLiteral("new"), EngineScene::freePort());
    change(settings);
    const CommandResult result = scene.save(settings);
    QVERIFY(!result.ok);
    QCOMPARE(result.error, error);
    QCOMPARE(scene.text(QStringLiteral("switchboard.json")), before);
    QCOMPARE(scene.engine->services().size(), 1);
    QVERIFY(scene.announced.isEmpty());
}

void TestEngineConfiguration::networkNeedsAToken()
{
    Scene scene;
    Configuration configuration = EngineScene::configurationWith(EngineScene::freePort());
    configuration.services[0].host = QStringLiteral("0.0.0.0");
    configuration.services[0].token = Secret();
    scene.writeConfiguration(configuration);
    QVERIFY(scene.startWatched());

    // Whoever brought this into the file may still give it another name.
    ServiceSettings settings = scene.saved();
    settings.name = QStringLiteral("open");
    QVERIFY(scene.save(settings).ok);
    QTRY_COMPARE(toString(scene.status().failure.kind), QStringLiteral("token-required"));

    settings.host = QStringLiteral("::");
    CommandResult result = scene.save(settings);
    QVERIFY(!result.ok);
    QVERIFY2(result.error.startsWith(QLatin1String("token: ")), qPrintable(result.error));
    settings.token = Secret("now-it-has-one");
    QVERIFY(scene.save(settings).ok);
    settings.token = Secret();
    QVERIFY(!scene.save(settings).ok);
    ServiceSettings fresh = newService(QStringLiteral("fresh"), EngineScene::freePort());
    fresh.host = QStringLiteral("0.0.0.0");
    fresh.token = Secret();
    QVERIFY(!scene.save(fresh).ok);
}

void TestEngineConfiguration::keepsUnknownKeys()
{
    Scene scene;
    scene.addUnknownKey();
    QVERIFY(scene.startWatched());
    ServiceSettings settings = scene.saved();
    settings.name = QStringLiteral("renamed");
    QVERIFY(scene.save(settings).ok);
    QCOMPARE(scene.entry()[QLatin1String("note")], QStringLiteral("keep"));
    QCOMPARE(scene.entry()[QLatin1String("name")], QStringLiteral("renamed"));
}

void TestEngineConfiguration::deletesAfterTellingEverybody()
{
    Scene scene;
    QVERIFY(scene.startWatched());
    RawPeer *peer = scene.connectPeer();
    QVERIFY(peer);
    peer->setAnswersClose(false);
    std::optional<CommandResult> answer;
    scene.engine->deleteService(Main, [&](const CommandResult &result) { answer = result; });
    QVERIFY(waitUntil([&] { return scene.status().state == ServiceState::Draining; }));
    QVERIFY(!answer); // it is gone when it is gone
    QCOMPARE(scene.savedIds(), QStringList(Main));
    QVERIFY(waitUntil([&] { return answer.has_value(); }));
    QVERIFY2(answer->ok, qPrintable(answer->error));
    QVERIFY(scene.engine->services().isEmpty());
    QVERIFY(scene.savedIds().isEmpty());
    QCOMPARE(described(*peer).constLast(), QStringLiteral("lifecycle.disable"));
    QCOMPARE(peer->closeCode(), 1001);
    QCOMPARE(peer->close()->closeReason(), "service removed");
    QVERIFY(!scene.remove(Main).ok);
}

void TestEngineConfiguration::bringsADeletedServiceBack()
{
    Scene scene;
    scene.addUnknownKey();
    QVERIFY(scene.startWatched());
    QVERIFY(scene.save(newService(QStringLiteral("second"), EngineScene::freePort())).ok);
    const ServiceSettings settings = scene.saved();
    QVERIFY(scene.remove(Main).ok);
    QCOMPARE(scene.savedIds(), QStringList(QStringLiteral("second")));
    QVERIFY(scene.save(settings, 0).ok);
    QCOMPARE(scene.savedIds(), QStringList({Main, QStringLiteral("second")}));
    QVERIFY(scene.saved() == settings);
    QCOMPARE(scene.entry()[QLatin1String("note")], QStringLiteral("keep"));
    QTRY_COMPARE(toString(scene.status().state), QStringLiteral("on"));
    QVERIFY(scene.connectPeer());

    // A new service that happens to get the same id is a new one.
    QVERIFY(scene.remove(Main).ok);
    QVERIFY(scene.save(newService(Main, EngineScene::freePort())).ok);
    QVERIFY(!scene.entry().contains(QLatin1String("note")));
}

void TestEngineConfiguration::enablingStopsADeletion()
{
    Scene scene;
    QVERIFY(scene.startWatched());
    RawPeer *peer = scene.connectPeer();
    QVERIFY(peer);
    std::optional<CommandResult> deleted;
    scene.engine->deleteService(Main, [&](const CommandResult &result) { deleted = result; });
    QVERIFY(
        scene.run([&](const LiveEngine::Done &done) { scene.engine->enableService(Main, done); })
            .ok);
    QVERIFY(waitUntil([&] { return deleted.has_value(); }));
    QVERIFY(!deleted->ok);
    QCOMPARE(scene.savedIds(), QStringList(Main));
    QCOMPARE(toString(scene.status().state), QStringLiteral("on"));
}

void TestEngineConfiguration::announcesWhereAChangeCameFrom()
{
    Scene scene;
    QVERIFY(scene.startWatched());
    scene.engine->requestOverview();
    QCOMPARE(scene.announced.size(), 1);
    QCOMPARE(scene.announced[0].second, ConfigurationOrigin::Started);
    QCOMPARE(scene.announced[0].first.services.size(), 1);

    QVERIFY(scene
                .run([&](const LiveEngine::Done &done) {
                    scene.engine->disableService(Main, {}, done);
                })
                .ok);
    QTRY_COMPARE(scene.announced.size(), 2);
    QCOMPARE(scene.announced[1].second, ConfigurationOrigin::Command);
    QVERIFY(!scene.announced[1].first.services[0].enabled);

    ServiceSettings settings = scene.saved();
    settings.name = QStringLiteral("by command");
    QVERIFY(scene.save(settings).ok);
    QCOMPARE(scene.announced.size(), 3);
    QCOMPARE(scene.announced[2].second, ConfigurationOrigin::Command);
    QCOMPARE(scene.announced[2].first.services[0].name, QStringLiteral("by command"));

    scene.writeText(
        scene.text(QStringLiteral("switchboard.json")).replace("by command", "by hand"));
    QTRY_COMPARE(scene.announced.size(), 4);
    QCOMPARE(scene.announced[3].second, ConfigurationOrigin::Disk);
    QCOMPARE(scene.announced[3].first.services[0].name, QStringLiteral("by hand"));
    QTest::qWait(400); // our own writes are no news from the disk
    QCOMPARE(scene.announced.size(), 4);
}

void TestEngineConfiguration::replacesTheWholeConfiguration()
{
    Scene scene;
    QVERIFY(scene.startWatched());
    const Configuration before = scene.savedConfiguration();
    QVERIFY(scene.save(newService(QStringLiteral("second"), EngineScene::freePort())).ok);
    const CommandResult result = scene.run(
        [&](const LiveEngine::Done &done) { scene.engine->replaceConfiguration(before, done); });
    QVERIFY2(result.ok, qPrintable(result.error));
    QCOMPARE(scene.savedIds(), QStringList(Main));
    QTRY_COMPARE(scene.engine->services().size(), 1);

    Configuration broken = before;
    broken.services[0].heartbeatInterval = 5;
    const CommandResult refused = scene.run(
        [&](const LiveEngine::Done &done) { scene.engine->replaceConfiguration(broken, done); });
    QVERIFY(!refused.ok);
    QCOMPARE(scene.saved().heartbeatInterval, 15000);
}

void TestEngineConfiguration::restoresABrokenFile()
{
    Scene scene;
    QVERIFY(scene.startWatched());
    RawPeer *peer = scene.connectPeer();
    QVERIFY(peer);
    QStringList problems;
    connect(scene.engine.get(), &LiveEngine::configurationProblemChanged, this,
            [&](const QString &problem) { problems.append(problem); });
    const QByteArray broken = "{ \"version\": 1,\n oops }";
    scene.writeText(broken);
    QTRY_COMPARE(problems.size(), 1);
    const CommandResult result = scene.run(
        [&](const LiveEngine::Done &done) { scene.engine->restoreConfigurationFile(done); });
    QVERIFY2(result.ok, qPrintable(result.error));
    QCOMPARE(scene.savedIds(), QStringList(Main));
    QTRY_COMPARE(problems.size(), 2);
    QVERIFY(problems[1].isEmpty());
    QVERIFY(peer->isConnected());
    const QStringList kept =
        QDir(scene.folder.path()).entryList({QStringLiteral("switchboard.json.broken-*")});
    QCOMPARE(kept.size(), 1);
    QCOMPARE(scene.text(kept[0]), broken);
}

void TestEngineConfiguration::seesAForeignChangeBeforeItSaves()
{
    Scene scene;
    QVERIFY(scene.startWatched());
    QVERIFY(scene.save(newService(QStringLiteral("second"), EngineScene::freePort())).ok);
    const ServiceSettings mine = scene.saved();
    scene.writeText(scene.text(QStringLiteral("switchboard.json"))
                        .replace("\"name\": \"second\"", "\"name\": \"by hand\""));
    // In the same turn: the watcher has had no chance to look by itself.
    QVERIFY(scene.save(mine).ok);
    QCOMPARE(scene.saved(QStringLiteral("second")).name, QStringLiteral("by hand"));
}

void TestEngineConfiguration::probesPorts()
{
    Scene scene;
    QVERIFY(scene.startWatched());
    const auto probe = [&](quint16 port, const QString &id) {
        return scene
            .run([&](const LiveEngine::Done &done) {
                scene.engine->probePort(
                    {.host = QStringLiteral("127.0.0.1"), .port = port, .serviceId = id}, done);
            })
            .data;
    };
    const quint16 own = scene.status().boundPort;
    QCOMPARE(probe(own, Main)[QLatin1String("free")], true);
    QCOMPARE(probe(own, {})[QLatin1String("serviceId")], Main);
    QCOMPARE(probe(EngineScene::freePort(), {})[QLatin1String("free")], true);
}

void TestEngineConfiguration::testsASavedAndAnUnsavedService()
{
    Scene scene;
    QVERIFY(scene.startWatched());
    int told = 0;
    connect(scene.engine.get(), &LiveEngine::testStepDone, this, [&] { ++told; });
    const auto test = [&](const ServiceSettings &settings) {
        return scene.run(
            [&](const LiveEngine::Done &done) { scene.engine->testService(settings, done); });
    };
    const CommandResult running = test(scene.saved());
    QVERIFY2(running.ok, qPrintable(running.error));
    QCOMPARE(running.data[QLatin1String("steps")].toArray().size(), 7);
    QCOMPARE(told, 7);
    const CommandResult fresh = test(newService(QStringLiteral("x"), EngineScene::freePort()));
    QVERIFY2(fresh.ok, qPrintable(fresh.error));
    QCOMPARE(fresh.data[QLatin1String("steps")][4][QLatin1String("nickname")].toString().isEmpty(),
             false);
    QCOMPARE(scene.engine->services().size(), 1);

    QTcpServer owner;
    QVERIFY(owner.listen(QHostAddress(QHostAddress::LocalHost)));
    const CommandResult taken = test(newService(QStringLiteral("x"), owner.serverPort()));
    QVERIFY(!taken.ok);
    QVERIFY2(taken.error.contains(QString::number(owner.serverPort())), qPrintable(taken.error));

    // The end of the program ends a test, and it is answered.
    std::optional<CommandResult> cut;
    scene.engine->testService(newService(QStringLiteral("x"), EngineScene::freePort()),
                              [&](const CommandResult &result) { cut = result; });
    QVERIFY(!test(scene.saved()).ok); // one at a time
    scene.stop();
    QVERIFY(cut && !cut->ok);
}

void TestEngineConfiguration::tokensStayOutOfTheJournal()
{
    Scene scene;
    QVERIFY(scene.startWatched());
    QVERIFY(scene.save(newService(QStringLiteral("second"), EngineScene::freePort())).ok);
    ServiceSettings settings = scene.saved();
    settings.token = Secret(Canary + "x y");
    const CommandResult refused = scene.save(settings);
    QVERIFY(!refused.ok && !refused.error.contains(QString::fromLatin1(Canary)));
    QVERIFY(scene
                .run([&](const LiveEngine::Done &done) {
                    scene.engine->testService(scene.saved(), done);
                })
                .ok);
    QVERIFY(scene.remove(QStringLiteral("second")).ok);
    scene.stop();
    QVERIFY(!scene.text(QStringLiteral("logs/switchboard.log")).contains(Canary));
    QVERIFY(scene.text(QStringLiteral("logs/switchboard.log")).contains("configuration saved"));
}

QTEST_GUILESS_MAIN(TestEngineConfiguration)
#include "tst_engineconfiguration.moc"
