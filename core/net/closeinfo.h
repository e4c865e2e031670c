// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace Switchboard {

//! Close codes that Switchboard sends: the registered ones of RFC 6455 section 7.4.1 and its own.
namespace CloseCode {
inline constexpr quint16 Normal = 1000;
inline constexpr quint16 GoingAway = 1001; //!< service switched off, program ends
inline constexpr quint16 ProtocolError = 1002;
inline constexpr quint16 InvalidPayload = 1007;
inline constexpr quint16 PolicyViolation = 1008; //!< kicked by the operator
inline constexpr quint16 MessageTooBig = 1009;
inline constexpr quint16 InternalError = 1011;
inline constexpr quint16 TokenChanged = 4001;
inline constexpr quint16 SlowConsumer = 4008;
inline constexpr quint16 Overloaded = 4013;
inline constexpr quint16 RateExceeded = 4029;
inline constexpr quint16 Replaced = 4409;

//! Whether an endpoint may put \a code into a Close frame that we send (RFC 6455 section 7.4.2 and
//! what Qt peers accept: 1012-2999 is a protocol error for them).
[[nodiscard]] constexpr bool maySend(int code)
{
    return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1011)
        || (code >= 3000 && code <= 4999);
}
} // namespace CloseCode

//! Who ended a connection.
enum class ClosedBy {
    Peer, //!< the peer sent Close first, or its TCP connection ended
    Us, //!< we sent Close first, or cut the connection for a rule it broke
};

//! What made us cut a connection without waiting for the closing handshake.
enum class AbortCause {
    None,
    CloseTimeout, //!< the peer did not answer our Close in time (T1)
    Slow, //!< bytes for the peer were still queued when its time to close ran out
    Silent, //!< nothing was received for longer than the silence limit
    MessageDeadline, //!< one message took too long to arrive
    DrainViolation, //!< still open after the service's own limit (T2); must never happen
    Aborted, //!< the program ends at once
    ConnectionLost, //!< the TCP connection ended without a Close from either side
};

//! How a connection ended, as far as it can be known. Never a made-up code.
struct CloseInfo {
    ClosedBy by = ClosedBy::Peer;
    std::optional<quint16>
        code; //!< from the Close frame that was sent first; none = no Close frame or no status
    QString reason; //!< from the same frame
    bool clean = false; //!< both sides sent Close and TCP ended after it
    bool closeFrameSeen = false; //!< at least one Close frame travelled
    AbortCause abortCause = AbortCause::None;
};

//! `peer, 1001 "service disabled", clean` and the like: how a connection ended, in one phrase.
[[nodiscard]] QString describeClose(const CloseInfo &close);
//! `close-timeout` and so on; stable in JSON output.
[[nodiscard]] QString toString(AbortCause cause);
//! `peer` or `us`.
[[nodiscard]] QString toString(ClosedBy by);

} // namespace Switchboard

Q_DECLARE_METATYPE(Switchboard::CloseInfo)
