// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"
#include "core/backends/simulator/store/storecontents.h"
#include "core/backends/simulator/store/storerows.h"
#include "core/support/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <optional>

namespace Switchboard {

//! The simulator's SQLite file. Opened, used and destroyed in one thread, the worker's.
//!
//! Errors name the file and what SQLite said. Writes belong between begin() and commit().
class SimulatorStore final
{
public:
    //! \a path names the database file; its folder is made when it does not exist.
    explicit SimulatorStore(QString path);
    ~SimulatorStore();
    Q_DISABLE_COPY_MOVE(SimulatorStore)

    //! Opens or makes the file, checks it and brings it to the newest format. A damaged file is
    //! renamed to `<path>.damaged-<\a now in UTC>`, never deleted, and a new one takes its place.
    [[nodiscard]] Result<StoreContents> open(const QDateTime &now);

    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();
    void rollback();

    //! Writes what World::takeChanges() gave.
    [[nodiscard]] Result<void> apply(const QList<StoreChange> &changes);
    //! Everything but the messages, as open() returned it.
    [[nodiscard]] Result<StoreContents> contents();

    // Messages.

    [[nodiscard]] Result<void> addMessage(const ChatMessage &message);
    //! The message, or nothing when \a messageId was never given out.
    [[nodiscard]] Result<std::optional<ChatMessage>> message(qint32 messageId);
    //! Oldest first.
    [[nodiscard]] Result<QList<ChatMessage>> history(const ChatHistoryQuery &wanted);
    //! From the message \a first on, oldest first; `before` is not looked at.
    [[nodiscard]] Result<QList<ChatMessage>> historyFrom(const ChatHistoryQuery &wanted,
                                                         qint32 first);
    //! The latest message of each of \a chats that has any.
    [[nodiscard]] Result<QList<ChatMessage>> latestOf(const QList<ChatHistoryQuery> &chats);
    [[nodiscard]] Result<void> setRecalled(qint32 messageId);
    [[nodiscard]] Result<void> setReactions(qint32 messageId, const QList<ChatReaction> &reactions);
    [[nodiscard]] Result<void> setDelivery(qint32 messageId, int receivers, int delivered);
    //! \a time in seconds since 1970.
    [[nodiscard]] Result<void> setLastSent(qint64 groupId, qint64 userId, qint64 time);
    [[nodiscard]] Result<void> addForward(const QString &forwardId, const QJsonArray &nodes);
    //! The nodes of a merged forward, or nothing when there is none of that id.
    [[nodiscard]] Result<std::optional<QJsonArray>> forward(const QString &forwardId);

    //! The names in the media folder that anything here refers to.
    [[nodiscard]] Result<QSet<QString>> mediaNames();

    // The whole file as one JSON document.

    [[nodiscard]] Result<QJsonObject> exportAll();
    //! Replaces everything by \a document (exportAll() made it). The error names table and row;
    //! then nothing is changed once the caller has rolled back.
    [[nodiscard]] Result<void> importAll(const QJsonObject &document);
    //! Back to what a new file holds.
    [[nodiscard]] Result<void> reset();

private:
    Result<void> createFile() const;
    [[nodiscard]] Result<QString> putAside(const QDateTime &now) const;
    Result<void> connectFile();
    void disconnectFile();
    Result<QSqlQuery> select(const QString &statement, const QVariantList &values);
    Result<void> change(const QString &statement, const QVariantList &values);
    //! Of one chat, with message_id in \a range, which names its order too, against \a bound.
    Result<QList<ChatMessage>> messagesOf(const ChatHistoryQuery &wanted, QLatin1String range,
                                          qint64 bound);
    Result<void> importRow(const QString &table, const QJsonObject &row);
    Result<void> clear();
    [[nodiscard]] Error failure(const QString &reason) const;

    QString m_path;
    QString m_connectionName;
    QSqlDatabase m_database;
    std::optional<QSqlQuery> m_inserts; // prepared once: it runs for every message
};

} // namespace Switchboard
