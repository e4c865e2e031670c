// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/remote/remoteconnection.h"

#include "core/net/peeraddress.h"
#include "core/net/socketoptions.h"
#include "core/remote/remoteproxy.h"

#include <algorithm>

namespace Switchboard {

namespace {

//! What went wrong between us and the proxy; nullopt = it was not the proxy.
std::optional<RemoteProblem> proxyProblem(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::SocketAccessError:
        return RemoteProblem::ProxyDenied;
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return RemoteProblem::ProxyUnreachable;
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyProtocolError:
        return RemoteProblem::ProxyFailed;
    default:
        return std::nullopt;
    }
}

RemoteProblem connectProblem(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return RemoteProblem::Refused;
    case QAbstractSocket::HostNotFoundError:
        return RemoteProblem::NameNotFound;
    case QAbstractSocket::SocketTimeoutError:
        return RemoteProblem::TimedOut;
    case QAbstractSocket::RemoteHostClosedError:
        return RemoteProblem::Ended;
    default:
        return RemoteProblem::Unreachable;
    }
}

void lookUpInSystem(const QString &name, QObject *context,
                    const std::function<void(const QHostInfo &)> &done)
{
    QHostInfo::lookupHost(name, context, done);
}

QString organisationOrName(const QStringList &names, const QStringList &organisations)
{
    return names.isEmpty() ? organisations.join(u' ') : QString(u"CN=" + names.join(u' '));
}

} // namespace

QString describeCertificate(const QSslCertificate &certificate)
{
    const QString subject =
        organisationOrName(certificate.subjectInfo(QSslCertificate::CommonName),
                           certificate.subjectInfo(QSslCertificate::Organization));
    const QString issuer =
        organisationOrName(certificate.issuerInfo(QSslCertificate::CommonName),
                           certificate.issuerInfo(QSslCertificate::Organization));
    return QStringLiteral("%1, issued by %2, valid until %3")
        .arg(subject, issuer, certificate.expiryDate().toString(Qt::ISODate));
}

RemoteConnection::RemoteConnection(RemoteTarget target, const RemoteSettings &settings,
                                   QObject *parent)
    : QObject(parent), m_target(std::move(target)), m_settings(settings), m_lookup(lookUpInSystem),
      m_deadline(this), m_attempt(this)
{
    m_deadline.setSingleShot(true);
    m_attempt.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &RemoteConnection::timeOut);
    connect(&m_attempt, &QTimer::timeout, this, &RemoteConnection::connectToNext);
}

RemoteConnection::~RemoteConnection()
{
    abort();
}

void RemoteConnection::open(int deadlineMs)
{
    if (deadlineMs > 0)
        m_deadline.start(deadlineMs);
    QTimer::singleShot(0, this, &RemoteConnection::begin);
}

void RemoteConnection::abort()
{
    m_isOver = true;
    m_deadline.stop();
    m_attempt.stop();
    dropSocket(m_socket, this);
}

std::unique_ptr<QSslSocket> RemoteConnection::takeSocket()
{
    m_socket->disconnect(this);
    return std::move(m_socket);
}

void RemoteConnection::begin()
{
    if (m_isOver)
        return;
    beginStep(RemoteStep::Lookup);
    const Result<QNetworkProxy> proxy = remoteProxy(m_settings);
    const Result<CertificatePolicy> policy = CertificatePolicy::of(m_settings, m_target.url);
    if (!proxy || (m_target.isSecure && !policy))
        return fail({.step = m_step,
                     .problem = RemoteProblem::Settings,
                     .message = proxy ? policy.error() : proxy.error()});
    m_proxy = proxy.value();
    if (m_target.isSecure)
        m_policy = policy.value();
    lookup(m_proxy.type() == QNetworkProxy::NoProxy ? m_target.host : m_proxy.hostName());
}

void RemoteConnection::lookup(const QString &host)
{
    const QHostAddress address(host);
    if (!address.isNull())
        return useAddresses({address});
    m_lookup(host, this, [this, host](const QHostInfo &found) {
        if (m_isOver)
            return;
        if (found.error() == QHostInfo::NoError && !found.addresses().isEmpty())
            return useAddresses(found.addresses());
        const bool isUnknown = found.error() != QHostInfo::UnknownError;
        fail({.step = RemoteStep::Lookup,
              .problem = isUnknown ? RemoteProblem::NameNotFound : RemoteProblem::LookupFailed,
              .message =
                  QStringLiteral("%1 cannot be looked up: %2").arg(host, found.errorString())});
    });
}

void RemoteConnection::useAddresses(const QList<QHostAddress> &addresses)
{
    m_addresses = addresses;
    // Many machines have IPv6 addresses and no way out for them.
    std::stable_partition(m_addresses.begin(), m_addresses.end(), [](const QHostAddress &address) {
        return address.protocol() == QAbstractSocket::IPv4Protocol;
    });
    QStringList texts;
    for (const QHostAddress &address : std::as_const(m_addresses))
        texts.append(address.toString());
    endStep(texts.join(QStringLiteral(", ")));
    if (m_isOver)
        return; // by whom we told
    beginStep(RemoteStep::Connect);
    connectToNext();
}

