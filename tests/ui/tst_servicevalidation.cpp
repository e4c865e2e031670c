// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationreader.h"
#include "core/config/configurationwriter.h"
#include "ui/editor/bytesizebox.h"
#include "ui/editor/saveeffect.h"
#include "ui/editor/servicetext.h"
#include "ui/editor/servicevalidation.h"

#include <QTest>

using namespace Switchboard;

namespace {

using Change = std::function<void(ServiceSettings &)>;
using S = ServiceSettings;

ServiceSettings goodService()
{
    ServiceSettings service;
    service.id = QStringLiteral("a");
    service.name = QStringLiteral("a");
    service.backend = QStringLiteral("sim");
    service.token = Secret("0123456789abcdef0123");
    return service;
}

//! With another service called b on port 7000, and an unused one on 7001.
Configuration configurationWith(const ServiceSettings &service)
{
    Configuration configuration;
    configuration.backends = {{.id = QStringLiteral("sim"), .enabled = true}};
    ServiceSettings other = goodService();
    other.id = QStringLiteral("b");
    other.name = QStringLiteral("b");
    other.port = 7000;
    ServiceSettings off = goodService();
    off.id = QStringLiteral("c");
    off.name = QStringLiteral("c");
    off.port = 7001;
    off.enabled = false;
    configuration.services = {other, off, service};
    return configuration;
}

QStringList problemKeys(const ServiceSettings &service, bool mayHaveAnyPort = false)
{
    QStringList keys;
    for (const FieldProblem &problem :
         validateService(service,
                         {.configuration = configurationWith(goodService()),
                         .serviceId = QStringLiteral("a"),
                         .mayHaveAnyPort = mayHaveAnyPort}))
        keys.append(problem.key);
    return keys;
}

} // namespace

Q_DECLARE_METATYPE(Change)

//! The pure rules of the editor.
class TestServiceValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsProblems_data();
    void findsProblems();
    void agreesWithTheReader_data() { findsProblems_data(); }
    void agreesWithTheReader();
    void anyPortOnlyWhereItWas();
    void givesHints_data();
    void givesHints();
    void splitsLists_data();
    void splitsLists();
    void readsByteSizes_data();
    void readsByteSizes();
    void saysWhatSavingDoes_data();
    void saysWhatSavingDoes();
    void namesChangesWithoutTokens();
};

