// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/media/hostpolicy.h"
#include "core/media/mediasource.h"

#include "../support/mediaserver.h"

#include <QElapsedTimer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QTest>

using namespace Switchboard;

namespace {

const QByteArray Png = "\x89PNG\r\n\x1a\nrest";
constexpr qsizetype BigSize = 256 * 20'000;

//! Addresses by name. Asked again, a name may have moved on to its next list.
struct FakeNames {
    QHash<QString, QList<QStringList>> lists;
    QStringList asked;

    QList<QHostAddress> next(const QString &name)
    {
        asked.append(name);
        QList<QStringList> &own = lists[name];
        const QStringList texts = own.size() > 1 ? own.takeFirst() : own.value(0);
        QList<QHostAddress> addresses;
        for (const QString &text : texts)
            addresses.append(QHostAddress(text));
        return addresses;
    }
};

} // namespace

//! Files of a real web server, which tells the truth or does not. It listens on 127.0.0.1 only;
//! that address counts as public here, the rest of loopback does not.
class TestMediaDownload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void fetches_data();
    void fetches();
    void asksForNoMoreThanTheFile();
    void takesTheNameFromTheAddress();
    void refusesAnswers_data();
    void refusesAnswers();
    void keepsToItsTime_data();
    void keepsToItsTime();
    void followsRedirects_data();
    void followsRedirects();
    void refusesRedirects_data();
    void refusesRedirects();
    void countsRedirects();
    void checksTheNameAgainAtEachRedirect();
    void connectsToTheAddressThatWasChecked();
    void triesTheNextAddress();
    void fetchesFromThisMachineWhenAllowed();
    void fetchesOnceUnlessAskedTo();
    void fetchesAgainWhatTheFolderLost();
    void keepsToTheLimitOfTheFolder();
    void fetchesAFewAtOnce();
    void goesAwayInTheMiddle();
    void checksCertificates();
    void fetchesOverTls_data();
    void fetchesOverTls();

private:
    [[nodiscard]] QString url(const QString &path,
                              const QString &host = QStringLiteral("files.example")) const
    {
        return QStringLiteral("http://%1:%2%3").arg(host).arg(m_server.httpPort()).arg(path);
    }
    [[nodiscard]] QString secureUrl(const QString &host, const QString &path) const
    {
        return QStringLiteral("https://%1:%2%3").arg(host).arg(m_server.httpsPort()).arg(path);
    }
    [[nodiscard]] QString redirectTo(const QString &target) const
    {
        return url(QStringLiteral("/redirect?to=")
                   + QString::fromLatin1(target.toUtf8().toPercentEncoding()));
    }
    [[nodiscard]] Result<StoredMedia> resolve(const QString &file, bool useCache = false);
    //! What \a file leads to, or the error.
    [[nodiscard]] QByteArray contentOf(const QString &file, bool useCache = false);

    MediaServer m_server;
    FakeNames m_names;
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::shared_ptr<MediaFolder> m_folder;
    std::unique_ptr<MediaSource> m_source;
};

void TestMediaDownload::initTestCase()
{
    const QString failure = m_server.start();
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
}

void TestMediaDownload::init()
{
    const QString here = QStringLiteral("127.0.0.1");
    m_names = {.lists = {{QStringLiteral("files.example"), {{here}}},
                         {QStringLiteral("other.example"), {{here}}},
                         {QStringLiteral("private.example"), {{QStringLiteral("127.0.0.2")}}}},
               .asked = {}};
    m_temporary = std::make_unique<QTemporaryDir>();
    m_folder = std::make_shared<MediaFolder>(m_temporary->filePath(QStringLiteral("media")));
    QVERIFY(m_folder->open().isOk());
    const MediaNetwork network{
        .lookup =
            [this](const QString &name, QObject *,
                   const std::function<void(const MediaNetwork::Addresses &)> &done) {
                if (name == QLatin1String("silent.example"))
                    return;
                if (!m_names.lists.contains(name))
                    return done(Error{QStringLiteral("Host not found")});
                done(m_names.next(name));
            },
        .isPublic =
            [here](const QHostAddress &address) {
                return address == QHostAddress(here) || isPublicAddress(address);
            }};
    m_source = std::make_unique<MediaSource>(
        m_folder, MediaSettings{.allowHttp = true, .maxBytes = BigSize, .maxRedirects = 3},
        network);
}

