// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/testcertificates.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>

namespace Switchboard::Testing {

namespace {

constexpr int TimeoutMs = 30'000;
const QString HereNames = QStringLiteral("IP:127.0.0.1,DNS:localhost");

} // namespace

QString TestCertificates::make()
{
    const bool made = makeAuthority(QStringLiteral("ca"))
        && makeAuthority(QStringLiteral("other-ca"))
        && makeLeaf(QStringLiteral("good"), QStringLiteral("ca"), HereNames, 2)
        && makeLeaf(QStringLiteral("expired"), QStringLiteral("ca"), HereNames, -1)
        && makeLeaf(QStringLiteral("wrong-host"), QStringLiteral("ca"),
                    QStringLiteral("DNS:elsewhere.example"), 2)
        && makeLeaf(QStringLiteral("wrong-ca"), QStringLiteral("other-ca"), HereNames, 2)
        && run(QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes "
                              "-subj /CN=self-signed -addext subjectAltName=%1 -days 2 -keyout "
                              "self-signed.key -out self-signed.pem")
                   .arg(HereNames));
    return made ? QString() : m_failure;
}

bool TestCertificates::makeAuthority(const QString &name)
{
    return run(QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes "
                              "-subj /CN=%1 -days 2 -keyout %1.key -out %1.pem")
                   .arg(name));
}

bool TestCertificates::makeLeaf(const QString &name, const QString &authority,
                                const QString &alternatives, int days)
{
    return run(QStringLiteral("req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "
                              "/CN=%1 -addext subjectAltName=%2 -keyout %1.key -out %1.csr")
                   .arg(name, alternatives))
        && run(QStringLiteral("x509 -req -in %1.csr -CA %2.pem -CAkey %2.key -CAcreateserial "
                              "-copy_extensions copy -days %3 -out %1.pem")
                   .arg(name, authority)
                   .arg(days));
}

bool TestCertificates::run(const QString &arguments)
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(QStringLiteral("openssl"), arguments.split(u' '));
    if (openssl.waitForFinished(TimeoutMs) && openssl.exitCode() == 0)
        return true;
    m_failure = QStringLiteral("openssl %1: %2")
                    .arg(arguments, QString::fromUtf8(openssl.readAllStandardError()));
    return false;
}

QSslCertificate TestCertificates::certificate(const QString &name) const
{
    return QSslCertificate::fromPath(certificateFile(name)).value(0);
}

QSslConfiguration TestCertificates::serverConfiguration(const QString &name) const
{
    QFile key(keyFile(name));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(key.fileName()), qPrintable(key.errorString()));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate(name));
    configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

} // namespace Switchboard::Testing
