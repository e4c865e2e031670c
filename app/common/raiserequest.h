// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace Switchboard {

//! What to ask of the program that runs a profile.
enum class RunningRequest {
    Answer, //!< only whether it is there
    Raise, //!< that it shows its window
};

//! Asks whoever runs \a profileFolder; waits at most a second. False when nobody runs it, or when
//! what runs there has no window to raise.
[[nodiscard]] bool askRunningProgram(const QString &profileFolder, RunningRequest request);

} // namespace Switchboard
