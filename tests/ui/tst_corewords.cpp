// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationreader.h"
#include "core/engine/enginecontroller.h"
#include "ui/support/corewords.h"
#include "ui/support/language.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Switchboard;

namespace {

//! Whether a sentence has English words of three letters or more besides names that stay.
bool hasEnglishWords(QString text)
{
    static const QRegularExpression names(
        QStringLiteral("switchboard\\.json|[a-z]+\\[\\d+\\](\\.[A-Za-z]+)*|xml|array|string|"
                       "version|localhost|ws-main|python3|pid|"
                       "nope|UTF-8|JSON|true|false|demo|/\\S+"));
    static const QRegularExpression words(QStringLiteral("[A-Za-z]{3,}"));
    return text.remove(names).contains(words);
}

} // namespace

class TestCoreWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void saysInChinese_data();
    void saysInChinese();
    void keepsWhatItDoesNotKnow();
    void doesNotFillInTwice();
    void knowsWhatTheReaderSays_data();
    void knowsWhatTheReaderSays();
    void knowsWhatTheEngineAnswers();

private:
    Language m_language;
};

void TestCoreWords::cleanup()
{
    QVERIFY(m_language.setCode(QStringLiteral("en")));
}

void TestCoreWords::saysInChinese_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *line, const QString &text) {
        QTest::newRow(line) << QString::fromUtf8(line) << text;
    };
    row("port 3001 is used by python3 (pid 4121); port 3002 is free",
        QStringLiteral("端口 3001 被 python3（pid 4121）占用。"));
    row("port 3001 is used by another program", QStringLiteral("端口 3001 被其他程序占用。"));
    row("it is too late to keep ws-main on", QStringLiteral("已来不及保持 ws-main 启用。"));
    row("the configuration could not be saved: /p/switchboard.json cannot be written: No space",
        QStringLiteral("配置无法保存：无法写入 /p/switchboard.json：No space"));
    row("switchboard.json:3:14: services[0].port: 99999 is not a port (1-65535; 0 picks a free "
        "one)",
        QStringLiteral("switchboard.json:3:14: services[0].port: 99999 不是有效端口（1-65535；0 "
                       "表示自动选择空闲端口）"));
    row("configuration not applied: /a b/switchboard.json:1:2: the file is empty",
        QStringLiteral("/a b/switchboard.json:1:2: 文件为空"));
}

void TestCoreWords::saysInChinese()
{
    QFETCH(QString, line);
    QVERIFY(m_language.setCode(QStringLiteral("zh_CN")));
    QTEST(inOurWords(line), "text");
}

void TestCoreWords::keepsWhatItDoesNotKnow()
{
    QVERIFY(m_language.setCode(QStringLiteral("zh_CN")));
    const QString line = QStringLiteral("something new happened to ws-main");
    QCOMPARE(inOurWords(line), line);
    QVERIFY(inOurWords({}).isEmpty());
}

void TestCoreWords::doesNotFillInTwice()
{
    QCOMPARE(inOurWords(QStringLiteral("the file %2 cannot be read: %1")),
             QStringLiteral("the file %2 cannot be read: %1"));
}

void TestCoreWords::knowsWhatTheReaderSays_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray service =
        "{\"version\":1,\"backends\":[{\"id\":\"sim\",\"kind\":\"simulator\"}],"
        "\"services\":[{\"id\":\"a\",\"kind\":\"websocket-server\",\"name\":\"a\","
        "\"backend\":\"sim\",%1}]}";
    const auto with = [&service](const QByteArray &part) {
        return QByteArray(service).replace("%1", part);
    };
    QTest::newRow("cut off") << QByteArray("{\"version\": 1,");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("comment") << QByteArray("{ // no");
    QTest::newRow("no comma") << QByteArray("{\"version\": 1 \"services\": []}");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("port") << with("\"port\":99999");
    QTest::newRow("kind of value") << with("\"port\":\"6700\"");
    QTest::newRow("host") << with("\"host\":\"nope\"");
    QTest::newRow("heartbeat") << with("\"heartbeatInterval\":5");
    QTest::newRow("limit") << with("\"limits\":{\"maxConnections\":0}");
    QTest::newRow("format") << with("\"messageFormat\":\"xml\"");
}

void TestCoreWords::knowsWhatTheReaderSays()
{
    QFETCH(QByteArray, json);
    const auto read = readConfiguration(json, QStringLiteral("switchboard.json"));
    QVERIFY(!read.isOk());
    QVERIFY(m_language.setCode(QStringLiteral("zh_CN")));
    const QString text = inOurWords(read.error());
    QVERIFY2(!hasEnglishWords(text), qPrintable(text));
}

void TestCoreWords::knowsWhatTheEngineAnswers()
{
    const QTemporaryDir profile;
    EngineOptions options;
    options.profileFolder = profile.path();
    options.programName = QStringLiteral("switchboard");
    EngineController controller(options);
    QSignalSpy ready(&controller, &EngineController::ready);
    QSignalSpy finished(&controller, &EngineController::commandFinished);
    controller.start();
    QTRY_COMPARE(ready.count(), 1);
    controller.enableService(QStringLiteral("nope"));
    controller.keepOn(QStringLiteral("ws-main"));
    controller.closeNow(QStringLiteral("ws-main"));
    controller.simulate({});
    QTRY_COMPARE(finished.count(), 4);
    QVERIFY(m_language.setCode(QStringLiteral("zh_CN")));
    for (const QList<QVariant> &answer : std::as_const(finished)) {
        const auto result = answer.at(1).value<CommandResult>();
        if (result.ok)
            continue;
        const QString text = inOurWords(result.error);
        QVERIFY2(text != result.error, qPrintable(result.error));
        QVERIFY2(!hasEnglishWords(text), qPrintable(text));
    }
    QSignalSpy ended(&controller, &EngineController::finished);
    controller.shutDown();
    QTRY_COMPARE(ended.count(), 1);
}

QTEST_MAIN(TestCoreWords)
#include "tst_corewords.moc"
