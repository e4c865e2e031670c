// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationreader.h"
#include "core/config/remotereader.h"
#include "core/remote/remotetarget.h"

#include <QJsonArray>
#include <QTest>

using namespace Switchboard;

namespace {

const QString FileName = QStringLiteral("switchboard.json");

//! A good file with \a fields added to its only service, each service on line 5.
QByteArray fileWith(const QByteArray &fields)
{
    return "{ \"version\": 1,\n"
           "  \"backends\": [ { \"id\": \"sim\", \"kind\": \"simulator\" } ],\n"
           "  \"services\": [\n"
           "    { \"id\": \"a\", \"kind\": \"websocket-server\", \"backend\": \"sim\",\n"
           "      "
        + fields + " } ] }";
}

QByteArray service(const QByteArray &id, const QByteArray &fields)
{
    return "{ \"id\": \"" + id + "\", \"kind\": \"websocket-server\", \"backend\": \"sim\"" + fields
        + " }";
}

QByteArray fileWithServices(const QByteArray &services)
{
    return "{ \"version\": 1, \"backends\": [ { \"id\": \"sim\", \"kind\": \"simulator\" } ],\n"
           "\"services\": [ "
        + services + " ] }";
}

} // namespace

class TestConfigurationReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryField();
    void fillsInDefaults();
    void namesFieldAndPlace_data();
    void namesFieldAndPlace();
    void takesTheEdges_data();
    void takesTheEdges();
    void checksEntriesAgainstEachOther_data();
    void checksEntriesAgainstEachOther();
    void keepsUnknownKeysAndWarns();
    void keepsUnusedEntriesOfOtherKinds();
    void readsOpenServicesWithoutToken();
    void neverRepeatsATokenInAnError();
    void takesOnlyUrlsThatCanBeReached_data();
    void takesOnlyUrlsThatCanBeReached();
};

void TestConfigurationReader::readsEveryField()
{
    const QByteArray json = fileWith(
        R"("name": "主服务", "enabled": false, "account": 10002, "host": "::1", "port": 7000,
        "token": "s3cret", "messageFormat": "string", "heartbeatInterval": 1000,
        "lifecycle": "connect-disable", "reportSelfMessage": true,
        "tags": ["prod", "二号机"],
        "limits": { "maxConnections": 7, "maxMessageBytes": 1073741824 },
        "filter": { "only": ["message"], "except": ["message.private", "notice"] },
        "policy": { "allowedHosts": ["bot.example"], "allowedOrigins": ["*"] })");
    const Result<ReadConfiguration> read = readConfiguration(json, FileName);
    QVERIFY2(read.isOk(), "must be taken");
    QCOMPARE(read.value().warnings, QStringList());

    ServiceSettings expected;
    expected.id = QStringLiteral("a");
    expected.account = 10002;
    expected.name = QString::fromUtf8("主服务");
    expected.enabled = false;
    expected.backend = QStringLiteral("sim");
    expected.host = QStringLiteral("::1");
    expected.port = 7000;
    expected.token = Secret("s3cret");
    expected.messageFormat = MessageFormat::String;
    expected.heartbeatInterval = 1000;
    expected.lifecycle = LifecycleMode::ConnectDisable;
    expected.reportSelfMessage = true;
    expected.tags = {QStringLiteral("prod"), QStringLiteral("二号机")};
    expected.limits.maxConnections = 7;
    expected.limits.maxMessageBytes = 1073741824;
    expected.filter = {.only = {QStringLiteral("message")},
                       .except = {QStringLiteral("message.private"), QStringLiteral("notice")}};
    expected.policy = {.allowedHosts = {QStringLiteral("bot.example")},
                       .allowedOrigins = {QStringLiteral("*")}};
    QCOMPARE(read.value().configuration.services.size(), 1);
    QVERIFY(read.value().configuration.services.constFirst() == expected);
    QCOMPARE(read.value().configuration.backends.size(), 1);
    QVERIFY(read.value().configuration.backends.constFirst().enabled);
}

