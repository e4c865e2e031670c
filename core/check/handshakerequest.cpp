// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/handshakerequest.h"

#include "core/net/clienthandshake.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Switchboard {

namespace {

// The vectors of handshake.json speak of this server and this token.
const QByteArray VectorHost = QByteArrayLiteral("127.0.0.1:6700");
const QByteArray VectorToken = QByteArrayLiteral("nT4x9QbV2sLmE8rZ");
const QByteArray KeyField = QByteArrayLiteral("Sec-WebSocket-Key");
const QByteArray AuthorizationField = QByteArrayLiteral("Authorization");

enum class TokenPlace { Field, Query };

//! Puts \a token into the place of the vectors' token, of its variants too.
QByteArray withToken(QByteArray text, const QByteArray &token, TokenPlace place)
{
    if (token.isEmpty())
        return text;
    const auto written = [place](const QByteArray &value) {
        return place == TokenPlace::Query ? value.toPercentEncoding() : value;
    };
    text.replace(VectorToken, written(token));
    text.replace(VectorToken.toLower(), written(token.toLower()));
    text.replace(VectorToken.chopped(1), written(token.chopped(1)));
    return text;
}

QByteArray text(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

bool isAbsolute(const QByteArray &target)
{
    return target.startsWith("http://");
}

QByteArray adaptedTarget(const QByteArray &vectorTarget, const CheckTarget &target)
{
    QByteArray adapted = vectorTarget;
    const QByteArray origin = "http://" + VectorHost;
    const QByteArray ours = (target.usesTls ? "https://" : "http://") + target.hostField();
    if (isAbsolute(adapted))
        adapted.replace(origin, QByteArray(ours + target.basePath));
    else if (adapted.startsWith('/'))
        adapted.prepend(target.basePath);
    return withToken(adapted, target.token.reveal(), TokenPlace::Query);
}

//! Why a vector about the token \a vectorToken says nothing of \a target; empty = it does.
QString obstacle(const QJsonObject &vector, const QByteArray &vectorToken,
                 const CheckTarget &target)
{
    const bool aboutNoToken = vector.value(QLatin1String("why"))
                                  .toString()
                                  .startsWith(QLatin1String("no token configured"));
    const QByteArray token = target.token.reveal();
    if (aboutNoToken && !token.isEmpty())
        return QStringLiteral("the server has a token");
    if (vectorToken.isEmpty())
        return {};
    if (token.isEmpty())
        return QStringLiteral("no token was given");
    const QByteArray request =
        QJsonDocument(vector.value(QLatin1String("request")).toObject()).toJson();
    if (request.contains(VectorToken.toLower()) && token == token.toLower())
        return QStringLiteral("the token has no capital letter");
    if (!request.contains(VectorToken) && request.contains(VectorToken.chopped(1))
        && token.size() < 2)
        return QStringLiteral("the token has one character only");
    return {};
}

} // namespace

QByteArray HandshakeRequest::toBytes() const
{
    QByteArray bytes = method + ' ' + target + " HTTP/" + version + "\r\n";
    for (const auto &field : fields)
        bytes += field.first + ": " + field.second + "\r\n";
    return bytes + "\r\n";
}

QByteArray HandshakeRequest::expectedAccept() const
{
    for (const auto &field : fields) {
        if (field.first.compare(KeyField, Qt::CaseInsensitive) == 0)
            return webSocketAccept(field.second);
    }
    return {};
}

HandshakeRequest upgradeRequest(const CheckTarget &target, const QByteArray &path)
{
    HandshakeRequest request;
    request.target = target.basePath + path;
    request.fields = {{"Host", target.hostField()}, {"Connection", "Upgrade"},
                      {"Upgrade", "websocket"},     {"Sec-WebSocket-Version", "13"},
                      {KeyField, webSocketKey()},   {"User-Agent", "switchboardctl-check"}};
    if (!target.token.isEmpty())
        request.fields.append({AuthorizationField, "Bearer " + target.token.reveal()});
    return request;
}

Result<HandshakeRequest> adaptedHandshake(const QJsonObject &vector, const CheckTarget &target)
{
    const QJsonObject configuration = vector.value(QLatin1String("config")).toObject();
    const QByteArray vectorToken = text(configuration.value(QLatin1String("access_token")));
    const QString why = obstacle(vector, vectorToken, target);
    if (!why.isEmpty())
        return Error{why};
    const QJsonObject written = vector.value(QLatin1String("request")).toObject();
    HandshakeRequest request;
    request.method = text(written.value(QLatin1String("method")));
    request.target = adaptedTarget(text(written.value(QLatin1String("target"))), target);
    request.version = text(written.value(QLatin1String("http_version")));
    const QJsonArray fields = written.value(QLatin1String("headers")).toArray();
    for (const QJsonValue &field : fields) {
        QByteArray value = text(field[1]);
        value.replace(VectorHost, target.hostField());
        if (!vectorToken.isEmpty())
            value = withToken(value, target.token.reveal(), TokenPlace::Field);
        request.fields.append({text(field[0]), value});
    }
    if (vectorToken.isEmpty() && !target.token.isEmpty())
        request.fields.append({AuthorizationField, "Bearer " + target.token.reveal()});
    return request;
}

} // namespace Switchboard
