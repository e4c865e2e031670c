// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/calls/simulatorparts.h"

namespace Switchboard::ContactCalls {

//! get_recent_contact: the chats of the account with the latest messages, the newest first.
void recentContacts(const SimulatorParts &parts, const WaitingCall &call);

} // namespace Switchboard::ContactCalls
