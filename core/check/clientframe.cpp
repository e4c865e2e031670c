// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/clientframe.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <array>
#include <limits>

namespace Switchboard {

namespace {

constexpr int FinalBit = 0x80;
constexpr int MaskBit = 0x80;
constexpr int OpcodeBits = 0x0F;
constexpr int LengthBits = 0x7F;
constexpr int ReservedShift = 4;
constexpr int ReservedBits = 0x7;
constexpr int TwoByteLength = 126;
constexpr int EightByteLength = 127;
constexpr qsizetype MaskBytes = 4;

template <typename Number> QByteArray bigEndian(Number number)
{
    std::array<char, sizeof(Number)> bytes{};
    qToBigEndian(number, bytes.data());
    return QByteArray(bytes.data(), bytes.size());
}

QByteArray lengthField(qsizetype length, int maskBit)
{
    if (length < TwoByteLength)
        return QByteArray(1, char(maskBit | int(length)));
    if (length <= std::numeric_limits<quint16>::max())
        return char(maskBit | TwoByteLength) + bigEndian(quint16(length));
    return char(maskBit | EightByteLength) + bigEndian(quint64(length));
}

void applyMask(QByteArray &payload, const QByteArray &mask)
{
    for (qsizetype i = 0; i < payload.size(); ++i)
        payload[i] = char(payload.at(i) ^ mask.at(i % MaskBytes));
}

} // namespace

QByteArray ClientFrame::toBytes() const
{
    const int head = (isFinal ? FinalBit : 0) | (reservedBits << ReservedShift) | opcode;
    QByteArray bytes(1, char(head));
    bytes += lengthField(payload.size(), isMasked ? MaskBit : 0);
    if (!isMasked)
        return bytes + payload;
    const QByteArray mask = bigEndian(QRandomGenerator::system()->generate());
    QByteArray masked = payload;
    applyMask(masked, mask);
    return bytes + mask + masked;
}

std::optional<ServerFrame> takeServerFrame(QByteArray &buffer)
{
    if (buffer.size() < 2)
        return std::nullopt;
    const int first = uchar(buffer.at(0));
    const int second = uchar(buffer.at(1));
    qsizetype head = 2;
    quint64 length = quint64(second & LengthBits);
    if (length >= TwoByteLength) {
        const qsizetype bytes =
            length == TwoByteLength ? qsizetype(sizeof(quint16)) : qsizetype(sizeof(quint64));
        head += bytes;
        if (buffer.size() < head)
            return std::nullopt;
        const char *field = buffer.constData() + 2;
        length = bytes == sizeof(quint16) ? qFromBigEndian<quint16>(field)
                                          : qFromBigEndian<quint64>(field);
    }
    ServerFrame frame;
    frame.isMasked = (second & MaskBit) != 0;
    const qsizetype payloadAt = head + (frame.isMasked ? MaskBytes : 0);
    if (buffer.size() < payloadAt || quint64(buffer.size() - payloadAt) < length)
        return std::nullopt;
    frame.opcode = first & OpcodeBits;
    frame.isFinal = (first & FinalBit) != 0;
    frame.reservedBits = (first >> ReservedShift) & ReservedBits;
    frame.payload = buffer.mid(payloadAt, qsizetype(length));
    if (frame.isMasked)
        applyMask(frame.payload, buffer.mid(head, MaskBytes));
    buffer.remove(0, payloadAt + qsizetype(length));
    return frame;
}

ClientFrame closeFrame(quint16 code)
{
    return {.opcode = FrameOpcode::Close, .payload = bigEndian(code)};
}

} // namespace Switchboard
