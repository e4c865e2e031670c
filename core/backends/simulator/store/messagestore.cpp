// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// The messages of the simulator's file; the file itself is in simulatorstore.cpp.

#include "core/backends/simulator/store/messagerows.h"
#include "core/backends/simulator/store/simulatorstore.h"
#include "core/backends/simulator/store/storequery.h"

#include <QJsonDocument>
#include <QVariant>

#include <algorithm>
#include <limits>

namespace Switchboard {

namespace {

QString selectMessages(const QString &condition)
{
    return QString(QLatin1String("SELECT ") + MessageRows::columns()
                   + QLatin1String(" FROM messages WHERE ") + condition);
}

} // namespace

Result<void> SimulatorStore::addMessage(const ChatMessage &message)
{
    if (!m_inserts) {
        QSqlQuery query(m_database);
        const QStringList marks(MessageRows::columns().count(QLatin1Char(',')) + 1,
                                QStringLiteral("?"));
        if (!query.prepare(QStringLiteral("INSERT INTO messages (%1) VALUES (%2)")
                               .arg(MessageRows::columns(), marks.join(QLatin1Char(',')))))
            return failure(reasonOf(query.lastError()));
        m_inserts = std::move(query);
    }
    const QVariantList values = MessageRows::valuesOf(message);
    for (int i = 0; i < values.size(); ++i)
        m_inserts->bindValue(i, values.at(i));
    if (!m_inserts->exec())
        return failure(reasonOf(m_inserts->lastError()));
    m_inserts->finish();
    return {};
}

Result<std::optional<ChatMessage>> SimulatorStore::message(qint32 messageId)
{
    Result<QSqlQuery> query = select(selectMessages(QStringLiteral("message_id = ?")), {messageId});
    if (!query)
        return Error{query.error()};
    if (!query.value().next())
        return std::optional<ChatMessage>();
    return std::optional<ChatMessage>(MessageRows::at(query.value()));
}

Result<QList<ChatMessage>> SimulatorStore::messagesOf(const ChatHistoryQuery &wanted,
                                                      QLatin1String range, qint64 bound)
{
    // The kind stands in the text: only so does SQLite take the index of that kind.
    const bool isGroup = wanted.chat.kind == ChatKind::Group;
    const QLatin1String chat(isGroup ? "chat_kind = 'group' AND chat_id = ?"
                                     : "chat_kind = 'private' AND self_id = ? AND chat_id = ?");
    QVariantList values;
    if (!isGroup)
        values.append(wanted.selfId);
    values.append(wanted.chat.id);
    values.append(bound);
    values.append(qMax(0, wanted.count));
    Result<QSqlQuery> query = select(selectMessages(QString(chat + QLatin1String(" AND message_id ")
                                                            + range + QLatin1String(" LIMIT ?"))),
                                     values);
    if (!query)
        return Error{query.error()};
    QList<ChatMessage> messages;
    while (query.value().next())
        messages.append(MessageRows::at(query.value()));
    return messages;
}

Result<QList<ChatMessage>> SimulatorStore::history(const ChatHistoryQuery &wanted)
{
    const qint64 bound =
        wanted.before > 0 ? qint64(wanted.before) : qint64(std::numeric_limits<qint32>::max()) + 1;
    Result<QList<ChatMessage>> messages =
        messagesOf(wanted, QLatin1String("< ? ORDER BY message_id DESC"), bound);
    if (messages)
        std::reverse(messages.value().begin(), messages.value().end());
    return messages;
}

Result<QList<ChatMessage>> SimulatorStore::historyFrom(const ChatHistoryQuery &wanted, qint32 first)
{
    return messagesOf(wanted, QLatin1String(">= ? ORDER BY message_id"), first);
}

Result<QList<ChatMessage>> SimulatorStore::latestOf(const QList<ChatHistoryQuery> &chats)
{
    QList<ChatMessage> latest;
    for (ChatHistoryQuery chat : chats) {
        chat.count = 1;
        const Result<QList<ChatMessage>> found = history(chat);
        if (!found)
            return found;
        latest += found.value();
    }
    return latest;
}

Result<void> SimulatorStore::setRecalled(qint32 messageId)
{
    return change(QStringLiteral("UPDATE messages SET recalled = 1 WHERE message_id = ?"),
                  {messageId});
}

Result<void> SimulatorStore::setReactions(qint32 messageId, const QList<ChatReaction> &reactions)
{
    return change(QStringLiteral("UPDATE messages SET reactions = ? WHERE message_id = ?"),
                  {MessageRows::reactionsText(reactions), messageId});
}

Result<void> SimulatorStore::setDelivery(qint32 messageId, int receivers, int delivered)
{
    return change(
        QStringLiteral("UPDATE messages SET receivers = ?, delivered = ? WHERE message_id = ?"),
        {receivers, delivered, messageId});
}

Result<void> SimulatorStore::setLastSent(qint64 groupId, qint64 userId, qint64 time)
{
    return change(
        QStringLiteral("UPDATE members SET last_sent_time = ? WHERE group_id = ? AND user_id = ?"),
        {time, groupId, userId});
}

Result<void> SimulatorStore::addForward(const QString &forwardId, const QJsonArray &nodes)
{
    return change(
        QStringLiteral("INSERT OR REPLACE INTO forwards (forward_id, nodes) "
                       "VALUES (?, ?)"),
        {forwardId, QString::fromUtf8(QJsonDocument(nodes).toJson(QJsonDocument::Compact))});
}

Result<std::optional<QJsonArray>> SimulatorStore::forward(const QString &forwardId)
{
    Result<QSqlQuery> query =
        select(QStringLiteral("SELECT nodes FROM forwards WHERE forward_id = ?"), {forwardId});
    if (!query)
        return Error{query.error()};
    if (!query.value().next())
        return std::optional<QJsonArray>();
    return std::optional<QJsonArray>(
        QJsonDocument::fromJson(query.value().value(0).toString().toUtf8()).array());
}

} // namespace Switchboard
