// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/doctor/handshakediagnosis.h"

#include "core/doctor/frameworkpaths.h"

namespace Switchboard {

namespace {

constexpr int SwitchingProtocols = 101;
constexpr int BadRequest = 400;
constexpr int Unauthorized = 401;
constexpr int Forbidden = 403;
constexpr int NotFound = 404;
constexpr int UpgradeRequired = 426;
constexpr int TooManyRequests = 429;
constexpr int ServerError = 500;
constexpr int Unavailable = 503;
//! A TLS alert, which a TLS server sends to somebody who does not speak it.
constexpr QByteArrayView TlsAlert("\x15\x03", 2);

Diagnosis problem(const QString &finding, const QString &text, const QString &fix,
                  const QString &advice)
{
    return {.isOk = false, .finding = finding, .text = text, .fix = fix, .advice = advice};
}

Diagnosis answered(const HandshakeFacts &facts)
{
    return {.finding = QStringLiteral("ok"),
            .text = QStringLiteral("HTTP %1").arg(facts.status),
            .details = {{QStringLiteral("status"), facts.status}}};
}

Diagnosis wrongPath(const HandshakeFacts &facts)
{
    const QJsonArray urls = suggestedUrls(facts.target);
    Diagnosis diagnosis = problem(QStringLiteral("path"),
                                  QStringLiteral("HTTP 404: there is nothing at the path %1")
                                      .arg(QString::fromLatin1(facts.target.path())),
                                  QStringLiteral("check-path"), QStringLiteral("check the path"));
    if (facts.target.protocol != RemoteTarget::Protocol::WebSocket)
        return diagnosis;
    const QJsonObject first = urls.at(0).toObject();
    diagnosis.advice = QStringLiteral("check the path; %1 has %2")
                           .arg(first.value(QLatin1String("framework")).toString(),
                                first.value(QLatin1String("path")).toString());
    diagnosis.details[QStringLiteral("urls")] = urls;
    return diagnosis;
}

Diagnosis notNow(const HandshakeFacts &facts)
{
    const QString later = QString::fromLatin1(facts.retryAfter.left(40));
    const QString text = later.isEmpty()
        ? QStringLiteral("HTTP %1: the server takes nobody now").arg(facts.status)
        : QStringLiteral("HTTP %1: the server takes nobody now; it says to come back after %2%3")
              .arg(facts.status)
              .arg(later, later.toInt() > 0 ? QStringLiteral(" s") : QString());
    Diagnosis diagnosis =
        problem(QStringLiteral("busy"), text, QStringLiteral("wait"),
                QStringLiteral("wait, or look at what the framework is busy with"));
    diagnosis.details[QStringLiteral("retryAfter")] = later;
    return diagnosis;
}

Diagnosis notWebSocket(const HandshakeFacts &facts)
{
    return problem(QStringLiteral("not-websocket"),
                   QStringLiteral("HTTP %1: what answers there is no WebSocket").arg(facts.status),
                   QStringLiteral("check-port"),
                   QStringLiteral("that is a web server: check port and path; the bot may have "
                                  "another port for WebSockets"));
}

//! The step `http` of a WebSocket.
Diagnosis upgradeDiagnosis(const HandshakeFacts &facts)
{
    if (facts.status == SwitchingProtocols && !facts.isRightUpgrade)
        return problem(QStringLiteral("bad-accept"),
                       QStringLiteral("HTTP 101, but with wrong Sec-WebSocket-Accept or Upgrade"),
                       QStringLiteral("check-port"),
                       QStringLiteral("something that is no WebSocket server, or an old proxy in "
                                      "between, answers there"));
    if (facts.status == SwitchingProtocols || facts.status == Unauthorized
        || facts.status == Forbidden)
        return answered(facts);
    if (facts.status == NotFound)
        return wrongPath(facts);
    if (facts.status == Unavailable || facts.status == TooManyRequests)
        return notNow(facts);
    if (facts.status == UpgradeRequired || facts.status < 300)
        return notWebSocket(facts);
    if (facts.status < BadRequest)
        return problem(QStringLiteral("redirect"),
                       QStringLiteral("HTTP %1: the server sends us elsewhere").arg(facts.status),
                       QStringLiteral("check-path"),
                       QStringLiteral("write the address that it redirects to; redirects are not "
                                      "followed"));
    if (facts.status >= ServerError)
        return problem(QStringLiteral("server-error"),
                       QStringLiteral("HTTP %1: the framework failed").arg(facts.status),
                       QStringLiteral("check-framework"),
                       QStringLiteral("look at the framework's own log"));
    return problem(
        QStringLiteral("bad-request"),
        QStringLiteral("HTTP %1: the framework does not take this request").arg(facts.status),
        QStringLiteral("check-path"),
        QStringLiteral("check path and role, and look at the framework's own log"));
}

//! The step `http` of an HTTP POST target.
Diagnosis postDiagnosis(const HandshakeFacts &facts)
{
    if (facts.status == NotFound)
        return wrongPath(facts);
    if (facts.status == Unavailable || facts.status == TooManyRequests)
        return notNow(facts);
    if (facts.status < 300 || facts.status == Unauthorized || facts.status == Forbidden)
        return answered(facts);
    if (facts.status == UpgradeRequired)
        return problem(QStringLiteral("websocket"),
                       QStringLiteral("HTTP 426: a WebSocket answers there"),
                       QStringLiteral("use-ws"),
                       QStringLiteral("make it a reverse WebSocket, with ws:// in the address"));
    return upgradeDiagnosis(facts);
}

Diagnosis tokenDiagnosis(const HandshakeFacts &facts)
{
    const bool isPost = facts.target.protocol == RemoteTarget::Protocol::Http;
    const QString secret = isPost ? QStringLiteral("secret") : QStringLiteral("token");
    if (facts.status != Unauthorized && facts.status != Forbidden)
        return {.finding = facts.hasToken ? QStringLiteral("ok") : QStringLiteral("none-needed"),
                .text = facts.hasToken ? QStringLiteral("the %1 was not refused").arg(secret)
                                       : QStringLiteral("no %1 was asked for").arg(secret)};
    Diagnosis diagnosis =
        problem(QStringLiteral("token"),
                QStringLiteral("HTTP %1: the %2 was refused").arg(facts.status).arg(secret),
                QStringLiteral("check-token"),
                QStringLiteral("compare the %1 with the framework's").arg(secret));
    if (!facts.hasToken) {
        diagnosis.finding = QStringLiteral("token-missing");
        diagnosis.text = QStringLiteral("HTTP %1: the framework wants a %2, and none is set")
                             .arg(facts.status)
                             .arg(secret);
        diagnosis.fix = QStringLiteral("set-token");
        diagnosis.advice = QStringLiteral("set the framework's %1 here").arg(secret);
    }
    if (facts.status == Forbidden && !isPost) {
        diagnosis.finding = QStringLiteral("forbidden");
        diagnosis.text = QStringLiteral("HTTP 403: the framework refuses us");
        diagnosis.advice =
            (facts.hasToken ? QStringLiteral("compare the token with the framework's")
                            : QStringLiteral("set the framework's token if it has one"))
            + QStringLiteral(
                ", check the path, and whether this bot ID is connected there already");
    }
    diagnosis.details[QStringLiteral("status")] = facts.status;
    return diagnosis;
}

} // namespace

std::pair<Diagnosis, Diagnosis> diagnoseAnswer(const HandshakeFacts &facts)
{
    Diagnosis http = facts.target.protocol == RemoteTarget::Protocol::WebSocket
        ? upgradeDiagnosis(facts)
        : postDiagnosis(facts);
    http.details[QStringLiteral("status")] = facts.status;
    if (!facts.explanation.isEmpty())
        http.details[QStringLiteral("explanation")] = facts.explanation;
    return {http, tokenDiagnosis(facts)};
}

Diagnosis diagnoseNoAnswer(const RemoteTarget &target, const QByteArray &received,
                           HttpResponseReader::Failure failure)
{
    if (!target.isSecure && received.startsWith(TlsAlert.toByteArray()))
        return problem(QStringLiteral("tls-expected"), QStringLiteral("the server answers in TLS"),
                       target.protocol == RemoteTarget::Protocol::WebSocket
                           ? QStringLiteral("use-wss")
                           : QStringLiteral("use-https"),
                       QStringLiteral("write wss:// instead of ws://, https:// instead of "
                                      "http://"));
    switch (failure) {
    case HttpResponseReader::Failure::None:
        return problem(QStringLiteral("silent"),
                       received.isEmpty()
                           ? QStringLiteral("the server took the connection and says nothing")
                           : QStringLiteral("the server began an answer and did not end it"),
                       QStringLiteral("restart-framework"),
                       QStringLiteral("the program there hangs, or it is no web server: restart "
                                      "it, and check the port"));
    case HttpResponseReader::Failure::CutShort:
        return problem(QStringLiteral("ended"),
                       QStringLiteral("the server ended the connection without an answer"),
                       QStringLiteral("check-port"),
                       QStringLiteral("check the port; it may belong to another program, or speak "
                                      "TLS"));
    case HttpResponseReader::Failure::TooLarge:
        return problem(QStringLiteral("garbage"),
                       QStringLiteral("the answer is larger than any handshake"),
                       QStringLiteral("check-port"),
                       QStringLiteral("check the port; it may belong to another program"));
    case HttpResponseReader::Failure::Malformed:
        break;
    }
    return problem(QStringLiteral("garbage"), QStringLiteral("what answers there is no HTTP"),
                   QStringLiteral("check-port"),
                   QStringLiteral("check the port; it may belong to another program"));
}

} // namespace Switchboard
