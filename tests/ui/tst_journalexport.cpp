// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/journalexport.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Switchboard;

namespace {

QList<JournalEntry> entries()
{
    return {{.number = 7,
             .wallMs = 1'795'000'000'123,
             .level = JournalLevel::Warning,
             .kind = JournalKind::SessionConnected,
             .serviceId = QStringLiteral("ws-main"),
             .sessionId = SessionId(13),
             .text = QStringLiteral("in English"),
             .details = {{QStringLiteral("client"), QStringLiteral("say \"hi\", 你好")},
                         {QStringLiteral("peer"), QStringLiteral("192.0.2.1:5")}}},
            {.number = 8,
             .wallMs = 1'795'000'001'000,
             .kind = JournalKind::Notice,
             .text = QStringLiteral("=HYPERLINK(\"http://x\")")}};
}

} // namespace

class TestJournalExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesOneObjectALine();
    void writesATable();
    void takesTheEdgeOffFormulas();
    void writesNothingButTheHeadOfAnEmptyJournal();
};

void TestJournalExport::writesOneObjectALine()
{
    const QList<QByteArray> lines = journalNdjson(entries()).split('\n');
    QCOMPARE(lines.size(), 3); // the last one ends with a line feed
    QVERIFY(lines.at(2).isEmpty());
    const QJsonObject first = QJsonDocument::fromJson(lines.at(0)).object();
    QCOMPARE(first.value(QLatin1String("number")).toInteger(), 7);
    QCOMPARE(first.value(QLatin1String("kind")).toString(), QStringLiteral("session-connected"));
    QCOMPARE(first.value(QLatin1String("text")).toString(), QStringLiteral("in English"));
    QCOMPARE(
        first.value(QLatin1String("details")).toObject().value(QLatin1String("peer")).toString(),
        QStringLiteral("192.0.2.1:5"));
    QVERIFY(QJsonDocument::fromJson(lines.at(1)).isObject());
}

void TestJournalExport::writesATable()
{
    const QByteArray table =
        journalCsv(entries(), {{QStringLiteral("ws-main"), QStringLiteral("主服务")}});
    QVERIFY(table.startsWith("\xEF\xBB\xBF"));
    const QStringList lines = QString::fromUtf8(table.mid(3)).split(QStringLiteral("\r\n"));
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(0), QStringLiteral("time,level,service,connection,text,kind"));
    QCOMPARE(lines.at(1),
             QStringLiteral("\"2026-11-18T11:06:40.123Z\",\"warning\",\"主服务\",\"13\","
                            "\"Connected: say \"\"hi\"\", 你好 from 192.0.2.1:5 · Universal\","
                            "\"session-connected\""));
}

void TestJournalExport::takesTheEdgeOffFormulas()
{
    const QString table = QString::fromUtf8(journalCsv(entries(), {}));
    QVERIFY(table.contains(QStringLiteral(",\"'=HYPERLINK(\"\"http://x\"\")\",")));
}

void TestJournalExport::writesNothingButTheHeadOfAnEmptyJournal()
{
    QVERIFY(journalNdjson({}).isEmpty());
    QCOMPARE(journalCsv({}, {}).count("\r\n"), 1);
}

QTEST_GUILESS_MAIN(TestJournalExport)
#include "tst_journalexport.moc"
