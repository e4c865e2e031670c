// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/portowner.h"

#include <QCoreApplication>
#include <QFile>
#include <QTcpServer>
#include <QTest>

using namespace Switchboard;

namespace {

const QHostAddress Loopback(QHostAddress::LocalHost);

#if Q_BYTE_ORDER == Q_LITTLE_ENDIAN
const QByteArray Table4 =
    R"(  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1A2C 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 12345 1 0000000000000000 100 0 0 10 0
   1: 00000000:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 777 1 0000000000000000 100 0 0 10 0
   2: 0100007F:1A2C 0100007F:C001 01 00000000:00000000 00:00000000 00000000  1000        0 12346 1 0000000000000000 20 4 30 10 -1
)";
const QByteArray Table6 =
    R"(  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000000000000000000001000000:1A2D 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 555 1 0000000000000000 100 0 0 10 0
   1: 0000000000000000FFFF00000100007F:1A2E 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 556 1 0000000000000000 100 0 0 10 0
)";
#endif

//! `address:port/inode` of every socket in \a table.
QStringList described(const QByteArray &table)
{
    QStringList result;
    for (const ListeningSocket &socket : parseListeningSockets(table))
        result.append(QStringLiteral("%1 %2 %3")
                          .arg(socket.address.toString())
                          .arg(socket.port)
                          .arg(socket.inode));
    return result;
}

ListeningSocket listening(const char *address, quint64 inode)
{
    return {.address = QHostAddress(QString::fromLatin1(address)), .port = 80, .inode = inode};
}

} // namespace

class TestPortOwner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheTables();
    void leavesBrokenLinesOut();
    void findsWhatIsInTheWay_data();
    void findsWhatIsInTheWay();
    void prefersTheSameAddress();
    void namesTheProcess_data();
    void namesTheProcess();
    void namesNobodyForAFreePort();
    void findsTheNextFreePort();
    void wrapsAtTheLastPort();
};

void TestPortOwner::readsTheTables()
{
#if Q_BYTE_ORDER == Q_LITTLE_ENDIAN
    QCOMPARE(
        described(Table4),
        QStringList({QStringLiteral("127.0.0.1 6700 12345"), QStringLiteral("0.0.0.0 80 777")}));
    QCOMPARE(
        described(Table6),
        QStringList({QStringLiteral("::1 6701 555"), QStringLiteral("::ffff:127.0.0.1 6702 556")}));
#else
    QSKIP("the tables are those of a little-endian machine");
#endif
}

void TestPortOwner::leavesBrokenLinesOut()
{
    const QByteArray rest = " 00000000:0000 0A 0:0 00:0 0 1000 0 ";
    QCOMPARE(described(""), QStringList());
    QCOMPARE(described("garbage\n\n0: x\n"), QStringList());
    QCOMPARE(described("0: 0100007F" + rest + "1"), QStringList()); // no port
    QCOMPARE(described("0: 0100007G:0050" + rest + "1"), QStringList());
    QCOMPARE(described("0: 010000:0050" + rest + "1"), QStringList());
    QCOMPARE(described("0: 0100007F:10050" + rest + "1"), QStringList());
    QCOMPARE(described("0: 0100007F:0050" + rest + "x"), QStringList());
    QCOMPARE(described("0: 0100007F:0050" + rest + "1").size(), 1); // the form itself is good
}

void TestPortOwner::findsWhatIsInTheWay_data()
{
    QTest::addColumn<QString>("listening");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<bool>("conflict");

    const auto row = [](const char *listening, const char *wanted, bool conflict) {
        QTest::addRow("%s %s", listening, wanted)
            << QString::fromLatin1(listening) << QString::fromLatin1(wanted) << conflict;
    };
    row("127.0.0.1", "127.0.0.1", true);
    row("127.0.0.1", "127.0.0.2", false);
    row("127.0.0.1", "0.0.0.0", true);
    row("0.0.0.0", "127.0.0.1", true);
    row("::ffff:127.0.0.1", "127.0.0.1", true);
    row("::", "127.0.0.1", true);
    row("127.0.0.1", "::", true);
    row("::1", "127.0.0.1", false);
    row("0.0.0.0", "::1", false);
    row("::", "::1", true);
}

void TestPortOwner::findsWhatIsInTheWay()
{
    QFETCH(QString, listening);
    QFETCH(QString, wanted);
    QFETCH(bool, conflict);

    const QList<ListeningSocket> sockets = {
        {.address = QHostAddress(listening), .port = 80, .inode = 1}};
    QCOMPARE(findConflict(sockets, QHostAddress(wanted), 80) != nullptr, conflict);
    QCOMPARE(findConflict(sockets, QHostAddress(wanted), 81), nullptr);
}

void TestPortOwner::prefersTheSameAddress()
{
    const QList<ListeningSocket> sockets = {listening("::", 1), listening("127.0.0.2", 2),
                                            listening("127.0.0.1", 3)};
    QCOMPARE(findConflict(sockets, Loopback, 80)->inode, quint64(3));
}

void TestPortOwner::namesTheProcess_data()
{
    QTest::addColumn<QHostAddress>("address");
    QTest::newRow("IPv4") << Loopback;
    QTest::newRow("every IPv4 address") << QHostAddress(QHostAddress::AnyIPv4);
}

void TestPortOwner::namesTheProcess()
{
    QFETCH(QHostAddress, address);

    QTcpServer server;
    QVERIFY(server.listen(Loopback));
    const std::optional<PortOwner> owner = findPortOwner(address, server.serverPort());
    QVERIFY(owner.has_value());
    QCOMPARE(owner->pid, QCoreApplication::applicationPid());
    QFile comm(QStringLiteral("/proc/self/comm"));
    QVERIFY(comm.open(QIODevice::ReadOnly));
    QCOMPARE(owner->name.toUtf8(), comm.readAll().trimmed());
}

void TestPortOwner::namesNobodyForAFreePort()
{
    QTcpServer server;
    QVERIFY(server.listen(Loopback));
    const quint16 port = server.serverPort();
    server.close();
    QVERIFY(!findPortOwner(Loopback, port).has_value());
}

void TestPortOwner::findsTheNextFreePort()
{
    QTcpServer server;
    QVERIFY(server.listen(Loopback));
    const quint16 taken = server.serverPort();
    const quint16 free = nextFreePort(Loopback, quint16(taken - 1));
    QVERIFY(free != 0);
    QVERIFY(free != taken);
    const quint16 other = nextFreePort(Loopback, quint16(taken - 1), {free});
    QVERIFY(other != 0);
    QVERIFY(other != free && other != taken);
    QTcpServer second;
    QVERIFY(second.listen(Loopback, free));
}

void TestPortOwner::wrapsAtTheLastPort()
{
    const quint16 port = nextFreePort(Loopback, 65535);
    QVERIFY(port >= 1024 && port < 1024 + 100);
    QCOMPARE(nextFreePort(QHostAddress(QStringLiteral("192.0.2.1")), 6700), quint16(0));
}

QTEST_GUILESS_MAIN(TestPortOwner)
#include "tst_portowner.moc"
