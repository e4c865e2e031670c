// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatlistmodel.h"

#include "ui/chat/chattext.h"

#include <QLocale>

#include <numeric>

namespace Switchboard {

ChatListModel::ChatListModel(QObject *parent) : QAbstractListModel(parent) { }

void ChatListModel::setWorld(const ChatWorld &world)
{
    const QList<ChatId> chats = world.chats();
    const bool sameRows = chats == m_chats && world.selfId() == m_world.selfId();
    if (!sameRows)
        beginResetModel();
    m_world = world;
    m_chats = chats;
    if (!sameRows)
        endResetModel();
    else
        retranslate();
}

ChatListModel::Key ChatListModel::keyOf(const ChatId &chat, qint64 selfId)
{
    // Numbers of groups are negative here, so that a user may have the same one.
    return chat.kind == ChatKind::Group ? Key(0, -chat.id) : Key(selfId, chat.id);
}

ChatListModel::Key ChatListModel::keyOf(const ChatMessage &message) const
{
    return keyOf(message.chat, message.selfId == 0 ? m_world.selfId() : message.selfId);
}

bool ChatListModel::isOnScreen(const ChatMessage &message) const
{
    return m_hasOpenChat && keyOf(message) == keyOf(m_openChat);
}

void ChatListModel::noteMessage(const ChatMessage &message)
{
    Figures &figures = m_figures[keyOf(message)];
    const bool isNew = std::pair(message.timeMs, message.messageId)
        > std::pair(figures.latestMs, figures.latestId);
    if (isNew && !isOnScreen(message))
        ++figures.unread;
    if (!isNew && message.messageId != figures.latestId)
        return; // an older message got another state

    setLatest(figures, message);
    changed(message.chat);
}

void ChatListModel::notePast(const ChatMessage &message)
{
    Figures &figures = m_figures[keyOf(message)];
    if (figures.latestMs > message.timeMs)
        return;

    setLatest(figures, message);
    changed(message.chat);
}

void ChatListModel::setLatest(Figures &figures, const ChatMessage &message)
{
    figures.latestId = message.messageId;
    figures.latestMs = message.timeMs;
    figures.latest = message.message;
    figures.latestSender = message.senderName;
    figures.latestRecalled = message.recalled;
}

void ChatListModel::setOpenChat(const ChatId *chat)
{
    m_hasOpenChat = chat != nullptr;
    if (!chat)
        return;

    m_openChat = *chat;
    const auto figures = m_figures.find(keyOf(*chat));
    if (figures != m_figures.end() && figures->unread > 0) {
        figures->unread = 0;
        changed(*chat);
    }
}

void ChatListModel::retranslate()
{
    if (!m_chats.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

ChatId ChatListModel::chatAt(int row) const
{
    return m_chats.at(row);
}

int ChatListModel::rowOf(const ChatId &chat) const
{
    return int(m_chats.indexOf(chat));
}

int ChatListModel::totalUnread() const
{
    return std::accumulate(m_figures.cbegin(), m_figures.cend(), 0,
                           [](int sum, const Figures &each) { return sum + each.unread; });
}

int ChatListModel::unreadOf(qint64 selfId) const
{
    int sum = 0;
    for (auto it = m_figures.cbegin(); it != m_figures.cend(); ++it) {
        const bool counts = it.key().first == selfId
            || (it.key().first == 0 && m_world.member(-it.key().second, selfId));
        sum += counts ? it->unread : 0;
    }
    return sum;
}

int ChatListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_chats.size());
}

QVariant ChatListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};

    const ChatId &chat = m_chats.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return m_world.chatName(chat);
    case Qt::ToolTipRole:
        return QStringLiteral("%1 (%2)")
            .arg(m_world.chatName(chat), QString::number(chat.id))
            .toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return accessibleText(chat);
    case KindRole:
        return int(chat.kind);
    case IdRole:
        return chat.id;
    case SubtitleRole:
        return subtitle(chat);
    case UnreadRole:
        return m_figures.value(keyOf(chat)).unread;
    case TimeRole:
        return m_figures.value(keyOf(chat)).latestMs;
    case SearchRole:
        return QString(m_world.chatName(chat) % QLatin1Char(' ')
                       % (chat.kind == ChatKind::Private ? m_world.nickname(chat.id) : QString())
                       % QLatin1Char(' ') % QString::number(chat.id));
    default:
        return {};
    }
}

QString ChatListModel::subtitle(const ChatId &chat) const
{
    const Figures figures = m_figures.value(keyOf(chat));
    if (figures.latestMs == 0) {
        if (chat.kind == ChatKind::Private)
            return QString::number(chat.id);
        const SimulatorGroup *group = m_world.group(chat.id);
        const qsizetype members = group ? group->members.size() : 0;
        return members == 1 ? tr("1 member") : tr("%1 members").arg(QLocale().toString(members));
    }
    if (figures.latestRecalled)
        return tr("%1 recalled a message").arg(figures.latestSender);
    const QString text = ChatText::preview(figures.latest, [&](const QString &userId) {
        const qint64 id = userId.toLongLong();
        return id == 0 ? QString() : m_world.nameIn(chat, id);
    });
    return chat.kind == ChatKind::Private
        ? text
        : tr("%1: %2", "sender, message").arg(figures.latestSender, text);
}

QString ChatListModel::accessibleText(const ChatId &chat) const
{
    const QString title =
        chat.kind == ChatKind::Group ? tr("Group %1 (%2)") : tr("Private chat with %1 (%2)");
    const QString named = title.arg(m_world.chatName(chat), QString::number(chat.id));
    const int unread = m_figures.value(keyOf(chat)).unread;
    return unread == 0 ? named : tr("%1, %2 unread").arg(named, QString::number(unread));
}

void ChatListModel::changed(const ChatId &chat)
{
    if (const int row = rowOf(chat); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
}

} // namespace Switchboard
