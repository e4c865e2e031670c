// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/help/helplibrary.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>
#include <QUrl>

using namespace Switchboard;

namespace {

const QString ContentsFile = QStringLiteral("contents.md");

QString readSource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString pagePath(const QString &language, const QString &file)
{
    return QStringLiteral(":/switchboard/help/") + language + QLatin1Char('/') + file;
}

//! Every capture of \a pattern in \a text.
QStringList captures(const QString &text, const QString &pattern)
{
    QStringList found;
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    for (auto it = expression.globalMatch(text); it.hasNext();)
        found.append(it.next().captured(1));
    return found;
}

//! `2 anchor` of each heading: what both languages must have alike.
QStringList outline(const HelpPage &page)
{
    QStringList lines;
    for (const HelpSection &section : page.sections)
        lines.append(QString::number(section.level) + QLatin1Char(' ') + section.anchor);
    return lines;
}

//! Rows and columns of each table, in their order.
QStringList tableSizes(const HelpPage &page)
{
    QTextDocument document;
    document.setMarkdown(page.markdown, QTextDocument::MarkdownDialectGitHub);
    QStringList sizes;
    const QList<QTextFrame *> frames = document.rootFrame()->childFrames();
    for (const QTextFrame *frame : frames) {
        if (const auto *table = qobject_cast<const QTextTable *>(frame))
            sizes.append(QStringLiteral("%1x%2").arg(table->rows()).arg(table->columns()));
    }
    return sizes;
}

} // namespace

//! What must hold for the pages themselves, in every language.
class TestHelpPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsAnchorsAndSections();
    void contentsListEveryFile_data();
    void contentsListEveryFile();
    void contentsNameTheTitles_data();
    void contentsNameTheTitles();
    void headingsHaveAnchors_data();
    void headingsHaveAnchors();
    void linksLeadSomewhere_data();
    void linksLeadSomewhere();
    void markupIsUnderstood_data();
    void markupIsUnderstood();
    void languagesAgree_data();
    void languagesAgree();
    void topicsOfWidgetsExist();

private:
    void addLanguages();
    void addPages();
    [[nodiscard]] const HelpLibrary &libraryOf(const QString &language) const
    {
        return language == QLatin1String("en") ? m_english : m_chinese;
    }

    HelpLibrary m_english;
    HelpLibrary m_chinese;
};

void TestHelpPages::initTestCase()
{
    m_english = HelpLibrary::builtIn(QStringLiteral("en"));
    m_chinese = HelpLibrary::builtIn(QStringLiteral("zh_CN"));
    QVERIFY(m_english.pages().size() >= 20);
}

void TestHelpPages::addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << QStringLiteral("en");
    QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
}

void TestHelpPages::addPages()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("id");
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("zh_CN")}) {
        for (const HelpPage &page : libraryOf(language).pages())
            QTest::addRow("%s %s", qPrintable(language), qPrintable(page.id))
                << language << page.id;
    }
}

void TestHelpPages::readsAnchorsAndSections()
{
    const HelpPage page =
        HelpPage::parse(QStringLiteral("sample"),
                        QStringLiteral("# Title\n\nTop *text*.\n\n"
                                       "<a id=\"one\"></a>\n## One\n\n"
                                       "| a | b |\n|---|---|\n| c | `d` |\n\n"
                                       "```\n# no heading\n<a id=\"no\"></a>\n```\n\n"
                                       "## Without anchor\n\nEnd.\n"));
    QCOMPARE(page.title(), QStringLiteral("Title"));
    QCOMPARE(outline(page),
             QStringList({QStringLiteral("1 "), QStringLiteral("2 one"), QStringLiteral("2 ")}));
    QCOMPARE(page.sections.at(0).text, QStringLiteral("Top text."));
    QVERIFY(page.sections.at(1).text.startsWith(QStringLiteral("a · b · c · d")));
    QVERIFY(page.sections.at(1).text.contains(QStringLiteral("# no heading")));
    QCOMPARE(page.sectionOf(QStringLiteral("one")), 1);
    QCOMPARE(page.sectionOf({}), 0);
    QCOMPARE(page.sectionOf(QStringLiteral("no")), -1);
}

void TestHelpPages::contentsListEveryFile_data()
{
    addLanguages();
}

void TestHelpPages::contentsListEveryFile()
{
    QFETCH(QString, language);
    QStringList files = QDir(pagePath(language, {})).entryList(QDir::Files, QDir::Name);
    QVERIFY(files.removeOne(ContentsFile));
    QStringList listed;
    const HelpLibrary &library = libraryOf(language);
    for (const HelpPage &page : library.pages())
        listed.append(page.id + QStringLiteral(".md"));
    listed.sort();
    QCOMPARE(listed, files);
}

void TestHelpPages::contentsNameTheTitles_data()
{
    addLanguages();
}

void TestHelpPages::contentsNameTheTitles()
{
    QFETCH(QString, language);
    const HelpLibrary &library = libraryOf(language);
    const QStringList titles = captures(readSource(pagePath(language, ContentsFile)),
                                        QStringLiteral("^- \\[([^\\]]+)\\]"));
    QCOMPARE(titles.size(), library.pages().size());
    for (int page = 0; page < titles.size(); ++page)
        QCOMPARE(titles.at(page), library.pages().at(page).title());
}

