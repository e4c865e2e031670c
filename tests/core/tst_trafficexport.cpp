// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/traffic/trafficexport.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Switchboard;

class TestTrafficExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineParses_data();
    void everyLineParses();
    void saysWhatStandsInTheRow();
    void hasNoTokens();
    void writesOneLineForEachRecord();
    void namesTheFileThatCannotBeWritten();

private:
    static TrafficRecord recordOf(const QByteArray &payload, bool isJson);
};

TrafficRecord TestTrafficExport::recordOf(const QByteArray &payload, bool isJson)
{
    TrafficMessage message;
    message.kind = TrafficKind::Response;
    message.direction = TrafficDirection::Out;
    message.serviceId = QStringLiteral("ws-main");
    message.type = QStringLiteral("send_group_msg");
    message.isJson = isJson;
    message.bytes = payload;
    message.size = payload.size();
    message.retcode = 3;
    TrafficRecord record;
    record.number = 12;
    record.session = SessionId(13);
    record.wallMs = 1'700'000'000'123;
    record.latencyUs = 84'250;
    record.pair = 11;
    record.message = std::make_shared<const TrafficMessage>(message);
    return record;
}

void TestTrafficExport::everyLineParses_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("isJson");
    QTest::addColumn<QString>("member");

    const QString json = QStringLiteral("payload");
    const QString text = QStringLiteral("payload_text");
    QTest::newRow("object") << QByteArray(R"({"a":[1,2,{"b":"世界\n"}]})") << true << json;
    QTest::newRow("with line breaks") << QByteArray("{\r\n  \"a\" :\n1\n}\n") << true << json;
    QTest::newRow("a number") << QByteArray("123456789012345678901234567890") << true << json;
    QTest::newRow("no JSON") << QByteArray("hello\n\"world\"\t") << false << text;
    QTest::newRow("empty") << QByteArray() << false << text;
    QTest::newRow("binary") << QByteArray("\xff\x00\x01", 3) << false
                            << QStringLiteral("payload_base64");
}

void TestTrafficExport::everyLineParses()
{
    QFETCH(QByteArray, payload);
    QFETCH(bool, isJson);
    QFETCH(QString, member);
    const QByteArray line = trafficLine(recordOf(payload, isJson));
    QVERIFY(!line.contains('\n') && !line.contains('\r'));
    QJsonParseError error{};
    const QJsonObject object = QJsonDocument::fromJson(line, &error).object();
    QVERIFY2(error.error == QJsonParseError::NoError, line.constData());
    QVERIFY(object.contains(member));
    QCOMPARE(object.value(QStringLiteral("size")).toInteger(), payload.size());
}

void TestTrafficExport::saysWhatStandsInTheRow()
{
    QCOMPARE(trafficLine(recordOf("{}", true)),
             QByteArray(R"({"number":12,"time":"2023-11-14T22:13:20.123Z","direction":"out",)"
                        R"("session":13,"service":"ws-main","kind":"response",)"
                        R"("type":"send_group_msg","size":2,"latency_ms":84.250,"pair":11,)"
                        R"("retcode":3,"payload":{}})"));
}

void TestTrafficExport::hasNoTokens()
{
    const QByteArray secret = "hunter2hunter2";
    for (
        const QByteArray &payload :
        {QByteArray(R"({"access_token":"hunter2hunter2","x":1})"),
         QByteArray(
             R"({"data":{"token": "hunter2hunter2"},"url":"ws://h/?access_token=hunter2hunter2"})"),
         QByteArray("Authorization: Bearer hunter2hunter2")}) {
        const QByteArray line = trafficLine(recordOf(payload, payload.startsWith('{')));
        QVERIFY2(!line.contains(secret), line.constData());
        QVERIFY(line.contains("***"));
        QVERIFY(QJsonDocument::fromJson(line).isObject());
    }
}

void TestTrafficExport::writesOneLineForEachRecord()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.ndjson"));
    QList<TrafficRecord> records;
    for (int i = 0; i < 1000; ++i)
        records.append(recordOf(QByteArray("{\"n\":\n") + QByteArray::number(i) + '}', true));
    QVERIFY(exportTraffic(path, records));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    int lines = 0;
    while (!file.atEnd()) {
        const QJsonObject object = QJsonDocument::fromJson(file.readLine()).object();
        QCOMPARE(
            object.value(QStringLiteral("payload")).toObject().value(QStringLiteral("n")).toInt(),
            lines++);
    }
    QCOMPARE(lines, 1000);
}

void TestTrafficExport::namesTheFileThatCannotBeWritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("missing/a.ndjson"));
    const Result<void> result = exportTraffic(path, {});
    QVERIFY(!result);
    QVERIFY(result.error().startsWith(path));
}

QTEST_GUILESS_MAIN(TestTrafficExport)
#include "tst_trafficexport.moc"
