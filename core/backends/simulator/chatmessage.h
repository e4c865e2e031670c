// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/segment.h"
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
    bool recalled = false;
    // Messages of users: how far the event got.
    int receivers = 0; //!< sessions the event was queued for
    int delivered = 0; //!< of them, sessions it has left for
    // Messages of the account: who sent it and how fast.
    SessionId session;
    QString clientName;
    qint64 replyMs = -1; //!< since the latest message of a user in this chat; -1 = none
};

//! A user the simulator knows.
struct SimulatorUser {
    qint64 userId = 0;
    QString nickname;
    QString remark;
    QString sex; //!< male, female, unknown
    int age = 0;
    bool isFriend = false;
};

//! A member of a simulated group.
struct SimulatorMember {
    qint64 userId = 0;
    QString nickname;
    QString card;
    QString role; //!< owner, admin, member
    QString title;
    QString level;
    qint64 joinTime = 0;
    qint64 lastSentTime = 0;
};

//! A simulated group.
struct SimulatorGroup {
    qint64 groupId = 0;
    QString name;
    int maxMembers = 0;
    QList<SimulatorMember> members;
};

//! Everything the page needs to offer chats and people.
struct SimulatorWorld {
    qint64 selfId = 0;
    QString nickname;
    QList<SimulatorUser> users;
    QList<SimulatorGroup> groups;
};

} // namespace Switchboard

Q_DECLARE_METATYPE(Switchboard::ChatMessage)
Q_DECLARE_METATYPE(Switchboard::SimulatorWorld)
