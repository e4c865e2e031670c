// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/messages/reactions.h"

#include <algorithm>

namespace Switchboard {

QList<ChatReaction> withReaction(QList<ChatReaction> reactions, qint64 userId,
                                 const QString &emojiId, bool set)
{
    auto found = std::ranges::find(reactions, emojiId, &ChatReaction::emojiId);
    if (found == reactions.end()) {
        if (set)
            reactions.append({.emojiId = emojiId, .userIds = {userId}});
        return reactions;
    }
    found->userIds.removeOne(userId);
    if (set)
        found->userIds.append(userId);
    if (found->userIds.isEmpty())
        reactions.erase(found);
    return reactions;
}

} // namespace Switchboard
