// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationreader.h"
#include "core/config/configurationwriter.h"
#include "core/importers/foreignplan.h"
#include "core/importers/foreignreader.h"
#include "core/importers/importjson.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Switchboard;

//! Files as other programs and people write them, each with what becomes of it beside it.
class TestImporters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data();
    void golden();
    void ourReaderTakesTheResult_data() { golden_data(); }
    void ourReaderTakesTheResult();
    void surviveCutFiles_data() { golden_data(); }
    void surviveCutFiles();
    void surviveChangedBytes_data() { golden_data(); }
    void surviveChangedBytes();
    void keepTokens();
    void leaveOurOwnFilesAlone_data();
    void leaveOurOwnFilesAlone();
    void takeVariablesFromOutside();
};

namespace {

const QString Folder = QStringLiteral(SWITCHBOARD_IMPORT_DATA);

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! The name that the file has with its program: `napcat-x_onebot11_1.json` is `onebot11_1.json`.
QString nameOf(const QString &file)
{
    static const QRegularExpression pattern(
        QStringLiteral("_((?:onebot11|onebot|config)_[0-9]+\\.json)$"));
    const QRegularExpressionMatch match = pattern.match(file);
    return match.hasMatch() ? match.captured(1) : file;
}

QString variable(const QString &name)
{
    if (name == QLatin1String("TOKEN"))
        return QStringLiteral("golden-token");
    if (name == QLatin1String("PORT"))
        return QStringLiteral("9090");
    return name == QLatin1String("ADDRESS") ? QStringLiteral("a\nb: c") : QString();
}

auto read(const QByteArray &content, const QString &file)
{
    return readForeignConfiguration(content, nameOf(file), variable);
}

QJsonObject outcome(const QString &file)
{
    const auto result = read(contentOf(Folder + QLatin1Char('/') + file), file);
    if (!result)
        return {{QStringLiteral("error"), result.error()}};
    return result.value() ? toJson(*result.value()) : QJsonObject{{QStringLiteral("ours"), true}};
}

Configuration emptyConfiguration()
{
    Configuration configuration;
    configuration.backends = {{.id = QStringLiteral("sim")}};
    return configuration;
}

} // namespace

void TestImporters::golden_data()
{
    QTest::addColumn<QString>("file");

    const QStringList files = QDir(Folder).entryList(QDir::Files, QDir::Name);
    for (const QString &file : files) {
        if (!file.endsWith(QLatin1String(".expected.json")))
            QTest::newRow(qPrintable(file)) << file;
    }
}

void TestImporters::golden()
{
    QFETCH(const QString, file);
    const QByteArray actual = QJsonDocument(outcome(file)).toJson();
    const QString path = Folder + QLatin1Char('/') + file + QStringLiteral(".expected.json");
    if (qEnvironmentVariableIsSet("SWITCHBOARD_WRITE_EXPECTED")) {
        QFile expected(path);
        QVERIFY(expected.open(QIODevice::WriteOnly));
        QCOMPARE(expected.write(actual), actual.size());
    }
    // What is secret in the files has "golden" in it, and is never told.
    QVERIFY2(!actual.contains("golden"), actual.constData());
    const QByteArrayList lines = actual.split('\n');
    const QByteArrayList expected = contentOf(path).split('\n');
    for (qsizetype i = 0; i < qMin(lines.size(), expected.size()); ++i)
        QCOMPARE(lines.at(i), expected.at(i));
    QCOMPARE(lines.size(), expected.size());
}

void TestImporters::ourReaderTakesTheResult()
{
    QFETCH(const QString, file);
    const auto result = read(contentOf(Folder + QLatin1Char('/') + file), file);
    if (!result || !result.value())
        return; // golden() looks at those
    const ForeignPlan plan = planForeignImport(emptyConfiguration(), *result.value());
    const auto again = readConfiguration(writeConfiguration(plan.result), file);
    QVERIFY2(again, qPrintable(again ? QString() : again.error()));
    QCOMPARE(again.value().warnings, QStringList());
    QCOMPARE(again.value().configuration.services.size(), plan.result.services.size());
    for (qsizetype i = 0; i < plan.result.services.size(); ++i)
        QVERIFY2(again.value().configuration.services.at(i) == plan.result.services.at(i),
                 qPrintable(plan.result.services.at(i).name));
    // The second time there is nothing left to do.
    const ForeignPlan second = planForeignImport(plan.result, *result.value());
    QVERIFY(second.isEmpty());
}

