// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/connectioncolumns.h"
#include "ui/support/formatting.h"
#include "ui/support/language.h"
#include "ui/support/statetext.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace Switchboard;

namespace {

struct Entry {
    QString context;
    QString comment;
    QString source;
    QStringList translations;
    bool isNumerus = false;
    bool isUnfinished = false;
};

QStringList numerusForms(QXmlStreamReader *xml)
{
    QStringList forms;
    while (xml->readNextStartElement())
        forms.append(xml->readElementText());
    return forms;
}

Entry readMessage(QXmlStreamReader *xml)
{
    Entry entry;
    entry.isNumerus = xml->attributes().value(QStringLiteral("numerus")) == QLatin1String("yes");
    while (xml->readNextStartElement()) {
        if (xml->name() == QLatin1String("source")) {
            entry.source = xml->readElementText();
        } else if (xml->name() == QLatin1String("comment")) {
            entry.comment = xml->readElementText();
        } else if (xml->name() == QLatin1String("translation")) {
            entry.isUnfinished = xml->attributes().hasAttribute(QStringLiteral("type"));
            entry.translations =
                entry.isNumerus ? numerusForms(xml) : QStringList{xml->readElementText()};
        } else {
            xml->skipCurrentElement();
        }
    }
    return entry;
}

QList<Entry> readCatalogue(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            entries.append(readMessage(&xml));
            entries.last().context = context;
        }
    }
    return xml.hasError() ? QList<Entry>() : entries;
}

QStringList catalogues(const QString &language)
{
    QStringList paths;
    QDirIterator it(QStringLiteral(SWITCHBOARD_TRANSLATIONS),
                    {QStringLiteral("*_") + language + QStringLiteral(".ts")}, QDir::Files);
    while (it.hasNext())
        paths.append(it.next());
    return paths;
}

//! Markers like %1 and %n, which a translation must use as often as its source.
QSet<QString> markers(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(\\d|L?n)"));
    QSet<QString> found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found.insert(it.next().captured());
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chineseIsComplete();
    void everyStringStandsOnce();
    void englishPluralsAreComplete();
    void switchesWhileRunning();
    void unknownLanguagesChangeNothing();
};

void TestTranslations::everyStringStandsOnce()
{
    QSet<QString> seen;
    const QStringList paths = catalogues(QStringLiteral("zh_CN"));
    for (const QString &path : paths) {
        const QList<Entry> entries = readCatalogue(path);
        for (const Entry &entry : entries) {
            const QString key = entry.context % QLatin1Char('\n') % entry.source % QLatin1Char('\n')
                % entry.comment;
            QVERIFY2(!seen.contains(key), qPrintable(QString(path % QLatin1String(": ") % key)));
            seen.insert(key);
        }
    }
}

void TestTranslations::chineseIsComplete()
{
    const QStringList paths = catalogues(QStringLiteral("zh_CN"));
    QVERIFY(!paths.isEmpty());
    for (const QString &path : paths) {
        const QList<Entry> entries = readCatalogue(path);
        QVERIFY2(!entries.isEmpty(), qPrintable(path));
        for (const Entry &entry : entries) {
            QVERIFY2(!entry.isUnfinished, qPrintable(entry.source));
            QCOMPARE(entry.translations.size(), 1);
            QVERIFY2(!entry.translations.constFirst().isEmpty(), qPrintable(entry.source));
            QCOMPARE(markers(entry.translations.constFirst()), markers(entry.source));
        }
    }
}

void TestTranslations::englishPluralsAreComplete()
{
    for (const QString &path : catalogues(QStringLiteral("en"))) {
        for (const Entry &entry : readCatalogue(path)) {
            QVERIFY2(!entry.isUnfinished, qPrintable(entry.source));
            QVERIFY2(entry.isNumerus, qPrintable(entry.source));
            QCOMPARE(entry.translations.size(), 2);
            for (const QString &form : entry.translations) {
                QVERIFY2(!form.contains(QStringLiteral("(s)")), qPrintable(form));
                QCOMPARE(markers(form), markers(entry.source));
            }
        }
    }
}

void TestTranslations::switchesWhileRunning()
{
    Language language;
    QVERIFY(language.setCode(QStringLiteral("zh_CN")));
    QCOMPARE(titleOf(ConnectionColumn::Queue), QStringLiteral("队列"));
    QCOMPARE(stateText(SessionState::NoReply).text, QStringLiteral("无响应"));
    QCOMPARE(formatAge(144'600'000), QStringLiteral("1天 16:10"));
    QCOMPARE(QCoreApplication::translate("Switchboard::ServiceRow", "%n connection(s)", nullptr, 3),
             QStringLiteral("3 个连接"));
    QVERIFY(language.setCode(QStringLiteral("en")));
    QCOMPARE(titleOf(ConnectionColumn::Queue), QStringLiteral("Queue"));
    QCOMPARE(formatAge(144'600'000), QStringLiteral("1d 16:10"));
    QCOMPARE(QCoreApplication::translate("Switchboard::ServiceRow", "%n connection(s)", nullptr, 1),
             QStringLiteral("1 connection"));
    QCOMPARE(QCoreApplication::translate("Switchboard::ServiceRow", "%n connection(s)", nullptr, 3),
             QStringLiteral("3 connections"));
}

void TestTranslations::unknownLanguagesChangeNothing()
{
    Language language;
    QVERIFY(language.setCode(QStringLiteral("zh_CN")));
    QVERIFY(!language.setCode(QStringLiteral("xx")));
    QVERIFY(!language.setCode({}));
    QCOMPARE(language.code(), QStringLiteral("zh_CN"));
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
