// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"
#include "core/backends/simulator/world/world.h"
#include "core/onebot/event.h"

#include <QJsonObject>

namespace Switchboard {

//! The event that reports \a message: `message.*` for users, `message_sent.*` for the account
//! itself (catalogue of events, OneBot 11).
[[nodiscard]] Event messageEvent(const World &world, const ChatMessage &message);

//! The field `sender` of message events and of get_msg.
[[nodiscard]] QJsonObject senderFields(const World &world, const ChatMessage &message);

//! The data of get_msg; `message` is written in \a format.
[[nodiscard]] QJsonObject storedMessageFields(const World &world, const ChatMessage &message,
                                              MessageFormat format);

} // namespace Switchboard
