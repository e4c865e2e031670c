// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/servicefixture.h"

#include <QCoreApplication>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! What a changed configuration does to a running service, and its heartbeat.
class TestServiceChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void heartbeatNamesItsInterval();
    void heartbeatIntervalChangesLive();
    void anotherTokenClosesSessions();
    void liveChangesKeepSessions();
    void limitsChangeLive();
};

void TestServiceChanges::heartbeatNamesItsInterval()
{
    ServiceSettings settings = ServiceFixture::quietSettings();
    settings.heartbeatInterval = 40;
    ServiceFixture fixture(settings);
    QVERIFY(fixture.switchOn());
    RawPeer *peer = fixture.connectPeer();
    RawPeer *api = fixture.connectPeer("/api");
    QVERIFY(peer && api);
    QTRY_VERIFY(peer->texts().size() >= 4);
    QCOMPARE(described(*peer).mid(2, 2), QStringList(2, QStringLiteral("heartbeat")));
    QCOMPARE(objectsOf(*peer)[2][QLatin1String("interval")].toInt(), 40);
    QVERIFY(objectsOf(*peer)[2][QLatin1String("status")].isObject());
    QVERIFY(api->texts().isEmpty());
    QVERIFY(fixture.registry.stats().at(0).lastHeartbeatMonotonicMs > 0);
}

void TestServiceChanges::heartbeatIntervalChangesLive()
{
    ServiceFixture fixture;
    QVERIFY(fixture.switchOn());
    RawPeer *peer = fixture.connectPeer("/event");
    QVERIFY(peer);
    ServiceSettings settings = ServiceFixture::quietSettings();
    settings.heartbeatInterval = 30;
    fixture.service->apply(settings);
    QTRY_VERIFY(described(*peer).contains(QStringLiteral("heartbeat")));
    settings.heartbeatInterval = 0;
    fixture.service->apply(settings);
    QCoreApplication::processEvents(); // one that was on its way
    const qsizetype count = peer->texts().size();
    QTest::qWait(120);
    QVERIFY(peer->texts().size() <= count + 1);
    QVERIFY(peer->isConnected());
}

void TestServiceChanges::anotherTokenClosesSessions()
{
    ServiceSettings settings = ServiceFixture::quietSettings();
    settings.token = Secret("old");
    ServiceFixture fixture(settings);
    QVERIFY(fixture.switchOn());
    RawPeer *peer = fixture.connectPeer("/", "Authorization: Bearer old\r\n");
    QVERIFY(peer);
    settings.name = QStringLiteral("another name");
    fixture.service->apply(settings);
    QVERIFY(fixture.registry.sessions()[0]->isOpen());

    settings.token = Secret("new");
    fixture.service->apply(settings);
    QTRY_VERIFY(peer->hasEnded());
    QCOMPARE(peer->closeCode(), 4001);
    QTRY_VERIFY(fixture.registry.sessions().isEmpty());
    QVERIFY(fixture.connectPeer("/", "Authorization: Bearer new\r\n"));
    QCOMPARE(toString(fixture.service->state()), QStringLiteral("on"));
}

void TestServiceChanges::liveChangesKeepSessions()
{
    ServiceFixture fixture;
    QVERIFY(fixture.switchOn());
    RawPeer *peer = fixture.connectPeer("/event");
    QVERIFY(peer);
    const auto publish = [&] {
        Q_EMIT fixture.backend->eventReceived(
            {.kind = QStringLiteral("message.group"),
             .hasMessage = true,
             .message = {{.type = QStringLiteral("text"),
                          .data = {{QStringLiteral("text"), QStringLiteral("你好")}}}}},
            nullptr);
    };
    ServiceSettings settings = ServiceFixture::quietSettings();
    publish();
    settings.messageFormat = MessageFormat::String;
    fixture.service->apply(settings);
    publish();
    QTRY_COMPARE(peer->texts().size(), 4);
    QVERIFY(objectsOf(*peer)[2][QLatin1String("message")].isArray()); // sent before the change
    QCOMPARE(objectsOf(*peer)[3][QLatin1String("message")].toString(), QStringLiteral("你好"));

    settings.filter.except = {QStringLiteral("notice")};
    fixture.service->apply(settings);
    fixture.publish(1);
    settings.filter.except = {};
    fixture.service->apply(settings);
    fixture.publish(2);
    QTRY_COMPARE(described(*peer).value(4), QStringLiteral("number 2"));

    fixture.publish(3, QStringLiteral("message_sent.group"));
    settings.reportSelfMessage = true;
    fixture.service->apply(settings);
    fixture.publish(4, QStringLiteral("message_sent.group"));
    QTRY_COMPARE(described(*peer).value(5), QStringLiteral("number 4"));
    QVERIFY(peer->isConnected());
}

void TestServiceChanges::limitsChangeLive()
{
    ServiceFixture fixture;
    QVERIFY(fixture.switchOn());
    RawPeer *peer = fixture.connectPeer("/api");
    QVERIFY(peer);
    ServiceSettings settings = ServiceFixture::quietSettings();
    settings.limits.maxMessageBytes = 100;
    fixture.service->apply(settings);
    QVERIFY(peer->isConnected());
    peer->sendText(QByteArray(101, ' '));
    QTRY_COMPARE(peer->closeCode(), 1009);
}

QTEST_GUILESS_MAIN(TestServiceChanges)
#include "tst_servicechanges.moc"
