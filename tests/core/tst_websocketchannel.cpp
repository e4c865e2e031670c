// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/websocketframe.h"
#include "tests/support/channelfixture.h"

#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! Messages, limits and the send queue of a channel; its end is in tst_channelclose.
class TestWebSocketChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesTextAndBinaryBothWays();
    void readsBytesThatCameWithTheHandshake();
    void joinsFragmentsCutInsideCharacters();
    void joinedEventsArriveAsSingleFrames();
    void answersPingsBeforeTheMessageBehindThem();
    void measuresTheRoundTrip();
    void ignoresPongsNobodyAskedFor();
    void pingsAgainOnlyAfterThePong();
    void silentPeerIsCut();
    void anyByteIsLife();
    void slowMessageIsCut();
    void bigMessageGetsMoreTime();
    void queueCapDropsTheOldestEvents();
    void repliesAreNeverDropped();
    void unreadQueueEndsAfterTheMarkTime();
    void queueThatFallsBelowTheMarkLives();
};

namespace {

//! Sends events until the kernel takes no more and at least \a bytes wait in the queue.
int fillQueue(ChannelFixture &fixture, qint64 bytes, const QByteArray &frame)
{
    int sent = 0;
    while (fixture.channel->sendQueue().bytes() < bytes && sent < 100'000) {
        fixture.channel->send({.bytes = frame, .messages = 1, .kind = FrameKind::Event});
        ++sent;
    }
    return sent;
}

ChannelLimits smallQueueLimits()
{
    ChannelLimits limits = ChannelFixture::quietLimits();
    limits.queueMarkBytes = 64 * 1024;
    limits.queueCapBytes = 256 * 1024;
    limits.queueMarkMs = 5'000;
    return limits;
}

QByteArray numbered(int number, int size)
{
    return QByteArray::number(number).leftJustified(size, '.');
}

} // namespace

void TestWebSocketChannel::carriesTextAndBinaryBothWays()
{
    ChannelFixture fixture;
    QVERIFY(fixture.open());
    fixture.peer.sendText("你好");
    fixture.peer.send(frameBytes(Opcode::Binary, QByteArray::fromHex("00ff")));
    QTRY_COMPARE(fixture.messages.size(), 2);
    QCOMPARE(fixture.messages[0].bytes, QByteArray("你好"));
    QCOMPARE(fixture.messages[0].type, MessageType::Text);
    QCOMPARE(fixture.messages[1].bytes, QByteArray::fromHex("00ff"));
    QCOMPARE(fixture.messages[1].type, MessageType::Binary);

    fixture.channel->sendText("再见", FrameKind::Reply);
    fixture.channel->send({.bytes = encodeBinaryFrame(QByteArray::fromHex("ff00")),
                           .messages = 1,
                           .kind = FrameKind::Reply});
    QTRY_COMPARE(fixture.peer.frames().size(), 2);
    QCOMPARE(fixture.peer.frames()[0].payload, QByteArray("再见"));
    QCOMPARE(fixture.peer.frames()[0].opcode, Opcode::Text);
    QVERIFY(!fixture.peer.frames()[0].masked);
    QCOMPARE(fixture.peer.frames()[1].payload, QByteArray::fromHex("ff00"));
    QCOMPARE(fixture.peer.frames()[1].opcode, Opcode::Binary);
    QCOMPARE(fixture.channel->sendQueue().delivered(), 2U);
}

void TestWebSocketChannel::readsBytesThatCameWithTheHandshake()
{
    ChannelFixture fixture;
    fixture.echoes = true;
    const QByteArray second = frameBytes(Opcode::Text, "second");
    QVERIFY(fixture.open(frameBytes(Opcode::Text, "first") + second.left(5)));
    QTRY_COMPARE(fixture.messages.size(), 1);
    fixture.peer.send(second.mid(5));
    QTRY_COMPARE(fixture.peer.texts(), (QList<QByteArray>{"first", "second"}));
}

