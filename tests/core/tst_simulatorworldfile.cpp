// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/store/storeschema.h"
#include "tests/support/simulatorscene.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

//! The statements of a file among the program's resources.
QStringList statementsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(path));
    QStringList statements;
    QString statement;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (!line.startsWith(QLatin1String("--")))
            statement += QString(line + u'\n');
        if (line.endsWith(u';')) {
            statements += statement;
            statement.clear();
        }
    }
    return statements;
}

//! A file as the first version of the program left it.
void writeVersionOne(const QString &path, const QStringList &rows)
{
    (void)newestSchemaVersion(); // brings the resources in
    QStringList statements = statementsOf(QStringLiteral(":/switchboard/sql/001_schema.sql"));
    statements += statementsOf(QStringLiteral(":/switchboard/sql/first_content.sql"));
    statements += rows;
    statements += QStringLiteral("PRAGMA user_version = 1");
    (void)runSql(path, statements);
}

const QString OldMessage = QStringLiteral(
    "INSERT INTO messages (message_id, self_id, chat_kind, chat_id, sender_id, sender_name, "
    "from_bot, time_ms, segments, raw_message, recalled, receivers, delivered, client_name, "
    "reply_ms) VALUES (41, 10001, 'group', 123456, 10002, 'Alice', 0, 1700000000123, "
    "'[{\"type\":\"text\",\"data\":{\"text\":\"old\"}}]', 'old', 0, 3, 2, '', -1)");

QJsonObject worldOf(SimulatorFixture &simulator)
{
    return simulator.mustAct("export", "{}")[QLatin1String("world")].toObject();
}

//! Refuses every write of a table until it goes.
class BrokenTable final
{
public:
    BrokenTable(QString path, const char *table) : m_path(std::move(path))
    {
        for (const char *event : {"INSERT", "UPDATE", "DELETE"})
            (void)runSql(m_path,
                         {QStringLiteral("CREATE TRIGGER broken_%1 BEFORE %1 ON %2 BEGIN SELECT "
                                         "RAISE(ABORT, 'disk full'); END")
                              .arg(QLatin1String(event), QLatin1String(table))});
    }
    ~BrokenTable()
    {
        for (const char *event : {"INSERT", "UPDATE", "DELETE"})
            (void)runSql(m_path,
                         {QStringLiteral("DROP TRIGGER broken_%1").arg(QLatin1String(event))});
    }
    Q_DISABLE_COPY_MOVE(BrokenTable)

private:
    QString m_path;
};

//! Another program that writes to the file, until it goes.
class WriteLock final
{
public:
    explicit WriteLock(const QString &path)
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("lock"));
        database.setDatabaseName(path);
        if (!database.open() || !QSqlQuery(database).exec(QStringLiteral("BEGIN IMMEDIATE")))
            qFatal("the test cannot lock its own file");
    }
    ~WriteLock() { QSqlDatabase::removeDatabase(QStringLiteral("lock")); }
    Q_DISABLE_COPY_MOVE(WriteLock)
};

} // namespace

//! The file as a whole: formats of earlier versions, export and import, and what cannot be written.
class TestSimulatorWorldFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsVersionOneUpToDate();
    void givesOutNoOldIdAfterTheMigration();
    void comesBackAfterExportAndImport();
    void forgetsWhatWasFollowedBeforeAnImport();
    void changesNothingWhenAnImportIsBroken_data();
    void changesNothingWhenAnImportIsBroken();
    void undoesWhatCannotBeStored_data();
    void undoesWhatCannotBeStored();
    void undoesWhatALockedFileRefuses();
};

void TestSimulatorWorldFile::bringsVersionOneUpToDate()
{
    SimulatorFixture simulator;
    simulator.stop();
    QVERIFY(QFile::remove(simulator.path()));
    writeVersionOne(simulator.path(),
                    {OldMessage,
                     QStringLiteral("UPDATE members SET last_sent_time = 5 WHERE user_id = 10002"),
                     QStringLiteral("DELETE FROM members WHERE group_id = 345678"),
                     QStringLiteral("DELETE FROM groups WHERE group_id = 345678")});
    QVERIFY(simulator.start().isOk());
    QVERIFY(simulator.backend().startNotice().isEmpty());
    QCOMPARE(runSql(simulator.path(), {QStringLiteral("PRAGMA user_version")}).toInt(),
             newestSchemaVersion());
    QVERIFY(runSql(simulator.path(), {QStringLiteral("PRAGMA foreign_key_check")}).isNull());

    const SimulatorWorld world = simulator.backend().world();
    QCOMPARE(world.accounts, QList<qint64>{10001});
    QCOMPARE(world.users.size(), 9);
    QCOMPARE(world.groups.size(), 2);
    QCOMPARE(world.groups.first().members.at(1).lastSentTime, 5);
    const QList<ChatMessage> history = simulator.history({ChatKind::Group, 123456});
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.first().messageId, 41);
    QCOMPARE(history.first().message, textMessage(QStringLiteral("old")));
    QCOMPARE(history.first().receivers, 3);
    QCOMPARE(history.first().delivered, 2);
    QCOMPARE(history.first().timeMs, 1700000000123);
    QCOMPARE(simulator.simulate({ChatKind::Group, 123456}, 10002, QStringLiteral("new"))
                 ->value()
                 .messageId,
             42);
}

