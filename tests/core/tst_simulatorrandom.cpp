// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/acts/actcatalogue.h"
#include "core/onebot/actioncatalogue.h"
#include "core/onebot/eventcatalogue.h"
#include "core/onebot/parameters.h"
#include "tests/support/simulatorscene.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

//! Values that mean something often enough to get past the first check.
QJsonValue randomValue(QRandomGenerator &random, const ParameterSpec &parameter)
{
    static const QList<QJsonValue> identities{10001,
                                              10002,
                                              10004,
                                              10009,
                                              20001,
                                              123456,
                                              234567,
                                              456789,
                                              1,
                                              2,
                                              3,
                                              7,
                                              20,
                                              4711,
                                              0,
                                              -1,
                                              qint64(1) << 40,
                                              std::numeric_limits<qint64>::max()};
    static const QList<QJsonValue> texts{QString(QLatin1String("")),
                                         QStringLiteral("x"),
                                         QStringLiteral("/"),
                                         QStringLiteral("base64://aGVsbG8="),
                                         QStringLiteral("😀&[CQ:at,qq=all]"),
                                         QStringLiteral("anonymous-10004"),
                                         QStringLiteral("1700000000-1")};
    static const QList<QJsonValue> odd{QJsonValue::Null, true, 1.5, QJsonArray{1},
                                       QJsonObject{{QStringLiteral("a"), 1}}};
    const auto anyOf = [&random](const QList<QJsonValue> &list) {
        return list.at(random.bounded(list.size()));
    };
    if (random.bounded(20) == 0)
        return anyOf(odd);
    switch (parameter.type) {
    case ParameterType::Int32:
    case ParameterType::Int64:
        return anyOf(identities);
    case ParameterType::Boolean:
        return random.bounded(2) == 0;
    case ParameterType::Nodes:
        return json(R"([{"type":"node","data":{"id":"1"}}])");
    case ParameterType::Object:
        return json(R"({"post_type":"notice","notice_type":"x"})");
    case ParameterType::Array:
        return QJsonArray{1};
    case ParameterType::String:
    case ParameterType::Content:
    case ParameterType::Any:
        break;
    }
    if (!parameter.allowed.isEmpty())
        return parameter.allowed.at(random.bounded(parameter.allowed.size()));
    return anyOf(texts);
}

QJsonObject randomParams(QRandomGenerator &random, const ActionSpec &spec)
{
    QJsonObject params;
    for (const ParameterSpec &parameter : spec.parameters) {
        if (parameter.required || random.bounded(2) == 0)
            params.insert(parameter.name, randomValue(random, parameter));
    }
    return params;
}

} // namespace

//! Whatever is asked for: one answer each, and a world that the store agrees with.
class TestSimulatorRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEverythingOnce_data();
    void answersEverythingOnce();
};

void TestSimulatorRandom::answersEverythingOnce_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U, 4U})
        QTest::addRow("seed %u", seed) << seed;
}

void TestSimulatorRandom::answersEverythingOnce()
{
    constexpr int Count = 2500;
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    SimulatorScene scene;
    SimulatorBackend &backend = scene.simulator.backend();
    scene.simulator.mustAct("save_account", R"({"user_id":10002})");
    QList<int> answers(Count, 0);
    for (int i = 0; i < Count; ++i) {
        if (random.bounded(2) == 0) {
            const ActionSpec &spec =
                ActCatalogue::acts().at(random.bounded(ActCatalogue::acts().size()));
            backend.simulate({.name = spec.name, .params = randomParams(random, spec)},
                             [&answers, i](const Result<QJsonObject> &) { ++answers[i]; });
        } else {
            const ActionSpec &spec =
                ActionCatalogue::actions().at(random.bounded(ActionCatalogue::actions().size()));
            const Result<ActionCall> call = convertParameters(
                spec, QJsonDocument(randomParams(random, spec)).toJson(QJsonDocument::Compact));
            if (call && backend.supports(spec.name))
                backend.call(call.value(), {.selfId = random.bounded(2) == 0 ? 10001 : 10002},
                             [&answers, i](const ActionResult &) { ++answers[i]; });
            else
                ++answers[i];
        }
        if (random.bounded(10) == 0)
            QCoreApplication::processEvents(); // some see the outcome of others, some do not
    }
    QTRY_VERIFY_WITH_TIMEOUT(!answers.contains(0), 60'000);
    QCOMPARE(answers.count(1), Count);
    for (const QJsonObject &event : scene.simulator.sentEvents()) {
        const Result<void> checked = checkEvent(event);
        QVERIFY2(checked.isOk(),
                 qPrintable(checked.isOk()
                                ? QString()
                                : QString(checked.error() + QLatin1Char(' ')
                                          + QString::fromUtf8(QJsonDocument(event).toJson()))));
    }
    const auto groupsOf = [&scene] {
        QStringList all;
        const SimulatorWorld world = scene.simulator.backend().world();
        for (const SimulatorGroup &group : world.groups) {
            for (const SimulatorMember &member : group.members)
                all += QStringLiteral("%1 %2 %3 %4")
                           .arg(group.info.groupId)
                           .arg(member.userId)
                           .arg(member.role, member.card);
        }
        for (const SimulatorFriend &each : world.friends)
            all += QStringLiteral("%1 knows %2").arg(each.selfId).arg(each.userId);
        return all;
    };
    const QStringList inMemory = groupsOf();
    QVERIFY(scene.simulator.start().isOk());
    QCOMPARE(groupsOf(), inMemory);
}

QTEST_GUILESS_MAIN(TestSimulatorRandom)
#include "tst_simulatorrandom.moc"
