// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"
#include "core/backends/simulator/world/simulatorworld.h"

#include <QList>
#include <QString>

namespace Switchboard {

//! The world of the simulator as one of its accounts sees it, with look-ups. A value.
class ChatWorld final
{
public:
    ChatWorld() = default;
    //! An account that is gone is replaced by the first one.
    ChatWorld(SimulatorWorld world, qint64 selfId);

    [[nodiscard]] const SimulatorWorld &all() const { return m_world; }
    [[nodiscard]] qint64 selfId() const { return m_selfId; }
    [[nodiscard]] bool isAccount(qint64 userId) const { return m_world.accounts.contains(userId); }
    //! Null when unknown, here and below.
    [[nodiscard]] const SimulatorUser *user(qint64 userId) const;
    [[nodiscard]] const SimulatorGroup *group(qint64 groupId) const;
    [[nodiscard]] const SimulatorMember *member(qint64 groupId, qint64 userId) const;
    [[nodiscard]] const SimulatorFriend *friendOf(qint64 userId) const;
    [[nodiscard]] bool isInGroup(qint64 groupId) const { return member(groupId, m_selfId); }

    //! The number when there is no name.
    [[nodiscard]] QString nickname(qint64 userId) const;
    //! The card in a group, else the nickname.
    [[nodiscard]] QString nameIn(const ChatId &chat, qint64 userId) const;
    //! The group's name, or what the account calls the user.
    [[nodiscard]] QString chatName(const ChatId &chat) const;
    //! Groups of the account, then its friends, then everybody else.
    [[nodiscard]] QList<ChatId> chats() const;
    //! What the account has been asked and has not answered.
    [[nodiscard]] QList<SimulatorRequest> openRequests() const;

private:
    SimulatorWorld m_world;
    qint64 m_selfId = 0;
};

} // namespace Switchboard
