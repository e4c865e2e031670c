// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/check/checkrule.h"

namespace Switchboard {

//! Lifecycle and heartbeat, and what holds for everything that came in the whole check; they come
//! last.
[[nodiscard]] CheckRules eventRules();

} // namespace Switchboard
