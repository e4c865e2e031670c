// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/calls/simulatorparts.h"

namespace Switchboard {

//! The actions that send, read or change messages. I/O thread.
class MessageCalls final
{
public:
    //! \a parts are kept by reference.
    explicit MessageCalls(const SimulatorParts &parts) : m_parts(parts) { }

    //! Runs \a call when it is one of these actions; false for any other name.
    bool run(const WaitingCall &call);
    [[nodiscard]] static bool knows(const QString &action);

    //! Finds a message, checks that account \a selfId sees it and that it was not recalled. The
    //! failure is an answer to give.
    using Found = std::function<void(const ActionResult &failure, const ChatMessage &message)>;
    void find(qint32 messageId, qint64 selfId, const Found &found);
    //! Marks the message as recalled by \a operatorId, who may do it, and tells the accounts.
    void recall(const ChatMessage &message, qint64 operatorId, const Backend::Done &done);
    //! Puts an emoji on the message or takes it away.
    void react(const ChatMessage &message, qint64 userId, const QString &emojiId, bool set,
               const Backend::Done &done);
    //! Keeps the message as an essence of its group.
    void keep(const ChatMessage &message, qint64 operatorId, const Backend::Done &done);

private:
    using Run = void (MessageCalls::*)(const WaitingCall &);
    static const QHash<QString, Run> &table();

    void send(const WaitingCall &call);
    void write(const WaitingCall &call, const ChatId &chat, const Message &content,
               const std::function<QJsonValue(const ChatMessage &)> &dataOf);
    void deleteMessage(const WaitingCall &call);
    void get(const WaitingCall &call);
    void history(const WaitingCall &call);
    void recentContacts(const WaitingCall &call);
    void markAsRead(const WaitingCall &call);
    void forwardSingle(const WaitingCall &call);
    void setEssence(const WaitingCall &call);
    void setReaction(const WaitingCall &call);
    void answerHistory(const WaitingCall &call, const Result<QList<ChatMessage>> &read) const;

    const SimulatorParts &m_parts;
};

} // namespace Switchboard