void TestImporters::surviveCutFiles()
{
    QFETCH(const QString, file);
    const QByteArray content = contentOf(Folder + QLatin1Char('/') + file);
    const qsizetype step = qMax<qsizetype>(1, content.size() / 200);
    for (qsizetype length = 0; length < content.size(); length += step) {
        const auto result = read(content.left(length), file);
        QVERIFY(result || result.error().contains(QLatin1Char(':')));
    }
}

void TestImporters::surviveChangedBytes()
{
    QFETCH(const QString, file);
    const QByteArray content = contentOf(Folder + QLatin1Char('/') + file);
    const QByteArray others("{}[]:,\"'\\&*<-#\n\t 0x\xFF\0", 22);
    quint32 number = 1;
    for (int round = 0; round < 300 && !content.isEmpty(); ++round) {
        number = number * 1664525 + 1013904223;
        QByteArray changed = content;
        changed[qsizetype(number >> 8) % changed.size()] =
            others.at(qsizetype(number >> 4) % others.size());
        const auto result = read(changed, file);
        QVERIFY(result || !result.error().isEmpty());
        if (result && result.value()) {
            const ForeignPlan plan = planForeignImport(emptyConfiguration(), *result.value());
            const auto again = readConfiguration(writeConfiguration(plan.result), file);
            QVERIFY2(again, qPrintable(again ? QString() : again.error()));
        }
    }
}

void TestImporters::keepTokens()
{
    const auto settings = [](const char *file, qsizetype index) {
        const QString name = QString::fromLatin1(file);
        const auto result = read(contentOf(Folder + QLatin1Char('/') + name), name);
        return (*result.value()).entries.at(index).settings;
    };
    const char *napCat = "napcat-all-kinds_onebot11_10001.json";
    QCOMPARE(settings(napCat, 0).token.reveal(), QByteArray("golden-token-3"));
    QCOMPARE(settings(napCat, 1).token.reveal(), QByteArray("golden-token-4"));
    QCOMPARE(settings(napCat, 4).post.secret.reveal(), QByteArray("golden-secret"));
    QVERIFY(settings(napCat, 4).token.isEmpty());
    QCOMPARE(settings("napcat-strings.json", 0).token.reveal(), QByteArray("12345678"));
    QCOMPARE(settings("napcat-certificates.json", 3).token.reveal(), QByteArray("golden-token"));
    QCOMPARE(settings("napcat-certificates.json", 4).token.reveal(), QByteArray("golden-token"));
    QCOMPARE(settings("napcatv1-secret-only.json", 1).token.reveal(), QByteArray("golden-secret"));
    QCOMPARE(settings("gocqhttp-variables.yml", 0).token.reveal(), QByteArray("golden-token"));
    const QByteArrayList merged{"golden-token-1", "golden-token-1", "golden-token-3",
                                "golden-token-2"};
    for (qsizetype i = 0; i < merged.size(); ++i)
        QCOMPARE(settings("gocqhttp-merge.yml", i).token.reveal(), merged.at(i));
}

void TestImporters::leaveOurOwnFilesAlone_data()
{
    QTest::addColumn<QByteArray>("content");

    QTest::newRow("first start") << writeConfiguration(Configuration::firstStart());
    QTest::newRow("services") << QByteArray("{\"services\": 5}");
    QTest::newRow("broken") << QByteArray("{\n \"services\": [}");
}

void TestImporters::leaveOurOwnFilesAlone()
{
    QFETCH(const QByteArray, content);
    const auto result = read(content, QStringLiteral("switchboard.json"));
    QVERIFY(result);
    QVERIFY(!result.value());
}

void TestImporters::takeVariablesFromOutside()
{
    QList<ImportNote> notes;
    const Environment environment = [](const QString &name) {
        return name == QLatin1String("A") ? QStringLiteral("${B}") : QString();
    };
    QCOMPARE(
        filledInVariables("a: ${A} ${A} ${B:x:y} ${C}\n# ${D}\n$A ${1} ${}", environment, notes),
        QByteArray("a: ${B} ${B} x:y \n# ${D}\n$A ${1} ${}"));
    const QList<ImportNote> expected{{ImportRemark::VariableUsed, {QStringLiteral("A")}},
                                     {ImportRemark::VariableDefault, {QStringLiteral("B")}},
                                     {ImportRemark::VariableMissing, {QStringLiteral("C")}}};
    QCOMPARE(notes, expected);
}

QTEST_MAIN(TestImporters)
#include "tst_importers.moc"
