// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/commandline.h"

#include "core/control/controlsocket.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace Switchboard;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests_data();
    void requests();
    void wrongUsage_data();
    void wrongUsage();
    void profile_data();
    void profile();
    void switches();
    void helpNamesEveryCommand();
};

namespace {

//! Arguments out of one text; a word in `'…'` may hold blanks.
QStringList arguments(const char *text)
{
    QStringList result;
    const QStringList parts = QString::fromUtf8(text).split(u'\'');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i % 2 == 1)
            result.append(parts[i]);
        else
            result += parts[i].split(u' ', Qt::SkipEmptyParts);
    }
    return result;
}

} // namespace

void TestCommandLine::requests_data()
{
    QTest::addColumn<QByteArray>("request");

    const auto row = [](const char *line, const char *request) {
        QTest::newRow(line) << QByteArray(request);
    };
    row("status", R"({"command":"status"})");
    row("service list", R"({"command":"service-list"})");
    row("service enable ws-main", R"({"command":"service-enable","service":"ws-main"})");
    row("service restart ws-main", R"({"command":"service-restart","service":"ws-main"})");
    row("service disable ws-main", R"({"command":"service-disable","service":"ws-main"})");
    row("service disable ws-main --drain 5",
        R"({"command":"service-disable","drain":5,"service":"ws-main"})");
    row("--drain=5 service disable --reason 'new version' ws-main",
        R"({"command":"service-disable","drain":5,"reason":"new version","service":"ws-main"})");
    row("session list", R"({"command":"session-list"})");
    row("session list --service ws-main", R"({"command":"session-list","service":"ws-main"})");
    row("session disconnect 7", R"({"command":"session-disconnect","sessions":[7]})");
    row("session disconnect #7 8 #9", R"({"command":"session-disconnect","sessions":[7,8,9]})");
    row("session disconnect 7 --code 4000 --reason bye --block 60",
        R"({"block":60,"code":4000,"command":"session-disconnect","reason":"bye","sessions":[7]})");
    row("session disconnect 7 --block 10m",
        R"({"block":600,"command":"session-disconnect","sessions":[7]})");
    row("block list", R"({"command":"block-list"})");
    row("block add address 192.0.2.7",
        R"({"command":"block-add","scope":"address","seconds":3600,"subject":"192.0.2.7"})");
    row("block add address 127.0.0.1 --yes --for 2h --service ws-main --note 'scans us'",
        R"({"command":"block-add","note":"scans us","scope":"address","seconds":7200,)"
        R"("service":"ws-main","subject":"127.0.0.1","yes":true})");
    row("block add bot-id 10001 --for forever",
        R"({"command":"block-add","scope":"bot-id","seconds":0,"subject":"10001"})");
    row("block add token --for 1d", R"({"command":"block-add","scope":"token","seconds":86400})");
    row("block remove 3 4", R"({"blocks":[3,4],"command":"block-remove"})");
    row("rejected", R"({"command":"rejected-list"})");
    row("rejected --clear", R"({"command":"rejected-clear"})");
    row("simulate group-message --group 2001 --user 10002 'hello you'",
        R"({"command":"simulate-group-message","group":2001,"text":"hello you","user":10002})");
    row("simulate private-message --user 10002 hello you",
        R"({"command":"simulate-private-message","text":"hello you","user":10002})");
    row("simulate private-message --user 10002 -- --hello",
        R"({"command":"simulate-private-message","text":"--hello","user":10002})");
    row("simulate private-message --user 10002 -",
        R"({"command":"simulate-private-message","text":"-","user":10002})");
    row("simulate poke user_id=10002 target_id=10001",
        R"({"act":"poke","command":"simulate","params":{"target_id":"10001","user_id":"10002"}})");
    row("simulate message user_id=1 'message=[CQ:at,qq=2] a=b'",
        R"({"act":"message","command":"simulate",)"
        R"("params":{"message":"[CQ:at,qq=2] a=b","user_id":"1"}})");
    row("simulate message user_id=1 'message=[{\"type\":\"x\"}]'",
        R"({"act":"message","command":"simulate",)"
        R"("params":{"message":[{"type":"x"}],"user_id":"1"}})");
    row("simulate reset", R"({"act":"reset","command":"simulate","params":{}})");
    row("simulate message {\"user_id\":1}",
        R"({"act":"message","command":"simulate","params":{"user_id":1}})");
    row("scenario run a.yaml", R"({"command":"scenario-run"})");
    row("scenario run a.yaml --speed 2.5 --timeout 5m --junit x.xml",
        R"({"command":"scenario-run","speed":2.5,"timeout":300})");
    row("scenario run a.yaml --speed max", R"({"command":"scenario-run","speed":0})");
    row("scenario record a.yaml --for 60s", R"({"command":"scenario-record-start"})");
    row("scenario stop", R"({"command":"scenario-stop"})");
    row("journal", R"({"command":"journal"})");
    row("journal --follow", R"({"command":"journal-follow"})");
}

void TestCommandLine::requests()
{
    QFETCH(QByteArray, request);
    const auto parsed = parseCommandLine(arguments(QTest::currentDataTag()));
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error()));
    QCOMPARE(parsed.value().kind, ControlInvocation::Kind::Run);
    QCOMPARE(QJsonDocument(parsed.value().request).toJson(QJsonDocument::Compact), request);
    QVERIFY(!parsed.value().json);
}

