// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/net/clienthandshake.h"
#include "core/net/requesthead.h"
#include "core/remote/httpresponsereader.h"
#include "core/remote/remoteconnection.h"

#include <QObject>
#include <QSslSocket>

#include <memory>
#include <optional>

namespace Switchboard {

//! Why an attempt to connect came to nothing.
struct DialFailure {
    QString text; //!< English, one line
    QString finding; //!< see LinkStatus
    int httpStatus = 0; //!< of the server's answer; 0 = there was none
    std::optional<qint64> retryAfterMs;
};

//! A connection right after its handshake, still untouched.
struct DialledConnection {
    QTcpSocket *transport = nullptr; //!< the receiver takes it
    RequestHead
        answer; //!< what people may want to see of the 101; the target is that of our request
    QByteArray earlyBytes; //!< came along with the 101; for WebSocketChannel::start()
};

//! One attempt to open one reverse connection, from the name to the end of the handshake. Exactly
//! one of succeeded() and failed() comes, in a later loop turn; nothing comes after deletion, which
//! cuts what is under way. I/O thread.
class DialAttempt final : public QObject
{
    Q_OBJECT

public:
    //! Headers as protocol.md section 3 has them.
    struct Request {
        QString url;
        SessionRole role = SessionRole::Universal;
        qint64 selfId = 0;
        Secret token; //!< empty = no Authorization
    };

    DialAttempt(Request request, RemoteSettings remote, QObject *parent);
    ~DialAttempt() override;

    void start();
    //! Ends the attempt as failed: \a text says why, \a finding in a word.
    void giveUp(const QString &text, const QString &finding);

Q_SIGNALS:
    //! The receiver takes the connection during the call.
    void succeeded(const Switchboard::DialledConnection &connection);
    void failed(const Switchboard::DialFailure &failure);

private:
    void sendRequest();
    void read();
    void judge();
    void report(const DialFailure &failure);

    Request m_request;
    RemoteSettings m_remote;
    ClientHandshake m_handshake;
    std::unique_ptr<RemoteConnection> m_connection;
    std::unique_ptr<QSslSocket> m_socket;
    HttpResponseReader m_reader;
    bool m_isOver = false;
};

//! What a server asks for with Retry-After: seconds, or a date of HTTP (RFC 9110 section 10.2.3).
//! Milliseconds from \a nowWallMs on; nothing when it cannot be read.
[[nodiscard]] std::optional<qint64> retryAfter(const QByteArray &value, qint64 nowWallMs);

} // namespace Switchboard
