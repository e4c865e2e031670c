// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/handshakeclient.h"

#include "core/net/peeraddress.h"
#include "core/net/socketoptions.h"

#include <QtEndian>

#include <array>

namespace Switchboard {

namespace {

constexpr qint64 MaxAnswerBytes = 1024 * 1024;
constexpr int SwitchingProtocols = 101;
constexpr int Ok = 200;
const QByteArray DataField = "data: "; // one line an event, as our streams write them

} // namespace

HandshakeClient::HandshakeClient(Target target, QObject *parent)
    : QObject(parent), m_target(std::move(target)), m_socket(this), m_handshake(webSocketKey())
{
    m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (m_target.usesTls) {
        connect(&m_socket, &QSslSocket::connected, &m_socket, &QSslSocket::startClientEncryption);
        connect(&m_socket, &QSslSocket::encrypted, this, &HandshakeClient::connected);
    } else {
        connect(&m_socket, &QSslSocket::connected, this, &HandshakeClient::connected);
    }
    connect(&m_socket, &QSslSocket::readyRead, this, &HandshakeClient::read);
    connect(&m_socket, &QSslSocket::disconnected, this, &HandshakeClient::end);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &HandshakeClient::end);
}

HandshakeClient::~HandshakeClient()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

QString HandshakeClient::tlsVersion() const
{
    return m_target.usesTls ? tlsVersionOf(&m_socket) : QString();
}

void HandshakeClient::open()
{
    m_socket.connectToHost(m_target.address, m_target.port);
}

void HandshakeClient::requestUpgrade()
{
    ask(m_handshake.request("/", hostField(), ownFields()), false);
}

void HandshakeClient::requestContent(const QByteArray &path)
{
    ask(getRequest(path, "application/json"), false);
}

void HandshakeClient::requestEvents(const QByteArray &path)
{
    ask(getRequest(path, "text/event-stream"), true);
}

void HandshakeClient::ask(const QByteArray &request, bool wantsStream)
{
    m_answer = std::make_unique<HttpResponseReader>(MaxAnswerBytes);
    m_wantsStream = wantsStream;
    m_phase = Phase::Asking;
    m_socket.write(request);
}

QByteArray HandshakeClient::getRequest(const QByteArray &path, const QByteArray &accept) const
{
    QByteArray request =
        "GET " + path + " HTTP/1.1\r\nHost: " + hostField() + "\r\nAccept: " + accept + "\r\n";
    for (const auto &[name, value] : ownFields())
        request += name + ": " + value + "\r\n";
    return request + "\r\n";
}

QByteArray HandshakeClient::hostField() const
{
    const QString host = m_target.hostName.isEmpty()
        ? formatPeer(m_target.address, m_target.port)
        : QString(m_target.hostName + QLatin1Char(':') + QString::number(m_target.port));
    return host.toLatin1();
}

ClientHandshake::Fields HandshakeClient::ownFields() const
{
    ClientHandshake::Fields fields{{"User-Agent", "Switchboard-Test"}};
    if (!m_target.token.isEmpty())
        fields.emplaceBack("Authorization", "Bearer " + m_target.token.reveal());
    return fields;
}

void HandshakeClient::sendText(const QByteArray &text)
{
    m_socket.write(ClientFrame{.payload = text}.toBytes());
}

void HandshakeClient::close(quint16 code)
{
    m_socket.write(closeFrame(code).toBytes());
}

void HandshakeClient::read()
{
    const QByteArray bytes = m_socket.readAll();
    if (m_phase == Phase::WebSocket)
        readFrames(bytes);
    else if (m_phase == Phase::Asking || m_phase == Phase::Streaming)
        readAnswer(bytes);
}

void HandshakeClient::readAnswer(const QByteArray &bytes)
{
    if (const auto fed = m_answer->feed(bytes); !fed)
        return fail(fed.error());
    if (!m_answer->hasHead())
        return;
    const int status = m_answer->status();
    if (m_wantsStream && status == Ok) {
        m_phase = Phase::Streaming;
        readEvents();
    } else if (status == SwitchingProtocols) {
        const bool isRight = m_handshake.problem(m_answer->handshakeAnswer()).isEmpty();
        m_phase = isRight ? Phase::WebSocket : Phase::Over;
        const QByteArray early = m_answer->rest();
        Q_EMIT answered(status, isRight, {});
        readFrames(early);
    } else if (m_answer->isComplete()) {
        m_phase = Phase::Idle; // another request may follow
        Q_EMIT answered(status, false, m_answer->takeBody());
    }
}

void HandshakeClient::readEvents()
{
    m_buffer += m_answer->takeBody();
    for (qsizetype end = 0; m_phase == Phase::Streaming && (end = m_buffer.indexOf('\n')) >= 0;) {
        const QByteArray line = m_buffer.left(end);
        m_buffer.remove(0, end + 1);
        if (line.startsWith(DataField))
            Q_EMIT textReceived(line.sliced(DataField.size()));
    }
}

void HandshakeClient::readFrames(const QByteArray &bytes)
{
    m_buffer += bytes;
    while (m_phase == Phase::WebSocket) {
        const auto frame = takeServerFrame(m_buffer);
        if (!frame)
            break;
        takeFrame(*frame);
    }
    if (m_phase == Phase::WebSocket && m_buffer.size() > MaxAnswerBytes)
        m_socket.abort();
}

void HandshakeClient::takeFrame(const ServerFrame &frame)
{
    switch (frame.opcode) {
    case FrameOpcode::Text:
    case FrameOpcode::Continuation:
        m_fragments += frame.payload;
        if (frame.isFinal)
            Q_EMIT textReceived(std::exchange(m_fragments, {}));
        break;
    case FrameOpcode::Ping:
        m_socket.write(
            ClientFrame{.opcode = FrameOpcode::Pong, .payload = frame.payload}.toBytes());
        break;
    case FrameOpcode::Close:
        if (frame.payload.size() >= qsizetype(sizeof(quint16)))
            m_closeCode = qFromBigEndian<quint16>(frame.payload.constData());
        break;
    default:
        break;
    }
}

void HandshakeClient::end()
{
    if (m_phase == Phase::Over || m_socket.state() == QAbstractSocket::ConnectedState)
        return; // an error that leaves the connection as it is
    if (m_socket.isOpen())
        read(); // what came along with the end
    const Phase phase = std::exchange(m_phase, Phase::Over);
    if (phase == Phase::WebSocket || phase == Phase::Streaming) {
        Q_EMIT closed(m_closeCode);
    } else if (phase == Phase::Asking && m_answer->finish() && m_answer->hasHead()) {
        Q_EMIT answered(m_answer->status(), false, m_answer->takeBody());
    } else if (phase != Phase::Over) {
        m_phase = phase;
        fail(m_socket.errorString());
    }
}

void HandshakeClient::fail(const QString &error)
{
    if (std::exchange(m_phase, Phase::Over) != Phase::Over)
        Q_EMIT failed(error);
}

} // namespace Switchboard
