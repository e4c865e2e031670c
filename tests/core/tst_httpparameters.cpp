// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/http/httpparameters.h"

#include <QTest>

using namespace Switchboard;

class TestHttpParameters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheAction_data();
    void findsTheAction();
    void readsTheMediaType_data();
    void readsTheMediaType();
    void nothingNeedsNoMediaType();
    void joinsParameters_data();
    void joinsParameters();
    void refusesMalformedBodies_data();
    void refusesMalformedBodies();
    void makesARequestFrame();
};

void TestHttpParameters::findsTheAction_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("action"); // empty = there is none

    QTest::newRow("action") << QByteArray("/get_status") << QStringLiteral("get_status");
    QTest::newRow("slash behind it") << QByteArray("/get_status/") << QStringLiteral("get_status");
    QTest::newRow("hidden") << QByteArray("/.handle_quick_operation")
                            << QStringLiteral(".handle_quick_operation");
    QTest::newRow("blank") << QByteArray("/get_status ") << QStringLiteral("get_status ");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("no action") << QByteArray("/") << QString();
    QTest::newRow("two slashes") << QByteArray("//") << QString();
    QTest::newRow("two slashes in front") << QByteArray("//get_status") << QString();
    QTest::newRow("two slashes behind") << QByteArray("/get_status//") << QString();
    QTest::newRow("two segments") << QByteArray("/get_status/x") << QString();
}

void TestHttpParameters::findsTheAction()
{
    QFETCH(QByteArray, path);
    QTEST(actionOfPath(path).value_or(QString()), "action");
}

void TestHttpParameters::readsTheMediaType_data()
{
    QTest::addColumn<QList<QByteArray>>("types"); // one field each
    QTest::addColumn<int>("format");

    const auto row = [](const char *name, const QList<QByteArray> &types, BodyFormat format) {
        QTest::newRow(name) << types << int(format);
    };
    row("JSON", {"application/json"}, BodyFormat::Json);
    row("other case", {"Application/JSON"}, BodyFormat::Json);
    row("charset", {"application/json ; charset=utf-8"}, BodyFormat::Json);
    row("form", {"application/x-www-form-urlencoded;charset=utf-8"}, BodyFormat::Form);
    row("longer", {"application/jsonp"}, BodyFormat::NotAcceptable);
    row("shorter", {"application/"}, BodyFormat::NotAcceptable);
    row("suffix", {"application/vnd.api+json"}, BodyFormat::NotAcceptable);
    row("plain text", {"text/plain"}, BodyFormat::NotAcceptable);
    row("multipart", {"multipart/form-data; boundary=x"}, BodyFormat::NotAcceptable);
    row("empty", {""}, BodyFormat::NotAcceptable);
    row("none", {}, BodyFormat::NotAcceptable);
    row("twice", {"application/json", "application/json"}, BodyFormat::NotAcceptable);
}

void TestHttpParameters::readsTheMediaType()
{
    QFETCH(QList<QByteArray>, types);
    RequestHead head;
    for (const QByteArray &type : types)
        head.fields.emplaceBack("Content-Type", type);
    QTEST(int(bodyFormat(head, BodyPresence::Present)), "format");
}

void TestHttpParameters::nothingNeedsNoMediaType()
{
    RequestHead head;
    QCOMPARE(bodyFormat(head, BodyPresence::Absent), BodyFormat::Empty);
    head.fields.emplaceBack("Content-Type", "text/plain");
    QCOMPARE(bodyFormat(head, BodyPresence::Absent), BodyFormat::Empty);
}

