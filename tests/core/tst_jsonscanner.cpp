// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/jsonscanner.h"
#include "core/onebot/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <limits>
#include <vector>

using namespace Switchboard;

class TestJsonScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsWhatTheGrammarAllows_data();
    void acceptsWhatTheGrammarAllows();
    void refusesEveryPrefix();
    void refusesEverythingElse_data();
    void refusesEverythingElse();
    void findsMembersOfTheOutermostObject();
    void lastDuplicateWinsAndKeysAreUnescaped();
    void depthIsBounded();
    void numberOfValuesIsBounded();
    void agreesWithQtOnGeneratedDocuments();
    void agreesWithQtOnDamagedDocuments();
    void integersAreExact_data();
    void integersAreExact();
    void unescapesStrings();
};

namespace {

// Seeded, so that a failure can be repeated.
QJsonValue randomValue(QRandomGenerator &random, int depth)
{
    static const QStringList texts{QStringLiteral("plain"),
                                   QStringLiteral("你好，世界"),
                                   QStringLiteral("a\"b\\c/d\b\f\n\r\t\x01"),
                                   QString(),
                                   QStringLiteral("😀 emoji beyond the basic plane"),
                                   QStringLiteral("seven77eight888nine99999")};
    switch (random.bounded(depth > 0 ? 8 : 6)) {
    case 0:
        return QJsonValue(QJsonValue::Null);
    case 1:
        return random.bounded(2) == 1;
    case 2:
        return qint64(random.generate64());
    case 3:
        return random.generateDouble() * 1e12 - 5e11;
    case 4:
    case 5:
        return texts[random.bounded(texts.size())];
    case 6: {
        QJsonArray array;
        for (int i = random.bounded(6); i > 0; --i)
            array.append(randomValue(random, depth - 1));
        return array;
    }
    default: {
        QJsonObject object;
        for (int i = random.bounded(6); i > 0; --i)
            object.insert(texts[random.bounded(texts.size())] + QString::number(i),
                          randomValue(random, depth - 1));
        return object;
    }
    }
}

QByteArray randomDocument(QRandomGenerator &random)
{
    QJsonObject object;
    for (int i = random.bounded(8); i > 0; --i)
        object.insert(QStringLiteral("k%1").arg(i), randomValue(random, 4));
    const auto format = random.bounded(2) == 1 ? QJsonDocument::Compact : QJsonDocument::Indented;
    return QJsonDocument(object).toJson(format);
}

} // namespace

void TestJsonScanner::acceptsWhatTheGrammarAllows_data()
{
    QTest::addColumn<QByteArray>("text");

    const QList<QByteArray> texts{"{}",
                                  "[]",
                                  " { } ",
                                  "\r\n\t[ ]\n",
                                  "null",
                                  "true",
                                  "false",
                                  "0",
                                  "-0",
                                  "1",
                                  "-1.5",
                                  "1e5",
                                  "1E+5",
                                  "1.25e-7",
                                  "123456789012345678901234567890",
                                  "\"\"",
                                  "\"a\"",
                                  "\"\\u0000\"",
                                  "\"\\ud800\"",
                                  "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"",
                                  "[1,2,3]",
                                  "[1 , [2 ,{\"a\" : 3}]]",
                                  "{\"a\":{\"b\":[]},\"c\":\"d\"}",
                                  "\"\x7f\"",
                                  "\"\xc2\x80\xdf\xbf\"",
                                  "\"\xe0\xa0\x80\"",
                                  "\"\xed\x9f\xbf\"",
                                  "\"\xef\xbf\xbf\"",
                                  "\"\xf0\x90\x80\x80\"",
                                  "\"\xf4\x8f\xbf\xbf\""};
    for (const QByteArray &text : texts)
        QTest::newRow(text.toPercentEncoding(" {}[]:,\"").constData()) << text;
}

void TestJsonScanner::acceptsWhatTheGrammarAllows()
{
    QFETCH(QByteArray, text);
    JsonScanner scanner;
    QVERIFY2(scanner.scan(text), scanner.error().data());
}

void TestJsonScanner::refusesEveryPrefix()
{
    const QByteArray text = "{\"a\\u4f60\":[-1.5e+7,true,null],\"b\":\"\xf0\x9f\x98\x80\"}";
    JsonScanner scanner;
    QVERIFY(scanner.scan(text));
    for (qsizetype length = 0; length < text.size(); ++length) {
        const std::vector<char> part(text.cbegin(), text.cbegin() + length); // no NUL behind it
        QVERIFY(!scanner.scan(QByteArrayView(part.data(), length)));
    }
}

