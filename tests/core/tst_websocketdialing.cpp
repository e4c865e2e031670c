// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/remote/certificatepolicy.h"
#include "core/remote/websocketdialing.h"
#include "tests/support/testcertificates.h"

#include <QSignalSpy>
#include <QTest>
#include <QWebSocketServer>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! Real TLS on loopback, with certificates that openssl made.
class TestWebSocketDialing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void takesTheRightCertificatesOnly_data();
    void takesTheRightCertificatesOnly();
    void readsPins_data();
    void readsPins();
    void namesTheFieldThatIsWrong_data();
    void namesTheFieldThatIsWrong();
    void neverSpeaksOldTls();

private:
    TestCertificates m_certificates;
};

void TestWebSocketDialing::initTestCase()
{
    const QString failure = m_certificates.make();
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
}

void TestWebSocketDialing::takesTheRightCertificatesOnly_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("trust"); // ca, pin, pin-of-other, off, system
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
    for (const char *shown : {"good", "expired", "wrong-host", "wrong-ca", "self-signed"}) {
        row(shown, "pin", "");
        row(shown, "pin-of-other", "is not the pinned one");
        row(shown, "off", "");
    }
}

void TestWebSocketDialing::takesTheRightCertificatesOnly()
{
    QFETCH(QString, shown);
    QFETCH(QString, trust);
    QFETCH(QString, refusal);
    QWebSocketServer server(QStringLiteral("test"), QWebSocketServer::SecureMode);
    server.setSslConfiguration(m_certificates.serverConfiguration(shown));
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    RemoteSettings settings;
    settings.url = QStringLiteral("wss://127.0.0.1:%1/").arg(server.serverPort());
    if (trust != QLatin1String("system"))
        settings.caFile = m_certificates.authority();
    if (trust == QLatin1String("pin"))
        settings.pin = pinText(m_certificates.certificate(shown));
    if (trust == QLatin1String("pin-of-other"))
        settings.pin = pinText(m_certificates.certificate(QStringLiteral("ca")));
    if (trust == QLatin1String("off"))
        settings.unverifiedUrls = {settings.url};

    QWebSocket socket;
    QStringList reasons;
    const Result<void> prepared = prepareDialing(socket, settings, settings.url,
                                                 [&](const QString &reason) { reasons += reason; });
    QVERIFY2(prepared, qPrintable(prepared.error()));
    QSignalSpy connected(&socket, &QWebSocket::connected);
    QSignalSpy ended(&socket, &QWebSocket::disconnected);
    socket.open(QUrl(settings.url));
    QTRY_VERIFY(!connected.isEmpty() || !ended.isEmpty());
    QCOMPARE(connected.isEmpty(), !refusal.isEmpty());
    QCOMPARE(reasons.isEmpty(), refusal.isEmpty());
    if (!refusal.isEmpty())
        QVERIFY2(reasons.constFirst().contains(refusal), qPrintable(reasons.constFirst()));
    QCOMPARE(server.hasPendingConnections(), refusal.isEmpty());
}

void TestWebSocketDialing::readsPins_data()
{
    QTest::addColumn<QString>("pin");
    QTest::addColumn<bool>("isGood");

    const QString digest = QString(43, u'A') + u'=';
    QTest::newRow("a digest") << QString(QLatin1String("sha256/") + digest) << true;
    QTest::newRow("nothing before it") << digest << false;
    QTest::newRow("another hash") << QString(QLatin1String("sha1/") + digest) << false;
    QTest::newRow("too short") << QStringLiteral("sha256/QUJD") << false;
    QTest::newRow("no base64") << QString(QLatin1String("sha256/") + QString(44, u'!')) << false;
    QTest::newRow("hexadecimal") << QString(QLatin1String("sha256/") + QString(64, u'a')) << false;
}

void TestWebSocketDialing::readsPins()
{
    QFETCH(QString, pin);
    QFETCH(bool, isGood);
    QCOMPARE(pinDigest(pin).isOk(), isGood);
}

void TestWebSocketDialing::namesTheFieldThatIsWrong_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");

    QTest::newRow("no scheme") << QStringLiteral("proxy") << QStringLiteral("127.0.0.1:1080");
    QTest::newRow("no port") << QStringLiteral("proxy") << QStringLiteral("http://127.0.0.1");
    QTest::newRow("no host") << QStringLiteral("proxy") << QStringLiteral("socks5://:1080");
    QTest::newRow("credentials") << QStringLiteral("proxy")
                                 << QStringLiteral("http://a:b@127.0.0.1:1080");
    QTest::newRow("no file") << QStringLiteral("caFile") << QStringLiteral("/nowhere/ca.pem");
    QTest::newRow("no certificate") << QStringLiteral("caFile") << QStringLiteral("/dev/null");
    QTest::newRow("no pin") << QStringLiteral("pin") << QStringLiteral("AB:CD");
}

void TestWebSocketDialing::namesTheFieldThatIsWrong()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    RemoteSettings settings;
    settings.url = QStringLiteral("wss://127.0.0.1:1/");
    if (field == QLatin1String("proxy"))
        settings.proxy = value;
    else if (field == QLatin1String("caFile"))
        settings.caFile = value;
    else
        settings.pin = value;
    QWebSocket socket;
    const Result<void> prepared = prepareDialing(socket, settings, settings.url);
    QVERIFY(!prepared);
    QVERIFY2(prepared.error().startsWith(QString(field + u':')), qPrintable(prepared.error()));
}

void TestWebSocketDialing::neverSpeaksOldTls()
{
    const Result<CertificatePolicy> policy =
        CertificatePolicy::of(RemoteSettings(), QStringLiteral("wss://127.0.0.1/"));
    QVERIFY(policy);
    QCOMPARE(policy.value().configuration().protocol(), QSsl::TlsV1_2OrLater);
}

QTEST_GUILESS_MAIN(TestWebSocketDialing)
#include "tst_websocketdialing.moc"
