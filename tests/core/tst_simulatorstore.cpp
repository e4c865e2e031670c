// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/store/simulatorstore.h"
#include "core/backends/simulator/store/storeschema.h"
#include "tests/support/simulatorfixture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

const QDateTime Now = QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7), QTimeZone::utc());

ChatMessage sample(qint32 id, const ChatId &chat, const QString &text)
{
    ChatMessage message;
    message.chat = chat;
    message.selfId = 10001;
    message.messageId = id;
    message.timeMs = 1'700'000'000'123;
    message.senderId = 10002;
    message.senderName = QStringLiteral("Alice");
    message.message = {{QStringLiteral("text"), {{QStringLiteral("text"), text}}}};
    message.rawMessage = text;
    return message;
}

ChatHistoryQuery query(const ChatId &chat, int count)
{
    return {.chat = chat, .selfId = 10001, .count = count, .before = 0};
}

} // namespace

//! The SQLite file: format, damage, and what it keeps.
class TestSimulatorStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fillsAnEmptyFile();
    void makesAPrivateFileInAMissingFolder();
    void setsTheDurabilityPragmas();
    void keepsItsContentWhenOpenedAgain();
    void keepsAnEditedWorld();
    void givesOutNoIdTwiceAfterRowsAreGone();
    void keepsEveryFieldOfAMessage();
    void pagesTheHistoryOfOneChat();
    void findsMessagesThroughIndices_data();
    void findsMessagesThroughIndices();
    void rollsBack();
    void refusesAnUnknownSender();
    void putsADamagedFileAside_data();
    void putsADamagedFileAside();
    void neverOverwritesAnEarlierDamagedFile();
    void refusesAFileOfANewerProgram();
    void namesAFileThatCannotBeMade();