void TestServiceValidation::findsProblems_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("problems"); // keys, separated by blanks
    QTest::addColumn<bool>("stricter"); // than the reader of the file

    const auto row = [](const char *name, const Change &change, const char *problems,
                        bool stricter = false) {
        QTest::newRow(name) << change << QString::fromLatin1(problems) << stricter;
    };
    row(
        "good", [](S &) {}, "");
    row(
        "no name", [](S &s) { s.name.clear(); }, "name");
    row(
        "blank name", [](S &s) { s.name = QStringLiteral("  "); }, "name");
    row(
        "40 characters", [](S &s) { s.name = QString::fromUtf8("\U0001F916").repeated(40); }, "");
    row(
        "41 characters", [](S &s) { s.name = QString(41, u'x'); }, "name");
    row(
        "line feed", [](S &s) { s.name = QStringLiteral("a\nb"); }, "name");
    row(
        "name of another", [](S &s) { s.name = QStringLiteral("b"); }, "name");
    row(
        "no address", [](S &s) { s.host.clear(); }, "host");
    row(
        "host name", [](S &s) { s.host = QStringLiteral("bot.example"); }, "host");
    row(
        "short address", [](S &s) { s.host = QStringLiteral("127.1"); }, "host");
    row(
        "localhost", [](S &s) { s.host = QStringLiteral("LocalHost"); }, "");
    row(
        "IPv6", [](S &s) { s.host = QStringLiteral("0:0:0:0:0:0:0:1"); }, "");
    row(
        "every address", [](S &s) { s.host = QStringLiteral("0.0.0.0"); }, "");
    row(
        "port of another", [](S &s) { s.port = 7000; }, "port");
    row(
        "port of another, other name",
        [](S &s) {
            s.port = 7000;
            s.host = QStringLiteral("localhost");
        },
        "port");
    row(
        "port of another on other address",
        [](S &s) {
            s.port = 7000;
            s.host = QStringLiteral("::1");
        },
        "");
    row(
        "port of one that is off", [](S &s) { s.port = 7001; }, "");
    row(
        "no port", [](S &s) { s.port = 0; }, "port", true);
    row(
        "no token", [](S &s) { s.token = Secret(); }, "");
    row(
        "no token on the network",
        [](S &s) {
            s.token = Secret();
            s.host = QStringLiteral("0.0.0.0");
        },
        "token", true);
    row(
        "no token on IPv6",
        [](S &s) {
            s.token = Secret();
            s.host = QStringLiteral("::");
        },
        "token", true);
    row(
        "token with a blank", [](S &s) { s.token = Secret("a b"); }, "token");
    row(
        "token beyond ASCII", [](S &s) { s.token = Secret("\xC3\xA4"); }, "token");
    row(
        "longest token", [](S &s) { s.token = Secret(QByteArray(1024, 'x')); }, "");
    row(
        "longer token", [](S &s) { s.token = Secret(QByteArray(1025, 'x')); }, "token");
    row(
        "no heartbeat", [](S &s) { s.heartbeatInterval = 0; }, "");
    row(
        "slowest fast heartbeat", [](S &s) { s.heartbeatInterval = 999; }, "heartbeatInterval");
    row(
        "fastest heartbeat", [](S &s) { s.heartbeatInterval = 1000; }, "");
    row(
        "mark above cap", [](S &s) { s.limits.sendQueueMarkBytes = 17 * 1024 * 1024; },
        "limits.sendQueueMarkBytes");
    row(
        "ping as long as silence", [](S &s) { s.limits.pingSeconds = 60; },
        "limits.silenceSeconds");
    row(
        "eight tags", [](S &s) { s.tags = QStringLiteral("1 2 3 4 5 6 7 8").split(u' '); }, "");
    row(
        "nine tags", [](S &s) { s.tags = QStringLiteral("1 2 3 4 5 6 7 8 9").split(u' '); },
        "tags");
    row(
        "long tag", [](S &s) { s.tags = {QString(25, u'x')}; }, "tags");
    row(
        "tag twice", [](S &s) { s.tags = QStringLiteral("x x").split(u' '); }, "tags");
    row(
        "kind", [](S &s) { s.filter.only = {QStringLiteral("message.group")}; }, "");
    row(
        "no kind", [](S &s) { s.filter.only = {QStringLiteral("Message")}; }, "filter.only");
    row(
        "no kind to leave out", [](S &s) { s.filter.except = {QStringLiteral("a..b")}; },
        "filter.except");
    const auto dial = [](ServiceKind kind, const Change &change) {
        return Change([kind, change](S &s) {
            s.kind = kind;
            s.remote.url = kind == ServiceKind::HttpPost
                ? QStringLiteral("http://127.0.0.1:8080/onebot")
                : QStringLiteral("ws://127.0.0.1:8080/onebot");
            if (kind == ServiceKind::HttpPost)
                s.token = Secret();
            change(s);
        });
    };
    const auto url = [&](ServiceKind kind, const char *text) {
        return dial(kind, [text](S &s) { s.remote.url = QString::fromUtf8(text); });
    };
    const auto reverse = [&](const Change &change) {
        return dial(ServiceKind::WebSocketClient, change);
    };
    const auto post = [&](const Change &change) { return dial(ServiceKind::HttpPost, change); };
    row("reverse", reverse([](S &) {}), "");
    row("reverse without token", reverse([](S &s) { s.token = Secret(); }), "");
    row("no URL", url(ServiceKind::WebSocketClient, ""), "url");
    row("HTTP URL", url(ServiceKind::WebSocketClient, "http://127.0.0.1/"), "url");
    row("URL with a blank", url(ServiceKind::WebSocketClient, "ws://a b/"), "url");
    row("URL without host", url(ServiceKind::WebSocketClient, "ws:///x"), "url");
    row("URL with port 0", url(ServiceKind::WebSocketClient, "ws://a:0/"), "url");
    row("URL with a user", url(ServiceKind::WebSocketClient, "ws://u@a/"), "url");
    row("URL with a fragment", url(ServiceKind::WebSocketClient, "ws://a/#x"), "url");
    row("URL with half an address", url(ServiceKind::WebSocketClient, "ws://127.1/"), "url");
    row("URL with a dot behind the host", url(ServiceKind::WebSocketClient, "ws://a.example./"),
        "url");
    row("URL with an IPv6 address", url(ServiceKind::WebSocketClient, "ws://[::1]:8080/"), "");
    row("TLS URL", url(ServiceKind::WebSocketClient, "wss://bot.example/x?y=1"), "");
    row("WebSocket URL for HTTP POST", url(ServiceKind::HttpPost, "ws://a/"), "url");
    row("HTTPS URL", url(ServiceKind::HttpPost, "https://bot.example/"), "");
    row("two connections of one URL", reverse([](S &s) { s.remote.universal = false; }), "");
    row("two URLs", reverse([](S &s) {
            s.remote.universal = false;
            s.remote.url.clear();
            s.remote.apiUrl = QStringLiteral("ws://a/api");
            s.remote.eventUrl = QStringLiteral("ws://a/event");
        }),
        "");
    row("bad event URL", reverse([](S &s) { s.remote.eventUrl = QStringLiteral("a/event"); }),
        "eventUrl");
    row("pause too short", reverse([](S &s) { s.remote.reconnectInterval = 249; }),
        "reconnectInterval");
    row("shortest pause", reverse([](S &s) { s.remote.reconnectInterval = 250; }), "");
    row("proxy", reverse([](S &s) { s.remote.proxy = QStringLiteral("socks5://p:1080"); }), "");
    row("proxy without port", reverse([](S &s) { s.remote.proxy = QStringLiteral("http://p"); }),
        "proxy");
    row("proxy with a password",
        reverse([](S &s) { s.remote.proxy = QStringLiteral("http://u:p@p:80"); }), "proxy");
    row("no pin", reverse([](S &s) { s.remote.pin = QStringLiteral("sha256/abc"); }), "pin");
    row("secret", post([](S &s) { s.post.secret = Secret("\xE5\xAF\x86 x"); }), "");
    row("secret with a line feed", post([](S &s) { s.post.secret = Secret("a\nb"); }), "secret");
    row("long secret", post([](S &s) { s.post.secret = Secret(QByteArray(1025, 'x')); }), "secret");
    row(
        "certificate without key", [](S &s) { s.tls.certificateFile = QStringLiteral("/c.pem"); },
        "tls.keyFile");
    row(
        "key without certificate", [](S &s) { s.tls.keyFile = QStringLiteral("/k.pem"); },
        "tls.certificateFile");
    row(
        "several",
        [](S &s) {
            s.name.clear();
            s.host = QStringLiteral("x");
            s.heartbeatInterval = 1;
        },
        "name host heartbeatInterval");
}

