// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/checktarget.h"

#include <QUrl>
#include <QUrlQuery>

namespace Switchboard {

namespace {

constexpr int PlainPort = 80;
constexpr int TlsPort = 443;
const QString TokenField = QStringLiteral("access_token");

QByteArray withoutRole(QByteArray path)
{
    while (path.endsWith('/'))
        path.chop(1);
    for (const char *role : {"/api", "/event"}) {
        if (path.endsWith(role))
            path.chop(qsizetype(qstrlen(role)));
    }
    return path;
}

} // namespace

QByteArray CheckTarget::hostField() const
{
    const QByteArray name =
        host.contains(QLatin1Char(':')) ? '[' + host.toLatin1() + ']' : QUrl::toAce(host);
    return name + ':' + QByteArray::number(port);
}

QString CheckTarget::url() const
{
    return QString::fromLatin1((usesTls ? "wss://" : "ws://") + hostField() + basePath + '/');
}

Result<CheckTarget> checkTargetFromUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || (scheme != QLatin1String("ws") && scheme != QLatin1String("wss")))
        return Error{QStringLiteral("the address must begin with ws:// or wss://")};
    if (url.host().isEmpty())
        return Error{QStringLiteral("the address names no host")};
    if (!url.userInfo().isEmpty() || url.hasFragment())
        return Error{QStringLiteral("the address may have no user and no fragment")};
    CheckTarget target;
    target.host = url.host();
    target.usesTls = scheme == QLatin1String("wss");
    target.port = quint16(url.port(target.usesTls ? TlsPort : PlainPort));
    target.basePath = withoutRole(url.path(QUrl::FullyEncoded).toLatin1());
    QUrlQuery query(url);
    target.token = Secret(query.queryItemValue(TokenField, QUrl::FullyDecoded).toUtf8());
    query.removeQueryItem(TokenField);
    if (!query.isEmpty())
        return Error{QStringLiteral("the address may have no query but access_token")};
    if (target.port == 0)
        return Error{QStringLiteral("port 0 cannot be dialled")};
    return target;
}

} // namespace Switchboard
