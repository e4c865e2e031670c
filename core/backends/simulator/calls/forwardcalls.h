// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/calls/simulatorparts.h"

namespace Switchboard::ForwardCalls {

// Merged forwards: send_group_forward_msg, send_private_forward_msg, send_forward_msg and
// get_forward_msg.

[[nodiscard]] bool knows(const QString &action);
//! Runs \a call, which is one of these.
void run(const SimulatorParts &parts, const WaitingCall &call);

} // namespace Switchboard::ForwardCalls
