// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/cqcode.h"
#include "core/routing/quickoperation.h"
#include "tests/support/routerfixture.h"

#include <QJsonDocument>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! What tests/data/vectors/requests.json leaves open about quick operations.
class TestQuickOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFields_data();
    void readsTheFields();
    void badFieldsHinderNoOther_data();
    void badFieldsHinderNoOther();
    void callsWaitForEachOther();
    void failuresAreOnlyLogged_data();
    void failuresAreOnlyLogged();
    void secondAnswersAreIgnored();
    void unsupportedActionsAreLeftOut();
    void goesOnWhenTheSessionIsGone();
    void endsWithTheRouter();
};

namespace {

using Behaviour = StubBackend::Behaviour;

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

// One call as text: action, parameters, message.
QString textOf(const ActionCall &call)
{
    const QString params =
        QString::fromUtf8(QJsonDocument(call.params).toJson(QJsonDocument::Compact));
    return QStringList{call.action, params, cqStringOf(call.message)}.join(u' ').trimmed();
}

QStringList textsOf(const QList<ActionCall> &calls)
{
    QStringList texts;
    for (const ActionCall &call : calls)
        texts.append(textOf(call));
    return texts;
}

QByteArray everythingRequest()
{
    return R"({"action":".handle_quick_operation","echo":1,"params":{"context":{)"
           R"("post_type":"message","message_type":"group","group_id":5,"user_id":7,)"
           R"("message_id":9},"operation":{"reply":"x","delete":true,"kick":true,"ban":true}}})";
}

const QStringList Everything{QStringLiteral("send_group_msg"), QStringLiteral("delete_msg"),
                             QStringLiteral("set_group_kick"), QStringLiteral("set_group_ban")};

QStringList actionsOf(const StubBackend &backend)
{
    QStringList actions;
    for (const ActionCall &call : backend.calls)
        actions.append(call.action);
    return actions;
}

} // namespace

void TestQuickOperation::readsTheFields_data()
{
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QStringList>("calls");

    const QByteArray group(R"({"post_type":"message","message_type":"group","group_id":5,)"
                           R"("user_id":"3889000001","message_id":-9})");
    QTest::newRow("texts hold numbers and booleans")
        << group << QByteArray(R"({"reply":"a","at_sender":"no","ban":"1","ban_duration":"0"})")
        << QStringList{QStringLiteral("send_group_msg {\"group_id\":5} a"),
                       QStringLiteral("set_group_ban {\"duration\":0,\"group_id\":5,"
                                      "\"user_id\":3889000001}")};
    QTest::newRow("the mention joins the text")
        << group << QByteArray(R"({"reply":{"type":"text","data":{"text":1}}})")
        << QStringList{QStringLiteral("send_group_msg {\"group_id\":5} [CQ:at,qq=3889000001] 1")};
    QTest::newRow("no mention without a reply")
        << group << QByteArray(R"({"reply":[]})") << QStringList();
    QTest::newRow("a code that is empty text")
        << group << QByteArray(R"({"reply":"[CQ:text,text=]"})") << QStringList();
    QTest::newRow("temporary chat")
        << QByteArray(R"({"post_type":"message","message_type":"private","sub_type":"group",)"
                      R"("user_id":7,"group_id":5})")
        << QByteArray(R"({"reply":"a"})")
        << QStringList{QStringLiteral("send_private_msg {\"group_id\":5,\"user_id\":7} a")};
    QTest::newRow("anonymous without its object")
        << QByteArray(R"({"post_type":"message","message_type":"group","sub_type":"anonymous",)"
                      R"("group_id":5,"user_id":7})")
        << QByteArray(R"({"reply":"a","kick":true})")
        << QStringList{QStringLiteral("send_group_msg {\"group_id\":5} a")};
    QTest::newRow("own messages") << QByteArray(
        R"({"post_type":"message_sent","message_type":"group","group_id":5})")
                                  << QByteArray(R"({"reply":"a","delete":true})") << QStringList();
    QTest::newRow("unknown request")
        << QByteArray(R"({"post_type":"request","request_type":"guild","flag":"F"})")
        << QByteArray(R"({"approve":true})") << QStringList();
}

void TestQuickOperation::readsTheFields()
{
    QFETCH(QByteArray, context);
    QFETCH(QByteArray, operation);
    const QuickOperation read = readQuickOperation(objectOf(context), objectOf(operation));
    QTEST(textsOf(read.calls), "calls");
    QCOMPARE(read.problems, QStringList());
}

