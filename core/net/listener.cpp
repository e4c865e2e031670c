// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/listener.h"

#include "core/net/bindfailure.h"
#include "core/net/handshakeattempt.h"
#include "core/net/peeraddress.h"
#include "core/net/socketoptions.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QWebSocket>

#include <limits>

namespace Switchboard {

namespace {

constexpr int Backlog = 1024;
constexpr int TickMs = 50;
//! A half-open socket younger than this never gives way: on a busy machine a request of a whole
//! fleet that comes back at once may take so long.
constexpr qint64 MinimumHalfOpenMs = 2'000;
constexpr qint64 CertificateLookMs = 2'000;
constexpr int FailureDelayMinMs = 250;
constexpr int FailureDelayMaxMs = 500;

} // namespace

Listener::Listener(const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_limiter(clock, {}), m_server(new TlsServer(this)),
      m_descriptorBudget([] { return std::numeric_limits<int>::max(); }), m_randomDelay([] {
          return QRandomGenerator::global()->bounded(FailureDelayMinMs, FailureDelayMaxMs + 1);
      })
{
    m_server->setListenBacklogSize(Backlog);
    // One at most waits in Qt: what we do not take stays in the kernel's backlog.
    m_server->setMaxPendingConnections(1);
    connect(m_server, &QTcpServer::newConnection, this, &Listener::acceptWaiting);
    m_tick.setInterval(TickMs);
    connect(&m_tick, &QTimer::timeout, this, &Listener::tick);
}

Listener::~Listener()
{
    close();
}

ServiceFailure Listener::listen(const ServiceSettings &settings)
{
    configure(settings);
    if (settings.tls.isOn() && !m_certificate.isLoaded())
        return {.kind = FailureKind::InvalidConfiguration,
                .message = m_certificateError,
                .port = settings.port};
    if (!m_server->listen(listenAddress(settings.host), settings.port))
        return bindFailure(*m_server, settings.host, settings.port);
    m_boundPort = port();
    limitReceiveBuffers(m_server->socketDescriptor());

    m_webSocketServer = std::make_unique<QWebSocketServer>(QStringLiteral("Switchboard"),
                                                           QWebSocketServer::NonSecureMode);
    m_webSocketServer->setMaxPendingConnections(std::numeric_limits<int>::max());
    connect(m_webSocketServer.get(), &QWebSocketServer::newConnection, this,
            &Listener::takeUpgraded);
    m_acceptTokens = m_settings.limits.acceptBurst;
    m_acceptTokensAtMs = m_clock.monotonicMs();
    m_tick.start();
    return {};
}

void Listener::close()
{
    m_server->close();
    m_tick.stop();
    const QList<HandshakeAttempt *> attempts = std::exchange(m_attempts, {});
    for (HandshakeAttempt *attempt : attempts) {
        attempt->disconnect(this);
        attempt->drop();
        attempt->deleteLater();
    }
    const auto upgrading = std::exchange(m_upgrading, {});
    for (auto entry = upgrading.cbegin(); entry != upgrading.cend(); ++entry) {
        entry->transport->abort();
        entry->transport->deleteLater(); // Qt deletes only those that were upgraded
        m_limiter.released(entry.key().first);
    }
    // Its sessions live on: the sockets are not its children. It is deleted later because a
    // handshake that just failed may still be on the stack.
    if (m_webSocketServer)
        m_webSocketServer.release()->deleteLater();
}

void Listener::configure(const ServiceSettings &settings)
{
    if (!(settings.tls == m_settings.tls) || !m_certificate.isLoaded())
        loadCertificate(settings.tls);
    m_settings = settings;
    m_limiter.setLimits(settings.limits);
}

void Listener::sessionEnded(const QHostAddress &peer, EndedBy endedBy)
{
    if (endedBy == EndedBy::Service)
        m_limiter.dismissed(peer);
    else
        m_limiter.released(peer);
    acceptWaiting();
}

void Listener::requestsEnded(const QHostAddress &peer)
{
    m_limiter.released(peer);
    acceptWaiting();
}

void Listener::loadCertificate(const TlsSettings &tls)
{
    m_certificateError.clear();
    if (!tls.isOn()) {
        m_certificate = {};
    } else if (const auto loaded = m_certificate.load(tls); !loaded) {
        m_certificateError = loaded.error();
        if (isListening())
            Q_EMIT certificateReloaded(m_certificateError); // the old one stays
    }
    m_server->setCertificate(m_certificate.configuration());
}

void Listener::lookForCertificate(qint64 nowMs)
{
    if (nowMs < m_nextCertificateLookMs)
        return;
    m_nextCertificateLookMs = nowMs + CertificateLookMs;
    const auto reloaded = m_certificate.reloadIfChanged();
    if (reloaded && !reloaded.value())
        return;
    m_server->setCertificate(m_certificate.configuration());
    Q_EMIT certificateReloaded(reloaded ? QString() : reloaded.error());
}

bool Listener::mayAccept()
{
    const qint64 now = m_clock.monotonicMs();
    m_acceptTokens = std::min<double>(m_settings.limits.acceptBurst,
                                      m_acceptTokens
                                          + double(now - m_acceptTokensAtMs)
                                              * m_settings.limits.acceptsPerSecond / 1000);
    m_acceptTokensAtMs = now;
    return m_acceptTokens >= 1 && m_descriptorBudget() > 0;
}

void Listener::acceptWaiting()
{
    while (m_server->hasPendingConnections() && mayAccept()) {
        m_acceptTokens -= 1;
        addAttempt(m_server->nextPendingConnection());
    }
}

void Listener::addAttempt(QTcpSocket *socket)
{
    tuneTransport(*socket);
    const qint64 now = m_clock.monotonicMs();
    auto *attempt = new HandshakeAttempt(
        socket, now, now + qint64(m_settings.limits.handshakeSeconds) * 1000, this);
    m_attempts.append(attempt);
    connect(attempt, &HandshakeAttempt::headReceived, this,
            [this, attempt](const RequestHead &head) { decide(attempt, head); });
    connect(attempt, &HandshakeAttempt::headFailed, this,
            [this, attempt](const Refusal &refusal) { refuse(attempt, refusal); });
    connect(attempt, &HandshakeAttempt::over, this, [this, attempt] { removeAttempt(attempt); });
    makeRoom(*attempt);
    attempt->start();
}

void Listener::makeRoom(const HandshakeAttempt &newest)
{
    const QHostAddress key = limitKey(newest.peerAddress());
    const int perAddress =
        key.isLoopback() ? m_settings.limits.maxHalfOpen : m_settings.limits.maxHalfOpenPerAddress;
    const qint64 now = m_clock.monotonicMs();
    int total = 0;
    int sameAddress = 0;
    HandshakeAttempt *oldest = nullptr;
    HandshakeAttempt *oldestOfAddress = nullptr;
    for (HandshakeAttempt *attempt : std::as_const(m_attempts)) {
        if (!attempt->isHalfOpen())
            continue;
        ++total;
        const bool same = limitKey(attempt->peerAddress()) == key;
        sameAddress += same ? 1 : 0;
        if (now - attempt->acceptedAtMs() < MinimumHalfOpenMs)
            continue;
        oldest = oldest ? oldest : attempt;
        oldestOfAddress = oldestOfAddress || !same ? oldestOfAddress : attempt;
    }
    HandshakeAttempt *victim = sameAddress > perAddress ? oldestOfAddress
        : total > m_settings.limits.maxHalfOpen         ? oldest
                                                        : nullptr;
    if (victim)
        refuse(victim,
               makeRefusal(RefusalCause::TooManyHalfOpen,
                           QStringLiteral("Too many connections wait for their request.")));
}

std::optional<Refusal> Listener::refuseBlockedAddress(const QHostAddress &peer) const
{
    if (!m_blockCheck)
        return std::nullopt;
    const auto rule = m_blockCheck({.serviceId = {}, .address = peer, .token = std::nullopt});
    return rule ? std::optional(blockedRefusal(*rule, m_clock.wallMs())) : std::nullopt;
}

std::optional<Refusal> Listener::refuseBlockedClient(const RequestHead &head,
                                                     const AccessDecision &decision) const
{
    const bool admitted = std::holds_alternative<Admission>(decision);
    if (!m_blockCheck || (!admitted && !std::get<Refusal>(decision).countsAsTokenFailure))
        return std::nullopt;
    BlockVisitor visitor{.serviceId = {}, .address = {}, .token = offeredToken(head)};
    if (admitted) // a stranger must not learn which bots are blocked
        visitor.botId = head.value("X-Self-ID").value_or(QByteArray()).toLongLong();
    visitor.isAdmitted = admitted;
    const auto rule = m_blockCheck(visitor);
    return rule ? std::optional(blockedRefusal(*rule, m_clock.wallMs())) : std::nullopt;
}

bool Listener::isPlainRequest(const RequestHead &head) const
{
    const bool isHttpService =
        m_settings.kind == ServiceKind::HttpServer || m_settings.kind == ServiceKind::SseServer;
    return isHttpService && !(m_settings.webSocket && head.listContains("Upgrade", "websocket"));
}

AccessDecision Listener::judge(const QHostAddress &peer, const RequestHead &head) const
{
    if (const auto refusal = refuseBlockedAddress(peer))
        return *refusal;
    const AccessRules rules{
        .token = m_settings.token, .settings = m_settings.policy, .port = m_boundPort};
    const AccessDecision decision =
        isPlainRequest(head) ? decideRequestAccess(head, rules) : decideAccess(head, rules);
    if (const auto refusal = refuseBlockedClient(head, decision))
        return *refusal;
    return decision;
}

void Listener::decide(HandshakeAttempt *attempt, const RequestHead &head)
{
    const AccessDecision decision = judge(attempt->peerAddress(), head);
    if (const auto *refusal = std::get_if<Refusal>(&decision)) {
        refuse(attempt, *refusal, head);
        return;
    }
    const bool isPlain = isPlainRequest(head);
    const auto purpose =
        isPlain ? AdmissionLimiter::Purpose::Requests : AdmissionLimiter::Purpose::Session;
    if (auto refusal = m_limiter.admit(attempt->peerAddress(), purpose))
        refuse(attempt, *refusal, head);
    else if (isPlain)
        passOn(attempt, std::get<Admission>(decision));
    else
        handOver(attempt, std::get<Admission>(decision), head);
}

std::optional<Listener::LateRefusal> Listener::review(const QHostAddress &peer, quint16 peerPort,
                                                      const RequestHead &head)
{
    const AccessDecision decision = judge(peer, head);
    const auto *refused = std::get_if<Refusal>(&decision);
    if (!refused)
        return std::nullopt;
    LateRefusal late{.refusal = *refused};
    late.answerAtMs = countRefusal(peer, peerPort, late.refusal, head);
    return late;
}

void Listener::reportRefusal(const QHostAddress &peer, quint16 peerPort, const Refusal &refusal,
                             const RequestHead &head)
{
    Refusal reported = refusal;
    countRefusal(peer, peerPort, reported, head);
}

qint64 Listener::countRefusal(const QHostAddress &peer, quint16 peerPort, Refusal &refusal,
                              const RequestHead &head)
{
    RefusedHandshake handshake;
    handshake.peerAddress = peer;
    handshake.peerPort = peerPort;
    handshake.mistake = refusal.cause;
    handshake.userAgent = QString::fromUtf8(head.value("User-Agent").value_or(QByteArray()));
    if (refusal.cause == RefusalCause::TokenWrong) {
        const QByteArray token = offeredToken(head).value_or(QByteArray());
        handshake.tokenLength = token.size();
        handshake.tokenDigest = QCryptographicHash::hash(token, QCryptographicHash::Sha256);
    }
    qint64 answerAt = 0;
    if (refusal.countsAsTokenFailure) {
        answerAt = m_clock.monotonicMs() + m_randomDelay();
        if (auto limited = m_limiter.tokenFailed(peer))
            refusal = *limited;
    }
    handshake.status = refusal.status;
    handshake.cause = refusal.cause;
    Q_EMIT refused(handshake);
    return answerAt;
}

void Listener::refuse(HandshakeAttempt *attempt, Refusal refusal, const RequestHead &head)
{
    const qint64 answerAt =
        countRefusal(attempt->peerAddress(), attempt->peerPort(), refusal, head);
    attempt->refuse(refusal, answerAt);
    if (answerAt == 0)
        attempt->tick(m_clock.monotonicMs());
}

void Listener::passOn(HandshakeAttempt *attempt, const Admission &admission)
{
    const HandshakeAttempt::Released released = attempt->releaseAll();
    const RequestConnection connection{.socket = released.socket,
                                       .peerAddress = attempt->peerAddress(),
                                       .peerPort = attempt->peerPort(),
                                       .admission = admission,
                                       .firstBytes = released.earlyBytes};
    removeAttempt(attempt);
    Q_EMIT requested(connection);
}

void Listener::handOver(HandshakeAttempt *attempt, const Admission &admission,
                        const RequestHead &head)
{
    const MaskedHead maskedHead(head, m_settings.token);
    const HandshakeAttempt::Released released = attempt->release(head.size);
    QTcpSocket *socket = released.socket;
    const PeerKey key(attempt->peerAddress(), attempt->peerPort());
    removeAttempt(attempt);
    m_upgrading.insert(key,
                       {.transport = socket,
                        .admission = admission,
                        .head = maskedHead,
                        .earlyBytes = released.earlyBytes});
    connect(socket, &QTcpSocket::disconnected, this, [this, key, socket] {
        if (m_upgrading.remove(key) == 0)
            return;
        m_limiter.released(key.first);
        socket->deleteLater();
    });
    m_webSocketServer->handleConnection(socket);
}

void Listener::takeUpgraded()
{
    while (QWebSocket *webSocket = m_webSocketServer->nextPendingConnection()) {
        const PeerKey key(webSocket->peerAddress(), webSocket->peerPort());
        if (!m_upgrading.contains(key)) { // its transport died in between
            webSocket->deleteLater();
            continue;
        }
        const Upgrading upgrading = m_upgrading.take(key);
        upgrading.transport->disconnect(this);
        webSocket->setParent(nullptr);
        Q_EMIT upgraded({.webSocket = webSocket,
                         .transport = upgrading.transport,
                         .peerAddress = key.first,
                         .peerPort = key.second,
                         .admission = upgrading.admission,
                         .head = upgrading.head,
                         .earlyBytes = upgrading.earlyBytes});
    }
}

void Listener::removeAttempt(HandshakeAttempt *attempt)
{
    m_attempts.removeOne(attempt);
    attempt->deleteLater();
}

void Listener::tick()
{
    const qint64 now = m_clock.monotonicMs();
    const QList<HandshakeAttempt *> attempts = m_attempts; // refusing and ending changes the list
    for (HandshakeAttempt *attempt : attempts)
        attempt->tick(now);
    m_limiter.forgetOld();
    lookForCertificate(now);
    acceptWaiting();
}

} // namespace Switchboard
