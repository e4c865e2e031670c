// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/traffic/trafficfilter.h"
#include "core/traffic/trafficsnippets.h"
#include "core/traffic/trafficsummary.h"

#include <QTest>

using namespace Switchboard;

//! What is read from payloads, and who finds it.
class TestTrafficDigest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEvents_data();
    void readsEvents();
    void readsActions_data();
    void readsActions();
    void readsResponses_data();
    void readsResponses();
    void summariesAreShortLines();
    void filters_data();
    void filters();
    void findsWords_data();
    void findsWords();
    void snippetsQuote();
};

void TestTrafficDigest::readsEvents_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("summary");

    const QString group = QStringLiteral("message.group");
    QTest::newRow("group message")
        << group
        << QByteArray(R"({"post_type":"message","group_id":123456,"user_id":10002,)"
                      R"("sender":{"nickname":"Alice","card":""},"raw_message":"/help"})")
        << group << QStringLiteral("123456 · Alice (10002): /help");
    QTest::newRow("a card comes before a nickname")
        << group
        << QByteArray(R"({"group_id":1,"user_id":2,"sender":{"nickname":"A","card":"管理员"},)"
                      R"("raw_message":"[CQ:at,qq=10001] 看图[CQ:image,file=a.png]&#91;x&#93;"})")
        << group << QStringLiteral("1 · 管理员 (2): @10001  看图[image][x]");
    QTest::newRow("private message without a sender")
        << QStringLiteral("message.private")
        << QByteArray(R"({"user_id":2,"message":[{"type":"text","data":{"text":"hi"}},)"
                      R"({"type":"face","data":{"id":"1"}}]})")
        << QStringLiteral("message.private") << QStringLiteral("2: hi[face]");
    QTest::newRow("notice")
        << QStringLiteral("notice.group_ban")
        << QByteArray(
               R"({"time":1,"self_id":2,"post_type":"notice","notice_type":"group_ban",)"
               R"("sub_type":"ban","group_id":5,"user_id":6,"duration":60,"x":null,"y":[1]})")
        << QStringLiteral("notice.group_ban")
        << QStringLiteral("sub_type=ban  group_id=5  user_id=6  duration=60  y=[…]");
    QTest::newRow("poke") << QStringLiteral("notice.notify")
                          << QByteArray(R"({"notice_type":"notify","sub_type":"poke","user_id":6})")
                          << QStringLiteral("notice.notify.poke")
                          << QStringLiteral("sub_type=poke  user_id=6");
    QTest::newRow("lifecycle") << QStringLiteral("meta_event.lifecycle")
                               << QByteArray(
                                      R"({"time":1,"self_id":10001,"meta_event_type":"lifecycle",)"
                                      R"("sub_type":"connect"})")
                               << QStringLiteral("lifecycle.connect")
                               << QStringLiteral("sub_type=connect");
    QTest::newRow("heartbeat")
        << QStringLiteral("meta_event.heartbeat")
        << QByteArray(R"({"self_id":1,"status":{"online":true,"good":true},"interval":15000})")
        << QStringLiteral("heartbeat") << QStringLiteral("online=true  good=true  interval=15000");
    QTest::newRow("broken") << group << QByteArray("{oh") << group << QStringLiteral("{oh");
}

void TestTrafficDigest::readsEvents()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, payload);
    const TrafficDigest digest = digestEvent(payload, kind);
    QTEST(digest.type, "type");
    QTEST(digest.summary, "summary");
    QCOMPARE(digest.isJson, payload.endsWith('}'));
}

