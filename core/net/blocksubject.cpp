// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/blocksubject.h"

#include <QCryptographicHash>
#include <QStringList>

#include <algorithm>
#include <iterator>
#include <limits>

namespace Switchboard {

namespace {

constexpr int Ipv4Bits = 32;
constexpr int Ipv6Bits = 128;
constexpr int MappedBits = 96; //!< of `::ffff:0:0/96`
constexpr qsizetype DigestBytes = 32;
constexpr qsizetype MaxTokenBytes = 1024;
constexpr qsizetype ShownDigits = 8;
constexpr QLatin1String DigestPrefix("sha256:");

bool isIpv4(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol;
}

//! Without zone, IPv4-mapped as IPv4. Qt would also take `::` for an IPv4 address.
QHostAddress plainAddress(QHostAddress address)
{
    address.setScopeId({});
    if (isIpv4(address))
        return address;
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    const quint8 *first = std::begin(bytes.c);
    const bool mapped = std::all_of(first, first + 10, [](quint8 byte) { return byte == 0; })
        && first[10] == 0xFF && first[11] == 0xFF;
    return mapped ? QHostAddress(address.toIPv4Address()) : address;
}

Error addressError(const QString &text)
{
    return {QStringLiteral("\"%1\" is not an IP address or network; write for example 192.0.2.7, "
                           "192.0.2.0/24 or 2001:db8::/64")
                .arg(text)};
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar character) {
        return character >= QLatin1Char('0') && character <= QLatin1Char('9');
    });
}

//! Four numbers without leading zeros: Qt also takes `1.2.3` and octal forms.
bool isDottedQuad(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('.'));
    return parts.size() == 4 && std::ranges::all_of(parts, [](const QString &part) {
               return isDigits(part) && part.size() <= 3 && part.toInt() <= 255
                   && (part.size() == 1 || part.front() != QLatin1Char('0'));
           });
}

//! `192.0.2.7:5560` or `[2001:db8::1]:5560`, as peers are shown.
bool hasPort(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    if (colon < 0 || !isDigits(QStringView(text).sliced(colon + 1)))
        return false;
    const QString host = text.left(colon);
    return isDottedQuad(host)
        || (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')));
}

Result<QHostAddress> parseAddress(const QString &text)
{
    if (hasPort(text))
        return Error{
            QStringLiteral("\"%1\" has a port; blocks are for addresses, leave it out").arg(text)};
    QString bare = text;
    if (bare.startsWith(QLatin1Char('[')) && bare.endsWith(QLatin1Char(']')))
        bare = bare.sliced(1, bare.size() - 2);
    const bool colons = bare.contains(QLatin1Char(':'));
    if (colons && bare.contains(QLatin1Char('%')))
        return Error{QStringLiteral("\"%1\": leave out the zone behind %").arg(text)};
    QHostAddress address;
    if ((!colons && !isDottedQuad(bare)) || !address.setAddress(bare))
        return addressError(text);
    return address;
}

Result<int> parsePrefix(const QString &text, int most)
{
    bool isNumber = false;
    const int prefix = text.toInt(&isNumber);
    if (!isNumber || !isDigits(text) || prefix > most)
        return Error{QStringLiteral("\"/%1\": the prefix of this address is a number from 1 to %2")
                         .arg(text)
                         .arg(most)};
    if (prefix == 0)
        return Error{
            QStringLiteral("\"/0\" would refuse everybody; switch the service off instead")};
    return prefix;
}

Result<QString> normalToken(const QString &text)
{
    if (text.startsWith(DigestPrefix)) {
        const QString lower = text.toLower();
        if (tokenDigest(lower).size() == DigestBytes)
            return lower;
        return Error{QStringLiteral("sha256: must be followed by 64 hexadecimal digits")};
    }
    const QByteArray token = text.toUtf8();
    if (token.isEmpty())
        return Error{QStringLiteral("a token is needed")};
    if (token.size() > MaxTokenBytes)
        return Error{QStringLiteral("the token is longer than %1 characters").arg(MaxTokenBytes)};
    if (!std::ranges::all_of(token, [](char c) { return c >= '!' && c <= '~'; }))
        return Error{QStringLiteral("a token has letters, digits and ASCII signs only, no blanks")};
    return tokenSubject(token);
}

Result<QString> normalBotId(const QString &text)
{
    bool fits = false;
    const qint64 id = text.toLongLong(&fits);
    if (!isDigits(text) || !fits || id < 1)
        return Error{QStringLiteral("\"%1\" is not a bot ID; a whole number from 1 to %2 is needed")
                         .arg(text)
                         .arg(std::numeric_limits<qint64>::max())};
    return QString::number(id);
}

} // namespace

AddressRange::AddressRange(const QHostAddress &address)
    : m_network(plainAddress(address)), m_prefix(isIpv4(m_network) ? Ipv4Bits : Ipv6Bits)
{ }

