// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/bindfailure.h"

namespace Switchboard {

QHostAddress listenAddress(const QString &host)
{
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return QHostAddress(QHostAddress::LocalHost);
    return QHostAddress(host);
}

ServiceFailure bindFailure(const QTcpServer &server, const QString &host, quint16 port)
{
    ServiceFailure failure;
    failure.port = port;
    const QString where = host + QLatin1Char(':') + QString::number(port);
    switch (server.serverError()) {
    case QAbstractSocket::AddressInUseError:
        failure.kind = FailureKind::PortInUse;
        failure.message = QStringLiteral("port %1 is in use").arg(port);
        break;
    case QAbstractSocket::SocketAccessError:
        failure.kind = FailureKind::PermissionDenied;
        failure.message = QStringLiteral("no permission to listen on %1; ports below 1024 need a "
                                         "privilege, choose another one")
                              .arg(where);
        break;
    case QAbstractSocket::SocketAddressNotAvailableError:
        failure.kind = FailureKind::AddressNotAvailable;
        failure.message =
            QStringLiteral("%1 is not an address of this computer; use 127.0.0.1 or 0.0.0.0")
                .arg(host);
        break;
    default:
        failure.kind = FailureKind::Other;
        failure.message =
            QStringLiteral("cannot listen on %1: %2").arg(where, server.errorString());
    }
    return failure;
}

} // namespace Switchboard
