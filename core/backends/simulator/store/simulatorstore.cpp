// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/store/simulatorstore.h"

#include "core/backends/simulator/store/storequery.h"
#include "core/backends/simulator/store/storeschema.h"
#include "core/onebot/messagecodec.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QVariant>

#include <algorithm>
#include <atomic>

namespace Switchboard {

namespace {

const QString MessageColumns = QStringLiteral(
    "message_id, self_id, chat_kind, chat_id, sender_id, sender_name, from_bot, time_ms, segments, "
    "raw_message, recalled, receivers, delivered, client_name, reply_ms, session_id");

QString nextConnectionName()
{
    static std::atomic<quint64> counter = 0;
    return QStringLiteral("simulator-%1").arg(++counter);
}

//! A null string would be stored as NULL.
QString present(const QString &text)
{
    return text.isNull() ? QLatin1String("") : text;
}

QString kindText(ChatKind kind)
{
    return kind == ChatKind::Group ? QStringLiteral("group") : QStringLiteral("private");
}

QString toJson(const Message &message)
{
    return QString::fromUtf8(QJsonDocument(messageToJson(message)).toJson(QJsonDocument::Compact));
}

Message fromJson(const QString &text)
{
    const QJsonArray segments = QJsonDocument::fromJson(text.toUtf8()).array();
    const Result<Message> message = segmentsFromJson(segments, QStringLiteral("segments"));
    return message ? message.value() : Message();
}

ChatMessage messageAt(const QSqlQuery &query)
{
    const bool isGroup = query.value(2).toString() == QLatin1String("group");
    return {.chat = {.kind = isGroup ? ChatKind::Group : ChatKind::Private,
                     .id = query.value(3).toLongLong()},
            .selfId = query.value(1).toLongLong(),
            .messageId = query.value(0).toInt(),
            .timeMs = query.value(7).toLongLong(),
            .senderId = query.value(4).toLongLong(),
            .senderName = query.value(5).toString(),
            .fromBot = query.value(6).toBool(),
            .message = fromJson(query.value(8).toString()),
            .rawMessage = query.value(9).toString(),
            .recalled = query.value(10).toBool(),
            .receivers = query.value(11).toInt(),
            .delivered = query.value(12).toInt(),
            .session = SessionId(query.value(15).toULongLong()),
            .clientName = query.value(13).toString(),
            .replyMs = query.value(14).toLongLong()};
}

} // namespace

SimulatorStore::SimulatorStore(QString path)
    : m_path(std::move(path)), m_connectionName(nextConnectionName())
{ }

SimulatorStore::~SimulatorStore()
{
    disconnectFile();
}

Result<StoreContents> SimulatorStore::open(const QDateTime &now)
{
    QString notice;
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (const Result<void> connected = connectFile(); !connected)
            return Error{connected.error()};

        SchemaOutcome outcome = prepareDatabase(m_database);
        if (outcome.problem == StoreProblem::None)
            outcome = migrateDatabase(m_database);
        if (outcome.problem == StoreProblem::None) {
            Result<StoreContents> contents = readContents(m_database);
            if (!contents)
                return failure(contents.error());
            contents.value().notice = notice;
            return contents;
        }

        disconnectFile();
        if (outcome.problem == StoreProblem::Other || attempt > 0)
            return failure(outcome.reason);
        const Result<QString> aside = putAside(now);
        if (!aside)
            return Error{aside.error()};
        notice = QStringLiteral("The simulator's database %1 is damaged (%2). It was kept as %3; "
                                "a new one was made.")
                     .arg(m_path, outcome.reason, aside.value());
    }
    return failure(QStringLiteral("it stays damaged"));
}

Result<void> SimulatorStore::begin()
{
    // Immediate: a file that another program has locked is noticed here and not by every job.
    return change(QStringLiteral("BEGIN IMMEDIATE"), {});
}

Result<void> SimulatorStore::commit()
{
    return change(QStringLiteral("COMMIT"), {});
}

void SimulatorStore::rollback()
{
    // SQLite may have rolled back on its own; then this fails and nothing is left to do.
    const Result<void> ignored = change(QStringLiteral("ROLLBACK"), {});
    Q_UNUSED(ignored)
}

