// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/control/controlsocket.h"
#include "core/control/statusjson.h"
#include "tests/ui/samplesessions.h"
#include "ui/models/connectionexport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Switchboard;

class TestConnectionExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesWhatIsOnTheScreen();
    void printsTheSameJsonAsTheCommandLine();
    void saysHowAClosedOneEnded();
    void writesEveryFieldAsCsv();
    void makesCsvSafe_data();
    void makesCsvSafe();
    void namesTheCommand_data();
    void namesTheCommand();

private:
    static void fill(ConnectionTableModel *model)
    {
        model->addSessions(sessionInfos(12, 14));
        model->updateStats({sessionStats(12), sessionStats(13, 37.5, 500), sessionStats(14)},
                           90'000);
    }
    static QList<SessionId> ids(std::initializer_list<quint64> numbers)
    {
        QList<SessionId> result;
        for (const quint64 number : numbers)
            result.append(SessionId(number));
        return result;
    }
};

void TestConnectionExport::copiesWhatIsOnTheScreen()
{
    ConnectionTableModel model;
    fill(&model);
    const QList<ConnectionColumn> columns{ConnectionColumn::Peer, ConnectionColumn::Number,
                                          ConnectionColumn::OutRate, ConnectionColumn::Sparkline};
    QCOMPARE(connectionsAsText(model, ids({14, 99, 13}), columns),
             QStringLiteral("192.0.2.14:40014\t14\t0\t0\n192.0.2.13:40013\t13\t37.5\t0"));
    QVERIFY(connectionsAsText(model, {}, columns).isEmpty());
}

void TestConnectionExport::printsTheSameJsonAsTheCommandLine()
{
    ConnectionTableModel model;
    fill(&model);
    const QJsonArray array =
        QJsonDocument::fromJson(connectionsAsJson(model, ids({13, 99})).toUtf8()).array();
    QCOMPARE(array.size(), 1);
    const ConnectionRow &row = *model.find(SessionId(13));
    QCOMPARE(array[0].toObject(), toJson(row.info, row.stats, model.nowMs()));
    QCOMPARE(array[0][QLatin1String("ageMs")].toInteger(), 90'000);
}

void TestConnectionExport::saysHowAClosedOneEnded()
{
    ConnectionTableModel model;
    fill(&model);
    model.closeSessions({sessionClosed(13)}, 90'000);
    const QJsonObject object =
        QJsonDocument::fromJson(connectionsAsJson(model, ids({13})).toUtf8())[0].toObject();
    QCOMPARE(object[QLatin1String("state")], QStringLiteral("closed"));
    QCOMPARE(object[QLatin1String("ageMs")], 5000);
    const QJsonObject close = object[QLatin1String("close")].toObject();
    QCOMPARE(close[QLatin1String("code")], 1008);
    QCOMPARE(close[QLatin1String("reason")], QStringLiteral("spam"));
    QCOMPARE(close[QLatin1String("clean")], true);
}

void TestConnectionExport::writesEveryFieldAsCsv()
{
    ConnectionTableModel model;
    fill(&model);
    const QStringList lines =
        connectionsAsCsv(model, ids({13, 12})).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QStringList titles = lines[0].split(QLatin1Char(','));
    const QStringList cells = lines[1].split(QLatin1Char(','));
    QCOMPARE(cells.size(), titles.size());
    QCOMPARE(cells[titles.indexOf(QStringLiteral("id"))], QStringLiteral("13"));
    QCOMPARE(cells[titles.indexOf(QStringLiteral("outPerSecond"))], QStringLiteral("37.50"));
    QCOMPARE(cells[titles.indexOf(QStringLiteral("messagesOut"))], QStringLiteral("500"));
    QCOMPARE(cells[titles.indexOf(QStringLiteral("roundTripMs"))], QString());
    titles.sort();
    const ConnectionRow &row = *model.find(SessionId(13));
    QStringList keys = toJson(row.info, row.stats, 0).keys();
    keys.sort();
    QCOMPARE(titles, keys); // a new field of the JSON belongs into the CSV too
}

void TestConnectionExport::makesCsvSafe_data()
{
    QTest::addColumn<QString>("userAgent");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << QStringLiteral("Bot/1.0") << QStringLiteral(",Bot/1.0,");
    QTest::newRow("comma") << QStringLiteral("a,b") << QStringLiteral(",\"a,b\",");
    QTest::newRow("quote") << QStringLiteral("a\"b") << QStringLiteral(",\"a\"\"b\",");
    QTest::newRow("formula") << QStringLiteral("=HYPERLINK(1)")
                             << QStringLiteral(",'=HYPERLINK(1),");
    QTest::newRow("formula with a comma")
        << QStringLiteral("@SUM(1,2)") << QStringLiteral(",\"'@SUM(1,2)\",");
}

void TestConnectionExport::makesCsvSafe()
{
    QFETCH(QString, userAgent);
    QFETCH(QString, cell);
    ConnectionTableModel model;
    SessionInfo info = sessionInfo(1);
    info.userAgent = userAgent;
    model.addSessions({info});
    const QString csv = connectionsAsCsv(model, ids({1}));
    QVERIFY2(csv.contains(cell), qPrintable(csv));
}

void TestConnectionExport::namesTheCommand_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("expected");
    QTest::newRow("default") << defaultProfileFolder()
                             << QStringLiteral("switchboardctl session disconnect 13 14");
    QTest::newRow("another") << QStringLiteral("/srv/bots")
                             << QStringLiteral(
                                    "switchboardctl --profile /srv/bots session disconnect 13 14");
    QTest::newRow("a blank")
        << QStringLiteral("/srv/my bots")
        << QStringLiteral("switchboardctl --profile '/srv/my bots' session disconnect 13 14");
    QTest::newRow("a quote") << QStringLiteral("/srv/it's")
                             << QStringLiteral("switchboardctl --profile '/srv/it'\\''s' session "
                                               "disconnect 13 14");
}

void TestConnectionExport::namesTheCommand()
{
    QFETCH(QString, profile);
    QTEST(disconnectCommand(ids({13, 14}), profile), "expected");
}

QTEST_GUILESS_MAIN(TestConnectionExport)
#include "tst_connectionexport.moc"
