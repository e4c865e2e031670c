// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatmessagemodel.h"

#include "core/onebot/messagecodec.h"
#include "ui/chat/chattext.h"

#include <QDateTime>
#include <QJsonDocument>

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
    m_lacksNewest = false;
    endResetModel();
}

void ChatMessageModel::setWorld(const ChatWorld &world)
{
    m_world = world;
    retranslate();
}

void ChatMessageModel::setActingUser(qint64 userId)
{
    if (userId == m_actingUser)
        return;
    m_actingUser = userId;
    allChanged();
}

bool ChatMessageModel::belongsHere(const ChatMessage &message) const
{
    // Groups are shared by all accounts; private chats are not.
    return message.chat == m_chat
        && (m_chat.kind == ChatKind::Group || message.selfId == 0 || m_world.selfId() == 0
            || message.selfId == m_world.selfId());
}

void ChatMessageModel::mergeHistory(const QList<ChatMessage> &messages)
{
    merge(messages, Keep::Newest);
}

void ChatMessageModel::prependHistory(const QList<ChatMessage> &messages)
{
    merge(messages, Keep::Oldest);
}

void ChatMessageModel::addOrUpdate(const ChatMessage &message)
{
    if (!m_lacksNewest || rowOf(message) >= 0)
        merge({message}, Keep::Newest);
}

void ChatMessageModel::merge(const QList<ChatMessage> &messages, Keep keep)
{
    QList<Row> added;
    for (const ChatMessage &message : messages) {
        if (!belongsHere(message))
            continue;
        const int row = rowOf(message);
        if (row >= 0)
            update(row, message);
        else
            added.append(makeRow(message));
    }
    const auto order = [](const Row &row) { return orderOf(row.message); };
    std::ranges::sort(added, {}, order);
    while (!added.isEmpty()) {
        const int position = positionOf(added.constFirst().message);
        const auto end = position == rowCount()
            ? added.cend()
            : std::ranges::lower_bound(std::as_const(added), order(m_rows.at(position)), {}, order);
        const qsizetype length = end - added.cbegin();
        insertRun(position, added.first(length));
        added = added.sliced(length);
    }
    limitRows(keep);
}

void ChatMessageModel::addNotice(const ChatNotice &notice)
{
    if (notice.chat != m_chat || m_lacksNewest)
        return;
    Row row;
    row.message.messageId = --m_lastNotice;
    row.message.timeMs = notice.timeMs;
    row.notice = notice;
    row.kind = notice.kind == ChatNotice::Kind::NoAnswer ? Notice::Warning : Notice::Plain;
    writeRow(row);
    // Behind what happened in the same millisecond.
    const auto position =
        std::ranges::upper_bound(std::as_const(m_rows), row.message.timeMs, {},
                                 [](const Row &each) { return each.message.timeMs; });
    if (position != m_rows.cbegin())
        row.message.timeMs = std::max(row.message.timeMs, std::prev(position)->message.timeMs + 1);
    insertRun(positionOf(row.message), {row});
    limitRows(Keep::Newest);
}

void ChatMessageModel::insertRun(int position, const QList<Row> &run)
{
    beginInsertRows({}, position, position + int(run.size()) - 1);
    m_rows.insert(position, run.size(), Row());
    std::ranges::copy(run, m_rows.begin() + position);
    endInsertRows();

    const int next = position + int(run.size());
    if (next < rowCount()) { // it may not be the first of its day any more
        ++m_rows[next].revision;
        Q_EMIT dataChanged(index(next), index(next));
    }
}

void ChatMessageModel::limitRows(Keep keep)
{
    const int surplus = rowCount() - Capacity;
    if (surplus <= 0)
        return;
    const int first = keep == Keep::Newest ? 0 : Capacity;
    beginRemoveRows({}, first, first + surplus - 1);
    m_rows.remove(first, surplus);
    ++m_rows.first().revision;
    m_lacksNewest = m_lacksNewest || keep == Keep::Oldest;
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
    Row row;
    row.message = message;
    row.images = ChatText::imagePaths(message.message);
    writeRow(row);
    return row;
}

