// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/accesspolicy.h"
#include "core/net/requesthead.h"

#include <QHostAddress>
#include <QObject>
#include <QTcpSocket>

namespace Switchboard {

//! One accepted TCP connection until it is upgraded, refused or given up: peeks at the request
//! head, leaves the bytes in the socket, or answers in HTTP and closes without a reset. I/O thread.
class HandshakeAttempt final : public QObject
{
    Q_OBJECT

public:
    //! Takes \a socket; times are monotonic milliseconds.
    HandshakeAttempt(QTcpSocket *socket, qint64 acceptedAtMs, qint64 deadlineMs, QObject *parent);
    ~HandshakeAttempt() override;

    //! Looks at what is there already, then waits for more.
    void start();
    //! A socket on its way to Qt's handshake.
    struct Released {
        QTcpSocket *socket = nullptr; //!< holds exactly the request head, and reads no further yet
        QByteArray earlyBytes; //!< frames that a hasty client sent along with its request
    };
    //! Gives the socket away after headReceived(); it no longer belongs to this object. The attempt
    //! is over. Qt 6.4 swallows what follows the head, so the socket is held back until it is
    //! upgraded.
    [[nodiscard]] Released release(qsizetype headSize);
    //! The same for a connection that stays with us: \a socket holds nothing, and everything that
    //! was read of it, the head first, is in \a earlyBytes.
    [[nodiscard]] Released releaseAll();
    //! Answers with \a refusal, at \a answerAtMs or later if that is in the future, then closes.
    void refuse(const Refusal &refusal, qint64 answerAtMs);
    //! Cuts the connection without an answer.
    void drop();
    //! Deadlines; call with the monotonic time every 100 ms or so.
    void tick(qint64 nowMs);

    //! Whether the head is still to come.
    [[nodiscard]] bool isHalfOpen() const { return m_phase == Phase::ReadingHead; }
    [[nodiscard]] qint64 acceptedAtMs() const { return m_acceptedAtMs; }
    [[nodiscard]] const QHostAddress &peerAddress() const { return m_peerAddress; }
    [[nodiscard]] quint16 peerPort() const { return m_peerPort; }

Q_SIGNALS:
    //! A complete, parsed head; the receiver calls release() or refuse().
    void headReceived(const Switchboard::RequestHead &head);
    //! The head never came or cannot be parsed; the receiver calls refuse().
    void headFailed(const Switchboard::Refusal &refusal);
    //! Nothing is left to do; the receiver deletes the attempt.
    void over();

private:
    enum class Phase { ReadingHead, Decided, AnswerDue, Lingering, Over };

    void readHead();
    void answer();
    void discardInput();
    void finish();

    QTcpSocket *m_socket;
    QHostAddress m_peerAddress;
    quint16 m_peerPort;
    Phase m_phase = Phase::ReadingHead;
    qint64 m_acceptedAtMs;
    qint64 m_deadlineMs;
    QByteArray m_answer;
};

//! The bytes of the HTTP answer: status line, fields, explanation.
[[nodiscard]] QByteArray formatRefusal(const Refusal &refusal);

} // namespace Switchboard
