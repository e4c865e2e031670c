// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/blockrule.h"
#include "core/support/result.h"

#include <QByteArray>
#include <QHostAddress>
#include <QString>

#include <optional>

namespace Switchboard {

//! An IPv4 or IPv6 network; one address is a network of full length. IPv4-mapped IPv6 counts as
//! IPv4, and the zone of a link-local address is ignored.
class AddressRange final
{
public:
    //! \a address alone.
    explicit AddressRange(const QHostAddress &address);
    //! The network of \a prefix bits that \a address is in. \a prefix fits the kind of address.
    AddressRange(const QHostAddress &address, int prefix);

    [[nodiscard]] bool contains(const QHostAddress &address) const;
    //! Whether clients of this machine can be in it.
    [[nodiscard]] bool hasLoopback() const;
    [[nodiscard]] bool isSingle() const;
    //! `192.0.2.7`, `192.0.2.0/24`, `2001:db8::/64`.
    [[nodiscard]] QString text() const;

private:
    QHostAddress m_network;
    int m_prefix = 0;
};

//! What is wrong with the text of a subject, so that a program can say it in its language.
enum class SubjectProblem {
    None,
    Missing,
    NotAnAddress,
    HasPort,
    HasZone, //!< `%eth0`
    BadPrefix, //!< not a number that fits the kind of address
    Everybody, //!< `/0`
    MappedNetwork, //!< an IPv4 network in IPv6 form that is wider than IPv4
    NotAToken, //!< characters that no token has
    TokenTooLong,
    NotADigest, //!< `sha256:` without 64 hex digits
    NotABotId,
};
[[nodiscard]] SubjectProblem subjectProblem(BlockScope scope, const QString &text);

//! Reads `192.0.2.7`, `192.0.2.0/24`, `2001:db8::1`, `[2001:db8::1]`, `2001:db8::/64`. Bits behind
//! the prefix are cleared. The error says what is wrong and what would be right.
[[nodiscard]] Result<AddressRange> parseAddressRange(const QString &text);

//! The subject of a rule of \a scope in the form that is kept (see BlockRule::subject). A token
//! becomes its hash here; `sha256:` and 64 hex digits stay as they are.
[[nodiscard]] Result<QString> normalBlockSubject(BlockScope scope, const QString &text);

//! `sha256:` and the hash of \a token.
[[nodiscard]] QString tokenSubject(const QByteArray &token);
//! The hash of a token subject, 32 bytes; empty when it is none.
[[nodiscard]] QByteArray tokenDigest(const QString &subject);

//! What a block of this peer should name: its address, or the /64 of a public IPv6 address, within
//! which one machine changes its own. Private and link-local IPv6 networks are shared by many
//! machines, so that there it is the address too.
[[nodiscard]] AddressRange blockRangeOf(const QHostAddress &peer);

//! Whether a rule of \a scope with this \a subject keeps out clients of this machine by address.
[[nodiscard]] bool blocksLoopback(BlockScope scope, const QString &subject);

//! A subject that may be shown and logged: a token is cut to eight digits of its hash.
[[nodiscard]] QString shownBlockSubject(const BlockRule &rule);

//! `address`, `token`, `bot-id`; stable in JSON output and in the file.
[[nodiscard]] QString toString(BlockScope scope);
[[nodiscard]] std::optional<BlockScope> blockScopeFrom(const QString &text);

} // namespace Switchboard
