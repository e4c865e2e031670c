// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/engine/blockkeeper.h"
#include "core/net/blockstore.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! The file of the blocks, and the keeper that holds it in step with the list.
class TestBlockStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void startsEmpty();
    void keepsEverything();
    void fileIsPrivateAndHoldsNoToken();
    void keepsTheFileBefore();
    void brokenFileIsMovedAside_data();
    void brokenFileIsMovedAside();
    void backupReplacesABrokenFile();
    void backupReplacesALostFile();
    void unwritableFolderIsReported();
    void keeperSavesBeforeItAnswers();
    void keeperSharesOneWrite();
    void keeperSavesHitsNowAndThen();
    void keeperDropsExpiredRulesAtTheStart();

private:
    [[nodiscard]] QString path(const QString &name = QStringLiteral("blocks.json")) const
    {
        return m_folder->filePath(name);
    }
    [[nodiscard]] QByteArray content(const QString &name = QStringLiteral("blocks.json")) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &bytes, const QString &name = QStringLiteral("blocks.json")) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
    }
    [[nodiscard]] QStringList brokenFiles() const
    {
        return QDir(m_folder->path()).entryList({QStringLiteral("blocks.json.broken-*")});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QString Token = QStringLiteral("canary-hJ2k9Lm4");

BlockRule sampleRule(quint64 id)
{
    return {.id = BlockId(id),
            .scope = BlockScope::Address,
            .subject = QStringLiteral("192.0.2.%1").arg(id),
            .serviceId = QStringLiteral("ws-main"),
            .note = QStringLiteral("说明 \"quoted\""),
            .createdMs = 1'700'000'000'123,
            .expiresMs = 1'700'000'600'456,
            .hits = 12,
            .lastHitMs = 1'700'000'100'789};
}

QList<BlockRule> samples()
{
    BlockRule bot = sampleRule(2);
    bot.scope = BlockScope::BotId;
    bot.subject = QStringLiteral("10001");
    bot.serviceId.clear();
    bot.expiresMs = 0;
    bot.lastHitMs = 0;
    BlockRule token = sampleRule(7);
    token.scope = BlockScope::Token;
    token.subject = tokenSubject(Token.toUtf8());
    return {sampleRule(1), bot, token};
}

} // namespace

void TestBlockStore::startsEmpty()
{
    BlockStore store(m_folder->path());
    const BlockStore::Loaded loaded = store.load();
    QVERIFY(loaded.rules.isEmpty());
    QVERIFY(loaded.problems.isEmpty());
    QVERIFY(!QFile::exists(path()));
}

void TestBlockStore::keepsEverything()
{
    BlockStore store(m_folder->path());
    QVERIFY(store.save(samples(), 9));
    BlockStore next(m_folder->path());
    const BlockStore::Loaded loaded = next.load();
    QVERIFY(loaded.problems.isEmpty());
    QCOMPARE(loaded.rules, samples());
    QCOMPARE(loaded.lastId, 9U);
}

void TestBlockStore::fileIsPrivateAndHoldsNoToken()
{
    BlockStore store(m_folder->path());
    QVERIFY(store.save(samples(), 9));
    QVERIFY(store.save(samples().mid(1), 9));
    for (const QString &name : {QStringLiteral("blocks.json"), QStringLiteral("blocks.json.bak")}) {
        QVERIFY(!content(name).isEmpty());
        QVERIFY(!content(name).contains(Token.toUtf8()));
        QCOMPARE(
            QFile::permissions(path(name))
                & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
    }
}

void TestBlockStore::keepsTheFileBefore()
{
    BlockStore store(m_folder->path());
    QVERIFY(store.save(samples(), 9));
    const QByteArray first = content();
    QVERIFY(store.save({}, 9));
    QCOMPARE(content(QStringLiteral("blocks.json.bak")), first);
    QVERIFY(store.save({}, 9)); // nothing new: the backup stays
    QCOMPARE(content(QStringLiteral("blocks.json.bak")), first);
}

void TestBlockStore::brokenFileIsMovedAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("names");
    QTest::addColumn<int>("kept");

    const QByteArray good = R"({"id":3,"scope":"bot-id","subject":"10001"})";
    const auto file = [](const QByteArray &blocks) {
        return QByteArray(R"({"version":1,"lastId":5,"blocks":[)" + blocks + "]}");
    };
    QTest::newRow("empty") << QByteArray() << QStringLiteral("JSON") << 0;
    QTest::newRow("cut") << file(good).chopped(5) << QStringLiteral("JSON") << 0;
    QTest::newRow("later version")
        << QByteArray(R"({"version":2})") << QStringLiteral("version") << 0;
    QTest::newRow("no list") << QByteArray(R"({"version":1})") << QStringLiteral("blocks") << 0;
    QTest::newRow("one bad scope") << file(good + R"(,{"id":4,"scope":"port","subject":"1"})")
                                   << QStringLiteral("blocks[1].scope") << 1;
    QTest::newRow("plain token") << file(R"({"id":4,"scope":"token","subject":"text"},)" + good)
                                 << QStringLiteral("blocks[0].subject") << 1;
    QTest::newRow("bad address") << file(good + R"(,{"id":4,"scope":"address","subject":"1.2"})")
                                 << QStringLiteral("blocks[1].subject") << 1;
    QTest::newRow("bad time") << file(
        good + R"(,{"id":4,"scope":"address","subject":"1.2.3.4","expiresAt":"soon"})")
                              << QStringLiteral("blocks[1].expiresAt") << 1;
    QTest::newRow("no id") << file(R"({"scope":"address","subject":"1.2.3.4"})")
                           << QStringLiteral("blocks[0].id") << 0;
}

