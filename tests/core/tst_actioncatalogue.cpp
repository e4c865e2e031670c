// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/actioncatalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Switchboard;

//! Compares the catalogue with tests/data/actions.json, the list of the protocol.
class TestActionCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void declaresEachAction_data();
    void declaresEachAction();
    void declaresNothingElse();
    void keepsItsOwnRules();
};

namespace {

// Those with tier `rare` answer 1404.
QList<QJsonObject> offeredActions()
{
    QFile file(QStringLiteral(SWITCHBOARD_TEST_DATA "/actions.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    QList<QJsonObject> offered;
    for (const QJsonValue &action : QJsonDocument::fromJson(file.readAll()).array()) {
        if (action[QLatin1String("tier")] != QLatin1String("rare"))
            offered.append(action.toObject());
    }
    return offered;
}

QString typeName(ParameterType type)
{
    switch (type) {
    case ParameterType::Int64:
        return QStringLiteral("int64");
    case ParameterType::Int32:
        return QStringLiteral("int32");
    case ParameterType::Boolean:
        return QStringLiteral("boolean");
    case ParameterType::String:
        return QStringLiteral("string");
    case ParameterType::Object:
        return QStringLiteral("object");
    case ParameterType::Array:
        return QStringLiteral("array");
    case ParameterType::Any:
        return QStringLiteral("any");
    case ParameterType::Content:
    case ParameterType::Nodes:
        return QStringLiteral("message");
    }
    return {};
}

// A parameter as actions.json writes it.
QJsonObject described(const ParameterSpec &spec)
{
    QJsonObject object{{QStringLiteral("name"), spec.name},
                       {QStringLiteral("type"), typeName(spec.type)},
                       {QStringLiteral("required"), spec.required}};
    if (!spec.defaultValue.isUndefined())
        object.insert(QStringLiteral("default"), spec.defaultValue);
    if (spec.minimum != std::numeric_limits<qint64>::min())
        object.insert(QStringLiteral("min"), spec.minimum);
    if (!spec.allowed.isEmpty())
        object.insert(QStringLiteral("enum"), QJsonArray::fromStringList(spec.allowed));
    // `message` for `messages` is our own addition.
    if (!spec.aliases.isEmpty() && spec.type != ParameterType::Nodes)
        object.insert(QStringLiteral("aliases"), QJsonArray::fromStringList(spec.aliases));
    return object;
}

} // namespace

void TestActionCatalogue::declaresEachAction_data()
{
    QTest::addColumn<QJsonObject>("action");
    for (const QJsonObject &action : offeredActions())
        QTest::newRow(qPrintable(action.value(QLatin1String("name")).toString())) << action;
}

void TestActionCatalogue::declaresEachAction()
{
    QFETCH(QJsonObject, action);
    const ActionSpec *spec = ActionCatalogue::find(action.value(QLatin1String("name")).toString());
    QVERIFY(spec);
    const QJsonArray parameters = action.value(QLatin1String("params")).toArray();
    QCOMPARE(spec->parameters.size(), parameters.size());
    for (qsizetype i = 0; i < parameters.size(); ++i) {
        QJsonObject expected = parameters.at(i).toObject();
        expected.remove(QStringLiteral("note"));
        expected.remove(QStringLiteral("origin"));
        expected.remove(QStringLiteral("condition"));
        QCOMPARE(described(spec->parameters[i]), expected);
    }
    const bool atOnce = spec->answerTime == AnswerTime::AtOnce;
    QCOMPARE(atOnce, action.value(QLatin1String("always_async")).toBool());
}

void TestActionCatalogue::declaresNothingElse()
{
    QCOMPARE(ActionCatalogue::actions().size(), 77);
    QCOMPARE(offeredActions().size(), 77);
    QSet<QString> names;
    for (const ActionSpec &action : ActionCatalogue::actions()) {
        QVERIFY2(!names.contains(action.name), qPrintable(action.name));
        names.insert(action.name);
        QCOMPARE(ActionCatalogue::find(action.name), &action);
    }
    QCOMPARE(ActionCatalogue::find(QStringLiteral("get_status_async")), nullptr);
    QCOMPARE(ActionCatalogue::find(QStringLiteral("send_group_sign")), nullptr);
}

void TestActionCatalogue::keepsItsOwnRules()
{
    for (const ActionSpec &action : ActionCatalogue::actions()) {
        QSet<QString> names;
        for (const ParameterSpec &spec : action.parameters) {
            QVERIFY2(!spec.required || spec.defaultValue.isUndefined(), qPrintable(spec.name));
            names.insert(spec.name);
        }
        for (const QString &name : action.oneOf)
            QVERIFY2(names.contains(name), qPrintable(action.name));
        const bool hasTarget =
            names.contains(QStringLiteral("message_type")) && !action.parameters[0].required;
        QCOMPARE(action.rule == ParameterRule::MessageTarget, hasTarget);
    }
}

QTEST_GUILESS_MAIN(TestActionCatalogue)
#include "tst_actioncatalogue.moc"
