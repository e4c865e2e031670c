// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/media/hostpolicy.h"

#include <algorithm>
#include <array>

namespace Switchboard {

namespace {

constexpr quint32 ipv4(quint32 a, quint32 b, quint32 c, quint32 d)
{
    return a << 24 | b << 16 | c << 8 | d;
}

struct Ipv4Range {
    quint32 network;
    int prefixLength; //!< 1 to 32
};

constexpr std::array SpecialIpv4{
    Ipv4Range{ipv4(0, 0, 0, 0), 8}, // this network; connects to this machine
    Ipv4Range{ipv4(10, 0, 0, 0), 8}, // private
    Ipv4Range{ipv4(100, 64, 0, 0), 10}, // shared between a provider and its customers
    Ipv4Range{ipv4(127, 0, 0, 0), 8}, // loopback
    Ipv4Range{ipv4(168, 63, 129, 16), 32}, // Azure's services for its machines
    Ipv4Range{ipv4(169, 254, 0, 0), 16}, // link-local, and the metadata of most clouds
    Ipv4Range{ipv4(172, 16, 0, 0), 12}, // private
    Ipv4Range{ipv4(192, 0, 0, 0), 24}, // protocol assignments
    Ipv4Range{ipv4(192, 0, 2, 0), 24}, // documentation
    Ipv4Range{ipv4(192, 88, 99, 0), 24}, // relays of 6to4
    Ipv4Range{ipv4(192, 168, 0, 0), 16}, // private
    Ipv4Range{ipv4(198, 18, 0, 0), 15}, // benchmarks
    Ipv4Range{ipv4(198, 51, 100, 0), 24}, // documentation
    Ipv4Range{ipv4(203, 0, 113, 0), 24}, // documentation
    Ipv4Range{ipv4(224, 0, 0, 0), 4}, // multicast
    Ipv4Range{ipv4(240, 0, 0, 0), 4}, // reserved, and broadcast
};

struct Ipv6Range {
    std::array<quint8, 6> start; //!< of the network, as much as any of them needs
    int prefixLength; //!< 1 to 48
};

constexpr Ipv6Range GlobalUnicast{{0x20}, 3};
//! Inside of GlobalUnicast. What is outside is not public at all.
constexpr std::array SpecialIpv6{
    Ipv6Range{{0x20, 0x01, 0x00}, 23}, // protocol assignments, Teredo among them
    Ipv6Range{{0x20, 0x01, 0x0d, 0xb8}, 32}, // documentation
    Ipv6Range{{0x20, 0x02}, 16}, // 6to4
    Ipv6Range{{0x3f, 0xff, 0x00}, 20}, // documentation
};
constexpr std::array<quint8, 12> TranslatedPrefix{0x00, 0x64, 0xff, 0x9b}; // NAT64, 64:ff9b::/96

bool isPublicIpv4(quint32 address)
{
    return std::ranges::none_of(SpecialIpv4, [address](const Ipv4Range &range) {
        return (address ^ range.network) >> (32 - range.prefixLength) == 0;
    });
}

bool isInside(const Q_IPV6ADDR &address, const Ipv6Range &range)
{
    for (int bit = 0; bit < range.prefixLength; ++bit) {
        const int difference = address[bit / 8] ^ range.start[size_t(bit / 8)];
        if ((difference & (0x80 >> (bit % 8))) != 0)
            return false;
    }
    return true;
}

bool isPublicIpv6(const Q_IPV6ADDR &address)
{
    const auto *bytes = std::begin(address.c);
    if (std::equal(TranslatedPrefix.begin(), TranslatedPrefix.end(), bytes))
        return isPublicIpv4(ipv4(bytes[12], bytes[13], bytes[14], bytes[15]));
    return isInside(address, GlobalUnicast)
        && std::ranges::none_of(SpecialIpv6, [&address](const Ipv6Range &range) {
               return isInside(address, range);
           });
}

} // namespace

bool isPublicAddress(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 number = address.toIPv4Address(&isIpv4); // mapped ones too
    if (isIpv4)
        return isPublicIpv4(number);
    return address.protocol() == QAbstractSocket::IPv6Protocol && address.scopeId().isEmpty()
        && isPublicIpv6(address.toIPv6Address());
}

bool isLocalHostName(const QString &name)
{
    const QString lower = name.toLower();
    return lower == QLatin1String("localhost") || lower.endsWith(QLatin1String(".localhost"))
        || lower == QLatin1String("localhost.localdomain");
}

} // namespace Switchboard