void TestJsonScanner::refusesEverythingElse_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("offset");

    const auto row = [](const char *name, const QByteArray &text, int offset) {
        QTest::newRow(name) << text << offset;
    };
    row("empty", "", 0);
    row("blanks", "  ", 2);
    row("byte order mark", "\xef\xbb\xbf{}", 0);
    row("unclosed object", "{\"a\":1", 6);
    row("unclosed array", "[1", 2);
    row("unclosed string", "\"abcdefghijk", 12);
    row("wrong bracket", "[1}", 2);
    row("closing only", "]", 0);
    row("trailing comma in object", "{\"a\":1,}", 7);
    row("trailing comma in array", "[1,]", 3);
    row("leading comma", "[,1]", 1);
    row("missing colon", "{\"a\" 1}", 5);
    row("missing value", "{\"a\":}", 5);
    row("missing comma", "[1 2]", 3);
    row("unquoted key", "{a:1}", 1);
    row("number as key", "{1:1}", 1);
    row("single quotes", "{'a':1}", 1);
    row("text behind", "{} x", 3);
    row("two values", "{}{}", 2);
    row("comment", "{} // c", 3);
    row("NaN", "NaN", 0);
    row("Infinity", "-Infinity", 1);
    row("upper case word", "True", 0);
    row("short word", "tru", 0);
    row("leading zero", "01", 1);
    row("plus sign", "+1", 0);
    row("minus alone", "-", 1);
    row("no digit before the point", ".5", 0);
    row("no digit behind the point", "1.", 2);
    row("no digit in the exponent", "1e", 2);
    row("hexadecimal", "0x10", 1);
    row("control character", "\"a\tb\"", 2);
    row("NUL in a string", QByteArray("\"a\0b\"", 5), 2);
    row("NUL behind", QByteArray("1\0", 2), 1);
    row("unknown escape", "\"\\x41\"", 1);
    row("escape of NUL", QByteArray("\"\\\0\"", 4), 1);
    row("short unicode escape", "\"\\u12\"", 1);
    row("bad unicode escape", "\"\\u12g4\"", 1);
    row("lone continuation byte", "\"\x80\"", 1);
    row("overlong two bytes", "\"\xc0\x80\"", 1);
    row("overlong three bytes", "\"\xe0\x9f\xbf\"", 1);
    row("overlong four bytes", "\"\xf0\x8f\xbf\xbf\"", 1);
    row("surrogate", "\"\xed\xa0\x80\"", 1);
    row("beyond Unicode", "\"\xf4\x90\x80\x80\"", 1);
    row("truncated sequence", "\"\xe4\xbd\"", 1);
    row("truncated at the end", "\"\xe4\xbd", 1);
    row("bad byte", "\"\xff\"", 1);
    row("bytes outside strings", "[\xe4\xbd\xa0]", 1);
}

void TestJsonScanner::refusesEverythingElse()
{
    QFETCH(QByteArray, text);
    QFETCH(int, offset);
    JsonScanner scanner;
    QVERIFY(!scanner.scan(text));
    QVERIFY(!scanner.error().isEmpty());
    QCOMPARE(scanner.errorOffset(), offset);
}

void TestJsonScanner::findsMembersOfTheOutermostObject()
{
    const QByteArray text =
        " {\"a\" : [1, {\"x\":2}] , \"b\":{ \"a\":3 },\"c\":12345678901234567890 } ";
    JsonScanner scanner;
    QVERIFY(scanner.scan(text));
    QVERIFY(scanner.isObject());
    QCOMPARE(scanner.members().size(), 3);
    QCOMPARE(scanner.find(QLatin1String("a"))->value.toByteArray(), "[1, {\"x\":2}]");
    QCOMPARE(scanner.find(QLatin1String("b"))->value.toByteArray(), "{ \"a\":3 }");
    QCOMPARE(scanner.find(QLatin1String("c"))->value.toByteArray(), "12345678901234567890");
    QCOMPARE(scanner.find(QLatin1String("x")), nullptr);

    QVERIFY(scanner.scan("[{\"a\":1}]"));
    QVERIFY(!scanner.isObject());
    QVERIFY(scanner.members().isEmpty());
}

void TestJsonScanner::lastDuplicateWinsAndKeysAreUnescaped()
{
    JsonScanner scanner;
    QVERIFY(scanner.scan("{\"action\":1,\"act\\u0069on\":2,\"echo\":3,\"echo\":null}"));
    QCOMPARE(scanner.find(QLatin1String("action"))->value.toByteArray(), "2");
    QCOMPARE(scanner.find(QLatin1String("echo"))->value.toByteArray(), "null");
}

