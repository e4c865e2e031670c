// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/media/hostpolicy.h"

#include <QTest>

using namespace Switchboard;

//! Which addresses belong to the internet, at both ends of every range that does not.
class TestHostPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void scopedAddressesAreNotPublic();
    void names_data();
    void names();
};

void TestHostPolicy::addresses_data()
{
    QTest::addColumn<bool>("isPublic");

    const QStringList special{
        QStringLiteral("0.0.0.0"), QStringLiteral("0.255.255.255"), QStringLiteral("10.0.0.0"),
        QStringLiteral("10.255.255.255"), QStringLiteral("100.64.0.0"),
        QStringLiteral("100.100.100.200"), QStringLiteral("100.127.255.255"),
        QStringLiteral("127.0.0.1"), QStringLiteral("127.255.255.255"),
        QStringLiteral("168.63.129.16"), QStringLiteral("169.254.0.0"),
        QStringLiteral("169.254.169.254"), QStringLiteral("169.254.255.255"),
        QStringLiteral("172.16.0.0"), QStringLiteral("172.31.255.255"), QStringLiteral("192.0.0.0"),
        QStringLiteral("192.0.0.255"), QStringLiteral("192.0.2.1"), QStringLiteral("192.88.99.1"),
        QStringLiteral("192.168.0.0"), QStringLiteral("192.168.255.255"),
        QStringLiteral("198.18.0.0"), QStringLiteral("198.19.255.255"),
        QStringLiteral("198.51.100.7"), QStringLiteral("203.0.113.7"), QStringLiteral("224.0.0.1"),
        QStringLiteral("239.255.255.255"), QStringLiteral("240.0.0.0"),
        QStringLiteral("255.255.255.255"),
        // IPv6
        QStringLiteral("::"), QStringLiteral("::1"), QStringLiteral("::127.0.0.1"),
        QStringLiteral("::ffff:127.0.0.1"), QStringLiteral("::ffff:10.1.2.3"),
        QStringLiteral("::ffff:169.254.169.254"), QStringLiteral("64:ff9b::127.0.0.1"),
        QStringLiteral("64:ff9b::a9fe:a9fe"), QStringLiteral("64:ff9b:1::808:808"),
        QStringLiteral("100::1"), QStringLiteral("1fff:ffff::1"), QStringLiteral("2001::1"),
        QStringLiteral("2001:0:7f00:1::"), QStringLiteral("2001:1ff:ffff::"),
        QStringLiteral("2001:db8::1"), QStringLiteral("2001:db8:ffff::1"),
        QStringLiteral("2002:7f00:1::"), QStringLiteral("2002:808:808::1"),
        QStringLiteral("3fff::1"), QStringLiteral("3fff:fff::1"), QStringLiteral("4000::1"),
        QStringLiteral("5f00::1"), QStringLiteral("fc00::1"), QStringLiteral("fd00:ec2::254"),
        QStringLiteral("fe80::1"), QStringLiteral("fec0::1"), QStringLiteral("ff02::1")};
    for (const QString &address : special)
        QTest::newRow(qPrintable(address)) << false;

    const QStringList internet{
        QStringLiteral("1.1.1.1"),          QStringLiteral("9.255.255.255"),
        QStringLiteral("11.0.0.0"),         QStringLiteral("100.63.255.255"),
        QStringLiteral("100.128.0.0"),      QStringLiteral("126.255.255.255"),
        QStringLiteral("128.0.0.0"),        QStringLiteral("168.63.129.15"),
        QStringLiteral("168.63.129.17"),    QStringLiteral("169.253.255.255"),
        QStringLiteral("169.255.0.0"),      QStringLiteral("172.15.255.255"),
        QStringLiteral("172.32.0.0"),       QStringLiteral("192.0.1.0"),
        QStringLiteral("192.167.255.255"),  QStringLiteral("192.169.0.0"),
        QStringLiteral("198.17.255.255"),   QStringLiteral("198.20.0.0"),
        QStringLiteral("203.0.112.255"),    QStringLiteral("203.0.114.0"),
        QStringLiteral("223.255.255.255"),  QStringLiteral("::ffff:8.8.8.8"),
        QStringLiteral("64:ff9b::8.8.8.8"), QStringLiteral("2001:200::1"),
        QStringLiteral("2001:db7:ffff::1"), QStringLiteral("2001:db9::1"),
        QStringLiteral("2003::1"),          QStringLiteral("2606:4700:4700::1111"),
        QStringLiteral("3ffe:ffff::1"),     QStringLiteral("3fff:1000::1")};
    for (const QString &address : internet)
        QTest::newRow(qPrintable(address)) << true;
}

void TestHostPolicy::addresses()
{
    const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!address.isNull());
    QTEST(isPublicAddress(address), "isPublic");
}

void TestHostPolicy::scopedAddressesAreNotPublic()
{
    QVERIFY(!isPublicAddress(QHostAddress()));
    QHostAddress address(QStringLiteral("2606:4700:4700::1111"));
    QVERIFY(isPublicAddress(address));
    address.setScopeId(QStringLiteral("eth0"));
    QVERIFY(!isPublicAddress(address));
}

void TestHostPolicy::names_data()
{
    QTest::addColumn<bool>("isLocal");

    QTest::newRow("localhost") << true;
    QTest::newRow("LocalHost") << true;
    QTest::newRow("a.localhost") << true;
    QTest::newRow("localhost.localdomain") << true;
    QTest::newRow("localhost.example") << false;
    QTest::newRow("notlocalhost") << false;
}

void TestHostPolicy::names()
{
    QTEST(isLocalHostName(QString::fromLatin1(QTest::currentDataTag())), "isLocal");
}

QTEST_GUILESS_MAIN(TestHostPolicy)
#include "tst_hostpolicy.moc"