private:
    [[nodiscard]] QString path() const
    {
        return m_folder->filePath(QStringLiteral("simulator.db"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSimulatorStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSimulatorStore::fillsAnEmptyFile()
{
    SimulatorStore store(path());
    const Result<StoreContents> opened = store.open(Now);
    QVERIFY2(opened.isOk(), qPrintable(opened ? QString() : opened.error()));

    const WorldData &world = opened.value().world;
    QCOMPARE(world.accounts.size(), 1);
    QCOMPARE(world.accounts.first().selfId, 10001);
    QCOMPARE(world.users.size(), 9);
    QCOMPARE(world.users.first().nickname, QStringLiteral("小助手"));
    QCOMPARE(world.groups.size(), 3);
    QCOMPARE(world.groups.first().name, QStringLiteral("测试群"));
    QCOMPARE(world.members.size(), 15);
    QCOMPARE(opened.value().lastMessageId, 0);
    QVERIFY(opened.value().notice.isEmpty());
    const World loaded(world);
    for (const auto &[groupId, group] : loaded.groups()) {
        const auto isOwner = [](const SimulatorMember &member) {
            return member.role == QLatin1String("owner");
        };
        QCOMPARE(std::count_if(group.members.cbegin(), group.members.cend(), isOwner), 1);
    }
    QCOMPARE(runSql(path(), {QStringLiteral("PRAGMA user_version")}).toInt(),
             newestSchemaVersion());
}

void TestSimulatorStore::makesAPrivateFileInAMissingFolder()
{
    const QString nested = m_folder->filePath(QStringLiteral("a/b/simulator.db"));
    SimulatorStore store(nested);
    QVERIFY(store.open(Now).isOk());
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const char *suffix : {"", "-wal", "-shm"}) {
        const QString name = QString(nested + QLatin1String(suffix));
        QVERIFY2(QFile::exists(name), qPrintable(name));
        QVERIFY2(!(QFile::permissions(name) & others), qPrintable(name));
    }
}

void TestSimulatorStore::setsTheDurabilityPragmas()
{
    {
        SimulatorStore store(path());
        QVERIFY(store.open(Now).isOk());
    }
    QCOMPARE(runSql(path(), {QStringLiteral("PRAGMA journal_mode")}).toString(),
             QStringLiteral("wal"));

    QSqlDatabase database =
        QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("pragmas"));
    database.setDatabaseName(path());
    QVERIFY(database.open());
    QCOMPARE(prepareDatabase(database).problem, StoreProblem::None);
    const QList<QPair<QString, int>> expected = {{QStringLiteral("synchronous"), 1},
                                                 {QStringLiteral("foreign_keys"), 1},
                                                 {QStringLiteral("busy_timeout"), 5000}};
    for (const auto &[name, value] : expected) {
        QSqlQuery query(database);
        QVERIFY(query.exec(QString(QLatin1String("PRAGMA ") + name)) && query.next());
        QCOMPARE(query.value(0).toInt(), value);
    }
    database = {};
    QSqlDatabase::removeDatabase(QStringLiteral("pragmas"));
}

void TestSimulatorStore::keepsItsContentWhenOpenedAgain()
{
    {
        SimulatorStore store(path());
        QVERIFY(store.open(Now).isOk());
        QVERIFY(
            store.addMessage(sample(41, {ChatKind::Group, 123456}, QStringLiteral("一"))).isOk());
    }
    SimulatorStore store(path());
    const Result<StoreContents> opened = store.open(Now);
    QVERIFY(opened.isOk());
    QCOMPARE(opened.value().lastMessageId, 41);
    QCOMPARE(opened.value().world.users.size(), 9);
    const auto history = store.history(query({ChatKind::Group, 123456}, 10));
    QVERIFY(history.isOk());
    QCOMPARE(history.value().size(), 1);
    QCOMPARE(history.value().first().rawMessage, QStringLiteral("一"));
}

void TestSimulatorStore::keepsAnEditedWorld()
{
    {
        SimulatorStore store(path());
        QVERIFY(store.open(Now).isOk());
    }
    runSql(path(),
           {QStringLiteral("DELETE FROM members WHERE group_id = 345678"),
            QStringLiteral("DELETE FROM groups WHERE group_id = 345678"),
            QStringLiteral("UPDATE users SET nickname = 'Renamed' WHERE user_id = 10003")});
    SimulatorStore store(path());
    const Result<StoreContents> opened = store.open(Now);
    QVERIFY(opened.isOk());
    QCOMPARE(opened.value().world.groups.size(), 2);
    const World world(opened.value().world);
    QCOMPARE(world.user(10003)->nickname, QStringLiteral("Renamed"));
}

void TestSimulatorStore::givesOutNoIdTwiceAfterRowsAreGone()
{
    {
        SimulatorStore store(path());
        QVERIFY(store.open(Now).isOk());
        QVERIFY(store.addMessage(sample(7, {ChatKind::Group, 123456}, QStringLiteral("x"))).isOk());
    }
    runSql(path(), {QStringLiteral("DELETE FROM messages")});
    SimulatorStore store(path());
    QCOMPARE(store.open(Now).value().lastMessageId, 7);
}

void TestSimulatorStore::keepsEveryFieldOfAMessage()
{
    SimulatorStore store(path());
    QVERIFY(store.open(Now).isOk());
    ChatMessage message =
        sample(3, {ChatKind::Private, 10002}, QStringLiteral("😀 &amp; \"quoted\""));
    message.message.append({QStringLiteral("brand_new"),
                            {{QStringLiteral("id"), QString::number(9'007'199'254'740'993)},
                             {QStringLiteral("content"), QJsonArray{QJsonObject()}}}});
    message.fromBot = true;
    message.senderId = 10001;
    message.clientName = QStringLiteral("NoneBot");
    message.replyMs = 84;
    message.session = SessionId(13);
    QVERIFY(store.addMessage(message).isOk());
    QVERIFY(store.setDelivery(3, 5, 4).isOk());
    QVERIFY(store.setRecalled(3).isOk());

    const auto found = store.message(3);
    QVERIFY(found.isOk() && found.value());
    const ChatMessage &read = *found.value();
    QCOMPARE(read.chat, message.chat);
    QCOMPARE(read.selfId, message.selfId);
    QCOMPARE(read.timeMs, message.timeMs);
    QCOMPARE(read.senderId, message.senderId);
    QCOMPARE(read.senderName, message.senderName);
    QCOMPARE(read.fromBot, true);
    QVERIFY(read.message == message.message);
    QCOMPARE(read.rawMessage, message.rawMessage);
    QCOMPARE(read.recalled, true);
    QCOMPARE(read.receivers, 5);
    QCOMPARE(read.delivered, 4);
    QCOMPARE(read.clientName, message.clientName);
    QCOMPARE(read.replyMs, 84);
    QCOMPARE(read.session, SessionId(13));
    QVERIFY(!store.message(4).value());
}

void TestSimulatorStore::pagesTheHistoryOfOneChat()
{
    SimulatorStore store(path());
    QVERIFY(store.open(Now).isOk());
    QVERIFY(store.begin().isOk());
    for (int i = 1; i <= 30; ++i) {
        // A user and a group may have the same number.
        const ChatId chat{i % 3 == 0 ? ChatKind::Private : ChatKind::Group, 123456};
        QVERIFY(store.addMessage(sample(i, chat, QString::number(i))).isOk());
    }
    QVERIFY(store.commit().isOk());

    const auto read = store.history(query({ChatKind::Group, 123456}, 4));
    QVERIFY(read.isOk());
    QStringList texts;
    for (const ChatMessage &message : read.value())
        texts.append(message.rawMessage);
    QCOMPARE(texts,
             (QStringList{QStringLiteral("25"), QStringLiteral("26"), QStringLiteral("28"),
                          QStringLiteral("29")}));
    QCOMPARE(store.history(query({ChatKind::Private, 123456}, 100)).value().size(), 10);
    QCOMPARE(store.history(query({ChatKind::Group, 123456}, 0)).value().size(), 0);
    QCOMPARE(store.history(query({ChatKind::Group, 1}, 10)).value().size(), 0);
}

void TestSimulatorStore::findsMessagesThroughIndices_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("named");
    QTest::newRow("group") << QStringLiteral("chat_kind = 'group' AND chat_id = 2")
                           << QStringLiteral("messages_of_groups");
    QTest::newRow("private") << QStringLiteral(
        "chat_kind = 'private' AND self_id = 1 AND chat_id = 2")
                             << QStringLiteral("messages_of_users");
}

void TestSimulatorStore::findsMessagesThroughIndices()
{
    QFETCH(const QString, condition);
    QFETCH(const QString, named);
    {
        SimulatorStore store(path());
        QVERIFY(store.open(Now).isOk());
    }
    QSqlDatabase database =
        QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("plan"));
    database.setDatabaseName(path());
    QVERIFY(database.open());
    QSqlQuery plan(database);
    QVERIFY(plan.exec(QStringLiteral("EXPLAIN QUERY PLAN SELECT raw_message FROM messages WHERE %1 "
                                     "AND message_id < 9 ORDER BY message_id DESC LIMIT 50")
                          .arg(condition)));
    QString steps;
    while (plan.next())
        steps += plan.value(3).toString();
    plan.clear();
    QVERIFY2(steps.contains(named), qPrintable(steps));
    QVERIFY2(!steps.contains(QLatin1String("TEMP B-TREE")), qPrintable(steps));
    database = {};
    QSqlDatabase::removeDatabase(QStringLiteral("plan"));
}

void TestSimulatorStore::rollsBack()
{
    SimulatorStore store(path());
    QVERIFY(store.open(Now).isOk());
    QVERIFY(store.begin().isOk());
    QVERIFY(store.addMessage(sample(1, {ChatKind::Group, 123456}, QStringLiteral("x"))).isOk());
    store.rollback();
    QVERIFY(!store.message(1).value());
}

void TestSimulatorStore::refusesAnUnknownSender()
{
    SimulatorStore store(path());
    QVERIFY(store.open(Now).isOk());
    ChatMessage message = sample(1, {ChatKind::Group, 123456}, QStringLiteral("x"));
    message.senderId = 4711;
    const Result<void> added = store.addMessage(message);
    QVERIFY(!added.isOk());
    QVERIFY2(added.error().contains(path()), qPrintable(added.error()));
}

void TestSimulatorStore::putsADamagedFileAside_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::newRow("the header") << Q_INT64_C(0);
    QTest::newRow("the list of tables") << Q_INT64_C(100);
    QTest::newRow("later pages") << Q_INT64_C(4096);
}

