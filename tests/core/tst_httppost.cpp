// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/metaevent.h"
#include "core/services/httppostservice.h"
#include "core/services/postsignature.h"
#include "tests/support/requestvectors.h"
#include "tests/support/scriptserver.h"
#include "tests/support/servicefixture.h"
#include "tests/support/vectors.h"

#include "core/net/websocketframe.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

const QByteArray NoContent = httpReply(204);

//! A service that posts to a scripted server, a stub behind it, and a clock that stands still.
struct Scene {
    explicit Scene(const QList<QByteArray> &script = {NoContent}, bool repeatsLast = true)
        : server(script, repeatsLast)
    {
        settings.kind = ServiceKind::HttpPost;
        settings.id = QStringLiteral("post");
        settings.name = settings.id;
        settings.remote.url = server.url();
        settings.heartbeatInterval = 0;
    }
    [[nodiscard]] bool switchOn()
    {
        service = std::make_unique<HttpPostService>(settings, route, registry, clock);
        service->enable();
        return waitUntil([this] { return service->state() > ServiceState::Starting; })
            && service->state() == ServiceState::On;
    }
    //! On, with `enable` answered.
    [[nodiscard]] bool start()
    {
        return switchOn() && waitUntil([this] { return service->status().post.queued == 0; });
    }
    [[nodiscard]] bool waitFor(ServiceState state)
    {
        return waitUntil([&] { return service->state() == state; });
    }
    [[nodiscard]] bool waitForRequests(qsizetype count)
    {
        return waitUntil([&] { return server.requests.size() >= count; });
    }
    void publish(int number, const QString &kind = QStringLiteral("notice.friend_add"),
                 const DeliveryReceiptPtr &receipt = {})
    {
        route.dispatcher().publish({.selfId = backend->selfId(),
                                    .time = 1'700'000'000,
                                    .kind = kind,
                                    .fields = {{QStringLiteral("number"), number}}},
                                   receipt);
    }
    void pass(qint64 ms)
    {
        clock.advance(ms);
        service->tick();
    }
    //! What was posted: `enable`, `disable`, `beat`, or the number of an event.
    [[nodiscard]] QString posted() const
    {
        QStringList words;
        const QList<QByteArray> bodies = server.bodies();
        for (const QByteArray &body : bodies) {
            const QJsonObject event = QJsonDocument::fromJson(body).object();
            if (event.contains(QLatin1String("number")))
                words += QString::number(event.value(QLatin1String("number")).toInt());
            else if (event.contains(QLatin1String("interval")))
                words += QStringLiteral("beat");
            else
                words += event.value(QLatin1String("sub_type")).toString();
        }
        return words.join(u' ');
    }

    ScriptServer server;
    ServiceSettings settings;
    FakeClock clock;
    StubBackend *backend = new StubBackend;
    BackendRoute route{backend, clock, nullptr};
    SessionRegistry registry;
    std::unique_ptr<HttpPostService> service;
};

} // namespace

//! Real TCP on loopback.
class TestHttpPost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signatureVectors_data();
    void signatureVectors();
    void responseVectors_data();
    void responseVectors();
    void everyVectorIsRun();
    void sendsTheFieldsOfTheStandard();
    void postsInOrderOneAtATime();
    void choosesEventsAsSet();
    void countsDeliveries();
    void tellsLossesNowAndThen();
    void beatsOnlyWhileItIsHeard();
    void losesAnEventWithoutRetries();
    void retriesInOrder();
    void neverPostsTwiceWithoutRetries();
    void waitsWhileTheCircuitIsOpen();
    void letsTheOldestGiveWay();
    void endsWithDisable();
    void endsInTimeWithASilentTarget();
    void endsWhatWaitsBeforeDisable();
    void drainsForAsLongAsItTakes();
    void comesBack();
    void needsAUrl_data();
    void needsAUrl();
    void takesSettingsLive();
};

void TestHttpPost::signatureVectors_data()
{
    QTest::addColumn<QJsonObject>("vector");

    const QJsonArray cases = loadCases(QStringLiteral("http_post.json"));
    for (const QJsonValue &value : cases) {
        if (value[QLatin1String("kind")] == QLatin1String("signature"))
            QTest::newRow(qPrintable(value[QLatin1String("id")].toString())) << value.toObject();
    }
}