void TestHelpPages::headingsHaveAnchors_data()
{
    addPages();
}

void TestHelpPages::headingsHaveAnchors()
{
    QFETCH(QString, language);
    QFETCH(QString, id);
    const HelpLibrary &library = libraryOf(language);
    const HelpPage *page = library.page(id);
    QVERIFY(page);
    QVERIFY(!page->sections.isEmpty());
    QCOMPARE(page->sections.constFirst().level, 1);
    QVERIFY(page->sections.constFirst().anchor.isEmpty());
    QStringList anchors;
    for (const HelpSection &section : page->sections.mid(1)) {
        QVERIFY2(section.level == 2 || section.level == 3, qPrintable(section.title));
        QVERIFY2(!section.anchor.isEmpty(), qPrintable(section.title));
        QVERIFY2(!anchors.contains(section.anchor), qPrintable(section.anchor));
        QVERIFY2(!section.text.isEmpty(), qPrintable(section.title));
        anchors.append(section.anchor);
    }
}

void TestHelpPages::linksLeadSomewhere_data()
{
    addPages();
}

void TestHelpPages::linksLeadSomewhere()
{
    QFETCH(QString, language);
    QFETCH(QString, id);
    const HelpLibrary &library = libraryOf(language);
    const QStringList links =
        captures(library.page(id)->markdown, QStringLiteral("\\]\\(([^)]+)\\)"));
    for (const QString &link : links) {
        const auto place = HelpPlace::fromLink(QUrl(link), id);
        QVERIFY2(place, qPrintable(link));
        QVERIFY2(library.contains(*place), qPrintable(link));
        QVERIFY2(place->page != id || !place->anchor.isEmpty(), qPrintable(link));
    }
}

void TestHelpPages::markupIsUnderstood_data()
{
    addPages();
}

void TestHelpPages::markupIsUnderstood()
{
    QFETCH(QString, language);
    QFETCH(QString, id);
    const HelpLibrary &library = libraryOf(language);
    // A mark that is left in the text was not taken for one; code may hold any of them.
    QTextDocument document;
    document.setMarkdown(library.page(id)->markdown, QTextDocument::MarkdownDialectGitHub);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const bool isCode = block.blockFormat().hasProperty(QTextFormat::BlockCodeFence);
        for (auto it = block.begin(); !isCode && !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (fragment.charFormat().fontFixedPitch())
                continue;
            for (const char *mark : {"**", "](", "`", "<a ", "| ", " |", "TODO"})
                QVERIFY2(!fragment.text().contains(QLatin1String(mark)),
                         qPrintable(fragment.text()));
            QVERIFY2(!fragment.text().contains(QLatin1Char('*')), qPrintable(fragment.text()));
        }
    }
}

void TestHelpPages::languagesAgree_data()
{
    QTest::addColumn<QString>("id");
    for (const HelpPage &page : m_english.pages())
        QTest::newRow(qPrintable(page.id)) << page.id;
}

void TestHelpPages::languagesAgree()
{
    QFETCH(QString, id);
    const HelpPage *english = m_english.page(id);
    const HelpPage *chinese = m_chinese.page(id);
    QVERIFY(chinese);
    QCOMPARE(outline(*chinese), outline(*english));
    QCOMPARE(tableSizes(*chinese), tableSizes(*english));
    const QString code = QStringLiteral("^```\\n([^`]+)```$");
    QCOMPARE(captures(chinese->markdown, code), captures(english->markdown, code));
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    QVERIFY(han.match(chinese->title()).hasMatch());
    QCOMPARE(english->title().contains(han), false);

    QStringList groups;
    for (const HelpGroup &group : m_english.groups())
        groups.append(group.pages.join(QLatin1Char(' ')));
    for (const HelpGroup &group : m_chinese.groups())
        QVERIFY(groups.removeOne(group.pages.join(QLatin1Char(' '))));
    QVERIFY(groups.isEmpty());
}

void TestHelpPages::topicsOfWidgetsExist()
{
    // The sources say which page a screen opens; a page that was renamed would be found out by
    // people only.
    QDirIterator it(QStringLiteral(SWITCHBOARD_SOURCE "/ui"), {QStringLiteral("*.cpp")},
                    QDir::Files, QDirIterator::Subdirectories);
    int topics = 0;
    while (it.hasNext()) {
        const QString path = it.next();
        const QString source = readSource(path);
        const QStringList found =
            captures(source,
                     QStringLiteral("(?:setHelpTopic|openHelp)\\(\\s*[\\w>.()-]+,\\s*"
                                    "QStringLiteral\\(\\s*\"([^\"]+)\""));
        for (const QString &topic : found) {
            QVERIFY2(m_english.contains(HelpPlace::fromTopic(topic)),
                     qPrintable(path + QStringLiteral(": ") + topic));
            ++topics;
        }
        const bool isHelp = path.contains(QLatin1String("/help/helptopic"));
        const auto calls =
            source.count(QLatin1String("setHelpTopic(")) + source.count(QLatin1String("openHelp("));
        QVERIFY2(isHelp || calls == found.size(),
                 qPrintable(path + QStringLiteral(": name the page in the call")));
    }
    QVERIFY(topics >= 8);
}

QTEST_MAIN(TestHelpPages)
#include "tst_helppages.moc"
