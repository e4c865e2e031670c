// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/importers/json5reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Switchboard;

class TestJson5Reader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void keepsWholeNumbers_data();
    void keepsWholeNumbers();
    void knowsPlaces();
    void theLastOfAKeyCounts();
    void takesDepthUpToTheLimit();
};

void TestJson5Reader::reads_data()
{
    QTest::addColumn<QByteArray>("json5");
    QTest::addColumn<QByteArray>("json");

    const auto row = [](const char *tag, const char *json5, const char *json) {
        QTest::newRow(tag) << QByteArray(json5) << QByteArray(json);
    };
    row("plain JSON", R"({"a": [1, true, false, null, "b"]})", R"({"a":[1,true,false,null,"b"]})");
    row("comments", "// one\n[1, /* two\n */ 2] // three", "[1,2]");
    row("commas at the end", "{a: [1, 2,], }", R"({"a":[1,2]})");
    row("keys", R"({a: 1, $b_2: 2, 'c d': 3, 键: 4})", R"({"$b_2":2,"a":1,"c d":3,"键":4})");
    row("single quotes", R"(['it"s', "it's", 'it\'s'])", R"(["it\"s","it's","it's"])");
    row("escapes", R"(["\x41\u00e9\n\t\0\q\/"])", R"(["Aé\n\t\u0000q/"])");
    row("a line that goes on", "['a\\\nb\\\r\nc']", R"(["abc"])");
    row("hexadecimal", "[0x1F, -0Xa, +0x0]", "[31,-10,0]");
    row("points", "[.5, 5., -.5, +1.5e2, 0.0]", "[0.5,5,-0.5,150,0]");
    row("empty", "{a: {}, b: []}", R"({"a":{},"b":[]})");
    row("blanks", "\xEF\xBB\xBF\xC2\xA0[\f\v1\xE2\x80\xA8]", "[1]");
    row("endless numbers are texts", "[Infinity, -Infinity, +NaN, 1e999, 0xFFFFFFFFFFFFFFFFF]",
        R"(["Infinity","-Infinity","+NaN","1e999","0xFFFFFFFFFFFFFFFFF"])");
}

void TestJson5Reader::reads()
{
    QFETCH(const QByteArray, json5);
    const Result<SourceNode> node = Json5Reader::read(json5);
    QVERIFY2(node, qPrintable(node ? QString() : node.error()));
    const QJsonValue value = node.value().toJson();
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    QTEST(document.toJson(QJsonDocument::Compact), "json");
}

void TestJson5Reader::refuses_data()
{
    QTest::addColumn<QByteArray>("json5");
    QTest::addColumn<QString>("start");

    const auto row = [](const char *tag, const QByteArray &json5, const char *start) {
        QTest::newRow(tag) << json5 << QString::fromUtf8(start);
    };
    row("nothing", "", "1:1: the file is empty");
    row("only a comment", "// x\n", "1:1: the file is empty");
    row("half an object", "{\n  a: 1", "2:7: the file ends here");
    row("half a key", "{a", "1:3: the file ends here");
    row("half a text", "['abc", "1:2: this text has no quote");
    row("a text over lines", "['a\nb']", "1:2: this text has no quote");
    row("half a comment", "[1] /* x", "1:5: this comment has no end");
    row("no comma", "[1 2]", "1:4: expected ',' or ']', found '2'");
    row("two commas", "[1,,2]", "1:4: expected a value, found ','");
    row("only a comma", "[,]", "1:2: expected a value");
    row("no colon", "{a 1}", "1:4: expected ':'");
    row("a number as key", "{1: 2}", "1:2: expected a key");
    row("two values", "{} {}", "1:4: expected nothing more");
    row("a bare word", "[maybe]", "1:2: \"maybe\" is no value");
    row("octal", "[017]", "1:2: \"017\" is no value");
    row("two signs", "[--1]", "1:2: \"--1\" is no value");
    row("a lone sign", "[+]", "1:2: \"+\" is no value");
    row("a lone point", "[.]", "1:2: \".\" is no value");
    row("half hexadecimal", "[0x]", "1:2: \"0x\" is no value");
    row("a bad escape", R"(["\u12G4"])", "1:3: 4 hexadecimal digits");
    row("an octal escape", R"(["\012"])", "1:3: octal");
    row("a wrong bracket", "[1}", "1:3: expected ',' or ']', found '}'");
    row("NUL", QByteArray("[1\0]", 4), "1:3: expected ',' or ']', found 'U+0000'");
    row("not UTF-8", "[\"\xD6\xF7\"]", "1:1: this is not UTF-8");
    row("columns are characters", "[\"键\xF0\x9F\x98\x80\", x]", "1:8: \"x\" is no value");
    row("too deep", QByteArray(1000, '['), "1:66: nested too deeply");
    row("too many values", "[" + QByteArray("1,").repeated(SourceNode::MaxValues) + "]",
        "1:200000: more than 100000 values");
}

void TestJson5Reader::refuses()
{
    QFETCH(const QByteArray, json5);
    QFETCH(const QString, start);
    const Result<SourceNode> node = Json5Reader::read(json5);
    QVERIFY(!node);
    QVERIFY2(node.error().startsWith(start), qPrintable(node.error()));
}

void TestJson5Reader::keepsWholeNumbers_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QJsonValue>("value");

    QTest::newRow("2^53 + 1") << QStringLiteral("9007199254740993")
                              << QJsonValue(qint64(9007199254740993));
    QTest::newRow("least") << QStringLiteral("-9223372036854775808")
                           << QJsonValue(std::numeric_limits<qint64>::min());
    QTest::newRow("hexadecimal") << QStringLiteral("0x7fffffffffffffff")
                                 << QJsonValue(std::numeric_limits<qint64>::max());
    QTest::newRow("more than 64 bits")
        << QStringLiteral("9223372036854775808") << QJsonValue(9223372036854775808.0);
    QTest::newRow("no number") << QStringLiteral("1a") << QJsonValue(QJsonValue::Undefined);
}

void TestJson5Reader::keepsWholeNumbers()
{
    QFETCH(const QString, word);
    QTEST(json5Number(word), "value");
}

void TestJson5Reader::knowsPlaces()
{
    const Result<SourceNode> node = Json5Reader::read("{\n  a: [1,\n    {b: 2}]\n}");
    QVERIFY(node);
    const SourceNode *list = node.value().member(QStringLiteral("a"));
    QVERIFY(list);
    QCOMPARE(list->position, (TextPosition{.line = 2, .column = 6}));
    QCOMPARE(list->items.at(1).position, (TextPosition{.line = 3, .column = 5}));
    QCOMPARE(list->items.at(1).members.constFirst().position,
             (TextPosition{.line = 3, .column = 6}));
}

void TestJson5Reader::theLastOfAKeyCounts()
{
    const Result<SourceNode> node = Json5Reader::read("{a: 1, A: 2, a: 3}");
    QVERIFY(node);
    QCOMPARE(node.value().member(QStringLiteral("a"))->value, QJsonValue(3));
    QCOMPARE(node.value().members.size(), 3);
    QVERIFY(!node.value().member(QStringLiteral("b")));
    QCOMPARE(node.value().member(QStringLiteral("A"), SourceNode::Keys::AnyCase)->value,
             QJsonValue(3));
}

void TestJson5Reader::takesDepthUpToTheLimit()
{
    const int depth = SourceNode::MaxDepth;
    QVERIFY(Json5Reader::read(QByteArray(depth, '[') + QByteArray(depth, ']')));
}

QTEST_MAIN(TestJson5Reader)
#include "tst_json5reader.moc"
