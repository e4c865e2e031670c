// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"
#include "core/backends/simulator/messages/deliverybook.h"
#include "core/backends/simulator/store/storeworker.h"
#include "core/backends/simulator/world/world.h"
#include "core/onebot/event.h"
#include "core/support/clock.h"
#include "core/support/result.h"

#include <QObject>

#include <functional>
#include <map>
#include <tuple>

namespace Switchboard {

//! Somebody writes something. Checks are over, media is in the folder.
struct MessageDraft {
    qint64 selfId = 0; //!< the account that writes, or in whose private chat it is
    ChatId chat;
    qint64 senderId = 0;
    Message content;
    QString anonymousName; //!< empty = under the own name
    SessionId session; //!< of bots: who called the action
    QString clientName;
};

//! Writes messages down and tells the accounts of them. I/O thread.
//!
//! Nobody hears of a message before the store has it.
class MessageDesk final : public QObject
{
    Q_OBJECT

public:
    using Written = std::function<void(const Result<ChatMessage> &)>;

    //! All of them outlive the desk. \a lastMessageId: the highest that was ever given out.
    MessageDesk(World &world, StoreWorker &worker, const Clock &clock, qint32 lastMessageId);

    //! \a done hears before anybody else; of users' messages with the receivers counted.
    void write(const MessageDraft &draft, const Written &done);
    //! What is known in memory of \a message, which is as the store has it: delivery counts may be
    //! newer, and session numbers of an earlier run mean nothing.
    [[nodiscard]] ChatMessage refreshed(ChatMessage message) const;
    //! The store knows that \a message changed: recalled, or with other reactions.
    void noteChanged(const ChatMessage &message);
    //! Another world was loaded, with other messages of the same ids: \a lastMessageId is the
    //! highest id of all it ever gave out.
    void startAnew(qint32 lastMessageId);
    //! Whether the last message could be stored.
    [[nodiscard]] bool lastWriteWorked() const { return m_lastWriteWorked; }

Q_SIGNALS:
    //! A new message, or one that changed in any way.
    void messageChanged(const Switchboard::ChatMessage &message);
    //! As Backend::eventReceived().
    void eventReceived(const Switchboard::Event &event,
                       const Switchboard::DeliveryReceiptPtr &receipt);

private:
    using ChatKey = std::tuple<int, qint64, qint64>;

    [[nodiscard]] Result<ChatMessage> newMessage(const MessageDraft &draft);
    [[nodiscard]] bool isFromBot(const MessageDraft &draft) const;
    void store(const QList<ChatMessage> &messages,
               const std::function<void(const Result<void> &)> &stored);
    void announce(const ChatMessage &message, const Written &done);
    void storeDelivery(const ChatMessage &message);
    [[nodiscard]] static ChatKey keyOf(const ChatMessage &message);

    World &m_world;
    StoreWorker &m_worker;
    const Clock &m_clock;
    DeliveryBook m_book;
    qint32 m_lastMessageId;
    qint32 m_lastIdBeforeStart;
    bool m_lastWriteWorked = true;
    std::map<ChatKey, qint64>
        m_lastUserMessage; // monotonic ms of the latest message event in a chat
};

} // namespace Switchboard
