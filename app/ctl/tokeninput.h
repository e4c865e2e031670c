// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace Switchboard {

//! The first line of standard input, without blanks around it. A terminal is asked for it and does
//! not show what is typed.
[[nodiscard]] QString readTokenFromInput();

} // namespace Switchboard
