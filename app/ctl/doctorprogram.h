// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/ctl/doctorarguments.h"

namespace Switchboard {

enum class DoctorFormat { Text, Json };

//! Runs `doctor URL` in this process and prints the steps. Returns the exit status: 0 when nothing
//! is wrong, 1 when something is, 2 when the token cannot be read.
[[nodiscard]] int runDoctorCommand(DoctorArguments arguments, DoctorFormat format);

} // namespace Switchboard
