// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/checkconnection.h"

#include <QSslConfiguration>
#include <QStringDecoder>
#include <QtEndian>

namespace Switchboard {

namespace {

constexpr int SwitchingProtocols = 101;
constexpr int FarewellMs = 500;

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString decoded = decoder(bytes);
    return !decoder.hasError() && (bytes.isEmpty() || !decoded.isNull());
}

int remainingMs(const QDeadlineTimer &deadline)
{
    return int(qBound<qint64>(0, deadline.remainingTime(), 24LL * 3600 * 1000));
}

} // namespace

QString WireInput::summary() const
{
    switch (kind) {
    case Kind::Nothing:
        return QStringLiteral("nothing came");
    case Kind::Text:
        return text.summary();
    case Kind::Binary:
        return QStringLiteral("a binary message");
    case Kind::Pong:
        return QStringLiteral("a pong");
    case Kind::Close:
        return code ? QStringLiteral("Close %1").arg(*code)
                    : QStringLiteral("a Close without a code");
    case Kind::Ended:
        break;
    }
    return QStringLiteral("the end of the connection without a Close");
}

CheckConnection::CheckConnection(const CheckTarget &target, WireLedger &ledger)
    : m_target(target), m_ledger(ledger)
{
    // The end of TLS leaves the socket connected.
    QObject::connect(&m_socket, &QSslSocket::errorOccurred, &m_socket,
                     [this](QAbstractSocket::SocketError error) {
                         m_ended = m_ended || error == QAbstractSocket::RemoteHostClosedError;
                     });
    if (target.usesTls && target.trust == CertificateTrust::Any)
        m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
}

CheckConnection::~CheckConnection()
{
    m_socket.disconnect();
    m_socket.abort();
}

Result<void> CheckConnection::connectToServer(QDeadlineTimer deadline)
{
    bool connected = false;
    if (m_target.usesTls) {
        m_socket.connectToHostEncrypted(m_target.host, m_target.port);
        connected = m_socket.waitForEncrypted(remainingMs(deadline));
    } else {
        m_socket.connectToHost(m_target.host, m_target.port);
        connected = m_socket.waitForConnected(remainingMs(deadline));
    }
    if (connected)
        return {};
    return Error{QStringLiteral("cannot connect to %1: %2")
                     .arg(QString::fromLatin1(m_target.hostField()), m_socket.errorString())};
}

Result<HttpAnswer> CheckConnection::ask(const HandshakeRequest &request, QDeadlineTimer deadline)
{
    sendBytes(request.toBytes());
    std::optional<HttpAnswer> answer = takeHttpAnswer(m_buffer);
    while (!answer && fill(deadline))
        answer = takeHttpAnswer(m_buffer);
    if (answer) {
        if (answer->status != SwitchingProtocols)
            m_closeReceived = true; // no frames here
        return *answer;
    }
    if (m_ended)
        return Error{QStringLiteral("the connection was closed without an answer")};
    return Error{QStringLiteral("no answer to the handshake in time")};
}

void CheckConnection::send(const ClientFrame &frame)
{
    if (frame.opcode == FrameOpcode::Close)
        m_closeSent = true;
    sendBytes(frame.toBytes());
}

void CheckConnection::sendText(const QByteArray &text)
{
    send({.opcode = FrameOpcode::Text, .payload = text});
}

void CheckConnection::sendBytes(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush(); // the rest leaves while an answer is waited for
}

bool CheckConnection::fill(QDeadlineTimer deadline)
{
    if (!m_ended && m_socket.bytesAvailable() == 0
        && !m_socket.waitForReadyRead(remainingMs(deadline)))
        m_ended = m_ended || m_socket.state() != QAbstractSocket::ConnectedState;
    const QByteArray bytes = m_socket.readAll();
    m_buffer += bytes;
    return !bytes.isEmpty();
}

WireInput CheckConnection::receive(QDeadlineTimer deadline)
{
    if (m_closeReceived)
        return {.kind = WireInput::Kind::Ended};
    for (;;) {
        if (std::optional<WireInput> input = takeInput())
            return *input;
        if (!fill(deadline))
            return {.kind = m_ended ? WireInput::Kind::Ended : WireInput::Kind::Nothing};
    }
}

WireInput CheckConnection::receiveText(QDeadlineTimer deadline)
{
    WireInput input = receive(deadline);
    while (input.kind == WireInput::Kind::Binary || input.kind == WireInput::Kind::Pong)
        input = receive(deadline);
    return input;
}

std::optional<WireInput> CheckConnection::takeInput()
{
    while (const std::optional<ServerFrame> frame = takeServerFrame(m_buffer)) {
        m_ledger.takeFrame(*frame);
        switch (frame->opcode) {
        case FrameOpcode::Ping:
            send({.opcode = FrameOpcode::Pong, .payload = frame->payload});
            break;
        case FrameOpcode::Pong:
            return WireInput{.kind = WireInput::Kind::Pong, .payload = frame->payload};
        case FrameOpcode::Close:
            return takeClose(*frame);
        default:
            if (std::optional<WireInput> message = takeMessage(*frame))
                return message;
        }
    }
    return std::nullopt;
}

std::optional<WireInput> CheckConnection::takeMessage(const ServerFrame &frame)
{
    if (frame.opcode != FrameOpcode::Continuation)
        m_messageOpcode = frame.opcode;
    m_fragments += frame.payload;
    if (!frame.isFinal)
        return std::nullopt;
    WireInput input;
    input.payload = std::exchange(m_fragments, {});
    if (m_messageOpcode == FrameOpcode::Binary) {
        input.kind = WireInput::Kind::Binary;
        return input;
    }
    if (!isUtf8(input.payload))
        m_ledger.note(WireRule::ServerFrames, QStringLiteral("a text message is no UTF-8"));
    input.kind = WireInput::Kind::Text;
    input.text = readWireText(input.payload);
    m_ledger.takeText(input.text);
    return input;
}

WireInput CheckConnection::takeClose(const ServerFrame &frame)
{
    m_closeReceived = true;
    WireInput input{.kind = WireInput::Kind::Close};
    if (frame.payload.size() >= qsizetype(sizeof(quint16)))
        input.code = qFromBigEndian<quint16>(frame.payload.constData());
    if (!m_closeSent)
        send({.opcode = FrameOpcode::Close, .payload = frame.payload.left(sizeof(quint16))});
    return input;
}

bool CheckConnection::waitForEnd(QDeadlineTimer deadline)
{
    while (fill(deadline))
        m_buffer.clear();
    return m_ended;
}

void CheckConnection::leave()
{
    constexpr quint16 Normal = 1000;
    const QDeadlineTimer deadline(FarewellMs);
    if (isUsable()) {
        send(closeFrame(Normal));
        WireInput input = receive(deadline);
        while (input.kind != WireInput::Kind::Nothing && isUsable())
            input = receive(deadline);
    }
    if (!m_ended)
        m_socket.disconnectFromHost();
}

} // namespace Switchboard
