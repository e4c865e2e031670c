// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QMetaType>

namespace Switchboard {

//! How the program before this one ended.
struct StartReport {
    bool unclean = false; //!< it was killed or it crashed
    int recentCrashes = 0; //!< unclean ends within the last 5 minutes, this one included
    bool startedAllOff = false; //!< so many that the services wait for the operator
};

//! What to do after three unclean ends within 5 minutes.
enum class CrashLoopPolicy {
    StartAsConfigured, //!< for a daemon: its supervisor limits restarts
    StartAllOff, //!< for a window, where somebody can switch on what is wanted
};

} // namespace Switchboard

Q_DECLARE_METATYPE(Switchboard::StartReport)
