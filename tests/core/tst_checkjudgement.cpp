// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/checkcontext.h"
#include "core/check/expectation.h"
#include "core/check/fieldtypes.h"
#include "core/check/wireledger.h"
#include "core/check/writerules.h"

#include <QJsonDocument>
#include <QTest>

using namespace Switchboard;

//! How a check judges what came, without a server.
class TestCheckJudgement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTexts_data();
    void readsTexts();
    void excerptsAreOneLine();
    void responses_data();
    void responses();
    void requestsOfVectors();
    void outcomesWithoutResponse();
    void dataFaults_data();
    void dataFaults();
    void integers_data();
    void integers();
    void ledger_data();
    void ledger();
    void ledgerOfFrames();
    void ledgerKeepsTheFirstOffence();
    void sendings_data();
    void sendings();
    void messages_data();
    void messages();
};

namespace {

QJsonObject parsed(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

void TestCheckJudgement::readsTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<TextKind>("kind");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QByteArray>("echo");

    const auto row = [](const char *text, TextKind kind, const char *summary,
                        const char *echo = "") {
        QTest::newRow(text) << QByteArray(text) << kind << QString::fromLatin1(summary)
                            << QByteArray(echo);
    };
    row(R"({"post_type":"message"})", TextKind::Event, "message");
    row(R"({"post_type":"meta_event","meta_event_type":"heartbeat"})", TextKind::Event,
        "heartbeat");
    row(R"({"post_type":"meta_event","meta_event_type":"lifecycle","sub_type":"connect"})",
        TextKind::Event, "lifecycle.connect");
    row(R"({"retcode":1404,"echo": 12345678901234567890123 })", TextKind::Response, "response 1404",
        "12345678901234567890123");
    row(R"({"retcode":0,"post_type":"message","echo":null})", TextKind::Response, "response 0",
        "null");
    row(R"({"retcode":"no"})", TextKind::Response, "response -1");
    row("hello", TextKind::Unknown, "hello");
    row("[]", TextKind::Unknown, "[]");
}

void TestCheckJudgement::readsTexts()
{
    QFETCH(QByteArray, text);
    QFETCH(TextKind, kind);
    const WireText read = readWireText(text);
    QVERIFY(read.kind == kind);
    QTEST(read.summary(), "summary");
    QTEST(read.echo(), "echo");
}

void TestCheckJudgement::excerptsAreOneLine()
{
    QCOMPARE(excerpt("a\n\x1b[2Jb"), QStringLiteral("a  [2Jb"));
    const QString cut = excerpt(QByteArray(100'000, 'x'));
    QCOMPARE(cut.size(), 163);
    QVERIFY(cut.endsWith(u"..."));
}

void TestCheckJudgement::responses_data()
{
    QTest::addColumn<QByteArray>("vector");
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<QString>("mismatch");

    const auto row = [](const char *name, const char *vector, const char *response,
                        const char *mismatch) {
        QTest::newRow(name) << QByteArray(vector) << QByteArray(response)
                            << QString::fromLatin1(mismatch);
    };
    const char *plain = R"({"expect":{"status":"ok","retcode":0,"data":{"user_id":1}}})";
    row("other data", plain, R"({"status":"ok","retcode":0,"data":{"user_id":2,"x":1}})", "");
    row("a key is missing", plain, R"({"status":"ok","retcode":0,"data":{"x":2}})",
        "data has no user_id");
    row("data of another kind", plain, R"({"status":"ok","retcode":0,"data":[]})",
        "data is of another kind");
    row("an invented echo", plain,
        R"({"status":"ok","retcode":0,"data":{"user_id":2},"echo":null})", "there is an echo");
    row("another status", plain, R"({"status":"failed","retcode":0,"data":null})",
        "status failed instead of ok");
    row("another retcode", plain, R"({"status":"ok","retcode":1,"data":null})",
        "retcode 1 instead of 0");
    const char *failing = R"({"expect":{"status":"failed","retcode":100,"data":null,"echo":null}})";
    row("failed", failing, R"({"status":"failed","retcode":100,"data":null,"echo":null})", "");
    row("data on a failure", failing, R"({"status":"failed","retcode":100,"data":{},"echo":null})",
        "data is not null");
    row("no echo", failing, R"({"status":"failed","retcode":100,"data":null})",
        "the echo is missing");
    const char *digits = R"({"expect":{"status":"ok","retcode":0,"echo":9007199254740993,)"
                         R"("echo_text":"9007199254740993"}})";
    row("the digits", digits, R"({"status":"ok","retcode":0,"echo":9007199254740993})", "");
    row("rounded", digits, R"({"status":"ok","retcode":0,"echo":9007199254740992})",
        "the echo is another number: 9007199254740992");
    const char *same = R"({"frame":"{\"echo\":{\"a\":[1,2]}}","expect":{"status":"ok","retcode":0,)"
                       R"("echo_same":true}})";
    row("the same echo", same, R"({"status":"ok","retcode":0,"echo":{ "a" : [1,2]}})", "");
    row("another echo", same, R"({"status":"ok","retcode":0,"echo":{"a":[2,1]}})",
        "the echo is another value");
    const char *any = R"({"expect_any":[{"status":"failed","retcode":1400},)"
                      R"({"status":"ok","retcode":0}]})";
    row("the first of two", any, R"({"status":"failed","retcode":1400,"data":null})", "");
    row("the second of two", any, R"({"status":"ok","retcode":0,"data":{}})", "");
    row("neither", any, R"({"status":"failed","retcode":100,"data":null})",
        "retcode 100 instead of 1400");
}

void TestCheckJudgement::responses()
{
    QFETCH(QByteArray, vector);
    QFETCH(QByteArray, response);
    QTEST(responseMismatch(parsed(vector.constData()), readWireText(response)), "mismatch");
}

void TestCheckJudgement::requestsOfVectors()
{
    QCOMPARE(requestOf(parsed(R"({"frame":"a\u00e9"})")), QByteArray("a\xC3\xA9"));
    QCOMPARE(requestOf(parsed(R"({"frame_hex":"00ff"})")), QByteArray::fromHex("00ff"));
    QCOMPARE(requestOf(parsed(R"({"frame_parts":["a",{"repeat":"bc","count":3},"d"]})")),
             QByteArray("abcbcbcd"));
}

void TestCheckJudgement::outcomesWithoutResponse()
{
    QCOMPARE(int(expectedCloseCode(parsed(R"({"expect":{"close_code":1007}})"))), 1007);
    QCOMPARE(int(expectedCloseCode(parsed(R"({"expect":{"status":"ok"}})"))), 0);
    QVERIFY(expectsSilence(parsed(R"({"expect":{"ignored":true}})")));
    QVERIFY(!expectsSilence(parsed(R"({"expect":{"status":"ok"}})")));
}

void TestCheckJudgement::dataFaults_data()
{
    QTest::addColumn<QByteArray>("data"); // in an array of one, as JSON needs it
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<QString>("fault");

    const char *person =
        R"({"kind":"object","fields":[{"name":"user_id","type":"int64"},)"
        R"({"name":"age","type":"int32"},{"name":"sex","type":"string","enum":["male"]},)"
        R"({"name":"online","type":"boolean","nullable":true},)"
        R"({"name":"title","type":"string","optional":true},)"
        R"({"name":"qid","type":"string","origin":"somebody"}]})";
    const char *list = R"({"kind":"array","fields":[{"name":"group_id","type":"int64"}]})";
    const auto row = [](const char *data, const char *response, const char *fault) {
        QTest::newRow(data) << QByteArray(data) << QByteArray(response)
                            << QString::fromLatin1(fault);
    };
    row(R"([{"user_id":9007199254740993,"age":1,"sex":"male","online":null,"qid":5}])", person, "");
    row(R"([{"user_id":"1","age":1,"sex":"male","online":true}])", person,
        "user_id is a string instead of int64");
    row(R"([{"user_id":1.5,"age":1,"sex":"male","online":true}])", person,
        "user_id is a number instead of int64");
    row(R"([{"user_id":1,"age":2147483648,"sex":"male","online":true}])", person,
        "age is a number instead of int32");
    row(R"([{"user_id":1,"sex":"male","online":true}])", person, "age is missing");
    row(R"([{"user_id":1,"age":null,"sex":"male","online":true}])", person,
        "age is null instead of int32");
    row(R"([{"user_id":1,"age":1,"sex":"x","online":true}])", person, "sex is \"x\"");
    row(R"([{"user_id":1,"age":1,"sex":"male","online":1}])", person,
        "online is a number instead of boolean");
    row(R"([{"user_id":1,"age":1,"sex":"male","online":true,"title":1}])", person,
        "title is a number instead of string");
    row("[[]]", person, "data is an array instead of object");
    row("[[]]", list, "");
    row(R"([[{"group_id":1},{"group_id":"2"}]])", list, "group_id is a string instead of int64");
    row("[[1]]", list, "an element is a number instead of an object");
    row("[null]", list, "data is null instead of array");
    row("[null]", R"({"kind":"null"})", "");
    row("[{}]", R"({"kind":"null"})", "data is an object instead of null");
}

void TestCheckJudgement::dataFaults()
{
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, response);
    QTEST(dataFault(QJsonDocument::fromJson(data).array()[0], parsed(response.constData())),
          "fault");
}

void TestCheckJudgement::integers_data()
{
    QTest::addColumn<bool>("expected");

    QTest::newRow("[0]") << true;
    QTest::newRow("[-9223372036854775808]") << true;
    QTest::newRow("[9223372036854775807]") << true;
    QTest::newRow("[18446744073709551616]") << false;
    QTest::newRow("[1.0]") << true;
    QTest::newRow("[0.5]") << false;
    QTest::newRow("[\"1\"]") << false;
    QTest::newRow("[true]") << false;
}

void TestCheckJudgement::integers()
{
    QTEST(isInteger(QJsonDocument::fromJson(QTest::currentDataTag()).array()[0]), "expected");
}

void TestCheckJudgement::ledger_data()
{
    QTest::addColumn<WireRule>("rule");
    QTest::addColumn<bool>("offends");

    const auto row = [](const char *text, WireRule rule, bool offends) {
        QTest::newRow(text) << rule << offends;
    };
    const bool Offends = true;
    row(R"({"time":1,"self_id":2,"post_type":"message","message_type":"group"})",
        WireRule::EventFields, !Offends);
    row(R"({"self_id":2,"post_type":"message","message_type":"group"})", WireRule::EventFields,
        Offends);
    row(R"({"time":1,"self_id":"2","post_type":"notice","notice_type":"x"})", WireRule::EventFields,
        Offends);
    row(R"({"time":1,"self_id":2,"post_type":"news"})", WireRule::EventFields, Offends);
    row(R"({"time":1,"self_id":2,"post_type":"request"})", WireRule::EventFields, Offends);
    row(R"({"time":1,"self_id":2,"post_type":"message","message_type":"group","echo":null})",
        WireRule::EventsWithoutEcho, Offends);
    row(R"({"status":"ok","retcode":0,"data":{},"echo":1})", WireRule::EventsWithoutEcho, !Offends);
    row(R"({"status":"ok","retcode":0,"data":{}})", WireRule::ResponseShape, !Offends);
    row(R"({"status":"async","retcode":1,"data":null})", WireRule::ResponseShape, !Offends);
    row(R"({"status":"failed","retcode":100,"data":null})", WireRule::ResponseShape, !Offends);
    row(R"({"status":"ok","retcode":0})", WireRule::ResponseShape, Offends);
    row(R"({"retcode":0,"data":null})", WireRule::ResponseShape, Offends);
    row(R"({"status":"ok","retcode":100,"data":null})", WireRule::ResponseShape, Offends);
    row(R"({"status":"ok","retcode":"0","data":null})", WireRule::ResponseShape, Offends);
    row(R"({"status":"async","retcode":1,"data":{}})", WireRule::ResponseShape, Offends);
    row("hello", WireRule::ResponseShape, Offends);
    row(R"({"status":"ok","retcode":0,"data":null,"post_type":"x"})",
        WireRule::ResponsesWithoutPostType, Offends);
    row(R"({"status":"ok","retcode":0,"data":"tab	"})", WireRule::StrictJson, Offends);
    row(R"({"status":"ok","retcode":0,"data":"tab"})", WireRule::StrictJson, !Offends);
}

void TestCheckJudgement::ledger()
{
    QFETCH(WireRule, rule);
    QFETCH(bool, offends);
    WireLedger ledger;
    ledger.takeText(readWireText(QTest::currentDataTag()));
    QCOMPARE(!ledger.offence(rule).isEmpty(), offends);
}

void TestCheckJudgement::ledgerOfFrames()
{
    const QList<ServerFrame> wrong{{.isMasked = true},
                                   {.reservedBits = 4},
                                   {.opcode = FrameOpcode::Ping, .isFinal = false},
                                   {.opcode = FrameOpcode::Ping, .payload = QByteArray(126, 'x')},
                                   {.opcode = 3},
                                   {.opcode = 11}};
    for (const ServerFrame &frame : wrong) {
        WireLedger ledger;
        ledger.takeFrame(frame);
        QVERIFY(!ledger.offence(WireRule::ServerFrames).isEmpty());
    }
    WireLedger ledger;
    ledger.takeFrame({.payload = QByteArray(126, 'x'), .isFinal = false});
    ledger.takeFrame({.opcode = FrameOpcode::Pong, .payload = QByteArray(125, 'x')});
    QCOMPARE(ledger.offence(WireRule::ServerFrames), QString());
    QCOMPARE(ledger.frames(), 2);
}

void TestCheckJudgement::ledgerKeepsTheFirstOffence()
{
    WireLedger ledger;
    ledger.note(WireRule::NoStrayResponse, QStringLiteral("first"));
    ledger.note(WireRule::NoStrayResponse, QStringLiteral("second"));
    QCOMPARE(ledger.offence(WireRule::NoStrayResponse), QStringLiteral("first"));
}

void TestCheckJudgement::sendings_data()
{
    QTest::addColumn<qint64>("user");
    QTest::addColumn<qint64>("group");
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QByteArray>("expected"); // empty: it cannot be sent

    const auto row = [](const char *name, qint64 user, qint64 group, const char *frame,
                        const char *expected) {
        QTest::newRow(name) << user << group << QByteArray(frame) << QByteArray(expected);
    };
    const char *toGroup = R"({"action":"send_group_msg","params":{"group_id":100100}})";
    const char *toBoth = R"({"action":"send_msg","params":{"group_id":100100,"user_id":12345678}})";
    row("nobody", 0, 0, toGroup, "");
    row("a group", 0, 7, toGroup, R"({"action":"send_group_msg","params":{"group_id":7}})");
    row("a user instead of the group", 8, 0, toGroup,
        R"({"action":"send_private_msg","params":{"user_id":8}})");
    row("both", 8, 7, toBoth, R"({"action":"send_msg","params":{"group_id":7,"user_id":8}})");
    row("both without a group", 8, 0, toBoth, "");
    row("both without a user", 0, 7, toBoth, "");
}

void TestCheckJudgement::sendings()
{
    QFETCH(qint64, user);
    QFETCH(qint64, group);
    QFETCH(QByteArray, frame);
    QFETCH(QByteArray, expected);
    CheckOptions options;
    options.writesToUser = user;
    options.writesToGroup = group;
    const auto adapted =
        adaptedSending({{QStringLiteral("frame"), QString::fromUtf8(frame)}}, options);
    QCOMPARE(adapted ? adapted.value() : QByteArray(), expected);
}

void TestCheckJudgement::messages_data()
{
    QTest::addColumn<Message>("found");
    QTest::addColumn<QString>("mismatch");

    const auto face = [](const char *id) {
        return Segment{QStringLiteral("face"), {{QStringLiteral("id"), QLatin1String(id)}}};
    };
    Segment more = face("1");
    more.data[QStringLiteral("large")] = true;
    QTest::newRow("the same") << Message{face("1")} << QString();
    QTest::newRow("with more values") << Message{more} << QString();
    QTest::newRow("another value")
        << Message{face("2")} << QStringLiteral("id of a segment face is another value");
    QTest::newRow("another type") << Message{{QStringLiteral("text"), {}}}
                                  << QStringLiteral("a segment text instead of face");
    QTest::newRow("nothing") << Message{} << QStringLiteral("0 segments instead of 1");
}

void TestCheckJudgement::messages()
{
    QFETCH(Message, found);
    const Message sent{{QStringLiteral("face"), {{QStringLiteral("id"), QStringLiteral("1")}}}};
    QTEST(messageMismatch(sent, found), "mismatch");
}

QTEST_GUILESS_MAIN(TestCheckJudgement)
#include "tst_checkjudgement.moc"
