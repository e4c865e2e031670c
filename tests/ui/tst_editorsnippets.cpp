// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationkeys.h"
#include "ui/editor/servicevalidation.h"
#include "ui/editor/snippetpanel.h"
#include "ui/support/botsnippets.h"

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

QString snippet(SnippetFormat format, const QString &token, TokenText text = TokenText::Plain)
{
    return botSnippet(format, {.url = Url, .token = Secret(token.toUtf8()), .selfId = 10001}, text)
        .text;
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

//! The formats that the editor offers beside the usual ones.
class TestEditorSnippets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEachFormat_data();
    void writesEachFormat();
    void leavesTheTokenOutWhenThereIsNone();
    void everyPresetHasFormats();
    void shellTakesItBack();
    void jsonTakesItBack();
    void pythonTakesItBack();
    void warnsNoneBotOfSilence();
    void urlsFollowTheAddress_data();
    void urlsFollowTheAddress();
    void urlsFollowTheKind();
    void writesOtherKinds_data();
    void writesOtherKinds();
    void everyKindHasLinesOrASentence();
    void otherKindsTakeItBack();
    void signatureIsThatOfTheStandard();
};

void TestEditorSnippets::writesEachFormat_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("text");

    const auto row = [](const char *name, SnippetFormat format, const char *text) {
        QTest::newRow(name) << int(format) << QString::fromLatin1(text);
    };
    row("NoneBot2 bot.py", SnippetFormat::NoneBotPython,
        "nonebot.init(\n"
        "    driver=\"~websockets\",\n"
        "    onebot_ws_urls=[\"ws://127.0.0.1:6700\"],\n"
        "    onebot_access_token=\"T0ken-_\",\n"
        ")\n");
    row("ZeroBot-Plugin", SnippetFormat::ZeroBotJson,
        "\"ws\": [\n"
        "  {\n"
        "    \"Url\": \"ws://127.0.0.1:6700\",\n"
        "    \"AccessToken\": \"T0ken-_\"\n"
        "  }\n"
        "]\n");
    row("ZeroBot-Plugin command", SnippetFormat::ZeroBotCommand,
        "./zerobot -u ws://127.0.0.1:6700 -t T0ken-_\n");
    row("wscat", SnippetFormat::Wscat,
        "wscat -c ws://127.0.0.1:6700 -H 'Authorization: Bearer T0ken-_'\n");
}

void TestEditorSnippets::writesEachFormat()
{
    QFETCH(int, format);
    QFETCH(QString, text);
    QCOMPARE(snippet(SnippetFormat(format), QStringLiteral("T0ken-_")), text);
}

void TestEditorSnippets::leavesTheTokenOutWhenThereIsNone()
{
    for (const BotPreset preset : botPresets()) {
        for (const SnippetFormat format : snippetFormats(preset)) {
            const QString text = snippet(format, {});
            QVERIFY2(text.contains(Url), qPrintable(text));
            QVERIFY2(!text.contains(QLatin1String("oken:"))
                         && !text.contains(QLatin1String("TOKEN"))
                         && !text.contains(QLatin1String("Bearer")),
                     qPrintable(text));
            const QString masked = snippet(format, QStringLiteral("s3cret"), TokenText::Masked);
            QVERIFY2(!masked.contains(QLatin1String("s3cret"))
                         && masked.contains(QString::fromUtf8("••••••")),
                     qPrintable(masked));
        }
    }
}

void TestEditorSnippets::everyPresetHasFormats()
{
    for (const BotPreset preset : botPresets()) {
        QVERIFY(!snippetFormats(preset).isEmpty());
        QCOMPARE(int(botPreset(toString(preset))), int(preset));
        for (const SnippetFormat format : snippetFormats(preset))
            QVERIFY(!formatName(format).isEmpty());
    }
    QCOMPARE(int(botPreset(QStringLiteral("nobody"))), int(BotPreset::NoneBot2));
}

void TestEditorSnippets::shellTakesItBack()
{
    const QString code =
        QStringLiteral("import shlex,sys; print(shlex.split(sys.stdin.read())[-1])");
    QCOMPARE(runPython(code, snippet(SnippetFormat::ZeroBotCommand, Nasty)), Nasty);
    QCOMPARE(runPython(code, snippet(SnippetFormat::Wscat, Nasty)),
             QString(QStringLiteral("Authorization: Bearer ") + Nasty));
}

void TestEditorSnippets::jsonTakesItBack()
{
    const QString text = snippet(SnippetFormat::ZeroBotJson, Nasty);
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
                       snippet(SnippetFormat::NoneBotPython, Nasty)),
             Nasty);
    QCOMPARE(runPython(QStringLiteral("import ast,sys; ast.parse(sys.stdin.read()); print('ok')"),
                       snippet(SnippetFormat::Python, Nasty)),
             QStringLiteral("ok"));
}

