// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/blockmodel.h"

#include "ui/support/blocktext.h"
#include "ui/support/language.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Switchboard;

class TestBlockModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsFollowTheList();
    void cellsAndTheirOrder();
    void timeRunsOn();
    void durations_data();
    void durations();

private:
    Language m_language;
};

namespace {

constexpr qint64 Now = 1'700'000'000'000;

BlockRule rule(quint64 id, qint64 expiresMs = 0)
{
    return {.id = BlockId(id),
            .subject = QStringLiteral("192.0.2.%1").arg(id),
            .createdMs = Now,
            .expiresMs = expiresMs};
}

QString cell(const BlockModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.data(model.index(row, column), role).toString();
}

} // namespace

void TestBlockModel::rowsFollowTheList()
{
    BlockModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRules({rule(1), rule(2), rule(3)});
    const QPersistentModelIndex third = model.index(2, 0);
    BlockRule hit = rule(3);
    hit.hits = 1234;
    model.setRules({rule(1), hit, rule(9)});
    QCOMPARE(third.row(), 1);
    QCOMPARE(cell(model, 1, BlockModel::HitsColumn), QStringLiteral("1,234"));
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.find(BlockId(9)));
    QVERIFY(!model.find(BlockId(2)));
    model.setRules({});
    QCOMPARE(model.rowCount(), 0);
}

void TestBlockModel::cellsAndTheirOrder()
{
    BlockModel model;
    model.setNow(Now);
    model.setServiceNames({{QStringLiteral("ws-main"), QStringLiteral("Main")}});
    BlockRule token = rule(2, Now + 60'000);
    token.scope = BlockScope::Token;
    token.subject = tokenSubject("secret");
    token.serviceId = QStringLiteral("ws-main");
    token.hits = 9;
    token.lastHitMs = Now - 5000;
    token.note = QStringLiteral("<b>old</b> bot");
    model.setRules({rule(1), token});
    QCOMPARE(cell(model, 0, BlockModel::ServiceColumn), QStringLiteral("Every service"));
    QCOMPARE(cell(model, 0, BlockModel::LastHitColumn), QStringLiteral("—"));
    QCOMPARE(cell(model, 0, BlockModel::EndColumn), QStringLiteral("when removed"));
    QCOMPARE(cell(model, 1, BlockModel::SubjectColumn), QStringLiteral("sha256:2bb80d53…"));
    QCOMPARE(cell(model, 1, BlockModel::ScopeColumn), QStringLiteral("Access token"));
    QCOMPARE(cell(model, 1, BlockModel::ServiceColumn), QStringLiteral("Main"));
    QCOMPARE(cell(model, 1, BlockModel::LastHitColumn), QStringLiteral("5 s ago"));
    QVERIFY(
        !cell(model, 1, BlockModel::NoteColumn, Qt::ToolTipRole).contains(QStringLiteral("<b>")));
    QCOMPARE(cell(model, 1, BlockModel::SubjectColumn, Qt::AccessibleTextRole),
             QStringLiteral("token 2bb80d53…, Main, refused 9 times, ends in 1 min"));
    const auto end = [&model](int row) {
        return model.data(model.index(row, BlockModel::EndColumn), BlockModel::SortRole)
            .toLongLong();
    };
    QVERIFY(end(0) > end(1)); // no end comes last
}

void TestBlockModel::timeRunsOn()
{
    BlockModel model;
    model.setNow(Now);
    model.setRules({rule(1, Now + 90'000)});
    QCOMPARE(cell(model, 0, BlockModel::EndColumn), QStringLiteral("in 2 min"));
    model.setNow(Now + 45'001);
    QCOMPARE(cell(model, 0, BlockModel::EndColumn), QStringLiteral("in 45 s"));
    model.setNow(Now + 100'000);
    QCOMPARE(cell(model, 0, BlockModel::EndColumn), QStringLiteral("in 0 s"));
}

void TestBlockModel::durations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("for ever") << qint64(0) << QStringLiteral("Until I remove it")
                              << QStringLiteral("直到手动解除");
    QTest::newRow("seconds") << qint64(45) << QStringLiteral("45 s") << QStringLiteral("45 秒");
    QTest::newRow("minutes") << qint64(600) << QStringLiteral("10 min")
                             << QStringLiteral("10 分钟");
    QTest::newRow("an hour") << qint64(3600) << QStringLiteral("1 h") << QStringLiteral("1 小时");
    QTest::newRow("a day") << qint64(86400) << QStringLiteral("1 day") << QStringLiteral("1 天");
    QTest::newRow("a week") << qint64(7 * 86400) << QStringLiteral("7 days")
                            << QStringLiteral("7 天");
}

void TestBlockModel::durations()
{
    QFETCH(qint64, seconds);
    QVERIFY(m_language.setCode(QStringLiteral("en")));
    QTEST(BlockText::duration(seconds), "english");
    QVERIFY(m_language.setCode(QStringLiteral("zh_CN")));
    QTEST(BlockText::duration(seconds), "chinese");
    QVERIFY(m_language.setCode(QStringLiteral("en")));
}

QTEST_MAIN(TestBlockModel)
#include "tst_blockmodel.moc"
