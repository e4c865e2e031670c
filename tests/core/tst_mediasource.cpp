// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/media/mediasource.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Switchboard;

namespace {

const QByteArray Png = "\x89PNG\r\n\x1a\nrest";

} // namespace

//! What a parameter `file` may say, and what comes of it. The web has a test of its own.
class TestMediaSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesBase64_data();
    void takesBase64();
    void takesFilesOfTheFolder_data();
    void takesFilesOfTheFolder();
    void answersLaterAndInOrder();
    void mayGoAwayInsideAnAnswer();
    void forgetsItsCallersWhenItGoes();
    void refusesTooMuchAtOnce();
    void removesBehindWhatIsBeingStored();
    void refusesWaitingDownloadsOnceTheyAreOff();

private:
    [[nodiscard]] Result<StoredMedia> resolve(const QString &file);

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::shared_ptr<MediaFolder> m_folder;
    std::unique_ptr<MediaSource> m_source;
};

void TestMediaSource::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    QVERIFY(m_temporary->isValid());
    m_folder = std::make_shared<MediaFolder>(m_temporary->filePath(QStringLiteral("media")));
    QVERIFY(m_folder->open().isOk());
    m_source = std::make_unique<MediaSource>(m_folder, MediaSettings(), systemNetwork());
}

Result<StoredMedia> TestMediaSource::resolve(const QString &file)
{
    std::optional<Result<StoredMedia>> outcome;
    m_source->resolve(file, true,
                      [&outcome](const Result<StoredMedia> &result) { outcome = result; });
    if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }))
        return Error{QStringLiteral("no answer")};
    return *outcome;
}

void TestMediaSource::takesBase64_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("content");

    const auto row = [](const char *name, const char *text, const QByteArray &content) {
        QTest::newRow(name) << QString::fromLatin1(text) << content;
    };
    row("padded", "aGVsbG8=", "hello");
    row("not padded", "aGVsbG8", "hello");
    row("padded twice", "aGVsbA==", "hell");
    row("whole", "aGVs", "hel");
    row("standard alphabet", "++//", "\xfb\xef\xff");
    row("URL-safe alphabet", "--__", "\xfb\xef\xff");
    row("URL-safe, padded", "_w==", "\xff");
}

void TestMediaSource::takesBase64()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, content);
    for (const QString &prefix : {QStringLiteral("base64://"), QStringLiteral("BASE64://")}) {
        const Result<StoredMedia> stored = resolve(prefix + text);
        QVERIFY2(stored.isOk(), stored ? "" : qPrintable(stored.error()));
        QCOMPARE(m_folder->content(stored.value().name).value(), content);
    }
}

void TestMediaSource::takesFilesOfTheFolder_data()
{
    QTest::addColumn<QString>("file");

    QTest::newRow("name by hash") << QStringLiteral("{name}");
    QTest::newRow("hash") << QStringLiteral("{hash}");
    QTest::newRow("path by hash") << QStringLiteral("{folder}/{name}");
    QTest::newRow("URI by hash") << QStringLiteral("file://{folder}/{name}");
    QTest::newRow("name") << QStringLiteral("my cat.png");
    QTest::newRow("path") << QStringLiteral("{folder}/my cat.png");
    QTest::newRow("URI") << QStringLiteral("file://{folder}/my%20cat.png");
    QTest::newRow("URI, not encoded") << QStringLiteral("file://{folder}/my cat.png");
    QTest::newRow("URI in capitals") << QStringLiteral("File://{folder}/my cat.png");
    QTest::newRow("URI of an encoded letter") << QStringLiteral("file://{folder}/my cat%2Epng");
}

void TestMediaSource::takesFilesOfTheFolder()
{
    QFETCH(QString, file);
    QFile own(m_folder->path() + QStringLiteral("/my cat.png"));
    QVERIFY(own.open(QIODevice::WriteOnly) && own.write(Png) == Png.size());
    own.close();
    const StoredMedia known = m_folder->store(Png).value();
    file.replace(QStringLiteral("{folder}"), m_folder->path());
    file.replace(QStringLiteral("{name}"), known.name);
    file.replace(QStringLiteral("{hash}"), known.hash);
    const Result<StoredMedia> found = resolve(file);
    QVERIFY2(found.isOk(), found ? "" : qPrintable(found.error()));
    QCOMPARE(found.value().name, known.name);
    QCOMPARE(m_folder->fileCount(), 1);
}

void TestMediaSource::answersLaterAndInOrder()
{
    QList<int> answered;
    QList<int> expected;
    for (int i = 0; i < 100; ++i) {
        const QByteArray text = QByteArray::number(i).toBase64();
        expected.append(i);
        m_source->resolve(QStringLiteral("base64://") + QString::fromLatin1(text), true,
                          [&answered, i](const Result<StoredMedia> &result) {
                              answered.append(result ? i : -1);
                          });
        QCOMPARE(answered.size(), 0);
    }
    QTRY_COMPARE(answered.size(), 100);
    QCOMPARE(answered, expected);
}

void TestMediaSource::mayGoAwayInsideAnAnswer()
{
    for (const char *file : {"base64://aGVsbG8", "nothing.png", "http://files.example/"}) {
        m_source = std::make_unique<MediaSource>(m_folder, MediaSettings(), systemNetwork());
        m_source->resolve(QString::fromLatin1(file), true,
                          [this](const Result<StoredMedia> &) { m_source.reset(); });
        QTRY_VERIFY(m_source == nullptr);
    }
}

void TestMediaSource::forgetsItsCallersWhenItGoes()
{
    bool answered = false;
    m_source->resolve(QStringLiteral("base64://aGVsbG8"), true,
                      [&answered](const Result<StoredMedia> &) { answered = true; });
    m_source.reset();
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

void TestMediaSource::refusesTooMuchAtOnce()
{
    int stored = 0;
    int refused = 0;
    for (int i = 0; i < 300; ++i) {
        m_source->resolve(QStringLiteral("base64://aGVsbG8"), true,
                          [&stored, &refused](const Result<StoredMedia> &result) {
                              ++(result ? stored : refused);
                          });
    }
    QTRY_COMPARE(stored + refused, 300);
    QCOMPARE(stored, 256);
    QVERIFY(resolve(QStringLiteral("base64://aGVsbG8")).isOk()); // it was only too fast
}

void TestMediaSource::removesBehindWhatIsBeingStored()
{
    const StoredMedia kept = m_folder->store("kept").value();
    bool stored = false;
    m_source->resolve(QStringLiteral("base64://aGVsbG8"), true,
                      [&stored](const Result<StoredMedia> &result) { stored = result.isOk(); });
    m_source->removeUnreferenced({kept.name}, QDateTime::currentDateTimeUtc().addSecs(3600));
    QTRY_VERIFY(stored);
    QTRY_COMPARE(m_folder->fileCount(), 1);
    QVERIFY(m_folder->find(kept.name).has_value());
}

void TestMediaSource::refusesWaitingDownloadsOnceTheyAreOff()
{
    m_source->setSettings({.allowHttp = true});
    QStringList errors;
    for (int i = 0; i < 10; ++i) {
        m_source->resolve(
            QStringLiteral("http://192.0.2.1/"), true,
            [&errors](const Result<StoredMedia> &result) { errors.append(result.error()); });
    }
    m_source->setSettings({.allowHttp = false});
    QTRY_COMPARE(errors.size(), 10);
    QCOMPARE(errors.filter(QStringLiteral("not fetched from the web")).size(), 10);
}

QTEST_GUILESS_MAIN(TestMediaSource)
#include "tst_mediasource.moc"
