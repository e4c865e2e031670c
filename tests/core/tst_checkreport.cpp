// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/checkoutput.h"
#include "app/ctl/commandline.h"
#include "core/check/checkreport.h"
#include "core/check/checkrun.h"
#include "core/check/checkvectors.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Switchboard;

//! The rules as a whole, the command that tries them, and the report.
class TestCheckReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleIsComplete();
    void vectorsAreCompiledIn();
    void ranges_data();
    void ranges();
    void patterns_data();
    void patterns();
    void outcomes_data();
    void outcomes();
    void hidesTheToken();
    void rightness_data();
    void rightness();
    void json();
    void table();
    void summary();
    void arguments();
    void tokens_data();
    void tokens();
    void wrongUsage_data();
    void wrongUsage();
};

namespace {

CheckResult resultWith(const char *id, Verdict verdict, RuleBasis basis = RuleBasis::Spec)
{
    return {.id = QString::fromLatin1(id),
            .title = QStringLiteral("what"),
            .basis = basis,
            .source = QStringLiteral("protocol.md 7"),
            .outcome = {verdict, QStringLiteral("seen")},
            .milliseconds = 5};
}

CheckReport reportWith(const QList<CheckResult> &results)
{
    return {.url = QStringLiteral("ws://h:1/"),
            .server = QStringLiteral("S 1"),
            .results = results,
            .milliseconds = 1500};
}

ControlInvocation parsed(const QStringList &arguments)
{
    const auto invocation = parseCommandLine(QStringList{QStringLiteral("check")} + arguments);
    return invocation ? invocation.value() : ControlInvocation();
}

const QString Url = QStringLiteral("ws://127.0.0.1:6700");

} // namespace

void TestCheckReport::everyRuleIsComplete()
{
    QSet<QString> ids;
    const CheckRules rules = allCheckRules();
    for (const CheckRule &rule : rules) {
        QVERIFY2(!ids.contains(rule.id), qPrintable(rule.id));
        ids.insert(rule.id);
        QVERIFY2(!rule.title.isEmpty() && !rule.source.isEmpty() && rule.run, qPrintable(rule.id));
        QVERIFY2(!rule.id.contains(u',') && !rule.id.contains(u' '), qPrintable(rule.id));
    }
    QVERIFY(rules.size() > 280);
    QCOMPARE(ids.contains(QStringLiteral("HS069")), false); // unsafe next to a browser
    QCOMPARE(ids.contains(QStringLiteral("REQ113")), false); // would mute somebody
    QVERIFY(ids.contains(QStringLiteral("REQ178")));
}

void TestCheckReport::vectorsAreCompiledIn()
{
    QCOMPARE(vectorCases(QStringLiteral("handshake.json")).size(), 72);
    QCOMPARE(vectorCases(QStringLiteral("requests.json")).size(), 242);
    const QJsonObject login = responseOfAction(QStringLiteral("get_login_info"));
    QCOMPARE(login.value(QLatin1String("kind")).toString(), QStringLiteral("object"));
    QVERIFY(responseOfAction(QStringLiteral("no_such_action")).isEmpty());
}

void TestCheckReport::ranges_data()
{
    QTest::addColumn<QStringList>("ranges");
    QTest::addColumn<bool>("expected");

    QTest::newRow("REQ012") << QStringList{QStringLiteral("REQ012")} << true;
    QTest::newRow("REQ013") << QStringList{QStringLiteral("REQ012")} << false;
    QTest::newRow("REQ005") << QStringList{QStringLiteral("REQ001-005")} << true;
    QTest::newRow("REQ006") << QStringList{QStringLiteral("REQ001-005")} << false;
    QTest::newRow("HS003") << QStringList{QStringLiteral("REQ001-005")} << false;
    QTest::newRow("REQ009") << QStringList{QStringLiteral("REQ001-005"),
                                           QStringLiteral("REQ009-010")}
                            << true;
}

void TestCheckReport::ranges()
{
    QFETCH(QStringList, ranges);
    QTEST(isInRanges(QString::fromLatin1(QTest::currentDataTag()), ranges), "expected");
}

void TestCheckReport::patterns_data()
{
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("") << QStringList{QStringLiteral("HS001"), QStringLiteral("HS010"),
                                     QStringLiteral("ping")};
    QTest::newRow("HS*") << QStringList{QStringLiteral("HS001"), QStringLiteral("HS010")};
    QTest::newRow("hs01?") << QStringList{QStringLiteral("HS010")};
    QTest::newRow("ping, HS001") << QStringList{QStringLiteral("HS001"), QStringLiteral("ping")};
    QTest::newRow("pin") << QStringList{};
}

void TestCheckReport::patterns()
{
    CheckRules rules;
    for (const char *id : {"HS001", "HS010", "ping"})
        rules.append({.id = QString::fromLatin1(id)});
    QStringList ids;
    const CheckRules matching = matchingRules(
        rules, QString::fromLatin1(QTest::currentDataTag()).split(u',', Qt::SkipEmptyParts));
    for (const CheckRule &rule : matching)
        ids.append(rule.id);
    QTEST(ids, "expected");
}

