// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/socketoptions.h"

#include <QSslSocket>

#include <algorithm>
#include <limits>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#ifdef Q_OS_LINUX
#include <linux/sockios.h>
#endif

namespace Switchboard {

namespace {

constexpr int ReservedDescriptors = 64;
constexpr int ReceiveBufferBytes = 128 * 1024;
constexpr rlim_t MostUsefulDescriptors = 65'536;

void setOption(qintptr descriptor, int level, int name, int value)
{
    ::setsockopt(int(descriptor), level, name, &value, sizeof(value));
}

} // namespace

void tuneTransport(QTcpSocket &socket)
{
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
#ifdef Q_OS_LINUX
    const qintptr descriptor = socket.socketDescriptor();
    setOption(descriptor, IPPROTO_TCP, TCP_KEEPIDLE, 60);
    setOption(descriptor, IPPROTO_TCP, TCP_KEEPINTVL, 10);
    setOption(descriptor, IPPROTO_TCP, TCP_KEEPCNT, 3);
    setOption(descriptor, IPPROTO_TCP, TCP_USER_TIMEOUT, 30'000);
#endif
}

void limitReceiveBuffers(qintptr listener)
{
    setOption(listener, SOL_SOCKET, SO_RCVBUF, ReceiveBufferBytes);
}

void forgetUnsentBytes(qintptr descriptor)
{
#ifdef Q_OS_LINUX
    const int socket = int(descriptor);
    int unsent = 0;
    // Only then: a peer that has everything is to see an orderly end.
    if (socket < 0 || ::ioctl(socket, SIOCOUTQ, &unsent) != 0 || unsent == 0)
        return;
    const linger atOnce{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof(atOnce));
#else
    Q_UNUSED(descriptor)
#endif
}

QString tlsVersionOf(const QTcpSocket *socket)
{
    const auto *encrypted = qobject_cast<const QSslSocket *>(socket);
    if (!encrypted)
        return {};
    switch (encrypted->sessionProtocol()) {
    case QSsl::TlsV1_3:
        return QStringLiteral("TLS 1.3");
    case QSsl::TlsV1_2:
        return QStringLiteral("TLS 1.2");
    default:
        return QStringLiteral("TLS");
    }
}

void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    // Bounded, because poll() and close-on-exec loops cost per possible descriptor.
    limit.rlim_cur = std::max(limit.rlim_cur, std::min(limit.rlim_max, MostUsefulDescriptors));
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

int connectionDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return std::numeric_limits<int>::max();
    return std::max(1,
                    int(std::min<rlim_t>(limit.rlim_cur, std::numeric_limits<int>::max()))
                        - ReservedDescriptors);
}

} // namespace Switchboard
