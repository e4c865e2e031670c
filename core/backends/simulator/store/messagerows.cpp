// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/store/messagerows.h"

#include "core/onebot/messagecodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Switchboard::MessageRows {

namespace {

constexpr QLatin1String EmojiKey("emoji_id");
constexpr QLatin1String UsersKey("user_ids");

//! A null string would be stored as NULL.
QString present(const QString &text)
{
    return text.isNull() ? QLatin1String("") : text;
}

Message segmentsFrom(const QString &text)
{
    const QJsonArray segments = QJsonDocument::fromJson(text.toUtf8()).array();
    const Result<Message> message = segmentsFromJson(segments, QStringLiteral("segments"));
    return message ? message.value() : Message();
}

QList<ChatReaction> reactionsFrom(const QString &text)
{
    QList<ChatReaction> reactions;
    if (text.size() <= 2) // `[]`, nearly always
        return reactions;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &value : array) {
        ChatReaction reaction{.emojiId = value[EmojiKey].toString(), .userIds = {}};
        const QJsonArray users = value[UsersKey].toArray();
        for (const QJsonValue &user : users)
            reaction.userIds.append(user.toInteger());
        reactions.append(reaction);
    }
    return reactions;
}

} // namespace

const QString &columns()
{
    static const QString names = QStringLiteral(
        "message_id, self_id, chat_kind, chat_id, sender_id, sender_name, from_bot, time_ms, "
        "segments, raw_message, recalled, receivers, delivered, client_name, reply_ms, session_id, "
        "anonymous_name, reactions");
    return names;
}

QVariantList valuesOf(const ChatMessage &message)
{
    const bool isGroup = message.chat.kind == ChatKind::Group;
    return {message.messageId,
            message.selfId,
            isGroup ? QStringLiteral("group") : QStringLiteral("private"),
            message.chat.id,
            message.senderId,
            present(message.senderName),
            int(message.fromBot),
            message.timeMs,
            segmentsText(message.message),
            present(message.rawMessage),
            int(message.recalled),
            message.receivers,
            message.delivered,
            present(message.clientName),
            message.replyMs,
            qint64(message.session.value()),
            present(message.anonymousName),
            reactionsText(message.reactions)};
}

ChatMessage at(const QSqlQuery &query)
{
    const bool isGroup = query.value(2).toString() == QLatin1String("group");
    ChatMessage message;
    message.messageId = query.value(0).toInt();
    message.selfId = query.value(1).toLongLong();
    message.chat = {.kind = isGroup ? ChatKind::Group : ChatKind::Private,
                    .id = query.value(3).toLongLong()};
    message.senderId = query.value(4).toLongLong();
    message.senderName = query.value(5).toString();
    message.fromBot = query.value(6).toBool();
    message.timeMs = query.value(7).toLongLong();
    message.message = segmentsFrom(query.value(8).toString());
    message.rawMessage = query.value(9).toString();
    message.recalled = query.value(10).toBool();
    message.receivers = query.value(11).toInt();
    message.delivered = query.value(12).toInt();
    message.clientName = query.value(13).toString();
    message.replyMs = query.value(14).toLongLong();
    message.session = SessionId(query.value(15).toULongLong());
    message.anonymousName = query.value(16).toString();
    message.reactions = reactionsFrom(query.value(17).toString());
    return message;
}

QString segmentsText(const Message &message)
{
    return QString::fromUtf8(QJsonDocument(messageToJson(message)).toJson(QJsonDocument::Compact));
}

QString reactionsText(const QList<ChatReaction> &reactions)
{
    QJsonArray array;
    for (const ChatReaction &reaction : reactions) {
        QJsonArray users;
        for (const qint64 user : reaction.userIds)
            users.append(user);
        array.append(QJsonObject{{EmojiKey, reaction.emojiId}, {UsersKey, users}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace Switchboard::MessageRows