void TestCheckReport::outcomes_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<RuleBasis>("basis");
    QTest::addColumn<bool>("late");
    QTest::addColumn<Verdict>("expected");

    QTest::newRow("holds") << Verdict::Holds << RuleBasis::Spec << false << Verdict::Holds;
    QTest::newRow("holds at the end")
        << Verdict::Holds << RuleBasis::Spec << true << Verdict::Holds;
    QTest::newRow("spec") << Verdict::Fails << RuleBasis::Spec << false << Verdict::Fails;
    QTest::newRow("rfc") << Verdict::Fails << RuleBasis::Rfc << false << Verdict::Fails;
    QTest::newRow("recommended") << Verdict::Fails << RuleBasis::Recommended << false
                                 << Verdict::Differs;
    QTest::newRow("cut short") << Verdict::Fails << RuleBasis::Spec << true << Verdict::NotTried;
    QTest::newRow("nothing to try")
        << Verdict::NotApplicable << RuleBasis::Recommended << true << Verdict::NotApplicable;
}

void TestCheckReport::outcomes()
{
    QFETCH(Verdict, verdict);
    QFETCH(RuleBasis, basis);
    QFETCH(bool, late);
    const CheckRule rule{.basis = basis};
    QFETCH(Verdict, expected);
    QVERIFY(finalOutcome(rule, {verdict, QStringLiteral("x")}, late, {}).verdict == expected);
}

void TestCheckReport::hidesTheToken()
{
    const CheckOutcome outcome = finalOutcome(
        {}, CheckOutcome::holds(QStringLiteral("Bearer abc, abc")), false, Secret("abc"));
    QCOMPARE(outcome.seen, QStringLiteral("Bearer [token], [token]"));
}

void TestCheckReport::rightness_data()
{
    QTest::addColumn<QList<Verdict>>("verdicts");
    QTest::addColumn<bool>("right");
    QTest::addColumn<bool>("strictlyRight");

    using Verdicts = QList<Verdict>;
    QTest::newRow("holds") << Verdicts{Verdict::Holds, Verdict::NotApplicable} << true << true;
    QTest::newRow("differs") << Verdicts{Verdict::Holds, Verdict::Differs} << true << false;
    QTest::newRow("fails") << Verdicts{Verdict::Holds, Verdict::Fails} << false << false;
    QTest::newRow("not tried") << Verdicts{Verdict::Holds, Verdict::NotTried} << false << false;
}

void TestCheckReport::rightness()
{
    QFETCH(QList<Verdict>, verdicts);
    QList<CheckResult> results;
    for (const Verdict verdict : verdicts)
        results.append(resultWith("x", verdict));
    QTEST(isRight(reportWith(results), Strictness::Standard), "right");
    QTEST(isRight(reportWith(results), Strictness::Recommended), "strictlyRight");
}

void TestCheckReport::json()
{
    const CheckReport report = reportWith({resultWith("REQ001", Verdict::Fails, RuleBasis::Rfc),
                                           resultWith("REQ002", Verdict::Holds)});
    const QJsonObject document = reportToJson(report, Strictness::Recommended);
    QCOMPARE(
        document.keys(),
        (QStringList{QStringLiteral("differs"), QStringLiteral("doesNotHold"),
                     QStringLiteral("holds"), QStringLiteral("ms"), QStringLiteral("notApplicable"),
                     QStringLiteral("notTried"), QStringLiteral("right"), QStringLiteral("rules"),
                     QStringLiteral("server"), QStringLiteral("strict"), QStringLiteral("url")}));
    QCOMPARE(document.value(QLatin1String("doesNotHold")).toInt(), 1);
    QCOMPARE(document.value(QLatin1String("right")).toBool(), false);
    const QJsonObject expected{{QStringLiteral("id"), QStringLiteral("REQ001")},
                               {QStringLiteral("what"), QStringLiteral("what")},
                               {QStringLiteral("basis"), QStringLiteral("rfc")},
                               {QStringLiteral("source"), QStringLiteral("protocol.md 7")},
                               {QStringLiteral("result"), QStringLiteral("does-not-hold")},
                               {QStringLiteral("seen"), QStringLiteral("seen")},
                               {QStringLiteral("ms"), 5}};
    QCOMPARE(document.value(QLatin1String("rules")).toArray().at(0).toObject(), expected);
}

void TestCheckReport::table()
{
    CheckResult result = resultWith("REQ001", Verdict::Differs, RuleBasis::Recommended);
    result.outcome.seen = QStringLiteral("a\x1b[2Jb");
    const QString line = formatCheckResult(result);
    QVERIFY2(line.startsWith(u"differs  "), qPrintable(line));
    QVERIFY2(line.endsWith(u"what | a?[2Jb | protocol.md 7 (recommended)"), qPrintable(line));
    QCOMPARE(line.indexOf(u"what"), formatCheckHeading().indexOf(u"WHAT"));
}