void TestWebSocketChannel::joinsFragmentsCutInsideCharacters()
{
    ChannelFixture fixture;
    fixture.echoes = true;
    QVERIFY(fixture.open());
    const QByteArray text = QStringLiteral("服务停用前先告诉每一个机器人😀").repeated(700).toUtf8();
    QVERIFY(text.size() > 30'000);
    // 4,096 is no multiple of three: gorilla/websocket cuts like this.
    constexpr qsizetype Size = 4096;
    for (qsizetype at = 0; at < text.size(); at += Size)
        fixture.peer.send(frameBytes(at == 0 ? Opcode::Text : Opcode::Continuation,
                                     text.mid(at, Size), at + Size >= text.size()));
    QTRY_COMPARE(fixture.messages.size(), 1);
    QVERIFY(fixture.messages[0].bytes == text);
    QTRY_COMPARE(fixture.peer.texts().size(), 1);
    QVERIFY(fixture.peer.texts()[0] == text);
    QVERIFY(fixture.channel->isOpen());
}

void TestWebSocketChannel::joinedEventsArriveAsSingleFrames()
{
    ChannelFixture fixture;
    QVERIFY(fixture.open());
    fixture.channel->queue({.bytes = encodeTextFrame("a"), .messages = 1});
    fixture.channel->queue({.bytes = encodeTextFrame("b") + encodeTextFrame("c"), .messages = 2});
    QCOMPARE(fixture.channel->sendQueue().messages(), 3);
    fixture.channel->flush();
    QTRY_COMPARE(fixture.peer.texts(), (QList<QByteArray>{"a", "b", "c"}));
    QCOMPARE(fixture.channel->sendQueue().accepted(), 3U);
    QCOMPARE(fixture.channel->sendQueue().delivered(), 3U);
    QCOMPARE(fixture.channel->bytesOut(), 9U);
}

void TestWebSocketChannel::answersPingsBeforeTheMessageBehindThem()
{
    ChannelFixture fixture;
    fixture.echoes = true;
    QVERIFY(fixture.open());
    fixture.peer.send(frameBytes(Opcode::Ping, "p") + frameBytes(Opcode::Text, "t"));
    QTRY_COMPARE(fixture.peer.frames().size(), 2);
    QCOMPARE(fixture.peer.frames()[0].opcode, Opcode::Pong);
    QCOMPARE(fixture.peer.frames()[0].payload, "p");
    QCOMPARE(fixture.peer.frames()[1].payload, "t");
}

void TestWebSocketChannel::measuresTheRoundTrip()
{
    ChannelLimits limits = ChannelFixture::quietLimits();
    limits.pingMs = 20'000;
    limits.firstPingMs = 1'000;
    ChannelFixture fixture(limits);
    QVERIFY(fixture.open());
    QCOMPARE(fixture.channel->roundTripMs(), -1);
    fixture.pass(999);
    QCOMPARE(fixture.channel->pingWaitingMs(), 0);
    fixture.pass(1);
    QTRY_COMPARE(fixture.peer.frames().size(), 1);
    const WireFrame ping = fixture.peer.frames()[0];
    QCOMPARE(ping.opcode, Opcode::Ping);
    fixture.pass(37);
    QCOMPARE(fixture.channel->pingWaitingMs(), 37);
    fixture.peer.send(frameBytes(Opcode::Pong, ping.payload));
    QTRY_COMPARE(fixture.channel->roundTripMs(), 37);
    QCOMPARE(fixture.channel->pingWaitingMs(), 0);
}

void TestWebSocketChannel::ignoresPongsNobodyAskedFor()
{
    ChannelLimits limits = ChannelFixture::quietLimits();
    limits.pingMs = 20'000;
    ChannelFixture fixture(limits);
    fixture.echoes = true;
    QVERIFY(fixture.open());
    fixture.pass(1'000);
    fixture.peer.send(frameBytes(Opcode::Pong, "other") + frameBytes(Opcode::Text, "t"));
    QTRY_COMPARE(fixture.peer.texts().size(), 1);
    QCOMPARE(fixture.channel->roundTripMs(), -1);
    fixture.pass(10);
    QCOMPARE(fixture.channel->pingWaitingMs(), 10);
}

void TestWebSocketChannel::pingsAgainOnlyAfterThePong()
{
    ChannelLimits limits = ChannelFixture::quietLimits();
    limits.pingMs = 1'000;
    ChannelFixture fixture(limits);
    QVERIFY(fixture.open());
    for (int second = 0; second < 5; ++second)
        fixture.pass(1'000);
    QTRY_COMPARE(fixture.peer.frames().size(), 1);
    fixture.peer.send(frameBytes(Opcode::Pong, fixture.peer.frames()[0].payload));
    QTRY_COMPARE(fixture.channel->pingWaitingMs(), 0);
    fixture.pass(1'000);
    QTRY_COMPARE(fixture.peer.frames().size(), 2);
    QVERIFY(fixture.peer.frames()[1].payload != fixture.peer.frames()[0].payload);
}

void TestWebSocketChannel::silentPeerIsCut()
{
    ChannelLimits limits = ChannelFixture::quietLimits();
    limits.silenceMs = 60'000;
    ChannelFixture fixture(limits);
    QVERIFY(fixture.open());
    fixture.pass(59'999);
    QVERIFY(fixture.closes.isEmpty());
    fixture.pass(1);
    QCOMPARE(fixture.closes.size(), 1);
    QCOMPARE(toString(fixture.end().abortCause), toString(AbortCause::Silent));
    QCOMPARE(toString(fixture.end().by), toString(ClosedBy::Us));
    QVERIFY(!fixture.end().clean);
    QVERIFY(!fixture.end().code);
    QTRY_VERIFY(fixture.peer.hasEnded());
}

void TestWebSocketChannel::anyByteIsLife()
{
    ChannelLimits limits = ChannelFixture::quietLimits();
    limits.silenceMs = 60'000;
    ChannelFixture fixture(limits);
    QVERIFY(fixture.open());
    fixture.pass(59'999);
    const quint64 before = fixture.channel->bytesIn();
    fixture.peer.send(frameBytes(Opcode::Text, "half a frame").left(3));
    QTRY_COMPARE(fixture.channel->bytesIn(), before + 3);
    fixture.pass(20'000);
    QVERIFY(fixture.closes.isEmpty());
}

void TestWebSocketChannel::slowMessageIsCut()
{
    ChannelLimits limits = ChannelFixture::quietLimits();
    limits.messageMs = 30'000;
    ChannelFixture fixture(limits);
    QVERIFY(fixture.open());
    const QByteArray frame = frameBytes(Opcode::Text, QByteArray(100, 'x'));
    const quint64 before = fixture.channel->bytesIn();
    int sent = 0;
    for (; sent < 29; ++sent) { // one byte a second keeps it alive, but not for ever
        fixture.peer.send(frame.mid(sent, 1));
        QTRY_COMPARE(fixture.channel->bytesIn(), before + quint64(sent) + 1);
        fixture.pass(1'000);
        QVERIFY(fixture.closes.isEmpty());
    }
    fixture.pass(2'000);
    QCOMPARE(fixture.closes.size(), 1);
    QCOMPARE(toString(fixture.end().abortCause), toString(AbortCause::MessageDeadline));
}

void TestWebSocketChannel::bigMessageGetsMoreTime()
{
    ChannelLimits limits = ChannelFixture::quietLimits();
    limits.messageMs = 30'000;
    ChannelFixture fixture(limits);
    QVERIFY(fixture.open());
    const QByteArray frame = frameBytes(Opcode::Text, QByteArray(1024 * 1024 + 100, 'x'));
    const quint64 before = fixture.channel->bytesIn();
    fixture.peer.send(frame.left(1024 * 1024));
    QTRY_COMPARE(fixture.channel->bytesIn(), before + 1024 * 1024);
    fixture.pass(32'900); // 1 s for each 256 KiB; the first chunk's header may cost a unit
    QVERIFY(fixture.closes.isEmpty());
    fixture.pass(1'200);
    QCOMPARE(fixture.closes.size(), 1);
    QCOMPARE(toString(fixture.end().abortCause), toString(AbortCause::MessageDeadline));
}

void TestWebSocketChannel::queueCapDropsTheOldestEvents()
{
    ChannelFixture fixture(smallQueueLimits());
    fixture.peer.stopReading();
    QVERIFY(fixture.open());
    constexpr int Size = 1000;
    int sent = 0;
    while (fixture.channel->sendQueue().dropped() < 100 && sent < 100'000)
        fixture.channel->sendText(numbered(sent++, Size), FrameKind::Event);
    const SendQueue &queue = fixture.channel->sendQueue();
    QVERIFY(queue.footprint() <= smallQueueLimits().queueCapBytes);
    QVERIFY(fixture.channel->isOpen());
    QCOMPARE(queue.accepted(), quint64(sent));
    QCOMPARE(queue.delivered() + queue.dropped() + quint64(queue.messages()), quint64(sent));
    const quint64 dropped = queue.dropped();

    fixture.peer.readAgain();
    QTRY_VERIFY(queue.isEmpty());
    QTRY_COMPARE(fixture.peer.texts().size(), qsizetype(sent) - qsizetype(dropped));
    QCOMPARE(queue.dropped(), dropped);
    // In order, without the dropped ones, and the newest are all there.
    const QList<QByteArray> texts = fixture.peer.texts();
    int last = -1;
    for (const QByteArray &text : texts) {
        const int number = text.left(text.indexOf('.')).toInt();
        QVERIFY(number > last);
        last = number;
    }
    QCOMPARE(last, sent - 1);
    QVERIFY(texts[texts.size() - 100].startsWith(QByteArray::number(sent - 100)));
}

void TestWebSocketChannel::repliesAreNeverDropped()
{
    ChannelFixture fixture(smallQueueLimits());
    fixture.peer.stopReading();
    QVERIFY(fixture.open());
    const QByteArray event = encodeTextFrame(QByteArray(1000, 'e'));
    fillQueue(fixture, 200 * 1024, event);
    for (int i = 0; i < 100; ++i)
        fixture.channel->sendText(QByteArray("reply " + QByteArray::number(i)), FrameKind::Reply);
    for (int i = 0; i < 100'000 && fixture.channel->sendQueue().dropped() < 300; ++i)
        fixture.channel->send({.bytes = event, .messages = 1, .kind = FrameKind::Event});
    QVERIFY(fixture.channel->sendQueue().dropped() >= 300);
    QVERIFY(fixture.channel->isOpen());

    fixture.peer.readAgain();
    QTRY_VERIFY(fixture.channel->sendQueue().isEmpty());
    QTRY_COMPARE(quint64(fixture.peer.texts().size()), fixture.channel->sendQueue().delivered());
    int replies = 0;
    for (const QByteArray &text : fixture.peer.texts()) {
        if (text.startsWith("reply "))
            QCOMPARE(text, QByteArray("reply " + QByteArray::number(replies++)));
    }
    QCOMPARE(replies, 100);
}

void TestWebSocketChannel::unreadQueueEndsAfterTheMarkTime()
{
    ChannelFixture fixture(smallQueueLimits());
    fixture.peer.stopReading();
    QVERIFY(fixture.open());
    fillQueue(fixture, 100 * 1024, encodeTextFrame(QByteArray(1000, 'e')));
    fixture.pass(0);
    fixture.pass(4'999);
    QVERIFY(fixture.channel->isOpen());
    const int waiting = fixture.channel->sendQueue().messages();
    fixture.pass(1);
    QVERIFY(fixture.channel->isClosing());
    QVERIFY(fixture.channel->sendQueue().messages() <= 1); // a begun event may be left
    QVERIFY(fixture.channel->sendQueue().dropped() >= quint64(waiting) - 1);

    fixture.peer.setAnswersClose(true);
    fixture.peer.readAgain();
    QVERIFY(fixture.waitForEnd());
    QCOMPARE(int(fixture.end().code.value_or(0)), int(CloseCode::SlowConsumer));
    QCOMPARE(toString(fixture.end().by), toString(ClosedBy::Us));
    QVERIFY(fixture.end().clean);
    QCOMPARE(int(fixture.peer.close()->closeCode().value_or(0)), int(CloseCode::SlowConsumer));
}

void TestWebSocketChannel::queueThatFallsBelowTheMarkLives()
{
    ChannelFixture fixture(smallQueueLimits());
    fixture.peer.stopReading();
    QVERIFY(fixture.open());
    fillQueue(fixture, 100 * 1024, encodeTextFrame(QByteArray(1000, 'e')));
    fixture.pass(0);
    fixture.pass(4'999);
    fixture.peer.readAgain();
    QTRY_VERIFY(fixture.channel->sendQueue().isEmpty());
    fixture.pass(1);
    fixture.pass(10'000);
    QVERIFY(fixture.channel->isOpen());
}

QTEST_GUILESS_MAIN(TestWebSocketChannel)
#include "tst_websocketchannel.moc"