void TestHttpPost::signatureVectors()
{
    QFETCH(QJsonObject, vector);
    const QByteArray body = vector.contains(QLatin1String("body_hex"))
        ? QByteArray::fromHex(vector[QLatin1String("body_hex")].toString().toLatin1())
        : vector[QLatin1String("body")].toString().toUtf8();
    Scene scene;
    scene.settings.post.secret = Secret(vector[QLatin1String("secret")].toString().toUtf8());
    QVERIFY(scene.start());
    // Exactly these bytes, as a relay hands them over.
    EventSink &sink = *scene.service;
    sink.takeEvent(
        {.frame = encodeTextFrame(body), .kind = QStringLiteral("message"), .receipt = nullptr});
    QVERIFY(scene.waitForRequests(2));
    QCOMPARE(scene.server.body(1), body);
    QCOMPARE(QString::fromLatin1(scene.server.field(1, "X-Signature")),
             vector[QLatin1String("expect")][QLatin1String("x_signature")].toString());
    QCOMPARE(scene.server.requests[1].contains("X-Signature"),
             !vector[QLatin1String("expect")][QLatin1String("x_signature")].isNull());
}

void TestHttpPost::responseVectors_data()
{
    QTest::addColumn<QJsonObject>("vector");

    const QJsonArray cases = loadCases(QStringLiteral("http_post.json"));
    for (const QJsonValue &value : cases) {
        if (value[QLatin1String("kind")] == QLatin1String("response"))
            QTest::newRow(qPrintable(value[QLatin1String("id")].toString())) << value.toObject();
    }
}

void TestHttpPost::responseVectors()
{
    QFETCH(QJsonObject, vector);
    const QJsonObject response = vector[QLatin1String("response")].toObject();
    const QString type =
        response[QLatin1String("content_type")].toString(QStringLiteral("application/json"));
    const QByteArray reply = httpReply(response[QLatin1String("status")].toInt(),
                                       response[QLatin1String("body")].toString().toUtf8(),
                                       "Content-Type: " + type.toLatin1() + "\r\n");
    Scene scene({NoContent, reply, NoContent});
    QVERIFY(scene.start());
    scene.route.dispatcher().publish(eventOf(vector[QLatin1String("event")].toObject()), {});
    scene.publish(1);
    QVERIFY(scene.waitForRequests(3)); // the answer has been dealt with before the next event
    const QString mismatch = callMismatch(vector, scene.backend->calls);
    QVERIFY2(mismatch.isEmpty(), qPrintable(mismatch));
}

void TestHttpPost::everyVectorIsRun()
{
    const QJsonArray cases = loadCases(QStringLiteral("http_post.json"));
    QCOMPARE(cases.size(), 28);
    for (const QJsonValue &value : cases) {
        const QString kind = value[QLatin1String("kind")].toString();
        QVERIFY(kind == QLatin1String("signature") || kind == QLatin1String("response"));
    }
}

void TestHttpPost::sendsTheFieldsOfTheStandard()
{
    Scene scene;
    scene.settings.token = Secret("canary");
    QVERIFY(scene.start());
    QVERIFY(scene.server.requests[0].startsWith("POST /post?x=1 HTTP/1.1\r\n"));
    QCOMPARE(scene.server.field(0, "X-Self-ID"), QByteArray::number(scene.backend->selfId()));
    QCOMPARE(scene.server.field(0, "Content-Type"), "application/json");
    QVERIFY(scene.server.field(0, "User-Agent").startsWith("OneBot/11"));
    QVERIFY(!scene.server.requests[0].contains("Authorization"));
    QVERIFY(!scene.server.requests[0].contains("canary"));
}

void TestHttpPost::postsInOrderOneAtATime()
{
    Scene scene;
    QVERIFY(scene.switchOn());
    QStringList expected{QStringLiteral("enable")};
    for (int number = 1; number <= 50; ++number) {
        scene.publish(number);
        expected += QString::number(number);
    }
    QVERIFY(scene.waitForRequests(51));
    QCOMPARE(scene.posted(), expected.join(u' '));
    QCOMPARE(scene.server.connections, 1);
    QTRY_COMPARE(scene.service->status().post.sent, 51U);
    QVERIFY(scene.service->status().links.constFirst().state == LinkState::Open);
    QCOMPARE(scene.service->status().sessions, 0);
}

