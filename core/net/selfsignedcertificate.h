// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QHostAddress>
#include <QList>
#include <QStringList>

namespace Switchboard {

//! A certificate and its key, both as PEM.
struct CertificatePair {
    QByteArray certificate;
    QByteArray key; //!< ECDSA P-256, not encrypted: for its owner's eyes only
};

//! What a self-signed certificate vouches for.
struct CertificateSubject {
    QString commonName; //!< at most MaxCommonName characters are used
    QStringList hostNames; //!< without `localhost`, which is always there
    QList<QHostAddress> addresses; //!< without 127.0.0.1 and ::1, which are always there

    static constexpr int MaxCommonName = 64; //!< as X.509 has it

    //! The host name and the addresses of this machine.
    [[nodiscard]] static CertificateSubject thisMachine();
};

//! Makes a key and a certificate for \a subject that is its own authority, good for TLS servers
//! from the day before \a now for ten years. Takes a few milliseconds.
[[nodiscard]] Result<CertificatePair> makeSelfSignedCertificate(const CertificateSubject &subject,
                                                                const QDateTime &now);

} // namespace Switchboard
