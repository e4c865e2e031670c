// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/media/folderfile.h"
#include "core/media/mediafolder.h"
#include "core/media/mediakind.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <thread>
#include <vector>

using namespace Switchboard;

namespace {

const QByteArray Png = "\x89PNG\r\n\x1a\nrest";

QString hashOf(const QByteArray &content)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QDateTime inAnHour()
{
    return QDateTime::currentDateTimeUtc().addSecs(3600);
}

} // namespace

//! The folder of files by hash.
class TestMediaFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void kinds_data();
    void kinds();
    void names_data();
    void names();
    void extensions_data();
    void extensions();
    void storesUnderTheHash();
    void keepsTheSameContentOnce();
    void isStillThereAfterARestart();
    void clearsUpAfterACrash();
    void keepsToItsLimits();
    void findsByNameAndHashOnly();
    void noticesWhatWasTakenAway();
    void adoptsWhatSomebodyPutThere();
    void followsLinksInsideOnly();
    void readsRegularFilesOnly();
    void replacesALinkInsteadOfWritingThroughIt();
    void removesWhatNobodyNames();
    void servesSeveralThreads();

private:
    [[nodiscard]] QString root() const { return m_temporary->filePath(QStringLiteral("media")); }
    [[nodiscard]] QString inside(const QString &name) const
    {
        return root() + QLatin1Char('/') + name;
    }
    [[nodiscard]] qsizetype filesOnDisk() const
    {
        return QDir(root()).entryList(QDir::Files | QDir::Hidden).size();
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
};

void TestMediaFolder::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    QVERIFY(m_temporary->isValid());
}

void TestMediaFolder::kinds_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("kind");

    const auto row = [](const char *name, const QByteArray &content, const char *kind) {
        QTest::newRow(name) << content << QString::fromLatin1(kind);
    };
    row("png", Png, "png");
    row("png cut short", Png.left(7), "bin");
    row("jpeg", "\xff\xd8\xff\xe0 JFIF", "jpeg");
    row("gif 87", "GIF87a..", "gif");
    row("gif 89", "GIF89a..", "gif");
    row("gif of another year", "GIF90a..", "bin");
    row("webp", "RIFF....WEBPVP8 ", "webp");
    row("wav", "RIFF....WAVEfmt ", "wav");
    row("another riff", "RIFF....AVI LIST", "bin");
    row("bmp", QByteArray("BM0123456789ab\x28\0\0\0....", 22), "bmp");
    row("text that begins like bmp", "BM is short for bitmap, is it not?", "bin");
    row("amr", "#!AMR\n....", "amr");
    row("wide amr", "#!AMR-WB\n....", "amr");
    row("silk", "#!SILK_V3....", "silk");
    row("silk of Tencent", "\x02#!SILK_V3....", "silk");
    row("mp3 with a tag", "ID3\x04....", "mp3");
    row("mp3 without", "\xff\xfb\x90\x64", "mp3");
    row("aac is no mp3", "\xff\xf1\x50\x80", "bin");
    row("mp3 of a reserved rate", "\xff\xfb\x9c\x64", "bin");
    row("ogg", "OggS....", "ogg");
    row("mp4",
        QByteArray("\0\0\0\x20"
                   "ftypisom",
                   12),
        "mp4");
    row("text", "hello", "bin");
    row("empty", "", "bin");
}

void TestMediaFolder::kinds()
{
    QFETCH(QByteArray, content);
    QTEST(mediaKind(content), "kind");
}

void TestMediaFolder::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isPlain");

    QTest::newRow("plain") << QStringLiteral("cat 1.png") << true;
    QTest::newRow("Chinese") << QStringLiteral("猫.png") << true;
    QTest::newRow("longest") << QString(255, u'a') << true;
    QTest::newRow("too long") << QString(256, u'a') << false;
    QTest::newRow("too long in UTF-8") << QString(86, u'猫') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("dot") << QStringLiteral(".") << false;
    QTest::newRow("dots") << QStringLiteral("..") << false;
    QTest::newRow("hidden") << QStringLiteral(".png") << false;
    QTest::newRow("slash") << QStringLiteral("a/b") << false;
    QTest::newRow("backslash") << QStringLiteral("a\\b") << false;
    QTest::newRow("NUL") << QString(QLatin1String("a\0b", 3)) << false;
    QTest::newRow("line break") << QStringLiteral("a\nb") << false;
}