Result<StoredMedia> TestMediaDownload::resolve(const QString &file, bool useCache)
{
    std::optional<Result<StoredMedia>> outcome;
    m_source->resolve(file, useCache,
                      [&outcome](const Result<StoredMedia> &result) { outcome = result; });
    if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 30'000))
        return Error{QStringLiteral("no answer")};
    return *outcome;
}

QByteArray TestMediaDownload::contentOf(const QString &file, bool useCache)
{
    const Result<StoredMedia> stored = resolve(file, useCache);
    return stored ? m_folder->content(stored.value().name).value() : stored.error().toUtf8();
}

void TestMediaDownload::fetches_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("content");

    QTest::newRow("with its length") << QStringLiteral("/cat.png") << Png;
    QTest::newRow("after an early hint") << QStringLiteral("/early") << Png;
    QTest::newRow("in chunks") << QStringLiteral("/chunked") << Png;
    QTest::newRow("in pieces") << QStringLiteral("/in-pieces") << QByteArray("hello");
    QTest::newRow("until the end") << QStringLiteral("/until-close") << Png;
    QTest::newRow("more than was promised") << QStringLiteral("/promises-less") << Png;
}

void TestMediaDownload::fetches()
{
    QFETCH(QString, path);
    QTEST(contentOf(url(path)), "content");
}

void TestMediaDownload::asksForNoMoreThanTheFile()
{
    const QByteArray request = contentOf(
        QStringLiteral("HTTP://Files.Example:%1/echo?q=猫&a=%20b#part").arg(m_server.httpPort()));
    QVERIFY2(request.startsWith("GET /echo?q=%E7%8C%AB&a=%20b HTTP/1.1\n"), request.constData());
    const QByteArray port = QByteArray::number(m_server.httpPort());
    QVERIFY(request.contains(QByteArray("\nHost: files.example:" + port + "\n")));
    QVERIFY(request.contains("\nAccept-Encoding: identity\n"));
    QVERIFY(!request.contains("Cookie") && !request.contains("Authorization"));
}

void TestMediaDownload::takesTheNameFromTheAddress()
{
    const StoredMedia cat = resolve(url(QStringLiteral("/a/my%20cat.png?size=1/2"))).value();
    QCOMPARE(cat.originalName, QStringLiteral("my cat.png"));
    QCOMPARE(cat.kind, QStringLiteral("png"));
    const StoredMedia none = resolve(url(QStringLiteral("/a/..%2f..%2fpasswd"))).value();
    QCOMPARE(none.originalName, QString());
}

void TestMediaDownload::refusesAnswers_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reason");

    const auto row = [](const char *path, const char *reason) {
        QTest::newRow(path) << QString::fromLatin1(path) << QString::fromLatin1(reason);
    };
    row("/missing", "status 404");
    row("/empty", "empty");
    row("/gzip", "encoding");
    row("/gzip-transfer", "encoding");
    row("/two-lengths", "no valid HTTP");
    row("/no-http", "no valid HTTP");
    row("/silent-close", "before the file was whole");
    row("/promises-more", "before the file was whole");
    row("/promises-much", "5120000 bytes");
    row("/promises-nonsense", "no valid HTTP");
    row("/endless", "5120000 bytes");
    row("/endless-chunks", "5120000 bytes");
    row("/endless-head", "no valid HTTP");
}

void TestMediaDownload::refusesAnswers()
{
    QFETCH(QString, path);
    QFETCH(QString, reason);
    const Result<StoredMedia> result = resolve(url(path));
    QVERIFY(!result.isOk());
    QVERIFY2(result.error().startsWith(QLatin1String("parameter \"file\": ")),
             qPrintable(result.error()));
    QVERIFY2(result.error().contains(reason), qPrintable(result.error()));
    QCOMPARE(m_folder->fileCount(), 0);
}