void TestEditorSnippets::warnsNoneBotOfSilence()
{
    ServiceSettings settings;
    QVERIFY(botMismatch(BotPreset::NoneBot2, settings).text.isEmpty());
    settings.heartbeatInterval = 29'999;
    QVERIFY(botMismatch(BotPreset::NoneBot2, settings).text.isEmpty());
    settings.heartbeatInterval = 30'000;
    QVERIFY(!botMismatch(BotPreset::NoneBot2, settings).text.isEmpty());
    QCOMPARE(botMismatch(BotPreset::NoneBot2, settings).heartbeatInterval, 15'000);
    QVERIFY(botMismatch(BotPreset::Koishi, settings).text.isEmpty());
    settings.heartbeatInterval = 0;
    QVERIFY(!botMismatch(BotPreset::NoneBot2, settings).text.isEmpty());
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

void TestEditorSnippets::urlsFollowTheKind()
{
    ServiceSettings settings{.kind = ServiceKind::SseServer, .host = QStringLiteral("0.0.0.0")};
    const QStringList own{QStringLiteral("192.0.2.5")};
    QCOMPARE(SnippetPanel::localUrl(settings), QStringLiteral("http://127.0.0.1:6700"));
    settings.tls = {.certificateFile = QStringLiteral("/c"), .keyFile = QStringLiteral("/k")};
    QCOMPARE(SnippetPanel::networkUrls(settings, own),
             QStringList(QStringLiteral("https://192.0.2.5:6700")));
    settings.kind = ServiceKind::WebSocketClient;
    QCOMPARE(SnippetPanel::localUrl(settings), QString());
    settings.remote.url = QStringLiteral("wss://bot.example/x");
    QCOMPARE(SnippetPanel::localUrl(settings), settings.remote.url);
    QVERIFY(SnippetPanel::networkUrls(settings, own).isEmpty());
}

void TestEditorSnippets::writesOtherKinds_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("text");

    const auto row = [](const char *name, SnippetFormat format, const char *url, const char *text) {
        QTest::newRow(name) << int(format) << QString::fromLatin1(url) << QString::fromLatin1(text);
    };
    row("NoneBot2", SnippetFormat::NoneBotListen, "ws://127.0.0.1:8080/onebot/v11/ws",
        "DRIVER=~fastapi\nHOST=127.0.0.1\nPORT=8080\nONEBOT_ACCESS_TOKEN=T0ken-_\n");
    row("Koishi", SnippetFormat::KoishiListen, "ws://127.0.0.1:5140/onebot",
        "plugins:\n  server:\n    host: \"127.0.0.1\"\n    port: 5140\n"
        "  adapter-onebot:\n    selfId: \"10001\"\n    protocol: ws-reverse\n"
        "    path: \"/onebot\"\n");
    row("ZeroBot", SnippetFormat::ZeroBotListen, "ws://127.0.0.1:6701",
        "zero.RunAndBlock(&zero.Config{\n\tDriver: []zero.Driver{\n"
        "\t\tdriver.NewWebSocketServer(16, \"ws://127.0.0.1:6701\", \"T0ken-_\"),\n\t},\n"
        "}, nil)\n");
    row("TRSS-Yunzai", SnippetFormat::YunzaiListen, "ws://127.0.0.1:2536/OneBotv11",
        "port: 2536\nauth:\n  authorization: \"Bearer T0ken-_\"\n");
    row("any, default port", SnippetFormat::RequestLines, "wss://bot.example",
        "GET /\nHost: bot.example:443\nX-Self-ID: 10001\nX-Client-Role: Universal\n"
        "Authorization: Bearer T0ken-_\n");
    row("NoneBot2 API", SnippetFormat::NoneBotApi, "http://127.0.0.1:3000",
        "DRIVER=~fastapi+~httpx\nONEBOT_API_ROOTS={\"10001\": \"http://127.0.0.1:3000/\"}\n"
        "ONEBOT_ACCESS_TOKEN=T0ken-_\n");
    row("Koishi API", SnippetFormat::KoishiApi, "http://127.0.0.1:3000",
        "plugins:\n  adapter-onebot:\n    selfId: \"10001\"\n    protocol: http\n"
        "    endpoint: \"http://127.0.0.1:3000\"\n    token: \"T0ken-_\"\n");
    row("curl", SnippetFormat::Curl, "http://127.0.0.1:3000",
        "curl -H 'Authorization: Bearer T0ken-_' http://127.0.0.1:3000/get_login_info\n");
    row("curl, stream", SnippetFormat::CurlEvents, "http://127.0.0.1:3000",
        "curl -N -H 'Authorization: Bearer T0ken-_' http://127.0.0.1:3000/_events\n");
    row("JavaScript", SnippetFormat::EventSource, "http://127.0.0.1:3000",
        "const events = new EventSource(\"http://127.0.0.1:3000/_events?access_token=T0ken-_\");\n"
        "events.onmessage = (event) => console.log(JSON.parse(event.data));\n");
    row("NoneBot2 POST", SnippetFormat::NoneBotPost, "http://127.0.0.1:8080/onebot/v11/http",
        "DRIVER=~fastapi+~httpx\nHOST=127.0.0.1\nPORT=8080\nONEBOT_SECRET=T0ken-_\n");
    row("Koishi POST", SnippetFormat::KoishiPost, "http://127.0.0.1:5140/onebot",
        "plugins:\n  server:\n    host: \"127.0.0.1\"\n    port: 5140\n"
        "  adapter-onebot:\n    selfId: \"10001\"\n    protocol: http\n"
        "    path: \"/onebot\"\n    secret: \"T0ken-_\"\n");
    row("aiocqhttp POST", SnippetFormat::AiocqhttpPost, "http://127.0.0.1:8080/",
        "from aiocqhttp import CQHttp\n\nbot = CQHttp(secret=\"T0ken-_\")\n"
        "bot.run(host=\"127.0.0.1\", port=8080)\n");
    row("any POST", SnippetFormat::PostLines, "http://127.0.0.1:8080/x",
        "POST /x\nHost: 127.0.0.1:8080\nContent-Type: application/json\nX-Self-ID: 10001\n"
        "X-Signature: sha1=HMAC-SHA1(T0ken-_, body)\n");
}

void TestEditorSnippets::writesOtherKinds()
{
    QFETCH(int, format);
    QFETCH(QString, url);
    const BotEndpoint endpoint{.url = url, .token = Secret("T0ken-_"), .selfId = 10001};
    const auto written = botSnippet(SnippetFormat(format), endpoint, TokenText::Plain);
    QTEST(written.text, "text");
}

void TestEditorSnippets::everyKindHasLinesOrASentence()
{
    for (const BotPreset preset : allBotPresets()) {
        QCOMPARE(int(botPreset(toString(preset))), int(preset));
        for (const ServiceKind kind : serviceKinds()) {
            const QList<SnippetFormat> formats = snippetFormats(preset, kind);
            QVERIFY(!formats.isEmpty() || !botHint(preset, kind).isEmpty());
            for (const SnippetFormat format : formats) {
                QVERIFY(!formatName(format).isEmpty());
                const QString masked = snippet(format, QStringLiteral("s3cret"), TokenText::Masked);
                QVERIFY2(!masked.isEmpty() && !masked.contains(QLatin1String("s3cret")),
                         qPrintable(masked));
                QVERIFY(!snippet(format, {}).isEmpty());
            }
        }
    }
    for (const ServiceKind kind : serviceKinds()) {
        if (kind != ServiceKind::WebSocketClient)
            QVERIFY(snippetFormats(BotPreset::AstrBot, kind).isEmpty());
        QVERIFY(!snippetFormats(BotPreset::Other, kind).isEmpty());
    }
}

void TestEditorSnippets::otherKindsTakeItBack()
{
    const QJsonObject astrBot =
        QJsonDocument::fromJson(snippet(SnippetFormat::AstrBotListen, Nasty).toUtf8()).object();
    QCOMPARE(astrBot[QLatin1String("ws_reverse_token")].toString(), Nasty);
    QCOMPARE(astrBot[QLatin1String("ws_reverse_port")].toInt(), 6700);
    QCOMPARE(runPython(QStringLiteral("import shlex,sys; print(shlex.split(sys.stdin.read())[2])"),
                       snippet(SnippetFormat::Curl, Nasty)),
             QString(QStringLiteral("Authorization: Bearer ") + Nasty));
    QCOMPARE(runPython(QStringLiteral("import sys,urllib.parse as u\n"
                                      "t = sys.stdin.read().split('access_token=')[1]\n"
                                      "print(u.unquote(t.split('\"')[0]))"),
                       snippet(SnippetFormat::EventSource, Nasty)),
             Nasty);
    const QString parse =
        QStringLiteral("import ast,sys; ast.parse(sys.stdin.read()); print('ok')");
    for (const SnippetFormat format :
         {SnippetFormat::PythonServer, SnippetFormat::AiocqhttpApi, SnippetFormat::AiocqhttpPost})
        QCOMPARE(runPython(parse, snippet(format, Nasty)), QStringLiteral("ok"));
}

void TestEditorSnippets::signatureIsThatOfTheStandard()
{
    // RFC 2202, test case 2.
    const QString code =
        QStringLiteral("import sys; exec(sys.stdin.read())\n"
                       "s = 'sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79'\n"
                       "b = b'what do ya want for nothing?'\n"
                       "print(is_genuine(b, {'X-Signature': s}), is_genuine(b + b'!', "
                       "{'X-Signature': s}), is_genuine(b, {}))");
    QCOMPARE(runPython(code, snippet(SnippetFormat::PythonSignature, QStringLiteral("Jefe"))),
             QStringLiteral("True False False"));
}

QTEST_MAIN(TestEditorSnippets)
#include "tst_editorsnippets.moc"
