// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/observation.h"

#include "core/onebot/jsontext.h"
#include "core/onebot/messagecodec.h"

namespace Switchboard {

namespace {

constexpr qsizetype ShownText = 120;

} // namespace

Observation observationOf(const ChatMessage &message)
{
    Observation observation;
    observation.peer = {.session = message.session, .clientName = message.clientName};
    observation.chat = message.chat;
    observation.message = message.message;
    for (const Segment &segment : message.message) {
        if (segment.type == QLatin1String("text"))
            observation.text += segment.data.value(QLatin1String("text")).toString();
    }
    observation.rawMessage = message.rawMessage;
    observation.data = QJsonObject{{QStringLiteral("message_id"), message.messageId},
                                   {QStringLiteral("text"), observation.text},
                                   {QStringLiteral("message"), messageToJson(message.message)}};
    return observation;
}

Observation observationOf(const SimulatorRecord &record)
{
    Observation observation;
    observation.kind = Observation::Kind::Action;
    observation.peer = {.session = record.session, .clientName = record.clientName};
    observation.action = record.name;
    observation.params = record.params;
    observation.data = record.data;
    return observation;
}

QString wordsOf(const Observation &observation)
{
    if (observation.kind == Observation::Kind::Action)
        return QString(observation.action + QLatin1Char(' ')
                       + QString::fromUtf8(toJsonText(observation.params)))
            .left(ShownText);
    return QString(QLatin1Char('"') + observation.rawMessage.left(ShownText) + QLatin1Char('"'));
}

QString wordsOf(const ScenarioPeer &peer)
{
    const QString number = QStringLiteral("#%1").arg(peer.session.value());
    return peer.clientName.isEmpty()
        ? number
        : QString(number + QStringLiteral(" (") + peer.clientName + QLatin1Char(')'));
}

} // namespace Switchboard
