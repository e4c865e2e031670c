// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"
#include "core/engine/commands.h"
#include "core/onebot/segment.h"
#include "core/support/typedid.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace Switchboard {

//! A connection whose bot can answer.
struct ScenarioPeer {
    SessionId session;
    QString clientName;
};

//! Something that a bot did: a message it sent, or an action it called.
struct Observation {
    enum class Kind { Reply, Action };

    Kind kind = Kind::Reply;
    ScenarioPeer peer;
    // Replies.
    ChatId chat;
    Message message;
    QString text; //!< of its text segments
    QString rawMessage; //!< CQ string
    // Actions.
    QString action;
    QJsonObject params;
    QJsonValue data; //!< the data of the action; of replies `message_id` and `message`
};

[[nodiscard]] Observation observationOf(const ChatMessage &message);
[[nodiscard]] Observation observationOf(const SimulatorRecord &record);

//! One line that tells a person what was seen.
[[nodiscard]] QString wordsOf(const Observation &observation);
//! `#3 (python-websockets)`.
[[nodiscard]] QString wordsOf(const ScenarioPeer &peer);

} // namespace Switchboard
