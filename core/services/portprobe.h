// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/commands.h"
#include "core/services/servicestatus.h"

#include <QHostAddress>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace Switchboard {

//! What a service of ours has to do with ports.
struct OwnPort {
    QString serviceId;
    QString host; //!< as in the configuration
    quint16 port = 0; //!< as in the configuration
    bool enabled = false; //!< wants the port
    QHostAddress boundAddress; //!< of the listener, if there is one
    quint16 boundPort = 0; //!< 0 = not listening
};

//! Whether an address and port could be listened on.
struct PortProbeResult {
    ServiceFailure failure; //!< kind None = free
    QString serviceId; //!< the service of ours that has the port
    QString reservedBy; //!< free, but this service of ours, which is off, has the same port
    bool heldBySelf = false; //!< free for the service that asks: its own listener is there

    [[nodiscard]] bool isFree() const { return failure.kind == FailureKind::None; }
};

//! Listens on \a probe for a moment, exactly as a service would, and says who is in the way.
//! \a own are the services of the configuration; the listener of the service that asks is never
//! disturbed, its own port is free. May take some milliseconds. I/O thread.
[[nodiscard]] PortProbeResult probePort(const PortProbe &probe, const QList<OwnPort> &own);

//! `free`, else `kind`, `message`, `ownerName`, `ownerPid`, `serviceId`, `nextFreePort`; when free
//! `reservedBy` and `heldBySelf`.
[[nodiscard]] QJsonObject toJson(const PortProbeResult &result);

} // namespace Switchboard
