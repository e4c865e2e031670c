// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/websocketframe.h"
#include "tests/support/channelfixture.h"

#include <QCryptographicHash>
#include <QTcpServer>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! The channel in the client's role, on the socket of a QWebSocket whose handshake is done.
class TestChannelClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void talksToQt();
    void masksWhatItSends();
    void refusesMaskedFrames();
    void closesFirst();
    void serverClosesFirst();
    void serverThatKeepsTcpOpenIsCut();
    void pingsAreMasked();
    void talksToAServerChannel();
    void serverChannelEndsIt();
};

namespace {

//! A channel in the client's role, and what it reports.
struct Client {
    FakeClock clock;
    std::unique_ptr<WebSocketChannel> channel;
    QList<ChannelFixture::Received> messages;
    QList<CloseInfo> closes;

    void open(quint16 port, const ChannelLimits &limits)
    {
        auto *webSocket = new QWebSocket;
        QObject::connect(webSocket, &QWebSocket::connected, webSocket, [this, webSocket, limits] {
            channel =
                std::make_unique<WebSocketChannel>(webSocket, webSocket->findChild<QTcpSocket *>(),
                                                   ChannelRole::Client, limits, clock);
            record(*channel, messages, closes);
            channel->start();
        });
        webSocket->open(QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(port)));
    }
    [[nodiscard]] bool waitForChannel()
    {
        return QTest::qWaitFor([this] { return bool(channel); });
    }
    [[nodiscard]] bool connectTo(quint16 port)
    {
        open(port, ChannelFixture::quietLimits());
        return waitForChannel();
    }
};

//! A server that does the handshake and then shows each byte.
class RawServer final
{
public:
    RawServer() { m_server.listen(QHostAddress(QHostAddress::LocalHost)); }

    [[nodiscard]] bool accept(Client &client,
                              const ChannelLimits &limits = ChannelFixture::quietLimits())
    {
        client.open(m_server.serverPort(), limits);
        if (!QTest::qWaitFor([this] { return m_server.hasPendingConnections(); }))
            return false;
        QTcpSocket *socket = m_server.nextPendingConnection();
        if (!QTest::qWaitFor([socket] { return socket->peek(16384).endsWith("\r\n\r\n"); }))
            return false;
        const QByteArray head = socket->readAll();
        socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                      "Connection: Upgrade\r\nSec-WebSocket-Accept: "
                      + acceptKey(head) + "\r\n\r\n");
        peer.setMasks(false);
        peer.adopt(socket);
        return client.waitForChannel();
    }

    RawPeer peer;

private:
    static QByteArray acceptKey(const QByteArray &head)
    {
        for (const QByteArray &line : head.split('\n')) {
            if (line.toLower().startsWith("sec-websocket-key:")) {
                const QByteArray key = line.mid(line.indexOf(':') + 1).trimmed();
                return QCryptographicHash::hash(
                           QByteArray(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"),
                           QCryptographicHash::Sha1)
                    .toBase64();
            }
        }
        return {};
    }

    QTcpServer m_server;
};

} // namespace

void TestChannelClient::talksToQt()
{
    QWebSocketServer server(QStringLiteral("test"), QWebSocketServer::NonSecureMode);
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    Client client;
    QVERIFY(client.connectTo(server.serverPort()));
    QTRY_VERIFY(server.hasPendingConnections());
    std::unique_ptr<QWebSocket> qt(server.nextPendingConnection());
    QStringList received;
    connect(qt.get(), &QWebSocket::textMessageReceived, this,
            [&](const QString &text) { received.append(text); });

    qt->sendTextMessage(QStringLiteral("你好"));
    QTRY_COMPARE(client.messages.size(), 1);
    QCOMPARE(client.messages[0].bytes, QByteArray("你好"));
    client.channel->sendText("one", FrameKind::Event);
    client.channel->send({.bytes = encodeTextFrame("two") + encodeTextFrame("三"), .messages = 2});
    QTRY_COMPARE(received,
                 (QStringList{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("三")}));

    client.channel->close(CloseCode::GoingAway, QStringLiteral("bye"));
    QTRY_COMPARE(client.closes.size(), 1);
    QCOMPARE(int(qt->closeCode()), 1001);
    QCOMPARE(qt->closeReason(), QStringLiteral("bye"));
    QVERIFY(client.closes[0].clean);
    QCOMPARE(toString(client.closes[0].by), toString(ClosedBy::Us));
}

void TestChannelClient::masksWhatItSends()
{
    RawServer server;
    Client client;
    QVERIFY(server.accept(client));
    client.channel->sendText("reply", FrameKind::Reply);
    client.channel->send({.bytes = encodeTextFrame("a") + encodeTextFrame("b"), .messages = 2});
    server.peer.send(frameBytes(Opcode::Ping, "p", true, false));
    QTRY_COMPARE(server.peer.frames().size(), 4);
    for (const WireFrame &frame : server.peer.frames())
        QVERIFY(frame.masked);
    QCOMPARE(server.peer.texts(), (QList<QByteArray>{"reply", "a", "b"}));
    QCOMPARE(server.peer.frames()[3].opcode, Opcode::Pong);
    QCOMPARE(server.peer.frames()[3].payload, "p");
}

void TestChannelClient::refusesMaskedFrames()
{
    RawServer server;
    Client client;
    QVERIFY(server.accept(client));
    server.peer.sendText("masked");
    QTRY_VERIFY(server.peer.close());
    QVERIFY(server.peer.close()->masked);
    QCOMPARE(int(server.peer.close()->closeCode().value_or(0)), 1002);
    server.peer.disconnectGracefully();
    QTRY_COMPARE(client.closes.size(), 1);
    QCOMPARE(codeOf(client.closes[0]), 1002);
    QVERIFY(client.messages.isEmpty());
}