void ChatMessageModel::writeRow(Row &row) const
{
    if (row.kind != Notice::None) {
        row.text = ChatNoticeText::text(row.notice, m_world);
        return;
    }
    row.text = ChatText::body(row.message.message,
                              [this](const QString &userId) { return nameOf(userId); });
    row.quote = quoteOf(row.message);
}

QString ChatMessageModel::quoteOf(const ChatMessage &message) const
{
    const qint32 id = ChatText::repliedTo(message.message);
    if (id == 0)
        return {};
    const ChatMessage *quoted = find(id);
    if (!quoted)
        return tr("reply to message %1").arg(id);
    return tr("%1: %2", "sender, message")
        .arg(senderName(*quoted), ChatText::preview(quoted->message, [this](const QString &userId) {
                 return nameOf(userId);
             }));
}

void ChatMessageModel::noteImage(const QString &path)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!m_rows.at(row).images.contains(path))
            continue;
        ++m_rows[row].revision;
        Q_EMIT dataChanged(index(row), index(row));
    }
}

void ChatMessageModel::retranslate()
{
    for (Row &row : m_rows)
        writeRow(row);
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

qint32 ChatMessageModel::oldestMessage() const
{
    const auto it = std::ranges::find(m_rows, Notice::None, &Row::kind);
    return it == m_rows.cend() ? 0 : it->message.messageId;
}

const ChatMessage *ChatMessageModel::find(qint32 messageId) const
{
    const auto it =
        std::ranges::find(m_rows, messageId, [](const Row &row) { return row.message.messageId; });
    return it == m_rows.cend() ? nullptr : &it->message;
}

const ChatMessage *ChatMessageModel::messageAt(int row) const
{
    const bool known = row >= 0 && row < rowCount() && m_rows.at(row).kind == Notice::None;
    return known ? &m_rows.at(row).message : nullptr;
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
    switch (role) {
    case Qt::DisplayRole:
    case CopyTextRole:
        if (role == Qt::DisplayRole || row.kind != Notice::None)
            return row.text;
        break;
    case Qt::AccessibleTextRole:
        return accessibleText(row);
    case MessageIdRole:
        return row.message.messageId;
    case TimeRole:
        return row.message.timeMs;
    case NewDayRole:
        return startsDay(index.row());
    case NoticeRole:
        return int(row.kind);
    case RevisionRole:
        return row.revision;
    default:
        break;
    }
    return row.kind == Notice::None ? messageData(row, role) : QVariant();
}

QVariant ChatMessageModel::messageData(const Row &row, int role) const
{
    const ChatMessage &message = row.message;
    switch (role) {
    case SenderIdRole:
        return message.senderId;
    case SenderRole:
        return senderName(message);
    case OwnRole:
        return !message.fromBot && message.senderId == m_actingUser;
    case FromBotRole:
        return message.fromBot;
    case RecalledRole:
        return message.recalled;
    case StatusRole:
        return QString((message.fromBot ? botStatus(message) : userStatus(message))
                       % reactionText(message));
    case StatusDetailRole:
        return deliveryLines(message);
    case DeliveryRole:
        return int(delivery(message));
    case CopyTextRole:
        return ChatText::full(message.message,
                              [this](const QString &userId) { return nameOf(userId); });
    case CqTextRole:
        return message.rawMessage;
    case JsonTextRole:
        return QString::fromUtf8(QJsonDocument(messageToJson(message.message)).toJson());
    case QuoteRole:
        return row.quote;
    case ImagesRole:
        return row.images;
    case HasFramesRole:
        return message.receivers > 0 || message.session.isValid();
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
    const qint64 id = userId.toLongLong();
    return id == 0 ? QString() : m_world.nameIn(m_chat, id);
}

QString ChatMessageModel::senderName(const ChatMessage &message) const
{
    if (!message.anonymousName.isEmpty())
        return tr("%1 (anonymous)").arg(message.anonymousName);
    return message.senderName.isEmpty() ? QString::number(message.senderId) : message.senderName;
}

bool ChatMessageModel::startsDay(int row) const
{
    const auto day = [this](int at) {
        return QDateTime::fromMSecsSinceEpoch(m_rows.at(at).message.timeMs).date();
    };
    return row == 0 || day(row) != day(row - 1);
}

} // namespace Switchboard