void TestTrafficDigest::readsActions_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("summary");

    QTest::newRow("string message")
        << QByteArray(R"({"action":"send_group_msg","params":{"group_id":1,"message":"\u4f60好"}})")
        << QStringLiteral("send_group_msg") << QStringLiteral("group_id=1  message=你好");
    QTest::newRow("segments") << QByteArray(
        R"({"action":"send_msg","params":{"message":[{"type":"at","data":{"qq":"5"}},)"
        R"({"type":"image","data":{"file":"base64://AAAA"}}],"user_id":3}})")
                              << QStringLiteral("send_msg")
                              << QStringLiteral("message=@5 [image]  user_id=3");
    QTest::newRow("no params") << QByteArray(R"({"action":"get_status","echo":7})")
                               << QStringLiteral("get_status") << QString();
    QTest::newRow("no action") << QByteArray(R"({"echo":7})") << QString()
                               << QStringLiteral(R"({"echo":7})");
    QTest::newRow("no JSON") << QByteArray("hello\nworld") << QString()
                             << QStringLiteral("hello world");
    QTest::newRow("an array") << QByteArray("[1,2]") << QString() << QStringLiteral("[1,2]");
    QTest::newRow("nothing") << QByteArray() << QString() << QString();
}

void TestTrafficDigest::readsActions()
{
    QFETCH(QByteArray, payload);
    const TrafficDigest digest = digestAction(payload);
    QTEST(digest.type, "type");
    QTEST(digest.summary, "summary");
}

void TestTrafficDigest::readsResponses_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<int>("retcode");
    QTest::addColumn<QString>("summary");

    QTest::newRow("ok") << QByteArray(R"({"status":"ok","retcode":0,"data":{"message_id":8842}})")
                        << 0 << QStringLiteral("ok 0 · message_id=8842");
    QTest::newRow("without data") << QByteArray(R"({"status":"ok","retcode":0,"data":null})") << 0
                                  << QStringLiteral("ok 0");
    QTest::newRow("failed") << QByteArray(
        R"({"status":"failed","retcode":1404,"data":null,"wording":"no such action"})")
                            << 1404 << QStringLiteral("failed 1404 · no such action");
    QTest::newRow("list") << QByteArray(R"({"status":"ok","retcode":0,"data":[{"a":1}]})") << 0
                          << QStringLiteral("ok 0 · […]");
}

void TestTrafficDigest::readsResponses()
{
    QFETCH(QByteArray, payload);
    const TrafficDigest digest = digestResponse(payload, R"({"action":"x"})");
    QCOMPARE(digest.type, QStringLiteral("x"));
    QTEST(digest.retcode, "retcode");
    QTEST(digest.summary, "summary");
}

void TestTrafficDigest::summariesAreShortLines()
{
    const QByteArray text = QString(QStringLiteral("a\\n\\u2028😀").repeated(3000)).toUtf8();
    const QByteArray payload = R"({"group_id":1,"user_id":2,"raw_message":")" + text + R"("})";
    const TrafficDigest digest = digestEvent(payload, QStringLiteral("message.group"));
    QVERIFY(digest.isJson);
    QVERIFY(digest.summary.size() <= TrafficSummaryLength);
    QVERIFY(digest.summary.size() > TrafficSummaryLength - 3);
    QVERIFY(digest.summary.endsWith(u'…'));
    QVERIFY(!digest.summary.contains(u'\n'));
    QVERIFY(!digest.summary.contains(QChar::LineSeparator));
    QVERIFY(!digest.summary.at(digest.summary.size() - 2).isHighSurrogate());
}

namespace {

TrafficRecord sample()
{
    TrafficMessage message;
    message.kind = TrafficKind::Response;
    message.serviceId = QStringLiteral("ws-main");
    message.type = QStringLiteral("send_group_msg");
    message.summary = QStringLiteral("failed 1404 · 没有");
    message.retcode = 1404;
    message.isJson = true;
    message.bytes = R"(xx{"echo":"Abc","text":"\u4f60\u597d","raw":"世界"})";
    message.offset = 2;
    TrafficRecord record;
    record.session = SessionId(13);
    record.message = std::make_shared<const TrafficMessage>(message);
    return record;
}

} // namespace

