// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/doctor/doctor.h"

#include "core/check/handshakerequest.h"
#include "core/doctor/connectiondiagnosis.h"
#include "core/doctor/handshakediagnosis.h"
#include "core/net/closeinfo.h"
#include "core/onebot/metaevent.h"
#include "core/remote/useragent.h"
#include "core/services/postsignature.h"

#include <QDateTime>

namespace Switchboard {

namespace {

constexpr qint64 MaxAnswerBytes = 64 * 1024;
constexpr qsizetype MaxFrameBytes = 1024 * 1024;
constexpr qsizetype MaxExplanation = 300;
constexpr qsizetype BytesOfCode = 2;
constexpr qint64 UsualSelfId = 10001;
constexpr int SwitchingProtocols = 101;

} // namespace

Doctor::Doctor(DoctorOrder order, QObject *parent)
    : QObject(parent), m_order(std::move(order)), m_answer(MaxAnswerBytes),
      m_handshake(webSocketKey()), m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Doctor::onTimeout);
}

Doctor::~Doctor()
{
    m_phase = Phase::Over;
    if (m_socket)
        m_socket->disconnect(this);
}

void Doctor::start()
{
    m_connection = std::make_unique<RemoteConnection>(m_order.target, m_order.remote);
    connect(m_connection.get(), &RemoteConnection::stepDone, this, &Doctor::onConnectionStep);
    connect(m_connection.get(), &RemoteConnection::opened, this, &Doctor::onOpened);
    connect(m_connection.get(), &RemoteConnection::failed, this,
            [this](const RemoteFailure &failure) {
                fail(doctorStep(failure.step), diagnoseFailure(failure, m_order.target));
            });
    m_stepTime.start();
    m_connection->open(m_order.deadlineMs);
}

void Doctor::cancel()
{
    if (m_phase == Phase::Over)
        return;
    m_succeeded = false;
    finish();
}

void Doctor::onConnectionStep(RemoteStep step, const QString &text, qint64)
{
    if (step == RemoteStep::Encrypt) {
        const auto policy = CertificatePolicy::of(m_order.remote, m_order.target.url);
        report(DoctorStep::Tls,
               diagnoseEncryption(m_connection->socket()->peerCertificate(),
                                  policy ? policy.value().basis()
                                         : CertificatePolicy::Basis::Authorities));
        return;
    }
    report(doctorStep(step), {.finding = QStringLiteral("ok"), .text = text});
}

void Doctor::onOpened()
{
    m_socket = m_connection->takeSocket();
    m_connection.release()->deleteLater(); // we are inside its signal
    connect(m_socket.get(), &QSslSocket::readyRead, this, &Doctor::read);
    connect(m_socket.get(), &QSslSocket::disconnected, this, &Doctor::onEnded);
    if (!m_order.isConnected)
        return ask();
    report(DoctorStep::Http,
           {.finding = QStringLiteral("connected"),
            .text = QStringLiteral("the service is connected now; a second handshake would push "
                                   "its connection out at many frameworks, so none was made")});
    finish();
}

void Doctor::ask()
{
    m_phase = Phase::Asking;
    m_timer.start(m_order.deadlineMs);
    m_socket->write(isWebSocket() ? webSocketRequest() : postRequest());
}

QByteArray Doctor::selfId() const
{
    return QByteArray::number(m_order.selfId != 0 ? m_order.selfId : UsualSelfId);
}

QByteArray Doctor::webSocketRequest() const
{
    ClientHandshake::Fields fields{{"User-Agent", implementationUserAgent()},
                                   {"X-Self-ID", selfId()},
                                   {"X-Client-Role", m_order.role.toLatin1()}};
    if (!m_order.token.isEmpty())
        fields.emplaceBack("Authorization", "Bearer " + m_order.token.reveal());
    return m_handshake.request(m_order.target.requestTarget, m_order.target.hostField, fields);
}