Result<void> SimulatorStore::addMessage(const ChatMessage &message)
{
    if (!m_insert) {
        QSqlQuery query(m_database);
        if (!query.prepare(QString(QLatin1String("INSERT INTO messages (") + MessageColumns
                                   + QLatin1String(") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"))))
            return failure(reasonOf(query.lastError()));
        m_insert = std::move(query);
    }
    const QVariantList values = {message.messageId,
                                 message.selfId,
                                 kindText(message.chat.kind),
                                 message.chat.id,
                                 message.senderId,
                                 present(message.senderName),
                                 int(message.fromBot),
                                 message.timeMs,
                                 toJson(message.message),
                                 present(message.rawMessage),
                                 int(message.recalled),
                                 message.receivers,
                                 message.delivered,
                                 present(message.clientName),
                                 message.replyMs,
                                 qint64(message.session.value())};
    for (int i = 0; i < values.size(); ++i)
        m_insert->bindValue(i, values.at(i));
    if (!m_insert->exec())
        return failure(reasonOf(m_insert->lastError()));
    m_insert->finish();
    return {};
}

Result<std::optional<ChatMessage>> SimulatorStore::message(qint32 messageId)
{
    Result<QSqlQuery> query =
        select(QString(QLatin1String("SELECT ") + MessageColumns
                       + QLatin1String(" FROM messages WHERE message_id = ?")),
               {messageId});
    if (!query)
        return Error{query.error()};
    if (!query.value().next())
        return std::optional<ChatMessage>();
    return std::optional<ChatMessage>(messageAt(query.value()));
}

Result<QList<ChatMessage>> SimulatorStore::history(qint64 selfId, const ChatId &chat, int count)
{
    Result<QSqlQuery> query =
        select(QString(QLatin1String("SELECT ") + MessageColumns
                       + QLatin1String(
                           " FROM messages WHERE self_id = ? AND chat_kind = ? AND chat_id = ? "
                           "ORDER BY message_id DESC LIMIT ?")),
               {selfId, kindText(chat.kind), chat.id, qMax(0, count)});
    if (!query)
        return Error{query.error()};
    QList<ChatMessage> messages;
    while (query.value().next())
        messages.append(messageAt(query.value()));
    std::reverse(messages.begin(), messages.end());
    return messages;
}

Result<void> SimulatorStore::setRecalled(qint32 messageId)
{
    return change(QStringLiteral("UPDATE messages SET recalled = 1 WHERE message_id = ?"),
                  {messageId});
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

Result<void> SimulatorStore::createFile() const
{
    const QFileInfo info(m_path);
    if (!QDir().mkpath(info.absolutePath()))
        return Error{QStringLiteral("The folder %1 cannot be made; check its permissions.")
                         .arg(info.absolutePath())};
    if (info.exists())
        return {};
    // Made before SQLite does, which gives its WAL files the same permissions.
    QFile file(m_path);
    if (!file.open(QIODevice::ReadWrite)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return failure(file.errorString());
    return {};
}

Result<QString> SimulatorStore::putAside(const QDateTime &now) const
{
    const QString base = QString(m_path + QLatin1String(".damaged-")
                                 + now.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")));
    QString target = base;
    for (int i = 2; QFileInfo::exists(target); ++i)
        target = QStringLiteral("%1-%2").arg(base).arg(i);

    QFile file(m_path);
    if (!file.rename(target))
        return failure(QStringLiteral("it is damaged and cannot be renamed to %1: %2")
                           .arg(target, file.errorString()));
    // What SQLite left beside the file belongs to it and must not meet the new one.
    for (const char *suffix : {"-wal", "-shm"}) {
        const QString beside = QString(m_path + QLatin1String(suffix));
        if (QFileInfo::exists(beside)
            && !QFile::rename(beside, QString(target + QLatin1String(suffix))))
            return failure(QStringLiteral("%1 cannot be renamed; move it away").arg(beside));
    }
    return target;
}

Result<void> SimulatorStore::connectFile()
{
    if (Result<void> created = createFile(); !created)
        return created;
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connectionName);
    if (!m_database.isValid()) {
        disconnectFile();
        return failure(QStringLiteral("Qt's SQLite driver is missing; install libqt6sql6-sqlite"));
    }
    m_database.setDatabaseName(m_path);
    if (m_database.open())
        return {};
    const QString reason = reasonOf(m_database.lastError());
    disconnectFile();
    return failure(reason);
}

void SimulatorStore::disconnectFile()
{
    if (!QSqlDatabase::contains(m_connectionName))
        return;
    m_insert.reset();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<QSqlQuery> SimulatorStore::select(const QString &statement, const QVariantList &values)
{
    Result<QSqlQuery> query = runStatement(m_database, statement, values);
    if (!query)
        return failure(query.error());
    return query;
}

Result<void> SimulatorStore::change(const QString &statement, const QVariantList &values)
{
    const Result<QSqlQuery> query = select(statement, values);
    if (!query)
        return Error{query.error()};
    return {};
}

Error SimulatorStore::failure(const QString &reason) const
{
    return Error{
        QStringLiteral("The simulator's database %1 cannot be used: %2. Check the disk and "
                       "the file's permissions, or move the file away to start anew.")
            .arg(m_path, reason)};
}

} // namespace Switchboard