void TestConfigurationReader::fillsInDefaults()
{
    const Result<ReadConfiguration> read =
        readConfiguration(fileWithServices(service("a", "")), FileName);
    QVERIFY2(read.isOk(), "must be taken");
    ServiceSettings expected;
    expected.id = QStringLiteral("a");
    expected.name = QStringLiteral("a");
    expected.backend = QStringLiteral("sim");
    QVERIFY(read.value().configuration.services.constFirst() == expected);
}

void TestConfigurationReader::namesFieldAndPlace_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("error"); // after "switchboard.json:5:"

    const auto row = [](const char *name, const char *fields, const char *error) {
        QTest::newRow(name) << QByteArray(fields) << QString::fromUtf8(error);
    };
    row("port too large", R"("port": 70000)",
        "15: services[0].port: 70000 is not a port (1-65535; 0 picks a free one)");
    row("port negative", R"("port": -1)",
        "15: services[0].port: -1 is not a port (1-65535; 0 picks a free one)");
    row("port broken", R"("port": 80.5)",
        "15: services[0].port: 80.5 is not a port (1-65535; 0 picks a free one)");
    row("port huge", R"("port": 1e300)",
        "15: services[0].port: 1e300 is not a port (1-65535; 0 picks a free one)");
    row("port as text", R"("port": "6700")", "15: services[0].port: must be a number, not a text");
    row("port null", R"("port": null)", "15: services[0].port: must be a number, not null");
    row("name empty", R"("name": "")",
        "15: services[0].name: must have 1-40 characters, not only blanks");
    row("name blank", R"("name": "  ")",
        "15: services[0].name: must have 1-40 characters, not only blanks");
    row("name long", R"("name": "12345678901234567890123456789012345678901")",
        "15: services[0].name: must have 1-40 characters, not only blanks");
    row("name with line feed", R"("name": "a\nb")",
        "15: services[0].name: the character U+000a cannot be shown; remove it");
    row("tag with blanks", R"("tags": [" x"])",
        "15: services[0].tags: \" x\" is not a tag: 1-24 characters that can be shown, without "
        "blanks around them");
    row("tag long", R"("tags": ["1234567890123456789012345"])",
        "15: services[0].tags: \"1234567890123456789012345\" is not a tag: 1-24 characters that "
        "can be shown, without blanks around them");
    row("tag twice", R"("tags": ["x", "x"])", "15: services[0].tags: \"x\" is there twice");
    row("nine tags", R"("tags": ["1","2","3","4","5","6","7","8","9"])",
        "15: services[0].tags: must have at most 8 tags");
    row("tag of another kind", R"("tags": [1])",
        "16: services[0].tags[0]: must be a text, not a number");
    row("enabled as text", R"("enabled": "yes")",
        "18: services[0].enabled: must be true or false, not a text");
    row("host name", R"("host": "example.org")",
        "15: services[0].host: \"example.org\" is not an IP address or \"localhost\"; "
        "use 0.0.0.0 or :: for every address of this machine");
    row("host short", R"("host": "127.1")",
        "15: services[0].host: \"127.1\" is not an IP address or \"localhost\"; "
        "use 0.0.0.0 or :: for every address of this machine");
    row("host with port", R"("host": "127.0.0.1:80")",
        "15: services[0].host: \"127.0.0.1:80\" is not an IP address or \"localhost\"; "
        "use 0.0.0.0 or :: for every address of this machine");
    row("token with blank", R"("token": "abc def")",
        "16: services[0].token: character 4 is not allowed; use letters, digits and signs of ASCII "
        "without blanks");
    row("token Chinese", R"("token": "密码")",
        "16: services[0].token: character 1 is not allowed; use letters, digits and signs of ASCII "
        "without blanks");
    row("format", R"("messageFormat": "Array")",
        "24: services[0].messageFormat: \"Array\" is not one of: array, string");
    row("heartbeat short", R"("heartbeatInterval": 15)",
        "28: services[0].heartbeatInterval: 15 is not an interval (milliseconds, at least 1000; "
        "0 = none)");
    row("heartbeat negative", R"("heartbeatInterval": -1)",
        "28: services[0].heartbeatInterval: -1 is not an interval (milliseconds, at least 1000; "
        "0 = none)");
    row("lifecycle", R"("lifecycle": "off")",
        "20: services[0].lifecycle: \"off\" is not one of: full, connect-disable, standard");
    row("limits list", R"("limits": [])",
        "17: services[0].limits: must be an object { }, not a list [ ]");
    row("limit zero", R"("limits": { "maxConnections": 0 })",
        "37: services[0].limits.maxConnections: 0 is not allowed (1-1000000)");
    row("limit text", R"("limits": { "pingSeconds": "20" })",
        "34: services[0].limits.pingSeconds: must be a number, not a text");
    row("mark above cap", R"("limits": { "sendQueueMarkBytes": 20000000 })",
        "41: services[0].limits.sendQueueMarkBytes: 20000000 is above sendQueueCapBytes "
        "(16777216)");
    row("silence below ping", R"("limits": { "silenceSeconds": 20 })",
        "37: services[0].limits.silenceSeconds: 20 must be above pingSeconds (20), or quiet "
        "clients "
        "would be cut");
    row("filter kind", R"("filter": { "only": ["Message Group"] })",
        "27: services[0].filter.only: \"Message Group\" is not an event kind, such as "
        "message.group or "
        "notice");
    row("filter number", R"("filter": { "except": ["notice", 5] })",
        "40: services[0].filter.except[1]: must be a text, not a number");
    row("origin empty", R"("policy": { "allowedOrigins": [""] })",
        "38: services[0].policy.allowedOrigins[0]: must not be empty");
    row("account negative", R"("account": -1)",
        "18: services[0].account: -1 must be the number of an account, or 0 for the first one");
    row("account as text", R"("account": "10001")",
        "18: services[0].account: must be a number, not a text");
    row("hosts as text", R"("policy": { "allowedHosts": "*" })",
        "35: services[0].policy.allowedHosts: must be a list [ ], not a text");
}

