// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/botframework.h"
#include "ui/editor/snippetpanel.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Switchboard;

namespace {

const QString Url = QStringLiteral("ws://127.0.0.1:6700");
//! Every sign that some language treats in its own way.
const QString Nasty = QStringLiteral("a'b\"c\\d$e`f#g!h&i|j*k~l%m{n}o?p=");

SnippetValues values(const QString &token = QStringLiteral("T0ken-_"))
{
    return {.url = Url, .token = token, .selfId = 10001};
}

//! What Python prints when it runs \a code with \a input; the error when it cannot.
QString runPython(const QString &code, const QString &input)
{
    QProcess process;
    process.start(QStandardPaths::findExecutable(QStringLiteral("python3")),
                  {QStringLiteral("-c"), code});
    process.write(input.toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished(20'000))
        return QStringLiteral("python3 did not end");
    const QByteArray error = process.readAllStandardError();
    return error.isEmpty() ? QString::fromUtf8(process.readAllStandardOutput()).trimmed()
                           : QString::fromUtf8(error);
}

} // namespace

class TestEditorSnippets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEachFormat_data();
    void writesEachFormat();
    void leavesTheTokenOutWhenThereIsNone();
    void everyFrameworkHasFormats();
    void shellTakesItBack();
    void jsonTakesItBack();
    void pythonTakesItBack();
    void noneBotReadsATokenOfDigitsAsText();
    void warnsNoneBotOfSilence();
    void urlsFollowTheAddress_data();
    void urlsFollowTheAddress();
};

void TestEditorSnippets::writesEachFormat_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("text");

    const auto row = [](const char *name, SnippetFormat format, const char *text) {
        QTest::newRow(name) << int(format) << QString::fromLatin1(text);
    };
    row("NoneBot2 .env", SnippetFormat::NoneBotEnv,
        "DRIVER=~fastapi+~websockets\n"
        "ONEBOT_WS_URLS=[\"ws://127.0.0.1:6700\"]\n"
        "ONEBOT_ACCESS_TOKEN=T0ken-_");
    row("NoneBot2 bot.py", SnippetFormat::NoneBotPython,
        "nonebot.init(\n"
        "    driver=\"~fastapi+~websockets\",\n"
        "    onebot_ws_urls=[\"ws://127.0.0.1:6700\"],\n"
        "    onebot_access_token=\"T0ken-_\",\n"
        ")");
    row("Koishi", SnippetFormat::KoishiYaml,
        "plugins:\n"
        "  adapter-onebot:\n"
        "    protocol: ws\n"
        "    selfId: '10001'\n"
        "    endpoint: 'ws://127.0.0.1:6700'\n"
        "    token: 'T0ken-_'");
    row("ZeroBot", SnippetFormat::ZeroBotGo,
        "Driver: []zero.Driver{\n"
        "    driver.NewWebSocketClient(\n"
        "        \"ws://127.0.0.1:6700\",\n"
        "        \"T0ken-_\",\n"
        "    ),\n"
        "},");
    row("ZeroBot-Plugin", SnippetFormat::ZeroBotJson,
        "\"ws\": [\n"
        "  {\n"
        "    \"Url\": \"ws://127.0.0.1:6700\",\n"
        "    \"AccessToken\": \"T0ken-_\"\n"
        "  }\n"
        "]");
    row("ZeroBot-Plugin command", SnippetFormat::ZeroBotCommand,
        "./zerobot -u ws://127.0.0.1:6700 -t T0ken-_");
    row("URL", SnippetFormat::UrlAndHeader,
        "ws://127.0.0.1:6700\nAuthorization: Bearer T0ken-_");
    row("wscat", SnippetFormat::Wscat,
        "wscat -c ws://127.0.0.1:6700 -H 'Authorization: Bearer T0ken-_'");
}

void TestEditorSnippets::writesEachFormat()
{
    QFETCH(int, format);
    QFETCH(QString, text);
    QCOMPARE(snippetText(SnippetFormat(format), values()), text);
}

void TestEditorSnippets::leavesTheTokenOutWhenThereIsNone()
{
    for (const BotFramework framework : botFrameworks()) {
        for (const SnippetFormat format : snippetFormats(framework)) {
            const QString text = snippetText(format, values({}));
            QVERIFY2(text.contains(Url), qPrintable(text));
            QVERIFY2(!text.contains(QLatin1String("oken:"))
                         && !text.contains(QLatin1String("TOKEN"))
                         && !text.contains(QLatin1String("Bearer")),
                     qPrintable(text));
        }
    }
}

void TestEditorSnippets::everyFrameworkHasFormats()
{
    for (const BotFramework framework : botFrameworks()) {
        QVERIFY(!snippetFormats(framework).isEmpty());
        QCOMPARE(int(botFramework(toString(framework))), int(framework));
        QVERIFY(!frameworkName(framework).isEmpty());
        for (const SnippetFormat format : snippetFormats(framework))
            QVERIFY(!formatName(format).isEmpty());
    }
    QCOMPARE(int(botFramework(QStringLiteral("nobody"))), int(BotFramework::NoneBot2));
}

