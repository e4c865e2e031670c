// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"
#include "core/backends/simulator/world/world.h"
#include "core/onebot/action.h"

#include <QString>

namespace Switchboard {

//! Whether \a action is send_msg, send_group_msg or send_private_msg.
[[nodiscard]] bool isSendAction(const QString &action);

//! Where a send action goes. Without `message_type` a group wins (protocol.md section 12, row 5).
[[nodiscard]] ChatId targetOf(const ActionCall &call);

//! Why the account cannot send to \a chat, the target of \a call; empty when it can. The optional
//! `group_id` of a private message names the group that both sides must share.
[[nodiscard]] QString refusalOfSend(const World &world, const ActionCall &call, const ChatId &chat);

} // namespace Switchboard
