// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/servicestatus.h"

#include "core/net/peeraddress.h"

namespace Switchboard {

QString ServiceStatus::url() const
{
    const quint16 shownPort = boundPort != 0 ? boundPort : port;
    QHostAddress address(host);
    if (address == QHostAddress(QHostAddress::AnyIPv4)
        || address == QHostAddress(QHostAddress::Any))
        address = QHostAddress(QHostAddress::LocalHost);
    else if (address == QHostAddress(QHostAddress::AnyIPv6))
        address = QHostAddress(QHostAddress::LocalHostIPv6);
    if (!address.isNull())
        return QStringLiteral("ws://") + formatPeer(address, shownPort);
    return QStringLiteral("ws://") + host + QLatin1Char(':') + QString::number(shownPort);
}

QString toString(ServiceState state)
{
    switch (state) {
    case ServiceState::Off:
        return QStringLiteral("off");
    case ServiceState::Starting:
        return QStringLiteral("starting");
    case ServiceState::On:
        return QStringLiteral("on");
    case ServiceState::Quiescing:
        return QStringLiteral("quiescing");
    case ServiceState::Draining:
        return QStringLiteral("draining");
    case ServiceState::Failed:
        return QStringLiteral("failed");
    }
    Q_UNREACHABLE();
}

QString toString(FailureKind kind)
{
    switch (kind) {
    case FailureKind::None:
        return QStringLiteral("none");
    case FailureKind::PortInUse:
        return QStringLiteral("port-in-use");
    case FailureKind::PermissionDenied:
        return QStringLiteral("permission-denied");
    case FailureKind::AddressNotAvailable:
        return QStringLiteral("address-not-available");
    case FailureKind::TokenRequired:
        return QStringLiteral("token-required");
    case FailureKind::InvalidConfiguration:
        return QStringLiteral("invalid-configuration");
    case FailureKind::Other:
        return QStringLiteral("other");
    }
    Q_UNREACHABLE();
}

} // namespace Switchboard
