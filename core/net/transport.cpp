// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/transport.h"

#include "core/net/descriptortransport.h"
#include "core/net/qttransport.h"

namespace Switchboard {

std::unique_ptr<Transport> takeTransport(QWebSocket *webSocket, QTcpSocket *socket,
                                         TransportOwner &owner)
{
    if (auto transport = DescriptorTransport::take(webSocket, socket, owner))
        return transport;
    return std::make_unique<QtTransport>(webSocket, socket, owner);
}

std::unique_ptr<Transport> takeTransport(QTcpSocket *socket, TransportOwner &owner)
{
    return takeTransport(nullptr, socket, owner);
}

} // namespace Switchboard
