// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationimport.h"
#include "core/config/configurationreader.h"
#include "core/config/configurationwriter.h"

#include <QTest>

using namespace Switchboard;

class TestConfigurationImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsChangesAndKeeps();
    void replacesAll();
    void nothingToDo();
    void keepsATokenThatTheFileLeavesOut();
    void opensNothingToTheNetworkWithoutAToken();
    void givesATakenNameAnother();
    void tellsOfBackends();
    void exportsNoToken();
};

namespace {

ServiceSettings service(const char *id, quint16 port, const char *token = "secret")
{
    ServiceSettings settings;
    settings.id = settings.name = QString::fromLatin1(id);
    settings.backend = QStringLiteral("sim");
    settings.port = port;
    settings.token = Secret(token);
    return settings;
}

Configuration with(const QList<ServiceSettings> &services)
{
    Configuration configuration;
    configuration.backends = {{.id = QStringLiteral("sim")}};
    configuration.services = services;
    return configuration;
}

} // namespace

void TestConfigurationImport::addsChangesAndKeeps()
{
    const Configuration running = with({service("a", 1001), service("b", 1002)});
    const Configuration imported = with({service("b", 2002), service("c", 1003)});
    const ImportPlan plan = planImport(running, imported, ImportMode::AddAndChange);

    QCOMPARE(plan.entries.size(), 3);
    QCOMPARE(plan.entries.at(0).fate, ImportFate::Changed);
    QCOMPARE(plan.entries.at(0).fields, QStringList{QStringLiteral("port")});
    QCOMPARE(plan.entries.at(1).fate, ImportFate::Added);
    QCOMPARE(plan.entries.at(2).id, QStringLiteral("a"));
    QCOMPARE(plan.entries.at(2).fate, ImportFate::Unchanged);
    QCOMPARE(plan.result.services.size(), 3);
    QCOMPARE(plan.result.service(QStringLiteral("b"))->port, quint16(2002));
    QVERIFY(!plan.isEmpty());
}

void TestConfigurationImport::replacesAll()
{
    const Configuration running = with({service("a", 1001), service("b", 1002)});
    const ImportPlan plan = planImport(running, with({service("b", 1002)}), ImportMode::ReplaceAll);
    QCOMPARE(plan.result.services.size(), 1);
    QCOMPARE(plan.entries.constLast().id, QStringLiteral("a"));
    QCOMPARE(plan.entries.constLast().fate, ImportFate::Removed);
}

void TestConfigurationImport::nothingToDo()
{
    const Configuration running = with({service("a", 1001)});
    QVERIFY(planImport(running, running, ImportMode::AddAndChange).isEmpty());
    QVERIFY(planImport(running, running, ImportMode::ReplaceAll).isEmpty());
}

void TestConfigurationImport::keepsATokenThatTheFileLeavesOut()
{
    const Configuration running = with({service("a", 1001)});
    const ImportPlan plan =
        planImport(running, with({service("a", 1001, "")}), ImportMode::ReplaceAll);
    QVERIFY(plan.isEmpty());
    QCOMPARE(plan.result.services.constFirst().token, Secret("secret"));
}

void TestConfigurationImport::opensNothingToTheNetworkWithoutAToken()
{
    ServiceSettings open = service("open", 1001, "");
    open.host = QStringLiteral("0.0.0.0");
    const ImportPlan plan = planImport(with({}), with({open}), ImportMode::AddAndChange);
    QVERIFY(!plan.result.services.constFirst().enabled);
}

void TestConfigurationImport::givesATakenNameAnother()
{
    ServiceSettings other = service("other", 1003);
    other.name = QStringLiteral("a");
    const ImportPlan plan =
        planImport(with({service("a", 1001)}), with({other}), ImportMode::AddAndChange);
    QCOMPARE(plan.result.service(QStringLiteral("other"))->name, QStringLiteral("a 2"));
}

void TestConfigurationImport::tellsOfBackends()
{
    Configuration imported = with({});
    imported.backends.append({.id = QStringLiteral("second")});
    const ImportPlan plan = planImport(with({}), imported, ImportMode::AddAndChange);
    QVERIFY(plan.changesBackends);
    QVERIFY(!plan.isEmpty());
    QCOMPARE(plan.result.backends.size(), 2);
}

void TestConfigurationImport::exportsNoToken()
{
    const QByteArray file = R"({"version": 1, "backends": [{"id": "sim", "kind": "simulator"},
        {"id": "later", "kind": "upstream", "enabled": false, "token": "CANARY-1", "deep": {"accessToken": "CANARY-2"}}],
        "services": [{"id": "a", "kind": "websocket-server", "name": "a", "backend": "sim",
                      "token": "CANARY-3", "port": 1001}]})";
    const auto read = readConfiguration(file, QStringLiteral("switchboard.json"));
    QVERIFY2(read, read ? "" : qPrintable(read.error()));
    QVERIFY(writeConfiguration(read.value().configuration).contains("CANARY"));
    const QByteArray written = writeConfiguration(withoutTokens(read.value().configuration));
    QVERIFY2(!written.contains("CANARY"), written.constData());
    QVERIFY(written.contains("1001"));
}

QTEST_GUILESS_MAIN(TestConfigurationImport)
#include "tst_configurationimport.moc"
