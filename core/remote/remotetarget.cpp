// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/remote/remotetarget.h"

#include "core/media/mediaurl.h"

#include <QRegularExpression>

namespace Switchboard {

QByteArray RemoteTarget::path() const
{
    const qsizetype query = requestTarget.indexOf('?');
    return query < 0 ? requestTarget : requestTarget.left(query);
}

QString RemoteTarget::label() const
{
    const QLatin1String scheme(protocol == Protocol::WebSocket ? "ws" : "http");
    return scheme + (isSecure ? QLatin1String("s://") : QLatin1String("://"))
        + QString::fromLatin1(hostField + path());
}

Result<RemoteTarget> parseRemoteTarget(const QString &url, const QString &field)
{
    static const QRegularExpression form(QStringLiteral("^(ws|http)(s?)(://.*)$"),
                                         QRegularExpression::CaseInsensitiveOption
                                             | QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = form.match(url);
    if (!match.hasMatch())
        return Error{QString(
            field + QStringLiteral(": it has to begin with ws://, wss://, http:// or https://"))};
    // Apart from the name of the scheme, both kinds of URL are the same.
    const Result<MediaUrl> parsed =
        parseMediaUrl(QString(QLatin1String("http") + match.captured(2) + match.captured(3)));
    if (!parsed)
        return Error{QString(field + QStringLiteral(": ") + parsed.error())};
    const MediaUrl &parts = parsed.value();
    return RemoteTarget{
        .url = url,
        .protocol = match.capturedView(1).size() == 2 ? RemoteTarget::Protocol::WebSocket
                                                      : RemoteTarget::Protocol::Http,
        .isSecure = parts.isSecure,
        .host = parts.host,
        .isAddress = parts.address.has_value(),
        .port = parts.port,
        .requestTarget = parts.target,
        .hostField = parts.hostField(),
    };
}

} // namespace Switchboard