void TestConfigurationReader::namesFieldAndPlace()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, error);

    const Result<ReadConfiguration> read = readConfiguration(fileWith(fields), FileName);
    QVERIFY2(!read.isOk(), "must be refused");
    QCOMPARE(read.error(), QString(QStringLiteral("switchboard.json:5:") + error));
}

void TestConfigurationReader::takesTheEdges_data()
{
    QTest::addColumn<QByteArray>("fields");

    QTest::newRow("free port") << QByteArray(R"("port": 0)");
    QTest::newRow("last port") << QByteArray(R"("port": 65535)");
    QTest::newRow("whole number with exponent") << QByteArray(R"("port": 6.7e3)");
    QTest::newRow("first account") << QByteArray(R"("account": 0)");
    QTest::newRow("large account") << QByteArray(R"("account": 9007199254740993)");
    QTest::newRow("no heartbeat") << QByteArray(R"("heartbeatInterval": 0)");
    QTest::newRow("40 Chinese characters")
        << QByteArray("\"name\": \"" + QString(40, QChar(0x4E2D)).toUtf8() + "\"");
    QTest::newRow("40 emoji") << QByteArray("\"name\": \""
                                            + QByteArray("\xF0\x9F\x98\x80").repeated(40) + "\"");
    QTest::newRow("8 tags") << QByteArray(
        R"("tags": ["一二三四五六七八九十一二三四五六七八九十一二三四","2","3","4","5","6","7","8"])");
    QTest::newRow("localhost") << QByteArray(R"("host": "localhost")");
    QTest::newRow("IPv6 in another form") << QByteArray(R"("host": "0:0:0:0:0:0:0:1")");
    QTest::newRow("all signs") << QByteArray(R"("token": "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")");
    QTest::newRow("largest message")
        << QByteArray(R"("limits": { "maxMessageBytes": 1073741824 })");
}

void TestConfigurationReader::takesTheEdges()
{
    QFETCH(QByteArray, fields);

    const Result<ReadConfiguration> read = readConfiguration(fileWith(fields), FileName);
    QCOMPARE(read.isOk() ? QString() : read.error(), QString());
}

