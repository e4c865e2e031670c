// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QTcpServer>

namespace Switchboard::Testing {

//! A proxy on 127.0.0.1 that takes one kind of user: HTTP CONNECT or SOCKS5. Every connection goes
//! to the port that was asked for on 127.0.0.1, whatever the name.
class TestProxy final : public QObject
{
public:
    enum class Kind { Http, Socks5 };

    explicit TestProxy(Kind kind, const QByteArray &user = {}, const QByteArray &password = {});

    [[nodiscard]] QString url() const;
    //! `name:port` of every connection that was asked for.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }

private:
    void serve(QTcpSocket *client);
    [[nodiscard]] bool takeHttp(QTcpSocket *client, QByteArray &buffer);
    [[nodiscard]] bool takeSocks(QTcpSocket *client, QByteArray &buffer);
    void connectThrough(QTcpSocket *client, quint16 port, const QByteArray &success);

    Kind m_kind;
    QByteArray m_user;
    QByteArray m_password;
    QTcpServer m_server;
    QList<QByteArray> m_requests;
};

} // namespace Switchboard::Testing