void TestHttpPost::choosesEventsAsSet()
{
    Scene scene;
    scene.settings.filter.except = {QStringLiteral("notice.poke")};
    QVERIFY(scene.start());
    scene.publish(1, QStringLiteral("notice.poke"));
    scene.publish(2, QStringLiteral("message_sent.group"));
    scene.publish(3);
    QVERIFY(scene.waitForRequests(2));
    QCOMPARE(scene.posted(), QStringLiteral("enable 3"));
    scene.settings.reportSelfMessage = true;
    scene.service->apply(scene.settings);
    scene.publish(4, QStringLiteral("message_sent.group"));
    QVERIFY(scene.waitForRequests(3));
    QCOMPARE(scene.posted(), QStringLiteral("enable 3 4"));
}

void TestHttpPost::countsDeliveries()
{
    Scene scene({NoContent, NoContent, httpReply(404), NoContent});
    QVERIFY(scene.start());
    const QSignalSpy notices(scene.service.get(), &Service::noticed);
    const auto good = std::make_shared<DeliveryReceipt>();
    const auto bad = std::make_shared<DeliveryReceipt>();
    scene.publish(1, QStringLiteral("notice.friend_add"), good);
    scene.publish(2, QStringLiteral("notice.friend_add"), bad);
    QTRY_COMPARE(scene.service->status().post.queued, 0);
    QCOMPARE(good->receivers(), 1);
    QCOMPARE(good->delivered(), 1);
    QCOMPARE(bad->receivers(), 1);
    QCOMPARE(bad->delivered(), 0);
    QCOMPARE(scene.service->status().post.failed, 1U);
    QCOMPARE(scene.service->status().links.constFirst().httpStatus, 404);
    QVERIFY(scene.service->status().links.constFirst().state == LinkState::Refused);
    scene.pass(0);
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices[0][0].toString(), QStringLiteral("events that did not arrive: 1 (HTTP 404)"));
    QVERIFY(notices[0][1].toBool());
}

void TestHttpPost::tellsLossesNowAndThen()
{
    Scene scene({NoContent, httpReply(404)});
    QVERIFY(scene.start());
    QStringList notices;
    connect(scene.service.get(), &Service::noticed, this,
            [&](const QString &text) { notices += text; });
    for (int number = 1; number <= 30; ++number)
        scene.publish(number);
    QVERIFY(scene.waitForRequests(31));
    QTRY_COMPARE(scene.service->status().post.queued, 0);
    scene.pass(DropReporter::EveryMs);
    scene.publish(31);
    QVERIFY(scene.waitForRequests(32));
    QTRY_COMPARE(scene.service->status().post.queued, 0);
    scene.pass(DropReporter::EveryMs);
    quint64 told = 0;
    static const QRegularExpression form(
        QStringLiteral("events that did not arrive: (\\d+) \\(HTTP 404\\)"));
    for (const QString &notice : std::as_const(notices)) {
        const auto match = form.match(notice);
        QVERIFY2(match.hasMatch(), qPrintable(notice));
        told += match.captured(1).toULongLong();
    }
    QCOMPARE(told, 31U);
    QVERIFY2(notices.size() <= 3, qPrintable(notices.join(u'\n')));
}

void TestHttpPost::beatsOnlyWhileItIsHeard()
{
    Scene scene;
    scene.settings.heartbeatInterval = ServiceSettings::MinHeartbeatMs;
    QVERIFY(scene.start());
    QVERIFY(scene.waitForRequests(3));
    QCOMPARE(scene.posted(), QStringLiteral("enable beat beat"));
    const QJsonObject beat = QJsonDocument::fromJson(scene.server.body(1)).object();
    QCOMPARE(beat.value(QLatin1String("interval")).toInt(), ServiceSettings::MinHeartbeatMs);
    scene.settings.heartbeatInterval = 0;
    scene.service->apply(scene.settings);
    QVERIFY(!waitUntil([&] { return scene.server.requests.size() > 3; },
                       ServiceSettings::MinHeartbeatMs + 300));
}

void TestHttpPost::losesAnEventWithoutRetries()
{
    Scene scene({NoContent, httpReply(500), NoContent});
    QVERIFY(scene.start());
    scene.publish(1);
    scene.publish(2);
    QVERIFY(scene.waitForRequests(3));
    QTRY_COMPARE(scene.service->status().post.queued, 0);
    QCOMPARE(scene.posted(), QStringLiteral("enable 1 2"));
    QCOMPARE(scene.service->status().post.failed, 1U);
    QCOMPARE(scene.service->status().post.retried, 0U);
}

