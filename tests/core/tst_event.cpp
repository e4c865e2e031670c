// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/cqcode.h"
#include "core/onebot/event.h"
#include "core/onebot/jsonscanner.h"
#include "core/onebot/messagecodec.h"
#include "core/onebot/metaevent.h"
#include "tests/support/vectors.h"

#include <QJsonDocument>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

class TestEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reproducesVectors_data();
    void reproducesVectors();
    void metaEventsFitVectors();
    void keysComeInReadingOrder();
    void neverContainsEcho();
    void integersKeepAllDigits();
    void textIsRawUtf8OnOneLine();
};

namespace {

QJsonObject parsed(const QByteArray &frame)
{
    return QJsonDocument::fromJson(frame).object();
}

QJsonObject vectorEvent(const QString &id)
{
    for (const QJsonValue &value : loadCases(QStringLiteral("events.json"))) {
        if (value[QLatin1String("id")] == id)
            return value[QLatin1String("event")].toObject();
    }
    qFatal("no event vector %s", qPrintable(id));
}

QStringList keysInOrder(const QByteArray &frame)
{
    JsonScanner scanner;
    QStringList keys;
    if (scanner.scan(frame)) {
        for (const JsonMember &member : scanner.members())
            keys += QString::fromUtf8(member.key);
    }
    return keys;
}

} // namespace

void TestEvent::reproducesVectors_data()
{
    QTest::addColumn<QJsonObject>("json");

    for (const QJsonValue &value : loadCases(QStringLiteral("events.json"))) {
        if (value[QLatin1String("valid")].toBool())
            QTest::newRow(qPrintable(value[QLatin1String("id")].toString()))
                << value[QLatin1String("event")].toObject();
    }
}

void TestEvent::reproducesVectors()
{
    QFETCH(QJsonObject, json);
    const bool asString = json.value(QLatin1String("message")).isString();
    const MessageFormat format = asString ? MessageFormat::String : MessageFormat::Array;
    const QByteArray frame = encodeEvent(eventOf(json), format);
    JsonScanner scanner;
    QVERIFY2(scanner.scan(frame), frame.constData());

    QJsonObject expected = json;
    if (json.contains(QLatin1String("message")))
        expected.insert(QStringLiteral("message_format"),
                        asString ? QStringLiteral("string") : QStringLiteral("array"));
    QCOMPARE(parsed(frame), expected);
}

void TestEvent::metaEventsFitVectors()
{
    constexpr qint64 Self = 10001000;
    constexpr qint64 Time = 1700000000;
    const auto encoded = [](const Event &event) {
        return parsed(encodeEvent(event, MessageFormat::Array));
    };
    QCOMPARE(encoded(lifecycleEvent(Self, Time, LifecycleChange::Enable)),
             vectorEvent(QStringLiteral("EV042")));
    QCOMPARE(encoded(lifecycleEvent(Self, Time, LifecycleChange::Disable)),
             vectorEvent(QStringLiteral("EV043")));
    QCOMPARE(encoded(lifecycleEvent(Self, Time, LifecycleChange::Connect)),
             vectorEvent(QStringLiteral("EV044")));
    const QJsonObject status{{QStringLiteral("online"), true}, {QStringLiteral("good"), true}};
    const Event heartbeat = heartbeatEvent(Self, Time, status, 15000);
    QCOMPARE(encoded(heartbeat), vectorEvent(QStringLiteral("EV045")));
    QCOMPARE(heartbeat.kind, QStringLiteral("meta_event.heartbeat"));
    QCOMPARE(
        encodeEvent(lifecycleEvent(Self, Time, LifecycleChange::Connect), MessageFormat::Array),
        "{\"time\":1700000000,\"self_id\":10001000,\"post_type\":\"meta_event\","
        "\"meta_event_type\":\"lifecycle\",\"sub_type\":\"connect\"}");
}

void TestEvent::keysComeInReadingOrder()
{
    const QByteArray frame =
        encodeEvent(eventOf(vectorEvent(QStringLiteral("EV011"))), MessageFormat::Array);
    const QStringList expected{QStringLiteral("time"),        QStringLiteral("self_id"),
                               QStringLiteral("post_type"),   QStringLiteral("message_type"),
                               QStringLiteral("sub_type"),    QStringLiteral("anonymous"),
                               QStringLiteral("font"),        QStringLiteral("group_id"),
                               QStringLiteral("message_id"),  QStringLiteral("sender"),
                               QStringLiteral("user_id"),     QStringLiteral("message"),
                               QStringLiteral("raw_message"), QStringLiteral("message_format")};
    QCOMPARE(keysInOrder(frame), expected);
}

void TestEvent::neverContainsEcho()
{
    Event event = eventOf(vectorEvent(QStringLiteral("EV011")));
    event.fields.insert(QStringLiteral("echo"), QJsonValue(QJsonValue::Null));
    QVERIFY(
        !keysInOrder(encodeEvent(event, MessageFormat::String)).contains(QStringLiteral("echo")));
}

void TestEvent::integersKeepAllDigits()
{
    Event event = heartbeatEvent(9007199254740993, 9223372036854775807, {}, 9007199254740995);
    event.fields.insert(QStringLiteral("user_id"), qint64(-9007199254740993));
    const QByteArray frame = encodeEvent(event, MessageFormat::Array);
    QVERIFY(frame.contains("\"self_id\":9007199254740993,"));
    QVERIFY(frame.contains("\"time\":9223372036854775807,"));
    QVERIFY(frame.contains("\"interval\":9007199254740995,"));
    QVERIFY(frame.contains("\"user_id\":-9007199254740993}"));
}

void TestEvent::textIsRawUtf8OnOneLine()
{
    Event event = eventOf(vectorEvent(QStringLiteral("EV011")));
    event.message = decodeCqString(u"你好😀\n[CQ:face,id=1]");
    const QByteArray frame = encodeEvent(event, MessageFormat::String);
    QVERIFY(frame.contains("\"message\":\"你好😀\\n[CQ:face,id=1]\""));
    QVERIFY(!frame.contains('\n'));
}

QTEST_GUILESS_MAIN(TestEvent)
#include "tst_event.moc"
