// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/services/circuitbreaker.h"

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

//! How a connection that we make is doing.
enum class LinkState {
    Idle, //!< the service is off
    Connecting,
    Open,
    Waiting, //!< until the next attempt
    Refused, //!< waiting, and told that we are not wanted: 401, 403, 404 and the like
};

//! One connection that a service makes; it comes back by itself.
struct LinkStatus {
    SessionRole role = SessionRole::Universal;
    QString url; //!< as configured
    LinkState state = LinkState::Idle;
    qint64 retryInMs = 0; //!< while Waiting or Refused
    int failures = 0; //!< in a row
    int httpStatus = 0; //!< of the last refused handshake; 0 = there was no answer
    QString problem; //!< English, one line: why it is not open; empty = no problem known
    //! The kind of problem in a stable word: those of RemoteProblem, `http` with httpStatus,
    //! `garbage`, `bad-handshake`, `closed`, `policy`.
    QString finding;
    bool isVerified = true; //!< the certificate of this URL is checked

    friend bool operator==(const LinkStatus &, const LinkStatus &) = default;
};

//! What became of the events of an HTTP POST service.
struct PostStatus {
    quint64 sent = 0; //!< answered with 2xx
    quint64 failed = 0; //!< given up: another answer, an error, no time left
    quint64 dropped = 0; //!< never sent, because the queue was full or the service was stopped
    quint64 retried = 0; //!< tries beyond the first
    int queued = 0; //!< waiting or under way
    CircuitBreaker::State circuit = CircuitBreaker::State::Closed; //!< whether it is tried at all

    friend bool operator==(const PostStatus &, const PostStatus &) = default;
};

//! One service as the core knows it; one value per snapshot.
struct ServiceStatus {
    QString id;
    QString name;
    ServiceKind kind = ServiceKind::WebSocketServer;
    QString host; //!< as configured; of kinds that listen
    quint16 port = 0; //!< as configured
    QHostAddress boundAddress; //!< valid while On
    quint16 boundPort = 0; //!< 0 unless On
    bool isTls = false; //!< of kinds that listen
    QList<LinkStatus> links; //!< of kinds that connect to somebody
    PostStatus post; //!< of HTTP POST
    quint64 requests = 0; //!< answered HTTP requests since the start, of HTTP kinds
    bool wanted = false; //!< desired state
    ServiceState state = ServiceState::Off; //!< actual state
    ServiceFailure failure;
    int sessions = 0; //!< open connections, closing ones included
    int closing = 0; //!< of them waiting for the peer's Close
    qint64 drainEndsMonotonicMs = 0; //!< while Quiescing with a drain time; else 0
    std::optional<ToggleResult> lastToggle;
    quint64 rejected = 0; //!< refused handshakes since the start
    quint64 drainViolations = 0; //!< must stay 0

    //! `ws://host:port` as a client would dial it (a wildcard address becomes loopback); of kinds
    //! that connect to somebody, the first URL.
    [[nodiscard]] QString url() const;
};

//! The words of the command line: `off`, `starting`, `on`, `quiescing`, `draining`, `failed`.
[[nodiscard]] QString toString(ServiceState state);
//! `port-in-use` and so on; stable in JSON output.
[[nodiscard]] QString toString(FailureKind kind);
//! `idle`, `connecting`, `open`, `waiting`, `refused`.
[[nodiscard]] QString toString(LinkState state);

} // namespace Switchboard
