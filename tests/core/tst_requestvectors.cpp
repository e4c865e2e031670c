// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/jsonscanner.h"
#include "core/routing/actionrouter.h"
#include "tests/support/fakeclock.h"
#include "tests/support/requestvectors.h"
#include "tests/support/stubbackend.h"
#include "tests/support/vectors.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! Runs tests/data/vectors/requests.json: one frame in, one response out.
class TestRequestVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectors_data();
    void vectors();
    void everyVectorIsAccountedFor();
    void damagedFramesGetOneAnswer();
};

namespace {

// The frame never gets here: the WebSocket layer closes with 1007. The channel's tests run these.
const QStringList OnTheWire{QStringLiteral("REQ067"), QStringLiteral("REQ068"),
                            QStringLiteral("REQ069")};

} // namespace

void TestRequestVectors::vectors_data()
{
    QTest::addColumn<QJsonObject>("vector");

    for (const QJsonValue &value : loadCases(QStringLiteral("requests.json"))) {
        const QString id = value[QLatin1String("id")].toString();
        if (!OnTheWire.contains(id))
            QTest::newRow(qPrintable(id)) << value.toObject();
    }
}

void TestRequestVectors::vectors()
{
    QFETCH(QJsonObject, vector);
    FakeClock clock;
    StubBackend backend;
    prepare(backend, vector.value(QLatin1String("backend")).toObject());
    ActionRouter router(clock);
    router.setBackend(&backend);

    const QByteArray frame = frameOf(vector);
    const ServiceLimits limits;
    QList<QByteArray> responses;
    QList<bool> failures;
    router.handleFrame(frame, {SessionId(1), QStringLiteral("ws-main"), {}, {}}, roleOf(vector),
                       limits, [&](const ActionReply &reply) {
                           responses.append(reply.frame);
                           failures.append(reply.failed);
                       });
    clock.advance(limits.actionSeconds * 1000LL - 1);
    router.tick();
    clock.advance(1);
    router.tick();

    QCOMPARE(callMismatch(vector, backend.calls), QString());
    QCOMPARE(router.inFlight(), 0);
    if (expectsNothing(vector)) {
        QVERIFY(responses.isEmpty());
        return;
    }
    QCOMPARE(responses.size(), 1);
    QCOMPARE(responseMismatch(vector, responses[0]), QString());
    QCOMPARE(failures[0], responses[0].startsWith("{\"status\":\"failed\""));
}

void TestRequestVectors::everyVectorIsAccountedFor()
{
    QStringList ids;
    for (const QJsonValue &value : loadCases(QStringLiteral("requests.json")))
        ids += value[QLatin1String("id")].toString();
    QCOMPARE(ids.size(), 242);
    for (const QString &id : OnTheWire)
        QVERIFY2(ids.contains(id), qPrintable(id));
}

void TestRequestVectors::damagedFramesGetOneAnswer()
{
    QRandomGenerator random(20260003);
    FakeClock clock;
    StubBackend backend;
    ActionRouter router(clock);
    router.setBackend(&backend);
    const auto spice = QByteArrayLiteral("{}[]\",:\\\0\xff\xe4x0-.eu&;");
    for (const QJsonValue &value : loadCases(QStringLiteral("requests.json"))) {
        QByteArray frame = frameOf(value.toObject()).left(2000);
        for (int i = 0; i < 40 && !frame.isEmpty(); ++i) {
            frame[random.bounded(frame.size())] = spice[random.bounded(spice.size())];
            QList<QByteArray> responses;
            router.handleFrame(frame, {}, SessionRole::Api, {},
                               [&](const ActionReply &reply) { responses += reply.frame; });
            clock.advance(1000);
            router.tick();
            QCOMPARE(responses.size(), 1);
            JsonScanner scanner({.maxDepth = 1024, .maxValues = 10'000});
            QVERIFY2(scanner.scan(responses[0]), responses[0].constData());
            QVERIFY(scanner.find(QLatin1String("retcode")));
        }
    }
}

QTEST_GUILESS_MAIN(TestRequestVectors)
#include "tst_requestvectors.moc"
