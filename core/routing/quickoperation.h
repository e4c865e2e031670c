// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/action.h"

#include <QList>
#include <QStringList>

namespace Switchboard {

//! The hidden action that lets WebSocket clients use quick operations.
inline constexpr QLatin1String QuickOperationAction(".handle_quick_operation");

//! What a quick operation comes down to.
struct QuickOperation {
    QList<ActionCall> calls; //!< to be made one after the other, whether or not those before worked
    QStringList problems; //!< what could not be done and why; for the log, not for the client
};

//! Takes the quick operation \a operation for the event \a context apart (protocol.md section 11):
//! reply, delete, kick, ban, in this order, for a message; the answer for a request; nothing for
//! any other event. Fields that are absent or null do nothing, one that cannot be used hinders no
//! other. Only the fields of \a context that name people, groups, messages and requests are read.
[[nodiscard]] QuickOperation readQuickOperation(const QJsonObject &context,
                                                const QJsonObject &operation);

} // namespace Switchboard