void TestSimulatorWorldFile::givesOutNoOldIdAfterTheMigration()
{
    for (const bool keepsOne : {false, true}) {
        SimulatorFixture simulator;
        simulator.stop();
        QVERIFY(QFile::remove(simulator.path()));
        QString later = OldMessage;
        later.replace(QLatin1String("(41,"), QLatin1String("(77,"));
        QStringList rows{OldMessage, later,
                         QStringLiteral("DELETE FROM messages WHERE message_id = 77")};
        if (!keepsOne)
            rows += QStringLiteral("DELETE FROM messages");
        writeVersionOne(simulator.path(), rows);
        QVERIFY(simulator.start().isOk());
        QCOMPARE(simulator.simulate({ChatKind::Group, 123456}, 10002, QStringLiteral("x"))
                     ->value()
                     .messageId,
                 78);
    }
}

void TestSimulatorWorldFile::comesBackAfterExportAndImport()
{
    SimulatorScene scene;
    SimulatorFixture &simulator = scene.simulator;
    (void)scene.request(QStringLiteral("send_like"), QStringLiteral(R"({"user_id":10002})"));
    (void)scene.request(QStringLiteral("set_msg_emoji_like"),
                        QStringLiteral(R"({"message_id":@message,"emoji_id":"66"})"));
    (void)scene.request(QStringLiteral("set_group_ban"),
                        QStringLiteral(R"({"group_id":123456,"user_id":10004})"));
    const QJsonObject before = worldOf(simulator);
    for (const char *table :
         {"users", "accounts", "friends", "groups", "members", "messages", "forwards", "requests",
          "files", "folders", "essences", "announcements", "honours", "likes"})
        QVERIFY2(!before[QLatin1String(table)].toArray().isEmpty(), table);
    const auto message =
        scene.request(QStringLiteral("get_msg"), QStringLiteral(R"({"message_id":@message})"));
    QCOMPARE(message.retcode, RetCode::Ok);

    simulator.mustAct("reset", "{}");
    QCOMPARE(scene.request(QStringLiteral("get_msg"), QStringLiteral(R"({"message_id":@message})"))
                 .retcode,
             RetCode::NoData);
    QCOMPARE(simulator.backend().world().groups.size(), 3);
    QVERIFY(simulator.backend().world().requests.isEmpty());

    // As somebody would: through the text of a file.
    const QByteArray file = QJsonDocument(before).toJson();
    const auto imported =
        simulator.act(QStringLiteral("import"),
                      {{QStringLiteral("world"), QJsonDocument::fromJson(file).object()}});
    QVERIFY2(imported->isOk(), qPrintable(imported->isOk() ? QString() : imported->error()));
    QVERIFY(worldOf(simulator) == before);
    QCOMPARE(
        scene.request(QStringLiteral("get_msg"), QStringLiteral(R"({"message_id":@message})")).data,
        message.data);
    QCOMPARE(scene
                 .request(QStringLiteral("get_group_file_url"),
                          QStringLiteral(R"({"group_id":123456,"file_id":"@file"})"))
                 .retcode,
             RetCode::Ok);
    QVERIFY(simulator.start().isOk());
    QCOMPARE(simulator.backend().world().groups.size(), 4);
}

void TestSimulatorWorldFile::forgetsWhatWasFollowedBeforeAnImport()
{
    SimulatorFixture simulator;
    simulator.receiversPerEvent = 1; // the receipt is kept: the message is followed
    simulator.mustAct("message", R"({"group_id":123456,"user_id":10004,"message":"hi"})");
    const QJsonObject before = worldOf(simulator);
    simulator.mustAct("recall", R"({"message_id":1})");
    QVERIFY(simulator.act(QStringLiteral("import"), {{QStringLiteral("world"), before}})->isOk());
    QVERIFY(!simulator.history({ChatKind::Group, 123456}).first().recalled);
    const auto next = simulator.mustAct("message", R"({"user_id":10002,"message":"hi"})");
    QCOMPARE(next[QLatin1String("message_id")].toInt(), 2);
}