void TestCommandLine::wrongUsage_data()
{
    QTest::addColumn<QString>("names");

    const auto row = [](const char *line, const char *names) {
        QTest::newRow(*line ? line : "nothing") << QString::fromLatin1(names);
    };
    row("", "command");
    row("stop", "stop");
    row("status now", "status now");
    row("service", "service");
    row("service stop ws-main", "service");
    row("service enable", "service");
    row("service enable a b", "service");
    row("service enable ws-main --drain 5", "--drain");
    row("service disable ws-main --drain", "--drain");
    row("service disable ws-main --drain soon", "--drain");
    row("session", "session");
    row("session disconnect", "session");
    row("session disconnect seven", "seven");
    row("session disconnect 7 --code x", "--code");
    row("session list ws-main", "session");
    row("simulate", "simulate");
    row("simulate group-message --group 1 --user 2", "simulate");
    row("simulate group-message --user 2 hello", "--group");
    row("simulate private-message hello", "--user");
    row("simulate private-message --group 1 --user 2 hello", "--group");
    row("simulate mesage user_id=1", "did you mean \"message\"?");
    row("simulate message hello", "KEY=VALUE");
    row("simulate message {\"user_id\":}", "no object");
    row("scenario", "scenario");
    row("scenario run", "scenario");
    row("scenario play a.yaml", "scenario");
    row("scenario run a.yaml --speed 0", "--speed");
    row("scenario run a.yaml --speed 101", "--speed");
    row("scenario run a.yaml --speed fast", "--speed");
    row("scenario run a.yaml --for 5s", "--for");
    row("scenario check a.yaml --junit x", "--junit");
    row("scenario record a.yaml --for 60", "--for");
    row("journal all", "journal all");
    row("status --follow", "--follow");
    row("block", "block");
    row("block list all", "block");
    row("block add", "address, bot-id or token");
    row("block add port 80", "address, bot-id or token");
    row("block add address", "exactly one subject");
    row("block add address a b", "exactly one subject");
    row("block add address 192.0.2.256", "192.0.2.256");
    row("block add bot-id bot", "bot ID");
    row("block add token abc", "standard input");
    row("block add address 192.0.2.7 --for soon", "--for");
    row("block add address 192.0.2.7 --for 10", "--for");
    row("block add address 192.0.2.7 --for 0m", "--for");
    row("block add address 192.0.2.7 --for 99999999999d", "--for");
    row("block remove", "number of a block");
    row("block remove x", "\"x\"");
    row("block list --yes", "--yes");
    row("rejected now", "rejected now");
    row("status --verbose yes", "--verbose");
}

void TestCommandLine::wrongUsage()
{
    QFETCH(QString, names);
    const QByteArray tag = QTest::currentDataTag();
    const auto parsed =
        parseCommandLine(tag == "nothing" ? QStringList() : arguments(tag.constData()));
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().contains(names), qPrintable(parsed.error()));
    QVERIFY(!parsed.error().contains(u'\n'));
}

void TestCommandLine::profile_data()
{
    QTest::addColumn<QString>("folder");

    QTest::newRow("status") << defaultProfileFolder();
    QTest::newRow("--profile /tmp/p status") << QStringLiteral("/tmp/p");
    QTest::newRow("status --profile=/tmp/p") << QStringLiteral("/tmp/p");
    QTest::newRow("status --profile p") << QDir(QStringLiteral("p")).absolutePath();
}

void TestCommandLine::profile()
{
    const auto parsed = parseCommandLine(arguments(QTest::currentDataTag()));
    QVERIFY(parsed);
    QTEST(parsed.value().profileFolder, "folder");
    QVERIFY(QDir::isAbsolutePath(parsed.value().profileFolder));
}

void TestCommandLine::switches()
{
    const auto token = parseCommandLine(arguments("block add token"));
    QVERIFY(token && token.value().readsToken);
    const auto address = parseCommandLine(arguments("block add address 192.0.2.7"));
    QVERIFY(address && !address.value().readsToken);
    const auto json = parseCommandLine(arguments("--json status"));
    QVERIFY(json && json.value().json && !json.value().follow);
    const auto follow = parseCommandLine(arguments("journal --follow --json"));
    QVERIFY(follow && follow.value().json && follow.value().follow);
    for (const char *line : {"--help", "-h", "service --help", "status -h"}) {
        const auto help = parseCommandLine(arguments(line));
        QVERIFY(help && help.value().kind == ControlInvocation::Kind::Help);
    }
    const auto version = parseCommandLine(arguments("--version"));
    QVERIFY(version && version.value().kind == ControlInvocation::Kind::Version);
}

void TestCommandLine::helpNamesEveryCommand()
{
    const QString help = helpText();
    for (const char *words :
         {"status", "service list", "service enable ID", "service disable ID", "service restart ID",
          "session list", "session disconnect ID", "block list", "block add address",
          "block add bot-id", "block add token", "block remove ID", "rejected [--clear]",
          "simulate group-message", "simulate private-message", "journal [--follow]", "--json",
          "--profile DIR"})
        QVERIFY2(help.contains(QLatin1String(words)), words);
    for (const char *status : {"0 done", "1 failed", "2 wrong usage", "3 nothing is running"})
        QVERIFY2(help.contains(QLatin1String(status)), status);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
