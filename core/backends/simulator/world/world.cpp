// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/world/world.h"

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int ShownRequests = 200;

template <typename Map, typename Key> auto pointerTo(const Map &map, const Key &key)
{
    const auto it = map.find(key);
    return it == map.cend() ? nullptr : &it->second;
}

} // namespace

World::World(const WorldData &data) : m_accounts(data.accounts), m_honours(data.honours)
{
    for (const SimulatorUser &user : data.users)
        m_users.insert_or_assign(user.userId, user);
    for (const SimulatorFriend &entry : data.friends)
        m_friends.insert_or_assign({entry.selfId, entry.userId}, entry);
    for (const SimulatorGroupInfo &info : data.groups)
        m_groups[info.groupId].info = info;
    for (const SimulatorMember &member : data.members) // by group and user: stays in order
        m_groups[member.groupId].members.append(member);
    for (const SimulatorRequest &request : data.requests) {
        m_requests.insert_or_assign(request.number, request);
        m_requestByFlag.insert(request.flag, request.number);
    }
    for (const SimulatorFile &file : data.files)
        m_files.insert_or_assign(file.fileId, file);
    for (const SimulatorFolder &folder : data.folders)
        m_folders.insert_or_assign(folder.folderId, folder);
    for (const SimulatorEssence &essence : data.essences)
        m_essences.insert_or_assign(essence.messageId, essence);
    for (const SimulatorAnnouncement &announcement : data.announcements)
        m_announcements.insert_or_assign(announcement.noticeId, announcement);
    for (const SimulatorLikes &likes : data.likes)
        m_likes.insert_or_assign({likes.selfId, likes.userId, likes.day}, likes);
}

qint64 World::firstAccount() const
{
    return m_accounts.isEmpty() ? 0 : m_accounts.first().selfId;
}

bool World::isAccount(qint64 userId) const
{
    return std::ranges::any_of(
        m_accounts, [userId](const SimulatorAccount &account) { return account.selfId == userId; });
}

const SimulatorUser *World::user(qint64 userId) const
{
    const SimulatorUser *user = pointerTo(m_users, userId);
    return user && !user->gone ? user : nullptr;
}

QList<SimulatorUser> World::users() const
{
    QList<SimulatorUser> present;
    for (const auto &[userId, user] : m_users) {
        if (!user.gone)
            present.append(user);
    }
    return present;
}

const SimulatorFriend *World::friendOf(qint64 selfId, qint64 userId) const
{
    return pointerTo(m_friends, Pair(selfId, userId));
}

QList<SimulatorFriend> World::friendsOf(qint64 selfId) const
{
    QList<SimulatorFriend> friends;
    for (auto it = m_friends.lower_bound({selfId, 0});
         it != m_friends.cend() && it->first.first == selfId; ++it)
        friends.append(it->second);
    return friends;
}

QString World::nameOf(qint64 userId) const
{
    const SimulatorUser *user = pointerTo(m_users, userId);
    return user ? user->nickname : QString::number(userId);
}

int World::likes(qint64 selfId, qint64 userId, qint64 day) const
{
    const SimulatorLikes *likes = pointerTo(m_likes, std::tuple(selfId, userId, day));
    return likes ? likes->times : 0;
}

const SimulatorGroup *World::group(qint64 groupId) const
{
    return pointerTo(m_groups, groupId);
}

const SimulatorMember *World::member(qint64 groupId, qint64 userId) const
{
    const SimulatorGroup *found = group(groupId);
    if (!found)
        return nullptr;
    const auto it = std::ranges::lower_bound(found->members, userId, {}, &SimulatorMember::userId);
    return it != found->members.cend() && it->userId == userId ? &*it : nullptr;
}

const SimulatorMember *World::ownerOf(qint64 groupId) const
{
    const SimulatorGroup *found = group(groupId);
    if (!found)
        return nullptr;
    const auto it =
        std::ranges::find(found->members, QStringLiteral("owner"), &SimulatorMember::role);
    return it == found->members.cend() ? nullptr : &*it;
}

QList<qint64> World::accountsIn(qint64 groupId) const
{
    QList<qint64> found;
    for (const SimulatorAccount &account : m_accounts) {
        if (member(groupId, account.selfId))
            found.append(account.selfId);
    }
    return found;
}

QString World::nameIn(qint64 groupId, qint64 userId) const
{
    const SimulatorMember *found = member(groupId, userId);
    return found && !found->card.isEmpty() ? found->card : nameOf(userId);
}

const SimulatorRequest *World::request(const QString &flag) const
{
    const auto number = m_requestByFlag.constFind(flag);
    return number == m_requestByFlag.cend() ? nullptr : pointerTo(m_requests, *number);
}

const SimulatorFile *World::file(const QString &fileId) const
{
    return pointerTo(m_files, fileId);
}

const SimulatorFolder *World::folder(const QString &folderId) const
{
    return pointerTo(m_folders, folderId);
}

const SimulatorEssence *World::essence(qint64 messageId) const
{
    return pointerTo(m_essences, messageId);
}

qint64 World::lastRequestNumber() const
{
    return m_requests.empty() ? 0 : m_requests.rbegin()->first;
}

SimulatorWorld World::snapshot() const
{
    SimulatorWorld copy;
    for (const SimulatorAccount &account : m_accounts)
        copy.accounts.append(account.selfId);
    copy.users = users();
    for (const auto &[key, entry] : m_friends)
        copy.friends.append(entry);
    for (const auto &[groupId, group] : m_groups)
        copy.groups.append(group);
    int settled = 0;
    for (auto it = m_requests.crbegin(); it != m_requests.crend(); ++it) {
        if (it->second.state == RequestState::Open || ++settled <= ShownRequests)
            copy.requests.prepend(it->second);
    }
    return copy;
}

} // namespace Switchboard
