// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/help/helphistory.h"
#include "ui/help/helplibrary.h"
#include "ui/help/helpsearch.h"

#include <QTest>
#include <QUrl>

using namespace Switchboard;

namespace {

QStringList pagesOf(const QList<HelpHit> &hits)
{
    QStringList pages;
    for (const HelpHit &hit : hits)
        pages.append(hit.place.page);
    pages.removeDuplicates();
    return pages;
}

QStringList marked(const HelpHit &hit)
{
    QStringList words;
    for (const TextSpan &span : hit.marks)
        words.append(hit.snippet.mid(span.start, span.length));
    return words;
}

} // namespace

class TestHelpSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsQueries_data();
    void splitsQueries();
    void findsTermsWithoutOverlaps();
    void findsTheBestSectionFirst_data();
    void findsTheBestSectionFirst();
    void needsEveryTerm();
    void marksMatchesInTheSnippet();
    void keepsSnippetsShort();
    void readsLinks_data();
    void readsLinks();
    void walksBackAndForward();

private:
    HelpLibrary m_english = HelpLibrary::builtIn(QStringLiteral("en"));
    HelpLibrary m_chinese = HelpLibrary::builtIn(QStringLiteral("zh_CN"));
};

void TestHelpSearch::splitsQueries_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("terms");

    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("blanks") << QStringLiteral(" \t ") << QStringList();
    QTest::newRow("words") << QStringLiteral("Close  Code")
                           << QStringList{QStringLiteral("close"), QStringLiteral("code")};
    QTest::newRow("twice") << QStringLiteral("kick KICK") << QStringList{QStringLiteral("kick")};
    QTest::newRow("Han") << QStringLiteral("关闭码　令牌")
                         << QStringList{QStringLiteral("关闭码"), QStringLiteral("令牌")};
}

void TestHelpSearch::splitsQueries()
{
    QFETCH(QString, query);
    QFETCH(QStringList, terms);
    QCOMPARE(helpSearchTerms(query), terms);
}

void TestHelpSearch::findsTermsWithoutOverlaps()
{
    const QStringList terms{QStringLiteral("token"), QStringLiteral("tokens"),
                            QStringLiteral("en")};
    const QList<TextSpan> expected{{0, 6}, {7, 5}, {15, 2}};
    QCOMPARE(findTerms(QStringLiteral("Tokens token: sent"), terms), expected);
    QVERIFY(findTerms(QStringLiteral("anything"), {QString()}).isEmpty());
    const QList<TextSpan> han{{2, 2}};
    QCOMPARE(findTerms(QStringLiteral("访问令牌"), {QStringLiteral("令牌")}), han);
}

void TestHelpSearch::findsTheBestSectionFirst_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("topic");

    QTest::newRow("title") << false << "simulator"
                           << "simulator";
    QTest::newRow("heading") << false << "NoneBot2"
                             << "connect-a-bot#nonebot2";
    QTest::newRow("case") << false << "KOISHI"
                          << "connect-a-bot#koishi";
    QTest::newRow("code") << false << "4013"
                          << "close-codes#sent";
    QTest::newRow("key") << false << "maxHalfOpenPerAddress"
                         << "limits#connections";
    QTest::newRow("two words") << false << "slow client"
                               << "troubleshooting#slow";
    QTest::newRow("option") << false << "--drain"
                            << "command-line#switchboardctl";
    QTest::newRow("Chinese title") << true << "模拟器"
                                   << "simulator";
    QTest::newRow("Chinese heading") << true << "端口占用"
                                     << "troubleshooting#port-in-use";
    QTest::newRow("inside a Chinese word") << true << "闭码"
                                           << "close-codes";
    QTest::newRow("Chinese words") << true << "慢客户端"
                                   << "troubleshooting#slow";
    QTest::newRow("Latin in Chinese") << true << "zerobot"
                                      << "connect-a-bot#zerobot";
}

void TestHelpSearch::findsTheBestSectionFirst()
{
    QFETCH(bool, chinese);
    QFETCH(QString, query);
    QFETCH(QString, topic);
    const QList<HelpHit> hits = searchHelp(chinese ? m_chinese : m_english, query);
    QVERIFY(!hits.isEmpty());
    QCOMPARE(hits.constFirst().place, HelpPlace::fromTopic(topic));
    for (qsizetype i = 1; i < hits.size(); ++i)
        QVERIFY(hits.at(i - 1).score >= hits.at(i).score);
}

