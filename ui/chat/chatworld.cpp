// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatworld.h"

#include <algorithm>
#include <utility>

namespace Switchboard {

namespace {

//! \a list is sorted by \a key.
template <typename Value, typename Key>
const Value *findSorted(const QList<Value> &list, qint64 id, Key key)
{
    const auto it = std::ranges::lower_bound(list, id, {}, key);
    return it != list.cend() && std::invoke(key, *it) == id ? &*it : nullptr;
}

qint64 groupIdOf(const SimulatorGroup &group)
{
    return group.info.groupId;
}

} // namespace

ChatWorld::ChatWorld(SimulatorWorld world, qint64 selfId)
    : m_world(std::move(world)), m_selfId(selfId)
{
    if (!isAccount(m_selfId))
        m_selfId = m_world.accounts.value(0);
}

const SimulatorUser *ChatWorld::user(qint64 userId) const
{
    return findSorted(m_world.users, userId, &SimulatorUser::userId);
}

const SimulatorGroup *ChatWorld::group(qint64 groupId) const
{
    return findSorted(m_world.groups, groupId, &groupIdOf);
}

const SimulatorMember *ChatWorld::member(qint64 groupId, qint64 userId) const
{
    const SimulatorGroup *found = group(groupId);
    return found ? findSorted(found->members, userId, &SimulatorMember::userId) : nullptr;
}

const SimulatorFriend *ChatWorld::friendOf(qint64 userId) const
{
    const auto it = std::ranges::find_if(m_world.friends, [&](const SimulatorFriend &each) {
        return each.selfId == m_selfId && each.userId == userId;
    });
    return it == m_world.friends.cend() ? nullptr : &*it;
}

QString ChatWorld::nickname(qint64 userId) const
{
    const SimulatorUser *found = user(userId);
    return found && !found->nickname.isEmpty() ? found->nickname : QString::number(userId);
}

QString ChatWorld::nameIn(const ChatId &chat, qint64 userId) const
{
    const SimulatorMember *found = chat.kind == ChatKind::Group ? member(chat.id, userId) : nullptr;
    return found && !found->card.isEmpty() ? found->card : nickname(userId);
}

QString ChatWorld::chatName(const ChatId &chat) const
{
    if (chat.kind == ChatKind::Private) {
        const SimulatorFriend *found = friendOf(chat.id);
        return found && !found->remark.isEmpty() ? found->remark : nickname(chat.id);
    }
    const SimulatorGroup *found = group(chat.id);
    return found && !found->info.name.isEmpty() ? found->info.name : QString::number(chat.id);
}

QList<ChatId> ChatWorld::chats() const
{
    QList<ChatId> chats;
    for (const SimulatorGroup &each : m_world.groups) {
        if (isInGroup(each.info.groupId))
            chats.append({ChatKind::Group, each.info.groupId});
    }
    QList<ChatId> others;
    for (const SimulatorUser &each : m_world.users) {
        if (each.userId != m_selfId)
            (friendOf(each.userId) ? chats : others).append({ChatKind::Private, each.userId});
    }
    return chats + others;
}

QList<SimulatorRequest> ChatWorld::openRequests() const
{
    QList<SimulatorRequest> open;
    for (const SimulatorRequest &request : m_world.requests) {
        if (request.selfId == m_selfId && request.state == RequestState::Open)
            open.append(request);
    }
    return open;
}

} // namespace Switchboard
