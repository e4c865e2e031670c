// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/actions/permission.h"
#include "core/backends/simulator/messages/chatmessage.h"
#include "core/backends/simulator/world/world.h"
#include "core/onebot/action.h"

namespace Switchboard {

//! The chat that one of the actions `send_*` writes to.
[[nodiscard]] ChatId targetOf(const ActionCall &call);

//! Why account \a selfId cannot write to \a chat at \a time, as \a call wants; nothing when it can.
[[nodiscard]] Permission::Refusal refusalOfSend(const World &world, const ActionCall &call,
                                                qint64 selfId, const ChatId &chat, qint64 time);

} // namespace Switchboard
