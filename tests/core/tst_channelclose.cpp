// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/websocketframe.h"
#include "tests/support/channelfixture.h"

#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! How a channel ends, and what it says about it.
class TestChannelClose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weCloseFirst();
    void queuedTextGoesOutBeforeClose();
    void nothingIsAcceptedAfterClose();
    void peerCloses_data();
    void peerCloses();
    void bothCloseAtOnce();
    void reasonIsCutAtACharacter();
    void closeWithoutAnswerIsCut();
    void closeThatIsNeverReadIsCutAsSlow();
    void peerThatSendsOnSeesTheClose();
    void tcpThatStaysOpenIsCut();
    void connectionLost_data();
    void connectionLost();
    void abortReportsAtOnce();
    void endComesOnce();
    void destructionCutsTheConnection();
};

void TestChannelClose::weCloseFirst()
{
    ChannelFixture fixture;
    QVERIFY(fixture.open());
    fixture.peer.setAnswersClose(true);
    fixture.channel->close(CloseCode::GoingAway, QStringLiteral("service disabled"));
    QVERIFY(fixture.channel->isClosing());
    QVERIFY(fixture.waitForEnd());
    QCOMPARE(toString(fixture.end().by), toString(ClosedBy::Us));
    QCOMPARE(codeOf(fixture.end()), 1001);
    QCOMPARE(fixture.end().reason, QStringLiteral("service disabled"));
    QVERIFY(fixture.end().clean);
    QVERIFY(fixture.end().closeFrameSeen);
    QCOMPARE(toString(fixture.end().abortCause), toString(AbortCause::None));
    QCOMPARE(fixture.peer.closeCode(), 1001);
    QCOMPARE(fixture.peer.close()->closeReason(), "service disabled");
    QTRY_VERIFY(fixture.peer.hasEnded());
    QVERIFY(!fixture.peer.wasReset());
}

void TestChannelClose::queuedTextGoesOutBeforeClose()
{
    ChannelFixture fixture;
    QVERIFY(fixture.open());
    fixture.peer.setAnswersClose(true);
    fixture.channel->queue({.bytes = encodeTextFrame("one"), .messages = 1});
    fixture.channel->queue({.bytes = encodeTextFrame("two"), .messages = 1});
    fixture.channel->close(CloseCode::GoingAway, {});
    QVERIFY(fixture.waitForEnd());
    QCOMPARE(fixture.peer.texts(), (QList<QByteArray>{"one", "two"}));
    QCOMPARE(fixture.peer.frames().constLast().opcode, Opcode::Close);
    QCOMPARE(fixture.channel->sendQueue().delivered(), 2U);
    QCOMPARE(fixture.channel->sendQueue().dropped(), 0U);
}

void TestChannelClose::nothingIsAcceptedAfterClose()
{
    ChannelFixture fixture;
    QVERIFY(fixture.open());
    fixture.channel->close(CloseCode::GoingAway, QStringLiteral("first"));
    fixture.channel->sendText("late", FrameKind::Reply);
    fixture.channel->close(CloseCode::Normal, QStringLiteral("second"));
    fixture.peer.setAnswersClose(true);
    fixture.peer.sendText("not read any more");
    QVERIFY(fixture.waitForEnd());
    QCOMPARE(fixture.peer.frames().size(), 1);
    QCOMPARE(fixture.peer.closeCode(), 1001);
    QCOMPARE(fixture.end().reason, QStringLiteral("first"));
    QCOMPARE(fixture.channel->sendQueue().accepted(), 0U);
    QVERIFY(fixture.messages.isEmpty());
}

void TestChannelClose::peerCloses_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<int>("code"); // 0 = none
    QTest::addColumn<QString>("reason");

    QTest::newRow("normal") << closePayload(1000) << 1000 << QString();
    QTest::newRow("going away with a reason")
        << closePayload(1001, "再见") << 1001 << QStringLiteral("再见");
    QTest::newRow("registered after RFC 6455") << closePayload(1012) << 1012 << QString();
    QTest::newRow("the last registered one")
        << closePayload(1014, "网关") << 1014 << QStringLiteral("网关");
    QTest::newRow("private") << closePayload(4999, "x") << 4999 << QStringLiteral("x");
    QTest::newRow("without status") << QByteArray() << 0 << QString();
}

