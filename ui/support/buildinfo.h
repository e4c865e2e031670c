// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace Switchboard {

//! The commit this program was built from, or `unknown`, as in a source archive.
[[nodiscard]] QString buildCommit();

} // namespace Switchboard
