// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/importers/foreignplan.h"

#include <QTest>

using namespace Switchboard;

class TestForeignPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsWhatIsNew();
    void seesWhatIsThereAlready();
    void changesTheSamePort();
    void changesTheSameAddress();
    void keepsWhatTheFileDoesNotDecideOn();
    void keepsATokenThatTheFileLeavesOut();
    void opensNothingWithoutAToken();
    void doesNotTakeAPortAway_data();
    void doesNotTakeAPortAway();
    void twoEntriesCannotHaveOnePort();
    void skipsWhatCannotBeUsed();
    void leavesOutWhatIsNotWanted();
    void needsABackend();
    void everyRemarkHasASentence();
};

namespace {

ServiceSettings service(const char *id, quint16 port)
{
    ServiceSettings settings;
    settings.id = settings.name = QString::fromLatin1(id);
    settings.backend = QStringLiteral("sim");
    settings.port = port;
    settings.token = Secret("secret");
    return settings;
}

Configuration with(const QList<ServiceSettings> &services)
{
    Configuration configuration;
    configuration.backends = {{.id = QStringLiteral("sim")}, {.id = QStringLiteral("other")}};
    configuration.services = services;
    return configuration;
}

ImportedEntry entry(const ServiceSettings &settings)
{
    ImportedEntry imported{.settings = settings, .wanted = settings.enabled};
    imported.fields = settings.listens()
        ? QStringList{QStringLiteral("host"), QStringLiteral("port"), QStringLiteral("token")}
        : QStringList{QStringLiteral("url")};
    imported.fields.append(QStringLiteral("heartbeatInterval"));
    imported.settings.backend.clear();
    return imported;
}

ImportedConfiguration file(const QList<ImportedEntry> &entries)
{
    return {.entries = entries};
}

ServiceSettings client(const char *id, const char *url)
{
    ServiceSettings settings = service(id, 6700);
    settings.kind = ServiceKind::WebSocketClient;
    settings.remote.url = QString::fromLatin1(url);
    return settings;
}

} // namespace

void TestForeignPlan::addsWhatIsNew()
{
    const Configuration existing = with({service("ws", 1001)});
    const ForeignPlan plan = planForeignImport(
        existing, file({entry(service("ws", 1002)), entry(client("c", "ws://a/"))}));
    QCOMPARE(plan.entries.size(), 2);
    QCOMPARE(plan.entries.at(0).fate, ForeignFate::New);
    QCOMPARE(plan.entries.at(0).id, QStringLiteral("ws-2"));
    QCOMPARE(plan.entries.at(0).name, QStringLiteral("ws 2"));
    QCOMPARE(plan.entries.at(0).notes.constLast().remark, ImportRemark::NameTaken);
    QCOMPARE(plan.result.services.size(), 3);
    QCOMPARE(plan.result.services.at(0), existing.services.at(0));
    QCOMPARE(plan.result.services.at(1).backend, QStringLiteral("sim"));
    QCOMPARE(plan.result.services.at(2).remote.url, QStringLiteral("ws://a/"));
    QVERIFY(!plan.isEmpty());
}

void TestForeignPlan::seesWhatIsThereAlready()
{
    const Configuration existing = with({service("ws", 1001)});
    const ForeignPlan plan = planForeignImport(existing, file({entry(service("other", 1001))}));
    QCOMPARE(plan.entries.at(0).fate, ForeignFate::Same);
    QCOMPARE(plan.entries.at(0).id, QStringLiteral("ws"));
    QCOMPARE(plan.result.services, existing.services);
    QVERIFY(plan.isEmpty());
}

