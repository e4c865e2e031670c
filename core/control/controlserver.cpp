// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/control/controlserver.h"

#include "core/control/statusjson.h"
#include "core/engine/commands.h"

#include <QJsonDocument>
#include <QLocalSocket>
#include <QPointer>

namespace Switchboard {

namespace {

//! A scenario of 8 MiB is the longest there is; as JSON it takes at most twice that.
constexpr qint64 MaxLineBytes = 20 * 1024 * 1024;
//! A follower that does not read is cut, so that it cannot fill the memory.
constexpr qint64 MaxUnreadBytes = 4 * 1024 * 1024;
//! Requests of one peer that are worked on at a time. What else it sends waits in its own socket,
//! so that a peer that does not wait for its answers cannot fill the memory either.
constexpr int MaxUnanswered = 16;
constexpr qint64 ReadAheadBytes = 256LL * 1024;

} // namespace

ControlServer::ControlServer(Handler handler, QObject *parent)
    : QObject(parent), m_handler(std::move(handler)), m_server(this)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &ControlServer::accept);
}

ControlServer::~ControlServer()
{
    const QList<QLocalSocket *> peers = m_server.findChildren<QLocalSocket *>();
    for (QLocalSocket *peer : peers)
        peer->disconnect(this); // they end with m_server, when nothing can note that any more
}

bool ControlServer::listen(const QString &path)
{
    QLocalServer::removeServer(path); // the profile's lock proves that nobody serves it
    return m_server.listen(path);
}

void ControlServer::close()
{
    m_server.close();
}

void ControlServer::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        m_peers.insert(socket, {});
        socket->setReadBufferSize(ReadAheadBytes);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
            forget(socket);
            socket->deleteLater();
        });
    }
}

void ControlServer::read(QLocalSocket *socket)
{
    for (;;) {
        const auto peer = m_peers.find(socket); // a request may have ended it
        if (peer == m_peers.end() || peer->unanswered >= MaxUnanswered)
            return;
        const qsizetype end = peer->begun.indexOf('\n');
        if (end >= 0) {
            const QByteArray line = peer->begun.first(end).trimmed();
            peer->begun.remove(0, end + 1);
            if (!line.isEmpty())
                handleLine(socket, line);
        } else if (!readMore(socket, &peer->begun)) {
            return;
        }
    }
}

bool ControlServer::readMore(QLocalSocket *socket, QByteArray *begun)
{
    if (begun->size() >= MaxLineBytes) {
        socket->abort();
        return false;
    }
    const QByteArray more = socket->read(ReadAheadBytes);
    begun->append(more);
    return !more.isEmpty();
}

void ControlServer::handleLine(QLocalSocket *socket, const QByteArray &line)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (!document.isObject()) {
        write(socket,
              {{QStringLiteral("ok"), false},
               {QStringLiteral("error"),
                QStringLiteral("not a JSON object at byte %1").arg(error.offset)}});
        return;
    }
    handleRequest(socket, document.object());
}

void ControlServer::handleRequest(QLocalSocket *socket, const QJsonObject &request)
{
    const QJsonValue id = request.value(QLatin1String("id"));
    const QString command = request.value(QLatin1String("command")).toString();
    noteCommand(socket, command);
    m_handler(
        request,
        [this, id, command, guarded = QPointer<QLocalSocket>(socket)](const CommandResult &result) {
            if (!guarded)
                return;
            noteAnswer(guarded, command, result.ok);
            QJsonObject answer{{QStringLiteral("ok"), result.ok}};
            if (!id.isUndefined())
                answer[QStringLiteral("id")] = id;
            if (result.ok)
                answer[QStringLiteral("data")] = result.data;
            else
                answer[QStringLiteral("error")] = result.error;
            write(guarded, answer);
        });
}

void ControlServer::noteCommand(QLocalSocket *socket, const QString &command)
{
    ++m_peers[socket].unanswered;
    if (command == QLatin1String("journal-follow"))
        m_followers.insert(socket);
    else if (command == QLatin1String("scenario-run"))
        m_players.insert(socket);
}

void ControlServer::noteAnswer(QLocalSocket *socket, const QString &command, bool ok)
{
    if (m_peers[socket].unanswered-- == MaxUnanswered)
        QMetaObject::invokeMethod(
            socket, [this, socket] { read(socket); }, Qt::QueuedConnection);
    if (command == QLatin1String("scenario-run"))
        m_players.remove(socket);
    else if (command == QLatin1String("scenario-record-start") && ok)
        m_recorders.insert(socket);
    else if (command == QLatin1String("scenario-record-stop") && ok)
        m_recorders.clear(); // there is one recording
}

//! \a socket has gone: nobody reads what it asked for.
void ControlServer::forget(QLocalSocket *socket)
{
    const Reply nobody = [](const CommandResult &) {};
    m_peers.remove(socket);
    m_followers.remove(socket);
    if (m_players.remove(socket))
        m_handler({{QStringLiteral("command"), QStringLiteral("scenario-stop")}}, nobody);
    if (m_recorders.remove(socket))
        m_handler({{QStringLiteral("command"), QStringLiteral("scenario-record-stop")}}, nobody);
}

void ControlServer::publish(const JournalEntry &entry)
{
    if (!m_followers.isEmpty())
        send(m_followers, {{QStringLiteral("entry"), toJson(entry)}});
}

void ControlServer::publishScenario(const QJsonObject &progress)
{
    if (!m_players.isEmpty())
        send(m_players, {{QStringLiteral("scenario"), progress}});
}

void ControlServer::send(const QSet<QLocalSocket *> &sockets, const QJsonObject &line)
{
    const QList<QLocalSocket *> receivers = sockets.values(); // cutting one changes the set
    for (QLocalSocket *socket : receivers) {
        if (socket->bytesToWrite() > MaxUnreadBytes)
            socket->abort();
        else
            write(socket, line);
    }
}

void ControlServer::write(QLocalSocket *socket, const QJsonObject &object)
{
    socket->write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace Switchboard
