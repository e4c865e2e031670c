// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace Switchboard {

//! Asks the program that runs \a profileFolder to show its window; waits at most a second.
//! False when nobody runs it.
[[nodiscard]] bool requestRaise(const QString &profileFolder);

} // namespace Switchboard
