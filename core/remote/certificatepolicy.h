// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/support/result.h"

#include <QByteArray>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

namespace Switchboard {

//! Which certificates we take from the other side of a TLS connection that we open.
//!
//! A pin decides alone. Without one the certificate is verified against the authorities of the own
//! file or of the system, unless the operator switched that off for the URL.
class CertificatePolicy final
{
public:
    enum class Basis {
        Authorities, //!< chain, dates and name have to be right
        Pin, //!< it has to be this very certificate, whatever else is wrong with it
        Nothing, //!< everything is taken
    };

    //! What \a settings say of connections to \a url. Errors name the field `caFile` or `pin`.
    static Result<CertificatePolicy> of(const RemoteSettings &settings, const QString &url);

    [[nodiscard]] Basis basis() const { return m_basis; }
    //! For the socket: TLS 1.2 and later, the authorities, and how the peer is verified.
    [[nodiscard]] QSslConfiguration configuration() const;
    //! To be asked in a slot of sslErrors(), the only place where ignoring them works. Empty = the
    //! errors are to be ignored; otherwise one line that says why the connection must not be.
    [[nodiscard]] QString objection(const QSslCertificate &certificate,
                                    const QList<QSslError> &errors) const;

private:
    Basis m_basis = Basis::Authorities;
    QByteArray m_pinnedDigest;
    QList<QSslCertificate> m_authorities; //!< empty = those of the system
};

//! The SHA-256 of the certificate in DER as `AB:CD:...`, as browsers and openssl show it.
[[nodiscard]] QString fingerprintText(const QSslCertificate &certificate);
//! The same digest as `sha256/BASE64`, as the field `pin` takes it.
[[nodiscard]] QString pinText(const QSslCertificate &certificate);
//! The 32 bytes of a pin; the error says what a pin looks like.
[[nodiscard]] Result<QByteArray> pinDigest(const QString &pin);

} // namespace Switchboard
