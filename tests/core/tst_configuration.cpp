// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configuration.h"

#include <QTest>

using namespace Switchboard;

class TestConfiguration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filtersByKindAndItsFrontPart_data();
    void filtersByKindAndItsFrontPart();
    void knowsLoopbackHosts_data();
    void knowsLoopbackHosts();
    void firstStartIsLocalAndHasItsOwnToken();
    void findsServicesById();
};

void TestConfiguration::filtersByKindAndItsFrontPart_data()
{
    QTest::addColumn<QStringList>("only");
    QTest::addColumn<QStringList>("except");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("accepted");

    const QStringList none;
    const QStringList groups = {QStringLiteral("message.group")};
    const QStringList messages = {QStringLiteral("message")};
    const QStringList meta = {QStringLiteral("meta_event")};
    const QString group = QStringLiteral("message.group");
    const QString privateMessage = QStringLiteral("message.private");
    const QString sent = QStringLiteral("message_sent.group");
    const QString lifecycle = QStringLiteral("meta_event.lifecycle");
    const QString heartbeat = QStringLiteral("meta_event.heartbeat");
    QTest::newRow("no filter") << none << none << group << true;
    QTest::newRow("only the kind") << groups << none << group << true;
    QTest::newRow("only another kind") << groups << none << privateMessage << false;
    QTest::newRow("only the front part") << messages << none << privateMessage << true;
    QTest::newRow("a front part ends at a dot") << messages << none << sent << false;
    QTest::newRow("except the kind") << none << groups << group << false;
    QTest::newRow("except another kind") << none << groups << privateMessage << true;
    QTest::newRow("except wins") << messages << groups << group << false;
    QTest::newRow("heartbeats can be filtered") << none << meta << heartbeat << false;
    QTest::newRow("lifecycle despite except") << none << meta << lifecycle << true;
    QTest::newRow("lifecycle despite only") << messages << none << lifecycle << true;
}

void TestConfiguration::filtersByKindAndItsFrontPart()
{
    QFETCH(QStringList, only);
    QFETCH(QStringList, except);
    QFETCH(QString, kind);
    QFETCH(bool, accepted);

    const EventFilter filter{.only = only, .except = except};
    QCOMPARE(filter.accepts(kind), accepted);
}

void TestConfiguration::knowsLoopbackHosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("loopback");

    QTest::newRow("IPv4") << QStringLiteral("127.0.0.1") << true;
    QTest::newRow("another of IPv4") << QStringLiteral("127.8.8.8") << true;
    QTest::newRow("IPv6") << QStringLiteral("::1") << true;
    QTest::newRow("mapped") << QStringLiteral("::ffff:127.0.0.1") << true;
    QTest::newRow("localhost") << QStringLiteral("LocalHost") << true;
    QTest::newRow("every IPv4 address") << QStringLiteral("0.0.0.0") << false;
    QTest::newRow("every address") << QStringLiteral("::") << false;
    QTest::newRow("private network") << QStringLiteral("192.168.1.5") << false;
    QTest::newRow("a name") << QStringLiteral("example.org") << false;
}

void TestConfiguration::knowsLoopbackHosts()
{
    QFETCH(QString, host);
    QFETCH(bool, loopback);

    ServiceSettings service;
    service.host = host;
    QCOMPARE(service.isLoopback(), loopback);
}

void TestConfiguration::firstStartIsLocalAndHasItsOwnToken()
{
    const Configuration first = Configuration::firstStart();
    const Configuration second = Configuration::firstStart();
    QCOMPARE(first.services.size(), 1);
    QCOMPARE(first.backends.size(), 1);
    const ServiceSettings &service = first.services.constFirst();
    QCOMPARE(service.host, QStringLiteral("127.0.0.1"));
    QCOMPARE(service.port, quint16(6700));
    QVERIFY(service.enabled);
    QCOMPARE(service.backend, first.backends.constFirst().id);
    QCOMPARE(service.token.reveal().size(), 43);
    QVERIFY(!(service.token == second.services.constFirst().token));
}

void TestConfiguration::findsServicesById()
{
    const Configuration configuration = Configuration::firstStart();
    QCOMPARE(configuration.service(QStringLiteral("ws-main")),
             &configuration.services.constFirst());
    QCOMPARE(configuration.service(QStringLiteral("gone")), nullptr);
}

QTEST_APPLESS_MAIN(TestConfiguration)
#include "tst_configuration.moc"