void TestChannelClient::closesFirst()
{
    RawServer server;
    Client client;
    QVERIFY(server.accept(client));
    server.peer.setAnswersClose(true);
    client.channel->close(CloseCode::Normal, QStringLiteral("done"));
    QTRY_VERIFY(server.peer.close());
    QVERIFY(server.peer.close()->masked);
    // The server ends TCP (RFC 6455 section 7.1.1); the client waits for it.
    QCoreApplication::processEvents();
    QVERIFY(client.closes.isEmpty());
    server.peer.disconnectGracefully();
    QTRY_COMPARE(client.closes.size(), 1);
    QVERIFY(client.closes[0].clean);
    QCOMPARE(codeOf(client.closes[0]), 1000);
    QVERIFY(!server.peer.wasReset());
}

void TestChannelClient::serverClosesFirst()
{
    RawServer server;
    Client client;
    QVERIFY(server.accept(client));
    server.peer.send(frameBytes(Opcode::Close, closePayload(1012, "restart"), true, false));
    QTRY_VERIFY(server.peer.close());
    QVERIFY(server.peer.close()->masked);
    QCOMPARE(int(server.peer.close()->closeCode().value_or(0)), 1000);
    server.peer.disconnectGracefully();
    QTRY_COMPARE(client.closes.size(), 1);
    QCOMPARE(toString(client.closes[0].by), toString(ClosedBy::Peer));
    QCOMPARE(codeOf(client.closes[0]), 1012);
    QCOMPARE(client.closes[0].reason, QStringLiteral("restart"));
    QVERIFY(client.closes[0].clean);
}

void TestChannelClient::serverThatKeepsTcpOpenIsCut()
{
    RawServer server;
    Client client;
    QVERIFY(server.accept(client));
    server.peer.send(frameBytes(Opcode::Close, closePayload(1001), true, false));
    QTRY_VERIFY(server.peer.close());
    client.clock.advance(999);
    client.channel->tick();
    QVERIFY(client.closes.isEmpty());
    client.clock.advance(1);
    client.channel->tick();
    QCOMPARE(client.closes.size(), 1);
    QVERIFY(client.closes[0].clean); // both have said Close; nobody is blamed
    QCOMPARE(toString(client.closes[0].abortCause), toString(AbortCause::None));
    QTRY_VERIFY(server.peer.hasEnded());
}

void TestChannelClient::pingsAreMasked()
{
    ChannelLimits limits = ChannelFixture::quietLimits();
    limits.pingMs = 1'000;
    RawServer server;
    Client client;
    QVERIFY(server.accept(client, limits));
    client.clock.advance(1'000);
    client.channel->tick();
    QTRY_COMPARE(server.peer.frames().size(), 1);
    const WireFrame ping = server.peer.frames()[0];
    QCOMPARE(ping.opcode, Opcode::Ping);
    QVERIFY(ping.masked);
    client.clock.advance(5);
    server.peer.send(frameBytes(Opcode::Pong, ping.payload, true, false));
    QTRY_COMPARE(client.channel->roundTripMs(), 5);
}

void TestChannelClient::talksToAServerChannel()
{
    ChannelFixture fixture;
    fixture.echoes = true;
    Client client;
    QVERIFY(client.connectTo(fixture.port()));
    QTRY_VERIFY(fixture.channel);
    QList<QByteArray> sent;
    for (const int size : {0, 1, 125, 126, 65'535, 65'536, 300'000})
        sent.append(QByteArray(size, char('a' + size % 26)));
    for (const QByteArray &text : std::as_const(sent))
        client.channel->sendText(text, FrameKind::Reply);
    QTRY_COMPARE(client.messages.size(), sent.size());
    for (qsizetype i = 0; i < sent.size(); ++i) {
        QVERIFY(fixture.messages[i].bytes == sent[i]);
        QVERIFY(client.messages[i].bytes == sent[i]);
    }
    client.channel->close(CloseCode::Normal, QStringLiteral("再见"));
    QTRY_COMPARE(client.closes.size(), 1);
    QVERIFY(fixture.waitForEnd());
    QVERIFY(client.closes[0].clean && fixture.end().clean);
    QCOMPARE(toString(client.closes[0].by), toString(ClosedBy::Us));
    QCOMPARE(toString(fixture.end().by), toString(ClosedBy::Peer));
    QCOMPARE(codeOf(fixture.end()), 1000);
    QCOMPARE(fixture.end().reason, QStringLiteral("再见"));
}

void TestChannelClient::serverChannelEndsIt()
{
    ChannelFixture fixture;
    Client client;
    QVERIFY(client.connectTo(fixture.port()));
    QTRY_VERIFY(fixture.channel);
    fixture.channel->queue({.bytes = encodeTextFrame("last word"), .messages = 1});
    fixture.channel->close(CloseCode::GoingAway, QStringLiteral("service disabled"));
    QTRY_COMPARE(client.closes.size(), 1);
    QVERIFY(fixture.waitForEnd());
    QCOMPARE(client.messages.size(), 1);
    QCOMPARE(client.messages[0].bytes, "last word");
    QCOMPARE(toString(client.closes[0].by), toString(ClosedBy::Peer));
    QCOMPARE(codeOf(client.closes[0]), 1001);
    QVERIFY(client.closes[0].clean && fixture.end().clean);
}

QTEST_GUILESS_MAIN(TestChannelClient)
#include "tst_channelclient.moc"