void TestHttpPost::retriesInOrder()
{
    Scene scene({NoContent, httpReply(500), "CLOSE", NoContent});
    scene.settings.post.retries = 2;
    QVERIFY(scene.start());
    scene.publish(1);
    scene.publish(2);
    for (const int pause : {1'000, 2'000}) {
        QTRY_VERIFY(scene.service->status().links.constFirst().state == LinkState::Waiting);
        scene.pass(pause);
    }
    QVERIFY(scene.waitForRequests(5));
    QCOMPARE(scene.posted(), QStringLiteral("enable 1 1 1 2"));
    QTRY_COMPARE(scene.service->status().post.sent, 3U);
    QCOMPARE(scene.service->status().post.retried, 2U);
    QCOMPARE(scene.service->status().post.failed, 0U);
}

void TestHttpPost::neverPostsTwiceWithoutRetries()
{
    // It reads a request on the kept connection and ends it without an answer.
    Scene scene({NoContent, "CLOSE", NoContent, NoContent});
    QVERIFY(scene.start());
    scene.publish(1);
    QTRY_COMPARE(scene.service->status().post.failed, 1U);
    // It ended the connection while nothing was under way.
    scene.publish(2);
    QTRY_COMPARE(scene.service->status().post.sent, 2U);
    scene.server.last->abort();
    scene.publish(3);
    QTRY_COMPARE(scene.service->status().post.sent, 3U);
    QCOMPARE(scene.posted(), QStringLiteral("enable 1 2 3"));
}

void TestHttpPost::waitsWhileTheCircuitIsOpen()
{
    Scene scene({NoContent, httpReply(503)});
    QVERIFY(scene.start());
    QStringList notices; // without those of what the tries cost
    connect(scene.service.get(), &Service::noticed, this, [&](const QString &text) {
        if (!text.contains(QLatin1String("did not arrive")))
            notices += text;
    });
    for (int number = 1; number <= 8; ++number)
        scene.publish(number);
    QTRY_VERIFY(scene.service->status().post.circuit == CircuitBreaker::State::Open);
    QCOMPARE(scene.posted(), QStringLiteral("enable 1 2 3 4 5"));
    QCOMPARE(notices.size(), 1);
    QVERIFY(notices[0].contains(QLatin1String("HTTP 503")));
    QCOMPARE(scene.service->status().post.queued, 3);
    QVERIFY(scene.service->status().links.constFirst().state == LinkState::Waiting);
    scene.server.setScript({NoContent});
    scene.pass(CircuitBreaker::FirstPauseMs - 1);
    QCOMPARE(scene.server.requests.size(), 6);
    scene.pass(1);
    QVERIFY(scene.waitForRequests(9));
    QCOMPARE(scene.posted(), QStringLiteral("enable 1 2 3 4 5 6 7 8"));
    QCOMPARE(notices.size(), 2);
    QVERIFY(scene.service->status().post.circuit == CircuitBreaker::State::Closed);
}

void TestHttpPost::letsTheOldestGiveWay()
{
    Scene scene({NoContent, "SILENCE"});
    scene.settings.limits.postQueueEvents = 3;
    QVERIFY(scene.start());
    for (int number = 1; number <= 10; ++number)
        scene.publish(number);
    QVERIFY(scene.waitForRequests(2));
    QCOMPARE(scene.service->status().post.queued, 4);
    QCOMPARE(scene.service->status().post.dropped, 6U);
    scene.server.setScript({NoContent});
    scene.server.last->write(NoContent);
    QVERIFY(scene.waitForRequests(5));
    QCOMPARE(scene.posted(), QStringLiteral("enable 1 8 9 10"));
}

void TestHttpPost::endsWithDisable()
{
    Scene scene;
    QVERIFY(scene.start());
    scene.publish(1);
    scene.publish(2);
    scene.service->disable({});
    scene.publish(3); // too late
    QVERIFY(scene.waitFor(ServiceState::Off));
    QCOMPARE(scene.posted(), QStringLiteral("enable 1 2 disable"));
    QCOMPARE(scene.service->status().lastToggle->clean, 1);
    QVERIFY(scene.service->status().links.constFirst().state == LinkState::Idle);
    scene.publish(4);
    QVERIFY(!waitUntil([&] { return scene.server.requests.size() > 4; }, 200));
}