void TestServiceValidation::findsProblems()
{
    QFETCH(Change, change);
    QFETCH(QString, problems);
    ServiceSettings service = goodService();
    change(service);
    QCOMPARE(problemKeys(service).join(u' '), problems);
}

void TestServiceValidation::agreesWithTheReader()
{
    QFETCH(Change, change);
    QFETCH(QString, problems);
    QFETCH(bool, stricter);
    ServiceSettings service = goodService();
    change(service);
    const auto read =
        readConfiguration(writeConfiguration(configurationWith(service)), QStringLiteral("f"));
    QCOMPARE(read.isOk(), problems.isEmpty() || stricter);
}

void TestServiceValidation::anyPortOnlyWhereItWas()
{
    ServiceSettings service = goodService();
    service.port = 0;
    QCOMPARE(problemKeys(service, true), QStringList());
}

void TestServiceValidation::givesHints_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("hinted");

    const QString token = QStringLiteral("token");
    const QString heartbeat = QStringLiteral("heartbeatInterval");
    const auto beat = [](int ms) { return Change([ms](S &s) { s.heartbeatInterval = ms; }); };
    QTest::newRow("good token") << Change([](S &) {}) << token << false;
    QTest::newRow("no token") << Change([](S &s) { s.token = Secret(); }) << token << true;
    QTest::newRow("short token") << Change([](S &s) { s.token = Secret("secret"); }) << token
                                 << true;
    QTest::newRow("generated") << Change([](S &s) { s.token = Secret::random(); }) << token
                               << false;
    QTest::newRow("usual heartbeat") << beat(15000) << heartbeat << false;
    QTest::newRow("below 3 s") << beat(2999) << heartbeat << true;
    QTest::newRow("3 s") << beat(3000) << heartbeat << false;
    QTest::newRow("below 30 s") << beat(29999) << heartbeat << false;
    QTest::newRow("30 s") << beat(30000) << heartbeat << true;
    QTest::newRow("none") << beat(0) << heartbeat << true;
    QTest::newRow("name") << Change([](S &) {}) << QStringLiteral("name") << false;
}