void TestEditorSnippets::shellTakesItBack()
{
    const QString code = QStringLiteral("import shlex,sys; print(shlex.split(sys.stdin.read())[-1])");
    QCOMPARE(runPython(code, snippetText(SnippetFormat::ZeroBotCommand, values(Nasty))), Nasty);
    QCOMPARE(runPython(code, snippetText(SnippetFormat::Wscat, values(Nasty))),
             QString(QStringLiteral("Authorization: Bearer ") + Nasty));
}

void TestEditorSnippets::jsonTakesItBack()
{
    const QString text = snippetText(SnippetFormat::ZeroBotJson, values(Nasty));
    const QJsonObject object =
        QJsonDocument::fromJson(QString(QStringLiteral("{") + text + QStringLiteral("}")).toUtf8())
            .object();
    QCOMPARE(object[QLatin1String("ws")][0][QLatin1String("AccessToken")].toString(), Nasty);
    QCOMPARE(object[QLatin1String("ws")][0][QLatin1String("Url")].toString(), Url);
}

void TestEditorSnippets::pythonTakesItBack()
{
    QCOMPARE(runPython(QStringLiteral("import ast,sys\n"
                                      "call = ast.parse(sys.stdin.read()).body[0].value\n"
                                      "print({k.arg: ast.literal_eval(k.value) for k in "
                                      "call.keywords}['onebot_access_token'])"),
                       snippetText(SnippetFormat::NoneBotPython, values(Nasty))),
             Nasty);
    QCOMPARE(runPython(QStringLiteral("import ast,sys; ast.parse(sys.stdin.read()); print('ok')"),
                       snippetText(SnippetFormat::Python, values(Nasty))),
             QStringLiteral("ok"));
}

void TestEditorSnippets::noneBotReadsATokenOfDigitsAsText()
{
    // NoneBot2 tries to read each value as JSON; what is left must be the text.
    QCOMPARE(snippetText(SnippetFormat::NoneBotEnv, values(QStringLiteral("123456")))
                 .section(u'\n', -1),
             QStringLiteral("ONEBOT_ACCESS_TOKEN='\"123456\"'"));
    QCOMPARE(snippetText(SnippetFormat::NoneBotEnv, values(QStringLiteral("it's")))
                 .section(u'\n', -1),
             QStringLiteral("ONEBOT_ACCESS_TOKEN='it\\'s'"));
}

void TestEditorSnippets::warnsNoneBotOfSilence()
{
    ServiceSettings settings;
    QVERIFY(frameworkMismatch(BotFramework::NoneBot2, settings).text.isEmpty());
    settings.heartbeatInterval = 30'000;
    QVERIFY(!frameworkMismatch(BotFramework::NoneBot2, settings).text.isEmpty());
    QCOMPARE(frameworkMismatch(BotFramework::NoneBot2, settings).heartbeatInterval, 15'000);
    QVERIFY(frameworkMismatch(BotFramework::Koishi, settings).text.isEmpty());
    settings.heartbeatInterval = 0;
    QVERIFY(!frameworkMismatch(BotFramework::NoneBot2, settings).text.isEmpty());
}

void TestEditorSnippets::urlsFollowTheAddress_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("local");
    QTest::addColumn<QStringList>("network");

    const QString v4 = QStringLiteral("ws://192.0.2.5:6700");
    const QString v6 = QStringLiteral("ws://[2001:db8::5]:6700");
    QTest::newRow("loopback") << QStringLiteral("127.0.0.1") << Url << QStringList();
    QTest::newRow("every IPv4") << QStringLiteral("0.0.0.0") << Url << QStringList(v4);
    QTest::newRow("every IPv6") << QStringLiteral("::") << QStringLiteral("ws://[::1]:6700")
                                << QStringList(v6);
    QTest::newRow("one address") << QStringLiteral("192.0.2.5") << v4 << QStringList();
    QTest::newRow("localhost") << QStringLiteral("localhost")
                               << QStringLiteral("ws://localhost:6700") << QStringList();
}

void TestEditorSnippets::urlsFollowTheAddress()
{
    QFETCH(QString, host);
    QFETCH(QString, local);
    QFETCH(QStringList, network);
    const ServiceSettings settings{.host = host};
    QCOMPARE(SnippetPanel::localUrl(settings), local);
    QCOMPARE(SnippetPanel::networkUrls(
                 settings, {QStringLiteral("192.0.2.5"), QStringLiteral("2001:db8::5")}),
             network);
}

QTEST_MAIN(TestEditorSnippets)
#include "tst_editorsnippets.moc"
