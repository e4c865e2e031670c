// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/portprobe.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Switchboard;

namespace {

const QString Loopback = QStringLiteral("127.0.0.1");
const QString Mine = QStringLiteral("ws-main");

OwnPort listening(const QString &id, const QTcpServer &server)
{
    return {.serviceId = id,
            .host = server.serverAddress().toString(),
            .port = server.serverPort(),
            .enabled = true,
            .boundAddress = server.serverAddress(),
            .boundPort = server.serverPort()};
}

QString kindOf(const PortProbeResult &result)
{
    return toString(result.failure.kind);
}

} // namespace

//! Real sockets on loopback.
class TestPortProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freePortStaysFree();
    void namesTheOwnerAndTheNextFreePort();
    void ownPortIsFree();
    void ownPortOnEveryAddressIsFreeUnlessSomebodyElseListens();
    void namesAnotherService();
    void saysWhoReservedIt();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
    void anyPortIsFree();
    void takesAPortThatIsInTimeWait();
    void jsonHasTheFigures();
};

void TestPortProbe::freePortStaysFree()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    const quint16 port = server.serverPort();
    server.close();
    for (int i = 0; i < 3; ++i) {
        const PortProbeResult result =
            probePort({.host = Loopback, .port = port, .serviceId = {}}, {});
        QVERIFY2(result.isFree(), qPrintable(result.failure.message));
        QVERIFY(!result.heldBySelf);
    }
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), port));
}

void TestPortProbe::namesTheOwnerAndTheNextFreePort()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    const quint16 port = server.serverPort();
    const OwnPort next{.serviceId = QStringLiteral("x"),
                       .host = Loopback,
                       .port = quint16(port + 1),
                       .enabled = false,
                       .boundAddress = {}};
    for (const char *host : {"127.0.0.1", "localhost", "LOCALHOST", "0.0.0.0"}) {
        const PortProbeResult result =
            probePort({.host = QString::fromLatin1(host), .port = port, .serviceId = {}}, {next});
        QCOMPARE(kindOf(result), QStringLiteral("port-in-use"));
        QCOMPARE(result.failure.ownerPid, QCoreApplication::applicationPid());
        QVERIFY(!result.failure.ownerName.isEmpty());
        QVERIFY(result.failure.message.contains(QString::number(port)));
        QVERIFY(result.failure.nextFreePort > port + 1); // that one is promised to x
        QVERIFY(result.serviceId.isEmpty());
    }
}

void TestPortProbe::ownPortIsFree()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    QTcpSocket client;
    client.connectToHost(server.serverAddress(), server.serverPort());
    QVERIFY(client.waitForConnected());
    const QList<OwnPort> own{listening(Mine, server)};
    const PortProbeResult result =
        probePort({.host = Loopback, .port = server.serverPort(), .serviceId = Mine}, own);
    QVERIFY2(result.isFree(), qPrintable(result.failure.message));
    QVERIFY(result.heldBySelf);
    QVERIFY(server.isListening());
    QCOMPARE(client.state(), QAbstractSocket::ConnectedState);

    // Another one that asks for the same gets no such answer.
    const PortProbeResult other = probePort(
        {.host = Loopback, .port = server.serverPort(), .serviceId = QStringLiteral("x")}, own);
    QCOMPARE(kindOf(other), QStringLiteral("port-in-use"));
    QCOMPARE(other.serviceId, Mine);
}

void TestPortProbe::ownPortOnEveryAddressIsFreeUnlessSomebodyElseListens()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    const QList<OwnPort> own{listening(Mine, server)};
    const PortProbe everywhere{
        .host = QStringLiteral("0.0.0.0"), .port = server.serverPort(), .serviceId = Mine};
    QVERIFY(probePort(everywhere, own).isFree());

    QTcpServer neighbour;
    QVERIFY(neighbour.listen(QHostAddress(QStringLiteral("127.0.0.2")), server.serverPort()));
    const PortProbeResult result = probePort(everywhere, own);
    QCOMPARE(kindOf(result), QStringLiteral("port-in-use"));
    QCOMPARE(result.failure.ownerPid, QCoreApplication::applicationPid());
    QVERIFY(probePort({.host = Loopback, .port = server.serverPort(), .serviceId = Mine}, own)
                .isFree());
}

