// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/rawpeer.h"

#include <QHostAddress>

namespace Switchboard::Testing {

namespace {

const QByteArray Mask = QByteArray::fromHex("a1b2c3d4");

QByteArray bigEndian(quint64 number, int bytes)
{
    QByteArray result;
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
        result += char(uchar(number >> shift));
    return result;
}

quint64 fromBigEndian(const QByteArray &bytes)
{
    quint64 number = 0;
    for (const char byte : bytes)
        number = number * 256 + uchar(byte);
    return number;
}

QByteArray masked(QByteArray payload, const QByteArray &mask)
{
    for (qsizetype i = 0; i < payload.size(); ++i)
        payload[i] = char(payload[i] ^ mask[i % 4]);
    return payload;
}

} // namespace

std::optional<quint16> WireFrame::closeCode() const
{
    if (payload.size() < 2)
        return std::nullopt;
    return quint16(fromBigEndian(payload.left(2)));
}

QByteArray frameBytes(int opcode, const QByteArray &payload, bool final, bool isMasked)
{
    const int maskBit = isMasked ? 0x80 : 0;
    QByteArray frame;
    frame += char((final ? 0x80 : 0) | opcode);
    if (payload.size() < 126)
        frame += char(maskBit | int(payload.size()));
    else if (payload.size() <= 0xFFFF)
        frame += char(maskBit | 126) + bigEndian(quint64(payload.size()), 2);
    else
        frame += char(maskBit | 127) + bigEndian(quint64(payload.size()), 8);
    return isMasked ? QByteArray(frame + Mask + masked(payload, Mask))
                    : QByteArray(frame + payload);
}

QByteArray closePayload(quint16 code, const QByteArray &reason)
{
    return bigEndian(code, 2) + reason;
}

QByteArray handshakeBytes(const QByteArray &target, const QByteArray &host,
                          const QByteArray &fields)
{
    return "GET " + target + " HTTP/1.1\r\nHost: " + host
        + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + fields + "\r\n";
}

RawPeer::RawPeer(QObject *parent) : QObject(parent), m_socket(new QTcpSocket(this))
{
    follow();
}

void RawPeer::follow()
{
    connect(m_socket, &QTcpSocket::readyRead, this, &RawPeer::read);
    connect(m_socket, &QTcpSocket::connected, this,
            [this] { m_socket->write(std::exchange(m_unsent, {})); });
    connect(m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError) {
        // An orderly end is a RemoteHostClosedError; ECONNRESET comes as this one.
        m_reset = m_reset || m_socket->error() == QAbstractSocket::NetworkError;
    });
    connect(m_socket, &QTcpSocket::disconnected, this, [this] {
        if (!m_paused && m_socket->isOpen())
            read();
        m_ended = true;
        Q_EMIT ended();
    });
}

void RawPeer::connectTo(quint16 port)
{
    m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

void RawPeer::send(const QByteArray &bytes)
{
    if (isConnected())
        m_socket->write(bytes);
    else
        m_unsent += bytes;
}

void RawPeer::adopt(QTcpSocket *socket)
{
    delete m_socket;
    m_socket = socket;
    m_socket->setParent(this);
    m_status = 101;
    follow();
    read();
}

void RawPeer::open(quint16 port, const QByteArray &target, const QByteArray &fields,
                   const QByteArray &earlyBytes)
{
    connectTo(port);
    send(handshakeBytes(target, "127.0.0.1:" + QByteArray::number(port), fields) + earlyBytes);
}

void RawPeer::stopReading()
{
    m_paused = true;
    if (m_status != 0)
        m_socket->setReadBufferSize(1);
}

void RawPeer::readAgain()
{
    m_paused = false;
    m_socket->setReadBufferSize(0);
    read();
}

void RawPeer::read()
{
    if (m_paused && m_status != 0)
        return;
    m_buffer += m_socket->readAll();
    if (m_status == 0 && !takeHead())
        return;
    while (isUpgraded() && takeFrame()) { }
}

bool RawPeer::takeHead()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = m_buffer.left(end).split('\n');
    m_buffer.remove(0, end + 4);
    m_status = lines[0].split(' ').value(1).toInt();
    if (m_paused)
        m_socket->setReadBufferSize(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        m_fields.emplaceBack(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
    }
    return true;
}

bool RawPeer::takeFrame()
{
    if (m_buffer.size() < 2)
        return false;
    const int length7 = uchar(m_buffer[1]) & 0x7F;
    const bool isMasked = (uchar(m_buffer[1]) & 0x80) != 0;
    const int extra = length7 == 126 ? 2 : length7 == 127 ? 8 : 0;
    const int header = 2 + extra + (isMasked ? 4 : 0);
    if (m_buffer.size() < header)
        return false;
    const auto length =
        extra == 0 ? qsizetype(length7) : qsizetype(fromBigEndian(m_buffer.mid(2, extra)));
    if (m_buffer.size() < header + length)
        return false;
    WireFrame frame;
    frame.final = (uchar(m_buffer[0]) & 0x80) != 0;
    frame.masked = isMasked;
    frame.opcode = uchar(m_buffer[0]) & 0x0F;
    frame.payload = m_buffer.mid(header, length);
    if (isMasked)
        frame.payload = masked(frame.payload, m_buffer.mid(2 + extra, 4));
    m_buffer.remove(0, header + length);
    m_frames.append(frame);
    if (frame.opcode == Opcode::Close && std::exchange(m_answersClose, false))
        send(frameBytes(Opcode::Close, frame.payload, true, m_masks));
    Q_EMIT frameReceived(frame);
    return true;
}

std::optional<QByteArray> RawPeer::field(const QByteArray &name) const
{
    for (const auto &[key, value] : m_fields) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

QList<QByteArray> RawPeer::texts() const
{
    QList<QByteArray> result;
    for (const WireFrame &frame : m_frames) {
        if (frame.isText())
            result.append(frame.payload);
    }
    return result;
}

std::optional<WireFrame> RawPeer::close() const
{
    for (const WireFrame &frame : m_frames) {
        if (frame.opcode == Opcode::Close)
            return frame;
    }
    return std::nullopt;
}

int RawPeer::closeCode() const
{
    const std::optional<WireFrame> frame = close();
    return frame ? int(frame->closeCode().value_or(0)) : 0;
}

} // namespace Switchboard::Testing
