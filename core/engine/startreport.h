// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QMetaType>
#include <QStringList>

namespace Switchboard {

//! How the program before this one ended.
struct StartReport {
    bool unclean = false; //!< it was killed, it crashed, or the computer went down with it
    bool rebooted = false; //!< the computer went down: unclean, but not a crash of the program
    qint64 endedWallMs = 0; //!< its last sign of life, milliseconds since 1970; 0 = not known
    int recentCrashes = 0; //!< crashes within the last 5 minutes, this one included
    bool startedAllOff = false; //!< so many that the services wait for the operator
    QStringList heldBack; //!< ids of the services that would be on; only when startedAllOff
};

//! What to do after three crashes within 5 minutes.
enum class CrashLoopPolicy {
    StartAsConfigured, //!< for a daemon: its supervisor limits restarts
    StartAllOff, //!< for a window, where somebody can switch on what is wanted
};

} // namespace Switchboard

Q_DECLARE_METATYPE(Switchboard::StartReport)
