// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/jsonscanner.h"
#include "core/onebot/messagecodec.h"
#include "core/routing/actionrouter.h"
#include "tests/support/fakeclock.h"
#include "tests/support/stubbackend.h"
#include "tests/support/vectors.h"

#include <QJsonDocument>
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

QByteArray frameOf(const QJsonObject &vector)
{
    if (vector.contains(QLatin1String("frame_hex")))
        return QByteArray::fromHex(vector.value(QLatin1String("frame_hex")).toString().toLatin1());
    if (vector.contains(QLatin1String("frame_parts")))
        return expanded(vector.value(QLatin1String("frame_parts"))).toUtf8();
    return vector.value(QLatin1String("frame")).toString().toUtf8();
}

SessionRole roleOf(const QJsonObject &vector)
{
    const QString role = vector.value(QLatin1String("role")).toString();
    if (role == QLatin1String("event"))
        return SessionRole::Event;
    return role == QLatin1String("api") ? SessionRole::Api : SessionRole::Universal;
}

void prepare(StubBackend &backend, const QJsonObject &does)
{
    const QString kind = does.value(QLatin1String("kind")).toString();
    if (kind == QLatin1String("throws"))
        backend.behaviour = StubBackend::Behaviour::Throw;
    if (kind == QLatin1String("timeout"))
        backend.behaviour = StubBackend::Behaviour::KeepSilent;
    if (kind == QLatin1String("fail"))
        backend.result.retcode = does.value(QLatin1String("retcode")).toInt();
    backend.result.data = does.value(QLatin1String("data"));
}

QByteArray echoBytes(QByteArrayView text)
{
    JsonScanner scanner({.maxDepth = 1024, .maxValues = 10'000'000});
    const JsonMember *echo = scanner.scan(text) ? scanner.find(QLatin1String("echo")) : nullptr;
    return echo ? echo->value.toByteArray() : QByteArray();
}

// Whether `response` is what `expect` describes; says why not.
QString mismatch(const QJsonObject &expect, const QByteArray &frame, const QByteArray &response)
{
    const QJsonObject got = QJsonDocument::fromJson(response).object();
    for (const QString &key : {QStringLiteral("status"), QStringLiteral("retcode")}) {
        if (got.value(key) != expect.value(key))
            return key;
    }
    const QString data = QStringLiteral("data");
    if (!got.contains(data) || (expect.contains(data) && got.value(data) != expect.value(data)))
        return data;
    const QString echo = QStringLiteral("echo");
    const bool same = expect.contains(QLatin1String("echo_same"));
    if (got.contains(echo) != (expect.contains(echo) || same))
        return QStringLiteral("presence of echo");
    if (got.contains(echo) && echoBytes(response) != echoBytes(frame))
        return QStringLiteral("bytes of echo");
    if (expect.contains(echo) && got.value(echo) != expect.value(echo))
        return echo;
    const QByteArray digits = expect.value(QLatin1String("echo_text")).toString().toUtf8();
    if (!response.contains(digits))
        return QStringLiteral("echo_text");
    if (got.contains(QLatin1String("post_type")))
        return QStringLiteral("looks like an event");
    return {};
}

QString mismatch(const QJsonArray &expected, const QList<ActionCall> &calls)
{
    if (expected.size() != calls.size())
        return QStringLiteral("%1 calls").arg(calls.size());
    for (qsizetype i = 0; i < calls.size(); ++i) {
        if (expected.at(i)[QLatin1String("action")].toString() != calls[i].action)
            return calls[i].action;
        const QJsonObject params = expected.at(i)[QLatin1String("params")].toObject();
        for (auto it = params.begin(); it != params.end(); ++it) {
            const QJsonValue got = it.key() == QLatin1String("message")
                ? messageToJson(calls[i].message)
                : calls[i].params.value(it.key());
            if (got != it.value())
                return it.key();
        }
    }
    return {};
}

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

    QJsonArray expectations = vector.value(QLatin1String("expect_any")).toArray();
    if (expectations.isEmpty())
        expectations.append(vector.value(QLatin1String("expect")));
    if (expectations.at(0)[QLatin1String("ignored")].toBool()) {
        QVERIFY(responses.isEmpty());
        QVERIFY(backend.calls.isEmpty());
        return;
    }
    QCOMPARE(responses.size(), 1);
    QStringList mismatches;
    for (const QJsonValue &expect : expectations)
        mismatches += mismatch(expect.toObject(), frame, responses[0]);
    QVERIFY2(mismatches.contains(QString()),
             qPrintable(mismatches.join(u' ') + QString::fromUtf8(responses[0])));
    QCOMPARE(failures[0], responses[0].startsWith("{\"status\":\"failed\""));
    if (vector.contains(QLatin1String("calls")))
        QCOMPARE(mismatch(vector.value(QLatin1String("calls")).toArray(), backend.calls),
                 QString());
    if (vector.value(QLatin1String("backend"))[QLatin1String("kind")] == QLatin1String("none"))
        QVERIFY(backend.calls.isEmpty());
    QCOMPARE(router.inFlight(), 0);
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
