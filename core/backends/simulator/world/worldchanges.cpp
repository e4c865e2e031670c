// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/world/world.h"

#include "core/backends/simulator/store/storerows.h"

#include <algorithm>

namespace Switchboard {

template <typename Row> void World::remember(const Row &row)
{
    m_changes.append(StoreRows::upsert(row));
}

template <typename Row> void World::forget(const Row &row)
{
    m_changes.append(StoreRows::removal(row));
}

void World::save(const SimulatorUser &user)
{
    m_users.insert_or_assign(user.userId, user);
    remember(user);
}

void World::save(const SimulatorAccount &account)
{
    const auto place =
        std::ranges::lower_bound(m_accounts, account.selfId, {}, &SimulatorAccount::selfId);
    if (place != m_accounts.end() && place->selfId == account.selfId)
        *place = account;
    else
        m_accounts.insert(place, account);
    remember(account);
}

void World::save(const SimulatorFriend &entry)
{
    m_friends.insert_or_assign({entry.selfId, entry.userId}, entry);
    remember(entry);
}

void World::save(const SimulatorGroupInfo &info)
{
    m_groups[info.groupId].info = info;
    remember(info);
}

void World::save(const SimulatorMember &member)
{
    const SimulatorMember *owner =
        member.role == QLatin1String("owner") ? ownerOf(member.groupId) : nullptr;
    if (owner && owner->userId != member.userId) {
        SimulatorMember demoted = *owner;
        demoted.role = QStringLiteral("member");
        save(demoted);
    }
    QList<SimulatorMember> &members = m_groups[member.groupId].members;
    const auto place =
        std::ranges::lower_bound(members, member.userId, {}, &SimulatorMember::userId);
    if (place != members.end() && place->userId == member.userId)
        *place = member;
    else
        members.insert(place, member);
    remember(member);
}

void World::save(const SimulatorRequest &request)
{
    m_requests.insert_or_assign(request.number, request);
    m_requestByFlag.insert(request.flag, request.number);
    remember(request);
}

void World::save(const SimulatorFile &file)
{
    m_files.insert_or_assign(file.fileId, file);
    remember(file);
}

void World::save(const SimulatorFolder &folder)
{
    m_folders.insert_or_assign(folder.folderId, folder);
    remember(folder);
}

void World::save(const SimulatorEssence &essence)
{
    m_essences.insert_or_assign(essence.messageId, essence);
    remember(essence);
}

void World::save(const SimulatorAnnouncement &announcement)
{
    m_announcements.insert_or_assign(announcement.noticeId, announcement);
    remember(announcement);
}

void World::save(const SimulatorHonour &honour)
{
    bool known = false;
    for (SimulatorHonour &each : m_honours) {
        if (each.groupId != honour.groupId || each.type != honour.type)
            continue;
        if (each.userId == honour.userId) {
            each = honour;
            known = true;
        } else if (honour.current && each.current) {
            each.current = false;
            remember(each);
        }
    }
    if (!known)
        m_honours.append(honour);
    remember(honour);
}

void World::addLikes(qint64 selfId, qint64 userId, qint64 day, int times)
{
    SimulatorLikes &likes = m_likes[{selfId, userId, day}];
    likes = {.selfId = selfId, .userId = userId, .day = day, .times = likes.times + times};
    remember(likes);
}

SimulatorMember *World::memberToChange(qint64 groupId, qint64 userId)
{
    const auto group = m_groups.find(groupId);
    if (group == m_groups.end())
        return nullptr;
    QList<SimulatorMember> &members = group->second.members;
    const auto place = std::ranges::lower_bound(members, userId, {}, &SimulatorMember::userId);
    return place != members.end() && place->userId == userId ? &*place : nullptr;
}

void World::noteSent(qint64 groupId, qint64 userId, qint64 time)
{
    if (SimulatorMember *member = memberToChange(groupId, userId))
        member->lastSentTime = time;
}

void World::removeUser(qint64 userId)
{
    const auto found = m_users.find(userId);
    if (found == m_users.end())
        return;
    QList<qint64> joined;
    for (const auto &[groupId, group] : m_groups) {
        if (member(groupId, userId))
            joined.append(groupId);
    }
    for (const qint64 groupId : std::as_const(joined))
        removeMember(groupId, userId);
    for (const SimulatorAccount &account : std::as_const(m_accounts))
        removeFriend(account.selfId, userId);
    found->second.gone = true;
    remember(found->second);
}

void World::removeAccount(qint64 selfId)
{
    const QList<SimulatorFriend> friends = friendsOf(selfId);
    for (const SimulatorFriend &entry : friends)
        removeFriend(selfId, entry.userId);
    m_accounts.removeIf([selfId](const SimulatorAccount &each) { return each.selfId == selfId; });
    forget(SimulatorAccount{.selfId = selfId});
}

void World::removeFriend(qint64 selfId, qint64 userId)
{
    if (m_friends.erase({selfId, userId}) > 0)
        forget(SimulatorFriend{.selfId = selfId, .userId = userId, .remark = {}});
}

template <typename Map> void World::forgetOfGroup(Map &map, qint64 groupId)
{
    std::erase_if(map, [&](const auto &entry) {
        if (entry.second.groupId != groupId)
            return false;
        forget(entry.second);
        return true;
    });
}

void World::removeGroup(qint64 groupId)
{
    // What refers to the group goes first: the store checks.
    forgetOfGroup(m_files, groupId);
    forgetOfGroup(m_folders, groupId);
    forgetOfGroup(m_essences, groupId);
    forgetOfGroup(m_announcements, groupId);
    m_honours.removeIf([&](const SimulatorHonour &honour) {
        if (honour.groupId != groupId)
            return false;
        forget(honour);
        return true;
    });
    if (const auto found = m_groups.find(groupId); found != m_groups.end()) {
        for (const SimulatorMember &member : std::as_const(found->second.members))
            forget(member);
        forget(found->second.info);
        m_groups.erase(found);
    }
}

void World::removeMember(qint64 groupId, qint64 userId)
{
    const SimulatorMember *found = member(groupId, userId);
    if (!found)
        return;
    forget(*found);
    m_groups[groupId].members.removeIf(
        [userId](const SimulatorMember &each) { return each.userId == userId; });
    m_honours.removeIf([&](const SimulatorHonour &honour) {
        if (honour.groupId != groupId || honour.userId != userId)
            return false;
        forget(honour);
        return true;
    });
}

void World::removeFile(const QString &fileId)
{
    const auto found = m_files.find(fileId);
    if (found == m_files.end())
        return;
    forget(found->second);
    m_files.erase(found);
}

void World::removeFolder(const QString &folderId)
{
    const auto found = m_folders.find(folderId);
    if (found == m_folders.end())
        return;
    QStringList inside;
    for (const auto &[fileId, file] : m_files) {
        if (file.groupId == found->second.groupId && file.folderId == folderId)
            inside.append(fileId);
    }
    for (const QString &fileId : std::as_const(inside))
        removeFile(fileId);
    forget(found->second);
    m_folders.erase(found);
}

void World::removeEssence(qint64 messageId)
{
    const auto found = m_essences.find(messageId);
    if (found == m_essences.end())
        return;
    forget(found->second);
    m_essences.erase(found);
}

QList<StoreChange> World::takeChanges()
{
    return std::exchange(m_changes, {});
}

} // namespace Switchboard