void TestCheckReport::summary()
{
    const QString text = formatCheckSummary(
        reportWith({resultWith("A", Verdict::Holds), resultWith("B", Verdict::Fails),
                    resultWith("C", Verdict::Fails), resultWith("D", Verdict::NotApplicable)}),
        Strictness::Standard);
    QVERIFY2(text.contains(u"ws://h:1/ S 1: 4 rules in 1.5 s"), qPrintable(text));
    QVERIFY2(text.contains(u"2  B C\n"), qPrintable(text));
    QVERIFY2(text.endsWith(u"Not every rule holds."), qPrintable(text));
    QVERIFY(formatCheckSummary(reportWith({}), Strictness::Standard)
                .endsWith(u"rule that applies "
                          u"holds."));
}

void TestCheckReport::arguments()
{
    const ControlInvocation invocation = parsed(
        {Url, QStringLiteral("--json"), QStringLiteral("--rule"), QStringLiteral("HS*,ping"),
         QStringLiteral("--timeout=7"), QStringLiteral("--heartbeat"), QStringLiteral("3"),
         QStringLiteral("--write"), QStringLiteral("10002"), QStringLiteral("--write-group"),
         QStringLiteral("123456"), QStringLiteral("--strict"), QStringLiteral("--insecure")});
    QVERIFY(invocation.kind == ControlInvocation::Kind::Check);
    QVERIFY(invocation.json);
    const CheckArguments &check = invocation.check;
    QCOMPARE(check.target.hostField(), QByteArray("127.0.0.1:6700"));
    QCOMPARE(check.patterns, (QStringList{QStringLiteral("HS*"), QStringLiteral("ping")}));
    QCOMPARE(check.options.total.count(), 7000);
    QCOMPARE(check.options.heartbeat.count(), 3000);
    QCOMPARE(check.options.writesToUser, 10002);
    QCOMPARE(check.options.writesToGroup, 123456);
    QVERIFY(check.strictness == Strictness::Recommended);
    QVERIFY(check.target.trust == CertificateTrust::Any);
    const CheckArguments plain = parsed({Url}).check;
    QCOMPARE(plain.options.writesToUser, 0); // nothing is written unless it is asked for
    QCOMPARE(plain.options.writesToGroup, 0);
    QVERIFY(plain.strictness == Strictness::Standard);
    QVERIFY(plain.target.trust == CertificateTrust::Verified);
}

void TestCheckReport::tokens_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<TokenSource>("source");
    QTest::addColumn<QByteArray>("token");

    const auto row = [](const char *options, TokenSource source, const char *token) {
        QTest::newRow(options) << QString::fromLatin1(options).split(u' ') << source
                               << QByteArray(token);
    };
    row("ws://h:1", TokenSource::None, "");
    row("ws://h:1 --token -", TokenSource::Input, "");
    row("ws://h:1 --token-file F", TokenSource::File, "");
    row("ws://h:1 --token abc", TokenSource::CommandLine, "abc");
    row("ws://h:1/?access_token=abc", TokenSource::CommandLine, "abc");
}

void TestCheckReport::tokens()
{
    QFETCH(QStringList, options);
    QFETCH(TokenSource, source);
    const CheckArguments check = parsed(options).check;
    QVERIFY(check.token.source == source);
    QTEST(check.token.given.reveal(), "token");
}

void TestCheckReport::wrongUsage_data()
{
    QTest::addColumn<QString>("error");

    QTest::newRow("") << QStringLiteral("address of one server");
    QTest::newRow("ws://h:1 ws://h:2") << QStringLiteral("address of one server");
    QTest::newRow("http://h:1") << QStringLiteral("ws://");
    QTest::newRow("ws://h:1 --timeout 0") << QStringLiteral("--timeout needs a number from 1");
    QTest::newRow("ws://h:1 --write x") << QStringLiteral("--write needs a whole number");
    QTest::newRow("ws://h:1 --write-group -5") << QStringLiteral("--write-group needs a number");
    QTest::newRow("ws://h:1 --token a --token-file F") << QStringLiteral("the token once");
    QTest::newRow("ws://h:1/?access_token=a --token -") << QStringLiteral("the token once");
    QTest::newRow("ws://h:1 --follow") << QStringLiteral("--follow does not belong here");
}

void TestCheckReport::wrongUsage()
{
    QFETCH(QString, error);
    const QStringList words =
        QString::fromLatin1(QTest::currentDataTag()).split(u' ', Qt::SkipEmptyParts);
    const auto invocation = parseCommandLine(QStringList{QStringLiteral("check")} + words);
    QVERIFY(!invocation);
    QVERIFY2(invocation.error().contains(error), qPrintable(invocation.error()));
}

QTEST_GUILESS_MAIN(TestCheckReport)
#include "tst_checkreport.moc"
