// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/remote/certificatepolicy.h"

#include <QCryptographicHash>
#include <QFile>
#include <QStringList>

namespace Switchboard {

namespace {

constexpr QLatin1String PinPrefix("sha256/");
constexpr qsizetype DigestBytes = 32;
constexpr qint64 MaxAuthoritiesBytes = 4 * 1024 * 1024;

Result<QList<QSslCertificate>> readAuthorities(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("caFile: %1 cannot be read: %2").arg(path, file.errorString())};
    QList<QSslCertificate> certificates =
        QSslCertificate::fromData(file.read(MaxAuthoritiesBytes), QSsl::Pem);
    if (certificates.isEmpty())
        return Error{QStringLiteral("caFile: %1 has no certificate in PEM").arg(path)};
    return certificates;
}

QByteArray digestOf(const QSslCertificate &certificate)
{
    return certificate.digest(QCryptographicHash::Sha256);
}

} // namespace

Result<CertificatePolicy> CertificatePolicy::of(const RemoteSettings &settings, const QString &url)
{
    CertificatePolicy policy;
    if (!settings.pin.isEmpty()) {
        Result<QByteArray> digest = pinDigest(settings.pin);
        if (!digest)
            return Error{digest.error()};
        policy.m_basis = Basis::Pin;
        policy.m_pinnedDigest = std::move(digest).value();
        return policy;
    }
    if (!settings.verifies(url)) {
        policy.m_basis = Basis::Nothing;
        return policy;
    }
    if (!settings.caFile.isEmpty()) {
        Result<QList<QSslCertificate>> authorities = readAuthorities(settings.caFile);
        if (!authorities)
            return Error{authorities.error()};
        policy.m_authorities = std::move(authorities).value();
    }
    return policy;
}

QSslConfiguration CertificatePolicy::configuration() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(m_basis == Basis::Nothing ? QSslSocket::VerifyNone
                                                              : QSslSocket::VerifyPeer);
    // Without any authority every certificate is an error, so that a pin is always asked, and asked
    // before a byte of ours is sent.
    if (m_basis == Basis::Pin)
        configuration.setCaCertificates({});
    else if (!m_authorities.isEmpty())
        configuration.setCaCertificates(m_authorities);
    return configuration;
}

QString CertificatePolicy::objection(const QSslCertificate &certificate,
                                     const QList<QSslError> &errors) const
{
    if (m_basis == Basis::Nothing)
        return {};
    if (m_basis == Basis::Pin) {
        if (!certificate.isNull() && digestOf(certificate) == m_pinnedDigest)
            return {};
        return QStringLiteral("the certificate is not the pinned one; it has the pin %1")
            .arg(pinText(certificate));
    }
    QStringList reasons;
    for (const QSslError &error : errors) {
        if (!reasons.contains(error.errorString()))
            reasons.append(error.errorString());
    }
    return reasons.join(QStringLiteral("; "));
}

QString fingerprintText(const QSslCertificate &certificate)
{
    return QString::fromLatin1(digestOf(certificate).toHex(':').toUpper());
}

QString pinText(const QSslCertificate &certificate)
{
    return PinPrefix + QString::fromLatin1(digestOf(certificate).toBase64());
}

Result<QByteArray> pinDigest(const QString &pin)
{
    const auto decoded = QByteArray::fromBase64Encoding(pin.mid(PinPrefix.size()).toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!pin.startsWith(PinPrefix) || !decoded || decoded.decoded.size() != DigestBytes)
        return Error{
            QStringLiteral("pin: write sha256/ and the SHA-256 of the certificate (DER) in "
                           "base64, 44 characters")};
    return decoded.decoded;
}

} // namespace Switchboard
