// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/check/checkrule.h"

namespace Switchboard {

//! WebSocket frames: fragments, pings, the closing handshake, and frames that break RFC 6455.
[[nodiscard]] CheckRules frameRules();

} // namespace Switchboard
