// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/remote/httpconnection.h"

#include "core/net/socketoptions.h"

#include <QRegularExpression>

#include <sys/socket.h>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr qint64 ReadBufferBytes = 256 * 1024;
//! How much earlier than the server said an idle connection is given up.
constexpr int IdleMarginMs = 1'000;

//! How long the server keeps an idle connection, by its field Keep-Alive; 0 = it does not say.
int promisedIdleMs(const HttpResponseReader &answer)
{
    static const QRegularExpression form(QStringLiteral("(?:^|[,\\s])timeout=(\\d{1,6})"));
    const QRegularExpressionMatch match =
        form.match(QString::fromLatin1(answer.field("Keep-Alive")));
    return match.hasMatch() ? match.captured(1).toInt() * 1'000 : 0;
}

QByteArray encode(const OutgoingRequest &request, const RemoteTarget &target)
{
    QByteArray bytes = request.method + ' ' + target.requestTarget
        + " HTTP/1.1\r\nHost: " + target.hostField + "\r\n";
    for (const auto &[name, value] : request.fields)
        bytes += name + ": " + value + "\r\n";
    return bytes + "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n\r\n"
        + request.body;
}

} // namespace

HttpConnection::HttpConnection(RemoteTarget target, const RemoteSettings &settings,
                               const HttpConnectionLimits &limits, QObject *parent)
    : QObject(parent), m_target(std::move(target)), m_settings(settings), m_limits(limits),
      m_requestTimer(this), m_idleTimer(this)
{
    m_requestTimer.setSingleShot(true);
    m_idleTimer.setSingleShot(true);
    connect(&m_requestTimer, &QTimer::timeout, this, [this] {
        fail(QStringLiteral("no whole answer came within %1 s").arg(m_limits.requestMs / 1000.0));
    });
    connect(&m_idleTimer, &QTimer::timeout, this, &HttpConnection::drop);
}

HttpConnection::~HttpConnection()
{
    abort();
}

void HttpConnection::send(const OutgoingRequest &request)
{
    m_request = request;
    m_isBusy = true;
    m_idleTimer.stop();
    m_reader = std::make_unique<HttpResponseReader>(m_limits.maxBodyBytes);
    if (m_limits.requestMs > 0)
        m_requestTimer.start(m_limits.requestMs);
    if (m_socket != nullptr && isStale())
        drop();
    if (m_socket != nullptr)
        write();
    else
        open();
}

void HttpConnection::abort()
{
    m_isBusy = false;
    m_requestTimer.stop();
    drop();
}

void HttpConnection::open()
{
    m_opening = std::make_unique<RemoteConnection>(m_target, m_settings);
    connect(m_opening.get(), &RemoteConnection::opened, this, &HttpConnection::adopt);
    connect(m_opening.get(), &RemoteConnection::failed, this,
            [this](const RemoteFailure &failure) { fail(failure.message); });
    m_opening->open(m_limits.connectMs);
}

void HttpConnection::adopt()
{
    m_socket = m_opening->takeSocket();
    m_opening.release()->deleteLater(); // we are inside its signal
    m_socket->setReadBufferSize(ReadBufferBytes);
    connect(m_socket.get(), &QSslSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, &HttpConnection::onSocketError);
    write();
}

void HttpConnection::write()
{
    m_socket->write(encode(m_request, m_target));
    m_request = {};
}

void HttpConnection::read()
{
    const QByteArray bytes = m_socket->readAll();
    if (!m_isBusy) {
        if (!bytes.isEmpty())
            drop(); // nobody asked for anything
        return;
    }
    const Result<void> fed = m_reader->feed(bytes);
    if (!fed)
        return fail(fed.error());
    if (m_reader->isComplete())
        complete();
}

void HttpConnection::onSocketError()
{
    const QSslSocket *socket = m_socket.get();
    if (m_isBusy && m_socket->error() != QAbstractSocket::RemoteHostClosedError)
        return fail(m_socket->errorString());
    if (m_isBusy && m_socket->bytesAvailable() > 0)
        read();
    if (m_socket.get() != socket)
        return; // whoever got the answer has gone on already
    if (m_isBusy)
        onEnded();
    else
        drop();
}

void HttpConnection::onEnded()
{
    const Result<void> whole = m_reader->finish();
    if (whole)
        complete();
    else
        fail(m_reader->hasHead() ? whole.error()
                                 : QStringLiteral("the server ended the connection without an "
                                                  "answer"));
}

void HttpConnection::complete()
{
    m_isBusy = false;
    m_requestTimer.stop();
    const HttpReply answer{.status = m_reader->status(), .body = m_reader->takeBody()};
    if (m_reader->keepsAlive() && m_socket->state() == QAbstractSocket::ConnectedState)
        waitForNext();
    else
        drop();
    Q_EMIT answered(answer);
}

void HttpConnection::waitForNext()
{
    const int promised = promisedIdleMs(*m_reader);
    const int idle =
        promised == 0 ? m_limits.idleMs : std::min(m_limits.idleMs, promised - IdleMarginMs);
    if (idle > 0)
        m_idleTimer.start(idle);
    else
        drop();
}

void HttpConnection::fail(const QString &error)
{
    if (!m_isBusy)
        return;
    abort();
    Q_EMIT failed(error);
}

bool HttpConnection::isStale() const
{
    // The server may have ended the connection in this turn of the event loop, before Qt looked.
    char byte = 0;
    const ssize_t waiting =
        recv(int(m_socket->socketDescriptor()), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    const bool isQuiet = waiting < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    return m_socket->state() != QAbstractSocket::ConnectedState || !isQuiet;
}

void HttpConnection::drop()
{
    m_idleTimer.stop();
    dropSocket(m_opening, this);
    dropSocket(m_socket, this);
}

} // namespace Switchboard
