// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"
#include "core/engine/commands.h"
#include "ui/chat/chatworld.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace Switchboard {

//! Something besides messages that a chat shows as a line of its own.
struct ChatNotice {
    enum class Kind {
        Happened, //!< an act of the operator or an action of a bot
        NoAnswer, //!< a bot was spoken to and kept silent
    };

    Kind kind = Kind::Happened;
    ChatId chat;
    qint64 selfId = 0; //!< of private chats: the account
    qint64 timeMs = 0; //!< wall clock
    QString name; //!< of the act it is, `poke`
    QJsonObject params; //!< of that act
    SessionId session; //!< who did it, or did not answer; empty = the operator
    QString clientName;
};

//! The notice that \a record leaves in a chat; none when it shows otherwise. What happened to a
//! message names no chat: then the id of the chat is 0.
[[nodiscard]] std::optional<ChatNotice> noticeOf(const SimulatorRecord &record);

//! What notices say to people. Pure apart from the installed translators.
class ChatNoticeText final
{
    Q_DECLARE_TR_FUNCTIONS(Switchboard::ChatNoticeText)

public:
    ChatNoticeText() = delete;

    //! One line, with who did it behind.
    [[nodiscard]] static QString text(const ChatNotice &notice, const ChatWorld &world);
    //! `Koishi #12`.
    [[nodiscard]] static QString client(const QString &clientName, SessionId session);
    //! `10 min`, `1 h`, `30 days`.
    [[nodiscard]] static QString duration(qint64 seconds);

private:
    static QString event(const ChatNotice &notice, const ChatWorld &world);
    static QString groupEvent(const ChatNotice &notice, const ChatWorld &world);
    static QString muteEvent(const ChatNotice &notice, const ChatWorld &world);
};

} // namespace Switchboard
