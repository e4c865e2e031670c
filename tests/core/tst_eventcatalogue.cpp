// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/eventcatalogue.h"
#include "tests/support/vectors.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! Runs tests/data/vectors/events.json, and compares the kinds with tests/data/events.json, the
//! list of the protocol.
class TestEventCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectors_data();
    void vectors();
    void everyVectorIsThere();
    void namesTheField_data();
    void namesTheField();
    void otherKindsFollowTheCommonRules_data();
    void otherKindsFollowTheCommonRules();
    void declaresEachKind_data();
    void declaresEachKind();
    void declaresNothingElse();
};

namespace {

QJsonArray listedKinds()
{
    QFile file(QStringLiteral(SWITCHBOARD_TEST_DATA "/events.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    return QJsonDocument::fromJson(file.readAll()).array();
}

const EventKind *kindCalled(const QString &id)
{
    for (const EventKind &kind : EventCatalogue::kinds()) {
        if (kind.id == id)
            return &kind;
    }
    return nullptr;
}

QString typeName(EventFieldType type)
{
    switch (type) {
    case EventFieldType::Int64:
        return QStringLiteral("int64");
    case EventFieldType::Int32:
        return QStringLiteral("int32");
    case EventFieldType::Boolean:
        return QStringLiteral("boolean");
    case EventFieldType::String:
        return QStringLiteral("string");
    case EventFieldType::Object:
        return QStringLiteral("object");
    case EventFieldType::Array:
        return QStringLiteral("array");
    case EventFieldType::Any:
        return QStringLiteral("any");
    case EventFieldType::Content:
        return QStringLiteral("message");
    }
    return {};
}

// Fields as events.json writes them.
QJsonArray described(const QList<EventField> &fields)
{
    QJsonArray array;
    for (const EventField &field : fields) {
        QJsonObject object{{QStringLiteral("name"), field.name},
                           {QStringLiteral("type"), typeName(field.type)}};
        if (field.presence == EventFieldPresence::Optional)
            object.insert(QStringLiteral("optional"), true);
        if (field.presence == EventFieldPresence::Nullable)
            object.insert(QStringLiteral("nullable"), true);
        if (!field.allowed.isEmpty())
            object.insert(QStringLiteral("values"), QJsonArray::fromStringList(field.allowed));
        if (!field.fields.isEmpty())
            object.insert(QStringLiteral("fields"), described(field.fields));
        array.append(object);
    }
    return array;
}

QJsonArray withoutRemarks(const QJsonArray &fields, const QStringList &leftOut)
{
    QJsonArray array;
    for (const QJsonValue &value : fields) {
        QJsonObject field = value.toObject();
        if (leftOut.contains(field.value(QLatin1String("name")).toString()))
            continue;
        field.remove(QStringLiteral("meaning"));
        field.remove(QStringLiteral("origin"));
        if (field.contains(QLatin1String("fields")))
            field[QLatin1String("fields")] =
                withoutRemarks(field.value(QLatin1String("fields")).toArray(), {});
        array.append(field);
    }
    return array;
}

} // namespace

void TestEventCatalogue::vectors_data()
{
    QTest::addColumn<QJsonObject>("vector");
    for (const QJsonValue &value : loadCases(QStringLiteral("events.json")))
        QTest::newRow(qPrintable(value[QLatin1String("id")].toString())) << value.toObject();
}

void TestEventCatalogue::vectors()
{
    QFETCH(QJsonObject, vector);
    const QJsonValue event = vector.value(QLatin1String("event"));
    const Result<void> checked = checkEvent(event);
    if (vector.value(QLatin1String("valid")).toBool()) {
        QVERIFY2(checked, qPrintable(checked.error()));
        const EventKind *kind = EventCatalogue::kindOf(event.toObject());
        QVERIFY(kind);
        QCOMPARE(kind->id, vector.value(QLatin1String("kind")).toString());
        return;
    }
    QVERIFY(!checked);
    const QString violation = vector.value(QLatin1String("violation")).toString();
    const QString field = violation.section(u':', 0, 0);
    if (field.startsWith(QLatin1String("event")))
        QVERIFY2(checked.error().startsWith(field), qPrintable(checked.error()));
    if (violation.endsWith(QLatin1String("missing")))
        QCOMPARE(checked.error(), violation);
}

void TestEventCatalogue::everyVectorIsThere()
{
    QCOMPARE(loadCases(QStringLiteral("events.json")).size(), 80);
}

void TestEventCatalogue::namesTheField_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("error");

    const auto row = [](const char *members, const char *error) {
        QTest::newRow(error) << QByteArray(members) << QString::fromLatin1(error);
    };
    row(R"("post_type":"notice","notice_type":"essence","sub_type":"add","group_id":1)",
        "event.sender_id: missing");
    row(R"("post_type":"notice","notice_type":"friend_add","user_id":null)", "event.user_id: null");
    row(R"("post_type":"notice","notice_type":"friend_add","user_id":9223372036854775808)",
        "event.user_id: not an integer");
    row(R"("post_type":"notice","notice_type":"client_status","online":1,"client":)"
        R"({"app_id":1,"device_name":"","device_kind":""})",
        "event.online: not a boolean");
    row(R"("post_type":"notice","notice_type":"offline_file","user_id":1,"file":"x")",
        "event.file: not an object");
    row(R"("post_type":"notice","notice_type":"group_msg_emoji_like","group_id":1,"user_id":1,)"
        R"("message_id":1,"likes":{})",
        "event.likes: not an array");
    row(R"("post_type":"notice","notice_type":"group_admin","group_id":1,"user_id":1)",
        "event.sub_type: missing");
    row(R"("post_type":"notice","notice_type":"notify","sub_type":"honor","group_id":1,)"
        R"("honor_type":"legend","user_id":1)",
        "event.honor_type: value not allowed");
    row(R"("post_type":"notice")", "event.notice_type: missing");
    row(R"("post_type":"message_sent","message_type":1)", "event.message_type: not a string");
    row(R"("post_type":"guild","guild_type":"x")", "event.post_type: value not allowed");
}

void TestEventCatalogue::namesTheField()
{
    QFETCH(QByteArray, members);
    const QJsonDocument event =
        QJsonDocument::fromJson(R"({"time":1,"self_id":1,)" + members + '}');
    QVERIFY(event.isObject());
    const Result<void> checked = checkEvent(event.object());
    QVERIFY(!checked);
    QTEST(checked.error(), "error");
}

void TestEventCatalogue::otherKindsFollowTheCommonRules_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<bool>("valid");
    QTest::newRow("unknown notice")
        << QByteArray(R"({"time":1,"self_id":1,"post_type":"notice","notice_type":"reaction"})")
        << true;
    QTest::newRow("unknown notification")
        << QByteArray(R"({"time":1,"self_id":1,"post_type":"notice","notice_type":"notify",)"
                      R"("sub_type":"new"})")
        << true;
    QTest::newRow("guild message")
        << QByteArray(R"({"time":1,"self_id":1,"post_type":"message","message_type":"guild",)"
                      R"("message_id":"a"})")
        << true;
    QTest::newRow("time as text") << QByteArray(
        R"({"time":"1","self_id":1,"post_type":"notice","notice_type":"new"})")
                                  << false;
    QTest::newRow("with echo") << QByteArray(
        R"({"time":1,"self_id":1,"post_type":"notice","notice_type":"new",)"
        R"("echo":null})") << false;
}

