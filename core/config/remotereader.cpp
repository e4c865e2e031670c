// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/remotereader.h"

#include "core/config/configurationkeys.h"
#include "core/remote/remotetarget.h"

#include <QUrl>

#include <algorithm>
#include <limits>

namespace Switchboard {

namespace {

constexpr int MaxUrlLength = 2048;
constexpr qint64 MaxTimeoutSeconds = 3600;
constexpr qsizetype DigestBytes = 32; // SHA-256
constexpr QLatin1String PinPrefix("sha256/");

bool isControl(QChar character)
{
    return character.unicode() < 0x20 || character.unicode() == 0x7F;
}

QString readUrl(ObjectReader &entry, const QString &key, ServiceKind kind)
{
    const QString url = entry.text(key);
    if (url.isEmpty())
        return url;
    if (const QString problem = problemOfUrl(url, kind); !problem.isEmpty())
        entry.fail(key, problem);
    return url;
}

void readTargets(ObjectReader &entry, RemoteSettings &remote, ServiceKind kind)
{
    const QString key = QStringLiteral("url");
    remote.url = readUrl(entry, key, kind);
    if (kind == ServiceKind::WebSocketClient) {
        remote.apiUrl = readUrl(entry, QStringLiteral("apiUrl"), kind);
        remote.eventUrl = readUrl(entry, QStringLiteral("eventUrl"), kind);
        remote.universal = entry.flag(QStringLiteral("universal"), remote.universal);
    }
    if (remote.targets().isEmpty())
        entry.fail(key,
                   kind == ServiceKind::HttpPost
                       ? QStringLiteral("is missing: where events go, such as "
                                        "http://127.0.0.1:8080/onebot")
                       : QStringLiteral("is missing: where the bot listens, such as "
                                        "ws://127.0.0.1:8080/onebot/v11/ws"));
}

void readReconnectInterval(ObjectReader &entry, RemoteSettings &remote)
{
    const QString key = QStringLiteral("reconnectInterval");
    const QString rule =
        QStringLiteral("is not an interval (milliseconds, at least 250; 0 = longer each time)");
    remote.reconnectInterval = int(entry.integer(key, 0, 0, std::numeric_limits<int>::max(), rule));
    if (remote.reconnectInterval > 0 && remote.reconnectInterval < RemoteSettings::MinReconnectMs)
        entry.fail(key, entry.source(key) + QLatin1Char(' ') + rule);
}

void warnAboutUnverified(ObjectReader &entry, const RemoteSettings &remote)
{
    QStringList used;
    for (const auto &[role, url] : remote.targets())
        used.append(url);
    for (const QString &url : remote.unverifiedUrls) {
        if (!used.contains(url))
            entry.warn(
                QStringLiteral("unverifiedUrls"),
                QStringLiteral("has a URL that this service does not use; it has no effect"));
    }
}

} // namespace

QString problemOfUrl(const QString &url, ServiceKind kind)
{
    const bool isPost = kind == ServiceKind::HttpPost;
    const QString schemes =
        isPost ? QStringLiteral("http:// or https://") : QStringLiteral("ws:// or wss://");
    if (url.size() > MaxUrlLength)
        return QStringLiteral("must have at most %1 characters").arg(MaxUrlLength);
    const QUrl parsed(url, QUrl::StrictMode);
    const QString scheme = parsed.scheme();
    const bool known = isPost ? scheme == QLatin1String("http") || scheme == QLatin1String("https")
                              : scheme == QLatin1String("ws") || scheme == QLatin1String("wss");
    if (!known)
        return QStringLiteral("must begin with %1").arg(schemes);
    if (!parsed.isValid() || std::ranges::any_of(url, isControl))
        return QStringLiteral("is not a URL: look for blanks and unusual characters");
    if (parsed.host().isEmpty())
        return QStringLiteral("names no host after %1://").arg(scheme);
    if (parsed.port() == 0)
        return QStringLiteral("port 0 does not exist");
    if (!parsed.userInfo().isEmpty())
        return QStringLiteral("must not hold a user or password; use \"token\"");
    if (parsed.hasFragment())
        return QStringLiteral("must not have a part after #");
    // Who connects reads it more strictly than QUrl.
    if (!parseRemoteTarget(url, {}))
        return QStringLiteral("has a host that is no plain name or address: write an international "
                              "name in its xn-- form, no dot at the end, an address as 127.0.0.1");
    return {};
}

QString problemOfProxy(const QString &proxy)
{
    if (proxy.isEmpty())
        return {};
    const QUrl parsed(proxy, QUrl::StrictMode);
    const QString scheme = parsed.scheme();
    const bool hasPath = !parsed.path().isEmpty() && parsed.path() != QLatin1String("/");
    if ((scheme != QLatin1String("http") && scheme != QLatin1String("socks5"))
        || parsed.host().isEmpty() || parsed.port() <= 0 || hasPath || parsed.hasQuery())
        return QStringLiteral("is not a proxy: http://host:port or socks5://host:port");
    if (!parsed.userInfo().isEmpty())
        return QStringLiteral("must not hold a password; use \"proxyUser\" and \"proxyPassword\"");
    return {};
}

QString problemOfPin(const QString &pin)
{
    if (pin.isEmpty())
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(pin.mid(PinPrefix.size()).toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!pin.startsWith(PinPrefix) || !decoded || decoded.decoded.size() != DigestBytes)
        return QStringLiteral("is not a pin: sha256/ and the SHA-256 of the certificate in Base64");
    return {};
}

Secret readSecret(ObjectReader &entry, const QString &key)
{
    const QString text = entry.text(key);
    if (text.size() > ServiceSettings::MaxTokenLength)
        entry.fail(
            key,
            QStringLiteral("must have at most %1 characters").arg(ServiceSettings::MaxTokenLength));
    if (std::ranges::any_of(text, isControl))
        entry.fail(key, QStringLiteral("must not have control characters"));
    return Secret(text.toUtf8());
}

RemoteSettings readRemote(ObjectReader &entry, ServiceKind kind)
{
    RemoteSettings remote;
    readTargets(entry, remote, kind);
    if (kind == ServiceKind::WebSocketClient)
        readReconnectInterval(entry, remote);
    remote.proxy = entry.text(QStringLiteral("proxy"));
    if (const QString problem = problemOfProxy(remote.proxy); !problem.isEmpty())
        entry.fail(QStringLiteral("proxy"), problem);
    remote.proxyUser = entry.text(QStringLiteral("proxyUser"));
    remote.proxyPassword = readSecret(entry, QStringLiteral("proxyPassword"));
    remote.caFile = entry.text(QStringLiteral("caFile"));
    remote.pin = entry.text(QStringLiteral("pin"));
    if (const QString problem = problemOfPin(remote.pin); !problem.isEmpty())
        entry.fail(QStringLiteral("pin"), problem);
    remote.unverifiedUrls = entry.texts(QStringLiteral("unverifiedUrls"), {});
    warnAboutUnverified(entry, remote);
    return remote;
}

PostSettings readPost(ObjectReader &entry)
{
    PostSettings post;
    post.secret = readSecret(entry, QStringLiteral("secret"));
    post.timeoutSeconds = int(entry.integer(
        QStringLiteral("timeoutSeconds"), post.timeoutSeconds, 0, MaxTimeoutSeconds,
        QStringLiteral("is not a time-out (0-%1 seconds; 0 = none)").arg(MaxTimeoutSeconds)));
    post.retries =
        int(entry.integer(QStringLiteral("retries"), 0, 0, PostSettings::MaxRetries,
                          QStringLiteral("must be 0 to %1").arg(PostSettings::MaxRetries)));
    return post;
}

TlsSettings readTls(ObjectReader reader)
{
    TlsSettings tls;
    tls.certificateFile = reader.text(QStringLiteral("certificateFile"));
    tls.keyFile = reader.text(QStringLiteral("keyFile"));
    if (tls.certificateFile.isEmpty() != tls.keyFile.isEmpty())
        reader.fail(tls.keyFile.isEmpty() ? QStringLiteral("keyFile")
                                          : QStringLiteral("certificateFile"),
                    QStringLiteral("is missing: TLS needs a certificate and its key"));
    reader.warnAboutUnknownKeys(ConfigurationKeys::tls());
    return tls;
}

} // namespace Switchboard
