// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"

#include <QHash>
#include <QList>

namespace Switchboard {

//! What the store holds besides messages.
struct WorldData {
    SimulatorUser account; //!< the account's own profile
    QList<SimulatorUser> users; //!< everybody else, by user_id
    QList<SimulatorGroup> groups; //!< by group_id
};

//! The simulated people and groups in memory, so that no lookup waits for the store. I/O thread.
//!
//! Pointers stay valid as long as the world lives; a null pointer means that there is no such
//! thing.
class World final
{
public:
    World() = default;
    explicit World(WorldData data);

    [[nodiscard]] const SimulatorUser &account() const { return m_data.account; }
    [[nodiscard]] qint64 selfId() const { return m_data.account.userId; }
    [[nodiscard]] const QList<SimulatorUser> &users() const { return m_data.users; }
    [[nodiscard]] const QList<SimulatorGroup> &groups() const { return m_data.groups; }

    //! A user or the account itself.
    [[nodiscard]] const SimulatorUser *user(qint64 userId) const;
    [[nodiscard]] const SimulatorGroup *group(qint64 groupId) const;
    [[nodiscard]] const SimulatorMember *member(qint64 groupId, qint64 userId) const;
    //! Whether the account is a member of the group.
    [[nodiscard]] bool isJoined(qint64 groupId) const;

    //! Remembers that the member spoke at \a time (seconds since 1970).
    void noteSent(qint64 groupId, qint64 userId, qint64 time);

    //! A copy for other threads.
    [[nodiscard]] SimulatorWorld snapshot() const;

private:
    struct GroupIndex {
        qsizetype position = 0;
        QHash<qint64, qsizetype> members;
    };

    WorldData m_data;
    QHash<qint64, qsizetype> m_userIndex;
    QHash<qint64, GroupIndex> m_groupIndex;
};

} // namespace Switchboard