void TestServiceValidation::givesHints()
{
    QFETCH(Change, change);
    QFETCH(QString, key);
    QFETCH(bool, hinted);
    ServiceSettings service = goodService();
    change(service);
    QCOMPARE(!fieldHint(key, service).isEmpty(), hinted);
}

void TestServiceValidation::splitsLists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("list");

    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("blanks") << QStringLiteral(" , ;") << QStringList();
    QTest::newRow("commas") << QStringLiteral("a, b,c") << QStringLiteral("a b c").split(u' ');
    QTest::newRow("Chinese commas")
        << QString::fromUtf8("生产，测试、备用") << QString::fromUtf8("生产 测试 备用").split(u' ');
    QTest::newRow("the origin of cq-websocket")
        << QStringLiteral("[object Object]") << QStringList(QStringLiteral("[object Object]"));
}

void TestServiceValidation::splitsLists()
{
    QFETCH(QString, text);
    QFETCH(QStringList, list);
    QCOMPARE(listFromText(text), list);
    QCOMPARE(listFromText(textFromList(list)), list);
}

void TestServiceValidation::readsByteSizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("shown");

    QTest::newRow("MiB") << QStringLiteral("50 MiB") << 52'428'800LL << QStringLiteral("50 MiB");
    QTest::newRow("no unit") << QStringLiteral("16") << 16'777'216LL << QStringLiteral("16 MiB");
    QTest::newRow("KiB") << QStringLiteral("512k") << 524'288LL << QStringLiteral("512 KiB");
    QTest::newRow("KiB that are MiB")
        << QStringLiteral("2048 KiB") << 2'097'152LL << QStringLiteral("2 MiB");
    QTest::newRow("bytes") << QStringLiteral("1000 B") << 1000LL << QStringLiteral("1000 B");
    QTest::newRow("nothing") << QStringLiteral("MiB") << -1LL << QString();
    QTest::newRow("fraction") << QStringLiteral("1.5 MiB") << -1LL << QString();
}

void TestServiceValidation::readsByteSizes()
{
    QFETCH(QString, text);
    QFETCH(qint64, bytes);
    QFETCH(QString, shown);
    QCOMPARE(ByteSizeBox::bytesOf(text), bytes);
    if (bytes >= 0)
        QCOMPARE(ByteSizeBox::textOf(int(bytes)), shown);
}