void TestBlockStore::brokenFileIsMovedAside()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, names);
    QFETCH(int, kept);
    write(bytes);
    BlockStore store(m_folder->path());
    const BlockStore::Loaded loaded = store.load();
    QCOMPARE(loaded.rules.size(), kept);
    QCOMPARE(loaded.problems.size(), 1);
    QVERIFY2(loaded.problems[0].contains(names), qPrintable(loaded.problems[0]));
    QCOMPARE(brokenFiles().size(), 1);
    QVERIFY(loaded.problems[0].contains(brokenFiles()[0]));
    QCOMPARE(content(brokenFiles()[0]), bytes);
    // What could be read is safe again: the next start has nothing to complain about.
    const BlockStore::Loaded again = BlockStore(m_folder->path()).load();
    QCOMPARE(again.rules, loaded.rules);
    QVERIFY(again.problems.isEmpty());
}

void TestBlockStore::backupReplacesABrokenFile()
{
    {
        BlockStore store(m_folder->path());
        QVERIFY(store.save(samples(), 9));
        QVERIFY(store.save(samples().mid(0, 1), 11));
    }
    write("{");
    const BlockStore::Loaded loaded = BlockStore(m_folder->path()).load();
    QCOMPARE(loaded.rules, samples());
    QCOMPARE(loaded.problems.size(), 1);
    QVERIFY(loaded.problems[0].contains(QStringLiteral(".bak")));
    QCOMPARE(brokenFiles().size(), 1);
    QVERIFY(content(QStringLiteral("blocks.json.bak")).contains("192.0.2.1"));
}

void TestBlockStore::backupReplacesALostFile()
{
    BlockStore store(m_folder->path());
    QVERIFY(store.save(samples(), 9));
    QVERIFY(store.save({}, 9));
    QVERIFY(QFile::remove(path()));
    const BlockStore::Loaded loaded = BlockStore(m_folder->path()).load();
    QCOMPARE(loaded.rules, samples());
    QVERIFY(loaded.problems.value(0).contains(QStringLiteral("is missing")));
    QVERIFY(QFile::exists(path()));
}

void TestBlockStore::unwritableFolderIsReported()
{
    BlockStore store(m_folder->filePath(QStringLiteral("not/there")));
    const auto saved = store.save(samples(), 9);
    QVERIFY(!saved);
    QVERIFY(saved.error().contains(QStringLiteral("blocks.json")));

    FakeClock clock;
    BlockKeeper keeper(m_folder->filePath(QStringLiteral("not/there")), clock);
    QSignalSpy failed(&keeper, &BlockKeeper::saveFailed);
    std::optional<Result<void>> answer;
    QVERIFY(keeper.add({.subject = QStringLiteral("192.0.2.7")},
                       [&](const Result<void> &result) { answer = result; }));
    QTRY_VERIFY(answer.has_value());
    QVERIFY(!*answer);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(keeper.list().rules().size(), 1); // it is in force all the same
}