void TestSimulatorWorldFile::changesNothingWhenAnImportIsBroken_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const char *table, const QJsonValue &value,
                        const char *named) {
        QTest::newRow(name) << QString::fromLatin1(table) << value << QString::fromLatin1(named);
    };
    row("another format", "format", QStringLiteral("x"), "format");
    row("a later version", "version", 99, "version");
    row("no list", "groups", 5, "groups");
    row("no object", "groups", QJsonArray{5}, "groups[0]");
    row("no account", "accounts", QJsonArray(), "accounts");
    row("unknown column", "folders", json(R"([{"x; DROP TABLE users":1}])"), "folders[0]");
    row("a fraction", "users", json(R"([{"user_id":1.5,"nickname":"x"}])"), "users[0]");
    row("a list in a field", "users", json(R"([{"user_id":1,"nickname":[]}])"), "users[0]");
    row("nobody's friend", "friends", json(R"([{"self_id":10001,"user_id":4711}])"), "friends[0]");
    row("no such role", "members", json(R"([{"group_id":123456,"user_id":10001,"role":"king"}])"),
        "members[0]");
    row("nobody at all", "users", QJsonArray(), "accounts[0]");
}

void TestSimulatorWorldFile::changesNothingWhenAnImportIsBroken()
{
    QFETCH(const QString, table);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, named);
    SimulatorScene scene;
    const QJsonObject before = worldOf(scene.simulator);
    QJsonObject broken = before;
    broken.insert(table, value);
    const auto imported =
        scene.simulator.act(QStringLiteral("import"), {{QStringLiteral("world"), broken}});
    QVERIFY(!imported->isOk());
    QVERIFY2(imported->error().contains(named), qPrintable(imported->error()));
    QVERIFY(worldOf(scene.simulator) == before);
    QCOMPARE(scene.simulator.backend().world().groups.size(), 4);
}

void TestSimulatorWorldFile::undoesWhatCannotBeStored_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("params");
    const auto row = [](const char *action, const char *table, const char *params) {
        QTest::newRow(action) << QString::fromLatin1(table) << QString::fromUtf8(params);
    };
    row("set_group_card", "members", R"({"group_id":123456,"user_id":10004,"card":"x"})");
    row("set_group_kick", "members", R"({"group_id":123456,"user_id":10004})");
    row("set_group_name", "groups", R"({"group_id":123456,"group_name":"x"})");
    row("set_friend_add_request", "friends", R"({"flag":"@befriend"})");
    row("delete_friend", "friends", R"({"user_id":10002})");
    row("set_group_leave", "members", R"({"group_id":123456,"is_dismiss":true})");
    row("upload_group_file", "files", R"({"group_id":123456,"name":"x","file":"base64://eA=="})");
    row("delete_msg", "messages", R"({"message_id":@message})");
    row("set_msg_emoji_like", "messages", R"({"message_id":@message,"emoji_id":"1"})");
    row("send_group_msg", "messages", R"({"group_id":123456,"message":"x"})");
}

void TestSimulatorWorldFile::undoesWhatCannotBeStored()
{
    QFETCH(const QString, table);
    QFETCH(const QString, params);
    const QString action = QString::fromLatin1(QTest::currentDataTag());
    SimulatorScene scene;
    const QJsonObject before = worldOf(scene.simulator);
    const auto seen = [&scene] {
        QJsonArray all;
        for (const char *list : {"get_friend_list", "get_group_list", "get_group_system_msg"})
            all += scene.request(QString::fromLatin1(list)).data;
        all += scene
                   .request(QStringLiteral("get_group_member_list"),
                            QStringLiteral(R"({"group_id":123456})"))
                   .data;
        return all;
    };
    const QJsonArray seenBefore = seen();
    {
        const BrokenTable broken(scene.simulator.path(), qPrintable(table));
        const ActionResult result = scene.request(action, params);
        QCOMPARE(result.retcode, RetCode::Failed);
        QVERIFY(result.data.isNull());
        QVERIFY2(result.wording.contains(QLatin1String("disk full")), qPrintable(result.wording));
        QCOMPARE(seen(), seenBefore);
    }
    QVERIFY(scene.simulator.events.isEmpty());
    QVERIFY(worldOf(scene.simulator) == before);
    QCOMPARE(scene.request(action, params).retcode, RetCode::Ok);
}

void TestSimulatorWorldFile::undoesWhatALockedFileRefuses()
{
    SimulatorFixture simulator;
    const QJsonObject member{{QStringLiteral("group_id"), 123456},
                             {QStringLiteral("user_id"), 10004}};
    QJsonObject changed = member;
    changed.insert(QStringLiteral("card"), QStringLiteral("x"));
    const auto before = simulator.request(QStringLiteral("get_group_member_info"), member);
    {
        const WriteLock lock(simulator.path());
        const auto refused = simulator.request(QStringLiteral("set_group_card"), changed);
        QVERIFY(!refused || refused->retcode == RetCode::Failed);
        QTRY_COMPARE_WITH_TIMEOUT(
            simulator.request(QStringLiteral("get_group_member_info"), member)->data, before->data,
            15'000);
    }
    QCOMPARE(simulator.request(QStringLiteral("set_group_card"), changed)->retcode, RetCode::Ok);
}

QTEST_GUILESS_MAIN(TestSimulatorWorldFile)
#include "tst_simulatorworldfile.moc"
