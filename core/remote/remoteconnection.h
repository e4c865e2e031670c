// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/remote/certificatepolicy.h"
#include "core/remote/remotefailure.h"
#include "core/remote/remotetarget.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QObject>
#include <QSslSocket>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace Switchboard {

//! Opens one connection to a target: name, TCP (perhaps through a proxy), TLS; every address of the
//! name is tried. The socket is its own until somebody takes it. I/O thread.
class RemoteConnection final : public QObject
{
    Q_OBJECT

public:
    RemoteConnection(RemoteTarget target, const RemoteSettings &settings,
                     QObject *parent = nullptr);
    //! Cuts the connection; nothing is told.
    ~RemoteConnection() override;
    Q_DISABLE_COPY_MOVE(RemoteConnection)

    //! Looks a name up and answers at most once, on the thread of \a context unless that is gone.
    using Lookup = std::function<void(const QString &name, QObject *context,
                                      const std::function<void(const QHostInfo &)> &done)>;
    //! Instead of the resolver of the system. Tests bring their own.
    void setLookup(Lookup lookup) { m_lookup = std::move(lookup); }

    //! Once. stepDone() for each step, then opened() or failed(), within \a deadlineMs; 0 = no
    //! deadline. Nothing is told before this returns.
    void open(int deadlineMs);
    //! Cuts the connection now; nothing is told any more.
    void abort();

    //! After opened(): the connection, until it is taken or this is deleted.
    [[nodiscard]] QSslSocket *socket() const { return m_socket.get(); }
    //! After opened(): the connection, without a slot of ours on it.
    [[nodiscard]] std::unique_ptr<QSslSocket> takeSocket();
    [[nodiscard]] const RemoteTarget &target() const { return m_target; }

Q_SIGNALS:
    //! \a text is one English line about what was found; \a durationMs is of this step alone.
    void stepDone(Switchboard::RemoteStep step, const QString &text, qint64 durationMs);
    void opened();
    void failed(const Switchboard::RemoteFailure &failure);

private:
    void begin();
    void lookup(const QString &host);
    void useAddresses(const QList<QHostAddress> &addresses);
    void connectToNext();
    void onConnected();
    void encrypt();
    void onSslErrors(const QList<QSslError> &errors);
    void onSocketError(QAbstractSocket::SocketError error);
    [[nodiscard]] RemoteFailure connectFailure(QAbstractSocket::SocketError error) const;
    [[nodiscard]] RemoteFailure tlsFailure(QAbstractSocket::SocketError error) const;
    [[nodiscard]] QString destination() const;
    void beginStep(RemoteStep step);
    void endStep(const QString &text);
    void timeOut();
    void fail(const RemoteFailure &failure);

    RemoteTarget m_target;
    RemoteSettings m_settings;
    Lookup m_lookup;
    std::optional<CertificatePolicy> m_policy;
    QNetworkProxy m_proxy;
    QTimer m_deadline;
    QTimer m_attempt; //!< of one address, so that a silent one leaves time for the others
    QElapsedTimer m_stepTime;
    std::unique_ptr<QSslSocket> m_socket;
    QList<QHostAddress> m_addresses; //!< not yet tried
    QString m_objection; //!< to the certificate
    RemoteStep m_step = RemoteStep::Lookup;
    bool m_isOver = false;
};

//! `CN=bot, issued by CN=authority, valid until 2027-01-01`: one line about a certificate.
[[nodiscard]] QString describeCertificate(const QSslCertificate &certificate);

} // namespace Switchboard
