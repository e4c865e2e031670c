// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatmessagemodel.h"

#include "ui/chat/chattext.h"
#include "ui/support/formatting.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace Switchboard {

namespace {

//! A total order: messages of the same millisecond stay in the order of their ids.
std::pair<qint64, qint32> orderOf(const ChatMessage &message)
{
    return {message.timeMs, message.messageId};
}

} // namespace

ChatMessageModel::ChatMessageModel(QObject *parent) : QAbstractListModel(parent) { }

void ChatMessageModel::setChat(const ChatId &chat)
{
    beginResetModel();
    m_chat = chat;
    m_rows.clear();
    endResetModel();
}

void ChatMessageModel::setNames(const QHash<QString, QString> &names)
{
    if (names == m_names)
        return;
    m_names = names;
    retranslate();
}

void ChatMessageModel::setActingUser(qint64 userId)
{
    if (userId == m_actingUser)
        return;
    m_actingUser = userId;
    allChanged();
}

void ChatMessageModel::mergeHistory(const QList<ChatMessage> &messages)
{
    QList<ChatMessage> added;
    for (const ChatMessage &message : messages) {
        if (message.chat != m_chat)
            continue;
        const int row = rowOf(message);
        if (row >= 0)
            update(row, message);
        else
            added.append(message);
    }
    std::ranges::sort(added, {}, orderOf);
    while (!added.isEmpty()) {
        const int position = positionOf(added.constFirst());
        const auto end = position == rowCount()
            ? added.cend()
            : std::ranges::lower_bound(std::as_const(added), orderOf(m_rows.at(position).message),
                                       {}, orderOf);
        const qsizetype length = end - added.cbegin();
        insertRun(position, added.first(length));
        added = added.sliced(length);
    }
    limitRows();
}

void ChatMessageModel::addOrUpdate(const ChatMessage &message)
{
    mergeHistory({message});
}

void ChatMessageModel::insertRun(int position, const QList<ChatMessage> &run)
{
    beginInsertRows({}, position, position + int(run.size()) - 1);
    m_rows.insert(position, run.size(), Row());
    for (qsizetype i = 0; i < run.size(); ++i)
        m_rows[position + i] = makeRow(run.at(i));
    endInsertRows();

    const int next = position + int(run.size());
    if (next < rowCount()) { // it may not be the first of its day any more
        ++m_rows[next].revision;
        Q_EMIT dataChanged(index(next), index(next));
    }
}

void ChatMessageModel::limitRows()
{
    const int surplus = rowCount() - Capacity;
    if (surplus <= 0)
        return;
    beginRemoveRows({}, 0, surplus - 1);
    m_rows.remove(0, surplus);
    ++m_rows.first().revision;
    endRemoveRows();
    Q_EMIT dataChanged(index(0), index(0));
}

void ChatMessageModel::update(int row, const ChatMessage &message)
{
    const quint32 revision = m_rows.at(row).revision;
    m_rows[row] = makeRow(message);
    m_rows[row].revision = revision + 1;
    Q_EMIT dataChanged(index(row), index(row));
}

ChatMessageModel::Row ChatMessageModel::makeRow(const ChatMessage &message) const
{
    return {
        message,
        ChatText::plain(message.message, [this](const QString &userId) { return nameOf(userId); }),
        0};
}

void ChatMessageModel::retranslate()
{
    for (Row &row : m_rows) {
        const quint32 revision = row.revision;
        row = makeRow(row.message);
        row.revision = revision;
    }
    allChanged();
}

void ChatMessageModel::allChanged()
{
    if (m_rows.isEmpty())
        return;
    for (Row &row : m_rows)
        ++row.revision;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ChatMessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ChatMessageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};

    const Row &row = m_rows.at(index.row());
    const ChatMessage &message = row.message;
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return accessibleText(row);
    case MessageIdRole:
        return message.messageId;
    case SenderIdRole:
        return message.senderId;
    case SenderRole:
        return message.senderName.isEmpty() ? QString::number(message.senderId)
                                            : message.senderName;
    case TimeRole:
        return message.timeMs;
    case OwnRole:
        return !message.fromBot && message.senderId == m_actingUser;
    case FromBotRole:
        return message.fromBot;
    case RecalledRole:
        return message.recalled;
    case StatusRole:
        return message.fromBot ? botStatus(message) : userStatus(message);
    case DeliveryRole:
        return int(delivery(message));
    case NewDayRole:
        return startsDay(index.row());
    case CopyTextRole:
        return ChatText::full(message.message,
                              [this](const QString &userId) { return nameOf(userId); });
    case CqTextRole:
        return message.rawMessage;
    case RevisionRole:
        return row.revision;
    default:
        return {};
    }
}

int ChatMessageModel::rowOf(const ChatMessage &message) const
{
    const int row = positionOf(message);
    return row < rowCount() && m_rows.at(row).message.messageId == message.messageId ? row : -1;
}

int ChatMessageModel::positionOf(const ChatMessage &message) const
{
    const auto it = std::ranges::lower_bound(m_rows, orderOf(message), {},
                                             [](const Row &row) { return orderOf(row.message); });
    return int(it - m_rows.cbegin());
}

QString ChatMessageModel::nameOf(const QString &userId) const
{
    return m_names.value(userId);
}

bool ChatMessageModel::startsDay(int row) const
{
    const auto day = [this](int at) {
        return QDateTime::fromMSecsSinceEpoch(m_rows.at(at).message.timeMs).date();
    };
    return row == 0 || day(row) != day(row - 1);
}

ChatMessageModel::Delivery ChatMessageModel::delivery(const ChatMessage &message)
{
    if (message.fromBot)
        return Delivery::NotCounted;
    if (message.receivers == 0)
        return Delivery::NoReceiver;
    return message.delivered < message.receivers ? Delivery::UnderWay : Delivery::Complete;
}

QString ChatMessageModel::userStatus(const ChatMessage &message)
{
    const QString recalled = message.recalled ? tr("recalled") % QStringLiteral(" · ") : QString();
    if (message.receivers == 0)
        return recalled % tr("no bot was listening");
    return recalled % tr("delivered %1/%2").arg(message.delivered).arg(message.receivers);
}

QString ChatMessageModel::botStatus(const ChatMessage &message)
{
    QStringList parts;
    if (message.recalled)
        parts.append(tr("recalled"));
    if (message.replyMs >= 0)
        parts.append(QLatin1Char('+') % formatDuration(message.replyMs));
    if (!message.clientName.isEmpty())
        parts.append(message.clientName);
    if (message.session.isValid())
        parts.append(QStringLiteral("#%1").arg(message.session.value()));
    return parts.join(QStringLiteral(" · "));
}

QString ChatMessageModel::accessibleText(const Row &row) const
{
    const ChatMessage &message = row.message;
    QStringList parts{
        tr("%1 at %2: %3", "sender, time, message")
            .arg(
                message.senderName,
                QDateTime::fromMSecsSinceEpoch(message.timeMs).toString(QStringLiteral("HH:mm:ss")),
                row.text)};
    const QString status = message.fromBot ? botStatus(message) : userStatus(message);
    if (!status.isEmpty())
        parts.append(status);
    return parts.join(QStringLiteral(". "));
}

} // namespace Switchboard
