// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/sessions/sessioninfo.h"

namespace Switchboard {

//! Sessions for tests of the window.
inline SessionInfo sessionInfo(quint64 id, const QString &service = QStringLiteral("ws-main"))
{
    SessionInfo info;
    info.id = SessionId(id);
    info.serviceId = service;
    info.peerAddress = QHostAddress(QStringLiteral("192.0.2.%1").arg(id % 250));
    info.peerPort = quint16(40000 + id);
    info.clientName =
        id % 2 == 0 ? QStringLiteral("Koishi 4.18") : QStringLiteral("NoneBot2 2.4.4");
    info.selfId = 10001;
    return info;
}

inline QList<SessionInfo> sessionInfos(quint64 first, quint64 last)
{
    QList<SessionInfo> infos;
    for (quint64 id = first; id <= last; ++id)
        infos.append(sessionInfo(id));
    return infos;
}

inline SessionStats sessionStats(quint64 id, double outPerSecond = 0, quint64 messagesOut = 0)
{
    SessionStats stats;
    stats.id = SessionId(id);
    stats.outPerSecond = outPerSecond;
    stats.messagesOut = messagesOut;
    return stats;
}

inline SessionClosed sessionClosed(quint64 id)
{
    SessionClosed closed;
    closed.id = SessionId(id);
    closed.close.by = ClosedBy::Us;
    closed.close.code = quint16(CloseCode::PolicyViolation);
    closed.close.reason = QStringLiteral("spam");
    closed.close.clean = true;
    closed.ageMs = 5000;
    return closed;
}

} // namespace Switchboard
