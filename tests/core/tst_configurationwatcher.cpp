// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationstore.h"
#include "core/config/configurationwatcher.h"
#include "core/config/configurationwriter.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Switchboard;

namespace {

Configuration withPort(quint16 port)
{
    Configuration configuration = Configuration::firstStart();
    configuration.services[0].port = port;
    return configuration;
}

} // namespace

class TestConfigurationWatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsOfChangesInPlaceAndByReplacement();
    void joinsQuickChanges();
    void ignoresOurOwnSaves();
    void rejectsOnceAndRecovers();
    void recoversWithTheOldContent();
    void reportsABrokenFileFromTheStart();
    void survivesDeletionOfTheFile();
    void survivesDeletionOfTheFolder();

private:
    void writeInPlace(const QByteArray &content);
    void replace(const QByteArray &content);
    [[nodiscard]] quint16 lastPort() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConfigurationStore> m_store;
    std::unique_ptr<ConfigurationWatcher> m_watcher;
    std::unique_ptr<QSignalSpy> m_changed;
    std::unique_ptr<QSignalSpy> m_rejected;
    std::unique_ptr<QSignalSpy> m_recovered;
};

void TestConfigurationWatcher::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<ConfigurationStore>(m_folder->filePath(QStringLiteral("profile")));
    QVERIFY(m_store->save(withPort(7000)).isOk());
    m_watcher = std::make_unique<ConfigurationWatcher>(m_store->filePath());
    m_changed = std::make_unique<QSignalSpy>(m_watcher.get(), &ConfigurationWatcher::changed);
    m_rejected = std::make_unique<QSignalSpy>(m_watcher.get(), &ConfigurationWatcher::rejected);
    m_recovered = std::make_unique<QSignalSpy>(m_watcher.get(), &ConfigurationWatcher::recovered);
    m_watcher->start(m_store->content());
}

void TestConfigurationWatcher::writeInPlace(const QByteArray &content)
{
    QFile file(m_store->filePath());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

void TestConfigurationWatcher::replace(const QByteArray &content)
{
    const QString other = m_store->filePath() + QStringLiteral("~");
    QFile file(other);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    QCOMPARE(rename(QFile::encodeName(other).constData(),
                    QFile::encodeName(m_store->filePath()).constData()),
             0);
}

quint16 TestConfigurationWatcher::lastPort() const
{
    const auto configuration = m_changed->constLast().at(0).value<Configuration>();
    return configuration.services.constFirst().port;
}

void TestConfigurationWatcher::tellsOfChangesInPlaceAndByReplacement()
{
    for (int round = 1; round <= 4; ++round) {
        const QByteArray content = writeConfiguration(withPort(quint16(7000 + round)));
        if (round % 2 == 0)
            writeInPlace(content);
        else
            replace(content);
        QTRY_COMPARE(m_changed->size(), round);
        QCOMPARE(lastPort(), quint16(7000 + round));
    }
    QCOMPARE(m_rejected->size(), 0);
}

void TestConfigurationWatcher::joinsQuickChanges()
{
    for (int round = 1; round <= 20; ++round)
        replace(writeConfiguration(withPort(quint16(7000 + round))));
    QTRY_COMPARE(m_changed->size(), 1);
    QCOMPARE(lastPort(), quint16(7020));
}

void TestConfigurationWatcher::ignoresOurOwnSaves()
{
    QVERIFY(m_store->save(withPort(7001)).isOk());
    m_watcher->setKnownContent(m_store->content());
    // A foreign change afterwards proves that the own one was looked at, and passed over.
    QTest::qWait(300);
    QCOMPARE(m_changed->size(), 0);
    replace(writeConfiguration(withPort(7002)));
    QTRY_COMPARE(m_changed->size(), 1);
    QCOMPARE(lastPort(), quint16(7002));
}

void TestConfigurationWatcher::rejectsOnceAndRecovers()
{
    writeInPlace("{ broken");
    QTRY_COMPARE(m_rejected->size(), 1);
    QCOMPARE(m_rejected->constLast().at(0).toString(),
             QStringLiteral("switchboard.json:1:3: a key in double quotes is missing here"));
    replace("{ broken"); // the same content again is no news
    writeInPlace("{ \"version\": 3 }");
    QTRY_COMPARE(m_rejected->size(), 2);
    QCOMPARE(m_changed->size(), 0);
    QCOMPARE(m_recovered->size(), 0);

    writeInPlace(writeConfiguration(withPort(7001)));
    QTRY_COMPARE(m_changed->size(), 1);
    QCOMPARE(m_recovered->size(), 1);
    QCOMPARE(m_rejected->size(), 2);
}

void TestConfigurationWatcher::recoversWithTheOldContent()
{
    writeInPlace("");
    QTRY_COMPARE(m_rejected->size(), 1);
    writeInPlace(m_store->content());
    QTRY_COMPARE(m_recovered->size(), 1);
    QCOMPARE(m_changed->size(), 0);
}

void TestConfigurationWatcher::reportsABrokenFileFromTheStart()
{
    writeInPlace("[");
    const Result<LoadedConfiguration> loaded = m_store->load();
    QVERIFY(loaded.isOk());
    ConfigurationWatcher watcher(m_store->filePath());
    QSignalSpy rejected(&watcher, &ConfigurationWatcher::rejected);
    watcher.start(m_store->content());
    QTRY_COMPARE(rejected.size(), 1);
}

void TestConfigurationWatcher::survivesDeletionOfTheFile()
{
    QVERIFY(QFile::remove(m_store->filePath()));
    QTRY_COMPARE(m_rejected->size(), 1);
    QVERIFY(m_rejected->constLast().at(0).toString().contains(m_store->filePath()));
    writeInPlace(writeConfiguration(withPort(7001)));
    QTRY_COMPARE(m_changed->size(), 1);
    QCOMPARE(m_recovered->size(), 1);
    writeInPlace(writeConfiguration(withPort(7002)));
    QTRY_COMPARE(m_changed->size(), 2);
}

void TestConfigurationWatcher::survivesDeletionOfTheFolder()
{
    QVERIFY(QDir(m_folder->filePath(QStringLiteral("profile"))).removeRecursively());
    QTRY_COMPARE(m_rejected->size(), 1);
    QVERIFY(m_store->save(withPort(7001)).isOk());
    QTRY_COMPARE_WITH_TIMEOUT(m_changed->size(), 1, 10000);
    replace(writeConfiguration(withPort(7002)));
    QTRY_COMPARE(m_changed->size(), 2);
}

QTEST_GUILESS_MAIN(TestConfigurationWatcher)
#include "tst_configurationwatcher.moc"