void TestMediaDownload::keepsToItsTime_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("path");

    QTest::newRow("no head") << QStringLiteral("files.example") << QStringLiteral("/silence");
    QTest::newRow("content in drops")
        << QStringLiteral("files.example") << QStringLiteral("/drops");
    QTest::newRow("no lookup") << QStringLiteral("silent.example") << QStringLiteral("/cat.png");
}

void TestMediaDownload::keepsToItsTime()
{
    QFETCH(QString, host);
    QFETCH(QString, path);
    m_source->setSettings({.allowHttp = true, .timeoutMs = 300});
    QElapsedTimer timer;
    timer.start();
    const Result<StoredMedia> result = resolve(url(path, host));
    QVERIFY(!result.isOk());
    QVERIFY2(result.error().contains(QLatin1String("longer than the 300 ms")),
             qPrintable(result.error()));
    QVERIFY(timer.elapsed() >= 250);
    QVERIFY(timer.elapsed() < 5'000);
}

void TestMediaDownload::followsRedirects_data()
{
    QTest::addColumn<QString>("path");

    QTest::newRow("relative") << QStringLiteral("/redirect?to=cat.png");
    QTest::newRow("from the root") << QStringLiteral("/redirect?to=/a/cat.png");
    QTest::newRow("301") << QStringLiteral("/redirect?status=301&to=/cat.png");
    QTest::newRow("303") << QStringLiteral("/redirect?status=303&to=/cat.png");
    QTest::newRow("307") << QStringLiteral("/redirect?status=307&to=/cat.png");
    QTest::newRow("308") << QStringLiteral("/redirect?status=308&to=/cat.png");
    QTest::newRow("twice") << QStringLiteral("/redirect?to=/redirect%3Fto%3D%2Fcat.png");
}

void TestMediaDownload::followsRedirects()
{
    QFETCH(QString, path);
    QCOMPARE(contentOf(url(path)), Png);
    QCOMPARE(contentOf(redirectTo(url(path, QStringLiteral("other.example")))), Png);
    QVERIFY(m_names.asked.contains(QLatin1String("other.example")));
}

void TestMediaDownload::refusesRedirects_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("reason");

    const QString local = QStringLiteral("which files are not fetched from");
    const auto row = [](const char *target, const QString &reason) {
        QTest::newRow(target) << QString::fromLatin1(target) << reason;
    };
    row("http://127.0.0.2/cat.png", local);
    row("http://10.0.0.1/", local);
    row("http://169.254.169.254/latest/meta-data/", local);
    row("http://[::1]/", local);
    row("http://localhost/", local);
    row("//10.0.0.1/", local);
    row("http://private.example/", local);
    row("http://2130706434/", QStringLiteral("four decimal numbers"));
    row("http://user@files.example/", QStringLiteral("user name"));
    row("file:///etc/passwd", QStringLiteral("has to begin with"));
    row("ftp://files.example/", QStringLiteral("has to begin with"));
    row("data:text/plain,hello", QStringLiteral("has to begin with"));
    row("http://nobody.example/", QStringLiteral("cannot be looked up"));
}

void TestMediaDownload::refusesRedirects()
{
    QFETCH(QString, target);
    QFETCH(QString, reason);
    const Result<StoredMedia> result = resolve(redirectTo(target));
    QVERIFY(!result.isOk());
    QVERIFY2(result.error().contains(reason), qPrintable(result.error()));
    QCOMPARE(m_folder->fileCount(), 0);
}

