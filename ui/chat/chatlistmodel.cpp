// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatlistmodel.h"

#include "ui/chat/chattext.h"

#include <QLocale>

#include <algorithm>
#include <numeric>
#include <utility>

namespace Switchboard {

ChatListModel::ChatListModel(QObject *parent) : QAbstractListModel(parent) { }

void ChatListModel::setWorld(const SimulatorWorld &world)
{
    QList<Chat> chats = chatsOf(world);
    for (const Chat &old : std::as_const(m_chats)) {
        const auto it = std::ranges::find(chats, old.id, &Chat::id);
        if (it == chats.end())
            continue;
        Chat kept = old;
        kept.name = it->name;
        kept.remark = it->remark;
        kept.members = it->members;
        *it = kept;
    }
    m_world = world;
    const bool sameRows = std::ranges::equal(chats, m_chats, {}, &Chat::id, &Chat::id);
    if (!sameRows)
        beginResetModel();
    m_chats = chats;
    if (!sameRows)
        endResetModel();
    else
        retranslate();
}

QList<ChatListModel::Chat> ChatListModel::chatsOf(const SimulatorWorld &world)
{
    QList<Chat> chats;
    for (const SimulatorGroup &group : world.groups) {
        Chat chat;
        chat.id = {ChatKind::Group, group.groupId};
        chat.name = group.name;
        chat.members = int(group.members.size());
        chats.append(chat);
    }
    for (const SimulatorUser &user : world.users) {
        if (user.userId == world.selfId)
            continue;
        Chat chat;
        chat.id = {ChatKind::Private, user.userId};
        chat.name = user.nickname;
        chat.remark = user.remark;
        chats.append(chat);
    }
    return chats;
}

void ChatListModel::noteMessage(const ChatMessage &message)
{
    int row = rowOf(message.chat);
    if (row < 0)
        row = addUnknown(message);
    Chat &chat = m_chats[row];
    const bool isNew =
        std::pair(message.timeMs, message.messageId) > std::pair(chat.latestMs, chat.latestId);
    if (isNew && !(m_hasOpenChat && m_openChat == message.chat))
        ++chat.unread;
    if (!isNew && message.messageId != chat.latestId)
        return; // an older message got another state

    setLatest(chat, message);
    changed(row);
}

void ChatListModel::notePast(const ChatMessage &message)
{
    const int row = rowOf(message.chat);
    if (row < 0 || m_chats.at(row).latestMs > message.timeMs)
        return;

    setLatest(m_chats[row], message);
    changed(row);
}

void ChatListModel::setLatest(Chat &chat, const ChatMessage &message)
{
    chat.latestId = message.messageId;
    chat.latestMs = message.timeMs;
    chat.latest = message.message;
    chat.latestSender = message.senderName;
    chat.latestRecalled = message.recalled;
}

int ChatListModel::addUnknown(const ChatMessage &message)
{
    Chat chat;
    chat.id = message.chat;
    chat.name = message.chat.kind == ChatKind::Private && !message.fromBot
        ? message.senderName
        : QString::number(message.chat.id);
    const int row = int(m_chats.size());
    beginInsertRows({}, row, row);
    m_chats.append(chat);
    endInsertRows();
    return row;
}

void ChatListModel::setOpenChat(const ChatId *chat)
{
    m_hasOpenChat = chat != nullptr;
    if (!chat)
        return;

    m_openChat = *chat;
    const int row = rowOf(*chat);
    if (row >= 0 && m_chats.at(row).unread > 0) {
        m_chats[row].unread = 0;
        changed(row);
    }
}

void ChatListModel::retranslate()
{
    if (!m_chats.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

ChatId ChatListModel::chatAt(int row) const
{
    return m_chats.at(row).id;
}

int ChatListModel::rowOf(const ChatId &chat) const
{
    const auto it = std::ranges::find(m_chats, chat, &Chat::id);
    return it == m_chats.cend() ? -1 : int(it - m_chats.cbegin());
}

int ChatListModel::totalUnread() const
{
    return std::accumulate(m_chats.cbegin(), m_chats.cend(), 0,
                           [](int sum, const Chat &chat) { return sum + chat.unread; });
}

int ChatListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_chats.size());
}

QVariant ChatListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};

    const Chat &chat = m_chats.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return chat.remark.isEmpty() ? chat.name : chat.remark;
    case Qt::ToolTipRole:
        return QStringLiteral("%1 (%2)")
            .arg(chat.name, QString::number(chat.id.id))
            .toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return accessibleText(chat);
    case KindRole:
        return int(chat.id.kind);
    case IdRole:
        return chat.id.id;
    case SubtitleRole:
        return subtitle(chat);
    case UnreadRole:
        return chat.unread;
    case TimeRole:
        return chat.latestMs;
    case SearchRole:
        return QString(chat.name % QLatin1Char(' ') % chat.remark % QLatin1Char(' ')
                       % QString::number(chat.id.id));
    default:
        return {};
    }
}

QString ChatListModel::subtitle(const Chat &chat) const
{
    if (chat.latestMs == 0) {
        if (chat.id.kind == ChatKind::Private)
            return QString::number(chat.id.id);
        return chat.members == 1 ? tr("1 member")
                                 : tr("%1 members").arg(QLocale().toString(chat.members));
    }
    if (chat.latestRecalled)
        return tr("%1 recalled a message").arg(chat.latestSender);
    const QString text =
        ChatText::preview(chat.latest, [this](const QString &userId) { return nameOf(userId); });
    return chat.id.kind == ChatKind::Private
        ? text
        : tr("%1: %2", "sender, message").arg(chat.latestSender, text);
}

QString ChatListModel::nameOf(const QString &userId) const
{
    const qint64 id = userId.toLongLong();
    if (id == m_world.selfId)
        return m_world.nickname;
    const auto it = std::ranges::find(m_world.users, id, &SimulatorUser::userId);
    return it == m_world.users.cend() ? QString() : it->nickname;
}

QString ChatListModel::accessibleText(const Chat &chat) const
{
    const QString title =
        chat.id.kind == ChatKind::Group ? tr("Group %1 (%2)") : tr("Private chat with %1 (%2)");
    const QString named = title.arg(chat.name, QString::number(chat.id.id));
    return chat.unread == 0 ? named : tr("%1, %2 unread").arg(named, QString::number(chat.unread));
}

void ChatListModel::changed(int row)
{
    Q_EMIT dataChanged(index(row), index(row));
}

} // namespace Switchboard
