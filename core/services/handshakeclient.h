// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/secret.h"

#include <QByteArray>
#include <QHostAddress>
#include <QObject>
#include <QTcpSocket>

namespace Switchboard {

//! The client's side of one WebSocket connection, byte by byte, for the test of a service: what a
//! bot would send, and what it would see. I/O thread.
class HandshakeClient final : public QObject
{
    Q_OBJECT

public:
    //! Where to, and as whom.
    struct Target {
        QHostAddress address;
        quint16 port = 0;
        QString hostName; //!< for the field Host, without port; empty = the address
        Secret token; //!< empty = none is sent
    };

    explicit HandshakeClient(Target target, QObject *parent = nullptr);
    //! Cuts the connection without a word.
    ~HandshakeClient() override;

    //! Connects; connected() or failed() follows.
    void open();
    //! Sends the request for the upgrade; answered() follows.
    void requestUpgrade();
    void sendText(const QByteArray &text);
    //! Sends Close; closed() follows when the peer has answered and ended TCP.
    void close(quint16 code);

    [[nodiscard]] quint16 localPort() const { return m_socket.localPort(); }

Q_SIGNALS:
    void connected();
    //! The HTTP answer. With 101 the connection is open; otherwise \a explanation is its body.
    void answered(int status, bool isUpgrade, const QString &explanation);
    void textReceived(const QByteArray &text);
    //! The connection is over. \a code of the peer's Close; 0 = there was none.
    void closed(quint16 code);
    //! Nothing came about, or it broke before the answer.
    void failed(const QString &error);

private:
    void read();
    bool takeAnswer();
    bool takeFrame();
    void takePayload(int opcode, const QByteArray &payload);
    void sendFrame(int opcode, const QByteArray &payload);
    void end();

    Target m_target;
    QTcpSocket m_socket;
    QByteArray m_key;
    QByteArray m_buffer;
    QByteArray m_fragments;
    quint16 m_closeCode = 0;
    bool m_isOpen = false;
    bool m_isRefused = false;
    bool m_isOver = false;
};

} // namespace Switchboard
