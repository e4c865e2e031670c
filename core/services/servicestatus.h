// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHostAddress>
#include <QMetaType>
#include <QString>

#include <optional>

namespace Switchboard {

//! What a service really is, as confirmed by the core; never what somebody wishes.
enum class ServiceState {
    Off,
    Starting, //!< binding the port
    On, //!< listening
    Quiescing, //!< no new connections, running actions may still answer
    Draining, //!< told everybody; waiting for their Close
    Failed, //!< wanted on, but could not start; see failure
};

//! Why a service could not start.
enum class FailureKind {
    None,
    PortInUse,
    PermissionDenied, //!< ports below 1024 need a privilege
    AddressNotAvailable, //!< the host address is not one of this machine
    TokenRequired, //!< not a loopback address and no token
    InvalidConfiguration,
    Other,
};

//! A failed start, complete enough to offer the mend.
struct ServiceFailure {
    FailureKind kind = FailureKind::None;
    QString message; //!< one English line for logs and the command line
    quint16 port = 0;
    QString ownerName; //!< the process that holds the port, when it can be read
    qint64 ownerPid = 0; //!< 0 = unknown
    quint16 nextFreePort = 0; //!< 0 = not looked for or none
};

//! What a finished switch-off brought.
struct ToggleResult {
    int clean = 0; //!< sessions that completed the closing handshake
    int timedOut = 0; //!< cut at T1: silent or slow
    int aborted = 0; //!< cut for any other reason
    quint64 droppedMessages = 0;
    qint64 durationMs = 0;
};

//! One service as the core knows it; one value per snapshot.
struct ServiceStatus {
    QString id;
    QString name;
    QString host; //!< as configured
    quint16 port = 0; //!< as configured
    QHostAddress boundAddress; //!< valid while On
    quint16 boundPort = 0; //!< 0 unless On
    bool wanted = false; //!< desired state
    ServiceState state = ServiceState::Off; //!< actual state
    ServiceFailure failure;
    int sessions = 0; //!< open connections, closing ones included
    int closing = 0; //!< of them waiting for the peer's Close
    qint64 drainEndsMonotonicMs = 0; //!< while Quiescing with a drain time; else 0
    std::optional<ToggleResult> lastToggle;
    quint64 rejected = 0; //!< refused handshakes since the start
    quint64 drainViolations = 0; //!< must stay 0

    //! `ws://host:port` as a client would dial it (a wildcard address becomes loopback).
    [[nodiscard]] QString url() const;
};

//! The words of the command line: `off`, `starting`, `on`, `quiescing`, `draining`, `failed`.
[[nodiscard]] QString toString(ServiceState state);
//! `port-in-use` and so on; stable in JSON output.
[[nodiscard]] QString toString(FailureKind kind);

} // namespace Switchboard
