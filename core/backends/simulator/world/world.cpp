// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/world/world.h"

namespace Switchboard {

World::World(WorldData data) : m_data(std::move(data))
{
    for (qsizetype i = 0; i < m_data.users.size(); ++i)
        m_userIndex.insert(m_data.users.at(i).userId, i);
    for (qsizetype i = 0; i < m_data.groups.size(); ++i) {
        const SimulatorGroup &group = m_data.groups.at(i);
        GroupIndex index{.position = i, .members = {}};
        for (qsizetype j = 0; j < group.members.size(); ++j)
            index.members.insert(group.members.at(j).userId, j);
        m_groupIndex.insert(group.groupId, index);
    }
}

const SimulatorUser *World::user(qint64 userId) const
{
    if (userId != 0 && userId == selfId())
        return &m_data.account;
    const auto it = m_userIndex.constFind(userId);
    return it == m_userIndex.cend() ? nullptr : &m_data.users.at(*it);
}

const SimulatorGroup *World::group(qint64 groupId) const
{
    const auto it = m_groupIndex.constFind(groupId);
    return it == m_groupIndex.cend() ? nullptr : &m_data.groups.at(it->position);
}

const SimulatorMember *World::member(qint64 groupId, qint64 userId) const
{
    const auto it = m_groupIndex.constFind(groupId);
    if (it == m_groupIndex.cend())
        return nullptr;
    const auto position = it->members.constFind(userId);
    if (position == it->members.cend())
        return nullptr;
    return &m_data.groups.at(it->position).members.at(*position);
}

bool World::isJoined(qint64 groupId) const
{
    return member(groupId, selfId()) != nullptr;
}

void World::noteSent(qint64 groupId, qint64 userId, qint64 time)
{
    const auto it = m_groupIndex.constFind(groupId);
    if (it == m_groupIndex.cend())
        return;
    const auto position = it->members.constFind(userId);
    if (position != it->members.cend())
        m_data.groups[it->position].members[*position].lastSentTime = time;
}

SimulatorWorld World::snapshot() const
{
    return {.selfId = selfId(),
            .nickname = m_data.account.nickname,
            .users = m_data.users,
            .groups = m_data.groups};
}

} // namespace Switchboard
