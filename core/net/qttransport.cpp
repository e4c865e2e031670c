// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/qttransport.h"

#include "core/net/socketoptions.h"

#include <algorithm>

#include <sys/uio.h>

namespace Switchboard {

namespace {

constexpr qint64 ReadBufferBytes = 64 * 1024;
//! What Qt may hold of the output; the rest stays in the channel's queue and can be dropped.
constexpr qint64 WriteBufferBytes = 64 * 1024;

} // namespace

QtTransport::QtTransport(QWebSocket *webSocket, QTcpSocket *socket, TransportOwner &owner)
    : m_owner(owner), m_webSocket(webSocket), m_socket(socket)
{
    // Qt's frame reader must not see a byte; its other connections keep the socket's life in order.
    if (webSocket)
        QObject::disconnect(socket, &QTcpSocket::readyRead, webSocket, nullptr);
    else
        socket->setParent(this);
    socket->setReadBufferSize(ReadBufferBytes);
}

QtTransport::~QtTransport()
{
    abort(); // a QWebSocket that is deleted while its TCP is open would write a Close frame
}

void QtTransport::start()
{
    if (!m_socket || m_socket->state() != QAbstractSocket::ConnectedState) {
        QMetaObject::invokeMethod(this, &QtTransport::end, Qt::QueuedConnection);
        return;
    }
    connect(m_socket, &QTcpSocket::readyRead, this, &QtTransport::deliver);
    connect(m_socket, &QTcpSocket::bytesWritten, this, [this] { m_owner.transportWritable(); });
    connect(m_socket, &QTcpSocket::disconnected, this, &QtTransport::end);
    if (m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &QtTransport::deliver, Qt::QueuedConnection);
}

void QtTransport::deliver()
{
    // The owner reads in pieces, and Qt speaks up only when more arrives.
    while (m_isReading && m_socket && m_socket->bytesAvailable() > 0)
        m_owner.transportReadable();
}

void QtTransport::setReading(bool wanted)
{
    m_isReading = wanted; // Qt's buffer is bounded: a full one holds the peer back
    if (wanted)
        QMetaObject::invokeMethod(this, &QtTransport::deliver, Qt::QueuedConnection);
}

void QtTransport::end()
{
    m_isReading = true;
    deliver(); // what arrived together with the end
    m_owner.transportEnded();
}

qint64 QtTransport::read(char *data, qint64 size)
{
    // An end is reported by a signal, after what arrived before it.
    return m_socket ? std::max<qint64>(0, m_socket->read(data, size)) : 0;
}

qint64 QtTransport::write(std::span<const iovec> vectors)
{
    qint64 total = 0;
    for (const iovec &vector : vectors) {
        if (!m_socket || m_socket->bytesToWrite() >= WriteBufferBytes)
            break;
        const qint64 written =
            m_socket->write(static_cast<const char *>(vector.iov_base), qint64(vector.iov_len));
        if (written <= 0)
            break;
        total += written;
    }
    return total;
}

void QtTransport::finish()
{
    if (m_socket)
        m_socket->disconnectFromHost();
}

void QtTransport::finishWriting()
{
    finish(); // TLS ends both ways at once
}

void QtTransport::abort()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    forgetUnsentBytes(m_socket->socketDescriptor());
    m_socket->abort();
}

} // namespace Switchboard
