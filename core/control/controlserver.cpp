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

constexpr qint64 MaxLineBytes = 1024 * 1024;
//! A follower that does not read is cut, so that it cannot fill the memory.
constexpr qint64 MaxUnreadBytes = 4 * 1024 * 1024;

} // namespace

ControlServer::ControlServer(Handler handler, QObject *parent)
    : QObject(parent), m_handler(std::move(handler)), m_server(this)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &ControlServer::accept);
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
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
            m_followers.remove(socket);
            socket->deleteLater();
        });
    }
}

void ControlServer::read(QLocalSocket *socket)
{
    while (socket->canReadLine()) {
        const QByteArray line = socket->readLine(MaxLineBytes).trimmed();
        if (!line.isEmpty())
            handleLine(socket, line);
    }
    if (socket->bytesAvailable() >= MaxLineBytes)
        socket->abort();
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
    const QJsonObject request = document.object();
    const QJsonValue id = request.value(QLatin1String("id"));
    if (request.value(QLatin1String("command")) == QLatin1String("journal-follow"))
        m_followers.insert(socket);
    m_handler(request, [id, guarded = QPointer<QLocalSocket>(socket)](const CommandResult &result) {
        if (!guarded)
            return;
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

void ControlServer::publish(const JournalEntry &entry)
{
    if (m_followers.isEmpty())
        return;
    const QJsonObject line{{QStringLiteral("entry"), toJson(entry)}};
    const QSet<QLocalSocket *> followers = m_followers;
    for (QLocalSocket *socket : followers) {
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
