// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/transport.h"

#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QWebSocket>

namespace Switchboard {

//! Bytes through Qt's socket, which encrypts them where it is a QSslSocket. I/O thread.
class QtTransport final : public QObject, public Transport
{
    Q_OBJECT

public:
    //! Takes \a webSocket, and \a socket stays Qt's to delete; without one it takes \a socket.
    QtTransport(QWebSocket *webSocket, QTcpSocket *socket, TransportOwner &owner);
    ~QtTransport() override;

    void start() override;
    [[nodiscard]] qint64 read(char *data, qint64 size) override;
    void setReading(bool wanted) override;
    [[nodiscard]] qint64 write(std::span<const iovec> vectors) override;
    void finish() override;
    void finishWriting() override;
    void abort() override;

private:
    void deliver();
    void end();

    TransportOwner &m_owner;
    std::unique_ptr<QWebSocket> m_webSocket;
    QPointer<QTcpSocket> m_socket;
    bool m_isReading = true;
};

} // namespace Switchboard
