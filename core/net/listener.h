// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/net/accesspolicy.h"
#include "core/net/admissionlimiter.h"
#include "core/net/blocklist.h"
#include "core/net/maskedhead.h"
#include "core/net/servercertificate.h"
#include "core/net/tlsserver.h"
#include "core/services/servicestatus.h"
#include "core/support/clock.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <QWebSocketServer>

#include <functional>
#include <memory>

namespace Switchboard {

class HandshakeAttempt;

//! A WebSocket connection right after its handshake, still untouched.
struct UpgradedConnection {
    QWebSocket *webSocket = nullptr; //!< the receiver takes it
    QTcpSocket *transport = nullptr; //!< deleted by Qt when it disconnects
    QHostAddress peerAddress;
    quint16 peerPort = 0;
    Admission admission;
    MaskedHead head;
    QByteArray earlyBytes; //!< came along with the request; for WebSocketChannel::start()
};

//! A connection of an HTTP service whose first request was let in.
struct RequestConnection {
    QTcpSocket *socket = nullptr; //!< the receiver takes it; its bytes were read so far
    QHostAddress peerAddress;
    quint16 peerPort = 0;
    Admission admission;
    QByteArray firstBytes; //!< what was read: the request, and perhaps more
};

//! A refused handshake, for the journal and the log of rejections.
struct RefusedHandshake {
    QHostAddress peerAddress;
    quint16 peerPort = 0;
    int status = 0;
    RefusalCause cause = RefusalCause::MalformedRequest; //!< of the answer
    //! What the client did wrong: the missing or wrong token behind TooManyTokenFailures, else the
    //! cause.
    RefusalCause mistake = RefusalCause::MalformedRequest;
    QString userAgent;
    qsizetype tokenLength = 0; //!< in bytes, when the mistake is a wrong token
    QByteArray tokenDigest; //!< SHA-256 of that token
};

//! The front door of a service: accepts, looks at the request head, answers refusals in HTTP, and
//! passes handshakes to QWebSocketServer (reliability section 2) and the requests of an HTTP
//! service to that. I/O thread.
class Listener final : public QObject
{
    Q_OBJECT

public:
    using RandomDelay = std::function<qint64()>; //!< of an answer to a wrong token, in ms

    explicit Listener(const Clock &clock, QObject *parent = nullptr);
    ~Listener() override;

    //! Binds; on failure the kind and message are set, the port's owner not yet.
    [[nodiscard]] ServiceFailure listen(const ServiceSettings &settings);
    //! Closes the listening socket and cuts every connection whose handshake is not finished.
    void close();
    [[nodiscard]] bool isListening() const { return m_server->isListening(); }
    [[nodiscard]] QHostAddress address() const { return m_server->serverAddress(); }
    [[nodiscard]] quint16 port() const { return m_server->serverPort(); }

    //! Applies token, policy and limits of \a settings to handshakes from now on.
    void configure(const ServiceSettings &settings);
    //! Who brought a session to its end, for the count of connects that did not stay.
    enum class EndedBy { Client, Service };
    //! A session that came through upgraded() has ended.
    void sessionEnded(const QHostAddress &peer, EndedBy endedBy);
    //! A connection that came through requested() has ended.
    void requestsEnded(const QHostAddress &peer);

    //! What a later request on a connection of ours gets instead of an answer.
    struct LateRefusal {
        Refusal refusal;
        qint64 answerAtMs = 0; //!< monotonic; 0 = at once
    };
    //! Judges such a request as the first one was. Refusals are reported through refused().
    [[nodiscard]] std::optional<LateRefusal> review(const QHostAddress &peer, quint16 peerPort,
                                                    const RequestHead &head);
    //! Reports a request that was refused for what it is, \a refusal, and not by the door.
    void reportRefusal(const QHostAddress &peer, quint16 peerPort, const Refusal &refusal,
                       const RequestHead &head);
    //! The rule that keeps a client out, if any; the service's id and account are filled in by the
    //! receiver.
    using BlockCheck = std::function<std::optional<BlockRule>(BlockVisitor)>;
    //! Asked for every request whose head could be read.
    void setBlockCheck(BlockCheck check) { m_blockCheck = std::move(check); }
    //! How many more descriptors the process may use; asked before each accept.
    void setDescriptorBudget(std::function<int()> budget)
    {
        m_descriptorBudget = std::move(budget);
    }
    void setRandomDelay(RandomDelay delay) { m_randomDelay = std::move(delay); }
    //! Sockets between accept and upgrade or refusal.
    [[nodiscard]] int attempts() const { return int(m_attempts.size()); }

Q_SIGNALS:
    void upgraded(const Switchboard::UpgradedConnection &connection);
    void requested(const Switchboard::RequestConnection &connection);
    void refused(const Switchboard::RefusedHandshake &handshake);
    //! The files of the certificate changed: \a error says why the old one stays; empty = there is
    //! a new one.
    void certificateReloaded(const QString &error);

private:
    void acceptWaiting();
    [[nodiscard]] bool mayAccept();
    void addAttempt(QTcpSocket *socket);
    void makeRoom(const HandshakeAttempt &newest);
    void decide(HandshakeAttempt *attempt, const RequestHead &head);
    [[nodiscard]] AccessDecision judge(const QHostAddress &peer, const RequestHead &head) const;
    [[nodiscard]] bool isPlainRequest(const RequestHead &head) const;
    void refuse(HandshakeAttempt *attempt, Refusal refusal, const RequestHead &head = {});
    //! Counts and reports a refusal, which may become another; says when to answer, 0 = at once.
    qint64 countRefusal(const QHostAddress &peer, quint16 peerPort, Refusal &refusal,
                        const RequestHead &head);
    [[nodiscard]] std::optional<Refusal> refuseBlockedAddress(const QHostAddress &peer) const;
    [[nodiscard]] std::optional<Refusal> refuseBlockedClient(const RequestHead &head,
                                                             const AccessDecision &decision) const;
    void handOver(HandshakeAttempt *attempt, const Admission &admission, const RequestHead &head);
    void passOn(HandshakeAttempt *attempt, const Admission &admission);
    void takeUpgraded();
    void removeAttempt(HandshakeAttempt *attempt);
    void loadCertificate(const TlsSettings &tls);
    void lookForCertificate(qint64 nowMs);
    void tick();

    struct Upgrading {
        QTcpSocket *transport = nullptr;
        Admission admission;
        MaskedHead head;
        QByteArray earlyBytes;
    };
    using PeerKey = std::pair<QHostAddress, quint16>;

    const Clock &m_clock;
    ServiceSettings m_settings;
    AdmissionLimiter m_limiter;
    TlsServer *m_server;
    ServerCertificate m_certificate;
    QString m_certificateError;
    qint64 m_nextCertificateLookMs = 0;
    quint16 m_boundPort = 0; //!< also once the door is closed: its connections may go on asking
    std::unique_ptr<QWebSocketServer> m_webSocketServer;
    QList<HandshakeAttempt *> m_attempts; //!< oldest first
    QHash<PeerKey, Upgrading> m_upgrading;
    std::function<int()> m_descriptorBudget;
    RandomDelay m_randomDelay;
    BlockCheck m_blockCheck;
    QTimer m_tick;
    double m_acceptTokens = 0;
    qint64 m_acceptTokensAtMs = 0;
};

} // namespace Switchboard