void TestJsonScanner::depthIsBounded()
{
    const auto nested = [](int depth) -> QByteArray {
        return QByteArray(depth, '[') + QByteArray(depth, ']');
    };
    JsonScanner scanner({.maxDepth = 512, .maxValues = 1'000'000});
    QVERIFY(scanner.scan(nested(512)));
    QVERIFY(!scanner.scan(nested(513)));
    QCOMPARE(scanner.errorOffset(), 512);
    QVERIFY(!scanner.scan(QByteArray(100'000, '[')));
    QVERIFY(!scanner.scan(QByteArray("{\"a\":").repeated(100'000)));

    JsonScanner deepest({.maxDepth = 1'000'000, .maxValues = 1'000'000});
    QVERIFY(deepest.scan(nested(JsonScanner::DepthCeiling)));
    QVERIFY(!deepest.scan(nested(JsonScanner::DepthCeiling + 1)));
    // An object inside arrays and an array inside objects, at each border of a word of bits.
    for (const int depth : {62, 63, 64, 65, 127, 128, 129}) {
        const QByteArray open(depth, '[');
        const QByteArray close(depth, ']');
        QVERIFY(deepest.scan(QByteArray(open + "{\"a\":[{}]}" + close)));
        QVERIFY(!deepest.scan(QByteArray(open + "{\"a\":[{]}]" + close)));
    }
}

void TestJsonScanner::numberOfValuesIsBounded()
{
    const auto list = [](int count) -> QByteArray {
        return '[' + QByteArray("1,").repeated(count - 1) + "1]";
    };
    JsonScanner scanner({.maxDepth = 512, .maxValues = 1000});
    QVERIFY(scanner.scan(list(999)));
    QVERIFY(!scanner.scan(list(1000)));
    QVERIFY(!scanner.scan(list(8'000'000)));
}

void TestJsonScanner::agreesWithQtOnGeneratedDocuments()
{
    QRandomGenerator random(20260001);
    for (int i = 0; i < 400; ++i) {
        const QByteArray text = randomDocument(random);
        const QJsonObject expected = QJsonDocument::fromJson(text).object();
        JsonScanner scanner;
        QVERIFY2(scanner.scan(text), text.constData());
        QCOMPARE(scanner.members().size(), expected.size());
        for (const JsonMember &member : scanner.members()) {
            const QByteArray wrapped = '[' + member.value.toByteArray() + ']';
            const QJsonArray value = QJsonDocument::fromJson(wrapped).array();
            QCOMPARE(value.at(0), expected.value(unescapedJsonString(member.key)));
        }
    }
}

void TestJsonScanner::agreesWithQtOnDamagedDocuments()
{
    // Qt takes a little more than the grammar: raw control characters, odd escapes, odd numbers.
    // What we take, Qt must take; and what damages the structure, both must refuse.
    QRandomGenerator random(20260002);
    int refused = 0;
    for (int i = 0; i < 600; ++i) {
        QByteArray text = randomDocument(random);
        const char damage[] = "{}[]\",:x0\\";
        text[random.bounded(text.size())] = damage[random.bounded(int(sizeof damage) - 1)];
        QJsonParseError error;
        (void)QJsonDocument::fromJson(text, &error);
        JsonScanner scanner;
        const bool ok = scanner.scan(text);
        refused += ok ? 0 : 1;
        if (ok)
            QVERIFY2(error.error == QJsonParseError::NoError, text.constData());
        else if (error.error == QJsonParseError::NoError)
            QVERIFY2(scanner.error().contains(QLatin1String("escape"))
                         || scanner.error().contains(QLatin1String("value"))
                         || scanner.error().contains(QLatin1String("expected ,")),
                     text.constData());
    }
    QVERIFY(refused > 100);
}

void TestJsonScanner::integersAreExact_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<qint64>("value");

    const auto good = [](const char *number, qint64 value) {
        QTest::newRow(number) << QByteArray(number) << true << value;
    };
    const auto bad = [](const char *number) {
        QTest::newRow(number) << QByteArray(number) << false << qint64(0);
    };
    good("0", 0);
    good("-0", 0);
    good("0.000", 0);
    good("0e999999999999999999999", 0);
    good("9007199254740993", 9007199254740993);
    good("9223372036854775807", std::numeric_limits<qint64>::max());
    good("-9223372036854775808", std::numeric_limits<qint64>::min());
    good("9223372036854775807.0", std::numeric_limits<qint64>::max());
    good("1.0", 1);
    good("1e3", 1000);
    good("1.001e5", 100100);
    good("-12.50E+1", -125);
    good("1000e-3", 1);
    bad("9223372036854775808");
    bad("-9223372036854775809");
    bad("99999999999999999999999999");
    bad("1.5");
    bad("1e-1");
    bad("1e19");
    bad("1e400");
    bad("1e99999999999999999999999");
}

void TestJsonScanner::integersAreExact()
{
    QFETCH(QByteArray, number);
    QFETCH(bool, valid);
    QFETCH(qint64, value);
    const std::optional<qint64> got = integerFromJsonNumber(number);
    QCOMPARE(got.has_value(), valid);
    QCOMPARE(got.value_or(0), value);
}

void TestJsonScanner::unescapesStrings()
{
    QCOMPARE(unescapedJsonString("plain 你好"), QStringLiteral("plain 你好"));
    QCOMPARE(unescapedJsonString("\\\"\\\\\\/\\b\\f\\n\\r\\t"), QStringLiteral("\"\\/\b\f\n\r\t"));
    QCOMPARE(unescapedJsonString("a\\ud83d\\ude00b\\u4F60"), QStringLiteral("a😀b你"));
    QCOMPARE(unescapedJsonString("\\u0000").size(), 1);
    QCOMPARE(toJsonText(qint64(9007199254740993)), "9007199254740993");
    QCOMPARE(toJsonText(QStringLiteral("a\"你")), "\"a\\\"你\"");
    QCOMPARE(toJsonText(QJsonValue()), "null");
}

QTEST_GUILESS_MAIN(TestJsonScanner)
#include "tst_jsonscanner.moc"
