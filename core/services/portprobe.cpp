// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/portprobe.h"

#include "core/net/bindfailure.h"
#include "core/net/portowner.h"

#include <QSet>
#include <QTcpServer>

#include <algorithm>

namespace Switchboard {

namespace {

//! Where the search for a port begins when the one that was asked for needs a privilege.
constexpr quint16 BeforeUsualPorts = 6699;

quint16 freePortAfter(const QHostAddress &address, quint16 port, const QList<OwnPort> &own)
{
    QSet<quint16> reserved;
    for (const OwnPort &service : own)
        reserved.insert(service.port);
    return nextFreePort(address, port, reserved);
}

bool meets(const OwnPort &service, const QHostAddress &address, quint16 port)
{
    const bool listens = service.boundPort == port && canShareNoPort(service.boundAddress, address);
    const bool configured =
        service.port == port && canShareNoPort(listenAddress(service.host), address);
    return listens || configured;
}

void nameOwner(ServiceFailure &failure, const PortOwner &owner)
{
    failure.ownerName = owner.name;
    failure.ownerPid = owner.pid;
    if (!owner.name.isEmpty())
        failure.message = QStringLiteral("port %1 is used by %2 (pid %3)")
                              .arg(failure.port)
                              .arg(owner.name)
                              .arg(owner.pid);
}

ServiceFailure portInUse(quint16 port)
{
    return {.kind = FailureKind::PortInUse,
            .message = QStringLiteral("port %1 is in use").arg(port),
            .port = port};
}

//! Who else listens where the service that asks has its own listener now. Binding would fail on
//! that one, so the kernel's list is asked instead.
ServiceFailure conflictBeside(const OwnPort &self, const QHostAddress &address, quint16 port)
{
    QList<ListeningSocket> others = listeningSockets();
    others.removeIf([&](const ListeningSocket &socket) {
        return socket.port == self.boundPort && socket.address == self.boundAddress;
    });
    const ListeningSocket *conflict = findConflict(others, address, port);
    if (!conflict)
        return {};
    ServiceFailure failure = portInUse(port);
    nameOwner(failure, ownerOf(*conflict));
    return failure;
}

ServiceFailure tryToListen(const PortProbe &probe, const QHostAddress &address)
{
    QTcpServer server;
    if (server.listen(address, probe.port))
        return {};
    ServiceFailure failure = bindFailure(server, probe.host, probe.port);
    if (failure.kind == FailureKind::PortInUse)
        nameOwner(failure, findPortOwner(address, probe.port).value_or(PortOwner()));
    return failure;
}

} // namespace

PortProbeResult probePort(const PortProbe &probe, const QList<OwnPort> &own)
{
    PortProbeResult result;
    const QHostAddress address = listenAddress(probe.host);
    if (address.isNull()) {
        result.failure = {.kind = FailureKind::InvalidConfiguration,
                          .message = QStringLiteral("\"%1\" is not an IP address").arg(probe.host),
                          .port = probe.port};
        return result;
    }
    if (probe.port == 0)
        return result; // the system picks one

    const OwnPort *self = nullptr;
    for (const OwnPort &service : own) {
        if (!probe.serviceId.isEmpty() && service.serviceId == probe.serviceId) {
            self = &service;
        } else if (meets(service, address, probe.port)) {
            if (service.enabled || service.boundPort == probe.port)
                result.serviceId = service.serviceId;
            else
                result.reservedBy = service.serviceId;
        }
    }
    result.heldBySelf =
        self && self->boundPort == probe.port && canShareNoPort(self->boundAddress, address);
    if (!result.serviceId.isEmpty()) {
        result.failure = portInUse(probe.port);
        result.failure.message = QStringLiteral("port %1 belongs to the service %2")
                                     .arg(probe.port)
                                     .arg(result.serviceId);
    } else if (result.heldBySelf) {
        result.failure = conflictBeside(*self, address, probe.port);
    } else {
        result.failure = tryToListen(probe, address);
    }
    if (result.failure.kind == FailureKind::PortInUse)
        result.failure.nextFreePort = freePortAfter(address, probe.port, own);
    else if (result.failure.kind == FailureKind::PermissionDenied)
        result.failure.nextFreePort = freePortAfter(address, BeforeUsualPorts, own);
    return result;
}

QJsonObject toJson(const PortProbeResult &result)
{
    if (result.isFree())
        return {{QStringLiteral("free"), true},
                {QStringLiteral("reservedBy"), result.reservedBy},
                {QStringLiteral("heldBySelf"), result.heldBySelf}};
    return {{QStringLiteral("free"), false},
            {QStringLiteral("kind"), toString(result.failure.kind)},
            {QStringLiteral("message"), result.failure.message},
            {QStringLiteral("ownerName"), result.failure.ownerName},
            {QStringLiteral("ownerPid"), result.failure.ownerPid},
            {QStringLiteral("serviceId"), result.serviceId},
            {QStringLiteral("nextFreePort"), result.failure.nextFreePort}};
}

} // namespace Switchboard
