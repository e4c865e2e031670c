// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/services/servicestatus.h"
#include "core/sessions/sessioninfo.h"

#include <QList>
#include <QMetaType>

namespace Switchboard {

//! Everything that changed for a viewer since its last snapshot, and all that changes all the time.
struct EngineSnapshot {
    qint64 monotonicMs = 0; //!< when it was taken; ages are measured against it
    QList<ServiceStatus> services; //!< in the order of the configuration
    QList<SessionInfo> opened; //!< since the last snapshot, in the order of their ids
    QList<SessionClosed> closed; //!< since the last snapshot
    QList<SessionStats> stats; //!< of every open session, in the order of their ids
    double inPerSecond = 0; //!< all sessions together
    double outPerSecond = 0;
};

} // namespace Switchboard

Q_DECLARE_METATYPE(Switchboard::EngineSnapshot)