void TestBlockStore::keeperSavesBeforeItAnswers()
{
    FakeClock clock;
    BlockKeeper keeper(m_folder->path(), clock);
    QVERIFY(keeper.load().isEmpty());
    QSignalSpy changed(&keeper, &BlockKeeper::changed);
    QByteArray inFile;
    const auto added = keeper.add({.subject = QStringLiteral("192.0.2.7")},
                                  [&](const Result<void> &) { inFile = content(); });
    QVERIFY(added);
    QVERIFY(keeper.refuse({.serviceId = {},
                           .address = QHostAddress(QStringLiteral("192.0.2.7")),
                           .token = std::nullopt})); // in force before it is saved
    QTRY_VERIFY(inFile.contains("192.0.2.7"));
    QCOMPARE(changed.count(), 1);

    QSignalSpy removed(&keeper, &BlockKeeper::removed);
    bool saved = false;
    QCOMPARE(
        keeper.remove({added.value().rule.id}, [&](const Result<void> &) { saved = true; }).size(),
        1);
    QCOMPARE(removed.count(), 1);
    QTRY_VERIFY(saved);
    QVERIFY(!content().contains("192.0.2.7"));
}

void TestBlockStore::keeperSharesOneWrite()
{
    FakeClock clock;
    BlockKeeper keeper(m_folder->path(), clock);
    QSignalSpy changed(&keeper, &BlockKeeper::changed);
    int answers = 0;
    for (int i = 1; i <= 100; ++i)
        QVERIFY(keeper.add({.subject = QStringLiteral("192.0.2.%1").arg(i)},
                           [&](const Result<void> &saved) { answers += saved ? 1 : 0; }));
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 100);
    QCOMPARE(changed.count(), 1);
    QVERIFY(!QFile::exists(path(QStringLiteral("blocks.json.bak")))); // one write only
}

void TestBlockStore::keeperSavesHitsNowAndThen()
{
    FakeClock clock;
    const auto savedHits = [this] { return BlockStore(m_folder->path()).load().rules[0].hits; };
    BlockKeeper keeper(m_folder->path(), clock);
    QVERIFY(keeper.load().isEmpty());
    bool saved = false;
    QVERIFY(keeper.add({.subject = QStringLiteral("192.0.2.7")},
                       [&](const Result<void> &) { saved = true; }));
    QTRY_VERIFY(saved);
    QSignalSpy changed(&keeper, &BlockKeeper::changed);
    const BlockVisitor visitor{.serviceId = {},
                               .address = QHostAddress(QStringLiteral("192.0.2.7")),
                               .token = std::nullopt};
    clock.advance(1000);
    QVERIFY(keeper.refuse(visitor));
    keeper.tick();
    keeper.tick();
    QCOMPARE(changed.count(), 1);
    QVERIFY(keeper.refuse(visitor));
    keeper.tick();
    QCOMPARE(changed.count(), 1); // not more often than once a second
    clock.advance(1000);
    keeper.tick();
    QCOMPARE(changed.count(), 2);
    QCOMPARE(savedHits(), 0U);
    clock.advance(BlockKeeper::HitSaveMs);
    keeper.tick();
    QCOMPARE(savedHits(), 2U);
    QVERIFY(keeper.refuse(visitor));
    keeper.flush();
    QCOMPARE(savedHits(), 3U);
}

void TestBlockStore::keeperDropsExpiredRulesAtTheStart()
{
    FakeClock clock;
    {
        BlockKeeper keeper(m_folder->path(), clock);
        QVERIFY(keeper.add(
            {.subject = QStringLiteral("192.0.2.7"), .expiresMs = clock.wallMs() + 10'000}, {}));
        QVERIFY(keeper.add({.subject = QStringLiteral("192.0.2.8")}, {}));
        keeper.flush();
    }
    clock.setWallMs(clock.wallMs() + 20'000); // the program was off meanwhile
    BlockKeeper next(m_folder->path(), clock);
    QVERIFY(next.load().isEmpty());
    QSignalSpy expired(&next, &BlockKeeper::expired);
    next.tick();
    QCOMPARE(expired.count(), 1);
    QCOMPARE(next.list().rules().size(), 1);
    next.flush();
    QVERIFY(!content().contains("192.0.2.7"));
}

QTEST_GUILESS_MAIN(TestBlockStore)
#include "tst_blockstore.moc"
