// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/peeraddress.h"

namespace Switchboard {

QHostAddress normalizedAddress(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

QString formatPeer(const QHostAddress &address, quint16 port)
{
    const QHostAddress plain = normalizedAddress(address);
    const QString number = QString::number(port);
    if (plain.protocol() == QAbstractSocket::IPv6Protocol)
        return QLatin1Char('[') + plain.toString() + QStringLiteral("]:") + number;
    return plain.toString() + QLatin1Char(':') + number;
}

QHostAddress limitKey(const QHostAddress &address)
{
    const QHostAddress plain = normalizedAddress(address);
    if (plain.protocol() != QAbstractSocket::IPv6Protocol || plain.isLoopback())
        return plain;
    Q_IPV6ADDR bytes = plain.toIPv6Address();
    for (int i = 8; i < 16; ++i)
        bytes[i] = 0;
    return QHostAddress(bytes);
}

} // namespace Switchboard
