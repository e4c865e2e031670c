// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/scriptserver.h"

namespace Switchboard::Testing {

ScriptServer::ScriptServer(const QList<QByteArray> &script, bool repeatsLast)
    : m_script(script), m_repeatsLast(repeatsLast)
{
    if (!m_server.listen(QHostAddress(QHostAddress::LocalHost)))
        qFatal("%s", qPrintable(m_server.errorString()));
    m_port = m_server.serverPort();
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = m_server.nextPendingConnection();
        ++connections;
        last = socket;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    });
}

QString ScriptServer::url() const
{
    return QStringLiteral("http://127.0.0.1:%1/post?x=1").arg(m_port);
}

QByteArray ScriptServer::field(qsizetype index, const QByteArray &name) const
{
    const QByteArray head = requests.value(index).left(requests.value(index).indexOf("\r\n\r\n"));
    for (const QByteArray &line : head.split('\n')) {
        if (line.left(line.indexOf(':')).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(line.indexOf(':') + 1).trimmed();
    }
    return {};
}

QByteArray ScriptServer::body(qsizetype index) const
{
    const QByteArray request = requests.value(index);
    return request.mid(request.indexOf("\r\n\r\n") + 4);
}

QList<QByteArray> ScriptServer::bodies() const
{
    QList<QByteArray> bodies;
    for (qsizetype i = 0; i < requests.size(); ++i)
        bodies.append(body(i));
    return bodies;
}

void ScriptServer::stop()
{
    m_server.close();
    const QList<QTcpSocket *> sockets = m_server.findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

bool ScriptServer::startAgain()
{
    return m_server.listen(QHostAddress(QHostAddress::LocalHost), m_port);
}

void ScriptServer::read(QTcpSocket *socket)
{
    static const QByteArray Length = "Content-Length: ";
    const QByteArray bytes = socket->property("bytes").toByteArray() + socket->readAll();
    socket->setProperty("bytes", bytes);
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    const qsizetype length = bytes.indexOf(Length) + Length.size();
    if (head < 0)
        return;
    const int size = bytes.mid(length, bytes.indexOf('\r', length) - length).toInt();
    if (bytes.size() < head + 4 + size)
        return;
    socket->setProperty("bytes", QByteArray());
    requests.append(bytes);
    QByteArray reply = m_script.value(0, "SILENCE");
    if (m_script.size() > (m_repeatsLast ? 1 : 0))
        m_script.removeFirst();
    if (reply == "SILENCE")
        return;
    const bool closes = reply.endsWith("CLOSE");
    if (closes)
        reply.chop(5);
    socket->write(reply);
    if (closes)
        socket->disconnectFromHost();
}

QByteArray httpReply(int status, const QByteArray &body, const QByteArray &fields)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Test\r\n" + fields
        + (status == 204
               ? QByteArray()
               : QByteArray("Content-Length: " + QByteArray::number(body.size()) + "\r\n"))
        + "\r\n" + body;
}

} // namespace Switchboard::Testing
