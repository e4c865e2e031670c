// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/remote/remotetarget.h"

#include <QTest>

using namespace Switchboard;

class TestRemoteTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesUrlsApart_data();
    void takesUrlsApart();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void keepsTheQueryOutOfLogs();
};

void TestRemoteTarget::takesUrlsApart_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("parts"); // scheme, host, port, target, Host

    const auto row = [](const char *url, const char *parts) {
        QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(parts);
    };
    row("ws://127.0.0.1:8080/onebot/v11/ws", "ws 127.0.0.1 8080 /onebot/v11/ws 127.0.0.1:8080");
    row("ws://bot.example", "ws bot.example 80 / bot.example");
    row("wss://bot.example/ws", "wss bot.example 443 /ws bot.example");
    row("wss://bot.example:80/", "wss bot.example 80 / bot.example:80");
    row("WS://Bot.Example/Ws", "ws bot.example 80 /Ws bot.example");
    row("http://bot.example/onebot?x=1&y=2", "http bot.example 80 /onebot?x=1&y=2 bot.example");
    row("https://bot.example:8443", "https bot.example 8443 / bot.example:8443");
    row("ws://[::1]:6700/", "ws ::1 6700 / [::1]:6700");
    row("ws://bot.example/a b", "");
    row("ws://bot.example/猫", "ws bot.example 80 /%E7%8C%AB bot.example");
    row("ws://bot.example/a#part", "ws bot.example 80 /a bot.example");
}

void TestRemoteTarget::takesUrlsApart()
{
    QFETCH(QString, url);
    QFETCH(QString, parts);
    const Result<RemoteTarget> target = parseRemoteTarget(url, QStringLiteral("url"));
    QCOMPARE(target.isOk(), !parts.isEmpty());
    if (!target)
        return;
    const RemoteTarget &found = target.value();
    const QString scheme = found.protocol == RemoteTarget::Protocol::WebSocket
        ? QStringLiteral("ws")
        : QStringLiteral("http");
    QCOMPARE(
        QStringLiteral("%1%2 %3 %4 %5 %6")
            .arg(scheme, found.isSecure ? QStringLiteral("s") : QString(), found.host)
            .arg(found.port)
            .arg(QString::fromLatin1(found.requestTarget), QString::fromLatin1(found.hostField)),
        parts);
    QCOMPARE(found.url, url);
}

void TestRemoteTarget::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("url");

    for (const char *url :
         {"", "127.0.0.1:8080", "ftp://bot.example/", "ws:/bot.example", "ws://", "ws://:8080/",
          "ws://bot.example:0/", "ws://bot.example:65536/", "ws://bot.example:x/",
          "ws://user:password@bot.example/", "ws://0177.0.0.1/", "ws://[::1/", "ws://bot..example/",
          "ws://bot.example\\ws", "ws://bot.example/\r\nX: 1", "wsss://bot.example/"})
        QTest::newRow(qPrintable(QString::fromUtf8(url).simplified() + u'!'))
            << QString::fromUtf8(url);
}

void TestRemoteTarget::refusesWhatIsNone()
{
    QFETCH(QString, url);
    const Result<RemoteTarget> target = parseRemoteTarget(url, QStringLiteral("eventUrl"));
    QVERIFY(!target);
    QVERIFY2(target.error().startsWith(QLatin1String("eventUrl: ")), qPrintable(target.error()));
    QVERIFY(!target.error().contains(QLatin1String("password@")));
}

void TestRemoteTarget::keepsTheQueryOutOfLogs()
{
    const Result<RemoteTarget> target =
        parseRemoteTarget(QStringLiteral("wss://bot.example:1/ws?access_token=canary"), {});
    QVERIFY(target);
    QCOMPARE(target.value().label(), QStringLiteral("wss://bot.example:1/ws"));
}

QTEST_APPLESS_MAIN(TestRemoteTarget)
#include "tst_remotetarget.moc"
