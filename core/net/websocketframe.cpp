// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/websocketframe.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <array>

namespace Switchboard {

namespace {

constexpr char FinalText = char(0x81);
constexpr char FinalBinary = char(0x82);
constexpr uchar MaskBit = 0x80;
constexpr uchar LengthBits = 0x7F;
constexpr uchar Length16 = 126;
constexpr uchar Length64 = 127;

QByteArray encodeFrame(char firstByte, QByteArrayView payload)
{
    const auto size = quint64(payload.size());
    std::array<char, 10> header{};
    header[0] = firstByte;
    qsizetype headerSize = 2;
    if (size < Length16) {
        header[1] = char(size);
    } else if (size <= 0xFFFF) {
        header[1] = char(Length16);
        qToBigEndian(quint16(size), header.data() + 2);
        headerSize = 4;
    } else {
        header[1] = char(Length64);
        qToBigEndian(size, header.data() + 2);
        headerSize = 10;
    }
    QByteArray frame(headerSize + payload.size(), Qt::Uninitialized);
    std::copy_n(header.data(), headerSize, frame.data());
    std::copy(payload.begin(), payload.end(), frame.data() + headerSize);
    return frame;
}

struct FrameExtent {
    qsizetype header = 2;
    qsizetype payload = 0;
};

FrameExtent extentOf(QByteArrayView frame)
{
    const uchar length = uchar(frame[1]) & LengthBits;
    if (length == Length16)
        return {.header = 4, .payload = qFromBigEndian<quint16>(frame.data() + 2)};
    if (length == Length64)
        return {.header = 10, .payload = qsizetype(qFromBigEndian<quint64>(frame.data() + 2))};
    return {.header = 2, .payload = length};
}

} // namespace

QByteArray encodeTextFrame(QByteArrayView payload)
{
    return encodeFrame(FinalText, payload);
}

QByteArray encodeBinaryFrame(QByteArrayView payload)
{
    return encodeFrame(FinalBinary, payload);
}

qsizetype frameHeaderSize(QByteArrayView frame)
{
    return extentOf(frame).header;
}

QByteArray maskFrames(QByteArrayView unmaskedFrames)
{
    QByteArray masked;
    masked.reserve(unmaskedFrames.size() + 64);
    while (!unmaskedFrames.isEmpty()) {
        const FrameExtent extent = extentOf(unmaskedFrames);
        std::array<char, 4> mask{};
        const quint32 random = QRandomGenerator::system()->generate();
        std::copy_n(reinterpret_cast<const char *>(&random), mask.size(), mask.data());

        masked += unmaskedFrames.first(extent.header);
        masked[masked.size() - extent.header + 1] |= char(MaskBit);
        masked.append(mask.data(), qsizetype(mask.size()));
        const QByteArrayView payload = unmaskedFrames.sliced(extent.header, extent.payload);
        for (qsizetype i = 0; i < payload.size(); ++i)
            masked += char(payload[i] ^ mask[size_t(i % 4)]);
        unmaskedFrames = unmaskedFrames.sliced(extent.header + extent.payload);
    }
    return masked;
}

} // namespace Switchboard