void TestPortProbe::namesAnotherService()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    const QString other = QStringLiteral("ws-test");
    const PortProbeResult running = probePort(
        {.host = QStringLiteral("0.0.0.0"), .port = server.serverPort(), .serviceId = Mine},
        {listening(other, server)});
    QCOMPARE(kindOf(running), QStringLiteral("port-in-use"));
    QCOMPARE(running.serviceId, other);
    QVERIFY(running.failure.nextFreePort > 0);

    // It wants the port and does not have it yet: still not ours to give.
    const quint16 port = running.failure.nextFreePort;
    const OwnPort wanting{
        .serviceId = other, .host = Loopback, .port = port, .enabled = true, .boundAddress = {}};
    QCOMPARE(probePort({.host = Loopback, .port = port, .serviceId = Mine}, {wanting}).serviceId,
             other);
}

void TestPortProbe::saysWhoReservedIt()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    const quint16 port = server.serverPort();
    server.close();
    const OwnPort off{.serviceId = QStringLiteral("ws-test"),
                      .host = Loopback,
                      .port = port,
                      .enabled = false,
                      .boundAddress = {}};
    const PortProbeResult result =
        probePort({.host = Loopback, .port = port, .serviceId = Mine}, {off});
    QVERIFY(result.isFree());
    QCOMPARE(result.reservedBy, QStringLiteral("ws-test"));
}

void TestPortProbe::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("kind");

    QTest::newRow("a name") << QStringLiteral("bot.example")
                            << QStringLiteral("invalid-configuration");
    QTest::newRow("nothing") << QString() << QStringLiteral("invalid-configuration");
    QTest::newRow("elsewhere") << QStringLiteral("192.0.2.77")
                               << QStringLiteral("address-not-available");
}

void TestPortProbe::refusesWhatIsNoAddress()
{
    QFETCH(QString, host);
    QFETCH(QString, kind);
    const PortProbeResult result = probePort({.host = host, .port = 6700, .serviceId = {}}, {});
    QCOMPARE(kindOf(result), kind);
    QVERIFY(!result.failure.message.isEmpty());
}

void TestPortProbe::anyPortIsFree()
{
    QVERIFY(probePort({.host = Loopback, .port = 0, .serviceId = {}}, {}).isFree());
}

void TestPortProbe::takesAPortThatIsInTimeWait()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    const quint16 port = server.serverPort();
    QTcpSocket client;
    client.connectToHost(server.serverAddress(), port);
    QVERIFY(client.waitForConnected() && server.waitForNewConnection(5000));
    QTcpSocket *accepted = server.nextPendingConnection();
    accepted->close(); // the server ends TCP first, so its side waits
    QVERIFY(client.state() != QAbstractSocket::ConnectedState || client.waitForDisconnected());
    server.close();
    QVERIFY(probePort({.host = Loopback, .port = port, .serviceId = {}}, {}).isFree());
}

void TestPortProbe::jsonHasTheFigures()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    const QJsonObject taken =
        toJson(probePort({.host = Loopback, .port = server.serverPort(), .serviceId = {}}, {}));
    QCOMPARE(taken[QLatin1String("free")], false);
    QCOMPARE(taken[QLatin1String("kind")], QStringLiteral("port-in-use"));
    QCOMPARE(taken[QLatin1String("ownerPid")].toInteger(), QCoreApplication::applicationPid());
    QVERIFY(taken[QLatin1String("nextFreePort")].toInt() > 0);
    const QJsonObject free = toJson(probePort({.host = Loopback, .port = 0, .serviceId = {}}, {}));
    QCOMPARE(free[QLatin1String("free")], true);
}

QTEST_GUILESS_MAIN(TestPortProbe)
#include "tst_portprobe.moc"
