// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/certificatefiles.h"

#include "core/net/selfsignedcertificate.h"
#include "core/remote/certificatepolicy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QSaveFile>
#include <QSslCertificate>

namespace Switchboard {
namespace {

class CertificateTexts
{
    Q_DECLARE_TR_FUNCTIONS(CertificateTexts)
};

constexpr qint64 MaxFileBytes = 1024LL * 1024;
constexpr int SoonDays = 30;

Error cannotWrite(const QString &path, const QString &reason)
{
    return {CertificateTexts::tr("%1 cannot be written: %2", "file, reason").arg(path, reason)};
}

Result<void> writePrivate(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(text);
    if (!file.commit())
        return cannotWrite(path, file.errorString());
    return {};
}

//! The first pair of names in \a folder that is free.
CertificateFiles freeNames(const QDir &folder)
{
    for (int number = 1;; ++number) {
        const QString ending = number == 1 ? QString() : QStringLiteral("-%1").arg(number);
        const CertificateFiles files{
            .certificate = folder.filePath(QStringLiteral("certificate%1.pem").arg(ending)),
            .key = folder.filePath(QStringLiteral("key%1.pem").arg(ending))};
        if (!QFile::exists(files.certificate) && !QFile::exists(files.key))
            return files;
    }
}

QString subjectOf(const QSslCertificate &certificate)
{
    const QString name = certificate.subjectDisplayName();
    return certificate.isSelfSigned() ? CertificateTexts::tr("%1, self-signed").arg(name) : name;
}

} // namespace

Result<CertificateFiles> createCertificateFiles(const QString &profileFolder)
{
    const Result<CertificatePair> made = makeSelfSignedCertificate(
        CertificateSubject::thisMachine(), QDateTime::currentDateTimeUtc());
    if (!made)
        return Error{made.error()};
    const QDir folder(QDir(profileFolder).absoluteFilePath(QStringLiteral("tls")));
    if (!folder.mkpath(QStringLiteral(".")))
        return cannotWrite(folder.path(), CertificateTexts::tr("the folder cannot be made"));
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const CertificateFiles files = freeNames(folder);
    if (const auto written = writePrivate(files.key, made.value().key); !written)
        return Error{written.error()};
    if (const auto written = writePrivate(files.certificate, made.value().certificate); !written)
        return Error{written.error()};
    return files;
}

CertificateFacts certificateFacts(const QString &path)
{
    using Kind = FieldMessage::Kind;
    if (path.isEmpty())
        return {};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {.kind = Kind::Error,
                .text = CertificateTexts::tr("The file cannot be read: %1").arg(file.errorString()),
                .fingerprint = {},
                .pin = {}};
    const QSslCertificate certificate(file.read(MaxFileBytes));
    if (certificate.isNull())
        return {.kind = Kind::Error,
                .text = CertificateTexts::tr("There is no certificate (PEM) in this file."),
                .fingerprint = {},
                .pin = {}};
    CertificateFacts facts{.kind = Kind::Hint,
                           .text = {},
                           .fingerprint = fingerprintText(certificate),
                           .pin = pinText(certificate)};
    const QDateTime until = certificate.expiryDate();
    const QString day = QLocale().toString(until.toLocalTime().date(), QLocale::ShortFormat);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (until < now) {
        facts.kind = Kind::Error;
        facts.text = CertificateTexts::tr("%1. Expired on %2: bots refuse it.");
    } else if (certificate.effectiveDate() > now) {
        facts.kind = Kind::Error;
        facts.text = CertificateTexts::tr("%1. Not valid yet; until %2.");
    } else if (until < now.addDays(SoonDays)) {
        facts.kind = Kind::Warn;
        facts.text = CertificateTexts::tr("%1. Expires soon: valid until %2.");
    } else {
        facts.text = CertificateTexts::tr("%1. Valid until %2.");
    }
    facts.text = facts.text.arg(subjectOf(certificate), day);
    return facts;
}

} // namespace Switchboard
