// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/sessions/sessioninfo.h"

#include "core/net/peeraddress.h"

namespace Switchboard {

QString SessionInfo::peer() const
{
    return formatPeer(peerAddress, peerPort);
}

QString toString(SessionState state)
{
    switch (state) {
    case SessionState::Active:
        return QStringLiteral("active");
    case SessionState::Idle:
        return QStringLiteral("idle");
    case SessionState::Slow:
        return QStringLiteral("slow");
    case SessionState::NoReply:
        return QStringLiteral("no-reply");
    case SessionState::Draining:
        return QStringLiteral("draining");
    case SessionState::Closed:
        return QStringLiteral("closed");
    }
    Q_UNREACHABLE();
}

} // namespace Switchboard