void TestSimulatorStore::putsADamagedFileAside()
{
    QFETCH(const qint64, offset);
    {
        SimulatorStore store(path());
        QVERIFY(store.open(Now).isOk());
        QVERIFY(store.addMessage(sample(1, {ChatKind::Group, 123456}, QStringLiteral("x"))).isOk());
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    const QByteArray garbage(qsizetype(file.size() - offset), '\x5a');
    QCOMPARE(file.write(garbage), garbage.size());
    const qint64 damagedSize = file.size();
    file.close();

    SimulatorStore store(path());
    const Result<StoreContents> opened = store.open(Now);
    QVERIFY2(opened.isOk(), qPrintable(opened ? QString() : opened.error()));
    const QString aside = QString(path() + QLatin1String(".damaged-20260304T050607Z"));
    QCOMPARE(QFileInfo(aside).size(), damagedSize);
    QVERIFY2(opened.value().notice.contains(aside), qPrintable(opened.value().notice));
    QCOMPARE(opened.value().world.users.size(), 9);
    QVERIFY(store.addMessage(sample(1, {ChatKind::Group, 123456}, QStringLiteral("y"))).isOk());
}

void TestSimulatorStore::neverOverwritesAnEarlierDamagedFile()
{
    for (int i = 0; i < 3; ++i) {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(QByteArray(4096, char('a' + i))) == 4096);
        file.close();
        SimulatorStore store(path());
        QVERIFY(store.open(Now).isOk());
    }
    const QStringList kept =
        QDir(m_folder->path()).entryList({QStringLiteral("*.damaged-*")}, QDir::Files, QDir::Name);
    QCOMPARE(kept.size(), 3);
}

void TestSimulatorStore::refusesAFileOfANewerProgram()
{
    {
        SimulatorStore store(path());
        QVERIFY(store.open(Now).isOk());
    }
    runSql(path(), {QStringLiteral("PRAGMA user_version = 999")});
    SimulatorStore store(path());
    const Result<StoreContents> opened = store.open(Now);
    QVERIFY(!opened.isOk());
    QVERIFY2(opened.error().contains(path()) && opened.error().contains(QLatin1String("999")),
             qPrintable(opened.error()));
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.damaged-*")}).size(), 0);
}

void TestSimulatorStore::namesAFileThatCannotBeMade()
{
    QFile blocker(m_folder->filePath(QStringLiteral("file")));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    const QString impossible = m_folder->filePath(QStringLiteral("file/simulator.db"));
    SimulatorStore store(impossible);
    const Result<StoreContents> opened = store.open(Now);
    QVERIFY(!opened.isOk());
    QVERIFY2(opened.error().contains(m_folder->filePath(QStringLiteral("file"))),
             qPrintable(opened.error()));
}

QTEST_GUILESS_MAIN(TestSimulatorStore)
#include "tst_simulatorstore.moc"
