// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/traffic/jsondiff.h"
#include "core/traffic/jsonoutline.h"
#include "core/traffic/jsonpretty.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Switchboard;

//! The shapes in which people look at JSON: outline, laid out, compared.
class TestJsonViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outlineKeepsWhatWasSent();
    void outlineRefusesWhatIsNoJson_data();
    void outlineRefusesWhatIsNoJson();
    void textsAreNotCutInsideACharacter_data();
    void textsAreNotCutInsideACharacter();
    void laysOut_data();
    void laysOut();
    void laysOutTheBeginningOnly();
    void layingOutChangesNothing();
    void survivesAThousandLevels();
    void compares_data();
    void compares();
    void countsChanges();
};

void TestJsonViews::outlineKeepsWhatWasSent()
{
    const auto outline = JsonOutline::parse(
        R"( {"id": 123456789012345678901234567890, "t\u00e4g":[true,null,{"x":"a\"b"}],"id":1.0,)"
        R"("empty":{} } )");
    QVERIFY(outline);
    QCOMPARE(outline->count(), 9);
    QCOMPARE(outline->type(0), JsonOutline::Type::Object);
    QCOMPARE(outline->childCount(0), 4);
    QCOMPARE(outline->parent(0), -1);
    const int id = outline->child(0, 0);
    QCOMPARE(outline->text(id), QStringLiteral("123456789012345678901234567890"));
    QCOMPARE(outline->text(outline->child(0, 2)), QStringLiteral("1.0"));
    QCOMPARE(outline->find(0, QStringLiteral("id")), outline->child(0, 2)); // the last one counts
    const int tag = outline->child(0, 1);
    QCOMPARE(outline->key(tag), QStringLiteral("täg"));
    QCOMPARE(outline->childCount(tag), 3);
    QCOMPARE(outline->type(outline->child(tag, 1)), JsonOutline::Type::Null);
    const int deep = outline->child(outline->child(tag, 2), 0);
    QCOMPARE(outline->text(deep), QStringLiteral("a\"b"));
    QCOMPARE(outline->json(deep).toByteArray(), QByteArray(R"("a\"b")"));
    QCOMPARE(outline->path(deep), QStringLiteral("täg[2].x"));
    QCOMPARE(outline->row(outline->parent(deep)), 2);
    QCOMPARE(outline->childCount(outline->child(0, 3)), 0);
}

void TestJsonViews::outlineRefusesWhatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "{", "{\"a\":}", "[1,]", "hello", "{\"a\":1} x", "\"\xff\""})
        QTest::newRow(text) << QByteArray(text);
}

void TestJsonViews::outlineRefusesWhatIsNoJson()
{
    QFETCH(QByteArray, text);
    QVERIFY(!JsonOutline::parse(text));
}

void TestJsonViews::textsAreNotCutInsideACharacter_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("maxBytes");
    QTest::addColumn<QString>("text");

    QTest::newRow("fits") << QByteArray(R"("abc")") << 3 << QStringLiteral("abc");
    QTest::newRow("ASCII") << QByteArray(R"("abcd")") << 3 << QStringLiteral("abc");
    QTest::newRow("inside a character") << QByteArray("\"你好\"") << 5 << QStringLiteral("你");
    QTest::newRow("inside an escape") << QByteArray(R"("ab\u4f60x")") << 5 << QStringLiteral("ab");
    QTest::newRow("between backslashes") << QByteArray(R"("ab\\\\c")") << 3 << QStringLiteral("ab");
    QTest::newRow("behind backslashes")
        << QByteArray(R"("ab\\\\c")") << 4 << QStringLiteral("ab\\");
}

void TestJsonViews::textsAreNotCutInsideACharacter()
{
    QFETCH(QByteArray, json);
    QFETCH(int, maxBytes);
    QTEST(JsonOutline::parse(json)->text(0, maxBytes), "text");
}

void TestJsonViews::laysOut_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");

    QTest::newRow("object") << QByteArray(R"({"a":1,"b":[true,{}],"c":{"d":null}})")
                            << QStringLiteral("{\n  \"a\": 1,\n  \"b\": [\n    true,\n    {}\n"
                                              "  ],\n  \"c\": {\n    \"d\": null\n  }\n}");
    QTest::newRow("blanks") << QByteArray("[ 1 ,\n 2\t]") << QStringLiteral("[\n  1,\n  2\n]");
    QTest::newRow("empty") << QByteArray("[ ]") << QStringLiteral("[]");
    QTest::newRow("characters of escapes")
        << QByteArray(R"("\u4f60\u597d \ud83d\ude00 \u000a \ud83d \"\\ \n")")
        << QStringLiteral("\"你好 😀 \\u000a \\ud83d \\\"\\\\ \\n\"");
    QTest::newRow("numbers stay") << QByteArray("[1.0,1e400,123456789012345678901234567890]")
                                  << QStringLiteral("[\n  1.0,\n  1e400,\n"
                                                    "  123456789012345678901234567890\n]");
}

void TestJsonViews::laysOut()
{
    QFETCH(QByteArray, json);
    const PrettyJson pretty = prettyJson(json);
    QTEST(pretty.text, "text");
    QVERIFY(pretty.complete);
}

