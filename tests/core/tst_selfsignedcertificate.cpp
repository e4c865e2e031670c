// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/selfsignedcertificate.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

using namespace Switchboard;

namespace {

const QDateTime Now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

CertificatePair make(const CertificateSubject &subject, const QDateTime &now = Now)
{
    const Result<CertificatePair> made = makeSelfSignedCertificate(subject, now);
    if (!made)
        qFatal("%s", qPrintable(made.error()));
    return made.value();
}

QSslCertificate read(const CertificatePair &pair)
{
    return QSslCertificate(pair.certificate);
}

} // namespace

class TestSelfSignedCertificate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void qtReadsCertificateAndKey();
    void vouchesForNamesAndAddresses();
    void leavesOutWhatIsNoName();
    void isNeverTheSame();
    void namesThisMachine();
    void opensslVerifiesIt();
};

void TestSelfSignedCertificate::qtReadsCertificateAndKey()
{
    const CertificatePair pair =
        make({.commonName = QString::fromUtf8("机器"), .hostNames = {}, .addresses = {}});
    const QSslCertificate certificate = read(pair);
    QVERIFY(!certificate.isNull());
    QVERIFY(certificate.isSelfSigned());
    QCOMPARE(certificate.subjectInfo(QSslCertificate::CommonName),
             QStringList(QString::fromUtf8("机器")));
    QCOMPARE(certificate.effectiveDate(), Now.addDays(-1));
    QCOMPARE(certificate.expiryDate(), Now.addYears(10));
    const QSslKey key(pair.key, QSsl::Ec);
    QVERIFY(!key.isNull());
    QCOMPARE(key.length(), 256);
}

void TestSelfSignedCertificate::vouchesForNamesAndAddresses()
{
    const QSslCertificate certificate =
        read(make({.commonName = QStringLiteral("box"),
                   .hostNames = {QStringLiteral("box"), QStringLiteral("box.example")},
                   .addresses = {QHostAddress(QStringLiteral("192.0.2.7")),
                                 QHostAddress(QStringLiteral("2001:db8::7"))}}));
    const auto names = certificate.subjectAlternativeNames();
    QCOMPARE(names.values(QSsl::DnsEntry).size(), 3);
    for (const char *name : {"localhost", "box", "box.example"})
        QVERIFY(names.contains(QSsl::DnsEntry, QString::fromLatin1(name)));
    QStringList addresses;
    for (const QString &address : names.values(QSsl::IpAddressEntry))
        addresses.append(QHostAddress(address).toString());
    addresses.sort();
    QCOMPARE(addresses,
             (QStringList{QStringLiteral("127.0.0.1"), QStringLiteral("192.0.2.7"),
                          QStringLiteral("2001:db8::7"), QStringLiteral("::1")}));
}

void TestSelfSignedCertificate::leavesOutWhatIsNoName()
{
    const QSslCertificate certificate =
        read(make({.commonName = QString(80, u'x'),
                   .hostNames = {QStringLiteral("a,IP:192.0.2.1"), QString::fromUtf8("机器"), {}},
                   .addresses = {QHostAddress()}}));
    QCOMPARE(certificate.subjectInfo(QSslCertificate::CommonName).value(0).size(), 64);
    QCOMPARE(certificate.subjectAlternativeNames().values(QSsl::DnsEntry),
             QStringList(QStringLiteral("localhost")));
    QCOMPARE(certificate.subjectAlternativeNames().values(QSsl::IpAddressEntry).size(), 2);
}

void TestSelfSignedCertificate::isNeverTheSame()
{
    const CertificateSubject subject{
        .commonName = QStringLiteral("box"), .hostNames = {}, .addresses = {}};
    const CertificatePair one = make(subject);
    const CertificatePair two = make(subject);
    QVERIFY(one.key != two.key);
    QVERIFY(read(one).serialNumber() != read(two).serialNumber());
    QVERIFY(read(one).serialNumber().size() >= 47); // 16 octets
}

void TestSelfSignedCertificate::namesThisMachine()
{
    const CertificateSubject subject = CertificateSubject::thisMachine();
    QVERIFY(!subject.commonName.isEmpty());
    for (const QHostAddress &address : subject.addresses)
        QVERIFY(!address.isLoopback() && !address.isLinkLocal());
    QVERIFY(!read(make(subject)).isNull());
}

void TestSelfSignedCertificate::opensslVerifiesIt()
{
    QTemporaryDir folder;
    const QString certificate = folder.filePath(QStringLiteral("certificate.pem"));
    const QString key = folder.filePath(QStringLiteral("key.pem"));
    const CertificatePair pair = make({.commonName = QStringLiteral("box"),
                                       .hostNames = {QStringLiteral("box")},
                                       .addresses = {}},
                                      QDateTime::currentDateTimeUtc());
    for (const auto &[path, text] : {std::pair(certificate, pair.certificate), {key, pair.key}}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }
    const auto run = [](const QStringList &arguments) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("openssl"), arguments);
        if (!process.waitForFinished(20'000) || process.exitCode() != 0)
            return QString();
        return QString::fromUtf8(process.readAll());
    };
    const QString verified =
        run({QStringLiteral("verify"), QStringLiteral("-x509_strict"), QStringLiteral("-purpose"),
             QStringLiteral("sslserver"), QStringLiteral("-verify_hostname"), QStringLiteral("box"),
             QStringLiteral("-CAfile"), certificate, certificate});
    QVERIFY2(verified.contains(QStringLiteral(": OK")), qPrintable(verified));
    const QString ofCertificate = run({QStringLiteral("x509"), QStringLiteral("-in"), certificate,
                                       QStringLiteral("-noout"), QStringLiteral("-pubkey")});
    QVERIFY(!ofCertificate.isEmpty());
    QCOMPARE(ofCertificate,
             run({QStringLiteral("pkey"), QStringLiteral("-in"), key, QStringLiteral("-pubout")}));
}

QTEST_GUILESS_MAIN(TestSelfSignedCertificate)
#include "tst_selfsignedcertificate.moc"
