// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/journaltext.h"
#include "ui/support/language.h"

#include <QDateTime>
#include <QTest>

using namespace Switchboard;

class TestJournalText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysItInBothLanguages_data();
    void saysItInBothLanguages();
    void fallsBackToTheEnglishLine();
    void keepsOneLine();
    void doesNotExpandPlaceholdersFromOutside();

private:
    Language m_language;
};

void TestJournalText::saysItInBothLanguages_data()
{
    QTest::addColumn<JournalKind>("kind");
    QTest::addColumn<QJsonObject>("details");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");

    const auto row = [](const char *name, JournalKind kind, const QJsonObject &details,
                        const char *english, const char *chinese) {
        QTest::newRow(name) << kind << details << QString::fromUtf8(english)
                            << QString::fromUtf8(chinese);
    };
    const QString port = QStringLiteral("port-in-use");
    const auto text = [](const char *value) { return QString::fromUtf8(value); };
    row("started", JournalKind::ServiceStarted, {}, "Service switched on, waiting for bots",
        "服务已启用，等待机器人连入");
    row("unclean end", JournalKind::UncleanEnd,
        {{text("endedMs"), QDateTime(QDate(2026, 1, 2), QTime(14, 3, 5)).toMSecsSinceEpoch()}},
        "Switchboard did not end cleanly at 2026-01-02 14:03:05",
        "Switchboard 于 2026-01-02 14:03:05 异常退出");
    row("stopped", JournalKind::ServiceStopped,
        {{text("clean"), 987},
         {text("timedOut"), 11},
         {text("aborted"), 2},
         {text("durationMs"), 312}},
        "Off in 0.3 s: 987 clean, 11 timed out, 2 aborted",
        "已停用，用时 0.3 秒：987 个正常关闭，11 个超时，2 个强制断开");
    row("stopped with one drop", JournalKind::ServiceStopped,
        {{text("clean"), 1}, {text("droppedMessages"), 1}, {text("durationMs"), 12}},
        "Off in 12 ms: 1 clean, 0 timed out, 0 aborted · 1 message dropped",
        "已停用，用时 12 毫秒：1 个正常关闭，0 个超时，0 个强制断开 · 丢弃 1 条消息");
    row("port in use", JournalKind::ServiceFailed,
        {{text("cause"), port},
         {text("port"), 3001},
         {text("ownerName"), text("python3")},
         {text("ownerPid"), 4121},
         {text("nextFreePort"), 3002}},
        "Did not start: port 3001 is used by python3 (pid 4121) · 3002 is free",
        "启动失败：端口 3001 已被 python3（pid 4121）占用 · 端口 3002 可用");
    row("port in use by nobody known", JournalKind::ServiceFailed,
        {{text("cause"), port}, {text("port"), 3001}},
        "Did not start: port 3001 is used by another program",
        "启动失败：端口 3001 已被其他程序占用");
    row("privilege", JournalKind::ServiceFailed,
        {{text("cause"), text("permission-denied")}, {text("port"), 80}},
        "Did not start: port 80 needs a privilege; use one from 1024 up",
        "启动失败：端口 80 需要特权，请改用 1024 及以上的端口");
    row("one told", JournalKind::LifecycleEmitted,
        {{text("subType"), text("connect")}, {text("sessions"), 1}},
        "Lifecycle connect sent to 1 connection", "已向 1 个连接发送生命周期 connect");
    row("many told", JournalKind::LifecycleEmitted,
        {{text("subType"), text("disable")}, {text("sessions"), 1000}},
        "Lifecycle disable sent to 1,000 connections", "已向 1,000 个连接发送生命周期 disable");
    row("connected", JournalKind::SessionConnected,
        {{text("peer"), text("[::1]:5560")},
         {text("client"), text("NoneBot2")},
         {text("role"), text("api")}},
        "Connected: NoneBot2 from [::1]:5560 · API", "已连接：NoneBot2，来自 [::1]:5560 · API");
    row("kicked", JournalKind::SessionDisconnected,
        {{text("peer"), text("127.0.0.1:5560")},
         {text("client"), text("Koishi")},
         {text("ageMs"), 60000},
         {text("messagesIn"), 1200},
         {text("messagesOut"), 5},
         {text("by"), text("us")},
         {text("code"), 1008},
         {text("reason"), text("bye")},
         {text("clean"), true}},
        "Disconnected: Koishi from 127.0.0.1:5560 after 00:01:00 · 1,200 in, 5 out · closed by "
        "Switchboard 1008 “bye”",
        "已断开：Koishi，来自 127.0.0.1:5560，时长 00:01:00 · 收 1,200 条，发 5 条 · 由 "
        "Switchboard "
        "关闭 1008“bye”");
    row("lost", JournalKind::SessionDisconnected,
        {{text("peer"), text("127.0.0.1:5560")},
         {text("ageMs"), 1000},
         {text("by"), text("peer")},
         {text("clean"), false}},
        "Disconnected: unknown client from 127.0.0.1:5560 after 00:00:01 · 0 in, 0 out · closed "
        "by the bot, without a closing handshake",
        "已断开：未知客户端，来自 127.0.0.1:5560，时长 00:00:01 · 收 0 条，发 0 条 · "
        "由机器人关闭，未完成关闭握手");
    row("wrong tokens", JournalKind::HandshakeRefused,
        {{text("peer"), text("192.0.2.7")},
         {text("status"), 403},
         {text("cause"), text("wrong token")},
         {text("count"), 312}},
        "Rejected 312 times: 192.0.2.7 · wrong access token (403)",
        "已拒绝 312 次：192.0.2.7 · 访问令牌错误（403）");
    row("blocked for good", JournalKind::BlockAdded,
        {{text("scope"), text("address")},
         {text("subject"), text("192.0.2.0/24")},
         {text("note"), text("scans us")}},
        "Blocked 192.0.2.0/24 until the block is removed · every service · scans us",
        "已封禁 192.0.2.0/24，直到解除 · 所有服务 · scans us");
    row("block removed", JournalKind::BlockRemoved,
        {{text("scope"), text("bot-id")}, {text("subject"), text("10001")}, {text("hits"), 1200}},
        "Block removed: bot ID 10001 · refused 1,200 times",
        "已解除封禁：机器人 QQ 10001 · 共拒绝 1,200 次");
    row("block ended", JournalKind::BlockExpired,
        {{text("scope"), text("token")}, {text("subject"), text("sha256:2bb80d53…")}},
        "Block ended: access token sha256:2bb80d53… · refused 0 times",
        "封禁已到期：访问令牌 sha256:2bb80d53… · 共拒绝 0 次");
    row("unknown cause", JournalKind::HandshakeRefused,
        {{text("peer"), text("192.0.2.7")},
         {text("status"), 400},
         {text("cause"), text("obs-fold")},
         {text("count"), 1}},
        "Rejected: 192.0.2.7 · obs-fold (400)", "已拒绝：192.0.2.7 · obs-fold（400）");
}