void TestChannelClose::peerCloses()
{
    QFETCH(QByteArray, payload);
    QFETCH(int, code);
    QFETCH(QString, reason);
    ChannelFixture fixture;
    QVERIFY(fixture.open());
    fixture.peer.send(frameBytes(Opcode::Close, payload));
    QVERIFY(fixture.waitForEnd());
    QCOMPARE(toString(fixture.end().by), toString(ClosedBy::Peer));
    QCOMPARE(codeOf(fixture.end()), code);
    QCOMPARE(fixture.end().code.has_value(), code != 0);
    QCOMPARE(fixture.end().reason, reason);
    QVERIFY(fixture.end().clean);
    QVERIFY(fixture.end().closeFrameSeen);
    QCOMPARE(toString(fixture.end().abortCause), toString(AbortCause::None));
    QTRY_VERIFY(fixture.peer.hasEnded());
    QVERIFY(!fixture.peer.wasReset());
    QVERIFY(fixture.peer.close());
    // Codes that Qt's own clients refuse are accepted, but never sent.
    QCOMPARE(fixture.peer.closeCode(), code >= 1012 && code < 3000 ? 1000 : code);
}

void TestChannelClose::bothCloseAtOnce()
{
    ChannelFixture fixture;
    QVERIFY(fixture.open());
    fixture.peer.sendClose(1000, "peer");
    fixture.channel->close(CloseCode::GoingAway, QStringLiteral("we"));
    QVERIFY(fixture.waitForEnd());
    QCOMPARE(toString(fixture.end().by), toString(ClosedBy::Us));
    QCOMPARE(codeOf(fixture.end()), 1001);
    QCOMPARE(fixture.end().reason, QStringLiteral("we"));
    QVERIFY(fixture.end().clean);
    QTRY_COMPARE(fixture.peer.closeCode(), 1001);
    QCOMPARE(fixture.peer.frames().size(), 1);
}

void TestChannelClose::reasonIsCutAtACharacter()
{
    ChannelFixture fixture;
    QVERIFY(fixture.open());
    fixture.peer.setAnswersClose(true);
    fixture.channel->close(CloseCode::Normal, u'x' + QStringLiteral("服").repeated(60));
    QVERIFY(fixture.waitForEnd());
    const QString expected = u'x' + QStringLiteral("服").repeated(40); // 121 of 123 bytes
    QCOMPARE(QString::fromUtf8(fixture.peer.close()->closeReason()), expected);
    QCOMPARE(fixture.end().reason, expected);
}

