// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace Switchboard {

//! The columns of the connection table, in their default order.
enum class ConnectionColumn {
    Number,
    State,
    Service,
    Role,
    Peer,
    Client,
    Age,
    InRate,
    OutRate,
    Sparkline,
    Queue,
    RoundTrip,
    SelfId,
    Since,
    LastEvent,
    MessagesIn,
    MessagesOut,
    BytesIn,
    BytesOut,
    InFlight,
    Errors,
    Dropped,
    Heartbeat,
    Format,
    Tls,
    Tags,
    Note,
    Kick, //!< always the last one on the screen
};

inline constexpr int ConnectionColumnCount = int(ConnectionColumn::Kick) + 1;

//! What never changes about a column. Widths in device-independent pixels at the default font.
struct ConnectionColumnTraits {
    const char *id; //!< stable name in saved layouts
    int width;
    int minimumWidth; //!< how far it gives way before the table has to scroll
    Qt::AlignmentFlag alignment;
    bool shownByDefault;
};

[[nodiscard]] const ConnectionColumnTraits &traitsOf(ConnectionColumn column);
//! The title in the user's language; empty for the kick buttons.
[[nodiscard]] QString titleOf(ConnectionColumn column);
//! The name for menus and screen readers; never empty.
[[nodiscard]] QString nameOf(ConnectionColumn column);
//! The column of a saved \a id, or -1.
[[nodiscard]] int connectionColumnOf(const QString &id);

} // namespace Switchboard
