// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace Switchboard {

//! Where the program that runs \a profileFolder listens for switchboardctl: `control.sock` in the
//! folder, or a name derived from the folder under the runtime folder when that path is too long
//! for a local socket. Both sides compute it.
[[nodiscard]] QString controlSocketPath(const QString &profileFolder);

//! The profile folder when none is given: the platform's configuration folder.
[[nodiscard]] QString defaultProfileFolder();

} // namespace Switchboard
