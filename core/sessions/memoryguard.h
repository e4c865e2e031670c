// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace Switchboard {

class SessionRegistry;

//! What all sessions together may hold (reliability section 5).
struct MemoryLimits {
    qint64 queuedBytes = 256LL * 1024 * 1024; //!< waiting to be sent
    qint64 incomingBytes = 256LL * 1024 * 1024; //!< of messages that are not complete yet
};

//! While a limit is broken, closes the session that holds most of it (4013). Call about once a
//! second.
void enforceMemoryLimits(const SessionRegistry &registry, const MemoryLimits &limits);

} // namespace Switchboard
