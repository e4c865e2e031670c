// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QSslConfiguration>
#include <QTcpServer>

namespace Switchboard {

//! A QTcpServer whose connections are QSslSockets while it has a certificate; the handshake is
//! begun by whoever takes them. I/O thread.
class TlsServer final : public QTcpServer
{
    Q_OBJECT

public:
    using QTcpServer::QTcpServer;

    //! For connections from now on; a null one = no TLS.
    void setCertificate(const QSslConfiguration &configuration) { m_configuration = configuration; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    QSslConfiguration m_configuration;
};

} // namespace Switchboard
