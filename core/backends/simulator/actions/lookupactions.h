// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/world/world.h"
#include "core/onebot/action.h"

#include <QString>

#include <optional>

namespace Switchboard {

//! The answer to one of the actions that only look things up in the world (get_login_info,
//! get_stranger_info, get_friend_list, get_group_list, get_group_info, get_group_member_list,
//! get_group_member_info); nothing for any other name. Unknown people and groups give
//! RetCode::NoData.
[[nodiscard]] std::optional<ActionResult> answerFromWorld(const World &world,
                                                          const ActionCall &call);

//! Whether answerFromWorld() knows \a action.
[[nodiscard]] bool isWorldAction(const QString &action);

//! Why the account cannot write to \a chat; empty when it can. Names the id.
[[nodiscard]] QString refusalOfChat(const World &world, const ChatId &chat);

//! Why the account does not see \a userId in \a groupId; empty when it does. Names the id.
[[nodiscard]] QString refusalOfMember(const World &world, qint64 groupId, qint64 userId);

} // namespace Switchboard
