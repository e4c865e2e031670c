// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/accesspolicy.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace Switchboard {

//! What is known of a token that was not the right one. Its text is never kept.
enum class TokenHint {
    NotConcerned, //!< the refusal had another cause
    None, //!< none was sent
    Length, //!< of another length or text; see tokenLength
    OtherService, //!< it is the token of another service; see tokenServiceId
};

//! Refused handshakes of one service, source and cause.
struct RejectedGroup {
    quint64 number = 0; //!< names the group while the program runs
    QString serviceId;
    QString source; //!< IPv4 /24 or IPv6 /64 in CIDR notation; a loopback address as it is
    bool loopback = false;
    RefusalCause cause = RefusalCause::MalformedRequest;
    int status = 0; //!< of the last answer (HTTP)
    quint64 count = 0;
    int lastMinute = 0; //!< of the count, in the last 60 s
    qint64 firstMs = 0; //!< wall clock
    qint64 lastMs = 0; //!< wall clock
    QString lastPeer; //!< numeric address of the last one, without port
    bool severalPeers = false; //!< not all of them came from lastPeer
    QString client; //!< User-Agent of the last one, untrusted
    TokenHint tokenHint = TokenHint::NotConcerned;
    int tokenLength = 0; //!< in bytes, with TokenHint::Length
    QString tokenServiceId; //!< with TokenHint::OtherService
};

//! All groups of refused handshakes, newest last seen first; at most 1,000 of them.
struct RejectionReport {
    QList<RejectedGroup> groups;
    quint64 total = 0; //!< refused handshakes since the start
    quint64 ungrouped = 0; //!< of them counted only, because there were 1,000 groups already
};

} // namespace Switchboard

Q_DECLARE_METATYPE(Switchboard::RejectionReport)
