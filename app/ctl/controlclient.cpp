// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/controlclient.h"

#include <QJsonDocument>

namespace Switchboard {

ControlClient::ControlClient(QObject *parent) : QObject(parent)
{
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] {
        while (m_socket.canReadLine())
            Q_EMIT received(QJsonDocument::fromJson(m_socket.readLine()).object());
    });
    connect(&m_socket, &QLocalSocket::disconnected, this, &ControlClient::lost);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] {
        if (!m_connected)
            Q_EMIT notRunning();
    });
}

void ControlClient::send(const QString &socketPath, const QJsonObject &request)
{
    connect(&m_socket, &QLocalSocket::connected, this, [this, request] {
        m_connected = true;
        sendMore(request);
    });
    m_socket.connectToServer(socketPath);
}

void ControlClient::sendMore(const QJsonObject &request)
{
    m_socket.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace Switchboard
