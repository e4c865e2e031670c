// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/typedid.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace Switchboard {

//! What a block looks at.
enum class BlockScope {
    Address, //!< an IP address or a network in CIDR notation
    Token, //!< the access token that a client presents
    BotId, //!< the account a client asks for: its `X-Self-ID`, else the account of the service
};

//! Clients that the operator keeps out until a moment.
struct BlockRule {
    BlockId id; //!< 0 = not added yet
    BlockScope scope = BlockScope::Address;
    //! Address or CIDR in normal form, a decimal bot ID, or `sha256:` and 64 hex digits of a token.
    QString subject;
    QString serviceId; //!< empty = every service
    QString note; //!< the operator's words
    qint64 createdMs = 0; //!< wall clock, milliseconds since 1970
    qint64 expiresMs = 0; //!< wall clock; 0 = never
    quint64 hits = 0; //!< handshakes refused because of it
    qint64 lastHitMs = 0; //!< wall clock; 0 = none yet

    friend bool operator==(const BlockRule &, const BlockRule &) = default;
};

} // namespace Switchboard

Q_DECLARE_METATYPE(Switchboard::BlockRule)