QByteArray Doctor::postRequest() const
{
    const QByteArray body = encodeEvent(
        heartbeatEvent(selfId().toLongLong(), QDateTime::currentSecsSinceEpoch(),
                       {{QStringLiteral("online"), true}, {QStringLiteral("good"), true}}, 0),
        MessageFormat::Array);
    HandshakeRequest request{.method = "POST",
                             .target = m_order.target.requestTarget,
                             .fields = {{"Host", m_order.target.hostField},
                                        {"User-Agent", implementationUserAgent()},
                                        {"Content-Type", "application/json"},
                                        {"X-Self-ID", selfId()},
                                        {"Content-Length", QByteArray::number(body.size())},
                                        {"Connection", "close"}}};
    const QByteArray signature = postSignature(m_order.token, body);
    if (!signature.isEmpty())
        request.fields.append({"X-Signature", signature});
    return request.toBytes() + body;
}

void Doctor::read()
{
    const QByteArray bytes = m_socket->readAll();
    if (m_phase == Phase::Asking)
        readAnswer(bytes);
    else if (m_phase == Phase::Settling || m_phase == Phase::Closing)
        readFrames(bytes);
}

void Doctor::readAnswer(const QByteArray &bytes)
{
    if (m_received.size() < MaxExplanation)
        m_received += bytes;
    if (!m_answer.feed(bytes))
        return fail(DoctorStep::Http,
                    diagnoseNoAnswer(m_order.target, m_received, m_answer.failure()));
    if (m_answer.isComplete())
        takeAnswer();
    else if (m_answer.hasHead())
        m_timer.start(SettleMs); // the rest may never come, and the status says enough
}

void Doctor::takeAnswer()
{
    m_timer.stop();
    HandshakeFacts facts{.target = m_order.target,
                         .hasToken = !m_order.token.isEmpty(),
                         .status = m_answer.status(),
                         .retryAfter = m_answer.field("Retry-After")};
    facts.isRightUpgrade = facts.status == SwitchingProtocols
        && m_handshake.problem(m_answer.handshakeAnswer()).isEmpty();
    if (m_answer.isComplete())
        facts.explanation =
            QString::fromUtf8(m_answer.takeBody().left(MaxExplanation)).simplified();
    const auto [http, token] = diagnoseAnswer(facts);
    if (!http.isOk)
        return fail(DoctorStep::Http, http);
    report(DoctorStep::Http, http);
    if (!token.isOk)
        return fail(DoctorStep::Token, token);
    if (isWebSocket())
        return beginSettling(); // the token may still be refused
    report(DoctorStep::Token, token);
    finish();
}

void Doctor::beginSettling()
{
    m_phase = Phase::Settling;
    m_timer.start(PingMs);
    if (m_order.role != QLatin1String("API")) {
        const QByteArray connect =
            encodeEvent(lifecycleEvent(selfId().toLongLong(), QDateTime::currentSecsSinceEpoch(),
                                       LifecycleChange::Connect),
                        MessageFormat::Array);
        m_socket->write(ClientFrame{.payload = connect}.toBytes());
    }
    m_socket->write(ClientFrame{.opcode = FrameOpcode::Ping, .payload = "doctor"}.toBytes());
    m_received.clear();
    readFrames(m_answer.rest());
}

void Doctor::readFrames(const QByteArray &bytes)
{
    m_received += bytes;
    while (m_phase == Phase::Settling || m_phase == Phase::Closing) {
        const auto frame = takeServerFrame(m_received);
        if (!frame)
            break;
        takeFrame(*frame);
    }
    if (m_phase == Phase::Settling && m_received.size() > MaxFrameBytes)
        fail(DoctorStep::Frame, diagnoseBrokenFrame());
}