void TestMediaFolder::names()
{
    QFETCH(QString, name);
    QTEST(isPlainFileName(name), "isPlain");
}

void TestMediaFolder::extensions_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("extension");

    const QByteArray text = "hello";
    const auto row = [](const char *title, const QByteArray &content, const char *name,
                        const char *extension) {
        QTest::newRow(title) << content << QString::fromLatin1(name)
                             << QString::fromLatin1(extension);
    };
    row("the content decides", Png, "cat.txt", "png");
    row("the name helps", text, "Report.PDF", "pdf");
    row("the last one counts", text, "a.tar.gz", "gz");
    row("no name", text, "", "bin");
    row("no extension", text, "report", "bin");
    row("nothing after the dot", text, "report.", "bin");
    row("a false claim", text, "cat.png", "bin");
    row("a false claim by another name", text, "cat.jpg", "bin");
    row("strange characters", text, "a.p/f", "bin");
    row("too long", text, "a.extension", "bin");
}

void TestMediaFolder::extensions()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, name);
    QTEST(mediaExtension(mediaKind(content), name), "extension");
}

void TestMediaFolder::storesUnderTheHash()
{
    MediaFolder folder(root());
    QVERIFY(folder.open().isOk());
    const Result<StoredMedia> stored = folder.store(Png, QStringLiteral("cat.jpg"));
    QVERIFY(stored.isOk());
    const QString hash = hashOf(Png);
    const StoredMedia expected{.name = hash + QStringLiteral(".png"),
                               .hash = hash,
                               .size = Png.size(),
                               .kind = QStringLiteral("png"),
                               .path = inside(hash + QStringLiteral(".png")),
                               .originalName = QStringLiteral("cat.jpg")};
    QVERIFY(stored.value() == expected);
    QCOMPARE(read(expected.path), Png);
    struct stat status = {};
    QCOMPARE(::stat(qPrintable(expected.path), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0600U);
    QCOMPARE(::stat(qPrintable(root()), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0700U);
    QCOMPARE(folder.content(expected.name).value(), Png);
}

void TestMediaFolder::keepsTheSameContentOnce()
{
    MediaFolder folder(root());
    QVERIFY(folder.open().isOk());
    const QString first = folder.store("hello", QStringLiteral("a.txt")).value().name;
    const StoredMedia second = folder.store("hello", QStringLiteral("b.md")).value();
    QCOMPARE(second.name, first);
    QCOMPARE(second.originalName, QStringLiteral("b.md"));
    QCOMPARE(folder.fileCount(), 1);
    QCOMPARE(folder.totalBytes(), 5);
    QCOMPARE(filesOnDisk(), 1);
}

void TestMediaFolder::isStillThereAfterARestart()
{
    StoredMedia before;
    {
        MediaFolder folder(root());
        QVERIFY(folder.open().isOk());
        before = folder.store(Png).value();
    }
    MediaFolder folder(root());
    QVERIFY(folder.open().isOk());
    QCOMPARE(folder.totalBytes(), Png.size());
    const std::optional<StoredMedia> after = folder.find(before.name);
    QVERIFY(after.has_value());
    QVERIFY(*after == before);
}

void TestMediaFolder::clearsUpAfterACrash()
{
    QVERIFY(QDir().mkpath(root()));
    QVERIFY(write(inside(unfinishedFilePrefix() + QStringLiteral("abc")), "half"));
    QVERIFY(write(inside(QStringLiteral("cat.png")), "put there by somebody"));
    QVERIFY(write(inside(hashOf("gone") + QStringLiteral(".bin")), "")); // the disk was full
    MediaFolder folder(root());
    QVERIFY(folder.open().isOk());
    QCOMPARE(folder.fileCount(), 0);
    QVERIFY(!QFile::exists(inside(unfinishedFilePrefix() + QStringLiteral("abc"))));
    QVERIFY(QFile::exists(inside(QStringLiteral("cat.png"))));
    QVERIFY(folder.store("gone").isOk());
    QCOMPARE(read(inside(hashOf("gone") + QStringLiteral(".bin"))), "gone");
}

void TestMediaFolder::keepsToItsLimits()
{
    MediaFolder folder(root(), {.maxFileBytes = 10, .maxTotalBytes = 25, .maxFiles = 3});
    QVERIFY(folder.open().isOk());
    QVERIFY(folder.store("").error().contains(QLatin1String("empty")));
    QVERIFY(folder.store(QByteArray(11, 'a')).error().contains(QLatin1String("10 bytes")));
    QVERIFY(folder.store(QByteArray(10, 'a')).isOk());
    QVERIFY(folder.store(QByteArray(10, 'b')).isOk());
    QVERIFY(folder.store(QByteArray(6, 'c')).error().contains(QLatin1String("full")));
    QVERIFY(folder.store(QByteArray(10, 'a')).isOk()); // needs no room
    QVERIFY(folder.store(QByteArray(1, 'd')).isOk());
    QVERIFY(folder.store(QByteArray(1, 'e')).error().contains(QLatin1String("full")));
    QCOMPARE(folder.totalBytes(), 21);
    QCOMPARE(filesOnDisk(), 3);
    QVERIFY(write(inside(QStringLiteral("large.txt")), QByteArray(11, 'f')));
    QVERIFY(folder.adopt(QStringLiteral("large.txt")).error().contains(QLatin1String("10 bytes")));
}

void TestMediaFolder::findsByNameAndHashOnly()
{
    MediaFolder folder(root());
    QVERIFY(folder.open().isOk());
    const StoredMedia stored = folder.store(Png).value();
    QVERIFY(folder.find(stored.name).has_value());
    QVERIFY(folder.find(stored.hash).has_value());
    QVERIFY(!folder.find(stored.hash + QStringLiteral(".txt")).has_value());
    QVERIFY(!folder.find(stored.hash.left(63)).has_value());
    QVERIFY(!folder.find(QString()).has_value());
    QVERIFY(!folder.find(hashOf("another")).has_value());
    QVERIFY(folder.content(hashOf("another")).error().contains(hashOf("another")));
}

void TestMediaFolder::noticesWhatWasTakenAway()
{
    MediaFolder folder(root());
    QVERIFY(folder.open().isOk());
    const StoredMedia stored = folder.store(Png).value();
    QVERIFY(QFile::remove(stored.path));
    QVERIFY(!folder.find(stored.name).has_value());
    QCOMPARE(folder.totalBytes(), 0);
    QVERIFY(folder.store(Png).isOk());
    QCOMPARE(read(stored.path), Png);
}

void TestMediaFolder::adoptsWhatSomebodyPutThere()
{
    MediaFolder folder(root());
    QVERIFY(folder.open().isOk());
    QVERIFY(QDir(root()).mkdir(QStringLiteral("cats")));
    QVERIFY(write(inside(QStringLiteral("cats/猫 1.png")), Png));
    const Result<StoredMedia> relative = folder.adopt(QStringLiteral("cats/猫 1.png"));
    QVERIFY(relative.isOk());
    QCOMPARE(relative.value().originalName, QStringLiteral("猫 1.png"));
    QCOMPARE(read(relative.value().path), Png);
    QCOMPARE(folder.adopt(inside(QStringLiteral("cats//./猫 1.png"))).isOk(), true);
    QCOMPARE(folder.adopt(relative.value().path).value().name, relative.value().name);
    QCOMPARE(folder.adopt(relative.value().hash).value().name, relative.value().name);
    QCOMPARE(folder.fileCount(), 1);
}

void TestMediaFolder::followsLinksInsideOnly()
{
    QVERIFY(write(m_temporary->filePath(QStringLiteral("secret.txt")), "secret"));
    MediaFolder folder(root());
    QVERIFY(folder.open().isOk());
    QVERIFY(write(inside(QStringLiteral("cat.png")), Png));
    QVERIFY(QFile::link(QStringLiteral("cat.png"), inside(QStringLiteral("inside"))));
    QVERIFY(QFile::link(QStringLiteral("../secret.txt"), inside(QStringLiteral("outside"))));
    QVERIFY(QFile::link(QStringLiteral(".."), inside(QStringLiteral("up"))));
    QVERIFY(folder.adopt(QStringLiteral("inside")).isOk());
    QVERIFY(folder.adopt(QStringLiteral("outside")).error().contains(QLatin1String("not inside")));
    QVERIFY(folder.adopt(QStringLiteral("up/secret.txt"))
                .error()
                .contains(QLatin1String("not inside")));
    // Even when the check is passed by, because the link appeared after it:
    QVERIFY(!readInsideFolder(root(), QStringLiteral("outside"), 100).isOk());
    QVERIFY(!readInsideFolder(root(), QStringLiteral("up/secret.txt"), 100).isOk());
}

void TestMediaFolder::readsRegularFilesOnly()
{
    MediaFolder folder(root());
    QVERIFY(folder.open().isOk());
    QCOMPARE(::mkfifo(qPrintable(inside(QStringLiteral("pipe"))), 0600), 0);
    QVERIFY(QDir(root()).mkdir(QStringLiteral("folder")));
    const QString reason = QStringLiteral("not a regular file");
    QVERIFY(folder.adopt(QStringLiteral("pipe")).error().contains(reason)); // and does not hang
    QVERIFY(folder.adopt(QStringLiteral("folder")).error().contains(reason));
}

void TestMediaFolder::replacesALinkInsteadOfWritingThroughIt()
{
    const QString target = m_temporary->filePath(QStringLiteral("precious"));
    QVERIFY(write(target, "precious"));
    QVERIFY(QDir().mkpath(root()));
    const QString path = inside(hashOf(Png) + QStringLiteral(".png"));
    QVERIFY(QFile::link(target, path));
    MediaFolder folder(root());
    QVERIFY(folder.open().isOk());
    QVERIFY(!folder.find(hashOf(Png)).has_value());
    QVERIFY(folder.store(Png).isOk());
    QCOMPARE(read(target), "precious");
    QVERIFY(!QFileInfo(path).isSymLink());
    QCOMPARE(read(path), Png);
}

void TestMediaFolder::removesWhatNobodyNames()
{
    MediaFolder folder(root());
    QVERIFY(folder.open().isOk());
    const StoredMedia kept = folder.store("kept").value();
    const StoredMedia other = folder.store("other").value();
    QVERIFY(write(inside(QStringLiteral("mine.txt")), "mine"));
    const QDateTime longAgo = QDateTime::currentDateTimeUtc().addSecs(-3600);
    QCOMPARE(folder.removeUnreferenced({kept.name}, longAgo), 0); // too new
    QCOMPARE(folder.removeUnreferenced({kept.name}, inAnHour()), 1);
    QVERIFY(QFile::exists(kept.path));
    QVERIFY(!QFile::exists(other.path));
    QVERIFY(QFile::exists(inside(QStringLiteral("mine.txt"))));
    QVERIFY(!folder.find(other.name).has_value());
    QCOMPARE(folder.totalBytes(), 4);
}

void TestMediaFolder::servesSeveralThreads()
{
    MediaFolder folder(root());
    QVERIFY(folder.open().isOk());
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&folder] {
            for (int i = 0; i < 50; ++i) {
                const Result<StoredMedia> stored = folder.store(QByteArray::number(100 + i));
                if (stored)
                    (void)folder.find(stored.value().name);
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(folder.fileCount(), 50);
    QCOMPARE(folder.totalBytes(), 150);
    QCOMPARE(filesOnDisk(), 50);
}

QTEST_GUILESS_MAIN(TestMediaFolder)
#include "tst_mediafolder.moc"
