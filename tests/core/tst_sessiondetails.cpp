// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/enginescene.h"

#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! What a real connection leaves for somebody who looks at it alone.
class TestSessionDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellTheHandshakeWithoutTheToken();
    void countActionsByName();
    void ofOneThatLeftAreEmpty();

private:
    static SessionDetails detailsOf(EngineScene &scene, quint64 id)
    {
        QSignalSpy answered(scene.engine.get(), &Engine::sessionDetails);
        scene.engine->requestSessionDetails(SessionId(id));
        return answered.count() == 1 ? answered.at(0).at(0).value<SessionDetails>()
                                     : SessionDetails();
    }
};

void TestSessionDetails::tellTheHandshakeWithoutTheToken()
{
    EngineScene scene;
    QVERIFY(scene.start());
    QVERIFY(scene.connectPeer("/?access_token=" + Canary + "&v=11", "Bot/" + Canary));
    const SessionDetails details = detailsOf(scene, 1);
    QVERIFY(details.found);
    QCOMPARE(details.requestTarget, QStringLiteral("/?access_token=***&v=11"));
    QHash<QString, QString> headers;
    for (const auto &[name, value] : details.headers) {
        headers.insert(name, value);
        QVERIFY2(!value.contains(QLatin1String(Canary)), qPrintable(name));
    }
    QCOMPARE(headers.value(QStringLiteral("Authorization")), QStringLiteral("Bearer ***"));
    QCOMPARE(headers.value(QStringLiteral("User-Agent")), QStringLiteral("Bot/***"));
    QCOMPARE(headers.value(QStringLiteral("Upgrade")).toLower(), QStringLiteral("websocket"));
    QVERIFY(details.actions.isEmpty());
}

void TestSessionDetails::countActionsByName()
{
    EngineScene scene;
    QVERIFY(scene.start());
    RawPeer *peer = scene.connectPeer();
    QVERIFY(peer);
    peer->sendText(R"({"action":"get_status"})");
    peer->sendText(R"({"action":"get_status"})");
    peer->sendText(R"({"action":"no_such_action"})");
    peer->sendText(R"({"action":"get_version_info_async"})");
    peer->sendText("no JSON"); // it has no name and is not counted
    QList<ActionStatistics> actions;
    QTRY_COMPARE((actions = detailsOf(scene, 1).actions).size(), 3);
    QCOMPARE(actions[0].action, QStringLiteral("get_status"));
    QTRY_COMPARE(detailsOf(scene, 1).actions[0].count, quint64(2));
    actions = detailsOf(scene, 1).actions;
    QCOMPARE(actions[0].failures, quint64(0));
    QVERIFY(actions[0].meanMs > 0);
    QVERIFY(actions[0].meanMs < 5000);
    QVERIFY(actions[0].maxMs >= actions[0].meanMs);
    QCOMPARE(actions[1].action, QStringLiteral("get_version_info_async"));
    QCOMPARE(actions[1].failures, quint64(0));
    QCOMPARE(actions[2].action, QStringLiteral("no_such_action"));
    QCOMPARE(actions[2].failures, quint64(1));
}

void TestSessionDetails::ofOneThatLeftAreEmpty()
{
    EngineScene scene;
    QVERIFY(scene.start());
    const SessionDetails details = detailsOf(scene, 99);
    QCOMPARE(details.id, SessionId(99));
    QVERIFY(!details.found);
    QVERIFY(details.headers.isEmpty());
}

QTEST_GUILESS_MAIN(TestSessionDetails)
#include "tst_sessiondetails.moc"
