// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/servercertificate.h"

#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslKey>

#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace Switchboard {

namespace {

constexpr qint64 MaxFileBytes = 1024 * 1024;

template <auto Free> struct Freed {
    template <typename T> void operator()(T *pointer) const { Free(pointer); }
};
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;

Result<QByteArray> readFile(const QString &path, const QString &field)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            QStringLiteral("%1: %2 cannot be read: %3").arg(field, path, file.errorString())};
    if (file.size() > MaxFileBytes)
        return Error{
            QStringLiteral("%1: %2 is larger than 1 MiB; it is no PEM file").arg(field, path)};
    return file.readAll();
}

Bio bioOf(const QByteArray &bytes)
{
    return Bio(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

//! Never asks for a password on a terminal.
int noPassword(char *, int, int, void *)
{
    return -1;
}

bool fits(const QByteArray &certificatePem, const QByteArray &keyPem)
{
    const Certificate certificate(
        PEM_read_bio_X509(bioOf(certificatePem).get(), nullptr, noPassword, nullptr));
    const Key key(PEM_read_bio_PrivateKey(bioOf(keyPem).get(), nullptr, noPassword, nullptr));
    return certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
}

QSslKey keyFrom(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        QSslKey key(pem, algorithm);
        if (!key.isNull())
            return key;
    }
    return {};
}

Result<QSslConfiguration> configurationFrom(const TlsSettings &settings)
{
    const QString certificateField = QStringLiteral("tls.certificateFile");
    const QString keyField = QStringLiteral("tls.keyFile");
    const auto certificatePem = readFile(settings.certificateFile, certificateField);
    if (!certificatePem)
        return Error{certificatePem.error()};
    const auto keyPem = readFile(settings.keyFile, keyField);
    if (!keyPem)
        return Error{keyPem.error()};
    const QList<QSslCertificate> chain =
        QSslCertificate::fromData(certificatePem.value(), QSsl::Pem);
    if (chain.isEmpty())
        return Error{QStringLiteral("%1: %2 has no certificate in PEM form")
                         .arg(certificateField, settings.certificateFile)};
    const QSslKey key = keyFrom(keyPem.value());
    if (key.isNull())
        return Error{QStringLiteral("%1: %2 has no RSA or EC key in PEM form without a password")
                         .arg(keyField, settings.keyFile)};
    if (!fits(certificatePem.value(), keyPem.value()))
        return Error{QStringLiteral("%1: the key in %2 is not that of the certificate in %3")
                         .arg(keyField, settings.keyFile, settings.certificateFile)};
    if (chain.constFirst().expiryDate() < QDateTime::currentDateTimeUtc())
        return Error{QStringLiteral("%1: the certificate in %2 expired on %3")
                         .arg(certificateField, settings.certificateFile,
                              chain.constFirst().expiryDate().toString(Qt::ISODate))};
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // bots show tokens, not certificates
    return configuration;
}

} // namespace

ServerCertificate::FileStamp ServerCertificate::stampOf(const QString &path)
{
    const QFileInfo info(path);
    return {.modified = info.lastModified(), .size = info.exists() ? info.size() : -1};
}

Result<void> ServerCertificate::load(const TlsSettings &settings)
{
    m_settings = settings;
    m_certificateStamp = stampOf(settings.certificateFile);
    m_keyStamp = stampOf(settings.keyFile);
    auto configuration = configurationFrom(settings);
    if (!configuration)
        return Error{configuration.error()};
    m_configuration = std::move(configuration).value();
    return {};
}

Result<bool> ServerCertificate::reloadIfChanged()
{
    if (!isLoaded()
        || (stampOf(m_settings.certificateFile) == m_certificateStamp
            && stampOf(m_settings.keyFile) == m_keyStamp))
        return false;
    if (auto loaded = load(m_settings); !loaded)
        return Error{loaded.error()};
    return true;
}

} // namespace Switchboard
