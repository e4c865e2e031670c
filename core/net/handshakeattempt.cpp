// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/handshakeattempt.h"

#include "core/net/httpstatus.h"

#include <QSslSocket>

#include <sys/socket.h>

namespace Switchboard {

namespace {

//! How long a refused peer may take to read the answer and close.
constexpr qint64 LingerMs = 1000;

} // namespace

QByteArray formatRefusal(const Refusal &refusal)
{
    const QByteArray body = refusal.explanation.toUtf8() + '\n';
    QByteArray answer = "HTTP/1.1 " + QByteArray::number(refusal.status) + ' '
        + reasonPhrase(refusal.status) + "\r\n";
    bool hasConnection = false;
    for (const auto &[name, value] : refusal.headers) {
        answer += name + ": " + value + "\r\n";
        hasConnection = hasConnection || name == "Connection";
    }
    if (!hasConnection)
        answer += "Connection: close\r\n";
    answer += "Content-Type: text/plain; charset=utf-8\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return answer;
}

HandshakeAttempt::HandshakeAttempt(QTcpSocket *socket, qint64 acceptedAtMs, qint64 deadlineMs,
                                   QObject *parent)
    : QObject(parent), m_socket(socket), m_peerAddress(socket->peerAddress()),
      m_peerPort(socket->peerPort()), m_acceptedAtMs(acceptedAtMs), m_deadlineMs(deadlineMs)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(HeadLimits::MaxBytes + 1);
}

HandshakeAttempt::~HandshakeAttempt()
{
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
}

void HandshakeAttempt::start()
{
    connect(m_socket, &QTcpSocket::readyRead, this, &HandshakeAttempt::readHead);
    connect(m_socket, &QTcpSocket::disconnected, this, &HandshakeAttempt::finish);
    if (auto *secure = qobject_cast<QSslSocket *>(m_socket)) {
        // A TLS handshake that fails leaves TCP open.
        connect(secure, &QAbstractSocket::errorOccurred, this, &HandshakeAttempt::drop);
        secure->startServerEncryption();
    }
    if (m_socket->bytesAvailable() > 0)
        readHead();
}

HandshakeAttempt::Released HandshakeAttempt::release(qsizetype headSize)
{
    QTcpSocket *socket = std::exchange(m_socket, nullptr);
    m_phase = Phase::Over;
    socket->disconnect(this); // before the hand-over: Qt's own handler must be the only reader
    socket->setParent(nullptr);
    socket->setReadBufferSize(headSize);
    if (socket->bytesAvailable() == headSize)
        return {.socket = socket};
    const QByteArray head = socket->read(headSize);
    const QByteArray earlyBytes = socket->readAll();
    for (auto byte = head.crbegin(); byte != head.crend(); ++byte)
        socket->ungetChar(*byte);
    return {.socket = socket, .earlyBytes = earlyBytes};
}

HandshakeAttempt::Released HandshakeAttempt::releaseAll()
{
    QTcpSocket *socket = std::exchange(m_socket, nullptr);
    m_phase = Phase::Over;
    socket->disconnect(this);
    socket->setParent(nullptr);
    return {.socket = socket, .earlyBytes = socket->readAll()};
}

void HandshakeAttempt::readHead()
{
    if (m_phase != Phase::ReadingHead) {
        discardInput();
        return;
    }
    const QByteArray bytes = m_socket->peek(HeadLimits::MaxBytes + 1);
    const qsizetype length = headLength(bytes);
    if (length < 0 && bytes.size() <= HeadLimits::MaxBytes)
        return;
    m_phase = Phase::Decided;
    if (length < 0 || length > HeadLimits::MaxBytes) {
        Q_EMIT headFailed(makeRefusal(RefusalCause::HeadTooLarge,
                                      QStringLiteral("The request head is larger than 16 KiB.")));
        return;
    }
    const auto head = parseRequestHead(QByteArrayView(bytes).first(length));
    if (head)
        Q_EMIT headReceived(head.value());
    else
        Q_EMIT headFailed(makeRefusal(RefusalCause::MalformedRequest,
                                      QStringLiteral("Bad request: %1.").arg(head.error())));
}

void HandshakeAttempt::refuse(const Refusal &refusal, qint64 answerAtMs)
{
    m_phase = Phase::AnswerDue;
    m_answer = formatRefusal(refusal);
    m_deadlineMs = answerAtMs;
}

void HandshakeAttempt::answer()
{
    m_phase = Phase::Lingering;
    if (auto *secure = qobject_cast<QSslSocket *>(m_socket)) {
        if (!secure->isEncrypted()) { // nobody could read the answer
            drop();
            return;
        }
        secure->write(m_answer);
        secure->disconnectFromHost(); // TLS ends both ways at once
        return;
    }
    m_socket->write(m_answer);
    m_socket->flush();
    // Half-close and read on: closing a socket with unread input resets it and the answer is lost.
    ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
    discardInput();
}

void HandshakeAttempt::discardInput()
{
    if (m_socket && m_phase == Phase::Lingering)
        m_socket->skip(m_socket->bytesAvailable());
}

void HandshakeAttempt::tick(qint64 nowMs)
{
    if (nowMs < m_deadlineMs)
        return;
    switch (m_phase) {
    case Phase::ReadingHead:
        m_phase = Phase::Decided;
        Q_EMIT headFailed(makeRefusal(RefusalCause::HeadTooSlow,
                                      QStringLiteral("The request head did not arrive in time.")));
        break;
    case Phase::AnswerDue:
        m_deadlineMs = nowMs + LingerMs;
        answer();
        break;
    case Phase::Lingering:
        drop();
        break;
    case Phase::Decided:
    case Phase::Over:
        break;
    }
}

void HandshakeAttempt::drop()
{
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
    finish();
}

void HandshakeAttempt::finish()
{
    if (m_phase == Phase::Over)
        return;
    m_phase = Phase::Over;
    Q_EMIT over();
}

} // namespace Switchboard
