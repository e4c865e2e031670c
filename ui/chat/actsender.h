// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/commands.h"

#include <functional>

namespace Switchboard {

//! Told once how a command of the page has ended.
using ActDone = std::function<void(const CommandResult &)>;
//! Lets something happen in the simulator.
using ActSender = std::function<void(const SimulatedAct &act, const ActDone &done)>;

} // namespace Switchboard