void Doctor::takeFrame(const ServerFrame &frame)
{
    if (frame.opcode == FrameOpcode::Close) {
        if (m_phase == Phase::Closing)
            return finish();
        const bool hasCode = frame.payload.size() >= BytesOfCode;
        const auto code = hasCode
            ? std::optional(quint16(quint8(frame.payload[0]) << 8 | quint8(frame.payload[1])))
            : std::nullopt;
        m_isCloseSent = true;
        m_socket->write(
            ClientFrame{.opcode = FrameOpcode::Close, .payload = frame.payload}.toBytes());
        return decide(
            diagnoseClose(code, QString::fromUtf8(frame.payload.mid(BytesOfCode)), m_order.role));
    }
    if (m_phase == Phase::Closing)
        return;
    if (frame.isMasked || frame.reservedBits != 0
        || (frame.opcode > FrameOpcode::Binary && frame.opcode < FrameOpcode::Close)
        || frame.opcode > FrameOpcode::Pong)
        return fail(DoctorStep::Frame, diagnoseBrokenFrame());
    if (frame.opcode == FrameOpcode::Ping) {
        m_socket->write(
            ClientFrame{.opcode = FrameOpcode::Pong, .payload = frame.payload}.toBytes());
    } else if (frame.opcode == FrameOpcode::Pong) {
        m_isPinged = true;
        m_timer.start(SettleMs);
    } else if (frame.opcode == FrameOpcode::Text && frame.isFinal) {
        decide(diagnoseText(frame.payload));
    }
}

void Doctor::decide(const PlacedDiagnosis &found)
{
    const auto &[step, diagnosis] = found;
    const Diagnosis good{.finding = QStringLiteral("ok"), .text = QStringLiteral("accepted")};
    if (step != DoctorStep::Token)
        report(DoctorStep::Token,
               m_order.token.isEmpty() ? Diagnosis{.finding = QStringLiteral("none-needed"),
                                                   .text = QStringLiteral("no token was asked for")}
                                       : good);
    if (step == DoctorStep::Frame)
        report(DoctorStep::Role,
               {.finding = QStringLiteral("ok"),
                .text = QStringLiteral("%1 was accepted").arg(m_order.role)});
    if (!diagnosis.isOk)
        return fail(step, diagnosis);
    report(step, diagnosis);
    beginClosing();
}

void Doctor::passQuietly()
{
    decide({DoctorStep::Frame,
            {.finding = QStringLiteral("quiet"),
             .text = QStringLiteral("the bot answers pings and asks for nothing yet")}});
}

void Doctor::onEnded()
{
    if (m_socket->bytesAvailable() > 0)
        read();
    switch (m_phase) {
    case Phase::Asking:
        if (m_answer.finish())
            takeAnswer();
        else
            fail(DoctorStep::Http,
                 diagnoseNoAnswer(m_order.target, m_received, m_answer.failure()));
        return;
    case Phase::Settling:
        decide(diagnoseClose(std::nullopt, {}, m_order.role));
        return;
    case Phase::Closing:
        finish();
        return;
    case Phase::Connecting:
    case Phase::Over:
        return;
    }
}

void Doctor::onTimeout()
{
    if (m_phase == Phase::Closing)
        return finish();
    if (m_phase == Phase::Settling)
        return m_isPinged ? passQuietly() : decide({DoctorStep::Frame, diagnoseHalfOpen()});
    if (m_answer.hasHead())
        return takeAnswer();
    fail(DoctorStep::Http,
         diagnoseNoAnswer(m_order.target, m_received, HttpResponseReader::Failure::None));
}

void Doctor::report(DoctorStep step, const Diagnosis &diagnosis)
{
    if (m_phase == Phase::Over)
        return; // somebody cancelled it when we told of the step before
    const QJsonObject json = toJson(step, diagnosis, m_stepTime.restart());
    m_succeeded = m_succeeded && diagnosis.isOk;
    m_steps.append(json);
    Q_EMIT stepDone(json);
}

void Doctor::fail(DoctorStep step, const Diagnosis &diagnosis)
{
    report(step, diagnosis);
    if (m_phase == Phase::Settling)
        beginClosing();
    else
        finish();
}

void Doctor::beginClosing()
{
    if (m_phase == Phase::Over)
        return; // by whom we told
    m_phase = Phase::Closing;
    m_timer.start(CloseMs);
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        finish();
    else if (!std::exchange(m_isCloseSent, true))
        m_socket->write(closeFrame(CloseCode::Normal).toBytes());
}

void Doctor::finish()
{
    if (m_phase == Phase::Over)
        return;
    m_phase = Phase::Over;
    m_timer.stop();
    if (m_connection) {
        m_connection->disconnect(this);
        m_connection->abort();
    }
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->flush();
        m_socket->abort();
    }
    Q_EMIT finished();
}

} // namespace Switchboard
