// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/media/medialocation.h"
#include "core/media/mediasource.h"

#include <QDir>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Switchboard;

namespace {

//! Every name has these addresses; how often somebody asked.
struct FakeNames {
    QList<QHostAddress> addresses;
    int lookups = 0;
};

MediaNetwork networkOf(FakeNames &names)
{
    MediaNetwork network = systemNetwork();
    network.lookup = [&names](const QString &, QObject *,
                              const std::function<void(const MediaNetwork::Addresses &)> &done) {
        ++names.lookups;
        done(names.addresses);
    };
    return network;
}

} // namespace

//! Everything a stranger may write into `file` to read what is not meant for him.
class TestMediaRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesPaths_data();
    void refusesPaths();
    void refusesAddresses_data();
    void refusesAddresses();
    void refusesNamesByTheirAddresses_data();
    void refusesNamesByTheirAddresses();
    void fetchesNothingUnlessAllowed();

private:
    //! The reason why \a file is refused; empty = it is not.
    [[nodiscard]] QString refusal(const QString &file, const MediaSettings &settings,
                                  const MediaNetwork &network = systemNetwork());

    QTemporaryDir m_temporary;
    std::shared_ptr<MediaFolder> m_folder;
    QTcpServer m_server; //!< what a stranger would like us to talk to
};

void TestMediaRefusals::initTestCase()
{
    QVERIFY(m_temporary.isValid());
    const QDir above(m_temporary.path());
    QFile secret(above.filePath(QStringLiteral("secret.txt")));
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("secret") == 6);
    m_folder = std::make_shared<MediaFolder>(above.filePath(QStringLiteral("media")));
    QVERIFY(m_folder->open().isOk());
    QVERIFY(m_folder->store("hello").isOk());
    const QDir inside(m_folder->path());
    QVERIFY(QFile::link(above.filePath(QStringLiteral("secret.txt")),
                        inside.filePath(QStringLiteral("link.txt"))));
    QVERIFY(QFile::link(QStringLiteral("/dev/zero"), inside.filePath(QStringLiteral("zero"))));
    QVERIFY(QFile::link(QStringLiteral("/"), inside.filePath(QStringLiteral("all"))));
    QVERIFY(inside.mkdir(QStringLiteral("cats")));
    QCOMPARE(::mkfifo(qPrintable(inside.filePath(QStringLiteral("pipe"))), 0600), 0);
    QVERIFY(m_server.listen(QHostAddress::LocalHost));
}

