// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/servicestatus.h"

#include "core/net/peeraddress.h"

namespace Switchboard {

namespace {

QString schemeOf(ServiceKind kind, bool isTls)
{
    const bool isWebSocket = kind == ServiceKind::WebSocketServer;
    const QString scheme = isWebSocket ? QStringLiteral("ws") : QStringLiteral("http");
    return isTls ? scheme + QLatin1String("s://") : scheme + QLatin1String("://");
}

} // namespace

QString ServiceStatus::url() const
{
    if (!links.isEmpty())
        return links.constFirst().url;
    const QString scheme = schemeOf(kind, isTls);
    const quint16 shownPort = boundPort != 0 ? boundPort : port;
    QHostAddress address(host);
    if (address == QHostAddress(QHostAddress::AnyIPv4)
        || address == QHostAddress(QHostAddress::Any))
        address = QHostAddress(QHostAddress::LocalHost);
    else if (address == QHostAddress(QHostAddress::AnyIPv6))
        address = QHostAddress(QHostAddress::LocalHostIPv6);
    if (!address.isNull())
        return scheme + formatPeer(address, shownPort);
    return scheme + host + QLatin1Char(':') + QString::number(shownPort);
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

QString toString(LinkState state)
{
    switch (state) {
    case LinkState::Idle:
        return QStringLiteral("idle");
    case LinkState::Connecting:
        return QStringLiteral("connecting");
    case LinkState::Open:
        return QStringLiteral("open");
    case LinkState::Waiting:
        return QStringLiteral("waiting");
    case LinkState::Refused:
        return QStringLiteral("refused");
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