void TestMediaDownload::countsRedirects()
{
    const Result<StoredMedia> loop = resolve(url(QStringLiteral("/loop")));
    QVERIFY2(loop.error().contains(QLatin1String("more than 3 times")), qPrintable(loop.error()));
    QCOMPARE(m_names.asked.size(), 4);
    const Result<StoredMedia> nowhere = resolve(url(QStringLiteral("/redirect-to-nowhere")));
    QVERIFY(nowhere.error().contains(QLatin1String("nowhere")));
    m_source->setSettings({.allowHttp = true, .maxRedirects = 0});
    QVERIFY(!resolve(url(QStringLiteral("/redirect?to=/cat.png"))).isOk());
}

void TestMediaDownload::checksTheNameAgainAtEachRedirect()
{
    m_names.lists[QStringLiteral("files.example")] = {{QStringLiteral("127.0.0.1")},
                                                      {QStringLiteral("127.0.0.2")}};
    const Result<StoredMedia> result = resolve(url(QStringLiteral("/redirect?to=/cat.png")));
    QVERIFY(!result.isOk());
    QVERIFY(result.error().contains(QLatin1String("which files are not fetched from")));
    QCOMPARE(m_names.asked.size(), 2);
}

void TestMediaDownload::connectsToTheAddressThatWasChecked()
{
    // Whoever asks a second time would be sent to an address that is not allowed.
    m_names.lists[QStringLiteral("files.example")] = {{QStringLiteral("127.0.0.1")},
                                                      {QStringLiteral("127.0.0.2")}};
    QCOMPARE(contentOf(url(QStringLiteral("/cat.png"))), Png);
    QCOMPARE(m_names.asked.size(), 1);
    QVERIFY(!resolve(url(QStringLiteral("/cat.png"))).isOk());
}

void TestMediaDownload::triesTheNextAddress()
{
    m_source->setSettings({.allowHttp = true, .allowPrivateAddresses = true});
    m_names.lists[QStringLiteral("files.example")] = {
        {QStringLiteral("::1"), QStringLiteral("127.0.0.2"), QStringLiteral("127.0.0.1")}};
    QCOMPARE(contentOf(url(QStringLiteral("/cat.png"))), Png);
    m_names.lists[QStringLiteral("files.example")] = {{QStringLiteral("127.0.0.2")}};
    const Result<StoredMedia> closed = resolve(url(QStringLiteral("/cat.png")));
    QVERIFY2(closed.error().contains(QLatin1String("cannot be reached")),
             qPrintable(closed.error()));
    m_names.lists[QStringLiteral("files.example")] = {{}};
    const Result<StoredMedia> none = resolve(url(QStringLiteral("/cat.png")));
    QVERIFY2(none.error().contains(QLatin1String("no address")), qPrintable(none.error()));
}

void TestMediaDownload::fetchesFromThisMachineWhenAllowed()
{
    m_source =
        std::make_unique<MediaSource>(m_folder, MediaSettings{.allowHttp = true}, systemNetwork());
    const QString byName = url(QStringLiteral("/cat.png"), QStringLiteral("localhost"));
    const QString byAddress = url(QStringLiteral("/cat.png"), QStringLiteral("127.0.0.1"));
    QVERIFY(!resolve(byName).isOk());
    QVERIFY(!resolve(byAddress).isOk());
    m_source->setSettings({.allowHttp = true, .allowPrivateAddresses = true});
    QCOMPARE(contentOf(byName), Png);
    QCOMPARE(contentOf(byAddress), Png);
}

void TestMediaDownload::fetchesOnceUnlessAskedTo()
{
    const QString count = url(QStringLiteral("/count"));
    const QByteArray first = contentOf(count, true);
    QCOMPARE(contentOf(count, true), first);
    const QByteArray second = contentOf(count, false);
    QVERIFY(second != first);
    QCOMPARE(contentOf(count, true), second);
}

void TestMediaDownload::fetchesAgainWhatTheFolderLost()
{
    const QString count = url(QStringLiteral("/count"));
    const StoredMedia first = resolve(count, true).value();
    QVERIFY(QFile::remove(first.path));
    QVERIFY(resolve(count, true).value().hash != first.hash);
}