void TestEventCatalogue::otherKindsFollowTheCommonRules()
{
    QFETCH(QByteArray, event);
    const QJsonObject object = QJsonDocument::fromJson(event).object();
    QVERIFY(!EventCatalogue::kindOf(object));
    QTEST(checkEvent(object).isOk(), "valid");
}

void TestEventCatalogue::declaresEachKind_data()
{
    QTest::addColumn<QJsonObject>("listed");
    for (const QJsonValue &value : listedKinds()) {
        const QString id = value[QLatin1String("id")].toString();
        const QString origin = value[QLatin1String("origin")].toString();
        if (origin == QLatin1String("onebot11") || kindCalled(id))
            QTest::newRow(qPrintable(id)) << value.toObject();
    }
}

void TestEventCatalogue::declaresEachKind()
{
    QFETCH(QJsonObject, listed);
    const EventKind *kind = kindCalled(listed.value(QLatin1String("id")).toString());
    QVERIFY(kind);
    QStringList subTypes;
    for (const QJsonValue &subType : listed.value(QLatin1String("sub_types")).toArray())
        subTypes.append(subType[QLatin1String("value")].toString());
    QCOMPARE(kind->subTypes, subTypes);
    const QStringList types{QStringLiteral("time"), QStringLiteral("self_id"),
                            QStringLiteral("post_type"), QStringLiteral("sub_type"),
                            listed.value(QLatin1String("detail_key")).toString()};
    QCOMPARE(described(kind->fields),
             withoutRemarks(listed.value(QLatin1String("fields")).toArray(), types));
}

void TestEventCatalogue::declaresNothingElse()
{
    QStringList listed;
    for (const QJsonValue &value : listedKinds())
        listed.append(value[QLatin1String("id")].toString());
    QSet<QString> ids;
    for (const EventKind &kind : EventCatalogue::kinds()) {
        QVERIFY2(listed.contains(kind.id), qPrintable(kind.id));
        ids.insert(kind.id);
    }
    QCOMPARE(ids.size(), EventCatalogue::kinds().size());
    QCOMPARE(ids.size(), 30);
}

QTEST_GUILESS_MAIN(TestEventCatalogue)
#include "tst_eventcatalogue.moc"
