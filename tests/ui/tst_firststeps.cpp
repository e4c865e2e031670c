// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/ui/demowindow.h"
#include "ui/wizard/waitingline.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QWebSocket>

using namespace Switchboard;

namespace {

//! Any free port, unlike the first configuration of a new profile.
const QByteArray AnyPort = R"({"version": 1,
    "backends": [{"id": "sim", "kind": "simulator", "enabled": true}],
    "services": [{"id": "ws-main", "kind": "websocket-server", "name": "ws-main", "enabled": true,
                  "backend": "sim", "host": "127.0.0.1", "port": 0, "token": "a-token-of-tests"}]})";

} // namespace

class TestFirstSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesOnceForANewProfile();
    void doesNotComeForAnOldProfile();
    void escLeavesAWindowThatWorks();
    void changesLookAtOnce();
    void endsWithABot();
    void keepsTheTokenCovered();

private:
    static void next(const DemoWindow &desk) { desk.child<QAbstractButton>("firstNext")->click(); }
};

void TestFirstSteps::comesOnceForANewProfile()
{
    DemoWindow desk(0);
    QTRY_VERIFY(desk.child<QDialog>("firstSteps"));
    QVERIFY(desk.child<QDialog>("firstSteps")->isVisible());
    QVERIFY(desk.settings->firstStepsSeen());
    desk.child<QAbstractButton>("firstSkip")->click();
    QTRY_VERIFY(!desk.child<QDialog>("firstSteps"));
    desk.window->engineReady(); // as after another start
    QTest::qWait(100); // the check is that nothing comes
    QVERIFY(!desk.child<QDialog>("firstSteps"));
    desk.child<QAction>("actionFirstSteps")->trigger();
    QVERIFY(desk.child<QDialog>("firstSteps")->isVisible());
}

void TestFirstSteps::doesNotComeForAnOldProfile()
{
    DemoWindow desk(5); // --demo never asks
    QVERIFY(!desk.child<QDialog>("firstSteps"));
    QVERIFY(!desk.settings->firstStepsSeen());
}

void TestFirstSteps::escLeavesAWindowThatWorks()
{
    DemoWindow desk(0);
    QTRY_VERIFY(desk.child<QDialog>("firstSteps"));
    QTest::keyClick(desk.child<QDialog>("firstSteps"), Qt::Key_Escape);
    QTRY_VERIFY(!desk.child<QDialog>("firstSteps"));
    QVERIFY(desk.window->isVisible());
    QTRY_VERIFY(desk.child<QWidget>("switch_ws-main"));
}

void TestFirstSteps::changesLookAtOnce()
{
    DemoWindow desk(0);
    QTRY_VERIFY(desk.child<QDialog>("firstSteps"));
    desk.child<QAbstractButton>("firstTheme_dark")->click();
    QCOMPARE(desk.theme.choice(), Theme::Choice::Dark);
    QCOMPARE(desk.settings->theme(), QStringLiteral("dark"));
    desk.child<QAbstractButton>("firstLanguage_zh_CN")->click();
    QCOMPARE(desk.language.code(), QStringLiteral("zh_CN"));
    QTRY_COMPARE(desk.child<QLabel>("firstTitle")->text(), QStringLiteral("欢迎使用 Switchboard"));
    next(desk);
    QCOMPARE(desk.child<QAbstractButton>("goal_testBot")->text(),
             QStringLiteral("不登录 QQ 测试机器人"));
}

void TestFirstSteps::endsWithABot()
{
    DemoWindow desk(0, AnyPort);
    QVERIFY(!desk.child<QDialog>("firstSteps")); // the profile is not new
    desk.child<QAction>("actionFirstSteps")->trigger();
    next(desk);
    QVERIFY(desk.child<QAbstractButton>("goal_testBot")->isChecked());
    next(desk);
    auto *line = desk.child<WaitingLine>("waitingLine");
    static const QRegularExpression waiting(
        QStringLiteral("^Waiting for your bot at (ws://127\\.0\\.0\\.1:\\d+)$"));
    QTRY_VERIFY(waiting.match(line->text()).hasMatch());
    const QString url = waiting.match(line->text()).captured(1);

    desk.child<QAbstractButton>("framework_other")->click();
    auto *copy = desk.child<QAbstractButton>("snippetCopy");
    QTRY_VERIFY(desk.child<QPlainTextEdit>("snippetText")
                    ->toPlainText()
                    .contains(QStringLiteral("Authorization")));
    copy->click();
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.at(0), url);
    const QString bearer = lines.at(1).section(QStringLiteral(": "), 1);
    QVERIFY(bearer.startsWith(QStringLiteral("Bearer ")));

    // Another token is refused, and the line says so.
    QWebSocket stranger;
    QNetworkRequest wrong{QUrl(url)};
    wrong.setRawHeader("Authorization", "Bearer wrong");
    stranger.open(wrong);
    QTRY_VERIFY_WITH_TIMEOUT(line->text().contains(QStringLiteral("sent another access token")),
                             10'000);

    // Exactly what was copied lets a bot in.
    QWebSocket bot;
    QNetworkRequest request{QUrl(lines.at(0))};
    request.setRawHeader("Authorization", bearer.toLatin1());
    request.setRawHeader("User-Agent", "ZeroBot/1.6.3");
    bot.open(request);
    QTRY_COMPARE(line->text(), QStringLiteral("ZeroBot 1.6.3 connected as #1"));
    QCOMPARE(desk.child<QAbstractButton>("firstNext")->text(),
             QStringLiteral("Talk to it in the simulator"));
    bot.close();
    QTRY_VERIFY(waiting.match(line->text()).hasMatch());

    desk.child<QAbstractButton>("framework_nonebot2")->click();
    request.setRawHeader("User-Agent", "Python/3.11 websockets/13.0"); // as NoneBot2 sends it
    QWebSocket again;
    again.open(request);
    QTRY_COMPARE(line->text(), QStringLiteral("NoneBot2 connected as #2"));
    next(desk);
    QTRY_VERIFY(!desk.child<QDialog>("firstSteps"));
    QCOMPARE(desk.child<QTabBar>("pageTabs")->currentIndex(), 1);
}

void TestFirstSteps::keepsTheTokenCovered()
{
    DemoWindow desk(0);
    QTRY_VERIFY(desk.child<QDialog>("firstSteps"));
    next(desk);
    next(desk);
    auto *text = desk.child<QPlainTextEdit>("snippetText");
    QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("••••••")));
    QFile file(desk.profile.filePath(QStringLiteral("switchboard.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString token = QJsonDocument::fromJson(file.readAll())
                              .object()
                              .value(QLatin1String("services"))
                              .toArray()
                              .at(0)
                              .toObject()
                              .value(QLatin1String("token"))
                              .toString();
    QVERIFY(token.size() > 20);
    for (const char *framework :
         {"framework_nonebot2", "framework_koishi", "framework_zerobot", "framework_other"}) {
        desk.child<QAbstractButton>(framework)->click();
        QVERIFY(!text->toPlainText().contains(token));
        desk.child<QAbstractButton>("snippetCopy")->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(token));
    }
    desk.child<QAbstractButton>("snippetReveal")->click();
    QVERIFY(text->toPlainText().contains(token));
    desk.child<QAbstractButton>("snippetReveal")->click();
    QVERIFY(!text->toPlainText().contains(token));
}

QTEST_MAIN(TestFirstSteps)
#include "tst_firststeps.moc"
