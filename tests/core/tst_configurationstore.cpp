// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationstore.h"
#include "core/config/configurationwriter.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Switchboard;

namespace {

using Source = LoadedConfiguration::Source;

constexpr int OwnerFile = 0600;

int modeOf(const QString &path)
{
    struct stat information { };
    return stat(QFile::encodeName(path).constData(), &information) == 0
        ? int(information.st_mode & 0777)
        : -1;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly) && file.write(content) == content.size(), "write");
}

Configuration withPort(quint16 port)
{
    Configuration configuration = Configuration::firstStart();
    configuration.services[0].port = port;
    return configuration;
}

} // namespace

class TestConfigurationStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstStartWritesAPrivateFile();
    void loadsWhatWasSaved();
    void keepsThePreviousGoodFile();
    void usesTheBackupOfABrokenFile();
    void usesTheBackupOfAMissingFile();
    void usesDefaultsWithoutTouchingABrokenFile();
    void copiesABrokenFileBeforeASave();
    void closesAFileThatOthersCanRead();
    void savesThroughALink();
    void saysWhyItCannotWrite();
    void survivesKills();

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder->filePath(QLatin1String("profile/") + QLatin1String(name));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConfigurationStore> m_store;
};

void TestConfigurationStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<ConfigurationStore>(m_folder->filePath(QStringLiteral("profile")));
}

void TestConfigurationStore::firstStartWritesAPrivateFile()
{
    const mode_t before = umask(0); // the store must not depend on it
    const Result<LoadedConfiguration> loaded = m_store->load();
    umask(before);
    QVERIFY(loaded.isOk());
    QCOMPARE(loaded.value().source, Source::FirstStart);
    QCOMPARE(loaded.value().notices.size(), 1);
    QCOMPARE(modeOf(path("switchboard.json")), OwnerFile);
    QCOMPARE(modeOf(path("")), 0700);
    QCOMPARE(contentOf(path("switchboard.json")), m_store->content());
    QVERIFY(!QFile::exists(path("switchboard.json.bak")));

    ConfigurationStore other(path(""));
    const Result<LoadedConfiguration> again = other.load();
    QVERIFY(again.isOk());
    QCOMPARE(again.value().source, Source::File);
    QCOMPARE(again.value().notices, QStringList());
    QVERIFY(again.value().configuration.services == loaded.value().configuration.services);
}

void TestConfigurationStore::loadsWhatWasSaved()
{
    const Configuration saved = withPort(7001);
    QVERIFY(m_store->save(saved).isOk());
    const Result<LoadedConfiguration> loaded = m_store->load();
    QVERIFY(loaded.isOk());
    QVERIFY(loaded.value().configuration.services == saved.services);
    QVERIFY(loaded.value().configuration.backends == saved.backends);
}

void TestConfigurationStore::keepsThePreviousGoodFile()
{
    QVERIFY(m_store->save(withPort(7001)).isOk());
    const QByteArray first = m_store->content();
    const mode_t before = umask(0);
    QVERIFY(m_store->save(withPort(7002)).isOk());
    umask(before);
    QCOMPARE(contentOf(path("switchboard.json.bak")), first);
    QCOMPARE(modeOf(path("switchboard.json.bak")), OwnerFile);
    QCOMPARE(contentOf(path("switchboard.json")), m_store->content());
}

void TestConfigurationStore::usesTheBackupOfABrokenFile()
{
    QVERIFY(m_store->save(withPort(7001)).isOk());
    QVERIFY(m_store->save(withPort(7002)).isOk());
    put(path("switchboard.json"), "{ \"version\": 1,");
    const Result<LoadedConfiguration> loaded = m_store->load();
    QVERIFY(loaded.isOk());
    QCOMPARE(loaded.value().source, Source::Backup);
    QCOMPARE(loaded.value().configuration.services.constFirst().port, quint16(7001));
    QCOMPARE(loaded.value().notices.size(), 2);
    QVERIFY(
        loaded.value().notices.constFirst().startsWith(QLatin1String("switchboard.json:1:16: ")));
    QCOMPARE(contentOf(path("switchboard.json")), QByteArray("{ \"version\": 1,"));
    QVERIFY2(m_store->content().isEmpty(), "the watcher must see the broken content as news");
}

void TestConfigurationStore::usesTheBackupOfAMissingFile()
{
    QVERIFY(m_store->save(withPort(7001)).isOk());
    QVERIFY(m_store->save(withPort(7002)).isOk());
    QVERIFY(QFile::remove(path("switchboard.json")));
    const Result<LoadedConfiguration> loaded = m_store->load();
    QVERIFY(loaded.isOk());
    QCOMPARE(loaded.value().source, Source::Backup);
    QCOMPARE(loaded.value().configuration.services.constFirst().port, quint16(7001));
    QVERIFY(QFile::exists(path("switchboard.json")));
}

