// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationreader.h"
#include "core/config/configurationwriter.h"

#include <QJsonArray>
#include <QTest>

using namespace Switchboard;

namespace {

const QString FileName = QStringLiteral("switchboard.json");

//! The configuration that \a json holds; an empty one, and a failed test, when it does not.
Configuration parsed(const QByteArray &json)
{
    Result<ReadConfiguration> read = readConfiguration(json, FileName);
    if (!read)
        QTest::qFail(qUtf8Printable(read.error()), __FILE__, __LINE__);
    return read ? std::move(read).value().configuration : Configuration();
}

} // namespace

class TestConfigurationWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheFirstStartForPeople();
    void keepsUnknownKeysAtEveryLevel();
    void writesOnlyWhatDiffersOrWasThere();
    void removesAndAddsEntriesInOrder();
    void readsWhatItWrites();
};

void TestConfigurationWriter::writesTheFirstStartForPeople()
{
    Configuration configuration = Configuration::firstStart();
    configuration.services[0].token = Secret("t0ken");
    QCOMPARE(writeConfiguration(configuration), QByteArray(R"({
  "version": 1,
  "backends": [
    {
      "id": "sim",
      "kind": "simulator",
      "enabled": true
    }
  ],
  "services": [
    {
      "id": "ws-main",
      "kind": "websocket-server",
      "name": "ws-main",
      "enabled": true,
      "backend": "sim",
      "host": "127.0.0.1",
      "port": 6700,
      "token": "t0ken",
      "messageFormat": "array",
      "heartbeatInterval": 15000,
      "lifecycle": "full",
      "reportSelfMessage": false,
      "limits": {},
      "filter": {},
      "policy": {}
    }
  ]
}
)"));
}

void TestConfigurationWriter::keepsUnknownKeysAtEveryLevel()
{
    Configuration configuration =
        parsed(R"({ "version": 1, "$schema": "x", "zoo": { "id": 9007199254740993 },
        "backends": [ { "id": "up", "kind": "upstream", "enabled": false, "url": "ws://x" },
                      { "id": "sim", "kind": "simulator", "note": "中文" } ],
        "services": [ { "id": "a", "kind": "websocket-server", "backend": "sim", "colour": [1, {"b": 2}],
            "limits": { "future": 1.5 }, "filter": { "x": null }, "policy": { "y": true } } ] })");
    configuration.services[0].port = 7001;
    const QByteArray written = writeConfiguration(configuration);

    const QJsonObject document = parsed(written).document;
    const QJsonValue backends = document[QLatin1String("backends")];
    const QJsonValue service = document[QLatin1String("services")][0];
    QCOMPARE(document[QLatin1String("$schema")].toString(), QStringLiteral("x"));
    QVERIFY2(written.contains("9007199254740993"), written.constData());
    QCOMPARE(backends[0][QLatin1String("url")].toString(), QStringLiteral("ws://x"));
    QCOMPARE(backends[1][QLatin1String("note")].toString(), QString::fromUtf8("中文"));
    QCOMPARE(service[QLatin1String("colour")][1][QLatin1String("b")].toInt(), 2);
    QCOMPARE(service[QLatin1String("limits")][QLatin1String("future")].toDouble(), 1.5);
    QVERIFY(service[QLatin1String("filter")][QLatin1String("x")].isNull());
    QVERIFY(service[QLatin1String("policy")][QLatin1String("y")].toBool());
    QCOMPARE(service[QLatin1String("port")].toInt(), 7001);
}

void TestConfigurationWriter::writesOnlyWhatDiffersOrWasThere()
{
    Configuration configuration = parsed(R"({ "version": 1,
        "backends": [ { "id": "sim", "kind": "simulator" } ],
        "services": [ { "id": "a", "kind": "websocket-server", "backend": "sim",
            "limits": { "pingSeconds": 5, "actionBurst": 200 }, "filter": { "only": ["notice"] } } ] })");
    ServiceSettings &service = configuration.services[0];
    service.limits.pingSeconds = 20; // back to the default, but it was there
    service.limits.maxConnections = 3;
    service.filter.only.clear();
    service.policy.allowedOrigins.clear();

    const QJsonValue entry =
        parsed(writeConfiguration(configuration)).document[QLatin1String("services")][0];
    QCOMPARE(entry[QLatin1String("limits")].toObject().keys(),
             QStringList({QStringLiteral("actionBurst"), QStringLiteral("maxConnections"),
                          QStringLiteral("pingSeconds")}));
    QCOMPARE(entry[QLatin1String("limits")][QLatin1String("pingSeconds")].toInt(), 20);
    QCOMPARE(entry[QLatin1String("filter")].toObject().keys(), QStringList(QStringLiteral("only")));
    QVERIFY(entry[QLatin1String("filter")][QLatin1String("only")].toArray().isEmpty());
    QCOMPARE(entry[QLatin1String("policy")].toObject().keys(),
             QStringList(QStringLiteral("allowedOrigins")));
}

void TestConfigurationWriter::removesAndAddsEntriesInOrder()
{
    Configuration configuration = parsed(R"({ "version": 1,
        "backends": [ { "id": "sim", "kind": "simulator" } ],
        "services": [
            { "id": "a", "kind": "websocket-server", "backend": "sim", "port": 1, "mark": "A" },
            { "id": "h", "kind": "http", "enabled": false, "mark": "H" },
            { "id": "b", "kind": "websocket-server", "backend": "sim", "port": 2, "mark": "B" },
            { "id": "c", "kind": "websocket-server", "backend": "sim", "port": 3, "mark": "C" } ] })");
    configuration.services.removeAt(1);
    configuration.services.swapItemsAt(0, 1);
    ServiceSettings added = configuration.services.constFirst();
    added.id = added.name = QStringLiteral("d");
    added.port = 4;
    configuration.services.append(added);

    const QJsonArray entries =
        parsed(writeConfiguration(configuration)).document[QLatin1String("services")].toArray();
    QStringList found;
    for (const QJsonValue &entry : entries)
        found.append(entry[QLatin1String("id")].toString()
                     + entry[QLatin1String("mark")].toString());
    QCOMPARE(found,
             QStringList({QStringLiteral("cC"), QStringLiteral("hH"), QStringLiteral("aA"),
                          QStringLiteral("d")}));
}

void TestConfigurationWriter::readsWhatItWrites()
{
    Configuration configuration = Configuration::firstStart();
    ServiceSettings &service = configuration.services[0];
    service.name = QString::fromUtf8("\"引号\" \\ / 😀");
    service.enabled = false;
    service.host = QStringLiteral("localhost");
    service.token = Secret("\"\\/<>&'");
    service.messageFormat = MessageFormat::String;
    service.lifecycle = LifecycleMode::Standard;
    service.limits.maxMessageBytes = 1;
    service.policy.allowedHosts = {QStringLiteral("*")};
    service.account = 10'007;
    configuration.backends[0].enabled = false;
    configuration.backends[0].media = {.allowHttp = true,
                                       .allowPrivateAddresses = true,
                                       .maxBytes = 7 * 1024 * 1024,
                                       .timeoutMs = 9000};

    const QByteArray written = writeConfiguration(configuration);
    const Configuration again = parsed(written);
    QVERIFY(again.services == configuration.services);
    QVERIFY(again.backends == configuration.backends);
    QCOMPARE(writeConfiguration(again), written);
}

QTEST_APPLESS_MAIN(TestConfigurationWriter)
#include "tst_configurationwriter.moc"