void TestChannelClose::closeWithoutAnswerIsCut()
{
    ChannelFixture fixture;
    QVERIFY(fixture.open());
    fixture.channel->close(CloseCode::GoingAway, QStringLiteral("bye"));
    QTRY_VERIFY(fixture.peer.close()); // it reads, but never answers
    fixture.pass(1'999);
    QVERIFY(fixture.closes.isEmpty());
    fixture.pass(1);
    QCOMPARE(fixture.closes.size(), 1);
    QCOMPARE(toString(fixture.end().abortCause), toString(AbortCause::CloseTimeout));
    QCOMPARE(toString(fixture.end().by), toString(ClosedBy::Us));
    QCOMPARE(codeOf(fixture.end()), 1001);
    QVERIFY(!fixture.end().clean);
    QTRY_VERIFY(fixture.peer.hasEnded());
}

void TestChannelClose::closeThatIsNeverReadIsCutAsSlow()
{
    ChannelFixture fixture;
    fixture.peer.stopReading();
    QVERIFY(fixture.open());
    const QByteArray event = encodeTextFrame(QByteArray(64 * 1024, 'e'));
    while (fixture.channel->sendQueue().bytes() < 1024 * 1024)
        fixture.channel->send({.bytes = event, .messages = 1});
    const SendQueue &queue = fixture.channel->sendQueue();
    fixture.channel->close(CloseCode::GoingAway, {});
    fixture.pass(2'000);
    QCOMPARE(fixture.closes.size(), 1);
    QCOMPARE(toString(fixture.end().abortCause), toString(AbortCause::Slow));
    QCOMPARE(queue.messages(), 0);
    QCOMPARE(queue.accepted(), queue.delivered() + queue.dropped());
    QVERIFY(queue.dropped() >= 15);
}

void TestChannelClose::peerThatSendsOnSeesTheClose()
{
    ChannelFixture fixture;
    QVERIFY(fixture.open());
    // Half a message waits unread when the Close goes out: closing TCP now would reset it.
    const QByteArray flood = frameBytes(Opcode::Text, QByteArray(2000, 'x')).repeated(100);
    fixture.peer.send(flood);
    fixture.channel->sendText("last word", FrameKind::Event);
    fixture.channel->close(CloseCode::GoingAway, {});
    fixture.peer.send(flood);
    fixture.peer.setAnswersClose(true);
    QVERIFY(fixture.waitForEnd());
    QTRY_VERIFY(fixture.peer.hasEnded());
    QVERIFY(!fixture.peer.wasReset());
    QCOMPARE(fixture.peer.texts(), (QList<QByteArray>{"last word"}));
    QCOMPARE(fixture.peer.closeCode(), 1001);
    QVERIFY(fixture.end().clean);
}

void TestChannelClose::tcpThatStaysOpenIsCut()
{
    // The server ends TCP itself after both Close frames, so this takes a broken frame, after which
    // the peer keeps its side open.
    ChannelFixture fixture;
    QVERIFY(fixture.open());
    fixture.peer.stopReading();
    fixture.peer.send(frameBytes(Opcode::Text, "x", true, false));
    QTRY_VERIFY(fixture.channel->isClosing());
    fixture.pass(999);
    QVERIFY(fixture.closes.isEmpty());
    fixture.pass(1);
    QCOMPARE(fixture.closes.size(), 1);
    QCOMPARE(toString(fixture.end().by), toString(ClosedBy::Us));
    QCOMPARE(codeOf(fixture.end()), 1002);
    QVERIFY(!fixture.end().clean);
}

void TestChannelClose::connectionLost_data()
{
    QTest::addColumn<bool>("reset");
    QTest::addColumn<bool>("afterOurClose");

    QTest::newRow("end of TCP") << false << false;
    QTest::newRow("reset") << true << false;
    QTest::newRow("end of TCP instead of an answer") << false << true;
}

void TestChannelClose::connectionLost()
{
    QFETCH(bool, reset);
    QFETCH(bool, afterOurClose);
    ChannelFixture fixture;
    QVERIFY(fixture.open());
    if (afterOurClose) {
        fixture.channel->close(CloseCode::GoingAway, {});
        QTRY_VERIFY(fixture.peer.close());
    }
    if (reset)
        fixture.peer.abort();
    else
        fixture.peer.disconnectGracefully();
    QVERIFY(fixture.waitForEnd());
    QCOMPARE(toString(fixture.end().by), toString(afterOurClose ? ClosedBy::Us : ClosedBy::Peer));
    QCOMPARE(codeOf(fixture.end()), afterOurClose ? 1001 : 0);
    QCOMPARE(fixture.end().closeFrameSeen, afterOurClose);
    QVERIFY(!fixture.end().clean);
    QCOMPARE(toString(fixture.end().abortCause), toString(AbortCause::ConnectionLost));
}

void TestChannelClose::abortReportsAtOnce()
{
    ChannelFixture fixture;
    QVERIFY(fixture.open());
    fixture.channel->queue({.bytes = encodeTextFrame("never sent"), .messages = 1});
    fixture.channel->abort(AbortCause::Aborted);
    QCOMPARE(fixture.closes.size(), 1);
    QCOMPARE(toString(fixture.end().abortCause), toString(AbortCause::Aborted));
    QVERIFY(!fixture.end().code);
    QVERIFY(!fixture.end().clean);
    QVERIFY(!fixture.channel->isOpen());
    QVERIFY(!fixture.channel->isClosing());
    QCOMPARE(fixture.channel->sendQueue().dropped(), 1U);
    QTRY_VERIFY(fixture.peer.hasEnded());
}

void TestChannelClose::endComesOnce()
{
    ChannelFixture fixture;
    QVERIFY(fixture.open());
    fixture.channel->close(CloseCode::Normal, {});
    fixture.channel->abort(AbortCause::Aborted);
    fixture.channel->abort(AbortCause::Slow);
    fixture.channel->close(CloseCode::Normal, {});
    fixture.channel->sendText("x", FrameKind::Reply);
    fixture.pass(10'000);
    QTRY_VERIFY(fixture.peer.hasEnded());
    QCoreApplication::processEvents();
    QCOMPARE(fixture.closes.size(), 1);
    QCOMPARE(toString(fixture.end().abortCause), toString(AbortCause::Aborted));
}

void TestChannelClose::destructionCutsTheConnection()
{
    ChannelFixture fixture;
    QVERIFY(fixture.open());
    fixture.channel.reset();
    QTRY_VERIFY(fixture.peer.hasEnded());
    QVERIFY(fixture.peer.frames().isEmpty()); // Qt wrote no Close of its own
    QVERIFY(fixture.closes.isEmpty());
}

QTEST_GUILESS_MAIN(TestChannelClose)
#include "tst_channelclose.moc"