void TestHelpSearch::needsEveryTerm()
{
    QVERIFY(searchHelp(m_english, QStringLiteral("koishi xyzzy")).isEmpty());
    QVERIFY(searchHelp(m_english, QString()).isEmpty());
    // In no section together, but on one page.
    const QList<HelpHit> hits = searchHelp(m_english, QStringLiteral("adapter-onebot sentence"));
    QVERIFY(hits.isEmpty());
    const QList<HelpHit> whole = searchHelp(m_english, QStringLiteral("milliseconds access_token"));
    QCOMPARE(pagesOf(whole), QStringList{QStringLiteral("connect-a-bot")});
    QCOMPARE(whole.size(), 1);
}

void TestHelpSearch::marksMatchesInTheSnippet()
{
    const QList<HelpHit> hits = searchHelp(m_english, QStringLiteral("taken over"));
    QVERIFY(!hits.isEmpty());
    const QStringList words = marked(hits.constFirst());
    QVERIFY(words.contains(QStringLiteral("taken")));
    QVERIFY(words.contains(QStringLiteral("over")));

    const QList<HelpHit> han = searchHelp(m_chinese, QStringLiteral("令牌"));
    QVERIFY(han.size() > 5);
    for (const HelpHit &hit : han) {
        for (const QString &word : marked(hit))
            QCOMPARE(word, QStringLiteral("令牌"));
    }
}

void TestHelpSearch::keepsSnippetsShort()
{
    for (const HelpLibrary &library : {m_english, m_chinese}) {
        for (const HelpHit &hit : searchHelp(library, QStringLiteral("s"))) {
            QVERIFY(hit.snippet.size() <= 130);
            QVERIFY(!hit.snippet.contains(QLatin1Char('\n')));
        }
    }
}

void TestHelpSearch::readsLinks_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("inside");
    QTest::addColumn<QString>("topic");

    QTest::newRow("page") << "limits.md" << true << "limits";
    QTest::newRow("anchor") << "limits.md#door" << true << "limits#door";
    QTest::newRow("same page") << "#door" << true << "here#door";
    QTest::newRow("web") << "https://example.org/limits.md" << false << "";
    QTest::newRow("file") << "file:///etc/passwd" << false << "";
    QTest::newRow("other folder") << "../en/limits.md" << false << "";
    QTest::newRow("other file") << "limits.html" << false << "";
    QTest::newRow("script") << "javascript:alert(1)" << false << "";
    QTest::newRow("host") << "//example.org/limits.md" << false << "";
}

void TestHelpSearch::readsLinks()
{
    QFETCH(QString, link);
    QFETCH(bool, inside);
    QFETCH(QString, topic);
    const auto place = HelpPlace::fromLink(QUrl(link), QStringLiteral("here"));
    QCOMPARE(place.has_value(), inside);
    if (inside)
        QCOMPARE(*place, HelpPlace::fromTopic(topic));
}

void TestHelpSearch::walksBackAndForward()
{
    const HelpPlace one{.page = QStringLiteral("one"), .anchor = {}};
    const HelpPlace two{.page = QStringLiteral("two"), .anchor = {}};
    const HelpPlace three{.page = QStringLiteral("three"), .anchor = {}};
    HelpHistory history;
    QVERIFY(!history.canGoBack());
    history.visit(one, 0);
    history.visit(two, 40); // as far as the first page was scrolled
    history.visit(two, 50);
    QCOMPARE(history.current(), two);
    HelpHistory::Stop stop = history.back(60);
    QCOMPARE(stop.place, one);
    QCOMPARE(stop.scroll, 40);
    QVERIFY(!history.canGoBack());
    stop = history.forward(41);
    QCOMPARE(stop.place, two);
    QCOMPARE(stop.scroll, 60);
    history.back(0);
    history.visit(three, 0); // forgets what lay ahead
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.back(0).place, one);
}

QTEST_MAIN(TestHelpSearch)
#include "tst_helpsearch.moc"