void TestForeignPlan::changesTheSamePort()
{
    ServiceSettings wanted = service("x", 1001);
    wanted.heartbeatInterval = 5000;
    wanted.enabled = false;
    const ForeignPlan plan = planForeignImport(with({service("ws", 1001)}), file({entry(wanted)}));
    QCOMPARE(plan.entries.at(0).fate, ForeignFate::Changed);
    QCOMPARE(plan.entries.at(0).fields,
             (QStringList{QStringLiteral("heartbeatInterval"), QStringLiteral("enabled")}));
    QCOMPARE(plan.result.services.size(), 1);
    QCOMPARE(plan.result.services.at(0).id, QStringLiteral("ws"));
    QCOMPARE(plan.result.services.at(0).heartbeatInterval, 5000);
    QVERIFY(!plan.result.services.at(0).enabled);
}

void TestForeignPlan::changesTheSameAddress()
{
    ServiceSettings wanted = client("x", "ws://a/");
    wanted.heartbeatInterval = 0;
    const ForeignPlan plan = planForeignImport(
        with({client("a", "ws://a/"), client("b", "ws://b/")}), file({entry(wanted)}));
    QCOMPARE(plan.entries.at(0).fate, ForeignFate::Changed);
    QCOMPARE(plan.entries.at(0).id, QStringLiteral("a"));
    QCOMPARE(plan.result.services.at(0).heartbeatInterval, 0);
}

void TestForeignPlan::keepsWhatTheFileDoesNotDecideOn()
{
    ServiceSettings before = service("ws", 1001);
    before.backend = QStringLiteral("other");
    before.tags = {QStringLiteral("mine")};
    before.limits.maxConnections = 7;
    before.reportSelfMessage = true;
    ServiceSettings wanted = service("x", 1001);
    wanted.heartbeatInterval = 5000;
    const ForeignPlan plan = planForeignImport(with({before}), file({entry(wanted)}));
    before.heartbeatInterval = 5000;
    QCOMPARE(plan.result.services.at(0), before);
}

void TestForeignPlan::keepsATokenThatTheFileLeavesOut()
{
    ImportedEntry wanted = entry(service("x", 1001));
    wanted.settings.token = Secret();
    wanted.settings.host = QStringLiteral("0.0.0.0");
    wanted.settings.enabled = false;
    wanted.outcome = ImportOutcome::SwitchedOff;
    wanted.reasons = {{ImportRemark::OpenWithoutToken, {}}};
    const ForeignPlan plan = planForeignImport(with({service("ws", 1001)}), file({wanted}));
    QCOMPARE(plan.entries.at(0).fields, QStringList{QStringLiteral("host")});
    QVERIFY(plan.entries.at(0).reasons.isEmpty());
    QCOMPARE(plan.entries.at(0).notes.constLast().remark, ImportRemark::TokenKept);
    QCOMPARE(plan.result.services.at(0).token.reveal(), QByteArray("secret"));
    QVERIFY(plan.result.services.at(0).enabled);
}

void TestForeignPlan::opensNothingWithoutAToken()
{
    ServiceSettings before = service("ws", 1001);
    before.token = Secret();
    ImportedEntry wanted = entry(before);
    wanted.settings.host = QStringLiteral("0.0.0.0");
    wanted.settings.enabled = false;
    wanted.outcome = ImportOutcome::SwitchedOff;
    wanted.reasons = {{ImportRemark::OpenWithoutToken, {}}};
    const ForeignPlan plan = planForeignImport(with({before}), file({wanted}));
    QVERIFY(!plan.result.services.at(0).enabled);
    QCOMPARE(plan.entries.at(0).reasons, wanted.reasons);
}

void TestForeignPlan::doesNotTakeAPortAway_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("wantedHost");
    QTest::addColumn<bool>("isOn");
    QTest::addColumn<ForeignFate>("fate");

    const QString any = QStringLiteral("0.0.0.0");
    const QString local = QStringLiteral("127.0.0.1");
    QTest::newRow("same") << local << QStringLiteral("localhost") << true << ForeignFate::Conflict;
    QTest::newRow("over all") << local << any << true << ForeignFate::Conflict;
    QTest::newRow("inside of all") << any << local << true << ForeignFate::Conflict;
    QTest::newRow("other address")
        << local << QStringLiteral("127.0.0.2") << true << ForeignFate::New;
    QTest::newRow("switched off") << local << local << false << ForeignFate::New;
}

