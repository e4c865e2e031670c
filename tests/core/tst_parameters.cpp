// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/cqcode.h"
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
    void catalogueIsConsistent();
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

QByteArray objectOf(const char *member)
{
    return '{' + QByteArray(member) + '}';
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

    const auto row = [](const char *action, const char *given, const char *error) {
        QTest::addRow("%s %s", action, given)
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

void TestParameters::catalogueIsConsistent()
{
    QCOMPARE(ActionCatalogue::actions().size(), 16);
    QSet<QString> names;
    for (const ActionSpec &action : ActionCatalogue::actions()) {
        QVERIFY2(!names.contains(action.name), qPrintable(action.name));
        names.insert(action.name);
        QCOMPARE(ActionCatalogue::find(action.name), &action);
        for (const ParameterSpec &spec : action.parameters)
            QVERIFY2(!spec.required || spec.defaultValue.isUndefined(), qPrintable(spec.name));
    }
    QCOMPARE(ActionCatalogue::find(QStringLiteral("get_status_async")), nullptr);
}

QTEST_GUILESS_MAIN(TestParameters)
#include "tst_parameters.moc"
