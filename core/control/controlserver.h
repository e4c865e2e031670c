// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/journal/journalentry.h"

#include <QByteArray>
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
//! While `scenario-run` has no answer, lines `{"scenario": {...}}` tell how far it is. A peer that
//! leaves ends what it plays or records.
//! 16 requests of a peer are worked on at a time; it is not read further until one is answered, and
//! what was not read when it leaves is not done.
//! Only the user who runs the program can connect.
class ControlServer final : public QObject
{
    Q_OBJECT

public:
    using Reply = std::function<void(const CommandResult &)>;
    using Handler = std::function<void(const QJsonObject &request, const Reply &reply)>;

    explicit ControlServer(Handler handler, QObject *parent = nullptr);
    ~ControlServer() override;

    //! Listens at \a path, in place of a dead program's socket. False: see errorString().
    [[nodiscard]] bool listen(const QString &path);
    [[nodiscard]] QString errorString() const { return m_server.errorString(); }
    void close();
    //! Sends \a entry to everybody who follows the journal.
    void publish(const JournalEntry &entry);
    //! Sends \a progress to whoever plays a scenario.
    void publishScenario(const QJsonObject &progress);

private:
    struct Peer {
        QByteArray begun; //!< what came and is not handled yet
        int unanswered = 0; //!< requests that are worked on
    };

    void accept();
    void read(QLocalSocket *socket);
    //! False: there is nothing more now, or the line is too long.
    static bool readMore(QLocalSocket *socket, QByteArray *begun);
    void handleLine(QLocalSocket *socket, const QByteArray &line);
    void handleRequest(QLocalSocket *socket, const QJsonObject &request);
    void noteCommand(QLocalSocket *socket, const QString &command);
    void noteAnswer(QLocalSocket *socket, const QString &command, bool ok);
    void forget(QLocalSocket *socket);
    static void send(const QSet<QLocalSocket *> &sockets, const QJsonObject &line);
    static void write(QLocalSocket *socket, const QJsonObject &object);

    Handler m_handler;
    QLocalServer m_server;
    QHash<QLocalSocket *, Peer> m_peers;
    QSet<QLocalSocket *> m_followers;
    QSet<QLocalSocket *> m_players; //!< their `scenario-run` has no answer yet
    QSet<QLocalSocket *> m_recorders;
};

} // namespace Switchboard
