// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHostAddress>
#include <QString>

namespace Switchboard {

//! Whether \a address belongs to a machine on the public internet, going by the registries of
//! special-purpose addresses.
//!
//! Not public: this machine, private and shared networks, link-local and multicast addresses,
//! reserved and documentation ranges, what clouds serve their metadata from, and every IPv6 address
//! that carries such an IPv4 address (mapped or NAT64) or goes through a tunnel (6to4, Teredo).
[[nodiscard]] bool isPublicAddress(const QHostAddress &address);

//! Whether \a name means this machine whatever a server says: `localhost` and what ends in it.
[[nodiscard]] bool isLocalHostName(const QString &name);

} // namespace Switchboard
