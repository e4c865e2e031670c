// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/control/statusjson.h"

#include <QSet>
#include <QTest>

using namespace Switchboard;

//! The keys are a promise to scripts: one that is renamed or lost must fail here.
class TestStatusJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void service();
    void failedService();
    void toggledService();
    void session();
    void journalEntry();
    void stateNames();
};

namespace {

QSet<QString> keysOf(const QJsonObject &object)
{
    const QStringList keys = object.keys();
    return {keys.begin(), keys.end()};
}

QSet<QString> words(const char *text)
{
    const QStringList list = QString::fromLatin1(text).split(u' ');
    return {list.begin(), list.end()};
}

const char ServiceKeys[] =
    "id name kind url wanted state port sessions closing rejected drainViolations";

ServiceStatus runningService()
{
    ServiceStatus status;
    status.id = QStringLiteral("ws-main");
    status.name = QStringLiteral("Main");
    status.host = QStringLiteral("0.0.0.0");
    status.port = 0;
    status.boundPort = 6701;
    status.wanted = true;
    status.state = ServiceState::On;
    status.sessions = 3;
    status.closing = 1;
    status.rejected = 7;
    return status;
}

} // namespace

void TestStatusJson::service()
{
    const QJsonObject object = toJson(runningService());
    QCOMPARE(keysOf(object), words(ServiceKeys));
    QCOMPARE(object[QLatin1String("id")], QStringLiteral("ws-main"));
    QCOMPARE(object[QLatin1String("url")], QStringLiteral("ws://127.0.0.1:6701"));
    QCOMPARE(object[QLatin1String("wanted")], true);
    QCOMPARE(object[QLatin1String("state")], QStringLiteral("on"));
    QCOMPARE(object[QLatin1String("port")], 6701);
    QCOMPARE(object[QLatin1String("sessions")], 3);
    QCOMPARE(object[QLatin1String("closing")], 1);
    QCOMPARE(object[QLatin1String("rejected")], 7);
    QCOMPARE(object[QLatin1String("drainViolations")], 0);
}

void TestStatusJson::failedService()
{
    ServiceStatus status;
    status.state = ServiceState::Failed;
    status.failure = {.kind = FailureKind::PortInUse,
                      .message = QStringLiteral("port 6700 is used by nc (pid 12)"),
                      .port = 6700,
                      .ownerName = QStringLiteral("nc"),
                      .ownerPid = 12,
                      .nextFreePort = 6701};
    const QJsonObject object = toJson(status);
    QCOMPARE(keysOf(object), words(ServiceKeys) + words("failure"));
    const QJsonObject failure = object[QLatin1String("failure")].toObject();
    QCOMPARE(keysOf(failure), words("cause message ownerName ownerPid nextFreePort"));
    QCOMPARE(failure[QLatin1String("cause")], QStringLiteral("port-in-use"));
    QCOMPARE(failure[QLatin1String("ownerPid")], 12);
    QCOMPARE(failure[QLatin1String("nextFreePort")], 6701);
}

void TestStatusJson::toggledService()
{
    ServiceStatus status = runningService();
    status.lastToggle = ToggleResult{
        .clean = 1, .timedOut = 2, .aborted = 3, .droppedMessages = 4, .durationMs = 5};
    const QJsonObject toggle = toJson(status)[QLatin1String("lastToggle")].toObject();
    QCOMPARE(keysOf(toggle), words("clean timedOut aborted droppedMessages ms"));
    QCOMPARE(toggle[QLatin1String("clean")], 1);
    QCOMPARE(toggle[QLatin1String("timedOut")], 2);
    QCOMPARE(toggle[QLatin1String("aborted")], 3);
    QCOMPARE(toggle[QLatin1String("droppedMessages")], 4);
    QCOMPARE(toggle[QLatin1String("ms")], 5);
}

void TestStatusJson::session()
{
    SessionInfo info;
    info.id = SessionId(9);
    info.serviceId = QStringLiteral("ws-main");
    info.role = SessionRole::Event;
    info.peerAddress = QHostAddress(QStringLiteral("::1"));
    info.peerPort = 4000;
    info.selfId = 9'007'199'254'740'993; // 2^53 + 1
    info.connectedAtMs = 1'700'000'000'123;
    info.connectedMonotonicMs = 1000;
    SessionStats stats;
    stats.messagesIn = 1;
    stats.dropped = 2;

    const QJsonObject object = toJson(info, stats, 3500);
    QCOMPARE(keysOf(object),
             words("id service role state peer client userAgent selfId connectedAt ageMs "
                   "messagesIn messagesOut bytesIn bytesOut inPerSecond outPerSecond "
                   "queuedMessages queuedBytes roundTripMs actionsInFlight errors dropped "
                   "lastEvent tls"));
    QCOMPARE(object[QLatin1String("id")], 9);
    QCOMPARE(object[QLatin1String("role")], QStringLiteral("event"));
    QCOMPARE(object[QLatin1String("state")], QStringLiteral("active"));
    QCOMPARE(object[QLatin1String("peer")], QStringLiteral("[::1]:4000"));
    QCOMPARE(object[QLatin1String("selfId")].toInteger(), 9'007'199'254'740'993);
    QCOMPARE(object[QLatin1String("connectedAt")], QStringLiteral("2023-11-14T22:13:20.123Z"));
    QCOMPARE(object[QLatin1String("ageMs")], 2500);
    QCOMPARE(object[QLatin1String("dropped")], 2);
    QVERIFY(object[QLatin1String("roundTripMs")].isNull());

    stats.roundTripMs = 0;
    QCOMPARE(toJson(info, stats, 0)[QLatin1String("roundTripMs")], 0);
}

void TestStatusJson::journalEntry()
{
    JournalEntry entry{.number = 5,
                       .wallMs = 1'700'000'000'123,
                       .level = JournalLevel::Warning,
                       .kind = JournalKind::HandshakeRefused,
                       .text = QStringLiteral("refused"),
                       .details = {{QStringLiteral("status"), 403}}};
    QCOMPARE(keysOf(toJson(entry)), words("number time level kind text details"));
    entry.serviceId = QStringLiteral("ws-main");
    entry.sessionId = SessionId(4);
    const QJsonObject object = toJson(entry);
    QCOMPARE(keysOf(object), words("number time level kind text details service session"));
    QCOMPARE(object[QLatin1String("number")], 5);
    QCOMPARE(object[QLatin1String("time")], QStringLiteral("2023-11-14T22:13:20.123Z"));
    QCOMPARE(object[QLatin1String("level")], QStringLiteral("warning"));
    QCOMPARE(object[QLatin1String("kind")], QStringLiteral("handshake-refused"));
    QCOMPARE(object[QLatin1String("session")], 4);
    QCOMPARE(object[QLatin1String("details")][QLatin1String("status")], 403);
}

void TestStatusJson::stateNames()
{
    QStringList names;
    for (int state = 0; state <= int(ServiceState::Failed); ++state)
        names.append(toString(ServiceState(state)));
    QCOMPARE(names.join(u' '), QStringLiteral("off starting on quiescing draining failed"));
    names.clear();
    for (int kind = 0; kind <= int(FailureKind::Other); ++kind)
        names.append(toString(FailureKind(kind)));
    QCOMPARE(names.join(u' '),
             QStringLiteral("none port-in-use permission-denied address-not-available "
                            "token-required invalid-configuration other"));
}

QTEST_GUILESS_MAIN(TestStatusJson)
#include "tst_statusjson.moc"
