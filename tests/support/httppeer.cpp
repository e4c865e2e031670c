// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/httppeer.h"

#include "tests/support/servicefixture.h"

#include <QHostAddress>
#include <QJsonDocument>

namespace Switchboard::Testing {

QByteArray HttpReply::field(QByteArrayView name) const
{
    for (const auto &[key, value] : fields) {
        if (key == name)
            return value;
    }
    return {};
}

QJsonObject HttpReply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

HttpPeer::HttpPeer(quint16 port) : m_host("127.0.0.1:" + QByteArray::number(port))
{
    QObject::connect(&m_socket, &QAbstractSocket::errorOccurred, &m_socket,
                     [this](QAbstractSocket::SocketError error) {
                         m_reset = m_reset
                             || (error == QAbstractSocket::RemoteHostClosedError
                                 && m_socket.errorString().contains(QLatin1String("reset")));
                     });
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    (void)waitUntil([this] { return m_socket.state() == QAbstractSocket::ConnectedState; });
}

void HttpPeer::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

void HttpPeer::request(const QByteArray &line, const QByteArray &fields, const QByteArray &body)
{
    const QByteArray length = body.isEmpty()
        ? QByteArray()
        : QByteArray("Content-Length: " + QByteArray::number(body.size()) + "\r\n");
    send(line + " HTTP/1.1\r\nHost: " + m_host + "\r\n" + fields + length + "\r\n" + body);
}

const QList<HttpReply> &HttpPeer::replies()
{
    takeReplies();
    return m_replies;
}

bool HttpPeer::waitForReplies(qsizetype count)
{
    return waitUntil([this, count] { return replies().size() >= count; });
}

QByteArray HttpPeer::stream()
{
    takeReplies();
    return m_stream;
}

bool HttpPeer::streamHasEnded()
{
    takeReplies();
    return m_streamEnded;
}

bool HttpPeer::hasEnded()
{
    return m_socket.state() == QAbstractSocket::UnconnectedState;
}

void HttpPeer::takeReplies()
{
    m_received += m_socket.readAll();
    while (!m_streaming && takeReply()) { }
    if (m_streaming)
        takeChunks();
}

bool HttpPeer::takeReply()
{
    const qsizetype end = m_received.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    HttpReply reply;
    const QList<QByteArray> lines = m_received.left(end).split('\n');
    reply.status = lines.constFirst().mid(9, 3).toInt();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.fields.emplaceBack(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    if (reply.field("transfer-encoding") == "chunked") {
        m_streaming = true;
        m_received.remove(0, end + 4);
        m_replies.append(reply);
        return false;
    }
    const qsizetype length = reply.field("content-length").toLongLong();
    if (m_received.size() < end + 4 + length)
        return false;
    reply.body = m_received.mid(end + 4, length);
    m_received.remove(0, end + 4 + length);
    m_replies.append(reply);
    return true;
}

void HttpPeer::takeChunks()
{
    while (!m_streamEnded) {
        const qsizetype line = m_received.indexOf("\r\n");
        if (line < 0)
            return;
        const qsizetype size = m_received.left(line).toLongLong(nullptr, 16);
        if (m_received.size() < line + 2 + size + 2)
            return;
        m_stream += m_received.mid(line + 2, size);
        m_received.remove(0, line + 2 + size + 2);
        m_streamEnded = size == 0;
    }
}

} // namespace Switchboard::Testing
