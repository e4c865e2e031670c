// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"

#include <QAbstractListModel>
#include <QHash>
#include <QList>
#include <QString>

namespace Switchboard {

//! The messages of the chat on screen, oldest first.
class ChatMessageModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        MessageIdRole = Qt::UserRole, //!< qint32
        SenderIdRole, //!< qint64
        SenderRole, //!< name for people
        TimeRole, //!< qint64, wall clock ms
        OwnRole, //!< bool: of the user one acts as, shown at the right
        FromBotRole, //!< bool
        RecalledRole, //!< bool
        StatusRole, //!< `delivered 3/3`, or `+84 ms · NoneBot2 · #13`
        DeliveryRole, //!< int of Delivery
        NewDayRole, //!< bool: first message of its day
        CopyTextRole, //!< the whole text, never cut
        CqTextRole, //!< the same as CQ string
        RevisionRole, //!< quint32, grows with every change of the row
    };
    enum class Delivery {
        NotCounted, //!< sent by the account
        NoReceiver, //!< no session took it
        UnderWay, //!< some sessions still have it in their queue
        Complete,
    };
    Q_ENUM(Delivery)
    static constexpr int Capacity = 10'000; //!< messages of one chat

    explicit ChatMessageModel(QObject *parent = nullptr);

    //! Empties the model for another chat.
    void setChat(const ChatId &chat);
    [[nodiscard]] ChatId chat() const { return m_chat; }
    //! The names behind ids in mentions.
    void setNames(const QHash<QString, QString> &names);
    //! Whose messages are at the right; 0 = nobody's.
    void setActingUser(qint64 userId);
    //! Older messages come before what is there; known ones are updated. Others' chats are ignored.
    void mergeHistory(const QList<ChatMessage> &messages);
    //! A new message, or a known one in its new state. Others' chats are ignored.
    void addOrUpdate(const ChatMessage &message);
    //! Call after a change of language.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        ChatMessage message;
        QString text; //!< of the segments, cut for the screen
        quint32 revision = 0;
    };

    [[nodiscard]] int rowOf(const ChatMessage &message) const;
    [[nodiscard]] int positionOf(const ChatMessage &message) const;
    [[nodiscard]] Row makeRow(const ChatMessage &message) const;
    [[nodiscard]] QString nameOf(const QString &userId) const;
    [[nodiscard]] bool startsDay(int row) const;
    [[nodiscard]] static Delivery delivery(const ChatMessage &message);
    [[nodiscard]] static QString userStatus(const ChatMessage &message);
    [[nodiscard]] static QString botStatus(const ChatMessage &message);
    [[nodiscard]] QString accessibleText(const Row &row) const;
    void update(int row, const ChatMessage &message);
    void insertRun(int position, const QList<ChatMessage> &run);
    void limitRows();
    void allChanged();

    ChatId m_chat;
    QList<Row> m_rows; //!< by time, then id
    QHash<QString, QString> m_names;
    qint64 m_actingUser = 0;
};

} // namespace Switchboard
