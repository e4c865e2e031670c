// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/messages/messagedesk.h"

#include "core/backends/simulator/messages/messageevents.h"
#include "core/onebot/cqcode.h"
#include "core/support/logging.h"

#include <algorithm>
#include <limits>

namespace Switchboard {

MessageDesk::MessageDesk(World &world, StoreWorker &worker, const Clock &clock,
                         qint32 lastMessageId)
    : m_world(world), m_worker(worker), m_clock(clock), m_lastMessageId(lastMessageId),
      m_lastIdBeforeStart(lastMessageId)
{
    connect(&m_book, &DeliveryBook::changed, this, [this](const ChatMessage &message) {
        storeDelivery(message);
        Q_EMIT messageChanged(message);
    });
}

bool MessageDesk::isFromBot(const MessageDraft &draft) const
{
    return draft.senderId == draft.selfId && m_world.isAccount(draft.selfId);
}

MessageDesk::ChatKey MessageDesk::keyOf(const ChatMessage &message)
{
    const bool isGroup = message.chat.kind == ChatKind::Group;
    return {int(message.chat.kind), isGroup ? 0 : message.selfId, message.chat.id};
}

Result<ChatMessage> MessageDesk::newMessage(const MessageDraft &draft)
{
    if (m_lastMessageId == std::numeric_limits<qint32>::max())
        return Error{QStringLiteral("the simulator has no message ids left; reset it or move its "
                                    "file away to start anew")};
    ChatMessage message;
    message.chat = draft.chat;
    message.selfId = draft.selfId;
    message.messageId = ++m_lastMessageId;
    message.timeMs = m_clock.wallMs();
    message.senderId = draft.senderId;
    message.senderName = draft.chat.kind == ChatKind::Group
        ? m_world.nameIn(draft.chat.id, draft.senderId)
        : m_world.nameOf(draft.senderId);
    message.fromBot = isFromBot(draft);
    message.anonymousName = draft.anonymousName;
    message.message = draft.content;
    message.rawMessage = cqStringOf(draft.content);
    message.session = draft.session;
    message.clientName = draft.clientName;
    const auto asked = m_lastUserMessage.find(keyOf(message));
    if (message.fromBot && asked != m_lastUserMessage.cend())
        message.replyMs = m_clock.monotonicMs() - asked->second;
    return message;
}

void MessageDesk::write(const MessageDraft &draft, const Written &done)
{
    const Result<ChatMessage> made = newMessage(draft);
    if (!made) {
        done(made);
        return;
    }
    QList<ChatMessage> messages{made.value()};
    // In a private chat of two accounts each has its own copy, as two programs would.
    if (draft.chat.kind == ChatKind::Private && made.value().fromBot
        && m_world.isAccount(draft.chat.id)) {
        MessageDraft mirrored = draft;
        mirrored.selfId = draft.chat.id;
        mirrored.chat.id = draft.senderId;
        const Result<ChatMessage> twin = newMessage(mirrored);
        if (!twin) {
            done(twin);
            return;
        }
        messages.append(twin.value());
    }
    store(messages, [this, messages, done](const Result<void> &stored) {
        if (!stored) {
            done(Error{stored.error()});
            return;
        }
        announce(messages.first(), done);
        if (messages.size() > 1)
            announce(messages.last(), [](const Result<ChatMessage> &) {});
    });
}

void MessageDesk::store(const QList<ChatMessage> &messages,
                        const std::function<void(const Result<void> &)> &stored)
{
    const ChatMessage &first = messages.first();
    const bool inGroup = first.chat.kind == ChatKind::Group;
    const qint64 seconds = first.timeMs / 1000;
    m_worker.post<void>(
        [messages, inGroup, seconds](SimulatorStore &store) -> Result<void> {
            for (const ChatMessage &message : messages) {
                if (Result<void> added = store.addMessage(message); !added)
                    return added;
            }
            if (!inGroup)
                return {};
            return store.setLastSent(messages.first().chat.id, messages.first().senderId, seconds);
        },
        this,
        [this, first, inGroup, seconds, stored](const Result<void> &outcome) {
            m_lastWriteWorked = outcome.isOk();
            if (outcome && inGroup)
                m_world.noteSent(first.chat.id, first.senderId, seconds);
            stored(outcome);
        });
}

void MessageDesk::announce(const ChatMessage &message, const Written &done)
{
    if (message.fromBot) {
        done(message); // the answer goes out before its event
        Q_EMIT messageChanged(message);
    } else {
        m_lastUserMessage.insert_or_assign(keyOf(message), m_clock.monotonicMs());
        Q_EMIT messageChanged(message);
    }
    const DeliveryReceiptPtr receipt = message.fromBot ? nullptr : m_book.follow(message);
    const QList<qint64> accounts = message.chat.kind == ChatKind::Group
        ? m_world.accountsIn(message.chat.id)
        : QList<qint64>{message.selfId};
    for (const qint64 selfId : accounts)
        Q_EMIT eventReceived(messageEvent(m_world, message, selfId), receipt);
    if (!receipt)
        return;
    // The services hand events on at the end of this turn; then the receivers are counted.
    QMetaObject::invokeMethod(
        this,
        [this, counted = ChatMessage(message), receipt, done]() mutable {
            m_book.noteReceivers(counted.messageId, *receipt);
            counted.receivers = receipt->receivers();
            counted.delivered = receipt->delivered();
            done(counted);
        },
        Qt::QueuedConnection);
}

ChatMessage MessageDesk::refreshed(ChatMessage message) const
{
    if (message.messageId <= m_lastIdBeforeStart)
        message.session = {}; // numbers start anew with every run
    if (const ChatMessage *followed = m_book.find(message.messageId))
        message = *followed;
    return message;
}

void MessageDesk::startAnew(qint32 lastMessageId)
{
    m_book.forgetAll();
    m_lastMessageId = std::max(m_lastMessageId, lastMessageId);
    m_lastIdBeforeStart = std::max(m_lastIdBeforeStart, m_lastMessageId);
    m_lastUserMessage.clear();
}

void MessageDesk::noteChanged(const ChatMessage &message)
{
    m_book.noteChanged(message);
    Q_EMIT messageChanged(refreshed(message));
}

void MessageDesk::storeDelivery(const ChatMessage &message)
{
    m_worker.post<void>(
        [message](SimulatorStore &store) {
            return store.setDelivery(message.messageId, message.receivers, message.delivered);
        },
        this,
        [](const Result<void> &outcome) {
            if (!outcome)
                qCWarning(logSimulator).noquote() << outcome.error();
        });
}

} // namespace Switchboard
