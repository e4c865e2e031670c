// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// What HandshakeTest does as a client; how it listens is in handshaketest.cpp.

#include "core/http/eventstream.h"
#include "core/net/bindfailure.h"
#include "core/net/peeraddress.h"
#include "core/services/handshakeclient.h"
#include "core/services/handshaketest.h"
#include "core/services/websocketserverservice.h"

#include <QJsonDocument>

namespace Switchboard {

namespace {

const QByteArray LoginRequest =
    R"({"action":"get_login_info","params":{},"echo":"switchboard-test"})";
const QLatin1String LoginEcho("switchboard-test");
const QByteArray LoginPath = QByteArrayLiteral("/get_login_info");
constexpr qsizetype MaxExplanationLength = 300;
constexpr int Ok = 200;

QHostAddress dialledAddress(const QString &host)
{
    const QHostAddress address = listenAddress(host);
    if (address == QHostAddress(QHostAddress::AnyIPv4)
        || address == QHostAddress(QHostAddress::Any))
        return QHostAddress(QHostAddress::LocalHost);
    if (address == QHostAddress(QHostAddress::AnyIPv6))
        return QHostAddress(QHostAddress::LocalHostIPv6);
    return address;
}

//! What came instead of what was asked for.
QJsonObject answerDetails(int status, const QByteArray &content)
{
    return {{QStringLiteral("status"), status},
            {QStringLiteral("explanation"),
             QString::fromUtf8(content.left(MaxExplanationLength)).simplified()}};
}

bool isRefusal(int status)
{
    constexpr int Unauthorized = 401;
    constexpr int Forbidden = 403;
    constexpr int TooManyRequests = 429; // of so many tests that the limit of wrong tokens acts
    return status == Unauthorized || status == Forbidden || status == TooManyRequests;
}

} // namespace

HandshakeClient *HandshakeTest::makeClient(const Secret &token)
{
    const bool byName = QHostAddress(m_settings.host).isNull();
    return new HandshakeClient({.address = dialledAddress(m_settings.host),
                                .port = m_port,
                                .hostName = byName ? m_settings.host : QString(),
                                .usesTls = m_settings.tls.isOn(),
                                .token = token},
                               this);
}

void HandshakeTest::connectClient(quint16 port)
{
    begin(Step::Connect);
    m_client = makeClient(m_settings.token);
    followClient(m_client);
    connect(m_client, &HandshakeClient::connected, this, [this, port] {
        const QString tls = m_client->tlsVersion();
        pass(QStringLiteral("TCP connection to %1")
                 .arg(formatPeer(dialledAddress(m_settings.host), port)),
             tls.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("tls"), tls}});
        askFirst();
    });
    connect(m_client, &HandshakeClient::answered, this, &HandshakeTest::takeAnswer);
    connect(m_client, &HandshakeClient::textReceived, this, &HandshakeTest::takeText);
    connect(m_client, &HandshakeClient::closed, this, &HandshakeTest::takeClose);
    m_client->open();
}

void HandshakeTest::followClient(HandshakeClient *client)
{
    // First of all slots of connected(): the service must know before the request comes.
    connect(client, &HandshakeClient::connected, this, [this, client] {
        m_testPorts.append(client->localPort());
        if (m_target)
            m_target->expectTest(client->localPort());
    });
    connect(client, &HandshakeClient::failed, this, [this](const QString &error) {
        if (!m_isOver)
            fail(error);
    });
}

void HandshakeTest::askFirst()
{
    if (isWebSocket()) {
        begin(Step::Upgrade);
        m_client->requestUpgrade();
    } else {
        begin(Step::Login);
        m_client->requestContent(LoginPath);
    }
}

void HandshakeTest::takeAnswer(int status, bool isUpgrade, const QByteArray &content)
{
    if (m_isOver)
        return;
    if (m_step == Step::Upgrade)
        takeUpgrade(status, isUpgrade, content);
    else
        takeContent(status, content);
}

void HandshakeTest::takeUpgrade(int status, bool isUpgrade, const QByteArray &content)
{
    const QJsonObject details = answerDetails(status, content);
    if (!isUpgrade) {
        fail(QStringLiteral("no WebSocket, but HTTP %1: %2")
                 .arg(status)
                 .arg(details[QLatin1String("explanation")].toString()),
             details);
        return;
    }
    pass(QStringLiteral("upgraded to a WebSocket (HTTP %1)").arg(status), details);
    begin(Step::Lifecycle);
}

