// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/actioncatalogue.h"
#include "core/onebot/cqcode.h"
#include "core/onebot/messagecodec.h"
#include "core/onebot/parameters.h"

#include <QJsonDocument>
#include <QTest>

using namespace Switchboard;

class TestParameters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void convertsEachType_data();
    void convertsEachType();
    void errorsNameTheParameter_data();
    void errorsNameTheParameter();
    void autoEscapeIsUsedUp();
    void sendMsgChoosesItsTarget_data();
    void sendMsgChoosesItsTarget();
    void anonymousGivesTheFlag_data();
    void anonymousGivesTheFlag();
    void readsForwardNodes_data();
    void readsForwardNodes();
    void readsDeepForwardNodes();
};

namespace {

// An action with one parameter of every type, which no real action has.
ActionSpec everything()
{
    const auto optional = [](const char *name, ParameterType type) {
        ParameterSpec spec;
        spec.name = QString::fromLatin1(name);
        spec.type = type;
        return spec;
    };
    ActionSpec action{QStringLiteral("everything"), {}};
    ParameterSpec wide = optional("wide", ParameterType::Int64);
    wide.minimum = 1;
    ParameterSpec text = optional("text", ParameterType::String);
    text.aliases = {QStringLiteral("words"), QStringLiteral("letters")};
    ParameterSpec choice = optional("choice", ParameterType::String);
    choice.allowed = {QStringLiteral("add"), QStringLiteral("invite")};
    ParameterSpec filled = optional("filled", ParameterType::Int64);
    filled.defaultValue = 1800;
    action.parameters = {wide,
                         optional("narrow", ParameterType::Int32),
                         optional("flag", ParameterType::Boolean),
                         text,
                         choice,
                         optional("object", ParameterType::Object),
                         optional("array", ParameterType::Array),
                         filled};
    return action;
}

QByteArray objectOf(const QByteArray &member)
{
    return '{' + member + '}';
}

} // namespace

void TestParameters::convertsEachType_data()
{
    QTest::addColumn<QByteArray>("params");
    QTest::addColumn<QByteArray>("expected");

    const auto row = [](const char *given, const char *expected) {
        QByteArray result = objectOf(expected);
        if (!result.contains("filled"))
            result.replace("}", result == "{}" ? "\"filled\":1800}" : ",\"filled\":1800}");
        QTest::newRow(given) << objectOf(given) << result;
    };
    row("", "");
    row(R"("unknown":1)", "");
    row(R"("wide":null,"filled":null)", "");
    row(R"("filled":0)", R"("filled":0)");
    row(R"("wide":1.0)", R"("wide":1)");
    row(R"("wide":9223372036854775807)", R"("wide":9223372036854775807)");
    row(R"("wide":"0009007199254740993")", R"("wide":9007199254740993)");
    row(R"("wide":1,"wide":2)", R"("wide":2)");
    row(R"("w\u0069de":3)", R"("wide":3)");
    row(R"("narrow":"-2147483648")", R"("narrow":-2147483648)");
    row(R"("flag":1.0)", R"("flag":true)");
    row(R"("flag":"No")", R"("flag":false)");
    row(R"("text":"\u4f60\n")", R"("text":"你\n")");
    row(R"("text":12345678901234567890)", R"("text":"12345678901234567890")");
    row(R"("letters":"c","words":"b")", R"("text":"b")");
    row(R"("text":null,"letters":"c")", R"("text":"c")");
    row(R"("text":"a","words":"b")", R"("text":"a")");
    row(R"("choice":"invite")", R"("choice":"invite")");
    row(R"("array":[1,[2]])", R"("array":[1,[2]])");
    row(R"("array":"[1,2]")", R"("array":[1,2])");
    QTest::newRow("object") << QByteArray(R"({"object":{"a":[{}]}})")
                            << QByteArray(R"({"filled":1800,"object":{"a":[{}]}})");
    QTest::newRow("object as text") << QByteArray(R"({"object":"{\"a\":1}"})")
                                    << QByteArray(R"({"filled":1800,"object":{"a":1}})");
}

void TestParameters::convertsEachType()
{
    QFETCH(QByteArray, params);
    QFETCH(QByteArray, expected);
    const Result<ActionCall> call = convertParameters(everything(), params);
    QVERIFY2(call, call ? "" : qPrintable(call.error()));
    QCOMPARE(call.value().action, QStringLiteral("everything"));
    QCOMPARE(call.value().params, QJsonDocument::fromJson(expected).object());
}

