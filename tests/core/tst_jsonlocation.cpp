// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/jsonlocation.h"

#include <QJsonDocument>
#include <QTest>

using namespace Switchboard;

class TestJsonLocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsValues();
    void namesThePlaceOfAnError_data();
    void namesThePlaceOfAnError();
    void takesWhatJsonAllows_data();
    void takesWhatJsonAllows();
    void shortensLongSources();
};

void TestJsonLocation::findsValues()
{
    const QByteArray json(
        "{\n  \"a\": 1,\n  \"\xE4\xB8\xAD\xE6\x96\x87\": [true,\r\n {\"b\": \"x\"}]\n}");
    const Result<JsonLocation> scanned = JsonLocation::scan(json);
    QVERIFY2(scanned.isOk(), "must be taken");
    const JsonLocation &location = scanned.value();
    const auto list = location.member(JsonLocation::Root, QString::fromUtf8("中文"));
    const auto object = location.element(list, 1);

    QCOMPARE(location.position(JsonLocation::Root), (TextPosition{1, 1}));
    QCOMPARE(location.position(location.member(JsonLocation::Root, QStringLiteral("a"))),
             (TextPosition{2, 8}));
    QCOMPARE(location.position(list), (TextPosition{3, 9})); // characters, not bytes
    QCOMPARE(location.position(object), (TextPosition{4, 2}));
    QCOMPARE(location.position(location.member(object, QStringLiteral("b"))), (TextPosition{4, 8}));
    QCOMPARE(location.source(list, 40), QStringLiteral("[true, {\"b\": \"x\"}]"));
    QCOMPARE(location.member(object, QStringLiteral("gone")), object);
    QCOMPARE(location.element(list, 7), list);
}

void TestJsonLocation::namesThePlaceOfAnError_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("error");

    const auto row = [](const char *name, const QByteArray &json, const char *error) {
        QTest::newRow(name) << json << QString::fromUtf8(error);
    };
    row("empty", "", "1:1: the file is empty");
    row("blanks", " \n ", "2:2: the file is empty");
    row("comma before brace", "{\"a\": 1,\n}", "2:1: a key in double quotes is missing here");
    row("comma before bracket", "[1,]", "1:4: a value is missing here");
    row("no comma", "{\"a\": 1 \"b\": 2}", "1:9: ',' or '}' is missing here");
    row("no colon", "{\"a\" 1}", "1:6: ':' after the key is missing here");
    row("cut off", "{\"a\": [1, 2", "1:12: ',' or ']' is missing, the file ends here");
    row("open text", "{\"a\": \"x\n\"}", "1:7: the text that starts here has no closing quote");
    row("open text at the end", "[\"x", "1:2: the text that starts here has no closing quote");
    row("two values", "{} {}", "1:4: the end of the file is missing here");
    row("comment", "{\n // x\n}", "2:2: JSON has no comments; remove it");
    row("key twice", "{\"a\": 1,\n \"a\": 2}", "2:2: the key \"a\" is here twice; remove one");
    row("key twice, escaped", "{\"a\": 1, \"\\u0061\": 2}",
        "1:10: the key \"a\" is here twice; remove one");
    row("single quotes", "{'a': 1}", "1:2: a key in double quotes is missing here");
    row("tab in text", "[\"a\tb\"]", "1:4: a control character must be written as \\u0009");
    row("unknown escape", "[\"\\x\"]", "1:3: unknown escape; write \\\\ for a backslash");
    row("half an escape", "[\"\\u12\"]", "1:3: unknown escape; write \\\\ for a backslash");
    row("signed escape", "[\"\\u+123\"]", "1:3: unknown escape; write \\\\ for a backslash");
    row("leading zero", "[01]", "1:2: a number must not start with 0");
    row("leading zero after minus", "[-00]", "1:2: a number must not start with 0");
    row("no digit after point", "[1.]", "1:4: a digit is missing here");
    row("no digit in exponent", "[1e+]", "1:5: a digit is missing here");
    row("NaN", "[NaN]", "1:2: a value is missing here");
    row("not UTF-8", QByteArray("{\"\xE4\xB8\xAD\": \"\xFF\"}"),
        "1:8: this is not UTF-8; save the file as UTF-8");
    row("UTF-16", QByteArray("\xFF\xFE{\0}\0", 6),
        "1:1: this is not UTF-8; save the file as UTF-8");
    row("zero byte", QByteArray("{}\0", 3), "1:3: the end of the file is missing here");
    row("too deep", QByteArray(100, '['), "1:66: nested deeper than 64 levels");
}

void TestJsonLocation::namesThePlaceOfAnError()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, error);

    const Result<JsonLocation> scanned = JsonLocation::scan(json);
    QVERIFY2(!scanned.isOk(), "must be refused");
    QCOMPARE(scanned.error(), error);
}

void TestJsonLocation::takesWhatJsonAllows_data()
{
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("numbers") << QByteArray("[0, -0, 1.5, -2e10, 1E+3, 12e-1, 9007199254740993]");
    QTest::newRow("words") << QByteArray("[true,false,null]");
    QTest::newRow("escapes") << QByteArray("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u4e2D\\ud83d\\ude00\"]");
    QTest::newRow("empty") << QByteArray("{\"a\":{},\"b\":[],\"\":\"\"}");
    QTest::newRow("blanks") << QByteArray("\r\n\t {\t} \n");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}");
    QTest::newRow("64 levels") << QByteArray(64, '[') + QByteArray(64, ']');
}

void TestJsonLocation::takesWhatJsonAllows()
{
    QFETCH(QByteArray, json);

    QVERIFY2(JsonLocation::scan(json).isOk(), "must be taken");
    QVERIFY2(!QJsonDocument::fromJson(json).isNull(), "Qt must agree");
}

void TestJsonLocation::shortensLongSources()
{
    const Result<JsonLocation> scanned = JsonLocation::scan("[\"" + QByteArray(1000, 'x') + "\"]");
    QVERIFY(scanned.isOk());
    const QString source =
        scanned.value().source(scanned.value().element(JsonLocation::Root, 0), 10);
    QCOMPARE(source, QString(QStringLiteral("\"xxxxxxxxx") + QChar(0x2026)));
}

QTEST_APPLESS_MAIN(TestJsonLocation)
#include "tst_jsonlocation.moc"