void TestMediaDownload::keepsToTheLimitOfTheFolder()
{
    m_folder = std::make_shared<MediaFolder>(m_temporary->filePath(QStringLiteral("small")),
                                             MediaLimits{.maxFileBytes = 1000});
    QVERIFY(m_folder->open().isOk());
    m_source = std::make_unique<MediaSource>(
        m_folder, MediaSettings{.allowHttp = true, .allowPrivateAddresses = true}, systemNetwork());
    const QString big = url(QStringLiteral("/big"), QStringLiteral("127.0.0.1"));
    QVERIFY(resolve(big).error().contains(QLatin1String("1000 bytes")));
}

void TestMediaDownload::fetchesAFewAtOnce()
{
    int stored = 0;
    int refused = 0;
    for (int i = 0; i < 70; ++i) {
        m_source->resolve(url(QStringLiteral("/busy")), false,
                          [&stored, &refused](const Result<StoredMedia> &result) {
                              ++(result ? stored : refused);
                          });
    }
    QTRY_COMPARE_WITH_TIMEOUT(stored + refused, 70, 60'000);
    QCOMPARE(stored, 68); // 4 at work and 64 that wait
    const int most = contentOf(url(QStringLiteral("/most-at-once"))).toInt();
    QVERIFY2(most >= 1 && most <= 4, qPrintable(QString::number(most)));
}

void TestMediaDownload::goesAwayInTheMiddle()
{
    bool answered = false;
    m_source->resolve(url(QStringLiteral("/silence")), false,
                      [&answered](const Result<StoredMedia> &) { answered = true; });
    QTRY_VERIFY(!m_names.asked.isEmpty());
    m_source.reset();
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

void TestMediaDownload::checksCertificates()
{
    const QString cat = secureUrl(QStringLiteral("files.example"), QStringLiteral("/cat.png"));
    QVERIFY(!resolve(cat).isOk()); // nobody trusts it yet
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    trusting.addCaCertificates(QSslCertificate::fromPath(m_server.certificate()));
    QSslConfiguration::setDefaultConfiguration(trusting);
    const QByteArray byName = contentOf(cat);
    const Result<StoredMedia> byOther =
        resolve(secureUrl(QStringLiteral("other.example"), QStringLiteral("/cat.png")));
    const Result<StoredMedia> byAddress =
        resolve(secureUrl(QStringLiteral("127.0.0.1"), QStringLiteral("/cat.png")));
    QSslConfiguration::setDefaultConfiguration(before);
    QCOMPARE(byName, Png);
    QVERIFY2(byOther.error().contains(QLatin1String("cannot be reached")),
             qPrintable(byOther.error()));
    QVERIFY(!byAddress.isOk());
}

void TestMediaDownload::fetchesOverTls_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("end"); // of the content, or a part of the error

    const QByteArray endOfBig = "\xfd\xfe\xff";
    QTest::newRow("a big file") << QStringLiteral("/big") << endOfBig;
    QTest::newRow("until the end") << QStringLiteral("/big-until-close") << endOfBig;
    QTest::newRow("endless") << QStringLiteral("/endless") << QByteArray("send a smaller one");
    QTest::newRow("cut") << QStringLiteral("/promises-more") << QByteArray("whole; try again");
    QTest::newRow("down to plain HTTP")
        << QStringLiteral("/redirect?to=http://files.example/") << QByteArray("https to http");
}

void TestMediaDownload::fetchesOverTls()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, end);
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    trusting.addCaCertificates(QSslCertificate::fromPath(m_server.certificate()));
    QSslConfiguration::setDefaultConfiguration(trusting);
    const QByteArray content = contentOf(secureUrl(QStringLiteral("files.example"), path));
    QSslConfiguration::setDefaultConfiguration(before);
    QVERIFY2(content.endsWith(end), content.right(200).constData());
    if (path.startsWith(QLatin1String("/big")))
        QCOMPARE(content.size(), BigSize);
}

QTEST_GUILESS_MAIN(TestMediaDownload)
#include "tst_mediadownload.moc"