AddressRange::AddressRange(const QHostAddress &address, int prefix)
    : m_network(plainAddress(address)), m_prefix(prefix)
{
    if (isIpv4(m_network)) {
        const quint64 host = (quint64(1) << (Ipv4Bits - prefix)) - 1;
        m_network.setAddress(m_network.toIPv4Address() & quint32(~host));
        return;
    }
    Q_IPV6ADDR bytes = m_network.toIPv6Address();
    for (int bit = prefix; bit < Ipv6Bits; ++bit)
        bytes[bit / 8] &= quint8(~(0x80 >> (bit % 8)));
    m_network.setAddress(bytes);
}

bool AddressRange::contains(const QHostAddress &address) const
{
    const QHostAddress plain = plainAddress(address);
    return plain.protocol() == m_network.protocol() && plain.isInSubnet(m_network, m_prefix);
}

bool AddressRange::hasLoopback() const
{
    // Two networks overlap when the shorter one holds the first address of the other.
    return m_network.isLoopback() || contains(QHostAddress(QHostAddress::LocalHost))
        || contains(QHostAddress(QHostAddress::LocalHostIPv6));
}

bool AddressRange::isSingle() const
{
    return m_prefix == (isIpv4(m_network) ? Ipv4Bits : Ipv6Bits);
}

QString AddressRange::text() const
{
    const QString network = m_network.toString();
    return isSingle() ? network : QString(network + QLatin1Char('/') + QString::number(m_prefix));
}

Result<AddressRange> parseAddressRange(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return Error{QStringLiteral("an IP address or a network such as 192.0.2.0/24 is needed")};
    const qsizetype slash = trimmed.indexOf(QLatin1Char('/'));
    const auto address = parseAddress(slash < 0 ? trimmed : trimmed.left(slash));
    if (!address)
        return Error{address.error()};
    if (slash < 0)
        return AddressRange(address.value());
    const QHostAddress plain = plainAddress(address.value());
    const bool mapped = isIpv4(plain) && !isIpv4(address.value());
    const auto prefix =
        parsePrefix(trimmed.mid(slash + 1), isIpv4(address.value()) ? Ipv4Bits : Ipv6Bits);
    if (!prefix)
        return Error{prefix.error()};
    if (mapped && prefix.value() <= MappedBits)
        return Error{QStringLiteral("\"%1\": write IPv4 networks as IPv4, for example 192.0.2.0/24")
                         .arg(trimmed)};
    return AddressRange(plain, mapped ? prefix.value() - MappedBits : prefix.value());
}

Result<QString> normalBlockSubject(BlockScope scope, const QString &text)
{
    switch (scope) {
    case BlockScope::Address: {
        const auto range = parseAddressRange(text);
        if (!range)
            return Error{range.error()};
        return range.value().text();
    }
    case BlockScope::Token:
        return normalToken(text.trimmed());
    case BlockScope::BotId:
        return normalBotId(text.trimmed());
    }
    Q_UNREACHABLE();
}

QString tokenSubject(const QByteArray &token)
{
    const QByteArray digest = QCryptographicHash::hash(token, QCryptographicHash::Sha256);
    return DigestPrefix + QString::fromLatin1(digest.toHex());
}

QByteArray tokenDigest(const QString &subject)
{
    if (!subject.startsWith(DigestPrefix))
        return {};
    const QByteArray hex = subject.mid(DigestPrefix.size()).toLatin1();
    const QByteArray digest = QByteArray::fromHex(hex);
    return digest.size() == DigestBytes && digest.toHex() == hex ? digest : QByteArray();
}

AddressRange blockRangeOf(const QHostAddress &peer)
{
    constexpr int MachineBits = 64;
    const QHostAddress plain = plainAddress(peer);
    const bool isPublic = !isIpv4(plain) && !plain.isLoopback() && !plain.isLinkLocal()
        && !plain.isUniqueLocalUnicast();
    return isPublic ? AddressRange(plain, MachineBits) : AddressRange(plain);
}

bool blocksLoopback(BlockScope scope, const QString &subject)
{
    if (scope != BlockScope::Address)
        return false;
    const auto range = parseAddressRange(subject);
    return range && range.value().hasLoopback();
}

QString shownBlockSubject(const BlockRule &rule)
{
    if (rule.scope != BlockScope::Token)
        return rule.subject;
    return rule.subject.left(DigestPrefix.size() + ShownDigits) + QChar(0x2026);
}

QString toString(BlockScope scope)
{
    switch (scope) {
    case BlockScope::Address:
        return QStringLiteral("address");
    case BlockScope::Token:
        return QStringLiteral("token");
    case BlockScope::BotId:
        return QStringLiteral("bot-id");
    }
    Q_UNREACHABLE();
}

std::optional<BlockScope> blockScopeFrom(const QString &text)
{
    for (const BlockScope scope : {BlockScope::Address, BlockScope::Token, BlockScope::BotId}) {
        if (text == toString(scope))
            return scope;
    }
    return std::nullopt;
}

} // namespace Switchboard