void TestConfigurationStore::usesDefaultsWithoutTouchingABrokenFile()
{
    QVERIFY(QDir().mkpath(path("")));
    put(path("switchboard.json"), "broken");
    put(path("switchboard.json.bak"), "broken too");
    const Result<LoadedConfiguration> loaded = m_store->load();
    QVERIFY(loaded.isOk());
    QCOMPARE(loaded.value().source, Source::Defaults);
    QCOMPARE(loaded.value().configuration.services.size(), 1);
    QCOMPARE(contentOf(path("switchboard.json")), QByteArray("broken"));
    QCOMPARE(contentOf(path("switchboard.json.bak")), QByteArray("broken too"));
}

void TestConfigurationStore::copiesABrokenFileBeforeASave()
{
    QVERIFY(m_store->save(withPort(7001)).isOk());
    QVERIFY(m_store->save(withPort(7002)).isOk());
    const QByteArray backup = contentOf(path("switchboard.json.bak"));
    const QStringList contents = {QStringLiteral("broken 1"), QStringLiteral("broken 2")};
    for (const QString &content : contents) {
        put(path("switchboard.json"), content.toUtf8());
        QVERIFY(m_store->save(withPort(7003)).isOk());
    }
    QCOMPARE(contentOf(path("switchboard.json.bak")), backup);
    QStringList kept;
    for (const QString &name :
         QDir(path("")).entryList({QStringLiteral("switchboard.json.broken-*")})) {
        kept.append(QString::fromUtf8(contentOf(QDir(path("")).filePath(name))));
        QCOMPARE(modeOf(QDir(path("")).filePath(name)), OwnerFile);
    }
    kept.sort();
    QCOMPARE(kept, contents);
}

void TestConfigurationStore::closesAFileThatOthersCanRead()
{
    QVERIFY(m_store->save(withPort(7001)).isOk());
    QCOMPARE(chmod(QFile::encodeName(path("switchboard.json")).constData(), 0644), 0);
    const Result<LoadedConfiguration> loaded = m_store->load();
    QVERIFY(loaded.isOk());
    QCOMPARE(modeOf(path("switchboard.json")), OwnerFile);
    QCOMPARE(loaded.value().notices.size(), 1);
}

void TestConfigurationStore::savesThroughALink()
{
    QVERIFY(QDir().mkpath(path("")));
    const QString target = m_folder->filePath(QStringLiteral("dotfiles.json"));
    put(target, writeConfiguration(withPort(7001)));
    QVERIFY(QFile::link(target, path("switchboard.json")));
    QVERIFY(m_store->save(withPort(7002)).isOk());
    QVERIFY(QFileInfo(path("switchboard.json")).isSymLink());
    QCOMPARE(contentOf(target), m_store->content());
    QCOMPARE(modeOf(target), OwnerFile);
}

void TestConfigurationStore::saysWhyItCannotWrite()
{
    put(m_folder->filePath(QStringLiteral("profile")), "a file in the way");
    const Result<void> saved = m_store->save(withPort(7001));
    QVERIFY(!saved.isOk());
    QVERIFY2(saved.error().contains(m_folder->path()), qUtf8Printable(saved.error()));
    QVERIFY(!m_store->load().isOk());
}

void TestConfigurationStore::survivesKills()
{
    constexpr int Kills = 50;
    constexpr int LongestRunMs = 40;
    for (int kill = 0; kill < Kills; ++kill) {
        QProcess saver;
        saver.start(QStringLiteral(CONFIGURATION_SAVER), {path("")});
        QVERIFY2(saver.waitForReadyRead(), qUtf8Printable(saver.errorString()));
        // The process ends too early only when a save failed.
        QVERIFY(!saver.waitForFinished(int(QRandomGenerator::global()->bounded(LongestRunMs)) + 1));
        saver.kill();
        QVERIFY(saver.waitForFinished());
        QCOMPARE(saver.exitStatus(), QProcess::CrashExit);

        const Result<LoadedConfiguration> loaded = m_store->load();
        QVERIFY2(loaded.isOk(), "the folder must stay usable");
        QCOMPARE(loaded.value().source, Source::File);
        for (const QFileInfo &file : QDir(path("")).entryInfoList(QDir::Files)) {
            if (file.size() > 0) // a temporary file is closed to others before its first byte
                QCOMPARE(modeOf(file.filePath()), OwnerFile);
        }
    }
}

QTEST_GUILESS_MAIN(TestConfigurationStore)
#include "tst_configurationstore.moc"
