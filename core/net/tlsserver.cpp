// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/tlsserver.h"

#include <QSslSocket>

#include <memory>

#include <unistd.h>

namespace Switchboard {

void TlsServer::incomingConnection(qintptr descriptor)
{
    if (m_configuration.isNull()) {
        QTcpServer::incomingConnection(descriptor);
        return;
    }
    auto socket = std::make_unique<QSslSocket>(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        ::close(int(descriptor));
        return;
    }
    socket->setSslConfiguration(m_configuration);
    addPendingConnection(socket.release());
}

} // namespace Switchboard
