// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"

#include <QAbstractListModel>
#include <QList>
#include <QString>

namespace Switchboard {

//! The chats of the simulator: groups, then private chats, each in the order of the world. Rows
//! never move while people use them; messages only change their figures.
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
    void setWorld(const SimulatorWorld &world);
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
    [[nodiscard]] int totalUnread() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Chat {
        ChatId id;
        QString name;
        QString remark;
        int members = 0;
        int unread = 0;
        qint32 latestId = 0;
        qint64 latestMs = 0;
        Message latest;
        QString latestSender;
        bool latestRecalled = false;
    };

    [[nodiscard]] static QList<Chat> chatsOf(const SimulatorWorld &world);
    [[nodiscard]] int addUnknown(const ChatMessage &message);
    [[nodiscard]] QString subtitle(const Chat &chat) const;
    [[nodiscard]] QString nameOf(const QString &userId) const;
    [[nodiscard]] QString accessibleText(const Chat &chat) const;
    void setLatest(Chat &chat, const ChatMessage &message);
    void changed(int row);

    SimulatorWorld m_world;
    QList<Chat> m_chats;
    ChatId m_openChat;
    bool m_hasOpenChat = false;
};

} // namespace Switchboard