QString TestMediaRefusals::refusal(const QString &file, const MediaSettings &settings,
                                   const MediaNetwork &network)
{
    MediaSource source(m_folder, settings, network);
    std::optional<QString> reason;
    source.resolve(file, false, [&reason](const Result<StoredMedia> &result) {
        reason = result ? QString() : result.error();
    });
    if (!QTest::qWaitFor([&reason] { return reason.has_value(); }, 10'000))
        return QStringLiteral("no answer");
    return *reason;
}

void TestMediaRefusals::refusesPaths_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("reason");

    const QString folder = m_folder->path();
    const QString elsewhere = QStringLiteral("not inside the media folder");
    const QString up = QStringLiteral("goes up");
    const QString backslash = QStringLiteral("backslash");
    const QString uri = QStringLiteral("names no host");
    const auto row = [](const char *name, const QString &file, const QString &reason) {
        QTest::newRow(name) << file << reason;
    };
    row("empty", QString(), QStringLiteral("empty"));
    row("absolute path", QStringLiteral("/etc/passwd"), elsewhere);
    row("URI", QStringLiteral("file:///etc/passwd"), elsewhere);
    row("URI in capitals", QStringLiteral("FILE:///etc/passwd"), elsewhere);
    row("relative, up", QStringLiteral("../secret.txt"), up);
    row("relative, down and up", QStringLiteral("cats/../../secret.txt"), up);
    row("absolute, up", folder + QStringLiteral("/../secret.txt"), up);
    row("URI, up", QStringLiteral("file://") + folder + QStringLiteral("/../secret.txt"), up);
    row("URI, encoded dots",
        QStringLiteral("file://") + folder + QStringLiteral("/%2e%2e/secret.txt"), up);
    row("URI, dots in capitals",
        QStringLiteral("file://") + folder + QStringLiteral("/%2E./secret.txt"), up);
    row("URI, encoded twice",
        QStringLiteral("file://") + folder + QStringLiteral("/%252e%252e/secret.txt"),
        QStringLiteral("has no file"));
    row("URI, encoded slash",
        QStringLiteral("file://") + folder + QStringLiteral("/..%2fsecret.txt"),
        QStringLiteral("slash"));
    row("URI, overlong slash",
        QStringLiteral("file://") + folder + QStringLiteral("/..%c0%afsecret.txt"),
        QStringLiteral("UTF-8"));
    row("URI, encoded backslash",
        QStringLiteral("file://") + folder + QStringLiteral("/..%5csecret.txt"), backslash);
    row("URI, broken encoding", QStringLiteral("file:///etc/%zz"), QStringLiteral("%25"));
    row("URI, encoding cut short", QStringLiteral("file:///etc/%2"), QStringLiteral("%25"));
    row("percent means itself in a path", QStringLiteral("%2e%2e/secret.txt"),
        QStringLiteral("has no file"));
    row("backslashes", QStringLiteral("..\\secret.txt"), backslash);
    row("share of Windows", QStringLiteral("\\\\host\\share\\a.png"), backslash);
    row("share as a path", QStringLiteral("//host/share/a.png"), elsewhere);
    row("share as a URI", QStringLiteral("file://host/share/a.png"), uri);
    row("share with four slashes", QStringLiteral("file:////host/share/a.png"), uri);
    row("this host in a URI", QStringLiteral("file://localhost/etc/passwd"), uri);
    row("URI with one slash", QStringLiteral("file:/etc/passwd"), uri);
    row("URI without path", QStringLiteral("file://"), uri);
    row("NUL", folder + QString(QLatin1String("/a\0.png", 7)), QStringLiteral("control"));
    row("encoded NUL", QStringLiteral("file:///etc/passwd%00.png"), QStringLiteral("control"));
    row("line break", QStringLiteral("a\n.png"), QStringLiteral("control"));
    row("root of this process",
        QStringLiteral("/proc/self/root") + folder + QStringLiteral("/link.txt"), elsewhere);
    row("environment of this process", QStringLiteral("/proc/self/environ"), elsewhere);
    row("descriptor of this process", QStringLiteral("file:///proc/self/fd/0"), elsewhere);
    row("device", QStringLiteral("/dev/zero"), elsewhere);
    row("device by a link", QStringLiteral("zero"), elsewhere);
    row("pipe", QStringLiteral("pipe"), QStringLiteral("regular"));
    row("folder", QStringLiteral("cats"), QStringLiteral("regular"));
    row("folder with a slash", QStringLiteral("cats/"), QStringLiteral("names no file"));
    row("the media folder", folder, elsewhere);
    row("a folder that is called alike", folder + QStringLiteral("2/a.png"), elsewhere);
    row("link outside", QStringLiteral("link.txt"), elsewhere);
    row("link outside as a URI", QStringLiteral("file://") + folder + QStringLiteral("/link.txt"),
        elsewhere);
    row("link to everything", QStringLiteral("all/etc/passwd"), elsewhere);
    row("hidden file", QStringLiteral(".incoming-a"), QStringLiteral("plain name"));
    row("home folder", QStringLiteral("~/.ssh/id_rsa"), QStringLiteral("plain name"));
    row("drive", QStringLiteral("C:/Windows/win.ini"), QStringLiteral("Windows"));
    row("drive as a URI", QStringLiteral("file:///C:/Windows/win.ini"), QStringLiteral("Windows"));
    row("nothing there", QStringLiteral("nothing.png"), QStringLiteral("has no file"));
    row("endless path", QString(5000, u'a'), QStringLiteral("4096"));
    row("base64 with a space", QStringLiteral("base64://aGVs bG8="), QStringLiteral("base64"));
    row("base64 with a line break", QStringLiteral("base64://aGVs\r\nbG8="),
        QStringLiteral("base64"));
    row("base64 of two alphabets", QStringLiteral("base64://-_+/"), QStringLiteral("base64"));
    row("base64 with padding in between", QStringLiteral("base64://aGU=bGxv"),
        QStringLiteral("base64"));
    row("base64 with too much padding", QStringLiteral("base64://aGVsbG8=="),
        QStringLiteral("base64"));
    row("base64 of an impossible length", QStringLiteral("base64://aGVsbG8ab"),
        QStringLiteral("base64"));
    row("base64 that is not", QStringLiteral("base64://你好"), QStringLiteral("base64"));
    row("base64 of nothing", QStringLiteral("base64://"), QStringLiteral("empty"));
    row("base64 of too much", QStringLiteral("base64://") + QString(41'943'100, u'A'),
        QStringLiteral("bytes allowed"));
}

void TestMediaRefusals::refusesPaths()
{
    QFETCH(QString, file);
    QFETCH(QString, reason);
    const QString refused = refusal(file, {.allowHttp = true});
    QVERIFY2(refused.startsWith(QLatin1String("parameter \"file\": ")), qPrintable(refused));
    QVERIFY2(refused.contains(reason), qPrintable(refused));
}

void TestMediaRefusals::refusesAddresses_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("reason");

    const QString local = QStringLiteral("which files are not fetched from");
    const QString number = QStringLiteral("four decimal numbers");
    const QString name = QStringLiteral("no plain name");
    const QString kind = QStringLiteral("not supported");
    const auto row = [](const char *file, const QString &reason) {
        QTest::newRow(file) << QString::fromUtf8(file) << reason;
    };
    row("http://127.0.0.1/", local);
    row("http://127.1.2.3/", local);
    row("http://localhost/", local);
    row("http://LOCALHOST:80/", local);
    row("http://a.localhost/", local);
    row("http://localhost./", name);
    row("http://127.0.0.1./", name);
    row("http://example.com./", name);
    row("http://a..b/", name);
    row("http://0.0.0.0/", local);
    row("http://10.0.0.1/", local);
    row("http://172.16.0.1/", local);
    row("http://192.168.1.1/", local);
    row("http://100.64.0.1/", local);
    row("http://169.254.169.254/latest/meta-data/", local);
    row("https://100.100.100.200/latest/meta-data/", local);
    row("http://224.0.0.1/", local);
    row("http://255.255.255.255/", local);
    row("http://2130706433/", number);
    row("http://017700000001/", number);
    row("http://0x7f000001/", number);
    row("http://0x7f.1/", number);
    row("http://0177.0.0.1/", number);
    row("http://127.1/", number);
    row("http://127.0.0.01/", number);
    row("http://127.0.0.0x1/", number);
    row("http://1.2.3.256/", number);
    row("http://1.2.3.4.5/", number);
    row("http://[::1]/", local);
    row("http://[::]/", local);
    row("http://[::ffff:127.0.0.1]/", local);
    row("http://[::ffff:7f00:1]/", local);
    row("http://[0:0:0:0:0:0:0:1]/", local);
    row("http://[64:ff9b::7f00:1]/", local);
    row("http://[2002:7f00:1::]/", local);
    row("http://[fd00:ec2::254]/", local);
    row("http://[fe80::1]/", local);
    row("http://[fe80::1%25lo]/", QStringLiteral("no IPv6 address"));
    row("http://[::1", QStringLiteral("no host"));
    row("http://[localhost]/", QStringLiteral("no IPv6 address"));
    row("http://①②⑦.⓪.⓪.①/", name);
    row("http://127。0。0。1/", name);
    row("http://ｌｏｃａｌｈｏｓｔ/", name);
    row("http://127%2e0%2e0%2e1/", name);
    row("http://user@127.0.0.1/", QStringLiteral("user name"));
    row("http://example.com:80@127.0.0.1/", QStringLiteral("user name"));
    row("http://127.0.0.1\\@example.com/", QStringLiteral("percent-encoded"));
    row("http://example.com\\.evil/", QStringLiteral("percent-encoded"));
    row("http://example.com/a b", QStringLiteral("percent-encoded"));
    row("http://example.com/\r\nX-Evil: 1", QStringLiteral("percent-encoded"));
    row("http:///etc/passwd", QStringLiteral("no host"));
    row("http:127.0.0.1", QStringLiteral("has to begin"));
    row("http://example.com:0/", QStringLiteral("port"));
    row("http://example.com:65536/", QStringLiteral("port"));
    row("http://example.com:/", QStringLiteral("port"));
    row("http://example.com:+80/", QStringLiteral("port"));
    row("ftp://127.0.0.1/a.png", kind);
    row("gopher://127.0.0.1:6379/_INFO", kind);
    row("dict://127.0.0.1:11211/stat", kind);
    row("smb://host/share/a.png", kind);
    row("ws://127.0.0.1/", kind);
    row("data:image/png;base64,iVBORw0KGgo=", kind);
    row("javascript:alert(1)", kind);
    row("qrc:/a.png", kind);
    row("jar:http://example.com/a!/b", kind);
}

