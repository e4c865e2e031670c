// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/sendqueue.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

#include <sys/uio.h>

using namespace Switchboard;

class TestSendQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesLeaveInOrder();
    void messagesCountWhenTheirLastByteLeft();
    void oldestEventsAreDroppedFirst();
    void repliesAndControlFramesStay();
    void begunFrameIsNotDropped();
    void clearDropsTheRest();
    void oldestTime();
    void receiptsCountReceiversAndDeliveries();
    void receiptsListTheFirstSessionsOnly();
    void conservation_data();
    void conservation();
};

namespace {

OutgoingFrames frames(const QByteArray &bytes, int messages = 1, FrameKind kind = FrameKind::Event)
{
    return {.bytes = bytes, .messages = messages, .kind = kind};
}

QByteArray gathered(const SendQueue &queue)
{
    std::array<iovec, 64> vectors{};
    const int count = queue.gather(vectors);
    QByteArray bytes;
    for (int i = 0; i < count; ++i)
        bytes.append(static_cast<const char *>(vectors[size_t(i)].iov_base),
                     qsizetype(vectors[size_t(i)].iov_len));
    return bytes;
}

} // namespace

void TestSendQueue::bytesLeaveInOrder()
{
    SendQueue queue;
    QVERIFY(queue.isEmpty());
    queue.append(frames("abc"), 1);
    queue.append(frames("de", 1, FrameKind::Reply), 2);
    queue.append(frames("f", 0, FrameKind::Control), 3);
    QCOMPARE(queue.bytes(), 6);
    QCOMPARE(gathered(queue), "abcdef");
    QCOMPARE(queue.front().toByteArray(), "abc");

    queue.advance(2);
    QCOMPARE(gathered(queue), "cdef");
    QCOMPARE(queue.front().toByteArray(), "c");
    queue.advance(2);
    QCOMPARE(gathered(queue), "ef");
    queue.advance(2);
    QVERIFY(queue.isEmpty());
    QCOMPARE(queue.bytes(), 0);
    QCOMPARE(gathered(queue), "");

    std::array<iovec, 1> one{};
    queue.append(frames("gh"), 4);
    queue.append(frames("ij"), 4);
    QCOMPARE(queue.gather(one), 1);
}

void TestSendQueue::messagesCountWhenTheirLastByteLeft()
{
    SendQueue queue;
    queue.append(frames("abc", 3), 1);
    queue.append(frames("d", 1), 1);
    QCOMPARE(queue.accepted(), 4U);
    QCOMPARE(queue.messages(), 4);
    queue.advance(2);
    QCOMPARE(queue.delivered(), 0U);
    QCOMPARE(queue.messages(), 4);
    queue.advance(1);
    QCOMPARE(queue.delivered(), 3U);
    QCOMPARE(queue.messages(), 1);
}

void TestSendQueue::oldestEventsAreDroppedFirst()
{
    SendQueue queue;
    for (const char *bytes : {"aaaa", "bbbb", "cccc", "dddd"})
        queue.append(frames(bytes, 2), 1);
    constexpr qint64 Overhead = SendQueue::EntryOverheadBytes;
    QCOMPARE(queue.footprint(), 16 + 4 * Overhead);
    queue.dropEvents(16 + 4 * Overhead);
    QCOMPARE(queue.dropped(), 0U);
    queue.dropEvents(15 + 4 * Overhead);
    QCOMPARE(gathered(queue), "bbbbccccdddd");
    QCOMPARE(queue.dropped(), 2U);
    queue.dropEvents(5 + Overhead);
    QCOMPARE(gathered(queue), "dddd");
    QCOMPARE(queue.dropped(), 6U);
    QCOMPARE(queue.messages(), 2);
}

void TestSendQueue::repliesAndControlFramesStay()
{
    SendQueue queue;
    queue.append(frames("event"), 1);
    queue.append(frames("reply", 1, FrameKind::Reply), 1);
    queue.append(frames("event"), 1);
    queue.append(frames("close", 0, FrameKind::Control), 1);
    queue.dropEvents(0);
    QCOMPARE(gathered(queue), "replyclose");
    QCOMPARE(queue.dropped(), 2U);
    QCOMPARE(queue.messages(), 1);
    QCOMPARE(queue.bytes(), 10);
}

