// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/typedid.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <utility>

namespace Switchboard {

//! What one session did with one action.
struct ActionStatistics {
    QString action; //!< empty = names that found no room of their own
    quint64 count = 0; //!< answered requests
    quint64 failures = 0; //!< of them answered with status `failed`
    double meanMs = 0; //!< from request to response
    double maxMs = 0;
    double lastMs = 0;
};

//! What somebody wants to know of a session who looks at it alone. Tokens are masked.
struct SessionDetails {
    SessionId id;
    bool found = false; //!< false: the session has left; the rest is empty then
    QString requestTarget; //!< path and query as sent, `access_token` masked
    QList<std::pair<QString, QString>> headers; //!< as sent, `Authorization` masked
    QList<ActionStatistics> actions; //!< most frequent first, at most 200 names
};

} // namespace Switchboard

Q_DECLARE_METATYPE(Switchboard::SessionDetails)