void HandshakeTest::takeContent(int status, const QByteArray &content)
{
    const QJsonObject details = answerDetails(status, content);
    const bool isLogin = m_step == Step::Login;
    if (status == Ok && isLogin) {
        checkLogin(QJsonDocument::fromJson(content).object());
        return;
    }
    fail(QStringLiteral("%1 was answered with HTTP %2: %3")
             .arg(QString::fromLatin1(isLogin ? LoginPath : EventStreamPath))
             .arg(status)
             .arg(details[QLatin1String("explanation")].toString()),
         details);
}

void HandshakeTest::takeText(const QByteArray &text)
{
    if (m_isOver)
        return;
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (m_step == Step::Lifecycle)
        checkLifecycle(object);
    else if (m_step == Step::Login && object.value(QLatin1String("echo")) == LoginEcho)
        checkLogin(object);
}

void HandshakeTest::checkLifecycle(const QJsonObject &event)
{
    const qint64 selfId = event.value(QLatin1String("self_id")).toInteger();
    if (event.value(QLatin1String("meta_event_type")) != QLatin1String("lifecycle")
        || event.value(QLatin1String("sub_type")) != QLatin1String("connect") || selfId == 0) {
        fail(QStringLiteral("the first frame is no lifecycle connect with a self_id"));
        return;
    }
    pass(QStringLiteral("lifecycle connect of %1").arg(selfId),
         {{QStringLiteral("selfId"), selfId}});
    if (!isWebSocket()) {
        endOfSteps();
        return;
    }
    begin(Step::Login);
    m_client->sendText(LoginRequest);
}

void HandshakeTest::checkLogin(const QJsonObject &answer)
{
    const QString nickname =
        answer.value(QLatin1String("data"))[QLatin1String("nickname")].toString();
    if (answer.value(QLatin1String("status")) != QLatin1String("ok")) {
        fail(QStringLiteral("get_login_info failed with retcode %1")
                 .arg(answer.value(QLatin1String("retcode")).toInt()));
        return;
    }
    pass(QStringLiteral("get_login_info answered"), {{QStringLiteral("nickname"), nickname}});
    if (isWebSocket()) {
        begin(Step::Close);
        m_client->close(CloseCode::Normal);
    } else if (m_settings.kind == ServiceKind::SseServer) {
        begin(Step::Lifecycle);
        m_client->requestEvents(EventStreamPath);
    } else {
        endOfSteps();
    }
}

void HandshakeTest::takeClose(quint16 code)
{
    if (m_isOver)
        return;
    const QJsonObject details{{QStringLiteral("code"), code}};
    if (m_step != Step::Close || code == 0) {
        fail(QStringLiteral("the connection ended with code %1").arg(code), details);
        return;
    }
    pass(QStringLiteral("closed cleanly with code %1").arg(code), details);
    endOfSteps();
}

void HandshakeTest::endOfSteps()
{
    m_client->disconnect(this); // what it does from here on says nothing about the service
    if (m_settings.token.isEmpty())
        finish();
    else
        tryWithoutToken();
}

void HandshakeTest::tryWithoutToken()
{
    begin(Step::Refuse);
    HandshakeClient *client = makeClient({});
    followClient(client);
    connect(client, &HandshakeClient::connected, client, [this, client] {
        if (isWebSocket())
            client->requestUpgrade();
        else
            client->requestContent(LoginPath);
    });
    connect(client, &HandshakeClient::answered, this, &HandshakeTest::takeRefusal);
    client->open();
}

void HandshakeTest::takeRefusal(int status, bool isUpgrade, const QByteArray &content)
{
    if (m_isOver)
        return;
    const QJsonObject details = answerDetails(status, content);
    if (isUpgrade || !isRefusal(status)) {
        fail(QStringLiteral("a client without the token got HTTP %1").arg(status), details);
        return;
    }
    pass(QStringLiteral("a client without the token is refused with HTTP %1").arg(status), details);
    finish();
}

} // namespace Switchboard
