// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/palette/palettemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Switchboard;

namespace {

PaletteItem item(const QString &id, const QString &title, const QString &other,
                 PaletteItem::Kind kind = PaletteItem::Kind::Command)
{
    PaletteItem result;
    result.id = id;
    result.kind = kind;
    result.title = title;
    result.otherTitles = {title, other};
    result.detail = QStringLiteral("Menu");
    return result;
}

QList<PaletteItem> items()
{
    QList<PaletteItem> all{
        item(QStringLiteral("command:connection.kick"), QStringLiteral("Kick"),
             QStringLiteral("踢出")),
        item(QStringLiteral("command:connection.kick-and-block"),
             QStringLiteral("Kick and block..."), QStringLiteral("踢出并封禁...")),
        item(QStringLiteral("command:view.theme-dark"), QStringLiteral("Dark"),
             QStringLiteral("深色")),
        item(QStringLiteral("toggle:zhu"), QStringLiteral("Switch off 主服务"),
             QStringLiteral("停用 主服务"), PaletteItem::Kind::Service),
        item(QStringLiteral("kick:#13"), QStringLiteral("Kick #13 192.0.2.1:5"),
             QStringLiteral("踢出 #13 192.0.2.1:5"), PaletteItem::Kind::Connection)};
    all[2].detail = QStringLiteral("View › Theme");
    all[1].obstacle = QStringLiteral("select a connection first");
    return all;
}

QStringList found(const PaletteModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.itemAt(row).id);
    return ids;
}

} // namespace

class TestPaletteModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsFirst_data();
    void findsFirst();
    void showsTheOtherNameThatWasMeant();
    void showsWhatWasUsedLastFirst();
    void listsOnlyWhatCanRunWithoutAQuery();
    void findsNothing();
};

void TestPaletteModel::findsFirst_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("id");
    const QString kick = QStringLiteral("command:connection.kick");
    QTest::newRow("English") << QStringLiteral("kick") << kick;
    QTest::newRow("Chinese while the window is English") << QStringLiteral("踢出") << kick;
    QTest::newRow("pinyin") << QStringLiteral("tc") << kick;
    QTest::newRow("with its menu")
        << QStringLiteral("theme dark") << QStringLiteral("command:view.theme-dark");
    QTest::newRow("words in any order")
        << QStringLiteral("dark theme") << QStringLiteral("command:view.theme-dark");
    QTest::newRow("the stable id")
        << QStringLiteral("theme-dark") << QStringLiteral("command:view.theme-dark");
    QTest::newRow("Chinese name of a service")
        << QStringLiteral("主服务") << QStringLiteral("toggle:zhu");
    QTest::newRow("pinyin of a service") << QStringLiteral("zfw") << QStringLiteral("toggle:zhu");
    QTest::newRow("number of a connection") << QStringLiteral("#13") << QStringLiteral("kick:#13");
    QTest::newRow("command and number") << QStringLiteral("kick 13") << QStringLiteral("kick:#13");
}

void TestPaletteModel::findsFirst()
{
    QFETCH(QString, query);
    PaletteModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setItems(items(), {});
    model.setQuery(query);
    QVERIFY(model.rowCount() > 0);
    QTEST(model.itemAt(0).id, "id");
}

void TestPaletteModel::showsTheOtherNameThatWasMeant()
{
    PaletteModel model;
    model.setItems(items(), {});
    model.setQuery(QStringLiteral("tc"));
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("Kick"));
    QCOMPARE(model.index(0).data(PaletteModel::DetailRole).toString(),
             QStringLiteral("Menu · 踢出"));
    model.setQuery(QStringLiteral("ki"));
    QCOMPARE(model.index(0).data(PaletteModel::DetailRole).toString(), QStringLiteral("Menu"));
    QCOMPARE(model.index(0).data(PaletteModel::PositionsRole).value<QList<int>>(),
             (QList<int>{0, 1}));
}

void TestPaletteModel::showsWhatWasUsedLastFirst()
{
    PaletteModel model;
    model.setItems(items(),
                   {QStringLiteral("toggle:zhu"), QStringLiteral("command:view.theme-dark")});
    QCOMPARE(found(model).mid(0, 3),
             QStringList({QStringLiteral("toggle:zhu"), QStringLiteral("command:view.theme-dark"),
                          QStringLiteral("command:connection.kick")}));
}

void TestPaletteModel::listsOnlyWhatCanRunWithoutAQuery()
{
    PaletteModel model;
    model.setItems(items(), {});
    QVERIFY(!found(model).contains(QStringLiteral("command:connection.kick-and-block")));
    QVERIFY(!found(model).contains(QStringLiteral("kick:#13")));
    model.setQuery(QStringLiteral("kick and block"));
    QCOMPARE(found(model).constFirst(), QStringLiteral("command:connection.kick-and-block"));
    QCOMPARE(model.index(0).data(PaletteModel::ObstacleRole).toString(),
             QStringLiteral("select a connection first"));
}

void TestPaletteModel::findsNothing()
{
    PaletteModel model;
    model.setItems(items(), {});
    model.setQuery(QStringLiteral("qqqq"));
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestPaletteModel)
#include "tst_palettemodel.moc"
