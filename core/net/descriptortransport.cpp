// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/descriptortransport.h"

#include "core/net/socketoptions.h"

#include <QSslSocket>
#include <QTcpSocket>
#include <QWebSocket>

#include <cerrno>
#include <numeric>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

namespace Switchboard {

std::unique_ptr<Transport> DescriptorTransport::take(QWebSocket *webSocket, QTcpSocket *socket,
                                                     TransportOwner &owner)
{
    if (qobject_cast<QSslSocket *>(socket))
        return nullptr;
    socket->flush(); // the 101 of the handshake
    if (socket->state() != QAbstractSocket::ConnectedState || socket->bytesToWrite() > 0
        || socket->bytesAvailable() > 0)
        return nullptr;
    auto poller = DescriptorPoller::ofThisThread();
    const int descriptor =
        poller ? ::fcntl(int(socket->socketDescriptor()), F_DUPFD_CLOEXEC, 0) : -1;
    if (descriptor < 0)
        return nullptr;
    // Closes Qt's descriptor only: the connection lives on in ours. Both objects may be on the
    // stack, in the signal that reported the handshake.
    socket->abort();
    if (webSocket)
        webSocket->deleteLater(); // and the socket with it
    else
        socket->deleteLater();
    return std::unique_ptr<Transport>(
        new DescriptorTransport(descriptor, std::move(poller), owner));
}

DescriptorTransport::DescriptorTransport(int descriptor, std::shared_ptr<DescriptorPoller> poller,
                                         TransportOwner &owner)
    : m_owner(owner), m_poller(std::move(poller)), m_descriptor(descriptor)
{ }

DescriptorTransport::~DescriptorTransport()
{
    abort();
}

void DescriptorTransport::start()
{
    m_started = true;
    m_poller->add(m_descriptor, *this);
}

void DescriptorTransport::descriptorReady(Readiness readiness)
{
    if (readiness.writable)
        m_owner.transportWritable();
    if (readiness.readable && m_descriptor >= 0)
        m_owner.transportReadable();
}

qint64 DescriptorTransport::read(char *data, qint64 size)
{
    if (m_descriptor < 0)
        return 0;
    const ssize_t count = ::recv(m_descriptor, data, size_t(size), MSG_DONTWAIT);
    if (count > 0)
        return count;
    return count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR) ? 0 : -1;
}

qint64 DescriptorTransport::write(std::span<const iovec> vectors)
{
    if (m_descriptor < 0)
        return 0;
    msghdr message{};
    message.msg_iov = const_cast<iovec *>(vectors.data()); // sendmsg only reads
    message.msg_iovlen = vectors.size();
    const ssize_t written = ::sendmsg(m_descriptor, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (written < 0) {
        // A broken connection reports itself by reading.
        watchWritable(errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR);
        return 0;
    }
    const auto offered =
        std::accumulate(vectors.begin(), vectors.end(), size_t(0),
                        [](size_t sum, const iovec &vector) { return sum + vector.iov_len; });
    watchWritable(size_t(written) < offered);
    return written;
}

void DescriptorTransport::watchWritable(bool wanted)
{
    if (wanted == m_watchesWritable || !m_started)
        return;
    m_watchesWritable = wanted;
    updateWatch();
}

void DescriptorTransport::setReading(bool wanted)
{
    m_isReading = wanted;
    if (m_started && m_descriptor >= 0)
        updateWatch();
}

void DescriptorTransport::updateWatch()
{
    m_poller->watch(m_descriptor, *this, {.readable = m_isReading, .writable = m_watchesWritable});
}

void DescriptorTransport::finish()
{
    int unread = 0;
    if (m_descriptor >= 0 && ::ioctl(m_descriptor, FIONREAD, &unread) == 0 && unread > 0) {
        finishWriting();
        return;
    }
    closeDescriptor(); // orderly: what was written still arrives
    m_owner.transportEnded();
}

void DescriptorTransport::finishWriting()
{
    if (m_descriptor >= 0)
        ::shutdown(m_descriptor, SHUT_WR);
}

void DescriptorTransport::abort()
{
    if (m_descriptor < 0)
        return;
    forgetUnsentBytes(m_descriptor);
    closeDescriptor();
}

void DescriptorTransport::closeDescriptor()
{
    if (m_started)
        m_poller->remove(m_descriptor, *this);
    ::close(m_descriptor);
    m_descriptor = -1;
}

} // namespace Switchboard
