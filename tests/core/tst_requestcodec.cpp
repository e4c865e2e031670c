// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/requestcodec.h"

#include <QTest>

using namespace Switchboard;

class TestRequestCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesRequests_data();
    void decodesRequests();
    void namesWhatIsMalformed_data();
    void namesWhatIsMalformed();
    void appliesTheLimits();
    void encodesResponses();
    void failuresAlwaysHaveWords();
};

void TestRequestCodec::decodesRequests_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QByteArray>("params");
    QTest::addColumn<QByteArray>("echo");

    const auto row = [](const char *frame, const char *action, const QByteArray &params,
                        const QByteArray &echo) {
        QTest::newRow(frame) << QByteArray(frame) << QString::fromUtf8(action) << params << echo;
    };
    row(R"({"action":"a"})", "a", {}, {});
    row(R"({"action":"a","params":null,"echo":null})", "a", {}, "null");
    row(R"({"action":"a","params":{ } ,"echo":""})", "a", "{ }", R"("")");
    row(R"({"act\u0069on":"a\u005fb","echo":"\u4f60\/"})", "a_b", {}, R"("\u4f60\/")");
    row(R"({"echo": 1.50e+00 ,"action":"","params":{"x":[1]}})", "", R"({"x":[1]})", "1.50e+00");
    row(R"({"action":"a","params":[],"echo":1,"params":{"y":2},"echo": {"b" : 12345678901234567890123}})",
        "a", R"({"y":2})", R"({"b" : 12345678901234567890123})");
}

void TestRequestCodec::decodesRequests()
{
    QFETCH(QByteArray, frame);
    QFETCH(QByteArray, echo);
    const RequestOutcome outcome = decodeRequest(frame, {});
    const auto *request = std::get_if<ActionRequest>(&outcome);
    QVERIFY(request);
    QTEST(request->action, "action");
    QTEST(request->params, "params");
    QCOMPARE(request->echo, echo);
    QCOMPARE(request->echo.isNull(), echo.isNull());
}

void TestRequestCodec::namesWhatIsMalformed_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QByteArray>("echo");

    const auto row = [](const char *frame, const char *reason, const QByteArray &echo) {
        QTest::newRow(frame) << QByteArray(frame) << QString::fromUtf8(reason) << echo;
    };
    row("", "the request is not valid JSON: the text ends where a value must stand at byte 0", {});
    row(R"({"echo":1,"action":"a)",
        "the request is not valid JSON: the text ends inside a string at byte 21", {});
    row("\xef\xbb\xbf{}", "the request is not valid JSON: expected a value at byte 0", {});
    row("{\"echo\":1,\"x\":\"\xff\"}", "the request is not valid JSON: invalid UTF-8 at byte 15",
        {});
    row("[]", "the request must be a JSON object", {});
    row("{}", "\"action\" must be present and a string", {});
    row(R"({"action":null,"echo":[ ]})", "\"action\" must be present and a string", "[ ]");
    row(R"({"action":"a","params":"{}","echo":5})", "\"params\" must be an object", "5");
}

void TestRequestCodec::namesWhatIsMalformed()
{
    QFETCH(QByteArray, frame);
    QFETCH(QByteArray, echo);
    const RequestOutcome outcome = decodeRequest(frame, {});
    const auto *malformed = std::get_if<MalformedRequest>(&outcome);
    QVERIFY(malformed);
    QTEST(malformed->reason, "reason");
    QCOMPARE(malformed->echo, echo);
    QCOMPARE(malformed->echo.isNull(), echo.isNull());
}

void TestRequestCodec::appliesTheLimits()
{
    const auto nested = [](int depth) -> QByteArray {
        return R"({"action":"a","echo":)" + QByteArray(depth, '[') + QByteArray(depth, ']') + '}';
    };
    const JsonLimits limits{.maxDepth = 512, .maxValues = 1000};
    QVERIFY(std::holds_alternative<ActionRequest>(decodeRequest(nested(500), limits)));
    QVERIFY(std::holds_alternative<ActionRequest>(decodeRequest(nested(511), limits)));
    QVERIFY(std::holds_alternative<MalformedRequest>(decodeRequest(nested(512), limits)));
    const RequestOutcome bomb = decodeRequest(nested(100'000), limits);
    QVERIFY(std::get<MalformedRequest>(bomb).echo.isNull());
    const QByteArray many = R"({"action":"a","echo":[)" + QByteArray("0,").repeated(1000) + "0]}";
    const RequestOutcome refused = decodeRequest(many, limits);
    QVERIFY(std::get<MalformedRequest>(refused).reason.contains(QLatin1String("too many values")));
}

void TestRequestCodec::encodesResponses()
{
    QCOMPARE(encodeResponse(ActionResult(), QByteArray()),
             R"({"status":"ok","retcode":0,"data":null})");
    ActionResult result;
    result.data = QJsonObject{{QStringLiteral("user_id"), qint64(9007199254740993)}};
    QCOMPARE(encodeResponse(result, "12345678901234567890123"),
             R"({"status":"ok","retcode":0,"data":{"user_id":9007199254740993},)"
             R"("echo":12345678901234567890123})");
    result.retcode = RetCode::Async;
    QCOMPARE(encodeResponse(result, "null"),
             R"({"status":"async","retcode":1,"data":null,"echo":null})");
    result.retcode = RetCode::NoData;
    result.wording = QStringLiteral("没有 \"x\"");
    QCOMPARE(encodeResponse(result, R"("\u4f60")"),
             R"({"status":"failed","retcode":102,"data":null,"message":"没有 \"x\"",)"
             R"("wording":"没有 \"x\"","echo":"\u4f60"})");
    QCOMPARE(encodeResponse(ResponseStatus::Ok, 0, "[]", {}, "{}"),
             R"({"status":"ok","retcode":0,"data":[],"echo":{}})");
}

void TestRequestCodec::failuresAlwaysHaveWords()
{
    ActionResult result;
    result.retcode = 104;
    QCOMPARE(encodeResponse(result, QByteArray()),
             R"({"status":"failed","retcode":104,"data":null,"message":"the backend reported 104",)"
             R"("wording":"the backend reported 104"})");
}

QTEST_GUILESS_MAIN(TestRequestCodec)
#include "tst_requestcodec.moc"
