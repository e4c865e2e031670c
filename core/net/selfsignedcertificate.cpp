// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/selfsignedcertificate.h"

#include <QNetworkInterface>
#include <QSysInfo>

#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <memory>

namespace Switchboard {

namespace {

constexpr int Years = 10;
constexpr int SerialBits = 127; // positive, and at most 20 octets (RFC 5280)
constexpr long Version3 = 2; // counted from 0

template <auto Free> struct Deleter {
    template <typename T> void operator()(T *object) const { Free(object); }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;
using Number = std::unique_ptr<BIGNUM, Deleter<BN_free>>;
using Memory = std::unique_ptr<BIO, Deleter<BIO_free>>;

QByteArray contentOf(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return size > 0 ? QByteArray(data, size) : QByteArray();
}

bool setSerial(X509 *certificate)
{
    const Number number(BN_new());
    return number && BN_rand(number.get(), SerialBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1
        && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool setTimes(X509 *certificate, const QDateTime &now)
{
    const auto from = time_t(now.addDays(-1).toSecsSinceEpoch()); // clocks differ
    const auto until = time_t(now.addYears(Years).toSecsSinceEpoch());
    return ASN1_TIME_set(X509_getm_notBefore(certificate), from) != nullptr
        && ASN1_TIME_set(X509_getm_notAfter(certificate), until) != nullptr;
}

bool setName(X509 *certificate, const QString &commonName)
{
    X509_NAME *name = X509_get_subject_name(certificate);
    const QByteArray text = commonName.left(CertificateSubject::MaxCommonName).toUtf8();
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
    return X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, bytes, int(text.size()), -1, 0)
        == 1
        && X509_set_issuer_name(certificate, name) == 1;
}

bool addExtension(X509 *certificate, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

//! Whether \a name can stand in the list of names as it is: a comma would begin another entry.
bool isHostName(const QString &name)
{
    return !name.isEmpty() && std::ranges::all_of(name, [](QChar sign) {
        return sign.unicode() < 0x80
            && (sign.isLetterOrNumber() || sign == QLatin1Char('-') || sign == QLatin1Char('.')
                || sign == QLatin1Char('_'));
    });
}

QByteArray alternativeNames(const CertificateSubject &subject)
{
    QStringList entries{QStringLiteral("DNS:localhost"), QStringLiteral("IP:127.0.0.1"),
                        QStringLiteral("IP:::1")};
    for (const QString &name : subject.hostNames) {
        if (isHostName(name))
            entries.append(QStringLiteral("DNS:") + name);
    }
    for (QHostAddress address : subject.addresses) {
        address.setScopeId({});
        if (!address.isNull())
            entries.append(QStringLiteral("IP:") + address.toString());
    }
    entries.removeDuplicates();
    return entries.join(QLatin1Char(',')).toLatin1();
}

bool fill(X509 *certificate, EVP_PKEY *key, const CertificateSubject &subject, const QDateTime &now)
{
    return X509_set_version(certificate, Version3) == 1 && setSerial(certificate)
        && setTimes(certificate, now) && setName(certificate, subject.commonName)
        && X509_set_pubkey(certificate, key) == 1
        && addExtension(certificate, NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
        && addExtension(certificate, NID_key_usage, "critical,digitalSignature,keyCertSign")
        && addExtension(certificate, NID_ext_key_usage, "serverAuth")
        && addExtension(certificate, NID_subject_key_identifier, "hash")
        && addExtension(certificate, NID_subject_alt_name, alternativeNames(subject))
        && X509_sign(certificate, key, EVP_sha256()) > 0;
}

} // namespace

CertificateSubject CertificateSubject::thisMachine()
{
    CertificateSubject subject{.commonName = QSysInfo::machineHostName(),
                               .hostNames = {QSysInfo::machineHostName()},
                               .addresses = {}};
    if (subject.commonName.isEmpty())
        subject.commonName = QStringLiteral("localhost");
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (!address.isLoopback() && !address.isLinkLocal())
            subject.addresses.append(address);
    }
    return subject;
}

Result<CertificatePair> makeSelfSignedCertificate(const CertificateSubject &subject,
                                                  const QDateTime &now)
{
    const Error failed{QStringLiteral("OpenSSL could not make a certificate and its key")};
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    if (!key || !certificate || !fill(certificate.get(), key.get(), subject, now))
        return failed;
    const Memory certificateText(BIO_new(BIO_s_mem()));
    const Memory keyText(BIO_new(BIO_s_mem()));
    if (!certificateText || !keyText
        || PEM_write_bio_X509(certificateText.get(), certificate.get()) != 1
        || PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr)
            != 1)
        return failed;
    return CertificatePair{.certificate = contentOf(certificateText.get()),
                           .key = contentOf(keyText.get())};
}

} // namespace Switchboard
