// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/net/blockrule.h"
#include "core/net/requesthead.h"
#include "core/sessions/sessioninfo.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace Switchboard {

//! Why a handshake was refused.
enum class RefusalCause {
    MalformedRequest,
    MethodNotAllowed,
    HeadTooLarge,
    HeadTooSlow,
    HostNotAllowed,
    OriginNotAllowed,
    TokenMissing,
    TokenWrong,
    UnknownPath,
    UpgradeRequired,
    MalformedHandshake,
    TooManyTokenFailures,
    Flapping,
    Blocked,
    TooManyConnections,
    TooManyHalfOpen,
};

//! The HTTP answer to a refused handshake.
struct Refusal {
    int status = 400;
    RefusalCause cause = RefusalCause::MalformedRequest;
    QString
        explanation; //!< English, one line: what is wrong and what to do; the body of the answer
    QList<std::pair<QByteArray, QByteArray>> headers;
    bool countsAsTokenFailure = false; //!< answered late and counted per address
};

//! A handshake that may go on.
struct Admission {
    SessionRole role = SessionRole::Universal;
    QString userAgent;
};

using AccessDecision = std::variant<Admission, Refusal>;

//! What decideAccess() needs to know of the service.
struct AccessRules {
    Secret token; //!< empty = no check
    AccessSettings settings;
    quint16 port = 0; //!< that the listener is bound to
};

//! Decides over a parsed head, in the order of protocol.md section 2 with Host and Origin before
//! the token: malformed 400, Host 421, Origin 403, token 401/403, path 404, upgrade 426/400. Pure;
//! limits that depend on earlier requests are the AdmissionLimiter's.
[[nodiscard]] AccessDecision decideAccess(const RequestHead &head, const AccessRules &rules);

//! Decides over the head of a request that is no handshake: Host 421, Origin 403, token 401/403.
//! What it asks for is the service's to judge (protocol.md section 4).
[[nodiscard]] AccessDecision decideRequestAccess(const RequestHead &head, const AccessRules &rules);

//! The token that a request presents; nothing when it has none that can be used (protocol.md
//! section 6).
[[nodiscard]] std::optional<QByteArray> offeredToken(const RequestHead &head);

//! A refusal that does not come from decideAccess().
[[nodiscard]] Refusal makeRefusal(RefusalCause cause, const QString &explanation);

//! The answer to a client that \a rule keeps out; Retry-After when the rule ends.
[[nodiscard]] Refusal blockedRefusal(const BlockRule &rule, qint64 nowWallMs);

//! `token-wrong` and so on; stable in JSON output.
[[nodiscard]] QString toString(RefusalCause cause);

} // namespace Switchboard
