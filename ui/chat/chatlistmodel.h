// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"
#include "ui/chat/chatworld.h"

#include <QAbstractListModel>
#include <QHash>
#include <QList>
#include <QString>

#include <utility>

namespace Switchboard {

//! The chats of one account: its groups, its friends, then everybody else, each in the order of the
//! world. Rows never move while people use them; messages only change their figures. Figures of the
//! other accounts are kept.
class ChatListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole, //!< int of ChatKind
        IdRole, //!< qint64
        SubtitleRole, //!< latest message in one line, else members or the number
        UnreadRole, //!< int
        TimeRole, //!< qint64, wall clock ms of the latest message; 0 = none
        SearchRole, //!< name, remark and number
    };

    explicit ChatListModel(QObject *parent = nullptr);

    //! Chats that stay keep their figures.
    void setWorld(const ChatWorld &world);
    //! Counts \a message as unread unless its chat is the open one. A later form of the latest
    //! message only changes the preview.
    void noteMessage(const ChatMessage &message);
    //! Shows \a message as the latest one without counting it.
    void notePast(const ChatMessage &message);
    //! The chat on screen: read, and stays read. nullptr = none.
    void setOpenChat(const ChatId *chat);
    //! Call after a change of language.
    void retranslate();

    [[nodiscard]] ChatId chatAt(int row) const;
    //! -1 when unknown.
    [[nodiscard]] int rowOf(const ChatId &chat) const;
    //! Of all accounts.
    [[nodiscard]] int totalUnread() const;
    //! Of \a selfId alone; what groups got counts for each account that is in them.
    [[nodiscard]] int unreadOf(qint64 selfId) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    //! A conversation: the account of private chats, else 0, and group_id or user_id.
    using Key = std::pair<qint64, qint64>;
    struct Figures {
        int unread = 0;
        qint32 latestId = 0;
        qint64 latestMs = 0;
        Message latest;
        QString latestSender;
        bool latestRecalled = false;
    };

    [[nodiscard]] Key keyOf(const ChatId &chat) const { return keyOf(chat, m_world.selfId()); }
    [[nodiscard]] static Key keyOf(const ChatId &chat, qint64 selfId);
    [[nodiscard]] Key keyOf(const ChatMessage &message) const;
    [[nodiscard]] bool isOnScreen(const ChatMessage &message) const;
    [[nodiscard]] QString subtitle(const ChatId &chat) const;
    [[nodiscard]] QString accessibleText(const ChatId &chat) const;
    static void setLatest(Figures &figures, const ChatMessage &message);
    void changed(const ChatId &chat);

    ChatWorld m_world;
    QList<ChatId> m_chats;
    QHash<Key, Figures> m_figures;
    ChatId m_openChat;
    bool m_hasOpenChat = false;
};

} // namespace Switchboard