void TestParameters::errorsNameTheParameter_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QByteArray>("params");
    QTest::addColumn<QString>("error");

    const auto row = [](const char *action, const QByteArray &given, const QByteArray &error) {
        QTest::addRow("%s %s", action, given.constData())
            << QString::fromLatin1(action) << objectOf(given) << QString::fromUtf8(error);
    };
    const char *const wide = R"(parameter "wide" must be an integer of at most 64 bits)";
    for (const char *bad :
         {R"("wide":9223372036854775808)", R"("wide":"99999999999999999999")", R"("wide":1.5)",
          R"("wide":"1.0")", R"("wide":"+1")", R"("wide":"")", R"("wide":true)", R"("wide":[])"})
        row("everything", bad, wide);
    row("everything", R"("wide":0)", R"(parameter "wide" must be at least 1)");
    row("everything", R"("narrow":2147483648)",
        R"(parameter "narrow" must be an integer of at most 32 bits)");
    row("everything", R"("flag":2)", R"(parameter "flag" must be true or false)");
    row("everything", R"("flag":"on")", R"(parameter "flag" must be true or false)");
    row("everything", R"("text":false)", R"(parameter "text" must be a string)");
    row("everything", R"("choice":"king")", R"(parameter "choice" must be one of add, invite)");
    row("everything", R"("object":[])", R"(parameter "object" must be an object)");
    row("everything", R"("object":"{")", R"(parameter "object" must be an object)");
    row("everything", R"("array":{})", R"(parameter "array" must be an array)");
    row("get_group_info", "", R"(parameter "group_id" is missing)");
    row("get_group_info", R"("group_id":null)", R"(parameter "group_id" is missing)");
    row("send_group_msg", R"("group_id":1)", R"(parameter "message" is missing)");
    row("send_group_msg", R"("group_id":1,"message":[{"type":1}])",
        R"(parameter "message": message[0].type must be a string of letters, digits, _ . and -)");
    row("send_group_msg", R"("group_id":1,"message":"a","auto_escape":"x")",
        R"(parameter "auto_escape" must be true or false)");
    row("send_msg", R"("message":"a")", R"(parameter "group_id" or "user_id" is missing)");
    row("send_msg", R"("message":"a","message_type":"group","user_id":1)",
        R"(parameter "group_id" is missing for a group message)");
    row("send_forward_msg", R"("messages":"[CQ:node,id=1]")",
        R"(parameter "group_id" or "user_id" is missing)");
    row("set_group_anonymous_ban", R"("group_id":1,"anonymous":{"flag":5})",
        R"(parameter "anonymous" with a "flag", or parameter "anonymous_flag", is missing)");
    row("get_file", R"("file":null)", "one of the parameters file, file_id must be given");
    const auto nodes = [&row](const char *given, const QByteArray &error) {
        row("send_group_forward_msg", R"("group_id":1,"messages":)" + QByteArray(given),
            R"(parameter "messages": )" + error);
    };
    nodes("5", "messages must be a string, an array of segments or one segment object");
    nodes(R"("hi")", "messages must be node segments, not text");
    nodes(R"("")", "messages must not be empty");
    nodes("[]", "messages must not be empty");
    nodes(R"([{"type":"face","data":{"id":"1"}}])", "messages must be node segments, not face");
    nodes(R"([{"type":"node"}])",
          R"(messages[0].data.content is missing: a node needs "id" or "content")");
    nodes(R"([{"type":"node","data":{"id":"1"}},{"type":"node","data":{"content":[]}}])",
          "messages[1].data.content must not be empty");
    nodes(R"([{"type":"node","data":{"content":[{"type":"node","data":{"content":[7]}}]}}])",
          "messages[0].data.content[0].data.content[0] must be an object with type and data");
}

void TestParameters::errorsNameTheParameter()
{
    QFETCH(QString, action);
    QFETCH(QByteArray, params);
    QFETCH(QString, error);
    const ActionSpec own = everything();
    const ActionSpec *spec = action == own.name ? &own : ActionCatalogue::find(action);
    QVERIFY(spec);
    const Result<ActionCall> call = convertParameters(*spec, params);
    QVERIFY(!call);
    QCOMPARE(call.error(), error);
}

void TestParameters::autoEscapeIsUsedUp()
{
    const ActionSpec *spec = ActionCatalogue::find(QStringLiteral("send_group_msg"));
    const Result<ActionCall> call = convertParameters(
        *spec, R"({"group_id":5,"auto_escape":"yes","message":"[CQ:face,id=1]"})");
    QVERIFY(call);
    QCOMPARE(call.value().params, QJsonObject({{QStringLiteral("group_id"), 5}}));
    QCOMPARE(cqStringOf(call.value().message), QStringLiteral("&#91;CQ:face,id=1&#93;"));
}

void TestParameters::sendMsgChoosesItsTarget_data()
{
    QTest::addColumn<QByteArray>("params");
    QTest::addColumn<QString>("type");

    const auto row = [](const char *given, const QString &type) {
        QTest::newRow(given) << objectOf(given) << type;
    };
    row(R"("message":"a","user_id":1)", QStringLiteral("private"));
    row(R"("message":"a","group_id":1)", QStringLiteral("group"));
    row(R"("message":"a","group_id":1,"user_id":1)", QStringLiteral("group"));
    row(R"("message":"a","group_id":1,"user_id":1,"message_type":"private")",
        QStringLiteral("private"));
}

void TestParameters::sendMsgChoosesItsTarget()
{
    QFETCH(QByteArray, params);
    const ActionSpec *spec = ActionCatalogue::find(QStringLiteral("send_msg"));
    const Result<ActionCall> call = convertParameters(*spec, params);
    QVERIFY(call);
    QTEST(call.value().params.value(QLatin1String("message_type")).toString(), "type");
}

