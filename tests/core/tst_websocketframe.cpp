// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/websocketframe.h"

#include <QTest>

using namespace Switchboard;

class TestWebSocketFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void header_data();
    void header();
    void binaryHasItsOwnOpcode();
    void masksEveryFrameOfABatch();
    void masksDiffer();
    void masksControlFrames();
};

namespace {

struct Unmasked {
    QByteArray frame; //!< as it would look without a mask
    QByteArray key;
    qsizetype size = 0; //!< of the masked frame
};

//! Takes the mask off the first frame of \a bytes, by the letter of RFC 6455 section 5.2.
Unmasked unmask(const QByteArray &bytes)
{
    const int length7 = uchar(bytes[1]) & 0x7F;
    const int extra = length7 == 126 ? 2 : length7 == 127 ? 8 : 0;
    qsizetype length = extra == 0 ? length7 : 0;
    for (int i = 0; i < extra; ++i)
        length = length * 256 + uchar(bytes[2 + i]);
    Unmasked result;
    result.key = bytes.mid(2 + extra, 4);
    result.frame = bytes.left(2 + extra);
    result.frame[1] = char(uchar(bytes[1]) & 0x7F);
    for (qsizetype i = 0; i < length; ++i)
        result.frame += char(bytes[2 + extra + 4 + i] ^ result.key[i % 4]);
    result.size = 2 + extra + 4 + length;
    return result;
}

} // namespace

void TestWebSocketFrame::header_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QByteArray>("header");

    QTest::newRow("0") << 0 << QByteArray::fromHex("8100");
    QTest::newRow("1") << 1 << QByteArray::fromHex("8101");
    QTest::newRow("125") << 125 << QByteArray::fromHex("817d");
    QTest::newRow("126") << 126 << QByteArray::fromHex("817e007e");
    QTest::newRow("65535") << 65'535 << QByteArray::fromHex("817effff");
    QTest::newRow("65536") << 65'536 << QByteArray::fromHex("817f0000000000010000");
}

void TestWebSocketFrame::header()
{
    QFETCH(int, size);
    QFETCH(QByteArray, header);
    const QByteArray payload(size, 'x');
    QCOMPARE(encodeTextFrame(payload), header + payload);
}

void TestWebSocketFrame::binaryHasItsOwnOpcode()
{
    QCOMPARE(encodeBinaryFrame(QByteArray::fromHex("00ff")), QByteArray::fromHex("820200ff"));
}

void TestWebSocketFrame::masksEveryFrameOfABatch()
{
    QList<QByteArray> frames;
    for (const int size : {0, 1, 5, 125, 126, 65'535, 65'536})
        frames.append(encodeTextFrame(QByteArray(size, char('a' + size % 26))));
    QByteArray masked = maskFrames(frames.join());
    for (const QByteArray &frame : frames) {
        QVERIFY(masked.size() >= frame.size() + 4);
        QVERIFY(uchar(masked[1]) & 0x80);
        const Unmasked one = unmask(masked);
        QCOMPARE(one.frame, frame);
        masked.remove(0, one.size);
    }
    QVERIFY(masked.isEmpty());
    QVERIFY(maskFrames({}).isEmpty());
}

void TestWebSocketFrame::masksDiffer()
{
    const QByteArray frame = encodeTextFrame("x");
    const QByteArray both = maskFrames(QByteArray(frame + frame));
    const Unmasked first = unmask(both);
    const Unmasked second = unmask(both.mid(first.size));
    // Equal by chance once in 2^32 runs.
    QVERIFY(first.key != second.key);
}

void TestWebSocketFrame::masksControlFrames()
{
    const QByteArray close = QByteArray::fromHex("880203e9");
    QCOMPARE(unmask(maskFrames(close)).frame, close);
}

QTEST_GUILESS_MAIN(TestWebSocketFrame)
#include "tst_websocketframe.moc"
