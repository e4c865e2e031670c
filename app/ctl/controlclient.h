// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonObject>
#include <QLocalSocket>
#include <QObject>

namespace Switchboard {

//! One connection to a running program's control socket.
class ControlClient final : public QObject
{
    Q_OBJECT

public:
    explicit ControlClient(QObject *parent = nullptr);

    //! Sends \a request when the program at \a socketPath answers; received(), notRunning() or
    //! lost() follows.
    void send(const QString &socketPath, const QJsonObject &request);
    //! Sends one more request over the open connection.
    void sendMore(const QJsonObject &request);

Q_SIGNALS:
    //! A line from the program: the answer, later perhaps journal entries.
    void received(const QJsonObject &line);
    //! Nothing runs there.
    void notRunning();
    //! The program went away.
    void lost();

private:
    QLocalSocket m_socket;
    bool m_connected = false;
};

} // namespace Switchboard
