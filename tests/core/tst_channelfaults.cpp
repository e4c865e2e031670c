// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/channelfixture.h"

#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! Peers that break the protocol or a limit.
class TestChannelFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brokenProtocol_data();
    void brokenProtocol();
    void controlFloodIsRefused();
    void controlFramesWithinTheLimitAreServed();
    void messageAtTheLimitPasses();
    void pausedChannelHoldsThePeerBack();
    void unreadAnswersHoldThePeerBack();
    void pauseEndsWithTheSwitchOff();
};

void TestChannelFaults::brokenProtocol_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");

    const QByteArray text = frameBytes(Opcode::Text, "x");
    QTest::newRow("no mask") << frameBytes(Opcode::Text, "x", true, false) << 1002;
    QTest::newRow("reserved bit") << QByteArray(char(0xC1) + text.mid(1)) << 1002;
    QTest::newRow("unknown opcode") << frameBytes(3, "x") << 1002;
    QTest::newRow("continuation of nothing") << frameBytes(Opcode::Continuation, "x") << 1002;
    QTest::newRow("text inside a fragmented text")
        << frameBytes(Opcode::Text, "x", false) + text << 1002;
    QTest::newRow("fragmented ping") << frameBytes(Opcode::Ping, "x", false) << 1002;
    QTest::newRow("long ping") << frameBytes(Opcode::Ping, QByteArray(126, 'x')) << 1002;
    QTest::newRow("Close with half a code") << frameBytes(Opcode::Close, "x") << 1002;
    QTest::newRow("Close with a reserved code")
        << frameBytes(Opcode::Close, closePayload(1005)) << 1002;
    QTest::newRow("Close with an unregistered code")
        << frameBytes(Opcode::Close, closePayload(1015)) << 1002;
    QTest::newRow("newer code with an invalid reason")
        << frameBytes(Opcode::Close, closePayload(1012, "\xff")) << 1007;
    QTest::newRow("invalid UTF-8") << frameBytes(Opcode::Text, QByteArray::fromHex("61ff")) << 1007;
    QTest::newRow("cut UTF-8") << frameBytes(Opcode::Text, QByteArray::fromHex("e4bd")) << 1007;
    QTest::newRow("surrogate") << frameBytes(Opcode::Text, QByteArray::fromHex("eda080")) << 1007;
    QTest::newRow("too big") << frameBytes(Opcode::Binary, QByteArray(1001, 'x')) << 1009;
    QTest::newRow("too big in two fragments")
        << frameBytes(Opcode::Binary, QByteArray(600, 'x'), false)
            + frameBytes(Opcode::Continuation, QByteArray(401, 'x'))
        << 1009;
    QTest::newRow("header of 2 GiB") << QByteArray::fromHex("82ff0000000080000000a1b2c3d4") << 1009;
}

void TestChannelFaults::brokenProtocol()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    ChannelLimits limits = ChannelFixture::quietLimits();
    limits.maxMessageBytes = 1000;
    ChannelFixture fixture(limits);
    QVERIFY(fixture.open());
    fixture.peer.send(bytes);
    fixture.peer.sendText("after the fault"); // never read as a message
    QTRY_VERIFY(fixture.peer.close());
    QCOMPARE(fixture.peer.closeCode(), code);
    fixture.peer.disconnectGracefully();
    QVERIFY(fixture.waitForEnd());
    const bool peerSentClose = (uchar(bytes[0]) & 0x0F) == Opcode::Close;
    QCOMPARE(toString(fixture.end().by), toString(peerSentClose ? fixture.end().by : ClosedBy::Us));
    if (!peerSentClose) {
        QCOMPARE(codeOf(fixture.end()), code);
        QVERIFY(!fixture.end().clean);
    }
    QVERIFY(fixture.messages.isEmpty());
    QVERIFY(!fixture.peer.wasReset());
}

void TestChannelFaults::controlFloodIsRefused()
{
    ChannelFixture fixture;
    QVERIFY(fixture.open());
    fixture.peer.setAnswersClose(true);
    fixture.peer.send(frameBytes(Opcode::Ping, "x").repeated(51));
    QVERIFY(fixture.waitForEnd());
    QCOMPARE(codeOf(fixture.end()), int(CloseCode::RateExceeded));
    QCOMPARE(toString(fixture.end().by), toString(ClosedBy::Us));
    QVERIFY(fixture.end().clean);
    QCOMPARE(fixture.peer.closeCode(), 4029);
}

void TestChannelFaults::controlFramesWithinTheLimitAreServed()
{
    ChannelFixture fixture;
    QVERIFY(fixture.open());
    for (int second = 0; second < 3; ++second) {
        fixture.peer.send(frameBytes(Opcode::Ping, "x").repeated(50));
        QTRY_COMPARE(fixture.peer.frames().size(), (second + 1) * 50);
        fixture.pass(1'000);
    }
    QVERIFY(fixture.channel->isOpen());
}

void TestChannelFaults::messageAtTheLimitPasses()
{
    ChannelLimits limits = ChannelFixture::quietLimits();
    limits.maxMessageBytes = 1000;
    ChannelFixture fixture(limits);
    QVERIFY(fixture.open());
    fixture.peer.sendText(QByteArray(1000, 'x'));
    QTRY_COMPARE(fixture.messages.size(), 1);

    limits.maxMessageBytes = 10;
    fixture.channel->setLimits(limits);
    fixture.peer.sendText(QByteArray(11, 'x'));
    QTRY_COMPARE(fixture.peer.closeCode(), 1009);
}

void TestChannelFaults::pausedChannelHoldsThePeerBack()
{
    ChannelFixture fixture;
    QVERIFY(fixture.open());
    fixture.channel->pauseReading(300);
    fixture.pass(0); // the tick takes the pause over
    fixture.peer.send(frameBytes(Opcode::Text, "waits"));
    QTest::qWait(100); // nothing may come: there is no event to wait for
    QCOMPARE(fixture.messages.size(), 0);
    fixture.pass(299);
    QTest::qWait(50);
    QCOMPARE(fixture.messages.size(), 0);
    fixture.pass(1);
    QTRY_COMPARE(fixture.messages.size(), 1);
}

void TestChannelFaults::unreadAnswersHoldThePeerBack()
{
    ChannelLimits limits = ChannelFixture::quietLimits();
    limits.queueMarkBytes = 1024;
    ChannelFixture fixture(limits);
    QVERIFY(fixture.open());
    const QByteArray large(12 * 1024 * 1024, 'x'); // more than the kernel takes at once
    fixture.channel->sendText(large, FrameKind::Reply);
    QVERIFY(fixture.channel->sendQueue().bytes() > limits.queueMarkBytes);
    fixture.pass(0);
    fixture.peer.send(frameBytes(Opcode::Text, "later"));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.messages.size(), 1, 20'000); // once the peer has read
    QCOMPARE(fixture.channel->sendQueue().bytes(), 0);
}

void TestChannelFaults::pauseEndsWithTheSwitchOff()
{
    ChannelFixture fixture;
    QVERIFY(fixture.open());
    fixture.peer.setAnswersClose(true);
    fixture.channel->pauseReading(3'600'000);
    fixture.pass(0);
    fixture.channel->close(CloseCode::GoingAway, QStringLiteral("service disabled"));
    QVERIFY(fixture.waitForEnd());
    QVERIFY(fixture.end().clean);
}

QTEST_GUILESS_MAIN(TestChannelFaults)
#include "tst_channelfaults.moc"