void TestMediaRefusals::refusesAddresses()
{
    QFETCH(QString, file);
    QFETCH(QString, reason);
    FakeNames names;
    const QString refused = refusal(file, {.allowHttp = true}, networkOf(names));
    QVERIFY2(refused.startsWith(QLatin1String("parameter \"file\": ")), qPrintable(refused));
    QVERIFY2(refused.contains(reason), qPrintable(refused));
    QCOMPARE(names.lookups, 0);
}

void TestMediaRefusals::refusesNamesByTheirAddresses_data()
{
    QTest::addColumn<QStringList>("addresses");

    QTest::newRow("this machine") << QStringList{QStringLiteral("127.0.0.1")};
    QTest::newRow("this machine, IPv6") << QStringList{QStringLiteral("::1")};
    QTest::newRow("this machine, mapped") << QStringList{QStringLiteral("::ffff:127.0.0.1")};
    QTest::newRow("metadata") << QStringList{QStringLiteral("169.254.169.254")};
    QTest::newRow("one of two") << QStringList{QStringLiteral("8.8.8.8"),
                                               QStringLiteral("127.0.0.1")};
    QTest::newRow("the first of two")
        << QStringList{QStringLiteral("10.0.0.1"), QStringLiteral("8.8.8.8")};
    QTest::newRow("IPv6 of two") << QStringList{QStringLiteral("8.8.8.8"),
                                                QStringLiteral("fe80::1")};
}

