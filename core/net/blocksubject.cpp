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

SubjectProblem readAddress(const QString &text, QHostAddress &address)
{
    if (text.isEmpty())
        return SubjectProblem::Missing;
    if (hasPort(text))
        return SubjectProblem::HasPort;
    QString bare = text;
    if (bare.startsWith(QLatin1Char('[')) && bare.endsWith(QLatin1Char(']')))
        bare = bare.sliced(1, bare.size() - 2);
    const bool colons = bare.contains(QLatin1Char(':'));
    if (colons && bare.contains(QLatin1Char('%')))
        return SubjectProblem::HasZone;
    if ((!colons && !isDottedQuad(bare)) || !address.setAddress(bare))
        return SubjectProblem::NotAnAddress;
    return SubjectProblem::None;
}

SubjectProblem readRange(const QString &text, std::optional<AddressRange> &range)
{
    const QString trimmed = text.trimmed();
    const qsizetype slash = trimmed.indexOf(QLatin1Char('/'));
    QHostAddress address;
    const SubjectProblem problem = readAddress(slash < 0 ? trimmed : trimmed.left(slash), address);
    if (problem != SubjectProblem::None)
        return problem;
    if (slash < 0) {
        range = AddressRange(address);
        return SubjectProblem::None;
    }
    const QString digits = trimmed.mid(slash + 1);
    bool isNumber = false;
    const int prefix = digits.toInt(&isNumber);
    if (!isNumber || !isDigits(digits) || prefix > (isIpv4(address) ? Ipv4Bits : Ipv6Bits))
        return SubjectProblem::BadPrefix;
    if (prefix == 0)
        return SubjectProblem::Everybody;
    const QHostAddress plain = plainAddress(address);
    const bool mapped = isIpv4(plain) && !isIpv4(address);
    if (mapped && prefix <= MappedBits)
        return SubjectProblem::MappedNetwork;
    range = AddressRange(plain, mapped ? prefix - MappedBits : prefix);
    return SubjectProblem::None;
}

SubjectProblem readToken(const QString &text, QString &subject)
{
    if (text.startsWith(DigestPrefix)) {
        subject = text.toLower();
        return tokenDigest(subject).isEmpty() ? SubjectProblem::NotADigest : SubjectProblem::None;
    }
    const QByteArray token = text.toUtf8();
    if (token.isEmpty())
        return SubjectProblem::Missing;
    if (token.size() > MaxTokenBytes)
        return SubjectProblem::TokenTooLong;
    if (!std::ranges::all_of(token, [](char c) { return c >= '!' && c <= '~'; }))
        return SubjectProblem::NotAToken;
    subject = tokenSubject(token);
    return SubjectProblem::None;
}

SubjectProblem readBotId(const QString &text, QString &subject)
{
    bool fits = false;
    const qint64 id = text.toLongLong(&fits);
    if (text.isEmpty())
        return SubjectProblem::Missing;
    if (!isDigits(text) || !fits || id < 1)
        return SubjectProblem::NotABotId;
    subject = QString::number(id);
    return SubjectProblem::None;
}

SubjectProblem readSubject(BlockScope scope, const QString &text, QString &subject)
{
    switch (scope) {
    case BlockScope::Address: {
        std::optional<AddressRange> range;
        const SubjectProblem problem = readRange(text, range);
        if (range)
            subject = range->text();
        return problem;
    }
    case BlockScope::Token:
        return readToken(text.trimmed(), subject);
    case BlockScope::BotId:
        return readBotId(text.trimmed(), subject);
    }
    Q_UNREACHABLE();
}

//! One line; the text of a token is never part of it.
Error describe(SubjectProblem problem, BlockScope scope, const QString &text)
{
    switch (problem) {
    case SubjectProblem::None:
        break;
    case SubjectProblem::Missing:
        return {scope == BlockScope::Address
                    ? QStringLiteral("an IP address or a network such as 192.0.2.0/24 is needed")
                    : scope == BlockScope::Token ? QStringLiteral("a token is needed")
                                                 : QStringLiteral("a bot ID is needed")};
    case SubjectProblem::NotAnAddress:
        return {QStringLiteral("\"%1\" is not an IP address or network; write for example "
                               "192.0.2.7, 192.0.2.0/24 or 2001:db8::/64")
                    .arg(text)};
    case SubjectProblem::HasPort:
        return {
            QStringLiteral("\"%1\" has a port; blocks are for addresses, leave it out").arg(text)};
    case SubjectProblem::HasZone:
        return {QStringLiteral("\"%1\": leave out the zone behind %").arg(text)};
    case SubjectProblem::BadPrefix:
        return {QStringLiteral("\"%1\": the prefix of an IPv4 network is a number from 1 to 32, "
                               "of an IPv6 network from 1 to 128")
                    .arg(text)};
    case SubjectProblem::Everybody:
        return {QStringLiteral("\"%1\" would refuse everybody; switch the service off instead")
                    .arg(text)};
    case SubjectProblem::MappedNetwork:
        return {QStringLiteral("\"%1\": write IPv4 networks as IPv4, for example 192.0.2.0/24")
                    .arg(text)};
    case SubjectProblem::NotAToken:
        return {QStringLiteral("a token has letters, digits and ASCII signs only, no blanks")};
    case SubjectProblem::TokenTooLong:
        return {QStringLiteral("the token is longer than %1 characters").arg(MaxTokenBytes)};
    case SubjectProblem::NotADigest:
        return {QStringLiteral("sha256: must be followed by 64 hexadecimal digits")};
    case SubjectProblem::NotABotId:
        return {QStringLiteral("\"%1\" is not a bot ID; a whole number from 1 to %2 is needed")
                    .arg(text)
                    .arg(std::numeric_limits<qint64>::max())};
    }
    return {};
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
    std::optional<AddressRange> range;
    const SubjectProblem problem = readRange(text, range);
    if (!range)
        return describe(problem, BlockScope::Address, text);
    return *range;
}

Result<QString> normalBlockSubject(BlockScope scope, const QString &text)
{
    QString subject;
    const SubjectProblem problem = readSubject(scope, text, subject);
    if (problem != SubjectProblem::None)
        return describe(problem, scope, text);
    return subject;
}

SubjectProblem subjectProblem(BlockScope scope, const QString &text)
{
    QString subject;
    return readSubject(scope, text, subject);
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
