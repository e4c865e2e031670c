// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/peeraddress.h"

#include <QTest>

using namespace Switchboard;

class TestPeerAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formats_data();
    void formats();
    void limitKeys_data();
    void limitKeys();
};

void TestPeerAddress::formats_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("text");

    QTest::newRow("IPv4") << QStringLiteral("192.0.2.1") << QStringLiteral("192.0.2.1:80");
    QTest::newRow("mapped") << QStringLiteral("::ffff:192.0.2.1") << QStringLiteral("192.0.2.1:80");
    QTest::newRow("IPv6") << QStringLiteral("2001:db8::1") << QStringLiteral("[2001:db8::1]:80");
    QTest::newRow("IPv6 loopback") << QStringLiteral("::1") << QStringLiteral("[::1]:80");
}

void TestPeerAddress::formats()
{
    QFETCH(QString, address);
    QTEST(formatPeer(QHostAddress(address), 80), "text");
}

void TestPeerAddress::limitKeys_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("key");

    QTest::newRow("IPv4") << QStringLiteral("192.0.2.1") << QStringLiteral("192.0.2.1");
    QTest::newRow("mapped") << QStringLiteral("::ffff:192.0.2.1") << QStringLiteral("192.0.2.1");
    QTest::newRow("IPv6") << QStringLiteral("2001:db8:1:2:3:4:5:6")
                          << QStringLiteral("2001:db8:1:2::");
    QTest::newRow("IPv6 loopback") << QStringLiteral("::1") << QStringLiteral("::1");
    QTest::newRow("IPv4 loopback") << QStringLiteral("127.0.0.1") << QStringLiteral("127.0.0.1");
}

void TestPeerAddress::limitKeys()
{
    QFETCH(QString, address);
    QFETCH(QString, key);
    QCOMPARE(limitKey(QHostAddress(address)), QHostAddress(key));
}

QTEST_GUILESS_MAIN(TestPeerAddress)
#include "tst_peeraddress.moc"