void TestJournalText::saysItInBothLanguages()
{
    QFETCH(const JournalKind, kind);
    QFETCH(const QJsonObject, details);
    JournalEntry entry;
    entry.kind = kind;
    entry.details = details;

    QVERIFY(m_language.setCode(QStringLiteral("en")));
    QTEST(JournalText::line(entry), "english");
    QVERIFY(m_language.setCode(QStringLiteral("zh_CN")));
    QTEST(JournalText::line(entry), "chinese");
}

void TestJournalText::fallsBackToTheEnglishLine()
{
    QVERIFY(m_language.setCode(QStringLiteral("en")));
    JournalEntry entry;
    entry.text = QStringLiteral("the disk is nearly full");
    entry.kind = JournalKind::Notice;
    QCOMPARE(JournalText::line(entry), entry.text);
    entry.kind = JournalKind::ServiceFailed;
    entry.details = {{QStringLiteral("cause"), QStringLiteral("other")}};
    QCOMPARE(JournalText::line(entry), QStringLiteral("Did not start: the disk is nearly full"));
}

void TestJournalText::keepsOneLine()
{
    JournalEntry entry;
    entry.kind = JournalKind::SessionConnected;
    entry.details = {{QStringLiteral("client"), QStringLiteral("evil\nclient\r\n")}};
    QVERIFY(!JournalText::line(entry).contains(QLatin1Char('\n')));
    QVERIFY(JournalText::line(entry).contains(QStringLiteral("evil client")));
}

void TestJournalText::doesNotExpandPlaceholdersFromOutside()
{
    JournalEntry entry;
    entry.kind = JournalKind::SessionConnected;
    entry.details = {{QStringLiteral("client"), QStringLiteral("%2%3")},
                     {QStringLiteral("peer"), QStringLiteral("peer")}};
    QVERIFY(JournalText::line(entry).contains(QStringLiteral("%2%3")));
}

QTEST_MAIN(TestJournalText)
#include "tst_journaltext.moc"
