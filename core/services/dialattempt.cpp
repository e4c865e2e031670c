// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/dialattempt.h"

#include "core/net/socketoptions.h"
#include "core/remote/useragent.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace Switchboard {

namespace {

constexpr int SwitchingProtocols = 101;
constexpr qint64 MaxAnswerBytes = 64 * 1024;

} // namespace

std::optional<qint64> retryAfter(const QByteArray &value, qint64 nowWallMs)
{
    bool isNumber = false;
    const qint64 seconds = value.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return seconds < 0 ? std::nullopt : std::optional<qint64>(seconds * 1000);
    const QLocale english(QLocale::C);
    QDateTime date = english.toDateTime(QString::fromLatin1(value).trimmed(),
                                        QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeZone(QTimeZone::utc());
    return std::max<qint64>(0, date.toMSecsSinceEpoch() - nowWallMs);
}

DialAttempt::DialAttempt(Request request, RemoteSettings remote, QObject *parent)
    : QObject(parent), m_request(std::move(request)), m_remote(std::move(remote)),
      m_handshake(webSocketKey()), m_reader(MaxAnswerBytes)
{ }

DialAttempt::~DialAttempt()
{
    dropSocket(m_socket, this);
}

void DialAttempt::start()
{
    const auto target = parseRemoteTarget(m_request.url, QStringLiteral("url"));
    if (!target) {
        giveUp(target.error(), toString(RemoteProblem::Settings));
        return;
    }
    m_connection = std::make_unique<RemoteConnection>(target.value(), m_remote);
    connect(m_connection.get(), &RemoteConnection::opened, this, &DialAttempt::sendRequest);
    connect(m_connection.get(), &RemoteConnection::failed, this,
            [this](const RemoteFailure &failure) {
                giveUp(failure.message, toString(failure.problem));
            });
    m_connection->open(0); // the link has the deadline
}

void DialAttempt::sendRequest()
{
    ClientHandshake::Fields fields{{"User-Agent", implementationUserAgent()},
                                   {"X-Self-ID", QByteArray::number(m_request.selfId)},
                                   {"X-Client-Role", roleHeader(m_request.role)}};
    if (!m_request.token.isEmpty())
        fields.emplaceBack("Authorization", "Bearer " + m_request.token.reveal());
    m_socket = m_connection->takeSocket();
    tuneTransport(*m_socket);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &DialAttempt::read);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, [this] {
        read();
        giveUp(QStringLiteral("the server ended the connection without an answer"),
               toString(RemoteProblem::Ended));
    });
    const RemoteTarget &target = m_connection->target();
    m_socket->write(m_handshake.request(target.requestTarget, target.hostField, fields));
    if (m_socket->bytesAvailable() > 0)
        read();
}

void DialAttempt::read()
{
    if (m_isOver)
        return;
    if (const auto fed = m_reader.feed(m_socket->readAll()); !fed) {
        giveUp(QStringLiteral("the answer is no HTTP: ") + fed.error(), QStringLiteral("garbage"));
        return;
    }
    if (m_reader.hasHead())
        judge();
}

void DialAttempt::judge()
{
    DialFailure failure{.text = QStringLiteral("the server answered %1").arg(m_reader.status()),
                        .finding = QStringLiteral("http"),
                        .httpStatus = m_reader.status()};
    if (m_reader.status() != SwitchingProtocols) {
        failure.retryAfterMs =
            retryAfter(m_reader.field("Retry-After"), QDateTime::currentMSecsSinceEpoch());
        report(failure);
        return;
    }
    failure.finding = QStringLiteral("bad-handshake");
    failure.text = m_handshake.problem(m_reader.handshakeAnswer());
    if (!failure.text.isEmpty()) {
        report(failure);
        return;
    }
    m_isOver = true;
    m_socket->disconnect(this);
    DialledConnection connection{.earlyBytes = m_reader.rest()};
    connection.answer.target = m_connection->target().requestTarget;
    for (const char *name : {"Server", "Date", "Via", "X-Powered-By"}) {
        if (const QByteArray value = m_reader.field(name); !value.isEmpty())
            connection.answer.fields.emplaceBack(name, value);
    }
    connection.transport = m_socket.release();
    Q_EMIT succeeded(connection);
}

void DialAttempt::giveUp(const QString &text, const QString &finding)
{
    report({.text = text, .finding = finding});
}

void DialAttempt::report(const DialFailure &failure)
{
    if (m_isOver)
        return;
    m_isOver = true;
    if (m_connection)
        m_connection->abort();
    QMetaObject::invokeMethod(
        this, [this, failure] { Q_EMIT failed(failure); }, Qt::QueuedConnection);
}

} // namespace Switchboard
