// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/remote/remoteproxy.h"

#include <QUrl>

namespace Switchboard {

Result<QNetworkProxy> remoteProxy(const RemoteSettings &settings)
{
    if (settings.proxy.isEmpty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const QUrl url(settings.proxy, QUrl::StrictMode);
    const bool isHttp = url.scheme() == QLatin1String("http");
    const bool isSocks = url.scheme() == QLatin1String("socks5");
    if (!isHttp && !isSocks)
        return Error{QStringLiteral("proxy: write http://host:port or socks5://host:port")};
    if (!url.userInfo().isEmpty())
        return Error{QStringLiteral("proxy: user and password have fields of their own")};
    if (url.host().isEmpty() || url.port() <= 0)
        return Error{QStringLiteral("proxy: host and port are needed, as in %1://127.0.0.1:1080")
                         .arg(url.scheme())};
    QNetworkProxy proxy(isHttp ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy, url.host(),
                        quint16(url.port()));
    proxy.setUser(settings.proxyUser);
    proxy.setPassword(QString::fromUtf8(settings.proxyPassword.reveal()));
    return proxy;
}

} // namespace Switchboard