void TestConfigurationReader::checksEntriesAgainstEachOther_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("error"); // empty = good

    const auto row = [](const char *name, const QByteArray &json, const char *error) {
        QTest::newRow(name) << json << QString::fromUtf8(error);
    };
    const QByteArray port = ", \"port\": 6700";
    const QByteArray off = ", \"enabled\": false";
    row("not an object", "[]", "switchboard.json:1:1: the file must hold one object { }");
    row("syntax", "{\n  \"version\": 1,\n}",
        "switchboard.json:3:1: a key in double quotes is missing here");
    row("no version", "{}", "switchboard.json:1:1: version: is missing; write \"version\": 1");
    row("newer version", "{ \"version\": 2 }",
        "switchboard.json:1:14: version: 2 is not a version this program understands (only 1)");
    row("nothing else needed", "{ \"version\": 1 }", "");
    row("service without id", fileWithServices("{ }"),
        "switchboard.json:2:15: services[0].id: is missing");
    row("bad id", fileWithServices(service("a b", "")),
        "switchboard.json:2:23: services[0].id: must have 1-40 characters of A-Z a-z 0-9 . _ -");
    row("same id", fileWithServices(service("a", ", \"port\": 1") + ",\n" + service("a", "")),
        "switchboard.json:3:9: services[1].id: \"a\" is taken by an entry before; choose another");
    row("same name",
        fileWithServices(service("a", ", \"port\": 1") + ",\n" + service("b", ", \"name\": \"a\"")),
        "switchboard.json:3:68: services[1].name: \"a\" is taken by an entry before; choose "
        "another");
    row("same port", fileWithServices(service("a", port) + ",\n" + service("b", port)),
        "switchboard.json:3:68: services[1].port: 6700 is used by the service \"a\" on the same "
        "host; "
        "choose another port");
    row("same port by default", fileWithServices(service("a", port) + ",\n" + service("b", "")),
        "switchboard.json:3:1: services[1].port: 6700 is used by the service \"a\" on the same "
        "host; "
        "choose another port");
    row("same port by another name of the host",
        fileWithServices(service("a", port) + ",\n"
                         + service("b", port + ", \"host\": \"localhost\"")),
        "switchboard.json:3:68: services[1].port: 6700 is used by the service \"a\" on the same "
        "host; "
        "choose another port");
    row("same port, one off", fileWithServices(service("a", port + off) + "," + service("b", port)),
        "");
    row("same port on two hosts",
        fileWithServices(service("a", port) + "," + service("b", port + ", \"host\": \"::1\"")),
        "");
    row("two free ports",
        fileWithServices(service("a", ", \"port\": 0") + "," + service("b", ", \"port\": 0")), "");
    row("no such backend",
        fileWithServices("{ \"id\": \"a\", \"kind\": \"websocket-server\", \"backend\": \"x\" }"),
        "switchboard.json:2:67: services[0].backend: there is no usable backend \"x\" (usable: "
        "sim)");
    row("no backend named", fileWithServices("{ \"id\": \"a\", \"kind\": \"websocket-server\" }"),
        "switchboard.json:2:15: services[0].backend: is missing");
    row("kind unknown", fileWithServices("{ \"id\": \"a\", \"kind\": \"http\" }"),
        "switchboard.json:2:36: services[0].kind: \"http\" is not a kind of this version (known: "
        "websocket-server, websocket-client, http-server, sse-server, http-post); set \"enabled\": "
        "false to keep the entry unused");
    row("services as object", "{ \"version\": 1, \"services\": {} }",
        "switchboard.json:1:29: services: must be a list [ ], not an object { }");
    row("service as text", fileWithServices("\"a\""),
        "switchboard.json:2:15: services[0]: must be an object { }, not a text");
    row("backend twice",
        "{ \"version\": 1, \"backends\": [ { \"id\": \"s\", \"kind\": \"simulator\" },\n"
        "{ \"id\": \"s\", \"kind\": \"simulator\" } ] }",
        "switchboard.json:2:9: backends[1].id: \"s\" is taken by an entry before; choose another");
}

void TestConfigurationReader::checksEntriesAgainstEachOther()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, error);

    const Result<ReadConfiguration> read = readConfiguration(json, FileName);
    QCOMPARE(read.isOk() ? QString() : read.error(), error);
}

