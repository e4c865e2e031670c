// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/ctl/checkarguments.h"

namespace Switchboard {

//! What is printed by a check.
enum class CheckFormat { Table, Json };

//! Carries `check` out and prints what it finds. The exit status: 0 every rule holds, 1 some does
//! not, 2 the server could not be reached, or the token or a rule could not be found.
[[nodiscard]] int runCheckCommand(CheckArguments arguments, CheckFormat format);

} // namespace Switchboard