void TestForeignPlan::doesNotTakeAPortAway()
{
    QFETCH(const QString, host);
    QFETCH(const QString, wantedHost);
    QFETCH(const bool, isOn);
    ServiceSettings before = service("web", 1001);
    before.kind = ServiceKind::HttpServer;
    before.host = host;
    before.enabled = isOn;
    ServiceSettings wanted = service("ws", 1001);
    wanted.host = wantedHost;
    const ForeignPlan plan = planForeignImport(with({before}), file({entry(wanted)}));
    QTEST(plan.entries.at(0).fate, "fate");
    if (plan.entries.at(0).fate != ForeignFate::Conflict)
        return;
    const QStringList owner{QStringLiteral("1001"), QStringLiteral("web")};
    QCOMPARE(plan.entries.at(0).reasons.constFirst(), (ImportNote{ImportRemark::PortTaken, owner}));
    QCOMPARE(plan.result.services, QList<ServiceSettings>{before});
    QVERIFY(plan.isEmpty());
}

void TestForeignPlan::twoEntriesCannotHaveOnePort()
{
    const ForeignPlan plan =
        planForeignImport(with({}),
                          file({entry(service("a", 1001)), entry(service("b", 1001)),
                                entry(client("c", "ws://a/")), entry(client("d", "ws://a/"))}));
    QCOMPARE(plan.entries.at(0).fate, ForeignFate::New);
    QCOMPARE(plan.entries.at(1).fate, ForeignFate::Conflict);
    QCOMPARE(plan.entries.at(2).fate, ForeignFate::New);
    QCOMPARE(plan.entries.at(3).fate, ForeignFate::Conflict);
    QCOMPARE(plan.entries.at(3).reasons.constFirst().remark, ImportRemark::UrlTaken);
}

void TestForeignPlan::skipsWhatCannotBeUsed()
{
    ImportedEntry broken = entry(service("a", 1001));
    broken.outcome = ImportOutcome::Broken;
    broken.reasons = {{ImportRemark::Missing, {QStringLiteral("port")}}};
    const ForeignPlan plan = planForeignImport(with({}), file({broken}));
    QCOMPARE(plan.entries.at(0).fate, ForeignFate::Skipped);
    QCOMPARE(plan.entries.at(0).reasons, broken.reasons);
    QVERIFY(plan.result.services.isEmpty());
}

void TestForeignPlan::leavesOutWhatIsNotWanted()
{
    const ForeignPlan plan = planForeignImport(
        with({}), file({entry(service("a", 1001)), entry(service("b", 1001))}), {0});
    QCOMPARE(plan.entries.at(0).fate, ForeignFate::Skipped);
    QCOMPARE(plan.entries.at(0).reasons.constFirst().remark, ImportRemark::LeftOut);
    QCOMPARE(plan.entries.at(1).fate, ForeignFate::New); // its port is free now
    QCOMPARE(plan.result.services.size(), 1);
}

void TestForeignPlan::needsABackend()
{
    Configuration existing;
    const ForeignPlan plan = planForeignImport(existing, file({entry(service("a", 1001))}));
    QCOMPARE(plan.entries.at(0).fate, ForeignFate::Skipped);
    QCOMPARE(plan.entries.at(0).reasons.constFirst().remark, ImportRemark::NoBackend);
    QVERIFY(plan.result.services.isEmpty());
}

void TestForeignPlan::everyRemarkHasASentence()
{
    for (int i = 0; i <= int(LastImportRemark); ++i) {
        const char *pattern = importRemarkPattern(ImportRemark(i));
        QVERIFY2(pattern && *pattern, qPrintable(QString::number(i)));
    }
    const ImportNote note{ImportRemark::Converted,
                          {QStringLiteral("%2"), QStringLiteral("b"), QStringLiteral("c")}};
    QCOMPARE(importNoteText(note), QStringLiteral("%2: b was read as c"));
}

QTEST_MAIN(TestForeignPlan)
#include "tst_foreignplan.moc"
