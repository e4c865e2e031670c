// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/serviceids.h"

#include <QJsonArray>
#include <QTest>

using namespace Switchboard;

namespace {

Configuration configurationWith(const QStringList &names)
{
    Configuration configuration;
    quint16 port = 6700;
    for (const QString &name : names) {
        ServiceSettings service;
        service.id = makeServiceId(name, serviceIds(configuration));
        service.name = name;
        service.port = port++;
        configuration.services.append(service);
    }
    return configuration;
}

} // namespace

class TestServiceIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsComeFromNames_data();
    void idsComeFromNames();
    void idsOfUnknownKindsAreTaken();
    void namesAreCountedUp_data();
    void namesAreCountedUp();
    void portsAreFree();
};

void TestServiceIds::idsComeFromNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QString>("id");

    const auto row = [](const char *tag, const char *name, const QStringList &taken,
                        const QString &id) {
        QTest::newRow(tag) << QString::fromUtf8(name) << taken << id;
    };
    row("as it is", "ws-main", {}, QStringLiteral("ws-main"));
    row("signs", "  My Bot (2)! ", {}, QStringLiteral("my-bot-2"));
    row("some Chinese", "群 bot_1.x", {}, QStringLiteral("bot_1.x"));
    row("only Chinese", "主服务", {}, QStringLiteral("service"));
    row("taken", "ws", {QStringLiteral("ws"), QStringLiteral("ws-2")}, QStringLiteral("ws-3"));
    row("long", "12345678901234567890123456789012345678901234", {},
        QStringLiteral("1234567890123456789012345678901234567890"));
    row("long and taken", "1234567890123456789012345678901234567890",
        {QStringLiteral("1234567890123456789012345678901234567890")},
        QStringLiteral("12345678901234567890123456789012345678-2"));
}

void TestServiceIds::idsComeFromNames()
{
    QFETCH(QString, name);
    QFETCH(QStringList, taken);
    QFETCH(QString, id);
    QCOMPARE(makeServiceId(name, QSet<QString>(taken.cbegin(), taken.cend())), id);
}

void TestServiceIds::idsOfUnknownKindsAreTaken()
{
    Configuration configuration = configurationWith({QStringLiteral("a")});
    configuration.document = {
        {QStringLiteral("services"),
         QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("sse")},
                                {QStringLiteral("kind"), QStringLiteral("sse")}}}}};
    QCOMPARE(serviceIds(configuration),
             QSet<QString>({QStringLiteral("a"), QStringLiteral("sse")}));
}

void TestServiceIds::namesAreCountedUp_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");

    const QStringList both{QStringLiteral("ws"), QStringLiteral("ws 2")};
    QTest::newRow("free") << both << QStringLiteral("bot") << QStringLiteral("bot");
    QTest::newRow("second") << QStringList(QStringLiteral("ws")) << QStringLiteral("ws")
                            << QStringLiteral("ws 2");
    QTest::newRow("third") << both << QStringLiteral("ws") << QStringLiteral("ws 3");
    QTest::newRow("of a copy") << both << QStringLiteral("ws 2") << QStringLiteral("ws 3");
    const QString emoji = QString::fromUtf8("\U0001F916").repeated(40);
    QTest::newRow("longest") << QStringList(emoji) << emoji
                             << QString(emoji.left(76) + QStringLiteral(" 2"));
}

void TestServiceIds::namesAreCountedUp()
{
    QFETCH(QStringList, names);
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QCOMPARE(makeServiceName(name, configurationWith(names)), expected);
}

void TestServiceIds::portsAreFree()
{
    const Configuration configuration =
        configurationWith({QStringLiteral("a"), QStringLiteral("b")});
    QCOMPARE(makeServicePort(6700, configuration), 6702);
    QCOMPARE(makeServicePort(7000, configuration), 7000);
    Configuration last;
    last.services.append(ServiceSettings{.port = 65535});
    QCOMPARE(makeServicePort(65535, last), 1024);
}

QTEST_GUILESS_MAIN(TestServiceIds)
#include "tst_serviceids.moc"
