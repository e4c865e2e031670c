// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"
#include "ui/chat/chatnotice.h"

#include <QList>
#include <QObject>
#include <QTimer>

namespace Switchboard {

//! Waits for the answers of bots that were spoken to: in a private chat, or with a mention of the
//! account in a group. Whoever says nothing in time is told of; chatter that a bot may well ignore
//! is not followed.
class ReplyWatch final : public QObject
{
    Q_OBJECT

public:
    static constexpr int PatienceMs = 5000;
    static constexpr qsizetype MaxWaiting = 200; //!< messages; the oldest are let go

    explicit ReplyWatch(QObject *parent = nullptr);

    //! For tests.
    void setPatience(int milliseconds);
    //! A live message, or its next state.
    void note(const ChatMessage &message);
    //! Whose mention in a group is followed.
    void setAccounts(const QList<qint64> &accounts) { m_accounts = accounts; }
    //! Whether \a message speaks to an account.
    [[nodiscard]] bool addresses(const ChatMessage &message) const;

Q_SIGNALS:
    void silent(const Switchboard::ChatNotice &notice);

private:
    struct Question {
        ChatMessage message;
        qint64 dueMs = 0; //!< wall clock
        QList<SessionId> answered;
        QStringList answeredClients; //!< by sessions that get no events
    };

    void noteAnswer(const ChatMessage &answer);
    void collect();
    void giveUp(const Question &question);
    void schedule();

    QList<Question> m_questions; //!< by dueMs
    QList<qint64> m_accounts;
    QTimer m_timer;
    int m_patienceMs = PatienceMs;
};

} // namespace Switchboard