void RemoteConnection::connectToNext()
{
    dropSocket(m_socket, this);
    const QHostAddress address = m_addresses.takeFirst();
    const bool isProxied = m_proxy.type() != QNetworkProxy::NoProxy;
    m_socket = std::make_unique<QSslSocket>();
    if (m_policy)
        m_socket->setSslConfiguration(m_policy->configuration());
    connect(m_socket.get(), &QSslSocket::connected, this, &RemoteConnection::onConnected);
    connect(m_socket.get(), &QSslSocket::encrypted, this, [this] {
        endStep(
            QStringLiteral("TLS with %1").arg(describeCertificate(m_socket->peerCertificate())));
        if (m_isOver)
            return;
        m_deadline.stop();
        Q_EMIT opened();
    });
    connect(m_socket.get(), &QSslSocket::sslErrors, this, &RemoteConnection::onSslErrors);
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, &RemoteConnection::onSocketError);
    if (isProxied)
        m_proxy.setHostName(address.toString());
    m_socket->setProxy(m_proxy);
    if (!m_addresses.isEmpty() && m_deadline.isActive())
        m_attempt.start(m_deadline.remainingTime() / int(m_addresses.size() + 1));
    m_socket->connectToHost(isProxied ? m_target.host : address.toString(), m_target.port);
}

void RemoteConnection::onConnected()
{
    m_attempt.stop();
    m_addresses.clear(); // this one answers
    tuneTransport(*m_socket);
    endStep(QStringLiteral("connected to %1").arg(destination()));
    if (m_isOver)
        return;
    if (m_target.isSecure)
        return encrypt();
    m_deadline.stop();
    Q_EMIT opened();
}

void RemoteConnection::encrypt()
{
    beginStep(RemoteStep::Encrypt);
    m_socket->setPeerVerifyName(m_target.host);
    m_socket->startClientEncryption();
}

void RemoteConnection::onSslErrors(const QList<QSslError> &errors)
{
    m_objection = m_policy->objection(m_socket->peerCertificate(), errors);
    if (m_objection.isEmpty())
        m_socket->ignoreSslErrors(); // works in a slot of this signal only
}

void RemoteConnection::onSocketError(QAbstractSocket::SocketError error)
{
    if (m_isOver)
        return;
    if (m_step == RemoteStep::Connect && !m_addresses.isEmpty()) {
        m_attempt.start(0); // outside of the socket's own signal
        return;
    }
    fail(m_step == RemoteStep::Encrypt ? tlsFailure(error) : connectFailure(error));
}

RemoteFailure RemoteConnection::connectFailure(QAbstractSocket::SocketError error) const
{
    const bool isProxied = m_proxy.type() != QNetworkProxy::NoProxy;
    const std::optional<RemoteProblem> proxy =
        isProxied ? proxyProblem(error) : std::optional<RemoteProblem>();
    const QString where = proxy
        ? QStringLiteral("the proxy %1:%2").arg(m_proxy.hostName()).arg(m_proxy.port())
        : destination();
    return {.step = RemoteStep::Connect,
            .problem = proxy.value_or(connectProblem(error)),
            .message = QStringLiteral("%1: %2").arg(where, m_socket->errorString())};
}

RemoteFailure RemoteConnection::tlsFailure(QAbstractSocket::SocketError error) const
{
    RemoteFailure failure{.step = RemoteStep::Encrypt,
                          .problem = RemoteProblem::TlsFailed,
                          .message = m_socket->errorString(),
                          .certificate = m_socket->peerCertificate()};
    if (!m_objection.isEmpty()) {
        failure.problem = RemoteProblem::CertificateRefused;
        failure.message = m_objection;
    } else if (error == QAbstractSocket::RemoteHostClosedError) {
        failure.message =
            QStringLiteral("%1 ended the connection instead of speaking TLS").arg(destination());
    }
    return failure;
}

QString RemoteConnection::destination() const
{
    if (m_proxy.type() != QNetworkProxy::NoProxy)
        return QStringLiteral("%1:%2 through the proxy %3:%4")
            .arg(m_target.host)
            .arg(m_target.port)
            .arg(m_proxy.hostName())
            .arg(m_proxy.port());
    const QHostAddress peer = m_socket ? m_socket->peerAddress() : QHostAddress();
    if (!peer.isNull())
        return formatPeer(normalizedAddress(peer), m_target.port);
    return QStringLiteral("%1:%2").arg(m_target.host).arg(m_target.port);
}

void RemoteConnection::beginStep(RemoteStep step)
{
    m_step = step;
    m_stepTime.start();
}

void RemoteConnection::endStep(const QString &text)
{
    Q_EMIT stepDone(m_step, text, m_stepTime.elapsed());
}

void RemoteConnection::timeOut()
{
    static constexpr const char *Waits[] = {"the name was not looked up in time",
                                            "no TCP connection came about in time",
                                            "TLS was not agreed on in time"};
    fail({.step = m_step,
          .problem = RemoteProblem::TimedOut,
          .message = QStringLiteral("%1:%2: %3")
                         .arg(m_target.host)
                         .arg(m_target.port)
                         .arg(QLatin1String(Waits[int(m_step)]))});
}

void RemoteConnection::fail(const RemoteFailure &failure)
{
    if (m_isOver)
        return;
    abort();
    Q_EMIT failed(failure);
}

} // namespace Switchboard
