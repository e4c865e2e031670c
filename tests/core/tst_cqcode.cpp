// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/cqcode.h"
#include "core/onebot/messagebuilder.h"
#include "core/onebot/messagecodec.h"
#include "tests/support/vectors.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

class TestCqCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectors_data();
    void vectors();
    void everyVectorRuns();
    void leavesOutWhatHasNoStringForm();
    void hostileStringsTakeLinearTime_data();
    void hostileStringsTakeLinearTime();
    void messageErrorsNameThePlace_data();
    void messageErrorsNameThePlace();
    void joinsTextsOfAnArray();
    void writesBothFormats();
};

void TestCqCode::vectors_data()
{
    QTest::addColumn<QJsonObject>("vector");

    for (const QJsonValue &value : loadCases(QStringLiteral("cqcode.json")))
        QTest::newRow(qPrintable(value[QLatin1String("id")].toString())) << value.toObject();
}

void TestCqCode::vectors()
{
    QFETCH(QJsonObject, vector);
    const QString direction = vector.value(QLatin1String("direction")).toString();
    const QString string = stringOf(vector);
    const QJsonArray array = arrayOf(vector);

    if (direction != QLatin1String("encode")) {
        const Message message = decodeCqString(string);
        QCOMPARE(messageToJson(message), array);
        const Result<QString> written = encodeCqString(message);
        QVERIFY(written);
        QCOMPARE(decodeCqString(written.value()), message);
    }
    if (direction == QLatin1String("decode"))
        return;
    const Result<QString> written = encodeCqString(verbatim(array));
    QCOMPARE(written.isOk(), !vector.contains(QLatin1String("error")));
    if (!written)
        return;
    // Parameters come out sorted, which means the same: compare what the strings stand for.
    QCOMPARE(decodeCqString(written.value()), decodeCqString(string));
    QCOMPARE(written.value().size(), string.size());
}

void TestCqCode::everyVectorRuns()
{
    QCOMPARE(loadCases(QStringLiteral("cqcode.json")).size(), 95);
}

void TestCqCode::leavesOutWhatHasNoStringForm()
{
    const Message message{{QStringLiteral("a,b"), {}},
                          {QStringLiteral("x"),
                           {{QStringLiteral("a=b"), QStringLiteral("1")},
                            {QStringLiteral("c"), QStringLiteral("2")}}}};
    QCOMPARE(cqStringOf(message), QStringLiteral("[CQ:x,c=2]"));
    const Result<QString> refused = encodeCqString(message.sliced(1));
    QVERIFY(!refused);
    QVERIFY(refused.error().contains(QStringLiteral("\"a=b\"")));
}

void TestCqCode::hostileStringsTakeLinearTime_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("tail");

    QTest::newRow("lone prefixes") << QStringLiteral("[CQ:a,") << QString();
    QTest::newRow("lone prefixes, one bracket") << QStringLiteral("[CQ:") << QStringLiteral("]");
    QTest::newRow("prefixes and brackets") << QStringLiteral("[CQ:]") << QString();
    QTest::newRow("ampersands") << QStringLiteral("&") << QString();
    QTest::newRow("codes") << QStringLiteral("[CQ:a]") << QString();
    QTest::newRow("text codes") << QStringLiteral("[CQ:text,text=a]") << QString();
}

void TestCqCode::hostileStringsTakeLinearTime()
{
    QFETCH(QString, unit);
    QFETCH(QString, tail);
    const QString text = unit.repeated(300'000) + tail;
    QElapsedTimer timer;
    timer.start();
    const Message message = decodeCqString(text);
    QVERIFY(!message.isEmpty());
    QVERIFY2(timer.elapsed() < 20'000, "quadratic time would take minutes here");
}

void TestCqCode::messageErrorsNameThePlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *json, const char *expected) {
        QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(expected);
    };
    row("[5]", "message must be a string, an array of segments or one segment object");
    row("[null]", "message must be a string, an array of segments or one segment object");
    row("[\"\"]", "message must not be empty");
    row("[[]]", "message must not be empty");
    row("[[\"hi\"]]", "message[0] must be an object with type and data");
    row("[[{\"type\":\"face\"},{\"data\":{}}]]",
        "message[1].type must be a string of letters, digits, _ . and -");
    row("[{\"type\":\"a b\"}]", "message.type must be a string of letters, digits, _ . and -");
    row("[[{\"type\":\"text\",\"data\":\"a\"}]]", "message[0].data must be an object or null");
}

void TestCqCode::messageErrorsNameThePlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    const QJsonValue value = QJsonDocument::fromJson(json).array().at(0);
    const Result<Message> message = messageFromJson(value, StringForm::CqCodes);
    QVERIFY(!message);
    QCOMPARE(message.error(), expected);
}

void TestCqCode::joinsTextsOfAnArray()
{
    const QByteArray json = R"([{"type":"text","data":{"text":"a"}},{"type":"text","data":{}},
        {"type":"text","data":{"text":5}},{"type":"face","data":{"id":9007199254740993,"x":null,
        "big":true}},{"type":"text","data":{"text":"b"}}])";
    const Result<Message> message =
        messageFromJson(QJsonDocument::fromJson(json).array(), StringForm::PlainText);
    QVERIFY(message);
    QCOMPARE(encodeCqString(message.value()).value(),
             QStringLiteral("a5[CQ:face,big=true,id=9007199254740993]b"));
}

void TestCqCode::writesBothFormats()
{
    const Message message = decodeCqString(u"&#91;a[CQ:at,qq=1]");
    QCOMPARE(messageToJson(message, MessageFormat::String).toString(),
             QStringLiteral("&#91;a[CQ:at,qq=1]"));
    QCOMPARE(messageToJson(message, MessageFormat::Array).toArray(), messageToJson(message));
}

QTEST_GUILESS_MAIN(TestCqCode)
#include "tst_cqcode.moc"
