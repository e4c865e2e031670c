// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/event.h"

namespace Switchboard {

//! What happened to the implementation, as a bot sees it (protocol.md section 11).
enum class LifecycleChange { Connect, Enable, Disable };

//! `meta_event.lifecycle` of the account \a selfId; \a time in seconds since 1970.
[[nodiscard]] Event lifecycleEvent(qint64 selfId, qint64 time, LifecycleChange change);

//! `meta_event.heartbeat`: \a status is the data of get_status, \a intervalMs the time until the
//! next one; \a time in seconds since 1970.
[[nodiscard]] Event heartbeatEvent(qint64 selfId, qint64 time, const QJsonObject &status,
                                   qint64 intervalMs);

} // namespace Switchboard