void TestSendQueue::begunFrameIsNotDropped()
{
    SendQueue queue;
    queue.append(frames("abcd"), 1);
    queue.append(frames("efgh"), 1);
    queue.advance(1);
    queue.dropEvents(0);
    QCOMPARE(gathered(queue), "bcd");
    QCOMPARE(queue.bytes(), 3);
    QCOMPARE(queue.dropped(), 1U);
    queue.advance(3);
    QCOMPARE(queue.delivered(), 1U);
    QVERIFY(queue.isEmpty());
}

void TestSendQueue::clearDropsTheRest()
{
    SendQueue queue;
    queue.append(frames("abcd", 2), 1);
    queue.append(frames("reply", 1, FrameKind::Reply), 1);
    queue.advance(1);
    queue.clear();
    QVERIFY(queue.isEmpty());
    QCOMPARE(queue.bytes(), 0);
    QCOMPARE(queue.messages(), 0);
    QCOMPARE(queue.dropped(), 3U);
    queue.append(frames("x"), 1);
    QCOMPARE(gathered(queue), "x");
}

void TestSendQueue::oldestTime()
{
    SendQueue queue;
    QCOMPARE(queue.oldestMs(), 0);
    queue.append(frames("a"), 5);
    queue.append(frames("b"), 9);
    QCOMPARE(queue.oldestMs(), 5);
    queue.advance(1);
    QCOMPARE(queue.oldestMs(), 9);
}

void TestSendQueue::receiptsCountReceiversAndDeliveries()
{
    const auto sent = std::make_shared<DeliveryReceipt>();
    const auto lost = std::make_shared<DeliveryReceipt>();
    SendQueue queue;
    queue.setReceiver({.session = SessionId(12), .clientName = QStringLiteral("Koishi")});
    queue.append({.bytes = "ab", .messages = 1, .receipts = {sent}}, 1);
    queue.append({.bytes = "cd", .messages = 1, .receipts = {lost}}, 1);
    QCOMPARE(sent->receivers(), 1);
    QCOMPARE(lost->receivers(), 1);
    queue.advance(1);
    QCOMPARE(sent->delivered(), 0);
    queue.dropEvents(0);
    queue.advance(1);
    QCOMPARE(sent->delivered(), 1);
    QCOMPARE(lost->delivered(), 0);
    const ChatDelivery koishi{SessionId(12), QStringLiteral("Koishi"), true};
    QCOMPARE(sent->deliveries(), QList<ChatDelivery>{koishi});
    QVERIFY(!lost->deliveries().constFirst().delivered);
}

void TestSendQueue::receiptsListTheFirstSessionsOnly()
{
    DeliveryReceipt receipt;
    for (quint64 id = 1; id <= DeliveryReceipt::MaxListed + 1; ++id)
        receipt.addReceiver({.session = SessionId(id), .clientName = {}});
    receipt.addDelivery({.session = SessionId(DeliveryReceipt::MaxListed + 1), .clientName = {}});
    QCOMPARE(receipt.receivers(), int(DeliveryReceipt::MaxListed) + 1);
    QCOMPARE(receipt.delivered(), 1);
    QCOMPARE(receipt.deliveries().size(), DeliveryReceipt::MaxListed);
    QVERIFY(std::ranges::none_of(receipt.deliveries(), &ChatDelivery::delivered));
}

void TestSendQueue::conservation_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestSendQueue::conservation()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    SendQueue queue;
    quint64 accepted = 0;
    for (int step = 0; step < 2'000; ++step) {
        switch (random.bounded(8)) {
        case 0:
            queue.dropEvents(random.bounded(200));
            break;
        case 1:
            if (random.bounded(50) == 0)
                queue.clear();
            break;
        case 2:
        case 3:
        case 4:
            if (!queue.isEmpty())
                queue.advance(random.bounded(1, int(queue.bytes()) + 1));
            break;
        default: {
            const auto kind = FrameKind(random.bounded(3));
            const int messages = kind == FrameKind::Control ? 0 : random.bounded(1, 4);
            accepted += quint64(messages);
            queue.append(frames(QByteArray(random.bounded(1, 60), 'x'), messages, kind), step);
        }
        }
        QCOMPARE(queue.accepted(), accepted);
        QCOMPARE(queue.delivered() + queue.dropped() + quint64(queue.messages()), accepted);
        QVERIFY(queue.bytes() >= 0);
        QCOMPARE(queue.isEmpty(), queue.bytes() == 0);
        if (queue.isEmpty())
            QCOMPARE(queue.messages(), 0);
    }
    QVERIFY(queue.delivered() > 0);
    QVERIFY(queue.dropped() > 0);
}

QTEST_GUILESS_MAIN(TestSendQueue)
#include "tst_sendqueue.moc"