void TestHttpParameters::joinsParameters_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");

    const auto row = [](const char *name, const QByteArray &query, BodyFormat format,
                        const QByteArray &body, const QByteArray &expected) {
        QTest::newRow(name) << query << int(format) << body << expected;
    };
    const BodyFormat json = BodyFormat::Json;
    const BodyFormat form = BodyFormat::Form;
    const BodyFormat none = BodyFormat::Empty;
    row("nothing", "", none, "", "{}");
    row("query", "a=1&b=x", none, "", R"({"a":"1","b":"x"})");
    row("plus and percent", "a=1+2%2B3&%62=%E4%BD%A0%26", none, "",
        "{\"a\":\"1 2+3\",\"b\":\"你&\"}");
    row("no value", "a&b=&=c", none, "", R"({"a":"","b":"","":"c"})");
    row("equals in a value", "a=b=c", none, "", R"({"a":"b=c"})");
    row("empty pairs", "&&a=1&", none, "", R"({"a":"1"})");
    row("quotes and controls", "a=%22%5C%0A%00", none, "", R"({"a":"\"\\\n\u0000"})");
    row("raw UTF-8", "a=你", none, "", R"({"a":"你"})");
    row("percent sign alone", "a=100%", none, "", R"({"a":"100%"})");
    row("token", "access_token=x&a=1&access%5Ftoken=y", none, "", R"({"a":"1"})");
    row("token in other case", "Access_Token=x", none, "", R"({"Access_Token":"x"})");
    row("form", "", form, "a=1+2&b=%2B", R"({"a":"1 2","b":"+"})");
    row("form keeps its token", "", form, "access_token=x", R"({"access_token":"x"})");
    row("JSON as a form", "", form, R"({"a":1})", R"({"{\"a\":1}":""})");
    row("query behind the form", "a=2", form, "a=1", R"({"a":"1","a":"2"})");
    row("body without meaning", "a=1", none, "ignored", R"({"a":"1"})");
    row("JSON as it stands", "", json, R"( {"a" : 9007199254740993, "b":[1,{}]} )",
        R"({"a" : 9007199254740993, "b":[1,{}]})");
    row("empty object", "a=1", json, "{ }", R"({"a":"1"})");
    row("empty objects", "", json, "{}", "{}");
    row("empty JSON", "a=1", json, "", R"({"a":"1"})");
    row("query behind JSON", "a=2", json, R"({"a":1})", R"({"a":1,"a":"2"})");
}

void TestHttpParameters::joinsParameters()
{
    QFETCH(QByteArray, query);
    QFETCH(int, format);
    QFETCH(QByteArray, body);
    const auto parameters = requestParameters(query, BodyFormat(format), body, {});
    QVERIFY2(parameters, qPrintable(parameters ? QString() : parameters.error()));
    QTEST(parameters.value(), "expected");
    JsonScanner scanner;
    QVERIFY(scanner.scan(parameters.value()));
}

void TestHttpParameters::refusesMalformedBodies_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("body");

    const auto row = [](const char *name, const QByteArray &query, BodyFormat format,
                        const QByteArray &body) {
        QTest::newRow(name) << query << int(format) << body;
    };
    row("unclosed", "", BodyFormat::Json, "{");
    row("two values", "", BodyFormat::Json, "{} {}");
    row("array", "", BodyFormat::Json, "[]");
    row("string", "", BodyFormat::Json, "\"{}\"");
    row("null", "", BodyFormat::Json, "null");
    row("blank", "", BodyFormat::Json, " ");
    row("byte order mark", "", BodyFormat::Json, "\xEF\xBB\xBF{}");
    row("bad UTF-8 in JSON", "", BodyFormat::Json, "{\"a\":\"\xff\"}");
    row("too deep", "", BodyFormat::Json,
        "{\"a\":" + QByteArray(600, '[') + QByteArray(600, ']') + '}');
    row("bad UTF-8 in a form", "", BodyFormat::Form, "a=%FF");
    row("cut UTF-8 in a form", "", BodyFormat::Form, "a=%E4%BD");
    row("bad UTF-8 in the query", "a=%C0%80", BodyFormat::Empty, "");
    row("bad UTF-8 in a name", "%FF=a", BodyFormat::Empty, "");
}

void TestHttpParameters::refusesMalformedBodies()
{
    QFETCH(QByteArray, query);
    QFETCH(int, format);
    QFETCH(QByteArray, body);
    const auto parameters = requestParameters(query, BodyFormat(format), body, {});
    QVERIFY(!parameters);
    QVERIFY(!parameters.error().isEmpty());
}

void TestHttpParameters::makesARequestFrame()
{
    QCOMPARE(requestFrame(QStringLiteral("a\"b"), "{\"c\":1}"),
             R"({"action":"a\"b","params":{"c":1}})");
}

QTEST_GUILESS_MAIN(TestHttpParameters)
#include "tst_httpparameters.moc"
