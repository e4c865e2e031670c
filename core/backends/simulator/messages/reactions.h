// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"

namespace Switchboard {

//! \a reactions after \a userId put \a emojiId on the message (\a set) or took it away. Twice the
//! same changes nothing; an emoji that nobody holds is dropped.
[[nodiscard]] QList<ChatReaction> withReaction(QList<ChatReaction> reactions, qint64 userId,
                                               const QString &emojiId, bool set);

} // namespace Switchboard