void TestParameters::anonymousGivesTheFlag_data()
{
    QTest::addColumn<QByteArray>("params");
    QTest::addColumn<QString>("flag");

    const auto row = [](const char *given, const char *flag) {
        QTest::newRow(given) << objectOf(given) << QString::fromLatin1(flag);
    };
    row(R"("group_id":1,"anonymous":{"id":1,"flag":"A"})", "A");
    row(R"("group_id":1,"anonymous":"{\"flag\":\"A\"}","flag":"B")", "A");
    row(R"("group_id":1,"anonymous":{"id":1},"flag":"B")", "B");
    row(R"("group_id":1,"anonymous":null,"anonymous_flag":"C","flag":"B")", "C");
}

void TestParameters::anonymousGivesTheFlag()
{
    QFETCH(QByteArray, params);
    const ActionSpec *spec = ActionCatalogue::find(QStringLiteral("set_group_anonymous_ban"));
    const Result<ActionCall> call = convertParameters(*spec, params);
    QVERIFY2(call, call ? "" : qPrintable(call.error()));
    QTEST(call.value().params.value(QLatin1String("anonymous_flag")).toString(), "flag");
    QVERIFY(!call.value().params.contains(QLatin1String("anonymous")));
}

void TestParameters::readsForwardNodes_data()
{
    QTest::addColumn<QByteArray>("params");
    QTest::addColumn<QByteArray>("expected");

    const auto row = [](const char *given, const char *expected) {
        QTest::newRow(given) << objectOf(given) << QByteArray(expected);
    };
    const char *const reference = R"([{"type":"node","data":{"id":"7"}}])";
    const char *const custom = R"([{"type":"node","data":{"user_id":"1","nickname":"N",)"
                               R"("content":[{"type":"text","data":{"text":"a"}},)"
                               R"({"type":"face","data":{"id":"1"}}]}}])";
    row(R"("messages":[{"type":"node","data":{"id":7}}])", reference);
    row(R"("messages":{"type":"node","data":{"id":"7"}})", reference);
    row(R"("message":[{"type":"node","data":{"id":"7"}}])", reference);
    row(R"("messages":"[{\"type\":\"node\",\"data\":{\"id\":\"7\"}}]")", reference);
    row(R"("messages":"[CQ:node,id=7]")", reference);
    row(R"("messages":[{"type":"node","data":{"uin":1,"name":"N","content":"a[CQ:face,id=1]"}}])",
        custom);
    row(R"("messages":"[CQ:node,user_id=1,nickname=N,content=a&#91;CQ:face&#44;id=1&#93;]")",
        custom);
    row(R"("messages":[{"type":"node","data":{"user_id":"1","nickname":"N","content":)"
        R"([{"type":"text","data":{"text":"a"}},{"type":"face","data":{"id":1}}]}}])",
        custom);
    row(R"("messages":[{"type":"node","data":{"content":{"type":"node","data":)"
        R"({"content":[{"type":"node","data":{"content":"x"}}]}}}}])",
        R"([{"type":"node","data":{"content":[{"type":"node","data":)"
        R"({"content":[{"type":"node","data":{"content":)"
        R"([{"type":"text","data":{"text":"x"}}]}}]}}]}}])");
}

void TestParameters::readsForwardNodes()
{
    QFETCH(QByteArray, params);
    QFETCH(QByteArray, expected);
    ActionSpec spec = *ActionCatalogue::find(QStringLiteral("send_group_forward_msg"));
    spec.parameters.removeFirst();
    const Result<ActionCall> call = convertParameters(spec, params);
    QVERIFY2(call, call ? "" : qPrintable(call.error()));
    QVERIFY(call.value().params.isEmpty());
    QCOMPARE(messageToJson(call.value().message), QJsonDocument::fromJson(expected).array());
}

void TestParameters::readsDeepForwardNodes()
{
    const auto nested = [](int levels) {
        QString message = QStringLiteral("x");
        for (int level = 0; level < levels; ++level)
            message =
                encodeCqString({{QStringLiteral("node"), {{QStringLiteral("content"), message}}}})
                    .value();
        const QJsonObject params{{QStringLiteral("user_id"), 1},
                                 {QStringLiteral("messages"), message}};
        return QJsonDocument(params).toJson();
    };
    const ActionSpec *spec = ActionCatalogue::find(QStringLiteral("send_private_forward_msg"));
    const Result<ActionCall> deep = convertParameters(*spec, nested(32));
    QVERIFY2(deep, deep ? "" : qPrintable(deep.error()));
    const Result<ActionCall> deeper = convertParameters(*spec, nested(33));
    QVERIFY(!deeper);
    QVERIFY2(deeper.error().endsWith(
                 QStringLiteral("is nested too deep: at most 32 levels are possible")),
             qPrintable(deeper.error()));
}

QTEST_GUILESS_MAIN(TestParameters)
#include "tst_parameters.moc"
