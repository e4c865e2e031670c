// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"
#include "ui/chat/chatnotice.h"
#include "ui/chat/chatworld.h"

#include <QAbstractListModel>
#include <QList>
#include <QString>
#include <QStringList>

namespace Switchboard {

//! A part of the chat on screen, oldest first: messages, and notices between them. It holds at most
//! Capacity rows; older ones that are asked for push the newest out.
class ChatMessageModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        MessageIdRole = Qt::UserRole, //!< qint32; below 0 = a notice
        SenderIdRole, //!< qint64
        SenderRole, //!< name for people
        TimeRole, //!< qint64, wall clock ms
        OwnRole, //!< bool: of the user one acts as, shown at the right
        FromBotRole, //!< bool
        RecalledRole, //!< bool
        StatusRole, //!< `delivered 3/3`, or `+84 ms · NoneBot2 · #13`
        StatusDetailRole, //!< one line for each session that the message went to; may be empty
        DeliveryRole, //!< int of Delivery
        NewDayRole, //!< bool: first message of its day
        CopyTextRole, //!< the whole text, never cut
        CqTextRole, //!< the same as CQ string
        JsonTextRole, //!< the same as segments
        QuoteRole, //!< what it replies to in one line; empty = nothing
        ImagesRole, //!< QStringList of files
        NoticeRole, //!< int of Notice
        HasFramesRole, //!< bool: bots saw or sent it
        RevisionRole, //!< quint32, grows with every change of the row
    };
    enum class Delivery {
        NotCounted, //!< sent by the account
        NoReceiver, //!< no session took it
        UnderWay, //!< some sessions still have it in their queue
        Complete,
    };
    Q_ENUM(Delivery)
    enum class Notice {
        None, //!< a message
        Plain,
        Warning,
    };
    Q_ENUM(Notice)
    static constexpr int Capacity = 3000; //!< rows of one chat

    explicit ChatMessageModel(QObject *parent = nullptr);

    //! Empties the model for another chat.
    void setChat(const ChatId &chat);
    [[nodiscard]] ChatId chat() const { return m_chat; }
    //! The names behind ids, and the account on screen.
    void setWorld(const ChatWorld &world);
    //! Whose messages are at the right; 0 = nobody's.
    void setActingUser(qint64 userId);
    //! The newest messages; known ones are updated. Others' chats are ignored, here and below.
    void mergeHistory(const QList<ChatMessage> &messages);
    //! Messages before oldestMessage().
    void prependHistory(const QList<ChatMessage> &messages);
    //! A new message, or a known one in its new state.
    void addOrUpdate(const ChatMessage &message);
    void addNotice(const ChatNotice &notice);
    //! The picture at \a path turned out to have another size.
    void noteImage(const QString &path);
    //! Call after a change of language.
    void retranslate();

    //! The id of the first message; 0 = none is there.
    [[nodiscard]] qint32 oldestMessage() const;
    //! Whether the newest rows had to make room for older ones.
    [[nodiscard]] bool lacksNewest() const { return m_lacksNewest; }
    //! The message with \a messageId, or null.
    [[nodiscard]] const ChatMessage *find(qint32 messageId) const;
    //! The message of \a row, or null when it is a notice.
    [[nodiscard]] const ChatMessage *messageAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    enum class Keep { Newest, Oldest };
    struct Row {
        ChatMessage message; //!< of notices: only id and time
        ChatNotice notice;
        Notice kind = Notice::None;
        QString text; //!< of the segments, cut for the screen
        QString quote;
        QStringList images;
        quint32 revision = 0;
    };

    [[nodiscard]] bool belongsHere(const ChatMessage &message) const;
    [[nodiscard]] int rowOf(const ChatMessage &message) const;
    [[nodiscard]] int positionOf(const ChatMessage &message) const;
    [[nodiscard]] Row makeRow(const ChatMessage &message) const;
    void writeRow(Row &row) const;
    [[nodiscard]] QString nameOf(const QString &userId) const;
    [[nodiscard]] QString senderName(const ChatMessage &message) const;
    [[nodiscard]] QString quoteOf(const ChatMessage &message) const;
    [[nodiscard]] bool startsDay(int row) const;
    [[nodiscard]] QVariant messageData(const Row &row, int role) const;
    [[nodiscard]] static Delivery delivery(const ChatMessage &message);
    [[nodiscard]] static QString userStatus(const ChatMessage &message);
    [[nodiscard]] static QString botStatus(const ChatMessage &message);
    [[nodiscard]] static QString reactionText(const ChatMessage &message);
    [[nodiscard]] static QString deliveryLines(const ChatMessage &message);
    [[nodiscard]] QString accessibleText(const Row &row) const;
    void merge(const QList<ChatMessage> &messages, Keep keep);
    void update(int row, const ChatMessage &message);
    void insertRun(int position, const QList<Row> &run);
    void limitRows(Keep keep);
    void allChanged();

    ChatId m_chat;
    ChatWorld m_world;
    QList<Row> m_rows; //!< by time, then id
    qint64 m_actingUser = 0;
    qint32 m_lastNotice = 0; //!< number of the latest notice, counted down
    bool m_lacksNewest = false;
};

} // namespace Switchboard
