// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"
#include "core/backends/simulator/world/world.h"
#include "core/onebot/action.h"

#include <QString>

#include <optional>

namespace Switchboard::Permission {

// Who may do what. Each check returns nothing when it is allowed, else the answer to give: NoData
// for what does not exist, Failed for what is not allowed. The wording names the ids.

using Refusal = std::optional<ActionResult>;

//! \a userId must be known.
[[nodiscard]] Refusal knows(const World &world, qint64 userId);
//! The account must be a member.
[[nodiscard]] Refusal seesGroup(const World &world, qint64 selfId, qint64 groupId);
//! And so must \a userId.
[[nodiscard]] Refusal seesMember(const World &world, qint64 selfId, qint64 groupId, qint64 userId);
//! The member must be owner or admin.
[[nodiscard]] Refusal manages(const World &world, qint64 groupId, qint64 operatorId);
//! The account must be a member, and owner or admin.
[[nodiscard]] Refusal accountManages(const World &world, qint64 selfId, qint64 groupId);
//! The member must be the owner.
[[nodiscard]] Refusal owns(const World &world, qint64 groupId, qint64 operatorId);
//! The member must stand above the other: the owner above all, admins above plain members.
[[nodiscard]] Refusal outranks(const World &world, qint64 groupId, qint64 operatorId,
                               qint64 userId);
//! \a userId may write to the chat at \a time: a member that is not muted, or a known user.
[[nodiscard]] Refusal mayWrite(const World &world, qint64 userId, const ChatId &chat, qint64 time);
//! What the request is about is still there. A refusal (\a approve is false) is always possible.
[[nodiscard]] Refusal mayBeAnswered(const World &world, const SimulatorRequest &request,
                                    bool approve);
//! The message may be recalled: one's own, or somebody's below in a group.
[[nodiscard]] Refusal mayRecall(const World &world, qint64 operatorId, const ChatMessage &message);

} // namespace Switchboard::Permission