void TestQuickOperation::badFieldsHinderNoOther_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<int>("calls");
    QTest::addColumn<QString>("problem");

    const auto row = [](const char *operation, int calls, const char *problem) {
        QTest::newRow(operation) << QByteArray(operation) << calls << QString::fromUtf8(problem);
    };
    row(R"({"reply":5,"delete":true})", 1,
        "reply must be a string, an array of segments or one segment object");
    row(R"({"reply":"a","at_sender":{},"kick":true})", 2,
        R"(parameter "at_sender" must be true or false)");
    row(R"({"kick":"please","delete":true})", 1, R"(parameter "kick" must be true or false)");
    row(R"({"ban":true,"ban_duration":-1,"delete":true})", 1,
        R"(set_group_ban: parameter "duration" must be at least 0)");
}

void TestQuickOperation::badFieldsHinderNoOther()
{
    QFETCH(QByteArray, operation);
    const QJsonObject context = objectOf(R"({"post_type":"message","message_type":"group",)"
                                         R"("group_id":5,"user_id":7,"message_id":9})");
    const QuickOperation read = readQuickOperation(context, objectOf(operation));
    QTEST(int(read.calls.size()), "calls");
    QCOMPARE(read.problems.size(), 1);
    QTEST(read.problems[0], "problem");
}

void TestQuickOperation::callsWaitForEachOther()
{
    RouterFixture fixture;
    fixture.backend->behaviour = Behaviour::KeepSilent;
    fixture.send(everythingRequest());
    for (int done = 0; done < 4; ++done) {
        QCOMPARE(actionsOf(*fixture.backend), Everything.first(done + 1));
        QVERIFY(fixture.answers.isEmpty());
        fixture.backend->pending[done]({});
    }
    QCOMPARE(fixture.answers.size(), 1);
    QCOMPARE(fixture.answers[0].frame, R"({"status":"ok","retcode":0,"data":null,"echo":1})");
    QCOMPARE(fixture.router->inFlight(), 0);
    QCOMPARE(fixture.backend->callers.last().session, SessionId(1));
}

void TestQuickOperation::failuresAreOnlyLogged_data()
{
    QTest::addColumn<Behaviour>("behaviour");
    QTest::newRow("refused") << Behaviour::Answer;
    QTest::newRow("throws") << Behaviour::Throw;
    QTest::newRow("answers and throws") << Behaviour::AnswerAndThrow;
}

void TestQuickOperation::failuresAreOnlyLogged()
{
    QFETCH(Behaviour, behaviour);
    RouterFixture fixture;
    fixture.backend->behaviour = behaviour;
    fixture.backend->result = {RetCode::Failed, QStringLiteral("data"), QStringLiteral("no")};
    fixture.send(everythingRequest());
    QCOMPARE(actionsOf(*fixture.backend), Everything);
    QCOMPARE(fixture.answers.size(), 1);
    QCOMPARE(fixture.answers[0].frame, R"({"status":"ok","retcode":0,"data":null,"echo":1})");
}

void TestQuickOperation::secondAnswersAreIgnored()
{
    RouterFixture fixture;
    fixture.backend->behaviour = Behaviour::KeepSilent;
    fixture.send(everythingRequest());
    fixture.backend->pending[0]({});
    fixture.backend->pending[0]({});
    QCOMPARE(actionsOf(*fixture.backend), Everything.first(2));
}

void TestQuickOperation::unsupportedActionsAreLeftOut()
{
    RouterFixture fixture;
    fixture.backend->unsupported = {QStringLiteral("delete_msg"), QStringLiteral("set_group_kick")};
    fixture.send(everythingRequest());
    QCOMPARE(actionsOf(*fixture.backend), QStringList({Everything[0], Everything[3]}));
    QCOMPARE(fixture.answers[0].retcode(), 0);
}

void TestQuickOperation::goesOnWhenTheSessionIsGone()
{
    RouterFixture fixture;
    fixture.backend->behaviour = Behaviour::KeepSilent;
    fixture.send(everythingRequest());
    fixture.router->forgetSession(SessionId(1));
    fixture.backend->pending[0]({});
    QCOMPARE(actionsOf(*fixture.backend), Everything.first(2));
    QVERIFY(fixture.answers.isEmpty());
}

void TestQuickOperation::endsWithTheRouter()
{
    RouterFixture fixture;
    fixture.backend->behaviour = Behaviour::KeepSilent;
    fixture.send(everythingRequest());
    fixture.router.reset();
    fixture.backend->pending[0]({});
    QCOMPARE(actionsOf(*fixture.backend), Everything.first(1));
}

QTEST_GUILESS_MAIN(TestQuickOperation)
#include "tst_quickoperation.moc"
