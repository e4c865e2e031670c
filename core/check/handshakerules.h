// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/check/checkrule.h"

namespace Switchboard {

//! Paths, tokens and upgrades: the vectors of handshake.json.
[[nodiscard]] CheckRules handshakeRules();

} // namespace Switchboard
