// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/sessions/clientname.h"

#include <QTest>

using namespace Switchboard;

class TestClientName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognises_data();
    void recognises();
};

void TestClientName::recognises_data()
{
    QTest::addColumn<QString>("userAgent");
    QTest::addColumn<QString>("name");

    const auto row = [](const char *userAgent, const char *name) {
        QTest::newRow(*userAgent ? userAgent : "none")
            << QString::fromLatin1(userAgent) << QString::fromLatin1(name);
    };
    row("", "");
    row("SomethingElse/1.0", "");
    row("NoneBot/2.4.4 (Python/3.11.2)", "NoneBot2 2.4.4");
    row("nonebot-adapter-onebot", "NoneBot2");
    row("Koishi/4.18.1", "Koishi 4.18.1");
    row("ZeroBot/v1.6.3", "ZeroBot 1.6.3");
    row("aiocqhttp/1.4.4 Python/3.11", "aiocqhttp 1.4.4");
    row("AstrBot/3.5", "AstrBot 3.5");
    row("Miao-Yunzai", "Yunzai");
    row("Python/3.11 websockets/10.4", "websockets 10.4");
    row("Python/3.11 aiohttp/3.8.4", "aiohttp 3.8.4");
    row("Python-urllib/3.11", "Python 3.11");
    row("Go-http-client/1.1", "Go 1.1");
    row("okhttp/4.9.3", "OkHttp 4.9.3");
    row("Node.js/20", "Node.js 20");
    row("Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/115.0", "Browser");
    row("koishi client/4.0", "Koishi");
    row("Koishi/", "Koishi");
}

void TestClientName::recognises()
{
    QFETCH(QString, userAgent);
    QTEST(clientNameFrom(userAgent), "name");
}

QTEST_GUILESS_MAIN(TestClientName)
#include "tst_clientname.moc"