void TestHttpPost::endsInTimeWithASilentTarget()
{
    Scene scene({NoContent, "SILENCE"});
    QVERIFY(scene.start());
    scene.publish(1);
    scene.publish(2);
    QVERIFY(scene.waitForRequests(2));
    scene.service->disable({});
    scene.pass(999);
    QVERIFY(scene.service->state() == ServiceState::Draining);
    scene.pass(1); // half of the time: `disable` goes alone, on another connection
    QVERIFY(scene.waitForRequests(3));
    QCOMPARE(scene.posted(), QStringLiteral("enable 1 disable"));
    scene.pass(1'000);
    QVERIFY(scene.service->state() == ServiceState::Off);
    const ServiceStatus status = scene.service->status();
    QCOMPARE(status.lastToggle->timedOut, 1);
    QCOMPARE(status.lastToggle->droppedMessages, 2U);
    QCOMPARE(status.drainViolations, 0U);
}

void TestHttpPost::endsWhatWaitsBeforeDisable()
{
    Scene scene({NoContent, "SILENCE", NoContent});
    QVERIFY(scene.start());
    scene.publish(1);
    QVERIFY(scene.waitForRequests(2));
    scene.publish(2);
    scene.service->disable({});
    QVERIFY(scene.service->state() == ServiceState::Draining);
    scene.server.last->write(NoContent); // it was only slow
    QVERIFY(scene.waitFor(ServiceState::Off));
    QCOMPARE(scene.posted(), QStringLiteral("enable 1 2 disable"));
    QCOMPARE(scene.service->status().lastToggle->clean, 1);
    QCOMPARE(scene.service->status().lastToggle->droppedMessages, 0U);
}

void TestHttpPost::drainsForAsLongAsItTakes()
{
    Scene scene({NoContent, "SILENCE", NoContent});
    QVERIFY(scene.start());
    scene.publish(1);
    scene.publish(2);
    QVERIFY(scene.waitForRequests(2));
    scene.service->disable({.drainSeconds = 60});
    scene.pass(5'000);
    QVERIFY(scene.service->state() == ServiceState::Quiescing);
    scene.server.last->write(NoContent);
    QVERIFY(scene.waitFor(ServiceState::Off));
    QCOMPARE(scene.posted(), QStringLiteral("enable 1 2 disable"));
}

void TestHttpPost::comesBack()
{
    Scene scene;
    QVERIFY(scene.start());
    scene.service->restart({});
    QVERIFY(scene.waitForRequests(3));
    QCOMPARE(scene.posted(), QStringLiteral("enable disable enable"));
    QTRY_COMPARE(scene.service->status().post.queued, 0);
    // A target that is not there yet.
    scene.server.stop();
    scene.publish(1);
    QTRY_COMPARE(scene.service->status().post.failed, 1U);
    QVERIFY(!scene.service->status().links.constFirst().problem.isEmpty());
    QVERIFY(scene.server.startAgain());
    scene.publish(2);
    QVERIFY(scene.waitForRequests(4));
    QCOMPARE(scene.posted(), QStringLiteral("enable disable enable 2"));
}

void TestHttpPost::needsAUrl_data()
{
    QTest::addColumn<QString>("url");

    for (const char *url : {"", "ws://127.0.0.1:1/", "127.0.0.1:1", "http://"})
        QTest::newRow(*url == '\0' ? "none" : url) << QString::fromLatin1(url);
}

void TestHttpPost::needsAUrl()
{
    QFETCH(QString, url);
    Scene scene;
    scene.settings.remote.url = url;
    QVERIFY(!scene.switchOn());
    const ServiceFailure failure = scene.service->status().failure;
    QVERIFY(failure.kind == FailureKind::InvalidConfiguration);
    QVERIFY2(failure.message.startsWith(QLatin1String("url: ")), qPrintable(failure.message));
}

void TestHttpPost::takesSettingsLive()
{
    Scene scene;
    QVERIFY(scene.start());
    scene.settings.post.secret = Secret("new");
    scene.settings.messageFormat = MessageFormat::String;
    scene.service->apply(scene.settings);
    scene.publish(1);
    QVERIFY(scene.waitForRequests(2));
    QCOMPARE(scene.server.field(1, "X-Signature"),
             postSignature(Secret("new"), scene.server.body(1)));
    QCOMPARE(scene.server.connections, 1);
}

QTEST_GUILESS_MAIN(TestHttpPost)
#include "tst_httppost.moc"
