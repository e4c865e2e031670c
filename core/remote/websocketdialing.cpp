// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/remote/websocketdialing.h"

#include "core/remote/certificatepolicy.h"
#include "core/remote/remoteproxy.h"

#include <QSslSocket>

namespace Switchboard {

Result<void> prepareDialing(QWebSocket &socket, const RemoteSettings &settings, const QString &url,
                            const CertificateRefused &refused)
{
    const Result<QNetworkProxy> proxy = remoteProxy(settings);
    if (!proxy)
        return Error{proxy.error()};
    socket.setProxy(proxy.value());
    if (!url.startsWith(QLatin1String("wss:"), Qt::CaseInsensitive))
        return {};
    const Result<CertificatePolicy> policy = CertificatePolicy::of(settings, url);
    if (!policy)
        return Error{policy.error()};
    socket.setSslConfiguration(policy.value().configuration());
    QObject::connect(&socket, &QWebSocket::sslErrors, &socket,
                     [&socket, policy = policy.value(), refused](const QList<QSslError> &errors) {
                         // Qt tells the peer's certificate of its own socket only.
                         const auto *transport = socket.findChild<QSslSocket *>();
                         const QSslCertificate certificate = transport == nullptr
                             ? QSslCertificate()
                             : transport->peerCertificate();
                         const QString objection = policy.objection(certificate, errors);
                         if (objection.isEmpty())
                             socket.ignoreSslErrors();
                         else if (refused)
                             refused(objection);
                     });
    return {};
}

} // namespace Switchboard