void TestJsonViews::laysOutTheBeginningOnly()
{
    const QByteArray json = R"({"a":")" + QByteArray("你").repeated(300'000) + R"(","b":1})";
    QElapsedTimer timer;
    timer.start();
    const PrettyJson pretty = prettyJson(json, 4096);
    QVERIFY(timer.elapsed() < 50);
    QVERIFY(!pretty.complete);
    QVERIFY(pretty.text.startsWith(QStringLiteral("{\n  \"a\": \"你你")));
    QVERIFY(pretty.text.size() > 1300 && pretty.text.size() < 1400);
    QVERIFY(!pretty.text.contains(QChar::ReplacementCharacter));
    for (qsizetype cut = 0; cut < 60; ++cut) // wherever it is cut, nothing is read beyond the end
        (void)prettyJson(R"({"a\u4f60":"\ud83d\ude00\\","b":[[],{"c":-1.5e3}]})", cut);
}

void TestJsonViews::layingOutChangesNothing()
{
    QJsonArray array;
    for (int i = 0; i < 500; ++i)
        array.append(QJsonObject{{QStringLiteral("id"), i},
                                 {QStringLiteral("text"), QStringLiteral("\"\\\n\t世界%1").arg(i)},
                                 {QStringLiteral("list"), QJsonArray{1.5, true, QJsonValue()}}});
    const QByteArray json = QJsonDocument(array).toJson(QJsonDocument::Compact);
    QCOMPARE(QJsonDocument::fromJson(prettyJson(json).text.toUtf8()).array(), array);
}

void TestJsonViews::survivesAThousandLevels()
{
    const QByteArray deep = QByteArray("[").repeated(1000) + QByteArray("]").repeated(1000);
    const auto outline = JsonOutline::parse(deep);
    QVERIFY(outline);
    QCOMPARE(outline->count(), 1000);
    QVERIFY(outline->path(999).startsWith(QStringLiteral("[0][0]")));
    QVERIFY(prettyJson(deep).text.size() < 400'000);
    const auto other = JsonOutline::parse(QByteArray(deep).insert(1000, "1"));
    const QList<JsonDiffRow> rows = jsonDiff(*outline, *other);
    QCOMPARE(changeCount(rows), 1);
}

void TestJsonViews::compares_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("lines");

    QTest::newRow("equal") << QByteArray(R"({"a":1, "b":"\u4f60"})")
                           << QByteArray(R"({"b":"你","a":1})")
                           << QStringList{QStringLiteral("  {2} {2}"), QStringLiteral("   a 1 1"),
                                          QStringLiteral("   b \"你\" \"你\"")};
    QTest::newRow("changed, added, removed")
        << QByteArray(R"({"a":1,"gone":true,"c":{"d":"x"},"e":[]})")
        << QByteArray(R"({"a":2,"c":{"d":"x","new":null},"e":[]})")
        << QStringList{QStringLiteral("~ {4} {3}"),         QStringLiteral("~  a 1 2"),
                       QStringLiteral("-  gone true "),     QStringLiteral("~  c {1} {2}"),
                       QStringLiteral("    d \"x\" \"x\""), QStringLiteral("+   new  null"),
                       QStringLiteral("   e [0] [0]")};
    QTest::newRow("numbers by their digits")
        << QByteArray("[1.0,12345678901234567890]") << QByteArray("[1,12345678901234567891]")
        << QStringList{QStringLiteral("~ [2] [2]"), QStringLiteral("~  [0] 1.0 1"),
                       QStringLiteral("~  [1] 12345678901234567890 12345678901234567891")};
    QTest::newRow("an element in between")
        << QByteArray(R"([1,{"a":1},3])") << QByteArray(R"([1,2,{ "a":1 },3])")
        << QStringList{QStringLiteral("~ [3] [4]"), QStringLiteral("   [0] 1 1"),
                       QStringLiteral("+  [1]  2"), QStringLiteral("   [2] {1} {1}"),
                       QStringLiteral("    a 1 1"), QStringLiteral("   [3] 3 3")};
    QTest::newRow("a removed container")
        << QByteArray(R"({"a":{"b":[1]}})") << QByteArray("{}")
        << QStringList{QStringLiteral("~ {1} {0}"), QStringLiteral("-  a {1} "),
                       QStringLiteral("-   b [1] "), QStringLiteral("-    [0] 1 ")};
    QTest::newRow("another type") << QByteArray("1") << QByteArray("\"1\"")
                                  << QStringList{QStringLiteral("~ 1 \"1\"")};
}

void TestJsonViews::compares()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QStringList lines;
    for (const JsonDiffRow &row : jsonDiff(*JsonOutline::parse(before), *JsonOutline::parse(after)))
        lines.append(QStringLiteral(" ~+-").mid(int(row.change), 1) + u' '
                     + QString(row.depth, u' ')
                     + (row.key.isEmpty() ? QString() : QString(row.key + u' ')) + row.before + u' '
                     + row.after);
    QTEST(lines, "lines");
}

void TestJsonViews::countsChanges()
{
    const auto count = [](const char *before, const char *after) {
        return changeCount(jsonDiff(*JsonOutline::parse(before), *JsonOutline::parse(after)));
    };
    QCOMPARE(count("{}", "{}"), 0);
    QCOMPARE(count(R"({"a":{"b":1,"c":2}})", R"({"a":{"b":2,"c":3}})"), 2);
    QCOMPARE(count(R"({"a":{"b":1,"c":2}})", R"({"d":4})"), 2);
}

QTEST_GUILESS_MAIN(TestJsonViews)
#include "tst_jsonviews.moc"
