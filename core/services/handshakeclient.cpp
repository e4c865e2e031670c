// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/handshakeclient.h"

#include "core/net/peeraddress.h"
#include "core/net/websocketframe.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

#include <array>

namespace Switchboard {

namespace {

constexpr qsizetype MaxBufferedBytes = 1024 * 1024;
constexpr qsizetype MaxExplanationLength = 300;
constexpr int Continuation = 0x0;
constexpr int Text = 0x1;
constexpr int Close = 0x8;
constexpr int Ping = 0x9;
constexpr int Pong = 0xA;
constexpr int SwitchingProtocols = 101;

QByteArray randomKey()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toBase64();
}

//! What Sec-WebSocket-Accept must be (RFC 6455 section 4.2.2).
QByteArray acceptFor(const QByteArray &key)
{
    const QByteArray salted = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return QCryptographicHash::hash(salted, QCryptographicHash::Sha1).toBase64();
}

QByteArray fieldOf(const QList<QByteArray> &lines, const QByteArray &name)
{
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

QString hostField(const QHostAddress &address, const QString &hostName, quint16 port)
{
    if (hostName.isEmpty())
        return formatPeer(address, port);
    return hostName + QLatin1Char(':') + QString::number(port);
}

} // namespace

HandshakeClient::HandshakeClient(Target target, QObject *parent)
    : QObject(parent), m_target(std::move(target)), m_socket(this), m_key(randomKey())
{
    connect(&m_socket, &QTcpSocket::connected, this, &HandshakeClient::connected);
    connect(&m_socket, &QTcpSocket::readyRead, this, &HandshakeClient::read);
    connect(&m_socket, &QTcpSocket::disconnected, this, &HandshakeClient::end);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &HandshakeClient::end);
}

HandshakeClient::~HandshakeClient()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void HandshakeClient::open()
{
    m_socket.connectToHost(m_target.address, m_target.port);
}

void HandshakeClient::requestUpgrade()
{
    const QString host = hostField(m_target.address, m_target.hostName, m_target.port);
    QByteArray request = "GET / HTTP/1.1\r\nHost: " + host.toLatin1()
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + m_key
        + "\r\nSec-WebSocket-Version: 13\r\nUser-Agent: Switchboard-Test\r\n";
    if (!m_target.token.isEmpty())
        request += "Authorization: Bearer " + m_target.token.reveal() + "\r\n";
    m_socket.write(request + "\r\n");
}

void HandshakeClient::sendText(const QByteArray &text)
{
    m_socket.write(maskFrames(encodeTextFrame(text)));
}

void HandshakeClient::close(quint16 code)
{
    std::array<char, sizeof(quint16)> payload{};
    qToBigEndian(code, payload.data());
    sendFrame(Close, QByteArray(payload.data(), payload.size()));
}

void HandshakeClient::sendFrame(int opcode, const QByteArray &payload)
{
    // Control frames only: their length always fits into one byte.
    QByteArray frame;
    frame.append(char(0x80 | opcode));
    frame.append(char(payload.size()));
    frame += payload;
    m_socket.write(maskFrames(frame));
}

void HandshakeClient::read()
{
    m_buffer += m_socket.readAll();
    if (m_buffer.size() > MaxBufferedBytes) {
        m_socket.abort();
        return;
    }
    if (!m_isOpen && !takeAnswer())
        return;
    while (takeFrame()) { }
}

bool HandshakeClient::takeAnswer()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (m_isRefused || end < 0)
        return false;
    const QList<QByteArray> lines = m_buffer.left(end).split('\n');
    const int status = lines.constFirst().split(' ').value(1).toInt();
    if (status != SwitchingProtocols) {
        // The explanation follows; the server ends the connection behind it.
        m_isRefused = true;
        return false;
    }
    m_buffer.remove(0, end + 4);
    m_isOpen = fieldOf(lines, "Sec-WebSocket-Accept") == acceptFor(m_key);
    Q_EMIT answered(status, m_isOpen, {});
    return m_isOpen;
}

bool HandshakeClient::takeFrame()
{
    constexpr int LengthBits = 0x7F;
    constexpr int TwoBytes = 126;
    constexpr int EightBytes = 127;
    if (m_buffer.size() < 2)
        return false;
    const int opcode = m_buffer.at(0) & 0x0F;
    qsizetype head = 2;
    quint64 length = quint64(m_buffer.at(1) & LengthBits);
    if (length == TwoBytes || length == EightBytes) {
        const qsizetype bytes = length == TwoBytes ? 2 : 8;
        head += bytes;
        if (m_buffer.size() < head)
            return false;
        const char *field = m_buffer.constData() + 2;
        length = bytes == 2 ? qFromBigEndian<quint16>(field) : qFromBigEndian<quint64>(field);
    }
    if (quint64(m_buffer.size() - head) < length)
        return false;
    const bool isLast = (m_buffer.at(0) & 0x80) != 0;
    const QByteArray payload = m_buffer.mid(head, qsizetype(length));
    m_buffer.remove(0, head + qsizetype(length));
    if (opcode == Text || opcode == Continuation) {
        m_fragments += payload;
        if (isLast)
            takePayload(Text, std::exchange(m_fragments, {}));
    } else {
        takePayload(opcode, payload);
    }
    return !m_isOver;
}

void HandshakeClient::takePayload(int opcode, const QByteArray &payload)
{
    switch (opcode) {
    case Text:
        Q_EMIT textReceived(payload);
        break;
    case Ping:
        sendFrame(Pong, payload);
        break;
    case Close:
        if (payload.size() >= 2)
            m_closeCode = qFromBigEndian<quint16>(payload.constData());
        break;
    default:
        break;
    }
}

void HandshakeClient::end()
{
    if (m_isOver || m_socket.state() == QAbstractSocket::ConnectedState)
        return; // an error that leaves the connection as it is
    if (m_socket.isOpen())
        read(); // what came along with the end
    m_isOver = true;
    if (m_isRefused) {
        const QList<QByteArray> lines = m_buffer.split('\n');
        const qsizetype body = m_buffer.indexOf("\r\n\r\n") + 4;
        const QString explanation =
            QString::fromUtf8(m_buffer.mid(body, MaxExplanationLength)).simplified();
        Q_EMIT answered(lines.constFirst().split(' ').value(1).toInt(), false, explanation);
    } else if (m_isOpen) {
        Q_EMIT closed(m_closeCode);
    } else {
        Q_EMIT failed(m_socket.errorString());
    }
}

} // namespace Switchboard
