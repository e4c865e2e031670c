// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"
#include "core/backends/simulator/world/world.h"
#include "core/onebot/event.h"

#include <QJsonObject>

namespace Switchboard {

//! The event that reports \a message to account \a selfId: `message_sent.*` when that account sent
//! it, else `message.*` (catalogue of events, OneBot 11).
[[nodiscard]] Event messageEvent(const World &world, const ChatMessage &message, qint64 selfId);

//! The same as one JSON object, for actions that return events (histories).
[[nodiscard]] QJsonObject messageObject(const World &world, const ChatMessage &message,
                                        qint64 selfId, MessageFormat format);

//! The data of get_msg; `message` is written in \a format.
[[nodiscard]] QJsonObject storedMessageFields(const World &world, const ChatMessage &message,
                                              MessageFormat format);

//! `group_recall` or `friend_recall` of a message that \a operatorId took back.
[[nodiscard]] QJsonObject recallNotice(const ChatMessage &message, qint64 operatorId);

//! `group_msg_emoji_like`, as NapCat tells it: \a userId put an emoji on a message of a group or
//! took it away.
[[nodiscard]] QJsonObject reactionNotice(const ChatMessage &message, qint64 userId,
                                         const QString &emojiId, bool added);

//! What set_group_anonymous_ban takes for the anonymous sender \a userId.
[[nodiscard]] QString anonymousFlag(qint64 userId);
//! Whose flag that is; 0 when anonymousFlag() did not make it.
[[nodiscard]] qint64 anonymousUser(const QString &flag);

} // namespace Switchboard
