// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace Switchboard {

//! A TCP socket in state LISTEN, as the kernel lists it.
struct ListeningSocket {
    QHostAddress address;
    quint16 port = 0;
    quint64 inode = 0;
};

//! The process that listens on a port.
struct PortOwner {
    QString name; //!< as in /proc/PID/comm, at most 15 bytes, untrusted; empty = unknown
    qint64 pid = 0; //!< 0 = it belongs to another user and cannot be seen
};

//! The listening sockets in \a table, the text of /proc/net/tcp or /proc/net/tcp6. Lines that are
//! not understood are left out.
[[nodiscard]] QList<ListeningSocket> parseListeningSockets(const QByteArray &table);

//! The listening TCP sockets of this machine; none on a system without /proc.
[[nodiscard]] QList<ListeningSocket> listeningSockets();

//! Whether two sockets cannot listen on the same port, one on \a a and the other on \a b.
[[nodiscard]] bool canShareNoPort(const QHostAddress &a, const QHostAddress &b);

//! The socket among \a sockets that keeps others from listening on \a address and \a port: one of
//! the same address before one of a wildcard address. Null when there is none.
[[nodiscard]] const ListeningSocket *findConflict(const QList<ListeningSocket> &sockets,
                                                  const QHostAddress &address, quint16 port);

//! Who listens on \a port so that nobody else can on \a address; none when nobody does, or on a
//! system without /proc. Takes milliseconds: for failed starts only.
[[nodiscard]] std::optional<PortOwner> findPortOwner(const QHostAddress &address, quint16 port);

//! The process that has \a socket open. Takes milliseconds.
[[nodiscard]] PortOwner ownerOf(const ListeningSocket &socket);

//! The next port above \a after, going on at 1024 after 65535, that can be bound on \a address now
//! and is not in \a skip. Tries 100 ports; 0 = none of them.
[[nodiscard]] quint16 nextFreePort(const QHostAddress &address, quint16 after,
                                   const QSet<quint16> &skip = {});

} // namespace Switchboard