void TestServiceValidation::saysWhatSavingDoes_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("isNew");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("dropped");

    using Kind = SaveEffect::Kind;
    const auto row = [](const char *name, const Change &change, bool isNew, ServiceState state,
                        Kind kind, int dropped = 0) {
        QTest::newRow(name) << change << isNew << int(state) << int(kind) << dropped;
    };
    const Change port = [](S &s) { s.port = 7000; };
    const Change host = [](S &s) { s.host = QStringLiteral("::1"); };
    const Change token = [](S &s) { s.token = Secret("another"); };
    const Change name = [](S &s) { s.name = QStringLiteral("other"); };
    const Change toggled = [](S &s) { s.enabled = false; };
    row(
        "nothing", [](S &) {}, false, ServiceState::On, Kind::Nothing);
    row("only the switch", toggled, false, ServiceState::On, Kind::Nothing);
    row("live", name, false, ServiceState::On, Kind::Live);
    row("token", token, false, ServiceState::On, Kind::NewToken, 38);
    row("port", port, false, ServiceState::On, Kind::Restart, 38);
    row("host", host, false, ServiceState::On, Kind::Restart, 38);
    row(
        "port and token",
        [](S &s) {
            s.port = 7000;
            s.token = Secret("another");
        },
        false, ServiceState::On, Kind::Restart, 38);
    row(
        "backend", [](S &s) { s.backend = QStringLiteral("other"); }, false, ServiceState::On,
        Kind::Restart, 38);
    row("while it drains", port, false, ServiceState::Quiescing, Kind::Restart, 38);
    row("off", port, false, ServiceState::Off, Kind::Later);
    row("failed, other port", port, false, ServiceState::Failed, Kind::StartAgain);
    row("failed, token", token, false, ServiceState::Failed, Kind::StartAgain);
    row("failed, other name", name, false, ServiceState::Failed, Kind::Later);
    row(
        "new", [](S &) {}, true, ServiceState::Off, Kind::Add);
    row("new and off", toggled, true, ServiceState::Off, Kind::AddOff);
}

void TestServiceValidation::saysWhatSavingDoes()
{
    QFETCH(Change, change);
    QFETCH(bool, isNew);
    QFETCH(int, state);
    QFETCH(int, kind);
    QFETCH(int, dropped);
    const ServiceSettings before = goodService();
    ServiceSettings after = before;
    change(after);
    const bool failed = ServiceState(state) == ServiceState::Failed;
    const ServiceStatus status{
        .wanted = failed, .state = ServiceState(state), .sessions = failed ? 0 : 38};
    const SaveEffect effect = saveEffect(isNew ? nullptr : &before, after, &status);
    QCOMPARE(int(effect.kind), kind);
    QCOMPARE(effect.connections, dropped);
    QVERIFY(!saveEffectText(effect).isEmpty());
    QCOMPARE(saveButtonText(effect),
             effect.kind == SaveEffect::Kind::Restart ? QStringLiteral("Save and restart")
                 : isNew                              ? QStringLiteral("Add service")
                                                      : QStringLiteral("Save"));
}

void TestServiceValidation::namesChangesWithoutTokens()
{
    const Configuration before = configurationWith(goodService());
    Configuration after = before;
    after.services[2].token = Secret("canary-token-of-this-test");
    after.services[2].port = 7100;
    after.services.removeAt(1);
    ServiceSettings added = goodService();
    added.id = QStringLiteral("d");
    added.name = QStringLiteral("d");
    after.services.append(added);
    const QString text = configurationChanges(before, after).join(u'|');
    QCOMPARE(text,
             QStringLiteral("c was removed|a: Port 6700 → 7100, another access token|d was added"));
    QVERIFY(configurationChanges(before, before).isEmpty());
}

QTEST_MAIN(TestServiceValidation)
#include "tst_servicevalidation.moc"
