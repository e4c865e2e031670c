// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"
#include "core/backends/simulator/store/storecontents.h"
#include "core/support/result.h"

#include <QDateTime>
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

    [[nodiscard]] Result<void> addMessage(const ChatMessage &message);
    //! The message, or nothing when \a messageId was never given out.
    [[nodiscard]] Result<std::optional<ChatMessage>> message(qint32 messageId);
    //! The latest \a count messages of \a chat, oldest first.
    [[nodiscard]] Result<QList<ChatMessage>> history(qint64 selfId, const ChatId &chat, int count);
    [[nodiscard]] Result<void> setRecalled(qint32 messageId);
    [[nodiscard]] Result<void> setDelivery(qint32 messageId, int receivers, int delivered);
    //! \a time in seconds since 1970.
    [[nodiscard]] Result<void> setLastSent(qint64 groupId, qint64 userId, qint64 time);

private:
    Result<void> createFile() const;
    [[nodiscard]] Result<QString> putAside(const QDateTime &now) const;
    Result<void> connectFile();
    void disconnectFile();
    Result<QSqlQuery> select(const QString &statement, const QVariantList &values);
    Result<void> change(const QString &statement, const QVariantList &values);
    [[nodiscard]] Error failure(const QString &reason) const;

    QString m_path;
    QString m_connectionName;
    QSqlDatabase m_database;
    std::optional<QSqlQuery> m_insert; // prepared once: it runs for every message
};

} // namespace Switchboard
