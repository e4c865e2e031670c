// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/cqcode.h"
#include "core/onebot/eventcatalogue.h"
#include "core/onebot/messagecodec.h"
#include "tests/support/requestvectors.h"
#include "tests/support/servicefixture.h"
#include "tests/support/vectors.h"

#include <QJsonDocument>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! The vectors of requests, CQ codes and events through a real socket and a real service.
class TestSocketVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests_data();
    void requests();
    void messagesIn_data();
    void messagesIn();
    void messagesOut_data();
    void messagesOut();
    void events_data();
    void events();
    void everyVectorIsRun();
};

namespace {

constexpr QLatin1String Direction("direction");

// The path of a role.
QByteArray pathOf(SessionRole role)
{
    switch (role) {
    case SessionRole::Api:
        return "/api";
    case SessionRole::Event:
        return "/event";
    case SessionRole::Universal:
        break;
    }
    return "/";
}

// What is no event: those have a post_type, responses never do.
QList<QByteArray> responsesOf(const RawPeer &peer)
{
    QList<QByteArray> responses;
    for (const QByteArray &text : peer.texts()) {
        if (!QJsonDocument::fromJson(text).object().contains(QLatin1String("post_type")))
            responses.append(text);
    }
    return responses;
}

bool waitForTexts(const RawPeer &peer, int count)
{
    return waitUntil([&peer, count] { return peer.texts().size() >= count; });
}

// A response that was asked for behind the vector shows that nothing else is to come.
bool waitForMarker(RawPeer &peer)
{
    peer.sendText(R"({"action":"no_such_action","echo":"marker"})");
    return waitUntil([&peer] {
        return !peer.texts().isEmpty() && peer.texts().constLast().endsWith("\"echo\":\"marker\"}");
    });
}

ServiceSettings settingsFor(MessageFormat format)
{
    ServiceSettings settings = ServiceFixture::quietSettings();
    settings.lifecycle = LifecycleMode::Standard;
    settings.messageFormat = format;
    settings.reportSelfMessage = true;
    return settings;
}

void addRows(const QString &fileName, const std::function<bool(const QJsonObject &)> &isWanted)
{
    QTest::addColumn<QJsonObject>("vector");
    for (const QJsonValue &value : loadCases(fileName)) {
        if (isWanted(value.toObject()))
            QTest::newRow(qPrintable(value[QLatin1String("id")].toString())) << value.toObject();
    }
}

QByteArray sendRequest(const QJsonValue &message)
{
    const QJsonObject params{{QStringLiteral("group_id"), 5}, {QStringLiteral("message"), message}};
    return QJsonDocument(QJsonObject{{QStringLiteral("action"), QStringLiteral("send_group_msg")},
                                     {QStringLiteral("params"), params}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

void TestSocketVectors::requests_data()
{
    addRows(QStringLiteral("requests.json"), [](const QJsonObject &) { return true; });
}

void TestSocketVectors::requests()
{
    QFETCH(QJsonObject, vector);
    ServiceFixture fixture(settingsFor(MessageFormat::Array));
    prepare(*fixture.backend, vector.value(QLatin1String("backend")).toObject());
    QVERIFY(fixture.switchOn());
    const SessionRole role = roleOf(vector);
    RawPeer *peer = fixture.connectPeer(pathOf(role));
    QVERIFY(peer);
    const bool isBinary = vector.value(QLatin1String("opcode")) == QLatin1String("binary");
    peer->send(frameBytes(isBinary ? Opcode::Binary : Opcode::Text, frameOf(vector)));

    const QJsonValue closeCode = vector.value(QLatin1String("expect"))[QLatin1String("close_code")];
    if (!closeCode.isUndefined()) {
        QVERIFY(waitUntil([peer] { return peer->close().has_value(); }));
        QCOMPARE(peer->closeCode(), closeCode.toInt());
        QVERIFY(responsesOf(*peer).isEmpty());
        QVERIFY(fixture.backend->calls.isEmpty());
        return;
    }
    if (expectsNothing(vector)) {
        fixture.publish(1);
        QVERIFY(waitForTexts(*peer, 2));
        QCOMPARE(described(*peer)[1], QStringLiteral("number 1"));
        QVERIFY(responsesOf(*peer).isEmpty());
        QVERIFY(fixture.backend->calls.isEmpty());
        return;
    }
    if (fixture.backend->behaviour == StubBackend::Behaviour::KeepSilent) {
        QVERIFY(waitUntil([&fixture] { return fixture.backend->calls.size() == 1; }));
        fixture.pass(ServiceLimits().actionSeconds * 1000LL);
    }
    QVERIFY(waitForMarker(*peer));
    const QList<QByteArray> responses = responsesOf(*peer);
    QCOMPARE(responses.size(), 2);
    QCOMPARE(responseMismatch(vector, responses[0]), QString());
    QCOMPARE(callMismatch(vector, fixture.backend->calls), QString());
}

void TestSocketVectors::messagesIn_data()
{
    addRows(QStringLiteral("cqcode.json"),
            [](const QJsonObject &vector) { return !vector.contains(QLatin1String("error")); });
}

void TestSocketVectors::messagesIn()
{
    QFETCH(QJsonObject, vector);
    const bool isString = vector.value(Direction) != QLatin1String("encode");
    ServiceFixture fixture(settingsFor(MessageFormat::Array));
    QVERIFY(fixture.switchOn());
    RawPeer *peer = fixture.connectPeer("/api");
    QVERIFY(peer);
    const QString string = stringOf(vector);
    const QJsonArray array = arrayOf(vector);
    peer->sendText(sendRequest(isString ? QJsonValue(string) : QJsonValue(array)));
    QVERIFY(waitForTexts(*peer, 1));
    if (array.isEmpty()) {
        QCOMPARE(describe(peer->texts()[0]), QStringLiteral("response 100"));
        return;
    }
    QCOMPARE(describe(peer->texts()[0]), QStringLiteral("response 0"));
    QCOMPARE(fixture.backend->calls.size(), 1);
    const Message &message = fixture.backend->calls[0].message;
    if (isString)
        QCOMPARE(messageToJson(message), array);
    else
        QCOMPARE(decodeCqString(cqStringOf(message)), decodeCqString(string));
}

void TestSocketVectors::messagesOut_data()
{
    addRows(QStringLiteral("cqcode.json"), [](const QJsonObject &vector) {
        return vector.value(Direction) != QLatin1String("decode");
    });
}

void TestSocketVectors::messagesOut()
{
    QFETCH(QJsonObject, vector);
    ServiceFixture fixture(settingsFor(MessageFormat::String));
    QVERIFY(fixture.switchOn());
    RawPeer *peer = fixture.connectPeer("/event");
    QVERIFY(peer);
    Event event;
    event.kind = QStringLiteral("message.group");
    event.hasMessage = true;
    event.message = verbatim(arrayOf(vector));
    Q_EMIT fixture.backend->eventReceived(event, nullptr);
    QVERIFY(waitForTexts(*peer, 2));
    const QJsonObject received = objectsOf(*peer)[1];
    const QString written = received.value(QLatin1String("message")).toString();
    QCOMPARE(received.value(QLatin1String("raw_message")).toString(), written);
    // What cannot be written is left out. Parameters come out sorted, which means the same.
    const bool isWritten = !vector.contains(QLatin1String("error"));
    const QString expected = isWritten ? stringOf(vector) : cqStringOf(event.message);
    QCOMPARE(decodeCqString(written), decodeCqString(expected));
    QCOMPARE(written.size(), expected.size());
}

void TestSocketVectors::events_data()
{
    // The others could not be made here: they are wrong for a receiver.
    addRows(QStringLiteral("events.json"), [](const QJsonObject &vector) {
        return vector.value(QLatin1String("valid")).toBool();
    });
}

void TestSocketVectors::events()
{
    QFETCH(QJsonObject, vector);
    QJsonObject event = vector.value(QLatin1String("event")).toObject();
    const bool asString = event.value(QLatin1String("message")).isString();
    ServiceFixture fixture(settingsFor(asString ? MessageFormat::String : MessageFormat::Array));
    QVERIFY(fixture.switchOn());
    RawPeer *events = fixture.connectPeer("/event");
    RawPeer *api = fixture.connectPeer("/api");
    QVERIFY(events && api);
    Event sent = eventOf(event);
    sent.kind = vector.value(QLatin1String("kind")).toString();
    sent.fields.insert(QStringLiteral("echo"), 1);
    Q_EMIT fixture.backend->eventReceived(sent, nullptr);
    QVERIFY(waitForTexts(*events, 2));
    const QJsonObject received = objectsOf(*events)[1];
    const Result<void> checked = checkEvent(received);
    QVERIFY2(checked, qPrintable(checked.error()));
    if (event.contains(QLatin1String("message")))
        event.insert(QStringLiteral("message_format"),
                     asString ? QStringLiteral("string") : QStringLiteral("array"));
    QCOMPARE(received, event);
    QVERIFY(waitForMarker(*api));
    QCOMPARE(api->texts().size(), 1);
}

void TestSocketVectors::everyVectorIsRun()
{
    QCOMPARE(loadCases(QStringLiteral("requests.json")).size(), 242);
    QCOMPARE(loadCases(QStringLiteral("cqcode.json")).size(), 95);
    QCOMPARE(loadCases(QStringLiteral("events.json")).size(), 80);
}

QTEST_GUILESS_MAIN(TestSocketVectors)
#include "tst_socketvectors.moc"
