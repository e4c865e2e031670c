// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/remote/remoteconnection.h"
#include "tests/support/servicefixture.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testproxy.h"

#include <QDir>
#include <QSignalSpy>
#include <QSslServer>
#include <QTest>
#include <QtEndian>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

constexpr int DeadlineMs = 5'000;

qsizetype openDescriptors()
{
    return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System).size();
}

//! One try to connect, and what was told of it.
struct Attempt {
    RemoteConnection connection;
    QSignalSpy opened{&connection, &RemoteConnection::opened};
    QStringList steps;
    std::optional<RemoteFailure> failure;

    Attempt(const QString &url, const RemoteSettings &settings = {})
        : connection(parseRemoteTarget(url, QStringLiteral("url")).value(), settings)
    {
        QObject::connect(&connection, &RemoteConnection::stepDone, &connection,
                         [this](RemoteStep step) { steps.append(toString(step)); });
        QObject::connect(&connection, &RemoteConnection::failed, &connection,
                         [this](const RemoteFailure &told) { failure = told; });
    }
    //! `lookup connect opened` or `lookup connect: refused`.
    [[nodiscard]] QString run(int deadlineMs = DeadlineMs)
    {
        connection.open(deadlineMs);
        if (!waitUntil([this] { return !opened.isEmpty() || failure; }, 2 * DeadlineMs))
            return QStringLiteral("nothing");
        if (!failure)
            return steps.join(u' ') + QStringLiteral(" opened");
        return (steps + QStringList(toString(failure->step))).join(u' ') + QStringLiteral(": ")
            + toString(failure->problem);
    }
};

} // namespace

//! Real sockets on loopback.
class TestRemoteConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void opens_data();
    void opens();
    void takesTheRightCertificatesOnly_data();
    void takesTheRightCertificatesOnly();
    void saysWhatFailed_data();
    void saysWhatFailed();
    void triesEveryAddressOfAName_data();
    void triesEveryAddressOfAName();
    void goesThroughProxies_data();
    void goesThroughProxies();
    void saysWhatFailedAtTheProxy_data();
    void saysWhatFailedAtTheProxy();
    void givesTheSocketAway();
    void leavesNothingBehind();

private:
    [[nodiscard]] QString url(const QString &scheme, const QString &host, quint16 port) const
    {
        return QStringLiteral("%1://%2:%3/").arg(scheme, host).arg(port);
    }

    TestCertificates m_certificates;
    std::unique_ptr<QTcpServer> m_plain;
    std::unique_ptr<QSslServer> m_secure;
};

void TestRemoteConnection::initTestCase()
{
    const QString failure = m_certificates.make();
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
}

void TestRemoteConnection::init()
{
    m_plain = std::make_unique<QTcpServer>();
    QVERIFY(m_plain->listen(QHostAddress(QHostAddress::LocalHost)));
    m_secure = std::make_unique<QSslServer>();
    m_secure->setSslConfiguration(m_certificates.serverConfiguration(QStringLiteral("good")));
    QVERIFY(m_secure->listen(QHostAddress(QHostAddress::LocalHost)));
}

void TestRemoteConnection::opens_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("outcome");

    const QString plain = QStringLiteral("lookup connect opened");
    const QString secure = QStringLiteral("lookup connect encrypt opened");
    for (const char *host : {"127.0.0.1", "localhost"}) {
        for (const char *scheme : {"ws", "http"})
            QTest::addRow("%s %s", scheme, host)
                << QString::fromLatin1(scheme) << QString::fromLatin1(host) << plain;
        for (const char *scheme : {"wss", "https"})
            QTest::addRow("%s %s", scheme, host)
                << QString::fromLatin1(scheme) << QString::fromLatin1(host) << secure;
    }
}

