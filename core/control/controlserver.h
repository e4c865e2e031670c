// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/journal/journalentry.h"

#include <QHash>
#include <QJsonObject>
#include <QLocalServer>
#include <QObject>
#include <QSet>

#include <functional>

class QLocalSocket;

namespace Switchboard {

struct CommandResult;

//! The local socket of switchboardctl: one JSON object a line in, one a line out. I/O thread.
//!
//! Request: `{"id": 1, "command": "service-disable", "service": "ws-main", "drain": 5}`.
//! Answer: `{"id": 1, "ok": true, "data": {...}}` or `{"id": 1, "ok": false, "error": "..."}`.
//! After the command `journal-follow` lines `{"entry": {...}}` come until the peer leaves.
//! Only the user who runs the program can connect.
class ControlServer final : public QObject
{
    Q_OBJECT

public:
    using Reply = std::function<void(const CommandResult &)>;
    using Handler = std::function<void(const QJsonObject &request, const Reply &reply)>;

    explicit ControlServer(Handler handler, QObject *parent = nullptr);

    //! Listens at \a path, in place of a dead program's socket. False: see errorString().
    [[nodiscard]] bool listen(const QString &path);
    [[nodiscard]] QString errorString() const { return m_server.errorString(); }
    void close();
    //! Sends \a entry to everybody who follows the journal.
    void publish(const JournalEntry &entry);

private:
    void accept();
    void read(QLocalSocket *socket);
    void handleLine(QLocalSocket *socket, const QByteArray &line);
    static void write(QLocalSocket *socket, const QJsonObject &object);

    Handler m_handler;
    QLocalServer m_server;
    QSet<QLocalSocket *> m_followers;
};

} // namespace Switchboard