void TestTrafficDigest::filters_data()
{
    QTest::addColumn<TrafficFilter>("filter");
    QTest::addColumn<bool>("accepted");

    const auto row = [](const char *name, bool accepted, const auto &change) {
        TrafficFilter filter;
        change(filter);
        QTest::newRow(name) << filter << accepted;
    };
    row("none", true, [](TrafficFilter &) {});
    row("its kind", true, [](TrafficFilter &filter) {
        filter.setKinds(TrafficFilter::bitOf(TrafficKind::Response));
    });
    row("other kinds", false, [](TrafficFilter &filter) {
        filter.setKinds(TrafficFilter::AllKinds & ~TrafficFilter::bitOf(TrafficKind::Response));
    });
    row("its connection", true, [](TrafficFilter &filter) { filter.setSession(SessionId(13)); });
    row("another", false, [](TrafficFilter &filter) { filter.setSession(SessionId(14)); });
    row("its service", true,
        [](TrafficFilter &filter) { filter.setService(QStringLiteral("ws-main")); });
    row("another service", false,
        [](TrafficFilter &filter) { filter.setService(QStringLiteral("ws")); });
    row("its type", true,
        [](TrafficFilter &filter) { filter.setType(QStringLiteral("send_group_msg")); });
    row("part of its type", false,
        [](TrafficFilter &filter) { filter.setType(QStringLiteral("send")); });
    row("failures", true, [](TrafficFilter &filter) { filter.setFailuresOnly(true); });
}

void TestTrafficDigest::filters()
{
    QFETCH(TrafficFilter, filter);
    QTEST(filter.accepts(sample()), "accepted");
    QCOMPARE(filter.isActive(), qstrcmp(QTest::currentDataTag(), "none") != 0);
}

void TestTrafficDigest::findsWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("found");

    QTest::newRow("none") << QStringLiteral("  ") << true;
    QTest::newRow("in the type") << QStringLiteral("GROUP") << true;
    QTest::newRow("in the summary") << QStringLiteral("没有") << true;
    QTest::newRow("in the payload") << QStringLiteral("abc") << true;
    QTest::newRow("in the payload, not ASCII") << QStringLiteral("世界") << true;
    QTest::newRow("behind escapes") << QStringLiteral("你好") << true;
    QTest::newRow("every word") << QStringLiteral("abc 你好  group") << true;
    QTest::newRow("one is missing") << QStringLiteral("abc nowhere") << false;
    QTest::newRow("what is before the payload") << QStringLiteral("xx") << false;
}

void TestTrafficDigest::findsWords()
{
    QFETCH(QString, words);
    TrafficFilter filter;
    filter.setText(words);
    QTEST(filter.accepts(sample()), "found");
    QCOMPARE(filter.searchesText(), !words.trimmed().isEmpty());
}

void TestTrafficDigest::snippetsQuote()
{
    TrafficMessage action;
    action.kind = TrafficKind::Action;
    action.isJson = true;
    action.bytes = R"({"action":"send_msg","params":{"message":"it's \"x\" $HOME"}})";
    QVERIFY(canBeSent(action));
    const QString url = QStringLiteral("ws://127.0.0.1:6700/");
    QCOMPARE(wscatCommand(action, url),
             QStringLiteral(R"(wscat -c 'ws://127.0.0.1:6700/' -H "Authorization: Bearer )"
                            R"($ONEBOT_ACCESS_TOKEN" -w 5 -x '{"action":"send_msg",)"
                            R"("params":{"message":"it'\''s \"x\" $HOME"}}')"));
    QVERIFY(pythonProgram(action, url)
                .contains(QStringLiteral(R"(ACTION = "{\"action\":\"send_msg\",\"params\":)"
                                         R"({\"message\":\"it's \\\"x\\\" $HOME\"}}")")));
    action.kind = TrafficKind::Event;
    QVERIFY(!canBeSent(action));
}

QTEST_GUILESS_MAIN(TestTrafficDigest)
#include "tst_trafficdigest.moc"
