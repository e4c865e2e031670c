// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/check/checkrule.h"

namespace Switchboard {

//! Requests and their responses: the vectors of requests.json that read at most, and what holds for
//! many requests at once.
[[nodiscard]] CheckRules requestRules();

} // namespace Switchboard