void TestMediaRefusals::refusesNamesByTheirAddresses()
{
    QFETCH(QStringList, addresses);
    FakeNames names;
    for (const QString &address : std::as_const(addresses))
        names.addresses.append(QHostAddress(address));
    const QString url = QStringLiteral("http://evil.example:%1/").arg(m_server.serverPort());
    const QString refused = refusal(url, {.allowHttp = true}, networkOf(names));
    QVERIFY2(refused.contains(QLatin1String("evil.example is an address of this machine")),
             qPrintable(refused));
    QCOMPARE(names.lookups, 1);
    QVERIFY(!m_server.hasPendingConnections());
}

void TestMediaRefusals::fetchesNothingUnlessAllowed()
{
    FakeNames names{.addresses = {QHostAddress(QHostAddress::LocalHost)}};
    const QString url = QStringLiteral("http://files.example:%1/").arg(m_server.serverPort());
    const QString refused = refusal(url, {.allowPrivateAddresses = true}, networkOf(names));
    QVERIFY2(refused.contains(QLatin1String("not fetched from the web")), qPrintable(refused));
    QCOMPARE(names.lookups, 0);
    QVERIFY(!m_server.hasPendingConnections());
}

QTEST_GUILESS_MAIN(TestMediaRefusals)
#include "tst_mediarefusals.moc"
