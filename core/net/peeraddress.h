// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHostAddress>
#include <QString>

namespace Switchboard {

//! \a address with an IPv4-mapped IPv6 address turned into its IPv4 form.
[[nodiscard]] QHostAddress normalizedAddress(const QHostAddress &address);

//! `192.0.2.1:80` or `[2001:db8::1]:80`.
[[nodiscard]] QString formatPeer(const QHostAddress &address, quint16 port);

//! What limits count as one peer: an IPv4 address, or the /64 network of an IPv6 address.
[[nodiscard]] QHostAddress limitKey(const QHostAddress &address);

} // namespace Switchboard