void TestRemoteConnection::opens()
{
    QFETCH(QString, scheme);
    QFETCH(QString, host);
    const bool isSecure = scheme.endsWith(u's') && scheme != QLatin1String("ws");
    RemoteSettings settings;
    settings.caFile = m_certificates.authority();
    Attempt attempt(url(scheme, host, isSecure ? m_secure->serverPort() : m_plain->serverPort()),
                    settings);
    QTEST(attempt.run(), "outcome");
    QVERIFY(attempt.connection.socket()->isEncrypted() == isSecure);
}

void TestRemoteConnection::takesTheRightCertificatesOnly_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("trust");
    QTest::addColumn<QString>("refusal"); // part of the reason; empty = it is taken

    const auto row = [](const char *shown, const char *trust, const char *refusal) {
        QTest::addRow("%s with %s", shown, trust)
            << QString::fromLatin1(shown) << QString::fromLatin1(trust)
            << QString::fromLatin1(refusal);
    };
    row("good", "ca", "");
    row("good", "system", "issuer certificate");
    row("expired", "ca", "expired");
    row("wrong-host", "ca", "host name did not match");
    row("wrong-ca", "ca", "issuer certificate");
    row("self-signed", "ca", "self-signed");
    row("self-signed", "itself", "");
    for (const char *shown : {"good", "expired", "wrong-host", "wrong-ca", "self-signed"}) {
        row(shown, "pin", "");
        row(shown, "pin-of-other", "is not the pinned one");
        row(shown, "off", "");
    }
}

void TestRemoteConnection::takesTheRightCertificatesOnly()
{
    QFETCH(QString, shown);
    QFETCH(QString, trust);
    QFETCH(QString, refusal);
    m_secure->setSslConfiguration(m_certificates.serverConfiguration(shown));
    RemoteSettings settings;
    settings.url = url(QStringLiteral("wss"), QStringLiteral("127.0.0.1"), m_secure->serverPort());
    if (trust == QLatin1String("itself"))
        settings.caFile = m_certificates.certificateFile(shown);
    else if (trust != QLatin1String("system"))
        settings.caFile = m_certificates.authority();
    if (trust == QLatin1String("pin"))
        settings.pin = pinText(m_certificates.certificate(shown));
    if (trust == QLatin1String("pin-of-other"))
        settings.pin = pinText(m_certificates.certificate(QStringLiteral("ca")));
    if (trust == QLatin1String("off"))
        settings.unverifiedUrls = {settings.url};

    Attempt attempt(settings.url, settings);
    QCOMPARE(attempt.run(),
             refusal.isEmpty() ? QStringLiteral("lookup connect encrypt opened")
                               : QStringLiteral("lookup connect encrypt: certificate-refused"));
    if (refusal.isEmpty())
        return;
    QVERIFY2(attempt.failure->message.contains(refusal), qPrintable(attempt.failure->message));
    QCOMPARE(attempt.failure->certificate, m_certificates.certificate(shown));
}

void TestRemoteConnection::saysWhatFailed_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("outcome");

    QTest::newRow("nothing listens")
        << QStringLiteral("ws://127.0.0.1:1/") << QStringLiteral("lookup connect: refused");
    QTest::newRow("no such name") << QStringLiteral("ws://nobody.invalid/")
                                  << QStringLiteral("lookup: name-not-found");
    QTest::newRow("no TLS there") << QStringLiteral("wss://127.0.0.1:PLAIN/")
                                  << QStringLiteral("lookup connect encrypt: tls-failed");
    QTest::newRow("silent instead of TLS") << QStringLiteral("wss://127.0.0.1:SILENT/")
                                           << QStringLiteral("lookup connect encrypt: timed-out");
}

void TestRemoteConnection::saysWhatFailed()
{
    QFETCH(QString, url);
    QFETCH(QString, outcome);
    // It speaks HTTP to whatever comes.
    connect(m_plain.get(), &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = m_plain->nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress(QHostAddress::LocalHost)));
    url.replace(QLatin1String("PLAIN"), QString::number(m_plain->serverPort()));
    url.replace(QLatin1String("SILENT"), QString::number(silent.serverPort()));
    Attempt attempt(url);
    const bool isSilent = outcome.endsWith(QLatin1String("timed-out"));
    QCOMPARE(attempt.run(isSilent ? 200 : DeadlineMs), outcome);
    QVERIFY(!attempt.failure->message.isEmpty());
    QVERIFY(!attempt.failure->message.contains(u'\n'));
}

