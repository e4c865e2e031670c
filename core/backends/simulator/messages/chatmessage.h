// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/segment.h"
#include "core/support/deliveryreceipt.h"
#include "core/support/typedid.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace Switchboard {

enum class ChatKind { Group, Private };

//! One conversation of the simulator: a group, or a private chat with a user.
struct ChatId {
    ChatKind kind = ChatKind::Group;
    qint64 id = 0; //!< group_id or user_id

    friend bool operator==(const ChatId &, const ChatId &) = default;
};

//! An emoji that people put on a message.
struct ChatReaction {
    QString emojiId;
    QList<qint64> userIds; //!< in the order they did

    friend bool operator==(const ChatReaction &, const ChatReaction &) = default;
};

//! One message as the simulator page shows it.
struct ChatMessage {
    ChatId chat;
    qint64 selfId = 0;
    qint32 messageId = 0;
    qint64 timeMs = 0; //!< wall clock
    qint64 senderId = 0;
    QString senderName;
    bool fromBot = false; //!< sent by the account through an action
    Message message;
    QString rawMessage; //!< CQ string form
    QString anonymousName; //!< what a group saw instead of the sender; empty = not anonymous
    bool recalled = false;
    QList<ChatReaction> reactions;
    // Messages of users: how far the event got.
    int receivers = 0; //!< sessions the event was queued for
    int delivered = 0; //!< of them, sessions it has left for
    QList<ChatDelivery> deliveries; //!< the first of them one by one; empty after a restart
    // Messages of the account: who sent it and how fast.
    SessionId session;
    QString clientName;
    qint64 replyMs = -1; //!< since the latest message of a user in this chat; -1 = none
};

//! Which part of a conversation is wanted.
struct ChatHistoryQuery {
    ChatId chat;
    qint64 selfId = 0; //!< of private chats: the account; 0 = the first one
    int count = 0; //!< at most so many, the newest of them
    qint32 before = 0; //!< only messages older than this one; 0 = from the newest on
};

} // namespace Switchboard

Q_DECLARE_METATYPE(Switchboard::ChatMessage)
Q_DECLARE_METATYPE(Switchboard::ChatHistoryQuery)
