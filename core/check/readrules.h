// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/check/checkrule.h"

namespace Switchboard {

//! The actions of the standard that read, without those that give out credentials.
[[nodiscard]] CheckRules readRules();

} // namespace Switchboard
