// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

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

QTEST_MAIN(TestEditorSnippets)
#include "tst_editorsnippets.moc"