void TestConfigurationReader::keepsUnknownKeysAndWarns()
{
    const Result<ReadConfiguration> read =
        readConfiguration(fileWith(R"("colour": 5, "limits": { "maxFun": 1 })"), FileName);
    QVERIFY2(read.isOk(), "must be taken");
    const QString end = QStringLiteral(": unknown key; it is kept and has no effect");
    QCOMPARE(read.value().warnings,
             QStringList({QStringLiteral("switchboard.json:5:42: services[0].limits.maxFun") + end,
                          QStringLiteral("switchboard.json:5:17: services[0].colour") + end}));
    const QJsonValue entry = read.value().configuration.document[QLatin1String("services")][0];
    QCOMPARE(entry[QLatin1String("colour")].toInt(), 5);
}

void TestConfigurationReader::keepsUnusedEntriesOfOtherKinds()
{
    const QByteArray json = R"({ "version": 1,
  "backends": [ { "id": "sim", "kind": "simulator" },
    { "id": "napcat", "kind": "upstream", "mode": "forward", "url": "ws://127.0.0.1:3001",
      "token": "…", "enabled": false } ],
  "services": [ { "id": "post", "kind": "satori", "enabled": false } ] })";
    const Result<ReadConfiguration> read = readConfiguration(json, FileName);
    QVERIFY2(read.isOk(), "must be taken");
    QCOMPARE(read.value().configuration.backends.size(), 1);
    QCOMPARE(read.value().configuration.services.size(), 0);
    QCOMPARE(read.value().warnings.size(), 2);
    QVERIFY(read.value().warnings.constFirst().startsWith(
        QStringLiteral("switchboard.json:3:31: backends[1].kind: \"upstream\" is not a kind")));
    QCOMPARE(read.value().configuration.document[QLatin1String("backends")].toArray().size(), 2);
}

void TestConfigurationReader::readsOpenServicesWithoutToken()
{
    const Result<ReadConfiguration> read =
        readConfiguration(fileWith(R"("host": "0.0.0.0", "token": "")"), FileName);
    QVERIFY2(read.isOk(), "only this service may fail, when it starts");
    const ServiceSettings &open = read.value().configuration.services.constFirst();
    QVERIFY(!open.isLoopback());
    QVERIFY(open.token.isEmpty());
}

void TestConfigurationReader::neverRepeatsATokenInAnError()
{
    const Result<ReadConfiguration> read =
        readConfiguration(fileWith(R"("token": "canary canary")"), FileName);
    QVERIFY(!read.isOk());
    QVERIFY2(!read.error().contains(QStringLiteral("canary")), qUtf8Printable(read.error()));
}

void TestConfigurationReader::takesOnlyUrlsThatCanBeReached_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("problem"); // a part of it; empty = it is taken
    const auto row = [](const char *url, const char *problem) {
        QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(problem);
    };
    row("ws://127.0.0.1:8080/onebot/v11/ws", "");
    row("wss://bot.example", "");
    row("ws://[::1]:8080/", "");
    row("WS://LOCALHOST:8080/", "");
    row("ws://xn--fsqu00a.example/", "");
    row("ws://例子.example/", "plain name or address");
    row("ws://bot.example./", "plain name or address");
    row("ws://127.1/", "plain name or address");
    row("ws://0x7f000001/", "plain name or address");
    row("ws://127.0.0.01/", "plain name or address");
    row("http://127.0.0.1/", "must begin with ws:// or wss://");
    row("ws://user@127.0.0.1/", "use \"token\"");
    row("ws://127.0.0.1/#x", "after #");
    row("ws://127.0.0.1:0/", "port 0");
    row("ws:///x", "names no host");
    row("ws://a b/", "is not a URL");
}

void TestConfigurationReader::takesOnlyUrlsThatCanBeReached()
{
    QFETCH(QString, url);
    QFETCH(QString, problem);
    const QString found = problemOfUrl(url, ServiceKind::WebSocketClient);
    QVERIFY2(problem.isEmpty() ? found.isEmpty() : found.contains(problem), qPrintable(found));
    // Whatever the configuration takes, a connection can be tried to.
    QCOMPARE(parseRemoteTarget(url, {}).isOk() && problem.isEmpty(), found.isEmpty());
}

QTEST_APPLESS_MAIN(TestConfigurationReader)
#include "tst_configurationreader.moc"
