// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/testproxy.h"

#include <QTcpSocket>

#include <memory>

namespace Switchboard::Testing {

TestProxy::TestProxy(Kind kind, const QByteArray &user, const QByteArray &password)
    : m_kind(kind), m_user(user), m_password(password)
{
    if (!m_server.listen(QHostAddress(QHostAddress::LocalHost)))
        qFatal("%s", qPrintable(m_server.errorString()));
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection())
            serve(client);
    });
}

QString TestProxy::url() const
{
    return QStringLiteral("%1://127.0.0.1:%2")
        .arg(m_kind == Kind::Http ? QStringLiteral("http") : QStringLiteral("socks5"))
        .arg(m_server.serverPort());
}

void TestProxy::serve(QTcpSocket *client)
{
    auto buffer = std::make_shared<QByteArray>();
    auto isThrough = std::make_shared<bool>(false);
    connect(client, &QTcpSocket::readyRead, this, [this, client, buffer, isThrough] {
        if (*isThrough)
            return;
        *buffer += client->readAll();
        *isThrough = m_kind == Kind::Http ? takeHttp(client, *buffer) : takeSocks(client, *buffer);
    });
}

bool TestProxy::takeHttp(QTcpSocket *client, QByteArray &buffer)
{
    if (!buffer.contains("\r\n\r\n"))
        return false;
    const QList<QByteArray> lines = buffer.split('\n');
    buffer.clear();
    const QByteArray destination = lines[0].split(' ').value(1);
    const QByteArray expected =
        "basic " + QByteArray(m_user + ':' + m_password).toBase64().toLower();
    QByteArray given;
    for (const QByteArray &line : lines) {
        if (line.toLower().startsWith("proxy-authorization:"))
            given = line.mid(line.indexOf(':') + 1).trimmed().toLower();
    }
    if (!m_user.isEmpty() && given != expected) {
        client->write("HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
                      "Content-Length: 0\r\n\r\n");
        return false;
    }
    m_requests.append(destination);
    connectThrough(client, destination.split(':').last().toUShort(), "HTTP/1.1 200 OK\r\n\r\n");
    return true;
}

bool TestProxy::takeSocks(QTcpSocket *client, QByteArray &buffer)
{
    // RFC 1928 and 1929: greeting, then user and password where they are wanted, then CONNECT.
    constexpr char NoUser = 0;
    constexpr char ByName = 3;
    constexpr char WithPassword = 2;
    if (buffer.startsWith('\x05') && buffer.size() >= 2 && buffer.size() == 2 + buffer[1]) {
        client->write(QByteArray(1, '\x05') + (m_user.isEmpty() ? NoUser : WithPassword));
        buffer.clear();
    } else if (buffer.startsWith('\x01')) {
        const QByteArray expected = QByteArray(1, '\x01') + char(m_user.size()) + m_user
            + char(m_password.size()) + m_password;
        client->write(QByteArray(1, '\x01') + (buffer == expected ? '\0' : '\1'));
        buffer.clear();
    } else if (buffer.startsWith(QByteArray("\x05\x01\x00", 3))) {
        const bool isName = buffer[3] == ByName;
        const QByteArray name = isName ? buffer.mid(5, buffer[4]) : QByteArray("address");
        const auto port = quint16(quint8(buffer[buffer.size() - 2]) << 8 | quint8(buffer.back()));
        m_requests.append(name + ':' + QByteArray::number(port));
        connectThrough(client, port, QByteArray("\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00", 10));
        return true;
    }
    return false;
}

void TestProxy::connectThrough(QTcpSocket *client, quint16 port, const QByteArray &success)
{
    auto *server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client, [client, success] { client->write(success); });
    connect(server, &QTcpSocket::readyRead, client,
            [client, server] { client->write(server->readAll()); });
    connect(client, &QTcpSocket::readyRead, server,
            [client, server] { server->write(client->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

} // namespace Switchboard::Testing
