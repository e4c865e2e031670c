// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QTcpSocket>

#include <memory>

namespace Switchboard {

//! Sets what every connection needs: TCP_NODELAY, keep-alive (60 s, 10 s x 3), TCP_USER_TIMEOUT 30
//! s. An option that the platform lacks is left out.
void tuneTransport(QTcpSocket &socket);

//! Limits what the kernel takes in for each connection that \a listener will accept. A service that
//! is switched off reads everything its clients have sent before their Close: this bounds how much.
void limitReceiveBuffers(qintptr listener);

//! Before an abort: what the peer has not taken yet is forgotten and the peer sees a reset. The
//! kernel would otherwise keep megabytes for a peer that never reads until its own time-out.
void forgetUnsentBytes(qintptr descriptor);

//! Ends \a socket (or what opens one), if there is one, for a caller that may be inside one of its
//! signals: \a listener hears no more of it, and it is deleted later.
template <typename Socket> void dropSocket(std::unique_ptr<Socket> &socket, const QObject *listener)
{
    if (!socket)
        return;
    socket->disconnect(listener);
    socket->abort();
    socket.release()->deleteLater();
}

//! `TLS 1.3`; empty when the connection is not encrypted.
[[nodiscard]] QString tlsVersionOf(const QTcpSocket *socket);

//! Raises the soft limit of open descriptors to the hard one.
void raiseDescriptorLimit();

//! How many descriptors connections may use: the soft limit less 64 for everything else.
[[nodiscard]] int connectionDescriptorLimit();

} // namespace Switchboard