void TestRemoteConnection::triesEveryAddressOfAName_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<QString>("outcome");

    const QString here = QStringLiteral("127.0.0.1");
    const QString refusing = QStringLiteral("127.0.0.2");
    const QString silent = QStringLiteral("127.0.0.3");
    const QString opened = QStringLiteral("lookup connect opened");
    QTest::newRow("the first") << QStringList{here, refusing} << opened;
    QTest::newRow("behind one that refuses") << QStringList{refusing, refusing, here} << opened;
    QTest::newRow("behind a silent one") << QStringList{silent, here} << opened;
    QTest::newRow("none") << QStringList{refusing, refusing}
                          << QStringLiteral("lookup connect: refused");
    QTest::newRow("all silent") << QStringList{silent, silent}
                                << QStringLiteral("lookup connect: timed-out");
    QTest::newRow("no address") << QStringList() << QStringLiteral("lookup: name-not-found");
}

void TestRemoteConnection::triesEveryAddressOfAName()
{
    QFETCH(QStringList, addresses);
    // Its queue is full: the kernel answers nobody any more.
    const int silent = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = qToBigEndian(m_plain->serverPort());
    address.sin_addr.s_addr = qToBigEndian<quint32>(0x7f000003);
    QCOMPARE(bind(silent, reinterpret_cast<const sockaddr *>(&address), sizeof(address)), 0);
    QCOMPARE(listen(silent, 0), 0);
    QTcpSocket first;
    QTcpSocket second;
    for (QTcpSocket *filler : {&first, &second})
        filler->connectToHost(QStringLiteral("127.0.0.3"), m_plain->serverPort());
    QVERIFY(first.waitForConnected());

    Attempt attempt(
        url(QStringLiteral("ws"), QStringLiteral("bot.example"), m_plain->serverPort()));
    attempt.connection.setLookup(
        [&](const QString &name, QObject *, const std::function<void(const QHostInfo &)> &done) {
            QCOMPARE(name, QStringLiteral("bot.example"));
            QHostInfo found;
            QList<QHostAddress> list;
            for (const QString &each : addresses)
                list.append(QHostAddress(each));
            found.setAddresses(list);
            if (list.isEmpty())
                found.setError(QHostInfo::HostNotFound);
            done(found);
        });
    QTEST(attempt.run(600), "outcome");
    ::close(silent);
}

void TestRemoteConnection::goesThroughProxies_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<bool>("isSecure");

    for (const bool isSecure : {false, true}) {
        const char *scheme = isSecure ? "wss" : "ws";
        QTest::addRow("%s HTTP", scheme) << int(TestProxy::Kind::Http) << QByteArray() << isSecure;
        QTest::addRow("%s HTTP with a user, %s", scheme, scheme)
            << int(TestProxy::Kind::Http) << QByteArray("operator") << isSecure;
        QTest::addRow("%s SOCKS5", scheme)
            << int(TestProxy::Kind::Socks5) << QByteArray() << isSecure;
        QTest::addRow("%s SOCKS5 with a user", scheme)
            << int(TestProxy::Kind::Socks5) << QByteArray("operator") << isSecure;
    }
}

void TestRemoteConnection::goesThroughProxies()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, user);
    QFETCH(bool, isSecure);
    TestProxy proxy(TestProxy::Kind(kind), user, "secret");
    RemoteSettings settings;
    settings.proxy = proxy.url();
    settings.proxyUser = QString::fromUtf8(user);
    settings.proxyPassword = Secret("secret");
    settings.caFile = m_certificates.authority();
    const quint16 port = isSecure ? m_secure->serverPort() : m_plain->serverPort();
    Attempt attempt(url(isSecure ? QStringLiteral("wss") : QStringLiteral("ws"),
                        QStringLiteral("localhost"), port),
                    settings);
    QCOMPARE(attempt.run(),
             isSecure ? QStringLiteral("lookup connect encrypt opened")
                      : QStringLiteral("lookup connect opened"));
    // The name is the proxy's business.
    QCOMPARE(proxy.requests(), QList<QByteArray>{"localhost:" + QByteArray::number(port)});
}

