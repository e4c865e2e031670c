// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/botsnippets.h"

#include <QTest>

using namespace Switchboard;

namespace {

const QString Url = QStringLiteral("ws://127.0.0.1:6700");

BotEndpoint endpoint(const QByteArray &token)
{
    return {.url = Url, .token = Secret(token), .selfId = 10001};
}

} // namespace

class TestBotSnippets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEachFramework_data();
    void writesEachFramework();
    void keepsTokensForDotenv_data();
    void keepsTokensForDotenv();
    void masksTheToken_data();
    void masksTheToken();
};

void TestBotSnippets::writesEachFramework_data()
{
    QTest::addColumn<BotPreset>("preset");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");

    QTest::newRow("NoneBot2") << BotPreset::NoneBot2 << QByteArray("abc-1")
                              << QStringLiteral(".env")
                              << QStringLiteral("DRIVER=~websockets\n"
                                                "ONEBOT_WS_URLS=[\"ws://127.0.0.1:6700\"]\n"
                                                "ONEBOT_ACCESS_TOKEN=abc-1\n");
    QTest::newRow("NoneBot2, no token")
        << BotPreset::NoneBot2 << QByteArray() << QStringLiteral(".env")
        << QStringLiteral("DRIVER=~websockets\nONEBOT_WS_URLS=[\"ws://127.0.0.1:6700\"]\n");
    QTest::newRow("Koishi") << BotPreset::Koishi << QByteArray("a\"b: #")
                            << QStringLiteral("koishi.yml")
                            << QStringLiteral("plugins:\n  adapter-onebot:\n    selfId: \"10001\"\n"
                                              "    protocol: ws\n"
                                              "    endpoint: \"ws://127.0.0.1:6700\"\n"
                                              "    token: \"a\\\"b: #\"\n");
    QTest::newRow("ZeroBot") << BotPreset::ZeroBot << QByteArray("t\\1")
                             << QStringLiteral("main.go")
                             << QStringLiteral(
                                    "zero.RunAndBlock(&zero.Config{\n\tDriver: []zero.Driver{\n"
                                    "\t\tdriver.NewWebSocketClient(\"ws://127.0.0.1:6700\", "
                                    "\"t\\\\1\"),\n\t},\n}, nil)\n");
    QTest::newRow("ZeroBot, no token")
        << BotPreset::ZeroBot << QByteArray() << QStringLiteral("main.go")
        << QStringLiteral("zero.RunAndBlock(&zero.Config{\n\tDriver: []zero.Driver{\n"
                          "\t\tdriver.NewWebSocketClient(\"ws://127.0.0.1:6700\", \"\"),\n\t},\n"
                          "}, nil)\n");
    QTest::newRow("other") << BotPreset::Other << QByteArray("x y") << QString()
                           << QStringLiteral("ws://127.0.0.1:6700\nAuthorization: Bearer x y\n");
}

void TestBotSnippets::writesEachFramework()
{
    QFETCH(BotPreset, preset);
    QFETCH(QByteArray, token);
    const BotSnippet snippet = botSnippet(preset, endpoint(token), TokenText::Plain);
    QTEST(snippet.fileName, "file");
    QTEST(snippet.text, "text");
}

void TestBotSnippets::keepsTokensForDotenv_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("value"); // checked by hand with python-dotenv 1.0 and json.loads

    QTest::newRow("word") << QByteArray("_aZ0.~-9") << QStringLiteral("_aZ0.~-9");
    QTest::newRow("digits") << QByteArray("123456") << QStringLiteral("'\"123456\"'");
    QTest::newRow("begins with a digit") << QByteArray("1e5") << QStringLiteral("'\"1e5\"'");
    QTest::newRow("word of JSON") << QByteArray("true") << QStringLiteral("'\"true\"'");
    QTest::newRow("word that JSON starts with")
        << QByteArray("nullable") << QStringLiteral("nullable");
    QTest::newRow("comment sign") << QByteArray("a #b") << QStringLiteral("'\"a #b\"'");
    QTest::newRow("quotes") << QByteArray("a'b\"c") << QStringLiteral("'\"a\\'b\\\\\"c\"'");
    QTest::newRow("expansion") << QByteArray("a${b}") << QStringLiteral("'\"a\\\\u0024{b}\"'");
    QTest::newRow("Chinese") << QByteArray("令牌") << QStringLiteral("'\"令牌\"'");
}

void TestBotSnippets::keepsTokensForDotenv()
{
    QFETCH(QByteArray, token);
    const QString text = botSnippet(BotPreset::NoneBot2, endpoint(token), TokenText::Plain).text;
    const QString key = QStringLiteral("ONEBOT_ACCESS_TOKEN=");
    QTEST(text.mid(text.indexOf(key) + key.size()).chopped(1), "value");
}

void TestBotSnippets::masksTheToken_data()
{
    QTest::addColumn<BotPreset>("preset");
    for (const BotPreset preset : botPresets())
        QTest::newRow(qPrintable(toString(preset))) << preset;
}

void TestBotSnippets::masksTheToken()
{
    QFETCH(BotPreset, preset);
    const QString masked = botSnippet(preset, endpoint("s3cret"), TokenText::Masked).text;
    const QString plain = botSnippet(preset, endpoint("s3cret"), TokenText::Plain).text;
    QVERIFY(!masked.contains(QStringLiteral("s3cret")));
    QVERIFY(masked.contains(QStringLiteral("••••••")));
    QVERIFY(plain.contains(QStringLiteral("s3cret")));
    QVERIFY(masked.contains(Url) && plain.contains(Url));
}

QTEST_GUILESS_MAIN(TestBotSnippets)
#include "tst_botsnippets.moc"
