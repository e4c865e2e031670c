// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "mediaserver.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace {

constexpr int StartTimeoutMs = 30'000;

} // namespace

MediaServer::~MediaServer()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished())
        m_process.kill();
    m_process.waitForFinished();
}

QString MediaServer::certificate() const
{
    return m_folder.filePath(QStringLiteral("certificate.pem"));
}

QString MediaServer::makeCertificate()
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-subj"),
                   QStringLiteral("/CN=files.example"), QStringLiteral("-addext"),
                   QStringLiteral("subjectAltName=DNS:files.example"), QStringLiteral("-days"),
                   QStringLiteral("2"), QStringLiteral("-keyout"), certificate(),
                   QStringLiteral("-out"), m_folder.filePath(QStringLiteral("public.pem"))});
    if (!openssl.waitForFinished(StartTimeoutMs) || openssl.exitCode() != 0)
        return QStringLiteral("openssl: ") + QString::fromUtf8(openssl.readAllStandardError());
    // Both go into one file, which is what the server reads.
    QFile all(certificate());
    QFile open(m_folder.filePath(QStringLiteral("public.pem")));
    const bool joined = all.open(QIODevice::Append) && open.open(QIODevice::ReadOnly)
        && all.write(open.readAll()) > 0;
    return joined ? QString() : all.errorString();
}

QString MediaServer::start()
{
    if (const QString failure = makeCertificate(); !failure.isEmpty())
        return failure;
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(SWITCHBOARD_PYTHON),
                    {QStringLiteral(SWITCHBOARD_MEDIA_SERVER), certificate()});
    if (!m_process.waitForReadyRead(StartTimeoutMs))
        return QStringLiteral("the server does not start: ") + m_process.errorString();
    const QJsonObject ports = QJsonDocument::fromJson(m_process.readLine()).object();
    m_httpPort = quint16(ports.value(QStringLiteral("http")).toInt());
    m_httpsPort = quint16(ports.value(QStringLiteral("https")).toInt());
    return m_httpPort != 0 && m_httpsPort != 0 ? QString() : QStringLiteral("no ports");
}