void TestRemoteConnection::saysWhatFailedAtTheProxy_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<QString>("outcome");

    QTest::newRow("not a proxy's URL")
        << QStringLiteral("127.0.0.1") << QStringLiteral("lookup: settings");
    QTest::newRow("no proxy there") << QStringLiteral("http://127.0.0.1:1")
                                    << QStringLiteral("lookup connect: proxy-unreachable");
    QTest::newRow("wrong password, HTTP")
        << QStringLiteral("http") << QStringLiteral("lookup connect: proxy-denied");
    QTest::newRow("wrong password, SOCKS5")
        << QStringLiteral("socks5") << QStringLiteral("lookup connect: proxy-denied");
}

void TestRemoteConnection::saysWhatFailedAtTheProxy()
{
    QFETCH(QString, proxy);
    QFETCH(QString, outcome);
    TestProxy http(TestProxy::Kind::Http, "operator", "right");
    TestProxy socks(TestProxy::Kind::Socks5, "operator", "right");
    RemoteSettings settings;
    settings.proxy = proxy == QLatin1String("http") ? http.url()
        : proxy == QLatin1String("socks5")          ? socks.url()
                                                    : proxy;
    settings.proxyUser = QStringLiteral("operator");
    settings.proxyPassword = Secret("canary-password");
    Attempt attempt(url(QStringLiteral("ws"), QStringLiteral("127.0.0.1"), m_plain->serverPort()),
                    settings);
    QCOMPARE(attempt.run(), outcome);
    QVERIFY(!attempt.failure->message.contains(QLatin1String("canary")));
}

void TestRemoteConnection::givesTheSocketAway()
{
    std::unique_ptr<QSslSocket> socket;
    {
        Attempt attempt(
            url(QStringLiteral("ws"), QStringLiteral("127.0.0.1"), m_plain->serverPort()));
        QCOMPARE(attempt.run(), QStringLiteral("lookup connect opened"));
        socket = attempt.connection.takeSocket();
    }
    QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
    QTRY_VERIFY(m_plain->hasPendingConnections());
    std::unique_ptr<QTcpSocket> peer(m_plain->nextPendingConnection());
    socket->write("hello");
    QTRY_COMPARE(peer->bytesAvailable(), 5);
}

void TestRemoteConnection::leavesNothingBehind()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress(QHostAddress::LocalHost)));
    const QString silentUrl =
        url(QStringLiteral("wss"), QStringLiteral("localhost"), silent.serverPort());
    const auto acceptedGone = [&silent] {
        while (QTcpSocket *socket = silent.nextPendingConnection())
            delete socket;
    };
    QCOMPARE(Attempt(silentUrl).run(50), QStringLiteral("lookup connect encrypt: timed-out"));
    acceptedGone();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const qsizetype before = openDescriptors();
    for (int i = 0; i < 50; ++i) {
        Attempt attempt(silentUrl);
        attempt.connection.open(DeadlineMs);
        // Cut in the look-up, in the connection, and in TLS.
        QVERIFY(waitUntil([&] { return attempt.steps.size() == i % 3; }));
        attempt.connection.abort();
        QVERIFY(!attempt.failure && attempt.opened.isEmpty());
        QCoreApplication::processEvents();
        acceptedGone();
    }
    QVERIFY(waitUntil([&] {
        acceptedGone();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return openDescriptors() == before;
    }));
}

QTEST_GUILESS_MAIN(TestRemoteConnection)
#include "tst_remoteconnection.moc"
